"""Talks inside of others, or listed by them; those called off, or below headings of no talks.

And what counts them in front of their titles.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from generator.read.account.checks.show_pages import OF_SITES
from generator.read.grammar.people.heading_styles import PLAIN, names_alone
from generator.read.grammar.speech.quotation_marks import unquoted
from generator.read.outline.blocks import Block, Bullet, Heading, Paragraph, heading_of
from generator.read.outline.events.days import YEAR, is_day, slot_of
from generator.read.outline.events.event_names import heads_list, is_of_day, is_of_event
from generator.read.outline.events.levels import IsSection, Level, level_of
from generator.read.outline.events.lists.alike_points import with_people, with_people_behind
from generator.read.outline.events.lists.point_of_list import point_of, talk_of
from generator.read.outline.events.shown import ASIDE, are_on_days, name_most, shows
from generator.read.outline.events.talk_in_event import ENUMERATOR, TalkInEvent, talks_alike
from generator.read.vocabulary.event_words import is_around_talks, names_talks, says_no_meeting
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import words
from generator.text.regex import regex

_NEWS = regex(r"\bnews(?: ?round-?up)?$|\bround-?up$|\bnewsletter\b", re.IGNORECASE)
_LEAST, _SEVERAL = 2, 3
_FIRST_SIGNS = frozenset("A1")
_LEAST_COUNTED, _SHARE = 3, 0.8
_MOST = 4  # points of a list, of which one names nobody
_HEADING_AND_LINE = 2


def with_talks_inside(
    talk: TalkInEvent, is_section: IsSection, small: frozenset[str]
) -> Iterator[TalkInEvent]:
    """The talk, or those inside of it: each names somebody, or they stand right below `Talks`.

    Points are such below a heading of the sort, the talk's own or the last: `Programme:`.
    """
    headings = {index: it for index, it in enumerate(talk.blocks) if isinstance(it, Heading)}
    levels = sorted({it.level for index, it in headings.items() if index and it.marked})
    inside: Sequence[TalkInEvent] = ()
    if levels and not talk.speakers:
        level = level_of(headings, levels[0], is_section, small)
        inside = talks_alike(talk.blocks, level.talks, level.ends, small, of_event=True)
    name, below = getattr(talk.blocks[0], "name", ""), talk.blocks[1:2]
    heads = (
        at for at, it in headings.items() if names_talks(it.name) or (at and heads_list(it.name))
    )
    start = max(heads, default=len(talk.blocks))
    bullets = [it for it in talk.blocks[start:] if isinstance(it, Bullet)]
    points = [point for it in bullets if (point := point_of(it))]
    points = list(with_people(with_people_behind(points)))
    people = [it.speakers for it in points if it.speakers]
    if _MOST * len(people) >= (_MOST - 1) * len(bullets) and len({*people}) >= _LEAST:
        above = tuple(it for it in talk.blocks[1:start] if isinstance(it, Bullet | Paragraph))
        event = name if start and is_of_event(name) else None
        for it in (talk_of(point, ()) for point in points):  # `Lightning talks`
            blocks = (*it.blocks, *above)
            yield replace(it, date=talk.date, event=it.event or event, blocks=blocks)
        return
    is_told = bool(inside) and names_talks(name) and below == inside[0].blocks[:1]
    named = [talk for talk in inside if talk.speakers]
    if is_told or (len(inside) >= _LEAST and name_most(named, inside)):
        yield from (replace(it, date=talk.date) for it in inside)
    else:
        yield talk


def without_contents(talks: Sequence[TalkInEvent]) -> Sequence[TalkInEvent]:
    """The talks without a first one that only lists the others: `## Sessions`, a table of them.

    Or that stands in front of them, most of which say who gives them: `# Talks`, `None was bad.`
    """
    if len(talks) <= _SEVERAL or talks[0].speakers:
        return talks
    if heads_list(talks[0].printed) and 2 * sum(bool(it.told) for it in talks) >= len(talks):
        return talks[1:]
    lists = "\n".join(block.text for block in talks[0].blocks[1:])
    others = [heading.name for talk in talks[1:] if (heading := heading_of(talk.blocks[0]))]
    return talks[1:] if 2 * sum(name in lists for name in others) > len(others) else talks


def are_people(talks: Sequence[TalkInEvent]) -> bool:
    """Whether half of several headings are names of people alone, or with a handle or a firm.

    Candidates, organisers and contributors are presented so; talks have titles beside or below.
    """
    alone = (it for it in talks if not any(isinstance(line, Heading) for line in it.blocks[1:2]))
    names = (ASIDE.sub("", it.blocks[0].text) in it.speakers and not it.told for it in alone)
    return len(talks) >= _SEVERAL and 2 * sum(names) >= len(talks)


def as_interviews(talks: Sequence[TalkInEvent]) -> Sequence[TalkInEvent]:
    """The talks, each by whom its heading names; none unless all are names and have own days.

    `## Ada Okafor` above `Interview date: 6 May 2031`: each section of such a page is an interview.
    """
    names = [names_alone(it.blocks[0].text, PLAIN) for it in talks]
    given = sum(any(map(begins_with_given_name, it)) for it in names)
    if not (all(names) and 2 * given > len(talks) and are_on_days(talks)):
        return ()
    return [replace(it, speakers=own) for it, own in zip(talks, names, strict=True)]


def is_called_off(talk: TalkInEvent) -> bool:
    """Whether all that stands below a heading says that nobody meets: `No seminar today`."""
    if talk.speakers or len(talk.blocks) > _HEADING_AND_LINE:
        return False
    return any(says_no_meeting(it.text) for it in talk.blocks[1:])


def is_break(talk: TalkInEvent) -> bool:
    """Whether a heading is of no talk: `19h00 à 19h15 : Accueil`, or a page: `Code of Conduct`."""
    slot = slot_of(talk.printed)
    if slot is None:
        return not talk.speakers and _holds_none(talk.printed)
    return is_around_talks(slot.rest)


def _holds_none(name: str) -> bool:
    """Whether below a heading of such a name nothing is a talk: news, or organisers."""
    return bool(_NEWS.search(name)) or "-".join(words(name)) in OF_SITES


def below_same(
    blocks: Sequence[Block], talks: Sequence[TalkInEvent], level: Level
) -> list[TalkInEvent]:
    """The talks without headings below another one of which none shows that it is a talk's.

    Below `# Talks` and `# Thoughts` only the first may be talks, below `# News` and `# Organisers`
    nothing is, nor is the rest where most stands there; days of an event, and years, hold talks
    alike.
    """
    above = level.above.items()
    parts = [at for at, it in above if at and not (is_day(it.name) or YEAR.fullmatch(it.name))]
    places = {block.lines: index for index, block in enumerate(blocks)}
    part_of = [bisect_right(parts, places[talk.blocks[0].lines]) for talk in talks]
    shown = {part for part, talk in zip(part_of, talks, strict=True) if shows(talk)}
    names = [(0, level.above[0].name)] if 0 in level.above else []
    names += [(part, level.above[index].name) for part, index in enumerate(parts, 1)]
    shown |= {part for part, name in names if names_talks(name) or is_of_day(name)}
    news = {0} if names and _holds_none(names[0][1]) else set[int]()
    level_of_news = 0  # of the heading of news that stands above
    for part, heading in enumerate((level.above[index] for index in parts), 1):
        if heading.level <= level_of_news or not level_of_news:
            level_of_news = heading.level if _holds_none(heading.name) else 0
        news |= {part} if level_of_news else set()
    others = [(part, it) for part, it in zip(part_of, talks, strict=True) if part not in news]
    if not shown - news and 2 * len(others) < len(talks):
        return []
    return [it for part, it in others if part in shown or not shown]


def without_enumerators(talks: Sequence[TalkInEvent]) -> tuple[TalkInEvent, ...]:
    """The talks without what counts them in front of their titles: `A. Weirs`, `2) Dams`.

    All but few of them must be counted, nearly each by another sign than the one above it, unless
    that is the first: the second day begins with `A.` again. `1. FC Weir` is a name. One that is
    not counted and has nothing that only talks have is none: `To look up`.
    """
    counted = [ENUMERATOR.match(talk.blocks[0].text) for talk in talks]
    signs = [match["sign"] for match in counted if match]
    again = sum(above == below not in _FIRST_SIGNS for above, below in pairwise(signs))
    few = len(signs) < max(_LEAST_COUNTED, _SHARE * len(talks)) or len({*signs}) < _LEAST_COUNTED
    if few or again > (1 - _SHARE) * len(signs):
        return tuple(talks)
    return tuple(
        _without_front(talk, match.end()) if match else talk
        for talk, match in zip(talks, counted, strict=True)
        if match or talk.speakers or talk.told or talk.sort or talk.slot
    )


def _without_front(talk: TalkInEvent, length: int) -> TalkInEvent:
    """A talk without the first characters of its heading, which stand beside its title then."""
    first, *others = talk.blocks
    front = first.text[:length].strip()
    text = unquoted(first.text[length:])
    heading = replace(first, text=text)
    if isinstance(heading, Heading):
        heading = replace(heading, name=text, count=None)
    blocks = (heading, *others)
    return replace(talk, blocks=blocks, in_front=(front, *talk.in_front))
