"""People whom a byline gives by their handles, with the names that the text gives these."""

from collections.abc import Mapping

import msgspec

from generator.model.account_head import Person
from generator.model.message import Message, clauses
from generator.text.naming.people_words import PARTICLES, is_name_word
from generator.text.regex import regex

_HANDLED = regex(
    r"(?<![\w.'’-])(?P<name>[^\W\d_][\w.'’-]*(?:[ \t]+[^\W\d_][\w.'’-]*){1,4})"
    r"[ \t]*\((?P<handle>@\w{2,})\)"
)


def with_names(people: tuple[Person, ...], body: str) -> list[Person]:
    """The people, those known by a handle with the name that the text gives the handle."""
    if "(@" not in body or not any(map(is_handle, people)):
        return list(people)
    names: dict[str, str] = {}
    for match in _HANDLED.finditer(body):
        before = body[max(0, match.start() - 2) : match.start()].rstrip(" ")  # spaces are single
        name = trailing_name(match["name"], starts=not before or before[-1] in ".!?\n")
        if name:
            names.setdefault(match["handle"].casefold(), name)
    return [_with_name(person, names) for person in people]


def is_handle(person: Person) -> bool:
    """Whether nothing but the handle of somebody is known."""
    return person.handle == person.name


def _with_name(person: Person, names: Mapping[str, str]) -> Person:
    name = names.get(person.name.casefold()) if is_handle(person) else None
    if name is None:
        return person
    byline = Message("person.byline_handle", handle=f"{person.handle}")
    because = clauses((byline, Message("person.whose")))
    return msgspec.structs.replace(person, name=name, because=because)


def trailing_name(text: str, *, starts: bool) -> str:
    """The name that a text ends with.

    Where the text starts a sentence, its first word is capitalised whatever it is.

    >>> trailing_name("an engineer, Ada Okafor", starts=True)
    'Ada Okafor'
    >>> trailing_name("Engineer Ada Okafor", starts=True)
    'Ada Okafor'
    >>> trailing_name("Mary Ada Okafor", starts=False)
    'Mary Ada Okafor'
    """
    parts = text.split()
    start = len(parts)
    while start and (is_name_word(parts[start - 1]) or parts[start - 1] in PARTICLES):
        start -= 1
    name = parts[start:]
    if starts and start == 0 and len(name) > 2:
        name = name[1:]
    return " ".join(name)
