"""Undoing damage: UTF-8 that somebody read with a legacy encoding, once or several times.

The damage comes in runs of characters beyond ASCII. A run is repaired only where it is valid UTF-8
as a whole once its characters are bytes again, where every character of that reading is plausible,
and where what is printed could not have been meant.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.model.base import Value
from generator.text.legacy import LEGACY_CHARACTERS, MAY_BE_DAMAGE, TABLES, Table
from generator.text.misread import Reading, read_back
from generator.text.plausible import is_sound, is_thin

# Signs that stand alone between spaces, so that nothing around them tells damage from meaning.
_SEPARATORS = frozenset("·×°§©®£«»±\u00a0")
_LONG = 16_000  # characters; a longer line is read in parts
_MANY = 20  # pieces of such a part that are listed one by one
_INSIDE_WORD = re.compile(r"[!-~]{2}")
_MANY_LOST = 20  # from so many on, each is named once
_TIMES = {1: "", 2: ", twice", 3: ", three times"}


class Change(Value, frozen=True, kw_only=True):
    """A repaired piece of a line: what is printed, what was read, and why.

    `ambiguous` says that there was another fair reading; the commoner one was taken.
    """

    printed: str
    read: str
    because: str
    ambiguous: bool = False


class Repaired(Value, frozen=True, kw_only=True):
    """A line after the repairs.

    Going through the printed line from its beginning and replacing the first place of each
    change's `printed`, in their order, by its `read` gives `text`.
    """

    text: str
    changes: tuple[Change, ...] = ()


class _Find(NamedTuple):
    """A run of the text with a reading of it by a table; `level` counts the passes from 1."""

    start: int
    end: int
    level: int
    table: Table
    reading: Reading
    strong: bool


class _Piece(NamedTuple):
    """A piece of the text as it is now, with what the line prints for it and how it was read."""

    start: int
    end: int
    printed: str
    history: tuple[_Find, ...]


def repair(line: str) -> Repaired:
    """The line with every provable damage undone; a line without any is returned as it is.

    Repairing a repaired line changes nothing. A line of very many characters is judged in parts.
    """
    if line.isascii() or MAY_BE_DAMAGE.search(line) is None:
        return Repaired(text=line)
    text, pieces = _read_anew(line) if len(line) <= _LONG else _read_in_parts(line)
    if not pieces:
        return Repaired(text=line)
    return Repaired(text=text, changes=_changes(line, text, pieces))


def _read_anew(line: str) -> tuple[str, list[_Piece]]:
    """The text after as many passes as find damage, and the pieces that were read anew."""
    text = line
    level = 1
    pieces: list[_Piece] = []
    while finds := _finds(text, level):
        text, pieces = _apply(text, pieces, finds)
        level += 1
    return text, pieces


def _read_in_parts(line: str) -> tuple[str, list[_Piece]]:
    """The same for a line without an end: part by part, so that it takes little room."""
    texts: list[str] = []
    made: list[_Piece] = []
    length = 0
    for part in _parts(line):
        text, pieces = _read_anew(part)
        made += [
            piece._replace(start=piece.start + length, end=piece.end + length)
            for piece in _few(part, pieces)
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


def _few(part: str, pieces: list[_Piece]) -> list[_Piece]:
    """The pieces of a part; many of them as one, from the first to the last."""
    if len(pieces) <= _MANY:
        return pieces
    first, last = pieces[0], pieces[-1]
    longer = sum(len(piece.printed) - (piece.end - piece.start) for piece in pieces)
    finds = (find for piece in pieces for find in piece.history)
    kinds = {
        (one.level, one.table.name, one.reading.lost, one.reading.others): one for one in finds
    }
    printed = part[first.start : last.end + longer]
    return [_Piece(first.start, last.end, printed, tuple(kinds.values()))]


def _finds(text: str, level: int) -> list[_Find]:
    """The runs that are damage, in the order of the text; none of them overlap."""
    proven: list[_Find] = []
    likely: list[_Find] = []
    for table in TABLES:
        finds, contradicted = _readings(text, table, level)
        strong = [find for find in finds if find.strong]
        weak = [] if contradicted else [find for find in finds if not find.strong]
        proven += strong
        likely += weak if strong else [find for find in weak if _is_separator(find.reading.text)]
    return sorted(
        _first_come(
            [*sorted(proven, key=_preference), *sorted(likely, key=_preference)], len(text)
        ),
        key=lambda find: find.start,
    )


def _readings(text: str, table: Table, level: int) -> tuple[list[_Find], bool]:
    """A table's readings, and whether other letters of it speak against them."""
    finds: list[_Find] = []
    contradicted = False
    for match in table.runs.finditer(text):
        run, (start, end) = match.group(), match.span()
        before, after = text[max(0, start - 1) : start], text[end : end + 1]
        other = {before, after} & LEGACY_CHARACTERS  # the table knows only a part of this run
        reading = read_back(run, table, before, after) if len(run) > 1 and not other else None
        if reading is None:
            contradicted = contradicted or any(map(str.isalpha, run))
            continue
        strong = reading.proves or not is_sound(before, run, after)
        finds.append(_Find(start, end, level, table, reading, strong))
    thin = sum(is_thin(char) for find in finds for char in find.reading.text)
    if thin == 1:
        # A single letter of a script whose words have more: chance, not damage.
        finds = [find for find in finds if not any(map(is_thin, find.reading.text))]
    return finds, contradicted


def _is_separator(text: str) -> bool:
    return all(char in _SEPARATORS for char in text)


def _preference(find: _Find) -> tuple[bool, int, int, int, int]:
    """What comes first: common characters, less that was lost, likelier ones, the tables' order."""
    reading = find.reading
    return (
        not reading.common,
        len(reading.lost),
        reading.rank,
        TABLES.index(find.table),
        find.start,
    )


def _first_come(finds: Iterable[_Find], length: int) -> list[_Find]:
    """The finds that overlap none before them; a rival for the same run is noted in the winner.

    `length` is that of the text in which they were found.
    """
    taken = bytearray(length)
    kept: dict[tuple[int, int], _Find] = {}
    for find in finds:
        if not any(taken[find.start : find.end]):
            taken[find.start : find.end] = b"\1" * (find.end - find.start)
            kept[find.start, find.end] = find
        elif find.reading.common and (find.start, find.end) in kept:
            kept[find.start, find.end] = _with_rival(kept[find.start, find.end], find)
    return list(kept.values())


def _with_rival(winner: _Find, rival: _Find) -> _Find:
    reading = winner.reading
    new = "".join(
        char
        for char in dict.fromkeys(rival.reading.text)
        if char not in reading.text and char not in reading.others
    )
    return winner._replace(reading=reading._replace(others=reading.others + new))


def _apply(text: str, pieces: list[_Piece], finds: list[_Find]) -> tuple[str, list[_Piece]]:
    """The text with the finds read, and the pieces of it that differ from the printed line."""
    out: list[str] = []
    made: list[_Piece] = []
    at = length = 0
    for group in _overlapping([*pieces, *finds]):
        start, end = group[0].start, max(one.end for one in group)
        read = _read(text, start, end, [one for one in group if isinstance(one, _Find)])
        out += [text[at:start], read]
        length += start - at
        made.append(_merged(text, group, length, length + len(read)))
        length += len(read)
        at = end
    out.append(text[at:])
    return "".join(out), made


def _overlapping(parts: list[_Piece | _Find]) -> list[list[_Piece | _Find]]:
    """Pieces and finds in the order of the text, those that overlap together."""
    groups: list[list[_Piece | _Find]] = []
    end = -1
    for one in sorted(parts, key=lambda one: (one.start, one.end)):
        if one.start < end:
            groups[-1].append(one)
        else:
            groups.append([one])
        end = max(end, one.end)
    return groups


def _read(text: str, start: int, end: int, finds: list[_Find]) -> str:
    """The text from start to end with the finds replaced by their readings."""
    out: list[str] = []
    for find in finds:
        out += [text[start : find.start], find.reading.text]
        start = find.end
    return "".join([*out, text[start:end]])


def _merged(text: str, group: list[_Piece | _Find], start: int, end: int) -> _Piece:
    """One piece from all that overlap; `start` and `end` are its places in the new text."""
    printed: list[str] = []
    history: list[_Find] = []
    at = group[0].start
    for one in group:
        if isinstance(one, _Piece):
            printed += [text[at : one.start], one.printed]
            history += one.history
            at = one.end
        else:
            history.append(one)
    printed.append(text[at : max(one.end for one in group)])
    return _Piece(start, end, "".join(printed), tuple(history))


def _changes(line: str, text: str, pieces: list[_Piece]) -> tuple[Change, ...]:
    """The pieces as changes, each of which is found at its place by its printed form.

    Where the same characters stand earlier in the line without being damage, the change
    begins there.
    """
    changes: list[Change] = []
    at = shift = 0
    for piece in pieces:
        start = piece.start + shift
        end = start + len(piece.printed)
        first = line.index(piece.printed, at)
        changes.append(
            _change(
                line[first:end],
                line[first:start] + text[piece.start : piece.end],
                _because(piece.history),
                any(find.reading.others for find in piece.history),
            )
        )
        at = end
        shift += len(piece.printed) - (piece.end - piece.start)
    return tuple(changes)


@lru_cache(maxsize=128)
def _change(printed: str, read: str, because: str, ambiguous: bool) -> Change:
    """Damage of one kind is the same on many lines: it is kept once."""
    return Change(printed=printed, read=read, because=because, ambiguous=ambiguous)


def _because(history: tuple[_Find, ...]) -> str:
    """One sentence: the encodings, first damage first, the bytes that were lost, what else fits."""
    levels = {find.level: find.table.name for find in history}
    names = [levels[level] for level in sorted(levels, reverse=True)]
    parts = ["UTF-8 read as " + ", and again as ".join(names)]
    if len(set(names)) == 1:
        parts = [f"UTF-8 read as {names[0]}{_TIMES.get(len(names), ', several times')}"]
    lost = [f"{byte:02X}" for find in history for byte in find.reading.lost]
    if lost:
        what = "one byte" if len(lost) == 1 else f"{len(lost)} bytes"
        were = "was lost and is" if len(lost) == 1 else "were lost and are"
        listed = ", ".join(lost if len(lost) <= _MANY_LOST else dict.fromkeys(lost))
        parts.append(f"{what} ({listed}) {were} completed")
    others = dict.fromkeys("".join(find.reading.others for find in history))
    if others:
        parts.append(f"it could also stand for {', '.join(others)}")
    return "; ".join(parts)
