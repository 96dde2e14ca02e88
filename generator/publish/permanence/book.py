"""The address book as it is written again, the report of changes, and looking an address up."""

from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from urllib.parse import unquote, urlsplit

import msgspec

from generator.messages.words import english
from generator.model.base import Address
from generator.model.corpus import Corpus
from generator.model.reading import AddressBook
from generator.model.site.page import Changes, Site
from generator.publish.permanence.fallback_pages import thing_pages
from generator.publish.permanence.moved_pages import redirected_pages, with_remedies
from generator.text.markdown.escape import harmless
from generator.text.syntax.json_text import json_bytes

BOOK_VERSION = 1

Anchors = Mapping[Address, Collection[str]]
"""The anchors of each page."""


def updated(
    book: AddressBook,
    published: Mapping[str, Address],
    places: Anchors,
    present: Anchors,
    sources: Mapping[Address, str],
    changes: Changes,
) -> AddressBook:
    """The book with everything that is published now, the latest first; nothing is forgotten.

    `published` are addresses by content key, `places` the anchors to remember, `present` all pages
    with all their anchors, `sources` the SHA-256 of the seeds by their pages. What is gone by the
    `changes` between the book and the site is let go.
    """
    entries = {}
    for key in sorted(book.entries.keys() | published.keys()):
        known = book.entries.get(key, ())
        latest = (published[key],) if key in published else ()
        entries[key] = (*latest, *(address for address in known if address not in latest))
    anchors = {
        page: tuple(sorted({*book.anchors.get(page, ()), *places.get(page, ())}))
        for page in sorted(book.anchors.keys() | places.keys())
    }
    pages, gone = _sources(book, sources, changes), _gone(book, present, changes)
    written = AddressBook(entries=entries, anchors=anchors, sources=pages, gone=gone)
    rest = {*book.pages, *present} - thing_pages(written) - anchors.keys()
    return msgspec.structs.replace(written, pages=tuple(sorted(rest)))


def _sources(
    book: AddressBook, sources: Mapping[Address, str], changes: Changes
) -> dict[Address, str]:
    """The sources' pages; one that leads to another is known by the content that this has now."""
    moved = {move.old: move.new for move in changes.moved}
    known = {page: sources.get(moved.get(page, page), last) for page, last in book.sources.items()}
    return dict(sorted((known | dict(sources)).items()))


def _gone(book: AddressBook, present: Anchors, changes: Changes) -> tuple[Address, ...]:
    """What is let go: not what is published again, so that it is missed when it goes once more.

    Of a page that was let go as a whole and is there again, or leads on, the places that are not
    stay let go.
    """
    moved = {move.old: move.new for move in (*changes.moved, *changes.places)}
    again = {page: moved.get(page, page) for page in book.gone if page in moved or page in present}
    left = {
        address for address in book.gone if address not in again and not _is_there(address, present)
    }
    missing = {
        place
        for page, now in again.items()
        for anchor in book.anchors.get(page, ())
        if anchor not in present.get(now, ())
        and (place := Address(f"{page}#{anchor}")) not in moved
    }
    return tuple(sorted({*left, *changes.gone, *missing}))


def _is_there(address: Address, present: Anchors) -> bool:
    page, _, anchor = address.partition("#")
    return anchor in present.get(Address(page), ())


def book_bytes(book: AddressBook) -> bytes:
    """The book as the file that is read again: sorted, indented, with a line end."""
    return json_bytes({"schema_version": BOOK_VERSION, **msgspec.structs.asdict(book)})


def change_lines(changes: Changes, book: AddressBook, places: Anchors, corpus: Corpus) -> str:
    """The changes as text for people, a line each, the gone last; new places by their pages.

    What the book says to be one thing's latest address and its former one did not move since.
    """
    lines = [f"new    {harmless(address)}" for address in changes.new]
    for page, anchors in places.items():
        count = len(set(anchors) - set(book.anchors.get(page, ())))
        if count:
            lines.append(f"new    {count} place{'s'[: count > 1]} on {harmless(page)}")
    known = {(old, latest) for latest, *before in book.entries.values() for old in before}
    moved = [it for it in (*changes.moved, *changes.places) if (it.old, it.new) not in known]
    lines += [f"moved  {harmless(move.old)} -> {harmless(move.new)}" for move in moved]
    for old, mends in with_remedies(changes, corpus):
        hint = f"; {english(mends)}" if mends else ""
        lines.append(f"gone   {harmless(old)}{hint}")
    return "\n".join([*lines, ""]) if lines else "Every published address is as it was.\n"


_INDEX = "index.html"


def resolve_address(site: Site, text: str) -> str | None:
    """The address on the site as it is now, with its anchor, or None where there is none.

    The text may be percent-encoded, begin with the site's own address, or be an address that
    leads on to another.
    """
    pages = _pages(site)
    stand_ins = {
        str(old): str(new) for old, new in redirected_pages(site.changes.moved, pages).items()
    }
    moved = {str(move.old): str(move.new) for move in site.changes.places}
    for address in _spellings(text):
        if address in moved:
            return moved[address]
        page, mark, anchor = address.partition("#")
        page = stand_ins.get(page, page)
        if page in pages:
            return f"{page}{mark}{anchor}"
    return None


def nearest_page(site: Site, text: str) -> str | None:
    """The page whose address is most like a text, if one is."""
    spelt = [address.partition("#")[0] for address in _spellings(text)]
    pages = sorted(_pages(site))
    near = (get_close_matches(address, pages, n=1, cutoff=0.6) for address in spelt)
    return next((matches[0] for matches in near if matches), None)


def _pages(site: Site) -> frozenset[Address]:
    return frozenset(page.address for page in site.pages)


def _spellings(text: str) -> Iterator[str]:
    """The addresses inside the site that a text may stand for, the likeliest first."""
    yield text
    try:
        parts = urlsplit(text)
    except ValueError:
        return
    anchor = f"#{unquote(parts.fragment)}" if parts.fragment else ""
    if not parts.scheme:
        yield f"{unquote(parts.path).removeprefix('./').removeprefix('/')}{anchor}"
        return
    steps = unquote(parts.path).removeprefix("/").split("/")
    if not steps[-1]:
        steps[-1] = _INDEX
    for start in range(len(steps)):
        yield f"{'/'.join(steps[start:])}{anchor}"
