"""Titles that begin with the number of their episode: `172 Nadia Brun`, `#12 Nadia Brun on rivers`.

A number in front of anything may belong to it (`12 rules`): it is the episode's behind `#`, or in
front of somebody who is shown to take part.
"""

import re
from collections.abc import Iterable, Iterator

from generator.model.account_head import Person, TalkNumber
from generator.model.base import Statement
from generator.read.outline.blocks import Heading

_NUMBER = re.compile(
    r"(?P<sign>#|№\s?)?(?P<number>\d{1,5})(?P<end>[.:)]|\s[-–—])?\s+(?=[^\W\d_\"“])"
)


def without_number(title: str) -> str:
    """A title without the number in front of it.

    >>> without_number("172 Nadia Brun"), without_number("#12 - Rivers"), without_number("1984")
    ('Nadia Brun', 'Rivers', '1984')
    """
    match = _NUMBER.match(title)
    return title[match.end() :] if match else title


def numbers_of(titles: Iterable[Statement], people: Iterable[Person]) -> Iterator[TalkNumber]:
    """The numbers of episodes in front of titles, where they are no part of what follows."""
    names = tuple(person.name for person in people if person.role.takes_part)
    for title in titles:
        match = _NUMBER.match(title.text)
        if match is None:
            continue
        if match["sign"] or title.text[match.end() :].startswith(names):
            yield TalkNumber(kind="episode", value=match["number"].lstrip("0") or "0")


def begins_numbered_parts(first: Heading | None, others: Iterable[Heading | None]) -> bool:
    """Whether a section's heading is that of the first of numbered parts: `## 1. Thread`.

    `others` are those of the sections below; a section may have none.
    """
    if first is None or not first.marked or first.level == 1 or not _has_number(first, "1. "):
        return False
    return any(it and it.level == first.level and _has_number(it, "2. ") for it in others)


def _has_number(heading: Heading, number: str) -> bool:
    return heading.text.strip("#*_ ").startswith(number)
