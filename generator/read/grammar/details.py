"""Lines about the talk or the page itself: bylines, key–value lines, counts of the site's own."""

import re
from collections.abc import Iterable, Iterator

from generator.model.account import AccountDetail
from generator.model.account_head import Duration, Person, PersonRole
from generator.model.base import Value
from generator.model.message import Message
from generator.read.account.names import is_full_name
from generator.read.grammar.lists import split_list
from generator.read.outline.blocks import Block
from generator.read.outline.titles import unmarked
from generator.read.page import Page
from generator.text.naming.normal import name_key, words
from generator.text.quantities import timecode
from generator.text.quantities.dates import FoundDuration, find_date, find_duration

_AGO = re.compile(
    r"\b\d+\s?(?:s|m|h|d|w|mo|y|min|mins|hour|hours|day|days|week|weeks|month|months|year|years)\s+ago\b"
)
_BYLINE_PARTS = re.compile(
    r"\b\d+\s*min(?:ute)?s?\s+read\b|(?<![\d.,])\b[\d.,]++[kKmM]?\s+views?\b|\b(?:via|by)\s+@?\w"
)
_HANDLE = re.compile(r"(?<!\w)@\w{2,}")
_SCORE = re.compile(
    r"(?P<category>.*?)(?<!\s)\s*\bScore:\s*\d+(?:\.\d+)?$|.*[^\W\d_]Score:\s*\d+(?:\.\d+)?$"
)
_ORIGINAL = re.compile(
    r"(?:Original\s+source|Source|Originally published(?: (?:at|on|in))?):?\s*(?P<host>(?:https?://)?[\w-]+\.[\w-]\S*)",
    re.IGNORECASE,
)
_INSTRUCTION = re.compile(r"\b(?:hover|click|tap|drag|swipe|scroll) to \w+", re.IGNORECASE)
_JOINED = re.compile(r"(?<!\s)\s+(?:and|&)\s+")  # tried once in a run of spaces
_FIGURE_WORDS = 4
_TOKEN = re.compile(r"\d+|[^\W\d_]+|\S")
_BETWEEN_PAIRS = re.compile(r"(?<!\s)\s+[·|]\s+")  # tried once in a run of spaces
_MINUTE = 60
_DAY = 24 * 60  # `23:59` as minutes and seconds
_OF_DAY = re.compile(r"\d\s?[ap]\.?m\b", re.IGNORECASE)
MAX_BYLINE = 160
_MAX_FIGURES = 80
KEYED = re.compile(
    r"(?P<bold>\*\*|__|)(?P<key>[^\W\d_][\w ]{1,24})(?:(?P=bold)[:：]|[:：](?P=bold))"
    r"\s*(?P<value>\S.*)$"
)


def _keys(printed: str) -> frozenset[str]:
    return frozenset(name_key(key) for key in printed.split(","))


SPEAKER_KEYS = _keys("""
    Speaker, Guest, Featuring, With, Interviewee, Presenter, Presented by, Talk by, Panelist,
    Panellist, Lecturer, Gast, Gäste, Sprecher, Referent, Invité, Invités, Intervenant,
    Intervenants, Invitado, Invitados, Invitada, Ponente, Ponentes, Convidado, Convidados, Ospite,
    Ospiti, Гость, Гости, Спикер, ゲスト,
    嘉宾, 来宾, 讲者, 演讲者, 主讲人
    """)
PANEL_KEYS = _keys("Panel")  # speakers where several names follow, else part of a title
HOST_KEYS = _keys(
    "Host, Hosted by, Interviewer, Interviewed by, Moderator, Moderated by, Chair, Chaired by,"
    "Gastgeber, Moderation, Animateur, Presentador, 主持人, 主持"
)
DATE_KEYS = _keys("""
    Date, Published, Recorded, Released, Publish date, Datum, Veröffentlicht, Fecha, 日期, 发布日期
    """)
DURATION_KEYS = _keys("Duration, Length, Runtime, Dauer, Länge, Durée, Duración, 时长, 時長")
EVENT_KEYS = _keys("Event, Conference, Presented at")
_OF_TALK = PANEL_KEYS | SPEAKER_KEYS | HOST_KEYS | DATE_KEYS | DURATION_KEYS | EVENT_KEYS
CATEGORY_KEYS = _keys("Category, Kategorie, Catégorie, Categoría, 类别, 分类")
OTHER_KEYS = CATEGORY_KEYS | _keys("""
    Channel, Language, Series, Show, Podcast, Tags, Watch, Source, Views, Rating, Venue,
    Location, Slides, Video, Recording, Link, URL, Website, Listen, Author, Title, Full title,
    Episode, Publisher, Status, Sprache, Quelle, 語言, 语言, 来源
    """)


class Meta(Value, frozen=True, kw_only=True):
    """What a header line says: the detail, and what could be taken from it."""

    detail: AccountDetail
    people: tuple[Person, ...] = ()
    published: str | None = None
    duration: Duration | None = None
    event: str | None = None


class Pair(Value, frozen=True, kw_only=True):
    """One `Key: value` of a header line."""

    key: str
    value: str


def pairs(text: str) -> tuple[Pair, ...]:
    """The `Key: value` pairs of a line such as `Category: X · Duration: 146 min · Watch`."""
    chunks: list[list[str]] = []
    for part in _BETWEEN_PAIRS.split(text):
        if KEYED.match(part) or not chunks:
            chunks.append([part])
        else:
            chunks[-1].append(part)
    return keyed(" · ".join(chunk) for chunk in chunks)


def keyed(parts: Iterable[str]) -> tuple[Pair, ...]:
    """The `Key: value` pairs among the parts of a line."""
    matches = (KEYED.match(part) for part in parts)
    return tuple(
        Pair(key=match["key"].strip(), value=match["value"].strip()) for match in matches if match
    )


def key_values(block: Block, page: Page) -> Meta | None:
    """A header line of known keys, or None."""
    printed = pairs(block.text)
    keys = {name_key(pair.key) for pair in printed if not _is_title_of_panel(pair)}
    if not keys & (_OF_TALK | OTHER_KEYS):
        return None
    people: list[Person] = []
    published = None
    duration = None
    event = None
    for pair in printed:
        key = name_key(pair.key)
        if key in SPEAKER_KEYS | HOST_KEYS | PANEL_KEYS:
            people += persons(pair, block, page)
        elif key in DATE_KEYS and (date := find_date(pair.value)):
            published = date.iso
        elif key in DURATION_KEYS and (length := length_of(pair.value, page)):
            duration = Duration(printed=length.printed, seconds=length.seconds)
        elif key in EVENT_KEYS:
            event = pair.value
    return Meta(
        detail=AccountDetail(what=_what(keys), text=block.text, at=page.at(block.lines)),
        people=tuple(people),
        published=published,
        duration=duration,
        event=event,
    )


def _what(keys: set[str]) -> str:
    """What a line of such keys tells: of the page's place, of the talk, or anything else."""
    if keys & CATEGORY_KEYS:
        return "category"
    return "byline" if keys & _OF_TALK else "metadata"


def length_of(value: str, page: Page) -> FoundDuration | None:
    """The length under a key, whatever stands behind it and a separator.

    `2:26` may be minutes: it is hours where a time on the page lies beyond.
    """
    length = find_duration(value) or find_duration(value.partition(" · ")[0])
    clock = value.strip().rstrip(".")
    minutes = timecode.parse(clock) if length is None and clock.count(":") == 1 else None
    if minutes is None:
        return length
    hours = minutes * _MINUTE
    if not minutes < page.last_time <= hours:
        return None
    start = value.index(clock)
    return FoundDuration(printed=clock, seconds=hours, start=start, end=start + len(clock))


def _is_title_of_panel(pair: Pair) -> bool:
    names = split_list(pair.value)
    several = len(names) > 1 and all(map(is_full_name, names))
    return name_key(pair.key) in PANEL_KEYS and not several


def persons(pair: Pair, block: Block, page: Page) -> Iterator[Person]:
    """The people under a key, as hosts or speakers."""
    role = PersonRole.HOST if name_key(pair.key) in HOST_KEYS else PersonRole.SPEAKER
    because = Message("person.listed_under", heading=pair.key)
    for name in _people(pair):
        yield Person(name=name, role=role, because=because, at=page.at(block.lines))


def _people(pair: Pair) -> Iterator[str]:
    """The names under a key; `Speaker: Ada Okafor, head of a school (Bo)` names one person."""
    singular = name_key(pair.key) == " ".join(words(pair.key))
    names = split_list(pair.value)
    if singular and not all(map(is_full_name, names)):
        names = split_list(pair.value.partition(",")[0])
    for part in names:
        for name in _JOINED.split(part):
            bare = name.partition(" (")[0].strip()
            if bare:
                yield bare


def byline(block: Block, page: Page) -> Meta | None:
    """A byline: when, how long to read, how often seen, by whom; or a date run together."""
    text = block.text
    if len(text) > MAX_BYLINE or text.endswith((".", "!", "?", ":")):
        return None
    date, length = find_date(text), find_duration(text)
    length = length or (_clock_behind(text) if date else None)
    signs = bool(_AGO.search(text)) + len(_BYLINE_PARTS.findall(text)) + bool(date) + bool(length)
    if signs < 2:
        return None
    because, at = Message("person.byline"), page.at(block.lines)
    people = tuple(
        Person(name=handle, role=PersonRole.VIA, handle=handle, because=because, at=at)
        for handle in _HANDLE.findall(text)
    )
    return Meta(
        detail=AccountDetail(what="byline", text=text, at=page.at(block.lines)),
        people=people,
        published=date.iso if date else None,
        duration=Duration(printed=length.printed, seconds=length.seconds) if length else None,
    )


def _clock_behind(text: str) -> FoundDuration | None:
    """The length that stands behind the last separator of a line as a clock: `… · 52:12`.

    What may be a time of day is none, unless the line has one already.
    """
    before, _, last = text.replace("•", "·").rpartition("·")
    seconds = timecode.parse(last) if before else None
    if seconds is None or (seconds < _DAY and last.count(":") == 1 and not _OF_DAY.search(before)):
        return None
    clock = last.strip()
    start = text.rindex(clock)
    return FoundDuration(printed=clock, seconds=seconds, start=start, end=start + len(clock))


def score_line(block: Block, page: Page) -> AccountDetail | None:
    """`AI Research` and `Score: 85`, apart or run together."""
    if len(block.text) <= 80 and _SCORE.fullmatch(unmarked(block.text)):
        return AccountDetail(what="category", text=block.text, at=page.at(block.lines))
    return None


def original(block: Block, page: Page) -> AccountDetail | None:
    """`Original source` and a host, apart or run together."""
    if _ORIGINAL.fullmatch(block.text):
        return AccountDetail(what="original", text=block.text, at=page.at(block.lines))
    return None


def figures(block: Block, page: Page) -> AccountDetail | None:
    """Counts of the site's own, as on its tabs: `40 entities · 28 links`, `People · 2`.

    The whole line must be numbers, each with one to four words beside it.
    """
    if len(block.text) > _MAX_FIGURES or timecode.find(block.text) is not None:
        return None
    tokens = _TOKEN.findall(block.text)
    numbers = [token for token in tokens if token.isdigit()]
    named = [token for token in tokens if token.isalpha()]
    other = [token for token in tokens if not token.isalnum() and token not in "·•|→:()-–"]
    if not numbers or not named or other:
        return None
    if len(named) > _FIGURE_WORDS * len(numbers):
        return None
    return AccountDetail(what="figures", text=block.text, at=page.at(block.lines))


def caption(block: Block, page: Page) -> AccountDetail | None:
    """The site's own words about a picture or map: they tell the reader what to click or drag."""
    if _INSTRUCTION.search(block.text):
        return AccountDetail(what="caption", text=block.text, at=page.at(block.lines))
    return None
