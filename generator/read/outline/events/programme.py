"""The programme of an event: a table, or lines that begin with times of the day.

Each row or line that names its speaker is a talk: beside a dash or a colon, in brackets, or in a
column of its own; of the rest (a break, an opening) the event's page tells. Notes below a heading
with a talk's title are that talk's. Headings with times are those of notes, and not of a programme
(:mod:`.talks`).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise, takewhile

from msgspec.structs import replace

from generator.read.grammar.speech.quotation_marks import unquoted
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    Row,
    Rule,
    heading_of,
    is_marked,
    marked_heading,
)
from generator.read.outline.events.days import day_in, day_in_front, is_day, slot_of, year_in
from generator.read.outline.events.event_names import is_business, is_of_event
from generator.read.outline.events.levels import IsSection
from generator.read.outline.events.lists.entries import ProgrammeEntry, with_entries
from generator.read.outline.events.lists.event_of_point import ADDRESS, only_recording
from generator.read.outline.events.printed_days import (
    are_of_day,
    days_printed,
    is_full,
    is_of_few_days,
)
from generator.read.outline.events.talk_in_event import TalkInEvent
from generator.read.outline.events.talks import EventNotes
from generator.read.vocabulary.event_words import is_plain_sort, sort_of_talk
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import words
from generator.text.quantities.dates import find_date
from generator.text.regex import regex

_CALLED = r"(?:agenda|program(?:me?)?|schedule|timetable)"
_PROGRAMME = regex(rf"(?<=\w)[\s:–—-]+{_CALLED}$|^{_CALLED}\s?[:–—-]\s", re.IGNORECASE)
_BESIDE_NAMES = frozenset("by given hosted presented with".split())
_LEAST = 3
_LEAST_NOTED = 2
"""Talks of which each has notes below a heading."""

_SHARE = 4


def programme(blocks: Sequence[Block], is_section: IsSection) -> EventNotes | None:
    """The talks of a programme, or None where the blocks hold none.

    `is_section` tells names of known sections: no talk is called `Introduction`.
    """
    if _has_times_of_recording(blocks, is_section):
        return None
    entries = list(with_entries(blocks))
    slots = {block: entry for block, entry in entries if entry}
    blocks = tuple(block for block, _ in entries)
    first = heading_of(blocks[0]) if blocks else None
    least = _LEAST_NOTED if first is not None and is_day(first.name) else _LEAST
    slots = {block: slot for block, slot in slots.items() if not is_section(_heading(slot))}
    slots = dict(zip(slots, _with_sides_alike([*slots.values()]), strict=True))
    talking = [slot for slot in slots.values() if slot.is_talk]
    lines = [slot for slot in talking if not isinstance(slot.block, Row)]
    n_named = sum(bool(slot.speakers) for slot in lines)  # of `Memory API: patterns` by chance
    if _SHARE * n_named < len(lines) or any(is_business(it.title) for it in slots.values()):
        return None
    named = {slot.speakers for slot in talking if slot.speakers}
    given = [slot for slot in talking if slot.speakers]
    noted = _noted(blocks, given)
    are_sure = all(it.speakers and (it.sure or _is_given(it)) for it in talking)
    are_sure = are_sure and (len(slots) >= _LEAST or all(it.sure for it in talking))
    least = _LEAST_NOTED if are_sure or len(noted) >= len(named) else least
    times = [slot.time for slot in slots.values()]
    own_days = _own_days(blocks, slots, year_in(first.name) if first else None)
    dated = _dated(slots.values(), own_days)
    tables = (of for _, of in groupby(blocks, lambda it: isinstance(it, Row | Rule)))
    anew = [part for of in tables if (part := [slots[it].time for it in of if it in slots])]
    are_timed = all(isinstance(it, Row) for it in slots) and all(map(are_of_day, anew))
    are_timed = are_timed or not any(times) or are_of_day(times)
    if (len(named) < least and not dated) or not are_timed:
        return None
    if is_of_few_days(blocks, slots):
        return None  # most days have something else below them
    noted = noted or _noted_below(blocks, slots, given)
    taken = {id(it) for notes in noted.values() for it in notes}
    talks: list[TalkInEvent] = []
    above: list[Block] = []
    date: str | None = None
    head = takewhile(lambda it: it not in slots, blocks)
    years = {year for it in head if (year := year_in(it.text))}
    year = (year_in(first.name) if first else None) or (years.pop() if len(years) == 1 else None)
    for block in blocks:
        slot = slots.get(block)
        line = block.text if is_day(block.text) else ""
        printed = day_in_front(block.name) or block.name if is_marked(block) else line
        day = day_in(printed, year) if printed else find_date(block.text)
        day = day if slot is None else None
        date = own_days.get(block) or (day.iso if day and is_full(day) else date)
        is_named = slot is not None and slot.speakers and slot.is_talk
        if slot and (is_named or slot.block in dated or sort_of_talk(slot.title)):
            talks.append(_talk(slot, date, noted.get(slot.block, ())))
        elif id(block) not in taken:
            above.append(block)
    first = heading_of(above[0]) if above else None
    if first is None or not (is_of_event(first.name) or _heads_page(first, blocks)):
        return EventNotes(title=None, above=tuple(above), talks=tuple(talks))
    event = replace(first, name=_PROGRAMME.sub("", first.name))
    return EventNotes(title=event, above=tuple(above[1:]), talks=tuple(talks))


def _has_times_of_recording(blocks: Sequence[Block], is_section: IsSection) -> bool:
    """Whether a line begins with a time at which no talk of a day does, as in a transcript."""
    lines = (it for it in blocks if isinstance(it, Paragraph | Bullet))
    timed = ((it.lines, slot) for it in lines if (slot := slot_of(it.text)) and ":" in slot.time)
    odd = ((at, slot.rest) for at, slot in timed if slot.rest and not slot.is_round)
    return any(not is_section(marked_heading(rest, at, level=2)) for at, rest in odd)


def _with_sides_alike(entries: Sequence[ProgrammeEntry]) -> Iterator[ProgrammeEntry]:
    """The entries, without names in front of titles that may be none.

    Where most stand behind, or where few entries have one and most of these begin with no given
    name: `Tiny Habits: how to talk to anyone`, `Open Prep: phase 3`.
    """
    named = (it for it in entries if it.speakers and not it.sure)
    in_front = {it: it.block.text.find(it.who) < it.block.text.find(it.title) for it in named}
    n_front, n_given = sum(in_front.values()), sum(map(_is_given, filter(in_front.get, in_front)))
    are_behind = 2 * n_front < len(in_front)
    are_none = are_behind or (2 * n_front < len(entries) and 2 * n_given < n_front)
    for it in entries:
        is_none = are_none and in_front.get(it) and not _is_given(it)
        yield replace(it, who="", title=_with_front(it)) if is_none else it


def _with_front(entry: ProgrammeEntry) -> str:
    """The title of an entry with what stands in front of it like a name."""
    text = entry.block.text
    return text[text.find(entry.who) : text.find(entry.title) + len(entry.title)]


def _heads_page(first: Heading, blocks: Sequence[Block]) -> bool:
    """Whether the largest heading is above all of a page: it says which event, in any words.

    `Final Programme` names none, and `ReedMeet’31 Programme` does.
    """
    is_on_top = first is blocks[0] and first.level == 1 and " " in first.name
    rest = _PROGRAMME.sub("", first.name)
    return is_on_top and (rest == first.name or any(map(str.isdigit, rest)))


def _is_given(entry: ProgrammeEntry) -> bool:
    """Whether all who are named beside a title begin with given names."""
    return all(map(begins_with_given_name, entry.speakers))


def _dated(slots: Iterable[ProgrammeEntry], days: Mapping[Block, str]) -> frozenset[Block]:
    """The rows that are talks on days of their own, whoever gives them: several of one table."""
    titled = [it.block for it in slots if it.sure and it.is_talk]
    dated = frozenset(row for row in titled if row in days)
    return dated if len({days[row] for row in dated}) >= _LEAST else frozenset()


def _own_days(
    blocks: Sequence[Block], slots: Mapping[Block, ProgrammeEntry], year: str | None
) -> Mapping[Block, str]:
    """The days of rows that print one, in the year of the nearest heading with one, or `year`.

    What is only a month is that: it was not on the day of the row above.
    """
    rows: defaultdict[str | None, list[ProgrammeEntry]] = defaultdict(list)
    for block in blocks:
        slot = slots.get(block)
        year = (year_in(block.text) or year) if isinstance(block, Heading) else year
        if slot is not None and slot.time:
            rows[year].append(slot)
    printed = ((of, days_printed([it.time for it in of], it)) for it, of in rows.items())
    dated = (pair for of, days in printed for pair in zip(of, days, strict=True))
    return {slot.block: own for slot, day in dated if (own := day or _month_of(slot.time))}


def _month_of(time: str) -> str | None:
    date = find_date(time)
    return date.iso if date and not is_full(date) and date.printed == time.strip() else None


def _noted(
    blocks: Sequence[Block], slots: Sequence[ProgrammeEntry]
) -> Mapping[Block, tuple[Block, ...]]:
    """The notes on talks, by the blocks of their slots: headings with their titles, and all below.

    Behind the title may stand who gives it.
    """
    noted: dict[Block, tuple[Block, ...]] = {}
    for index, block in enumerate(blocks):
        heading = block if is_marked(block) else None
        name = words(heading.name) if heading else ()
        slot = next((it for it in slots if name and _begins_with(name, it)), None)
        if slot is None or heading is None or slot.block in noted:
            continue
        end = index + 1
        while end < len(blocks) and not (
            is_marked(it := blocks[end]) and it.level <= heading.level
        ):
            end += 1
        noted[slot.block] = tuple(blocks[index:end])
    return noted


def _noted_below(
    blocks: Sequence[Block],
    slots: Mapping[Block, ProgrammeEntry],
    given: Sequence[ProgrammeEntry],
) -> Mapping[Block, tuple[Block, ...]]:
    """The notes on talks right below their lines, where most have some: no more below the last."""
    lines = {it.block for it in given if isinstance(it.block, Paragraph)}
    starts = [at for at, it in enumerate(blocks) if it in slots or is_marked(it)]
    parts = [blocks[start:end] for start, end in pairwise((*starts, len(blocks)))]
    noted: dict[Block, tuple[Block, ...]] = {
        line: tuple(below) for line, *below in parts if line in lines and below
    }
    if 2 * len(noted) <= len(lines) or len(noted) < _LEAST_NOTED:
        return {}
    last, *others = reversed(noted)
    most = max(len(noted[it]) for it in others)
    points = tuple(takewhile(lambda it: isinstance(it, Bullet), noted[last]))
    return noted | {last: points or noted[last][:most]}


def _begins_with(name: Sequence[str], slot: ProgrammeEntry) -> bool:
    title = tuple(words(slot.title))
    behind = set(name[len(title) :])
    return tuple(name[: len(title)]) == title and behind <= _BESIDE_NAMES.union(words(slot.who))


def _talk(slot: ProgrammeEntry, date: str | None, notes: Sequence[Block]) -> TalkInEvent:
    lines = slot.block.lines
    below = slot.block.children if isinstance(slot.block, Bullet) else ()
    others = slot.others if slot.speakers else (*slot.others, slot.who)
    texts = (Paragraph(text=text, lines=lines) for text in others if text)
    sort = sort_of_talk(slot.title)
    is_plain = sort is not None and is_plain_sort(sort["sort"]) and not sort["number"]
    front = slot.title[: sort.end()] if sort and is_plain else ""
    return TalkInEvent(
        blocks=(_heading(slot, len(front)), *texts, *below, *notes),
        in_front=tuple(filter(None, (slot.time, front.strip(" :")))),
        speakers=slot.speakers,
        named=Paragraph(text=slot.who, lines=lines) if slot.speakers else None,
        date=date,
        recording=only_recording(it["address"] for it in ADDRESS.finditer(slot.block.text)),
    )


def _heading(slot: ProgrammeEntry, start: int = 0) -> Heading:
    return marked_heading(unquoted(slot.title[start:]), slot.block.lines, level=2)
