"""Published pages that moved, which leave redirect pages, and those that vanished.

`seeds/address-book.json` remembers what was published. It is read on every build and written only
when the editor asks for it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from html import escape
from pathlib import PurePosixPath

from generator.curation import edits as undo
from generator.curation.edits import Edit
from generator.model.base import Address
from generator.model.config import ADDRESS_BOOK_FILE
from generator.model.corpus import Corpus
from generator.model.grouping import grouped, indexed
from generator.model.message import Message, clauses
from generator.model.problem import Problem, problem
from generator.model.reading import AddressBook
from generator.model.site.page import Asset, Changes, Move
from generator.publish.permanence.fallback_pages import (
    COMPANIONS,
    IN_TALKS,
    fallback_pages,
    thing_pages,
)
from generator.text.markdown.escape import harmless
from generator.text.naming.ids import file_key

_TALKS, _SOURCES = "talks", "sources"


def likely_pages(
    book: AddressBook,
    published: Mapping[str, Address],
    new: Collection[Address],
    gone: Collection[Address],
) -> Iterator[Move]:
    """Pages of things that are gone, each with the only one that may stand for it.

    That is the thing of the same name that is of another kind now, or, where one page of a folder
    is gone and one thing of it is new, the one for the other.
    """
    done = dict(_of_another_kind(book, published, gone))
    lost, fresh = (grouped(sorted(pages), _folder) for pages in (gone, new))
    for folder, pages in lost.items():
        if len(pages) == len(fresh.get(folder, ())) == 1:
            done.setdefault(pages[0], fresh[folder][0])
    yield from (Move(old=old, new=now) for old, now in sorted(done.items()))


def _of_another_kind(
    book: AddressBook, published: Mapping[str, Address], gone: Collection[Address]
) -> Iterator[tuple[Address, Address]]:
    named: defaultdict[str, set[Address]] = defaultdict(set)
    for key, address in published.items() if gone else ():
        named[_name(key)].add(address)
    for key, addresses in book.entries.items() if gone else ():
        now = [address for address in named.get(_name(key), ()) if _folder(address) != _TALKS]
        if len(now) == 1:
            lost = (
                address for address in addresses if address in gone and _folder(address) != _TALKS
            )
            yield from ((address, now[0]) for address in lost)


def with_remedies(changes: Changes, corpus: Corpus) -> Iterator[tuple[Address, Message | None]]:
    """Addresses that are gone, each with what mends it where something may stand for it."""
    likely = {move.old: move for move in changes.likely}
    for old in changes.gone:
        yield old, _remedy(likely[old], corpus) if old in likely else None


def _remedy(move: Move, corpus: Corpus) -> Message:
    """What mends it where one address is the former one of another."""
    if "#" in move.old:
        return Message("problem.if_new", line=undo.previous_id(move.old, move.new))
    return Message("problem.if_now", page=harmless(move.new), line=page_line(move, corpus))


def page_line(move: Move, corpus: Corpus) -> str:
    """Says that a page of a thing is what another one was.

    An id of another kind stands behind its folder: `organisations/acme`.
    """
    section, entry = _folder(move.new), _identity(move.new)
    same = _folder(move.old) == section
    before = _identity(move.old) if same else move.old.removesuffix(".html")
    if section == _SOURCES:
        files = [source.file for source in corpus.sources if source.address == move.new]
        entry = files[0] if files else entry
    key = "previous_slugs" if section == _TALKS else "previous_ids"
    return Edit(section, entry, {key: [before]}).whole


def _name(key: str) -> str:
    return key.partition(":")[2]


def _folder(address: Address) -> str:
    return address.partition("/")[0]


def _identity(address: Address) -> str:
    return address.partition("/")[2].removesuffix(".html")


_PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Moved</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="{link}">
<script>location.replace("{link}" + location.hash)</script>
<meta http-equiv="refresh" content="0; url={link}">
<link rel="icon" href="data:,">
</head>
<body><p>This page has moved <a href="{link}">here</a>.</p></body>
</html>
"""


def compare_pages(
    book: AddressBook,
    published: Mapping[str, Address],
    sources: Mapping[Address, str],
    previous: Mapping[Address, Address],
    pages: Collection[Address],
) -> Changes:
    """Compares the pages that the address book knows with those of a build.

    `published` are addresses by content key, `sources` the SHA-256 of the seeds by the pages of
    sources, `previous` the addresses that the editor says led to a page before, `pages` all that
    the build makes.
    """
    moved = {old: new for old, new in previous.items() if old not in pages}
    for old, new in (*_things(book, published), *_sources(book, sources)):
        if old not in pages:
            moved.setdefault(old, new)
    taken = frozenset(map(file_key, pages)) if moved else frozenset()
    moved = {old: new for old, new in moved.items() if file_key(old) not in taken}
    redirected = redirected_pages(_moves(moved), pages)
    lists = [page for page in book.pages if page not in pages and page not in redirected]
    moved |= fallback_pages(lists, book, pages, redirected | moved)
    things = thing_pages(book)
    gone = {page for page in (*things, *lists) if page not in pages and page not in moved}
    known = {*things, *book.pages, *book.anchors, *book.gone}
    lost = (gone & things) - set(book.gone)
    fresh = {*published.values(), *sources} - known
    return Changes(
        likely=tuple(likely_pages(book, published, fresh, lost)),
        new=tuple(sorted({*published.values(), *pages} - known)),
        moved=tuple(_moves(dict(sorted(moved.items())))),
        gone=tuple(sorted(gone - set(book.gone))),
    )


def _things(
    book: AddressBook, published: Mapping[str, Address]
) -> Iterator[tuple[Address, Address]]:
    """The former addresses of things, and those that they have now."""
    for key, addresses in book.entries.items():
        if key in published:
            yield from ((old, published[key]) for old in addresses)


def _sources(book: AddressBook, now: Mapping[Address, str]) -> Iterator[tuple[Address, Address]]:
    """The former pages of sources, and those of the same content; of copies the first.

    A content that no source has now is the one of which a page of now had it before.
    """
    last = {page: content for page, content in book.sources.items() if page in now}
    page_of: dict[str, Address] = {}
    for page, content in (*sorted(now.items()), *sorted(last.items())):
        page_of.setdefault(content, page)
    for old, content in book.sources.items():
        if content in page_of:
            yield old, page_of[content]


def _moves(moved: Mapping[Address, Address]) -> Iterator[Move]:
    return (Move(old=old, new=new) for old, new in moved.items())


def redirects(moved: Iterable[Move], pages: Collection[Address]) -> tuple[Asset, ...]:
    """A page at each old address, and at those of its quotes, that redirects and keeps `#…`."""
    return tuple(
        Asset(path=old, content=_PAGE.format(link=_link(old, new)).encode("utf-8"))
        for old, new in redirected_pages(moved, pages).items()
    )


def redirected_pages(moved: Iterable[Move], pages: Collection[Address]) -> dict[Address, Address]:
    """The pages that are no more, those of their quotes included, and those that they redirect to.

    Not those that a file system without capitals takes for a page that there is.
    """
    companions = _companions(pages)
    redirected = [
        (old, new)
        for move in moved
        for old, new in _with_companions(move, companions)
        if old not in pages and new in pages
    ]
    taken = frozenset(map(file_key, pages)) if redirected else frozenset()
    return {old: new for old, new in redirected if file_key(old) not in taken}


def vanished_addresses(
    changes: Changes, corpus: Corpus, *, has_private: bool
) -> tuple[Problem, ...]:
    """A problem for each published address that leads nowhere now, with the line that mends it.

    Where something is kept private they may be its own: then they are counted, and not told.
    """
    if has_private and changes.gone:
        message = Message("problem.vanished_private", n=len(changes.gone))
        return (problem("address-vanished", message, ADDRESS_BOOK_FILE),)
    return tuple(
        problem("address-vanished", _vanished(old, mends), ADDRESS_BOOK_FILE)
        for old, mends in with_remedies(changes, corpus)
    )


def _vanished(old: Address, mends: Message | None) -> Message:
    gone = Message("problem.vanished", address=harmless(old))
    return clauses((gone, mends)) if mends else gone


def _companions(pages: Iterable[Address]) -> Mapping[str, Sequence[str]]:
    """The parts of collections and of long pages, by the folders that they lie in."""
    paths = (page.split("/") for page in pages)
    return indexed(
        ("/".join(steps[:count]), "/".join(steps[count:]))
        for steps in paths
        for count in range(1, len(steps))
    )


def _with_companions(
    move: Move, pages: Mapping[str, Sequence[str]]
) -> Iterator[tuple[Address, Address]]:
    """A page with its collection, and with the parts of both."""
    folder, _, name = move.old.rpartition("/")
    if not move.new.startswith(f"{folder}/"):
        yield move.old, move.new
        return
    pairs = [
        (move.old, move.new),
        (f"{folder}/{IN_TALKS}/{name}", f"{folder}/{IN_TALKS}/{move.new[len(folder) + 1 :]}"),
    ]
    for owner, companion in COMPANIONS.items():
        if owner == f"{folder}/":
            pairs.append((companion + name, companion + move.new.removeprefix(owner)))
    for old, new in pairs:
        yield Address(old), Address(new)
        old_folder, new_folder = old.removesuffix(".html"), new.removesuffix(".html")
        for part in pages.get(new_folder, ()):
            yield Address(f"{old_folder}/{part}"), Address(f"{new_folder}/{part}")


def _link(old: Address, new: Address) -> str:
    up = "../" * (len(PurePosixPath(old).parts) - 1)
    return escape(up + new, quote=True)
