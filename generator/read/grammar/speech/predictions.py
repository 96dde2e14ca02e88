"""Predictions, with the time, the horizon and the name that are printed with them.

`[01:35, 10 years] It will …`, `… by 2030 — Ada Okafor`, `“It will …” — Ada Okafor`,
`It will … (Ada Okafor)`. Behind a dash may as well stand a horizon, or how sure somebody is: a
name counts where the page has it elsewhere too, or behind words in quotation marks.
"""

from generator.model.account import AccountPrediction
from generator.read.grammar.speech.attribution import attribution
from generator.read.grammar.speech.quotation_marks import opens_quotation
from generator.read.grammar.speech.quotes import read_quote
from generator.read.grammar.speech.speaker_labels import is_person
from generator.read.grammar.timed import split_time
from generator.read.outline.blocks import Block, Bullet, Paragraph, is_flat
from generator.read.outline.sections import Section
from generator.read.page import Found, Page
from generator.text.regex import regex

_IN_BRACKETS = regex(r"\s\((?P<name>[^()]{3,60})\)[.]?$")


def predictions(block: Block, _section: Section, page: Page) -> tuple[Found, ...]:
    """`[time, horizon] text — Name`; all but the text are optional."""
    if not is_flat(block):
        return ()
    timed = split_time(block.text)
    if not timed.text:
        return ()
    text, speaker = _by(timed.text, block, page)
    at = page.at(block.lines)
    return (
        AccountPrediction(text=text, horizon=timed.aside, speaker=speaker, time=timed.time, at=at),
    )


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
    return name in page.people or is_person(name, line, page, timed=False)
