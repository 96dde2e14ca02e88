"""The first lines of a pasted page: who holds talks, the title, who speaks, at which event, when."""

import pytest

from generator.model.account import Account
from tests.promises import check_nothing_invented, check_nothing_lost
from tests.support import seed_of

_TEXT = (
    "\n\nOld dams fail because nobody looks at them.\n\nWhen one breaks, the town has an hour.\n"
)


def _account(head: str) -> Account:
    seed = seed_of(f"{head}{_TEXT}", "page", ".txt")
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    (account,) = seed.accounts
    return account


@pytest.mark.parametrize(
    "head",
    [
        "Keynote: Why Old Dams Fail\nAda Okafor, Professor of Water, Mudwater University",
        "Why Old Dams Fail\nAda Okafor, Professor of Water",
        "Department of Water Engineering\nSeminar Series\nWhy Old Dams Fail\nAda Okafor\nAbstract",
        "Why Old Dams Fail\nAda Okafor | MudConf 2031 | 3 May 2031",
    ],
)
def test_a_plain_title_stands_between_who_holds_and_who_gives_a_talk(head: str) -> None:
    account = _account(head)
    assert account.titles[0].text.removeprefix("Keynote: ") == "Why Old Dams Fail"
    assert [it.name for it in account.people] == ["Ada Okafor"]


@pytest.mark.parametrize(
    ("head", "event", "day"),
    [
        ("#12 – Why Old Dams Fail\nMay 3, 2031 | The River Show", None, "2031-05-03"),
        ("Why Old Dams Fail\nMudConf 2031, Graz", "MudConf 2031", "2031"),
        ("Why Old Dams Fail\n1,234 views  May 3, 2031", None, "2031-05-03"),
        ("Remarks at the Water Summit 2031\nMay 3, 2031", "Water Summit 2031", "2031-05-03"),
    ],
)
def test_lines_below_a_plain_title_say_where_and_when(
    head: str, event: str | None, day: str
) -> None:
    account = _account(head)
    assert (account.event, account.published) == (event, day)


@pytest.mark.parametrize(
    ("line", "show"),
    [
        ("> River Mud Podcast | 2031-05-03 | 45 min | 1,653 views", "River Mud Podcast"),
        ("**The River Show** · May 3, 2031 · 45 min", "The River Show"),
        ("Ada Okafor | 2031-05-03 | 45 min", None),
    ],
)
def test_a_line_below_a_title_says_which_show_it_was_in(line: str, show: str | None) -> None:
    account = _account(f"# Why Old Dams Fail\n\n{line}\n\n## Summary")
    assert (account.show, account.published) == (show, "2031-05-03")


def test_what_a_machine_heard_is_no_title_though_it_writes_i_large() -> None:
    heard = "there's a ton of mud in there that I think the town is just starting to see"
    (account,) = seed_of(f"{heard}\n Yeah. We all wait.\n We do.\n", "old-dams", ".txt").accounts
    assert (account.titles, account.name_title) == ((), "Old Dams")


def test_a_short_line_below_a_plain_title_may_head_the_text() -> None:
    account = _account("Why Old Dams Fail\nThe Water Waits")
    assert (account.people, account.event, account.published) == ((), None, None)


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("“Nobody looks,” Okafor said. “It breaks.”\n\n“We do,” said Nadia Brun.", "author"),
        ("“Nobody looks,” Okafor said.\n\nKern adds that “we do,” said Nadia Brun.", "speaker"),
        ("They leak.\n\nThey wait.", "speaker"),
    ],
)
def test_who_reports_what_others_said_wrote_the_text(said: str, role: str) -> None:
    account = _account(f"Why Old Dams Fail\nBy Ivo Kern\nMay 3, 2031\n\n{said}")
    assert [(it.name, it.role.value) for it in account.people] == [("Ivo Kern", role)]


@pytest.mark.parametrize(
    ("head", "title", "people"),
    [
        ("Interview: Ada Okafor über alte Dämme\nVon Ivo Kern\n3. Mai 2031", 0, None),
        ("Conferencia: Por qué ceden las presas\nPonente: Ada Okafor\nSala: 12", 0, ["Ada Okafor"]),
        ("Podcast: Warum alte Dämme brechen\nIm Gespräch mit Ada Okafor", 0, ["Ada Okafor"]),
        ("Podcast: The Old River Hour\nWhy Old Dams Fail\nMay 3, 2031", 1, []),
    ],
)
def test_a_first_line_with_its_sort_is_a_title_where_none_is_below(
    head: str, title: int, people: list[str] | None
) -> None:
    account = _account(head)
    assert account.titles[0].text == head.split("\n")[title]
    assert people is None or [it.name for it in account.people] == people


@pytest.mark.parametrize(
    "line",
    [
        "Prelegent: dr hab. inż. Ada Okafor",
        "Speaker: dr. Ada Okafor",
        "Prelegent: prof. Ada Okafor (PW)",
    ],
)
def test_titles_in_small_letters_are_no_part_of_a_name(line: str) -> None:
    assert [it.name for it in _account(f"Why Old Dams Fail\n{line}").people] == ["Ada Okafor"]


def test_what_somebody_is_stands_behind_a_name_in_chinese() -> None:
    assert [it.name for it in _account("老水坝\n主讲人：王小明 教授").people] == ["王小明"]
