"""Things that are gone and that may only have another name now, with the line that says so."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from generator.curation import undo
from generator.curation.edits import Edit
from generator.model.base import Address
from generator.model.corpus import Corpus
from generator.model.message import Message
from generator.model.page import Changes, Move
from generator.model.reading import AddressBook
from generator.text.markdown.escape import harmless

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
    lost, fresh = _by_folder(gone), _by_folder(new)
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
        now = [one for one in named.get(_name(key), ()) if _folder(one) != _TALKS]
        if len(now) == 1:
            lost = (one for one in addresses if one in gone and _folder(one) != _TALKS)
            yield from ((one, now[0]) for one in lost)


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
        files = [one.file for one in corpus.sources if one.address == move.new]
        entry = files[0] if files else entry
    key = "previous_slugs" if section == _TALKS else "previous_ids"
    return Edit(section=section, entry=entry, fields={key: [before]}).whole


def _by_folder(pages: Collection[Address]) -> dict[str, list[Address]]:
    by_folder: defaultdict[str, list[Address]] = defaultdict(list)
    for page in sorted(pages):
        by_folder[_folder(page)].append(page)
    return by_folder


def _name(key: str) -> str:
    return key.partition(":")[2]


def _folder(address: Address) -> str:
    return address.partition("/")[0]


def _identity(address: Address) -> str:
    return address.partition("/")[2].removesuffix(".html")
