"""The ledger of predictions: what is overdue, what falls due next, what became of the others."""

from collections.abc import Iterable, Iterator

from generator.model.grouping import grouped
from generator.model.items import Prediction, Status
from generator.model.site.page import Page, SectionName
from generator.render.context.render_context import RenderContext
from generator.render.paging.listing import list_pages, make_listing, weight
from generator.render.paging.partition import (
    KeyLevels,
    content_keys,
    date_keys,
    letter_keys,
    talk_keys,
)

_ITEM = 700
_FIRST_WORDS = 60
_NEXT = 12


def due_order(item: Prediction) -> tuple[bool, str, str, str, str]:
    """The order of the ledger: by the end of the due date, those without one last.

    What is to be within five years falls due when they are over.
    """
    first, last = (item.due.from_, item.due.to) if item.due else ("", "")
    return (item.due is None, last, first, item.talk, item.id)


def is_ahead(context: RenderContext, item: Prediction) -> bool:
    """Whether it was not yet due when the newest talk was given: what was is no news to anybody.

    The day on which a reader looks is known to nobody who builds the site.
    """
    newest = max((talk.earliest or "" for talk in context.lookups.talks.values()), default="")
    return item.due is None or newest[: len(item.due.to)] <= item.due.to


def pages(context: RenderContext) -> Iterator[Page]:
    """The ledger, where there are predictions."""
    items = tuple(sorted(context.lookups.corpus.predictions, key=_ledger_order))
    if not items:
        return
    listing = make_listing(
        context,
        items,
        lambda item: _prediction_keys(context, item),
        lambda item: weight(_ITEM, item.text, item.horizon, context.lookups.talks[item.talk].title),
        name=context.words.plain("predictions.title"),
        address="predictions.html",
        folder="predictions",
        kind="prediction",
    )
    yield from list_pages(
        context,
        listing,
        "overviews/predictions",
        SectionName.PREDICTIONS,
        _groups,
        description=context.words.plain("predictions.description", n=len(items)),
        highlights=tuple(it for it in items if it.overdue or is_ahead(context, it))[:_NEXT],
    )


def _ledger_order(item: Prediction) -> tuple[int, tuple[bool, str, str, str, str]]:
    """What is overdue first, what is settled last."""
    kind, _ = _heading(item)
    return (("overdue", "due", "undated", "settled").index(kind), due_order(item))


def _heading(item: Prediction) -> tuple[str, str]:
    """What a prediction stands under: `overdue`, `due` and the year, `undated` or `settled`."""
    if item.status is not Status.OPEN:
        return "settled", ""
    if item.overdue:
        return "overdue", ""
    return ("due", item.due.to[:4]) if item.due else ("undated", "")


def _groups(items: Iterable[Prediction]) -> dict[str, object]:
    ordered = sorted(items, key=_ledger_order)
    return {"count": len(ordered), "groups": grouped(ordered, _heading)}


def _prediction_keys(context: RenderContext, item: Prediction) -> tuple[KeyLevels, ...]:
    """When it falls due, what talk it is from, and its own words."""
    none = context.words.plain("predictions.undated")
    due = date_keys(item.due.to if item.due else None, context.words, none)
    by_talk = talk_keys(context.lookups.talks[item.talk], context.words)[1:]
    return (due, *by_talk, letter_keys(item.text[:_FIRST_WORDS]), content_keys(item.id))
