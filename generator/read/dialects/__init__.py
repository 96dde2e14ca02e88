"""The families of pages that can be read: a page goes in, the accounts on it come out.

A dialect is a module with all that is its own, and a row in :data:`DIALECTS`. The steps:

1. `recognise` asks every dialect how well the page fits and picks one; pages that bear no sign go
   to `general_notes`.
2. The dialect's `read` hands the blocks of each account to `reading.draft_of`, with its rules of
   sections (`vocabulary`) and grammars of its own: the header first, then section by section.
"""

from msgspec.structs import replace

from generator.model.source import Candidate
from generator.read.account.people.plausible import not_speaking
from generator.read.account.people.turns.initials import short_names
from generator.read.dialects import (
    general_notes,
    interview_digest,
    news_article,
    podcast_notes,
    tag_page,
    video_insights,
)
from generator.read.dialects.fitting import Fit, fit
from generator.read.page import Dialect, Page, Result

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
    """The dialect of a page, its score, and the runner-up (None where no other scores at all).

    Only a dialect whose sign the page bears can win, whatever else adds up.
    """
    fits = [fit(dialect, page) for dialect in DIALECTS]
    able = [candidate for candidate in fits if candidate.signed and candidate.score >= THRESHOLD]
    best = max(able, key=_score, default=fit(GENERAL, page))
    others = [other for other in fits if other is not best and other.score]
    second = max(others, key=_score, default=None)
    return best.dialect, best.candidate, second.candidate if second else None


def _score(candidate: Fit) -> float:
    return candidate.score


def read_page(dialect: Dialect, page: Page) -> Result:
    """What a dialect reads from a page, once more where some who seem to speak are nobody.

    So it does where lines begin with what those are called for short who were there.
    """
    result = dialect.read(page)
    short = short_names([it for draft in result.drafts for it in draft.people], page.text)
    if short.keys() - page.initials.keys():
        page = replace(page, initials=short | page.initials)
        result = dialect.read(page)
    silent = frozenset[str]().union(
        *(not_speaking(draft.items, page.initials) for draft in result.drafts)
    )
    if not silent:
        return result
    result = dialect.read(replace(page, silent=silent))
    return replace(result, silent=silent)
