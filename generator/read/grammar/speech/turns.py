"""Turns of a transcript or a printed interview, and notes with the time in front.

Lines and their words (see :mod:`.turn_lines`), words under a line that says who speaks, or a table
of times, speakers and words.
"""

import re
from collections.abc import Iterator
from itertools import chain

from msgspec.structs import replace

from generator.model.account import AccountDetail, AccountPassage, PassageKind, TimeCode
from generator.model.base import Span, Value
from generator.model.source import Role
from generator.read.grammar.speech.bold_labels import split_known
from generator.read.grammar.speech.turn_lines import Turn, dated_parts, split_turn
from generator.read.grammar.timed import column_of
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    Row,
    Rule,
    Speech,
    is_flat,
    side_by_side,
    without_children,
)
from generator.read.outline.sections import Grammar, Section, prose
from generator.read.page import Found, Mark, Page
from generator.text.naming.given_names import is_given_name
from generator.text.quantities import timecode
from generator.text.regex import regex

_INNER = regex(
    r"(?<=[.?!…;])\s++(?P<label>[^\W\d_][\w'’-]{0,20}(?: [^\W\d_][\w'’-]{0,20}){0,2}):\s+"
    r"(?=[^\s\"“„«「])"
)
_MARKS = ('"', "“”„", "«»", "「」")
_INCHES = regex(r'(?<=\d)"|"[^"]*"')  # a mark behind a figure opens nothing
_TIME_COLUMNS = frozenset({"time", "timestamp", "start", "timecode"})
_SPEAKER_COLUMNS = frozenset({"speaker", "who", "name", "person"})
_TEXT_COLUMNS = frozenset({"text", "transcript", "words", "said"})


def turn_of(block: Block, known: frozenset[str] = frozenset()) -> Turn | None:
    """The turn that a block has the form of, or None.

    A label in bold or capitals that is no name by its form counts where it is one of the `known`.
    """
    if isinstance(block, Speech):
        below = split_known(block.text, known) if known and not block.speaker else None
        spoken = below or Turn(speaker=block.speaker, time=None, text=block.text)
        return replace(spoken, time=block.time, goes_on=block.goes_on)
    text = block.text if is_flat(block) else ""
    turn = split_turn(text)
    return split_known(text, known) if turn is None and known else turn


def turns(known: frozenset[str]) -> Grammar:
    """The grammar of turns by the known speakers; words without a speaker may have a time."""

    def read(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
        if isinstance(block, Heading | Row | Rule) or not block.text:
            return ()
        if "\n" in block.text and isinstance(block, Paragraph):
            return tuple(chain.from_iterable(_lines(block, section, page, read)))
        turn = turn_of(block, known)
        if turn is None or not turn.text:
            return timed_notes(block, section, page)
        if isinstance(block, Speech) or (turn.speaker in known and turn.says):
            passages = tuple(
                passage
                for it in _parted(turn, known, page)
                for passage in _passages(it, section, page, block.lines)
            )
            if not turn.aside:
                return passages
            at = page.at(block.lines)
            return (*passages, AccountDetail(what="metadata", text=turn.aside, at=at))
        if turn.only_time is not None:
            pause = Turn(speaker=None, time=turn.only_time, text=f"{turn.speaker}")
            return _passages(pause, section, page, block.lines)
        is_behind = turn.speaker and block.text.lstrip("*_ [<").startswith(turn.speaker)
        if turn.time is not None and is_behind:  # nobody's label is none of the words above
            nobody = replace(turn, speaker=None)
            return (_passage(block.text, nobody, turn.time, section, page.at(block.lines)),)
        return timed_notes(block, section, page)

    return read


def _parted(turn: Turn, known: frozenset[str], page: Page) -> Iterator[Turn]:
    """A turn, and those of others behind it on its line: `It is. Ada: Is it? Bo: Yes`.

    What stands behind the label of a voice that is not known is nobody's.
    """
    inner = _INNER.finditer(turn.text) if ": " in turn.text else ()
    others = [it for it in inner if it["label"] in known or _is_voice(it["label"], page)]
    if others and (others[0]["label"] == turn.speaker or _is_open(turn.text[: others[0].start()])):
        others = []  # he tells what was said
    ends = [it.start() for it in others] + [len(turn.text)]
    yield replace(turn, text=turn.text[: ends[0]]) if others else turn
    for label, end in zip(others, ends[1:], strict=True):
        start, speaker = label.span("label")[0], label["label"] if label["label"] in known else None
        text = turn.text[label.end() if speaker else start : end]
        yield Turn(speaker=speaker, time=None, text=text)


def _is_voice(label: str, page: Page) -> bool:
    """Whether a label amid a line may be another's: a given name, or a word that begins lines."""
    if is_given_name(label.split(maxsplit=1)[0].capitalize()):
        return True
    lines = re.findall(rf"^[\W\d]{{0,20}}{re.escape(label)}: ", page.text, re.MULTILINE)
    return " " not in label and len(lines) > 1


def _is_open(text: str) -> bool:
    """Whether a text ends within quotation marks.

    >>> [_is_open(it) for it in ('A 5" weir', 'He asked: "Why', '"I am 5", "', "„Ja“", "«Non")]
    [False, True, True, False, True]
    """
    text = _INCHES.sub("", text)
    return any(sum(map(text.count, marks)) % 2 for marks in _MARKS)


def _lines(
    block: Paragraph, section: Section, page: Page, read: Grammar
) -> Iterator[tuple[Found, ...]]:
    """What each of the lines says that stand on one line of the file."""
    for text in filter(None, map(str.strip, block.text.split("\n"))):
        line = replace(block, text=text)
        items = read(line, section, page)
        yield items or _passages(
            Turn(speaker=None, time=None, text=text), section, page, block.lines
        )


def timed_notes(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
    """Words by nobody in particular, with times in front of them or inside, and what is below."""
    if isinstance(block, Bullet) and block.children:
        own = timed_notes(without_children(block), section, page)
        children = side_by_side(block.children) if own else ()
        below = (timed_notes(it, section, page) or prose(it, section, page) for it in children)
        return (*own, *chain.from_iterable(below))
    if not is_flat(block) or page.is_by_the_clock:
        return ()
    turn = Turn(speaker=None, time=None, text=block.text)
    read = _passages(turn, section, page, block.lines)
    return read if any(passage.time for passage in read) else ()


def _passages(
    turn: Turn, section: Section, page: Page, lines: tuple[int, int]
) -> tuple[AccountPassage, ...]:
    """A turn, in parts where times stand inside it."""
    return tuple(
        _passage(text, turn, time, section, page.at(lines))
        for time, text in dated_parts(turn.text, turn.time, is_spoken=turn.speaker is not None)
    )


def _passage(
    text: str, turn: Turn, time: TimeCode | None, section: Section, at: Span
) -> AccountPassage:
    return AccountPassage(
        section=section.name,
        kind=PassageKind.OTHER,
        text=text,
        speaker=turn.speaker,
        goes_on=turn.goes_on,
        time=time,
        at=at,
    )


class Columns(Value, frozen=True, kw_only=True):
    """Which cells of a table's rows hold what, by their index."""

    text: int
    speaker: int | None
    time: int | None


def columns(
    header: Row, texts: frozenset[str] = _TEXT_COLUMNS, *, others: int = 0
) -> Columns | None:
    """The columns of a transcript's table, told by the names in its first row, or None.

    `texts` are names of that with the words; beside what is known may stand so many `others`.
    """
    text, speaker, time = (
        column_of(header, names) for names in (texts, _SPEAKER_COLUMNS, _TIME_COLUMNS)
    )
    width, n_known = len(header.cells), 3 - (text, speaker, time).count(None)
    if text is None or width < 2 or width - n_known > others:
        return None
    return Columns(text=text, speaker=speaker, time=time)


def row_turns(header: Row, named: Columns) -> Grammar:
    """The grammar of the rows of a transcript's table, whose header names the columns."""

    def read(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
        if block is header:
            return (Mark(role=Role.LABEL, what="table", lines=block.lines),)
        if not isinstance(block, Row) or len(block.cells) != len(header.cells):
            return ()
        speaker = block.cells[named.speaker] if named.speaker is not None else ""
        printed = block.cells[named.time] if named.time is not None else ""
        time = timecode.time_code(printed)
        if (printed and time is None) or not block.cells[named.text]:
            return ()
        turn = Turn(speaker=speaker or None, time=time, text=block.cells[named.text])
        return _passages(turn, section, page, block.lines)

    return read
