"""The kinds of pages. Each module makes all pages of its kind; a new kind is one more line here."""

from collections.abc import Callable, Iterator

from generator.model.site.page import Page
from generator.render.context.render_context import PageGroup, RenderContext
from generator.render.pages import (
    concepts,
    data,
    entities,
    home,
    predictions,
    reading_aid,
    report,
    sources,
    timeline,
)
from generator.render.pages import graph_page as graph
from generator.render.pages.desk import page as desk
from generator.render.pages.quotes import collections as quotes
from generator.render.pages.talks import page as talks

PAGES: tuple[Callable[[RenderContext], Iterator[Page | PageGroup]], ...] = (
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
    desk.pages,
    data.pages,
    reading_aid.pages,
)
