"""Lines of a note that are of a talk each: recordings, titles, names, numbers, days.

In: the lines of one account. Out: the numbers of those lines, where they are as many as shows that
several talks were read as one.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import islice, pairwise

from generator.model.account import Account
from generator.model.account_head import Recording
from generator.model.source import Line, Role
from generator.read.account.people.in_text.told_people import OCCASIONS
from generator.read.account.people.lists.whole_names import people_alone
from generator.read.account.played_recording import recordings_in
from generator.read.outline.events.days import day_at_front, day_in, slot_of
from generator.read.outline.headings.titles import looks_like_title
from generator.read.vocabulary.event_words import stands_around
from generator.read.vocabulary.keys import Field, field_of
from generator.read.vocabulary.section_names import is_links
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import words
from generator.text.quantities.dates import FULL_DAY, date_of_value, find_dates, is_dated_weekday
from generator.text.regex import regex

BORDER = regex(r"\s[-–—|]\s|,\s|:\s|\s\(|\sby\s")
"""What stands between a name and the rest of a line."""
_LEAST_RECORDINGS, _LEAST_NAMES, _SHARE_OF_NOTE, _MAX_LINE, _MOST_LINES = 3, 5, 0.3, 120, 60
_LEAST_DAYS, _LEAST, _MANY, _MOST_OF_NOTE = 2, 3, 5, 0.6
_MAX_DAY, _BEGINNING, _LONG_LINE, _WORDS_OF_EPISODE = 20, 200, 1_000, 12
ANY_YEAR = 2000
_EPISODE = regex(
    r"(?:[^•·|]{1,60}[•·|]){0,2}\W{0,6}(?:#|(?:aflevering|ep|[eé]pisode|epis[oó]dio|folge|odcinek"
    r"|puntata|выпуск)\W{1,3})(?P<number>\d{1,4})\b",
    re.IGNORECASE,
)
_TIME = regex(r"\d(?:[:.,][0-5]\d\b|\s?h\b|h[0-5]\d\b|\s?Uhr\b|\s?[ap]\.?m\b)")
_DAY_AND_TIME = regex(
    r"(?P<day>\d{1,2}(?:\.|st|nd|rd|th|er|º)?\s(?:de\s)?[^\W\d_]{3,10}|[^\W\d_]{3,10}\.?\s\d{1,2}\b)"
    rf"(?:,?\s(?:de\s)?20\d\d)?[^\d\n]{{1,25}}[0-2]?{_TIME.pattern}"
)
_RANGE, _RANGE_FRONT = regex(r"\d\.?\s?[-–]\s?(?:\d|[^\W\d_])"), 5  # `3-5`, and as many characters
_POINT = regex(r"\s*(?:[-*+•]|\d{1,3}[.)])\s")
_FIGURE, _NO_DAY = regex(r"\d"), regex(r"https?://\S+|\d{1,3}(?::\d\d)+")
_NEXT = regex(
    r"\b(?:bis|deadline|next|nächste|prochain|próxim|register|submit|until)", re.IGNORECASE
)


def with_recordings(lines: Sequence[Line]) -> list[int]:
    """The numbers of the lines that lead to a recording each, where they are much of a note."""
    n_content = sum(line.role is Role.CONTENT for line in lines)
    by_recording: dict[Recording, int] = {}
    is_further = False  # below `Recommended videos`
    for line in lines:
        is_further = is_links(line.text) if line.printed.startswith("#") else is_further
        is_own = line.role is Role.CONTENT and not is_further
        for recording in islice(recordings_in(line.printed), int(is_own)):
            by_recording.setdefault(recording.whole, line.number)
    several = len(by_recording) >= max(_LEAST_RECORDINGS, _SHARE_OF_NOTE * n_content)
    return sorted(set(by_recording.values())) if several else []


def with_titles(lines: Sequence[Line]) -> list[int]:
    """The numbers of the lines that give another title each: `Title: Weirs`, `Talk title 2: …`."""
    keyed = [it.text[:_MAX_LINE].lstrip("-*+• ").partition(":") for it in lines]
    keys = Counter(key.strip("*_ ").rstrip(" 123456789I") for key, _, value in keyed if value)
    again = {key for key, n in keys.items() if n > 1 and field_of(key) is Field.TITLE}
    pairs = zip(keyed, lines, strict=True) if again else ()
    titled = (it for it in pairs if it[0][0].strip("*_ ").rstrip(" 123456789I") in again)
    return [*{value.strip("*_ "): line.number for (_, _, value), line in titled}.values()]


def with_names(lines: Sequence[Line]) -> list[int]:
    """The numbers of the short lines that name somebody else each, if they are much of a note.

    Those that head what stands below may be few.
    """
    content = [it for it in lines if it.role is Role.CONTENT or _is_head(it)][:_MOST_LINES]
    names: dict[tuple[str, ...], int] = {}
    for line in (it for it in content if len(it.text) <= _MAX_LINE):
        parts = [it.strip("-*+•|() ") for it in BORDER.split(line.text)]
        for people in map(people_alone, parts[1:] and (parts[0], *parts[-2:])):
            if people and all(map(begins_with_given_name, people)):
                names.setdefault(people, line.number)
                break
    numbers = set(names.values())
    are_heads = all(map(_is_head, (it for it in content if it.number in numbers)))
    least = _LEAST if are_heads else _LEAST_NAMES
    return list(names.values()) if len(names) >= max(least, _SHARE_OF_NOTE * len(content)) else []


def _is_head(line: Line) -> bool:
    """Whether a line without a mark heads what stands below it."""
    return line.role is Role.LABEL and not line.text.startswith("#")


def episodes(lines: Sequence[Line]) -> list[int]:
    """The numbers of the short lines that begin with that of an episode, where these are many."""
    matches = [(it, match) for it in lines if (match := _EPISODE.match(it.text))]
    begun = (
        (it.number, match["number"])
        for it, match in matches
        if len(it.text[:_LONG_LINE].split()) <= _WORDS_OF_EPISODE
    )
    places = {int(episode): number for number, episode in begun}
    order = list(places)
    is_counted = order in (sorted(order), sorted(order, reverse=True))  # and no tickets'
    is_each = bool(order) and abs(order[-1] - order[0]) == len(order) - 1  # `Episode 1`, 2, 3
    is_each &= not any("#" in match[0] for _, match in matches)
    least = _LEAST if is_each else _MANY
    return sorted(places.values()) if is_counted and len(places) >= least else []


def rows_of_days(lines: Sequence[Line]) -> list[int]:
    """The numbers of rows that begin with a day, and of lines that are one, of several days.

    So are points that print a day, also without a year, if most of a note is these.
    """
    rows: dict[str, int] = {}
    points: dict[str, int] = {}
    for line in lines:
        text = line.text[:_BEGINNING]
        cell = text.strip("| ").partition("|")[0].partition(" • ")[0].strip()
        day = date_of_value(cell) if 0 < len(cell) <= _MAX_DAY and cell[-1].isdigit() else None
        if day is not None and len(day) == FULL_DAY:
            rows.setdefault(day, line.number)
        may_be = _POINT.match(text) and _FIGURE.search(_NO_DAY.sub("", text))
        for it in find_dates(f"{text.rstrip('. ')} {ANY_YEAR}" if may_be else ""):
            is_day = len(it.iso) == FULL_DAY
            day = it.iso if is_day else text[max(0, it.start - _RANGE_FRONT) : it.end]
            if is_day or _RANGE.search(day):  # `3-5 May 2031`
                points.setdefault(day, line.number)
    are_most = len(points) >= _MOST_OF_NOTE * sum(it.role is Role.CONTENT for it in lines)
    least = _MANY if any("|" in it.text for it in lines) else _LEAST
    days = points if are_most and len(points) >= _LEAST else rows if len(rows) >= least else {}
    return sorted({*days.values()})


def posts(lines: Sequence[Line]) -> list[int]:
    """The numbers of lines that are a day with its weekday, above a title: as blogs part posts."""
    beginnings = [(it.number, it.text[:_LONG_LINE].strip()) for it in lines]
    return [
        number
        for (number, day), (_, title) in pairwise(it for it in beginnings if it[1])
        if is_dated_weekday(day) and looks_like_title(title)
    ]


def days_at_times(lines: Sequence[Line]) -> list[int]:
    """The lines of the days that are printed with a time or a sort of talk each, if several are.

    `Am 6. Mai um 19 Uhr`, `8 mai - Conférence d’Ada Okafor`; a line on registering says no day.
    """
    days: dict[str, int] = {}
    for line in lines:
        text = line.text[:_LONG_LINE]
        if _FIGURE.search(text) is None:
            continue
        front = day_at_front(text)
        is_of_talk = front and not OCCASIONS.isdisjoint(words(text[:_BEGINNING]))
        is_timed = _TIME.search(text) and not _NEXT.search(text)  # as hardly any line is
        if not (is_of_talk or is_timed):
            continue
        matches = _DAY_AND_TIME.finditer(text) if is_timed else ()
        printed = (
            *([front.partition(" 20")[0]] if is_of_talk else ()),
            *(it["day"] for it in matches),
        )
        for day in (day_in(f"{it} {ANY_YEAR}") for it in printed):
            if day is not None:
                days.setdefault(day.iso, line.number)
    return [*days.values()] if len(days) >= _LEAST_DAYS else []


def points_left_out(
    lines: Sequence[Line], starts: Sequence[int], accounts: Sequence[Account]
) -> dict[int, str]:
    """The few points of a list, by their lines, of which no talk was made as of the others.

    `starts` are the lines of headings, between which the points of a list stand.
    """
    titles = {title.at.lines[0] for account in accounts for title in account.titles}
    marked = ((it, match[0]) for it in lines if (match := _POINT.match(it.printed)))
    points = [(it, (bisect_left(starts, it.number), mark)) for it, mark in marked]
    taken = Counter(key for it, key in points if it.number in titles)
    rest = {
        it.number: slot.rest if (slot := slot_of(text := it.text.strip("-*+• "))) else text
        for it, key in points
        if taken[key] > 1 and it.number not in titles
    }
    rest = {number: text for number, text in rest.items() if not stands_around(text)}
    return rest if 2 * len(rest) <= taken.total() else {}
