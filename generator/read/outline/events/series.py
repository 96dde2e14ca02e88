"""Talks that neither names nor times show: meetings, and those with recordings."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import chain, dropwhile, islice

from msgspec.structs import replace

from generator.model.account_head import Recording
from generator.read.account.people.lists.whole_names import people_before_posts
from generator.read.grammar.people.introductions import BY_BESIDE_TITLE
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    marked_heading,
    side_by_side,
)
from generator.read.outline.events.days import day_in, slot_of, year_in
from generator.read.outline.events.lists.event_of_point import AROUND, has_links
from generator.read.outline.events.talk_in_event import TalkInEvent, talk_at, talks_alike
from generator.read.vocabulary.event_words import (
    EVENTS,
    MEETINGS,
    names_talks,
    on_talks,
    says_no_meeting,
    stands_around,
)
from generator.read.vocabulary.keys import Field, field_of
from generator.read.vocabulary.name_parts import only_sorts
from generator.text.naming.normal import name_key, singular, words
from generator.text.quantities.dates import YEAR, FoundDate
from generator.text.regex import regex
from generator.text.web_address import address_of, recording_of

_ADDRESS = regex(r"https?://[^\s()<>\[\]\"]{1,300}")
_ASIDE = regex(r"\([^()]*\)")
_NUMBERED = regex(
    r"(?:(?P<day>\d{1,2}[/.]\d{1,2})\.?\s)?"
    r"(?:(?P<lecture>charla|lecture|talk|vorlesung|vortrag|лекция|演讲|aflevering|ep\.?(?=\s)|episode"
    r"|épisode|epis[oó]dio|folge|odcinek|puntata|выпуск)|day|session|presentation|tag|jour|día)"
    r"(?![^\W_])(?:\s?#?(?P<number>(?!(?:19|20)\d\d)\d{1,4})\b)?",
    re.IGNORECASE,
)
_COUNTS = regex(r"(?:charla|talk|vortrag|演讲)\b", re.IGNORECASE)
_BY = regex(rf"(?<!\s)\s++(?:{BY_BESIDE_TITLE}|[-–—])$", re.IGNORECASE)
_MEETINGS = MEETINGS | frozenset("board call committee council sync treffen".split())
_HELD = rf"(?:{'|'.join(sorted(_MEETINGS))}|aula|clase|class|cours|lecture|lesson|lezione|meetup"
_HELD += r"|seminar|session|sessão|sesión|séance|vorlesung)"
_COUNT = regex(
    rf"(?:[^\W\d_]{{2,20}}[ -]){{0,2}}{_HELD}\s?[#№]?\d{{1,3}}\b|\d{{1,3}}\.\s{_HELD}\b"
    r"|第\s?\d{1,3}\s?[回次期场場讲講课課]|제?\s?\d{1,3}\s?[회강]차?(?!\w)",
    re.IGNORECASE,
)
"""The number of a meeting in front of its heading: `Session 3`, `3. Treffen`, `第3回`."""

_DAY_OF_PLAN = regex(
    r"\W{0,4}(?:day|tag|jour|día|dia|giorno|dzień|день|第)\s?\d{1,3}\b", re.IGNORECASE
)
_MOST_DAYS = 7  # of an event; more are those of a plan to learn something
_ASIDE_OF_DAY = regex(r"[(\[（][\W\d]{0,20}[)\]）]")
_APART, _LEVEL, _MAX_KEY = 5, 6, 40  # days; of what heads no section; characters
_LEAST, _FEWEST, _SHARE, _SHARE_LINKED, _SHARE_NAMED = 3, 2, 0.9, 0.6, 0.8


def meetings(
    blocks: Sequence[Block], headings: Mapping[int, Heading], called: str, *, counted: bool = False
) -> tuple[TalkInEvent, ...]:
    """The meetings at the headings of a level, or none: `## Meeting 4 - 2025-03-06: Weirs`.

    Each is `counted`, or else beside days and numbers they say the same; a `Day 2` is an event's.
    Where the page or its file is `called` as meetings are, or a third say who was there, days some
    time apart are enough: `## 2031-05-06`, or `## May 6` where that name has the year; of two both
    must say it. A page of events or talks has them where titles stand behind the days. None is held
    where the heading says so.
    """
    for level in sorted({heading.level for heading in headings.values() if heading.marked}):
        alike = {index: it.name for index, it in headings.items() if it.level == level}
        alike = {index: name for index, name in alike.items() if not says_no_meeting(name)}
        in_names = ((index, day_in(name, year_in(called))) for index, name in alike.items())
        days_of = {index: day for index, day in in_names if day}
        dated, dates = list(days_of), list(days_of.values())
        starts = [it for it in alike if dated and dated[0] <= it <= dated[-1]]
        if len(starts) < _FEWEST or dated != starts:
            continue
        ends = (*starts[1:], len(blocks))
        listing = sum(map(_lists_who_came, map(blocks.__getitem__, map(slice, starts, ends))))
        if len(starts) < _LEAST and listing < len(starts):
            continue
        days = sorted({day.iso for day in dates})
        again = len(starts) - len(days)  # one day may be misprinted
        counts = {match[0] for it in starts if (match := _COUNT.match(alike[it]))}
        if len(counts) == len(starts) and again <= (1 - _SHARE_NAMED) * len(starts):
            return tuple(map(partial(_on_day, blocks), starts, dates))
        if counted or again:
            return ()
        beside = {_called(alike[it], alike[it][day.start : day.end]) for it, day in days_of.items()}
        if len(beside) == 1 and not beside <= {"", "day"}:
            return tuple(_meeting(blocks, index) for index in starts)
        apart = date.fromisoformat(days[-1]) - date.fromisoformat(days[0])
        of_words = frozenset(map(singular, words(called)))
        are_titled = all(not it.start and alike[n][it.end :].strip() for n, it in days_of.items())
        is_told = not of_words.isdisjoint(_MEETINGS) or 3 * listing >= len(starts)
        is_told |= are_titled and (on_talks(called) or not of_words.isdisjoint(EVENTS))
        if not is_told or apart.days < _APART * (len(days) - 1):
            return ()
        return tuple(map(partial(_on_day, blocks), starts, dates))
    return ()


def _lists_who_came(blocks: Sequence[Block]) -> bool:
    """Whether a heading or a label among some blocks announces who was there."""
    texts = (it.name if isinstance(it, Heading) else it.text.partition(":")[0] for it in blocks)
    keys = (" ".join(words(text)) for text in texts if len(text) <= _MAX_KEY)  # `Check-in 💁`
    return any(field_of(key) is Field.ATTENDEE for key in keys)


def _on_day(blocks: Sequence[Block], index: int, day: FoundDate) -> TalkInEvent:
    """A meeting of a day; its heading may say more behind that, or behind its number if counted."""
    talk = _meeting(blocks, index)
    name = talk.blocks[0].name if isinstance(talk.blocks[0], Heading) else talk.printed
    front, _, title = name.partition(day.printed)
    count = _COUNT.match(front)
    title = f"{front[count.end() :]}{title}" if count else "" if front else title
    title = _ASIDE_OF_DAY.sub("", title).strip(AROUND)
    title = "" if only_sorts(words(title)) else title  # `(recording)`
    title = title or (count[0] if count else "")
    heading = marked_heading(title or talk.printed, talk.blocks[0].lines, level=_LEVEL)
    in_front = (talk.printed if count else day.printed,) if title else ()
    whole = (heading, *talk.blocks[1:])
    return replace(talk, blocks=whole, date=day.iso, in_front=in_front)


def numbered(name: str, *, lecture: bool = False) -> str:
    """The day without a year and the number of a part that a heading is: `3/9 Lecture 4`."""
    match = _NUMBERED.match(name)
    is_wanted = match is not None and (match["lecture"] or not lecture)
    return f"{match['day'] or ''} {match['number'] or ''}".strip() if match and is_wanted else ""


def lectures(blocks: Sequence[Block], headings: Mapping[int, Heading]) -> tuple[TalkInEvent, ...]:
    """The lectures or counted talks of a level, each of another day or number; a title may lead.

    Beside `Talk 1: …`, `Talk 2: …` there may be as many others: `Key takeaways`.
    """
    levels = sorted({it.level for it in headings.values() if it.marked})
    for level in levels:
        alike = [index for index, it in headings.items() if it.level == level]
        called = [(index, numbered(headings[index].name, lecture=True)) for index in alike]
        counted = list(dropwhile(lambda it: not it[1], called)) if level == levels[0] else called
        if talks := [it for it in called if it[1] and _COUNTS.match(headings[it[0]].name)]:
            counted = talks
        numbers = {number for _, number in counted if number}
        least = _LEAST if "1" in numbers else _FEWEST  # what counts from one on may be parts
        others = len(alike) - len(counted)
        are_most = len(counted) > others or (len(counted) == others and len(talks) > 0)
        if least <= len(counted) == len(numbers) and are_most:
            return tuple(_meeting(blocks, index) for index, _ in counted)
    return ()


def recorded(blocks: Sequence[Block]) -> tuple[TalkInEvent, ...]:
    """The talks whose titles and speakers the form of a whole page shows, up to other headings.

    Among many of them a heading as large with words below it is one that names nobody.
    """
    heads = [(index, it) for index, it in enumerate(blocks) if isinstance(it, Heading)]
    level = max((it.level for _, it in heads if it.names), default=0)
    ends = [index for index, it in heads if 0 < it.level <= level] + [len(blocks)]
    talks: list[TalkInEvent] = []
    for index, heading in heads:
        first, end = index + 1 + heading.names, ends[bisect_right(ends, index)]
        while end > first + 1 and (slot := slot_of(blocks[end - 1].text)) and not slot.rest:
            end -= 1  # when there is what stands below
        lines = [it for it in blocks[index + 1 : first] if isinstance(it, Paragraph)]
        people = chain.from_iterable(people_before_posts(it.text) for it in lines)
        speakers = [it for it in dict.fromkeys(people) if name_key(it) != name_key(heading.name)]
        is_alone = not lines and heading.level == level and end > index + 1
        if speakers or (is_alone and len(words(heading.name)) >= _LEAST):
            title = replace(heading, text=_BY.sub("", heading.text))
            talk = TalkInEvent(
                blocks=(
                    replace(title, name=_BY.sub("", heading.name)),
                    *blocks[index + 1 : end],
                ),
                speakers=tuple(speakers),
                named=lines[0] if lines else None,
                printed=heading.text,
            )
            talks.append(talk)
    named = [it for it in talks if it.speakers]
    talks = [it for it in talks if it.speakers or not stands_around(it.printed)]
    talks = talks if _SHARE_NAMED * len(talks) <= len(named) else named
    return tuple(talks) if len(named) >= _LEAST else ()


def with_links(
    blocks: Sequence[Block],
    headings: Mapping[int, Heading],
    is_section: Callable[[Heading], bool],
    *,
    of_talks: bool,
    of_event: bool,
) -> tuple[TalkInEvent, ...]:
    """The talks at headings of a level that have a recording each, else links below most of them.

    Of an event (`of_event`) two recordings are enough: an evening has no more talks.
    Links to slides or a video show it where the page says that it is of talks (`of_talks`), or the
    headings stand below those of years; `Event: …` below nearly each says it too.
    """
    with_links_below: tuple[TalkInEvent, ...] = ()
    least = _LEAST - of_event
    if not _has_links_of_talks(blocks, least):
        return ()
    for level in sorted({heading.level for heading in headings.values() if heading.marked}):
        starts = [index for index, heading in headings.items() if heading.level == level]
        names = [headings[index].name for index in starts]
        no_talk = any(map(is_section, map(headings.__getitem__, starts)))
        is_plan = len(names) > _MOST_DAYS and all(map(_DAY_OF_PLAN.match, names))
        if len(starts) < least or no_talk or is_plan or any(map(YEAR.fullmatch, names)):
            continue
        alike = talks_alike(blocks, starts, frozenset(starts), frozenset(), of_event=False)
        talks = tuple(map(_with_recording, alike))
        if _are_recorded(talks, least):
            return talks
        stated = sum(map(_states_event, alike))
        is_told = of_talks or stated >= _SHARE * len(alike)
        is_told = is_told or len(_years(headings, level)) >= _FEWEST
        is_told = is_told and not any(map(names_talks, names))
        linked = sum(_states_event(it) or any(map(has_links, _texts_in(it))) for it in alike)
        if is_told and linked >= max(_LEAST, _SHARE_LINKED * len(alike)):
            with_links_below = with_links_below or talks
    return with_links_below


def _has_links_of_talks(blocks: Sequence[Block], least: int) -> bool:
    """Whether a page has the links that talks of a level must have: a cheap question before."""
    texts = [it.text for it in side_by_side(blocks)]
    addresses = (it for text in texts if "://" in text for it in _ADDRESS.findall(text))
    recordings = {recording_of(it.rstrip(".,;:!")) for it in addresses} - {None}
    linked = (text for text in texts if has_links(text) or _is_of_event(text))
    return len(recordings) >= least or len(list(islice(linked, _LEAST))) == _LEAST


def _are_recorded(talks: Sequence[TalkInEvent], least: int) -> bool:
    """Whether at least so many talks have a recording each: one, and each another.

    Where most have, others may have nothing below them at all; one of many may lead to two.
    """
    shown = [recording_of(talk.recording) for talk in talks if talk.recording]
    filled = sum(talk.recording is not None or len(talk.blocks) > 1 for talk in talks)
    return len(set(shown)) == len(shown) >= max(least, _SHARE * filled, len(talks) / 2)


def with_years(
    headings: Mapping[int, Heading], talks: Sequence[TalkInEvent]
) -> tuple[TalkInEvent, ...]:
    """The talks, each without a date in the year that the heading above it is, if one is."""
    place_of = {heading.lines: index for index, heading in headings.items()}
    places = [place_of[talk.blocks[0].lines] for talk in talks]
    years = _years(headings, min((headings[it].level for it in places), default=0))
    starts = sorted(years)
    above = (bisect_left(starts, place) - 1 for place in places)
    dates = (years[starts[it]] if it >= 0 else None for it in above)
    pairs = zip(talks, dates, strict=True)
    return tuple(replace(it, date=it.date or date) for it, date in pairs)


def _years(headings: Mapping[int, Heading], level: int) -> Mapping[int, str]:
    """The headings above a level that are years, by their places."""
    larger = ((index, heading) for index, heading in headings.items() if heading.level < level)
    return {index: it.name for index, it in larger if YEAR.fullmatch(it.name)}


def _texts_in(talk: TalkInEvent) -> Iterator[str]:
    return (block.text for block in side_by_side(talk.blocks))


def _states_event(talk: TalkInEvent) -> bool:
    """Whether it is said below a heading where the talk was given: no list of `Activities:`."""
    blocks = list(side_by_side(talk.blocks))
    stated = (n for n, block in enumerate(blocks) if _is_of_event(block.text))
    return any(sum(isinstance(it, Bullet) for it in blocks[n + 1 : n + 3]) < 2 for n in stated)


def _is_of_event(text: str) -> bool:
    return field_of(text[:_MAX_KEY].partition(":")[0]) is Field.EVENT


def _with_recording(talk: TalkInEvent) -> TalkInEvent:
    """The talk with the address of its recording, if its heading, or that and its lines, print one.

    Where they lead to several places in it, that is the address of all of it.
    """
    printed = _recordings((talk.printed,)) or _recordings(_texts_in(talk))
    only = next(iter(printed.values())) if len(printed) == 1 else None
    if len(printed) > 1 and len({it.whole for it in printed}) == 1:
        only = address_of(next(iter(printed)))
    return replace(talk, recording=only)


def _recordings(texts: Iterable[str]) -> dict[Recording, str]:
    addresses = (it.rstrip(".,;:!") for text in texts for it in _ADDRESS.findall(text))
    return {recording: it for it in addresses if (recording := recording_of(it)) is not None}


def _meeting(blocks: Sequence[Block], index: int) -> TalkInEvent:
    """A meeting as its heading has it: nobody gives it, and nothing is taken off its name."""
    talk = talk_at(blocks, index)
    own = (blocks[index], *talk.blocks[1:])
    return replace(talk, blocks=own, speakers=(), named=None, in_front=())


def _called(name: str, printed: str) -> str:
    """The words of a heading without its day, its numbers and what stands in brackets."""
    bare = _ASIDE.sub(" ", name.replace(printed, " "))
    return " ".join(word for word in name_key(bare).split() if word.isalpha())
