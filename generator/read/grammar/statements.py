"""Statements of a talk, perhaps with their time: claims with evidence, facts with a value."""

from generator.model.account import AccountClaim, AccountFact
from generator.model.base import Span
from generator.read.grammar.timed import Timed, simple_parts, span_with, split_time
from generator.read.outline.blocks import Block
from generator.read.outline.sections import Section
from generator.read.page import Found, Page

_EVIDENCE = """
evidence: because: support: source: beleg: belege: preuve: evidencia: 证据: 证据： 依据： 證據：
""".split()


def _statement(block: Block, page: Page) -> tuple[Timed, str | None, Span]:
    """A statement with its time, the one line under it, and where both stand; else no text."""
    text, children = simple_parts(block) or ("", ())
    timed = split_time("" if len(children) > 1 else text)
    return timed, children[0].text if children else None, span_with(block, children, page)


def claims(block: Block, _section: Section, page: Page) -> tuple[Found, ...]:
    """`[time] text` with `Evidence: …` under it."""
    timed, below, at = _statement(block, page)
    if not timed.text or timed.aside:
        return ()
    word = next((it for it in _EVIDENCE if below and below.casefold().startswith(it)), None)
    evidence = below[len(word) :].strip() if below and word else below
    return (AccountClaim(text=timed.text, evidence=evidence, time=timed.time, at=at),)


def has_evidence(block: Block) -> bool:
    """Whether a bullet has one line under it, which says what is its evidence."""
    _, below = simple_parts(block) or ("", ())
    return len(below) == 1 and below[0].text.casefold().startswith(_EVIDENCE[0])


def facts(block: Block, _section: Section, page: Page) -> tuple[Found, ...]:
    """`[time] what it is about` with the value under it."""
    timed, below, at = _statement(block, page)
    if not timed.text or (below is not None and timed.aside):
        return ()
    value = timed.aside if below is None else below
    return (AccountFact(text=timed.text, value=value, time=timed.time, at=at),)
