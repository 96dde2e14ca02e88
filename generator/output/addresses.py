"""Published addresses keep working: what moved leaves a page that leads on, what vanished is told.

`seeds/address-book.json` remembers what was published. It is read on every build and written only
when the editor asks for it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from html import escape
from pathlib import PurePosixPath

from generator.model.base import Address
from generator.model.config import ADDRESS_BOOK_FILE, CURATION_FILE
from generator.model.page import Asset, Changes, Move
from generator.model.problem import Problem, problem
from generator.model.reading import AddressBook
from generator.output import undo
from generator.text.escape import harmless

_PARTS = "in-talks"
_COMPANIONS = {"talks/": "quotes/in/", "people/": "quotes/by/", "concepts/": "quotes/on/"}
"""Collections that bear the name of the page that they belong to."""

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
</head>
<body><p>This page has moved <a href="{link}">here</a>.</p></body>
</html>
"""


def changes(
    book: AddressBook,
    published: Mapping[str, Address],
    previous: Mapping[Address, Address],
    pages: Collection[Address],
) -> Changes:
    """Compares the book with a build.

    Args:
        book: what was published before.
        published: addresses by content key, as they are now.
        previous: addresses that the editor says led to a page before (`previous_slugs`).
        pages: all addresses that the build makes.
    """
    known = {address for listed in book.entries.values() for address in listed} | set(book.gone)
    now = set(published.values())
    missing = [
        (old, published.get(key))
        for key, listed in book.entries.items()
        for old in listed
        if old not in pages
    ]
    moved = {old: new for old, new in previous.items() if old not in pages}
    for old, target in missing:
        if target is not None:
            moved.setdefault(old, target)
    gone = {old for old, _ in missing if old not in moved}
    return Changes(
        new=tuple(sorted(now - known)),
        moved=tuple(Move(old=old, new=new) for old, new in sorted(moved.items())),
        gone=tuple(sorted(gone - set(book.gone))),
    )


def redirects(moved: Iterable[Move], pages: Collection[Address]) -> tuple[Asset, ...]:
    """A page at each old address, and at those of its quotes, that leads on and keeps `#…`."""
    return tuple(
        Asset(path=old, content=_PAGE.format(link=_link(old, new)).encode("utf-8"))
        for old, new in moved_pages(moved, pages).items()
    )


def moved_pages(moved: Iterable[Move], pages: Collection[Address]) -> dict[Address, Address]:
    """The pages that are no more, those of their quotes included, and what stands for them."""
    companions = _companions(pages)
    return {
        old: new
        for move in moved
        for old, new in _with_companions(move, companions)
        if old not in pages and new in pages
    }


def vanished(found: Changes) -> tuple[Problem, ...]:
    """A problem for each published address that leads nowhere now, with the line that mends it."""
    likely = {move.old: undo.former(move.old, move.new) for move in found.likely}
    return tuple(
        problem(
            "address-vanished",
            f"{harmless(old)} was published and is no more"
            + (f"; if it is the new one there: {likely[old]}" if old in likely else ""),
            ADDRESS_BOOK_FILE,
        )
        for old in found.gone
    )


def in_use(previous: Iterable[Address], pages: Collection[Address]) -> tuple[Problem, ...]:
    """A problem for each former address that is that of a page now: it cannot lead elsewhere."""
    return tuple(
        problem(
            "curation-without-effect",
            f"{harmless(old)} is no former address: a page stands there",
            CURATION_FILE,
        )
        for old in previous
        if old in pages
    )


def _companions(pages: Iterable[Address]) -> dict[str, list[str]]:
    """The parts of collections and of long pages, by the folders that they lie in."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for page in pages:
        steps = page.split("/")
        for count in range(1, len(steps)):
            found["/".join(steps[:count])].append("/".join(steps[count:]))
    return found


def _with_companions(
    move: Move, pages: Mapping[str, list[str]]
) -> Iterator[tuple[Address, Address]]:
    """A page with its collection, and with the parts of both."""
    folder, _, name = move.old.rpartition("/")
    if not move.new.startswith(f"{folder}/"):
        yield move.old, move.new
        return
    pairs = [
        (move.old, move.new),
        (f"{folder}/{_PARTS}/{name}", f"{folder}/{_PARTS}/{move.new[len(folder) + 1 :]}"),
    ]
    for kept, companion in _COMPANIONS.items():
        if kept == f"{folder}/":
            pairs.append((companion + name, companion + move.new.removeprefix(kept)))
    for old, new in pairs:
        yield Address(old), Address(new)
        old_folder, new_folder = old.removesuffix(".html"), new.removesuffix(".html")
        for part in pages.get(new_folder, ()):
            yield Address(f"{old_folder}/{part}"), Address(f"{new_folder}/{part}")


def _link(old: Address, new: Address) -> str:
    up = "../" * (len(PurePosixPath(old).parts) - 1)
    return escape(up + new, quote=True)
