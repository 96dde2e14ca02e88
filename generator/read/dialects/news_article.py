"""`news-article`: a news item about a talk.

Title (often twice), a score, a standfirst, a byline (`8h ago · 2 min read · via @name`), prose
under headings, topics as `Name: text` bullets, the original source, and a lot of furniture.
"""

from generator.read.account.checks.misread import is_sure
from generator.read.account.header.lines import MAX_DETAIL
from generator.read.dialects.fitting import feature, fit, named
from generator.read.dialects.reading import draft_of, infer_unless_named
from generator.read.grammar.bylines import byline, original, score_line
from generator.read.grammar.labelled import has_labels
from generator.read.grammar.terms import definitions
from generator.read.outline.blocks import Block, Bullet, Heading, Paragraph
from generator.read.outline.sections import Section
from generator.read.page import Dialect, Found, Page, Result
from generator.read.vocabulary import section_names as v
from generator.text.naming.normal import plain

_PROSE = (v.SUMMARY, v.CONTEXT, v.ANALYSIS, v.DISCUSSION, v.OVERVIEW)
_SECTIONS = v.with_others((*_PROSE, v.TAKEAWAYS, v.QUOTES, v.BRIEF))

_TOP = 14


def _top(page: Page) -> list[Heading | Paragraph]:
    return [block for block in page.blocks[:_TOP] if isinstance(block, Heading | Paragraph)]


def _repeats_title(page: Page) -> bool:
    titles = [plain(block.text[:MAX_DETAIL]) for block in _top(page)]
    return bool(titles) and titles[0] in titles[1:]


def _topics(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
    """`Name: text` bullets amid prose are the talk's topics; paragraphs stay prose."""
    if section.rule in (v.TAKEAWAYS, v.QUOTES) or not has_labels(section):
        return ()
    return definitions(block, section, page) if isinstance(block, Bullet) else ()


def read(page: Page) -> Result:
    """One account: the whole page; of a page that may be another kind no label is a topic.

    Where a section tells what happened it is none.
    """
    is_news = is_sure(fit(DIALECT, page).candidate) or named(v.SUMMARY)(page)
    draft = draft_of(
        page,
        page.blocks,
        _SECTIONS,
        first=(_topics,) if is_news else (),
        anywhere=(original, score_line),
        infer=infer_unless_named,
        of_page=True,
    )
    return Result(drafts=(draft,))


BYLINE = feature(
    "byline", "a byline", 0.3, lambda page: any(byline(block, page) for block in _top(page))
)

DIALECT = Dialect(
    name="news-article",
    english="news article",
    sign=BYLINE,
    features=(
        BYLINE,
        feature(
            "score",
            "a score",
            0.2,
            lambda page: any(score_line(block, page) for block in _top(page)),
        ),
        feature("title-twice", "the title twice", 0.1, _repeats_title),
        feature("summary", "what happened", 0.2, named(v.SUMMARY)),
        feature("analysis", "context or analysis", 0.1, named(v.CONTEXT, v.ANALYSIS)),
        feature(
            "original",
            "an original source",
            0.1,
            lambda page: any(original(block, page) for block in page.blocks),
        ),
    ),
    read=read,
)
