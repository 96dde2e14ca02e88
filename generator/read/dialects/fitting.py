"""How well a page fits a dialect: features, each with a weight, and what they ask."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from generator.model.base import Value
from generator.model.source import Candidate
from generator.read.outline.blocks import Block
from generator.read.outline.sections import SectionRule, rule_for
from generator.read.page import Dialect, Feature, Page
from generator.read.vocabulary.section_names import ALL_RULES


class Fit(Value, frozen=True, kw_only=True):
    """How well a page fits a dialect; `signed` says whether it bears the dialect's sign."""

    dialect: Dialect
    signed: bool
    candidate: Candidate

    @property
    def score(self) -> float:
        """The sum of the weights of the features that the page has, from 0 to 1."""
        return self.candidate.score


def fit(dialect: Dialect, page: Page) -> Fit:
    """How well a page fits a dialect, by its features."""
    present = tuple(feature for feature in dialect.features if feature.test(page))
    candidate = Candidate(
        dialect=dialect.name,
        english=dialect.english,
        score=round(sum((feature.weight for feature in present), 0.0), 2),
        features=tuple(dialect.phrase(feature) for feature in present),
    )
    return Fit(dialect=dialect, signed=dialect.sign in present, candidate=candidate)


def feature(name: str, english: str, weight: float, test: Callable[[Page], bool]) -> Feature:
    """A feature of a dialect."""
    return Feature(name=name, english=english, weight=weight, test=test)


def share(blocks: Sequence[Block], test: Callable[[Block], bool]) -> float:
    """The part of the blocks that pass a test, from 0 to 1."""
    return sum(map(test, blocks)) / len(blocks) if blocks else 0.0


def count_named(page: Page, *rules: SectionRule) -> int:
    """For how many of the rules the page has a heading."""
    named = _named(tuple(heading.name for heading in page.headings))
    return sum(rule in named for rule in rules)


@lru_cache(maxsize=2)
def _named(headings: tuple[str, ...]) -> frozenset[SectionRule]:
    """The rules that headings name; each feature of each dialect asks for them."""
    rules = (rule_for(name, ALL_RULES) for name in headings)
    return frozenset(rule for rule in rules if rule)


def named(*rules: SectionRule) -> Callable[[Page], bool]:
    """The test whether a page has a heading of one of the rules."""
    return lambda page: count_named(page, *rules) > 0
