"""The keys under which sources state things of their talk, and what each states.

They stand in `words.toml`, those of front matter and of labelled lines alike, and are compared as
`name_key` gives them: in small letters, the last word in the singular, `_` and `-` as spaces.
"""

from difflib import get_close_matches
from enum import StrEnum
from functools import cache

from generator.model.account_head import PersonRole
from generator.read.vocabulary.word_lists import KEYS, KEYS_ELSEWHERE
from generator.text.caches import remembered
from generator.text.language import language_tag
from generator.text.naming.normal import name_key, without_accents
from generator.text.quantities.unclear_dates import day_put_first
from generator.text.regex import regex


class Field(StrEnum):
    """What a key's value says."""

    TITLE = "title"
    SPEAKER = "speaker"
    HOST = "host"
    AUTHOR = "author"
    CONTRIBUTOR = "contributor"
    ATTENDEE = "attendee"
    GIVEN = "given"
    PUBLISHED = "published"
    DATE = "date"
    NOTE_DATE = "note-date"
    SAVED = "saved"
    DURATION = "duration"
    SECONDS = "seconds"
    MINUTES = "minutes"
    EVENT = "event"
    SHOW = "show"
    EPISODE = "episode"
    PART = "part"
    SEASON = "season"
    LECTURE = "lecture"
    EDITION = "edition"
    ADDRESS = "address"
    RECORDING = "recording"
    RECORDING_ID = "recording-id"
    LANGUAGE = "language"
    TOPIC = "topic"
    CATEGORY = "category"
    LICENCE = "licence"
    TALK = "talk"
    ABOUT = "about"
    KIND = "kind"
    BRIEF = "brief"
    CHAPTER = "chapter"
    FILE = "file"
    OTHER = "other"


ROLE_OF = {
    Field.SPEAKER: PersonRole.SPEAKER,
    Field.HOST: PersonRole.HOST,
    Field.AUTHOR: PersonRole.AUTHOR,
    Field.CONTRIBUTOR: PersonRole.CONTRIBUTOR,
    Field.ATTENDEE: PersonRole.ATTENDEE,
}
"""What people are whom a key names."""

_PANEL = "panel"

TALKING_FIELDS = frozenset({Field.SPEAKER, Field.HOST})
"""The keys of those who talk in a recording."""
_WHO_IS_HEARD = frozenset({"cast", "people", "team", "voice"})
"""Keys of those who talk in an episode; of any other note they may as well be those it tells of."""
ASKING = frozenset({"interviewer", "interviewed by", "interview by"})
NUMBERS = frozenset({Field.EPISODE, Field.PART, Field.SEASON, Field.LECTURE, Field.EDITION})
"""Fields that give the talk a number."""
OF_A_TALK = (Field.TALK, Field.SPEAKER, Field.RECORDING, Field.RECORDING_ID, Field.EVENT)
"""What only a note about a talk states of itself."""

_PRINTED: dict[Field, tuple[str, ...]] = {
    Field[name.upper()]: tuple(" ".join(key.split()) for key in every.split(",") if key.strip())
    for name, keys in KEYS.items()
    for every in (f"{keys},{KEYS_ELSEWHERE.get(name, '')}",)
}
FIELD_OF: dict[str, Field] = {
    name_key(spell(key)): field
    for spell in (without_accents, str)
    for field, keys in _PRINTED.items()
    for key in keys
    if spell(key) and (spell is str or not key.isascii())
}
"""The field of each key, which in addresses and by programs is written without accents."""

_DAY_FIRST = frozenset(
    name_key(key)
    for name in ("given", "published", "date")
    for key in KEYS_ELSEWHERE[name].split(",")
    if key.upper() != key.lower()
)
"""Keys of dates in languages with letters, other than English: none puts the month first."""

_SHORT_NAMES = {
    f"{key} {short}": field
    for key, field in FIELD_OF.items()
    for short in ("slug", "id")
    if field in TALKING_FIELDS or (field is Field.AUTHOR and short == "slug")
}
"""Keys of short names, as in addresses, by which people are named: `presenter_slugs`."""

_DATE_THERE = regex(
    r"date (?!and|at|by|dir|due|edited|file|folder|for|format|from|in|is|last|modified|night|of|on"
    r"|or|revised|stamp|time|to|updated)[a-z]{2,20}"
)
"""A day by the clocks of one place: `datePrague`."""

IDS = regex(r"[_ ]?[iI]ds?$")  # `roomId`, `speaker_ids`
_HUMP = regex(r"(?<=[a-z])(?=[A-Z])")
_OF_MEDIUM = regex(r"(?:audio|episode|itunes|media|podcast|podlove|show|video) ?(?P<key>.+)")
_ONE_OF_A_RECORDING = {Field.DURATION, Field.SECONDS, Field.MINUTES, Field.CHAPTER, Field.GIVEN}
_IN_RECORDING = regex(r"(?:audio|episode|podcast|video) .+")
_OF_ONE_RECORDING = {Field.SPEAKER, Field.HOST, Field.PUBLISHED, Field.SHOW, Field.ADDRESS}
_PRESENTS = frozenset(
    "presented by,presenter,présenté par,présentateur,presentado por,apresentado por".split(",")
)
_IN_LANGUAGE = regex(r"(?P<key>.+) (?P<language>(?!id|no)[a-z]{2})")
_LIST_OF_PEOPLE = regex(
    r"(?:confirmed|invited|scheduled|sermon) (?P<own>.+)"
    r"|(?P<key>.+)(?: name|(?<=s) (?:data|detail|info|list))"
)
_OF_TEXTS = {key: it for key, it in FIELD_OF.items() if it in {Field.TITLE, Field.BRIEF}}
_FULL_TITLES = frozenset(map(name_key, ("Full title", "Source episode")))
_KIND = r"(?:homily|interview|khutbah?|lecture|presentation|sermon|session|speech|talk|webinar)"
_OF_TALK = regex(rf"{_KIND} ?(?P<key>name|title)|(?P<date>date )?{_KIND}(?(date)| ?date)")


@remembered
def field_of(key: str) -> Field | None:
    """What a key states, as people write it or programs do (`publishDate`); None for no known one.

    >>> field_of("publishDate"), field_of("YouTube URL"), field_of("zooDate"), field_of("date_dir")
    (<Field.PUBLISHED: 'published'>, <Field.RECORDING: 'recording'>, None, None)
    >>> field_of("speechtitle"), field_of("talk_date"), field_of("lecturer")
    (<Field.TITLE: 'title'>, <Field.GIVEN: 'given'>, <Field.SPEAKER: 'speaker'>)
    """
    words = name_key(known_key(key))
    field = FIELD_OF.get(words) or _SHORT_NAMES.get(words)
    if field is None and key.isalpha() and (parted := _HUMP.sub(" ", key)) != key:
        words = name_key(parted)
        field = FIELD_OF.get(words) or _SHORT_NAMES.get(words.replace("s id", " id"))
    if field is None and (talk := _OF_TALK.fullmatch(words)):
        field = Field.TITLE if talk["key"] else Field.GIVEN
    if field is None and _DATE_THERE.fullmatch(words):
        field = Field.DATE
    if field is None and (medium := _OF_MEDIUM.fullmatch(words)):
        own = FIELD_OF.get(medium["key"])
        own = Field.PUBLISHED if own is Field.DATE else own  # `Video date`, beside the note's own
        own = Field.HOST if medium["key"] in _PRESENTS else own  # `Podcast presented by`
        is_one = own in _OF_ONE_RECORDING and _IN_RECORDING.fullmatch(words) is not None
        field = own if own in _ONE_OF_A_RECORDING or is_one else None
    if field is None and (people := _LIST_OF_PEOPLE.fullmatch(words)):
        own = FIELD_OF.get(name_key(people["key"] or people["own"]))
        field = own if own in TALKING_FIELDS else None
    if field is None and " " not in key and (text := _IN_LANGUAGE.fullmatch(words)):
        field = _OF_TEXTS.get(text["key"]) if language_tag(text["language"]) else None
    return field


def day_by_key(key: str, text: str) -> str | None:
    """The day (ISO) in figures behind a key of a language that puts the day in front."""
    return day_put_first(text) if name_key(key) in _DAY_FIRST else None


def says_who_is_heard(key: str) -> bool:
    """Whether a key of an episode names those who talk in it, as `cast` does."""
    return name_key(key) in _WHO_IS_HEARD


def counted_field(key: str) -> Field | None:
    """The field of a key, which may be counted on: `speaker2`."""
    return field_of(key) or field_of(key.rstrip("123456789"))


_BEGINS = frozenset("begin begins datetime slot start starts starting time timeslot".split())
_OF_BEGINNING = _BEGINS | frozenset("at date day event scheduled session talk".split())
_CLOCK = regex(r"\d{4}-\d\d-\d\d[T ]\d\d:?\d\d")


def is_beginning(key: str, text: str) -> bool:
    """Whether a key says when a talk begins and its value has the day beside the time of the day.

    >>> is_beginning("starts_at", "2031-05-06T10:00:00Z"), is_beginning("start", "2031-05-06")
    (True, False)
    """
    return _CLOCK.match(text.strip()) is not None and may_be_beginning(key)


def may_be_beginning(key: str) -> bool:
    """Whether a key says when something begins: `start`, `timeslot day`."""
    words = set(name_key(_HUMP.sub(" ", key)).split())
    return words <= _OF_BEGINNING and not words.isdisjoint(_BEGINS)


EITHER = (
    r"\((?:e?s|[aex]|in|innen)\)|[:*/·](?:in(?:nen)?|[ae]?s|[ae])(?![^\W_])|[.·-]e[.·-]?s(?![^\W_])"
)
"""What stands behind a key that asks for one or several, a man or a woman: `(s)`, `.e.s`."""

_EITHER_AT_END, _OF_EITHER = regex(rf"(?<=[^\W\d_]{{3}})(?:{EITHER})$"), frozenset("(:*/·.-")


ABSENT = regex(
    r"(?i)\b(?:absente?s?|abgemeldet|abwesend\w*|afgemeld|afwezig\w*|apolog(?:y|ies)|assent[ei]"
    r"|ausentes?|entschuldig\w*|excus(?:ed|ée?s?)|forfall|frånvarande|fraværende|nieobecn[ai]"
    r"|not (?:attending|present)|omluven[aiy]|regrets?|verhinderd)\b|[欠缺]席|[❌✗✘]"
)
"""What says of somebody that he was not there, in a key or beside a name."""


def known_key(key: str) -> str:
    """The part of a key that is known, where it stands there in two languages; else all of it.

    A key that is known the other way round is turned, and one for one or several is for several.
    Of those who were there it does not matter what they did, nor of who speaks that he writes.

    >>> known_key("Speaker / 讲者"), known_key("Owner / Host"), known_key("Present/Contributing")
    ('Speaker', 'Owner / Host', 'Present')
    >>> known_key("Author / speaker"), known_key("Host/moderator"), known_key("Host / guest")
    ('speaker', 'Host', 'Host / guest')
    """
    key = key if _OF_EITHER.isdisjoint(key) else _EITHER_AT_END.sub("s", key)
    what, of, whose = name_key(key).partition(" of ")
    turned = f"{whose.removeprefix('the ')} {what}" if of else ""
    if turned in FIELD_OF:
        return turned
    parts = [part.strip() for part in key.split("/")]
    if len(parts) == 2 and FIELD_OF.get(name_key(parts[0])) is Field.ATTENDEE:
        return key if ABSENT.search(key) else parts[0]
    fields = [FIELD_OF.get(name_key(part)) for part in parts]
    own = {*fields} - {Field.AUTHOR}
    if len(parts) == 2 and len(own) == 1 and own <= TALKING_FIELDS:
        return parts[fields.index(own.pop())]
    if len(parts) != 2 or parts[0].isascii() == parts[1].isascii():
        return key
    return next((part for part in parts if name_key(part) in FIELD_OF), key)


def is_full_title(key: str) -> bool:
    """Whether a key states the talk's title, where another gives it short or is the note's."""
    return name_key(key) in _FULL_TITLES


def is_title_of_talk(key: str) -> bool:
    """Whether a key gives a title and says that it is a talk's: `talk_title`, `sessionTitle`."""
    words = name_key(_HUMP.sub(" ", key))
    return _OF_TALK.fullmatch(words) is not None and field_of(key) is Field.TITLE


def written_keys() -> dict[Field, tuple[str, ...]]:
    """The keys of each field as people write them, but for those that state nothing."""
    return {field: keys for field, keys in _PRINTED.items() if field is not Field.OTHER}


def keys_of(*fields: Field) -> frozenset[str]:
    """The keys of some fields, as they are compared."""
    return frozenset(key for key, field in FIELD_OF.items() if field in fields)


def names_people(key: str) -> bool:
    """Whether a key asks for people, or is a panel's."""
    return field_of(key) in ROLE_OF or name_key(key) == _PANEL


@cache
def nearest_key(key: str) -> str | None:
    """The known key that an unknown one is nearest to, in small letters, or None.

    >>> nearest_key("speekers"), nearest_key("zoo")
    ('speaker', None)
    """
    typed = name_key(key)
    for pool in (_in_english(), FIELD_OF):
        # Of texts whose lengths differ by more, not even all letters would make them as alike.
        near = [known for known in pool if abs(len(known) - len(typed)) * 4 <= len(known + typed)]
        if keys := get_close_matches(typed, near, n=1, cutoff=0.75):
            return keys[0]
    return None


@cache
def _in_english() -> frozenset[str]:
    """The keys of English notes, as they are compared."""
    return frozenset(name_key(known) for known in ",".join(KEYS.values()).split(","))
