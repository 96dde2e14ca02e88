"""Dates of a talk in a sentence on when somebody spoke, or in lines of their own."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, islice, pairwise, takewhile

from msgspec.structs import replace

from generator.model.account import AccountPassage, Item
from generator.read.account.stated import DATE_ROLES
from generator.read.account.titles.title_dates import (
    LAST_PART,
    SEPARATORS,
    day_of_title,
    month_behind_title,
)
from generator.read.talk_facts import DateRole, RoleDate, TalkFacts
from generator.read.vocabulary.keys import Field, day_by_key, field_of
from generator.read.vocabulary.unknown_values import is_unknown
from generator.text.quantities.dates import FULL_DAY, YEAR, find_date, find_dates
from generator.text.quantities.unclear_dates import day_of_year
from generator.text.quantities.weekdays import ELSEWHERE, ENGLISH, is_alone
from generator.text.regex import regex

_YEAR = len("2025")
SAYS_WHEN = frozenset(DateRole) - {DateRole.NOTE, DateRole.SAVED, DateRole.NAME}
"""The roles of dates that say when a talk, or the page on it, was."""

_SAYS_OF_TALK = SAYS_WHEN - {DateRole.UNNAMED}
_OF_THE_NOTE = frozenset({DateRole.NOTE, DateRole.SAVED})
_LONG_LINE = 1_000
_HEAD = 10  # lines: a point of a point further down says when something else was
_NESTED = regex(r"(?:\t|  )\s*+[-*+•]\s")
_FIRST, _FEW_DAYS = 4, 2
_BEGINNING = 1_500
_MAX_LINE = 160
_LABELLED = regex(r"[\W_]{0,6}(?P<key>[^\W\d_][\w /-]{2,30}?)[*_ ]{0,4}[:：](?P<value>.{4,100})")
_OF_TALK = {Field.GIVEN, Field.PUBLISHED, Field.DATE}
_WEEKDAY = regex(r"[ ]?\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?,?$")
_FROM_TO = regex(r"\b\d{1,2}[:.]\d\d(?: ?[ap]m)?(?: ?[-–—] ?| to )\d{1,2}[:.]\d\d")
AT_HOUR = regex(r"(?<![\d:.])\d{1,2} ?[ap]\.?m\b", re.IGNORECASE)
"""A full hour, at which people agree to meet; when a note was made is printed to the minute."""

_TIME_BEHIND = regex(r"(?<!\s)\s[-–—|] \d\d?:\d\d(?: ?[ap]m)?$")
_TIMES_BEHIND = regex(r"(?<!\s),?\s++\d\d?:\d\d\b.*$")
"""When on a day something begins, and what follows: `, 16:00-17:00 UTC (9am Pacific Time)`."""

_BEHIND_DAY = (":", " |", " ·", " •")
_MARKS = "#*_->+•– \t"
_AROUND_TITLE = f'{_MARKS}"“”«»„'  # a title that stands in quotation marks is read without
POINTS = ("- ", "* ", "+ ", "• ")
"""With what a line begins that is a point of a list."""

_IN_PLACE = regex(rf"^[^\W\d_a-z][\w .'’-]{{1,30}}, (?=(?:{ENGLISH}|{ELSEWHERE}),)")
_PLACE = regex(r"(?:[A-ZÀ-ÞŁŚŻ][\w'’-]{1,30}(?:,? |$)){1,4}")
_DAYS, _AT_PLACE = regex(r"(?:\d\d?\s?[-–]\s?\d\d? )?"), regex(rf",? [-–—] {_PLACE.pattern}")
_RECORDED = (
    r"(?:enregistrée? (?:le|en)|(?:aufgenommen|aufgezeichnet) am|gra[bv]ad[oa] (?:el|em)"
    r"|registrat[oa] il|opgenomen op|nagran[oey]|записан[оа]?)"
)
_SPOKE = regex(
    r"\b(?:spoke|spoken|speaking|lectured|gave (?:a|an|the|this|her|his|their)\b[^.!?]{0,40}"
    r"|(?:keynote|lecture|presentation|speech|talk) (?:was )?given"
    r"|recorded|conducted|delivered|interviewed|took place|was held)\b"
    r"[^.!?\n]{0,80}?\bon (?:\w+day,? )?(?:the )?$"
    rf"|\b(?:recorded|{_RECORDED}),?\s(?:\w+,? )?$",
    re.IGNORECASE,
)
_RECORDED_THEN = regex(rf"\b(?:recorded|{_RECORDED})(?: on)?,?\s(?:\w+,? )?$", re.IGNORECASE)
_NEXT = regex(
    r"[\W_]{0,6}(?:[\w ]{0,30}\s)?(?:next|future|upcoming|nächste[nrs]?|prochaine?s?|próxim[ao]s?)"
    r"\s(?:calls?|meetings?|sessions?|sitzung|treffen|termine?|réunions?|reuni(?:ón|ones)|reunião)"
    r"[\W_]{0,4}|[\W_]{0,6}(?:次回|下次)\w{0,6}[\W_]{0,4}",
    re.IGNORECASE,
)
"""A line below which it says when those who met meet again."""

_INTERVIEW = regex(r"\binterview was (?:conducted|held|recorded|taken)\b")
_RECORDED_ON = regex(
    rf"(?:recorded(?: on)?|{_RECORDED})[:：]?\s(?P<value>.{{4,40}})", re.IGNORECASE
)


def with_dates_of_text(
    facts: TalkFacts, lines: Sequence[str], year: str | None, *, several: bool
) -> TalkFacts:
    """The facts with when the talk was as its text shows, if nothing else says it.

    `lines` are the first of a note that are not blank, `year` is what the file's name says. Where
    the file holds `several` talks, no line is sure to be of this one.
    """
    dates = facts.dates if several else _of_one_day(facts.dates, lines)
    if not several and SAYS_WHEN.isdisjoint(date.role for date in dates):
        dates = (*dates, *_near_top(facts, lines, year))
    if SAYS_WHEN.isdisjoint(date.role for date in dates):
        dates = (*dates, *month_behind_title(facts))
    if not several and _SAYS_OF_TALK.isdisjoint(date.role for date in dates):
        dates = (*dates, *islice(chain(day_of_title(facts), _occasions(lines)), 1))
    # A later day beside the name of an event with its year is that of the writing.
    bare = [date.iso for date in dates if date.role is DateRole.UNNAMED]
    if {*_OF_THE_NOTE, DateRole.UNNAMED}.issuperset(date.role for date in dates):
        years = {*YEAR.findall(facts.event or "")}  # `RiverConf 2016 - Day Two`
        if len(years) == 1 and all(iso[:_YEAR] > min(years) for iso in bare):
            dates = (*dates, RoleDate(role=DateRole.GIVEN, iso=years.pop()))
    return replace(facts, dates=dates)


def _of_one_day(dates: tuple[RoleDate, ...], lines: Sequence[str]) -> tuple[RoleDate, ...]:
    """The dates but for those on lines of several days: these are of a talk each."""
    is_open = DateRole.UNNAMED in {date.role for date in dates}
    days = _days_listed(lines) if is_open else frozenset[str]()
    return tuple(it for it in dates if it.role is not DateRole.UNNAMED or it.iso not in days)


def _near_top(facts: TalkFacts, lines: Sequence[str], year: str | None) -> Iterator[RoleDate]:
    """The day that a line says; the year that the title prints counts before any other."""
    # A copy of a line of many megabytes takes much memory, and long lines say no day.
    near = (it for at, it in enumerate(lines) if at < _HEAD or not _NESTED.match(it))
    first = tuple(it.strip() if len(it) <= _LONG_LINE else it[:_LONG_LINE] for it in near)
    title = facts.titles[0].text if facts.titles else ""
    years = {*YEAR.findall(title), *(it.iso for it in facts.dates if len(it.iso) == _YEAR)}
    yield from _dates_in_lines(
        first, title, years.pop() if len(years) == 1 else None if years else year
    )


def dates_told(items: Iterable[Item]) -> Iterator[RoleDate]:
    """The days on which somebody spoke, as the first passages say: `spoke on 5 June 2025`.

    Short ones behind them may say when it was recorded, and one below when an interview was held.
    """
    passages = [
        item
        for item in items
        if isinstance(item, AccountPassage) and not item.speaker and item.code is None
    ]
    ends = accumulate(len(passage.text) for passage in passages)
    short = sum(1 for _ in takewhile(_BEGINNING.__ge__, ends))
    interviews = (it for it in passages[_FIRST:] if "interview was" in it.text)
    behind = (it for it in interviews if _INTERVIEW.search(it.text[:_BEGINNING]))
    spoken = [(it, _SPOKE) for it in (*passages[:_FIRST], *islice(behind, 1))]
    for passage, form in (*spoken, *((it, _RECORDED_THEN) for it in passages[_FIRST:short])):
        text = passage.text[:_BEGINNING]
        for date in find_dates(text):
            if len(date.iso) == FULL_DAY and form.search(
                text[max(0, date.start - 160) : date.start]
            ):
                yield RoleDate(role=DateRole.TOLD, iso=date.iso)


def _dates_in_lines(lines: Sequence[str], title: str, year: str | None) -> Iterator[RoleDate]:
    """The day that a line near the top says, whatever section it stands in; none where two do.

    It is labelled (`DATE: June 5, 2014`, `Enregistré le 5 juin 2014`), says nothing else
    (`1:30pm–5pm Tuesday, 05/17/2016`) but the place (`Weirton, Freitag, den 14. Mai 2027`), or
    stands right below the title and ends so: `Ada Okafor, @ada - 5 June 2014 - 13:00`.

    Args:
        lines: the first lines of the source that are not blank.
        title: its title.
        year: the year that its title or its name says, for days without one.
    """
    labelled: list[RoleDate] = []
    alone: list[RoleDate] = []
    several = _days_listed(lines)
    lines = list(without_next([*without_days(lines)]))
    bare = title.strip(_AROUND_TITLE)
    below = next(
        (at for at, line in enumerate(lines, 1) if line.strip(_AROUND_TITLE) == bare), None
    )
    if below is not None and (iso := day_of_year(LAST_PART.split(title)[-1], year)) is not None:
        yield RoleDate(role=DateRole.TITLE, iso=iso)  # `River group, 12 November`
    for at, line in enumerate(lines):
        if len(line) > _MAX_LINE:
            continue
        text = _TIME_BEHIND.sub("", _IN_PLACE.sub("", line.strip(_MARKS)))
        match = _LABELLED.fullmatch(line)
        field = field_of(match["key"]) if match else None
        recorded = _RECORDED_ON.fullmatch(text)
        iso = day_of_year(recorded["value"].rstrip("."), year) if recorded else None
        if iso is not None:
            labelled.append(RoleDate(role=DateRole.GIVEN, iso=iso))
        elif match is not None and field is not None:
            value = match["value"].strip(_MARKS) if field in _OF_TALK else ""
            iso = day_of_year(value, year) or day_of_year(_TIMES_BEHIND.sub("", value), year)
            iso = iso or day_by_key(match["key"], value)
            labelled += (RoleDate(role=DATE_ROLES[field], iso=iso),) if iso else ()
        elif _is_point_below(lines, at):
            continue
        elif not line.endswith(",") and (iso := day_of_year(text, year)) is not None:
            role = DateRole.GIVEN if AT_HOUR.search(text) else DateRole.UNNAMED
            alone.append(RoleDate(role=role, iso=iso))
        elif at == below and (
            iso := _day_at_end(text) or _day_in_front(text, _BEHIND_DAY) or _day_at(text)
        ):
            alone.append(RoleDate(role=DateRole.GIVEN, iso=iso))
    for dates in (labelled, alone):
        days = {date.iso for date in dates}
        if len(days) == 1 and not (dates is alone and days <= several):
            yield dates[0]
            return


def _day_at(text: str) -> str | None:
    """The day, or the month of several days, in front of a place: `9-11 May 2031 - Weirton, UK`."""
    date = find_date(text)
    if date is None or _DAYS.fullmatch(text[: date.start]) is None:
        return None
    return date.iso if _AT_PLACE.fullmatch(text[date.end :]) else None


def _days_listed(lines: Sequence[str]) -> frozenset[str]:
    """The days that several headings begin with, or more points, or that more lines are."""
    short = [it for it in lines if len(it) <= _MAX_LINE and not it.isalpha()]
    alone = (day_of_year(it.strip(_MARKS), None) for it in short)
    headed = map(_day_in_front, (it for it in short if it.startswith("#")))
    pointed = map(_day_in_front, (it for it in short if it.startswith(POINTS)))
    sorts = ((_FEW_DAYS + 1, alone), (_FEW_DAYS, headed), (_FEW_DAYS + 1, pointed))
    every = ((least, set(filter(None, days))) for least, days in sorts)
    return frozenset(day for least, days in every if len(days) >= least for day in days)


def without_days(lines: Sequence[str]) -> Iterator[str]:
    """The lines but for points that begin with days of a list of them: of what was when."""
    days = _days_listed(lines)
    return (it for it in lines if not (it.startswith(POINTS) and _day_in_front(it) in days))


def _is_point_below(lines: Sequence[str], at: int) -> bool:
    """Whether a line is a point further down, or below a second heading: of what was spoken of."""
    is_below = at >= _HEAD or sum(it.startswith("#") for it in lines[:at]) > 1
    is_timed = AT_HOUR.search(lines[at]) or _FROM_TO.search(lines[at])
    return is_below and lines[at].startswith(POINTS) and not is_timed


def without_next(lines: Sequence[str]) -> Iterator[str]:
    """The lines but for those that say when those who met meet again: below a heading, or one."""
    left = 0
    for line in lines:
        is_heading = line.startswith("#")
        if len(line) <= _MAX_LINE and _NEXT.fullmatch(line):
            left = len(lines) if is_heading else 1
        elif is_heading or not left:
            left = 0
            yield line
        else:
            left -= 1


def _occasions(lines: Sequence[str]) -> Iterator[RoleDate]:
    """The day below a heading that asks for it, or in front of a line that says from when to when.

    >>> [it.iso for it in _occasions(["**Tuesday 30 October 2018** // **15:00-16:00** // Fjord"])]
    ['2018-10-30']
    """
    for at, (above, line) in enumerate(pairwise(("", *without_next(lines)))):
        iso = None
        if above.startswith("#") and field_of(key := above.strip(_MARKS)) in _OF_TALK:
            text = line.strip(_MARKS)
            iso = day_of_year(text, None) or day_by_key(key, text)
        if iso is None and at < _FIRST and _FROM_TO.search(line[:_MAX_LINE]):
            iso = _day_in_front(line)
        if iso is not None:
            yield RoleDate(role=DateRole.GIVEN, iso=iso)


def _day_in_front(line: str, behind: str | tuple[str, ...] = "") -> str | None:
    """The day with which a line begins, with a sign behind it: `Monday, 5 May 2031: Weirs`."""
    text = line[:_MAX_LINE].strip(_MARKS)
    date = next((it for it in find_dates(text) if len(it.iso) == FULL_DAY), None)
    is_first = date is not None and not _WEEKDAY.sub("", text[: date.start].rstrip())
    is_first = is_first and text.startswith(behind, date.end if date else 0)
    return date.iso if date is not None and is_first else None


def _day_at_end(text: str) -> str | None:
    """The day with which a line ends, behind something of its own; a time or a place may follow.

    >>> _day_at_end("RiverConf - 5 June 2014, Saint Bo"), _day_at_end("RiverConf - 5 June 2014, so")
    ('2014-06-05', None)
    >>> _day_at_end("Hall B | 5 June 2014 | N/A")
    '2014-06-05'
    """
    date = next((it for it in find_dates(text) if len(it.iso) == FULL_DAY), None)
    if date is None:
        return None
    before = _WEEKDAY.sub("", text[: date.start].rstrip())
    behind = text[date.end :].strip(" -–—,|")
    behind = "" if is_unknown(behind) else behind
    is_last = is_alone(f"{date.printed} {behind}", 0, len(date.printed)) or _PLACE.fullmatch(behind)
    is_changed = field_of(before.strip(_MARKS + ",|")) is not None
    return date.iso if is_last and before.endswith(SEPARATORS) and not is_changed else None
