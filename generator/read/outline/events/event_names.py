"""How events are called, and how their days and collections of their talks are."""

import re
from collections.abc import Sequence
from itertools import chain

from generator.read.outline.blocks import Block, Heading, is_marked
from generator.read.outline.events.days import is_day, without_day, year_in
from generator.read.vocabulary.event_words import names_talks
from generator.read.vocabulary.keys import Field, field_of
from generator.read.vocabulary.name_parts import EVENT_ENDINGS, SMALL_WORDS
from generator.read.vocabulary.word_lists import WORDS
from generator.text.caches import remembered
from generator.text.naming.normal import words
from generator.text.quantities.dates import date_of_value
from generator.text.regex import regex

_OTHERS = (
    "beacon|(?:birth|every|holi|mid|some|to|week|work|yester)days?|heyday|icon|lexicon|nowadays"
    "|recon|silicon|telcon|alarcon|bacon|chacon|falcon|rincon"
    "|(?:double|fara|halli|holla|holli|love|mun)day"
    "|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
)
_ENDING = regex(
    rf"\b(?!(?:{_OTHERS})\b|(?-i:con) [^\W\d])\w*?(?:{'|'.join(EVENT_ENDINGS)})"
    r"(?:(?:19|20)\d\d)?\b(?!\s\w+ing\b)",
    re.IGNORECASE,
)
_YEAR = regex(r"(?<![\d:])(?:19|20)\d\d(?!\d|[-/.]W?\d\d?)")
"""A word with which names of events end, and a year: `RiverConf`, `Day 1`, `PyWeirs 2031`."""

_NO_EVENT = regex(
    r"\b(?:analysis|announcement|bootcamp|chat|class|course|curriculum|demo|hackathon|kurs|lecture|module|practice|review|school"
    r"|semester|seminar|spring|summer|autumn|winter|fall|training|tutorial|week|workshop|digest"
    r"|episode|issue|magazine|news|newsletter|podcast|release|roadmap|show|update|vol|weekly"
    r"|committee|meeting|minute|telcon|wg|working group|bilan|retrospectiv[ae]|rückblick)s?\b"
    r"|#\s?\d|振り返り|ふりかえり|[年度终]总结|[年度終]總結|回顾|回顧|회고|итоги"
    r"|\A\d{4} \d\d \d\d .{0,80}\b(?:session|sesión|sessão|séance|sitzung|vorlesung|clase|aula"
    r"|lezione|лекция|занятие) ?\d",
    re.IGNORECASE,
)
"""What has days, parts and years as well, but not many who speak: lessons, rounds, issues."""

_BUSINESS = regex(
    r"^\W{0,3}(?:(?:open|previous|new|old) )?(?:action items?|agenda review|attendance|roll call)\b"
    r"|\b(?:review (?:the )?agenda|note[- ]?tak(?:ers?|ing)|any other business|tagesordnung"
    r"|(?:last|previous|prior) (?:\w{1,20} )?meetings?|introductions? of attendees"
    r"|approv(?:al|e) (?:of )?(?:the )?(?:\w{1,20} )?minutes)\b",
    re.IGNORECASE,
)
"""A point on which only those who meet to decide something speak: `Review agenda (2m, Ada)`."""

_NOTES_OF = regex(
    r"(?:^|(?<=\w)-|(?<!\s)\s++)(?:conference\s+|my\s+|live\s+|talk\s+|(?<!\S)\w{2,20}['’]s\s+)?"
    r"(?:(?:links|slides|videos)\s+(?:and|&)\s+)?"
    r"(?:learnings|notes|recap|summary|takeaways|notizen|notas)"
    r"(?:(?:\s(?:for|from|of|on))?$"
    r"|\s(?:for|from|on|of)\s(?:(?:sessions|talks)\s(?:at|from|of)\s)?(?:the\s)?)"
    r"|^(?:retour sur|compte[- ]rendu d(?:e|u|es)|crónica del?|resumen del?|resumo d[aeo]"
    r"|bericht (?:von|vom|über)|from(?=\s\S+(?: \S+)? 20\d\d:?$))\s(?:(?:die|l[ae]s?)\s)?"
    r"|\s?(?:[にへ](?:参加|行)[ぁ-ん]{2,10}(?:話|感想|記録?)?|参加(?:レポート|メモ|記録?)|参会(?:笔记|记录|小记)"
    r"|참(?:가|석) ?후기)$",
    re.IGNORECASE,
)
_NOTES = regex(r"\b(?:notes|notizen|notas)\b", re.IGNORECASE)
_PART = regex(rf"\w*(?:{'|'.join(EVENT_ENDINGS)}|devroom|edition|track)", re.IGNORECASE)
_WORD = regex(r"[^\W\d_]\S*")
_MOST_WORDS, _MOST_SIGNS = 5, 12
_IN_FRONT_OF_TALKS = (": ", " # ", " => ")
"""What parts an event from its talk: `RiverConf 2031 # Weirs`."""

_OF_PARTS = frozenset(WORDS["headings_of_lists"])
_OF_LISTS = _OF_PARTS.union(WORDS["terms_of_year"])
"""What headings say that name no event: `Speakers and session descriptions`, `Fall schedule`."""

_LISTS = "|".join(sorted((*_OF_PARTS, "slides", "videos")))
_LIST_OF = regex(
    rf"^(?:lightning )?(?:{_LISTS})\s(?:(?:at|d[aeo]|de[lr]|from|of|vo[nm])\s(?:the\s)?)?"
    rf"|\s(?:{_LISTS})$",
    re.IGNORECASE,
)
_BETWEEN, _COUNT = regex(r"\s[-–—|]\s"), regex(r"\s(?:\d{1,2}|[IVX]{1,4}|[A-E])$")
_OF_GROUPS = _OF_LISTS.union(WORDS["pages_of_groups"])


def heads_list(heading: str) -> bool:
    """Whether a heading says no more than that a list stands below it, perhaps of which term.

    >>> heads_list("Schedule Fall 2031"), heads_list("Spring 2031 River Seminar")
    (True, False)
    """
    return _OF_LISTS.issuperset(words(_YEAR.sub(" ", heading)))


def without_list(name: str) -> str:
    """The name of an event without the part that says which list or session of it stands below.

    >>> without_list("RiverConf 2031 - Session 2"), without_list("Speakers | Weir Days")
    ('RiverConf 2031', 'Weir Days')
    >>> without_list("Talks from the RiverConf"), without_list("RiverConf 2031 schedule")
    ('RiverConf', 'RiverConf 2031')
    """
    bare = _LIST_OF.sub("", name).strip(" -–—|:")
    is_called_so = bare != name and bare.casefold() not in EVENT_ENDINGS
    if is_called_so and ends_as_event(bare) and is_event_alone(bare):
        return bare
    parts = _BETWEEN.split(name)
    own = [it for it in parts if year_in(it) or not _OF_PARTS.issuperset(words(_COUNT.sub("", it)))]
    return name if not own or len(own) == len(parts) else " - ".join(own)


def is_of_group(heading: str) -> bool:
    """Whether a heading is what a group calls a page of its meetings: `Past meetups`."""
    return _OF_GROUPS.issuperset(words(heading))


@remembered
def ends_as_event(name: str) -> bool:
    """Whether a name has a word with which names of events end."""
    return _ENDING.search(name) is not None


def is_of_event(name: str) -> bool:
    """Whether a heading is called as an event is, and not only what it heads."""
    return ends_as_event(name) or _YEAR.search(name) is not None


def is_business(name: str) -> bool:
    """Whether a heading is a point of a meeting's agenda, below which nobody gives a talk.

    >>> is_business("Review previous meeting's action items"), is_business("Agenda")
    (True, False)
    """
    return _BUSINESS.search(name) is not None


def lists_attendees(name: str) -> bool:
    """Whether a heading says that those who were there are listed below.

    >>> lists_attendees("Non-voting attendees"), lists_attendees("Attendees: please sign")
    (True, True)
    """
    of_name = words(name)
    return any(field_of(it) is Field.ATTENDEE for it in (*of_name[:1], *of_name[-1:]))


_TOP, _MAX_LABEL = 8, 40  # blocks of a note; characters of what heads a list
_COLONS = (":", "：")

_MINUTES = regex(
    r"(?:^|meeting )minutes\b|\bmeeting notes\b|\bminutes (?:of|from|for)\b"
    r"|\b(?:protokoll|compte[- ]rendu|acta)\b"
    r"|\b(?:telcon|teleconference|tele[- ]?conf(?:erence)? call|conference call|video call"
    r"|(?:community|weekly|biweekly|monthly) (?:call|sync)|face[- ]to[- ]face meeting|f2f)\b"
    r"|会议记录|會議紀錄|議事録",
    re.IGNORECASE,
)
"""Minutes or agenda of one meeting: its topics are no talks, though somebody is named beside."""


def are_minutes(blocks: Sequence[Block], first: Heading, file_name: str) -> bool:
    """Whether a note is called so, or its file where no event is, or lists first who was there."""
    labels = (it.text.strip("*_ ") for it in blocks[:_TOP] if it.text)
    lists = (it for it in labels if len(it) <= _MAX_LABEL and it.endswith(_COLONS))
    headings = (it.name for it in blocks[:_TOP] if isinstance(it, Heading))
    n_alike = sum(is_marked(it) and it.level == first.level for it in blocks)
    is_open = n_alike == 1 and not ends_as_event(first.name)
    names = (first.name, file_name if is_open else "")
    return any(map(_MINUTES.search, names)) or any(map(lists_attendees, chain(lists, headings)))


def without_notes(name: str) -> str:
    """The name of an event without `notes` behind or in front of it.

    >>> without_notes("RiverConf 2024 live notes"), without_notes("Ada's summary of RiverConf")
    ('RiverConf 2024', 'RiverConf')
    >>> without_notes("From RiverConf 2031"), without_notes("From Bits to Weirs")
    ('RiverConf 2031', 'From Bits to Weirs')
    """
    return _NOTES_OF.sub(" - ", name).strip(" -–—|:,")


def is_of_day(name: str) -> bool:
    """Whether a heading is a day of an event, or an event's name with the day behind it.

    >>> is_of_day("RiverConf day 1"), is_of_day("Friday"), is_of_day("Ada Okafor - 6 May 2031")
    (True, True, False)
    """
    event = without_day(name)
    return is_day(name) or (event != name and is_of_event(event))


def tells_notes(name: str) -> bool:
    """Whether a title says that a page is of notes: `Session notes and thoughts`."""
    return _NOTES.search(name) is not None


def is_event_alone(name: str) -> bool:
    """Whether a title is an event's name, its day or its talks, and says nothing else.

    >>> is_event_alone("RiverConf 2024 Notes"), is_event_alone("Day 2"), is_event_alone("Talks")
    (True, True, True)
    """
    bare = without_day(without_notes(name)) or name
    if is_day(bare) or names_talks(bare) or names_talks(f"{bare}s"):
        return True
    front, colon, _ = bare.partition("：")  # in front of what a show says of some month
    is_of_show = bool(colon) and _YEAR.search(front) is None
    is_of_show |= any(mark in bare for mark in _IN_FRONT_OF_TALKS)
    if not is_of_event(bare) or _NO_EVENT.search(bare) or is_of_show:
        return False
    words = _WORD.findall(_YEAR.sub("", bare))
    others = [word for word in words if word.islower() and not _PART.fullmatch(word)]
    signs = sum(len(word) for word in words if word.upper() == word.lower())  # without capitals
    return 0 < len(words) <= _MOST_WORDS and not others and signs <= _MOST_SIGNS


_AT = regex(r"(?:From|(?:(?:Given|Held|Presented|Recorded) )?[Aa]t)\s(?:the\s)?(?P<event>.{3,60})")


def event_of_line(line: str) -> str | None:
    """The event of one year at which all of a line says a talk was given: `From RiverConf 2031`."""
    match = _AT.fullmatch(line) if year_in(line) else None
    return match["event"] if match and is_event_alone(match["event"]) else None


_DAY_IN_FRONT = regex(r"(?:19|20)\d\d \d\d? \d\d? ")


def is_called_as_event(file_name: str) -> bool:
    """Whether a file's name, in small letters or not, is an event's name and says nothing else.

    A day in front is that of whatever the other words name.

    >>> is_called_as_event("riverconf east 2031"), is_called_as_event("weirs 2031 and silt")
    (True, False)
    >>> is_called_as_event("2031 05 06 weirs east"), is_called_as_event("2031 05 06 riverconf")
    (False, True)
    """
    words = _DAY_IN_FRONT.sub("", file_name).split()
    if names_talks(f"{file_name}s") and not names_talks(file_name):
        return False  # `presentation.md` is of one
    return is_event_alone(" ".join(it if it in SMALL_WORDS else it.title() for it in words))


def year_of_event(file_name: str) -> str | None:
    """The year in the name of a file that is called as an event and nothing else."""
    return year_in(file_name) if is_called_as_event(file_name) else None


def tells_of_event(name: str) -> bool:
    """Whether a name has an event's words or year, or a word for talks, or is an event's alone."""
    return is_of_event(name) or names_talks(name) or is_event_alone(name)


_BEFORE_DAY = regex(
    r"(?<!\s)\s++[-–—|·]\s++|,\s*+|(?<!\s)\s*+[(（]|(?<!\s)\s++(?=[^\W\d_]{3,9}\.?\s\d)"
)
_MAX_DAY, _YEAR_ALONE = 40, 4  # characters of a date with what is in front, and of a year


def name_and_day(text: str) -> tuple[str, str | None]:
    """A name, and the date (ISO) of a month or more behind it; a year belongs to the name."""
    for gap in _BEFORE_DAY.finditer(text, max(0, len(text) - _MAX_DAY)):
        printed = text[gap.end() :].removesuffix(")" if "(" in gap[0] else "")
        iso = date_of_value(printed)
        if iso is not None and printed.strip() != iso[:_YEAR_ALONE]:
            return text[: gap.start()], iso
    return text, None
