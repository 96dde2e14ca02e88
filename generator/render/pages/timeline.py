"""The timeline: talks by their date and predictions by the date they fall due."""

from collections.abc import Iterator

from generator.model.base import Value
from generator.model.corpus import Prediction, Talk
from generator.model.page import Page, SectionName
from generator.render.desk import Desk
from generator.render.grouping import grouped


class Happening(Value, frozen=True, kw_only=True):
    """Something on the timeline: a talk that was published, or a prediction that falls due."""

    date: str
    talk: Talk
    prediction: Prediction | None = None


def pages(desk: Desk) -> Iterator[Page]:
    """The timeline, where there are talks."""
    talks = desk.shelf.ordered_talks()
    if not talks:
        return
    yield desk.page(
        "timeline",
        "timeline.html",
        title=desk.words.plain("timeline.title"),
        description=desk.words.plain("timeline.description", n=len(talks)),
        section=SectionName.TIMELINE,
        searched=False,
        values={"years": grouped(_happenings(desk, talks), lambda one: one.date[:4])},
    )


def _happenings(desk: Desk, talks: tuple[Talk, ...]) -> list[Happening]:
    found = [Happening(date=talk.earliest or "", talk=talk) for talk in talks]
    found += [
        Happening(date=item.due.from_, talk=desk.shelf.talks[item.talk], prediction=item)
        for item in desk.shelf.corpus.predictions
        if item.due
    ]
    return sorted(found, key=_by_date)


def _by_date(one: Happening) -> tuple[bool, str, bool, str, str]:
    """By date, the undated last; a talk before a prediction of the same date."""
    identity = one.prediction.id if one.prediction else ""
    return (not one.date, one.date, one.prediction is not None, one.talk.title, identity)
