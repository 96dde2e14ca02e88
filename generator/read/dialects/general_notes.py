"""`notes`: any other page, read by the same section names and item grammars.

It is chosen when no dialect recognises the page. What has no known heading stays as prose.
"""

from generator.model.source import Candidate
from generator.read.dialects.reading import draft_of
from generator.read.grammar.details import original
from generator.read.page import Dialect, Page, Result
from generator.read.vocabulary import ALL_RULES

NAME = "notes"


def score(_page: Page) -> Candidate:
    """Fits everything, and nothing well."""
    return Candidate(dialect=NAME, score=0.0)


def read(page: Page) -> Result:
    """One account: the whole page."""
    return Result(drafts=(draft_of(page, page.blocks, ALL_RULES, anywhere=(original,)),))


DIALECT = Dialect(name=NAME, score=score, read=read)
