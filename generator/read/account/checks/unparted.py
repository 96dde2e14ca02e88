"""Signs that a note was not taken apart: several talks were read as one.

Headings of one level that print several days, or a day below the title above headings of its own;
headings that name somebody else each; parts with the same headings inside, again and again; a title
that is an event's. What parts a note into talks (:mod:`generator.read.outline.events.talks`) asks
for more.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate, chain, islice

from msgspec.structs import replace

from generator.model.account import Account, Quotation
from generator.model.account_head import AccountKind, PersonRole
from generator.model.message import Message
from generator.model.problem import Problem, problem
from generator.model.source import Line
from generator.read.account.checks.left_over import has_speaker
from generator.read.account.checks.marks import MarkedHeading, headings_of
from generator.read.account.checks.talk_lines import (
    ANY_YEAR,
    BORDER,
    days_at_times,
    episodes,
    points_left_out,
    posts,
    rows_of_days,
    with_names,
    with_recordings,
    with_titles,
)
from generator.read.account.people.lists.whole_names import people_alone
from generator.read.outline.events.days import is_day
from generator.read.outline.events.event_names import is_business, is_of_event
from generator.read.outline.events.levels import SMALL_WORD
from generator.read.outline.events.series import numbered
from generator.read.outline.sections import rule_for, rule_named
from generator.read.vocabulary.event_words import is_around_talks, names_talks
from generator.read.vocabulary.keys import Field, field_of
from generator.read.vocabulary.section_names import ALL_RULES
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import name_key, words
from generator.text.paths import path_of
from generator.text.quantities.dates import FULL_DAY, find_date
from generator.text.regex import regex

_YEAR = regex(r"(?<!\d)(?:19|20)\d\d(?![-. ]?\d)")
_DAY_OR_SESSION = regex(r"(?:day|session|tag|jour|día)\s?#?\d{1,2}", re.IGNORECASE)
"""What holds several talks; a `Lecture 4` is one."""

_LEAST_DAYS, _LEAST = 2, 3
_LEAST_OF_EVENT = 5
_MOST_WORDS, _WORDS_OF_EVENT = 5, 3
_SHARE = 0.3
_LEAST_TURNS = 20


def unparted_problems(
    file: str, lines: Sequence[Line], accounts: Sequence[Account], in_code: frozenset[int]
) -> list[Problem]:
    """That the headings of an account are those of several talks, once for a note.

    `lines` are those below its front matter, `in_code` the numbers of those of code.
    """
    for account in accounts:
        is_part = len(accounts) > 1 and bool(numbered(account.shown_title or ""))
        if account.kind is AccountKind.RECORD or is_part:
            continue
        first, last = account.at.lines
        start = bisect_left(lines, first, key=lambda line: line.number)
        own = lines[start : bisect_right(lines, last, key=lambda line: line.number)]
        called = path_of(file).stem if len(accounts) == 1 else ""
        of_lines = () if _is_conversation(account) else _of_lines(account, own)
        signs = chain(of_lines, _of_headings(account, own, in_code, called))
        for message, (begin, *_, end) in islice(signs, 1):
            return [problem("talks-unparted", message, file, (begin, end))]
    headings = headings_of(lines, in_code)
    rest = {it.line: it.name for it in _left_out(headings, accounts)}
    if len(rest) < _LEAST_DAYS:
        rest = points_left_out(lines, [it.line for it in headings], accounts)
    if not rest:
        return []
    message = Message("problem.unparted_rest", n=len(rest), name=next(iter(rest.values())))
    return [problem("talks-unparted", message, file, (min(rest), max(rest)))]


def _is_conversation(account: Account) -> bool:
    """Whether most of an account is what people say in turn, whose lines are of no other talks."""
    n_spoken = sum(map(has_speaker, account.items))
    return n_spoken >= _LEAST_TURNS and 2 * n_spoken > len(account.items)


def _left_out(
    headings: Sequence[MarkedHeading], accounts: Sequence[Account]
) -> Sequence[MarkedHeading]:
    """The headings as large as those of the talks below another, of which no talk was made."""
    titles = {title.at.lines[0] for account in accounts for title in account.titles}
    taken = [it for it in headings if it.line in titles]
    if not taken or all(it.level >= taken[0].level for it in headings):
        return ()
    rest = [it for it in headings if it.level == taken[0].level and it.line not in titles]
    names = [it.name for it in rest]
    known = (rule_named(it, ALL_RULES) or is_around_talks(it) or field_of(it) for it in names)
    return () if any(known) else rest


def _of_lines(account: Account, lines: Sequence[Line]) -> Iterator[tuple[Message, Sequence[int]]]:
    """What the lines of an account show without its headings, with the numbers of several lines."""
    if not account.recordings:
        yield from _told("problem.unparted_recordings", with_recordings(lines))
    titles = with_titles(lines)
    is_meeting = any(it.role is PersonRole.ATTENDEE for it in account.people)  # of points: `#12`
    is_open = not (account.numbers or account.recordings or is_meeting)
    titles = episodes(lines) if is_open and len(titles) < _LEAST_DAYS else titles
    yield from _told("problem.unparted_numbers", titles)
    days = rows_of_days(lines)
    yield from _told("problem.unparted_rows", posts(lines))
    if is_open and not account.of(Quotation):
        yield from _told("problem.unparted_rows", days_at_times(lines))
    below = {bisect_right(days, it.at.lines[0]) for it in account.people if it.role.takes_part}
    if not below or len(below - {0}) >= _LEAST:  # nobody speaks, or others below each day
        yield from _told("problem.unparted_rows", days)
    if not below:
        yield from _told("problem.unparted_people", with_names(lines))
    if is_open:
        title = "" if account.of(Quotation) or account.recordings else account.shown_title or ""
        begun = accumulate(title.split()[:_LEAST], "{} {}".format)
        is_more = sum(it.isalpha() for it in words(title)) > 1  # than `Talks 2031`
        is_more &= not begins_with_given_name(" ".join(title.split()[:2]))  # `Ada Lo talks`
        if is_more and any(map(names_talks, begun)):
            yield Message("problem.unparted_called", name=title), account.at.lines


def _told(key: str, numbers: Sequence[int]) -> Iterator[tuple[Message, Sequence[int]]]:
    """That several lines are of a talk each, unless they are too few."""
    if len(numbers) >= _LEAST_DAYS:
        yield Message(key, n=len(numbers)), numbers


def _of_headings(
    account: Account, lines: Sequence[Line], in_code: frozenset[int], called: str
) -> Iterator[tuple[Message, Sequence[int]]]:
    """What the headings of an account show, with their lines; its file may be `called` a name."""
    headings = headings_of(lines, in_code)
    if len(headings) < _LEAST_DAYS:
        return
    spoken = {it.at.lines[0] for it in account.items if has_speaker(it)}
    if spoken:  # who speaks below a heading gives no talk
        headings = [replace(it, below="") if it.below_line in spoken else it for it in headings]
    small = frozenset(SMALL_WORD.findall(" ".join(line.text for line in lines)))
    speakers = {it.name for it in account.people if it.role.takes_part}
    numbers = [it.line for it in headings]
    for message in _signs(headings, small, speakers, is_one=bool(account.recordings)):
        yield message, numbers
    event = _event(called, headings, account)
    if event is not None:
        yield event, numbers


def _signs(
    headings: Sequence[MarkedHeading],
    small: frozenset[str],
    speakers: Collection[str],
    *,
    is_one: bool,
) -> Iterator[Message]:
    """What headings show; chapters of what one gives may have the same headings inside as well.

    So may those of one recording (`is_one`).

    Headings that end alike (`Ada Stone - Sponsor`) say what sort of part each is. Names that are
    most headings of a level are of several who give talks, if one of them was read as the speaker.
    """
    one_speaks = len(speakers) == 1
    one_of_all = one_speaks and {it.name for it in headings}.issuperset(speakers)
    inside: defaultdict[int | None, list[int]] = defaultdict(list)
    alike: defaultdict[int, list[MarkedHeading]] = defaultdict(list)
    for index, heading in enumerate(headings):
        inside[heading.parent].append(index)
        alike[heading.level].append(heading)
    for group in alike.values():
        days = {day for heading in group if (day := _day(heading.name))}
        if len(days) >= _LEAST_DAYS:
            yield Message("problem.unparted_days", n=len(days))
        numbers = {number for it in group if (number := numbered(it.name))}
        if len(numbers) >= _LEAST_DAYS:
            yield Message("problem.unparted_numbers", n=len(numbers))
        ends = Counter(map(_end, group))
        ones = (heading for heading in group if ends[_end(heading)] == 1)
        alone = one_of_all and 2 * sum(bool(people_alone(it.name)) for it in group) > len(group)
        people = {names for heading in ones if (names := _people(heading, small, alone=alone))}
        is_meeting = any(is_business(it.name) for it in group)
        if not is_meeting and len(people) >= max(_LEAST, _SHARE * len(group)):
            yield Message("problem.unparted_people", n=len(people))
    for parent, parts in inside.items():
        own = [it for it in parts if rule_for(headings[it].name, ALL_RULES) is None]
        above = headings[parent].name if parent else ""
        if len(own) >= _LEAST and (is_day(above) or names_talks(above)):
            yield Message("problem.unparted_day", n=len(own), name=above)
        again = None if one_speaks or is_one else _again(headings, parts, inside)
        if again is not None:
            yield Message("problem.unparted_parts", n=again[1], name=again[0])


def _end(heading: MarkedHeading) -> str:
    """What stands behind the last border in a heading, in small letters; all of it without one."""
    return BORDER.split(heading.name)[-1].casefold()


def _day(name: str) -> str | None:
    """The day that a heading prints; where all of it is a day without a year, of any year."""
    for text in (name, f"{name} {ANY_YEAR}"):
        date = find_date(text)
        if date is not None and len(date.iso) == FULL_DAY and (text == name or not date.start):
            return date.iso
    return name if is_day(name) and any(map(str.isdecimal, name)) else None


def _people(heading: MarkedHeading, small: frozenset[str], *, alone: bool) -> tuple[str, ...]:
    """Those whom a heading names beside something else, or `alone`, or the line below it does.

    Words that the note has in small letters as well are nobody's name.
    """
    below = BORDER.split(heading.below.lstrip("> "))[0].partition(" @")[0]
    around = BORDER.split(heading.name)
    if field_of(around[0]) in {Field.ATTENDEE, Field.AUTHOR, Field.CONTRIBUTOR}:
        return ()  # who came, or who wrote it down
    for part in [*around, below] if alone or len(around) > 1 else [below]:
        names = people_alone(part.strip(" )"))
        if names and small.isdisjoint(word.casefold() for word in " ".join(names).split()):
            return names
    return ()


def _again(
    headings: Sequence[MarkedHeading], parts: Sequence[int], below: dict[int | None, list[int]]
) -> tuple[str, int] | None:
    """The name that headings inside of most parts have, the first of several, and how many."""
    names: Counter[str] = Counter()
    for part in parts:
        inner = (name_key(headings[index].name) for index in below.get(part, ()))
        names.update(tuple(dict.fromkeys(filter(None, inner))))  # each once, in the page's order
    for name, times in names.most_common(1):
        if times >= max(_LEAST_OF_EVENT, _SHARE * len(parts)):
            return name, times
    return None


def _event(called: str, headings: Sequence[MarkedHeading], account: Account) -> Message | None:
    """That the title, or what the file is `called`, has a year and no day, above many headings.

    Of those that are all as large as the first, in a file named as an event is, none is the title.
    """
    title = account.shown_title
    is_told = account.people or account.recordings or not title
    if is_told or any(is_business(it.name) for it in headings):
        return None
    levels = Counter(it.level for it in headings)
    dated = account.published is not None and len(account.published) == FULL_DAY
    stem = called.replace("_", " ").replace("-", " ")
    is_short = len(title.split()) <= _MOST_WORDS
    is_event = is_short and not dated and _YEAR.search(title) is not None
    is_event |= is_short and is_of_event(title) and len(words(title)) <= _WORDS_OF_EVENT
    is_day = _DAY_OR_SESSION.fullmatch(stem) is not None
    least = _LEAST_DAYS if is_day else _LEAST_OF_EVENT if is_event else None
    is_named = is_of_event(stem) and any(map(str.isalpha, stem))  # not by a month alone
    if is_named and levels[1] >= _LEAST and title == headings[0].name:
        title, least = stem, _LEAST  # the first of the largest headings is no title of them all
    n = next((levels[it] for it in sorted(levels) if least and levels[it] >= least), None)
    return Message("problem.unparted_event", n=n, name=title) if n else None
