"""Dates as they are printed; nothing that is not exactly said.

A date is an ISO string with the precision that is printed: `2025-11-18`, `2025-11`, `2025`.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from generator.model.base import Value
from generator.text.caches import remembered
from generator.text.naming.word_lists import WORDS
from generator.text.quantities.iso_dates import first_day, is_iso_date
from generator.text.quantities.weekdays import is_alone, is_weekday, without_weekdays
from generator.text.regex import Match, regex

_LONGEST_DAY = 60  # characters of one with its weekday
FULL_DAY = len("2025-11-18")
"""The characters of a date with its day."""

_MONTHS = WORDS["months"]
MONTHS = frozenset(names.split()[0].casefold() for names in _MONTHS)
_ELSEWHERE = WORDS["months_elsewhere"]
"""Months in nine languages, where English has another word."""

_WITH_DAY = WORDS["months_behind_day"]
"""Months in French and Polish, and in short, behind a day; without one they may be anything."""

_NUMBER_OF_MONTH = {
    name.casefold(): number
    for months in (_MONTHS, _ELSEWHERE, _WITH_DAY)
    for number, names in enumerate(months, 1)
    for name in names.split()
}
MONTH_NAMES = frozenset(_NUMBER_OF_MONTH)
"""The months in all languages, in full and in short, in small letters."""

_TITLED = "|".join(" ".join(_MONTHS).split())
_LETTER = r"[^\W\d_]"
# A month may be run together with a word before it (`KarpathyNovember 18`), and a year with digits
# behind it (`202515 min`); an all-number date only with a length behind it.
_OTHERS, _BEHIND_DAY = (
    "|".join(f"{it}|{it.capitalize()}" for it in " ".join(months).split())
    for months in (_ELSEWHERE, _WITH_DAY)
)
_CAPITALS = "|".join(" ".join((*_ELSEWHERE, *_WITH_DAY)).upper().split())
MONTH = rf"(?P<month{{0}}>{_TITLED}|(?<!{_LETTER})(?:{_TITLED.upper()}))(?!{_LETTER})\.?"
OTHER_MONTH = rf"(?<!{_LETTER})(?P<month{{0}}>{_OTHERS})(?!{_LETTER})"
OTHER_MONTH_OF_DAY = rf"(?P<month{{0}}>{_OTHERS}|{_BEHIND_DAY}|{_CAPITALS})(?!{_LETTER})\.?"
DAY = r"(?P<day{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_NTH = r"\d\d?(?:st|nd|rd|th)?"
_YEAR = r"(?P<year{0}>\d{{4}})"
YEAR = regex(r"\b(?:19|20)\d\d\b")
SEASONS = tuple("spring summer autumn fall winter".split())
_ISO_DAY = r"(?<![\d/.-])(?P<year_iso>\d{4})-(?P<month_iso>\d\d)-(?P<day_iso>\d\d)"
_FIGURES = (
    r"(?<![\d/.:-])(?P<first_fg>\d\d?)(?P<gap>[/-]|\.\s?)(?P<second_fg>\d\d?)(?P=gap)"
    r"(?P<year_fg>\d{4})(?![\d/]|\.\d|-\d(?!\d?[./]))"
)
_INITIALS, _OTHER_INITIALS = (
    "".join(sorted({name[0] for name in names.split("|")})) for names in (_TITLED, _OTHERS)
)
# Where a date may begin is asked first: at few places of a text, one of the many forms does.
_BEGINNING = rf"(?=[{_INITIALS}令平昭]|(?<!\d)\d|(?<!{_LETTER})[{_OTHER_INITIALS}])"
DATE = regex(
    _BEGINNING
    + "(?:"
    + "|".join(
        (
            rf"{MONTH}\s?{DAY},?\s{_YEAR}".format("_us"),
            rf"(?<![\d–/.:-]){DAY}\.?\s(?:of\s)?{MONTH},?\s{_YEAR}".format("_uk"),
            rf"(?<![\d–/.:-]){_YEAR}(?:(?P<dash>-)|,?\s){MONTH}(?(dash)-|\s){DAY}(?![\d:–-])".format(
                "_ym"
            ),
            rf"(?<![\d–/.:-]){_YEAR},?\s{MONTH}\s\d\d?[–-]\d\d?(?!\d)".format("_yr"),
            rf"{MONTH},?\s{_YEAR}".format("_my"),
            r"(?<![\d–/.:-])(?P<day_od>\d\d?)(?:\.|er|º)?\s(?:de\s|DE\s)?"
            rf"{OTHER_MONTH_OF_DAY},?\s(?:del?\s|DEL?\s)?{_YEAR}".format("_od"),
            r"(?<![\d–/.:-])(?P<day_hy>\d\d?)(?P<mark>[-/])"
            rf"{OTHER_MONTH_OF_DAY}(?P=mark){_YEAR}(?![\d-])".format("_hy"),
            rf"{OTHER_MONTH}\s(?:del?\s)?{_YEAR}".format("_om"),
            # Of days in a row (`January 3-5, 2015`) the month is known.
            rf"{MONTH}\s?{_NTH}(?:\s?[–-]\s?|\s(?:&|and|to)\s){_NTH},?\s{_YEAR}".format("_dr"),
            r"(?<![\d/.:-])\d\d?\.?\s?[–-]\s?\d\d?\.(?P<month_fr>\d\d?)\.(?P<year_fr>\d{4})(?!\d)",
            rf"{_ISO_DAY}(?:(?![\d-])|(?=\d{{1,3}}\s?min\b))",
            r"(?<![\d/.-])(?P<year_sl>\d{4})/(?P<month_sl>\d\d?)/(?P<day_sl>\d\d?)(?![\d/])",
            r"(?<![\d/.-])(?P<year_dt>\d{4})\.(?P<month_dt>\d\d)\.(?P<day_dt>\d\d)(?!\.?\d)",
            r"(?<![\d/.-])(?P<year_ko>\d{4})\. (?P<month_ko>\d\d?)\. (?P<day_ko>\d\d?)(?!\d|\.\d)",
            r"(?<!\d)(?P<year_zh>\d{4})[年년]\s?(?P<month_zh>\d\d?)[月월](?:\s?(?P<day_zh>\d\d?)[日号號일])?",
            r"(?P<era>令和|平成|昭和)(?P<year_er>\d\d?)年\s?(?P<month_er>\d\d?)月\s?(?P<day_er>\d\d?)日",
            r"(?<!\d)(?P<month_md>\d\d?)月\s?(?P<day_md>\d\d?)[日号號][,，]?\s?(?P<year_md>\d{4})年?(?!\d)",
            rf"{_FIGURES}",
        )
    )
    + ")"
)
_DAY_BEFORE = regex(
    r"(?:(?<![\w:.,#/-])\d\d?(?:\.|st|nd|rd|th|er|º)?\s"
    r"(?:&|\+|a|al|and|au|bis|e|en|et|i|och|to|tot|und|y|до|и|по)\s"
    r"|(?:^|[(,:|]\s?)\d\d?\.?\s[-–—]\s)(?:\w{2,9}\.?,?\s)?$"
    r"|(?<![\w:.,#/-])\d\d?\.?[-–/]\d\d?(?:\.|st|nd|rd|th)?\s(?:de\s)?$",
    re.IGNORECASE,
)
"""The first of several days in front of the last: `3 to 5 May 2031`, `du 3 au 5 mai 2031`."""
_WIDEST = 24  # characters of it
_DIGIT = regex(r"\d")
_FOUR_FIGURES = regex(r"\d\d\d\d")  # found faster than `\d{4}`
_YEAR_THERE = regex(r"[\d令平昭](?:(?<=\d)\d{3}|(?<=令)和|(?<=平)成|(?<=昭)和)")
_BEFORE_ERA = {"令和": 2018, "平成": 1988, "昭和": 1925}
_NOUGHTS = bytes(ord("0") if chr(code).isdigit() else code for code in range(128)).ljust(256)
_FIRST_YEAR, _LAST_YEAR = 1800, 2199
_CENTURY_AGO = "50"  # and what follows, as the last figures of a year, are of the last century
_WEEK = "MonTueWedThuFriSatSun"


class FoundDate(Value, frozen=True, kw_only=True):
    """A date in a text: in ISO form, as printed, and where it stands."""

    iso: str
    printed: str
    start: int
    end: int


@remembered
def find_date(text: str) -> FoundDate | None:
    """The first possible date of the text, or None.

    Read are `November 18, 2025`, `18 Nov 2025`, `2025 Nov 18`, `November 2025`, `2025-11-18`,
    `2025/11/18`, `2025年11月18日`, and `3. März 2026`, `3 de marzo de 2026` and the like; of days
    in a row the month. Figures in another order are a date where only one is possible
    (`25.02.2023`); for others (`03/04/2025`) see :mod:`.unclear_dates`.
    """
    return next(find_dates(text), None)


def find_dates(text: str) -> Iterator[FoundDate]:
    """All possible dates of the text as :func:`find_date` reads them, from left to right."""
    if not has_year(text, of_era=True):  # each has one
        return
    for match in DATE.finditer(text):
        form = (match.lastgroup or "").rpartition("_")[2]
        parts = match.groupdict()
        if form == "fg":
            before = text[max(0, match.start() - _WIDEST) : match.start()].split()[-1:]
            readings = _on_weekday(possible_days(match), before)
            iso = next(iter(readings)) if len(readings) == 1 else None
        else:
            year = parts[f"year_{form}"]
            year = str(_BEFORE_ERA[parts["era"]] + int(year)) if form == "er" else year
            iso = _iso(year, parts[f"month_{form}"], parts.get(f"day_{form}"))
        if iso is None:
            continue
        start = match.start()
        if form in {"uk", "od"} and _day_before(text, start):
            iso = iso[: -len("-17")]  # as of all days in a row
        yield FoundDate(iso=iso, printed=match.group(), start=start, end=match.end())


def has_year(text: str, *, of_era: bool = False) -> bool:
    """Whether a text has what any year has: four figures, or the name of an era in front of one.

    >>> has_year("In May 2031"), has_year("At 12:30, 250 dams"), has_year("令和5年", of_era=True)
    (True, False, True)
    """
    if text.isascii():  # told in a tenth of the time
        return b"0000" in text.encode().translate(_NOUGHTS)
    return (_YEAR_THERE if of_era else _FOUR_FIGURES).search(text) is not None


def _day_before(text: str, end: int) -> Match | None:
    """The first of several days right in front of a place in a text."""
    return _DAY_BEFORE.search(text, max(0, end - _WIDEST), end)


def possible_days(match: Match) -> frozenset[str]:
    """The days that a date in figures may mean, the day or the month first; none of another.

    Between points the day stands first where both have two figures (`03.04.2025`).
    """
    first, second, year = match["first_fg"], match["second_fg"], match["year_fg"]
    if first is None:
        return frozenset()
    day_first, month_first = _iso(year, second, first), _iso(year, first, second)
    if day_first is not None and match["gap"] == "." and len(first + second) == len("0304"):
        return frozenset((day_first,))
    return frozenset(day for day in (day_first, month_first) if day is not None)


_WITH_SHORT_YEAR = regex(
    r"(?<![\w/.:-])(?:(?P<first>\d\d?)(?P<gap>[./-])(?P<second>\d\d?)(?P=gap)"
    rf"|(?P<spelt>\d\d?(?:st|nd|rd|th|\.(?![ -][A-Z]{{3}}\b))?[ -]{_LETTER}{{3,9}}\.?[ -]"
    rf"|{_LETTER}{{3,9}}\.?\s\d\d?(?:st|nd|rd|th)?,?\s(?=['’]))['’]?)(?P<year>\d\d)"
    r"(?=$|,?\s\d\d?[:.h]\d\d)"
)
_EPOCH = regex(r"1\d{9}(?:\d{3})?(?:\.\d+)?")  # seconds or milliseconds since 1970
_WITHOUT_NOUGHTS = regex(r"((?:19|20)\d\d)-(\d\d?)-(\d\d?)(?: \d\d?:\d\d.{0,20})?")  # `2031-5-06`
_EIGHT = regex(r"((?:19|20)\d\d)([01]\d)([0-3]\d)(?:T\d{4}(?:\d\d)?Z?)?")
_YEAR_FIRST = regex(r"((?:19|20)\d\d),? ([^\W\d_]{3,9})")


def date_of_value(text: str) -> str | None:
    """The day that all of a text means, in ISO form (of several the month): with a weekday, a time.

    >>> date_of_value("Wed, 7 Oct 2020 10:00:00 GMT"), date_of_value("20181009T1930")
    ('2020-10-07', '2018-10-09')
    """
    if _DIGIT.search(text) is None:
        return None
    value = text.strip().strip("[]<>").strip()
    value = value[1:-1].strip() if value[:1] in {"(", "（"} and value[-1:] in {")", "）"} else value
    return _day_in_figures(value) or _day_in_words(value)


def is_dated_weekday(text: str) -> bool:
    """Whether a text is a day with the day of the week in front.

    >>> is_dated_weekday("Friday, 3 May 2031"), is_dated_weekday("3 May 2031")
    (True, False)
    """
    date = without_weekdays(text) if len(text) <= _LONGEST_DAY else text
    return date != text and date_of_value(date) is not None


def _day_in_figures(value: str) -> str | None:
    """The day that figures mean as programs write them, most with the year in front."""
    if not value[:1].isdecimal():
        return None
    if is_iso_date(value):
        return value
    beside = value[11:12].isdigit() or value[11:12] == "("
    if value[10:11] in {"T", "t", " "} and beside and is_iso_date(value[:10]):
        return value[:10]
    eight = _EIGHT.fullmatch(value)
    if eight is not None and is_iso_date("-".join(eight.groups())):
        return "-".join(eight.groups())
    bare = _WITHOUT_NOUGHTS.fullmatch(value)
    if bare is not None and is_iso_date(padded := f"{bare[1]}-{bare[2]:0>2}-{bare[3]:0>2}"):
        return padded
    if _EPOCH.fullmatch(value):
        return datetime.fromtimestamp(int(value[:10]), tz=UTC).date().isoformat()
    return None


def _day_in_words(value: str) -> str | None:
    """The day, or the month, that all of a text means as people write it."""
    if turned := _YEAR_FIRST.fullmatch(value):  # `2031 May`
        return _day_in_words(f"{turned[2]} {turned[1]}")
    date = find_date(value)
    if date is not None:
        before = _day_before(value, date.start)
        start = before.start() if before and len(date.iso) < FULL_DAY else date.start
        return date.iso if is_alone(value, start, date.end) else None
    first = find_date(f"1 {value}") if value[:5] == "mars " else None  # `Mars 2020` is a mission
    if first is not None and first.printed == f"1 {value}":
        return first.iso[: -len("-01")]
    days = days_with_short_year(value) if "0" <= value[-1:] <= "9" else ()
    return next(iter(days)) if len(days) == 1 else None


def days_with_short_year(value: str) -> frozenset[str]:
    """The days (ISO) that a text may mean which is a date whose year has two figures.

    The year may as well stand in front: `27.11.18` may be one of 2018 and one of 2027.

    >>> sorted(days_with_short_year("27.11.18, 19:00")), sorted(days_with_short_year("11/27/18"))
    (['2018-11-27', '2027-11-18'], ['2018-11-27'])
    >>> sorted(days_with_short_year("9/27/89"))
    ['1989-09-27']
    >>> date_of_value("27-Nov-18"), date_of_value("Nov 27th '18"), date_of_value("27 Nov 18 Uhr")
    ('2018-11-27', '2018-11-27', None)
    """
    match = _WITH_SHORT_YEAR.search(value)
    if match is None or not is_alone(value, match.start(), match.end()):
        return frozenset()
    year = full_year(match["year"])
    if match["spelt"]:
        date = find_date(f"{match['spelt']}{year}")
        return frozenset((date.iso,)) if date and len(date.iso) == FULL_DAY else frozenset()
    first, second = match["first"], match["second"]
    front = full_year(first)
    orders = ((year, second, first), (year, first, second), (front, second, match["year"]))
    days = (_iso(*order) for order in orders if len(order[0]) == len(year))
    return _on_weekday(frozenset(day for day in days if day is not None), value.split())


def _on_weekday(days: frozenset[str], beside: Sequence[str]) -> frozenset[str]:
    """Those of some days (ISO) on which the English day of the week is that stands beside, or all.

    >>> sorted(days_with_short_year("Tue 6/5/31")), find_date("Tuesday, 6/5/2031").iso
    (['2031-05-06'], '2031-05-06')
    """
    words = (it.strip(",.()") for it in (beside if len(days) > 1 else ()))
    named = {_WEEK.index(it[:3]) // 3 for it in words if is_weekday(it)}
    return frozenset(it for it in days if first_day(it).weekday() in named) or days


def full_year(figures: str) -> str:
    """The year that two figures mean, as nobody writes of one decades ahead; four stay."""
    if len(figures) > len("31"):
        return figures
    return f"{20 if figures < _CENTURY_AGO else 19}{figures}"


def _iso(year: str, month: str, day: str | None) -> str | None:
    number = int(month) if month.isdigit() else _NUMBER_OF_MONTH[month.casefold()]
    iso = f"{int(year):04}-{number:02}" + (f"-{int(day):02}" if day else "")
    return iso if _FIRST_YEAR <= int(year) <= _LAST_YEAR and is_iso_date(iso) else None
