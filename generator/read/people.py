"""Who a talk is by, told from its title and confirmed by the text under it."""

import re
from collections.abc import Iterator

import msgspec

from generator.model.account import Person, PersonRole
from generator.model.base import Statement, Value
from generator.text.normal import plain

_NAME_WORD = r"[^\W\d_](?:\.|[^\W\d_]*(?:[-'’][^\W\d_]+)*)"
_PARTICLE = r"(?:de|da|di|del|della|van|von|der|den|bin|al|la|le)"
_NAME = rf"(?P<name>{_NAME_WORD}(?:\s+(?:{_PARTICLE}|{_NAME_WORD})){{1,3}})"
_TITLE_FORMS = (
    re.compile(rf"{_NAME}\s*(?:\s[-–—|]\s|:\s)"),
    re.compile(rf"{_NAME}['’]s?\s"),
    re.compile(rf"{_NAME}\s+(?:on|about|at|explains|discusses|talks)\s"),
    re.compile(rf"(?:[^\W\d_]+)\s*[+&x×]\s*{_NAME}(?=\s*[:|–—-]|$)"),
    re.compile(
        rf".*\b(?:with|by|feat\.|featuring|ft\.|interviews|interview:)\s+{_NAME}(?=\s*(?:[-–—|:,(]|$|on\b|about\b|at\b))"
    ),
    re.compile(rf".*\s[-–—|]\s{_NAME}$"),
)
_REPORTING = frozenset(
    """
    argues explains says said emphasizes emphasises presents discusses describes believes
    suggests posits highlights coined views compares offers notes thinks shares warns
    predicts joins talks told claims sees explores illustrates introduces frames traces
    advises reflects reveals outlines questions challenges considers calls proposes recalls
    admits gives shows covers frequently explaining also is was has
    """.split()
)
_PRONOUNS = re.compile(r"\b(?:he|she|his|her|him|they|their)\b", re.IGNORECASE)
_HANDLED = rf"{_NAME}\s*\((?P<handle>@\w{{2,}})\)"


class _Words(Value, frozen=True, kw_only=True):
    """The text under the title, for questions about names."""

    text: str
    has_pronouns: bool


def people_of(
    titles: tuple[Statement, ...], listed: tuple[Person, ...], text: str
) -> tuple[Person, ...]:
    """The people of an account: those listed by it, and those its title names.

    A name in a title counts if the account lists it, or if the text under the title speaks of its
    last part as of a person (`Okafor argues`, `Okafor's`). A handle in the byline is given the
    name that the text gives it: `Ada Okafor (@ada)`.
    """
    body = _Words(text=plain(text), has_pronouns=_PRONOUNS.search(text) is not None)
    named = [_with_name(person, body.text) for person in listed]
    known = {person.name for person in named}
    for title in titles:
        for name, because in _in_title(plain(title.text), body):
            if name in known:
                continue
            known.add(name)
            named.append(Person(name=name, role=PersonRole.SPEAKER, because=because, at=title.at))
    return tuple(_with_short(person, titles) for person in named)


def _in_title(title: str, body: _Words) -> Iterator[tuple[str, str]]:
    for form in _TITLE_FORMS:
        match = form.match(title)
        if match is None:
            continue
        name = match["name"].strip()
        evidence = _spoken_of(name, body)
        if _is_capitalised(name) and evidence:
            yield name, f"named in the title; the text says “{evidence}”"
            return


def _is_capitalised(name: str) -> bool:
    parts = name.split()
    capitals = [part for part in parts if part[0].isupper()]
    shouted = [part for part in parts if part.isupper() and len(part.strip(".")) > 1]
    return len(capitals) >= 2 and parts[0][0].isupper() and parts[-1][0].isupper() and not shouted


def _spoken_of(name: str, body: _Words) -> str | None:
    """Where the text speaks of the name's last part as of a person, or None."""
    last = re.escape(name.rsplit(maxsplit=1)[-1])
    for match in re.finditer(rf"\b{last}(?P<own>'s)?\s+(?P<next>[^\W\d_]+)", body.text):
        following = match["next"].casefold()
        if (match["own"] and body.has_pronouns) or following in _REPORTING:
            return match.group()
    return None


def _with_name(person: Person, text: str) -> Person:
    """A person known by a handle, with the name that the text gives the handle."""
    if person.handle is None or person.name != person.handle:
        return person
    for match in re.finditer(_HANDLED, text):
        name = _trailing_name(match["name"])
        if name and match["handle"].casefold() == person.handle.casefold():
            because = f"{person.because} {person.handle}; the text says whose it is"
            return msgspec.structs.replace(person, name=name, because=because)
    return person


def _trailing_name(text: str) -> str:
    """The capitalised words that a text ends with (`AI engineer Ada Okafor` ends with a name)."""
    parts = text.split()
    start = len(parts)
    while start and parts[start - 1][0].isupper() and not parts[start - 1].isupper():
        start -= 1
    return " ".join(parts[start:])


def _with_short(person: Person, titles: tuple[Statement, ...]) -> Person:
    """A person whom a title calls by the first name alone (`Ada + Ben Ito: …`) keeps it."""
    first = person.name.split()[0]
    if first == person.name:
        return person
    for title in titles:
        text = plain(title.text)
        if re.match(rf"{re.escape(first)}\s*[+&x×]\s", text) and plain(person.name) not in text:
            return msgspec.structs.replace(person, short=first)
    return person
