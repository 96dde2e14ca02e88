"""How well a page fits a dialect: named structural features, each with a weight."""

from collections.abc import Callable, Sequence

from generator.model.base import Value
from generator.model.message import Message
from generator.model.source import Candidate
from generator.read.outline.blocks import Block
from generator.read.outline.sections import SectionRule
from generator.read.page import Page


class Feature(Value, frozen=True, kw_only=True):
    """A property of a page that speaks for a dialect."""

    name: str
    weight: float
    found: bool


def feature(name: str, weight: float, found: bool) -> Feature:
    """A feature; the weights of a dialect's features add up to 1."""
    return Feature(name=name, weight=weight, found=found)


def candidate(dialect: str, *features: Feature) -> Candidate:
    """The dialect with the sum of the features found."""
    found = tuple(one for one in features if one.found)
    return Candidate(
        dialect=dialect,
        score=round(sum(one.weight for one in found), 2),
        features=tuple(Message(f"feature.{one.name}", english=one.name) for one in found),
    )


def share(blocks: Sequence[Block], test: Callable[[Block], bool]) -> float:
    """The part of the blocks that pass a test, from 0 to 1."""
    return sum(map(test, blocks)) / len(blocks) if blocks else 0.0


def named(page: Page, rule: SectionRule) -> bool:
    """Whether the page has a heading of this rule."""
    return not rule.names.isdisjoint(page.heading_keys)
