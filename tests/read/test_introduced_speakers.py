"""Who speaks in a transcript that says so itself, in its first turns or its first words."""

from pathlib import Path

import pytest

from generator.model.account import Account, AccountPassage
from generator.model.account_head import PersonRole
from generator.model.config import Config
from generator.read import read
from generator.resolve import resolve
from tests.support import account_of, assert_said, reading_of, seed_of

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
            "I'm Bo Lind.",
            "My name is Ada Okafor.",
            "Host",
            "Guest",
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
        ("Today we talk with Adja Okafor.", "I walked.", "Bo", "Adja", {"Adja Okafor": "speaker"}),
        ("Today's show features Adja Okafor.", "Yes.", "Bo", "Adja", {"Adja Okafor": "speaker"}),
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


@pytest.mark.parametrize("label", ["SPEAKER_01", "Speaker_SPEAKER_01"])
@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("We are live. Hi there, I'm Ada Okafor, I keep weirs.", ["Ada Okafor"]),
        ("Good. My name is Ada Okafor.", ["Ada Okafor"]),
        ("And he goes, I'm Ada Okafor, let me in.", []),
    ],
)
def test_a_voice_may_say_later_who_it_is(label: str, words: str, names: list[str]) -> None:
    other = label.replace("1", "0")
    before = f"**{label}:** Can you hear us?\n\n**{other}:** I can hear you.\n\n" * 4
    account = account_of(f"{before}**{label}:** {words}\n\n**{other}:** So we begin.\n")
    assert [(it.name, it.short) for it in account.people] == [(it, label) for it in names]


def test_who_is_received_in_words_that_no_label_stands_before() -> None:
    opening = "It rains.\n\n---\n\nI am here today with Adja Okafor. How are you?"
    assert _people(opening, "I walked.", "Bo Lind", "Adja")["Adja Okafor"] == "speaker"


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


def test_a_name_does_not_go_on_in_what_another_voice_says() -> None:
    said = ["Here with me today is Ada", "Ada: Thanks Bo.", "Bo: It rains.", "Ada: Yes, it does."]
    cues = (f"00:00:{at}0.000 --> 00:00:{at}9.000\n{it}\n" for at, it in enumerate(said, 1))
    (account,) = seed_of("\n".join(("WEBVTT\n", *cues)), ending=".vtt").accounts
    assert [person.name for person in account.people if " " in person.name] == []


_TOLD_OF = """# Jane Dow: The Weir Wars

{one}: Today it is the weir wars. Dow said that weirs open at night, and nobody believed her.

{two}: {answer}

{one}: And what did she do?

{two}: She opened one, as you know.
"""


@pytest.mark.parametrize(
    ("one", "two", "answer", "speaks"),
    [
        ("**Bo Lind**", "**Ada Okafor**", "Dow argues in her book that gates answer.", False),
        ("**Bo Lind**", "**Ada Okafor**", "Thank you, that is so.", False),
        ("**Bo Lind**", "**Jane Dow**", "Thank you, that is so.", True),
        ("Host", "Guest", "Thank you, that is so.", True),
        ("Speaker 1", "Speaker 2", "I'm Jane Dow, and Dow is what they call me.", True),
    ],
)
def test_of_whom_all_who_speak_tell_is_not_there(
    one: str, two: str, answer: str, speaks: bool
) -> None:
    account = account_of(_TOLD_OF.format(one=one, two=two, answer=answer))
    assert ("Jane Dow" in [person.name for person in account.people]) is speaks


def test_whom_a_title_names_and_all_tell_of_is_doubtful() -> None:
    """First names may be short for others: then the title alone names her."""
    text = _TOLD_OF.format(one="Bo", two="Ada", answer="Dow argues in her book that gates answer.")
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


_SPOKEN = "WEBVTT\n\n" + "\n\n".join(
    f"00:{n:02}:00.000 --> 00:{n:02}:09.000\n{{{n}}}" for n in range(8)
)


def _spoken(*first: str) -> Account:
    words = [*first, *(f"The water is high, and {n} of us wait." for n in range(8))]
    (account,) = seed_of(_SPOKEN.format(*words[:8]), "spoken", ".vtt").accounts
    return account


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (
            "This is River Hour, episode number 7, with guest Ada Okafor, recorded Sunday.",
            "Ada Okafor",
        ),
        ("On this show we'll be talking to Ada Okafor from Acme Dams.", "Ada Okafor"),
        ("Ada Okafor is here to give us a better view of weirs.", "Ada Okafor"),
        ("Ada Okafor is here to stay.", ""),
        ("In episode seven with all the weirs Ada Okafor was right.", ""),
    ],
)
def test_the_first_words_announce_a_guest(words: str, names: str) -> None:
    assert ", ".join(person.name for person in _spoken(words).people) == names


@pytest.mark.parametrize("name", ["Dams and weirs with Ada Okafor", "Ada Okafor River Hour 12"])
def test_a_typed_title_spells_the_guest_whom_a_program_heard(name: str) -> None:
    first = "This is episode number 7, with guest Ada Ockerfar, recorded Sunday."
    text = _SPOKEN.format(first, *("The water is high." for _ in range(7)))
    (account,) = seed_of(text, name, ".vtt").accounts
    assert [person.name for person in account.people] == ["Ada Okafor"]


@pytest.mark.parametrize(
    ("words", "show"),
    [
        ("Welcome to River Hour, a weekly podcast on water.", "River Hour"),
        ("Welcome to No Such Weir as a Dam, a weekly podcast.", "No Such Weir as a Dam"),
        ("You are listening to Talk of the River, the show about weirs.", "Talk of the River"),
        ("Hello and welcome back to the River Hour podcast.", "River Hour podcast"),
        ("This is River Hour, episode number 7, recorded Sunday.", "River Hour"),
        ("Welcome to another episode of the Ada Okafor Show.", "Ada Okafor Show"),
        ("Hello, and welcome to the River dev podcast.", "River dev podcast"),
        ("Welcome to the show. This is your show, the show for all.", None),
        ("This is How I Took Podcast Notes in Ulm.", None),
        ("Welcome to Kern, the town of many weirs.", None),
        ("Olá, sejam bem-vindos a mais um episódio do Água Podcast!", "Água Podcast"),
        ("Willkommen zu einer neuen Folge vom River Hour Podcast.", "River Hour Podcast"),
        ("Bienvenidos a Kern, la ciudad de las presas.", None),
        ("This is the River that we meant.", None),
    ],
)
def test_the_first_words_name_the_show(words: str, show: str | None) -> None:
    assert _spoken("The water is high.", words).show == show


def test_a_show_is_called_as_most_of_its_folder_heard_it(tmp_path: Path) -> None:
    heard = ["River Hour", "River Hour", "River Hour", "River Hower", "Dam Hour"]
    for number, show in enumerate(heard):
        words = [f"Welcome to {show}, the podcast.", *(f"Water {number}." for _ in range(7))]
        (tmp_path / f"{number}.vtt").write_text(_SPOKEN.format(*words), encoding="utf-8")
    reading = read(Config(seeds=tmp_path, notes=tmp_path / "none"))
    assert [it.show for it in reading.accounts] == [*["River Hour"] * 4, "Dam Hour"]


def test_what_a_program_seldom_heard_is_the_show_of_most_notes(tmp_path: Path) -> None:
    heard = ["River dev"] * 8 + ["Raver step", "Rivet Dib", "Rivulet dev", "Ripper dip"]
    for number, show in enumerate(heard, 10):
        said = f"Hello, and welcome to the {show} podcast. Today, I talk about weirs."
        text = f"---\ndate: 2031-05-{number}\n---\n# Weirs {number}\n\n{said}\n\nThey hold.\n"
        (tmp_path / f"{number}.md").write_text(text, encoding="utf-8")
    reading = read(Config(seeds=tmp_path, notes=tmp_path / "none"))
    assert {it.show for it in reading.accounts} == {"River dev podcast"}


def _cues(*words: str) -> str:
    cues = (f"00:00:0{at}.000 --> 00:00:0{at}.900\n{text}\n" for at, text in enumerate(words, 1))
    return "\n".join(("WEBVTT\n", *cues))


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Hello, I'm Ada Okafor.", ["Ada Okafor"]),
        ("My name is Ada Okafor and I build weirs.", ["Ada Okafor"]),
        ("Guten Morgen, ich bin Peter Mühle.", ["Peter Mühle"]),
        ("Bonjour, je m'appelle Claire Rivière.", ["Claire Rivière"]),
        ("Hola a todos, soy Juan Ríos.", ["Juan Ríos"]),
        ("Меня зовут Анна Речная.", ["Анна Речная"]),
        ("大家好，我是王芳，今天讲河流。", ["王芳"]),
        ("I'm Christian Democrat voters here", []),
        ("I am Still Waiting. We wait.", []),
        ("hello i'm ada okafor", []),
    ],
)
def test_who_speaks_in_captions_may_say_so_first(said: str, names: list[str]) -> None:
    (account,) = seed_of(_cues("Welcome to this talk.", said, "Thank you."), ending=".vtt").accounts
    assert [it.name for it in account.people] == names
    assert not any(it.speaker for it in account.of(AccountPassage))
    lines = [f"00:0{at} {text}" for at, text in enumerate(("Welcome.", said, "Thanks.", "So."))]
    (account,) = seed_of("\n".join(lines) + "\n").accounts
    assert [it.name for it in account.people] == names


@pytest.mark.parametrize(
    ("said", "people"),
    [
        ("This is Ada Okafor, your host of River Hour.", {"Ada Okafor": "host"}),
        ("I'm Bo Lind, host of Mill Hour. You're listening to Weir FM.", {}),
        ("I'm Bo Lind, host of Mill Hour. You're listening to Mill Hour.", {"Bo Lind": "speaker"}),
        ("This is Dan R. I'm your host of River Hour.", {}),
        ("At 3 p.m. Eastern Central Time, Dan will be speaking.", {}),
    ],
)
def test_the_host_of_a_recording_is_no_voice_of_its_announcements(
    said: str, people: dict[str, str]
) -> None:
    lines = [f"[0:0{at}] {text}" for at, text in enumerate(("Welcome.", said, "Thanks.", "So."))]
    (account,) = seed_of("\n\n".join(lines) + "\n").accounts
    assert {it.name: it.role.value for it in account.people} == people


def test_what_most_recordings_of_a_folder_welcome_to_is_their_show(tmp_path: Path) -> None:
    for day, town in enumerate(("Oslo", "Lund", "Bern", "Graz", "Metz", "Rome"), 10):
        said = "Hello and welcome to Weir Hour, where we wait." if day != 14 else f"To {town}."
        text = _cues(said, f"Welcome to {town}, here we are.")
        (tmp_path / f"2031-05-{day} {town} waits.vtt").write_text(text, encoding="utf-8")
    reading = read(Config(seeds=tmp_path, notes=tmp_path / "none"))
    assert [account.show for account in reading.accounts] == ["Weir Hour"] * 6


def test_nobody_says_the_quotes_of_a_talk_because_a_name_is_its_first_words() -> None:
    lines = [
        f"0:0{at} {said}" for at, said in enumerate(("Hi.", "I'm Ada Okafor.", "We wait.", "So."))
    ]
    quotes = ("", "## Quotes", "", '- "A weir is a clock that nobody winds." (0:07)')
    corpus = resolve(reading_of(seed_of("\n".join(("# Weirs", "", *lines, *quotes)) + "\n"))).corpus
    assert [entity.name for entity in corpus.entities] == ["Ada Okafor"]
    assert [quote.speaker for quote in corpus.quotes] == [None]
    assert_said(corpus.entities[0].namings[0].because)


def test_a_name_that_a_program_heard_is_none_where_the_file_is_called_after_another() -> None:
    text = _cues("Welcome.", "I'm Ida Hawkins.", "Thank you.")
    (account,) = seed_of(text, "Moving Water - Ada Okafor", ".vtt").accounts
    assert [it.name for it in account.people] == ["Ada Okafor"]


@pytest.mark.parametrize(
    "words",
    [
        "She said my name is Ada Okafor and sat down.",
        "I'm Ada Okafor's sister and I run the mill.",
        "And he said: I'm Ada Okafor, hello.",
        "You might think I'm Ada Okafor, but no.",
        "If I'm Ada Okafor in that moment, I leave.",
        "Imagine: my name is Ada Okafor and I leave.",
        "I'm Ada Okafor fan number one.",
        "I'm Ada Okafor. That is what she told the police.",
        "I'm Ada Okafor, the character says in the film.",
        '"I\'m Ada Okafor," she began her first speech.',
    ],
)
def test_a_voice_that_tells_others_words_stays_unnamed(words: str) -> None:
    assert _people("", words, "Speaker 1", "Speaker 2") == {}


@pytest.mark.parametrize(
    "words",
    [
        "Welcome, I'm Ada Okafor.",
        "Hi everybody, my name is Ada Okafor and I build dams.",
        "This is episode twelve and I'm Ada Okafor.",
        "So, I am Ada Okafor, I work on dams.",
        "My name is Ada Okafor. I think that dams are old.",
    ],
)
def test_a_voice_that_says_its_name_has_it(words: str) -> None:
    assert [*_people("", words, "Speaker 1", "Speaker 2")] == ["Ada Okafor"]
