"""Names of files and folders as somebody would print them, and the events and shows in them.

`csun2016`, `2018/pycon-us`, `rivers-conf-2018`; `podcasts/The Water Hour`, `water-hour-podcast`.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from pathlib import PurePosixPath

from generator.read.outline.events.days import is_day
from generator.read.outline.events.event_names import ends_as_event
from generator.read.vocabulary.name_parts import CONTAINERS, EVENT_ENDINGS, SMALL_WORDS, SORT_WORDS
from generator.read.vocabulary.word_lists import WORDS
from generator.text.language import language_tag
from generator.text.naming.given_names import is_given_name
from generator.text.quantities.dates import SEASONS, YEAR
from generator.text.quantities.weekdays import is_weekday
from generator.text.regex import regex

_WIDE_SIGNS = str.maketrans("：？／＂＊｜＜＞", ':?/"*|<>')
_FIRST_WIDE = 0x2E80
_SIGN_LEFT_OUT = regex(r"(?<=\w)_(?= )")
_NUMBERED = regex(r"(?:day |part |session |talk |track |tag |teil )?\d{1,3}", re.IGNORECASE)


def as_typed(name: str) -> str:
    """A name with the signs for which no file system has room: programs write others for them.

    Logseq writes `___` for the `/` between a page and those above it.

    >>> as_typed("Weirs： where they stand？"), as_typed("Weirs_ where they stand_")
    ('Weirs: where they stand?', 'Weirs: where they stand')
    """
    name = name.rpartition("___")[2] or name
    is_latin = all(ord(char) < _FIRST_WIDE for char in name if char.isalpha())
    typed = name.translate(_WIDE_SIGNS) if is_latin else name
    return _SIGN_LEFT_OUT.sub(":", typed).rstrip("_")


def without_numbers(name: str) -> str:
    """A typed name without the numbers in front by which files are in order.

    >>> without_numbers("Day 2 - 04 - Moving water - Ada Okafor")
    'Moving water - Ada Okafor'
    """
    first, _, rest = name.partition(" - ")
    if not _NUMBERED.fullmatch(first.strip()) or not any(map(str.isalpha, rest)):
        return name
    return without_numbers(rest)


def as_words(words: list[str]) -> str | None:
    """Words in a row, each large but for small words inside; if some are so already, the first."""
    if any(char.isupper() for word in words for char in word):
        first, *others = words
        return " ".join((first.capitalize() if first.islower() else first, *others))
    shown = (
        word if index and word in SMALL_WORDS else word[:1].upper() + word[1:]
        for index, word in enumerate(words)
    )
    return " ".join(shown) or None


_GAPS = regex(r"[\s_]+|(?<!\s)-(?!\s)")
_RUN_ON_YEAR = regex(
    r"(?P<name>[^\W\d_][\w&+]{0,30}?[^\W\d_])(?P<year>(?:19|20)\d\d)(?P<sort>[A-Z][a-z]{2,12})?"
)
_ACRONYM = 4  # letters
_GLUED = ("kaigi", "camp", "conf", "days", "fest", "con", "day")
"""Endings of names of events that begin with a capital inside the name: `RubyConf`."""

_REMARK = regex(r"^\d{1,3}[.)] +(?=\S)|(?<=\S)\s++(?:\([^()]*\)$|\[[^\[\]]*\](?!\S))")
"""What is added to a folder's name: `3. RiverConf 2024`, `RiverConf 2024 (videos)`."""

_PART_OF_YEAR = regex(
    rf"[hqs][1-4]|(?:cw|kw|w|wk|week)\d{{0,2}}|{'|'.join(SEASONS)}", re.IGNORECASE
)
_CALLED_SO = regex(
    r"^(?:[A-Z]\w+ )?[A-Z]\w*[a-z](?:Camp|Conf|Con|Days|Fest|Kaigi)(?:'?\d\d|(?: [A-Z]\w+){0,2})$"
)
"""A folder that is called as events are, without a whole year: `RubyConf18`, `WordCamp Oslo`."""

_DATED = regex(r"(?P<year>(?:19|20)\d\d)([-_.])\d\d\2\d\d[-_ ]+(?P<rest>.*\D(?P=year)(?!\d).*)")
"""A folder with the day in front of an event's name that has the year once more."""

_MONTH_IN_FRONT = regex(r"(?:19|20)\d\d([-_.])\d\d(?:\1\d\d)?[-_. ]")
_SORTS = CONTAINERS | SORT_WORDS | {"cfp", "news", "sponsorship", "venue"}
_CODE = 2  # letters of a language
_MAX_TEXT, _LEAST_LETTERS = 20_000, 8
_TITLE = regex(r"#{1,3}\s|title:\s")
_MOST_WORDS = 8


def words_of(name: str) -> list[str]:
    """The words of a file's or folder's name."""
    return [word for word in _GAPS.split(name) if word.strip("-.")]


@lru_cache(maxsize=64)
def event_of(folder: PurePosixPath) -> str | None:
    """The event that folders are named by: a name with a year in it, or beside one.

    What only sorts files (`podcast/2018`, `notes-2020`, `2019/Q3`) is none, nor is what somebody
    typed below a year: it may be a guest or a firm; nor is a day of one: `RiverMash/2016/Thursday`.
    A folder called as only events are needs no year, nor does a day in front of it matter.

    >>> event_of(PurePosixPath("2031/en")), event_of(PurePosixPath("2031/riverconf"))
    (None, 'RiverConf 2031')
    >>> event_of(PurePosixPath("articles/2031/5")), event_of(PurePosixPath("5. Apr 5, 2031"))
    (None, None)
    >>> event_of(PurePosixPath("2031-05-06-river-summit")), event_of(PurePosixPath("2031-05-weirs"))
    ('River Summit 2031', None)
    >>> event_of(PurePosixPath("2031-05-06 - Old Weirs [workshop] - Ada Okafor")) is None
    True
    """
    names = [_REMARK.sub("", name) for name in reversed(folder.parts)]
    of_days = False  # below `CodeMash/2016` they show what stands above
    for index, name in enumerate(names):
        dated = _DATED.match(name)
        name = dated["rest"] if dated else name  # noqa: PLW2901
        words = _without_sorts([part for word in words_of(name) for part in _year_apart(word)])
        years = [word for word in words if YEAR.fullmatch(word)]
        others = [word for word in words if not word.isdecimal() or len(word) == 1]
        if all(map(str.isdecimal, others)) or any(word.casefold() in _SORTS for word in others):
            continue
        if is_day(" ".join(words)):
            of_days = True
            continue
        if _only_sorts(others):
            continue
        if len(others) > _MOST_WORDS:
            return None  # a sentence
        if len(years) == 1:
            if len(words) != len(others) + 1 and not _is_dated_event(name, others):
                return None
            return _as_event(others, years[0])
        above = names[index + 1 : index + 2]
        below = names[index - 1] if index else ""
        if above and YEAR.fullmatch(above[0]):
            if " " in name.strip() and not any(map(_is_of_event, others)):
                return None
            return _as_event(others, above[0])
        if YEAR.fullmatch(below) and (of_days or any(map(_is_of_event, others))):
            return _as_event(others, below)
    called = next((i for i, name in enumerate(names) if _CALLED_SO.search(name)), None)
    if called is None:
        return None
    nearby = range(max(0, called - 2), called)
    lowest = next((i for i in nearby if YEAR.fullmatch(names[i])), called)
    return " ".join(reversed(names[lowest : called + 1]))  # `RiverConf/Oslo/2025`


def _only_sorts(words: list[str]) -> bool:
    """Whether the words of a folder are a part of a year or a language: `Q3`, `May`, `de`."""
    code = words[0] if len(words) == 1 and len(words[0]) == _CODE and words[0].islower() else ""
    is_month = is_day(f"1 {' '.join(words)}")
    return is_month or all(map(_PART_OF_YEAR.fullmatch, words)) or language_tag(code) is not None


def _is_dated_event(name: str, words: list[str]) -> bool:
    """Whether a name has a month or day in front of what only events are called."""
    is_called = ends_as_event(" ".join(words)) and not any(is_weekday(it.title()) for it in words)
    return _MONTH_IN_FRONT.match(name) is not None and is_called


def _year_apart(word: str) -> tuple[str, ...]:
    """The parts of a word that a year is run together with: `csun2016`, `RiverConf2031Notes`."""
    match = _RUN_ON_YEAR.fullmatch(word)
    if match is None or (match["sort"] or "notes").casefold() not in _SORTS:
        return (word,)
    name = match["name"]
    is_acronym = name.islower() and len(name) <= _ACRONYM
    name = name.upper() if is_acronym else name
    return tuple(filter(None, (name, match["year"], match["sort"])))


def _is_of_event(word: str) -> bool:
    return word.casefold().endswith(EVENT_ENDINGS)


def _without_sorts(words: list[str]) -> list[str]:
    """The words without those that sort files, of an event in front: `riverconf-2031-notes`."""
    first = words[0] if words else ""
    is_name = _is_of_event(first) and first.casefold() not in EVENT_ENDINGS
    if not is_name or is_weekday(first.title()) or not any(map(YEAR.fullmatch, words)):
        return words
    return [word for word in words if word.casefold() not in _SORTS]


def _as_event(words: list[str], year: str) -> str:
    first, *rest = map(_large, words)
    return " ".join((first[:1].upper() + first[1:], *rest, year))


def _large(word: str) -> str:
    """A word as names of events have it: `PyCon`, `US`, `Conference`."""
    if not word.islower() or word in SMALL_WORDS:
        return word
    if len(word) == 2:
        return word.upper()
    small = word
    ending = next((end for end in _GLUED if small.endswith(end) and small != end), None)
    if ending is None:
        return word.capitalize()
    return f"{small.removesuffix(ending).capitalize()}{ending.capitalize()}"


def as_printed(event: str, text: str) -> str:
    """The name of an event as a text prints it, where that has one form for each of its words.

    >>> as_printed("OsCon 2016", "What I saw at OSCON.")
    'OSCON 2016'
    """
    beginning = text[:_MAX_TEXT]
    small = beginning.casefold()
    return " ".join(
        _printed_word(word, beginning) if word.casefold() in small else word
        for word in event.split()
    )


def is_title_alone(event: str, lines: Iterable[str]) -> bool:
    """Whether what a folder was taken to be an event by is the title of the note: a talk has it.

    >>> is_title_alone("Whats New in Weirs 2031", ["# What's new in weirs?"])
    True
    """
    called = _letters(event)
    title = next(filter(_TITLE.match, lines), "") if not ends_as_event(event) else ""
    return len(called) >= _LEAST_LETTERS and _letters(title) == called


def is_of_topic(event: str, file: str, lines: Iterable[str]) -> bool:
    """Whether the folder in a year's has a name that the note prints in small letters: no event."""
    name, _, year = event.casefold().rpartition(" ")
    called = (" ".join(words_of(it)).casefold() for it in file.split("/")[:-1])
    if (year, name) not in pairwise(called) or ends_as_event(event):
        return False
    printed = re.compile(rf"(?<![\w@#/.-]){re.escape(name)}(?!\w)")
    return any(map(printed.search, lines))


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, _TITLE.sub("", text).casefold()))


def _printed_word(word: str, text: str) -> str:
    if not word.isalpha() or word.casefold() in SMALL_WORDS:
        return word
    places = re.findall(rf"(?<![\w@#/.-]){re.escape(word)}(?!\w)", text, re.IGNORECASE)
    forms = {place for place in places if not place.islower()}
    return forms.pop() if len(forms) == 1 else word


_PODCAST = "podcast"
_OF_SHOWS = frozenset("podcast podcasts shows".split())
_NO_NAME = CONTAINERS | SMALL_WORDS | SORT_WORDS | frozenset("ai all favorite my our tech".split())
_AT_END = frozenset(WORDS["ends_of_shows"])
_LEAST_WORDS, _MOST_WORDS = 2, 6


def show_of(folder: PurePosixPath) -> str | None:
    """The show of the nearest folder that is named by one, made readable.

    A folder of podcasts may also hold topics: there a show begins with `The` or a given name, or
    ends as names of shows do.

    >>> show_of(PurePosixPath("podcasts/water-hour")), show_of(PurePosixPath("podcasts/big-data"))
    ('Water Hour', None)
    >>> show_of(PurePosixPath("Ada's Podcast Transcripts")), show_of(PurePosixPath("my-podcast"))
    ("Ada's Podcast", None)
    """
    names = folder.parts
    for index in range(len(names) - 1, -1, -1):
        own = words_of(names[index])
        small = [word.casefold() for word in own]
        if _PODCAST in small[1:]:
            end = small.index(_PODCAST, 1) + 1
            if not _NO_NAME.issuperset(small[: end - 1]) and small[0] not in _NO_NAME - SMALL_WORDS:
                return as_words(own[:end])
        of_shows = index > 0 and names[index - 1].casefold() in _OF_SHOWS
        is_name = _NO_NAME.isdisjoint(small[1:]) and not any(map(YEAR.fullmatch, own))
        if of_shows and _LEAST_WORDS <= len(own) <= _MOST_WORDS and is_name and _is_shows(own):
            return as_words(own)
    return None


def _is_shows(words: list[str]) -> bool:
    first, last = words[0].casefold(), words[-1].casefold()
    return first == "the" or last in _AT_END or is_given_name(first.capitalize())
