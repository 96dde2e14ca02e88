"""Lines of a header: the first reader that knows one takes it; and keys beside known ones."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise, takewhile
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from msgspec.structs import replace

from generator.model.account import AccountDetail
from generator.model.account_head import Person, PersonRole, TalkNumber
from generator.model.message import Message
from generator.read.account.header.player_lines import player_line
from generator.read.account.paths.name_dates import date_of_folders
from generator.read.account.people.names import name_in_address
from generator.read.account.stated import StatedValue, facts_of
from generator.read.account.titles.pasted_titles import OF_SHOW, of_season
from generator.read.grammar import bylines, details
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    Row,
    Rule,
    Speech,
    is_largest,
    is_marked,
)
from generator.read.page import Page
from generator.read.talk_facts import DateRole, RoleDate, TalkFacts, talk_number
from generator.read.vocabulary.keys import NUMBERS, Field, field_of
from generator.text.emoji import split_marker
from generator.text.naming.normal import name_key, words
from generator.text.quantities.dates import FULL_DAY, find_date
from generator.text.quantities.durations import find_duration
from generator.text.quantities.weekdays import without_weekdays
from generator.text.regex import Match, regex
from generator.text.web_address import is_web_address

_DIGIT = regex(r"\d")
_IN_LINE = regex(r"\s?[,，;；·|]\s?")
_BETWEEN = regex(r"(?:(?<!\D\d)(?<!\D\d\d)\.|;|,| ·| \|)\s+(?=[^\W\d_])")
_CLOCK = regex(r"\d{1,3}:\d\d(?::\d\d)?")
_STATEMENT = regex(
    r"(?P<key>[^\W\d_]+)(?: (?:on|am|le|el))?:?\s+(?P<value>#?\d.*|[^\W\d_]+\.? \d.*)"
)
_OF_IT = regex(
    r"(?:call|episode|event|meeting|session|talk|video) (?=(?:date|duration|length)\b)",
    re.IGNORECASE,
)
"""What stands in front of a key: `Meeting Duration 1.5 hours`."""

_COUNTED = regex(r"(?<=[•·|])\s?(?:Episode|Ep\.)\s(?P<episode>\d{1,5})$")
"""The same at the end of a line: `May 6, 2031 • 71 min • Ep. 25`."""

_NUMBER = regex(r"[^\W\d_]+ #?\d{1,5}")
_LINK = regex(r"(?P<label>[^()]{1,60}) \((?P<url>https?://[^\s()]{1,2000})\)")
_ORIGINAL = regex(
    r"(?:[→▶🔗] )?(?:(?:阅读|查看)?原文(?:链接|鏈接)?"
    r"|(?:(?:read|view|open|see) )?(?:the )?original(?: (?:article|page|post|source))?)",
    re.IGNORECASE,
)
"""A link back to what a reading program has saved: `[Read Original](https://…)`."""

_LONGEST_END, _TOP = 40, 200  # characters, blocks
_HEAD = 5  # blocks from the title on, in which the talk's address may stand
_NEXT_LINES = 2
_LEAST_WORDS = 2


def episode_line(block: Block, page: Page) -> details.Meta | None:
    """A line that says when, and which, or names people: `Episode 3, 5 May 2025, host: A B`."""
    text = block.text
    date = find_date(text) if len(text) <= bylines.MAX_BYLINE else None
    if date is None:
        return _undated(block, page)
    counted = None
    if date.start == 0:
        counted = OF_SHOW.fullmatch(text, date.end) or _counted(text, page)
    length = find_duration(text)
    if counted is not None:
        return details.Meta(
            detail=AccountDetail(what="byline", text=text, at=page.at(block.lines)),
            dates=(RoleDate(role=DateRole.PUBLISHED, iso=date.iso),),
            numbers=tuple(talk_number(*it) for it in counted.groupdict().items() if it[1]),
            duration=length.duration if length else None,
        )
    people = tuple(
        person
        for pair in details.keyed(_IN_LINE.split(text)[1:])
        if name_key(pair.key) in details.SPEAKER_KEYS | details.HOST_KEYS
        for person in details.facts_of_pair(pair, block, page).people
    )
    if not people:
        return None
    return details.Meta(
        detail=AccountDetail(what="byline", text=text, at=page.at(block.lines)),
        people=people,
        dates=(RoleDate(role=DateRole.GIVEN, iso=date.iso),),
        duration=length.duration if length else None,
    )


def _undated(block: Block, page: Page) -> details.Meta | None:
    """A line of nothing but whose episode it is and its numbers: `Acme Season 1 Episode 25`."""
    counted = of_season(block)
    if counted is None:
        return None
    return details.Meta(
        detail=page.detail("byline", block),
        numbers=tuple(talk_number(*it) for it in counted.groupdict().items() if it[1]),
    )


def _counted(text: str, page: Page) -> Match | None:
    """The number at the end of a line, where no other line of the page ends so: it lists no others.

    Of a long text only the beginning is asked.
    """
    counted = _COUNTED.search(text)
    if counted is None:
        return None
    ends = (_COUNTED.search(it.text[-_LONGEST_END:]) for it in page.blocks[:_TOP])
    return counted if sum(it is not None for it in ends) == 1 else None


def date_and_length(block: Block, page: Page) -> details.Meta | None:
    """A line of nothing but when, how long and which: `Published 17 Oct 2025. Length: 52 min`.

    `Episode #17, published Wed, May 7, 2031, recorded Fri, May 2, 2031` is one too.
    """
    text = block.text.strip()
    if len(text) > bylines.MAX_BYLINE or _DIGIT.search(text) is None:
        return None
    if ("·" in text or "•" in text or "|" in text) and (of_player := player_line(block, page)):
        return of_player
    dates: list[RoleDate] = []
    numbers: list[TalkNumber] = []
    duration = None
    for part in _BETWEEN.split(without_weekdays(text.removesuffix("."))):
        statement = _STATEMENT.fullmatch(_OF_IT.sub("", part, count=1))
        key = name_key(statement["key"]) if statement else ""
        if statement and key in details.DATE_KEYS:
            date = find_date(statement["value"])
            if date is None or date.printed != statement["value"]:
                return None
            dates.append(RoleDate(role=details.date_role(key), iso=date.iso))
        elif statement and key in details.DURATION_KEYS:
            length = details.length_of(statement["value"], page)
            if length is not None and length.printed == statement["value"]:
                duration = length.duration
            elif not _CLOCK.fullmatch(statement["value"]):
                return None
        elif statement and (field := field_of(key)) in NUMBERS and _NUMBER.fullmatch(part):
            numbers.append(talk_number(field.value, statement["value"].lstrip("#")))
        else:
            return None
    if not dates and duration is None:
        return None
    return details.Meta(
        detail=AccountDetail(what="byline", text=text, at=page.at(block.lines)),
        dates=tuple(dates),
        numbers=tuple(numbers),
        duration=duration,
    )


DetailReader = Callable[[Block, Page], AccountDetail | details.Meta | None]

DETAIL_READERS: tuple[DetailReader, ...] = (
    details.key_values,
    episode_line,
    date_and_length,
    bylines.date_line,
    bylines.led_by,
    bylines.byline,
    bylines.link_to_recording,
    bylines.score_line,
    bylines.tags_line,
)
"""Readers of header lines, in order; the first that knows a line takes it."""
_LEAST_PAIRS = 3
_MAX_TITLE = 250
MAX_DETAIL = 4_000
"""No longer line is about the talk or the page: it says something itself."""


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


def with_unknown_keys(
    blocks: tuple[Block, ...], metas: tuple[details.Meta | None, ...], page: Page
) -> Iterator[details.Meta | None]:
    """The detail that each block is; `Key: value` lines in a run with known keys are some too.

    Where those stand on lines in a row, one behind an empty line is of the text.
    """
    yield from metas[:1]  # a title may have the form of such a line
    rest = zip(blocks[1:], metas[1:], strict=True)
    for paired, group in groupby(rest, lambda line: is_pair(line[0])):
        run = list(group)
        known = any(meta is not None for _, meta in run)
        apart = _first_apart([block for block, _ in run])
        for index, (block, meta) in enumerate(run):
            is_in_run = known and len(run) >= _LEAST_PAIRS and index < apart
            if meta is None and paired and is_in_run:
                detail = page.detail("metadata", block)
                yield details.Meta(detail=detail)
            else:
                yield meta


def _first_apart(run: Sequence[Block]) -> int:
    """The index of the first block behind an empty line, where several above stand in a row."""
    gaps = [behind.lines[0] - above.lines[1] > 1 for above, behind in pairwise(run)]
    first = gaps.index(True) + 1 if True in gaps else len(run)
    return first if first >= _LEAST_PAIRS else len(run)


def is_pair(block: Block) -> bool:
    """Whether a block has the form of one `Key: value`, and the value is no sentence.

    The first of all headings has the form of a title: `# Ada Okafor: moving water`.
    """
    return (
        isinstance(block, Heading | Paragraph)
        and not block.text.endswith((".", "!", "?"))
        and len(block.text) <= _MAX_TITLE
        and len(details.pairs(block.text)) >= 1
        and not is_largest(block)
    )


def address_below(blocks: Sequence[Block], page: Page) -> TalkFacts:
    """The address that is all of the line right below a heading's title, as a fact of the talk.

    So is one that a page begins with, alone. Further below, it is that of the talk if it ends as
    the title reads; behind a line that says who speaks, unless it is that of a whole site.
    So is that of a link to the original or to the recording.
    """
    title, *below = blocks[:_HEAD] if blocks else (None,)
    if isinstance(title, Paragraph) and (url := talk_linked(title.text)):
        return _address(url, title, page)
    if isinstance(title, Paragraph) and is_web_address(title.text):
        is_alone = below and not is_web_address(below[0].text)
        has_path = urlsplit(title.text).path.strip("/")
        return _address(title.text, title, page) if is_alone and has_path else TalkFacts()
    if not is_marked(title):
        is_next = title is not None and below and below[0].lines[0] == title.lines[1] + 1
        is_own = is_next and is_web_address(below[0].text) and urlsplit(below[0].text).path[1:]
        return _address(below[0].text, below[0], page) if is_own else TalkFacts()
    if below and below[0].text == title.text:
        below = below[1:]  # the front matter says the title as well
    for index, line in enumerate(takewhile(lambda it: isinstance(it, Paragraph), below)):
        if url := talk_linked(line.text):
            return _address(url, line, page)
        if not is_web_address(line.text):
            continue
        path = urlsplit(line.text).path.strip("/")
        is_next = line.lines[0] - title.lines[1] <= _NEXT_LINES
        end = set(words(path.rpartition("/")[2].replace("-", " ")))
        if (index == 0 and (path or is_next)) or len(end & set(words(title.name))) >= _LEAST_WORDS:
            return _address(line.text, line, page)
    return TalkFacts()


def talk_linked(text: str) -> str | None:
    """The address of a line that is one link, called as the original or as a recording is."""
    link = _LINK.fullmatch(text)
    if link is None:
        return None
    called = field_of(split_marker(link["label"])[1]) is Field.RECORDING
    return link["url"] if called or _ORIGINAL.fullmatch(link["label"]) else None


def _address(url: str, line: Block, page: Page) -> TalkFacts:
    at = page.at(line.lines)
    value = StatedValue(key="URL", field=Field.ADDRESS, text=url, at=at)
    facts = facts_of(value, Message("person.below_title"))
    day = date_of_folders(PurePosixPath(urlsplit(url).path).parent)
    is_day = day is not None and len(day) == FULL_DAY  # a month may be that of an upload
    dates = (RoleDate(role=DateRole.NAME, iso=day),) if day and is_day else ()
    facts = replace(facts, dates=(*facts.dates, *dates))
    name = name_in_address(url)
    if name is None:
        return facts
    because = Message("person.in_address")
    person = Person(name=name, role=PersonRole.SPEAKER, because=because, at=at)
    return replace(facts, people=(*facts.people, person))
