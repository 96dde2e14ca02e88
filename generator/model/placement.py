"""Where things stand that are too many for the page that would hold all of them."""

from bisect import bisect_right
from operator import attrgetter

from generator.model.base import Address, Ref, SourceId, Value
from generator.model.covered import Source


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
        blocks = self.blocks.get(source.id)
        page = source.address
        if blocks:
            page = blocks[max(0, bisect_right(blocks, number, key=attrgetter("first")) - 1)].page
        return Address(f"{page}#L{number}")
