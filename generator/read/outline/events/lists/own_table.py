"""A table of talks that one gave: where and when, and where their slides are; no column of names.

`| Date | Event | Title | Slides |`, also without events where rows are dated. A heading or the
file's name says that the page is of talks, or a column that there are slides or videos. Each row is
a talk, also one that was given before.
"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from generator.read.grammar.timed import places_of
from generator.read.outline.blocks import (
    Block,
    Heading,
    Paragraph,
    Row,
    Rule,
    heading_of,
    marked_heading,
)
from generator.read.outline.events.days import year_in
from generator.read.outline.events.event_names import ends_as_event
from generator.read.outline.events.lists.entries import COLUMNS
from generator.read.outline.events.lists.event_of_point import (
    ADDRESS,
    beside_set_off,
    only_recording,
)
from generator.read.outline.events.lists.listed_points import notes_of_talks
from generator.read.outline.events.printed_days import days_printed
from generator.read.outline.events.talk_in_event import TalkInEvent
from generator.read.outline.events.talks import EventNotes
from generator.read.vocabulary.event_words import EVENTS, MEDIA, RECORDS, SLIDES, tells_talks
from generator.text.naming.normal import words
from generator.text.quantities.dates import find_date

_COUNTED = frozenset({"lecture", "session"})  # columns of numbers, where another has titles
_LEAST, _LEVEL = 3, 6


def own_table(blocks: Sequence[Block], file_name: str) -> EventNotes | None:
    """The talks of such a table, or None where a page has none."""
    heads = [heading.name for block in blocks if (heading := heading_of(block))]
    names = (*heads, file_name)
    of_talks = any(tells_talks(it) or SLIDES.issuperset(words(it) or ("",)) for it in names)
    dated = _with_days(tuple(_talks(blocks, of_talks=of_talks)))
    talks = {talk.blocks[0].lines: talk for talk in dated}
    return notes_of_talks(blocks, talks.values(), talks) if len(talks) >= _LEAST else None


def _with_days(talks: Sequence[TalkInEvent]) -> Iterator[TalkInEvent]:
    """The talks, with days in figures that are sure where those of all rows are looked at."""
    days = days_printed([talk.own_day for talk in talks], None)
    for talk, day in zip(talks, days, strict=True):
        yield replace(talk, date=day or talk.date)


def _talks(blocks: Sequence[Block], *, of_talks: bool) -> Iterator[TalkInEvent]:
    """The talks of the rows below one that names columns for titles and events."""
    columns: Mapping[str, int] = {}
    year: str | None = None
    for block in blocks:
        year = year_in(block.name) if isinstance(block, Heading) else year
        if not isinstance(block, Row):
            columns = columns if isinstance(block, Rule) else {}
        elif named := _columns(block, of_talks=of_talks):
            columns = named
        elif columns and len(block.cells) > max(columns.values()):
            text = " ".join(block.cells[columns[it]] for it in columns if it != "time")
            talk = _talk(block, columns, year) if "](" not in text else None
            yield from (talk,) if talk else ()


def _columns(row: Row, *, of_talks: bool) -> Mapping[str, int]:
    """The columns of a table of one's own talks, by what they hold; nothing in any other row."""
    called = (words(cell) or ("",) for cell in row.cells)
    names = [it[-1] if it[-1] in RECORDS else it[0] for it in called]  # `Lecture video`
    titles = COLUMNS["title"] - _COUNTED
    titles = titles if not titles.isdisjoint(names) else COLUMNS["title"]
    known = {"title": titles, "event": EVENTS, "time": COLUMNS["time"] | {"year"}}
    places = places_of(names, known)
    is_told = of_talks or not MEDIA.isdisjoint(names)
    has_people = not COLUMNS["speaker"].isdisjoint(names)
    is_shown = of_talks or not (RECORDS - {"pdf"}).isdisjoint(names)
    least = {"title", "time" if is_shown and "event" not in places else "event"}
    return places if is_told and not has_people and least <= places.keys() else {}


def _talk(row: Row, columns: Mapping[str, int], year: str | None) -> TalkInEvent | None:
    """The talk of a row, with what its other cells say as it is printed."""
    cells = [cell.strip() for cell in row.cells]
    title, rest, speakers = _title(cells[columns["title"]])
    if not any(map(str.isalpha, title)):
        return None
    event = ADDRESS.split(cells[columns["event"]])[0].strip() if "event" in columns else ""
    name = event.partition(", ")[0]
    time = cells[columns["time"]] if "time" in columns else ""
    day = find_date(time)
    if "event" not in columns and day is None:
        return None
    recording = only_recording(sorted({it["address"] for it in ADDRESS.finditer(row.text)}))
    others = (cell for place, cell in enumerate(cells) if place != columns["title"] and cell)
    return TalkInEvent(
        blocks=(
            marked_heading(title, row.lines, level=_LEVEL),
            *(Paragraph(text=cell, lines=row.lines) for cell in others),
        ),
        speakers=speakers,
        in_front=(rest,) if rest else (),
        own_day=time,
        date=day.iso if day else year_in(time) or year,
        event=(name if ends_as_event(name) else event) or None,
        recording=recording,
        printed=row.text,
    )


def _title(cell: str) -> tuple[str, str, tuple[str, ...]]:
    """The title in a cell, what stands behind it, and who speaks too by that.

    In brackets behind it may be a link: `Weirs (with Ada Okafor (https://a.example))`.
    """
    title = ADDRESS.split(cell)[0].strip()
    front, opens, _ = title.rpartition(" (")
    is_open = bool(opens) and title.count("(") > title.count(")")
    title = front if is_open else title
    rest = cell[cell.index(title) + len(title) :].strip()
    return title, rest, beside_set_off(ADDRESS.sub("", rest))[0] if is_open else ()
