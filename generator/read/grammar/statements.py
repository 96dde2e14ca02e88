"""Statements of a talk, perhaps with their time: claims with evidence, facts, predictions."""

from msgspec.structs import replace

from generator.model.account import AccountClaim, AccountFact, AccountPrediction
from generator.model.base import Span
from generator.read.grammar.labelled import split_label
from generator.read.grammar.speech.attribution import attribution
from generator.read.grammar.speech.quotation_marks import opens_quotation
from generator.read.grammar.speech.quotes import read_quote
from generator.read.grammar.speech.speaker_labels import is_person
from generator.read.grammar.terms import is_behind_list
from generator.read.grammar.timed import Timed, simple_parts, span_with, split_time
from generator.read.outline.blocks import Block, Bullet, Paragraph, is_flat
from generator.read.outline.sections import Section
from generator.read.page import Found, Page
from generator.text.regex import regex

_EVIDENCE = """
evidence: because: support: source: beleg: belege: preuve: evidencia: 证据: 证据： 依据： 證據：
""".split()
_SEVERAL = 2  # paragraphs behind a list: what follows is prose on it, not one more of it
_IN_BRACKETS = regex(r"\s\((?P<name>[^()]{3,60})\)[.]?$")


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


def predictions(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
    """`[time, horizon] text — Name`; all but the text are optional.

    `… by 2030 — Ada Okafor`, `“It will …” — Ada Okafor`, `It will … (Ada Okafor)`. Behind a dash
    may as well stand a horizon, or how sure somebody is: a name counts where the page has it
    elsewhere too, or behind words in quotation marks.
    """
    if not is_flat(block) or is_behind_list(block, section, least=_SEVERAL):
        return ()
    timed = split_time(block.text)
    if not timed.text:
        return ()
    text, speaker = _by(timed.text, block, page)
    at = page.at(block.lines)
    return (
        AccountPrediction(text=text, horizon=timed.aside, speaker=speaker, time=timed.time, at=at),
    )


def foretold(block: Block, _section: Section, page: Page) -> tuple[Found, ...]:
    """`Prediction: by 2030 …`, whose label says what it is wherever it stands."""
    labelled = split_label(block.text, dashes=False) if is_flat(block) else None
    if labelled is None:
        return ()
    alone = Section(heading=None, rule=None, blocks=())
    return predictions(replace(block, text=labelled.text), alone, page)


def _by(text: str, block: Bullet | Paragraph, page: Page) -> tuple[str, str | None]:
    """A prediction without the name that it is printed with, and the name."""
    bracket = _IN_BRACKETS.search(text)
    named = attribution(bracket.group()[1:].rstrip(".")) if bracket else None
    if bracket and named and named.speaker and named.time is None and named.note is None:
        is_name = _is_known(named.speaker, block, page)
        return (text[: bracket.start()], named.speaker) if is_name else (text, None)
    quote = read_quote(text, page.at(block.lines), page.top)
    if quote is None or quote.speaker is None or quote.note or quote.time or quote.context:
        return text, None
    is_name = opens_quotation(text) or _is_known(quote.speaker, block, page)
    return (quote.text, quote.speaker) if is_name else (text, None)


def _is_known(name: str, block: Bullet | Paragraph, page: Page) -> bool:
    """Whether the page has a name elsewhere too."""
    line = page.rows(block.lines)[0]
    return name in page.people or is_person(name, line, page)
