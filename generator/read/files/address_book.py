"""The address book: which addresses have been published and must keep working."""

import re
from collections.abc import Iterator
from itertools import chain

import msgspec

from generator.model.address import is_address
from generator.model.base import KINDS, Address, Value
from generator.model.config import ADDRESS_BOOK_FILE
from generator.model.message import Message
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
        return _refused(Message("book.decoded", error=str(error)))
    if book.schema_version != BOOK_VERSION:
        return _refused(Message("book.version", n=book.schema_version, expected=BOOK_VERSION))
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


def _refused(message: Message) -> tuple[AddressBook, tuple[Problem, ...]]:
    return AddressBook(), (problem("address-book-invalid", message, ADDRESS_BOOK_FILE),)


def _faults(book: BookFile) -> Iterator[Message]:
    """What is wrong with the book."""
    for key, addresses in book.entries.items():
        if not _is_key(key) or not addresses:
            yield Message("book.key", key=key)
    for address in (*chain.from_iterable(book.entries.values()), *book.gone):
        if not is_address(address):
            yield Message("book.address", address=address)
    for page in (*book.anchors, *book.sources, *book.pages):
        if not is_address(page) or "#" in page:
            yield Message("book.page", page=page)
    for anchor in chain.from_iterable(book.anchors.values()):
        if not is_anchor(anchor):
            yield Message("book.place", anchor=anchor)
    for value in book.sources.values():
        if not _SHA256.fullmatch(value):
            yield Message("book.content", value=value)


def _is_key(key: str) -> bool:
    kind, _, rest = key.partition(":")
    return kind in KINDS and bool(rest)
