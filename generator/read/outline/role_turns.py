"""Turns under what somebody is in the conversation: `Host: Welcome.`, `Interviewer: Why?`.

The same labels stand in front of names (`Host: Ada Okafor`). What tells is what stands behind: a
sentence is said, and where a page prints one such turn, so is whatever else is no whole name.
"""

from collections.abc import Iterator, Sequence

from generator.read.account.listed_people import is_said, listed_people
from generator.read.account.names import is_full_name, is_role
from generator.read.grammar.speech.quotes import opens_quotation
from generator.read.grammar.speech.turn_lines import Turn, split_turn
from generator.read.outline.blocks import Block, Bullet, Heading, Paragraph, Speech
from generator.read.vocabulary.keys import Field, field_of
from generator.read.vocabulary.unknown_values import is_unknown
from generator.text.web_address import is_web_address

_OF_ROLES = frozenset({Field.SPEAKER, Field.HOST})


def with_role_turns(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, with such lines as :class:`Speech`."""
    turns = {index: turn for index, block in enumerate(blocks) if (turn := _role_turn(block))}
    if not any(is_said(turn.text) for turn in turns.values()):
        return tuple(blocks)
    return tuple(_spoken(blocks, turns))


def _spoken(blocks: Sequence[Block], turns: dict[int, Turn]) -> Iterator[Block]:
    for index, block in enumerate(blocks):
        turn = turns.get(index)
        if turn is None or _names_somebody(turn.text):
            yield block
        else:
            yield Speech(speaker=turn.speaker, time=turn.time, text=turn.text, lines=block.lines)


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
    return turn if _is_role_label(turn.speaker) else None


def _is_role_label(label: str) -> bool:
    return is_role(label) or (" " not in label and field_of(label) in _OF_ROLES)


def _names_somebody(text: str) -> bool:
    """Whether what stands behind a role is a name, or says that there is none."""
    if is_unknown(text) or is_web_address(text):
        return True
    if is_said(text):
        return False
    return any(is_full_name(named.name) for named in listed_people(text, several=True, sure=True))
