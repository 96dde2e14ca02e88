"""A list and the pages of its parts, with the way from each of them to the others."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Generic, Protocol, TypeVar

from generator.messages.words import Words
from generator.model.base import Address, Value
from generator.model.page import Page, SectionName
from generator.render.context.render_context import RenderContext
from generator.render.paging.pager import Pager, PagerLink
from generator.render.paging.partition import Part, split
from generator.render.paging.partition_keys import Ladder

ThingT = TypeVar("ThingT")


class Scale(Protocol):
    """What decides where lists are split: the room on a page, and the words that name parts."""

    @property
    def room(self) -> int:
        """How many bytes of HTML a list may take on one page."""

    @property
    def words(self) -> Words:
        """The interface's words."""


class Rule(Value, frozen=True, kw_only=True):
    """A :class:`Scale` and nothing else."""

    room: int
    words: Words


class Listing(Value, Generic[ThingT], frozen=True, kw_only=True):
    """A list that may be too long for one page.

    `name` is what it is called, `address` where the whole stands, and `folder` where its parts
    do. `kind` says what is counted, a key of the catalogue, `count` how many of it there are, and
    `counts` how many in each part by its key.
    `tail` stands behind the key of a part in its address. `moved` names the file that says where
    anchors that the whole's page had are now.
    """

    name: str
    address: str
    folder: str
    kind: str
    things: tuple[ThingT, ...]
    parts: tuple[Part[ThingT], ...]
    count: int
    counts: Mapping[str, int]
    tail: str = ""
    moved: str = ""


def listing(
    scale: Scale,
    things: Sequence[ThingT],
    ladders: Callable[[ThingT], Sequence[Ladder]],
    weigh: Callable[[ThingT], int],
    *,
    name: str,
    address: str,
    folder: str,
    kind: str,
    size: Callable[[ThingT], int] = lambda _: 1,
    tail: str = "",
    moved: str = "",
) -> Listing[ThingT]:
    """The list, split where it takes too many bytes; see :func:`parts.split`.

    `size` says how many of what is counted a thing is.
    """
    parts = split(things, ladders, weigh, scale.room, scale.words)
    return Listing(
        name=name,
        address=address,
        folder=folder,
        kind=kind,
        things=tuple(things),
        parts=parts,
        count=sum(map(size, things)),
        counts={one.key: sum(map(size, one.things)) for one in _with_finer(parts)},
        tail=tail,
        moved=moved,
    )


def weight(fixed: int, *texts: str | None) -> int:
    """About how many bytes of HTML something takes: what is always there, and its texts."""
    return fixed + sum(len(text.encode("utf-8", "replace")) for text in texts if text)


def way(context: RenderContext, listed: Listing[ThingT], current: str = "") -> Pager | None:
    """The parts of a list as seen from one of them, or from the whole; None without any."""
    if not listed.parts:
        return None
    return Pager(
        name=listed.name,
        address=listed.address,
        count=context.words(f"count.{listed.kind}", n=listed.count),
        legs=tuple(_leg(listed, part, current) for part in listed.parts),
        moved=listed.moved,
    )


def stands(listed: Listing[ThingT]) -> Iterator[tuple[Address, tuple[ThingT, ...]]]:
    """The pages on which things of a list stand, with those things."""

    def held(part: Part[ThingT]) -> Iterator[tuple[Address, tuple[ThingT, ...]]]:
        if not part.parts:
            yield Address(_address(listed, part)), part.things
        for finer in part.parts:
            yield from held(finer)

    if not listed.parts:
        yield Address(listed.address), listed.things
    for part in listed.parts:
        yield from held(part)


def list_pages(
    context: RenderContext,
    listed: Listing[ThingT],
    template: str,
    section: SectionName,
    values: Callable[[tuple[ThingT, ...]], Mapping[str, object]],
    *,
    description: str,
    whole: tuple[ThingT, ...] | None = None,
    beside: tuple[ThingT, ...] = (),
    searched: bool = True,
    boost: float = 1.0,
    parts_searched: bool = False,
) -> Iterator[Page]:
    """The page of the whole list and those of its parts, by one template.

    The whole's page shows `values` of all things (of `whole`, where it has an order of its own),
    or, where parts hold them, of those that stand beside the way to the parts.
    """
    everything = listed.things if whole is None else whole
    yield context.page(
        template,
        listed.address,
        title=listed.name,
        description=description,
        section=section,
        searched=searched,
        boost=boost,
        way=way(context, listed),
        values=values(beside if listed.parts else everything),
    )
    yield from part_pages(
        context, listed, template, section, values, searched=parts_searched, boost=boost
    )


def part_pages(
    context: RenderContext,
    listed: Listing[ThingT],
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

    def made(part: Part[ThingT]) -> Iterator[Page]:
        count = context.words.plain(f"count.{listed.kind}", n=listed.counts[part.key])
        said = {"name": listed.name, "part": part.title}
        yield context.page(
            "part" if part.parts else template,
            _address(listed, part),
            title=context.words.plain("parts.title", **said),
            description=context.words.plain("parts.description", **said, count=count),
            section=section,
            searched=searched and not part.parts,
            boost=boost,
            way=way(context, listed, part.key),
            values={} if part.parts else values(part.things),
        )
        for finer in part.parts:
            yield from made(finer)

    for part in listed.parts:
        yield from made(part)


def _address(listed: Listing[ThingT], part: Part[ThingT]) -> str:
    return f"{listed.folder}/{part.key}{listed.tail}.html"


def _with_finer(parts: Iterable[Part[ThingT]]) -> Iterator[Part[ThingT]]:
    for part in parts:
        yield part
        yield from _with_finer(part.parts)


def _leg(listed: Listing[ThingT], part: Part[ThingT], current: str) -> PagerLink:
    """A part with its finer ones, where they hold what is looked at or are seen from the whole."""
    opened = not current or _holds(part, current)
    finer = part.parts if opened else ()
    return PagerLink(
        name=part.name,
        address=_address(listed, part),
        count=listed.counts[part.key],
        is_current=part.key == current,
        legs=tuple(_leg(listed, one, current or part.key) for one in finer),
    )


def _holds(part: Part[ThingT], key: str) -> bool:
    return part.key == key or any(_holds(one, key) for one in part.parts)
