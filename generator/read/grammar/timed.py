"""Texts beside which a time stands, and the chapters of a recording."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from generator.model.account import AccountDetail, AccountSegment, TimeCode
from generator.model.base import Span, Value
from generator.model.source import Role
from generator.read.grammar.emphasis import without_leading_emphasis
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Paragraph,
    Row,
    Speech,
    is_flat,
    side_by_side,
    without_children,
)
from generator.read.outline.headings.titles import link_target, unmarked
from generator.read.outline.sections import Grammar, Section, prose
from generator.read.page import Found, Mark, Page
from generator.text.caches import remembered
from generator.text.naming.normal import words
from generator.text.quantities import timecode
from generator.text.regex import regex

_SEPARATORS = " \t·•|-–—:,"
_RANGE = regex(r"\s*(?:[-–—]|--?>|→|to\s|\]\s?\[)\s*(?=\d)")
_COLUMNS = frozenset(
    """
    chapter description end moment section segment start summary time timecode timestamp title
    topic what
    """.split()
)
_TIMES = frozenset("start time timecode timestamp".split())
_TITLES = frozenset(
    "chapter content item moment part section segment subject title topic what".split()
)
_LEAST_CHAPTERS = 3
_FIRST_DOOR, _LAST_DOOR, _FIVE = 7 * 60, 24 * 60, 5
_LONGEST_TIME = 12  # characters
_LONGEST_TITLE = 300
BEGINNING = 60
"""In seconds: a list of chapters begins with the recording."""


class Timed(Value, frozen=True, kw_only=True):
    """A text with the time that stood in front of it and what stood in the same brackets."""

    time: TimeCode | None
    aside: str | None
    text: str


@remembered
def split_time(text: str) -> Timed:
    """Takes a leading time off a text.

    `[01:35, 10 years] It will …` gives the time, the aside `10 years` and the text. A text
    without a time in front is returned whole; `[10 years] It will …` still gives the aside. A
    range of times (`00:48 - 03:10`) is printed whole, and means its beginning. Marks of bold around
    the time (`**12:34**`) are none of the text.
    """
    bare = without_leading_emphasis(text)
    timed = _split(bare)
    is_timed = timed.time is not None or timed.aside is not None
    return timed if is_timed or bare == text else Timed(time=None, aside=None, text=text)


def _split(text: str) -> Timed:
    stamp = _with_range(text, timecode.lead(text))
    opened = text[:1] in "[("
    closing = text.find({"[": "]", "(": ")"}.get(text[:1], "]")) if opened else -1
    if stamp is None:
        if opened and 0 < closing <= 60 and text[closing + 1 : closing + 2] == " ":
            return Timed(time=None, aside=text[1:closing].strip(), text=text[closing + 1 :].strip())
        return Timed(time=None, aside=None, text=text)
    if opened and closing >= stamp.end:
        aside = text[stamp.end : closing].strip(_SEPARATORS) or None
        return _told(stamp, text[closing + 1 :].lstrip(_SEPARATORS), aside)
    return _told(stamp, text[stamp.end :].lstrip(_SEPARATORS + "])"))


def _dated(text: str) -> Timed:
    """A text and its time, which stands in front of it or behind."""
    timed = split_time(text)
    stamp = behind(text) if timed.time is None and timed.aside is None else None
    return timed if stamp is None else _told(stamp, text[: stamp.start].rstrip(_SEPARATORS))


def _told(stamp: timecode.Stamp, text: str, aside: str | None = None) -> Timed:
    return Timed(time=stamp.code, aside=aside, text=text)


def untimed(text: str) -> str:
    """A text without the time in front of it or behind."""
    return _dated(text).text


@remembered
def behind(text: str) -> timecode.Stamp | None:
    """The time that a chapter ends with: `Title (0:17)`, `Title: 00:05:37`."""
    last = _at_end(text)
    return timecode.tail(text) or (last if last and text[last.start - 1] == ":" else None)


def _at_end(text: str) -> timecode.Stamp | None:
    """The time that is the last word of a text: `Moving water 1:44`."""
    if len(text) > _LONGEST_TITLE:
        return None
    title, _, printed = text.rstrip().rpartition(" ")
    is_short = ":" in printed[:_LONGEST_TIME] and len(printed) <= _LONGEST_TIME
    seconds = timecode.parse(printed) if is_short and title.strip() else None
    if seconds is None:
        return None
    start, end = len(title), len(title) + 1 + len(printed)
    return timecode.Stamp(seconds=seconds, printed=printed, start=start, end=end)


def lists_of_chapters(
    blocks: Sequence[Block], *, in_front: bool = False
) -> Iterator[list[Paragraph]]:
    """Lines right below each other that all end with a time, from the beginning on and in order.

    However a title of them looks (`Ada Okafor 2:21`, `Dams: why and how 3:02`), nobody speaks.
    Of those that begin with a time (`in_front`) that is not sure: turns do as well.
    """
    stamp_of = timecode.lead if in_front else _at_end
    run: list[Paragraph] = []
    last = -1
    for block in (*blocks, None):
        stamp = stamp_of(block.text) if isinstance(block, Paragraph) else None
        is_next = bool(run) and block is not None and block.lines[0] == run[-1].lines[1] + 1
        if not (is_next and stamp and stamp.seconds > last):
            if len(run) >= _LEAST_CHAPTERS:
                yield run
            run, last = [], -1
        if isinstance(block, Paragraph) and stamp and (run or stamp.seconds <= BEGINNING):
            run.append(block)
            last = stamp.seconds


def _with_range(text: str, stamp: timecode.Stamp | None) -> timecode.Stamp | None:
    """The time in front of a text, with the later one that a dash joins to it."""
    dash = _RANGE.match(text, stamp.end) if stamp else None
    until = timecode.lead(text[dash.end() :]) if dash else None
    if stamp is None or dash is None or until is None or until.seconds < stamp.seconds:
        return stamp
    end = dash.end() + until.end
    return replace(stamp, printed=text[stamp.start : end], end=end)


def simple_parts(block: Block) -> tuple[str, tuple[Bullet | Paragraph, ...]] | None:
    """The text of a block and the simple blocks under it, or None for any other form."""
    if isinstance(block, Paragraph):
        return block.text, ()
    if not isinstance(block, Bullet) or not block.text:
        return None
    simple = tuple(child for child in block.children if is_flat(child))
    return (block.text, simple) if len(simple) == len(block.children) else None


def span_with(block: Block, children: tuple[Bullet | Paragraph, ...], page: Page) -> Span:
    """Where a block stands with those under it."""
    last = children[-1].lines[1] if children else block.lines[1]
    return page.at((block.lines[0], last))


def segments(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
    """`00:48 · Title` or `Title (00:48)`, with a description under it.

    Below a chapter with a list under it stand the chapters and the points of that list.
    """
    if isinstance(block, Row):
        return _segment_row(block, page)
    if isinstance(block, Speech) and block.time and not block.speaker:
        return _segment(block.text, None, block.time, page.at(block.lines))
    if isinstance(block, Bullet) and _has_list(block):
        chapter = segments(without_children(block), section, page)
        return chapter and (*chapter, *_below(block, section, page))
    parts = simple_parts(block)
    if parts is None:
        return ()
    text, children = parts
    timed = _dated(text)
    stamp = _at_end(text) if timed.time is None else None
    if stamp is not None:
        title = text[stamp.end :].lstrip(_SEPARATORS) or text[: stamp.start].rstrip(_SEPARATORS)
        timed = _told(stamp, title)
    if timed.time is None or timed.aside or not timed.text or len(children) > 1:
        return ()
    below = children[0].text if children else None
    return _segment(timed.text, below, timed.time, span_with(block, children, page))


def _has_list(block: Bullet) -> bool:
    """Whether more stands under a bullet than one line that describes it."""
    parts = simple_parts(block)
    if parts is None or len(parts[1]) > 1:
        return bool(block.children)
    return any(_dated(child.text).time is not None for child in parts[1])


def _below(chapter: Bullet, section: Section, page: Page) -> Iterator[Found]:
    """What stands under a chapter: each point with a time is a chapter too, all else is prose."""
    for block in side_by_side(chapter.children):
        is_timed = timecode.lead(block.text) or timecode.tail(block.text)
        is_chapter = isinstance(block, Bullet) and is_timed is not None
        read = segments(block, section, page) if is_chapter else ()
        yield from read or prose(block, section, page)


def _segment(text: str, description: str | None, time: TimeCode, at: Span) -> tuple[Found, ...]:
    """A segment; where its title is a link, the address is a detail."""
    title, target = unmarked(text), link_target(text)
    segment = AccountSegment(title=title, description=description, time=time, at=at)
    return (segment, AccountDetail(what="metadata", text=target, at=at)) if target else (segment,)


def _segment_row(row: Row, page: Page) -> tuple[Found, ...]:
    """A row of a table: a time, a title and perhaps a description; column names are a label."""
    if set(words(row.text)) <= _COLUMNS:
        return (Mark(role=Role.LABEL, what="table", lines=row.lines),)
    cells = [cell for cell in row.cells if cell]
    if not 2 <= len(cells) <= 3:
        return ()
    timed = split_time(cells[0])
    if timed.time is None or timed.aside or timed.text:
        return ()
    description = cells[2] if len(cells) > 2 else None
    return _segment(cells[1], description, timed.time, page.at(row.lines))


def are_of_day(times: Iterable[TimeCode | timecode.Stamp]) -> bool:
    """Whether the times are those of a day, as in the programme of an event: 9:00, 9:45, 10:30."""
    return all(
        it.printed.count(":") == 1
        and it.printed[-2:].isdecimal()
        and int(it.printed[-2:]) % _FIVE == 0
        and _FIRST_DOOR <= it.seconds < _LAST_DOOR
        for it in times
    )


def programme(rows: Sequence[Row]) -> Grammar | None:
    """The grammar of a table's rows as segments, where its first row names a time and a title.

    What stands in one more column (who speaks, say) describes the segment. Times of a day are none
    of a recording.
    """
    header, *below = rows
    width = len(header.cells)
    time, title = column_of(header, _TIMES), column_of(header, _TITLES)
    others = [index for index in range(width) if index not in (time, title)]
    if time is None or title is None or len(others) > 1 or not below:
        return None
    if any(len(row.cells) != width or not row.cells[title] for row in below):
        return None
    times = [timecode.time_code(row.cells[time]) for row in below]
    if None in times or are_of_day(filter(None, times)):
        return None

    def read(block: Block, _section: Section, page: Page) -> tuple[Found, ...]:
        if block is header:
            return (Mark(role=Role.LABEL, what="table", lines=block.lines),)
        begins = timecode.time_code(block.cells[time]) if isinstance(block, Row) else None
        if not isinstance(block, Row) or begins is None:
            return ()
        beside = block.cells[others[0]] if others else ""
        return _segment(block.cells[title], beside or None, begins, page.at(block.lines))

    return read


def places_of(names: Sequence[str], known: Mapping[str, frozenset[str]]) -> dict[str, int]:
    """Where the first column stands that has one of the names of each kind."""
    return {
        what: next(index for index, name in enumerate(names) if name in called)
        for what, called in known.items()
        if not called.isdisjoint(names)
    }


def column_of(header: Row, names: frozenset[str]) -> int | None:
    """The first column of a table that its row of names calls by one of some names."""
    printed = [" ".join(words(cell)) for cell in header.cells]
    return places_of(printed, {"": names}).get("")
