"""`interview-digest`: a structured digest of an interview, its headings with counts.

Title; `Category: … · Duration: …`; `Speakers: A · B`; segments, prices, facts, claims with
evidence, predictions with a horizon, technologies, companies, quotes as `words — speaker @ time`,
topics, takeaways.
"""

from generator.read.account.header.lines import MAX_DETAIL
from generator.read.dialects.fitting import count_named, feature, named
from generator.read.dialects.reading import spoken_draft
from generator.read.grammar.details import pairs
from generator.read.page import Dialect, Page, Result
from generator.read.vocabulary import section_names as v

_OWN = (*v.STATEMENTS, v.TECHNOLOGIES, v.COMPANIES)
"""Sections that other families hardly have."""

_LISTS = (v.SEGMENTS, *_OWN, v.PEOPLE, v.PRODUCTS, v.WORKS, v.QUOTES, v.TOPICS, v.TAKEAWAYS)
_SECTIONS = v.with_others((*_LISTS, v.SUMMARY, v.OVERVIEW, v.CONCEPTS))

_TOP = 12
_SEVERAL = 2


def _has_counts(page: Page) -> bool:
    """Whether several headings print a number in brackets, and nothing but it."""
    counted = (heading for heading in page.headings if heading.count is not None)
    digits = sum(heading.text.rstrip(")]: *_）")[-1:].isdigit() for heading in counted)
    return digits >= _SEVERAL


def _has_pairs(page: Page) -> bool:
    """Whether the lines at the top hold several `Key: value` pairs."""
    top = (pairs(block.text[:MAX_DETAIL]) for block in page.blocks[:_TOP])
    return sum(map(len, top)) >= _SEVERAL


COUNTED_HEADINGS = feature("counted-headings", "headings with counts", 0.3, _has_counts)

DIALECT = Dialect(
    name="interview-digest",
    english="interview digest",
    sign=COUNTED_HEADINGS,
    features=(
        COUNTED_HEADINGS,
        feature("key-values", "key–value lines at the top", 0.2, _has_pairs),
        feature("segments", "segments", 0.1, named(v.SEGMENTS)),
        feature("section", "a section of a digest", 0.2, named(*_OWN)),
        # Those besides the first, which counts above.
        feature(
            "more-sections",
            "several sections of a digest",
            0.2,
            lambda page: count_named(page, *_OWN) - 1 >= _SEVERAL,
        ),
    ),
    read=lambda page: Result(drafts=(spoken_draft(page, _SECTIONS),)),
)
