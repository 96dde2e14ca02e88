"""Whom the labels of turns mean: offices, initials of names at the head."""

import pytest

from generator.model.account import Account, AccountPassage
from generator.model.account_head import PersonRole
from generator.text.naming.person_names import may_be_person
from tests.promises import check_nothing_invented, check_nothing_lost
from tests.support import account_of, seed_of

_COUNCIL = """# Town council

{present}

Budget Director: I have prepared the figures for you.

MPD Chief Lund: Thank you, we have seen less crime.

Council Member Ivo Kern: Any questions?

MPD Chief Lund: I have one more page.

Budget Director: That is on page two.

Council Member Ivo Kern: Do you agree?
"""
_ORAL = """# {title}

Interviewed by Ivo Kern

IK: Where were you born?

AO: I was born at the mill, by the weir.

IK: And your parents?

AO: They kept the gate.

IK: What was that like?

AO: Wet, I tell you.
"""


def people(text: str) -> list[tuple[str, str | None]]:
    account = account_of(text)
    return [(it.name, it.short) for it in account.people if may_be_person(it.name)]


def test_who_speaks_behind_an_office_is_who_has_the_name() -> None:
    page = _COUNCIL.format(present="Present: MPD Chief Theo Lund, Council Member Ivo Kern")
    assert people(page) == [("Theo Lund", None), ("Ivo Kern", None)]


@pytest.mark.parametrize("present", ["", "Present: Theo Lund, Ada Lund"])
def test_an_office_or_a_last_name_of_two_is_nobody(present: str) -> None:
    account = account_of(_COUNCIL.format(present=present))
    assert [it.name for it in account.people if it.role.takes_part] == ["Ivo Kern"]


@pytest.mark.parametrize("title", ["Oral History of Ada Okafor", "Ada Okafor, 6 May 2031"])
def test_initials_are_those_of_a_name_at_the_head(title: str) -> None:
    text = _ORAL.format(title=title)
    assert ("Ada Okafor", "AO") in people(text)
    assert [it.name for it in account_of(text).people if it.role is PersonRole.HOST] == ["Ivo Kern"]


@pytest.mark.parametrize("title", ["Old mills", "Ada Okafor and Al Otis", "An Oral history"])
def test_initials_of_no_name_or_of_two_are_nobodys(title: str) -> None:
    assert "AO" not in {short for _, short in people(_ORAL.format(title=title))}


@pytest.mark.parametrize("short", ["Ada O", "Ada O.", "Ada O’K", "Ada Oka"])
def test_a_name_that_is_cut_short_is_nobody_else(short: str) -> None:
    whole = "Ada Okafor" if short == "Ada Oka" else "Ada O'Kafor"
    turns = (f"{whole}: I think so.", f"{short}: And I know.", "Ivo Kern: Do you?")
    text = "\n\n".join((*turns, turns[0], turns[2], turns[1], turns[2]))
    assert [name for name, _ in people(f"# Weirs\n\n{text}")] == [whole, "Ivo Kern"]


def test_generated_content_is_nobody() -> None:
    turns = ("Ada Okafor: I think so.", "AI Generated Content: We know.", "Ivo Kern: Do you?")
    text = "\n\n".join((*turns, *turns, turns[0], turns[2]))
    assert [name for name, _ in people(f"# Weirs\n\n{text}")] == ["Ada Okafor", "Ivo Kern"]


def test_degrees_behind_a_label_are_no_part_of_the_name() -> None:
    said = "\n\n".join(
        f"**{name}:** {text}"
        for name, text in (
            ("Ada Okafor, PsyD", "I like weirs."),
            ("Ivo Kern, LMFT", "Why do you?"),
            ("Ada Okafor, PsyD", "They are old."),
            ("Ivo Kern, LMFT", "Well, then."),
        )
    )
    account = account_of(f"# Weirs\n\n{said}\n")
    assert [person.name for person in account.people] == ["Ada Okafor", "Ivo Kern"]


def test_what_is_said_to_somebody_by_a_given_name_is_none_of_it() -> None:
    lines = ("**Leo BSC:** We go.", "**Ada:** Thanks Leo, what next?", "**Leo BSC:** Mud.")
    account = account_of("# Weirs\n\n" + "\n\n".join((*lines, "**Ada:** So it is.")) + "\n")
    assert "Thanks Leo" not in {person.name for person in account.people}


def test_a_title_of_initials_with_a_day_is_whose_last_name_speaks() -> None:
    turns = ("BRN: When was that?", "Vorley: In spring. Doug Vorley asked me then.")
    text = "\n\n".join(f"{it} {n}" for n in range(4) for it in turns)
    assert [name for name, _ in people(f"A.G. Vorley, 8-18-89\n\n{text}\n")] == ["A.G. Vorley"]


def test_a_label_in_capitals_is_a_name_as_the_page_prints_it() -> None:
    turns = ("ADA MCKERN: I think so.", "IVO KERN: Do you?", "ADA MCKERN: I know.", "IVO KERN: So?")
    text = "\n\n".join(("Ada McKern talks about weirs.", *turns))
    assert [name for name, _ in people(f"# Weirs\n\n{text}")] == ["Ada McKern", "IVO KERN"]


_CALL = (
    ("Operator", "Good day, and welcome. Please go ahead."),
    ("Mia Novak{}Chief Executive Officer", "We opened nine weirs, and I am glad of it."),
    ("Jonas Reuter{}Chief Financial Officer", "Our gates cost four million."),
    ("Operator", "Our next question comes from Ivo Kern. Please go ahead."),
    ("Ivo Kern{}Harbor Bank", "How much will they cost next year?"),
    ("Jonas Reuter{}Chief Financial Officer", "Less, we think."),
    ("Mia Novak{}Chief Executive Officer", "And they will last."),
)
_LIST = "\n".join(f"{who}" for who, _ in (*_CALL[1:3], _CALL[4]))


def _read(text: str) -> Account:
    seed = seed_of(text)
    check_nothing_invented(seed)
    check_nothing_lost(seed)
    (account,) = seed.accounts
    return account


@pytest.mark.parametrize("between", [" -- ", " - ", " — ", ", ", ", Weirworks - "])
@pytest.mark.parametrize(
    "form", ["{}\n\n{}", "{}\n{}", "-----\n{}    [2]\n-----\n{}", "**{}**\n\n{}"]
)
def test_posts_stand_behind_the_names_above_words(between: str, form: str) -> None:
    turns = [(who.format(between), text) for who, text in _CALL]
    talk = "\n\n".join(form.format(*turn) for turn in turns)
    listed = _LIST.format(*([between] * 3)) if not form.startswith("*") else "Ivo Kern asks, too."
    account = _read(f"Weirworks in autumn\n\n{talk}\n\nWho was there\n\n{listed}\n")
    said = [(it.speaker, it.text) for it in account.of(AccountPassage) if it.speaker]
    assert said == turns
    people = {it.name for it in account.people if it.role.takes_part}
    assert people == {"Mia Novak", "Jonas Reuter", "Ivo Kern"}


@pytest.mark.parametrize(
    "names",
    [
        ("Silver Lake", "Green River"),
        ("Main Idea", "Key Detail"),
        ("Porto Alegre", "Santa Marta"),
    ],
)
@pytest.mark.parametrize("form", ["{}\n\n{}", "**{}**\n\n{}", "### {}\n\n{}"])
def test_large_words_above_words_that_nothing_shows_to_be_names_are_nobodys(
    names: tuple[str, str], form: str
) -> None:
    texts = ("I saw it twice, I think.", "We waited there. Why?", "I went on.", "We came again.")
    talk = "\n\n".join(form.format(names[at % 2], text) for at, text in enumerate(texts))
    account = _read(f"Notes on a talk by Ada Okafor\n\n{talk}\n")
    assert not any(it.speaker for it in account.of(AccountPassage))
    assert {it.name for it in account.people} == {"Ada Okafor"}


def test_a_post_below_a_name_is_none_of_the_words() -> None:
    turns = "\n\n".join(f"{who.format(chr(10))}\n{text}" for who, text in _CALL)
    account = _read(f"Weirworks in autumn\n\n{turns}\n")
    assert not any(it.speaker for it in account.of(AccountPassage))


@pytest.mark.parametrize("form", ["{}\n{}", "**{}.**\n{}", "**{}**\n\n{}"])
def test_given_names_alone_above_words_speak(form: str) -> None:
    names = ("Ivo", "Ada") * 3
    turns = [(it, f"We saw the weir, and I liked gate {at}.") for at, it in enumerate(names)]
    account = _read("# Weirs by night\n\n" + "\n\n".join(form.format(*turn) for turn in turns))
    assert [(it.speaker, it.text) for it in account.of(AccountPassage)] == turns


def test_those_who_are_addressed_and_what_comes_again_on_pages_speak_not() -> None:
    texts = (f"We ask for more water in the {it} of our rivers." for it in ("north", "south") * 3)
    parts = (
        f"Mr. President,\n\n{it}\n\nChecked Against Delivery\n\n{it} It is late." for it in texts
    )
    account = _read("Water for all\n\n" + "\n\n".join(parts) + "\n")
    assert not any(it.speaker for it in account.of(AccountPassage))
    assert not account.people


def test_bold_lines_over_links_below_names_are_no_names() -> None:
    people, labels = ("Ada", "Ivo", "Mia", "Bo", "Tove", "Nadia"), ("GateMaker", "Extras")
    words = ("I use it daily, and it opens our gates.", "[Gate](https://x.org/g) is for GateMaker.")
    lines = (f"**{labels[it % 2]}**\n\n{words[it % 3 % 2]}\n\n" for it in (0, 1, 1, 0) * 3)
    parts = "".join(f"### {it}\n\n{next(lines)}{next(lines)}" for it in people)
    account = _read(f"# What we use\n\n{parts}")
    assert not any(it.speaker for it in account.of(AccountPassage))


@pytest.mark.parametrize("label", ["Interviewer", "**Interviewer**", "Host"])
@pytest.mark.parametrize("between", ["\n\n", " ", " Okafor: "])
def test_answers_without_a_label_are_none_of_the_words_of_who_asks(
    label: str, between: str
) -> None:
    answers = ("My father took me.", "That they hold.", "Rust.", "I will.", "My daughter.")
    turns = (f"{label}: Well, what is it, and why?{between}{answer}" for answer in answers)
    account = _read("# An interview with Ada Okafor\n\n" + "\n\n".join(turns))
    assert not any(it.speaker for it in account.of(AccountPassage))
    assert {it.name for it in account.people} == {"Ada Okafor"}


def test_a_panels_title_is_nobodys_words() -> None:
    turns = "\n\n".join(f"{name}: We pay, I think." for name in ("Ivo Kern", "Ada Brun") * 3)
    account = _read(f"Panel: Who Pays for Weirs?\n\n{turns}\n")
    assert {it.speaker for it in account.of(AccountPassage)} == {"Ivo Kern", "Ada Brun"}


def test_a_comma_behind_the_name_of_a_guest_is_none_of_it() -> None:
    account = _read("# An interview with Ada Okafor, by Ivo Kern\n\nWeirs hold water.\n")
    assert "Ada Okafor" in {it.name for it in account.people}


def test_first_names_in_front_of_words_are_those_whom_the_text_above_names() -> None:
    above = (
        "Talking of weirs\n\nOn Monday I had a virtual meeting with Ben Okafor about his weirs.\n\n"
    )
    turns = "BEN: Shall I say who I am?\n\nPAT: No, I will do that.\n\n"
    assert [it.name for it in _read(above + turns * 3).people] == ["Ben Okafor"]
    both = above.replace("Ben Okafor", "Ben Okafor and Ben Kern")
    assert not _read(both + turns * 3).people


def test_a_name_in_capitals_may_have_small_letters_inside() -> None:
    turns = "MR. McKERN: I think that it holds.\n\nQ Who pays?\n\n"
    account = _read("Briefing by Ivo McKern\n\n" + turns * 3)
    assert {it.speaker for it in account.of(AccountPassage)} == {"MR. McKERN", "Q"}


def test_an_interview_may_be_called_after_one_of_two_who_speak() -> None:
    text = (
        "# Ada Okafor\n\n**Ivo Kern:** This is a conversation with Ada Okafor, a miller.\n\n"
        "**Ada Okafor:** Thank you, it is good to be here.\n\n**Ivo Kern:** What is a river?\n\n"
        "**Ada Okafor:** I think that a river is a verb.\n"
    )
    (account,) = seed_of(text, "kern", ".md").accounts
    assert {it.name for it in account.people} == {"Ada Okafor", "Ivo Kern"}
