"""The days of an event, and times of a day: what stands above talks or in front of titles."""

import re
from collections.abc import Sequence

from generator.model.base import Value
from generator.read.vocabulary.name_parts import SMALL_WORDS
from generator.text.caches import remembered
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import words
from generator.text.naming.word_lists import NUMBERED
from generator.text.quantities.dates import FULL_DAY, FoundDate, date_of_value, find_date
from generator.text.quantities.weekdays import ELSEWHERE, ENGLISH, ZONE
from generator.text.regex import Match, regex

_HALF = r"(?:\s?[ap]\.?m\b\.?|[ap]\b)?"
CLOCK = r"(?:[01]?\d|2[0-3])[:.h][0-5]\d(?!\d)"
"""A time of the day as an expression."""

_BARE_CLOCK = r"(?:[01]\d|2[0-3])[0-5][05]"
_SLOT = regex(
    r"[\s(\[]*(?:(?:ore|godz|klo?)\.? )?(?P<time>(?P<hour>[01]?\d|2[0-3])"
    rf"(?:(?:[:.h]|(?<!20)(?=[0-5][05]\s?[-–—]\s?{_BARE_CLOCK}\s*$))(?P<minute>[0-5]\d)"
    rf"(?!\d|[:.]\d)|(?=\s?[ap]\.?m\b)|h(?=\s?[-–—:]\s))(?P<half>{_HALF})"
    rf"(?P<end>\s?(?:[-–—~～〜]>?|→|to|bis|[aà])\s?(?:{CLOCK}|[012]?\dh\b|{_BARE_CLOCK}\s*$)"
    rf"{_HALF})?(?:\s?{ZONE})?)"
    r"(?:\s?(?:Uhr|Hrs?|h)\b)?[)\]]?(?P<room>\s?\([^()]{1,40}\)(?=\s?:\s))?(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_LAST_PART = regex(
    r"(?<=\S) (?:\((?P<inside>[^()]{4,60})\)|[-–—] (?P<beside>(?:(?! [-–—] )[^()]){4,60}))$"
)
_BARE = regex(
    rf"(?<=[^\s–—-]) (?P<bare>{CLOCK}(?:{_HALF}\s?(?:[-–—]|to)\s?{CLOCK})?\s?[ap]\.?m)$",
    re.IGNORECASE,
)
_TIMES = regex(
    rf"(?<![\w.:]){CLOCK}(?P<sure>{_HALF}\s?(?:[-–—～〜]|to|bis)\s?{CLOCK}{_HALF}|\s?[ap]\.?m\b\.?)?"
    rf"(?P<unit>\s?(?:Uhr|Hrs?|h)\b)?(?P<where>\s?{ZONE})?(?=$|,|\s)",
    re.IGNORECASE,
)
_COUNTED = frozenset(" ".join(NUMBERED.values()).split())
_AROUND = " \t|·:：,–—-"
_FIVE, _MORNING, _EVENING, _NOON, _HOUR = 5, 6, 21, 12, 60
_LEAST_TIMES = 3
_ANY_YEAR = "2000"
_MONTH = len("2031-05")
YEAR = regex(r"(?<!\d)(?:19|20)\d\d(?!\d)")
"""A year, perhaps right behind the name of an event."""

_NUMBERED = regex(
    r"(?:day|tag|jour|día|dia|giorno|第) ?(?:\d{1,2}|one|two|three|four|[一二三四五]) ?[天日]?"
    r"|[一二三四五1-5] ?日目",
    re.IGNORECASE,
)
_WEEKDAY = regex(rf"\b(?:{ENGLISH})\b|{ELSEWHERE}", re.IGNORECASE)
_IN_NUMBERS = regex(
    r"(?:0?[1-9]|[12]\d|3[01])(?P<sign>[/.-])(?:0?[1-9]|[12]\d|3[01])(?P=sign)(?:20)?\d\d"
    r"|(?:19|20)\d\d(?P<gap>[/.])(?:0?[1-9]|1[0-2])(?P=gap)(?:0?[1-9]|[12]\d|3[01])"
    rf"|(?P<front>{_WEEKDAY.pattern})?[.,]?\s{{0,2}}(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.?"
    rf"(?(front)|[,\s]{{0,2}}(?:[-–—(]\s?)?(?:{_WEEKDAY.pattern})\)?)",
    re.IGNORECASE,
)
"""A day in numbers alone, or beside a weekday: `13/05/31`, `5/6/2031`, `06.05. - Tuesday`."""

_FIGURE = regex(r"\d")
_BEHIND_DAY = regex(r"\s[-–—|·]\s|\s?:\s|(?<=\d\d-\d\d)\s(?=[^\W\d_])")
_FRONT = regex(r"[,:]\s")
_NEAR_FRONT = regex(
    r"\s?(?:[^\W\d_]{2,12}\.?,?\s){0,2}\d{1,2}(?!\d|:\d)"
    r"|\s?(?:[^\W\d_]{2,12}\.?,?\s){0,2}\d{1,2}:\d\d(?:\s\S{1,20}){0,2}\s\d|\d{4}[-./]\d"
)
_FILLING = regex(r"\b(?:[ap]m|morning|afternoon|evening|of|the)\b|[\W_]+", re.IGNORECASE)
_MOST, _WORDS_OF_DAY = 60, 4


class Slot(Value, frozen=True, kw_only=True):
    """A text that begins with a time of the day: the time as printed, its minutes, the rest.

    `day` is what is printed of the day beside it. One is `doubtful` that may be a verse's, a ratio
    or a time of a recording: only among talks it is when that one began.
    """

    time: str
    minutes: int
    rest: str
    day: str = ""
    doubtful: bool = False

    @property
    def is_round(self) -> bool:
        """Whether it is a time at which talks begin: at fives of minutes."""
        return not self.minutes % _FIVE


def slot_of(text: str) -> Slot | None:
    """The time of a day in front of a text, or None: `09:30-10:15 Weirs`, `2 pm (UTC+1): Weirs`.

    A room in brackets behind it is part of it, if a colon parts them from the text. Alone times may
    be without signs: `0930-1015`.
    """
    match = _SLOT.fullmatch(text)
    if match is None:
        return None
    hour, half = int(match["hour"]), match["half"].strip().casefold()
    hour += _NOON if half.startswith("p") and hour < _NOON else 0
    minutes = hour * _HOUR + int(match["minute"] or 0)
    end = (match["end"] or "").casefold()
    is_after_noon = not half and "p" in end  # `1:50-2:25 pm`
    last = slot_of(end.lstrip(" -–—~>→toaàbis")) if is_after_noon else None
    minutes += _NOON * _HOUR if last and minutes + _NOON * _HOUR <= last.minutes else 0
    rest = match["rest"].strip(_AROUND)
    time = f"{match['time']}{match['room'] or ''}".strip()
    return Slot(time=time, minutes=minutes, rest=rest)


def sure_slot_at_end(text: str) -> Slot | None:
    """The same as :func:`slot_at_end` where it can be nothing else, also in a text by itself."""
    slot = slot_at_end(text)
    return None if slot is None or slot.doubtful else slot


def slot_at_end(text: str) -> Slot | None:
    """The times of a day behind a text, in brackets or beside a day, or with `am`; or None.

    One room may stand there. A time alone in brackets is one at which talks begin: `(6:13)` may be
    a verse. What meets again and again is called after the day with its year, without a room.

    >>> slot_at_end("Weirs that wait (K.3.601 11:40 - 12:10)").rest
    'Weirs that wait'
    >>> [(it.rest, it.day) for it in (slot_at_end("Weirs (14 Sept, main hall, 10:30)"),)]
    [('Weirs', '14 Sept')]
    >>> slot_at_end("Weirs that wait (Psalm 6:13)"), slot_at_end("Weirs (14 Sept)")
    (None, None)
    >>> slot_at_end("Weirs (Part 2, 10:30 am)"), slot_at_end("The train of 3:10 pm")
    (None, None)
    >>> slot_at_end("Gate call – 19 October 2031 ; 21:00 UTC") is None
    True
    """
    matches = (form.search(text) for form in (_LAST_PART, _BARE))
    return next((slot for it in matches if it and (slot := _slot_behind(it))), None)


def _slot_behind(match: Match) -> Slot | None:
    """The time in the last part of a text, and the day beside it; None where that says more."""
    inside = match[match.lastgroup or 0]
    times = _TIMES.search(inside)
    slot = slot_of(times[0]) if times else None
    if times is None or slot is None:
        return None
    before, behind = inside[: times.start()], inside[times.end() :]
    parts = [part for it in f"{before}, {behind}".split(", ") if (part := it.strip(_AROUND))]
    days = [it for it in parts if is_day(it)]
    rooms = [it for it in parts if it not in days]
    if len(rooms) > 1 or not all(map(_is_room, rooms)):
        return None
    rest = match.string[: match.start()].rstrip()
    if match.lastgroup == "bare" and rest[rest.rfind(" ") + 1 :] in SMALL_WORDS:
        return None
    is_sure = any(times.group("sure", "unit", "where"))
    is_apart = before[-2:] in {"", ", "} or (is_sure and " " not in before.rstrip())
    is_hour = _MORNING * _HOUR < slot.minutes < _EVENING * _HOUR and slot.is_round
    is_alone = is_apart and behind[:1] in {"", ","} and (is_sure or is_hour)
    is_told = is_alone and match.lastgroup != "beside"
    is_one_day = rooms or times["sure"] or not YEAR.search(inside)
    if not (is_one_day if days else is_told):
        return None
    return Slot(
        time=match[0].strip(),
        minutes=slot.minutes,
        rest=rest,
        day=", ".join(days),
        doubtful=not (days or is_sure or any(map(str.isdigit, "".join(rooms)))),
    )


def _is_room(text: str) -> bool:
    """Whether a part of a title may say where, and is neither a part's number nor people's names.

    >>> [_is_room(it) for it in ("main hall", "Hall B", "Part 2", "Ada Okafor", "Ada & Ivo Kern")]
    [True, True, False, False, False]
    """
    large = sum(word.isalpha() and not word[0].islower() for word in text.split() if word[1:])
    is_name = large > 1 or begins_with_given_name(text) or (large and text.lower() == text.upper())
    is_place = not is_name and (text[0].isalpha() or " " not in text)
    return is_place and _COUNTED.isdisjoint(words(text))


def are_times_of_day(slots: Sequence[Slot]) -> bool:
    """Whether times are those of a day: at fives of minutes, from a morning on, one after another.

    Chapters of a recording begin near its start. Where noon lies between, 1:15 is in the afternoon.
    Of another room or day the times begin anew, about when the first did.
    """
    if len(slots) < _LEAST_TIMES or not all(slot.is_round for slot in slots):
        return False
    first, *others = (slot.minutes for slot in slots)
    before, half = first, 0
    for minutes in others:
        is_before = minutes + half < before
        if (half or is_before) and abs(minutes - first) <= _HOUR:
            half = 0
        elif is_before and (half or minutes + _NOON * _HOUR < before):
            return False
        elif is_before:
            half = _NOON * _HOUR
        before = minutes + half
    return first >= _MORNING * _HOUR and any(slot.minutes != first for slot in slots)


@remembered
def is_day(name: str) -> bool:
    """Whether a heading says which day of an event it is, and nothing else.

    >>> is_day("Friday, 8 August 2014"), is_day("Day 2 Saturday"), is_day("Day of weirs")
    (True, True, False)
    """
    if len(name) > _MOST:
        return False
    has_figures = _FIGURE.search(name) is not None
    if has_figures and _IN_NUMBERS.fullmatch(name):
        return True
    rest = name
    date = (day_in(name) or day_in(f"{name} {_ANY_YEAR}")) if has_figures else None
    if date is not None:
        rest = name[: date.start] + name[date.end :]
    without = _WEEKDAY.sub(" ", _NUMBERED.sub(" ", rest))
    return (date is not None or without != rest) and not _FILLING.sub("", without)


def day_in(text: str, year: str | None = None) -> FoundDate | None:
    """The whole date that a text prints; `year` is that of the event, for texts without one.

    >>> [day_in(it, "2031").iso for it in ("Friday 19 May, RiverConf 2031", "06.05. - Tuesday")]
    ['2031-05-19', '2031-05-06']
    """
    whole = date_of_value(text)
    if whole is not None and len(whole) == FULL_DAY:
        return FoundDate(iso=whole, printed=text, start=0, end=len(text))
    if year and (figures := _IN_NUMBERS.fullmatch(text)) and figures["day"]:
        date = find_date(f"{figures['day']:0>2}.{figures['month']:0>2}.{year}")
        return FoundDate(iso=date.iso, printed=text, start=0, end=len(text)) if date else None
    front = _FRONT.split(text, maxsplit=1)[0]
    of_front = f"{front} {year}" if year and front != text and is_day(front) else ""
    of_end = f"{text.rstrip(' )]')} {year}" if year else ""  # `RiverConf, day 1 (May 9)`
    for printed in (text, of_end, of_front):
        date = find_date(printed) if printed else None
        if date is not None and len(date.iso) == FULL_DAY:
            return date
    return None


def day_in_front(name: str) -> str:
    """The day or month in front of a title, what parts them or, behind figures, a space.

    >>> [day_in_front(it) for it in ("May 6: Weirs", "2031-05-06 Weirs", "Day 2 - Weirs", "May 6")]
    ['May 6', '2031-05-06', '', '']
    """
    border = _BEHIND_DAY.search(name[:_MOST])
    day = name[: border.start()] if border else ""
    is_whole = is_day(day) and (day_in(day) or day_in(f"{day} {_ANY_YEAR}"))
    return day if month_of(day) or is_whole else ""


def month_of(text: str) -> str | None:
    """The month (ISO) that all of a text is, or its days there: `May 2031`, `5-7 May 2031`."""
    iso = date_of_value(text)
    return iso if iso is not None and len(iso) == _MONTH else None


def day_at_front(text: str) -> str:
    """The day with which a line begins, whatever follows: its first words, four at most.

    >>> day_at_front("6 mai 2031 : Ada Okafor"), day_at_front("Lunedì 9 maggio– Ada")
    ('6 mai 2031', 'Lunedì 9 maggio')
    >>> day_at_front("06.05.2031"), day_at_front("May we wade?")
    ('06.05.2031', '')
    """
    if _NEAR_FRONT.match(text) is None:
        return ""
    words = text[:_MOST].split(maxsplit=_WORDS_OF_DAY)[:_WORDS_OF_DAY]
    fronts = (" ".join(words[:n]).rstrip(f"{_AROUND}.;") for n in range(len(words), 0, -1))
    return next((it for it in fronts if it in text and is_day(it)), "")


def year_in(text: str) -> str | None:
    """The only year that a text prints."""
    years = set(YEAR.findall(text))
    return years.pop() if len(years) == 1 else None


_IN_FIGURES = regex(r"\d{1,2}([/.])\d{1,2}\1(?:20)?\d\d")
"""A day of which nothing says whether its month stands first: `10/9/2031`."""

_IN_BRACKETS = regex(r"(?<=\S)\s[(\[](?P<inside>[^()\[\]]{4,60})[)\]]$")


def without_day(name: str) -> str:
    """The name of an event without the day behind it or in front, nor a place in brackets with it.

    >>> without_day("RiverConf, day 1"), without_day("Friday 19 May, RiverConf 2031")
    ('RiverConf', 'RiverConf 2031')
    >>> without_day("May 6, 2031 River notes"), without_day("RiverConf 2031 - 5/6/2031")
    ('River notes', 'RiverConf 2031')
    >>> without_day("RiverConf 2031, day 1 (Lyon, 17 May 2031)"), without_day("RiverConf (Lyon)")
    ('RiverConf 2031', 'RiverConf (Lyon)')
    """
    beside = _IN_BRACKETS.search(name)
    if beside and any(map(is_day, beside["inside"].split(", "))):
        return without_day(name[: beside.start()])
    date = day_in(name)
    if date is not None and not date.start:
        return name[date.end :].strip(_AROUND) or name
    for mark in re.finditer(r"\s[-–—|]\s|,\s|\s(?=\(|(?i:day|tag|jour|día)\b)|:\s", name):
        behind = name[mark.end() :].strip("() ")
        if mark.start() and (is_day(behind) or _IN_FIGURES.fullmatch(behind)):
            return name[: mark.start()]
    front, _, behind = name.partition(", ")
    return behind if behind and is_day(front) else name
