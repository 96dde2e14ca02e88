"""Cards: a programme whose talks take several lines each, in an order that all of them share.

Each begins with a time of the day, alone or in front of words: `**9:30**`, `### 10:00-10:30`,
`| 11:00 | Weirs |`. Below it stand a title, who gives the talk and what it is about. Lines of one
form (of a heading, a point, a cell, in italics) at one place of their cards are a column, and what
that holds is decided for all of it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import chain, pairwise

from generator.model.base import Value
from generator.model.grouping import grouped
from generator.read.account.people.lists.whole_names import people_before_posts
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    Row,
    is_marked,
    marked_heading,
    side_by_side,
)
from generator.read.outline.events.days import is_day, slot_of
from generator.read.outline.events.lists.columns import is_long, title_and_who
from generator.read.outline.events.printed_days import are_of_day
from generator.read.outline.events.talk_in_event import TalkInEvent
from generator.read.outline.events.talks import EventNotes, on_their_days
from generator.read.vocabulary.event_words import stands_around
from generator.text.regex import regex

_TIME = regex(r"\d(?:[:.h][0-5]\d|\s?[ap]\.?m)", re.IGNORECASE)
_LEAST, _SHARE, _HALF = 3, 0.8, 0.5
_LEVEL, _BOLD = 2, 6

_Kind = tuple[str, int]


class _Line(Value, frozen=True, kw_only=True):
    """A line or cell of a card: its block, its text without a time in front, and its form."""

    block: Block
    text: str
    kind: _Kind
    time: str = ""


_Place = tuple[_Kind, int]


def notes_of_cards(
    blocks: Sequence[Block], file_name: str, in_italics: Container[int]
) -> EventNotes | None:
    """The talks of a programme of cards, or None; `in_italics` are lines that are so as a whole."""
    flat = tuple(side_by_side(blocks))
    if len(_TIME.findall("\n".join([it.text for it in flat]))) < _LEAST:
        return None
    return on_their_days(flat, _cards(flat, in_italics), file_name)


def _cards(flat: Sequence[Block], in_italics: Container[int]) -> tuple[TalkInEvent, ...]:
    """The talks of cards, or none where blocks (side by side) are no such programme."""
    lines = list(_lines(flat, in_italics))
    starts = [n for n, it in enumerate(lines) if it.time]
    if len(starts) < _LEAST or not are_of_day([lines[n].time for n in starts]):
        return ()
    every = [_card(lines, start, end) for start, end in pairwise((*starts, len(lines)))]
    by_form = grouped(
        (it for it in every if not _is_break(it)), lambda it: (it[0].kind, bool(it[0].text))
    )
    talks = chain.from_iterable(map(_talks_of_form, by_form.values()))
    return tuple(sorted(talks, key=lambda it: it.blocks[0].lines))


def _talks_of_form(alike: Sequence[Sequence[_Line]]) -> Iterator[TalkInEvent]:
    """The talks of cards of one form, if most of them name somebody at one place."""
    placed = list(map(_placed, alike))
    columns: defaultdict[_Place, dict[int, str]] = defaultdict(dict)
    for number, card in enumerate(placed):
        for place, line in card.items():
            columns[place][number] = line.text
    filled = {place: it for place, it in columns.items() if any(it.values())}
    places = title_and_who(filled, least=_HALF)
    if places is None or 2 * len(columns[places[1]]) < len(placed):
        return
    talks = list(_talks(placed, *places))
    named = [it for it in talks if it.speakers]
    yield from talks if len(named) >= _SHARE * len(talks) else named


def _lines(flat: Sequence[Block], in_italics: Container[int]) -> Iterator[_Line]:
    """The lines of blocks, and the filled cells of rows, with the times in front of them."""
    for block in flat:
        if isinstance(block, Paragraph):  # most blocks are
            sort = "italic" if block.lines[0] in in_italics else "line"
            yield _line(block, block.text, ("quote" if block.quoted else sort, 0))
        elif isinstance(block, Row):
            for place, cell in enumerate(block.cells):
                if cell.strip(" -|"):
                    yield _line(block, cell.strip(), ("cell", place))
        elif isinstance(block, Heading):
            yield _line(block, block.name, ("heading", block.level))
        elif isinstance(block, Bullet):
            yield _line(block, block.text, ("point", 0))


def _line(block: Block, text: str, kind: _Kind) -> _Line:
    slot = slot_of(text)
    if slot is None:
        return _Line(block=block, text=text, kind=kind)
    return _Line(block=block, text=slot.rest, kind=kind, time=slot.time)


def _card(lines: Sequence[_Line], start: int, end: int) -> list[_Line]:
    """The lines of a card, up to a heading that is as large as its own or a day's."""
    first = lines[start]
    level = first.kind[1] if first.kind[0] == "heading" else _BOLD
    for n in range(start + 1, end):
        it = lines[n].block
        if is_marked(it) and (it.level < level or (it.level == level < _BOLD) or is_day(it.name)):
            return list(lines[start:n])
    return list(lines[start:end])


def _is_break(card: Sequence[_Line]) -> bool:
    """Whether the first words of a card name what stands around talks, or it has none."""
    text = next((it.text for it in card if it.text), "")
    return not text or stands_around(text)


def _placed(card: Sequence[_Line]) -> Mapping[_Place, _Line]:
    """The lines of a card by their form and which of that form they are."""
    counted = Counter[_Kind]()
    placed: dict[_Place, _Line] = {}
    for line in card:
        placed[line.kind, counted[line.kind]] = line
        counted[line.kind] += 1
    return placed


def _talks(
    placed: Sequence[Mapping[_Place, _Line]], title: _Place, who: _Place
) -> Iterator[TalkInEvent]:
    """The talk of each card with a title; nobody gives it where no name stands at that place."""
    for card in placed:
        heading, names = card.get(title), card.get(who)
        speakers = people_before_posts(names.text) if names else ()
        if heading is None or stands_around(heading.text):
            continue
        if not (speakers or is_long(heading.text)):
            continue
        taken = (heading, names) if speakers else (heading,)
        others = [it for it in card.values() if it.text and it not in taken]
        times = [Paragraph(text=it.time, lines=it.block.lines) for it in card.values() if it.time]
        yield TalkInEvent(
            blocks=(
                marked_heading(heading.text, heading.block.lines, level=_LEVEL),
                *times,
                *(_as_line(it) if isinstance(it.block, Row) else it.block for it in others),
            ),
            speakers=speakers,
            named=_as_line(names) if names and speakers else None,
            printed=heading.text,
        )


def _as_line(line: _Line) -> Paragraph:
    return Paragraph(text=line.text, lines=line.block.lines)
