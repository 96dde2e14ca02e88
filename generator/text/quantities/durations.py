"""Lengths of time as they are printed, and those that it takes to read a text, which are none."""

import re

from generator.text.quantities import timecode
from generator.text.quantities.dates import find_date
from generator.text.regex import Match, regex

_NOT_A_LENGTH = r"(?!\s*(?:-\s*)?(?:ago|later|earlier)\b)"
_AT_CLOCK = "".join(rf"(?<!\b{word}\s)" for word in "à às las um ab alle ore om".split())
_HOURS = (
    rf"{_AT_CLOCK}(?!\d\d\s?h\s?\d\d(?!\s?m))(?P<hours>\d{{1,2}})(?:[.,](?P<part>25|50?|75))?\s?"
    r"(?:hours?|hrs?|heures?|horas?|stunden?|std|or[ae]|uur|uren|godz(?:in[ay]?)?|час(?:а|ов)?|ч|h"
    r"|小时|小時|時間)(?![a-zà-ÿа-я])\.?"
)
_MINUTE = r"minut(?:es?|en?|os?|[aiy])?|mins?|минут[аы]?|мин"
_MINUTES = rf"\d{{1,3}}\s?(?:{_MINUTE}|分钟|分鐘|分間)(?![a-zà-ÿа-я])"
_SECONDS = r"[0-5]?\d\s?(?:seconds?|secs?|s)(?![^\W\d_])"
_AND = r"(?:(?:and|und|et|y|e|en|i|и)\s)?"
_LENGTH = regex(
    rf"(?<!UTC[-+])(?<!GMT[-+])(?<![\d.,:/$€£]){_HOURS}(?:[\s,]*{_AND}(?P<minutes>[0-5]?\d)\s?(?:{_MINUTE}|m|分[钟間]?|分鐘?)(?![a-zà-ÿа-я])"
    rf"(?:[\s,]*(?:and\s)?(?P<seconds>{_SECONDS}))?|(?<=h)\s?(?P<packed>[0-5]\d)(?![\d:]))?"
    rf"(?!\s*(?:and\s)?\d+\s?m){_NOT_A_LENGTH}|(?<![\d.,:/$€£–-])(?P<only>{_MINUTES})(?:[\s,]*(?:and\s)?(?P<rest>{_SECONDS}))?{_NOT_A_LENGTH}",
    re.IGNORECASE,
)

_AT_HOUR = regex(r"(?:9|1\d|2[0-3])\s?h")
"""A time of the day: nearly nothing takes so many full hours."""

_OF_DATA = regex(
    r"P(?:(?P<days>\d{1,2})D)?T?(?:(?P<hours>\d{1,3})H)?(?:(?P<minutes>\d{1,4})M)?"
    r"(?:(?P<seconds>\d{1,6})(?:\.\d+)?S)?"
)
"""A length as ISO 8601 writes it."""

_UNITS = {"days": 86_400, "hours": 3_600, "minutes": 60, "seconds": 1}


def find_duration(text: str) -> timecode.Stamp | None:
    """The first length of time that the text states, or None.

    Read are `146 min`, `2 h 26 min`, `1h 02m`, `1h 02m 30s`, `1.5 hours`, `92 分钟`, and `2:26:00`
    or `PT2H26M` where it is the whole text. Reading times (`2 min read`) and times gone by
    (`8h ago`) are no lengths, nor is a time of the day (`19h`). A length that is run together with
    a date before it is found behind the date (`November 18, 202515 min`). `UTC-7 hours` is a zone.
    """
    date = find_date(text)
    offset = date.end if date is not None and text[date.end : date.end + 1].isdigit() else 0
    searched = "" if text.lstrip().startswith("PT") else text[offset:]
    match = next((it for it in _LENGTH.finditer(searched) if _is_length(it)), None)
    if match is not None:
        seconds = _seconds(match)
        start, end = match.start() + offset, match.end() + offset
        return timecode.Stamp(printed=match.group(), seconds=seconds, start=start, end=end)
    clock = text.strip()
    total = seconds_of_data(clock) if clock.startswith("PT") else None
    total = timecode.parse(clock) if clock.count(":") == 2 else total
    if not total:
        return None
    clock = clock.removeprefix("PT")
    start = text.index(clock)
    return timecode.Stamp(printed=clock, seconds=total, start=start, end=start + len(clock))


def _is_length(match: Match) -> bool:
    return not (_is_to_read(match) or _AT_HOUR.fullmatch(match.group()))


def says_reading_time(text: str) -> bool:
    """Whether a text says how long it takes to read: `5 min read`, `5 min de lectura`."""
    return any(map(_is_to_read, _LENGTH.finditer(text)))


def _seconds(match: Match) -> int:
    behind = _digits(match["seconds"] or match["rest"] or "0")
    if match["only"]:
        return _digits(match["only"]) * 60 + behind
    part = int((match["part"] or "0").ljust(2, "0")) * 36  # hundredths of an hour
    minutes = int(match["minutes"] or match["packed"] or 0)
    return int(match["hours"]) * 3600 + part + minutes * 60 + behind


def seconds_of_data(printed: str) -> int | None:
    """The seconds of a length as ISO 8601 writes it (`PT1H2M3S`), or None."""
    match = _OF_DATA.fullmatch(printed.strip())
    if match is None or not any(match.groups()):
        return None
    return sum(int(match[unit] or 0) * scale for unit, scale in _UNITS.items())


def _digits(text: str) -> int:
    return int("".join(char for char in text if char.isdigit()))


_BEHIND = regex(
    r"\s*(?:-\s*)?read(?-i:(?![a-z]))|\.?\s?(?:d[ei] (?:lectura|lecture|leitura|lettura)|à lire"
    r"|lesezeit|leestijd|czytania|чтения|阅读|閱讀|で読)",
    re.IGNORECASE,
)
_BEFORE = regex(
    r"(?:read(?:ing)? time|lesezeit|lesedauer|tiempo de lectura|temps de lecture|tempo de leitura"
    r"|tempo di lettura|leestijd|czas czytania|чтения|читать|阅读|閱讀|读完|読了)\D{0,12}$",
    re.IGNORECASE,
)
_BESIDE = 40  # characters


def _is_to_read(length: Match) -> bool:
    """Whether the words beside a length of time say so: `5 min de lectura`, `Lesezeit: 5 Min.`."""
    before = length.string[max(0, length.start() - _BESIDE) : length.start()]
    behind = _BEHIND.match(length.string, length.end())
    return behind is not None or _BEFORE.search(before) is not None
