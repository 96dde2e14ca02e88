"""Former addresses, as the curation file says (`previous_ids`, `previous_slugs`), and conflicts."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from generator.curation.problems import conflict, curation_problem
from generator.model.base import Address, Value
from generator.model.corpus import Corpus
from generator.model.curation import (
    ENTITY_SECTIONS,
    Curation,
    ItemCuration,
    QuoteCuration,
    SectionKey,
    previous_ids_field,
)
from generator.model.grouping import indexed
from generator.model.items import every_item
from generator.model.message import Message
from generator.model.problem import Problem
from generator.model.site.address import page_of, quote_address
from generator.model.site.page import Placement
from generator.text.addresses import TIMED, is_timed, item_anchor
from generator.text.markdown.escape import harmless
from generator.text.naming.ids import slug

_LISTED = frozenset("prediction claim fact price takeaway insight".split())


class ItemPlace(Value, frozen=True, kw_only=True):
    """Where an item has its permanent place: a page and an anchor on it.

    `usual` is the page for its kind, which leads on where `page` is a part of it.
    """

    kind: str
    id: str
    page: Address
    usual: Address
    anchor: str


class FormerAddress(Value, frozen=True, kw_only=True):
    """A former address, and the one that it leads to.

    `path` is where the curation file says so: section, entry, field, and the former id as printed.
    """

    old: Address
    new: Address
    path: tuple[str, str, str, str]

    @property
    def entry(self) -> Message:
        """The entry and the former id."""
        section, entry, _, printed = self.path
        key = f"{section}.{harmless(entry)}"
        return Message("curation.entry", key=key, name=harmless(printed))


def former_pages(corpus: Corpus, curation: Curation) -> Iterator[FormerAddress]:
    """The pages that talks, concepts, entities and sources had before.

    Former ids of a talk or concept that is merged into another are that one's.
    """
    merge, previous = curation.lists("merge"), curation.lists("previous_ids")
    for section, things in _sections(corpus):
        merged = merge.get(section, {}).items()
        into = {slug(other): entry for entry, others in merged for other in others}
        field = previous_ids_field(section)
        for entry, ids in previous[section].items():
            new = things.get(_final(entry, things, into))
            for printed in ids if new else ():
                whole = "/" in printed and section is not SectionKey.SOURCES
                old = Address(f"{printed if whole else f'{section}/{printed}'}.html")
                yield FormerAddress(old=old, new=new or old, path=(section, entry, field, printed))


def _sections(corpus: Corpus) -> Iterator[tuple[SectionKey, dict[str, Address]]]:
    """The sections of the curation file whose things have pages, with these by the entries."""
    yield SectionKey.TALKS, {talk.id: talk.address for talk in corpus.talks}
    yield SectionKey.CONCEPTS, {concept.id: concept.address for concept in corpus.concepts}
    for kind, section in ENTITY_SECTIONS.items():
        yield section, {it.id: it.address for it in corpus.entities if it.kind is kind}
    yield SectionKey.SOURCES, {source.file: source.address for source in corpus.sources}


def _final(entry: str, living: Collection[str], into: Mapping[str, str]) -> str:
    """The thing that an entry is about: its own, or what that is merged into."""
    seen = {entry}
    while entry not in living and entry in into and into[entry] not in seen:
        entry = into[entry]
        seen.add(entry)
    return entry


def source_pages(corpus: Corpus) -> dict[Address, str]:
    """The pages of sources, with the SHA-256 of their files."""
    return {source.address: source.sha256 for source in corpus.sources}


def previous_anchors(
    corpus: Corpus, placement: Placement, curation: Curation
) -> dict[str, tuple[ItemPlace, ...]]:
    """The anchors that quotes and items had before, with the places that they have now."""
    return indexed(
        (anchor, place) for place, _, anchor in _former_places(corpus, placement, curation)
    )


def _former_places(
    corpus: Corpus, placement: Placement, curation: Curation
) -> Iterator[tuple[ItemPlace, str, str]]:
    """Quotes and items with each of their former ids, and the anchor that it was."""
    entered: dict[str, Mapping[str, QuoteCuration | ItemCuration]]
    entered = {"quotes": curation.quotes, "items": curation.items}
    if not any(entry.previous_ids for entries in entered.values() for entry in entries.values()):
        return
    for place in item_places(corpus, placement):
        entry = entered[_section_of(place)].get(place.id)
        for printed in entry.previous_ids if entry else ():
            yield place, printed, printed if is_timed(printed) else item_anchor(place.kind, printed)


def _section_of(place: ItemPlace) -> str:
    """The section of the curation file that speaks of what stands at a place."""
    return "quotes" if place.kind == "quote" else "items"


def item_places(corpus: Corpus, placement: Placement) -> Iterator[ItemPlace]:
    """The permanent places of quotes, under all their ids, and of items.

    `placement` says what long pages leave to others. Not those of topics and bylines, to which
    nothing leads, nor those of prose: whoever mends a word there should not have to account for it.
    """
    talks = {talk.id: talk.address for talk in corpus.talks}
    for quote in corpus.quotes:
        usual = page_of(quote_address(quote.talk, quote.id))
        for wording in quote.attestations:
            yield _place("quote", wording.id, usual, page_of(quote.address))
    for concept in corpus.concepts:
        for definition in concept.definitions:
            yield _place("definition", definition.id, concept.address, concept.address)
    for segment in corpus.segments:
        timed = f"{TIMED}{segment.time.seconds}" if segment.time else ""
        usual = talks[segment.talk]
        page = placement.page("segment", segment.id, usual)
        yield _place("segment", segment.id, usual, page, timed)
    for item in every_item(corpus):
        if item.type_name in _LISTED:
            kind, usual = item.type_name, talks[item.talk]
            yield _place(kind, item.id, usual, placement.page(kind, item.id, usual))


def _place(kind: str, identity: str, usual: Address, page: Address, anchor: str = "") -> ItemPlace:
    anchor = anchor or item_anchor(kind, identity)
    return ItemPlace(kind=kind, id=identity, page=page, usual=usual, anchor=anchor)


def previous_id_conflicts(
    corpus: Corpus, placement: Placement, curation: Curation, titles: Mapping[Address, str]
) -> tuple[Problem, ...]:
    """A problem for each former id that is the address of something, or of two things.

    `titles` are those of all pages. What one section of the file gives to two of its own things is
    reported where the file is checked, except for times, of which every talk has its own.
    """
    pages = tuple(former_pages(corpus, curation))
    places = tuple(
        FormerAddress(
            old=_taken_at(place, anchor),
            new=Address(f"{place.usual}#{place.anchor}"),
            path=(_section_of(place), place.id, "previous_ids", printed),
        )
        for place, printed, anchor in _former_places(corpus, placement, curation)
    )
    all_places = item_places(corpus, placement) if places else ()
    there = {_taken_at(place, place.anchor) for place in all_places}
    return (
        *(
            _in_use(former, titles[former.old], curation)
            for former in pages
            if former.old in titles
        ),
        *(_in_use(former, former.old, curation) for former in places if former.old in there),
        *_given_twice((*pages, *places), curation),
    )


def _taken_at(place: ItemPlace, anchor: str) -> Address:
    """Where an anchor would be taken: a time in its own talk, every other id anywhere."""
    return Address(f"{place.usual if is_timed(anchor) else ''}#{anchor}")


def _in_use(former: FormerAddress, title: str, curation: Curation) -> Problem:
    shown = harmless(title).removeprefix("#")
    message = Message("problem.in_use", entry=former.entry, title=shown)
    return curation_problem("curation-without-effect", message, curation.line(*former.path))


def _given_twice(addresses: Iterable[FormerAddress], curation: Curation) -> Iterator[Problem]:
    first: dict[Address, FormerAddress] = {}
    for former in addresses:
        other = first.setdefault(former.old, former)
        is_unchecked = other.path[0] != former.path[0] or is_timed(former.path[3])
        if other.new != former.new and is_unchecked:
            owner = harmless(other.path[1])
            message = Message("curation.given", entry=former.entry, owner=owner)
            yield conflict(message, [curation.line(*address.path) for address in (other, former)])
