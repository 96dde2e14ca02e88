"""Bold lines of a name above words, and what may stand below a name."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from generator.read.account.people.names import looks_like_name
from generator.read.grammar.speech.speaker_labels import may_speak
from generator.read.grammar.speech.turn_lines import Turn
from generator.read.outline.blocks import Block, Bullet, Heading, Paragraph
from generator.read.outline.sections import SectionRule, rule_for
from generator.text.naming.given_names import is_given_name
from generator.text.regex import regex

_LEAST_BOLD, _NEARLY_ALL = 8, 0.8
_BOLD = 6
"""The level of a heading that only its bold letters make one."""
_FIRM = regex(r"\s[-–—|]\s.{2,80}$")  # for whom somebody speaks


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
