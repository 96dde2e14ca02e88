"""Which pieces of a line were replaced, so that anybody can make the same replacements again.

A line is repaired in passes. `replace` makes the replacements of one and keeps for each piece what
the line prints for it; `changes_of` lists the pieces as :class:`Change` values, in order.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from generator.model.base import Value
from generator.model.message import Message

Why = TypeVar("Why", bound=Hashable)


class Change(Value, frozen=True, kw_only=True):
    """A repaired piece of a line: what is printed, what was read, and why.

    `ambiguous` says that there was another fair reading; the commoner one was taken. `damaged`
    says that the encoding was wrong there; `hidden` holds the characters that were left out
    because nobody sees them.
    """

    printed: str
    read: str
    because: Message
    ambiguous: bool = False
    damaged: bool = True
    hidden: str = ""


class Repaired(Value, frozen=True, kw_only=True):
    """A line after the repairs.

    Going through the printed line from its beginning and replacing the first place of each
    change's `printed`, in their order, by its `read` gives `text`.
    """

    text: str
    changes: tuple[Change, ...] = ()


class Replacement(NamedTuple, Generic[Why]):
    """What is to be read from `start` to `end` of a text, and why."""

    start: int
    end: int
    read: str
    why: Why


class Piece(NamedTuple, Generic[Why]):
    """A piece of the text as it is now, with what the line prints for it and how it was read."""

    start: int
    end: int
    printed: str
    history: tuple[Why, ...]


def replace(
    text: str, pieces: Sequence[Piece[Why]], replacements: Iterable[Replacement[Why]]
) -> tuple[str, list[Piece[Why]]]:
    """The text after some replacements, and the pieces of it that differ from the printed line.

    `pieces` are those that differ already, in order. No two replacements overlap.
    """
    out: list[str] = []
    made: list[Piece[Why]] = []
    at = length = 0
    for group in _overlapping([*pieces, *replacements]):
        start, end = group[0].start, max(part.end for part in group)
        read = _read(text, start, end, [part for part in group if isinstance(part, Replacement)])
        out += [text[at:start], read]
        length += start - at
        made.append(_merged(text, group, length, length + len(read)))
        length += len(read)
        at = end
    out.append(text[at:])
    return "".join(out), made


def _overlapping(
    parts: list[Piece[Why] | Replacement[Why]],
) -> list[list[Piece[Why] | Replacement[Why]]]:
    """Pieces and replacements in the order of the text, those that overlap together."""
    groups: list[list[Piece[Why] | Replacement[Why]]] = []
    end = -1
    for part in sorted(parts, key=lambda part: (part.start, part.end)):
        if part.start < end:
            groups[-1].append(part)
        else:
            groups.append([part])
        end = max(end, part.end)
    return groups


def _read(text: str, start: int, end: int, replacements: list[Replacement[Why]]) -> str:
    """The text from start to end after the replacements."""
    out: list[str] = []
    for replacement in replacements:
        out += [text[start : replacement.start], replacement.read]
        start = replacement.end
    return "".join([*out, text[start:end]])


def _merged(
    text: str, group: list[Piece[Why] | Replacement[Why]], start: int, end: int
) -> Piece[Why]:
    """One piece from all that overlap; `start` and `end` are its places in the new text."""
    printed: list[str] = []
    history: list[Why] = []
    at = group[0].start
    for part in group:
        if isinstance(part, Piece):
            printed += [text[at : part.start], part.printed]
            history += part.history
            at = part.end
        else:
            history.append(part.why)
    printed.append(text[at : max(part.end for part in group)])
    return Piece(start, end, "".join(printed), tuple(history))


def joined_if_many(printed: str, pieces: list[Piece[Why]], most: int) -> list[Piece[Why]]:
    """The pieces of a text, or, if they are more than `most`, one from the first to the last.

    `printed` is the text before the replacements.
    """
    if len(pieces) <= most:
        return pieces
    first, last = pieces[0], pieces[-1]
    longer = sum(len(piece.printed) - (piece.end - piece.start) for piece in pieces)
    history = dict.fromkeys(why for piece in pieces for why in piece.history)
    printed = printed[first.start : last.end + longer]
    return [Piece(first.start, last.end, printed, tuple(history))]


def pieces_of(line: str, changes: Iterable[Change]) -> list[Piece[Change | str]]:
    """The pieces of a repaired line that differ from the printed one, each with its change."""
    pieces: list[Piece[Change | str]] = []
    at = shift = 0
    for change in changes:
        start = line.index(change.printed, at)
        at = start + len(change.printed)
        place = start + shift
        pieces.append(Piece(place, place + len(change.read), change.printed, (change,)))
        shift += len(change.read) - len(change.printed)
    return pieces


def changes_of(
    line: str,
    text: str,
    pieces: Iterable[Piece[Why]],
    explain: Callable[[str, str, tuple[Why, ...]], Change],
) -> tuple[Change, ...]:
    """The pieces as changes, each of which is found at its place by its printed form.

    Where the same characters stand earlier in the line without being damage, the change
    begins there. `explain` makes a change of what is printed, what is read, and why.
    """
    changes: list[Change] = []
    at = shift = 0
    for piece in pieces:
        start = piece.start + shift
        end = start + len(piece.printed)
        first = line.index(piece.printed, at)
        read = line[first:start] + text[piece.start : piece.end]
        changes.append(explain(line[first:end], read, piece.history))
        at = end
        shift += len(piece.printed) - (piece.end - piece.start)
    return tuple(changes)
