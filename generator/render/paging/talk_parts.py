"""What a talk's page leaves to pages of its own where it would be too long otherwise.

A talk in few words stands on one page. Where all of it takes too much, each kind of thing that
alone takes a good share of a page gets pages of its own, in parts where it needs them. What stands
on which part is said by each thing's own time and words, so that others move nothing.
"""

from collections.abc import Sequence

from generator.model.base import Value
from generator.model.corpus import Talk
from generator.render.context.addresses import stem
from generator.render.context.talk_lookups import TalkLookups
from generator.render.paging.listing import (
    Listing,
    Scale,
    listing,
)
from generator.render.paging.moved_anchors import file_name
from generator.render.paging.partition_keys import (
    Ladder,
    Step,
    by_content,
    letters,
    minutes,
    of_lines,
)
from generator.render.paging.talk_kinds import (
    Kept,
    Section,
    sections,
)
from generator.text.naming.ids import content_id

_WHOLE = 1.4
"""How much more than a list a talk's page may hold, which is many short lists."""
_SHARE = 10
_FIRST_WORDS = 60


class Left(Value, frozen=True, kw_only=True):
    """A section that a talk's page leaves to pages of its own."""

    section: Section
    listed: Listing[Kept]


def left_out(scale: Scale, talk: Talk, has: TalkLookups) -> tuple[Left, ...]:
    """The sections that are too much for a talk's page; none where there is room for all."""
    found = tuple(sections(talk, has))
    sizes = [sum(one.bytes for one in kept) for _, kept in found]
    if sum(sizes) <= scale.room * _WHOLE:
        return ()
    return tuple(
        Left(section=section, listed=_listing(scale, talk, section, kept))
        for (section, kept), size in zip(found, sizes, strict=True)
        if size > scale.room // _SHARE
    )


def _listing(scale: Scale, talk: Talk, section: Section, kept: Sequence[Kept]) -> Listing[Kept]:
    folder = f"talks/{stem(talk.address)}/{section.name}"
    what = scale.words.plain(section.title)
    return listing(
        scale,
        kept,
        _ladders,
        lambda one: one.bytes,
        name=scale.words.plain("parts.title", name=talk.title, part=what),
        address=f"{folder}.html",
        folder=folder,
        kind=section.count,
        moved=file_name(talk.address),
    )


def _ladders(one: Kept) -> tuple[Ladder, ...]:
    """By time, then by words; prose by its lines in its source, so that it can be read on."""
    said = (f"{ref.kind} {ref.id}" for ref in one.refs)
    alone = by_content(*said, one.page or "")
    if one.is_prose and one.at:
        source = (Step(key=content_id(one.at.source), name=one.at.source),)
        return (minutes(one.time), source, of_lines(one.at.lines[0]), alone)
    return (minutes(one.time), letters(one.text[:_FIRST_WORDS]), alone)
