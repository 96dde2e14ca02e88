"""The front page: what is in here, in figures and in a few pieces of each kind."""

from collections.abc import Iterator

from markupsafe import Markup

from generator.model.base import Value
from generator.model.corpus import Concept, Prediction, Quote, Status
from generator.model.page import Page, SectionName
from generator.render.desk import Desk
from generator.render.grouping import spread
from generator.render.pages.predictions import due_order

_TALKS = 6
_CONCEPTS = 12
_QUOTES = 3
_DUE = 5
_SIZES = 5


class Sized(Value, frozen=True, kw_only=True):
    """A concept with the size of its name, from 1 to 5."""

    concept: Concept
    size: int


class Figure(Value, frozen=True, kw_only=True):
    """A count in words and the page that shows what is counted."""

    text: Markup
    address: str


def pages(desk: Desk) -> Iterator[Page]:
    """The front page; it exists without a single seed."""
    talks = desk.shelf.ordered_talks()
    yield desk.page(
        "home",
        "index.html",
        title=desk.config.site_name,
        description=desk.words.plain("home.description", site=desk.config.site_name),
        section=SectionName.HOME,
        values={
            "figures": tuple(_figures(desk)),
            "lines": _lines(desk),
            "talks": talks[:_TALKS],
            "more_talks": len(talks) > _TALKS,
            "concepts": _concepts(desk),
            "all_concepts": len(desk.shelf.listed()),
            "quotes": _quotes(desk),
            "due": _due(desk),
        },
    )


def _figures(desk: Desk) -> Iterator[Figure]:
    corpus = desk.shelf.corpus
    counts = (
        ("talk", len(corpus.talks), "talks/index.html"),
        ("concept", len(desk.shelf.listed()), "concepts/index.html"),
        ("quote", len(corpus.quotes), "quotes/index.html"),
        ("prediction", len(corpus.predictions), "predictions.html"),
        ("source", len(corpus.sources), "sources/index.html"),
    )
    for kind, count, address in counts:
        if count:
            yield Figure(text=desk.words(f"count.{kind}", n=count), address=address)


def _lines(desk: Desk) -> Markup | None:
    """How many of the seeds' lines were read, in words."""
    covers = [source.coverage for source in desk.shelf.corpus.sources]
    unread = sum(one.unread for one in covers)
    total = sum(one.content + one.label + one.furniture for one in covers) + unread
    if not total:
        return None
    if not unread:
        return desk.words("home.all_lines", n=total)
    return desk.words("home.some_lines", read=total - unread, total=total)


def _concepts(desk: Desk) -> tuple[Sized, ...]:
    """The most connected concepts, by name, their size by how often they come up."""
    used = [one for one in desk.shelf.listed() if one.mentions or one.related]
    weighed = sorted(
        used, key=lambda one: (-one.mentions - len(one.definitions), -len(one.talks), one.id)
    )[:_CONCEPTS]
    most = max((one.mentions for one in weighed), default=0) or 1
    sized = [Sized(concept=one, size=1 + (_SIZES - 1) * one.mentions // most) for one in weighed]
    return tuple(sorted(sized, key=lambda one: (one.concept.name.casefold(), one.concept.id)))


def _quotes(desk: Desk) -> tuple[Quote, ...]:
    """One quote of each of the newest talks, or some more of each where there are few talks."""
    shelf = desk.shelf
    groups = [
        quotes
        for talk in shelf.ordered_talks()[:_TALKS]
        if (quotes := shelf.of_talk[talk.id].quotes)
    ]
    each = -(-_QUOTES // len(groups)) if groups else 0
    return tuple(quote for quotes in groups for quote in _best(quotes, each))[
        : max(_QUOTES, len(groups))
    ]


def _best(quotes: tuple[Quote, ...], count: int) -> tuple[Quote, ...]:
    """The quote that most sources have, and others from all over the talk."""
    first = max(quotes, key=lambda one: len(one.attestations))
    rest = [one for one in quotes if one is not first]
    return (first, *spread(rest, count - 1))


def _due(desk: Desk) -> tuple[Prediction, ...]:
    predictions = desk.shelf.corpus.predictions
    dated = [one for one in predictions if one.due and one.status is Status.OPEN]
    return tuple(sorted(dated, key=due_order)[:_DUE])
