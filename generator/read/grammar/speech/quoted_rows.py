"""Quotes in the rows of a table, below a row that says what its columns are."""

from generator.model.account import Quotation, TimeCode
from generator.model.source import Role
from generator.read.grammar.speech.quotation_marks import unwrap_quotation
from generator.read.grammar.speech.turns import columns
from generator.read.outline.blocks import Row
from generator.read.outline.sections import Section
from generator.read.page import Found, Mark, Page
from generator.text.quantities import timecode

_QUOTES = frozenset({"quote", "quotation", "zitat", "cita", "citation", "citação", "金句", "引用"})
_MARKS = "[]() "


def quotes_of_row(block: Row, section: Section, page: Page) -> tuple[Found, ...]:
    """A row as a quote with its speaker and time; one more column is a note on it."""
    header = next(it for it in section.blocks if isinstance(it, Row))
    named = columns(header, _QUOTES, others=1)
    if named is None or len(block.cells) != len(header.cells):
        return ()
    if block is header:
        return (Mark(role=Role.LABEL, what="table", lines=block.lines),)
    cells = dict(enumerate(block.cells))
    text = cells.pop(named.text)
    context, bare = unwrap_quotation(text)
    speaker = cells.pop(named.speaker, "") if named.speaker is not None else ""
    printed = cells.pop(named.time, "").strip(_MARKS) if named.time is not None else ""
    seconds = timecode.parse(printed)
    if not text or (printed and seconds is None):
        return ()
    quote = Quotation(
        text=bare or text,
        context=context if bare else None,
        note=next(filter(None, cells.values()), None),
        speaker=speaker if any(map(str.isalpha, speaker)) else None,
        time=TimeCode(seconds=seconds, printed=printed) if seconds is not None else None,
        at=page.at(block.lines),
    )
    return (quote,)
