"""Notes of a whole event, day or evening: which of their headings are talks.

A note is parted where the headings of one level show it together: most of them name somebody else
each; or its title, a heading of a day or its file's name is an event's, and enough of them name
people, say what sort of talk they are (`Keynote: …`) or begin with times of the day; or each has a
recording of its own; or they are the meetings of a series. What stands above belongs to the event,
and so do breaks, openings and closing words among the talks. Anything else is left whole: a post
with headings is one talk, and so are chapters, and a list of books. `check` says what looks like
several talks all the same (:mod:`generator.read.account.checks.unparted`).
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial
from itertools import chain, dropwhile, product, takewhile
from operator import itemgetter

from generator.model.base import Value
from generator.read.account.titles.title_lines import states_speaker
from generator.read.grammar.details import SPEAKER_KEYS, pairs
from generator.read.outline.blocks import Block, Heading, heading_of, is_marked
from generator.read.outline.events.days import is_day, year_in
from generator.read.outline.events.event_names import (
    are_minutes,
    ends_as_event,
    heads_list,
    is_business,
    is_called_as_event,
    is_event_alone,
    is_of_event,
    lists_attendees,
    tells_of_event,
    without_notes,
)
from generator.read.outline.events.levels import (
    IsSection,
    Level,
    below_talks,
    headings_outside_links,
    level_of,
    small_words,
    with_days_alike,
    with_larger,
    with_same_alike,
    with_strays_lowered,
)
from generator.read.outline.events.printed_days import with_days, with_own_days, year_near
from generator.read.outline.events.series import lectures, meetings, with_links, with_years
from generator.read.outline.events.shown import (
    Signs,
    are_episodes,
    are_on_days,
    are_talks,
    hold_most,
    is_only_talk,
    may_begin,
    may_hold_one,
    up_to_last_told,
)
from generator.read.outline.events.talk_in_event import TalkInEvent, talks_alike, without_doubtful
from generator.read.outline.events.talks_inside import (
    are_people,
    as_interviews,
    below_same,
    is_break,
    is_called_off,
    with_talks_inside,
    without_contents,
    without_enumerators,
)
from generator.read.outline.events.who_gives import who_gives
from generator.read.vocabulary.event_words import (
    is_around_talks,
    is_sort_of_talks,
    names_talks,
    on_talks,
    tells_talks,
)
from generator.text.naming.normal import name_key
from generator.text.regex import regex

WORKS = regex(
    r"\b(?<!talk )(?<!talks )(?:articles|bibliography|book ?list|books|essays|films|library|links"
    r"|literature|papers|posts|reading(?! (?:group|seminar))|readings|references|resources)\b",
    re.IGNORECASE,
)
"""Lists of works have their authors below headings as well; `talk links` are none."""

_NOTES = (" notes", " notizen", " notas")
_LEAST, _SEVERAL, _FEW_WORDS, _MAX_NAME = 2, 3, 4, 200


class EventNotes(Value, frozen=True, kw_only=True):
    """What notes are called, whether as an event, what stands above their talks, and the talks."""

    title: Heading | None
    above: tuple[Block, ...]
    talks: tuple[TalkInEvent, ...]
    is_event: bool = True


def event_notes(
    blocks: Sequence[Block], is_section: IsSection, file_name: str
) -> EventNotes | None:
    """The talks of an event's notes, or None where they are not of that form.

    `is_section` tells headings of known sections: no talk is called `Questions`. `file_name` is the
    name of the note's file as words: it may be the event's.
    """
    blocks = with_same_alike(with_days_alike(blocks))
    first = _title(blocks)
    of_talks = names_talks(file_name[:_MAX_NAME])  # there `A library of weirs` is the title of one
    if first is None or (_is_of_works(first, blocks) and not of_talks) or _is_of_one(blocks, first):
        return None
    if first.marked and ends_as_event(first.name):
        blocks = with_strays_lowered(blocks, first)
    headings = dict(headings_outside_links(blocks, first))
    levels = sorted({heading.level for heading in headings.values() if heading.marked})
    if first.marked and not is_day(first.name):
        levels = [it for it in levels if it >= first.level]  # no event is smaller than its talks
    levels = [] if are_minutes(blocks, first, file_name[:_MAX_NAME]) else levels
    levels = [it for it in levels if not _heads_nothing(it, headings, blocks)]
    small = small_words(blocks)
    options: dict[int, tuple[tuple[int, int], tuple[TalkInEvent, ...], bool]] = {}
    for every, level in product((headings, below_talks(headings)), levels):
        alike = with_larger(level_of(every, level, is_section, small), blocks)
        counted = meetings(blocks, alike.headings, "", counted=True)
        is_open = len(every) not in options  # else larger headings are those of talks
        if is_open and (talks := counted or _talks_of(blocks, first, alike, file_name)):
            inside = (with_talks_inside(talk, is_section, small) for talk in talks)
            parted = without_enumerators(tuple(chain.from_iterable(inside)))
            size = len(parted), sum(bool(it.speakers) for it in parted)
            options[len(every)] = size, parted, bool(counted) or not are_episodes(parted)
    if options:
        _, talks, is_event = max(options.values(), key=itemgetter(0))
        is_one = _are_parts_of_one(blocks, first, talks)
        return None if is_one else _notes(blocks, first, talks, is_event=is_event)
    of_talks = any(map(tells_talks, (first.name, file_name[:_MAX_NAME])))
    if other := _other_talks(blocks, first, headings, is_section, file_name, of_talks=of_talks):
        return other
    for level in levels:
        one = level_of(headings, level, is_section, small)
        is_open = may_hold_one(blocks, one, first.name, file_name[:_MAX_NAME])
        if is_open and (talks := _talks_of(blocks, first, one, file_name, only=True)):
            is_event = tells_of_event(first.name) or bool(talks[0].own_day)
            return _notes(blocks, first, tuple(talks), is_event=is_event)
    return None


def _heads_nothing(level: int, headings: Mapping[int, Heading], blocks: Sequence[Block]) -> bool:
    """Whether all headings of a level stand right above larger ones, as channels above talks."""
    behind = [blocks[n + 1 : n + 2] for n, it in headings.items() if it.level == level]
    return all(is_marked(it) and it.level < level for below in behind for it in below or (None,))


def on_their_days(
    blocks: Sequence[Block], talks: tuple[TalkInEvent, ...], file_name: str
) -> EventNotes | None:
    """The notes with these talks, each on the day of the heading above it; None without talks."""
    first = _title(blocks)
    if first is None or not talks:
        return None
    others = {n: it for n, it in enumerate(blocks) if isinstance(it, Heading) and not it.names}
    years = {year for it in others.values() if (year := year_in(it.text))}
    year = years.pop() if len(years) == 1 else year_near(others.values(), file_name[:_MAX_NAME])
    return _notes(blocks, first, tuple(with_days(blocks, first, talks, others, year)))


def _is_of_works(first: Heading, blocks: Sequence[Block]) -> bool:
    """Whether a page is a list of works by its title; no long one among others as large says it."""
    is_long = len(first.name.split()) > _FEW_WORDS
    alike = (it for it in blocks if is_marked(it) and it.level == first.level and it is not first)
    is_called = WORKS.search(first.name) is not None and not ends_as_event(first.name)
    return is_called and not (is_long and any(alike))


def _is_of_one(blocks: Sequence[Block], first: Heading) -> bool:
    """Whether a line right below a title that is no event's says that one gives all of it.

    So does the first or second heading that the page marks, if all others are as small.
    """
    marked = [it for it in blocks if is_marked(it)]
    stated = [it for it in marked if states_speaker(it)]
    if len(stated) == 1 and stated[0] in marked[:_LEAST]:
        parts = (it for it in marked if it is not first and not WORKS.search(it.name))
        return all(it.level >= stated[0].level for it in parts)
    others = (it for it in blocks[1:] if is_marked(it))
    is_above = first.marked and all(it.level > first.level for it in others)
    if blocks[0].lines != first.lines or not is_above or ends_as_event(first.name):
        return False
    who = who_gives(first.name, blocks[1:])
    return who.keyed and len(who.speakers) == 1


def _are_parts_of_one(
    blocks: Sequence[Block], first: Heading, talks: Sequence[TalkInEvent]
) -> bool:
    """Whether those whom a label above names as speakers give all talks, some of them several."""
    above = takewhile(lambda it: it.lines < talks[0].blocks[0].lines, blocks)
    stated = " ".join(it.text for it in dropwhile(lambda it: not _labels_speaker(it), above))
    names = [name for talk in talks for name in talk.speakers]
    is_one = len({*names}) < len(names) and not ends_as_event(first.name)
    return is_one and all(map(stated.__contains__, names))


def _labels_speaker(block: Block) -> bool:
    keys = (block.text.partition(":")[0], *(pair.key for pair in pairs(block.text)))
    return any(name_key(key) in SPEAKER_KEYS for key in keys)


def _notes(
    blocks: Sequence[Block],
    first: Heading,
    talks: tuple[TalkInEvent, ...],
    *,
    is_event: bool = True,
) -> EventNotes:
    """The notes with their title: the first heading, if it is no talk's and stands above them.

    One behind which others as large stand is that of a part, unless it is called as an event.
    """
    start = talks[0].blocks[0].lines
    between = (it for it in blocks if isinstance(it, Heading) and first.lines < it.lines < start)
    parts = (it for it in between if it.marked and not heads_list(it.text))
    is_part = first.marked and any(it.level <= first.level for it in parts)
    is_title = not any(it.named and it.named.lines == first.lines for it in talks)
    is_title = is_title and first.lines < start and not is_around_talks(first.name)
    is_title = is_title and (is_of_event(first.name) or not is_part)
    title = first if is_title else None
    used: list[Block] = [it for talk in talks for it in talk.blocks]
    used += [it for it in (title, *(talk.named for talk in talks)) if it]
    taken = {id(it) for it in used}
    inside = {it.lines for it in used}
    on_lines = Counter(it.lines for it in blocks)  # a page may have all its blocks on one line
    rest = (it for it in blocks if it.lines not in inside or on_lines[it.lines] > 1)
    above = tuple(it for it in rest if id(it) not in taken)
    return EventNotes(title=title, above=above, talks=talks, is_event=is_event)


def _title(blocks: Sequence[Block]) -> Heading | None:
    """The first line of a page where it may be a title, else its first marked heading."""
    first = heading_of(blocks[0]) if blocks else None
    return first or next((it for it in blocks if is_marked(it)), None)


def _talks_of(
    blocks: Sequence[Block], first: Heading, level: Level, file_name: str, *, only: bool = False
) -> Sequence[TalkInEvent]:
    """The talks at the headings of a level, or none where these are not talks.

    With `only`, the one talk of which an event's notes tell.
    """
    starts = level.talks
    n_others = sum(not is_around_talks(it.name) for it in level.headings.values())
    enough = len(starts) == n_others == 1 if only else len(starts) >= _LEAST
    every = (*level.headings.values(), *level.above.values())
    are_days = any(is_day(level.headings[index].name) for index in starts)
    of_meeting = sum(lists_attendees(it.name) for it in every) >= _LEAST  # each group of them
    if not enough or are_days or of_meeting or any(is_business(it.name) for it in every):
        return ()  # who leads a point of an agenda gives no talk
    of_event = tells_of_event(file_name[:_MAX_NAME])
    look = partial(talks_alike, blocks, ends=level.ends, small=level.small)
    is_front = first in level.headings.values() and is_around_talks(first.name)
    begins = is_front or level.headings[starts[0]] is first  # `Introduction` is no title either
    is_title = is_of_event(first.name) or first.name.casefold().endswith(_NOTES)
    if begins and is_title and not look(starts, of_event=of_event)[0].speakers:
        starts, begins = starts[1:], False  # as large as its talks, it is the event's title
    above = (first, *level.above.values())
    names = [it.name for it in above if not (begins or is_day(it.name))]
    of_event = of_event or any(map(tells_of_event, names))
    year = year_in(first.name) or year_in(" ".join(it.text for it in above))
    year = year or year_near(above, file_name[:_MAX_NAME])
    talks = without_doubtful(look(starts, of_event=of_event))
    talks = with_days(blocks, first, talks, level.above, year)
    talks = [it for it in with_own_days(talks, year) if not is_called_off(it)]
    talks = list(without_contents(talks))
    called_so = is_called_as_event(file_name[:_MAX_NAME])
    alone = called_so if begins else is_event_alone(first.name)
    if begins and not may_begin(talks, alone=alone):
        return ()
    called = file_name[:_MAX_NAME] if begins else first.name  # `Lightning talks`
    is_called = ends_as_event(called) or (is_of_event(called) and is_event_alone(called))
    if interviews := as_interviews(talks):
        return interviews
    if are_people(talks) and not is_called:
        return ()
    event = Signs(
        known=of_event or sum(is_day(it.name) for it in level.above.values()) >= _LEAST,
        by_title=not begins and is_of_event(first.name),
        alone=alone,
        begins=begins,
        dated=not begins and all(talk.date for talk in talks),
        of_day=alone and is_day(without_notes(first.name)),
        of_talks=" " in called and (names_talks if begins else is_sort_of_talks)(called),
    )
    if only:
        return talks if is_only_talk(talks, level, event, len(blocks)) else ()
    n_told = sum(bool(talk.told) for talk in talks)
    is_part = n_told < min(_SEVERAL, len(talks)) and not hold_most(starts, level)
    near = f"{first.name} {file_name[:_MAX_NAME]}"
    is_shown = are_talks(talks, level, event) or (on_talks(near) and are_episodes(talks))
    is_shown = is_shown or (tells_talks(near) and are_on_days(talks))
    if len(talks) < _LEAST or not is_shown or is_part:
        return ()
    talks = [it for it in talks if not is_break(it)]
    return up_to_last_told(below_same(blocks, talks, level))


def _other_talks(
    blocks: Sequence[Block],
    first: Heading,
    headings: Mapping[int, Heading],
    is_section: IsSection,
    file_name: str,
    *,
    of_talks: bool,
) -> EventNotes | None:
    """The talks with a recording or slides each, or the meetings of a series, as an event's notes.

    Recordings may be anybody's list of what he has seen: then its title is no event's.
    """
    of_event = tells_of_event(first.name)
    if talks := with_links(blocks, headings, is_section, of_talks=of_talks, of_event=of_event):
        talks = with_years(headings, with_days(blocks, first, talks, {}, None))
        return _notes(blocks, first, talks, is_event=of_event)
    called = meetings(blocks, headings, f"{first.name}\n{file_name[:_MAX_NAME]}")
    talks = called or tuple(with_days(blocks, first, lectures(blocks, headings), {}, None))
    return _notes(blocks, first, talks, is_event=not are_episodes(talks)) if talks else None
