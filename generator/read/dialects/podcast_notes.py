"""`podcast-notes`: an AI-made podcast summary with time-stamped quotes, often without blank lines.

Title; a brief; an overview; `Name: text` concepts; quotes as `At M:SS - "words" - note`;
takeaways.
"""

from generator.model.source import Candidate
from generator.read.dialects.reading import draft_of, told_by_shape
from generator.read.dialects.scoring import candidate, feature, named, share
from generator.read.grammar.quotes import read_quote
from generator.read.outline.blocks import Block, Bullet
from generator.read.outline.sections import SectionRule
from generator.read.page import Dialect, Page, Result
from generator.read.vocabulary import section_names as v

NAME = "podcast-notes"

SECTIONS: tuple[SectionRule, ...] = (
    v.BRIEF,
    v.SUMMARY,
    v.OVERVIEW,
    v.CONCEPTS,
    v.QUOTES,
    v.TAKEAWAYS,
    v.SEGMENTS,
    v.DISCUSSION,
    v.CONTEXT,
    v.TOPICS,
)
_ALL_SECTIONS = v.with_others(SECTIONS)


def score(page: Page) -> Candidate:
    """Time-stamped quotes with notes, beside a brief, an overview, concepts and takeaways."""
    bullets = [block for block in page.blocks if isinstance(block, Bullet)]
    quoted = share(bullets, lambda block: _is_noted_quote(block, page))
    return candidate(
        NAME,
        feature("time-stamped quotes with a note", 0.5, quoted > 0.1),
        feature("a brief", 0.1, named(page, v.BRIEF)),
        feature("an overview", 0.1, named(page, v.OVERVIEW)),
        feature("key concepts", 0.1, named(page, v.CONCEPTS)),
        feature("quotes", 0.1, named(page, v.QUOTES)),
        feature("takeaways", 0.1, named(page, v.TAKEAWAYS)),
    )


def _is_noted_quote(block: Block, page: Page) -> bool:
    found = read_quote(block.text, page.at(block.lines))
    return found is not None and found.time is not None and found.note is not None


def read(page: Page) -> Result:
    """One account: the whole page."""
    return Result(drafts=(draft_of(page, page.blocks, _ALL_SECTIONS, infer=told_by_shape),))


DIALECT = Dialect(name=NAME, score=score, read=read)
