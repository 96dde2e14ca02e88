"""Undoing damage: UTF-8 that somebody read with a legacy encoding, once or several times.

The damage comes in runs of characters beyond ASCII. A run is repaired only where it is valid UTF-8
as a whole once its characters are bytes again, where every character of that reading is plausible,
and where what is printed could not have been meant.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.model.message import Message, clauses
from generator.text.encoding.legacy_tables import (
    LEGACY_CHARACTERS,
    MAY_BE_DAMAGE,
    TABLES,
    Table,
    tables_for,
)
from generator.text.encoding.line_changes import (
    Change,
    Piece,
    Repaired,
    Replacement,
    changes_of,
    joined_if_many,
    replace,
)
from generator.text.encoding.plausibility import is_sound, is_thin
from generator.text.encoding.read_back import Recovered, read_back, read_back_twice
from generator.text.regex import regex

# Signs that stand alone between spaces, so that nothing around them tells damage from meaning.
_SEPARATORS = frozenset("·×°§©®£«»±\u00a0")
_LONG = 16_000  # characters; a longer line is read in parts
_MANY = 20  # pieces of such a part that are listed one by one
_INSIDE_WORD = regex(r"[!-~]{2}")
_TWO_BYTES = 2  # what is damaged twice has more
_MANY_LOST = 20  # from so many on, each is named once
_TIMES = {1: "repair.damage", 2: "repair.damage_twice", 3: "repair.damage_thrice"}


class _Find(NamedTuple):
    """A run of the text with a reading of it by a table; `level` counts the passes from 1.

    `twice` says that one pass undoes the damage of two.
    """

    start: int
    end: int
    level: int
    table: Table
    reading: Recovered
    strong: bool
    twice: bool


class _Why(NamedTuple):
    """Why a piece is read otherwise: the pass and the encodings, lost bytes and rivals."""

    level: int
    names: tuple[str, ...]
    lost: tuple[int, ...]
    others: str


def repair(line: str, tables: tuple[Table, ...] | None = None) -> Repaired:
    """The line with every provable damage undone; a line without any is returned as it is.

    Repairing a repaired line changes nothing. A line of very many characters is judged in parts.
    `tables` are the encodings that may have damaged the text which the line is of; without them
    the line itself tells.
    """
    if line.isascii() or MAY_BE_DAMAGE.search(line) is None:
        return Repaired(text=line)
    tables = tables or tables_for(line)
    long = len(line) > _LONG
    text, pieces = _read_in_parts(line, tables) if long else _read_anew(line, tables)
    if not pieces:
        return Repaired(text=line)
    return Repaired(text=text, changes=changes_of(line, text, pieces, _change))


def _read_anew(line: str, tables: tuple[Table, ...]) -> tuple[str, list[Piece[_Why]]]:
    """The text after as many passes as find damage, and the pieces that were read anew."""
    text = line
    level = 1
    pieces: list[Piece[_Why]] = []
    while finds := _finds(text, level, tables):
        text, pieces = replace(text, pieces, map(_edit, finds))
        level += 1
    return text, pieces


def _read_in_parts(line: str, tables: tuple[Table, ...]) -> tuple[str, list[Piece[_Why]]]:
    """The same for a line without an end: part by part, so that it takes little room."""
    texts: list[str] = []
    made: list[Piece[_Why]] = []
    length = 0
    for part in _parts(line):
        text, pieces = _read_anew(part, tables)
        made += [
            piece._replace(start=piece.start + length, end=piece.end + length)
            for piece in joined_if_many(part, pieces, _MANY)
        ]
        texts.append(text)
        length += len(text)
    return "".join(texts), made


def _parts(line: str) -> Iterator[str]:
    """A line cut inside ASCII words, where no damage can be."""
    start = 0
    while len(line) - start > _LONG:
        border = _INSIDE_WORD.search(line, start + _LONG)
        if border is None:
            break
        yield line[start : border.start() + 1]
        start = border.start() + 1
    yield line[start:]


def _finds(text: str, level: int, tables: tuple[Table, ...]) -> list[_Find]:
    """The runs that are damage, in the order of the text; none of them overlap."""
    proven: list[_Find] = []
    likely: list[_Find] = []
    for table in tables:
        finds, contradicted = _readings(text, table, level)
        strong = [find for find in finds if find.strong]
        weak = [] if contradicted else [find for find in finds if not find.strong]
        proven += strong
        likely += (
            weak if strong else [find for find in weak if _SEPARATORS.issuperset(find.reading.text)]
        )
    ordered = [*sorted(proven, key=_preference), *sorted(likely, key=_preference)]
    return sorted(_first_come(ordered, len(text)), key=lambda find: find.start)


def _readings(text: str, table: Table, level: int) -> tuple[list[_Find], bool]:
    """A table's readings, and whether other letters of it speak against them."""
    finds: list[_Find] = []
    contradicted = False
    for match in table.runs.finditer(text):
        run, (start, end) = match.group(), match.span()
        before, after = text[max(0, start - 1) : start], text[end : end + 1]
        other = {before, after} & LEGACY_CHARACTERS  # the table knows only a part of this run
        reading = read_back(run, table, before, after) if len(run) > 1 and not other else None
        twice = reading is None and len(run) > _TWO_BYTES and not other
        if twice:
            reading = read_back_twice(run, table, before, after)
        if reading is None:
            contradicted = contradicted or any(map(str.isalpha, run))
            continue
        strong = reading.proves or not is_sound(before, run, after)
        finds.append(_Find(start, end, level, table, reading, strong, twice))
    thin = sum(is_thin(char) for find in finds for char in find.reading.text)
    if thin == 1:
        # A single letter of a script whose words have more: chance, not damage.
        finds = [find for find in finds if not any(map(is_thin, find.reading.text))]
    return finds, contradicted


def _preference(find: _Find) -> tuple[bool, int, int, int, int]:
    """What comes first: common characters, less that was lost, likelier ones, the tables' order."""
    reading = find.reading
    place = TABLES.index(find.table)
    return not reading.common, len(reading.lost), reading.rank, place, find.start


def _first_come(finds: Iterable[_Find], length: int) -> list[_Find]:
    """The finds that overlap none before them; a rival for the same run is noted in the winner.

    `length` is that of the text in which they were found.
    """
    taken = bytearray(length)
    winners: dict[tuple[int, int], _Find] = {}
    for find in finds:
        if not any(taken[find.start : find.end]):
            taken[find.start : find.end] = b"\1" * (find.end - find.start)
            winners[find.start, find.end] = find
        elif find.reading.common and (find.start, find.end) in winners:
            winners[find.start, find.end] = _with_rival(winners[find.start, find.end], find)
    return list(winners.values())


def _with_rival(winner: _Find, rival: _Find) -> _Find:
    reading = winner.reading
    known = reading.text + reading.others
    new = "".join(char for char in dict.fromkeys(rival.reading.text) if char not in known)
    return winner._replace(reading=reading._replace(others=reading.others + new))


def _edit(find: _Find) -> Replacement[_Why]:
    reading = find.reading
    names = (find.table.name,) * (2 if find.twice else 1)
    why = _Why(find.level, names, reading.lost, reading.others)
    return Replacement(find.start, find.end, reading.text, why)


@lru_cache(maxsize=128)
def _change(printed: str, read: str, history: tuple[_Why, ...]) -> Change:
    """The change as it is told; damage of one kind is the same on many lines, and kept once."""
    ambiguous = any(why.others for why in history)
    return Change(printed=printed, read=read, because=_because(history), ambiguous=ambiguous)


def _because(history: tuple[_Why, ...]) -> Message:
    """The encodings, first damage first, the bytes that were lost, and what else fits."""
    levels = {why.level: why.names for why in history}
    names = [name for level in sorted(levels, reverse=True) for name in levels[level]]
    parts = [_misread(names)]
    lost = [f"{byte:02X}" for why in history for byte in why.lost]
    if lost:
        named = ", ".join(lost if len(lost) <= _MANY_LOST else dict.fromkeys(lost))
        parts.append(Message("repair.lost", n=len(lost), bytes=named))
    others = dict.fromkeys("".join(why.others for why in history))
    if others:
        parts.append(Message("repair.others", others=", ".join(others)))
    return clauses(parts)


def _misread(names: list[str]) -> Message:
    """As what UTF-8 was read, one time after the other."""
    first, *others = names
    if len(set(names)) == 1:
        return Message(_TIMES.get(len(names), "repair.damage_often"), encoding=first)
    read = Message("repair.damage", encoding=first)
    for name in others:
        read = Message("repair.damage_again", before=read, encoding=name)
    return read
