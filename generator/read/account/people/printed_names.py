"""People whom a key names by an id (`ada-okafor`), by the name that the text prints."""

import re
import unicodedata
from collections.abc import Sequence

import msgspec

from generator.model.account_head import Person

_ID = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
_WORD = r"[^\W\d_a-z][\w'’-]{0,30}"
_NAME = re.compile(rf"(?=(?<![\w-])((?:{_WORD}\.?\s){{1,3}}{_WORD}))")
_LEAST = 5  # letters of an id; fewer may be anybody's
_MOST = 100_000  # characters of the text that is looked at


def with_printed_names(people: Sequence[Person], lines: Sequence[str]) -> tuple[Person, ...]:
    """The people, each by the name that the lines print where theirs is the id of that."""
    if not any(map(_is_id, people)):
        return tuple(people)
    text = " ".join(line.strip() for line in lines)[:_MOST]
    names: dict[str, str] = {}
    for match in _NAME.finditer(text):
        words = match[1].split()
        for count in range(2, len(words) + 1):
            name = " ".join(words[:count])
            names.setdefault(_letters(name), name)
    return tuple(
        msgspec.structs.replace(person, name=names.get(_letters(person.name), person.name))
        if _is_id(person)
        else person
        for person in people
    )


def _is_id(person: Person) -> bool:
    return len(person.name) >= _LEAST and _ID.fullmatch(person.name) is not None


def _letters(name: str) -> str:
    """The letters and digits of a name, small and without accents."""
    apart = unicodedata.normalize("NFD", name.casefold())
    return "".join(filter(str.isalnum, apart))
