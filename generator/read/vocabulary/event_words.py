"""The words of an event's day: what stands between its talks, and what sorts of talks it has."""

import re
from collections.abc import Iterable, Mapping

from generator.read.vocabulary.keys import ROLE_OF, TALKING_FIELDS, field_of, is_title_of_talk
from generator.read.vocabulary.word_lists import WORDS
from generator.text.naming.normal import name_key, singular, words
from generator.text.naming.word_lists import PLAIN_SORTS, SORTS_OF_TALKS
from generator.text.regex import Match, regex

BREAKS = frozenset(WORDS["breaks"])
_AROUND = frozenset(map(str.casefold, (*BREAKS, *WORDS["around_talks"])))
ABSTRACTS = frozenset({"abstract", "description"})
"""Keys of what a talk is about, in a list of talks."""

OF_PEOPLE = frozenset(WORDS["keys_of_people"])
"""Keys of what is told of people."""

TELLING = frozenset(WORDS["telling"])
"""Words of talks, in the singular, that say near the top of a note what it is about."""

EVENTS = frozenset(WORDS["columns_of_events"])
MEETINGS = frozenset(WORDS["meetings"])
NAMING = TELLING | frozenset(WORDS["naming"])
"""What says so only in a name or a heading: anywhere else these are words like others."""

_ASIDE = regex(r"[(（][^()（）]*(?:[)）]|$)|(?<=\w) (?:at|@) .{1,100}")
_WORD = regex(r"[^\W\d_]+")
_AND = regex(r"\s(?:&|and|e|en|et|i|och|og|und|y|и)\s", re.IGNORECASE)
_GOES_ON = regex(r",? (?:\(?continued\)?|(?:day|part)? ?\d{1,2}(?:[ ./-]\d{1,2})?)$", re.IGNORECASE)
"""Which part stands below, or the talks of which day: `Talks 2`, `Lightning talks 5/6`."""

_SORT = regex(
    rf"(?P<sort>{'|'.join(SORTS_OF_TALKS)})"
    r"(?P<number>\s?#?\d{1,3})?(?: \([^()]{2,30}\))?\s{0,2}(?:[:：|.)]|[-–—](?=\s))\s{0,4}(?=\S)",
    re.IGNORECASE,
)
"""A sort of talk in front of a title: `Keynote: …`, `TALK - …`, `Session 4: …`."""

_WITH = regex(
    rf"(?:an? |the )?(?:{'|'.join(SORTS_OF_TALKS)})"
    r"(?:,| (?:with|by|mit|von|avec|par|con|por|com)) (?P<names>[^:()]{4,120}?)"
    r"(?: \([^()]{2,60}\))?",
    re.IGNORECASE,
)
"""A sort of talk and who gives it, which is all of a heading: `Keynote with Ada Okafor`."""

_FEW_WORDS, _SHORT = 3, 80
_PLURALS = frozenset(WORDS["talks"])
_SERIES = frozenset(WORDS["series_of_talks"])
_TELLING = frozenset(
    ("keynote", "opening keynote", "closing keynote", "lightning talks", "基調講演")
)
"""Sorts that are the whole of a heading only among talks."""

SLIDES = frozenset("diapositivas folien slide slides слайды スライド 資料 幻灯片".split())
"""What one shows who gives a talk: a page called so is of somebody's talks."""

RECORDS = SLIDES | frozenset(
    "audio pdf recording video vidéo vidéos videos vídeo запись видео 動画 视频".split()
)
"""What links beside a talk lead to, which is nobody's name."""

MEDIA = RECORDS | frozenset(
    "clip deck en eng english link talk transcript watch youtube vimeo".split()
)
"""What such links are called."""

_NO_MEETING = regex(
    r"\W{0,3}(?:note\W{1,6})?(?:(?:there(?: is|'s) )?no (?:\w{1,20} )?(?:class|colloquium|lecture"
    r"|meeting|meetup|seminar|session|speaker|talk)s?\b(?! left\b)"
    r"|(?:th(?:e|is) (?:call|meeting) (?:has been|is|was) |\w{1,20} )?(?:is )?cancell?ed\b"
    r"|(?:keine?|pas de|aucun|sin|nessun|geen|brak) (?:\w{1,20} )?(?:aula|charla|clase|cours"
    r"|kolloquium|reunión|réunion|seminar|seminario|séminaire|sitzung|treffen|vorlesung|vortrag)\b)",
    re.IGNORECASE,
)

CALLED_OFF = regex(
    r"\W{0,3}(?:note\W{1,6})?(?:\w{1,20}\W{1,3})?"
    r"(?:call|meeting|cancell?ed\W{1,3}(?:because|due|no|per))\b",
    re.IGNORECASE,
)
"""With which a line begins that says so of the meeting that its note is about."""


IS_OFF = frozenset(map(name_key, WORDS["called_off"]))
"""What is said of a meeting that was not held, as a whole line, as keys of names."""


def says_no_meeting(text: str) -> bool:
    """Whether a short text says that nobody meets or speaks on a day.

    >>> says_no_meeting("No colloquium (Staff Meeting)"), says_no_meeting("The call was cancelled")
    (True, True)
    """
    return len(text) <= _SHORT and _NO_MEETING.match(text) is not None


def says_meeting(labels: Iterable[str]) -> bool:
    """Whether a note is filed under meetings: `#meeting`, `type/meeting`, `[[Team meetings]]`."""
    ends = (words(it.replace("#", " "))[-1:] for it in labels)
    return any(singular(word) in MEETINGS for end in ends for word in end)


def is_around_talks(name: str) -> bool:
    """Whether a heading names what stands around the talks of an event, and no talk.

    >>> is_around_talks("Lunch (60 min)"), is_around_talks("Opening remarks at RiverConf")
    (True, True)
    """
    words = [word.casefold() for word in _WORD.findall(_ASIDE.sub(" ", name))]
    return bool(words) and _AROUND.issuperset(words)


def stands_around(text: str) -> bool:
    """Whether a text names nothing else, or begins with a break: `Coffee and cake in the hall`."""
    first = (it.casefold() for it in _WORD.findall(text[:_SHORT])[:1])
    return is_around_talks(text) or not BREAKS.isdisjoint(first)


def sort_of_talk(name: str, start: int = 0) -> Match | None:
    """The sort of talk that a heading begins with, in front of its title; `start` is behind `A.`.

    >>> sort_of_talk("Keynote: Weirs")["sort"], sort_of_talk("Talking: weirs")
    ('Keynote', None)
    """
    return _SORT.match(name, start)


_IS_LONG = regex(r" |[\u3040-\u9fff]{5}")


def key_of_talk(texts: Mapping[str, str]) -> str | None:
    """The key by which a page about somebody is of a talk: a title, a topic with abstract, a sort.

    >>> key_of_talk({"name": "Ada", "topic": "Old weirs", "abstract": "Weirs move."})
    'topic'
    """
    keys = {name_key(key): key for key, text in texts.items() if text.strip()}
    own = [key for key in texts if is_title_of_talk(key) and texts[key].strip()]
    topics = [
        keys[it] for it in ("talk", "topic") if it in keys and _IS_LONG.search(texts[keys[it]])
    ]
    sort = texts[keys["type"]] if "type" in keys else ""
    is_sort = any(sort_of_talk(f"{sort}{it}: x") for it in ("", " talk"))
    sorts = ["type"] if is_sort and field_of(sort) not in ROLE_OF else []  # not `type: speaker`
    return next(iter((*own, *(topics if "abstract" in keys else ()), *map(keys.get, sorts))), None)


def who_gives_it(title: str) -> str | None:
    """What stands behind a sort of talk that is no part of a title: `Keynote with Ada Okafor`.

    >>> who_gives_it("Keynote with Ada Okafor (Acme)"), who_gives_it("Lightning talk, Ada Okafor")
    ('Ada Okafor', 'Ada Okafor')
    """
    match = _WITH.fullmatch(title.strip())
    return match["names"] if match else None


def is_sort_of_talks(name: str) -> bool:
    """Whether a heading only says that talks stand below it: `Talks`.

    >>> is_sort_of_talks("Presentations"), is_sort_of_talks("Talking")
    (True, False)
    """
    key = name.casefold().strip(" .:")
    is_plural = key.endswith(("s", "e")) and key.removesuffix("s") in SORTS_OF_TALKS
    return is_plural or key in _PLURALS


def names_talks(name: str) -> bool:
    """Whether a short heading or title says which of several talks stand below it.

    >>> names_talks("Mini talks"), names_talks("Kurze Vorträge 2"), names_talks("Weirs and talks")
    (True, True, False)
    >>> names_talks("Speakers and talks"), names_talks("Charlas y ponentes")
    (True, True)
    """
    bare = name.strip(" .:")
    parts = [it for it in _AND.split(bare) if field_of(it.rpartition(" ")[2]) not in TALKING_FIELDS]
    before, _, last = _GOES_ON.sub("", parts[0] if len(parts) == 1 else bare).rpartition(" ")
    is_short = len(before.split()) < _FEW_WORDS and " and " not in f" {before} "
    is_plural = last[-1:] in "sS" or last.casefold() in _PLURALS
    return is_short and is_plural and is_sort_of_talks(last)


def tells_talks(name: str) -> bool:
    """Whether a title says that a page is of talks, in whatever words.

    >>> tells_talks("Talks I gave"), tells_talks("Speaking"), tells_talks("A talk")
    (True, True, False)
    """
    words = [word.casefold() for word in _WORD.findall(name)]
    return "speaking" in words or any(word != "e" and is_sort_of_talks(word) for word in words)


def tells_series(name: str) -> bool:
    """Whether a title says that a page is of a series of talks: `River Colloquium`."""
    return not _SERIES.isdisjoint(words(name))


def on_talks(name: str) -> bool:
    """Whether a word of a name says that a note is on talks of some sort: `Podcasts I heard`."""
    return not TELLING.isdisjoint(map(singular, words(name)))


def sort_alone(name: str) -> str | None:
    """The sort of talk that is all of a heading: `Keynote`."""
    key = name.casefold().strip(" .:")
    return key if key in _TELLING else None


def is_plain_sort(sort: str) -> bool:
    """Whether a sort says no more than that it is a talk, so that its title can do without."""
    return sort.casefold() in PLAIN_SORTS
