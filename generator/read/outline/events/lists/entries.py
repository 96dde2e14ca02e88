"""The entries of a programme: rows of its tables and lines that begin with times, in parts.

In: the blocks of a page. Out: for each row or line its time, its title and who stands beside that.
"""

from collections.abc import Iterator, Mapping, Sequence

from generator.model.base import Value
from generator.read.account.people.whole_names import people_alone
from generator.read.grammar.people.beside_titles import speakers_beside
from generator.read.grammar.people.introductions import behind_by
from generator.read.outline.blocks import Block, Bullet, Paragraph, Row, Rule, heading_of
from generator.read.outline.events.days import day_in_front, slot_of
from generator.read.vocabulary.event_words import TELLING
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
_AROUND = ' \t-–—|,:：()"“”'


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
        return people_alone(self.who) or tuple(_ACCOUNT.findall(self.who))


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
    """The columns, by what they hold: the first word of their names says it, or the last."""
    known = frozenset().union(*COLUMNS.values())
    every = (words(cell) or ("",) for cell in row.cells)
    names = [it[0] if it[0] in known else it[-1] for it in every]
    return {
        what: next(index for index, name in enumerate(names) if name in called)
        for what, called in COLUMNS.items()
        if not called.isdisjoint(names)
    }


def line_entries(blocks: Sequence[Block]) -> Iterator[Entry]:
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
        yield Entry(block=block, time=time, title=name or text, who=named)
