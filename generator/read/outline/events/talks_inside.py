"""Talks among the blocks of one talk: of `Lightning talks`, or with headings too low by mistake."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import msgspec

from generator.read.grammar.people.beside_titles import Style
from generator.read.outline.blocks import Block, Heading, heading_of
from generator.read.outline.events.levels import IsSection, level_of
from generator.read.outline.events.shown import name_most
from generator.read.outline.events.talk_in_event import TalkInEvent, talk_at, talks_alike
from generator.read.vocabulary.event_words import names_talks
from generator.text.naming.given_names import begins_with_given_name

_LEAST, _SEVERAL = 2, 3


def with_talks_inside(
    talk: TalkInEvent, is_section: IsSection, small: frozenset[str]
) -> Iterator[TalkInEvent]:
    """The talk, or those inside of it that each name somebody: below `Lightning talks`.

    A talk with speakers may be followed by others whose headings stand lower by mistake.
    """
    headings = {index: it for index, it in enumerate(talk.blocks) if isinstance(it, Heading)}
    levels = sorted({it.level for index, it in headings.items() if index and it.marked})
    if talk.speakers:
        yield from _with_lower_talks(talk, headings, small)
        return
    inside: Sequence[TalkInEvent] = ()
    if levels:
        level = level_of(headings, levels[0], is_section, small)
        inside = talks_alike(talk.blocks, level.talks, level.ends, small, of_event=True)
    if len(inside) >= _LEAST and (name_most(_named(inside), inside) or _are_keyed(inside)):
        yield from (msgspec.structs.replace(it, date=talk.date) for it in inside)
    else:
        yield talk


def lightning_talks_behind(
    blocks: Sequence[Block], headings: Mapping[int, Heading]
) -> tuple[TalkInEvent, ...]:
    """The talk of a page, and those behind its last `Lightning talks` that are as large as that.

    All headings there name somebody by a given name each: `## Ada Okafor: Sluices`. None otherwise.
    """
    marked = [(index, it) for index, it in headings.items() if it.marked]
    above = next((n for n in range(len(marked) - 1, 0, -1) if names_talks(marked[n][1].name)), 0)
    if not above or marked[0][0]:
        return ()
    border, heading = marked[above]
    below = [index for index, it in marked[above + 1 :] if it.level <= heading.level]
    ends = frozenset(below)
    talks = [talk_at(blocks, index, ends, Style(brackets=False, front=True)) for index in below]
    given = {it.speakers for it in talks if it.named and begins_with_given_name(it.speakers[0])}
    is_alike = all(it.level >= heading.level for _, it in marked[1:])
    if len(below) < _LEAST or len(given) < len(talks) or not is_alike:
        return ()
    first = talk_at(blocks[:border], 0, frozenset())
    return first, *talks


def _named(talks: Sequence[TalkInEvent]) -> list[TalkInEvent]:
    return [talk for talk in talks if talk.speakers]


def _are_keyed(talks: Sequence[TalkInEvent]) -> bool:
    """Whether `Presenter: …` stands below most headings, and each time names others."""
    presenters = [talk.told for talk in talks if talk.keyed]
    are_others = len(presenters) == len(set(presenters)) >= _LEAST
    return are_others and 2 * len(presenters) > len(talks)


def _with_lower_talks(
    talk: TalkInEvent, headings: Mapping[int, Heading], small: frozenset[str]
) -> Iterator[TalkInEvent]:
    """The talk up to a smaller heading that names others in the same form, and the talks there.

    `### Gates - Bo Lind` below `## Springs - Ada Okafor` is no part of what Ada Okafor gives.
    """
    border = _border_of(talk)
    style = Style(brackets=False, small=small)
    lower = {
        index: it
        for index in headings
        if index and border and (it := talk_at(talk.blocks, index, frozenset(), style)).speakers
        if _border_of(it) == border and not set(it.speakers) & set(talk.speakers)
    }
    starts = sorted(lower)
    first = starts[0] if starts else len(talk.blocks)
    yield msgspec.structs.replace(talk, blocks=talk.blocks[:first])
    for start, end in pairwise((*starts, len(talk.blocks))):
        blocks = (lower[start].blocks[0], *talk.blocks[start + 1 : end])
        yield msgspec.structs.replace(lower[start], blocks=blocks, date=talk.date)


def _border_of(talk: TalkInEvent) -> str:
    """What stands between the title in a heading and who gives the talk: `-`, `by`; or nothing."""
    title = talk.printed.partition(talk.speakers[0])[0]
    is_beside = talk.named is not None and talk.named.lines == talk.blocks[0].lines
    return title.split()[-1] if is_beside and title.endswith(" ") and title.strip() else ""


def without_contents(talks: Sequence[TalkInEvent]) -> Sequence[TalkInEvent]:
    """The talks without a first one that only lists the others: `## Sessions`, a table of them."""
    if len(talks) <= _SEVERAL or talks[0].speakers:
        return talks
    lists = "\n".join(block.text for block in talks[0].blocks[1:])
    others = [heading.name for talk in talks[1:] if (heading := heading_of(talk.blocks[0]))]
    return talks[1:] if 2 * sum(name in lists for name in others) > len(others) else talks
