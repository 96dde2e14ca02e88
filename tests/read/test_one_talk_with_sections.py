"""Sections of one talk are no talks of an event, whatever its title and its headings look like."""

import pytest

from tests.support import seed_of

_SECTIONS = "".join(
    f"## {title}\n\nThe weir is old, and nobody pays.\n\n"
    for title in (
        "What is a weir in fact?",
        "When does it make sense to open it?",
        "The cost of opening and of closing",
        "Weirs and the role of the town",
        "Risks and tradeoffs of an old weir",
    )
)


@pytest.mark.parametrize(
    "front",
    [
        "title: Weir Panel\nspeakers:\n  - Ada Okafor\n  - Bo Lind\n",
        "title: Weir Panel\nmedia: https://www.youtube.com/watch?v=abcdefghijk\n",
        "title: WeirConf 2031\nspeaker: Ada Okafor\n",
        "title: Weir Core Dev Meeting 2031\ntranscript_by: Ada Okafor\n",
        "title: '142. 河流观察第2集：堰、坝、2031大机会'\nvideo_id: abcdefghijk\n",
    ],
)
@pytest.mark.parametrize("heading", ["", "# WeirConf 2031\n\n", "# 2031年河流大会笔记\n\n"])
def test_sections_of_a_recording_or_of_somebodys_talk_are_one_talk(
    front: str, heading: str
) -> None:
    assert len(seed_of(f"---\n{front}---\n\n{heading}{_SECTIONS}", ending=".md").accounts) == 1


def test_titles_below_the_name_of_an_event_alone_are_talks() -> None:
    assert len(seed_of(f"# WeirConf 2031\n\n{_SECTIONS}", ending=".md").accounts) == 5


def test_words_in_hangul_beside_a_comma_are_no_names_of_speakers() -> None:
    parts = (
        "첫번째 강물, 오래된 둑",
        "두번째 강물, 느린 강물",
        "세번째 강물, 깊은 바다",
        "다음 (이후 과제)",
    )
    text = "".join(f"# {part}\n\nThe weir is old, and nobody pays.\n\n" for part in parts)
    seed = seed_of(
        f"# 2031 강물 밋업 | Weir 초보의 강물 여행, 산 넘고 물 건너\n\n{text}", ending=".md"
    )
    assert [account.people for account in seed.accounts] == [()]


@pytest.mark.parametrize("title", ["", "On weirs - River Summit 2031 (Ada Okafor)\n\n"])
def test_the_speaker_as_the_first_heading_gives_all_that_stands_below(title: str) -> None:
    parts = "".join(f"##{it}\nIt moves.\n\n" for it in ("Springs in spring", "Weirs", "Old dams"))
    note = f"{title}##Speaker: Ada Okafor\n\n{parts}"
    (account,) = seed_of(note, "OnWeirs", ".md").accounts
    assert [it.text for it in account.titles] == ([title.partition(" (")[0]] if title else [])
    assert [it.name for it in account.people] == ["Ada Okafor"]


@pytest.mark.parametrize(
    ("below", "title"),
    [
        ("## Springs and weirs\n\nIt moves.\n", "Springs and weirs"),
        ("What is it?\nIt moves.\n", None),
    ],
)
def test_below_the_speaker_a_heading_alone_is_the_title(below: str, title: str | None) -> None:
    (account,) = seed_of(f"## Speaker: Ada Okafor\n\n{below}", "note", ".md").accounts
    assert [it.text for it in account.titles] == ([title] if title else [])


def test_headings_that_are_the_names_of_a_panel_are_no_talks() -> None:
    names = ("Ada Okafor & Ivo Kern", "Nadia Brun", "Bo Lind", "Cleo Moreau", "Mia Novak")
    who = "Ada Okafor, Ivo Kern, Nadia Brun, Bo Lind, Cleo Moreau, & Mia Novak"
    head = f"title: What rivers want\nsubtitle: {who}\ncategories: [RiverConf 2031]\n"
    below = "".join(f"### {it}\n\n- They hold water and wait for spring.\n\n" for it in names)
    name = "2031-05-06-river-conf-2031-opening-panel"
    (account,) = seed_of(f"---\n{head}---\n\n{below}", name, ".md").accounts
    assert [title.text for title in account.titles][:1] == ["What rivers want"]


_PARTS = "".join(
    f"## {n}. {title}\n\n**Timeframe:** 00:0{n}:00 - 00:0{n + 1}:00 (1m)  \n**Speakers:** {who}\n\n"
    "It is old, and it creaks at night.\n\n"
    for n, title, who in (
        (1, "Old gates of oak", "Ada Okafor"),
        (2, "New gates of steel", "Ivo Kern, Ada Okafor"),
        (3, "Tools for all of them", "Ivo Kern"),
        (4, "Mud below the gates", "Ada Okafor"),
    )
)
_OPENING = "# Opening a weir: gates and tools\n\n**Session Date:** May 6, 2031\n"


@pytest.mark.parametrize(
    "stated",
    [
        "**Speakers:** Ada Okafor (Weir Works), Ivo Kern (Acme)",
        "**Speakers:**\n- Ada Okafor (Weir Works)\n- Ivo Kern (Acme)",
    ],
)
def test_parts_in_which_those_named_above_speak_in_turns_are_one_talk(stated: str) -> None:
    (account,) = seed_of(f"{_OPENING}{stated}\n\n{_PARTS}", ending=".md").accounts
    assert [it.text for it in account.titles] == ["Opening a weir: gates and tools"]
    assert {it.name for it in account.people} == {"Ada Okafor", "Ivo Kern"}


@pytest.mark.parametrize("stated", ["They meet.", "**Chairs:** Ada Okafor, Ivo Kern"])
def test_speakers_who_are_not_named_above_give_talks(stated: str) -> None:
    assert len(seed_of(f"{_OPENING}{stated}\n\n{_PARTS}", ending=".md").accounts) == 4
