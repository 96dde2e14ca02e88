"""Former ids in the curation file that cannot redirect: in use today, or given to two things."""

from collections.abc import Iterable, Iterator, Mapping

from generator.curation.check.conflict_problem import conflict
from generator.model.base import Address, Value
from generator.model.config import CURATION_FILE
from generator.model.corpus import Corpus
from generator.model.curation import Curation, ItemCuration, QuoteCuration
from generator.model.message import Message
from generator.model.page import Placement
from generator.model.problem import Problem, problem
from generator.permanence.previous_ids import (
    anchor_of,
    is_timed,
    item_places,
    previous_page_entries,
)
from generator.text.markdown.escape import harmless


class _FormerAddress(Value, frozen=True, kw_only=True):
    """A former address, the one that it redirects to, and the entry that says so."""

    old: Address
    new: Address
    path: tuple[str, ...]

    @property
    def told(self) -> Message:
        """The entry and the former id."""
        section, entry, _, printed = self.path
        key = f"{section}.{harmless(entry)}"
        return Message("curation.entry", key=key, name=harmless(printed))


def previous_id_conflicts(
    corpus: Corpus, placement: Placement, curation: Curation, titles: Mapping[Address, str]
) -> tuple[Problem, ...]:
    """A problem for each former id that is the address of something, or of two things.

    `titles` are those of all pages. What one section of the file gives to two of its own things is
    reported where the file is checked, except for times, of which every talk has its own.
    """
    pages = tuple(_of_pages(corpus, curation))
    places, there = _of_places(corpus, placement, curation)
    return (
        *(_in_use(one, titles[one.old], curation) for one in pages if one.old in titles),
        *(_in_use(one, one.old, curation) for one in places if one.old in there),
        *_given_twice((*pages, *places), curation),
    )


def _of_pages(corpus: Corpus, curation: Curation) -> Iterator[_FormerAddress]:
    for one in previous_page_entries(corpus, curation):
        path = (one.section, one.entry, one.field, one.printed)
        yield _FormerAddress(old=one.old, new=one.new, path=path)


def _of_places(
    corpus: Corpus, placement: Placement, curation: Curation
) -> tuple[tuple[_FormerAddress, ...], frozenset[Address]]:
    """Former addresses of quotes and items, and the places that there are.

    A time is looked for in its own talk; every other id is one of a kind.
    """
    entered: dict[str, Mapping[str, QuoteCuration | ItemCuration]]
    entered = {"quotes": curation.quotes, "items": curation.items}
    if not any(one.previous_ids for entries in entered.values() for one in entries.values()):
        return (), frozenset()
    addresses: list[_FormerAddress] = []
    there: set[Address] = set()
    for place in item_places(corpus, placement):
        section = "quotes" if place.kind == "quote" else "items"
        entry = entered[section].get(place.id)
        own = place.usual if is_timed(place.anchor) else ""
        there.add(Address(f"{own}#{place.anchor}"))
        for printed in entry.previous_ids if entry else ():
            anchor = printed if is_timed(printed) else anchor_of(place.kind, printed)
            old = Address(f"{place.usual if is_timed(printed) else ''}#{anchor}")
            path = (section, place.id, "previous_ids", printed)
            addresses.append(
                _FormerAddress(old=old, new=Address(f"{place.usual}#{place.anchor}"), path=path)
            )
    return tuple(addresses), frozenset(there)


def _in_use(former: _FormerAddress, title: str, curation: Curation) -> Problem:
    line = curation.line(*former.path)
    shown = harmless(title).removeprefix("#")
    message = Message("problem.in_use", entry=former.told, title=shown)
    return problem(
        "curation-without-effect", message, CURATION_FILE, (line, line) if line else None
    )


def _given_twice(addresses: Iterable[_FormerAddress], curation: Curation) -> Iterator[Problem]:
    first: dict[Address, _FormerAddress] = {}
    for former in addresses:
        other = first.setdefault(former.old, former)
        is_unchecked = other.path[0] != former.path[0] or is_timed(former.path[3])
        if other.new != former.new and is_unchecked:
            owner = harmless(other.path[1])
            message = Message("curation.given", entry=former.told, owner=owner)
            yield conflict(message, [curation.line(*one.path) for one in (other, former)])
