"""`interview-digest`: a structured digest of an interview, its headings with counts.

Title; `Category: … · Duration: …`; `Speakers: A · B`; segments, prices, facts, claims with
evidence, predictions with a horizon, technologies, companies, quotes as `words — speaker @ time`,
topics, takeaways.
"""

from generator.model.source import Candidate
from generator.read.account.header import MAX_DETAIL
from generator.read.dialects.reading import draft_of, told_by_shape
from generator.read.dialects.scoring import candidate, feature, named
from generator.read.grammar.details import pairs
from generator.read.outline.sections import SectionRule
from generator.read.page import Dialect, Page, Result
from generator.read.vocabulary import section_names as v

NAME = "interview-digest"

SECTIONS: tuple[SectionRule, ...] = (
    v.SEGMENTS,
    v.PRICES,
    v.FACTS,
    v.CLAIMS,
    v.PREDICTIONS,
    v.TECHNOLOGIES,
    v.COMPANIES,
    v.PEOPLE,
    v.PRODUCTS,
    v.WORKS,
    v.QUOTES,
    v.TOPICS,
    v.TAKEAWAYS,
    v.SUMMARY,
    v.OVERVIEW,
    v.CONCEPTS,
)
_ALL_SECTIONS = v.with_others(SECTIONS)

_TOP = 12


def score(page: Page) -> Candidate:
    """Headings with counts, key–value lines at the top, and sections of a digest."""
    counted = sum(
        heading.count is not None and heading.text.rstrip(")]: *_）")[-1:].isdigit()
        for heading in page.headings
    )
    top = [pair for block in page.blocks[:_TOP] for pair in pairs(block.text[:MAX_DETAIL])]
    own = (v.PRICES, v.FACTS, v.CLAIMS, v.PREDICTIONS, v.TECHNOLOGIES, v.COMPANIES)
    sections = sum(named(page, rule) for rule in own)
    return candidate(
        NAME,
        feature("headings with counts", 0.3, counted >= 2),
        feature("key–value lines at the top", 0.2, len(top) >= 2),
        feature("segments", 0.1, named(page, v.SEGMENTS)),
        feature("a section of a digest", 0.2, sections >= 1),
        feature("several sections of a digest", 0.2, sections >= 3),
    )


def read(page: Page) -> Result:
    """One account: the whole page."""
    return Result(drafts=(draft_of(page, page.blocks, _ALL_SECTIONS, infer=told_by_shape),))


DIALECT = Dialect(name=NAME, score=score, read=read)
