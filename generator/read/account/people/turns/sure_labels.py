"""Labels that are speakers' by their own form or place, whatever answers them.

With times on most lines, accounts in bold letters, in capitals with an honour or among capitals,
names alone in brackets, or one name alone in front of words that give it again.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.read.account.people.plausible import answers, are_talking
from generator.read.account.people.turns.initials import INITIALS
from generator.read.grammar.speech import bold_labels, turns
from generator.read.grammar.speech.bold_labels import recurring
from generator.read.grammar.speech.speaker_labels import is_role_of_question
from generator.read.grammar.speech.turn_lines import split_turn
from generator.read.grammar.speech.turn_speakers import whole_in_capitals
from generator.read.outline.blocks import Block, Paragraph, is_flat
from generator.read.page import Page
from generator.text.naming.given_names import is_given_name
from generator.text.regex import regex

_HONOURED = regex(
    r"(?P<label>(?:(?:THE )?HON\b|MR\b|MRS\b|MS\b|DR\b|SIR\b)\.?(?: ?[A-Z]\.){1,3}"
    r"(?: ?[A-Z][A-Z'’-]{1,30}){1,3}):\s"
)
"""Labels as parliaments print them: `HON. A. OKAFOR`, `MRS N. BRUN`; `MR GATES` may be a film."""
_HONOURS = frozenset(("DR", "HO", "MR", "MS", "SI", "TH"))
_TALKING, _LEAST = 0.3, 4


def with_sure_labels(blocks: Sequence[Block], known: frozenset[str], page: Page) -> frozenset[str]:
    """The known labels of speakers, and those that are some by their form or place."""
    sure = _with_times(blocks, known) | _honoured(blocks) | _accounts(blocks, page)
    sure |= _in_brackets(blocks, page) | _in_small_letters(blocks, page)
    shouted = (it for it in blocks if isinstance(it, Paragraph) and it.text[:3].isupper())
    heard = (turn.speaker for it in shouted if (turn := turns.turn_of(it)) and turn.speaker)
    return known | sure | whole_in_capitals(heard)


def _honoured(blocks: Iterable[Block]) -> frozenset[str]:
    """The labels that are an honour and a name in capitals: each says who speaks, once too."""
    lines = [it.text for it in blocks if isinstance(it, Paragraph) and it.text[:2] in _HONOURS]
    return frozenset(match["label"] for text in lines if (match := _HONOURED.match(text)))


def _with_times(blocks: Sequence[Block], known: frozenset[str]) -> frozenset[str]:
    """The labels of a page on which most lines begin with a time and one of them, in bold or alone.

    They count if some are known to speak, or if what stands behind them is as people speak.
    """
    lines = {
        block.lines[0]: turn
        for block in blocks
        if isinstance(block, Paragraph)
        and (turn := turns.turn_of(block) or bold_labels.split_bold_label(block.text))
        and turn.says
    }
    labels = recurring(lines.values())
    is_timed = all(turn.time for turn in lines.values())
    if not labels or not is_timed or any(map(is_role_of_question, labels)):
        return frozenset()
    first, last = min(lines), max(lines)
    if len(lines) * 2 <= sum(first <= block.lines[0] <= last for block in blocks):
        return frozenset()
    is_known = len(labels & known) > 1 or are_talking([it.text for it in lines.values()], _TALKING)
    return labels if is_known else frozenset()


def _in_brackets(blocks: Iterable[Block], page: Page) -> frozenset[str]:
    """The labels alone in brackets that answer each other: `[Ada] It holds`, and how they stand.

    Most of these lines have somebody who was there, or labels that come again and are given names;
    the page has not more with a colon.
    """
    texts = [it.text for it in blocks if is_flat(it)]
    heard = [it for text in texts if (it := bold_labels.split_in_brackets(text)) and it.says]
    lines = Counter(it.speaker for it in heard if it.speaker and it.time is None)
    there = lines.keys() & page.initials.keys()
    again = recurring(heard) if not there else frozenset[str]()
    named = there or {it for it in again if is_given_name(it.split()[0])}
    known = named | {it for it in again if lines[it] > 1}
    n_named = sum(lines[it] for it in named)
    people = known | page.initials.keys()
    others = sum(it.speaker in people for it in map(split_turn, texts) if it)
    is_most = n_named >= max(_LEAST, lines.total() / 2, others)
    if not is_most or not answers([f"{it.speaker}" for it in heard if it.speaker in named]):
        return frozenset()
    return frozenset(known | {f"[{it}]" for it in known})


def _in_small_letters(blocks: Iterable[Block], page: Page) -> frozenset[str]:
    """The first names in small letters of those who were there and answer each other: `ada: Hi`."""
    heard = (bold_labels.split_account(it.text) for it in blocks if is_flat(it))
    names = [it.speaker for it in heard if it and it.says and it.speaker in page.initials]
    return frozenset(names if len(names) >= _LEAST and answers(names) else ())


def _accounts(blocks: Sequence[Block], page: Page) -> frozenset[str]:
    """The accounts in front of most paragraphs of a chat that addresses some: `ada: Hi @ivo`."""
    texts = [it.text for it in blocks if isinstance(it, Paragraph)]
    heard = [it for text in texts if (it := bold_labels.split_account(text)) and it.says]
    labels = recurring(heard)
    if 2 * len(heard) <= len(texts) or not are_talking([it.text for it in heard], _TALKING):
        return frozenset()
    is_typed = any(map(bold_labels.NICK.match, texts))
    return labels if is_typed or bold_labels.are_addressed(labels, page.text) else frozenset()


def in_capitals(blocks: Sequence[Block], known: frozenset[str]) -> frozenset[str]:
    """The labels in capitals among turns whose labels all are, known or not: `FROM THE FLOOR`."""
    if not all(map(str.isupper, known)) or all(map(INITIALS.fullmatch, known)):
        return frozenset()
    heard = (
        bold_labels.split_capitals(block.text) for block in blocks if isinstance(block, Paragraph)
    )
    return frozenset(turn.speaker for turn in heard if turn and turn.speaker and turn.says)
