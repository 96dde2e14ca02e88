"""The passages of a talk that no section of its page names, under the headings of their sources."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from markupsafe import Markup

from generator.model.base import Value
from generator.model.grouping import grouped
from generator.model.items import Item, Passage, Segment
from generator.render.context.grouping import depths, grouped_in_order
from generator.render.context.talk_lookups import TalkLookups
from generator.text.naming.normal import fold

_TOP, _DEEPEST = 2, 5  # the levels of headings between which those of passages stand


class PassageGroup(Value, frozen=True, kw_only=True):
    """Passages in a row below one heading of one source.

    `name` is the heading, `time` how often it came in its source, from 1, and `mark` the hashes in
    front of it. `chapter` is the chapter of the recording that begins in front of a heading which
    comes again in each: what tells it from its like.
    """

    name: str
    time: int
    mark: Markup
    chapter: Segment | None
    items: tuple[Passage, ...]


def passage_groups(has: TalkLookups) -> tuple[PassageGroup, ...]:
    """The groups in the order of the talk's passages, headings below those that they stand below.

    Behind what stands in a section of another kind, the heading above may be that section's.
    """
    groups = grouped_in_order(
        has.other_passages,
        lambda passage: fold(passage.section),
        lambda passage: passage.at.source,
        lambda passage: (passage.level, passage.is_heading),
    )
    others: tuple[Item, ...] = (
        *has.takeaways,
        *has.insights,
        *has.segments,
        *has.predictions,
        *has.claims,
    )
    elsewhere = grouped(others, lambda item: item.at.source)
    made: dict[tuple[str, int], PassageGroup] = {}
    for source, keys in grouped(groups, lambda key: groups[key][0].at.source).items():
        made |= _of_source({key: groups[key] for key in keys}, elsewhere.get(source, ()))
    return tuple(made[key] for key in groups)


def _of_source(
    groups: dict[tuple[str, int], list[Passage]], beside: Sequence[Item]
) -> dict[tuple[str, int], PassageGroup]:
    """The groups of one source, beside whose passages stands what other sections show."""
    keys = tuple(groups)
    starts = [groups[key][0].at.lines[0] for key in keys]
    ends = [0, *(groups[key][-1].at.lines[1] for key in keys)]
    comes_again = {name for name, time in keys if name and time > 1}
    in_order = sorted(beside, key=lambda it: it.at.lines[0])
    lines = [it.at.lines[0] for it in in_order]
    behind = [
        in_order[bisect_right(lines, end) : bisect_left(lines, start)]
        for end, start in zip(ends, starts, strict=False)
    ]
    between = [
        [it for it in items if not _heads(it, name)]
        for items, (name, _) in zip(behind, keys, strict=True)
    ]
    chapters = [
        next((it for it in reversed(items) if isinstance(it, Segment)), None)
        if name in comes_again
        else None
        for items, (name, _) in zip(between, keys, strict=True)
    ]
    anew = {index for index, items in enumerate(between) if index and items}
    levels = depths([groups[key][0].level for key in keys], anew)
    made: dict[tuple[str, int], PassageGroup] = {}
    first_below: int | None = None  # the level of the first heading below the chapter
    for key, level, chapter in zip(keys, levels, chapters, strict=True):
        printed = groups[key][0].level
        if chapter is not None:
            first_below = printed
        elif first_below is not None and 0 < printed < first_below:
            first_below = None
        made[key] = PassageGroup(
            name=key[0],
            time=key[1],
            mark=Markup("#") * min(_TOP + level + (first_below is not None), _DEEPEST),
            chapter=chapter,
            items=tuple(groups[key]),
        )
    return made


def _heads(item: Item, name: str) -> bool:
    """Whether an item is the heading of a group of passages itself, with its time."""
    return isinstance(item, Segment) and fold(item.title) in fold(name)
