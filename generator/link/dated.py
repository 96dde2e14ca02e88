"""Statements that say when: what speaks of a day, a month or a year."""

from collections.abc import Iterable, Iterator

from generator.link.backlinks import sentence
from generator.link.texts import Text
from generator.model.links import Dated
from generator.text.quantities.dates import dates_in_prose

_KINDS = frozenset(
    {"claim", "definition", "fact", "insight", "passage", "quote", "segment", "takeaway"}
)
_FIELDS = frozenset({"text", "description"})


def dated(texts: Iterable[Text]) -> tuple[Dated, ...]:
    """What the texts date, by date; of each item every date once, with the sentence around it."""
    found = (
        one
        for text in texts
        if text.item.kind in _KINDS and text.field in _FIELDS
        for one in _of(text)
    )
    return tuple(sorted(found, key=lambda one: (one.date, one.at.source, one.at.lines, one.in_.id)))


def _of(text: Text) -> Iterator[Dated]:
    said: set[str] = set()
    for date in dates_in_prose(text.text):
        if date.iso not in said:
            said.add(date.iso)
            first, last = sentence(text.text, date.start, date.end)
            yield Dated(
                date=date.iso,
                in_=text.item,
                talk=text.talk,
                text=text.text[first:last],
                cut_before=first > 0,
                cut_after=last < len(text.text),
                at=text.at,
            )
