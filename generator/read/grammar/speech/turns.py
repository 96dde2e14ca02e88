"""Turns of a transcript or a printed interview, and notes with the time in front.

`Name: words`, `[0:17] Name: words`, `Name (0:17): words`, the words on the lines below, or a table
of times, speakers and words. A word before a colon is a speaker only where the page says so: by
saying it again, or by printing a time with it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from generator.model.account import AccountPassage, PassageKind, TimeCode
from generator.model.base import Value
from generator.model.source import Role
from generator.read.account.names import is_full_name, looks_like_name
from generator.read.grammar.timed import split_time
from generator.read.outline.blocks import Block, Bullet, Heading, Paragraph, Row
from generator.read.outline.sections import Grammar, Section
from generator.read.page import Found, Mark, Page
from generator.text.naming.normal import words
from generator.text.quantities import timecode

_LABELLED = re.compile(
    r"(?P<bold>\*\*|__|)(?P<label>[^\W\d_][^:*_\[\]()|]{0,40}?)\s*(?:[\[(](?P<time>[^\[\]()]{4,12})[\])]\s*)?"
    r"(?:(?P=bold):|:(?P=bold))(?:\s+(?P<words>\S.*))?$"
)
_MAX_LABEL_WORDS = 5
_MAX_HEAD = 60
_NO_SPEAKERS = frozenset(
    """
    a answer con cons day date edit example fact hint important lesson myth note part point pro
    pros q question reality rule source step summary tip todo update warning week
    """.split()
)
_TIME_COLUMNS = frozenset({"time", "timestamp", "start", "timecode"})
_SPEAKER_COLUMNS = frozenset({"speaker", "who", "name", "person"})
_TEXT_COLUMNS = frozenset({"text", "transcript", "words", "said"})


class Turn(Value, frozen=True, kw_only=True):
    """Who speaks, from when on, and the words, which are empty where they stand below.

    `sure` says that the time is printed with the name itself.
    """

    speaker: str | None
    time: TimeCode | None
    text: str
    sure: bool = False


def split_turn(text: str) -> Turn | None:
    """A line's speaker, time and words where it has the form of a turn, or None."""
    timed = split_time(text)
    if timed.aside:
        return None
    match = _LABELLED.match(timed.text)
    if match is None or not may_speak(match["label"]):
        return None
    time = timed.time
    if match["time"]:
        seconds = timecode.parse(match["time"])
        if seconds is None or time is not None:
            return None
        time = TimeCode(seconds=seconds, printed=match["time"])
    sure = match["time"] is not None
    return Turn(speaker=match["label"], time=time, text=match["words"] or "", sure=sure)


def split_head(text: str) -> Turn | None:
    """A line that only says who speaks, or from when on: `Name (0:17):`, `Name 0:17`, `(0:17):`."""
    if len(text) > _MAX_HEAD:
        return None
    stamp = timecode.find(text)
    if stamp is None:
        turn = split_turn(text)
        return turn if turn and not turn.text else None
    if text[stamp.end :].strip(" ])*_:"):
        return None
    label = text[: stamp.start].strip(" \t([@-–—|·*_:")
    if label and not may_speak(label):
        return None
    time = TimeCode(seconds=stamp.seconds, printed=stamp.printed)
    return Turn(speaker=label or None, time=time, text="", sure=bool(label))


def may_speak(label: str) -> bool:
    """Whether what stands before a colon has the form of a speaker: few words, none of a list."""
    parts = label.split()
    names = " ".join(part for part in parts if not part.isdecimal())
    return (
        len(parts) <= _MAX_LABEL_WORDS
        and looks_like_name(names)
        and parts[0].casefold().strip(",") not in _NO_SPEAKERS
    )


def speakers(turns: Iterable[Turn]) -> frozenset[str]:
    """The labels that are speakers: said again, with a time, or in full before their initials."""
    named = [turn for turn in turns if turn.speaker]
    counted = Counter(turn.speaker for turn in named)
    sure = {name for name, number in counted.items() if number > 1}
    return frozenset(
        turn.speaker
        for turn in named
        if turn.speaker
        and (turn.speaker in sure or turn.sure or not sure.isdisjoint(_initials(turn.speaker)))
    )


def _initials(name: str) -> frozenset[str]:
    if not is_full_name(name):
        return frozenset()
    parts = re.split(r"[\s-]", name)
    whole = "".join(part[0] for part in parts if part)
    words_alone = "".join(part[0] for part in name.split())
    return frozenset({whole, words_alone})


def turns(known: frozenset[str]) -> Grammar:
    """The grammar of turns by the known speakers; words without a speaker may have a time."""

    def read(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
        if isinstance(block, Bullet) and block.children:
            return _below(block, section, page)
        if not isinstance(block, Paragraph | Bullet) or not block.text:
            return ()
        turn = split_turn(block.text)
        if turn is None or turn.speaker not in known or not turn.text:
            return timed_notes(block, section, page)
        return (_passage(turn, section, page, block.lines),)

    return read


def _below(block: Bullet, section: Section, page: Page) -> tuple[Found, ...]:
    """A turn whose words stand under its head."""
    head, child = split_head(block.text), block.children[0]
    if head is None or len(block.children) > 1 or not isinstance(child, Paragraph):
        return ()
    turn = Turn(speaker=head.speaker, time=head.time, text=child.text)
    return (_passage(turn, section, page, (block.lines[0], child.lines[1])),)


def timed_notes(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
    """Words with the time in front, by nobody in particular."""
    if not isinstance(block, Paragraph | Bullet) or (isinstance(block, Bullet) and block.children):
        return ()
    timed = split_time(block.text)
    if timed.time is None or timed.aside or not timed.text:
        return ()
    turn = Turn(speaker=None, time=timed.time, text=timed.text)
    return (_passage(turn, section, page, block.lines),)


def _passage(turn: Turn, section: Section, page: Page, lines: tuple[int, int]) -> AccountPassage:
    return AccountPassage(
        section=section.name,
        kind=PassageKind.OTHER,
        text=turn.text,
        speaker=turn.speaker,
        time=turn.time,
        at=page.at(lines),
    )


class Columns(Value, frozen=True, kw_only=True):
    """Which cells of a table's rows hold what, by their index."""

    text: int
    speaker: int | None
    time: int | None


def columns(header: Row) -> Columns | None:
    """The columns of a transcript's table, told by the names in its first row, or None."""
    names = [" ".join(words(cell)) for cell in header.cells]
    text = _index(names, _TEXT_COLUMNS)
    chosen = [text, _index(names, _SPEAKER_COLUMNS), _index(names, _TIME_COLUMNS)]
    if text is None or len(names) < 2 or len(names) != sum(index is not None for index in chosen):
        return None
    return Columns(text=text, speaker=chosen[1], time=chosen[2])


def _index(names: Sequence[str], known: frozenset[str]) -> int | None:
    return next((index for index, name in enumerate(names) if name in known), None)


def row_turns(header: Row, named: Columns) -> Grammar:
    """The grammar of the rows of a transcript's table; its header is a label."""

    def read(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
        if block is header:
            return (Mark(role=Role.LABEL, what="table", lines=block.lines),)
        if not isinstance(block, Row) or len(block.cells) != len(header.cells):
            return ()
        speaker = block.cells[named.speaker] if named.speaker is not None else ""
        printed = block.cells[named.time] if named.time is not None else ""
        seconds = timecode.parse(printed)
        if (printed and seconds is None) or not block.cells[named.text]:
            return ()
        time = TimeCode(seconds=seconds, printed=printed) if seconds is not None else None
        turn = Turn(speaker=speaker or None, time=time, text=block.cells[named.text])
        return (_passage(turn, section, page, block.lines),)

    return read


def is_turn(block: Block, known: frozenset[str]) -> bool:
    """Whether a block is a turn of one of the known speakers."""
    if isinstance(block, Heading | Row) or not block.text:
        return False
    head = isinstance(block, Bullet) and block.children
    turn = split_head(block.text) if head else split_turn(block.text)
    return turn is not None and turn.speaker in known
