"""Ids of items, made from their content and the title of their page, and of quotes.

With the title, an item that pages of other talks have too (`00:00 Intro`) has an id of its own on
each, whatever else is read. Equal items of pages of one title are told apart by their place.
"""

from collections import Counter
from collections.abc import Iterable

from generator.model.account import Account, Quotation
from generator.model.base import ItemId, QuoteId, Span
from generator.text.naming.ids import content_id


class ItemIds:
    """Gives out ids and remembers those given, so that none is given twice."""

    def __init__(self, accounts: Iterable[Account]) -> None:
        in_reverse = sorted(accounts, key=lambda account: account.id, reverse=True)
        self._titles = {it.source: it.titles[0].text for it in in_reverse if it.titles}
        self._given: set[str] = set()
        self._numbers: Counter[tuple[str, ...]] = Counter()

    def new(self, kind: str, at: Span, *content: str | None) -> ItemId:
        """An id from an item's kind and content.

        Where an item of the same content on a page of the same title already has it, the source and
        then the line are added.
        Items must be offered in a stable order (of source, then line).
        """
        parts = (kind, self._titles.get(at.source, ""), *(part or "" for part in content))
        for extra in ((), (at.source,), (at.source, str(at.lines[0]), str(at.lines[1]))):
            identity = content_id(*parts, *extra)
            if identity not in self._given:
                self._given.add(identity)
                return ItemId(identity)
        place = (*parts, at.source, str(at.lines))
        while identity in self._given:
            self._numbers[place] += 1  # so many are on one line: they are counted, from 2
            identity = content_id(*place, str(self._numbers[place] + 1))
        self._given.add(identity)
        return ItemId(identity)


def attestation_id(quotation: Quotation) -> QuoteId:
    """The id of a quote's wording: from it and the speaker as printed, before any curation."""
    return QuoteId(content_id("quote", quotation.text, quotation.speaker or ""))
