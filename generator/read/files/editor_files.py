"""The address book, and the editor's own texts about talks.

The book says which addresses have been published and must keep working; a text is a Markdown file
that has the id of a talk as its name.
"""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import msgspec

from generator.model.base import KINDS, TalkId, Value
from generator.model.config import ADDRESS_BOOK_FILE
from generator.model.message import Message
from generator.model.problem import Problem, problem
from generator.model.reading import AddressBook
from generator.model.site.address import is_address
from generator.read.files.listing import file_fault
from generator.read.files.privacy.holding import hold_of
from generator.read.formats.notes.withheld import WITHHELD, without_comments
from generator.text.encoding.decode import decode, split_lines
from generator.text.markdown.anchors import is_anchor
from generator.text.regex import regex

BOOK_VERSION = 1
_SHA256 = regex(r"[0-9a-f]{64}")


class BookFile(AddressBook, frozen=True, kw_only=True):
    """The book as it is written; files of before do without `sources`, `pages` and `gone`."""

    schema_version: int


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
    return AddressBook(
        entries=dict(sorted(book.entries.items())),
        anchors=dict(sorted(book.anchors.items())),
        sources=dict(sorted(book.sources.items())),
        pages=tuple(sorted(book.pages)),
        gone=book.gone,
    ), ()


def _refused(message: Message) -> tuple[AddressBook, tuple[Problem, ...]]:
    return AddressBook(), (problem("address-book-invalid", message, ADDRESS_BOOK_FILE),)


def _faults(book: BookFile) -> Iterator[Message]:
    """What is wrong with the book."""
    for key, addresses in book.entries.items():
        kind, _, rest = key.partition(":")
        if kind not in KINDS or not rest or not addresses:
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


class EditorNotes(Value, frozen=True, kw_only=True):
    """The texts by the talk's id, problems with others, and why which files are kept private."""

    texts: dict[str, str]
    problems: tuple[Problem, ...] = ()
    private: dict[str, Message] = {}


def read_notes(folder: Path, max_bytes: int) -> EditorNotes:
    """Reads the notes of a folder, which may be missing.

    What is no regular file, leads out of the folder, is too large or no text is a problem; what
    says of itself that it is private is left out without one.
    """
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    private: dict[str, Message] = {}
    for path in sorted(_files(folder)):
        content = _content(path, folder, max_bytes)
        if isinstance(content, Problem):
            problems.append(content)
        elif (hold := hold_of(content)) is not None:
            private[path.name] = hold.because
        else:
            decoded = decode(content)
            problems += [problem(fault.code, fault.message, path.name) for fault in decoded.faults]
            if not decoded.binary:
                texts[TalkId(path.stem)] = _shown(decoded.text)
    return EditorNotes(texts=texts, problems=tuple(problems), private=private)


def _shown(text: str) -> str:
    """A text without the comments that only its writer sees."""
    lines = tuple(split_lines(text))
    shown = without_comments(lines).lines
    return text if shown == lines else "\n".join(shown).replace(WITHHELD, "")


def _files(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from (path for path in folder.glob("*.md") if not path.is_dir())


def _content(path: Path, folder: Path, max_bytes: int) -> bytes | Problem:
    fault = file_fault(path.parent, path.name, folder.resolve())
    if fault is None:
        try:
            with path.open("rb") as file:
                content = file.read(max_bytes + 1)
            if len(content) <= max_bytes:
                return content
            message = Message("problem.size", n=path.stat().st_size, most=max_bytes)
            return problem("seed-too-large", message, path.name)
        except OSError as error:
            fault = Message("problem.opened", error=f"{error.strerror}")
    return problem("seed-unreadable", fault, path.name)
