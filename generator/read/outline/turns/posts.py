"""Lines of a name above words: with what somebody is (`Ada Okafor -- Engineer`), bold, a time."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from generator.read.account.people.names import is_full_name, looks_like_name
from generator.read.grammar.speech.speaker_labels import may_speak
from generator.read.grammar.speech.turn_lines import Turn, is_range
from generator.read.outline.blocks import Block, Bullet, Heading, Paragraph
from generator.read.outline.sections import SectionRule, rule_for
from generator.text.naming.given_names import is_given_name
from generator.text.regex import regex

_POST = regex(r" ?-- ?| [-–—] ")
_MOST = 120  # characters of such a line
_ENDS = (".", "!", "?", "…", ":")
_LEAST, _LEAST_NAMES, _OFTEN = 4, 2, 3
_LEAST_BOLD, _NEARLY_ALL = 8, 0.8
_BOLD = 6
"""The level of a heading that only its bold letters make one."""
_FIRM = regex(r"\s[-–—|]\s.{2,80}$")  # for whom somebody speaks


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


def bold_names(blocks: Sequence[Block], rules: tuple[SectionRule, ...]) -> dict[int, Turn]:
    """Bold lines of a name alone, right above words or items; nearly all bold lines are such.

    Among them lines of one word that come again, right above words, are names too (`weirfan`), and
    bold lines that begin with a given name.
    """
    bold = {
        index: block.text
        for index, block in enumerate(blocks)
        if isinstance(block, Heading) and block.level == _BOLD and block.name == block.text
    }
    counted = Counter(bold.values())
    names = {
        index: Turn(speaker=text, time=None, text="")
        for index, text in bold.items()
        if counted[text] > 1
        and may_name(_FIRM.sub("", text), rules)
        and has_words(blocks[index + 1 :][:1])
    }
    within = [index for index in bold if names and min(names) <= index <= max(names)]
    if len(names) < _LEAST_BOLD or len(names) < _NEARLY_ALL * len(within):
        return {}
    words = {
        index: block.text
        for index, (block, below) in enumerate(pairwise(blocks))
        if index - 1 not in names and isinstance(block, Paragraph) and block.text.isalnum()
        if isinstance(below, Paragraph) and below.lines[0] == block.lines[1] + 1
    }
    again = Counter(words.values())
    called = {index: text for index, text in words.items() if again[text] > 1}
    called |= {it: bold[it] for it in within if is_given_name(bold[it].split()[0])}
    heads = {it: Turn(speaker=name, time=None, text="", sure=True) for it, name in called.items()}
    return names | heads


def has_words(below: Sequence[Block]) -> bool:
    """Whether the next block, if there is one, may be what somebody says."""
    return any(
        (isinstance(block, Paragraph) and not block.quoted) or is_plain_item(block)
        for block in below
    )


def is_plain_item(block: Block) -> bool:
    """Whether a block is an item of a list without others beneath it."""
    return isinstance(block, Bullet) and not block.children


def may_name(text: str, rules: tuple[SectionRule, ...]) -> bool:
    """Whether a line may be the name of somebody who speaks below it."""
    return may_speak(text) and looks_like_name(text) and rule_for(text, rules) is None


def _is_line(block: Block) -> bool:
    """Whether a block is a short line that nothing marks and that ends no sentence."""
    is_text = isinstance(block, Paragraph) and not block.quoted
    is_plain = is_text or (isinstance(block, Heading) and not block.marked)
    return is_plain and len(block.text) <= _MOST and not block.text.endswith(_ENDS)
