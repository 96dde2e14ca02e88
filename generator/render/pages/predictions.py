"""The ledger of predictions, by the year they fall due."""

from collections.abc import Iterator

from generator.model.items import Prediction
from generator.model.page import Page, SectionName
from generator.render.context.grouping import grouped
from generator.render.context.render_context import RenderContext
from generator.render.paging.listing import list_pages, make_listing, weight
from generator.render.paging.partition import (
    KeyLevels,
    content_keys,
    date_keys,
    letter_keys,
    talk_keys,
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
    listing = make_listing(
        context,
        items,
        lambda item: _prediction_keys(context, item),
        lambda item: weight(_ITEM, item.text, item.horizon, context.lookups.talks[item.talk].title),
        name=title,
        address="predictions.html",
        folder="predictions",
        kind="prediction",
    )
    about = context.words.plain("predictions.description", n=len(items))
    section = SectionName.PREDICTIONS
    yield from list_pages(context, listing, "predictions", section, _by_year, description=about)


def _by_year(items: tuple[Prediction, ...]) -> dict[str, object]:
    years = grouped(items, lambda item: item.due.from_[:4] if item.due else "")
    return {"count": len(items), "years": years}


def _prediction_keys(context: RenderContext, item: Prediction) -> tuple[KeyLevels, ...]:
    """When it falls due, what talk it is from, and its own words."""
    none = context.words.plain("predictions.undated")
    due = date_keys(item.due.from_ if item.due else None, context.words, none)
    by_talk = talk_keys(context.lookups.talks[item.talk], context.words)[1:]
    return (due, *by_talk, letter_keys(item.text[:_FIRST_WORDS]), content_keys(item.id))
