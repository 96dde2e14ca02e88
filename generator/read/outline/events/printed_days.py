"""The days of an event's talks: of the headings above them, or printed with each of them.

Those in figures or without a year are read by what all have: `11/27/18` beside `11/6/18`,
`Thursday 3/4 at 4:00` in the spring of 2021, `March 26`. The order of figures is the one in which
all of them are days; where both are possible, that of most weekdays.
"""

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import date as calendar_date
from itertools import pairwise

from msgspec.structs import replace

from generator.read.grammar.details import pairs
from generator.read.outline.blocks import Block, Bullet, Heading, Paragraph, is_marked
from generator.read.outline.events.days import (
    are_times_of_day,
    day_at_front,
    day_in,
    day_in_front,
    is_day,
    month_of,
    slot_of,
)
from generator.read.outline.events.event_names import year_of_event
from generator.read.outline.events.talk_in_event import TalkInEvent
from generator.read.vocabulary.keys import Field, field_of
from generator.text.naming.normal import words
from generator.text.quantities.dates import FULL_DAY, FoundDate, date_of_value, find_date
from generator.text.quantities.unclear_dates import day_of_year
from generator.text.quantities.weekdays import ENGLISH
from generator.text.regex import Match, regex

_WEEKDAY = regex(rf"(?:{ENGLISH})\b[.,]?\s", re.IGNORECASE)
_FIGURES = regex(
    rf"(?:{_WEEKDAY.pattern})?(?P<first>\d\d?)/(?P<second>\d\d?)(?:/(?P<year>\d{{4}}|\d\d))?(?![\d/])",
    re.IGNORECASE,
)
_REMARK = regex(r"\s?(?:\([^()]{0,120}\)|[,;]\s.{0,120})$")
_HYPHENS = regex(r"(?<!\d)(\d\d?)-(\d\d?)-(\d{4})(?!\d)")
_BEHIND = regex(r"[.,:]?(?:\s(?:at\b|@|[-–—(]|\d\d?[:.h]).*)?")
"""What may stand behind the day that a heading is: a time or an aside."""

_CLOCK = regex(r"(?<![\d.:])\d{1,2}(?:[:.h]\d\d|\s?(?:[ap]\.?m|uhr)\b)(?![.:]?\d)", re.IGNORECASE)
_ORDERS = (("first", "second"), ("second", "first"))
_MAX, _NEAR = 80, 31
_MAX_LINE, _MAX_SENTENCE, _WORDS_BESIDE, _MOST_FACTS = 60, 160, 3, 5
_LEAST_DAYS, _LEAST_TIMES = 3, 2
_DAYS = frozenset({Field.DATE, Field.GIVEN})


def is_day_in_figures(name: str) -> bool:
    """Whether a heading is a day in figures, with the weekday in front and a time or aside behind.

    >>> is_day_in_figures("Thursday 3/4 at 4:00-4:50"), is_day_in_figures("3/4 of all weirs leak")
    (True, False)
    """
    match = _FIGURES.match(name) if "/" in name and len(name) <= _MAX else None
    return match is not None and _BEHIND.fullmatch(name, match.end()) is not None


def are_of_day(times: Sequence[str]) -> bool:
    """Whether times are those of a day, or days themselves; `all day` is neither."""
    printed = [time for time in times if is_day(time) or any(map(str.isdigit, time))]
    whole = [it if is_day(it) else _REMARK.sub("", it) for it in printed]  # `May 6 (in Hall 3)`
    if all(find_date(time) or is_day(time) or is_day_in_figures(time) for time in whole):
        return bool(printed)
    slots = [slot for time in whole if (slot := slot_of(time))]
    return len(slots) == len(printed) and are_times_of_day(slots)


def is_of_few_days(blocks: Sequence[Block], inside: Container[Block]) -> bool:
    """Whether less than half of the headings that print days have blocks of some kind below."""
    dated = ((i, find_date(it.name)) for i, it in enumerate(blocks) if is_marked(it))
    days = [index for index, day in dated if day and is_full(day)]
    parts = pairwise((*days, len(blocks)))
    filled = sum(any(it in inside for it in blocks[start:end]) for start, end in parts)
    return len(days) >= _LEAST_DAYS and 2 * filled < len(days)


def is_full(day: FoundDate) -> bool:
    """Whether a date is a day, and no month or year."""
    return len(day.iso) == FULL_DAY


def days_printed(texts: Sequence[str], year: str | None) -> list[str | None]:
    """The day (ISO) that each text begins with or is; None where that is not sure.

    `texts` are what is printed as a day, one for each talk of a page; `year` is that of the page,
    for days without one, and the only one that two figures may mean there.

    >>> days_printed(["11/27/18", "11/6/18, 11/13/18"], "2018")
    ['2018-11-27', '2018-11-06']
    >>> days_printed(["Thursday 3/4 at 4:00", "Thursday 3/11"], "2021")
    ['2021-03-04', '2021-03-11']
    >>> days_printed(["3/4"], "2021"), days_printed(["10/04/23", "09/27/23"], None)
    ([None], ['2023-10-04', '2023-09-27'])
    """
    texts = [_HYPHENS.sub(r"\g<1>/\g<2>/\g<3>", text, count=1) for text in texts]
    figures = [_FIGURES.match(text) if "/" in text else None for text in texts]
    matches = [it for it in figures if it]
    orders = [it for it in _ORDERS if all(_day(match, it, year) for match in matches)]
    if len(orders) > 1:
        orders = [it for it in orders if _are_on_weekdays(matches, it, year)]
    order = orders[0] if len(orders) == 1 else None
    days = (
        (_day(match, order, year) if order else None)
        if match
        else day_of_year(text[:_MAX], year)
        or day_of_year(_REMARK.sub("", text)[:_MAX], year)
        or (month.iso if (month := _month(text)) else None)
        for text, match in zip(texts, figures, strict=True)
    )
    return [
        day if day and (not (own := _weekday_of(text)) or own == _weekday(day)) else None
        for text, day in zip(texts, days, strict=True)
    ]


def _day(match: Match, order: tuple[str, str], year: str | None) -> str | None:
    """The day that figures mean in an order; a year of two is the page's, if that has one."""
    printed = match["year"] or year
    full = printed if printed is None or len(printed) > len("31") else year or f"20{printed}"
    if full is None or not full.endswith(f"{printed}"):
        return None
    month, day = (int(match[it]) for it in order)
    try:
        return calendar_date(int(full), month, day).isoformat()
    except ValueError:
        return None


def _are_on_weekdays(matches: Sequence[Match], order: tuple[str, str], year: str | None) -> bool:
    """Whether most days in figures, read in an order, are on the weekdays in front of them."""
    days = [(_weekday_of(it.string), _day(it, order, year)) for it in matches]
    return 2 * sum(day is not None and it == _weekday(day) for it, day in days) > len(days)


def _weekday_of(text: str) -> str | None:
    """The weekday with which a text begins: `mon`."""
    match = _WEEKDAY.match(text)
    return match[0][:3].casefold() if match else None


def _weekday(day: str) -> str:
    return calendar_date.fromisoformat(day).ctime()[:3].casefold() if len(day) == FULL_DAY else ""


def with_days(
    blocks: Sequence[Block],
    first: Heading,
    talks: Sequence[TalkInEvent],
    above: Mapping[int, Heading],
    year: str | None,
) -> list[TalkInEvent]:
    """The talks with the days of the headings above them, in the `year` of the event if known.

    So may a line do that stands above them all and is nothing but a day, and a place or a time;
    two say when the event begins and ends. So may a sentence with a day and a time. Of many points
    one says when something else is. Nothing but days above talks, the first one too, head them.
    """
    places = {block.lines: index for index, block in enumerate(blocks)}
    over = _days_over(blocks, [places[talk.blocks[0].lines] for talk in talks])
    start = min((places[talk.blocks[0].lines] for talk in talks), default=0)
    are_many = sum(isinstance(it, Bullet) for it in blocks[:start]) > _MOST_FACTS
    lines = {
        index: date.iso
        for index, block in enumerate(blocks[:start])
        if index not in above and not (are_many and isinstance(block, Bullet))
        if (date := _day_of_line(block.text, year))
    }
    days = (lines if len({*lines.values()}) == 1 else {}) | {
        index: date.iso
        for index, heading in above.items()
        if (day := _day_of_heading(heading.name, is_first=heading is first))
        and (date := day_in(day, year) or _month(day))
    }
    starts = sorted(days)
    day_of = {None: None} | {place: days[place] for place in starts}
    above_talks = (bisect_left(starts, places[talk.blocks[0].lines]) for talk in talks)
    ends = {blocks[index].lines for index in over}
    return [
        replace(
            talk,
            date=day_of[starts[n - 1] if n else None],
            blocks=talk.blocks[:-1] if talk.blocks[-1].lines in ends else talk.blocks,
        )
        for talk, n in zip(talks, above_talks, strict=True)
    ]


def _days_over(blocks: Sequence[Block], starts: Sequence[int]) -> dict[int, str]:
    """The lines that are whole days right above talks, by their places.

    The first talk has one and the last ends with none: else they may end the talks that they date.
    """
    above = [(index - 1, blocks[index - 1]) for index in starts if index]
    above = [(n, it) for n, it in above if isinstance(it, Paragraph) and is_day(it.text)]
    days = {n: date.iso for n, it in above if (date := day_in(it.text))}
    is_over = len(days) >= _LEAST_TIMES and starts[0] - 1 in days and not is_day(blocks[-1].text)
    return days if is_over else {}


def _day_of_heading(name: str, *, is_first: bool) -> str:
    """What of a heading may be when the talks below were: all, or what words stand behind."""
    return day_in_front(name) or (name if is_first or is_day(name) or _month(name) else "")


def _month(text: str) -> FoundDate | None:
    """The month that a text is and nothing else, or its days there: `May 2031`, `5-7 May 2031`."""
    iso = month_of(text.strip("*_ ")) if len(text) <= _MAX_LINE else None
    return FoundDate(iso=iso, printed=text, start=0, end=len(text)) if iso else None


def year_near(headings: Iterable[Heading], file_name: str) -> str | None:
    """The year in the name of an event's file, or of a day there that all in headings are near."""
    own = date_of_value(file_name[: len("2031 05 06")].replace(" ", "-")) or ""
    names = (_day_of_heading(it.name, is_first=False) for it in headings)
    days = [day.iso for name in names if name and (day := day_in(name, own[:4]))]
    if len(own) < FULL_DAY or not days:
        return year_of_event(file_name)
    gaps = (calendar_date.fromisoformat(it) - calendar_date.fromisoformat(own) for it in days)
    return own[:4] if all(abs(gap.days) <= _NEAR for gap in gaps) else None


def with_own_days(talks: Sequence[TalkInEvent], year: str | None) -> list[TalkInEvent]:
    """The talks, each with the day that its heading is, or that a line below it gives.

    `year` is that of the event, for days that are printed without one.
    """
    printed = [_printed_day(talk) for talk in talks]
    below = [] if any(printed) else [_day_below(talk, year) for talk in talks]
    printed = below if 2 * sum(map(bool, below)) > len(talks) else printed
    days = days_printed(printed, year) if any(printed) else printed
    dated = zip(talks, printed, days, strict=True)
    return [replace(it, date=day or it.date, own_day=own) for it, own, day in dated]


def _printed_day(talk: TalkInEvent) -> str:
    """The day that a talk's heading has in front or is, or what `Date:` on a line below it says."""
    heading, *below = talk.blocks
    if talk.own_day or is_day_in_figures(heading.text):
        return talk.own_day or heading.text
    lines = (it.text for it in below[:_MOST_FACTS] if isinstance(it, Paragraph | Bullet))
    stated = (pair for line in lines if len(line) <= _MAX_LINE for pair in pairs(line))
    return next((it.value for it in stated if field_of(it.key) in _DAYS), "")


def _day_below(talk: TalkInEvent, year: str | None) -> str:
    """The day that stands beside a few words right below a talk's heading: `Ada Okafor, 6 May`."""
    lines = (it.text for it in talk.blocks[1:3] if isinstance(it, Paragraph))
    return next((day.printed for it in lines if (day := _day_of_line(it, year))), "")


def _day_of_line(text: str, year: str | None) -> FoundDate | None:
    """The day that is nearly all of a line or of its first words: `Tue 19th March - Weir Hall`.

    A month is all of a line. Or it is that of a sentence which gives a time as well: `We meet on 6
    May 2031 at 19:00 in the mill.` Behind a label it is what that says: `Made: 2031-05-06 10:00`.
    """
    labels = (field_of(it.key) for it in pairs(text[:_MAX_SENTENCE])[:1])
    if any(it is not None and it not in _DAYS for it in labels):
        return None
    date = day_in(text, year) if len(text) <= _MAX_SENTENCE else None
    if date is None and (month := _month(text)):
        return month
    others = f"{text[: date.start]} {text[date.end :]}" if date else ""
    is_first = date is not None and date.start == 0  # `6 May 2031, Weir Hall. 24 people came.`
    beside = words(_WEEKDAY.sub("", others.partition(". ")[0] if is_first else others))
    is_day_alone = sum(not word.isdecimal() for word in beside) <= _WORDS_BESIDE
    is_day_alone &= len(text) <= _MAX_LINE
    is_told = _CLOCK.search(others) is not None and find_date(others) is None
    return date if date and (is_day_alone or is_told) else None


def with_times_above(
    above: tuple[Block, ...], talks: Sequence[TalkInEvent]
) -> tuple[tuple[Block, ...], tuple[TalkInEvent, ...]]:
    """What stands around talks, and these, with the lines above their headings that are only times.

    Such a line, perhaps with the day, ends what stands in front: the talk above, or a break. The
    first talk must have one, half of them at least, and the page ends with none: else they are
    durations.
    """
    starts = [talk.blocks[0].lines for talk in talks]
    gap_of = [bisect_left(starts, it.lines) for it in above]  # on one line, all above the first
    gaps = [
        [it for it, n in zip(above, gap_of, strict=True) if n == gap]
        for gap in range(len(talks) + 1)
    ]
    ends = [None, *(_time_below(talk.blocks[1:]) for talk in talks)]
    times = [_time_below(gap) if gap else end for gap, end in zip(gaps, ends, strict=True)]
    few = sum(map(bool, times)) < max(_LEAST_TIMES, len(talks) / 2)
    if few or times[0] is None or times[-1] is not None:
        return above, tuple(talks)
    around = (*above, *(it for it in ends if it))
    return tuple(it for it in sorted(around, key=lambda it: it.lines) if it not in times), tuple(
        replace(
            talk,
            blocks=talk.blocks[:-1] if end else talk.blocks,
            time_above=time,
            date=_date_in(time.text, talk.date) if time else talk.date,
        )
        for talk, time, end in zip(talks, times[:-1], ends[1:], strict=True)
    )


def _time_below(blocks: Sequence[Block]) -> Block | None:
    return blocks[-1] if blocks and _is_time(blocks[-1].text) else None


def _is_time(text: str) -> bool:
    """Whether a line is a time of the day, perhaps with the day in front, and nothing else.

    >>> [_is_time(it) for it in ("10:30", "**20 September 2031, 9:00–9:45**", "10:30 Weirs")]
    [True, True, False]
    """
    text = text.strip("*_ ") if len(text) <= _MAX_LINE else ""
    slot = slot_of(text)
    is_slot = slot is not None and not slot.rest
    return is_slot or (is_day(text) and _CLOCK.search(text) is not None)


def _date_in(text: str, known: str | None) -> str | None:
    day = day_in(day_at_front(text.strip("*_ ")), known[:4] if known else None)
    return day.iso if day else known
