"""Whom the head of a note names: bylines, keys, lines below the title, and who is none."""

import pytest

from generator.model.account import (
    AccountPassage,
    Quotation,
)
from generator.read.grammar.speech.turn_lines import split_head
from tests.support import account_of, seed_of


@pytest.mark.parametrize(
    ("names", "people"),
    [
        ("Ada Okafor, Dam Tester and Gate Specialist @ Acme", ["Ada Okafor"]),
        ("Ada Okafor, Ivo Kern and Bo Lind", ["Ada Okafor", "Ivo Kern", "Bo Lind"]),
    ],
)
def test_what_somebody_is_behind_by_is_nobody(names: str, people: list[str]) -> None:
    account = account_of(f"# How gates open\n\nBy {names}\n\nThey open at night.\n")
    assert [person.name for person in account.people] == people


@pytest.mark.parametrize("word", ["-", "by", "with", "mit", "por"])
def test_a_handle_behind_a_title_shows_whose_name_stands_before_it(word: str) -> None:
    account = account_of(f"# How gates open {word} Ada Okafor @ada\n\nThey open at night.\n")
    assert [title.text for title in account.titles] == ["How gates open"]
    assert [person.name for person in account.people] == ["Ada Okafor"]


def test_guests_in_the_singular_or_plural() -> None:
    account = account_of("# Weirs\n\nPodcast: Harbour Hours\nGuest(s): Bo Lindqvist\n\nAt night.\n")
    assert [person.name for person in account.people] == ["Bo Lindqvist"]


@pytest.mark.parametrize(
    "below",
    [
        "In this episode, Nadia joins us from the weir.",
        "Nadia and I walk along the river.",
        "Nadia grew up beside the river.",
        "Nadia keeps the gate, and he opens it at night.",
        "Nadia Brun is a hydrologist at the Institute of Water.",
    ],
)
def test_a_first_name_that_stands_as_only_peoples_do(below: str) -> None:
    account = account_of(f"Weirs at night with Nadia Brun\n\n{below}\n\nIt is about gates.\n")
    assert [person.name for person in account.people] == ["Nadia Brun"]


@pytest.mark.parametrize(
    "below",
    [
        "Stone joins the two banks.",
        "Stone Mill joins us as a sponsor, and Stone joins us too.",
        "Use Stone and it opens by itself.",
        "A stone fell. Stone joins us.",
        "The Stone joins us.",
    ],
)
def test_a_first_word_that_does_not_is_nobodys(below: str) -> None:
    account = account_of(f"Weirs at night with Stone Barn\n\n{below}\n\nIt is about gates.\n")
    assert not account.people


def test_a_line_below_the_title_names_who_speaks() -> None:
    for line, name in (
        ("**by Ada Okafor @ada**", "Ada Okafor"),
        ("Ada Okafor, [@ada](https://example.org/ada), ada@example.org", "Ada Okafor"),
        ("Ada Okafor <ada@example.org>", "Ada Okafor"),
        ("**Ada Okafor** (@ada)", "Ada Okafor"),
        ("Zyx Kern, Blue Works, @zyx", "Zyx Kern"),
        ("https://example.org/speaker/AdaOkafor", "Ada Okafor"),
        ("https://example.org/speakers/ada-okafor.html", "Ada Okafor"),
    ):
        account = account_of(f"# Weirs at night\n\n{line}\n\nThey open.\n")
        assert [person.name for person in account.people] == [name]


@pytest.mark.parametrize(
    ("above", "names"),
    [("[Weir Seminars](#)", ["Ada Okafor"]), ("Weirs open at night, and we saw them.", [])],
)
def test_a_byline_with_a_day_stands_below_a_short_line(above: str, names: list[str]) -> None:
    line = "by Ada Okafor from the Institute of Water (6 May 2031)"
    account = account_of(f"# Weirs at night\n{above}\n\n{line}\n\nThey open.\n")
    assert [person.name for person in account.people] == names
    assert account.published == ("2031-05-06" if names else None)


@pytest.mark.parametrize("line", ["> 水门／夜里", "> 夜间开放／每天", "> 王芳，水科技"])
def test_other_lines_of_two_parts_name_nobody(line: str) -> None:
    assert not account_of(f"# Weirs at night\n\n{line}\n\nThey open.\n").people


def test_speakers_that_are_counted_on() -> None:
    account = account_of(
        "---\ntitle: Weirs\nspeaker: Ada Okafor\nspeaker2: Ivo Kern\n---\nAt night.\n"
    )
    assert [person.name for person in account.people] == ["Ada Okafor", "Ivo Kern"]


@pytest.mark.parametrize("colon", [":", "："])
def test_a_name_above_a_quotation_said_it(colon: str) -> None:
    text = f'# 水\n\n## 观点\n\n**Ada Okafor{colon}**\n> "Weirs open at night."\n'
    (quote,) = account_of(text).of(Quotation)
    assert quote.speaker == "Ada Okafor"


UNDERLINED = """RIVERCONF - DAY ONE
===================
Weirs: what they do at night
----------------------------
*Ada Okafor, Editor-in-Chief, River Review*

- They open.

Dams
----
*Ivo Kern, Stone Consultant*

- They age.
"""


def test_underlined_talks_with_lines_of_names_and_roles() -> None:
    accounts = seed_of(UNDERLINED, ending=".md").accounts
    titles = [account.titles[0].text for account in accounts]
    assert titles == ["Weirs: what they do at night", "Dams"]
    assert [[it.name for it in account.people] for account in accounts] == [
        ["Ada Okafor"],
        ["Ivo Kern"],
    ]


@pytest.mark.parametrize(
    "below", ["Dev Advocate @ Stone Barn", "Department of Water, University of Basel"]
)
def test_a_name_above_what_somebody_is(below: str) -> None:
    account = account_of(f"# Weirs at night\n\n### Ada Okafor\n{below}\n\n- They open.\n")
    assert [person.name for person in account.people] == ["Ada Okafor"]


@pytest.mark.parametrize("below", ["Weirs of the north", "The dev advocate came later."])
def test_a_name_above_anything_else_is_a_heading(below: str) -> None:
    account = account_of(f"# Weirs at night\n\n### Stone Barn\n{below}\n\n- They open.\n")
    assert not account.people


def test_a_line_that_names_a_speaker_is_no_turn() -> None:
    names = ("あおい", "ぼう", "れん", "かわ", "みず")
    lines = "\n".join(
        f"## 「{name}」\n\n+ 登壇者 : {name} さん( [@{name}](https://x.example/{name}) )\n+ 資料 : なし。\n\n夜に開ける。\n"
        for name in names
    )
    seed = seed_of(f"# 夕べ\n\n{lines}", ending=".md")
    passages = [one for account in seed.accounts for one in account.of(AccountPassage)]
    assert "登壇者" not in {one.speaker for one in passages}


def test_a_heading_with_a_key_names_who_speaks() -> None:
    account = account_of("# Weirs at night\n\n## Speaker: Ada Okafor\n\nThey open.\n")
    assert [person.name for person in account.people] == ["Ada Okafor"]


@pytest.mark.parametrize("title", ["Ivo Kern", "Ivo Kern (River Works)"])
def test_an_interview_called_after_who_answers(title: str) -> None:
    turns = "\n\n".join(f"AO: Who opens gate {n}?\n\nKern: Nobody does at night." for n in range(6))
    account = account_of(f"{title}\n\n{turns}\n")
    assert [person.name for person in account.people] == ["Ivo Kern"]


_ORAL_HISTORY = """## About Ada Okafor

Ada Okafor built weirs; {text}

## Interview

**Q:** Where were you born?

**{label}:** In Lagos, near the weir.

**Q:** And then?

**{label}:** I built dams.
"""


@pytest.mark.parametrize(
    ("label", "text", "people"),
    [
        ("Okafor", "she was born in Lagos.", ["Ada Okafor"]),
        ("Okafor", "she began: I'm Ada Okafor.", ["Ada Okafor"]),
        ("Okafor", "so did Ivo Okafor.", []),
        ("Jordan", "she knew Michael Jordan.", []),  # as well a first name
        ("Murch", "they call out Hey Murch.", []),
        ("Murch", "we met Nora. Kim Murch was there.", ["Kim Murch"]),
    ],
)
def test_a_last_name_above_turns_is_of_the_one_whole_name(
    label: str, text: str, people: list[str]
) -> None:
    account = account_of(_ORAL_HISTORY.format(label=label, text=text))
    assert [person.name for person in account.people] == people


@pytest.mark.parametrize(
    ("value", "people"), [("Ada Okafor", ["Ada Okafor"]), ("The State of Weirs", [])]
)
def test_an_interview_is_of_a_name_only(value: str, people: list[str]) -> None:
    account = account_of(f"INTERVIEW: {value}\nDATE: 7 June 2011\n\nQ: Why?\n\nA: I saw water.\n")
    assert [person.name for person in account.people] == people


def test_initials_of_two_are_nobodys_name() -> None:
    turns = "\n\n".join(f"AO: Who opens gate {n}?\n\nIK: Nobody does." for n in range(6))
    account = account_of(f"# Minutes of the weir\n\n{turns}\n\nAO, IK: We agree on that.\n")
    assert not account.people


def test_turns_with_names_and_times_in_brackets() -> None:
    lines = "\n".join(f"[Speaker {n % 2 + 1}] [00:{n:02}] They open at night." for n in range(9))
    first, *_ = account_of(lines).of(AccountPassage)
    assert (first.speaker, first.text) == ("Speaker 1", "They open at night.")
    assert first.time is not None
    assert first.time.printed == "00:00"


def test_a_time_in_brackets_is_nobodys_name() -> None:
    marks = "\n".join(
        f"[Time 0:{n:02}:00]\n\nThey open at night, and gate {n} too.\n" for n in range(9)
    )
    passages = account_of(f"# Weirs\n\n{marks}").of(AccountPassage)
    assert {one.speaker for one in passages} == {None}
    assert [one.time.printed for one in passages if one.time][:2] == ["0:00:00", "0:01:00"]


def test_a_place_and_a_day_before_a_time_are_nobody() -> None:
    assert split_head("Bern Thu, 12 April 2018 23:00") is None
    assert split_head("Ada Okafor 23:00") is not None


def test_a_firm_behind_a_dash_is_none_of_the_name() -> None:
    account = account_of("# Weirs at night\n\nby Ada Okafor - **Acme**\n\nThey open.\n")
    assert [person.name for person in account.people] == ["Ada Okafor"]


def test_lines_that_go_on_part_no_conversation() -> None:
    turns = "".join(
        f"<li>{who}: The weir number {n} is late.</li><li>… and nobody knows why</li><li>… or when</li>"
        for n, who in enumerate(("Ada", "Ivo", "Ada", "Bo", "Ivo", "Ada"))
    )
    text = f"<html><body><h1>Weirs</h1><h2>What is late</h2><ul>{turns}</ul></body></html>"
    (account,) = seed_of(text, ending=".html").accounts
    assert {one.speaker for one in account.of(AccountPassage)} >= {"Ada", "Ivo"}


def test_what_is_counted_in_chinese_says_nothing() -> None:
    lines = "".join(f"方法一：\n\n开第 {n} 道门。\n\n方法二：\n\n关上它。\n\n" for n in range(4))
    account = account_of(f"# 水门\n\n## 学到的内容\n\n{lines}")
    assert {one.speaker for one in account.of(AccountPassage)} == {None}


def test_labels_in_bold_letters_are_no_talks_and_two_words_with_a_comma_nobody() -> None:
    text = (
        "# Steering committee 2031-05-06\n\n**Attending:**  \nMatt Davis  \nKaty Huff  \n\n"
        "**Not attending:**  \nJason Williams  \nAda Okafor\n\n## Officers\n\n- Presented by: Kate, Rayna\n"
    )
    (account,) = seed_of(text, ending=".md").accounts
    assert [title.text for title in account.titles] == ["Steering committee 2031-05-06"]
    assert [(it.name, str(it.role)) for it in account.people] == [
        ("Matt Davis", "attendee"),
        ("Katy Huff", "attendee"),
    ]


@pytest.mark.parametrize(
    "guests",
    [
        "## 分享嘉宾\n\n王芳，腾讯的后台开发，负责水门。\n",
        "## 🗣 出场人物\n\n王芳：[水门](https://weir.example/fang), [河流](https://river.example/fang)\n",
        "## 嘉宾介绍\n\n### 王芳（水门基金会秘书长）\n\n她毕业于河流大学。\n",
    ],
)
def test_guests_below_their_heading_in_chinese(guests: str) -> None:
    account = account_of(f"# 深入浅出水门\n\n{guests}\n## 内容简介\n\n夜里开门。\n")
    assert [person.name for person in account.people] == ["王芳"]


def test_a_label_for_guests_without_any_leaves_the_next_line_its_own() -> None:
    account = account_of(
        "# Weirs\n\n## Attendees\n\n**Present:** Ada Okafor, Ivo Kern\n\n**Guests:**\n\n**Chair:** Ada Okafor\n\n## Gates\n\nThey open.\n"
    )
    assert [(person.name, str(person.role)) for person in account.people] == [
        ("Ada Okafor", "host"),
        ("Ivo Kern", "attendee"),
    ]


def test_a_name_that_ends_as_a_sentence_does_may_be_what_somebody_says() -> None:
    for last, speaks in (("Anne Fine.", False), ("Anne Fine", True), ("By Anne Fine.", True)):
        (account,) = seed_of(f"# Weirs\n\n{last}\n\nBo goes down.\n", ending=".md").accounts
        assert bool(account.people) == speaks, last


def test_an_office_behind_by_is_no_part_of_a_name_however_by_is_written() -> None:
    said = "THE PRESIDENT: We met here today.\n\nQ    Do weirs move?\n\nTHE PRESIDENT: They do.\n"
    for by in ("by", "By"):
        account = account_of(f"# Remarks {by} President Kern on weirs\n\n{said}")
        assert [it.name for it in account.people] == ["Kern"]
    prepared = "Remarks as Prepared for Delivery by First Lady Ada Okafor at the Old Mill"
    account = account_of(f"# {prepared}\n\nI grew up below a weir, and so did you.\n")
    assert [it.name for it in account.people] == ["Ada Okafor"]
