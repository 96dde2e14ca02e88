"""The families of pages that can be read: one module each, listed in :data:`DIALECTS`."""

from generator.model.source import Candidate
from generator.read.dialects import (
    general_notes,
    interview_digest,
    news_article,
    podcast_notes,
    tag_page,
    video_insights,
)
from generator.read.page import Dialect, Page

DIALECTS: tuple[Dialect, ...] = (
    news_article.DIALECT,
    podcast_notes.DIALECT,
    interview_digest.DIALECT,
    tag_page.DIALECT,
    video_insights.DIALECT,
)
"""In order: of equal scores the first wins."""

GENERAL = general_notes.DIALECT
"""Reads what no dialect recognises."""

THRESHOLD = 0.4
"""The score from which a dialect is taken to be right."""


def recognise(page: Page) -> tuple[Dialect, Candidate, Candidate | None]:
    """The dialect of a page, its score, and the runner-up (None where no other scores at all)."""
    ranked = sorted(
        ((dialect.score(page), dialect) for dialect in DIALECTS), key=lambda pair: -pair[0].score
    )
    (best, dialect), (second, _) = ranked[0], ranked[1]
    if best.score < THRESHOLD:
        return GENERAL, GENERAL.score(page), best if best.score else None
    return dialect, best, second if second.score else None
