"""`podcast-notes`: an AI-made podcast summary with time-stamped quotes, often without blank lines.

Title; a brief; an overview; `Name: text` concepts; quotes as `At M:SS - "words" - note`;
takeaways.
"""

import re

from generator.read.dialects.fitting import feature, named
from generator.read.dialects.reading import spoken_draft
from generator.read.grammar.speech.quotes import read_quote
from generator.read.outline.blocks import Block, Bullet
from generator.read.page import Dialect, Page, Result
from generator.read.vocabulary import section_names as v
from generator.text.regex import regex

_USUAL = (v.BRIEF, v.SUMMARY, v.OVERVIEW, v.CONCEPTS, v.QUOTES, v.TAKEAWAYS, v.SEGMENTS)
_SET_OFF = regex(r"^\W*+(?:(?:at|bei|à|en|om) \W*+)?\d|[\"“”„«»「」『』]", re.IGNORECASE)
"""Words of a quote have marks, or stand behind their time."""

_SECTIONS = v.with_others((*_USUAL, v.DISCUSSION, v.CONTEXT, v.TOPICS))


def _has_noted_quote(page: Page) -> bool:
    bullets = (block for block in page.blocks if isinstance(block, Bullet))
    return any(_is_noted_quote(block, page) for block in bullets)


def _is_noted_quote(block: Block, page: Page) -> bool:
    if not _SET_OFF.search(block.text):
        return False  # `A meeting - in February [34:31]`
    quote = read_quote(block.text, page.at(block.lines))
    return quote is not None and quote.time is not None and quote.note is not None


TIMED_QUOTES = feature("timed-quotes", "time-stamped quotes with a note", 0.5, _has_noted_quote)

DIALECT = Dialect(
    name="podcast-notes",
    english="podcast notes",
    sign=TIMED_QUOTES,
    features=(
        TIMED_QUOTES,
        feature("brief", "a brief", 0.1, named(v.BRIEF)),
        feature("overview", "an overview", 0.1, named(v.OVERVIEW)),
        feature("concepts", "key concepts", 0.1, named(v.CONCEPTS)),
        feature("quotes", "quotes", 0.1, named(v.QUOTES)),
        feature("takeaways", "takeaways", 0.1, named(v.TAKEAWAYS)),
    ),
    read=lambda page: Result(drafts=(spoken_draft(page, _SECTIONS),)),
)
