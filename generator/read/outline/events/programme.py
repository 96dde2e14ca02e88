"""The programme of an event: a table, or lines that begin with times of the day.

Each row or line that names its speaker is a talk: beside a dash or a colon, in brackets, or in a
column of its own; of the rest (a break, an opening) the event's page tells. Notes below a heading
with a talk's title are that talk's. Headings with times are those of notes, and not of a programme
(:mod:`.talks`).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.model.base import Value
from generator.read.account.people.whole_names import people_alone
from generator.read.grammar.people.beside_titles import speakers_beside
from generator.read.grammar.people.introductions import behind_by
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    Row,
    Rule,
    Speech,
    heading_of,
    is_marked,
    marked_heading,
)
from generator.read.outline.events.days import day_in, day_in_front, is_day, slot_of, year_in
from generator.read.outline.events.event_names import is_of_event
from generator.read.outline.events.levels import IsSection
from generator.read.outline.events.printed_days import (
    are_of_day,
    days_printed,
    is_full,
    is_of_few_days,
)
from generator.read.outline.events.talk_in_event import TalkInEvent
from generator.read.outline.events.talks import EventNotes
from generator.read.vocabulary.event_words import TELLING, is_around_talks, sort_of_talk
from generator.read.vocabulary.unknown_values import is_unknown
from generator.read.vocabulary.word_lists import WORDS
from generator.text.naming.normal import name_key, singular, words
from generator.text.quantities.dates import find_date
from generator.text.regex import regex

_SURE = frozenset(WORDS["columns_of_speakers"])
"""Names of a column that make a table one of talks, also without times."""
COLUMNS: Mapping[str, frozenset[str]] = {
    "time": frozenset(WORDS["columns_of_times"]),
    "title": frozenset(WORDS["columns_of_titles"]),
    "speaker": _SURE | {"by", "instructor", "trainer", "who"},
}

_CALLED = r"(?:agenda|program(?:me?)?|schedule|timetable)"
_PROGRAMME = regex(rf"(?<=\w)[\s:–—-]+{_CALLED}$|^{_CALLED}\s?[:–—-]\s", re.IGNORECASE)
_ACCOUNT = regex(r"(?<![\w./@])@[\w-]{2,39}(?![\w@])")
_AROUND = ' \t-–—|,:：()"“”'
_LEAST = 3
_LEAST_NOTED = 2
"""Talks of which each has notes below a heading."""

_SHARE = 4


class _Slot(Value, frozen=True, kw_only=True):
    """A row or line of a programme: the parts of its text, as printed.

    `sure` says that it is a row of a table which has a column of those who give talks.
    """

    block: Block
    time: str
    title: str
    who: str = ""
    others: tuple[str, ...] = ()
    sure: bool = False

    @property
    def speakers(self) -> tuple[str, ...]:
        """The names where a speaker's stands, or the accounts; nobody is called as the title is."""
        if name_key(self.who) == name_key(self.title):
            return ()
        return people_alone(self.who) or tuple(_ACCOUNT.findall(self.who))


def programme(blocks: Sequence[Block], is_section: IsSection) -> EventNotes | None:
    """The talks of a programme, or None where the blocks hold none.

    `is_section` tells names of known sections: no talk is called `Introduction`.
    """
    blocks = tuple(_with_tracks(blocks))
    first = heading_of(blocks[0]) if blocks else None
    least = _LEAST_NOTED if first is not None and is_day(first.name) else _LEAST
    slots = {slot.block: slot for slot in (*_rows(blocks), *_lines(blocks))}
    slots = {block: slot for block, slot in slots.items() if not is_section(_heading(slot))}
    if not _name_enough([slot for slot in slots.values() if not isinstance(slot.block, Row)]):
        return None
    named = {slot.speakers for slot in slots.values() if slot.speakers}
    noted = _noted(blocks, [slot for slot in slots.values() if slot.speakers])
    are_sure = all(slot.sure and slot.speakers for slot in slots.values())
    least = _LEAST_NOTED if are_sure or len(noted) >= len(named) else least
    times = [slot.time for slot in slots.values()]
    own_days = _own_days(blocks, slots)
    dated = _dated(slots.values(), own_days)
    if (len(named) < least and not dated) or not (are_of_day(times) or not any(times)):
        return None
    if any(isinstance(block, Speech) for block in blocks) or is_of_few_days(blocks, slots):
        return None  # somebody speaks, or is quoted; or most days have something else below them
    talks: list[TalkInEvent] = []
    above: list[Block] = []
    date: str | None = None
    year = year_in(first.name) if first else None
    for block in blocks:
        slot = slots.get(block)
        day = day_in(block.name, year) if is_marked(block) else find_date(block.text)
        day = day if slot is None else None
        date = own_days.get(block) or (day.iso if day and is_full(day) else date)
        if slot and (slot.speakers or slot.block in dated or sort_of_talk(slot.title)):
            talks.append(_talk(slot, date, noted.get(slot.block, ())))
        elif not any(block in notes for notes in noted.values()):
            above.append(block)
    first = heading_of(above[0]) if above else None
    if first is None or not is_of_event(first.name):
        return EventNotes(title=None, above=tuple(above), talks=tuple(talks))
    event = marked_heading(_PROGRAMME.sub("", first.text), first.lines, level=first.level)
    return EventNotes(title=event, above=tuple(above[1:]), talks=tuple(talks))


def _dated(slots: Iterable[_Slot], days: Mapping[Block, str]) -> frozenset[Block]:
    """The rows that are talks on days of their own, whoever gives them: several of one table."""
    titled = [
        it.block
        for it in slots
        if it.sure and not (is_unknown(it.title) or is_around_talks(it.title))
    ]
    dated = frozenset(row for row in titled if row in days)
    return dated if len({days[row] for row in dated}) >= _LEAST else frozenset()


def _own_days(blocks: Sequence[Block], slots: Mapping[Block, _Slot]) -> Mapping[Block, str]:
    """The days of rows that print one, in the year of the nearest heading above that has one."""
    year: str | None = None
    rows: defaultdict[str | None, list[_Slot]] = defaultdict(list)
    for block in blocks:
        slot = slots.get(block)
        year = (year_in(block.text) or year) if isinstance(block, Heading) else year
        if slot is not None and slot.time:
            rows[year].append(slot)
    printed = ((of, days_printed([it.time for it in of], it)) for it, of in rows.items())
    dated = (pair for of, days in printed for pair in zip(of, days, strict=True))
    return {slot.block: day for slot, day in dated if day}


def _noted(blocks: Sequence[Block], slots: Sequence[_Slot]) -> Mapping[Block, tuple[Block, ...]]:
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


def _begins_with(name: Sequence[str], slot: _Slot) -> bool:
    title = tuple(words(slot.title))
    behind = set(name[len(title) :])
    return tuple(name[: len(title)]) == title and behind <= {"by", "with", *words(slot.who)}


def _talk(slot: _Slot, date: str | None, notes: Sequence[Block]) -> TalkInEvent:
    lines = slot.block.lines
    below = slot.block.children if isinstance(slot.block, Bullet) else ()
    others = slot.others if slot.speakers else (*slot.others, slot.who)
    texts = (Paragraph(text=text, lines=lines) for text in (slot.time, *others) if text)
    return TalkInEvent(
        blocks=(_heading(slot), *texts, *below, *notes),
        speakers=slot.speakers,
        named=Paragraph(text=slot.who, lines=lines) if slot.speakers else None,
        date=date,
    )


def _heading(slot: _Slot) -> Heading:
    return marked_heading(slot.title, slot.block.lines, level=2)


def _with_tracks(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with a line for each talk in a cell of tables that have a column for each room.

    `| 09:30 | Moving water (Ada Okafor) | Dams (Ivo Kern) |`; in a cell points may part several.
    """
    columns: Mapping[str, int] = {}
    for block in blocks:
        if not isinstance(block, Row):
            columns = columns if isinstance(block, Rule) else {}
        elif not columns:
            columns = _columns(block)
        elif columns == {"time": 0} and (slot := slot_of(block.cells[0])):
            cells = (part.strip() for cell in block.cells[1:] for part in cell.split("•"))
            parts = list(filter(None, cells))
            talks = [it for it in parts if (who := speakers_beside(it)) and who.title]
            yield from (Paragraph(text=f"{slot.time} {it}", lines=block.lines) for it in talks)
            if len(talks) == len(parts) > 0:
                continue
        yield block


def _rows(blocks: Sequence[Block]) -> Iterator[_Slot]:
    """The rows below one that names columns for times, titles and speakers."""
    columns: dict[str, int] = {}
    sure = False
    for block in blocks:
        if not isinstance(block, Row):
            columns = columns if isinstance(block, Rule) else {}
            continue
        if not any(map(str.isalnum, block.text)):
            continue
        names = _columns(block)
        if _is_head(block, names):
            columns, sure = names, _is_sure(block, names)
        elif columns and len(block.cells) > max(columns.values()):
            held = {what: block.cells[index].strip() for what, index in columns.items()}
            rest = (cell for i, cell in enumerate(block.cells) if i not in columns.values())
            if held["title"]:
                yield _Slot(
                    block=block,
                    time=held.get("time", ""),
                    title=held["title"],
                    who=held["speaker"],
                    others=tuple(filter(None, rest)),
                    sure=sure,
                )


def _is_head(row: Row, names: Mapping[str, int]) -> bool:
    """Whether a row names columns for talks and who gives them, and for times but for sure ones."""
    if "title" not in names or "speaker" not in names:
        return False
    return "time" in names or _is_sure(row, names)


def _is_sure(row: Row, names: Mapping[str, int]) -> bool:
    """Whether the column of speakers has a name that no other table has."""
    return next(iter(words(row.cells[names["speaker"]])), "") in _SURE


def _columns(row: Row) -> dict[str, int]:
    """The columns, by what they hold: the first word of their names says it, or the last."""
    known = frozenset().union(*COLUMNS.values())
    every = (words(cell) or ("",) for cell in row.cells)
    names = [it[0] if it[0] in known else it[-1] for it in every]
    return {
        what: next(index for index, name in enumerate(names) if name in called)
        for what, called in COLUMNS.items()
        if not called.isdisjoint(names)
    }


def _lines(blocks: Sequence[Block]) -> Iterator[_Slot]:
    """Lines that begin with a time, or with a day of talks: `09:10 Moving water — Ada Okafor`."""
    title = heading_of(blocks[0]) if blocks else None
    called = map(singular, words(title.name)) if title else ()
    of_talks = not TELLING.isdisjoint(called)
    for block in blocks:
        slot = slot_of(block.text) if isinstance(block, Paragraph | Bullet) else None
        day = day_in_front(block.text) if isinstance(block, Bullet) and of_talks else ""
        text = block.text[len(day) :].strip(" -–—|,:") if day else slot.rest if slot else ""
        if not text:
            continue
        who = speakers_beside(text)
        first, last = who.title if who and who.title else (0, len(text))
        name = text[first:last].strip(_AROUND)
        beside = (text[last:] or text[:first]).strip(_AROUND)
        named = behind_by(beside) or beside
        time = day or (slot.time if slot else "")
        yield _Slot(block=block, time=time, title=name or text, who=named)


def _name_enough(slots: Sequence[_Slot]) -> bool:
    """Whether enough lines of talks name somebody: `Memory API: patterns` does so by chance."""
    talks = [slot for slot in slots if not is_around_talks(slot.title)]
    return _SHARE * sum(bool(slot.speakers) for slot in talks) >= len(talks)
