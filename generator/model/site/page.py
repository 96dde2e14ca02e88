"""What rendering and exporting make: pages of Markdown and files of bytes."""

import zlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from enum import StrEnum
from operator import attrgetter
from typing import TypeVar

from msgspec.structs import replace

from generator.model.base import Address, ConceptId, Ref, SourceId, TalkId, Value
from generator.model.corpus import Corpus
from generator.model.links import Links, Names, RelatedTalk, Resembling
from generator.model.problem import Anomaly, Problem
from generator.model.reading import AddressBook, Suggestion
from generator.model.site.spill import Spill, Waiting
from generator.model.source import Source, SourceText


class Block(Value, frozen=True, kw_only=True):
    """Lines of a source on a page of their own, from the line `first` to the next block's."""

    first: int
    page: Address


class Placement(Value, frozen=True, kw_only=True):
    """What stands on another page than is usual for its kind; small collections have none.

    `pages` says on which page an item stands, quotes by the ids of all their wordings. `blocks`
    are the pages of the lines of long sources, by first line. Anchors are as everywhere.
    """

    pages: dict[Ref, Address] = {}
    blocks: dict[SourceId, tuple[Block, ...]] = {}

    def page(self, kind: str, identity: str, usual: Address) -> Address:
        """The page that an item stands on."""
        return self.pages.get(Ref(kind=kind, id=identity), usual) if self.pages else usual

    def line(self, source: Source, number: int) -> Address:
        """The place of a source's line."""
        page = source.address
        if blocks := self.blocks.get(source.id):
            page = blocks[max(0, bisect_right(blocks, number, key=attrgetter("first")) - 1)].page
        return Address(f"{page}#L{number}")


class SectionName(StrEnum):
    """The sections of the site; the value is the folder or page that the section's tab opens."""

    HOME = "index"
    TALKS = "talks/index"
    CONCEPTS = "concepts/index"
    QUOTES = "quotes/index"
    PREDICTIONS = "predictions"
    PEOPLE = "people/index"
    EVENTS = "events/index"
    TIMELINE = "timeline"
    GRAPH = "graph"
    SOURCES = "sources/index"


_PIECE = 1 << 14
_LEVEL = 1
"""How hard texts are packed: harder takes more than half as long again for an eighth less room."""


class Body(Waiting, frozen=True, kw_only=True):
    """The text of a page, packed: all of them wait together, and markup repeats itself.

    The `digest` stands for the content where it was made already.
    """

    digest: bytes = b""

    @classmethod
    def of(cls, text: str, *, is_small: bool = True) -> "Body":
        """The body with a text; one that need not be small takes more room and no time."""
        level = _LEVEL if is_small else 0
        return cls(content=zlib.compress(text.encode("utf-8", "surrogatepass"), level=level))

    @property
    def stamp(self) -> bytes:
        """What is equal only for equal bodies."""
        return self.digest or self.held

    @property
    def text(self) -> str:
        """The text, unpacked each time that it is asked for."""
        return zlib.decompress(self.held).decode("utf-8", "surrogatepass")


class Page(Value, frozen=True, kw_only=True):
    """A page of the site.

    `path` is relative to the docs folder and ends in `.md`. `title` and `description` are plain
    text, not escaped. `body` is the Markdown without front matter. `section` is the tab that the
    page stands under; `searched` says whether the search index holds it, and `boost` how much
    more its matches count there than those of an ordinary page.
    """

    path: str
    title: str
    description: str
    body: Body
    section: SectionName
    searched: bool = True
    boost: float = 1.0

    @property
    def markdown(self) -> str:
        """The Markdown without front matter, unpacked each time that it is asked for."""
        return self.body.text

    @property
    def address(self) -> Address:
        """Where the page stands in the built site."""
        return Address(self.path.removesuffix(".md") + ".html")


class Asset(Waiting, frozen=True, kw_only=True):
    """A file of the site that is not a page; `path` is relative to the docs folder.

    One that `is_packed` is unpacked in pieces when it is written.
    """

    path: str
    is_packed: bool = False

    @property
    def pieces(self) -> Iterator[bytes]:
        """What is written, piece by piece."""
        held = self.held
        if not self.is_packed:
            yield held
            return
        unpacking = zlib.decompressobj()
        for start in range(0, len(held), _PIECE):
            yield unpacking.decompress(held[start : start + _PIECE])
        yield unpacking.flush()

    @property
    def whole(self) -> bytes:
        """What is written."""
        return b"".join(self.pieces)


AssetT = TypeVar("AssetT", bound=Asset)

MANY_LINES = 50_000
"""Lines of notes from which on pages and files wait in a file: those of fewer take some 60 MB."""


def packed_assets(assets: Iterable[AssetT], spill: Spill | None) -> tuple[AssetT, ...]:
    """The files of a site as they wait: packed in a file, where there is one."""
    return tuple(
        it if spill is None or it.is_packed else in_pieces(it, [it.content], spill) for it in assets
    )


def in_pieces(asset: AssetT, pieces: Iterable[bytes], spill: Spill | None) -> AssetT:
    """The file with this content; packed where files wait: its pieces are never all in memory."""
    if spill is None:
        return replace(asset, content=b"".join(pieces))
    packing = zlib.compressobj(level=_LEVEL)
    content = b"".join((*map(packing.compress, pieces), packing.flush()))
    return replace(asset, content=content, is_packed=True).in_file(spill)


class Card(Value, frozen=True, kw_only=True):
    """What the picture of a page says, which is shown where a link to the page is shared.

    Each is plain text in one line, and what is empty is not drawn. `path` is the picture's,
    relative to the docs folder, and `pages` are the Markdown files of the pages that it stands
    for. `sources` is how many sources say so; `alt` is all of it in words.
    """

    path: str
    pages: tuple[str, ...]
    kind: str
    title: str
    people: str = ""
    facts: tuple[str, ...] = ()
    text: str = ""
    counts: str = ""
    sources: int = 0
    site: str
    alt: str


class SearchEntry(Value, frozen=True, kw_only=True):
    """A hit of the search: a thing of the model, or a page that lists things.

    `address` is a page or a place in one; `title` is what is found by name. `kind` is what hits are
    grouped by, nothing for pages that list things. `lead` says what it is and where it is said,
    `text` what it says, and `more` what else is said there, which counts less where the index
    would be too large. All are plain text. `boost` is that of the page.
    """

    address: Address
    title: str
    kind: str = ""
    lead: str = ""
    text: str = ""
    more: str = ""
    boost: float = 1.0


class Tab(Value, frozen=True, kw_only=True):
    """An entry of the navigation: its name in the reader's language and the page it opens."""

    section: SectionName
    title: str
    path: str


class Placed(Value, frozen=True, kw_only=True):
    """The links, with addresses that lead to where long pages leave things.

    `placement` says where that is, `room` how many bytes of HTML a list may take on one page.
    """

    links: Links
    placement: Placement
    room: int


class Rendered(Value, frozen=True, kw_only=True):
    """Pages and assets by path, tabs of the sections that exist, what pictures say, what is found.

    `links` and `placement` are those of :class:`Placed`.
    """

    links: Links
    placement: Placement
    pages: tuple[Page, ...]
    assets: tuple[Asset, ...]
    tabs: tuple[Tab, ...]
    cards: tuple[Card, ...]
    search: tuple[SearchEntry, ...] = ()


class Move(Value, frozen=True, kw_only=True):
    """A page that was published at `old` and stands at `new` now."""

    old: Address
    new: Address


class Changes(Value, frozen=True, kw_only=True):
    """What differs between the address book and what a build would publish.

    `moved` are pages, `places` are places inside pages; `new` are pages and `gone` may be both.
    `likely` are those that are gone, each with the only page or place that may stand for it.
    """

    new: tuple[Address, ...] = ()
    moved: tuple[Move, ...] = ()
    places: tuple[Move, ...] = ()
    gone: tuple[Address, ...] = ()
    likely: tuple[Move, ...] = ()


class Site(Value, frozen=True, kw_only=True):
    """Everything a build makes; pages and assets are sorted by path.

    `cards` are what pictures of pages say; none is drawn yet. `search` is what search finds.
    `book` is the address book as read; `published` maps content keys to addresses as they are
    now; `changes` is what differs between the two. `names` are those by which
    hand-written pages may link to generated ones. `related_talks` and `resembling` are those of
    :class:`~generator.model.links.Links`. `placement` says what stands on other pages than is
    usual. `anomalies` are what is suspicious in the collection. `given` are the sources that the
    curation file gives to a talk, and on which line. `private` is how many files were left out
    because they must not be published, and `in_doubt` how many of these because what they say of
    it is not clear. `has_address` says whether it is known where the site will be on the web.
    """

    pages: tuple[Page, ...]
    assets: tuple[Asset, ...]
    tabs: tuple[Tab, ...]
    corpus: Corpus
    sources: tuple[SourceText, ...]
    problems: tuple[Problem, ...]
    suggestions: tuple[Suggestion, ...] = ()
    anomalies: tuple[Anomaly, ...] = ()
    book: AddressBook = AddressBook()
    published: dict[str, Address] = {}
    changes: Changes = Changes()
    names: Names = {}
    related_talks: dict[TalkId, tuple[RelatedTalk, ...]] = {}
    resembling: dict[ConceptId, tuple[Resembling, ...]] = {}
    cards: tuple[Card, ...] = ()
    search: tuple[SearchEntry, ...] = ()
    placement: Placement = Placement()
    given: dict[SourceId, int] = {}
    private: int = 0
    in_doubt: int = 0
    has_address: bool = True
