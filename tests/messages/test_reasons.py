"""The program's own sentences in other languages."""

from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.link import link
from generator.messages.reasons import (
    ENGLISH,
    forms,
    is_known,
    say,
)
from generator.messages.words import languages
from generator.model.config import Config
from generator.model.source import Candidate, Line, PrintedCount, Role
from generator.read import read
from generator.read.dialects import DIALECTS
from generator.resolve import resolve

TESTS = Path(__file__).parent.parent
FOLDERS = (
    TESTS.parent / "seeds",
    TESTS / "golden/seeds",
    TESTS / "evaluation/talks",
    TESTS / "read/formats",
    TESTS / "read/kinds",
    *sorted((TESTS / "read/families").glob("*/")),
)
SENTENCES = {"because", "detail", "repaired", "message", "features"}
"""Fields of the model that hold sentences of the program."""
DIALECT_NAMES = {dialect.name for dialect in DIALECTS}
OTHERS = [name for name in languages() if name != ENGLISH]


def fields(sentence: str) -> set[str]:
    return {field for _, field, *_ in Formatter().parse(sentence) if field}


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_says_everything_that_english_says(language: str) -> None:
    english = {key: said for key, said in forms(ENGLISH).items() if not key.endswith(".one")}
    other = forms(language)
    assert set(other) == set(english)
    for key, said in english.items():
        assert fields(other[key]) == fields(said), key


def test_each_form_is_recognised_as_itself() -> None:
    other = forms(OTHERS[0])
    for key, sentence in forms(ENGLISH).items():
        values = {field: f"«{field}»" for field in fields(sentence)}
        expected = other[key.removesuffix(".one")].format(**values)
        assert say(sentence.format(**values), OTHERS[0]) == expected, key


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda it: it.name)
def test_what_the_stages_say_is_known(folder: Path) -> None:
    config = Config(seeds=folder, notes=folder / "notes")
    resolved = resolve(reading := read(config))
    links = link(resolved.corpus)
    problems = reading.problems + resolved.problems + links.problems
    told = set(sentences((reading.sources, links.corpus, resolved.suggestions, problems)))
    assert told
    assert [one for one in sorted(told) if not is_known(one)] == []


def sentences(value: object) -> Iterator[str]:
    """The program's sentences in everything below a value, labels of lines among them."""
    if isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            below = getattr(value, name)
            if isinstance(value, Candidate) and value.dialect not in DIALECT_NAMES:
                continue  # its features are keys of the file
            if name in SENTENCES or (name == "what" and is_label(value)):
                yield from filter(is_text, (below,) if isinstance(below, str) else below or ())
            else:
                yield from sentences(below)
    elif isinstance(value, tuple | list):
        for one in value:
            yield from sentences(one)


def is_label(value: object) -> bool:
    return isinstance(value, PrintedCount) or (
        isinstance(value, Line) and value.role is not Role.CONTENT
    )


def is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value)


def test_several_sentences_are_said_one_by_one() -> None:
    text = "the byline names the account @ada; the text says whose it is"
    assert say(text, "zh") == "署名行给出账号 @ada；正文说明了账号属于谁"
    assert say("2 concepts and 1 person in common", "zh") == "共有 2 个概念、1 人"
    text = "7:21 was read as 1:07:21: it stands between 5:00 and 1:09:00"
    assert say(text, "zh") == "7:21 曾读作 1:07:21：位于 5:00 与 1:09:00 之间"


@given(st.text() | st.sampled_from(sorted(forms(ENGLISH).values())))
def test_any_text_can_be_said(text: str) -> None:
    assert say(text, ENGLISH) == text
    assert is_known(text) or say(text, "zh") == text
