"""Turns under what somebody is in the conversation: `Host: Welcome.`, `Interviewer: Why?`.

The same labels stand in front of names (`Host: Ada Okafor`). What tells is what stands behind: a
sentence is said, and where a page prints one such turn, so is whatever else is no whole name.
Where nobody answers, `Question:` is a field beside others, and words are not of who asks alone.
So are handles in small letters labels, where those who have them answer each other: `- nbrun: so`.
"""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise

from generator.read.account.people.lists.listed_people import is_said
from generator.read.account.people.plausible import is_regular
from generator.read.account.people.roles_and_names import is_role_label
from generator.read.account.people.turns.speaking import LabelPlace, fields_among_turns, is_spoken
from generator.read.grammar.labelled import COLON
from generator.read.grammar.speech.quotation_marks import opens_quotation
from generator.read.grammar.speech.speaker_labels import is_role_of_question, is_word_of_list
from generator.read.grammar.speech.turn_lines import Turn, split_turn
from generator.read.grammar.speech.turns import turn_of
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    Speech,
    is_flat,
    is_marked,
)
from generator.read.page import Page
from generator.text.naming.people_words import leads
from generator.text.regex import regex

_MAX_LABEL, _LEAST_GOING_ON = 20, 4  # characters; turns behind which others' words would be theirs
_SMALL = 3  # letters of words that stay small in titles


def with_role_turns(blocks: Sequence[Block], page: Page) -> tuple[Block, ...]:
    """The blocks, with such lines as :class:`Speech`."""
    turns = {
        index: turn
        for index, block in enumerate(blocks)
        if (turn := _role_turn(block)) and turn.speaker not in page.silent
    }
    if not turns:  # as nearly always
        return tuple(blocks)
    counted = Counter(turn.speaker for block in blocks if (turn := turn_of(block)) and turn.says)
    if 0 in turns and counted[turns[0].speaker] == 1 and is_headline(turns[0].text):
        del turns[0]  # `Panel: Who Pays for Weirs?`
    if not _are_asked(turns, blocks):  # questions and answers in notes that are about more
        turns = {i: turn for i, turn in turns.items() if not is_role_of_question(f"{turn.speaker}")}
    points = {index for index in turns if isinstance(blocks[index], Bullet)}
    if points and _labelled(it for it in blocks if isinstance(it, Bullet)) > 2 * len(points):
        turns = {i: turn for i, turn in turns.items() if i not in points}  # one field of several
    if not any(is_said(turn.text) for turn in turns.values()):
        return tuple(blocks)
    asking = [is_role_of_question(turn.speaker or "") for turn in turns.values()]
    labels = {(turn.speaker or "").casefold() for turn in turns.values()}
    if sum(asking) * 2 > len(asking) and sum(map(is_role_of_question, labels)) == 1:
        return tuple(blocks)
    asked = sum("?" in turn.text for turn in turns.values()) * 2 >= len(turns) >= _LEAST_GOING_ON
    if asked and all(map(leads, labels)) and counted.total() * 2 < len(turns) * 3:
        turns = {i: Turn(speaker=None, time=None, text=blocks[i].text) for i in turns}  # nobody's
    return tuple(_spoken(blocks, turns))


def is_headline(text: str, names: Container[str] = ()) -> bool:
    """Whether the long words of a text, but the `names`, are large, as nobody speaks."""
    long = [word for word in text.split() if len(word) > _SMALL and word not in names]
    return len(long) > 1 and all(word[0].isupper() for word in long)


def _are_asked(turns: Mapping[int, Turn], blocks: Sequence[Block]) -> bool:
    """Whether the turns of `Q` and `A` are not fewer than the other lines that have a label."""
    asking = [blocks[i] for i, it in turns.items() if is_role_of_question(f"{it.speaker}")]
    if not asking or are_written(blocks, asking):
        return False
    return _labelled(it for it in blocks if isinstance(it, Paragraph | Bullet)) <= 2 * len(asking)


def are_written(blocks: Sequence[Block], asked: Iterable[Block]) -> bool:
    """Whether of questions and their answers most have a heading: an exercise, no conversation."""
    places = {block.lines for block in asked}
    below = [block.lines for above, block in pairwise(blocks) if isinstance(above, Heading)]
    return sum(lines in places for lines in below) * 4 > len(places)


def _labelled(lines: Iterable[Block]) -> int:
    """How many lines have a label in front."""
    beginnings = (line.text.replace("*", "")[:_MAX_LABEL] for line in lines)
    return sum(COLON.search(text) is not None for text in beginnings)


def _spoken(blocks: Sequence[Block], turns: dict[int, Turn]) -> Iterator[Block]:
    for index, block in enumerate(blocks):
        turn = turns.get(index)
        if turn is None:
            yield block
            continue
        text = turn.text.strip()
        yield Speech(speaker=turn.speaker, time=turn.time, text=text, lines=block.lines)


def _role_turn(block: Block) -> Turn | None:
    """The turn that a line has the form of, if its label is a role."""
    if isinstance(block, Bullet):
        text = "" if block.children else block.text
    elif isinstance(block, Heading):
        text = "" if block.marked else block.text
    else:
        text = block.text if isinstance(block, Paragraph) and not block.quoted else ""
    turn = split_turn(text) if text else None
    if turn is None or not turn.speaker or not turn.says or opens_quotation(turn.text):
        return None
    return turn if is_role_label(turn.speaker) and not turn.begins_with_link else None


_HANDLE = regex(
    r"(?P<bold>\*\*|__|(?=[a-z]))(?P<label>[A-Za-z][\w-]{1,19}?)"
    r"(?:(?P=bold)[:：]|[:：](?P=bold))\s+(?P<words>\S.*)",
    re.DOTALL,
)
_LEAST_LABELS = 2
_LEAST_OF_HANDLES = 8
_OFTEN = 3
_SPOKEN = 0.15


def with_label_turns(blocks: Sequence[Block], page: Page) -> Sequence[Block]:
    """The blocks, with such lines as :class:`Speech`."""
    turns = _of_handles(blocks, page)
    return tuple(
        Speech(speaker=turn.speaker, time=None, text=turn.text, lines=block.lines)
        if (turn := turns.get(index)) and turn.speaker not in page.silent
        else block
        for index, block in enumerate(blocks)
    )


def _of_handles(blocks: Sequence[Block], page: Page) -> dict[int, Turn]:
    """The turns of those who speak again, if they talk: another label may stand before anything."""
    turns = _labelled_turn(blocks)
    sections = tuple(accumulate(map(is_marked, blocks)))
    places = [
        LabelPlace(turn=turn, section=sections[at], in_list=isinstance(blocks[at], Bullet))
        for at, turn in turns.items()
    ]
    fields = fields_among_turns(places, page)
    turns = {at: turn for at, turn in turns.items() if turn.speaker not in fields}
    spoken = sum(is_spoken([turn]) for turn in turns.values())
    if not _answer_each_other(turns) or spoken < _SPOKEN * len(turns):
        return {}
    counted = Counter(turn.speaker for turn in turns.values())
    return {index: turn for index, turn in turns.items() if counted[turn.speaker] > 1}


def _labelled_turn(blocks: Sequence[Block]) -> dict[int, Turn]:
    turns: dict[int, Turn] = {}
    for index, block in enumerate(blocks):
        match = _HANDLE.fullmatch(block.text) if is_flat(block) else None
        if match and not is_word_of_list(match["label"]):
            turns[index] = Turn(speaker=match["label"], time=None, text=match["words"])
    return turns


def _answer_each_other(turns: Mapping[int, Turn]) -> bool:
    """Whether two at least speak often, one behind another, and not as fields follow fields."""
    names = [f"{turn.speaker}" for turn in turns.values()]
    again = [name for name, number in Counter(names).items() if number >= _OFTEN]
    if len(names) < _LEAST_OF_HANDLES or len(again) < _LEAST_LABELS:
        return False
    changes = sum(before != behind for before, behind in pairwise(names))
    return changes >= len(set(names)) and not (
        len(set(names)) > _LEAST_LABELS and is_regular(names)
    )
