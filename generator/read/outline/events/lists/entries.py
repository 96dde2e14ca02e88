"""The entries of a programme: rows of its tables and lines that begin with times, in parts.

In: the blocks of a page. Out: for each row or line its time, its title and who stands beside that.
"""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from generator.model.base import Value
from generator.read.account.people.listed_people import listed_people
from generator.read.account.people.whole_names import people_alone
from generator.read.account.titles.title_lines import without_address
from generator.read.grammar.labelled import has_ideographs
from generator.read.grammar.people.beside_titles import Who, speakers_beside
from generator.read.grammar.people.introductions import behind_by
from generator.read.outline.blocks import Block, Bullet, Heading, Paragraph, Row, Rule, heading_of
from generator.read.outline.events.days import day_in_front, slot_of
from generator.read.outline.events.event_names import heads_list
from generator.read.vocabulary.event_words import TELLING, is_around_talks
from generator.read.vocabulary.unknown_values import is_nobody, is_unknown
from generator.read.vocabulary.word_lists import WORDS
from generator.text.naming.normal import name_key, singular, words
from generator.text.regex import regex

_SURE = frozenset(WORDS["columns_of_speakers"])
"""Names of a column that make a table one of talks, also without times."""
COLUMNS: Mapping[str, frozenset[str]] = {
    "time": frozenset(WORDS["columns_of_times"]),
    "title": frozenset(WORDS["columns_of_titles"]),
    "speaker": _SURE | {"by", "instructor", "trainer", "who"},
}

_ACCOUNT = regex(r"(?<![\w./@])@[\w-]{2,39}(?![\w@])")
_AROUND_TITLE = ' \t-–—|,:："“”«»„'
_AROUND = f"{_AROUND_TITLE}()"
_LEAST, _SHARE = 2, 0.6
_MOST_SIGNS = 12


class Entry(Value, frozen=True, kw_only=True):
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
        accounts = tuple(_ACCOUNT.findall(self.who))
        return people_alone(self.who) or accounts or self._written_together

    @property
    def _written_together(self) -> tuple[str, ...]:
        """Names without a space between their parts, where only names stand: `堤川子`."""
        if not self.sure or not has_ideographs(self.who):
            return ()
        people = listed_people(self.who, several=True, sure=True)
        names = tuple(it.name for it in people if not is_nobody(it.name))
        return names if all(1 < len(it) <= _MOST_SIGNS for it in names) else ()

    @property
    def is_talk(self) -> bool:
        """Whether a title may be that of a talk: no break, no opening, nothing yet unknown."""
        return not (is_around_talks(self.title) or is_unknown(self.title))


def with_own_lines(blocks: Sequence[Block]) -> Iterator[Block]:
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


def with_points_inside(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with points that are talks behind the one that says when these begin."""
    for block in blocks:
        inside = _talks_inside(block) if isinstance(block, Bullet) else ()
        yield from (msgspec.structs.replace(block, children=()), *inside) if inside else (block,)


def table_entries(blocks: Sequence[Block]) -> Iterator[Entry]:
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
                yield Entry(
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
    """The columns, by what they hold: the first word of their names says it, or the last.

    Whatever the only one beside when and who speaks is called, it has the titles: `Activity`.
    """
    known = frozenset().union(*COLUMNS.values())
    every = (words(cell) or ("",) for cell in row.cells)
    names = [it[0] if it[0] in known else it[-1] for it in every]
    places = {
        what: next(index for index, name in enumerate(names) if name in called)
        for what, called in COLUMNS.items()
        if not called.isdisjoint(names)
    }
    others = [index for index, name in enumerate(names) if name and name not in known]
    is_sure = places.keys() == {"time", "speaker"} and names[places["speaker"]] in _SURE
    return places | {"title": others[0]} if is_sure and len(others) == 1 else places


def line_entries(blocks: Sequence[Block]) -> Iterator[Entry]:
    """Lines that begin with a time, or with a day of talks: `09:10 Moving water — Ada Okafor`.

    So are the points below one that only says when a part of the day begins.
    """
    title = heading_of(blocks[0]) if blocks else None
    called = map(singular, words(title.name)) if title else ()
    of_talks = not TELLING.isdisjoint(called)
    of_talks = of_talks or any(heads_list(it.name) for it in blocks if isinstance(it, Heading))
    for block in blocks:
        slot = slot_of(block.text) if isinstance(block, Paragraph | Bullet) else None
        inside = _talks_inside(block) if isinstance(block, Bullet) else ()
        own = msgspec.structs.replace(block, children=()) if inside else block
        day = day_in_front(block.text) if isinstance(block, Bullet) and of_talks else ""
        if day:
            yield from _entry(own, block.text[len(day) :].strip(" -–—|,:"), day)
        elif slot is not None:
            yield from _entry(own, slot.rest, slot.time)
        for line in inside:
            own_slot = slot_of(line.text)
            rest, time = (own_slot.rest, own_slot.time) if own_slot else (line.text, "")
            yield from _entry(line, rest, time)


def _beside(text: str) -> Who | None:
    """Who is named beside a title in a line, if anybody is beside any."""
    who = speakers_beside(text)
    return who if who and who.speakers and who.title else None


def _talks_inside(block: Bullet) -> tuple[Bullet, ...]:
    """The points below one that begins with a time and names nobody, if most of several do."""
    slot = slot_of(block.text) if len(block.children) >= _LEAST else None
    inside = tuple(it for it in block.children if isinstance(it, Bullet))
    if slot is None or _beside(slot.rest) or len(inside) < len(block.children):
        return ()
    texts = ((own.rest if (own := slot_of(it.text)) else it.text) for it in inside)
    named = {who.speakers for text in texts if (who := _beside(text))}
    return inside if len(named) >= max(_LEAST, _SHARE * len(inside)) else ()


def _entry(block: Block, text: str, time: str) -> Iterator[Entry]:
    """The entry of a line behind its time, if anything stands there."""
    who = speakers_beside(text) if text else None
    if who and len(who.speakers) == 1 and not who.title and who.speakers[0] in text:
        yield Entry(block=block, time=time, title=without_address(text)[0], who=who.speakers[0])
        return  # `Keynote: Ada Okafor`
    first, last = who.title if who and who.title else (0, len(text))
    name = text[first:last].strip(_AROUND_TITLE).rstrip("(")
    beside = (text[last:] or text[:first]).strip(_AROUND)
    if text:
        named = behind_by(beside) or beside
        yield Entry(block=block, time=time, title=name or text, who=named)
