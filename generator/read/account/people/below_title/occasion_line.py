"""A line below a title that says who speaks, at which event and when, and nothing else.

`Ada Okafor @ RiverConf 2024`, `RiverConf 2024, Lyon - Ada Okafor (River Works) | May 6, 2024`:
parts between signs, of which each is a name, an event, a day, or one or two a place or a firm. A
name alone says nothing here.
"""

from collections.abc import Sequence

from generator.model.account_head import Person, PersonRole
from generator.model.base import Span, Value
from generator.model.message import Message
from generator.read.account.people.lists.whole_names import given_among, people_alone
from generator.read.grammar.people.introductions import BY, GIVEN
from generator.read.outline.events.days import day_in, is_day, year_in
from generator.read.outline.events.event_names import ends_as_event, is_event_alone, is_of_event
from generator.read.talk_facts import TalkFacts
from generator.read.vocabulary.event_words import NAMING, sort_alone
from generator.read.vocabulary.name_parts import EVENT_ENDINGS
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import name_key
from generator.text.naming.person_names import without_role
from generator.text.quantities.dates import find_date
from generator.text.quantities.durations import find_duration
from generator.text.regex import regex

_BORDER = regex(
    r"(?<!\s)\s*+(?:[|·•(),]|@(?=\s))\s*+|[|·•(),]\s*+"
    r"|(?<!\s)\s++(?:[-–—@]|at|in|on|à|bei|auf de[mr]|en|em)(?:\s++(?:the\s)?|(?=\|))"
)
_BY = regex(
    rf"(?i:(?:{GIVEN})?{BY}|(?:charla|conferencia|conférence|palestra|ponencia|présentation) de)"
    r"\s(?=[^\W\d_a-z])"
)
_DONE_BY = regex(rf"[^\W\d_]{{2,20}} (?i:{BY})\s[^\W\d_a-z].*")
"""Who did something else than speak there: `Moderated by Ada Okafor`."""

_BESIDE_DAY = regex(r"(?P<place>[^,;:]{3,40}?)(?<!ed), \||\|, (?P<behind>[^,;:]{3,40})")
_NO_NAMES = NAMING | {*EVENT_ENDINGS, "event"}  # with which what is held ends: `Opening Event`
_AROUND = " -–—"
_LONGEST = 120
_MOST_OTHERS, _MOST_WORDS = 2, 4


BEHIND_LINK = regex(
    r"(?<=\))\s(?:[-–—]|(?P<by>by))\s(?P<whose>[^()\[\]<>]{2,100}?)\s?(?:\([\d:]{4,8}\))?$"
)
"""Whose a recording is, and how long, behind a link to it."""


class Occasion(Value, frozen=True, kw_only=True):
    """Who speaks, at which event, and the day (ISO), as a line says; the names may be none."""

    names: tuple[str, ...] = ()
    event: str | None = None
    date: str | None = None


def occasion_of(text: str) -> Occasion | None:
    """What a line says of a talk's occasion, or None where it says anything else.

    >>> occasion_of("Ada Okafor @ RiverConf 2024")
    Occasion(names=('Ada Okafor',), event='RiverConf 2024', date=None)
    >>> occasion_of("Ada Okafor, Ben Lind - 6 May 2024").names, occasion_of("Lyon, 6 May 2024")
    (('Ada Okafor', 'Ben Lind'), Occasion(names=(), event=None, date='2024-05-06'))
    """
    text = text.removesuffix(".") if _BY.match(text) else text  # `Talk by Ada Okafor at RiverConf.`
    if len(text) > _LONGEST or text.endswith(tuple(".:?!。：？！")):
        return None
    day = day_in(text, year_in(text))
    undated = f"{text[: day.start]}|{text[day.end :]}" if day else text
    parts = [_without_by(it.strip(_AROUND)) for it in _BORDER.split(undated)]
    parts = [it for it in parts if it and not (_is_length(it) or sort_alone(it))]
    parts = [own if begins_with_given_name(own := without_role(it)) else it for it in parts]
    events = [it for it in parts if _is_event(it) and not begins_with_given_name(it)]
    names = _names([it for it in parts if it not in events], sure=bool(events))
    others = [it for it in parts if it not in {*events, *names}]
    are_few = len(others) <= _MOST_OTHERS and all(map(_may_be_beside, others))
    is_placed = _BESIDE_DAY.fullmatch(undated) is not None
    is_told = (names and events) or (day and (is_placed or (names and len(others) <= 1)))
    is_event = len(others) <= 1 and not any(map(_is_called_event, others))
    is_event &= any((day or year_in(it)) and ends_as_event(it) for it in events)
    surnames = {it.rpartition(" ")[2] for it in names}
    is_work = any(it.rpartition(" ")[0] in surnames for it in events)  # `Okafor 2024`
    if not (names or events) and is_day(text):
        return None
    if len(events) > 1 or is_work or not are_few or not (is_told or is_event):
        return None
    return Occasion(names=names, event=next(iter(events), None), date=day.iso if day else None)


def _without_by(part: str) -> str:
    """A part without what leads to who speaks; nothing of one about who did anything else."""
    by = _BY.match(part)
    return part[by.end() :] if by else "" if _DONE_BY.fullmatch(part) else part


def _is_length(part: str) -> bool:
    length = find_duration(part)
    return length is not None and length.printed == part


def whose_recording(text: str, at: Span, because: Message) -> TalkFacts:
    """Who speaks, and where, as stands behind a link: `[Weirs](…) — Ada Okafor, RiverConf 2031`.

    Names behind a dash alone are those of the channel; behind `by` they begin with given names.
    """
    match = BEHIND_LINK.search(text)
    whose = match["whose"] if match else ""
    occasion = occasion_of(whose) or Occasion(names=people_alone(whose))
    is_by = match is not None and match["by"] is not None
    if occasion.event is None and not (is_by and all(map(begins_with_given_name, occasion.names))):
        return TalkFacts()
    people = (
        Person(name=it, role=PersonRole.SPEAKER, because=because, at=at) for it in occasion.names
    )
    return TalkFacts(people=tuple(people), event=occasion.event)


def _is_event(part: str) -> bool:
    """Whether a part names an event; `Conference`, `Discussion day` and `5-6 May` name none."""
    date = find_date(part)
    rest = part[: date.start] + part[date.end :] if date else part
    is_named = year_in(part) is not None or not any(map(str.islower, part.split()))
    is_sort = name_key(part) in EVENT_ENDINGS or "://" in part or not any(map(str.isalpha, rest))
    return (
        is_named and not is_sort and is_event_alone(part) and is_of_event(part) and not is_day(part)
    )


def _names(parts: Sequence[str], *, sure: bool) -> tuple[str, ...]:
    """The parts that are people; without given names only the first, beside an event (`sure`)."""
    given = given_among(parts)
    first = parts[:1] if sure else ()
    own = (it for it in first if not _is_called_event(it))
    return given or tuple(it for it in own if people_alone(it) == (it,) and not _is_done(it))


def _is_done(part: str) -> bool:
    """Whether a part ends as what was done there does, and no name: `Lessons Learned`."""
    return part.endswith(("ed", "ing")) and not begins_with_given_name(part)


def _is_called_event(part: str) -> bool:
    """Whether a part ends with what is held: `Opening Event`."""
    return part.casefold().rpartition(" ")[2] in _NO_NAMES


def _may_be_beside(part: str) -> bool:
    """Whether a part may be a place or a firm: few words, all large."""
    words = part.split()
    return len(words) <= _MOST_WORDS and all(
        it[0].isupper() or it in {"of", "and", "the"} for it in words
    )
