"""The program's own sentences in the reader's language: reasons, labels of lines, problems.

The stages before this one say in English why they concluded something, and the corpus keeps that
sentence. Here it is recognised by its form and said again in another language. `en.toml` lists the
forms, and each other language's file says the same under the same keys; what a problem expects and
how to mend it comes from :data:`generator.model.problem.CATALOGUE` and stands under its code. A
sentence that has no form here stays as it is.
"""

import re
import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path
from string import Formatter

from generator.model.base import Value
from generator.model.problem import CATALOGUE

ENGLISH = "en"
NESTED = frozenset({"because", "line", "what", "where"})
"""Fields that hold another sentence or word of the program."""
SEVERAL = "each"
"""A field that holds several sentences in a row."""

_FOLDER = Path(__file__).parent / "reason_forms"
_SEMICOLON = "; "
_ROW = re.compile(r", | and ")


class _Form(Value, frozen=True, kw_only=True):
    """A sentence with fields: its key and how to recognise it."""

    key: str
    pattern: re.Pattern[str]


def say(text: str, language: str) -> str:
    """A sentence of the program in another language; as it is where it is not known.

    Several sentences in one, parted by semicolons, are known if all of them are.
    """
    said = text if language == ENGLISH else _say(text, language)
    return text if said is None else said


def is_known(text: str) -> bool:
    """Whether a sentence has a form here, so that other languages can say it."""
    return _found(text) is not None or all(map(_found, text.split(_SEMICOLON)))


@cache
def forms(language: str) -> dict[str, str]:
    """The sentences of a language by key, with fields in braces.

    Where English has two forms for counts, the second is found under the key and `.one`.
    """
    told = tomllib.loads((_FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    return dict(chain(_listed(told), _problems() if language == ENGLISH else ()))


def _listed(told: dict[str, dict[str, str | dict[str, str]]]) -> Iterator[tuple[str, str]]:
    for section, sentences in told.items():
        for name, said in sentences.items():
            if isinstance(said, str):
                yield f"{section}.{name}", said
            else:
                yield f"{section}.{name}", said["other"]
                yield f"{section}.{name}.one", said["one"]


def _problems() -> Iterator[tuple[str, str]]:
    for code, explained in CATALOGUE.items():
        yield f"expected.{code}", explained.expected.replace("{", "{{").replace("}", "}}")
        yield f"mend.{code}", explained.mend.replace("{", "{{").replace("}", "}}")


@lru_cache(maxsize=4096)
def _say(text: str, language: str) -> str | None:
    parts = text.split(_SEMICOLON)
    if len(parts) > 1 and all(map(_found, parts)):
        return forms(language)["row.semicolon"].join(say(part, language) for part in parts)
    found = _found(text)
    if found is None:
        return None
    key, values = found
    told = {name: _value(name, value, language) for name, value in values.items()}
    return forms(language)[key].format(**told)


def _value(name: str, value: str, language: str) -> str:
    if name == SEVERAL:
        return forms(language)["row.comma"].join(say(one, language) for one in _ROW.split(value))
    return say(value, language) if name in NESTED else value


def _found(text: str) -> tuple[str, dict[str, str]] | None:
    """The key of the sentence's form and the values of its fields."""
    starts, others = _recognised()
    for form in chain(starts.get(_start(text), ()), others):
        if match := form.pattern.fullmatch(text):
            return form.key.removesuffix(".one"), match.groupdict()
    return None


@cache
def _recognised() -> tuple[dict[str, tuple[_Form, ...]], tuple[_Form, ...]]:
    """The forms by their first word, and those that begin with a field; the most words first."""
    starts: dict[str, tuple[_Form, ...]] = {}
    others: tuple[_Form, ...] = ()
    by_letters = sorted(forms(ENGLISH).items(), key=lambda item: (-_letters(item[1]), item[0]))
    for key, sentence in by_letters:
        form = _Form(key=key, pattern=re.compile(_pattern(sentence), re.DOTALL))
        if "{" in (first := _start(sentence)):
            others += (form,)
        else:
            starts[first] = (*starts.get(first, ()), form)
    return starts, others


def _start(text: str) -> str:
    return text.partition(" ")[0]


def _letters(sentence: str) -> int:
    return sum(len(literal) for literal, *_ in Formatter().parse(sentence))


def _pattern(sentence: str) -> str:
    """A sentence as a pattern with a named group for each field."""
    return "".join(
        re.escape(literal) + (f"(?P<{field}>.+?)" if field else "")
        for literal, field, *_ in Formatter().parse(sentence)
    )
