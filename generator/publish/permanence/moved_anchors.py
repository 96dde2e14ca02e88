"""Published anchors: those that moved are found again, those that are gone are reported.

A browser never sends what stands behind the `#`, so that no redirect page can be made for it: where
the old page still exists, it gets the old anchor again, at the thing itself or with a link to it.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from generator.model.base import Address, Value
from generator.model.corpus import Corpus
from generator.model.grouping import grouped, indexed_sets
from generator.model.reading import AddressBook, Reading
from generator.model.site.address import page_of
from generator.model.site.page import Changes, Move, Page, Placement, Rendered
from generator.publish.permanence.book import Anchors
from generator.publish.permanence.fallback_pages import fallback_pages, with_redirected_anchors
from generator.publish.permanence.moved_pages import redirected_pages
from generator.publish.permanence.previous_ids import ItemPlace, item_places, previous_anchors
from generator.text.addresses import is_timed
from generator.text.markdown.anchors import anchors_in


class AnchorMoves(Value, frozen=True, kw_only=True):
    """Where published anchors are now: those that moved, and those that are no more.

    `pages` are pages that are no more themselves, with those to which their places moved. `likely`
    are places that are gone, each with the only one that may stand for it.
    """

    moved: tuple[Move, ...] = ()
    gone: tuple[Address, ...] = ()
    pages: tuple[Move, ...] = ()
    likely: tuple[Move, ...] = ()


def keep_anchors(
    rendered: Rendered, compared: Changes, reading: Reading, language: str
) -> tuple[tuple[Page, ...], Changes]:
    """The pages with all published anchors, and the changes with what became of these."""
    book, pages, corpus = reading.book, rendered.pages, rendered.links.corpus
    previous = previous_anchors(corpus, rendered.placement, reading.curation)
    if not previous and not book.anchors:
        return pages, compared
    present = anchors_by_page(pages)
    places = tuple(item_places(corpus, rendered.placement))
    redirected = redirected_pages(compared.moved, present)
    missing = [page for page in book.anchors if page not in present and page not in redirected]
    lost = frozenset(compared.gone)
    followed = follow_anchors(
        book,
        with_anchor_redirects(present, places),
        places,
        previous,
        redirected,
        fallback_pages(missing, book, present, redirected),
        lost,
    )
    redirected |= {move.old: move.new for move in followed.pages}
    fallbacks = fallback_pages(lost - redirected.keys(), book, present, redirected)
    redirected |= fallbacks
    stand_ins = (Move(old=old, new=new) for old, new in fallbacks.items())
    moved = {*compared.moved, *followed.pages, *stand_ins}
    changes = replace(
        compared,
        moved=tuple(sorted(moved, key=lambda move: move.old)),
        places=followed.moved,
        gone=tuple(sorted({*lost, *followed.gone} - redirected.keys())),
        likely=(*compared.likely, *followed.likely),
    )
    return with_redirected_anchors(pages, followed.moved, redirected, language), changes


def anchors_by_page(pages: Iterable[Page]) -> dict[Address, frozenset[str]]:
    """All anchors of all pages."""
    return {page.address: anchors_in(page.markdown) for page in pages}


def with_anchor_redirects(present: Anchors, places: Iterable[ItemPlace]) -> Anchors:
    """The anchors of each page, and those that its script redirects to its parts."""
    redirected = indexed_sets(
        (place.usual, place.anchor)
        for place in places
        if place.page != place.usual and place.anchor in present.get(place.page, ())
    )
    both = {page: frozenset({*present.get(page, ()), *redirected[page]}) for page in redirected}
    return {**present, **both}


def remembered_anchors(
    corpus: Corpus, placement: Placement, present: Anchors
) -> dict[Address, tuple[str, ...]]:
    """The anchors that the address book remembers: those of quotes and items at their places."""
    places = item_places(corpus, placement)
    there = ((it.page, it.anchor) for it in places if it.anchor in present.get(it.page, ()))
    return {page: tuple(sorted(its)) for page, its in sorted(indexed_sets(there).items())}


def follow_anchors(
    book: AddressBook,
    present: Anchors,
    places: Sequence[ItemPlace],
    previous: Mapping[str, Sequence[ItemPlace]],
    redirected: Mapping[Address, Address],
    fallbacks: Mapping[Address, Address],
    things: Collection[Address],
) -> AnchorMoves:
    """Finds every published place again.

    What the editor says counts first; then the same anchor on another page; then the id of a
    quote of the same words, with or without what tells it from such a quote of another talk.

    `present` are all anchors of the pages, `previous` the places of anchors that the editor says
    are former ones; `redirected` are pages that are no more with those that they redirect to,
    `fallbacks` the same where their places do not say where they are now. A page of `things` that
    are no more is elsewhere only if all that stood on it stands on one page, of the same kind.
    """
    moved = {
        _at(place.page, anchor): place
        for anchor, its_places in previous.items()
        for place in its_places
        if anchor not in present.get(place.page, ())
    }
    gone: list[Address] = []
    pages: list[Move] = []
    likely: list[Move] = []
    finder = _Finder(places, previous, present)
    for page, anchors in book.anchors.items():
        there = redirected.get(page, page)
        lost = [anchor for anchor in anchors if anchor not in present.get(there, ())]
        new_places = {anchor: place for anchor in lost if (place := finder.find(anchor, there))}
        if page in things and not _is_whole(page, anchors, new_places, present):
            gone.append(page)
            continue
        moved |= {_at(page, anchor): place for anchor, place in new_places.items()}
        new = None
        if there not in present:
            new = _commonest(new_places.values()) if new_places else fallbacks.get(page)
        if new:
            pages.append(Move(old=page, new=new))
        is_whole = page in things or new == fallbacks.get(page)
        whole = present.get(new, ()) if new and is_whole else ()
        left = [_at(page, it) for it in lost if it not in new_places and it not in whole]
        gone += [page] if there not in present and not new else left
        likely += _likely(left, present.get(there, ()), anchors, there)
    let_go = set(book.gone)
    return AnchorMoves(
        moved=tuple(
            Move(old=old, new=_at(place.page, place.anchor)) for old, place in sorted(moved.items())
        ),
        gone=tuple(sorted({it for it in gone if let_go.isdisjoint((it, page_of(it)))})),
        pages=tuple(pages),
        likely=tuple(likely),
    )


def _is_whole(
    page: Address, anchors: Iterable[str], new_places: Mapping[str, ItemPlace], present: Anchors
) -> bool:
    """Whether everything of a page stands on one page of its kind."""
    now = {place.page for place in new_places.values()}
    other = next(iter(now), page)
    return (
        len(now) == 1
        and other.rpartition("/")[0] == page.rpartition("/")[0]
        and all(anchor in new_places or anchor in present.get(other, ()) for anchor in anchors)
    )


class _Finder:
    """Finds what stands for an anchor that its page has no more."""

    def __init__(
        self,
        places: Iterable[ItemPlace],
        previous: Mapping[str, Sequence[ItemPlace]],
        present: Anchors,
    ) -> None:
        there = [
            place
            for place in places
            if place.anchor in present.get(place.page, ()) and not is_timed(place.anchor)
        ]
        quotes = (place for place in there if place.kind == "quote")
        self._previous = previous
        self._same = grouped(there, lambda place: place.anchor)
        self._alike = grouped(quotes, lambda place: _wording(place.anchor))

    def find(self, anchor: str, page: Address) -> ItemPlace | None:
        """The one place that an anchor of a page leads to now; a time is its own page's only."""
        places = self._previous.get(anchor, ())
        by_editor = [place for place in places if place.page == page or not is_timed(anchor)]
        places = by_editor or self._same.get(anchor) or self._alike.get(_wording(anchor), [])
        places = [place for place in places if place.page == page] or places
        return places[0] if len({(place.page, place.anchor) for place in places}) == 1 else None


def _likely(
    gone: Sequence[Address], present: Collection[str], known: Collection[str], page: Address
) -> Iterator[Move]:
    """Of a kind of which one place of a page is gone and one is new: the one for the other."""
    new = [anchor for anchor in present if anchor not in known and not is_timed(anchor)]
    for kind, lost in grouped(gone, lambda it: it.partition("#")[2].partition("-")[0]).items():
        fresh = [anchor for anchor in new if anchor.startswith(f"{kind}-")]
        if len(lost) == len(fresh) == 1:
            yield Move(old=lost[0], new=_at(page, fresh[0]))


def _wording(anchor: str) -> str:
    """A quote's anchor without what tells it from one of the same words in another talk."""
    return "-".join(anchor.split("-")[:2])


def _commonest(places: Iterable[ItemPlace]) -> Address:
    counted = Counter(place.page for place in places)
    return min(counted, key=lambda page: (-counted[page], page))


def _at(page: Address, anchor: str) -> Address:
    return Address(f"{page}#{anchor}")
