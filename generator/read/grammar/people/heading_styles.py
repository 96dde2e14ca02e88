"""How the headings of a page name people, and the names of a text that is printed in that way."""

import re
from collections.abc import Sequence

from generator.model.base import Value
from generator.read.account.people.lists.whole_names import people_alone, people_before_posts
from generator.read.vocabulary.event_words import sort_of_talk, who_gives_it
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import NUMBER_WORDS, words
from generator.text.regex import regex


class Style(Value, frozen=True, kw_only=True):
    """How the headings of a page name people, as most of them show.

    `brackets` says that what stands in brackets may be a name, `front` that names stand in front of
    titles, `alike` that others name somebody beside a comma, and so may this one, `points` that a
    point below the heading may be nothing but a name, `says` that a line there may end with a colon
    behind what a name is said to tell, `heads` that a heading may be nothing but given names,
    `lines` that the line right below these is the title.
    `small` are the words that the page has in small letters: of them alone nobody's name consists.
    """

    brackets: bool = True
    front: bool = False
    alike: bool = False
    points: bool = False
    says: bool = False
    heads: bool = False
    lines: bool = False
    small: frozenset[str] = frozenset()


PLAIN = Style()
_MAX_TITLE, _LEAST_WITH_FIRMS = 300, 3  # characters, lines
_PEOPLE_GIVE = regex(r"defen[cs]e|fireside|keynote|plenary|speaker|panel", re.IGNORECASE)
"""Sorts of talks behind which a name alone may stand."""


def names_alone(text: str, style: Style) -> tuple[str, ...]:
    """The full names that a text consists of, which may all stand in brackets, or none."""
    return _of_people(people_alone(text), style)


def names_before_posts(text: str, style: Style) -> tuple[str, ...]:
    """The names of a text, or those in front of what they are or work for."""
    return _of_people(people_before_posts(text, commas=not style.alike), style)


def names_in_post(text: str, style: Style) -> tuple[str, ...]:
    """The names where a text is said to be of people, behind whose commas firms stand as well."""
    return _of_people(people_before_posts(text, commas=False), style)


def _of_people(names: tuple[str, ...], style: Style) -> tuple[str, ...]:
    """The names, unless one has only words that the page has small, or counts: `Step Two`."""
    parts = [words(name) for name in names]
    are_counted = any(it[-1:] and it[-1] in NUMBER_WORDS for it in parts)
    return () if are_counted or any(map(style.small.issuperset, parts)) else names


def only_speakers(title: str) -> tuple[str, ...]:
    """Whom a title names that says nothing else, by given names: `Keynote: Ada Okafor, Ivo Kern`.

    >>> only_speakers("Lightning talk, Ada Okafor"), only_speakers("Keynote: Breaking Banks")
    (('Ada Okafor',), ())
    """
    names = behind_sort(title, PLAIN) if len(title) <= _MAX_TITLE else ()
    return names if all(map(begins_with_given_name, names)) else ()


def behind_sort(name: str, style: Style) -> tuple[str, ...]:
    """The names behind a sort that are all of a heading: given ones in a panel or if numbered."""
    sort = sort_of_talk(name)
    behind = name[sort.end() :].strip() if sort and _PEOPLE_GIVE.search(sort["sort"]) else ""
    names = names_in_post(who_gives_it(name) or behind, style)
    given = [begins_with_given_name(it) for it in names]
    is_doubtful = sort is not None and "panel" in sort["sort"].casefold() and not any(given)
    return () if is_doubtful or (sort and sort["number"] and not all(given)) else names


def have_firms(named: Sequence[tuple[str, Sequence[str]]]) -> bool:
    """Whether most lines with a comma behind the first name have no other: firms stand there."""
    beside = [names for text, names in named if names and f"{names[0]}, " in text]
    firms = sum(len(names) == 1 for names in beside)
    return firms >= max(_LEAST_WITH_FIRMS, len(beside) * 2 / 3)
