"""Notes of an event as an account for each talk: who gives it, when, and what stands around."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import PurePosixPath

import msgspec

from generator.model.account import AccountDetail, AccountPassage, Item
from generator.model.account_head import Person, PersonRole
from generator.model.base import Statement
from generator.model.message import Message
from generator.model.source import Role
from generator.read.account.paths.folder_names import event_of
from generator.read.account.people.lists.list_parts import split_at_and
from generator.read.account.people.lists.listed_people import listed_people
from generator.read.account.people.roles_and_names import field_announced
from generator.read.account.titles.title_lines import without_address
from generator.read.grammar.details import key_values, pairs
from generator.read.grammar.speech.turns import turn_of
from generator.read.outline.blocks import Block, Heading, Paragraph, Row, Rule, Speech, side_by_side
from generator.read.outline.events.days import day_in, is_day, without_day, year_in
from generator.read.outline.events.event_names import (
    ends_as_event,
    heads_list,
    is_called_as_event,
    is_event_alone,
    is_of_event,
    is_of_group,
    tells_notes,
    without_list,
    without_notes,
    year_of_event,
)
from generator.read.outline.events.lists.occasions import given_by, occasion_below
from generator.read.outline.events.printed_days import with_times_above
from generator.read.outline.events.shown import shows
from generator.read.outline.events.talk_in_event import TalkInEvent
from generator.read.outline.events.talks import EventNotes
from generator.read.outline.headings.titles import unmarked, without_hashes
from generator.read.outline.sections import Section, prose, rule_for
from generator.read.page import Draft, Found, Mark, Page, Result
from generator.read.talk_facts import DateRole, RoleDate, TalkFacts, facts_of_address, together
from generator.read.vocabulary.event_words import (
    TELLING,
    is_around_talks,
    is_plain_sort,
    names_talks,
    tells_talks,
)
from generator.read.vocabulary.keys import TALKING_FIELDS, Field, field_of
from generator.read.vocabulary.section_names import ALL_RULES
from generator.text.naming.given_names import is_given_name
from generator.text.naming.normal import singular, words
from generator.text.quantities.dates import date_of_value
from generator.text.regex import regex

DraftOf = Callable[[tuple[Block, ...], Page], Draft]
"""Blocks of one talk into its account."""

_MAX_NAME, _LEAST_WORDS = 200, 3
_MOST_WORDS = 8  # of the name of an event that no word shows to be one
_LEAST_HEARD, _FIRST_LINES, _LEAST_TITLE = 2, 4, 2
_COUNTED = regex(r"(?P<sort>[^\W\d_]{4,20})[ #]{1,2}\d{1,3}")

_OF_WRITER = frozenset("i me my our we eu eigene ich je meine mes mis nous yo".split())
_PARTS = regex(r"\s[-–—|]\s|:\s")
_KEYNOTE = regex(r"\bkeynote\b", re.IGNORECASE)


def accounts_of_talks(
    notes: EventNotes, blocks: Sequence[Block], page: Page, draft_of_talk: DraftOf
) -> Result:
    """An account for each talk; what belongs to none of several are details of the first one."""
    around, talks = with_times_above(notes.above, notes.talks)
    notes = msgspec.structs.replace(notes, above=around, talks=talks)
    drafts = (_talk(talk, notes, page, draft_of_talk) for talk in talks)
    first, *others = _given_by_one(tuple(drafts), talks[0].blocks[0].lines[0], page)
    title = notes.title
    name = (page.detail("around", title),) if title else ()
    outside = {block.lines for block in notes.above if isinstance(block, Heading)}
    on_lines = Counter(block.lines for block in blocks)
    heading = {
        block.lines
        for block, below in pairwise(it for it in blocks if not isinstance(it, Rule))
        if below.lines not in outside and not _is_section(below) and on_lines[block.lines] == 1
    }
    above = tuple(
        element
        for block in notes.above
        for element in (
            (Mark(role=Role.LABEL, what="heading", lines=block.lines),)
            if isinstance(block, Heading) and block.lines in heading
            else _outside(block, page)
        )
    )
    items = tuple(item for item in above if not isinstance(item, Mark))
    if others:
        items = tuple(map(_of_event, items))
    marks = tuple(mark for mark in above if isinstance(mark, Mark))
    first = msgspec.structs.replace(first, items=(*name, *items, *first.items))
    return Result(drafts=(first, *others), marks=marks)


def _given_by_one(drafts: Sequence[Draft], start: int, page: Page) -> Iterator[Draft]:
    """The accounts of a list of talks, with whom a heading above names where they name nobody."""
    above = (it for it in page.headings if it.marked and it.lines[0] < start)
    named = [(it, name) for it in above if (name := given_by(it.name, page.source))]
    if len(named) != 1:
        yield from drafts
        return
    heading, name = named[0]
    because = Message("person.listed_under", heading=heading.name)
    at = page.at(heading.lines)
    person = Person(name=name, role=PersonRole.SPEAKER, because=because, at=at)
    for draft in drafts:
        is_named = any(it.role.takes_part for it in draft.people)
        yield draft if is_named else msgspec.structs.replace(draft, people=(person, *draft.people))


def _of_event(item: Item) -> Item:
    """A paragraph as a detail: it tells of the event, and nothing of what is said in a talk.

    What has a label of who speaks, or a time, stays with these.
    """
    if not isinstance(item, AccountPassage) or item.code is not None:
        return item
    if item.speaker or item.time:
        return item
    return AccountDetail(what="around", text=item.text, at=item.at)


def _is_section(block: Block) -> bool:
    """Whether a block is a heading that is no talk's title: one above it has nothing below."""
    return isinstance(block, Heading) and rule_for(block.name, ALL_RULES) is not None


def are_parts(notes: EventNotes, page: Page) -> bool:
    """Whether the headings are those of one talk: the front matter says that others give it.

    Or it says who gives it or where its recording is, and no heading shows more than a title, or
    most only their names. Or what stands there like a surname stands in small letters as well:
    `Springs (Cold Water)`.
    Or the same people speak below several headings, which are not days: the items of a meeting.
    """
    if len({talk.date for talk in notes.talks}) < len(notes.talks) and _is_meeting(notes):
        return True
    if _are_people(notes):
        return True
    speakers = {name for talk in notes.talks for name in talk.speakers}
    headings = (split_at_and(talk.blocks[0].text) for talk in notes.talks)
    people = {name for name in page.people if not name.islower()}  # `host: acme` may be a place
    n_alone = sum(people.issuperset(names) for names in headings)  # `## Ada`, of a panel
    if people and (not speakers <= people or 2 * n_alone > len(notes.talks)):
        return True
    is_told = bool(people) or page.is_of_recording
    if is_told and not any(shows(talk) or talk.recording for talk in notes.talks):
        return True
    printed = " ".join(talk.printed for talk in notes.talks)
    in_small = {name for name in speakers if name not in printed and name.lower() in printed}
    names = [it.split()[-1].strip("()") for it in speakers - in_small if it[0] != "@"]
    return 2 * sum(not page.words.is_large(it) for it in names) > len(speakers)


def _is_titled(talk: TalkInEvent) -> bool:
    """Whether the line below a name may be a title: of some words, and no sentence."""
    text = talk.blocks[1].text if talk.blocks[1:] else ""
    return len(text) <= _MAX_NAME and len(text.split()) >= _LEAST_WORDS and text[-1:] not in ".!?"


def _are_people(notes: EventNotes) -> bool:
    """Whether the headings are nothing but names of those who give one talk, below `Speakers`."""
    first = notes.talks[0].blocks[0].lines
    heads = [it.name for it in notes.above if isinstance(it, Heading) and it.lines < first]
    asks = bool(heads) and field_announced(heads[-1]) in TALKING_FIELDS
    is_talk = notes.title is not None and not is_of_event(notes.title.text)
    names = ((unmarked(it.blocks[0].text),) for it in notes.talks)
    titled = sum(_is_titled(it) for it in notes.talks)
    return (
        asks
        and is_talk
        and 2 * titled <= len(notes.talks)
        and all(it.speakers == name for it, name in zip(notes.talks, names, strict=True))
    )


def _is_meeting(notes: EventNotes) -> bool:
    """Whether the same people, who give none of the talks, speak again and again below several."""
    below: Counter[str] = Counter()
    again: set[str] = set()
    for talk in notes.talks:
        turns = filter(None, map(turn_of, side_by_side(talk.blocks)))
        heard = Counter(turn.speaker for turn in turns if turn.speaker and turn.says)
        below.update(heard.keys())
        again |= {name for name, number in heard.items() if number > 1}
    given = {part for talk in notes.talks for name in talk.speakers for part in name.split()}
    several = (name for name in again if below[name] > 1 and given.isdisjoint(name.split()))
    return sum(is_given_name(name.split()[0]) for name in several) >= _LEAST_HEARD


def _outside(block: Block, page: Page) -> tuple[Found, ...]:
    """What a block says that belongs to none of the talks, with the place of a highlight."""
    line = key_values(block, page) if isinstance(block, Paragraph) else None
    if line is not None:
        return (line.detail,)  # `page: https://…`, of the event
    if isinstance(block, Row):  # whose first cell is a time of the day, and not of a recording
        block = Paragraph(text=block.text.strip("| \t"), lines=block.lines)
    text = prose(block, Section(heading=None, rule=None, blocks=()), page)
    if not isinstance(block, Speech) or not block.context:
        return tuple(text)
    place = AccountDetail(what="metadata", text=block.context, at=page.at(block.lines))
    return (place, *text)


def _talk(talk: TalkInEvent, notes: EventNotes, page: Page, draft_of_talk: DraftOf) -> Draft:
    """The account of one talk of an event."""
    named = talk.named
    draft = draft_of_talk(tuple(block for block in talk.blocks if block is not named), page)
    at = page.at(named.lines if named else talk.blocks[0].lines)
    title = talk.blocks[0].lines
    others = [it for it in draft.people if not talk.speakers or it.at.lines != title]
    known = {person.name for person in others}
    because = Message("person.listed_under", heading=unmarked(talk.blocks[0].text))
    beside = listed_people(named.text, several=True) if named and talk.speakers[1:] else ()
    roles = {it.name: it.role for it in beside}
    people = tuple(
        Person(name=name, role=roles.get(name) or PersonRole.SPEAKER, because=because, at=at)
        for name in talk.speakers
        if name not in known
    )
    if named and named.text.startswith("@") and named.text.casefold() == talk.told:
        handle, role = named.text, PersonRole.SPEAKER
        people = (Person(name=handle, role=role, handle=handle, because=because, at=at),)
    lines = [("byline", named.text, at)] if named else []
    lines += [("metadata", text, page.at(title)) for text in talk.in_front]
    time = talk.time_above
    lines += [("metadata", time.text, page.at(time.lines))] if time else []
    details = tuple(AccountDetail(what=what, text=text, at=place) for what, text, place in lines)
    printed = (day.iso if (day := day_in(it)) else date_of_value(it) for it in talk.in_front)
    days = (talk.date, *printed)
    dates = tuple(RoleDate(role=DateRole.GIVEN, iso=day) for day in days if day)[:1]
    names = (page.file_name[:_MAX_NAME], notes.title.name if notes.title else "")
    year = next(filter(None, map(year_of_event, names)), None)
    by_name = (RoleDate(role=DateRole.NAME, iso=year),) if year else ()
    recorded = facts_of_address(talk.recording) if talk.recording else TalkFacts()
    draft = msgspec.structs.replace(draft, **msgspec.structs.asdict(together((draft, recorded))))
    draft = _titled(draft, [it for it in talk.blocks if it is not named], page)
    event = draft.event or talk.event or _event_above(draft, talk.blocks[0])
    event = event or _event_of(notes, page)
    given = None if event else occasion_below(talk.blocks[1:])
    if given and all(given.date.startswith(it.iso) for it in dates):
        dates = (RoleDate(role=DateRole.GIVEN, iso=given.date),)
    return msgspec.structs.replace(
        draft,
        duration=draft.duration or talk.duration,
        event=event or (given.event if given else None),
        dates=(*dates, *draft.dates, *by_name),
        people=(*people, *others),
        items=(*details, *draft.items),
    )


def _told_below(heading: str, below: Sequence[Block]) -> tuple[Block, str] | None:
    """The title below a heading that is none, and its line: what a counted talk is on.

    Or below an event's name the first line, where links stand below it.
    """
    counted = _COUNTED.fullmatch(heading)
    if counted and is_plain_sort(counted["sort"]):
        printed = ((it, pair) for it in below[:_FIRST_LINES] for pair in pairs(it.text)[:1])
        return next(((it, p.value) for it, p in printed if field_of(p.key) is Field.TOPIC), None)
    line, *links = below
    is_short = _LEAST_TITLE <= len(line.text.split()) <= 2 * _MOST_WORDS and "://" not in line.text
    is_title = isinstance(line, Paragraph) and is_short and not line.text.endswith((".", ":"))
    is_title = is_title and ends_as_event(heading) and is_event_alone(heading)
    are_links = any("://" in it.text for it in links[:_LEAST_TITLE])
    return (line, line.text) if is_title and are_links else None


def _titled(draft: Draft, blocks: Sequence[Block], page: Page) -> Draft:
    """The draft, with the heading of its talk as the title that it is, whatever form it has.

    Alone on a page `weir-3` would be an id. A day names a meeting only beside its file's name.
    """
    heading, *below = blocks
    text = without_hashes(unmarked(heading.text))
    if not isinstance(heading, Heading):
        return draft
    called = _told_below(text, below) if below else None
    block, text = called or (heading, text)
    if not (called or heading.names) and (draft.titles or is_day(text) or day_in(text)):
        return draft
    name, address = without_address(text)
    title = Statement(text=name, at=page.at(block.lines))
    items = tuple(it for it in draft.items if (it.at, getattr(it, "text", "")) != (title.at, text))
    if not called and len(items) == len(draft.items):
        return draft
    links = (AccountDetail(what="metadata", text=address, at=title.at),) if address else ()
    links = (page.detail("metadata", heading), *links) if called else links
    return msgspec.structs.replace(draft, titles=(title,), items=(*links, *items))


def _event_above(draft: Draft, heading: Block) -> str | None:
    """The event that heads a talk with a title of its own: `## RiverConf`, `- Title: Weirs`."""
    event = without_address(without_hashes(unmarked(heading.text)))[0]
    is_titled = any(it.at.lines != heading.lines for it in draft.titles[:1])
    return event if is_titled and ends_as_event(event) and is_event_alone(event) else None


def _event_of(notes: EventNotes, page: Page) -> str | None:
    """What the event of these notes is called, by its heading, else by the file's name alone.

    In the folder of an event the heading of a session (`Show & Tell`) names none, and the file's
    name only where it is the folder's as well.
    """
    name = event_name(notes.title.name) if notes.title and notes.is_event else None
    if notes.title and name and field_of(notes.title.name.partition(": ")[0]) is Field.EVENT:
        return name  # `Conference: RiverConf`
    is_told = page.in_event or " : " in (name or "") or ": " in (name or "")  # what a page tells
    may_be = name is not None and not is_told and len(name.split()) <= _MOST_WORDS
    if name is not None and (is_of_event(name) or may_be):
        return name
    file_name = page.file_name[:_MAX_NAME]
    folder = page.source.split("/")[-2:-1]
    is_within = page.in_event and [*map(words, folder)] != [words(page.file_name)]
    if is_within or not is_called_as_event(file_name):
        return None
    return event_of(PurePosixPath(without_notes(file_name)))


def event_name(heading: str) -> str | None:
    """What an event is called, without the day of these notes; `Day 1` alone is a part of one.

    `Opening keynote - Ada Okafor` is a talk.
    """
    label, _, called = heading.partition(": ")
    heading = called if called and field_of(label) is Field.EVENT else heading
    name = without_list(without_notes(without_day(heading)))
    if _KEYNOTE.search(heading) and not ends_as_event(heading):
        return None
    is_none = all(is_day(it) or names_talks(it) for it in _PARTS.split(heading))
    is_none = is_none and not (year_in(name) and ends_as_event(name))  # `RiverConf 2031 talks`
    day, _, part = name.partition(" - ")  # `Jeudi 22 mai 2031 - matin`
    is_none = is_none or is_day(name) or (part.islower() and is_day(day))
    is_none = is_none or is_around_talks(heading)
    is_none = is_none or names_talks(name) or heads_list(heading) or is_of_group(name)
    is_none |= "://" in name  # an address alone
    is_none |= tells_notes(name) and not is_of_event(name)
    is_none |= TELLING.issuperset(map(singular, words(name)))  # `Sermons`
    is_none |= tells_talks(name) and not _OF_WRITER.isdisjoint(words(name))  # `Talks I watched`
    front = heading.partition(":")[0]
    is_in_front = front != heading and is_day(front)  # `Day 2, 6 May 2031: Mud`
    begun = day_in(front) if is_in_front else None
    return None if is_none or (begun and begun.start) else name or None
