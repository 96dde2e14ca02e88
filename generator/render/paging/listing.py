"""A list that may be too long for one page: its parts, their pages, and the pager on each.

An address such as `talks/a.html#p-1` goes on working when the predictions stand on pages of their
own: the page asks `data/moved/<n>.js` for an anchor that it does not have, and leads on. Without
scripts its list of parts is there.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from posixpath import commonprefix
from typing import Generic, TypeVar
from urllib.parse import quote

import msgspec

from generator.model.base import Address, Value
from generator.model.site.page import Asset, Block, Page, SectionName
from generator.render.context.render_context import Pager, PagerLink, RenderContext
from generator.render.paging.partition import KeyLevels, Part, SplitRule, split
from generator.text.naming.ids import content_id

ThingT = TypeVar("ThingT")


class Listing(Value, Generic[ThingT], frozen=True, kw_only=True):
    """A list that may be too long for one page.

    `name` is what it is called, `address` where the whole stands, and `folder` where its parts
    do. `kind` says what is counted, a key of the catalogue, `count` how many of it there are, and
    `counts` how many in each part by its key.
    `suffix` stands behind the key of a part in its address. `moved_anchors` names the file that
    says where anchors that the whole's page had are now.
    """

    name: str
    address: str
    folder: str
    kind: str
    things: tuple[ThingT, ...]
    parts: tuple[Part[ThingT], ...]
    count: int
    counts: Mapping[str, int]
    suffix: str = ""
    moved_anchors: str = ""


def make_listing(
    rule: SplitRule,
    things: Sequence[ThingT],
    keys: Callable[[ThingT], Sequence[KeyLevels]],
    weigh: Callable[[ThingT], int],
    *,
    name: str,
    address: str,
    folder: str,
    kind: str,
    size: Callable[[ThingT], int] = lambda _: 1,
    file: Callable[[ThingT], str] | None = None,
    suffix: str = "",
    moved_anchors: str = "",
) -> Listing[ThingT]:
    """The list, split where it takes too many bytes; see :func:`split`.

    `size` says how many of what is counted a thing is, `file` what file it is: parts are called
    after folders then, where they are one folder each.
    """
    parts = split(things, keys, weigh, rule.room, rule.words)
    parts = parts if file is None else tuple(_named_by_folders(parts, file))
    return Listing(
        name=name,
        address=address,
        folder=folder,
        kind=kind,
        things=tuple(things),
        parts=parts,
        count=sum(map(size, things)),
        counts={part.key: sum(map(size, part.things)) for part in _all_parts(parts)},
        suffix=suffix,
        moved_anchors=moved_anchors,
    )


def _named_by_folders(
    parts: Sequence[Part[ThingT]], file: Callable[[ThingT], str], above: str = ""
) -> Iterator[Part[ThingT]]:
    """The parts, called after the folder that all of one and none of its siblings is in."""
    shared = [commonprefix([file(thing) for thing in part.things]) for part in parts]
    folders = [prefix[: prefix.rfind("/") + 1] for prefix in shared]
    for part, folder in zip(parts, folders, strict=True):
        finer = tuple(_named_by_folders(part.parts, file, folder))
        is_one = folder not in ("", above) and folders.count(folder) == 1
        name, title = (folder, folder) if is_one else (part.name, part.title)
        yield msgspec.structs.replace(part, name=name, title=title, parts=finer)


def weight(fixed: int, *texts: str | None) -> int:
    """About how many bytes of HTML something takes: what is always there, and its texts."""
    for text in texts:
        if text:
            fixed += len(text) if text.isascii() else len(text.encode("utf-8", "replace"))
    return fixed


def pager_of(
    context: RenderContext, listing: Listing[ThingT], opened: tuple[str, ...] = ()
) -> Pager | None:
    """The pager of a list as one of its parts shows it, or the whole; None without parts.

    `opened` are the keys of the part and of those that it is in, the outermost first.
    """
    if not listing.parts:
        return None
    return Pager(
        name=listing.name,
        address=listing.address,
        count=context.words(f"count.{listing.kind}", n=listing.count),
        links=tuple(_pager_link(listing, part, opened) for part in listing.parts),
        moved_anchors=listing.moved_anchors,
    )


def things_by_page(listing: Listing[ThingT]) -> Iterator[tuple[Address, tuple[ThingT, ...]]]:
    """Each page of a list, with the things that stand on it."""
    if not listing.parts:
        yield Address(listing.address), listing.things
    for part in _all_parts(listing.parts):
        if not part.parts:
            yield Address(_address(listing, part)), part.things


def list_pages(
    context: RenderContext,
    listing: Listing[ThingT],
    template: str,
    section: SectionName,
    values: Callable[[tuple[ThingT, ...]], Mapping[str, object]],
    *,
    description: str,
    highlights: tuple[ThingT, ...] = (),
    whole: Mapping[str, object] | None = None,
    searched: bool = True,
    boost: float = 1.0,
    parts_searched: bool = False,
) -> Iterator[Page]:
    """The page of the whole list and those of its parts, by one template.

    The whole's page shows `values` of all things or, where parts hold them, of the `highlights`
    that stand beside the pager; or `whole`, where it shows something else.
    """
    if whole is None:
        whole = values(highlights if listing.parts else listing.things)
    yield context.page(
        template,
        listing.address,
        title=listing.name,
        description=description,
        section=section,
        searched=searched,
        boost=boost,
        pager=pager_of(context, listing),
        values=whole,
    )
    yield from part_pages(
        context, listing, template, section, values, searched=parts_searched, boost=boost
    )


def part_pages(
    context: RenderContext,
    listing: Listing[ThingT],
    template: str,
    section: SectionName,
    values: Callable[[tuple[ThingT, ...]], Mapping[str, object]],
    *,
    searched: bool = False,
    boost: float = 1.0,
) -> Iterator[Page]:
    """A page for each part: `template` shows `values` of its things, or it lists finer parts.

    Search holds the pages of things that stand nowhere else.
    """
    for part, opened in _opened(listing.parts):
        count = context.words.plain(f"count.{listing.kind}", n=listing.counts[part.key])
        names = {"name": listing.name, "part": part.title}
        yield context.page(
            "part" if part.parts else template,
            _address(listing, part),
            title=context.words.plain("parts.title", **names),
            description=context.words.plain("parts.description", **names, count=count),
            section=section,
            searched=searched and not part.parts,
            boost=boost,
            pager=pager_of(context, listing, opened),
            values={} if part.parts else values(part.things),
        )


def _address(listing: Listing[ThingT], part: Part[ThingT]) -> str:
    return f"{listing.folder}/{part.key}{listing.suffix}.html"


def _all_parts(parts: Iterable[Part[ThingT]]) -> Iterator[Part[ThingT]]:
    """Each part, and behind it its finer ones."""
    return (part for part, _ in _opened(parts))


def _opened(
    parts: Iterable[Part[ThingT]], above: tuple[str, ...] = ()
) -> Iterator[tuple[Part[ThingT], tuple[str, ...]]]:
    """Each part, its key behind those of the parts it is in, and behind it its finer ones."""
    for part in parts:
        yield part, (*above, part.key)
        yield from _opened(part.parts, (*above, part.key))


def _pager_link(listing: Listing[ThingT], part: Part[ThingT], opened: tuple[str, ...]) -> PagerLink:
    """A part with its finer ones, where they hold what is looked at or are seen from the whole."""
    is_open = not opened or part.key in opened
    return PagerLink(
        name=part.name,
        address=_address(listing, part),
        count=listing.counts[part.key],
        is_current=opened[-1:] == (part.key,),
        links=tuple(
            _pager_link(listing, finer, opened or (part.key,))
            for finer in (part.parts if is_open else ())
        ),
    )


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
