"""Where anchors are now that a page had before its things became too many for it.

An address such as `talks/a.html#p-1` goes on working when the predictions stand on pages of their
own: the page asks `data/moved/<n>.js` for an anchor that it does not have, and leads on. Without
scripts its list of parts is there.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from urllib.parse import quote

import msgspec

from generator.model.base import Address, Value
from generator.model.site.page import Asset, Block
from generator.text.naming.ids import content_id


class _Moved(Value, frozen=True, kw_only=True):
    """Pages, percent-encoded, and by their numbers where each anchor and each first line is.

    Anchors lie by their first part, up to a hyphen, which thousands of a transcript have in common;
    the rest of those that are on one page stand in a row.
    """

    pages: tuple[str, ...]
    anchors: dict[str, dict[str, str]]
    lines: tuple[tuple[int, int], ...]


def file_name(address: str) -> str:
    """The name of the file for the anchors that the page at an address had."""
    return content_id(address)


def moved_file(address: str, anchors: Mapping[str, Address], blocks: Iterable[Block] = ()) -> Asset:
    """The file for what the page at an address had: anchors, and lines of a source."""
    lines = [(block.first, block.page) for block in blocks]
    pages = dict.fromkeys((*anchors.values(), *(page for _, page in lines)))
    number = {page: at for at, page in enumerate(sorted(pages))}
    rows: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for anchor in sorted(anchors):
        first, hyphen, rest = anchor.rpartition("-")
        rows[first + hyphen][str(number[anchors[anchor]])].append(rest)
    moved = _Moved(
        pages=tuple(quote(page, safe="/") for page in sorted(pages)),
        anchors={
            first: {page: " ".join(rest) for page, rest in pages.items()}
            for first, pages in rows.items()
        },
        lines=tuple((first, number[page]) for first, page in lines),
    )
    content = b"talksMoved(%b);\n" % msgspec.json.encode(moved, order="sorted")
    return Asset(path=f"data/moved/{file_name(address)}.js", content=content)
