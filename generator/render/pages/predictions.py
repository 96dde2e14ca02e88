"""The ledger of predictions, by the year they fall due."""

from collections.abc import Iterator

from generator.model.corpus import Prediction
from generator.model.page import Page, SectionName
from generator.render.desk import Desk
from generator.render.grouping import grouped


def due_order(item: Prediction) -> tuple[bool, str, str, str, str]:
    """The order of the ledger: by due date, those without one last."""
    first, last = (item.due.from_, item.due.to) if item.due else ("", "")
    return (item.due is None, first, last, item.talk, item.id)


def pages(desk: Desk) -> Iterator[Page]:
    """The ledger, where there are predictions."""
    items = sorted(desk.shelf.corpus.predictions, key=due_order)
    if not items:
        return
    yield desk.page(
        "predictions",
        "predictions.html",
        title=desk.words.plain("predictions.title"),
        description=desk.words.plain("predictions.description", n=len(items)),
        section=SectionName.PREDICTIONS,
        values={"years": grouped(items, lambda one: one.due.from_[:4] if one.due else "")},
    )
