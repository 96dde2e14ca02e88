"""The ledger of predictions, by the year they fall due."""

from collections.abc import Iterator

from generator.model.items import Prediction
from generator.model.page import Page, SectionName
from generator.render.context.grouping import grouped
from generator.render.context.render_context import RenderContext
from generator.render.paging.listing import (
    list_pages,
    listing,
    weight,
)
from generator.render.paging.partition_keys import (
    Ladder,
    by_content,
    dates,
    letters,
    of_talk,
)

_ITEM = 900
_FIRST_WORDS = 60


def due_order(item: Prediction) -> tuple[bool, str, str, str, str]:
    """The order of the ledger: by due date, those without one last."""
    first, last = (item.due.from_, item.due.to) if item.due else ("", "")
    return (item.due is None, first, last, item.talk, item.id)


def pages(context: RenderContext) -> Iterator[Page]:
    """The ledger, where there are predictions."""
    items = tuple(sorted(context.lookups.corpus.predictions, key=due_order))
    if not items:
        return
    title = context.words.plain("predictions.title")
    listed = listing(
        context,
        items,
        lambda one: _ladders(context, one),
        lambda one: weight(_ITEM, one.text, one.horizon, context.lookups.talks[one.talk].title),
        name=title,
        address="predictions.html",
        folder="predictions",
        kind="prediction",
    )
    yield from list_pages(
        context,
        listed,
        "predictions",
        SectionName.PREDICTIONS,
        _by_year,
        description=context.words.plain("predictions.description", n=len(items)),
    )


def _by_year(items: tuple[Prediction, ...]) -> dict[str, object]:
    years = grouped(items, lambda one: one.due.from_[:4] if one.due else "")
    return {"count": len(items), "years": years}


def _ladders(context: RenderContext, item: Prediction) -> tuple[Ladder, ...]:
    """When it falls due, what talk it is from, and its own words."""
    none = context.words.plain("predictions.undated")
    due = dates(item.due.from_ if item.due else None, context.words, none)
    said = of_talk(context.lookups.talks[item.talk], context.words)[1:]
    return (due, *said, letters(item.text[:_FIRST_WORDS]), by_content(item.id))
