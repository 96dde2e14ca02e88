"""`video-insights`: a video's page with insights as emoji bullets under headings of its own.

Title, a byline run together, sections of emoji bullets, then the site's tabs with counts
(`Transcript56 segments`) and the topics, often run together too.
"""

from generator.model.source import Candidate
from generator.read.dialects.reading import draft_of
from generator.read.dialects.scoring import candidate, feature, share
from generator.read.grammar.details import byline, caption, figures
from generator.read.grammar.insights import insights
from generator.read.outline.blocks import (
    Bullet,
    Heading,
    Paragraph,
)
from generator.read.outline.sections import SectionRule
from generator.read.page import Dialect, Page, Result
from generator.read.vocabulary import section_names as v

NAME = "video-insights"

SECTIONS: tuple[SectionRule, ...] = (v.TOPICS, v.SEGMENTS, v.QUOTES, v.SUMMARY, v.TAKEAWAYS)
_ALL_SECTIONS = v.with_others(SECTIONS)

_TOP = 8


def score(page: Page) -> Candidate:
    """Emoji bullets, counts of the site's own, and a byline with date and length."""
    bullets = [block for block in page.blocks if isinstance(block, Bullet)]
    lines = [block for block in page.blocks if isinstance(block, Heading | Paragraph)]
    counts = sum(figures(block, page) is not None for block in lines)
    tabs = sum(heading.count is not None and _is_tab(heading) for heading in page.headings)
    return candidate(
        NAME,
        feature("emoji bullets", 0.4, share(bullets, _has_emoji) > 0.5),
        feature("counts of the site's own", 0.2, counts + tabs >= 2),
        feature("headings with counts as on tabs", 0.2, tabs >= 1),
        feature("a byline", 0.2, any(byline(block, page) for block in lines[:_TOP])),
    )


def _is_tab(heading: Heading) -> bool:
    """Whether a heading's count is run on, or says what it counts: `Topics15`, `(7 moments)`."""
    return heading.text[-1:] not in ")]:" or heading.text.rstrip(")]: ")[-1:].isalpha()


def _has_emoji(block: object) -> bool:
    return isinstance(block, Bullet) and block.marker is not None


def read(page: Page) -> Result:
    """One account: the whole page."""
    draft = draft_of(
        page, page.blocks, _ALL_SECTIONS, last=(insights,), anywhere=(figures, caption)
    )
    return Result(drafts=(draft,))


DIALECT = Dialect(name=NAME, score=score, read=read)
