"""Labels that are speakers' by their own form or place, whatever answers them.

With times on most lines, accounts in bold letters, in capitals with an honour or among capitals,
names alone in brackets, or one name alone in front of words that give it again.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.model.grouping import indexed
from generator.read.account.people.lists.listed_people import listed_people
from generator.read.account.people.plausible import answers, are_talking
from generator.read.account.people.turns.initials import INITIALS
from generator.read.grammar.details import pairs
from generator.read.grammar.speech import bold_labels, turns
from generator.read.grammar.speech.bold_labels import recurring
from generator.read.grammar.speech.speaker_labels import (
    is_of_record,
    is_one_of,
    is_role_of_question,
)
from generator.read.grammar.speech.turn_lines import split_turn
from generator.read.grammar.speech.turn_speakers import whole_in_capitals
from generator.read.outline.blocks import Block, Paragraph, Speech, is_flat
from generator.read.page import Page
from generator.read.vocabulary.keys import names_people
from generator.text.naming.given_names import is_given_name
from generator.text.regex import regex

_INITIAL = regex(r"\b[A-Z]\.")  # of who speaks once, too: `HON. A. OKAFOR`; `MR GATES` is a film
_TALKING, _LEAST = 0.3, 4


def with_sure_labels(blocks: Sequence[Block], known: frozenset[str], page: Page) -> frozenset[str]:
    """The known labels of speakers, and those that are some by their form or place."""
    sure = _with_times(blocks, known) | _accounts(blocks, page) | _of_those_there(blocks, page)
    sure |= _named_at_top(blocks, page)
    shouted = [it for it in blocks if isinstance(it, Paragraph) and it.text[:3].isupper()]
    heard = [turn.speaker for it in shouted if (turn := turns.turn_of(it)) and turn.speaker]
    honoured = {it for it in heard if is_of_record(it) and _INITIAL.search(it)}
    records = (it for block in shouted if (it := bold_labels.split_record(block.text)) and it.says)
    recorded = bold_labels.labels_of_record(records)
    return known | sure | honoured | whole_in_capitals(heard) | recorded


def _named_at_top(blocks: Iterable[Block], page: Page) -> frozenset[str]:
    """The labels of those whom keys at the top name, where one of several asks something.

    Two lines are enough: `Ivo Kern: Why do rivers return?`, `Nadia Brun: They never left.`
    """
    paragraphs = (it for it in blocks if isinstance(it, Paragraph) and not it.quoted)
    heard = [
        turn for it in paragraphs if (turn := turns.turn_of(it)) and turn.speaker and turn.says
    ]
    if not any(it.text.endswith("?") for it in heard):
        return frozenset()
    keyed = (pair for row in page.top for pair in pairs(row) if names_people(pair.key))
    stated = {
        it.name for pair in keyed for it in listed_people(pair.value, several=True, sure=True)
    }
    own = [it for it in heard if is_one_of(f"{it.speaker}", page.people | stated)]
    labels = frozenset(f"{it.speaker}" for it in own)
    return labels if len(labels) > 1 and 2 * len(own) > len(heard) else frozenset()


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


def _of_those_there(blocks: Iterable[Block], page: Page) -> frozenset[str]:
    """The labels of those there that answer each other, in small letters or brackets: `[Ada] Hi`.

    In brackets others speak who come again, most by given names; `[Ada]` says how they stand. The
    page has not more with a colon.
    """
    texts = [it.text for it in blocks if is_flat(it) or isinstance(it, Speech)]
    small, inside = (
        [f"{it.speaker}" for text in texts if (it := split(text)) and it.says]
        for split in (bold_labels.split_account, bold_labels.split_in_brackets)
    )
    small = [it for it in small if it in page.initials]
    lines = Counter(inside)
    are_many = lines.total() >= 2 * len(lines)
    there = {it for it in lines if it in page.initials}
    named = there or {it for it in lines if are_many and is_given_name(it.split()[0])}
    known = named | {it for it, n in lines.items() if n > 1 and not there}
    own, people = [it for it in inside if it in named], known | page.initials.keys()
    others = sum(it.speaker in people for it in map(split_turn, texts) if it)
    is_most = len(own) >= max(_LEAST, len(inside) / 2, others) and answers(own)
    known = known | {f"[{it}]" for it in known} if is_most else set()
    return frozenset(known | set(small if len(small) >= _LEAST and answers(small) else ()))


def _accounts(blocks: Sequence[Block], page: Page) -> frozenset[str]:
    """The accounts in front of most paragraphs of a chat that addresses some: `ada: Hi @ivo`."""
    texts = [it.text for it in blocks if isinstance(it, Paragraph)]
    heard = [it for text in texts if (it := bold_labels.split_account(text)) and it.says]
    labels = recurring(heard)
    if not labels or not are_talking([it.text for it in heard], _TALKING):
        return frozenset()
    if 2 * len(heard) > len(texts):
        is_typed = any(map(bold_labels.NICK.match, texts))
        return labels if is_typed or bold_labels.are_addressed(labels, page.text) else frozenset()
    return _answering(labels, texts)


def _answering(labels: frozenset[str], texts: Sequence[str]) -> frozenset[str]:
    """Names in small letters (`labels`) and others, where they answer each other and each talks."""
    turned = (bold_labels.split_account(text) or split_turn(text) for text in texts)
    own_texts = indexed((f"{it.speaker}", it.text) for it in turned if it and it.says)
    often = {name: own for name, own in own_texts.items() if len(own) >= _LEAST}
    are_most = 2 * sum(map(len, often.values())) > len(texts)
    may_answer = are_most and not often.keys() <= labels and not labels.isdisjoint(often)
    talk = may_answer and all(are_talking(own, _TALKING) for own in often.values())
    return frozenset(often if talk else ())


def in_capitals(blocks: Sequence[Block], known: frozenset[str]) -> frozenset[str]:
    """The labels in capitals among turns whose labels all are, known or not: `FROM THE FLOOR`."""
    if not all(map(str.isupper, known)) or all(map(INITIALS.fullmatch, known)):
        return frozenset()
    texts = [it.text for it in blocks if isinstance(it, Paragraph)]
    heard = [(text, turn) for text in texts if (turn := bold_labels.split_record(text))]
    if bold_labels.labels_of_record(turn for _, turn in heard if turn.aside):
        return frozenset()  # where brackets tell who speaks, others are fields of what is read out
    return frozenset(
        turn.speaker
        for text, turn in heard
        if turn.speaker and f"{turn.speaker}:" in text and turn.says
        if any(map(str.isalpha, turn.text))  # no `AYES: 3`
    )
