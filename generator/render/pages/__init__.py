"""The kinds of pages. Each module makes all pages of its kind; a new kind is one more line here."""

from collections.abc import Callable, Iterator

from generator.model.page import Page
from generator.render.desk import Desk
from generator.render.pages import (
    concepts,
    curator,
    entities,
    graph,
    home,
    predictions,
    quotes,
    report,
    sources,
    talks,
    timeline,
)

PAGES: tuple[Callable[[Desk], Iterator[Page]], ...] = (
    home.pages,
    talks.pages,
    concepts.pages,
    quotes.pages,
    entities.pages,
    predictions.pages,
    timeline.pages,
    graph.pages,
    sources.pages,
    report.pages,
    curator.pages,
)
