"""Lines of a name above words: with what somebody is (`Ada Okafor -- Engineer`), or above times."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from generator.read.account.people.names import is_full_name, looks_like_name
from generator.read.grammar.speech.speaker_labels import may_speak
from generator.read.grammar.speech.turn_lines import Turn, is_range
from generator.read.outline.blocks import Block, Heading, Paragraph
from generator.read.outline.sections import SectionRule, rule_for
from generator.text.regex import regex

_POST = regex(r" ?-- ?| [-–—] ")
_MOST = 120  # characters of such a line
_ENDS = (".", "!", "?", "…", ":")
_LEAST, _LEAST_NAMES, _OFTEN = 4, 2, 3


def names_with_posts(blocks: Sequence[Block], rules: tuple[SectionRule, ...]) -> dict[int, Turn]:
    """Such lines by their index, where those of two people at least come again.

    Then others like them speak too, and names alone that often stand among them: `Operator`.
    """
    lines = {
        index: block.text
        for index, (block, below) in enumerate(pairwise(blocks))
        if _is_line(block) and isinstance(below, Paragraph) and not below.quoted
    }
    parts = {index: _POST.split(text, maxsplit=1) for index, text in lines.items()}
    times = Counter(lines.values())
    whole = {index: name for index, (name, *post) in parts.items() if post and is_full_name(name)}
    again = {index: name for index, name in whole.items() if times[lines[index]] > 1}
    if len(again) < _LEAST or len(set(again.values())) < _LEAST_NAMES:
        return {}
    first, last = min(again), max(again)
    among = {text for index, text in lines.items() if first < index < last}
    often = {text for text in among if times[text] >= _OFTEN and may_name(text, rules)}
    often.update(again.values())
    heads = {index: text for index, text in lines.items() if text in often}
    heads |= {index: name for index, name in whole.items() if first <= index <= last}
    return {
        index: Turn(speaker=name, time=None, text="", sure=True)
        for index, name in sorted(heads.items())
    }


def names_above_times(blocks: Sequence[Block], rules: tuple[SectionRule, ...]) -> dict[int, Turn]:
    """Names right above the range of times of words, by their index; many come again."""
    lines = {
        index: block.text
        for index, (block, below) in enumerate(pairwise(blocks))
        if _is_line(block) and is_range(below.text) and may_name(block.text, rules)
    }
    times = Counter(lines.values())
    if sum(number for number in times.values() if number > 1) < _LEAST or len(times) < _LEAST_NAMES:
        return {}
    return {
        index: Turn(speaker=name, time=None, text="", sure=True) for index, name in lines.items()
    }


def may_name(text: str, rules: tuple[SectionRule, ...]) -> bool:
    """Whether a line may be the name of somebody who speaks below it."""
    return may_speak(text) and looks_like_name(text) and rule_for(text, rules) is None


def _is_line(block: Block) -> bool:
    """Whether a block is a short line that nothing marks and that ends no sentence."""
    is_text = isinstance(block, Paragraph) and not block.quoted
    is_plain = is_text or (isinstance(block, Heading) and not block.marked)
    return is_plain and len(block.text) <= _MOST and not block.text.endswith(_ENDS)
