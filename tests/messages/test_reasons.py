"""The program's own sentences: made as codes and values, said in every language."""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

import generator
from generator.messages.words import ENGLISH, Counted, as_english, english, languages, words
from generator.model.base import Value
from generator.model.config import Config
from generator.model.message import Message, clauses, enumeration, last_clause
from generator.model.problem import PROBLEMS
from generator.model.source import Line, PrintedCount
from generator.read import read
from generator.resolve import resolve
from tests.render.test_render_words import FAMILIES, fields, strings_in_code
from tests.support import link

TESTS = Path(__file__).parent.parent
FOLDERS = (
    TESTS.parent / "seeds",
    TESTS / "golden/seeds",
    TESTS / "evaluation/talks",
    TESTS / "read/formats",
    TESTS / "read/kinds",
    *sorted((TESTS / "read/families").glob("*/")),
)
CODED_ELSEWHERE = Counter(
    {
        "health/joins.py": 1,  # by what two talks are one
        "model/message.py": 1,  # clauses
        "read/account/checks/faults.py": 1,  # what happened to characters
        "read/account/checks/unparted.py": 1,  # by what lines tell of talks
        "read/account/people/in_text/stated_people.py": 1,
        "read/files/other_notes/vault_notes.py": 1,  # whether a day stands beside the title
        "read/files/shared_facts/short_names.py": 1,
        "read/account/stated.py": 1,
        "read/formats/json/forms.py": 1,
        "resolve/items/timing.py": 1,
        "resolve/names/name_diff.py": 1,
        "resolve/same_talk/evidence/weak_signs.py": 1,  # of two languages or of one
        "text/encoding/mojibake.py": 1,  # how often
    }
)
"""Where a code is not written out in the call but chosen among constants, and how often."""


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Every place in the program that makes a message, with its module."""
    home = Path(generator.__file__).parent
    for path in sorted(home.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="Message")):
                    yield path.relative_to(home).as_posix(), node


@pytest.mark.slow
def test_every_message_has_its_words_and_their_fields() -> None:
    known = words(ENGLISH).messages
    elsewhere: Counter[str] = Counter()
    for module, call in calls():
        code, given = call.args[0], {one.arg for one in call.keywords}
        where = f"{module}:{call.lineno}"
        if "english" in given:
            continue  # a catalogue may have it
        if isinstance(code, ast.JoinedStr):
            assert isinstance(code.values[0], ast.Constant), where
            assert str(code.values[0].value).removesuffix(".") in FAMILIES, where
        elif isinstance(code, ast.Constant):
            assert code.value in known, where
            entry = known[code.value]
            optional = {"n"} if isinstance(entry, Counted) else set()
            assert fields(entry) <= given <= fields(entry) | optional, where
        else:
            elsewhere[module] += 1
    assert elsewhere == CODED_ELSEWHERE


@pytest.mark.slow
def test_every_problem_that_is_reported_has_a_kind() -> None:
    assert set(PROBLEMS) <= strings_in_code()


@pytest.mark.slow
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda it: it.name)
def test_what_the_stages_say_can_be_said(folder: Path) -> None:
    config = Config(seeds=folder, notes=folder / "notes")
    resolved = resolve(reading := read(config))
    links = link(resolved.corpus)
    problems = reading.problems + resolved.problems + links.problems
    values = (reading.sources, links.corpus, resolved.suggestions, problems)
    found = set(messages(values))
    assert found
    for language in languages():
        catalogue = words(language)
        for message in found:
            assert "{" not in catalogue.said(message) or "{" in repr(message)
        for family, name in set(coded(values)):
            assert catalogue.word(family, name)


def messages(value: object) -> Iterator[Message]:
    """The messages in everything below a value."""
    if isinstance(value, Message):
        yield value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from messages(getattr(value, name))
    elif isinstance(value, tuple | list):
        for one in value:
            yield from messages(one)


def coded(value: object) -> Iterator[tuple[str, str]]:
    """What lines are and what is counted, with the table that holds their words."""
    if isinstance(value, Line):
        yield from [("line", value.what)] if value.what else []
    elif isinstance(value, PrintedCount):
        yield "counted", value.what
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from coded(getattr(value, name))
    elif isinstance(value, tuple | list):
        for one in value:
            yield from coded(one)


def test_messages_are_said_with_what_they_hold() -> None:
    handle = Message("person.byline_handle", handle="@ada")
    both = clauses((handle, Message("person.whose")))
    assert words("zh").said(both) == "署名行给出账号 @ada；正文说明了账号属于谁"
    assert english(both) == "the byline names the account @ada; the text says whose it is"
    assert last_clause(both) == (handle, Message("person.whose"))
    assert last_clause(handle) == (None, handle)
    counts = (Message("related.concepts", n=2), Message("related.people", n=1))
    common = Message("related.common", each=enumeration(counts))
    assert english(common) == "2 concepts and 1 person in common"
    assert words("zh").said(common) == "共有 2 个概念、1 人"
    assert words("zh").said(Message("related.common", each=enumeration("abc"))) == "共有 a、b、c"
    assert english(Message("related.common", each=enumeration("abc"))) == "a, b and c in common"


def test_words_that_no_catalogue_has_are_the_ones_a_message_brings() -> None:
    message = Message("feature.unheard-of", english="{n} bells", n=3)
    assert [words(language).said(message) for language in languages()] == ["3 bells", "3 bells"]
    with pytest.raises(KeyError):
        english(Message("feature.unheard-of"))


def test_braces_in_values_stay() -> None:
    assert english(Message("person.text_says", words="{words} {0}")) == (
        "the text says “{words} {0}”"
    )


def test_messages_are_values() -> None:
    one, other = (Message("place.between", before="1:00", after=after) for after in ("2:00", 120))
    assert one == Message("place.between", after="2:00", before="1:00")
    assert hash(one) == hash(Message("place.between", after="2:00", before="1:00"))
    assert len({one, other, Message("place.between"), Message("place.between", english="")}) == 4
    assert one != "place.between"
    assert repr(one) == "Message('place.between', after='2:00', before='1:00')"


def test_files_hold_the_english_sentence() -> None:
    held = Held(because=Message("related.people", n=1))
    assert msgspec.json.encode(held, enc_hook=as_english) == b'{"because":"1 person"}'
    with pytest.raises(NotImplementedError):
        as_english(object())


class Held(Value, frozen=True, kw_only=True):
    """A value with a message."""

    because: Message
