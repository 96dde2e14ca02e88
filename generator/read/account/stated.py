"""What values behind known keys state of a talk, in front matter and in labelled lines alike."""

import re
from collections.abc import Callable, Iterable, Iterator

from generator.model.account_head import Duration, Person, PersonRole, Recording, TalkNumber
from generator.model.base import Span, Statement, Value
from generator.model.message import Message
from generator.read.account.exported_titles import without_export
from generator.read.account.names import is_full_name
from generator.read.grammar.lists import split_list
from generator.read.talk_facts import DateRole, RoleDate, TalkFacts, facts_of_address
from generator.read.vocabulary.keys import NUMBERS, Field, field_of, is_full_title
from generator.read.vocabulary.unknown_values import is_nobody, is_unknown
from generator.text.quantities import timecode
from generator.text.quantities.dates import date_of_value, find_duration
from generator.text.quantities.timecode import format_time
from generator.text.recording_address import VIMEO, YOUTUBE, address_of, recording_with_id
from generator.text.web_address import is_web_address

_ROLES = {
    Field.SPEAKER: PersonRole.SPEAKER,
    Field.HOST: PersonRole.HOST,
    Field.AUTHOR: PersonRole.AUTHOR,
}
DATE_ROLES = {
    Field.GIVEN: DateRole.GIVEN,
    Field.PUBLISHED: DateRole.PUBLISHED,
    Field.DATE: DateRole.UNNAMED,
    Field.NOTE_DATE: DateRole.NOTE,
    Field.SAVED: DateRole.SAVED,
}
_JOINED = re.compile(r"(?<!\s)\s+(?:and|&|und|et|y)\s+")
_NUMBER = re.compile(
    r"(?:[^\W\d_]+\.?\s*+)?(?:#|№|no\.?\s?)?\s*+(?P<number>\d{1,5}(?:\.\d{1,3})?)"
    r"(?:\s*+(?:of|/)\s*+\d{1,4})?",
    re.IGNORECASE,
)
_NUMBER_AND_TITLE = re.compile(r"#?(?P<number>\d{1,5})\s?(?:[:.–—-]|\s)\s*(?P<title>\D.*)")
_SEASON_AND_EPISODE = re.compile(
    r"S(?P<season>\d{1,3})\s?[·:,]?\s?E(?P<episode>\d{1,4})", re.IGNORECASE
)
_WIKI = re.compile(r"!?\[\[(?P<target>[^\[\]|]*)(?:\|(?P<shown>[^\[\]|]*))?\]\]")
_LINK = re.compile(
    r"\[(?P<shown>[^\[\]]*)\]\((?P<target>[^\s()]+(?:\([^\s()]*\))?)\)|<(?P<bare>\S+)>"
)
_BEHIND_WORDS = re.compile(r"[^()]*\s\((?P<target>https?://\S+)\)")
_ADDRESS_BEHIND = re.compile(r"(?<=\S) \(https?://[^\s()]+\)$")
_BARE_HOSTS = ("www.", "youtu.be/", "youtube.com/", "vimeo.com/")
_AMOUNT = re.compile(r"\d{1,6}(?:\.\d+)?")
_VERSION = re.compile(r"\s\d{1,2}(?:\.\d)?$")  # `Ada Okafor 2.0`, who comes again
_NUMBER_WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
_FEWEST_MINUTES = 10
_MAX_SHORT = 3


class StatedValue(Value, frozen=True, kw_only=True):
    """One value behind a key: the key as printed, what it states, the text and where it stands."""

    key: str
    field: Field
    text: str
    at: Span


def facts_of(value: StatedValue, because: Message) -> TalkFacts:
    """What a value states; nothing where it says that it is not known, or is of another sort.

    Args:
        value: the value behind its key.
        because: why a name behind the key is somebody's.
    """
    text = bare_text(value.text)
    reader = _READERS.get(value.field)
    return reader(value, text, because) if reader and not is_unknown(text) else TalkFacts()


def _people(value: StatedValue, text: str, because: Message) -> TalkFacts:
    people = (
        Person(
            name=named.name, role=named.role or _ROLES[value.field], because=because, at=value.at
        )
        for named in names_in(text)
    )
    return TalkFacts(people=tuple(people))


def _dated(value: StatedValue, text: str, _: Message) -> TalkFacts:
    iso = date_of_value(text)
    return TalkFacts(dates=(RoleDate(role=DATE_ROLES[value.field], iso=iso),) if iso else ())


def _titled(value: StatedValue, text: str, _: Message) -> TalkFacts:
    title = without_export(text)
    return TalkFacts(titles=(Statement(text=title, at=value.at),) if title else ())


def _lasting(value: StatedValue, text: str, _: Message) -> TalkFacts:
    return TalkFacts(duration=duration_of(text, value.field))


def _at_event(_value: StatedValue, text: str, _: Message) -> TalkFacts:
    return TalkFacts(event=None if is_web_address(text) else text)


def _of_show(_value: StatedValue, text: str, _: Message) -> TalkFacts:
    return TalkFacts(show=None if is_web_address(text) else text)


def bare_text(text: str) -> str:
    """A value without the brackets of a wiki link, and without where it leads as a link."""
    text = " ".join(text.split())
    wiki = _WIKI.fullmatch(text)
    if wiki is not None:
        return (wiki["shown"] or wiki["target"].rpartition("/")[2]).strip()
    link = _LINK.fullmatch(text)
    if link is not None:
        return (link["shown"] or link["bare"] or "").strip()
    return _ADDRESS_BEHIND.sub("", text)


def address_in(text: str) -> str | None:
    """The address that a value is, alone, in angle brackets or as the target of a link."""
    bare = text.strip()
    link = _LINK.fullmatch(bare)
    behind = _BEHIND_WORDS.fullmatch(bare)
    if link is not None:
        address = link["target"] or link["bare"]
    else:
        address = behind["target"] if behind else bare
    if address.startswith(_BARE_HOSTS):
        address = f"https://{address}"
    return address if is_web_address(address) else None


class ListedName(Value, frozen=True, kw_only=True):
    """A name in a list, and the role that stands behind it in brackets, if one does."""

    name: str
    role: PersonRole | None = None


def names_in(text: str) -> Iterator[ListedName]:
    """The names that a text lists: one, or several where each part has a whole name's form.

    Two words with a comma may be one name with the last name first; three are a list.
    """
    parts = [part for piece in split_list(text) for part in _JOINED.split(piece)]
    full = len(parts) > 1 and all(is_full_name(_listed(part).name) for part in parts)
    short = len(parts) > 2 and all(len(part.split()) <= _MAX_SHORT for part in parts)
    for part in parts if full or short else (text,):
        somebody = _listed(bare_text(part))
        if not is_nobody(somebody.name):
            yield somebody


def _listed(printed: str) -> ListedName:
    """A name without what stands behind it in brackets, and without the mark of a handle."""
    name, _, aside = printed.partition(" via ")[0].partition(" (")
    role = _ROLES.get(field_of(aside.rstrip(") ")) or Field.OTHER)
    bare = _VERSION.sub("", name.strip(" ,;\"'"))
    return ListedName(name=bare.lstrip("@"), role=role)


def duration_of(text: str, field: Field = Field.DURATION) -> Duration | None:
    """The length that a value means; of a bare number only where its key names the unit."""
    if _AMOUNT.fullmatch(text) and field is not Field.DURATION:
        seconds = int(float(text) * (60 if field is Field.MINUTES else 1))
        return Duration(printed=format_time(seconds), seconds=seconds) if seconds else None
    length = find_duration(text)
    if length is not None:
        return Duration(printed=length.printed, seconds=length.seconds)
    clock = timecode.parse(text) if text.count(":") == 1 else None
    if clock is None or clock < _FEWEST_MINUTES * 60:  # `1:30` may be hours
        return None
    return Duration(printed=text, seconds=clock)


def _numbered(value: StatedValue, text: str, _: Message) -> TalkFacts:
    """A number, or what some write behind `Episode`: a number and a title, or the title."""
    kind = value.field.value
    both = _SEASON_AND_EPISODE.fullmatch(text)
    if both is not None:
        numbers = (_number("season", both["season"]), _number("episode", both["episode"]))
        return TalkFacts(numbers=numbers)
    alone = _NUMBER.fullmatch(text)
    if alone is not None:
        return TalkFacts(numbers=(_number(kind, alone["number"]),))
    if value.field is not Field.EPISODE:
        return TalkFacts()
    if text.casefold() in _NUMBER_WORDS:
        word = _NUMBER_WORDS.index(text.casefold()) + 1
        return TalkFacts(numbers=(_number(kind, str(word)),))
    title = (Statement(text=text, at=value.at),) if not is_web_address(text) else ()
    first = _NUMBER_AND_TITLE.fullmatch(text)
    return TalkFacts(numbers=(_number(kind, first["number"]),) if first else (), titles=title)


def _number(kind: str, printed: str) -> TalkNumber:
    return TalkNumber(kind=kind, value=printed.lstrip("0") or "0")


def _addressed(value: StatedValue, _text: str, _: Message) -> TalkFacts:
    address = address_in(value.text)
    if address is None:
        is_id = value.field is Field.RECORDING and any(char.isdigit() for char in value.text)
        return _recorded(recording_with_id(YOUTUBE, value.text)) if is_id else TalkFacts()
    return facts_of_address(address)


def _identified(value: StatedValue, text: str, _: Message) -> TalkFacts:
    platform = VIMEO if "vimeo" in value.key.casefold() else YOUTUBE
    return _recorded(recording_with_id(platform, text))


def _recorded(recording: Recording | None) -> TalkFacts:
    if recording is None:
        return TalkFacts()
    return TalkFacts(recordings=(recording,), url=address_of(recording))


_READERS: dict[Field, Callable[[StatedValue, str, Message], TalkFacts]] = {
    **dict.fromkeys(_ROLES, _people),
    **dict.fromkeys(DATE_ROLES, _dated),
    **dict.fromkeys((Field.DURATION, Field.SECONDS, Field.MINUTES), _lasting),
    **dict.fromkeys(NUMBERS, _numbered),
    **dict.fromkeys((Field.ADDRESS, Field.RECORDING), _addressed),
    Field.TITLE: _titled,
    Field.EVENT: _at_event,
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
