"""What a line of a programme may hold: a title, names, both, what somebody is, a break, words.

In: a line without the day and the time in front of it. Out: the same with its sort, and with the
title and the names where it has them.
"""

import re
from enum import Enum, auto
from itertools import takewhile

from msgspec.structs import replace

from generator.model.base import Value
from generator.read.account.people.in_text.sentence_people import people_of_sentence
from generator.read.account.people.lists.whole_names import people_before_posts, says_post
from generator.read.grammar.details import pairs
from generator.read.grammar.people.beside_titles import speakers_beside
from generator.read.grammar.people.introductions import BY, GIVEN, WITH, behind_by
from generator.read.grammar.speech.quotation_marks import QUOTED_TITLE, unquoted
from generator.read.outline.blocks import Block
from generator.read.outline.events.lists.columns import LEAST_WORDS, mean_words
from generator.read.vocabulary.event_words import (
    ABSTRACTS,
    names_talks,
    says_no_meeting,
    stands_around,
)
from generator.read.vocabulary.keys import Field, field_of
from generator.read.vocabulary.unknown_values import is_unknown
from generator.text.naming.given_names import begins_with_given_name, is_given_name
from generator.text.naming.normal import name_key
from generator.text.naming.person_names import is_group
from generator.text.regex import regex

AROUND = " \t·•-–—|,:;."
"""What stands between a day, a time, a title and a name on a line, and is none of them."""

_SHORT_LINE, _LONG, _LONGEST_NAME = 200, 400, 12  # characters, characters, words
_LINKS = regex(r"\s\((?:slides|video|recording|pdf|notes)\)", re.IGNORECASE)
"""What only leads to a recording or slides: `Weirs (slides) (video)`."""

_BEFORE_BY = regex(rf"(?P<title>\S.{{4,200}}?)[.,]\s(?P<who>(?i:a cargo de|{BY})\s[A-ZÀ-Þ].*)")
_GIVEN_BY = rf"(?:{WITH}|door|av|af|przez)\s"
_PARTS = regex(rf"[,:;]\s(?:{_GIVEN_BY})?|^{_GIVEN_BY}", re.IGNORECASE)
_TALK_BY = regex(rf"{GIVEN}(?:d[eu]\s|d['’]|(?:{BY}|van)\s)", re.IGNORECASE)
_DEGREE = regex(r"(?:Dr|Prof)\b")
_SENTENCE = regex(r"[.!?]\s+[^\W\d_a-z]|[.;:]$")


class LineSort(Enum):
    """What a line may hold, apart from the day and time in front of it."""

    NOTHING = auto()
    NAMES = auto()
    TALK = auto()
    POST = auto()
    AROUND = auto()
    HEAD = auto()
    WORDS = auto()
    TITLE = auto()


class Line(Value, frozen=True, kw_only=True):
    """A line, its day and time in front, the rest of it, and what that may be.

    `who` and `title` are set where it names both.
    """

    block: Block
    day: str
    time: str
    text: str
    sort: LineSort = LineSort.TITLE
    who: str = ""
    title: str = ""
    speakers: tuple[str, ...] = ()
    years: str = ""
    begins_day: bool = False

    @property
    def is_day_in_figures(self) -> bool:
        """Whether it begins with a day without the name of a month or weekday."""
        return self.begins_day and not any(map(str.isalpha, self.day))


def sorted_line(line: Line) -> Line:
    """A line with what its text may be."""
    text = line.text
    if sort := _sort_around_talks(text):
        return replace(line, sort=sort)
    if both := _title_and_who(_LINKS.sub("", text)[:_LONG]):
        title, who, names = both
        return replace(line, sort=LineSort.TALK, title=title, who=who, speakers=names)
    may_be = len(text.split()) <= _LONGEST_NAME and not text.endswith((".", ":"))
    may_be = may_be and not QUOTED_TITLE.fullmatch(text.strip())
    if names := stated_speakers(text) or (_people(text) if may_be else ()):
        return replace(line, sort=LineSort.NAMES, speakers=names, who=text)
    return replace(line, sort=_sort_of_other(text))


def _sort_around_talks(text: str) -> LineSort | None:
    """What a line is that is no part of a talk, or None."""
    if not text:
        return LineSort.NOTHING
    if stands_around(text) or says_no_meeting(text) or is_unknown(text):
        return LineSort.AROUND
    return LineSort.HEAD if names_talks(text) else None


def _sort_of_other(text: str) -> LineSort:
    """What a line is that names nobody: words, what somebody is, or perhaps a title."""
    is_keyed = any(field_of(it.key) or name_key(it.key) in ABSTRACTS for it in pairs(text)[:1])
    if is_keyed or len(text) > _SHORT_LINE or "://" in text or _SENTENCE.search(text):
        return LineSort.WORDS
    return LineSort.POST if says_post(text) or is_group(text) else LineSort.TITLE


def _title_and_who(text: str) -> tuple[str, str, tuple[str, ...]] | None:
    """The title, who gives it as printed, and the names, where a line has both."""
    if match := QUOTED_TITLE.search(text):
        sides = (text[match.end() :].strip(AROUND), text[: match.start()].strip(AROUND))
        named = ((it, names) for it in sides if it and (names := _named(it)))
        return next(((unquoted(match[0]).rstrip(","), it, names) for it, names in named), None)
    if match := _BEFORE_BY.fullmatch(text):
        names = people_before_posts(behind_by(match["who"]) or "", commas=False)
        return (match["title"], match["who"], names) if names else None
    who = None if _SENTENCE.search(text) else speakers_beside(text)
    if who is None or who.title is None or not all(map(begins_with_given_name, who.speakers)):
        return _names_in_front(text)
    first, last = who.title
    title = text[first:last].strip(AROUND)
    beside = (text[:first] or text[last:]).strip(AROUND)
    return (title, beside, who.speakers) if who.speakers and _may_be_title(title) else None


def _names_in_front(text: str) -> tuple[str, str, tuple[str, ...]] | None:
    """The same where names and what they are stand before a colon: `Dr. Ada Okafor, MIT: Weirs`."""
    who, colon, title = text.partition(": ")
    names = _people(who) if colon and len(who.split()) <= _LONGEST_NAME else ()
    is_title = bool(names) and _may_be_title(title) and not _SENTENCE.search(title)
    return (title, who, names) if is_title else None


def _may_be_title(text: str) -> bool:
    """Whether what stands beside names is long enough for a title, and no post of theirs."""
    return mean_words([text]) >= LEAST_WORDS and not says_post(text)


def _named(text: str) -> tuple[str, ...]:
    """Those with whose names a text begins, behind a day, a time, a place or `with`; or speak."""
    parts = [text, *(text[it.end() :] for it in _PARTS.finditer(text))]
    given = (_people(it.strip(AROUND)) for it in parts)
    speak = (tuple(people_of_sentence(it)) for it in parts)
    return next(filter(None, given), ()) or next(filter(None, speak), ())


def _people(text: str) -> tuple[str, ...]:
    """The names with which a text begins, if one of each is a given name, or a degree is in front.

    Behind names may stand a field or a firm.
    """
    talk = _TALK_BY.match(text)
    stated = text[talk.end() :] if talk else behind_by(text)
    names = people_before_posts((stated or text).rstrip("."), commas=False)
    given = tuple(takewhile(lambda name: any(map(is_given_name, name.split())), names))
    return given or (names[:1] if stated or _DEGREE.match(text) else ())


def stated_speakers(text: str) -> tuple[str, ...]:
    """Those whom a line with a key says to speak: `Relatore: Ada Okafor`."""
    printed = pairs(text[:_LONG])[:1]
    is_who = bool(printed) and field_of(printed[0].key) is Field.SPEAKER
    return people_before_posts(printed[0].value, commas=True) if is_who else ()
