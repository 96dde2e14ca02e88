"""Lists of talks: points with a title that lead to a recording each, and may say who gives it.

`- [Moving water](https://youtu.be/…) [45:10] by Ada Okafor (2031)`, `- Ivo Kern: [Dams](…)`,
`- **Dams and debts**, Ivo Kern ([video](…), [slides](…))`. A page shows it with most of its points
together: each leads to another recording. What stands below `Resources` is no such list, and a few
links among other words are none.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, takewhile

from generator.read.account.people.lists.whole_names import says_post
from generator.read.account.titles.series_titles import gives_number
from generator.read.grammar.details import pairs
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    Row,
    heading_of,
    is_marked,
    marked_heading,
)
from generator.read.outline.events.days import day_in, is_day
from generator.read.outline.events.event_names import is_event_alone, is_of_event
from generator.read.outline.events.levels import points_outside_links
from generator.read.outline.events.lists.alike_points import (
    are_recorded,
    are_set_off,
    are_shown,
    with_events_in_front,
    with_people,
    with_people_behind,
    without_dates,
    without_firms,
)
from generator.read.outline.events.lists.columns import is_long
from generator.read.outline.events.lists.event_of_point import date_of_heading
from generator.read.outline.events.lists.point_of_list import Point, point_of, talk_of
from generator.read.outline.events.talk_in_event import TalkInEvent
from generator.read.outline.events.talks import WORKS, EventNotes
from generator.read.vocabulary.event_words import (
    is_around_talks,
    names_talks,
    on_talks,
    tells_talks,
)
from generator.read.vocabulary.keys import Field, field_of
from generator.read.vocabulary.section_names import is_links
from generator.text.quantities.dates import find_date

_LEAST, _LEAST_BELOW, _REMARK, _TOP, _DEEP = 3, 2, 2, 8, 2
_SHARE, _OF_CONTENT = 0.6, 0.3
_LONGEST_NAME, _ANNOUNCED = 300, 7  # characters; the level of lines, below that of any heading
Lines = tuple[int, int]


def listed_points(blocks: Sequence[Block], file_name: str) -> EventNotes | None:
    """The talks that the points of a page are, or None where these are no list of talks.

    They are those of a whole page that lead to recordings; or a title, a file's name or headings
    above them say that they are talks, and links to slides, days or names beside the titles show
    it. Below headings that are days all name somebody.
    """
    first = heading_of(blocks[0]) if blocks else None
    names = (file_name, first.name if first else "")
    bullets = list(points_outside_links(blocks, first))
    if not blocks or not _may_be_talks(blocks, bullets, names) or _is_of_one(blocks, first):
        return None
    points = with_people_behind([point for it in bullets if (point := point_of(it))])
    points = with_events_in_front(without_firms(points))
    content = sum(isinstance(it, Paragraph | Bullet | Row) for it in blocks)
    least = max(_LEAST, _SHARE * len(bullets), _OF_CONTENT * content)
    heads = _heads_of(blocks)
    is_told = any(map(tells_talks, names)) and are_shown([*with_people(points)], least)
    if _are_occasions(bullets, heads):
        return None
    of_talks = any(map(on_talks, names))
    set_off = [it for it in points if it.title == it.block.title and (it.speakers or of_talks)]
    is_told = is_told or (len(set_off) >= least and are_set_off(set_off, heads))
    if not (are_recorded(points, least, names) or is_told or _are_all(points, bullets, blocks)):
        others = [it for it in points if it.title != it.block.title]
        points = list(_below_talks(others, bullets, heads))
        points = points if _are_of_all_days(points, blocks, heads) else []
    return _notes(blocks, points, heads)


def _are_occasions(bullets: Sequence[Bullet], heads: Mapping[Lines, Sequence[Heading]]) -> bool:
    """Whether points say when and where the talks were given whose titles are headings above them.

    `## Moving water` and below it `- 6 May 2031: RiverConf`, for most of the points another one.
    """
    dated = [it for it in bullets if (day := find_date(it.text)) and not day.start]
    nearest = (it for point in dated for it in heads[point.lines][-1:])
    above = {it.lines for it in nearest if not (_is_of_talks(it) or is_of_event(it.name))}
    return len(above) >= _LEAST_BELOW and 2 * len(above) > len(bullets)


def _are_all(points: Sequence[Point], bullets: Sequence[Bullet], blocks: Sequence[Block]) -> bool:
    """Whether points with somebody beside a title each are all that stands below an event's name.

    `# Meetup 12` and below it `- Ada Okafor - Rivers in spring`, `- Ivo Kern - A weir of mud`. Of
    the evening lines may tell as well, where the title is an event's and says nothing else, and
    the points have titles of some words: no `Ada Okafor: bread`, `Ivo Kern: Engineer at Acme`.
    """
    first, *below = blocks
    named = list(with_people(points))
    titles = [it.block.text[slice(*it.title)].strip() for it in named]
    people = {it.speakers for it in named if it.speakers and it.title != (0, len(it.block.text))}
    lines = [it for it in below if not isinstance(it, Bullet)]
    is_event = is_marked(first) and (is_event_alone if lines else is_of_event)(first.name)
    n_talks = sum(not is_around_talks(it.text) for it in bullets)
    are_lines = all(isinstance(it, Paragraph) for it in lines) and (
        not lines or all(it[:1].isupper() and " " in it and not says_post(it) for it in titles)
    )
    return is_event and are_lines and len(people) == len(points) == n_talks >= _LEAST_BELOW


def _may_be_talks(blocks: Sequence[Block], bullets: Sequence[Bullet], names: Sequence[str]) -> bool:
    """Whether a page has what any list of talks has: links, or a name or heading that says so.

    Most pages have neither, and their points need not be read.
    """
    return (
        (len(bullets) >= _LEAST_BELOW and is_marked(blocks[0]) and is_of_event(blocks[0].name))
        or sum(any("://" in part.text for part in (it, *it.children)) for it in bullets) >= _LEAST
        or any(map(tells_talks, names))
        or sum(it.title is not None for it in bullets) >= _LEAST
        or any(is_marked(it) and _is_of_talks(it) for it in blocks)
        or any(map(_announces, blocks, blocks[1:]))
    )


def _is_of_one(blocks: Sequence[Block], first: Heading | None) -> bool:
    """Whether a page is of one episode, by the number in its title, or by who gives it on top."""
    top = takewhile(lambda it: not isinstance(it, Bullet), blocks[:_TOP])
    printed = (pair for it in top if len(it.text) <= _LONGEST_NAME for pair in pairs(it.text))
    if any(field_of(pair.key) in {Field.SPEAKER, Field.EPISODE} for pair in printed):
        return True
    return first is not None and gives_number(first.name) and not is_of_event(first.name)


def _is_of_talks(heading: Heading) -> bool:
    """Whether a heading names talks or a day, or is a line that announces talks."""
    is_told = heading.level == _ANNOUNCED or names_talks(heading.name)
    return is_told or day_in(heading.name) is not None


def _announces(block: Block, below: Block) -> bool:
    """Whether a line says that talks are listed below it: `We had two talks on rivers:`."""
    text = block.text.rstrip("* ") if isinstance(block, Paragraph) else ""
    is_short = isinstance(below, Bullet) and text[-1:] not in ".!?" and len(text) <= _LONGEST_NAME
    return is_short and tells_talks(text) and not (WORKS.search(text) or is_links(text))


def _notes(
    blocks: Sequence[Block], points: Sequence[Point], heads: Mapping[Lines, Sequence[Heading]]
) -> EventNotes | None:
    """The notes with the talks of points, or None where there are none."""
    if not points:
        return None
    talks = {
        it.block.lines: talk_of(it, heads.get(it.block.lines, ()))
        for it in without_dates([*with_people(points)])
    }
    return notes_of_talks(blocks, talks.values(), talks)


def notes_of_talks(
    blocks: Sequence[Block], talks: Iterable[TalkInEvent], inside: Container[Lines]
) -> EventNotes:
    """The notes of a page with talks in its order; what is not `inside` of them stands above."""
    above = tuple(it for it in blocks if it.lines not in inside)
    title = heading_of(above[0]) if above and above[0] is blocks[0] else None
    return EventNotes(
        title=title,
        above=above[1:] if title else above,
        talks=tuple(talks),
        is_event=title is not None and is_of_event(title.name),
    )


def _below_talks(
    points: Sequence[Point], bullets: Sequence[Bullet], heads: Mapping[Lines, Sequence[Heading]]
) -> Iterator[Point]:
    """The points below headings that name talks, where most of them name others each.

    So may those below several days do, if all of them name somebody. Where names stand behind the
    titles in all of these, so they do below other headings as large that have talks.
    """
    at = {point.block.lines: point for point in points}
    below: defaultdict[Heading, list[Bullet]] = defaultdict(list)
    dated: set[Heading] = set()
    for bullet in bullets:
        for heading in heads[bullet.lines][-1:]:
            below[heading].append(bullet)
            is_dated = any(date_of_heading(it.name) for it in heads[bullet.lines])
            if _is_of_talks(heading) and (is_dated or day_in(heading.name)):
                dated.add(heading)
    named = {it: [at[of.lines] for of in every if of.lines in at] for it, every in below.items()}
    of_talks = {
        it
        for it, of in named.items()
        if _is_of_talks(it)
        and (
            (len(dated) > 1 and it in dated and sum(p.names_somebody for p in of) == len(below[it]))
            or (_most_name_others(of, below[it]) and not day_in(it.name))
        )
    }
    are_behind = all(_is_behind(point) for it in of_talks for point in named[it])
    levels = {it.level for it in of_talks} if are_behind else set[int]()
    for heading, of in named.items():
        is_alike = heading.level in levels and all(map(_is_behind, of))
        is_alike = is_alike and not (WORKS.search(heading.name) or is_links(heading.name))
        if heading in of_talks or (is_alike and _most_name_others(of, below[heading])):
            yield from of


def _most_name_others(points: Sequence[Point], bullets: Sequence[Bullet]) -> bool:
    people = {it.speakers for it in points if it.names_somebody}
    return len(people) >= max(_LEAST_BELOW, _SHARE * len(bullets))


def _is_behind(point: Point) -> bool:
    """Whether who gives a talk stands behind its title of some words."""
    first, last = point.title
    text = point.block.text
    return is_long(text[first:last]) and all(text.rfind(it) > first for it in point.speakers)


def _are_of_all_days(
    points: Sequence[Point], blocks: Sequence[Block], heads: Mapping[Lines, Sequence[Heading]]
) -> bool:
    """Whether no day of several has more than a remark below it, but none of the points.

    A page of past evenings says of some in other forms what was given: it is left whole.
    """
    named = ((at, it.name) for at, it in enumerate(blocks) if is_marked(it))
    days = [at for at, name in named if date_of_heading(name) or day_in(name)]
    if len(days) < _LEAST_BELOW:
        return True
    above = {it.lines for point in points for it in heads[point.block.lines]}
    parts = (blocks[start:end] for start, end in pairwise((*days, len(blocks))))
    return all(day.lines in above or len(below) <= _REMARK for day, *below in parts)


def _heads_of(blocks: Sequence[Block]) -> Mapping[Lines, Sequence[Heading]]:
    """The headings above each point, the nearest last, one of each level.

    So is a line right above points that announces talks, for these alone; not deep in a page, where
    news may tell of them. One that is nothing but a day only dates the points below it.
    """
    above: list[Heading] = []
    heads: dict[Lines, Sequence[Heading]] = {}
    for block, below in zip(blocks, (*blocks[1:], *blocks[-1:]), strict=True):
        if isinstance(block, Bullet):
            heads[block.lines] = tuple(above)
            continue
        above = [it for it in above if it.level < _ANNOUNCED]
        if is_marked(block):
            above = [*(it for it in above if it.level < block.level), block]
        elif len(above) < _DEEP and _announces(block, below):
            above.append(marked_heading(block.text, block.lines, level=_ANNOUNCED))
        elif isinstance(block, Paragraph) and isinstance(below, Bullet) and is_day(block.text):
            above.insert(0, marked_heading(block.text, block.lines, level=_ANNOUNCED))
    return heads
