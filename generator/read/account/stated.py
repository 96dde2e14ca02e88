"""What values behind known keys state of a talk, in front matter and in labelled lines alike."""

import re
from collections.abc import Callable, Iterable, Iterator

from msgspec.structs import replace

from generator.model.account_head import Duration, Person, PersonRole, Recording
from generator.model.base import Span, Statement, Value
from generator.model.message import Message
from generator.read.account.paths.folder_names import as_words, words_of
from generator.read.account.people.below_title.occasion_line import BEHIND_LINK, whose_recording
from generator.read.account.people.lists.list_lines import listed_there
from generator.read.account.people.lists.listed_people import listed_people
from generator.read.account.people.lists.whole_names import is_list_of_people
from generator.read.account.people.roles_and_names import asks_for_several, is_of_one_word
from generator.read.account.titles.exported_titles import without_export
from generator.read.account.titles.series_titles import show_and_number
from generator.read.account.titles.title_dates import dates_in_titles
from generator.read.grammar.linked_values import address_in, bare_text, notes_in, shown_text
from generator.read.grammar.speech.quotation_marks import unquoted
from generator.read.outline.events.days import is_day, sure_slot_at_end
from generator.read.outline.events.event_names import ends_as_event, is_event_alone, name_and_day
from generator.read.talk_facts import DateRole, RoleDate, TalkFacts, facts_of_address, talk_number
from generator.read.vocabulary.denials import is_denied
from generator.read.vocabulary.keys import IDS, NUMBERS, ROLE_OF, Field, day_by_key, is_full_title
from generator.read.vocabulary.unknown_values import is_nobody, is_unknown
from generator.text.naming.ids import is_identifier
from generator.text.naming.normal import NUMBER_WORDS, name_key
from generator.text.naming.people_words import behind_office
from generator.text.quantities import timecode
from generator.text.quantities.dates import YEAR, date_of_value
from generator.text.quantities.durations import find_duration
from generator.text.quantities.timecode import format_time
from generator.text.quantities.unclear_dates import unclear_date
from generator.text.quantities.weekdays import is_time_of_week
from generator.text.regex import regex
from generator.text.web_address import VIMEO, YOUTUBE, address_of, is_web_address, recording_with_id

DATE_ROLES = {
    Field.GIVEN: DateRole.GIVEN,
    Field.PUBLISHED: DateRole.PUBLISHED,
    Field.DATE: DateRole.UNNAMED,
    Field.NOTE_DATE: DateRole.NOTE,
    Field.SAVED: DateRole.SAVED,
}
_NUMBER = regex(
    r"(?:[^\W\d_]+\.?\s*+)?(?:#|№|no\.?\s?)?\s*+(?P<number>\d{1,5}(?:\.\d{1,3})?)"
    r"(?:\s*+(?:of|/)\s*+\d{1,4})?",
    re.IGNORECASE,
)
_NUMBER_AND_TITLE = regex(r"#?(?P<number>\d{1,5})\s?(?:[:.–—-]|\s)\s*(?P<title>\D.*)")
_SEASON_AND_EPISODE = regex(r"S(?P<season>\d{1,3})\s?[·:,]?\s?E(?P<episode>\d{1,4})", re.IGNORECASE)
_LONGEST_NAME = 150  # characters
_AMOUNT = regex(r"\d{1,6}(?:\.\d+)?")
_SECONDS = regex(r"(?P<amount>\d{1,6}(?:\.\d+)?)\s?s(?:ec(?:ond)?s?)?\.?", re.IGNORECASE)
_FEWEST_MINUTES = 5
_FEWEST_SECONDS, _MOST_SECONDS = 600, 43_200
_LEAST_GAPS, _LEAST_OF_SENTENCE = 2, 6
"""Between the words of a value that are small, all or but for the first letter: it is prose."""

ONE_WORD = "person.one_word"
"""The reason for a person of whom one word is all that a key names: it may as well be a firm."""

SHORT_NAME = "person.short_name"
"""The reason for one whom a small word names that another file may explain; nobody otherwise."""

BESIDE = "person.beside"
"""The reason for a person behind another, where a key asks for one: it may as well be a firm."""


class StatedValue(Value, frozen=True, kw_only=True):
    """One value behind a key: the key as printed, what it states, the text and where it stands.

    `alone` says that it is one of several behind the key; `sure` that any line may have this form,
    so that only what has the form of a name is one.
    """

    key: str
    field: Field
    text: str
    at: Span
    alone: bool = False
    sure: bool = False


def facts_of(value: StatedValue, because: Message) -> TalkFacts:
    """What a value states; nothing where it says that it is not known, or is of another sort.

    `because` says why a name behind the key is somebody's.
    """
    text = bare_text(value.text)
    reader = _READERS.get(value.field)
    return reader(value, text, because) if reader and not is_unknown(text) else TalkFacts()


def _people(value: StatedValue, text: str, because: Message) -> TalkFacts:
    several = asks_for_several(value.key) and not value.alone
    writes = value.field is Field.AUTHOR
    sure = value.sure and not writes
    names = listed_people(value.text, several=several, sure=sure, groups=writes)
    role = ROLE_OF[value.field]
    if role is PersonRole.ATTENDEE and not value.alone:
        names = listed_there(value.text, sure=sure)
    is_place = role is PersonRole.HOST and names[:1] and names[0].is_word and "," in text
    if (is_place or is_of_one_word(names, text)) and not value.alone:
        because = Message("person.one_word", heading=value.key)
    is_led = role is PersonRole.HOST and name_key(value.key).startswith("moderat")
    front = value.text.partition(" with ")[0] if is_led else value.text  # others are no hosts
    by_id = Message(SHORT_NAME, heading=value.key) if IDS.search(value.key) else because
    people = [
        Person(
            name=behind_office(named.name) if role is PersonRole.ATTENDEE else named.name,
            role=named.role or (role if named.name in front or not is_led else PersonRole.SPEAKER),
            because=because if " " in named.name or named.name.isalpha() else by_id,
            at=value.at,
        )
        for named in names
    ]
    is_list = (role.takes_part or writes) and not several and is_list_of_people(value.text)
    if is_list and len(names) == 1:  # those behind the first may be a firm's names
        beside = Message("person.beside", heading=value.key)
        people += (
            Person(name=named.name, role=role, because=beside, at=value.at)
            for named in listed_people(value.text, several=True, sure=True)[1:]
        )
    return TalkFacts(people=tuple(people))


def _dated(value: StatedValue, text: str, _: Message) -> TalkFacts:
    iso = date_of_value(text) or day_by_key(value.key, text)
    return TalkFacts(dates=(RoleDate(role=DATE_ROLES[value.field], iso=iso),) if iso else ())


def _titled(value: StatedValue, text: str, _: Message) -> TalkFacts:
    title = unquoted(without_export(text))
    if slot := sure_slot_at_end(title):
        days = dates_in_titles((Statement(text=title, at=value.at),))
        return TalkFacts(titles=(Statement(text=slot.rest, at=value.at),), dates=days)
    if day := date_of_value(title):
        return TalkFacts(dates=(RoleDate(role=DateRole.UNNAMED, iso=day),))
    is_title = title and unclear_date(title) is None
    return TalkFacts(titles=(Statement(text=title, at=value.at),) if is_title else ())


def _lasting(value: StatedValue, text: str, _: Message) -> TalkFacts:
    is_of_time = value.field is Field.DURATION and "duration" in value.key.casefold()
    if is_of_time and _AMOUNT.fullmatch(text) and _FEWEST_SECONDS <= float(text) < _MOST_SECONDS:
        return TalkFacts(duration=duration_of(text, Field.SECONDS))  # so many minutes last no talk
    return TalkFacts(duration=duration_of(text, value.field))


def _at_event(_value: StatedValue, text: str, _: Message) -> TalkFacts:
    """The event, and when it was, where that stands behind its name: `RiverConf - May 2018`.

    When something meets each week is no name of it: `Meetings: Tuesdays 8 PM`.
    """
    name, day = name_and_day(shown_text(text))
    name = shown_text(name)  # `[RiverConf], May 2018`
    day_alone = date_of_value(name)  # `meetup: May 2018`, `meetup: 2016`
    day = day_alone if day_alone and not name.isdecimal() else day
    dates = (RoleDate(role=DateRole.GIVEN, iso=day),) if day else ()
    is_none = _is_addressed(name) or day_alone or is_day(name) or is_nobody(name)
    is_none = is_none or is_time_of_week(text) or _is_prose(name) or is_denied(name)
    return TalkFacts(event=None if is_none else _called(name) or None, dates=dates)


def _filed_under(value: StatedValue, text: str, because: Message) -> TalkFacts:
    """A category with a year may be the event: `[RiverConf 2031]`, and not `Budget 2031`."""
    is_called = ends_as_event(text) or any(word[1:] != word[1:].lower() for word in text.split())
    is_event = is_called and "," not in text and YEAR.search(text) and is_event_alone(text)
    return _at_event(value, text, because) if is_event else TalkFacts()


def _is_prose(name: str) -> bool:
    """Whether a value is words like others: nothing in it is large, and no figure.

    Of a sentence the first letter is.
    """
    is_small = name.isascii() and name[1:].islower() and not any(map(str.isdigit, name))
    least = _LEAST_GAPS if name[:1].islower() else _LEAST_OF_SENTENCE
    return is_small and name.count(" ") >= least


_OF_EPISODE = regex(
    r"[^\W\d_]{1,20}[-_.]?(?:v\d{1,3}(?:\.\d{1,4})?[-_][^\W\d_]"
    r"|\d{1,4}(?:[-_][^\W\d_]{1,40}+){2})\S*+$|\d{1,4}[^\W\d_a-zA-Z]$"
)
"""The name of one episode's file: `RH.v1.4-Moving-water`, `rh12-moving-water`; so many: `4개`."""


def _of_show(_value: StatedValue, text: str, _: Message) -> TalkFacts:
    name = shown_text(text)
    nothing = (_is_addressed, is_nobody, date_of_value, timecode.parse, _OF_EPISODE.match)
    if any(it(name) for it in nothing):
        return TalkFacts()
    return show_and_number(name) or TalkFacts(show=_called(name) or None)


def _called(name: str) -> str:
    """A name, or what an id makes readable: `river-show`; nothing where it is as long as none.

    >>> _called("river-show"), _called("River-Show"), _called("river")
    ('River Show', 'River-Show', 'river')
    """
    is_id = is_identifier(name) and not name.isalnum()
    readable = as_words(words_of(name)) or name if is_id else name
    return readable if len(name) <= _LONGEST_NAME else ""


def _is_addressed(text: str) -> bool:
    """Whether a value begins with an address: it is where something stands, and no name."""
    return is_web_address(text.partition(" ")[0])


def duration_of(text: str, field: Field = Field.DURATION) -> Duration | None:
    """The length that a value means; of a bare number only where its key names the unit.

    >>> duration_of("8074s").seconds, duration_of("8074")
    (8074, None)
    """
    if in_seconds := _SECONDS.fullmatch(text):
        return duration_of(in_seconds["amount"], Field.SECONDS)
    if _AMOUNT.fullmatch(text) and field is not Field.DURATION:
        seconds = int(float(text) * (60 if field is Field.MINUTES else 1))
        return Duration(printed=format_time(seconds), seconds=seconds) if seconds else None
    if length := find_duration(text):
        return length.duration
    clock = timecode.parse(text) if text.count(":") == 1 else None
    if clock is None or clock < _FEWEST_MINUTES * 60:  # `1:30` may be hours
        return None
    return Duration(printed=text, seconds=clock)


def _numbered(value: StatedValue, text: str, _: Message) -> TalkFacts:
    """A number, or what some write behind `Episode`: a number and a title, or the title.

    Several notes that are linked to there have titles of their own.
    """
    kind = value.field.value
    if both := _SEASON_AND_EPISODE.fullmatch(text):
        numbers = (talk_number("season", both["season"]), talk_number("episode", both["episode"]))
        return TalkFacts(numbers=numbers)
    if alone := _NUMBER.fullmatch(text):
        return TalkFacts(numbers=(talk_number(kind, alone["number"]),))
    if value.field is not Field.EPISODE:
        return TalkFacts()
    if text.casefold() in NUMBER_WORDS:
        word = NUMBER_WORDS.index(text.casefold()) + 1
        return TalkFacts(numbers=(talk_number(kind, str(word)),))
    asks_for_number = "number" in value.key.casefold()
    is_other = _is_addressed(text) or asks_for_number or (value.alone and notes_in(value.text))
    title = () if is_other else (Statement(text=text, at=value.at),)
    first = _NUMBER_AND_TITLE.fullmatch(text)
    return TalkFacts(numbers=(talk_number(kind, first["number"]),) if first else (), titles=title)


def _addressed(value: StatedValue, _text: str, because: Message) -> TalkFacts:
    is_recording = value.field is Field.RECORDING
    address = address_in(BEHIND_LINK.sub("", value.text) if is_recording else value.text)
    whose = whose_recording(value.text, value.at, because) if is_recording else TalkFacts()
    if address is None:  # or several, of parts
        is_id = is_recording and any(char.isdigit() for char in value.text)
        recorded = _recorded(recording_with_id(YOUTUBE, value.text)) if is_id else TalkFacts()
    else:
        recorded = facts_of_address(address)
    return replace(recorded, people=whose.people, event=whose.event)


def _identified(value: StatedValue, text: str, _: Message) -> TalkFacts:
    platform = VIMEO if "vimeo" in value.key.casefold() else YOUTUBE
    return _recorded(recording_with_id(platform, text))


def _recorded(recording: Recording | None) -> TalkFacts:
    if recording is None:
        return TalkFacts()
    return TalkFacts(recordings=(recording,), url=address_of(recording))


_READERS: dict[Field, Callable[[StatedValue, str, Message], TalkFacts]] = {
    **dict.fromkeys(ROLE_OF, _people),
    **dict.fromkeys(DATE_ROLES, _dated),
    **dict.fromkeys((Field.DURATION, Field.SECONDS, Field.MINUTES), _lasting),
    **dict.fromkeys(NUMBERS, _numbered),
    **dict.fromkeys((Field.ADDRESS, Field.RECORDING), _addressed),
    Field.TITLE: _titled,
    Field.EVENT: _at_event,
    Field.CATEGORY: _filed_under,
    Field.SHOW: _of_show,
    Field.RECORDING_ID: _identified,
}


def all_facts(values: Iterable[StatedValue], because: Message) -> Iterator[TalkFacts]:
    """What each of some values states.

    A full title comes before all others, and a title behind `Episode` after them.
    """
    last: list[TalkFacts] = []
    for value in sorted(values, key=lambda value: not is_full_title(value.key)):
        facts = facts_of(value, because)
        if value.field is Field.EPISODE and facts.titles:
            last.append(facts)
        else:
            yield facts
    yield from last
