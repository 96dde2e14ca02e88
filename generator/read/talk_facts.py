"""What one place of a source states of its talk as a whole, and what several places state together.

A place is the front matter, a labelled line, a byline, a record's own fields, or the file's name.
"""

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum
from itertools import chain
from typing import TypeVar

from msgspec.structs import replace

from generator.model.account_head import (
    WORDS_PRINTED,
    DateBasis,
    Duration,
    Person,
    PersonRole,
    Recording,
    TalkNumber,
)
from generator.model.base import Statement, Value
from generator.text.web_address import is_of_one_talk, is_web_address, rank_of_address, recording_of

StatedT = TypeVar("StatedT")


class DateRole(StrEnum):
    """Whose date it is, as far as the place where it stands says.

    `GIVEN` and `PUBLISHED` are the talk's, `PAGE` is that of the page which tells of it, `NOTE` of
    the note, `SAVED` of the saving. `TITLE` stands in the talk's title, and is `SET_OFF` at its end
    as well where a dash or a comma parts it from the words; `TOLD` stands in a sentence that
    says when somebody spoke. `UNNAMED` stands there as a date and no more, and `NAME` in the
    name of the file or of a folder.
    """

    GIVEN = "given"
    PUBLISHED = "published"
    TITLE = "title"
    SET_OFF = "set off"
    TOLD = "told"
    UNNAMED = "unnamed"
    PAGE = "page"
    NOTE = "note"
    SAVED = "saved"
    NAME = "name"


class RoleDate(Value, frozen=True, kw_only=True):
    """An ISO date of any precision, and whose it is."""

    role: DateRole
    iso: str


class TalkFacts(Value, frozen=True, kw_only=True):
    """What a place states; see :class:`generator.model.account_head.AccountHead`.

    `url` is the address that the place gives as the talk's own, `pages` and `recordings` are all.
    """

    titles: tuple[Statement, ...] = ()
    people: tuple[Person, ...] = ()
    dates: tuple[RoleDate, ...] = ()
    duration: Duration | None = None
    event: str | None = None
    show: str | None = None
    numbers: tuple[TalkNumber, ...] = ()
    url: str | None = None
    recordings: tuple[Recording, ...] = ()
    pages: tuple[str, ...] = ()


_NOTHING = TalkFacts()


def together(places: Iterable[TalkFacts]) -> TalkFacts:
    """What several places state: of what can be but one, the first counts; lists add up."""
    every = [it for it in places if it != _NOTHING]  # of most calls but one place states something
    if not every:
        return _NOTHING
    return TalkFacts(
        titles=_added_up([it.titles for it in every]),
        people=people_together(chain.from_iterable([it.people for it in every])),
        dates=_added_up([it.dates for it in every]),
        duration=next(filter(None, [it.duration for it in every]), None),
        event=next(filter(None, [it.event for it in every]), None),
        show=next(filter(None, [it.show for it in every]), None),
        numbers=_first_of_each_kind(chain.from_iterable([it.numbers for it in every])),
        url=min(filter(None, [it.url for it in every]), key=rank_of_address, default=None),
        recordings=_added_up([it.recordings for it in every]),
        pages=_added_up([it.pages for it in every]),
    )


def _added_up(lists: Iterable[tuple[StatedT, ...]]) -> tuple[StatedT, ...]:
    joined = tuple(chain.from_iterable(lists))
    return tuple(dict.fromkeys(joined)) if len(joined) > 1 else joined


def people_together(people: Iterable[Person]) -> tuple[Person, ...]:
    """The people without those who are named before.

    Who takes part counts before who does not, who is there for more before who is only there, and
    who is said to ask before whose words are printed.
    """
    first: dict[str, Person] = {}
    for person in people:
        known = first.get(person.name)
        if (
            known is None
            or (person.role.takes_part and not known.role.takes_part)
            or (known.role is PersonRole.ATTENDEE and person.role is not known.role)
            or (known.because.code in WORDS_PRINTED and person.role is PersonRole.HOST)
        ):
            short = person.short or (known.short if known else None)
            first[person.name] = replace(person, short=short)
        elif person.short and not known.short:
            first[person.name] = replace(known, short=person.short)
    return tuple(first.values())


def talk_number(kind: str, printed: str) -> TalkNumber:
    """A number of a talk, without the zeros in front of it."""
    return TalkNumber(kind=kind, value=printed.lstrip("0") or "0")


def _first_of_each_kind(numbers: Iterable[TalkNumber]) -> tuple[TalkNumber, ...]:
    first: dict[str, TalkNumber] = {}
    for number in numbers:
        first.setdefault(number.kind, number)
    return tuple(first.values())


_MONTH, _DAY = len("2025-11"), len("2025-11-18")
_SAME_TIME, _YEAR = dt.timedelta(days=2), dt.timedelta(days=366)
_OF_TALK = (DateRole.GIVEN, DateRole.PUBLISHED, DateRole.TITLE, DateRole.TOLD)


class TalkDates(Value, frozen=True, kw_only=True):
    """Whose the dates of an account are, each at most one; see `AccountHead`."""

    published: str | None = None
    published_by: DateBasis = DateBasis.STATED
    page: str | None = None
    note: str | None = None
    saved: str | None = None


def talk_dates(dates: Iterable[RoleDate], *, own_notes: bool) -> TalkDates:
    """Which date is the talk's: the one rule for heads, timeline, due dates and vetoes.

    What is said of the talk counts first: when it was given, when it was published, a date in its
    title, then a sentence about it; a day that title and file's name share counts before that of
    publishing, and so does one that is set off in the title, of the year before it. A date with no
    more to it is the talk's in a transcript, a record or minutes. In somebody's notes (`own_notes`)
    it is the note's, and the talk's only where nothing else says when that was; a date in the
    file's name comes last, and is the note's where that was made on it, unless it is some days
    before that of a note: a talk is older than what is written of it. Of a month that counts, the
    one day that anything but the note or its saving says is the talk's.
    """
    dates = tuple(dates)
    of: dict[DateRole, str] = {}
    for date in dates:
        known = of.setdefault(date.role, date.iso)
        if date.iso.startswith(known):  # a day of the year that stands beside it
            of[date.role] = date.iso
    unnamed, named = of.get(DateRole.UNNAMED), of.get(DateRole.NAME)
    titled = of.get(DateRole.TITLE)
    apart = of.get(DateRole.SET_OFF)
    is_earlier = _is_before(apart, of.get(DateRole.PUBLISHED), dt.timedelta(0), _YEAR)
    if (is_earlier and apart == titled) or (titled and len(titled) == _DAY and titled == named):
        of.pop(DateRole.PUBLISHED, None)
    role = next((role for role in _OF_TALK if role in of), None)
    published = of[role] if role else None
    basis = DateBasis.PUBLISHED if role is DateRole.PUBLISHED else DateBasis.STATED
    is_older = own_notes and _is_before(named, unnamed, _SAME_TIME)
    if published is None and unnamed is not None and not is_older:
        published, basis = unnamed, DateBasis.NOTE if own_notes else DateBasis.STATED
    elif published is None and named is not None and DateRole.PAGE not in of:
        is_of_note = own_notes and named == of.get(DateRole.NOTE)
        published, basis = named, DateBasis.NOTE if is_of_note else DateBasis.NAME
    return TalkDates(
        published=_day_of_month(published, dates),
        published_by=basis,
        page=of.get(DateRole.PAGE),
        note=of.get(DateRole.NOTE) or (unnamed if own_notes else None),
        saved=of.get(DateRole.SAVED),
    )


def _is_before(
    first: str | None,
    second: str | None,
    least: dt.timedelta,
    most: dt.timedelta = dt.timedelta.max,
) -> bool:
    """Whether two days are known, and the first lies so much before the second."""
    if first is None or second is None or not len(first) == len(second) == _DAY:
        return False
    return least < dt.date.fromisoformat(second) - dt.date.fromisoformat(first) <= most


def _day_of_month(published: str | None, dates: Iterable[RoleDate]) -> str | None:
    """The one day inside a month that is known, or the date as it is."""
    if published is None or len(published) != _MONTH:
        return published
    says = {*_OF_TALK, DateRole.UNNAMED, DateRole.NAME}
    days = {it.iso for it in dates if it.role in says and it.iso.startswith(f"{published}-")}
    return days.pop() if len(days) == 1 else published


def dated_as_event(facts: TalkFacts, *, is_speech: bool = False) -> TalkFacts:
    """A bare date of a speech, or an event's in its month, is the talk's; but not a writer's."""
    if not (facts.event or is_speech) or any(it.role is PersonRole.AUTHOR for it in facts.people):
        return facts
    given, bare = DateRole.GIVEN, DateRole.UNNAMED
    days = tuple(it.iso for it in facts.dates if it.role is given and not is_speech) or ("",)
    own = {it for it in facts.dates if it.role is bare and it.iso.startswith(days)}
    dates = (replace(it, role=given) if it in own else it for it in facts.dates)
    return replace(facts, dates=tuple(dates))


def facts_of_address(address: str) -> TalkFacts:
    """What an address of the talk itself leads to: a recording or a page; nothing if it is none."""
    if not is_web_address(address) or not is_of_one_talk(address):
        return TalkFacts()
    recording = recording_of(address)
    if recording is not None:
        return TalkFacts(url=address, recordings=(recording,))
    return TalkFacts(url=address, pages=(address,))
