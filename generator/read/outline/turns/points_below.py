"""Points below a turn, as minutes nest them: `- AO: We wait.` and what stands further in."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.read.grammar.speech.bold_labels import split_known
from generator.read.grammar.speech.turn_lines import Turn, split_turn
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Paragraph,
    Speech,
    side_by_side,
    without_children,
)
from generator.text.regex import regex

_ASIDE = regex(r"[\[(<].*[\])>]|[^\W\d_][^\s:：]{0,20}(?: [^\s:：]{1,20})?[:：]\s.*")
"""Nobody's: a remark, and what has any label of its own (`eB: words`, `Action item: words`)."""


def without_points_of_turns(blocks: Sequence[Block], there: frozenset[str]) -> Iterator[Block]:
    """The blocks side by side, without points below items that have the form of turns.

    Below these only such items stay, and of those there: `- AO: We wait.` is answered further in.
    """
    for block in blocks:
        if not isinstance(block, Bullet) or not block.children:
            yield block
            continue
        yield without_children(block)
        below = without_points_of_turns(block.children, there)
        is_turn = split_turn(block.text) is not None
        yield from (it for it in below if not is_turn or _turn(it, there) is not None)


def with_points_of_turns(
    blocks: Sequence[Block],
    known: frozenset[str],
    asides: frozenset[int],
    speaker: str | None = None,
) -> Iterator[Block]:
    """The blocks side by side, with points below the turns of those who are known as theirs.

    A label alone in front of points (`- AO:`) is joined with the first. What has a label of its own
    is none of the `speaker` above, nor is what stands behind it: once another answers, a point may
    be anybody's. So may those below a question, and nobody says what stands on lines of `asides`.
    """
    for block in blocks:
        if block.lines[0] in asides:
            yield block
            continue
        turn = _turn(block, known)
        own = speaker if turn is None else turn.speaker if turn.speaker in known else None
        if not isinstance(block, Bullet) or (own is None and not _has_turns(block, known)):
            yield _said_by(own, block) if turn is None else block
            continue
        points = list(block.children)
        bare = without_children(block)
        yield _said_by(own, bare) if turn is None else bare
        is_asked = turn is not None and turn.text.endswith(("?", "？"))
        yield from with_points_of_turns(points, known, asides, None if is_asked else own)
        speaker = None if speaker and _has_turns(block, known) else speaker


def _has_turns(block: Bullet, known: frozenset[str]) -> bool:
    """Whether an item or one further in is a turn of somebody known, or a label alone."""
    turns = filter(None, (_turn(it, known) for it in side_by_side([block])))
    return any(turn.speaker in known or not turn.text for turn in turns)


def _turn(block: Block, known: frozenset[str]) -> Turn | None:
    text = block.text if isinstance(block, Bullet | Paragraph) else ""
    return split_turn(text) or split_known(text, known)


def _said_by(speaker: str | None, block: Block) -> Block:
    """A point as words of a speaker, if there is one; nobody says what stands in brackets."""
    if speaker is None or not isinstance(block, Bullet | Paragraph) or _ASIDE.fullmatch(block.text):
        return block
    return Speech(speaker=speaker, time=None, text=block.text, goes_on=True, lines=block.lines)


def items_said(blocks: Sequence[Block]) -> Iterator[int]:
    """The first lines of items right behind one that a name above the list made a turn.

    A point below a turn is one line without a name above it: what comes behind is another item's.
    """
    is_said = False
    for above, block in pairwise(blocks):
        is_named_above = isinstance(above, Speech) and above.lines[0] < above.lines[1]
        is_said = is_said if isinstance(above, Bullet) else is_named_above
        is_next = isinstance(block, Bullet) and not block.children
        is_said = is_said and is_next and block.lines[0] == above.lines[1] + 1
        if is_said:
            yield block.lines[0]
