"""Names of people compare equal with and without hyphens and marks."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.account import EntityKind
from generator.resolve import resolve
from generator.resolve.same_talk.facts.people import same_person
from generator.text.naming.person_names import name_words
from tests.resolve.test_evidence import LINES, found, notes
from tests.support import reading_of, seed_of


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
