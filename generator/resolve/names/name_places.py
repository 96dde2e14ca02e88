"""Where notes of a folder may name who speaks: below the title, at its end, in front, in the path.

In: a note and its source. Out: the text in one place that has the form of names, what marks it.
"""

import re
from collections.abc import Callable, Sequence
from itertools import islice, takewhile, zip_longest

from generator.model.account import Account
from generator.model.base import Value
from generator.model.message import Message
from generator.model.source import Line, SourceText
from generator.resolve.same_talk.facts.numbering import numbers
from generator.text.naming.given_names import begins_with_given_name, is_given_name
from generator.text.naming.people_words import ON, PARTICLES, is_name_word, names_role
from generator.text.naming.person_names import POSSESSIVE, is_group, own_name
from generator.text.naming.word_lists import WORDS
from generator.text.paths import DAY_IN_NAME, path_of
from generator.text.regex import regex

IN_PATH = "/"
"""The mark of names in that of a file or folder."""

_LINES_BELOW = 5
_QUOTED = frozenset("\"“'‘")  # a nickname
_MAX_LINE = 80
_INITIALS = 3
_ITEM = regex(r"\s*[-*+•]\s")
_HEADING_OR_ITEM = regex(rf"#|{_ITEM.pattern}")
_BETWEEN = regex(r"(?<!\s)\s++(?:[-–—]{1,2}|[|•])\s++")
_FRONT_END = regex(
    rf"(?<!\s)(?:(?P<sign>\s++(?:[-–—]{{1,2}}|\|)|:)|\s++(?:{'|'.join(sorted(ON))}))\s++"
)
_NUMBERED = regex(
    r"(?:(?:[^\W\d_]{2,12}\s)?#?\d{1,4}|[Ss]\d{1,2}\s?[Ee]\d{1,4})(?:[:.]|\s[-–—|])\s++"
    r"|#\d{1,4}\s++"
)
_BY = regex(r"\s(?:by|with|w/|feat\.|ft\.)\s", re.IGNORECASE)
_WITH = frozenset("with w/ feat. ft.".split())  # `The River Show with Ada Okafor` is a title
_NUMBER_ALONE = regex(r"#?\d{1,4}\s++(?=[^\W\d_])")
_LAST_ASIDE = regex(r"\s\((?P<inside>[^()]{1,20})\)$")
_AND = regex(r" (?:and|&|und|et|e|y) ")
_FIRMS = regex(r"\s\([^()]{2,60}\)(?=$|,\s|\s(?:and|&|und|et|e|y)\s)")
_WORKS_FOR = regex(r"\s(?:at|from|of)\s")
_FIRST_NAME = regex(r"^[^,;:()\[\]|@]+")
_SORTS = frozenset(WORDS["sorts_of_talks"])


_GIVEN = frozenset(WORDS["folders_of_talks"])
"""What folders are called of which each file is what one person gives."""


class PlacedText(Value, frozen=True, kw_only=True):
    """The text in one place of a note, its lines, and the title without it.

    `mark` is what marks it there: `##` of a heading, a bullet, a dash.
    """

    text: str
    mark: str
    lines: tuple[int, int]
    title: str


Finder = Callable[[Account, SourceText], PlacedText | None]


def own_words(title: str) -> set[str]:
    """The words of a title behind its number that do not only say what sort of talk it is of."""
    parts = _NUMBERED.sub("", title, count=1).casefold().split()
    return {it for it in parts if any(map(str.isalnum, it))} - _SORTS


def title_lines(account: Account) -> tuple[int, int]:
    """The lines of the title; of a file's name the first line of the note."""
    first = account.at.lines[0]
    return account.titles[0].at.lines if account.titles else (first, first)


def names_in(text: str) -> tuple[str, ...]:
    """The names with which a text begins, joined by `and` or commas; behind may be a firm.

    Of several behind which a firm stands in brackets none is the firm.

    >>> names_in("Ada Lind, Zyx Kern"), names_in("Ada Lind, Zyx Kern (Acme)")
    (('Ada Lind',), ('Ada Lind', 'Zyx Kern'))
    """
    bare = _FIRMS.sub("", text)
    have_firm = text.endswith(")") and bare != text
    first, *behind = map(_first_names, _BETWEEN.split(bare, maxsplit=1)[0].split(","))
    is_alone = first and text.startswith(f"{first[0]} (")  # its own firm shows that it is whole
    if not first or not all(map(_is_name, first[:1] if is_alone else first)):
        return ()
    others = (names for names in behind if have_firm or all(map(begins_with_given_name, names)))
    return tuple(name for names in (first, *others) for name in names if _is_name(name))


def _first_names(text: str) -> list[str]:
    first = _FIRST_NAME.match(text.strip())
    return [own_name(part.strip(" .…")) for part in _AND.split(first[0])] if first else []


def _is_name(text: str) -> bool:
    parts = text.split()
    large = [part for part in parts if part not in PARTICLES and part[0] not in _QUOTED]
    return (
        2 <= len(large) <= 3
        and _SORTS.isdisjoint(text.casefold().split())
        and (is_given_name(parts[0]) or not _is_doing(parts, text))
        and parts[0] == large[0]
        and parts[-1] == large[-1]
        and all(map(is_name_word, [*large[:-1], _small(parts)]))
    )


def _small(parts: Sequence[str]) -> str:
    """The last word; behind a given name a surname in capitals as others are: `Ada OKAFOR`."""
    is_large = parts[-1].isupper() and len(parts[-1]) > _INITIALS and is_given_name(parts[0])
    return parts[-1].capitalize() if is_large else parts[-1]


def _is_doing(parts: list[str], text: str) -> bool:
    """Whether words name a role, a group or a day, or what is done: `Talking Weirs`."""
    is_owned = POSSESSIVE.search(text) is not None
    return is_owned or parts[0].endswith("ing") or names_role(parts[-1]) or is_group(text)


def _below(account: Account, source: SourceText) -> PlacedText | None:
    """The first of the lines below the title that has the form of names, or a list of such.

    Of a list that has others nothing is taken.
    """
    if not account.titles:
        return None
    last = title_lines(account)[1]
    lines = (line for line in source.lines[last:] if any(map(str.isalpha, line.text)))
    below = list(islice(lines, _LINES_BELOW + 1))
    for line, behind in zip_longest(below[:_LINES_BELOW], below[1:]):
        if line is None:
            return None
        if behind and _ITEM.match(line.text) and _ITEM.match(behind.text):
            return _listed(below[below.index(line) :], account.shown_title)
        text = line.text.strip("#*_-> \t")
        is_sentence = text.endswith((".", "!", "?", ":")) and not _is_name(text)
        if len(text) <= _MAX_LINE and not is_sentence and names_in(text):
            mark = line.text.lstrip().partition(text)[0].strip()
            at = (line.number, line.number)
            return PlacedText(text=text, mark=mark, lines=at, title=account.shown_title)
        if line.text.startswith("#") and behind and not _HEADING_OR_ITEM.match(behind.text):
            return None  # a section has begun
    return None


def _listed(lines: Sequence[Line], title: str) -> PlacedText | None:
    """The items with which lines begin, where they are few and each is somebody's name."""
    items = list(takewhile(lambda line: _ITEM.match(line.text), lines))
    names = [line.text.strip("*+•- \t") for line in items]
    if len(items) == len(lines) or not all(names_in(it) == (it,) for it in names):
        return None
    at = (items[0].number, items[-1].number)
    mark = items[0].text.lstrip()[0]
    return PlacedText(text=" and ".join(names), mark=mark, lines=at, title=title)


def behind_title(account: Account, _: SourceText) -> PlacedText | None:
    """What stands behind the last dash of the title, or behind the last `by` or `with`."""
    title = account.shown_title
    dashes = [(it.start(), it.end()) for it in _BETWEEN.finditer(title)]
    by = [it.span() for it in _BY.finditer(title)]
    ends = (*dashes[-1:], *by[-1:])  # behind whom an interview is with stands what she made
    for start, end in reversed(ends) if "nterview" in title else ends:
        text = _WORKS_FOR.split(title[end:].removeprefix("by ").removeprefix("with "))[0]
        mark, before = title[start:end].strip(), title[:start].rstrip(" ,")
        if names_in(text) and ": " not in text:
            before = title if mark.casefold() in _WITH else before + _part_of(text)
            return PlacedText(text=text, mark=mark, lines=title_lines(account), title=before)
    return None


def _part_of(text: str) -> str:
    """Which part it is, as printed behind a name: ` (Part Two)`; else nothing."""
    aside = _LAST_ASIDE.search(text)
    if aside is None:
        return ""
    is_part = aside["inside"].lstrip("#").isdecimal() or "part" in dict(numbers(aside[0]))
    return aside[0] if is_part else ""


def _in_front(account: Account, source: SourceText) -> PlacedText | None:
    """What stands in front of the first dash, colon or `on` of the title, behind its number.

    It may be all of the title, behind a number: `446 Ada Okafor`, `12 Ada Okafor 2`; or all of the
    file's name, where the folder is called after what somebody gives: `speeches/ada_okafor.txt`.
    """
    title = account.shown_title
    number = _NUMBERED.match(title) or _NUMBER_ALONE.match(title)
    before = number[0] if number else ""
    mark = _FRONT_END.search(title, len(before))
    if mark is None:
        text, lines = title[len(before) :].rstrip("0123456789 "), title_lines(account)
        of_folder = not account.titles and path_of(source.file).parent.name.casefold() in _GIVEN
        is_all = before or of_folder
        return PlacedText(text=text, mark="", lines=lines, title=title) if is_all else None
    text, behind = title[len(before) : mark.start()], title[mark.end() :]
    rest = before + behind if mark["sign"] else title  # `Ada Okafor on weirs` is a title as it is
    return PlacedText(text=text, mark=mark[0].strip(), lines=title_lines(account), title=rest)


def _in_path(account: Account, source: SourceText) -> PlacedText | None:
    """What stands behind the last dash of a file's or folder's name that begins with a day.

    `2031-05-06 - Weirs [talk] - Ada Okafor/notes.md`; without one it may be who wrote a book.
    """
    path = path_of(source.file)
    for part in (path.stem, path.parent.name):
        *before, text = _BETWEEN.split(part)
        names = names_in(text) if before and DAY_IN_NAME.match(part) else ()
        if names and all(map(begins_with_given_name, names)):
            at, title = title_lines(account), account.shown_title
            return PlacedText(text=text, mark=IN_PATH, lines=at, title=title)
    return None


PLACES: tuple[tuple[Message, Finder], ...] = (
    (Message("person.place_below"), _below),
    (Message("person.place_behind"), behind_title),
    (Message("person.place_front"), _in_front),
    (Message("person.place_path"), _in_path),
)
