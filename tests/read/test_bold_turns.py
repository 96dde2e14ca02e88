"""Transcripts whose speakers stand in bold letters behind the time, and no colon behind them."""

import pytest

from generator.model.account import AccountPassage
from tests.promises import check_content_is_in_items
from tests.support import seed_of

_SAID = """(Intro music: slow drums)

0:00:12.6 **Ada Okafor** Hello and welcome to a show on rivers.

0:00:36.2 **Ivo Kern** I am **Ivo**. Rivers move.

And they wait, too.

0:00:38.3 **Ada Okafor** Do they?

**Ivo Kern** (laughing) They do.

0:00:45 **Ada Okafor** So say weirs.
"""


@pytest.mark.parametrize("ending", [".txt", ".md"])
def test_who_stands_in_bold_letters_behind_a_time_speaks(ending: str) -> None:
    seed = seed_of(_SAID, "rivers-012", ending)
    check_content_is_in_items(seed)
    (account,) = seed.accounts
    assert {person.name for person in account.people} == {"Ada Okafor", "Ivo Kern"}
    assert not account.titles
    turns = [(it.speaker, it.text) for it in account.of(AccountPassage) if it.speaker]
    assert turns[1] == ("Ivo Kern", "I am Ivo. Rivers move.")
    assert turns[-2] == ("Ivo Kern", "(laughing) They do.")


def test_bold_words_behind_times_that_come_once_are_chapters() -> None:
    text = "# Moving water\n\n0:00 **Opening** words\n1:00 **Rivers** that move\n2:00 **Dams** wait\n3:00 **Weirs** too\n"
    (account,) = seed_of(text, "note", ".md").accounts
    assert not account.people


@pytest.mark.parametrize("names", [("Ada", "Ivo"), ("Ada Okafor", "Zyx Kern")])
def test_names_in_bold_letters_may_begin_most_lines_without_times(names: tuple[str, str]) -> None:
    first, second = names
    said = (
        f"**{first}** Welcome. I think that we have two things.\n\n**{second}** I have one.\n\n"
        f"**{first}** Adding: it may take a week.\n\n**{second}** Can we move on?\n"
    )
    (account,) = seed_of(f"---\ntitle: River call\n---\n\n{said}", "call", ".md").accounts
    turns = [(it.speaker, it.text) for it in account.of(AccountPassage)]
    assert turns[2] == (first, "Adding: it may take a week.")
    assert [speaker for speaker, _ in turns] == [first, second] * 2


def test_names_in_brackets_in_bold_letters_below_times() -> None:
    said = "".join(
        f"0:0{n}\n**[{name}]** I think that it is {n}.\n\n"
        for n, name in enumerate(("Ada Okafor", "Ivo") * 3)
    )
    (account,) = seed_of(f"# River call\n\n{said}", "call", ".md").accounts
    assert [it.speaker for it in account.of(AccountPassage)] == ["Ada Okafor", "Ivo"] * 3


def test_bold_words_in_front_of_most_lines_are_terms() -> None:
    text = "\n\n".join(f"**{it}** is what we use, as I said." for it in ("Mud", "Sand") * 3)
    (account,) = seed_of(f"# Dams\n\n{text}\n", "dams", ".md").accounts
    assert not account.people
    assert not any(it.speaker for it in account.of(AccountPassage))


def test_among_bold_lines_of_names_others_are_called_by_one_word_or_heard_once() -> None:
    names = "Zyx Vorn weirfan Zyx weirfan Vorn Zyx Vorn Marius Zyx Vorn Ropes Zyx Vorn".split()
    words = "I think that we have to look at it, do you?"
    said = "".join(f"**{name}**\n{words}\n\n" for name in names)
    (account,) = seed_of(f"# River call\n\n{said}", "call", ".md").accounts
    turns = [it.speaker for it in account.of(AccountPassage)]
    assert turns == [None if name == "Ropes" else name for name in names]


@pytest.mark.parametrize("post", ["developer", "developer/designer", "river keeper"])
def test_what_somebody_is_may_stand_behind_the_name_of_a_turn(post: str) -> None:
    said = "**Ada Okafor** ({0}): I say that rivers move.\n\n**Zyx Kern** ({0}): We think they wait.\n\n"
    again = "**Ada Okafor:** So they do.\n\n**Zyx Kern:** Not all.\n"
    (account,) = seed_of(f"# Weirs\n\n{said.format(post)}{again}", "weirs", ".md").accounts
    speakers = [it.speaker for it in account.of(AccountPassage)]
    assert speakers == ["Ada Okafor", "Zyx Kern"] * 2


_CHAT = """# Weir meeting 2031-05-06

{ada} Hi, shall we start?

{ivo} I am{at} here. What is first?

{ada} The weirs. Did you look at them?

{ivo} Yes, we should move them.

{ada} Then we are done.
"""


@pytest.mark.parametrize(
    ("form", "at", "people"),
    [("**{}:**", " @zada", {"zada", "ivokern"}), ("**\\<{}>**", "", set()), ("**{}:**", "", None)],
)
def test_accounts_in_front_of_what_a_chat_says_speak(
    form: str, at: str, people: set[str] | None
) -> None:
    text = _CHAT.format(ada=form.format("zada"), ivo=form.format("ivokern"), at=at)
    (account,) = seed_of(text, "2031-05-06", ".md").accounts
    turns = [it.speaker for it in account.of(AccountPassage)]
    spoken = ["zada", "ivokern", "zada", "ivokern", "zada"]
    assert turns == ([None] * 5 if people is None else spoken)
    assert {person.name for person in account.people} == (people or set())
