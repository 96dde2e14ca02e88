"""Published places inside pages keep working: anchors that moved are led on, lost ones are told.

A browser never sends what stands behind the `#`, so that a page of its own cannot lead on: where
the old page still exists, it gets the old anchor again, at the thing itself or with a link to it.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import msgspec

from generator.model.base import Address, Value
from generator.model.corpus import Corpus
from generator.model.page import Changes, Move, Page, Placement
from generator.model.reading import AddressBook, Reading
from generator.permanence.anchor_redirects import (
    address_of,
    page_of,
    with_former,
)
from generator.permanence.compare import moved_pages
from generator.permanence.fallback_pages import stand_ins as led_up
from generator.permanence.previous_addresses import (
    ItemPlace,
    is_timed,
    item_places,
    previous_anchors,
)
from generator.text.markdown.anchors import anchors_in

Anchors = Mapping[Address, Collection[str]]
"""The anchors of each page."""


class Followed(Value, frozen=True, kw_only=True):
    """Where published places are now: those that moved, and those that are no more.

    `pages` are pages that are no more themselves, with those to which their places moved. `likely`
    are places that are gone, each with the only one that may stand for it.
    """

    moved: tuple[Move, ...] = ()
    gone: tuple[Address, ...] = ()
    pages: tuple[Move, ...] = ()
    likely: tuple[Move, ...] = ()


def kept(
    pages: tuple[Page, ...],
    compared: Changes,
    corpus: Corpus,
    placement: Placement,
    reading: Reading,
    language: str,
) -> tuple[tuple[Page, ...], Changes]:
    """The pages with all places that were published, and the changes with what became of these."""
    previous = previous_anchors(corpus, placement, reading.curation)
    if not previous and not reading.book.anchors:
        return pages, compared
    present = anchors_by_page(pages)
    places = tuple(item_places(corpus, placement))
    reached = with_led_on(present, places)
    stand_ins = moved_pages(compared.moved, present)
    left = [page for page in reading.book.anchors if page not in present and page not in stand_ins]
    evident = led_up(left, reading.book, present, stand_ins)
    lost = frozenset(compared.gone)
    found = follow(reading.book, reached, places, previous, stand_ins, evident, lost)
    stand_ins |= {one.old: one.new for one in found.pages}
    parts = led_up(lost - stand_ins.keys(), reading.book, present, stand_ins)
    moved = {*compared.moved, *found.pages, *(Move(old=old, new=parts[old]) for old in parts)}
    stand_ins |= parts
    changed = msgspec.structs.replace(
        compared,
        moved=tuple(sorted(moved, key=lambda one: one.old)),
        places=found.moved,
        gone=tuple(sorted({*lost, *found.gone} - stand_ins.keys())),
        likely=(*compared.likely, *found.likely),
    )
    return with_former(pages, found.moved, stand_ins, language), changed


def anchors_by_page(pages: Iterable[Page]) -> dict[Address, frozenset[str]]:
    """All anchors of all pages."""
    return {address_of(page): anchors_in(page.markdown) for page in pages}


def with_led_on(present: Anchors, places: Iterable[ItemPlace]) -> Anchors:
    """The anchors of each page, and those that it leads on to its parts."""
    found = dict(present)
    led: defaultdict[Address, set[str]] = defaultdict(set)
    for place in places:
        if place.page != place.usual and place.anchor in present.get(place.page, ()):
            led[place.usual].add(place.anchor)
    return found | {page: frozenset({*found.get(page, ()), *led[page]}) for page in led}


def kept_places(
    corpus: Corpus, placement: Placement, present: Anchors
) -> dict[Address, tuple[str, ...]]:
    """The anchors that the address book remembers: those of quotes and items at their places."""
    found: defaultdict[Address, set[str]] = defaultdict(set)
    for place in item_places(corpus, placement):
        if place.anchor in present.get(place.page, ()):
            found[place.page].add(place.anchor)
    return {page: tuple(sorted(found[page])) for page in sorted(found)}


def follow(
    book: AddressBook,
    present: Anchors,
    places: Sequence[ItemPlace],
    previous: Mapping[str, Sequence[ItemPlace]],
    stand_ins: Mapping[Address, Address],
    evident: Mapping[Address, Address],
    things: Collection[Address] = (),
) -> Followed:
    """Finds every published place again.

    What the editor says counts first; then the same anchor on another page; then the id of a
    quote of the same words, with or without what tells it from such a quote of another talk.

    Args:
        book: what was published before.
        present: all anchors that the pages have now.
        places: where all things stand.
        previous: the places of anchors that the editor says are former ones.
        stand_ins: the page that stands for each page that is no more.
        evident: the page that stands for one whose places do not say where it is now.
        things: pages of things that are no more. Such a page is elsewhere only if all that stood on
            it stands on one page, of the same kind; else nothing of it is.
    """
    moved = {
        _at(place.page, anchor): place
        for anchor, said in previous.items()
        for place in said
        if anchor not in present.get(place.page, ())
    }
    gone: list[Address] = []
    pages: list[Move] = []
    likely: list[Move] = []
    finder = _Finder(places, previous, present) if book.anchors else None
    for page, listed in book.anchors.items() if finder else ():
        there = stand_ins.get(page, page)
        lost = [one for one in listed if one not in present.get(there, ())]
        found = {one: place for one in lost if finder and (place := finder.find(one, there))}
        if page in things and not _is_whole(page, listed, found, present):
            gone.append(page)
            continue
        moved |= {_at(page, one): place for one, place in found.items()}
        stands = None
        if there not in present:
            stands = _commonest(found.values()) if found else evident.get(page)
        if stands:
            pages.append(Move(old=page, new=stands))
        is_whole = page in things or stands == evident.get(page)
        whole = present.get(stands, ()) if stands and is_whole else ()
        left = [_at(page, one) for one in lost if one not in found and one not in whole]
        gone += [page] if there not in present and not stands else left
        likely += _likely(left, present.get(there, ()), listed, there)
    let_go = set(book.gone)
    return Followed(
        moved=tuple(
            Move(old=old, new=_at(place.page, place.anchor)) for old, place in sorted(moved.items())
        ),
        gone=tuple(sorted({one for one in gone if let_go.isdisjoint((one, page_of(one)))})),
        pages=tuple(pages),
        likely=tuple(likely),
    )


def _is_whole(
    page: Address, listed: Iterable[str], found: Mapping[str, ItemPlace], present: Anchors
) -> bool:
    """Whether everything of a page stands on one page of its kind."""
    now = {place.page for place in found.values()}
    other = next(iter(now), page)
    return (
        len(now) == 1
        and other.rpartition("/")[0] == page.rpartition("/")[0]
        and all(one in found or one in present.get(other, ()) for one in listed)
    )


class _Finder:
    """Finds what stands for an anchor that its page has no more."""

    def __init__(
        self,
        places: Iterable[ItemPlace],
        previous: Mapping[str, Sequence[ItemPlace]],
        present: Anchors,
    ) -> None:
        self._previous = previous
        self._same: defaultdict[str, list[ItemPlace]] = defaultdict(list)
        self._alike: defaultdict[str, list[ItemPlace]] = defaultdict(list)
        for place in places:
            if place.anchor in present.get(place.page, ()) and not is_timed(place.anchor):
                self._same[place.anchor].append(place)
                if place.kind == "quote":
                    self._alike[_wording(place.anchor)].append(place)

    def find(self, anchor: str, page: Address) -> ItemPlace | None:
        """The one place that an anchor of a page leads to now; a time is its own page's only."""
        told = [
            one
            for one in self._previous.get(anchor, ())
            if one.page == page or not is_timed(anchor)
        ]
        places = told or self._same.get(anchor) or self._alike.get(_wording(anchor), [])
        places = [one for one in places if one.page == page] or places
        return places[0] if len({(one.page, one.anchor) for one in places}) == 1 else None


def _likely(
    gone: Sequence[Address], present: Collection[str], known: Collection[str], page: Address
) -> Iterator[Move]:
    """Of a kind of which one place of a page is gone and one is new: the one for the other."""
    new = [one for one in present if one not in known and not is_timed(one)]
    for kind, lost in _by_kind(gone).items():
        fresh = [one for one in new if one.startswith(f"{kind}-")]
        if len(lost) == len(fresh) == 1:
            yield Move(old=lost[0], new=_at(page, fresh[0]))


def _by_kind(gone: Iterable[Address]) -> dict[str, list[Address]]:
    """Addresses of places by the kind of what stood there."""
    found: defaultdict[str, list[Address]] = defaultdict(list)
    for one in gone:
        found[one.partition("#")[2].partition("-")[0]].append(one)
    return found


def _wording(anchor: str) -> str:
    """A quote's anchor without what tells it from one of the same words in another talk."""
    return "-".join(anchor.split("-")[:2])


def _commonest(places: Iterable[ItemPlace]) -> Address:
    counted = Counter(one.page for one in places)
    return min(counted, key=lambda page: (-counted[page], page))


def _at(page: Address, anchor: str) -> Address:
    return Address(f"{page}#{anchor}")
