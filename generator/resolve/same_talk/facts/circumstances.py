"""Where, when, in what show and in what form a talk was given, as an account says it."""

import re
from collections.abc import Iterator

from generator.model.account import Account, AccountDetail, AccountPassage
from generator.model.base import Value
from generator.text.naming.common_words import COMMON_WORDS
from generator.text.naming.normal import words
from generator.text.naming.word_lists import PLAIN_SORTS, SORTS_OF_TALKS, WORDS
from generator.text.quantities.dates import FULL_DAY, YEAR, find_date
from generator.text.quantities.iso_dates import first_day
from generator.text.quantities.weekdays import ENGLISH, ZONE
from generator.text.regex import regex

_KIND_OF = {
    label: kind for kind in ("place", "room", "time") for label in WORDS[f"labels_of_{kind}"]
}
_LINE = regex(r"\W{0,4}(?P<label>[^\W\d_](?:[^\W\d_]| ){0,20})\W{0,4}?[:：]\W{0,4}(?P<value>\w.*)")
_BETWEEN = regex(r"\s[·|•]\s")
_LONGEST = 90  # characters of a line
_NONE = frozenset[str]()

_CLOCK = regex(
    r"(?<![\d:.])(?P<hour>\d\d?)(?:[:.h](?P<minute>\d\d)(?![\d:.])|(?=\s?(?:[ap]\.?m\b|Uhr|h\b)))"
    r"\s?(?P<half>[ap]\.?m\b)?",
    re.IGNORECASE,
)
_ZONE = regex(ZONE)
_WEEKDAY = regex(rf"\b(?:{ENGLISH})\b")
_ROOM = regex(
    r"\b(?:room|hall|stage|track|raum|saal|salle|sala) ([a-z]|\d{1,4}[a-z]?)\b(?!')",
    re.IGNORECASE,
)
_FORM = regex(rf"({'|'.join(SORTS_OF_TALKS)})(?:\s?[:：]|\s[-–—|]\s)", re.IGNORECASE)
_NO_TALK = regex(
    r"(?:obituary|in memoriam|nachruf|nécrologie|necrolog[ií]a|некролог|讣告|訃告|book review"
    r"|review of (?:the|a|her|his) (?:book|novel)|rezension|buchbesprechung)(?![^\W_])",
    re.IGNORECASE,
)
_OF_ANY_FORM = frozenset((*PLAIN_SORTS, "discussion", "opening", "closing"))
_EARLY, _NOON, _DAY = 8, 12, 24  # hours
_NO_PLACE = frozenset("online remote virtual zoom teams youtube livestream webinar tba tbd".split())
_GENERAL = COMMON_WORDS.union(
    WORDS["groups"], WORDS["bodies"], PLAIN_SORTS, ("podcast", "discussion", "youtube", "spotify")
)


class Stated(Value, frozen=True, kw_only=True):
    """What an account states: how it is printed, and by what it is compared."""

    printed: str
    words: frozenset[str]

    @property
    def initials(self) -> str:
        """The first letters of what is printed with a capital."""
        names = self.printed.rpartition(":")[2].split()
        return "".join(it[0] for it in names if it[0].isupper()).casefold()


def circumstances_of(account: Account, names: frozenset[str]) -> dict[str, Stated]:
    """What an account states, by kind; `names` are the words of the names of those who speak.

    Kinds are show, place, room, hours of the day, days of a year that is not printed, days of the
    week, the form of the talk, or that of what is none, and where somebody spoke by a title that
    says no more.
    """
    stated: dict[str, Stated] = {}
    for kind, printed, compared in _found(account, names):
        if compared:
            known = stated.get(kind, Stated(printed=printed, words=compared))
            stated[kind] = Stated(printed=known.printed, words=known.words | compared)
    return stated


def _found(account: Account, names: frozenset[str]) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Each kind with what is printed and the words of it."""
    show = account.show or ""
    yield "show", show, _telling(show)
    title = account.titles[0].text if account.titles else ""
    form, none = _FORM.match(title), _NO_TALK.match(title)
    yield "form", title, frozenset(words(form[1])) - _OF_ANY_FORM if form else _NONE
    yield "no talk", title, frozenset(words(none[0])) if none else _NONE
    yield "weekday", title, _weekdays(title)
    yield "room", title, frozenset(it.casefold() for it in _ROOM.findall(title))
    who, _, at = title.partition(" at ")
    if set(words(who)) <= names.union(PLAIN_SORTS):
        yield "at", title, _telling(at)
    for line in _lines(account):
        label = _LINE.fullmatch(line)
        kind = _KIND_OF.get(label["label"].strip().casefold()) if label else None
        if label and kind == "time":
            yield "hours", line, _hours(label["value"])
            yield "days", line, _days(label["value"])
            yield "weekday", line, _weekdays(label["value"])
        elif label and kind:
            named = frozenset(words(label["value"]))
            is_telling = "://" not in line and named.isdisjoint(_NO_PLACE)
            general = COMMON_WORDS if kind == "place" else _NONE
            yield kind, line, named - general if is_telling else _NONE


def _lines(account: Account) -> Iterator[str]:
    """Short lines that may state something: beside the text, or alone in it."""
    texts = [it.text for it in account.of(AccountDetail)]
    texts += [it.text for it in account.of(AccountPassage) if not (it.speaker or it.time)]
    for text in texts:
        if len(text) <= _LONGEST:
            yield from _BETWEEN.split(text)


def _telling(name: str) -> frozenset[str]:
    """The words of a name without those of any show, group or talk."""
    return frozenset(it.removesuffix("'s") for it in words(name)) - _GENERAL


def _weekdays(text: str) -> frozenset[str]:
    """The days of the week in a text in English, in short; beside a date that one tells."""
    is_dated = any(map(str.isdecimal, _CLOCK.sub("", text)))
    return _NONE if is_dated else frozenset(it[:3] for it in _WEEKDAY.findall(text))


def _hours(text: str) -> frozenset[str]:
    """The hours of a text's times of the day, with the next; none beside a zone.

    What may be in the morning or the evening is both.
    """
    hours: set[int] = set()
    for match in () if _ZONE.search(text) else _CLOCK.finditer(text):
        hour, half = int(match["hour"]), (match["half"] or "").casefold()[:1]
        if half:
            firsts = [hour % _NOON + (_NOON if half == "p" else 0)]
        else:
            firsts = [hour, hour + _NOON] if hour < _EARLY else [hour]
        hours.update(it for first in firsts for it in (first, first + 1) if first < _DAY)
    return frozenset(map(str, hours))


def _days(text: str) -> frozenset[str]:
    """The day of a text that prints no year, with those beside it: a talk may be dated late."""
    day = None if YEAR.search(text) else find_date(f"{text.strip()} 2000")
    if day is None or len(day.iso) != FULL_DAY:
        return _NONE
    number = first_day(day.iso).toordinal()
    return frozenset(map(str, range(number - 1, number + 2)))
