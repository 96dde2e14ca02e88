"""A programme in lines that nothing marks: where each talk begins, its title and who gives it.

Talks begin at lines of one sort: a day, or a time of the day. Of the lines below one, those at one
place hold one thing, and what that is the page decides for all of its talks: `January 24` /
`Ada Okafor (Acme)` / `Weirs` / `Abstract: …`.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from generator.read.account.people.lists.whole_names import people_alone
from generator.read.grammar.people.introductions import behind_by
from generator.read.grammar.speech.quotation_marks import QUOTED_TITLE, unquoted
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    is_marked,
    marked_heading,
)
from generator.read.outline.events.days import day_at_front, day_in, slot_of, year_in
from generator.read.outline.events.event_names import is_of_event
from generator.read.outline.events.lists.columns import LEAST_WORDS, mean_words
from generator.read.outline.events.lists.line_sorts import (
    AROUND,
    Line,
    LineSort,
    sorted_line,
    stated_speakers,
)
from generator.read.outline.events.lists.listed_points import notes_of_talks
from generator.read.outline.events.printed_days import are_of_day, days_printed
from generator.read.outline.events.talk_in_event import TalkInEvent
from generator.read.outline.events.talks import EventNotes
from generator.read.vocabulary.event_words import tells_series, tells_talks
from generator.text.regex import regex

_MOST_LINES = 1_000
"""A page of more is no programme."""

_LEAST, _FEW, _SHARE, _UNIQUE, _MOST = 3, 2, 0.6, 0.8, 5
_LONGEST = 200
_MARKS = f'{AROUND}“”„"«»‘’'
_YEAR = regex(r"(?:19|20)\d\d")
_POST = regex(r"[(,]|\b(?:Dr|Prof)\b")
_TERM = regex(r"(?<!\d)(?P<first>(?:19|20)\d\d)\s?[/–-]\s?(?:(?:19|20)\d\d|\d\d)(?![\d-])")
"""The years over which a term goes: `2018/2019`, `2018/19`."""

_FIGURES = regex(r"(?<!\d)\d{4}(?!\d)")
_NEW_TERM = "08"  # months of its first year, those before are of its second


def printed_lines(blocks: Sequence[Block], name: str) -> EventNotes | None:
    """The talks of a programme in lines, or None where a page is none; `name` is its file's."""
    if len(blocks) > _MOST_LINES:
        return None
    lines = list(_lines(blocks))
    near = (name, *(it.text for it in lines[:_MOST]))
    # Logs and diaries begin lines with days in figures, too: then name or title say what it is.
    is_log = any(it.is_day_in_figures for it in lines)
    near = near[:_FEW] if is_log else near
    tells = (tells_talks, tells_series) if is_log else (tells_talks, tells_series, is_of_event)
    of_talks = any(tell(it) for it in near if len(it) <= _LONGEST for tell in tells)
    times = [it.time for it in lines if it.time] if of_talks else []
    if len({it.day for it in lines if it.begins_day}) < _FEW and not _are_starts(times):
        return None
    lines = list(map(sorted_line, lines))
    every = (_talks(lines, starts) for starts in _starts(lines, of_talks=of_talks))
    talks = max(every, key=len, default=())
    if len(talks) <= sum(is_marked(it.block) for it in lines):
        return None
    inside = {it.lines for talk in talks for it in talk.blocks}
    inside |= {talk.named.lines for talk in talks if talk.named}
    return notes_of_talks(blocks, talks, inside)


def _lines(blocks: Sequence[Block]) -> Iterator[Line]:
    """The lines, each with its day or that of the line above it, and the last line with a year."""
    years = above = begun = ""
    for block in blocks:
        text = block.text.lstrip(" •*-–") if isinstance(block, Bullet | Heading | Paragraph) else ""
        day = day_at_front(text)
        rest = text.partition(day)[2].strip(AROUND) if day else text
        slot = slot_of(rest)
        above = day or above
        may_tell = not (above or begun) or len(text.split()) <= _LEAST
        is_apart = is_marked(block) or (may_tell and "://" not in text)
        if not day and is_apart and _tells_year(text[:_LONGEST]):
            years = text
        time = slot.time if slot else ""
        begun = begun or time
        line = Line(block=block, day=above, time=time, text=slot.rest if slot else rest)
        yield replace(line, begins_day=bool(day), years=years)


def _starts(lines: Sequence[Line], *, of_talks: bool) -> Iterator[list[int]]:
    """The places at which talks may begin: lines with days, or such with times.

    Where nothing says that the page is of talks (it may be a diary, a guest book), titles must be
    quoted below or behind most days, or lines say who speaks. Right above the first are no
    names: otherwise days stand below the talks.
    """
    days = [n for n, it in enumerate(lines) if it.begins_day]
    near = (lines[n : min(n + _MOST, end)] for n, end in pairwise((*days, len(lines))))
    is_clear = of_talks or sum(_is_announced(*it) for it in near) >= _SHARE * len(days)
    if is_clear and len({lines[n].day for n in days}) > 1:
        yield days
    times = [n for n, it in enumerate(lines) if it.time]
    if of_talks and _are_starts([lines[n].time for n in times]):
        yield times


def _are_starts(times: Sequence[str]) -> bool:
    """Whether talks may begin at times: several, which are those of a day."""
    return len(times) >= _LEAST and are_of_day(times)


def _talks(lines: Sequence[Line], starts: Sequence[int]) -> tuple[TalkInEvent, ...]:
    """The talks of records that begin at some places, or none where most are of another form."""
    starts = [n for n in starts if _may_begin(lines[n])]
    first = min(starts, default=0)
    if any(
        it.sort in {LineSort.NAMES, LineSort.TALK} for it in lines[max(1, first - _LEAST) : first]
    ):
        return ()
    records = [_record(lines, start, end) for start, end in pairwise((*starts, len(lines)))]
    records = [it for it in records if not _is_around(it)]
    offset = _offset(records)
    days = days_printed([it[0].day for it in records], None)  # the order of figures is that of all
    usual = _usual_place(records)
    drafts = (_talk(it, offset, usual, day) for it, day in zip(records, days, strict=True))
    given = [talk for talk in drafts if talk]
    people = {it.speakers for it in given}
    n_posts = sum(it.named is not None and bool(_POST.search(it.named.text)) for it in given)
    are_in_figures = all(it[0].is_day_in_figures for it in records)
    if are_in_figures and n_posts < _SHARE * len(given):
        return ()  # a log, where nothing says of those whom it names where they are from
    are_enough = len(given) >= max(_FEW, _SHARE * len(records))
    titles = {it.blocks[0].text for it in given}
    are_others = len(people) >= _SHARE * len(given) and len(titles) >= _UNIQUE * len(given)
    are_in_terms = any(_TERM.search(it[0].years) for it in records)
    dates = [it.date or "" for it in given if are_in_terms]
    in_order = sorted(dates)
    are_doubtful = dates not in (in_order, in_order[::-1])  # in August a term ends, or begins
    return tuple(given) if are_enough and are_others and not are_doubtful else ()


def _is_announced(day: Line, *below: Line) -> bool:
    """Whether a day heads a title that is quoted or behind whose `by` somebody stands, or both.

    Alone it heads a title and who gives it, with a post or a place, in any order. Days in figures
    (`2031-05-06`) are those of logs as well, and say nothing.
    """
    if day.is_day_in_figures:
        return False
    sorts = {it.sort for it in below[:_FEW]}
    named = "".join(it.text for it in below[:_FEW] if it.sort is LineSort.NAMES)
    is_alone = not day.text and {LineSort.NAMES, LineSort.TITLE} == sorts and "," in named
    return is_alone or any(
        stated_speakers(it.text) or QUOTED_TITLE.search(it.text) or behind_by(it.who)
        for it in (day, *below)
    )


def _may_begin(line: Line) -> bool:
    """Whether a talk may begin at a line: no heading, no point of another list."""
    is_point = isinstance(line.block, Bullet)
    return not is_marked(line.block) and (
        not is_point or line.begins_day or line.sort is LineSort.TALK
    )


def _record(lines: Sequence[Line], start: int, end: int) -> Sequence[Line]:
    """The lines of a record up to a heading, or what heads a part of the page."""
    for n in range(start + 1, end):
        it = lines[n]
        if is_marked(it.block) or it.sort is LineSort.HEAD or _YEAR.fullmatch(it.text):
            return lines[start:n]
    return lines[start:end]


def _is_around(record: Sequence[Line]) -> bool:
    """Whether a record is of a break or of a day on which nobody speaks."""
    first = next((it for it in record if it.sort is not LineSort.NOTHING), None)
    is_open = any(it.sort is LineSort.AROUND for it in record[:_MOST])
    return (
        first is None
        or first.sort is LineSort.AROUND
        or (is_open and not any(it.sort is LineSort.TITLE for it in record[:_MOST]))
    )


def _offset(records: Sequence[Sequence[Line]]) -> int | None:
    """How many lines below the name a title stands in most records (above: less than 0)."""
    counted: dict[int, list[str]] = {}
    for record in records:
        at = _place_of_names(record)
        if at is None:
            continue
        for n in _titles(record, at):
            counted.setdefault(n - at, []).append(record[n].text)
    may_be = {n: it for n, it in counted.items() if mean_words(it) >= LEAST_WORDS}
    return max(may_be, key=lambda n: (len(may_be[n]), -abs(n)), default=None)


def _place_of_names(record: Sequence[Line]) -> int | None:
    """Where the first names of a record stand, near its top."""
    return next((n for n, it in enumerate(record[:_MOST]) if it.sort is LineSort.NAMES), None)


def _titles(record: Sequence[Line], at: int) -> Iterator[int]:
    """The places near a name at which a title may stand: not below a line that goes on (`:`)."""
    for n, it in enumerate(record[: at + _MOST]):
        if it.sort is LineSort.TITLE and not (n and record[n - 1].text.endswith(":")):
            yield n


def _usual_place(records: Sequence[Sequence[Line]]) -> int | None:
    """Where names stand in most records: who has a rare one, or none so far, stands there too."""
    places = Counter(map(_place_of_names, records))
    ((place, times),) = places.most_common(1) or [(None, 0)]
    return place if times >= _SHARE * len(records) else None


def _talk(
    record: Sequence[Line], offset: int | None, usual: int | None, day: str | None
) -> TalkInEvent | None:
    """The talk of a record: of one line with both, or of a name and a title at the usual place.

    `usual` is that of names in most records, `day` (ISO) that of a record in figures.
    """
    stated = next((it for it in record[:_MOST] if stated_speakers(it.text)), None)
    line = record[0] if record[0].sort is not LineSort.NOTHING else record[min(1, len(record) - 1)]
    if line.sort is LineSort.TALK:
        return _made(record, line, unquoted(line.title), stated or line, day)
    at = _place_of_names(record)
    at = usual if at is None else at
    if at is None or offset is None or at >= len(record):
        return None
    places = (n for n in _titles(record, at) if n != at and (n > at) == (offset > 0))
    place = min(places, key=lambda n: abs(n - at - offset), default=None)
    if place is None or slot_of(record[place].text):
        return None
    title, who = record[place], record[at]
    if not who.speakers:
        names = people_alone(who.text.partition(" (")[0])
        who = replace(who, speakers=names, who=who.text)
    return _made(record, title, unquoted(title.text), who, day) if who.speakers else None


def _made(
    record: Sequence[Line], line: Line, title: str, who: Line, day: str | None
) -> TalkInEvent:
    """The talk, with all that its lines say beside its title and who gives it."""
    others = [it.block for it in record if it is not line and it is not who]
    first = record[0]
    date = day_in(first.day, _year_of(first.day, first.years)) if first.day and not day else None
    taken = (title, who.who)
    if who is not line:
        others += [Paragraph(text=it, lines=who.block.lines) for it in _beside(who, taken)]
    return TalkInEvent(
        blocks=(marked_heading(title, line.block.lines, level=2), *others),
        speakers=who.speakers,
        named=Paragraph(text=who.who, lines=who.block.lines),
        date=date.iso if date else day,
        in_front=_beside(line, taken),
    )


def _beside(line: Line, taken: Sequence[str]) -> tuple[str, ...]:
    """What a line says beside the title and the names: the day and the place in front of them."""
    parts = [line.block.text]
    for text in taken:
        parts = [rest for it in parts for rest in it.split(text, 1)]
    return tuple(it.strip(_MARKS) for it in parts if any(map(str.isalnum, it)))


def _tells_year(text: str) -> bool:
    """Whether a line has one year, or those of a term: no other, as lives have."""
    years = _YEAR.findall(text)
    is_alone = len(years) == 1 == len(set(_FIGURES.findall(text)))
    return bool(years) and (is_alone or _TERM.search(text) is not None)


def _year_of(day: str, years: str) -> str | None:
    """The year of a day below a line with one, or with the two of a term: `2018/19`."""
    term = _TERM.search(years)
    if term is None:
        return year_in(years)
    first = term["first"]
    date = day_in(day, first)
    is_first = date is not None and date.iso[5:7] >= _NEW_TERM
    return first if is_first else str(int(first) + 1)
