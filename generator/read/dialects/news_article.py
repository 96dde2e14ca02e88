"""`news-article`: a news item about a talk.

Title (often twice), a score, a standfirst, a byline (`8h ago · 2 min read · via @name`), prose
under headings, topics as `Name: text` bullets, the original source, and a lot of furniture.
"""

from generator.model.source import Candidate
from generator.read.account.header import MAX_DETAIL
from generator.read.dialects.reading import draft_of, told_by_shape
from generator.read.dialects.scoring import candidate, feature, named
from generator.read.grammar.details import byline, original, score_line
from generator.read.grammar.labelled import definitions, has_labels
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
)
from generator.read.outline.sections import Section, SectionRule
from generator.read.page import Dialect, Found, Page, Result
from generator.read.vocabulary import section_names as v
from generator.text.naming.normal import plain

NAME = "news-article"

SECTIONS: tuple[SectionRule, ...] = (
    v.SUMMARY,
    v.CONTEXT,
    v.ANALYSIS,
    v.DISCUSSION,
    v.OVERVIEW,
    v.TAKEAWAYS,
    v.QUOTES,
    v.BRIEF,
)
_ALL_SECTIONS = v.with_others(SECTIONS)

_TOP = 14


def score(page: Page) -> Candidate:
    """A byline of the news, a score, a repeated title, and sections of a news item."""
    top = [block for block in page.blocks[:_TOP] if isinstance(block, Heading | Paragraph)]
    titles = [plain(block.text[:MAX_DETAIL]) for block in top]
    return candidate(
        NAME,
        feature("a byline", 0.3, any(byline(block, page) for block in top)),
        feature("a score", 0.2, any(score_line(block, page) for block in top)),
        feature("the title twice", 0.1, bool(titles) and titles[0] in titles[1:]),
        feature("what happened", 0.2, named(page, v.SUMMARY)),
        feature("context or analysis", 0.1, named(page, v.CONTEXT) or named(page, v.ANALYSIS)),
        feature("an original source", 0.1, any(original(block, page) for block in page.blocks)),
    )


def _topics(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
    """`Name: text` bullets amid prose are the talk's topics; paragraphs stay prose."""
    if not isinstance(block, Bullet) or section.rule in (v.TAKEAWAYS, v.QUOTES):
        return ()
    if not has_labels(section):
        return ()
    return definitions(block, section, page)


def read(page: Page) -> Result:
    """One account: the whole page."""
    draft = draft_of(
        page,
        page.blocks,
        _ALL_SECTIONS,
        first=(_topics,),
        anywhere=(original, score_line),
        infer=told_by_shape,
    )
    return Result(drafts=(draft,))


DIALECT = Dialect(name=NAME, score=score, read=read)
