"""Header lines of keys and values: `Category: X · Duration: 146 min · Watch`."""

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from generator.model.account import AccountDetail
from generator.model.base import Value
from generator.model.message import Message
from generator.read.account.people.lists.listed_people import is_said, listed_people
from generator.read.account.people.lists.whole_names import is_list_of_people, people_alone
from generator.read.account.people.titles.title_names import called_in_title
from generator.read.account.stated import DATE_ROLES, StatedValue, facts_of
from generator.read.outline.blocks import Block, Heading
from generator.read.outline.events.event_names import is_of_event
from generator.read.page import Page
from generator.read.talk_facts import DateRole, RoleDate, TalkFacts, facts_of_address, together
from generator.read.vocabulary.denials import day_meant
from generator.read.vocabulary.keys import (
    EITHER,
    FIELD_OF,
    NUMBERS,
    TALKING_FIELDS,
    Field,
    day_by_key,
    field_of,
    keys_of,
    known_key,
    names_people,
)
from generator.text.caches import remembered
from generator.text.emoji import split_marker
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.misprints import letters_apart
from generator.text.naming.normal import name_key
from generator.text.naming.person_names import own_name
from generator.text.quantities import timecode
from generator.text.quantities.dates import FULL_DAY, date_of_value, find_date
from generator.text.quantities.durations import find_duration
from generator.text.regex import regex

AGO = regex(
    r"\b\d+\s?(?:s|m|h|d|w|mo|y|min|mins|hour|hours|day|days|week|weeks|month|months|year|years)\s+ago\b"
)
ADDRESS = regex(r"(?<!\S)\(?(?P<url>https?://[^\s()]+)\)?")
_READ = regex(r"\bmin(?:ute)?s?\s+read\b")
_BETWEEN_PAIRS = regex(r"(?<!\s)\s+[·|]\s+")  # tried once in a run of spaces
_SHOUTED = regex(r"(?:[A-Z]{3,12}:\s[^:]{1,200}?\s){1,12}[A-Z]{3,12}:\s")
_BEFORE_SHOUTED = regex(r"(?<!\s)\s+(?=[A-Z]{3,12}:\s)")  # `TITLE: … AUTHOR: … DATE: …`
_AFTER_STOP = regex(r"\.\s+(?=[^\W\d_]{3,20}(?: [^\W\d_]{3,20})?:\s)")
_LEAST_LETTERS, _TOP, _MAX_SENTENCES = 6, 8, 1_000  # the last one in characters
_MINUTE, _MOST_HOURS = 60, 12
_FIRST_OF_KEYS = frozenset("【日場講演会")
_BOXED = regex(
    r"【(?P<boxed>[^【】]{2,8})】[:：]?\s?(?=\S)"
    r"|(?P<spread>[日場講演会][ \u3000]{1,3}[時所師題場])[ \u3000:：]{1,4}(?=\S)"
)
"""A key in brackets, or with a space inside: `【講師】堤 川子`, `講 師 堤 川子`."""

KEYED = regex(
    r"(?P<bold>\*\*|__|)(?P<key>[^\W\d_]"
    r"(?:[\w ]|/(?= ?[^\W\d_])|&(?= [^\W\d_])|-(?=[^\W\d_]+::)|(?<=\b[Cc]o)-(?=[^\W\d_])){1,24}"
    rf"(?:(?:{EITHER})\s?)?)"
    r"(?:(?P=bold)(?:::?|：)|(?:::?|：)(?P=bold))"
    r"\s*(?P<value>\S.*)$"
)
_DASHED = regex(r"(?P<key>[^\W\d_][^\W\d]{2,20}) ?[-–—] (?P<value>[^\W\d_a-z].+)")
_SHORTCODE = regex(
    r"\{\{[<%]\s?(?P<key>[\w-]{3,30})\s(?:name=)?\"(?P<value>[^\"{}]{3,160})\"[^{}]{0,300}[>%]\}\}"
)


def _keys(printed: str) -> frozenset[str]:
    return frozenset(name_key(key) for key in printed.split(","))


SPEAKER_KEYS = keys_of(Field.SPEAKER)
PANEL_KEYS = _keys("Panel")  # speakers where several names follow, else part of a title
HOST_KEYS = keys_of(Field.HOST)
DATE_KEYS = keys_of(Field.DATE, Field.GIVEN, Field.PUBLISHED)
DURATION_KEYS = keys_of(Field.DURATION)
CATEGORY_KEYS = keys_of(Field.CATEGORY)
_GIVEN = frozenset("homily message sermon predigt mensaje 信息 证道 證道 講道 말씀 설교".split())
_KEYS_OF_ONE = SPEAKER_KEYS | HOST_KEYS
_DATES = frozenset({Field.DATE, Field.GIVEN, Field.PUBLISHED})
_OF_TALK = _DATES | {Field.SPEAKER, Field.HOST, Field.DURATION, Field.EVENT}
_NAMED = (Field.AUTHOR, Field.CATEGORY, Field.LANGUAGE, Field.SHOW, Field.TITLE)
_OTHER_KEYS = keys_of(*_NAMED) | _keys("""
    Tags, Watch, Source, Views, Rating, Venue, Location, Slides, Video, Recording, Link, URL,
    Website, Listen, Episode, Publisher, Status, Quelle, 来源, 标签, 標籤
    """)
_BY_VALUE = NUMBERS | {
    Field.ADDRESS,
    Field.ATTENDEE,
    Field.CONTRIBUTOR,
    Field.NOTE_DATE,
    Field.RECORDING,
    Field.RECORDING_ID,
    Field.SAVED,
}
"""What is known by its value too: the words of the key alone are too common."""
_NONE = TalkFacts()
_PEOPLE, _CALENDARS = frozenset("👤👥🗣👨👩🧑"), frozenset("📅📆🗓")


class Meta(TalkFacts, frozen=True, kw_only=True):
    """What a header line says: the detail, and what could be taken from it."""

    detail: AccountDetail


class Pair(Value, frozen=True, kw_only=True):
    """One `Key: value` of a header line."""

    key: str
    value: str


@remembered
def pairs(text: str) -> tuple[Pair, ...]:
    """The `Key: value` pairs of a line such as `Category: X · Duration: 146 min · Watch`."""
    if text[:1].isascii() and ":" not in text and "：" not in text:  # as of most lines
        return _dashed(text) if len(text) <= _MAX_SENTENCES else ()
    if text[:1] in _FIRST_OF_KEYS and (match := _BOXED.match(text)):
        key = (match["boxed"] or match["spread"]).replace(" ", "").replace("\u3000", "")
        return (Pair(key=key, value=text[match.end() :]),) if field_of(key) else ()
    marker, text = split_marker(text)  # `🎥 Video: https://…`
    between = _BEFORE_SHOUTED if _SHOUTED.match(text) else _BETWEEN_PAIRS
    chunks: list[tuple[int, int]] = []
    for start, end in _between(between, text):
        if KEYED.match(text, start, end) or not chunks:
            chunks.append((start, end))
        else:
            chunks[-1] = (chunks[-1][0], end)
    printed = _sentences(text) or keyed(text[start:end] for start, end in chunks)
    return printed if printed or marker is None else _pictured(marker, text)


def _dashed(text: str) -> tuple[Pair, ...]:
    """Whom a line names behind a dash, `Presenter - Ada Okafor`, or in a shortcode of Hugo's."""
    match = _DASHED.fullmatch(text) or _SHORTCODE.fullmatch(text)
    if match is None or name_key(match["key"]) not in _KEYS_OF_ONE:
        return ()
    is_name = begins_with_given_name(match["value"]) and people_alone(match["value"])
    return (Pair(key=match["key"], value=match["value"]),) if is_name else ()


def _sentences(text: str) -> tuple[Pair, ...]:
    """The pairs of a line whose sentences have known keys: `Speaker: Ada Ok. Event: RiverConf.`."""
    parts = _AFTER_STOP.split(text) if len(text) <= _MAX_SENTENCES and ". " in text else ()
    printed = keyed(it.partition(". ")[0].removesuffix(".") for it in parts)
    are_known = len(printed) == len(parts) > 1 and all(field_of(it.key) for it in printed)
    return printed if are_known else ()


def _pictured(marker: str, text: str) -> tuple[Pair, ...]:
    """What an emoji in front of somebody or a day stands for: `👤 Ada Okafor`, `📅 6 May 2031`."""
    if len(text) > _MAX_SENTENCES:
        return ()
    if not _PEOPLE.isdisjoint(marker) and begins_with_given_name(text) and people_alone(text):
        return (Pair(key="Speaker", value=text),)
    date = find_date(text) if not _CALENDARS.isdisjoint(marker) else None
    return (Pair(key="Date", value=text),) if date and date.printed == text else ()


def _between(separator: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Where the parts of a text begin and end that a separator stands between."""
    start = 0
    for match in separator.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def keyed(parts: Iterable[str]) -> tuple[Pair, ...]:
    """The `Key: value` pairs among the parts of a line."""
    matches = (KEYED.match(part) for part in parts)
    printed = ((match["key"].strip(), match["value"].strip()) for match in matches if match)
    return tuple(Pair(key=_meant(key, value), value=value) for key, value in printed)


def _meant(key: str, value: str) -> str:
    """The key that is known; in front of somebody one with another letter too.

    >>> _meant("Presentor", "Ada Okafor"), _meant("Presentor", "River Works")
    ('presenter', 'Presentor')
    """
    known, typed = known_key(key), name_key(key)
    if field_of(known) or not typed.isalpha():
        return known
    if typed in _GIVEN and own_name(value) in called_in_title(value):  # `Message: Pastor Ada Kern`
        return "Speaker"
    if len(typed) < _LEAST_LETTERS:
        return known
    if not begins_with_given_name(value.partition(",")[0]):
        return known
    near = (it for it in _KEYS_OF_ONE if letters_apart(it, typed) == 1)
    return min(near, default=known)


def key_values(block: Block, page: Page) -> Meta | None:
    """A header line of known keys, or None."""
    printed = pairs(block.text)
    if not printed:
        return None
    if any(names_people(pair.key) and is_said(pair.value) for pair in printed):
        return None  # somebody's words: `Host: Welcome.`
    is_at_event = isinstance(block, Heading) and field_of(printed[0].key) is Field.EVENT
    if is_at_event and not is_of_event(printed[0].value):
        return None  # a title: `Conférence : à qui est le moulin ?`
    keys = {name_key(pair.key) for pair in printed if not _is_title_of_panel(pair)}
    facts = [facts_of_pair(pair, block, page) for pair in printed]
    fields = (field_of(it.key) for it, own in zip(printed, facts, strict=True) if own != _NONE)
    if not (_is_of_talk(keys) or keys & _OTHER_KEYS) and _BY_VALUE.isdisjoint(fields):
        facts = _facts_of_values(printed)
        if not facts:
            return None
    if keys & _KEYS_OF_ONE:
        facts += _days_beside(block.text)
    stated = msgspec.structs.asdict(together(facts))
    what = "speaker" if keys & SPEAKER_KEYS and not stated["people"] else _what(keys)
    detail = page.detail(what, block)
    return Meta(detail=detail, **stated)


def _days_beside(text: str) -> list[TalkFacts]:
    """The days that stand alone between the bars of a line: `6 May 2031 | Speaker: Ada Okafor`."""
    parts = [part.strip() for part in _BETWEEN_PAIRS.split(text)] if " | " in text else []
    days = (day for part in parts if (day := find_date(part)) and day.printed == part)
    return [TalkFacts(dates=(RoleDate(role=DateRole.GIVEN, iso=day.iso),)) for day in days]


def _facts_of_values(printed: Sequence[Pair]) -> list[TalkFacts]:
    """What several pairs in one line say in a language whose keys are unknown: an address, a day.

    `Nguồn: https://… · Kênh: … · Ngày: 2025-10-17`; nothing where no value is one.
    """
    addresses = [facts_of_address(pair.value) for pair in printed]
    days = [date_of_value(pair.value) for pair in printed]
    dates = [TalkFacts(dates=(RoleDate(role=DateRole.UNNAMED, iso=day),)) for day in days if day]
    facts = [it for it in addresses if it != _NONE] + dates
    return facts if len(printed) > 1 else []


def facts_of_pair(pair: Pair, block: Block, page: Page) -> TalkFacts:
    """What one pair of a header line states of the talk."""
    key, field = name_key(pair.key), field_of(pair.key)
    if key in PANEL_KEYS and not _is_title_of_panel(pair):
        field = Field.SPEAKER
    if key == "interview" and len(page.blocks) > _TOP and block.lines == page.blocks[-1].lines:
        field = Field.HOST  # at the foot of the text stands who asked
    if field in _DATES:
        date = day_meant(pair.value)
        iso = date.iso if date else day_by_key(pair.key, pair.value)
        role = DateRole.PAGE if is_of_page(block.text) else DATE_ROLES[field]
        return TalkFacts(dates=(RoleDate(role=role, iso=iso),) if iso else ())
    if field is Field.DURATION and (length := length_of(pair.value, page)):
        return TalkFacts(duration=length.duration)
    if field is None:
        return TalkFacts()
    text, at = pair.value, page.at(block.lines)
    day = find_date(text) if field in {*TALKING_FIELDS, Field.AUTHOR} else None
    dates: tuple[RoleDate, ...] = ()
    if day and len(day.iso) == FULL_DAY and day.start and not text[day.end :].strip(" )"):
        text = text[: day.start].rstrip(" ,(|–-")  # `Author: Ada Okafor Jun 1st, 2031`
        given = RoleDate(role=DateRole.GIVEN, iso=day.iso)
        dates = () if field is Field.AUTHOR else (given,)  # that of the writing
    value = StatedValue(key=pair.key, field=field, text=text, at=at, sure=True)
    facts = facts_of(value, Message("person.listed_under", heading=pair.key))
    return msgspec.structs.replace(facts, dates=(*facts.dates, *dates))


def date_role(key: str) -> DateRole:
    """Whose date stands behind a key, as it is compared."""
    return DATE_ROLES[FIELD_OF[key]]


def _what(keys: set[str]) -> str:
    """What a line of such keys tells: of the page's place, of the talk, or anything else."""
    if keys & CATEGORY_KEYS:
        return "category"
    return "byline" if _is_of_talk(keys) else "metadata"


def _is_of_talk(keys: Iterable[str]) -> bool:
    """Whether one of the keys states a thing of the talk: who, when, how long, at which event."""
    return any(key in PANEL_KEYS or field_of(key) in _OF_TALK for key in keys)


def length_of(value: str, page: Page) -> timecode.Stamp | None:
    """The length under a key, whatever stands behind it and a separator.

    `2:26` may be minutes: it is hours where a time on the page lies beyond. `46:44` is minutes.
    """
    length = find_duration(value) or find_duration(value.partition(" · ")[0])
    clock = value.strip().rstrip(".")
    seconds = timecode.parse(clock) if length is None and clock.count(":") == 1 else None
    if seconds is None:
        return length
    if seconds < _MOST_HOURS * _MINUTE:
        hours = seconds * _MINUTE
        if not seconds < page.last_time <= hours:
            return None
        seconds = hours
    start = value.index(clock)
    return timecode.Stamp(printed=clock, seconds=seconds, start=start, end=start + len(clock))


def _is_title_of_panel(pair: Pair) -> bool:
    if name_key(pair.key) not in PANEL_KEYS:
        return False
    names = listed_people(pair.value, several=True, sure=True)
    is_list = is_list_of_people(pair.value)
    return not (is_list and any(begins_with_given_name(it.name) for it in names))


def is_of_page(text: str) -> bool:
    """Whether a line tells how long the page takes to read, or how old it is."""
    return _READ.search(text) is not None or AGO.search(text) is not None
