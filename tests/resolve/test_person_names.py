"""Names of people compare equal with and without hyphens and marks."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.account import EntityKind
from generator.read.seed import Seed
from generator.resolve import resolve
from generator.resolve.same_talk.facts.people import same_person
from generator.text.naming.person_names import name_words
from tests.resolve.test_evidence import LINES, found, notes
from tests.support import reading_of, seed_of


def talks_by(*names: str) -> list[Seed]:
    """A note of a talk for each list of speakers."""
    head = "---\ntitle: {title}\nspeakers: [{names}]\n---\n\nSand.\n"
    titles = ("Old mills", "Weirs")
    texts = [head.format(title=title, names=it) for title, it in zip(titles, names, strict=False)]
    return [seed_of(text.encode(), f"s{at}.md") for at, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("José Núñez", "Jose Nunez"),
        ("José Núñez", unicodedata.normalize("NFD", "José Núñez")),
        ("Jean-Luc Moreau", "Jean Luc Moreau"),
        ("Jean‑Luc Moreau", "Jean-Luc Moreau"),
        ("Łukasz Żak", "Lukasz Zak"),
        ("Bjørn Ødegård", "Bjorn Odegard"),
        ("Артём Ёлкин", "Артем Елкин"),
        ("Prof. Zoë Faure", "Zoe Faure"),
    ],
)
def test_spellings_of_one_name(name: str, other: str) -> None:
    assert name_words(name) == name_words(other)
    one, two = notes("Forests that remember", name=name), notes("Old roots", name=other)
    assert "same-people" in found(one, two)
    assert "other-people" not in found(one, two)


@pytest.mark.parametrize(
    ("name", "other", "code"),
    [
        ("José Núñez", "Jose Nunez", "names.in_accents"),
        ("Jean-Luc Moreau", "Jean Luc Moreau", "names.in_hyphens"),
    ],
)
def test_two_spellings_of_one_name_are_one_person(name: str, other: str, code: str) -> None:
    texts = notes("Forests that remember", name=name), notes("Old mills", "- Sand.\n", name=other)
    seeds = [seed_of(text, f"s{at}") for at, text in enumerate(texts)]
    corpus = resolve(reading_of(*seeds)).corpus
    (person,) = [it for it in corpus.entities if it.kind is EntityKind.PERSON]
    assert {person.name, *person.aliases} >= {name, other}
    assert len(person.talks) == 2
    assert code in str(person.merged_because[0].detail)


def test_an_id_is_the_whole_name_written_as_one_word() -> None:
    corpus = resolve(reading_of(*talks_by("Ada Okafor", "adaokafor"))).corpus
    (person,) = [it for it in corpus.entities if it.kind is EntityKind.PERSON]
    assert person.name == "Ada Okafor"
    assert len(person.talks) == 2
    assert "names.spelling" in str(person.merged_because[0].detail)


@pytest.mark.parametrize(
    ("talks", "names"),
    [
        (["Ada Okafor, Okafor"], {"Ada Okafor"}),
        (["Ada Okafor, Ada"], {"Ada Okafor", "Ada"}),
        (["Ada Okafor, ada"], {"Ada Okafor"}),
        (["Ada Okafor, adaok", "adaok"], {"Ada Okafor"}),
        (["Ada Okafor, aokafor"], {"Ada Okafor"}),
        (["Ada Okafor", "adaok"], {"Ada Okafor", "adaok"}),
        (["Ada Okafor, adamill"], {"Ada Okafor", "adamill"}),
        (["Ada Okafor, Adam Okafor, aokafor"], {"Ada Okafor", "Adam Okafor", "aokafor"}),
        (["Ada Okafor, Ivo Okafor, Okafor"], {"Ada Okafor", "Ivo Okafor", "Okafor"}),
        (["Ada Okafor", "Okafor"], {"Ada Okafor", "Okafor"}),
        (["Ada Okafor, Okafor", "Ivo Okafor, Okafor"], {"Ada Okafor", "Ivo Okafor", "Okafor"}),
        (["Zyxo Okafor, Zyxo", "Zyxo"], {"Zyxo Okafor"}),
        (["Zyxo Okafor", "Zyxo"], {"Zyxo Okafor", "Zyxo"}),
        (["Zyxo Okafor, Zyxo", "Zyxo Kern"], {"Zyxo Okafor", "Zyxo Kern", "Zyxo"}),
    ],
)
def test_a_part_of_a_name_is_that_of_the_only_person_of_the_talk(
    talks: list[str], names: set[str]
) -> None:
    corpus = resolve(reading_of(*talks_by(*talks))).corpus
    people = [it for it in corpus.entities if it.kind is EntityKind.PERSON]
    assert {it.name for it in people} == names


def test_a_hyphen_may_join_or_part() -> None:
    assert same_person(name_words("Sami Al-Khalid"), name_words("Sami Alkhalid"))
    assert not same_person(name_words("Sami Al-Khalid"), name_words("Sami Alkhalida"))


def test_marks_that_belong_to_a_script_stay() -> None:
    assert name_words("कि का") != name_words("क क")
    assert name_words("Чайка") != name_words("Чаика")
    assert name_words("がく") != name_words("かく")


def test_a_text_names_somebody_in_another_spelling() -> None:
    told = LINES.replace("Her point", "José-Luis Núñez was there, and then José-Luis Núñez left")
    one = notes("Forests that remember", told)
    other = notes("Old roots", '- At 1:00 - "Sand is late." - Hm.\n', name="Jose Luis Nunez")
    assert "other-people" not in found(one, other)
    assert "other-people" in found(notes("Forests that remember"), other)


@given(st.text())
def test_any_name_has_words(name: str) -> None:
    assert name_words(name)


@pytest.mark.parametrize("lead", ["hosts: [Zyxo]\n---", "host: Zyxo Okafor\n---"])
def test_who_is_stated_to_lead_leads_though_words_stand_under_the_whole_name(lead: str) -> None:
    turns = "Zyxo Okafor: I ask you.\n\nIvo Kern: I know weirs.\n\nZyxo Okafor: Do you?\n\n" * 3
    text = f"---\ntitle: Weirs\n{lead}\n\n## Transcript\n\n{turns}"
    corpus = resolve(reading_of(seed_of(text.encode(), "s1.md"))).corpus
    roles = {it.person: str(it.role) for it in corpus.talks[0].people}
    assert roles == {"zyxo-okafor": "host", "ivo-kern": "speaker"}


def test_whom_one_word_lists_as_there_speaks_where_words_are_printed_under_it() -> None:
    note = "---\ntitle: Weirs\nhosts: [Zyxo]\nroster: [Zyxo, Bram, Quill]\n---\n\n## Transcript\n\n"
    words = ("Zyxo: I ask you.", "Bram: I know old weirs.") * 4
    cues = (f"00:0{at}.000 --> 00:0{at}.900\n{text}\n\n" for at, text in enumerate(words, 1))
    text = f"{note}```webvtt\nWEBVTT\n\n{''.join(cues)}```\n"
    corpus = resolve(reading_of(seed_of(text.encode(), "s1.md"))).corpus
    roles = {it.person: str(it.role) for it in corpus.talks[0].people}
    assert roles == {"zyxo": "host", "bram": "speaker"}


@pytest.mark.parametrize(
    ("there", "people"),
    [
        ("Ada, Ivo, Wvel", ["Ada", "Ivo", "Wvel"]),
        ("(Ada), Ivo, Wvel", ["Ada", "Ivo", "Wvel"]),
        ("Acme, Mill, Bram", []),
        ("Ada, Ivo\nHost: Ada Okafor", ["Ada Okafor"]),
    ],
)
def test_those_there_by_one_word_are_somebody_where_half_of_the_words_are_given_names(
    there: str, people: list[str]
) -> None:
    text = f"# Weir council\n\nPresent: {there}\n\n## Agenda\n\n- Weirs are old.\n"
    corpus = resolve(reading_of(seed_of(text.encode(), "2031-05-06.md"))).corpus
    assert [it.name for it in corpus.entities if it.kind is EntityKind.PERSON] == people


@pytest.mark.parametrize(
    ("author", "show", "people"),
    [
        ("River Hour", "River Hour", ["Ada Okafor"]),
        ("Nadia Brun", "River Hour", ["Ada Okafor", "Nadia Brun"]),
        ("Mary Okafor", "Mary Okafor", ["Ada Okafor", "Mary Okafor"]),
    ],
)
def test_a_show_that_a_program_states_as_author_is_nobody(
    author: str, show: str, people: list[str]
) -> None:
    text = (
        f"---\ntitle: Weirs\nauthor: {author}\npodcast: {show}\n---\n\n"
        "- **Host/Guest:** Ada Okafor\n\nSand.\n"
    )
    corpus = resolve(reading_of(seed_of(text.encode(), "s.md"))).corpus
    assert [it.name for it in corpus.entities if it.kind is EntityKind.PERSON] == people


@pytest.mark.parametrize(
    ("event", "people"),
    [("RiverSides Perth 2031", []), ("RiverConf 2031", ["RiverSides Perth"])],
)
def test_whose_name_the_event_has_is_nobody(event: str, people: list[str]) -> None:
    text = f"---\ntitle: Welcome\nspeaker: RiverSides Perth\nevent: {event}\n---\n\nSand.\n"
    corpus = resolve(reading_of(seed_of(text.encode(), "s.md"))).corpus
    assert [it.name for it in corpus.entities] == people


def test_what_somebody_is_names_nobody() -> None:
    corpus = resolve(reading_of(*talks_by("Security Researcher, Zyx Kern", "Ada Okafor"))).corpus
    assert sorted(it.name for it in corpus.entities) == ["Ada Okafor", "Zyx Kern"]


def test_two_people_between_whom_a_comma_is_missing_are_none_of_a_whole_name() -> None:
    seeds = talks_by("Zyx Ada, Zyx, Ada", "Zyx, Ada")
    people = [it.name for it in resolve(reading_of(*seeds)).corpus.entities]
    assert sorted(people) == ["Ada", "Zyx", "Zyx Ada"]
