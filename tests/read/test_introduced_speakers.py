"""Who speaks in a transcript that says so itself, in its first turns or its first words."""

import pytest

from generator.model.account import AccountPassage
from generator.model.account_head import PersonRole
from tests.support import account_of, seed_of

_TURNS = """{one}: Welcome to the Weir Hour. {opening}

{two}: Thanks for having me. {answer}

{one}: How did that begin?

{two}: With a flood, as you know.

{one}: I do, I was there.

{two}: Then you know.
"""


def _people(opening: str, answer: str, one: str, two: str) -> dict[str, str]:
    text = _TURNS.format(opening=opening, answer=answer, one=one, two=two)
    return {person.name: person.role.value for person in account_of(text).people}


@pytest.mark.parametrize(
    ("opening", "answer", "one", "two", "people"),
    [
        (
            "I'm your host, Bo Lind, and we have a show.",
            "My name is Ada Okafor CEO of Dams.",
            "Speaker 1",
            "Speaker 2",
            {"Bo Lind": "host", "Ada Okafor": "speaker"},
        ),
        (
            "Ich bin Bo Lind.",
            "Me llamo Ada Okafor.",
            "Bo",
            "Ada",
            {"Bo Lind": "speaker", "Ada Okafor": "speaker"},
        ),
        (
            "It's Bo Lind here. I have with me Adja Okafor, who keeps weirs.",
            "I walked.",
            "Bo",
            "Adja",
            {"Bo Lind": "speaker", "Adja Okafor": "speaker"},
        ),
        (
            "We sat down with Adja Okafor. Welcome Adja Thank you for coming.",
            "I walked.",
            "Bo",
            "Adja",
            {"Adja Okafor": "speaker"},
        ),
        # Somebody else is spoken of, something else is said of oneself, a voice greets another.
        ("I have read Adja Smith on markets.", "I walked.", "Bo", "Adja", {}),
        ("I'm South African, as you hear.", "I'm Very Late.", "Speaker 1", "Speaker 2", {}),
        ("Welcome, Ada Okafor.", "I walked.", "Speaker 1", "Speaker 2", {}),
    ],
)
def test_speakers_say_who_they_are(
    opening: str, answer: str, one: str, two: str, people: dict[str, str]
) -> None:
    assert _people(opening, answer, one, two) == people


def test_what_a_voice_says_is_of_whom_it_names() -> None:
    text = _TURNS.format(
        one="Speaker 1", two="Speaker 2", opening="", answer="My name is Ada Okafor."
    )
    (ada,) = account_of(text).people
    assert (ada.name, ada.short) == ("Ada Okafor", "Speaker 2")


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("Today, we'll meet Ada Okafor, who keeps weirs.", [("Ada Okafor", PersonRole.SPEAKER)]),
        ("Just ask our guest this week, Ada Okafor.", [("Ada Okafor", PersonRole.SPEAKER)]),
        ("This is your host, Bo Lind. Rain again.", [("Bo Lind", PersonRole.HOST)]),
        ("Next week we'll meet Ada Okafor, who keeps weirs.", []),
        ("We'll meet the Dam Council at noon.", []),
    ],
)
def test_captions_without_labels_say_who_is_there(
    words: str, people: list[tuple[str, PersonRole]]
) -> None:
    first = "00:00:01.000 --> 00:00:06.000\nWeirs are old."
    text = f"WEBVTT\n\n{first}\n\n00:00:06.000 --> 00:00:12.000\n{words}\n"
    (account,) = seed_of(text, ending=".vtt").accounts
    assert [(person.name, person.role) for person in account.people] == people


_TOLD_OF = """# Jane Doe: The Weir Wars

{one}: Today it is the weir wars. Doe said that weirs open at night, and nobody believed her.

{two}: {answer}

{one}: And what did she do?

{two}: She opened one, as you know.
"""


@pytest.mark.parametrize(
    ("one", "two", "answer", "speaks"),
    [
        ("**Bo Lind**", "**Ada Okafor**", "Doe argues in her book that gates answer.", False),
        ("**Bo Lind**", "**Ada Okafor**", "Thank you, that is so.", False),
        ("**Bo Lind**", "**Jane Doe**", "Thank you, that is so.", True),
        ("Host", "Guest", "Thank you, that is so.", True),
        ("Speaker 1", "Speaker 2", "I'm Jane Doe, and Doe is what they call me.", True),
    ],
)
def test_of_whom_all_who_speak_tell_is_not_there(
    one: str, two: str, answer: str, speaks: bool
) -> None:
    account = account_of(_TOLD_OF.format(one=one, two=two, answer=answer))
    assert ("Jane Doe" in [person.name for person in account.people]) is speaks


def test_whom_a_title_names_and_all_tell_of_is_doubtful() -> None:
    """First names may be short for others: then the title alone names her."""
    text = _TOLD_OF.format(one="Bo", two="Ada", answer="Doe argues in her book that gates answer.")
    (person,) = account_of(text).people
    assert person.because.code == "person.title_only"
    noted = text.replace("Bo: ", "").replace("Ada: ", "")
    assert [it.because.code for it in account_of(noted).people] != ["person.title_only"]


@pytest.mark.parametrize(
    ("first", "titles"),
    [
        ("Weirs That Open by Night", ["Nadia Brun: Weirs That Open by Night"]),
        ("Hello Ivo Kern", []),
        ("Weirs that open by night", []),
        ("Weirs Open Gates.", []),
    ],
)
def test_a_first_line_in_large_words_is_a_headline(first: str, titles: list[str]) -> None:
    turns = "Nadia Brun: It is late.\n\nIvo Kern: It was dry, as you know.\n\n" * 3
    account = account_of(f"Nadia Brun: {first}\n\n{turns}")
    assert [title.text for title in account.titles] == titles


@pytest.mark.parametrize(
    ("told", "roles"),
    [
        ("I'm joined by my co host, Ben Moreau", {"host"}),
        ("with me is my co-host Ben Moreau", {"host"}),
        ("I'm joined by Ben Moreau", {"speaker"}),
    ],
)
def test_who_names_a_co_host_and_who_is_named_so_are_hosts(told: str, roles: set[str]) -> None:
    first = f"Ada: Welcome. My name is Ada Okafor and {told}. It is late."
    text = f"# Weirs\n\n{first}\n\nBen: It was dry.\n\nAda: Why?\n\nBen: I do not know.\n"
    people = account_of(text).people
    assert {person.name for person in people} == {"Ada Okafor", "Ben Moreau"}
    assert {person.role.value for person in people} == roles


@pytest.mark.parametrize("who", ["Ada", "Ben"])
def test_whose_show_it_is_is_the_host(who: str) -> None:
    first = f"{who}: You are listening to River Talk with me, Ada Okafor. It is late."
    text = (
        f"# Weirs\n\n{first}\n\nBen: It was dry.\n\nAda: Why?\n\nBen: I do not know.\n\nAda: No.\n"
    )
    assert ("Ada Okafor", "host") in [(it.name, it.role.value) for it in account_of(text).people]


def test_the_end_of_a_sentence_is_no_speaker() -> None:
    turns = "Ada: It is late.\n\nBen: Was it?\n\n" * 3
    torn = "Totally. We [00:12:00] went on to see the weir.\n\nNo. I\nBen: did so.\n\n"
    items = account_of(f"# Weirs\n\n{turns}{torn}{turns}").of(AccountPassage)
    assert {item.speaker for item in items} <= {"Ada", "Ben"}
