"""The address book: which addresses have been published and must keep working."""

import msgspec

from generator.model.base import Address, Value
from generator.model.config import ADDRESS_BOOK_FILE
from generator.model.corpus import KINDS
from generator.model.problem import Problem, problem
from generator.model.reading import AddressBook
from generator.text.anchors import is_anchor

BOOK_VERSION = 1


class BookFile(Value, frozen=True, kw_only=True):
    """The file as it is written: `entries` maps `kind:content key` to addresses, latest first.

    `anchors` maps pages to the places inside them.
    """

    schema_version: int
    entries: dict[str, tuple[str, ...]] = {}
    anchors: dict[str, tuple[str, ...]] = {}
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
    for key, addresses in book.entries.items():
        if not _is_key(key) or not addresses:
            return _refused(f"“{key}” is not a kind and a name, such as “concept:model collapse”")
    for address in (*(one for listed in book.entries.values() for one in listed), *book.gone):
        if not _is_address(address):
            return _refused(f"“{address}” is not an address inside the site")
    for page, anchors in book.anchors.items():
        if not _is_address(page) or "#" in page:
            return _refused(f"“{page}” is not a page of the site")
        for anchor in anchors:
            if not is_anchor(anchor):
                return _refused(f"“{anchor}” is not a place inside a page")
    entries = {key: tuple(map(Address, book.entries[key])) for key in sorted(book.entries)}
    return AddressBook(
        entries=entries,
        anchors={Address(page): book.anchors[page] for page in sorted(book.anchors)},
        gone=tuple(map(Address, book.gone)),
    ), ()


def _refused(message: str) -> tuple[AddressBook, tuple[Problem, ...]]:
    return AddressBook(), (problem("address-book-invalid", message, ADDRESS_BOOK_FILE),)


def _is_key(key: str) -> bool:
    kind, _, rest = key.partition(":")
    return kind in KINDS and bool(rest)


def _is_address(address: str) -> bool:
    """Whether it is a page of the site, perhaps with a fragment, and no way out of it."""
    path, hash_sign, fragment = address.partition("#")
    parts = path.split("/")
    return (
        address.isprintable()
        and path.endswith(".html")
        and not any(char in address for char in '\\:?*"<>| ')
        and not any(not part or part.startswith(".") for part in parts)
        and bool(fragment) == bool(hash_sign)
    )
