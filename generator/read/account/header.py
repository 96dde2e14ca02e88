"""The top of a page: its titles, and the lines about the talk before the first section."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

import msgspec

from generator.model.account import AccountDetail, AccountPassage, Item, PassageKind
from generator.model.account_head import Duration
from generator.model.base import Statement, Value
from generator.read.grammar import details
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    Row,
    Rule,
    Speech,
    heading_of,
)
from generator.read.outline.sections import Section, prose
from generator.read.outline.titles import link_target, unmarked
from generator.read.page import Mark, Page
from generator.read.talk_facts import DateRole, RoleDate, TalkFacts, together
from generator.text.naming.normal import name_key, plain
from generator.text.quantities.dates import find_date, find_duration

_IN_LINE = re.compile(r"\s?[,，;；·|]\s?")
_BETWEEN = re.compile(r"(?:(?<!\D\d)(?<!\D\d\d)\.|;|,| ·| \|)\s+(?=[^\W\d_])")
_CLOCK = re.compile(r"\d{1,3}:\d\d(?::\d\d)?")
_STATEMENT = re.compile(
    r"(?P<key>[^\W\d_]+)(?: (?:on|am|le|el))?:?\s+(?P<value>\d.*|[^\W\d_]+\.? \d.*)"
)


def episode_line(block: Block, page: Page) -> details.Meta | None:
    """A line that says when, and names people behind keys: `Episode 3, 5 May 2025, host: A B`."""
    text = block.text
    date = find_date(text) if len(text) <= details.MAX_BYLINE else None
    if date is None:
        return None
    people = tuple(
        person
        for pair in details.keyed(_IN_LINE.split(text)[1:])
        if name_key(pair.key) in details.SPEAKER_KEYS | details.HOST_KEYS
        for person in details.persons(pair, block, page)
    )
    if not people:
        return None
    length = find_duration(text)
    return details.Meta(
        detail=AccountDetail(what="byline", text=text, at=page.at(block.lines)),
        people=people,
        dates=(RoleDate(role=DateRole.GIVEN, iso=date.iso),),
        duration=Duration(printed=length.printed, seconds=length.seconds) if length else None,
    )


def date_and_length(block: Block, page: Page) -> details.Meta | None:
    """A line that says nothing but when and how long: `Published 17 Oct 2025. Length: 52 min`."""
    text = block.text.strip()
    if len(text) > details.MAX_BYLINE:
        return None
    dates: list[RoleDate] = []
    duration = None
    for part in _BETWEEN.split(text.removesuffix(".")):
        statement = _STATEMENT.fullmatch(part)
        key = name_key(statement["key"]) if statement else ""
        if statement and key in details.DATE_KEYS:
            date = find_date(statement["value"])
            if date is None or date.printed != statement["value"]:
                return None
            dates.append(RoleDate(role=details.date_role(key), iso=date.iso))
        elif statement and key in details.DURATION_KEYS:
            length = details.length_of(statement["value"], page)
            if length is not None and length.printed == statement["value"]:
                duration = Duration(printed=length.printed, seconds=length.seconds)
            elif not _CLOCK.fullmatch(statement["value"]):
                return None
        else:
            return None
    return details.Meta(
        detail=AccountDetail(what="byline", text=text, at=page.at(block.lines)),
        dates=tuple(dates),
        duration=duration,
    )


DetailReader = Callable[[Block, Page], AccountDetail | details.Meta | None]

DETAIL_READERS: tuple[DetailReader, ...] = (
    details.key_values,
    episode_line,
    date_and_length,
    details.byline,
    details.score_line,
)
"""Readers of header lines, in order; the first that knows a line takes it."""


_LEAST_PAIRS = 3
_MAX_TITLE = 250
MAX_DETAIL = 4_000
"""No longer line is about the talk or the page: it says something itself."""


class Header(Value, frozen=True, kw_only=True):
    """What the top of a page says. `items` are details and passages, in order."""

    facts: TalkFacts
    items: tuple[Item, ...] = ()
    marks: tuple[Mark, ...] = ()


def read_detail(block: Block, page: Page, readers: tuple[DetailReader, ...]) -> details.Meta | None:
    """The header line that a block is, or None."""
    if isinstance(block, Bullet | Row | Rule | Speech) or len(block.text) > MAX_DETAIL:
        return None
    for reader in readers:
        detail = reader(block, page)
        if isinstance(detail, AccountDetail):
            return details.Meta(detail=detail)
        if detail is not None:
            return detail
    return None


def read_header(
    blocks: Iterable[Block],
    page: Page,
    readers: tuple[DetailReader, ...] = DETAIL_READERS,
    kind: PassageKind = PassageKind.BRIEF,
) -> Header:
    """Reads blocks as a header: the first line is the title, and so are its repetitions.

    Prose that stands there becomes passages of the given kind without a heading.
    """
    titles: list[Statement] = []
    metas: list[details.Meta] = []
    items: list[Item] = []
    marks: list[Mark] = []
    title: str | None = None
    started = False
    lines = tuple(blocks)
    read = tuple(read_detail(block, page, readers) for block in lines)
    for block, meta in zip(lines, _with_unknown_keys(lines, read, page), strict=True):
        if meta is not None:
            metas.append(meta)
            items.append(meta.detail)
        elif _is_title(block, title, started=started):
            titles.append(Statement(text=block_title(block), at=page.at(block.lines)))
            items.extend(linked_to(block, page) if isinstance(block, Heading) else ())
            title = _compared(titles[0].text) if title is None else title
        else:
            for element in prose(block, Section(heading=None, rule=None, blocks=()), page, kind):
                if isinstance(element, Mark):
                    marks.append(element)
                else:
                    items.append(element)
                    started = started or isinstance(element, AccountPassage)
    stated = together(metas)
    printed = {_compared(title.text) for title in titles}
    others = tuple(one for one in stated.titles if _compared(one.text) not in printed)
    return Header(
        facts=msgspec.structs.replace(stated, titles=(*others, *titles)),
        items=tuple(items),
        marks=tuple(marks),
    )


def _with_unknown_keys(
    blocks: tuple[Block, ...], metas: tuple[details.Meta | None, ...], page: Page
) -> Iterator[details.Meta | None]:
    """The detail that each block is; `Key: value` lines in a run with known keys are some too."""
    yield from metas[:1]  # a title may have the form of such a line
    rest = zip(blocks[1:], metas[1:], strict=True)
    for paired, group in groupby(rest, lambda line: _is_pair(line[0])):
        run = list(group)
        known = any(meta is not None for _, meta in run)
        for block, meta in run:
            if meta is None and paired and known and len(run) >= _LEAST_PAIRS:
                detail = AccountDetail(what="metadata", text=block.text, at=page.at(block.lines))
                yield details.Meta(detail=detail)
            else:
                yield meta


def _is_pair(block: Block) -> bool:
    """Whether a block has the form of one `Key: value`, and the value is no sentence."""
    return (
        isinstance(block, Heading | Paragraph)
        and not block.text.endswith((".", "!", "?"))
        and len(block.text) <= _MAX_TITLE
        and len(details.pairs(block.text)) >= 1
    )


def _is_title(block: Block, title: str | None, *, started: bool) -> bool:
    """Whether a block is a title: the first line, a heading before any prose, or a repetition.

    `title` is the first one as it is compared, or None where there is none yet.
    """
    if not isinstance(block, Heading | Paragraph):
        return False
    if title is None:
        return isinstance(block, Heading) or len(block.text) <= _MAX_TITLE
    if heading_of(block) is not None and not started:
        return True
    return _compared(block_title(block)) == title


def _compared(title: str) -> str:
    return plain(title[:MAX_DETAIL]).casefold()


def block_title(block: Block) -> str:
    """A title's text without the marks of a heading."""
    if not isinstance(block, Heading):
        return block.text
    return unmarked(block.text).strip("#*_ ")


def linked_to(block: Heading | Paragraph, page: Page) -> Iterator[AccountDetail]:
    """The address that a title links to, which is no part of the title."""
    target = link_target(block.text)
    if target is not None:
        yield AccountDetail(what="metadata", text=target, at=page.at(block.lines))
