"""What a note states that it is, where that is about no talk: `type: book`, `Category: #books`."""

import re
from collections.abc import Sequence

from generator.read.account.checks.show_pages import OF_AN_EPISODE
from generator.read.front.front_matter import FrontMatter
from generator.read.grammar.linked_values import bare_text
from generator.read.outline.line_roles import Repaired
from generator.read.vocabulary.keys import OF_A_TALK, Field, field_of
from generator.read.vocabulary.name_parts import OTHER_THINGS
from generator.read.vocabulary.unknown_values import is_nobody
from generator.text.naming.normal import name_key
from generator.text.regex import regex
from generator.text.syntax.properties import property_of

_PAUSES = frozenset("break breakfast coffee dinner lunch registration tea".split())
"""Sorts and categories of what stands between the talks in the programme of an event."""

_OF_READWISE = frozenset({"book", "tweet"})  # as keys of names
_OTHER_LAYOUTS = frozenset("author bio blog guest host person presenter profile speaker".split())
"""Layouts of pages that introduce somebody, and of what somebody writes."""

_LONGEST = 1_000
_TOP = 20
_READWISE = regex(
    r"(?:[-*>] )?\*{0,2}category::?\*{0,2} [\"']?#(?:[\w-]{1,40}/){0,4}"
    r"(?:article|author|book|tweet)s?(?:[\"', ].{0,60})?",
    re.IGNORECASE,
)


def property_sort(lines: Sequence[Repaired]) -> tuple[str, tuple[int, int]] | None:
    """What the properties say with which a note of Logseq begins: `type:: [[Book]]`."""
    stated: list[tuple[Field | None, str, int]] = []
    for line in lines[:_TOP]:
        printed = line.printed.removeprefix("- ").removeprefix("* ")
        pair = property_of(printed) if len(printed) <= _LONGEST else None
        if pair is None:
            break
        stated.append((field_of(pair[0]), bare_text(pair[1]), line.number))
    if any(field in OF_A_TALK and not is_nobody(text) for field, text, _ in stated):
        return None
    sorts = ((text, (number, number)) for field, text, number in stated if field is Field.KIND)
    return next((it for it in sorts if _last_part(it[0]) in OTHER_THINGS), None)


def _last_part(sort: str) -> str:
    """`book` of `#type/book` and of `Book notes`, as a key of names."""
    return name_key(sort.strip("#[] ").rpartition("/")[2]).removesuffix(" note")


def other_sort(front: FrontMatter) -> tuple[str, tuple[int, int]] | None:
    """What the front matter says that a note is, where that is about no talk, and on which lines.

    A note that names a speaker, a recording or an event there is about a talk all the same. What a
    program draws says the program's name: `excalidraw-plugin: parsed`.
    """
    sorts = [it for it in front.values if it.field in {Field.KIND, Field.CATEGORY}]
    if not states_talk(front):
        for sort in sorts:
            others = OTHER_THINGS if sort.field is Field.KIND else _OF_READWISE
            others |= _PAUSES if len(sorts) > 1 else _PAUSES | {"newsletter", "newsletters"}
            if front.first_of(*OF_AN_EPISODE) is None:
                others |= {"show"}
            if _last_part(sort.text) in others:
                return sort.text, sort.lines
        layouts = (it for it in front.values if name_key(it.key) == "layout")
        for layout in layouts:
            if name_key(layout.text) in _OTHER_LAYOUTS:
                return layout.text, layout.lines
    drawn = ((it.key, (it.line, it.line)) for it in front.unknown if it.key.endswith("-plugin"))
    return next(drawn, None)


def states_talk(front: FrontMatter) -> bool:
    """Whether front matter names a speaker, a recording or an event."""
    return any(not is_nobody(it.text) for it in front.values if it.field in OF_A_TALK)


def readwise_sort(lines: Sequence[Repaired]) -> Repaired | None:
    """The line near the top with which Readwise says that a work is no recording."""
    short = (line for line in lines[:_TOP] if len(line.text) <= _LONGEST)
    return next((line for line in short if _READWISE.fullmatch(line.text.strip())), None)
