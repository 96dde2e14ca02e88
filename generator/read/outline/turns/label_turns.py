"""Turns with handles in small letters for labels: `- nbrun: so`.

Only all of them together show that somebody speaks: the labels come again, in no order of fields,
and people answer each other. They could be the keys of anything, and count where somebody speaks of
himself or asks.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise

from generator.read.account.people.plausible import is_regular
from generator.read.account.people.turns.speaking import (
    LabelPlace,
    fields_among_turns,
    is_spoken,
)
from generator.read.grammar.speech.speaker_labels import is_word_of_list
from generator.read.grammar.speech.turn_lines import Turn
from generator.read.outline.blocks import Block, Bullet, Speech, is_flat, is_marked
from generator.read.page import Page
from generator.text.regex import regex

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
    turns = _labelled(blocks)
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


def _labelled(blocks: Sequence[Block]) -> dict[int, Turn]:
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
