"""Whether a page is what a few people say in turn, from top to bottom: a transcript of one talk.

Of such a page nobody need ask which of its lines begin other talks.
"""

from collections import Counter
from collections.abc import Sequence

from generator.read.grammar.labelled import has_ideographs
from generator.read.grammar.speech.turns import turn_of
from generator.read.outline.blocks import Block, Speech, is_marked
from generator.read.outline.events.days import is_day
from generator.read.vocabulary.keys import TALKING_FIELDS, field_of

_LEAST_TURNS, _LEAST_EACH, _LEAST_SPEAKERS, _SHARE, _LEAST_WORDS = 20, 5, 2, 0.4, 7
_MOST_HEADINGS, _LONGEST_DAY = 1, 40


def is_one_conversation(blocks: Sequence[Block]) -> bool:
    """Whether many blocks of a page with at most one heading, or day, are turns of a few people.

    Their labels are no keys of records (`Title: …`), and what they say is more than values are.
    """
    if (
        len([it for it in blocks if isinstance(it, Speech) or ":" in it.text or "：" in it.text])
        < _LEAST_TURNS
    ):
        return False  # as nearly always
    days = (it for it in blocks if len(it.text) <= _LONGEST_DAY and is_day(it.text))
    if sum(map(is_marked, blocks)) > _MOST_HEADINGS or sum(1 for _ in days) > _MOST_HEADINGS:
        return False
    turns = Counter(it.speaker for it in map(turn_of, blocks) if it and it.says)
    often = {name: n for name, n in turns.items() if name and n >= _LEAST_EACH}
    n_turns = sum(often.values())
    if len(often) < _LEAST_SPEAKERS or n_turns < max(_LEAST_TURNS, _SHARE * len(blocks)):
        return False
    if any(field_of(name) not in {None, *TALKING_FIELDS} for name in often):
        return False
    return _are_sentences(blocks)


def _are_sentences(blocks: Sequence[Block]) -> bool:
    """Whether most blocks of a page are longer than a name or a title is."""
    texts = [it.text for it in blocks]
    long = sum(len(it.split(maxsplit=_LEAST_WORDS)) > _LEAST_WORDS for it in texts)
    long += sum(map(has_ideographs, texts)) if 2 * long <= len(texts) else 0
    return 2 * long > len(blocks)
