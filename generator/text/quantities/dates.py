"""Dates and durations as they are printed; nothing that is not exactly said.

A date is an ISO string with the precision that is printed: `2025-11-18`, `2025-11`, `2025`.
In prose, four figures may be anything (`around 2000`, `of 1920` are as often numbers of things):
a bare year counts only where it is beyond doubt one.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from datetime import date as calendar_date

from generator.model.base import Value
from generator.text.quantities import timecode
from generator.text.remembered import remembered

_MONTHS = """
January Jan, February Feb, March Mar, April Apr, May, June Jun, July Jul, August Aug,
September Sept Sep, October Oct, November Nov, December Dec
""".split(",")
_ELSEWHERE = (
    "Januar Jänner janvier enero gennaio janeiro",
    "Februar février fevrier febrero febbraio fevereiro",
    "März marzo março",
    "avril abril aprile",
    "Mai mai mayo maggio maio",
    "Juni juin junio giugno junho",
    "Juli juillet julio luglio julho",
    "août aout agosto",
    "septembre septiembre setiembre settembre setembro",
    "Oktober octobre octubre ottobre outubro",
    "novembre noviembre novembro",
    "Dezember décembre decembre diciembre dicembre dezembro",
)
"""Months in German, French, Spanish, Italian and Portuguese, where English has another word."""

_WITH_DAY = "mars"
"""A month in French; without a day it may be anything."""

_NUMBER_OF_MONTH = {
    name.casefold(): number
    for months in (_MONTHS, _ELSEWHERE)
    for number, names in enumerate(months, 1)
    for name in names.split()
}
_NUMBER_OF_MONTH[_WITH_DAY] = 3
_TITLED = "|".join(" ".join(_MONTHS).split())
_LETTER = r"[^\W\d_]"
# A month may be run together with a word before it (`KarpathyNovember 18`), and a year with digits
# behind it (`202515 min`); an all-number date only with a length behind it.
_OTHERS = "|".join(" ".join(_ELSEWHERE).split())
_MONTH = rf"(?P<month{{0}}>{_TITLED}|(?<!{_LETTER})(?:{_TITLED.upper()}))(?!{_LETTER})\.?"
_OTHER_MONTH = rf"(?<!{_LETTER})(?P<month{{0}}>{_OTHERS})(?!{_LETTER})"
_OTHER_MONTH_OF_DAY = rf"(?P<month{{0}}>{_OTHERS}|{_WITH_DAY})(?!{_LETTER})"
_DAY = r"(?P<day{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year{0}>\d{{4}})"
_ISO_DAY = r"(?<![\d/.-])(?P<year_iso>\d{4})-(?P<month_iso>\d\d)-(?P<day_iso>\d\d)"
_DATE = re.compile(
    "|".join(
        (
            rf"{_MONTH}\s?{_DAY},?\s{_YEAR}".format("_us"),
            rf"(?<![\d–/.:-]){_DAY}\.?\s(?:of\s)?{_MONTH},?\s{_YEAR}".format("_uk"),
            rf"{_MONTH},?\s{_YEAR}".format("_my"),
            r"(?<![\d–/.:-])(?P<day_od>\d\d?)(?:\.|er|º)?\s(?:de\s)?"
            rf"{_OTHER_MONTH_OF_DAY},?\s(?:de\s)?{_YEAR}".format("_od"),
            rf"{_OTHER_MONTH}\s(?:de\s)?{_YEAR}".format("_om"),
            rf"{_ISO_DAY}(?:(?![\d-])|(?=\d{{1,3}}\s?min\b))",
            r"(?<![\d/.-])(?P<year_sl>\d{4})/(?P<month_sl>\d\d?)/(?P<day_sl>\d\d?)(?![\d/])",
            r"(?<!\d)(?P<year_zh>\d{4})年\s?(?P<month_zh>\d\d?)月(?:\s?(?P<day_zh>\d\d?)日)?",
        )
    )
)
_DIGIT = re.compile(r"\d")
_FIRST_YEAR, _LAST_YEAR = 1800, 2199

_NOT_A_LENGTH = r"(?!\s*(?:-\s*)?(?:read|ago|later|earlier)\b)"
_HOURS = (
    r"(?P<hours>\d{1,2})\s?(?:hours?|hrs?|heures?|horas?|stunden?|std|h|小时|小時)(?![a-zà-ÿ])\.?"
)
_MINUTES = r"\d{1,3}\s?(?:minut(?:es?|en?|os?)|mins?|分钟|分鐘)(?![a-zà-ÿ])"
_SECONDS = r"[0-5]?\d\s?(?:seconds?|secs?|s)(?![^\W\d_])"
_LENGTH = re.compile(
    rf"(?<![\d.,:/$€£]){_HOURS}(?:[\s,]*(?:and\s)?(?P<minutes>[0-5]?\d)\s?(?:minut(?:es?|en?|os?)|mins?|m|分钟?|分鐘?)(?![a-zà-ÿ])"
    rf"(?:[\s,]*(?:and\s)?(?P<seconds>{_SECONDS}))?)?"
    rf"(?!\s*(?:and\s)?\d+\s?m){_NOT_A_LENGTH}|(?<![\d.,:/$€£–-])(?P<only>{_MINUTES})(?:[\s,]*(?:and\s)?(?P<rest>{_SECONDS}))?{_NOT_A_LENGTH}",
    re.IGNORECASE,
)

_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


class FoundDate(Value, frozen=True, kw_only=True):
    """A date in a text: in ISO form, as printed, and where it stands."""

    iso: str
    printed: str
    start: int
    end: int


class FoundDuration(Value, frozen=True, kw_only=True):
    """A length of time in a text: as printed, in seconds, and where it stands."""

    printed: str
    seconds: int
    start: int
    end: int


@remembered
def find_date(text: str) -> FoundDate | None:
    """The first possible date of the text, or None.

    Read are `November 18, 2025`, `18 Nov 2025`, `November 2025`, `2025-11-18`, `2025/11/18`,
    `2025年11月18日`, and `3. März 2026`, `3 de marzo de 2026` and the like. All-number forms whose
    order is not certain (`03/04/2025`) are no dates.
    """
    return next(find_dates(text), None)


def find_dates(text: str) -> Iterator[FoundDate]:
    """All possible dates of the text as :func:`find_date` reads them, from left to right."""
    if _DIGIT.search(text) is None:
        return
    for match in _DATE.finditer(text):
        form = (match.lastgroup or "").rpartition("_")[2]
        parts = match.groupdict()
        iso = _iso(parts[f"year_{form}"], parts[f"month_{form}"], parts.get(f"day_{form}"))
        if iso is not None:
            yield FoundDate(iso=iso, printed=match.group(), start=match.start(), end=match.end())


def is_iso_date(text: str) -> bool:
    """Whether the text is a possible date in ISO form: `2025-11-18`, `2025-11` or `2025`."""
    match = _ISO.fullmatch(text)
    return match is not None and _possible(*_numbers(match))


_WEEKDAYS = "|".join(
    "Mon Monday Tue Tues Tuesday Wed Wednesday Thu Thur Thurs Thursday Fri Friday Sat Saturday Sun "
    "Sunday".split()
)
_BESIDE_DATE = re.compile(
    rf"(?:{_WEEKDAYS})?[.,]?\s*+(?:T|\bat\b)?\s*+(?:\d\d?:\d\d(?::\d\d(?:\.\d+)?)?)?\s*+"
    r"(?:[ap]\.?m\.?)?\s*+(?:Z|[A-Z]{1,4}T|UTC|GMT)?\s*+(?:[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?(?:\.\d+)?")  # seconds or milliseconds since 1970
_EIGHT = re.compile(r"((?:19|20)\d\d)([01]\d)([0-3]\d)")


def date_of_value(text: str) -> str | None:
    """The day that all of a text means, in ISO form: with a weekday or a time, or spelt out.

    >>> date_of_value("Wed, 7 Oct 2020 10:00:00 GMT"), date_of_value("20181009")
    ('2020-10-07', '2018-10-09')
    >>> date_of_value("since May 2020") is None
    True
    """
    value = text.strip().removeprefix("[[").removesuffix("]]").strip()
    if is_iso_date(value):
        return value
    if value[10:11] in {"T", "t", " "} and is_iso_date(value[:10]):
        return value[:10]
    eight = _EIGHT.fullmatch(value)
    if eight is not None and is_iso_date("-".join(eight.groups())):
        return "-".join(eight.groups())
    if _EPOCH.fullmatch(value):
        return datetime.fromtimestamp(int(value[:10]), tz=UTC).date().isoformat()
    date = find_date(value)
    if date is None:
        return None
    before, behind = value[: date.start].strip(), value[date.end :].strip(" ,")
    alone = _BESIDE_DATE.fullmatch(before) and _BESIDE_DATE.fullmatch(behind)
    return date.iso if alone else None


def find_duration(text: str) -> FoundDuration | None:
    """The first length of time that the text states, or None.

    Read are `146 min`, `2 h 26 min`, `1h 02m`, `1h 02m 30s`, `2 hours`, `92 分钟`, and `2:26:00`
    where it is the whole text. Reading times (`2 min read`) and times gone by (`8h ago`) are no
    lengths. A length that is run together with a date before it is found behind the date
    (`November 18, 202515 min`).
    """
    date = find_date(text)
    offset = date.end if date is not None and text[date.end : date.end + 1].isdigit() else 0
    match = _LENGTH.search(text[offset:])
    if match is not None:
        seconds = _seconds(match)
        start, end = match.start() + offset, match.end() + offset
        return FoundDuration(printed=match.group(), seconds=seconds, start=start, end=end)
    clock = text.strip()
    total = timecode.parse(clock) if clock.count(":") == 2 else None
    if total is None:
        return None
    start = text.index(clock)
    return FoundDuration(printed=clock, seconds=total, start=start, end=start + len(clock))


def _iso(year: str, month: str, day: str | None) -> str | None:
    number = int(month) if month.isdigit() else _NUMBER_OF_MONTH[month.casefold()]
    if not _possible(int(year), number, int(day) if day else None):
        return None
    if not _FIRST_YEAR <= int(year) <= _LAST_YEAR:
        return None
    iso = f"{int(year):04}-{number:02}"
    return f"{iso}-{int(day):02}" if day else iso


def _possible(year: int, month: int | None, day: int | None) -> bool:
    try:
        calendar_date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return False
    return True


def _numbers(match: re.Match[str]) -> tuple[int, int | None, int | None]:
    year, month, day = match.groups()
    return int(year), int(month) if month else None, int(day) if day else None


def _seconds(match: re.Match[str]) -> int:
    behind = _digits(match["seconds"] or match["rest"] or "0")
    if match["only"]:
        return _digits(match["only"]) * 60 + behind
    return int(match["hours"]) * 3600 + int(match["minutes"] or 0) * 60 + behind


def _digits(text: str) -> int:
    return int("".join(char for char in text if char.isdigit()))


# --- dates in prose ---------------------------------------------------------------------------

_SEASONS = "spring summer autumn fall winter".split()
_IN_FRONT = (*"during in since year".split(), *_SEASONS)
_OF_IT = (*"beginning end middle start".split(), *_SEASONS)
_BEHIND = """
after at because before but he her his i if it my nobody she that the there they this was we were
when where which while who you
""".split()
_BARE_YEAR = r"(?P<year>(?:18|19|20)\d\d)"
_BEHIND_A_WORD = re.compile(
    rf"(?<![\w-])(?:{'|'.join(_IN_FRONT)}|(?:{'|'.join(_OF_IT)}) of) {_BARE_YEAR}(?![\w%$€£°'’-])",
    re.IGNORECASE,
)
# What goes on behind a year and not behind a number: `in 2012 the …`, never `in 2048 and 4096 …`.
_GOES_ON = re.compile(
    rf"[.,:](?!\s*\d)|[ \t]*(?:$|[\n;!?…)\]”\"–—]|(?:{'|'.join(_BEHIND)})\b)", re.IGNORECASE
)
_FOUR_FIGURES = re.compile(r"\d{4}")
_CHINESE = re.compile(
    rf"(?<![\d.,前]){_BARE_YEAR}年(?=$|[，。；：！？、,;:!?）”」\s])|(?<=[在于自从從於])(?P<then>(?:18|19|20)\d\d)年"
    r"(?![前后後的来來内內间間以之代])"
)


def dates_in_prose(text: str) -> tuple[FoundDate, ...]:
    """What the text says of when, from left to right; no two overlap.

    A bare year counts behind a word that goes with one (`in 2012`, `since 1998`, `end of 2020`), if
    a word or mark follows that goes on behind a year.

    >>> [one.iso for one in dates_in_prose("Since 2012, and again in March 2020.")]
    ['2012', '2020-03']
    >>> dates_in_prose("In 2000 homes, by 1800 and in 2048 and 4096 places.")
    ()
    """
    if not _FOUR_FIGURES.search(text):
        return ()
    full = tuple(find_dates(text))
    years = (
        year
        for year in _years(text)
        if all(year.end <= date.start or date.end <= year.start for date in full)
    )
    return tuple(sorted((*full, *years), key=lambda date: date.start))


def _years(text: str) -> Iterator[FoundDate]:
    for match in _BEHIND_A_WORD.finditer(text):
        if _GOES_ON.match(text, match.end()):
            yield _found(match, "year")
    for match in _CHINESE.finditer(text):
        yield _found(match, "year" if match["year"] else "then")


def _found(match: re.Match[str], group: str) -> FoundDate:
    start, end = match.span(group)
    return FoundDate(iso=match[group], printed=match[group], start=start, end=end)
