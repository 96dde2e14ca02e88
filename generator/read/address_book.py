"""The address book: which addresses have been published and must keep working."""

import re
from collections.abc import Iterator
from itertools import chain

import msgspec

from generator.model.address import is_address
from generator.model.base import Address, Value
from generator.model.config import ADDRESS_BOOK_FILE
from generator.model.corpus import KINDS
from generator.model.problem import Problem, problem
from generator.model.reading import AddressBook
from generator.text.markdown.anchors import is_anchor

BOOK_VERSION = 1
_SHA256 = re.compile(r"[0-9a-f]{64}")


class BookFile(Value, frozen=True, kw_only=True):
    """The file as it is written: `entries` maps `kind:content key` to addresses, latest first.

    `anchors` maps pages to the places inside them, `sources` pages to the SHA-256 of seeds.
    `sources` and `pages` are newer than the rest: books of before do without.
    """

    schema_version: int
    entries: dict[str, tuple[str, ...]] = {}
    anchors: dict[str, tuple[str, ...]] = {}
    sources: dict[str, str] = {}
    pages: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


def read_address_book(text: str) -> tuple[AddressBook, tuple[Problem, ...]]:
    """The book that a file holds, and the problem with it (`address-book-invalid`).

    A file with any fault gives an empty book: half of the published addresses would be worse
    than none, because what is missing would move without a word.
    """
    try:
        book = msgspec.json.decode(text.encode("utf-8", "surrogatepass"), type=BookFile)
    except (msgspec.DecodeError, RecursionError) as error:
        return _refused(f"the file is not an address book: {error}")
    if book.schema_version != BOOK_VERSION:
        return _refused(f"schema_version is {book.schema_version}, {BOOK_VERSION} is expected")
    fault = next(_faults(book), None)
    if fault:
        return _refused(fault)
    entries = {key: tuple(map(Address, book.entries[key])) for key in sorted(book.entries)}
    return AddressBook(
        entries=entries,
        anchors={Address(page): book.anchors[page] for page in sorted(book.anchors)},
        sources={Address(page): book.sources[page] for page in sorted(book.sources)},
        pages=tuple(map(Address, sorted(book.pages))),
        gone=tuple(map(Address, book.gone)),
    ), ()


def _refused(message: str) -> tuple[AddressBook, tuple[Problem, ...]]:
    return AddressBook(), (problem("address-book-invalid", message, ADDRESS_BOOK_FILE),)


def _faults(book: BookFile) -> Iterator[str]:
    """What is wrong with the book, in words."""
    for key, addresses in book.entries.items():
        if not _is_key(key) or not addresses:
            yield f"“{key}” is not a kind and a name, such as “concept:model collapse”"
    for address in (*chain.from_iterable(book.entries.values()), *book.gone):
        if not is_address(address):
            yield f"“{address}” is not an address inside the site"
    for page in (*book.anchors, *book.sources, *book.pages):
        if not is_address(page) or "#" in page:
            yield f"“{page}” is not a page of the site"
    for anchor in chain.from_iterable(book.anchors.values()):
        if not is_anchor(anchor):
            yield f"“{anchor}” is not a place inside a page"
    for value in book.sources.values():
        if not _SHA256.fullmatch(value):
            yield f"“{value}” is not the SHA-256 of a file"


def _is_key(key: str) -> bool:
    kind, _, rest = key.partition(":")
    return kind in KINDS and bool(rest)
