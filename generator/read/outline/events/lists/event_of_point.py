"""The event beside the title of a point of a list, its day, and the links beside it.

`Weirs - RiverConf, Bonn`, `RiverConf, May 2031 - Weirs`, `Weirs by Ada Okafor (River Loop 2031)`.
The day is that of the point, or of the nearest heading above it that is one.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from generator.read.account.people.lists.whole_names import people_alone
from generator.read.outline.blocks import Heading
from generator.read.outline.events.days import day_in, day_in_front, is_day, year_in
from generator.read.outline.events.event_names import ends_as_event, is_event_alone, is_of_event
from generator.read.vocabulary.event_words import MEDIA, RECORDS
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import words
from generator.text.quantities.dates import YEAR, FoundDate, date_of_value, find_date
from generator.text.regex import Match, regex
from generator.text.web_address import recording_of

ADDRESS = regex(r" ?\(?(?P<address>https?://[^\s()]{1,500})\)?")
_FRONT = regex(
    rf"(?:(?:[^\w\s(]{{1,4}}|{'|'.join(sorted(MEDIA))}) ?\(https?://[^()\s]{{1,500}}\)[\s,|·]*)+",
    re.IGNORECASE,
)
YEAR_OF_EVENT = regex(r"(?:[(\[]|, ?)((?:19|20)\d\d)(?:[)\]]|$)")
EVENT_AND_YEAR = regex(
    r"\((?P<name>[^(),]{4,60}, )?(?P<event>(?=[^\W\d_a-z])[^(),]{2,60} (?P<year>(?:19|20)\d\d))\)"
)
_BORDER = regex(r"\s[-–—|@·]\s|,\s|\s(?:at|bei)\s")
_ASIDE = regex(r"\s\([^()]{1,60}\)$")
_CLOCK_OF_DAY = regex(
    r"[\s,]{1,3}(?:at |@ ?)?\d{1,2}(?:[:.]\d\d\s?(?:[ap]m)?|\s?[ap]m)$", re.IGNORECASE
)
AROUND = " \t-–—|,:：*_·;(["
MAX_TITLE = 200
_DASH, _COLON = regex(r"\s[-–—|]\s"), regex(r":\s")
_DAY_AND_MONTH = regex(r"[0-3]\d\.(?:0\d|1[0-2])\.?(?=\s[-–—|]\s(?!\d\d?[.:]\d)|$)")
_MONTH, _AUTUMN = slice(5, 7), "08"  # of an ISO date, and the first of the first of two years
MOST_OF_EVENT = 5  # words
_WITH = regex(r"\s?\(with (?P<names>[^()]{3,120})\)")
_IN_BRACKETS = regex(r"\([^()]*\)\s?")


def event_in(text: str, start: int) -> tuple[int | None, str | None]:
    """Where a title ends behind which an event stands, and its name: `Weirs - RiverConf, Bonn`."""
    borders = list(_BORDER.finditer(text, start)) if len(text) <= MAX_TITLE else []
    for border, below in pairwise((*borders, None)):
        if border is not None:
            name = text[border.end() : below.start() if below else len(text)].strip(AROUND)
            if is_event(name):
                return border.start(), name
    return None, None


def words_in_front(title: str) -> tuple[str, int] | None:
    """The few words in front of the first dash of a title, and where the rest begins.

    So it is with a colon behind what is called as events are: `RiverConf 2031: Weirs`.
    """
    bare = title.lstrip(AROUND)  # behind a day
    named = bare.partition(": ")[0]
    is_named = ends_as_event(named) and not _DASH.search(named)
    border = (_COLON if named != bare and is_named else _DASH).search(bare[:MAX_TITLE])
    front = bare[: border.start()] if border else ""
    if border is None or len(front.split()) > MOST_OF_EVENT or len(title) > MAX_TITLE:
        return None
    return front.strip(AROUND), len(title) - len(bare) + border.end()


def as_event(front: str) -> str | None:
    """The event that words in front of a title are, without the month: `RiverConf, May 2031`."""
    day = find_date(front)
    name = front[: day.start].rstrip(" ,(") if day and day.end >= len(front) - 1 else front
    is_dated = is_large(name) and (day is not None or YEAR.search(name) is not None)
    return name if is_event(name) or (is_dated and is_event_alone(f"{name} 2000")) else None


def is_large(name: str) -> bool:
    """Whether a name begins large and is nobody's."""
    return name[:1].isupper() and not begins_with_given_name(name)


def is_event(name: str) -> bool:
    """Whether a name is an event's, and no day."""
    return ends_as_event(name) and is_event_alone(name) and not is_day(name)


def beside_set_off(text: str) -> tuple[tuple[str, ...], str | None]:
    """Who gives a talk as well, and at which event, behind a title that is set off.

    >>> beside_set_off(" (with Ada Okafor) River Days, Bonn, Germany")
    (('Ada Okafor',), 'River Days')
    """
    beside = _WITH.match(text)
    speakers = people_alone(beside["names"]) if beside else ()
    name, *places = text[beside.end() if beside else 0 :].strip(" ,.").split(", ")
    name = _IN_BRACKETS.sub("", name).strip()
    is_told = is_event(name) or (len(places) > 1 and name[:1].isupper())
    return speakers, name if is_told else None


def event_in_brackets(behind: str) -> str | None:
    """The event with its year in brackets behind a title: `by Ada Okafor (River Loop 2031)`."""
    match = EVENT_AND_YEAR.search(ADDRESS.sub(" ", behind))
    if match is None or find_date(match["event"]) or not is_event_alone(match["event"]):
        return None
    return match["event"]


def date_of_heading(name: str) -> str | None:
    """The day or month that a heading is, beside a time of the day and an aside in brackets.

    >>> date_of_heading("Friday, 6th May 2031 6:00pm (online)"), date_of_heading("6 May 2031: mud")
    ('2031-05-06', None)
    >>> date_of_heading("May 2031"), date_of_heading("2031")
    ('2031-05', None)
    """
    bare = _CLOCK_OF_DAY.sub("", _ASIDE.sub("", name)).rstrip(" ,")
    day = day_in(bare) if is_day(bare) else None
    iso = day.iso if day else date_of_value(bare)
    return None if iso is None or iso.isdecimal() else iso


def day_of_point(text: str) -> str:
    """The day in front of a point, perhaps in two figures: `17.03 - Weirs`."""
    figures = _DAY_AND_MONTH.match(text)
    return figures[0] if figures else day_in_front(text)


def _day_below(front: str, name: str) -> str | None:
    """The day in front of a point below a heading that is a year, or says two of a school year.

    >>> [_day_below(it, "Year 2030/2031") for it in ("17.03", "13.10", "June 2")]
    ['2031-03-17', '2030-10-13', '2031-06-02']
    """
    years = YEAR.findall(name)
    is_pair = len(years) > 1 and [int(years[0]) + 1] == [*map(int, years[1:])]
    if not front or not (is_pair or YEAR.fullmatch(name)):
        return None
    bare = f"{front.rstrip('.')}." if _DAY_AND_MONTH.fullmatch(front) else f"{front} "
    days = [day.iso if (day := day_in(f"{bare}{it}")) else "" for it in years]
    first, last = days[0], days[-1]
    return (first if first[_MONTH] >= _AUTUMN else last) or None


def _first_month(text: str, day: FoundDate) -> str:
    """A date in a text; of `30 May – 2 June 2031` the month in which it begins."""
    front = text[: day.start].rstrip()
    begun = f"{front[:-1].rstrip()} {day.iso[:4]}" if front.endswith(("-", "–")) else ""
    start = find_date(begun)
    return start.iso[: _MONTH.stop] if start and start.end == len(begun) else day.iso


def date_of(text: str, heads: Sequence[Heading]) -> str | None:
    """The date in a point, or that of the nearest heading above it that is a day or a year."""
    names = [heading.name for heading in reversed(heads)]
    front = day_of_point(text)
    if own_day := next(filter(None, (_day_below(front, it) for it in names)), None):
        return own_day
    bare = ADDRESS.sub(" ", text)
    day, years = find_date(bare), YEAR_OF_EVENT.findall(bare)
    within = None if day or years else EVENT_AND_YEAR.search(bare)
    if within is not None:
        return within["year"]
    if day or years:
        return _first_month(bare, day) if day else years[0] if len(years) == 1 else None
    if on_day := next(filter(None, map(date_of_heading, names)), None):
        return on_day
    of_days = {it for it in names if day_in(it) and is_of_event(it)}
    called = (it for it in names if YEAR.fullmatch(it) or is_event_alone(it) or it in of_days)
    nearest, *others = *called, ""
    day = next(filter(None, map(day_in, (nearest, *(() if year_in(nearest) else others)))), None)
    return day.iso if day else year_in(nearest)  # below `## Talks` the note's own date may say more


_LAST_PART = regex(
    r"(?:^|[-–—|,:()\[\]·]|\.(?=\s)|\s\s)\s?"
    r"(?P<label>(?:(?!\.\s)[^-–—|,:()\[\]·\s]|\s(?!\s)){1,40})\Z"
)
"""What stands between the last sign and a link."""
_SHOWN = regex(r"\((?P<names>[^()]{3,60})\)$")
_OPENED = regex(r"\([^()]{0,80}\Z")


def end_in_front(places: Sequence[Match]) -> int:
    """Where the address ends with which a point begins; 0 where it begins with none."""
    return places[0].end() if places and places[0].start() == 0 else 0


def has_links(text: str) -> bool:
    """Whether a text leads to slides or a video that it calls so.

    >>> has_links("slides (https://a.example/1) | code"), has_links("weirs (https://a.example/1)")
    (True, False)
    """
    return start_of_links(text) is not None


def links_and_rest(text: str) -> tuple[str, str]:
    """The links to slides or a recording in front of a text, and the rest.

    >>> links_and_rest("📄 (https://a.example), Weirs"), links_and_rest("Weirs")
    (('📄 (https://a.example),', 'Weirs'), ('', 'Weirs'))
    """
    links = match.group() if (match := _FRONT.match(text)) else ""
    return links.strip(), text[len(links) :]


def start_of_links(text: str) -> int | None:
    """Where the first link called `video`, `slides` or the like begins, or the brackets around it.

    >>> start_of_links("Weirs (code, slides (https://a.example/1))")
    6
    """
    before = 0
    for place in ADDRESS.finditer(text):
        label = _LAST_PART.search(text, before, place.start())
        if label and MEDIA.issuperset(label["label"].casefold().split()):
            opened = _OPENED.search(blanked(text), 0, label.start() + 1)
            return opened.start() if opened else label.start()
        before = place.end()
    shown = _SHOWN.search(text)  # they lead to files beside the note
    names = {*words(shown["names"])} if shown else set[str]()
    return shown.start() if shown and names <= MEDIA and not RECORDS.isdisjoint(names) else None


def blanked(text: str, pattern: re.Pattern[str] = ADDRESS) -> str:
    """The text with spaces for its addresses."""
    return pattern.sub(lambda match: " " * len(match[0]), text)


def only_recording(addresses: Iterable[str]) -> str | None:
    """An address of the one recording to which addresses lead; None for several or none."""
    recorded = recordings_of(addresses)
    return recorded[0] if len(recorded) == 1 else None


def recordings_of(addresses: Iterable[str]) -> list[str]:
    """An address of each recording to which addresses lead."""
    return list({key: it for it in addresses if (key := recording_of(it))}.values())
