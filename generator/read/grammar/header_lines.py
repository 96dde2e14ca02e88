"""Lines of a header that say several things in words of their own, not `Key: value`.

`Episode 3, 5 May 2025, host: Ada Okafor`, `Published 17 Oct 2025. Length 52 min.`
"""

import re

from generator.model.account import AccountDetail, Duration
from generator.read.grammar.details import (
    DATE_KEYS,
    DURATION_KEYS,
    HOST_KEYS,
    KEYED,
    MAX_BYLINE,
    SPEAKER_KEYS,
    Meta,
    Pair,
    length_of,
    persons,
)
from generator.read.outline.blocks import Block
from generator.read.page import Page
from generator.text.naming.normal import name_key
from generator.text.quantities.dates import find_date, find_duration

_IN_LINE = re.compile(r"\s?[,，;；·|]\s?")
_BETWEEN = re.compile(r"(?:(?<!\D\d)(?<!\D\d\d)\.|;|,| ·| \|)\s+(?=[^\W\d_])")
_CLOCK = re.compile(r"\d{1,3}:\d\d(?::\d\d)?")
_STATEMENT = re.compile(
    r"(?P<key>[^\W\d_]+)(?: (?:on|am|le|el))?:?\s+(?P<value>\d.*|[^\W\d_]+\.? \d.*)"
)


def episode_line(block: Block, page: Page) -> Meta | None:
    """A line that says when, and names people behind keys: `Episode 3, 5 May 2025, host: A B`."""
    text = block.text
    date = find_date(text) if len(text) <= MAX_BYLINE else None
    if date is None:
        return None
    matches = (KEYED.match(part) for part in _IN_LINE.split(text)[1:])
    keyed = (
        Pair(key=match["key"].strip(), value=match["value"].strip()) for match in matches if match
    )
    people = tuple(
        person
        for pair in keyed
        if name_key(pair.key) in SPEAKER_KEYS | HOST_KEYS
        for person in persons(pair, block, page)
    )
    if not people:
        return None
    length = find_duration(text)
    return Meta(
        detail=AccountDetail(what="byline", text=text, at=page.at(block.lines)),
        people=people,
        published=date.iso,
        duration=Duration(printed=length.printed, seconds=length.seconds) if length else None,
    )


def date_and_length(block: Block, page: Page) -> Meta | None:
    """A line that says nothing but when and how long: `Published 17 Oct 2025. Length: 52 min`."""
    text = block.text.strip()
    if len(text) > MAX_BYLINE:
        return None
    published, duration = None, None
    for part in _BETWEEN.split(text.removesuffix(".")):
        statement = _STATEMENT.fullmatch(part)
        key = name_key(statement["key"]) if statement else ""
        if statement and key in DATE_KEYS:
            date = find_date(statement["value"])
            if date is None or date.printed != statement["value"]:
                return None
            published = published or date.iso
        elif statement and key in DURATION_KEYS:
            length = length_of(statement["value"], page)
            if length is not None and length.printed == statement["value"]:
                duration = Duration(printed=length.printed, seconds=length.seconds)
            elif not _CLOCK.fullmatch(statement["value"]):
                return None
        else:
            return None
    return Meta(
        detail=AccountDetail(what="byline", text=text, at=page.at(block.lines)),
        published=published,
        duration=duration,
    )
