"""Dates in names of files and folders: in figures, spelt out, or as a day of a folder's year."""

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from pathlib import PurePosixPath

from generator.text.caches import remembered
from generator.text.paths import DAY_IN_NAME, day_of, path_of
from generator.text.quantities.dates import FULL_DAY, YEAR, find_date, full_year
from generator.text.quantities.iso_dates import is_iso_date
from generator.text.quantities.unclear_dates import is_of_years, order_shown
from generator.text.regex import Match, regex

_DATE = regex(
    r"(?P<year>(?:19|20)\d\d)(?P<gap>[-_. ]?)(?P<month>\d\d|(?<=[-_.])\d)(?P=gap)"
    r"(?P<day>\d\d|(?<=[-_.])\d(?!(?!st|nd|rd|th|T\d)[^\W\d_]))(?!\d)"  # but `2031-05-2D`
)
_INSIDE = regex(
    rf"(?:(?P<parted>[-_ .])|(?<=[^\W\d_]{{2}})){DAY_IN_NAME.pattern}"
    r"(?(parted)[-_ ]|[-_ ]?)(?=[^\W\d_])"
)
"""A whole day between words, and no other: `minutes-20310506-weirs`, `Meeting20310506_Weirs`."""

_COUNTER = regex(rf"#?\d{{1,4}}[-_. ]{{1,3}}(?={_DATE.pattern})")
"""The number of a file among others: `70-2021-12-26-moving-water`."""
_STAMP = regex(
    r"^(?:GMT|(?P<call>.*\S)-)(?P<day>(?:19|20)\d{6})[-_]\d{6}(?:UTC)?"
    r"(?P<rest>(?(call)-Meeting (?:Recording|Transcript)|\D.*))?$"
)
"""What programs of video calls call a recording: `GMT20310506-130214_Recording`."""

_MONTH = regex(r"(?P<year>(?:19|20)\d\d)[-_.](?P<month>\d\d)(?:$|[-_. ]++(?=\d?[^\W\d_]))")
_DAY_IN_YEAR = regex(r"(?<![\d-])-?(?P<month>\d\d)-(?P<day>\d\d)$")
_DAY_IN_FRONT = regex(r"(?P<month>\d\d)-(?P<day>\d\d)(?=[ _-][^\W\d_])")
_SHORT_DAY = regex(
    r"(?<![^\W_])(?<!\d[-_])(\d{1,2})([-_])(\d{1,2})\2((?:19|20)?\d\d)(?![^\W_])(?![-_]\d)"
)
_BRACKETED = regex(r"[\[(][\d._-]{8,10}[\])]$")
_DAY_UNKNOWN = regex(r"(?P<year>(?:19|20)\d\d)(?:-00|(?P<month>-\d\d))-00(?!\d)")
_GAP = regex(r"[-_]")
_AROUND = (",", "|", "｜")
_LEAST_KNOWN = 2
_NEAR = (-3, -2, -1, 1, 2, 3)  # days

_OF_FOLDERS = regex(r"(?:^|/)((?:19|20)\d\d)/([01]\d)(?:/([0-3]\d))?(?=/|$)")


def recorded_call(name: str) -> str | None:
    """What a call was called of which a name is the recording's: `Weirs-20310506_1…-Meeting …`."""
    stamp = _STAMP.match(name) if "-Meeting " in name else None
    return stamp["call"] if stamp else None


@remembered
def date_of_name(name: str) -> tuple[str | None, str]:
    """The date with which a name begins or ends, in brackets too, and the name without it.

    A month counts in front: `2021-08-river-council`. A number in front of the date tells nothing.

    >>> date_of_name("70-2021-12-26-moving-water")
    ('2021-12-26', 'moving-water')
    >>> date_of_name("en_2031-05-06_Old_Weirs")
    ('2031-05-06', 'en_Old_Weirs')
    >>> date_of_name("Telcon20310506_Minutes")
    ('2031-05-06', 'Telcon Minutes')
    """
    name = name.rstrip(")]") if _BRACKETED.search(name) else name
    stamp = _STAMP.match(name)
    name = stamp["day"] + (stamp["call"] or stamp["rest"] or "") if stamp else name
    if unknown := _DAY_UNKNOWN.match(name):
        return unknown["year"] + (unknown["month"] or ""), name[unknown.end() :].strip(" -_.([")
    counter = _COUNTER.match(name)
    name = name[counter.end() :] if counter else name
    for match in (_DATE.match(name), _last(_DATE, name)):
        if match is not None:
            iso = "-".join((match["year"], match["month"].zfill(2), match["day"].zfill(2)))
            if is_iso_date(iso) and not name[match.start() - 1 : match.start()].isdigit():
                return iso, f"{name[: match.start()]} {name[match.end() :]}".strip(" -–—|_.([")
    inside = [(day, it) for it in _INSIDE.finditer(name) if (day := day_of(it))]
    if len(inside) == 1:
        day, match = inside[0]
        parted = (match["parted"] or " ").replace(".", " ")  # as all words are: `en_2031-05-06_Old`
        return day, f"{name[: match.start()]}{parted}{name[match.end() :]}"
    month = _MONTH.match(name)
    if month and is_iso_date(iso := f"{month['year']}-{month['month']}"):
        return iso, name[month.end() :]
    return _spelt_date(name) or _short_day(name) or (None, name)


def _short_day(name: str) -> tuple[str, str] | None:
    """A day in figures with the year last, and the rest, where no other is meant: `5-29-22`."""
    match = _SHORT_DAY.search(name)
    if match is None:
        return None
    days = set(_days_by_order(match).values())
    rest = f"{name[: match.start()]} {name[match.end() :]}".strip(" -_.([")
    return (days.pop(), rest) if len(days) == 1 else None


def _days_by_order(match: Match) -> dict[str, str]:
    """The days (ISO) that the figures may mean, by the order of day, month and year."""
    first, _, second, year = match.groups()
    orders = {"mdy": (year, first, second), "dmy": (year, second, first)}
    if len(year) == len(first.zfill(2)):
        orders["ymd"] = (first.zfill(2), second, year)
    days = {
        order: "-".join((full_year(parts[0]), *(it.zfill(2) for it in parts[1:])))
        for order, parts in orders.items()
    }
    return {order: day for order, day in days.items() if is_iso_date(day)}


def days_by_siblings(files: Iterable[str]) -> dict[str, str]:
    """The days of names like `05-06-2031 - Weirs`, by file, in the order that others beside show.

    Of a few days after each other it is enough that one of the whole collection shows it.

    >>> days_by_siblings(["a/13-06-2031 Dams.md", "a/20-06-2031.md", "a/05-06-2031 Weirs.md"])
    {'a/05-06-2031 Weirs.md': '2031-06-05'}
    >>> days_by_siblings(["call-9-15-17.md", "call-10-31-17.md", "a-10-9-17.md", "b 3-4-10.md"])
    {'a-10-9-17.md': '2017-10-09'}
    >>> days_by_siblings(["weirs-2031/3-13-31/mud.md", "weirs-2031/3-12-31/mud.md", "a 3-4-31.md"])
    {'weirs-2031/3-12-31/mud.md': '2031-03-12'}
    """
    folders: defaultdict[PurePosixPath, dict[PurePosixPath, dict[str, str]]] = defaultdict(dict)
    lineages = {file: (path_of(file), *path_of(file).parents) for file in files}
    for path in dict.fromkeys(it for lineage in lineages.values() for it in lineage):
        match = _SHORT_DAY.search(path.stem)
        if match is not None and not _DATE.search(path.stem):
            folders[path.parent][path] = _days_by_order(match)
    everywhere = order_shown(its for named in folders.values() for its in named.values())
    days: dict[PurePosixPath, str] = {}
    for named in folders.values():
        order = order_shown(named.values(), _LEAST_KNOWN)
        shown = everywhere if order is None else order
        meant = {path: its[shown] for path, its in named.items() if shown in its}
        sure = [day for path, day in meant.items() if len(named[path]) == 1]
        ordinals = {path: date.fromisoformat(day).toordinal() for path, day in meant.items()}
        every = {*ordinals.values()}
        for path, day in meant.items():
            is_near = not every.isdisjoint(ordinals[path] + it for it in _NEAR)
            is_meant = is_near if order is None else is_of_years(day, sure)
            if is_meant and len(named[path]) > 1:
                days[path] = day
    undated = (it for it in lineages if days and date_of_name(path_of(it).stem)[0] is None)
    return {file: days[it] for file in undated for it in reversed(lineages[file]) if it in days}


def without_short_day(name: str) -> str:
    """A name without such a day."""
    return _SHORT_DAY.sub(" ", name, count=1).strip(" -_.([")


def _spelt_date(name: str) -> tuple[str, str] | None:
    """A date with the month's name and the rest: `apr-14-2026_budget`.

    It stands in front or behind, or in a name that somebody typed behind a comma or a bar:
    `Weirs, May 6, 2031 (first week)`.
    """
    spaced = _GAP.sub(" ", name)
    titled = spaced.title()
    date = find_date(titled) if len(titled) == len(spaced) else None
    if date is None or len(date.iso) != FULL_DAY or not any(map(str.isalpha, date.printed)):
        return None
    before, behind = spaced[: date.start].rstrip(), spaced[date.end :].strip()
    if before and behind and not (" " in name and before.endswith(_AROUND)):
        return None
    rest = f"{before}{behind}"
    if before.endswith(_AROUND):
        rest = name[: date.start].rstrip(" ".join(_AROUND)) + name[date.end :]
    return date.iso, rest if len(rest.split()) > 1 else name  # one word says too little


def date_in_year(name: str, folders: PurePosixPath) -> tuple[str, str] | None:
    """The day with which a name begins or ends in a folder of a year, or that it is in a month's.

    >>> date_in_year("call-06-22", PurePosixPath("2031")), date_in_year("6", PurePosixPath("2031"))
    (('2031-06-22', 'call'), None)
    """
    folder = folders.name
    of_month = _OF_FOLDERS.fullmatch("/".join((*folders.parts[-2:], name)))
    if of_month and is_iso_date(iso := "-".join(filter(None, of_month.groups()))):
        return iso, ""
    if is_iso_date(folder) and len(folder) < FULL_DAY:
        text = f"{_GAP.sub(' ', name).title()} {folder.partition('-')[0]}"
        date = find_date(text)
        if date is not None and (date.printed, len(date.iso)) == (text, FULL_DAY):
            return (date.iso, name) if date.iso.startswith(folder) else None
    match = _DAY_IN_YEAR.search(name) if YEAR.fullmatch(folder) else None
    iso = f"{folder}-{match['month']}-{match['day']}" if match else ""
    if match and is_iso_date(iso):
        return iso, name[: match.start()]
    day, rest = day_in_front(name, folder)
    return (day, rest) if day else None


def _last(pattern: re.Pattern[str], name: str) -> Match | None:
    matches = list(pattern.finditer(name))
    return matches[-1] if matches and matches[-1].end() == len(name) else None


def date_of_folders(folder: PurePosixPath) -> str | None:
    """The date that a folder is named by, all of its name or its beginning, or that several are.

    A day in front of a name is one of the year that the folder above it is.

    >>> date_of_folders(PurePosixPath("show/2031/05/06")), date_of_folders(PurePosixPath("2031/05"))
    ('2031-05-06', '2031-05')
    >>> date_of_folders(PurePosixPath("2031/05-06 Moving water"))
    '2031-05-06'
    """
    for above, name in reversed(tuple(pairwise(("", *folder.parts)))):
        if (iso := date_of_name(name)[0]) is not None:
            return iso
        if (iso := day_in_front(name, above)[0]) is not None:
            return iso
    parts = list(_OF_FOLDERS.finditer(str(folder)))
    iso = "-".join(filter(None, parts[-1].groups())) if parts else ""
    return iso if is_iso_date(iso) else _spelt_folders(folder.parts)


def _spelt_folders(parts: tuple[str, ...]) -> str | None:
    """The date of folders of which one is a month's name: `2031/May/06`, `2031/May`."""
    place = next((at for at, name in enumerate(parts) if YEAR.fullmatch(name)), len(parts))
    below = parts[place + 1 : place + 3]
    for length in range(len(below), 0, -1):
        text = " ".join((*reversed(below[:length]), parts[place]))
        date = find_date(text)
        if date is not None and date.printed == text:
            return date.iso
    return None


def day_in_front(name: str, above: str) -> tuple[str | None, str]:
    """The day in front of a folder's name, in the year that the folder above is, and the rest.

    >>> day_in_front("05-06 Moving water", "2031"), day_in_front("05-06 Moving water", "talks")
    (('2031-05-06', 'Moving water'), (None, '05-06 Moving water'))
    """
    day = _DAY_IN_FRONT.match(name) if YEAR.fullmatch(above) else None
    iso = f"{above}-{day['month']}-{day['day']}" if day else ""
    return (iso, name[day.end() :].strip(" -_")) if day and is_iso_date(iso) else (None, name)
