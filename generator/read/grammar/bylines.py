"""Lines about the talk or the page without a key: bylines, dates, counts, properties."""

import re

import msgspec

from generator.model.account import AccountDetail
from generator.model.account_head import Person, PersonRole
from generator.model.message import Message
from generator.read.account.people.lists.whole_names import people_before_posts
from generator.read.grammar.details import ADDRESS, AGO, Meta, Pair, facts_of_pair, is_of_page
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    Row,
    Rule,
    is_largest,
    is_marked,
)
from generator.read.outline.headings.titles import unmarked
from generator.read.page import Page
from generator.read.talk_facts import DateRole, RoleDate, TalkFacts, facts_of_address
from generator.read.vocabulary.keys import Field, field_of
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import words
from generator.text.quantities import timecode
from generator.text.quantities.dates import YEAR, FoundDate, date_of_value, find_date
from generator.text.quantities.durations import find_duration
from generator.text.regex import regex
from generator.text.syntax.properties import property_of

_LINK_BEHIND = regex(r"(?<=\d) [(\[][^()\[\]\d]{1,30}[)\]]$")  # `6 May 2031 [video]`
_TIME_AND_PLACE = regex(
    r"(?<=\d{4}),?\s(?:at\s|um\s|à\s)?(?:[01]?\d|2[0-3])(?:[:.h][0-5]\d(?:\s?[ap]\.?m)?|\s?[ap]m)\b"
    r"(?:,? [^\W\d_][^.!?:\d]{2,60})?$",
    re.IGNORECASE,
)
_DATELINE = regex(r"[^\W\d_][^\W\d:|]{2,30} [-–—] (?=\d.{4,30} [-–—] \d\d?[:.h]\d\d\b)")
"""Where a paper prints from, with the day and the time behind: `Lima - 6 oct 2031 - 05:30 CEST`."""

_BYLINE_PARTS = regex(
    r"\b\d+\s*m(?:in(?:ute)?s?)?\s+read(?![a-z])|(?<![\d.,])\b[\d.,]++[kKmM]?\s+views?\b|\b(?:via|by)\s+@?\w"
)
_VIEWS = regex(r"\d[kKmM]?\s+views\b")  # as sites of videos print them
_HANDLE = regex(r"(?<![\w(])@\w{2,}")  # in brackets it is that of whose name stands there
_SAYS = regex(r"[^\W_]")
_TAGS = regex(r"#[^\W\d][\w/-]{0,60}(?:,? #[^\W\d][\w/-]{0,60})*")
_SCORE = regex(
    r"(?P<category>.*?)(?<!\s)\s*\bScore:\s*\d+(?:\.\d+)?$|.*[^\W\d_]Score:\s*\d+(?:\.\d+)?$"
)
_ORIGINAL = regex(
    r"(?:Original\s+source|Source|Originally published(?: (?:at|on|in))?):?\s*(?P<host>(?:https?://)?[\w-]+\.[\w-]\S*)",
    re.IGNORECASE,
)
_FROM = regex(
    r"[*_]{0,2}(?:(?P<any>Source)|(?:Originally |First )?published (?:at|on|in)|Retrieved from)"
    r":?\s*[\"“<]? ?(?P<url>https?://[^\s\"”>*]+)[\"”>*_. ]{0,4}",
    re.IGNORECASE,
)
_SHOWN = regex(r"(?!.*\b[Dd]ate\b)(?P<show>[^\W\d_a-z][^:|]{1,40}\s[^\W_a-z][^:|]{0,40}):\s+")
_SHOW_AND_DAY = regex(r"\W*(?P<show>\w[^:|·•]{1,60}\s(?:Podcast|Radio|Show))\W{0,3}\s[|·•]\s\W*")
_BEHIND_VIDEO = regex(
    r"\W*(?:[Aa]udio|[Ee]pisode|[Ll]isten|[Rr]ecording|[Vv]ideo|[Ww]atch|YouTube)\s+[-–—|·]\s"
    r"(?P<show>[^\W\d_a-z][^:|]{2,60})"
)

_LED = regex(
    r"(?P<key>(?:[^\W\d_]{2,20} ){0,3}?(?:by|par|von|por|führte|беседовала?))"
    r" (?P<value>[^.:;!?]{5,100}?)(?: (?:at|um|à|às|a las|alle) \d\d?[:.h]\d\d(?: ?[ap]\.?m)?)?\.?",
    re.IGNORECASE,
)
"""A key that needs no colon: `Moderated by Ada Okafor`, `Posted by Ada Okafor at 6:30 AM`."""

_LEADING = (Field.HOST, Field.AUTHOR, Field.CONTRIBUTOR)
_INSTRUCTION = regex(r"\b(?:hover|click|tap|drag|swipe|scroll) to \w+", re.IGNORECASE)
_BETWEEN_FIGURES = "·•|→:()-–"
_FIGURE_WORDS = _TITLE_WORDS = 4
_FIRST = ("1 ", "1. ", "Contents 1 ")
_BEGIN = frozenset(text[0] for text in _FIRST)
_ENTRY = regex(r"^Contents(?= )|(?<!\S)\d{1,2}(?:\.\d{1,2}){0,3}\.?(?!\S)")
_TOP, _LEAST_WORDS = 4, 6
_TOKEN = regex(r"\d+|[^\W\d_]+|\S")
_DAY = 24 * 60  # `23:59` as minutes and seconds
_OF_DAY = regex(r"\d\s?[ap]\.?m\b", re.IGNORECASE)
MAX_BYLINE = 160
_MAX_FIGURES = 80
_YEAR_ONLY = 4


def byline(block: Block, page: Page) -> Meta | None:
    """A byline: when, how long to read, how often seen, by whom; or a date run together.

    The date is the talk's beside its length or its recording, else that of the page.
    The largest heading is a title, whatever it says of its talk.
    """
    text = block.text
    if is_largest(block):
        return None
    if len(text) > MAX_BYLINE or text.endswith((".", "!", "?", ":")):
        return None
    bare = ADDRESS.sub(" ", text)
    date, length = find_date(bare), find_duration(bare)
    length = length or (_clock_behind(bare) if date else None)
    facts = [facts_of_address(match["url"]) for match in ADDRESS.finditer(text)]
    recorded = [it for it in facts if it.recordings]
    signs = bool(AGO.search(text)) + len(_BYLINE_PARTS.findall(bare)) + bool(date) + bool(length)
    signs += len(recorded) == 1 and date is not None
    if signs < 2 and not (signs and _is_one_sign(bare, length)):
        return None
    if (is_marked(block) or (length and not length.start)) and _is_titled(bare, date, length):
        return None
    because, at = Message("person.byline"), page.at(block.lines)
    people = tuple(
        Person(name=handle, role=PersonRole.VIA, handle=handle, because=because, at=at)
        for handle in _HANDLE.findall(text)
    )
    own = recorded[0] if len(recorded) == 1 else TalkFacts()
    is_of_talk = length is not None or bool(own.recordings) or _VIEWS.search(bare) is not None
    is_of_talk = is_of_talk and not is_of_page(text)
    role = DateRole.PUBLISHED if is_of_talk else DateRole.PAGE
    front = bare[: date.start] if date else ""
    shown = _SHOWN.fullmatch(front) if own.recordings else _SHOW_AND_DAY.fullmatch(front)
    return Meta(
        detail=page.detail("byline", block),
        people=people,
        show=shown["show"] if shown else None,
        url=own.url,
        recordings=own.recordings,
        dates=(RoleDate(role=role, iso=date.iso),) if date else (),
        duration=length.duration if length else None,
    )


def link_to_recording(block: Block, page: Page) -> Meta | None:
    """A line that leads to the recording and says of which show: `[Video](…) — The River Hour`."""
    links = list(ADDRESS.finditer(block.text)) if len(block.text) <= MAX_BYLINE else []
    facts = facts_of_address(links[0]["url"]) if len(links) == 1 else TalkFacts()
    match = _BEHIND_VIDEO.fullmatch(ADDRESS.sub(" ", block.text)) if facts.recordings else None
    if match is None or begins_with_given_name(match["show"]):
        return None
    facts = msgspec.structs.replace(facts, show=match["show"])
    return Meta(detail=page.detail("byline", block), **msgspec.structs.asdict(facts))


def _is_titled(text: str, date: FoundDate | None, length: timecode.Stamp | None) -> bool:
    """Whether a line has a title in front of `by`: `30 Minutes of Weirs and Dams by Ada`."""
    front = text.partition(" by ")[0] if " by " in text else ""
    spans = sorted((it.start, it.end) for it in (date, length) if it and it.end <= len(front))
    for start, end in reversed(spans):
        front = front[:start] + front[end:]
    return len(front.split()) >= _TITLE_WORDS


def _is_one_sign(text: str, length: timecode.Stamp | None) -> bool:
    """Whether a line is nothing but a length, a reading time, a count of views or an age."""
    if length is not None:
        return _SAYS.search(text[: length.start] + text[length.end :]) is None
    return _SAYS.search(_BYLINE_PARTS.sub("", AGO.sub("", text))) is None


def _clock_behind(text: str) -> timecode.Stamp | None:
    """The length that stands behind the last separator of a line as a clock: `… · 52:12`.

    What may be a time of day is none, unless the line has one already.
    """
    before, _, last = text.replace("•", "·").rpartition("·")
    seconds = timecode.parse(last) if before else None
    if seconds is None or (seconds < _DAY and last.count(":") == 1 and not _OF_DAY.search(before)):
        return None
    clock = last.strip()
    start = text.rindex(clock)
    return timecode.Stamp(printed=clock, seconds=seconds, start=start, end=start + len(clock))


def led_by(block: Block, page: Page) -> Meta | None:
    """A line that is nothing but who leads the talk or wrote: `Moderated by Ada Okafor, Acme`."""
    led = _LED.fullmatch(block.text.strip("*_ ")) if len(block.text) <= MAX_BYLINE else None
    names = people_before_posts(led["value"], commas=False) if led else ()
    field = field_of(led["key"]) if led and any(map(begins_with_given_name, names[:1])) else None
    is_given = field is Field.SPEAKER and led and led["key"].partition(" ")[0].endswith("ed")
    if led is None or not (is_given or field in _LEADING):  # `Talk by Ada Okafor` is a title
        return None
    facts = facts_of_pair(Pair(key=led["key"], value=led["value"]), block, page)
    return Meta(detail=page.detail("byline", block), people=facts.people)


def date_line(block: Block, page: Page) -> Meta | None:
    """A line that is nothing but a date, perhaps with the day of the week: `Thursday 4 May 2023`.

    Near the top a time of the day and a place may stand behind it, or a place in front. Marked
    headings are none: under them stands what a diary says of the day.
    """
    if isinstance(block, Heading | Bullet | Row | Rule) or len(block.text) > _MAX_FIGURES:
        return None
    text = _LINK_BEHIND.sub("", unmarked(block.text)).lstrip("·•| ")
    text = text.removeprefix("By ")  # where nobody is named: `By May 6, 2031`
    if any(it is block for it in page.blocks[:_TOP]):
        text = _TIME_AND_PLACE.sub("", _DATELINE.sub("", text, count=1))
    iso = date_of_value(text)
    if iso is None or len(iso) == _YEAR_ONLY:
        return None
    detail = page.detail("byline", block)
    return Meta(detail=detail, dates=(RoleDate(role=DateRole.UNNAMED, iso=iso),))


def inline_property(block: Block, page: Page) -> AccountDetail | None:
    """A property as outliners and vaults write it in the text: `status:: done`."""
    return page.detail("metadata", block) if property_of(block.text) else None


def score_line(block: Block, page: Page) -> AccountDetail | None:
    """`AI Research` and `Score: 85`, apart or run together."""
    may_be = len(block.text) <= _MAX_FIGURES and "Score:" in block.text
    is_score = may_be and _SCORE.fullmatch(unmarked(block.text))
    return page.detail("category", block) if is_score else None


def tags_line(block: Block, page: Page) -> AccountDetail | None:
    """A line of nothing but tags: `#weirs #law/water`."""
    is_tags = block.text.startswith("#") and _TAGS.fullmatch(block.text)
    return page.detail("metadata", block) if is_tags else None


def original(block: Block, page: Page) -> AccountDetail | None:
    """`Original source` and a host, apart or run together."""
    return page.detail("original", block) if _ORIGINAL.fullmatch(block.text) else None


def address_at_foot(page: Page) -> TalkFacts:
    """The address that the last line says a page is from: `Retrieved from "https://…"`.

    What has a source may be the last section alone: behind that word it is the only address.
    """
    last = page.blocks[-1] if page.blocks else None
    origin = _FROM.fullmatch(last.text) if isinstance(last, Paragraph) else None
    if origin is None or (origin["any"] and page.addresses > 1):
        return TalkFacts()
    return facts_of_address(origin["url"])


def of_page(block: Block, page: Page) -> AccountDetail | None:
    """Where a page is from, or its table of contents in one of the first lines.

    That prints the headings in their order, with numbers: `1 Youth 2 Work 2.1 Weirs`.
    """
    begins = block.text[:1] in _BEGIN and block.text.startswith(_FIRST)
    if not begins or not any(it is block for it in page.blocks[:_TOP]):
        return original(block, page)
    headings = [it.name for it in page.blocks if isinstance(it, Heading)]
    printed = words(_ENTRY.sub(" ", block.text))
    is_whole = printed == words(" ".join(headings))[: len(printed)]
    return page.detail("site", block) if is_whole and len(printed) >= _LEAST_WORDS else None


def figures(block: Block, page: Page) -> AccountDetail | None:
    """Counts of the site's own, as on its tabs: `40 entities · 28 links`, `People · 2`.

    The whole line must be numbers, each with one to four words beside it. A heading of the first
    level says what the page is about (`# Rivers 2 - Session 3`).
    """
    if isinstance(block, Heading) and block.level == 1:
        return None
    if len(block.text) > _MAX_FIGURES or not any(map(str.isdigit, block.text)):
        return None
    if timecode.find(block.text) is not None:
        return None
    tokens = _TOKEN.findall(block.text)
    if any(not token.isalnum() and token not in _BETWEEN_FIGURES for token in tokens):
        return None
    numbers = [token for token in tokens if token.isdigit() and not YEAR.fullmatch(token)]
    named = [token for token in tokens if token.isalpha()]
    if not numbers or not named or len(named) > _FIGURE_WORDS * len(numbers):
        return None
    return page.detail("figures", block)


def caption(block: Block, page: Page) -> AccountDetail | None:
    """The site's own words about a picture or map: they tell the reader what to click or drag."""
    return page.detail("caption", block) if _INSTRUCTION.search(block.text) else None
