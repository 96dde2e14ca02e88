"""The front page: what is in here, in figures and in a few pieces of each kind."""

from collections.abc import Iterable, Iterator
from itertools import islice, zip_longest

from markupsafe import Markup

from generator.model.base import Value
from generator.model.corpus import Concept, Quote
from generator.model.items import Prediction, Status
from generator.model.page import Page, SectionName
from generator.render.context.grouping import spread
from generator.render.context.render_context import RenderContext
from generator.render.pages.desk.page import adding
from generator.render.pages.predictions import due_order
from generator.render.pages.sources import accounted

_TALKS = 6
_CONCEPTS = 12
_QUOTES = 4
_DUE = 5
_SIZES = 5


class SizedConcept(Value, frozen=True, kw_only=True):
    """A concept with the size of its name, from 1 to 5."""

    concept: Concept
    size: int


class LinkedCount(Value, frozen=True, kw_only=True):
    """A count in words and the page that shows what is counted."""

    text: Markup
    address: str


def pages(context: RenderContext) -> Iterator[Page]:
    """The front page; it exists without a single seed."""
    talks = context.lookups.ordered_talks()
    yield context.page(
        "home",
        "index.html",
        title=context.config.site_name,
        description=context.words.plain("home.description", site=context.config.site_name),
        section=SectionName.HOME,
        values={
            "counts": tuple(_counts(context)),
            "lines": accounted(context),
            "talks": talks[:_TALKS],
            "more_talks": len(talks) > _TALKS,
            "has_one_talk": len(talks) == 1,
            "concepts": _concepts(context),
            "all_concepts": len(context.lookups.listed_concepts()),
            "quotes": _quotes(context),
            "due": _due(context),
            "adding": adding(context),
        },
    )


def _counts(context: RenderContext) -> Iterator[LinkedCount]:
    corpus = context.lookups.corpus
    counts = (
        ("talk", len(corpus.talks), "talks/index.html"),
        ("concept", len(context.lookups.listed_concepts()), "concepts/index.html"),
        ("quote", len(corpus.quotes), "quotes/index.html"),
        ("prediction", len(corpus.predictions), "predictions.html"),
        ("source", len(corpus.sources), "sources/index.html"),
        ("disagreement", len(corpus.disagreements), "coverage.html#disagree"),
    )
    for kind, count, address in counts:
        if count:
            yield LinkedCount(text=context.words(f"count.{kind}", n=count), address=address)


def _concepts(context: RenderContext) -> tuple[SizedConcept, ...]:
    """The most connected concepts, by name, their size by how often they come up.

    Where few are connected, others follow.
    """
    weighed = sorted(
        context.lookups.listed_concepts(),
        key=lambda concept: (
            not (concept.mentions or concept.related),
            -concept.mentions - len(concept.definitions),
            -len(concept.talks),
            concept.id,
        ),
    )[:_CONCEPTS]
    most = max((concept.mentions for concept in weighed), default=0) or 1
    sizes = ((concept, 1 + (_SIZES - 1) * concept.mentions // most) for concept in weighed)
    sized = [SizedConcept(concept=concept, size=size) for concept, size in sizes]
    return tuple(sorted(sized, key=lambda entry: (entry.concept.name.casefold(), entry.concept.id)))


def _quotes(context: RenderContext) -> tuple[Quote, ...]:
    """One quote of each of the newest talks that have any, and more of each if these are few."""
    lookups = context.lookups
    quoted = (
        quotes for talk in lookups.ordered_talks() if (quotes := lookups.of_talk[talk.id].quotes)
    )
    groups = tuple(islice(quoted, _TALKS))
    each = -(-_QUOTES // len(groups)) if groups else 0
    rounds = zip_longest(*(_best(quotes, each) for quotes in groups))
    chosen = [quote for one_of_each in rounds for quote in one_of_each if quote]
    return tuple(chosen[: max(_QUOTES, len(groups))])


def _best(quotes: tuple[Quote, ...], count: int) -> tuple[Quote, ...]:
    """The quote that most sources have, and others on other concepts from all over the talk."""
    first = max(quotes, key=lambda quote: len(quote.attestations))
    rest = [quote for quote in quotes if quote is not first]
    fresh = list(_on_other_concepts(first, rest))
    chosen = spread(fresh, count - 1)
    others = [quote for quote in rest if quote not in fresh]
    return (first, *chosen, *spread(others, count - 1 - len(chosen)))


def _on_other_concepts(first: Quote, rest: Iterable[Quote]) -> Iterator[Quote]:
    """Quotes on concepts that none before them is on."""
    seen = set(first.concepts)
    for quote in rest:
        if quote.concepts and seen.isdisjoint(quote.concepts):
            seen.update(quote.concepts)
            yield quote


def _due(context: RenderContext) -> tuple[Prediction, ...]:
    predictions = context.lookups.corpus.predictions
    dated = [item for item in predictions if item.due and item.status is Status.OPEN]
    return tuple(sorted(dated, key=due_order)[:_DUE])
