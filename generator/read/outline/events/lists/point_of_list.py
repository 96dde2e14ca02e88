"""One point of a list of talks: its title, who gives the talk, where it leads and where it was.

`[Moving water](https://youtu.be/…) [45:10] by Ada Okafor (2031)`, `Ivo Kern: [Dams](…)`,
`**Dams and debts** - RiverConf, Bonn - [slides](…), [video](…)`,
`https://youtu.be/… Moving water (Ada Okafor, RiverConf 2031)`.
"""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from generator.model.account_head import Duration
from generator.model.base import Value
from generator.read.account.people.lists.whole_names import people_alone
from generator.read.grammar.people.beside_titles import Who, speakers_beside
from generator.read.grammar.people.introductions import BY_BESIDE_TITLE
from generator.read.grammar.speech.quotation_marks import unquoted
from generator.read.outline.blocks import Bullet, Heading, Paragraph, marked_heading
from generator.read.outline.events.days import without_day, year_in
from generator.read.outline.events.event_names import ends_as_event, is_event_alone
from generator.read.outline.events.lists.behind_titles import behind_title
from generator.read.outline.events.lists.event_of_point import (
    ADDRESS,
    AROUND,
    EVENT_AND_YEAR,
    MAX_TITLE,
    YEAR_OF_EVENT,
    as_event,
    beside_set_off,
    blanked,
    date_of,
    day_of_point,
    end_in_front,
    event_in,
    event_in_brackets,
    is_event,
    only_recording,
    recordings_of,
    start_of_links,
    words_in_front,
)
from generator.read.outline.events.talk_in_event import TalkInEvent
from generator.read.vocabulary.event_words import tells_talks
from generator.read.vocabulary.keys import Field, field_of
from generator.text.naming.given_names import begins_with_given_name
from generator.text.quantities import timecode
from generator.text.quantities.dates import FULL_DAY, find_date
from generator.text.regex import Match, regex
from generator.text.web_address import is_of_one_talk, is_web_address

_CLOCK = regex(
    r"[\[(](?P<clock>\d{1,2}:\d\d(?::\d\d)?)[\])]"
    r"|(?<=\s)(?P<last>\d{1,2}:\d\d(?::\d\d)?)(?=\s*$| \(https?:)"
)
_LENGTH = regex(r"(?P<key>[^\W\d_]{3,12})\s(?P<clock>\d{1,2}:\d\d(?::\d\d)?)(?![\w:])")
_ANY_TITLE = "Any title "
_ASIDE = regex(r"(?<!\s)\s\((?P<event>[^()]{3,60})\)$")
_QUOTED = regex(
    r"\W{0,3}?[\"“«„‘「](?P<quoted>[^\"“”«»„「」]{4,200}?),?[\"”»“’」](?:[.,:;]|(?<=,.)|\s(?:[-–—(]|(?=at\s)))\s?"
    r"(?:(?P<at>at|in)\s(?:the\s)?)?(?P<event>(?=[^\W\d_a-z])[^,;:.()]{4,80}(?=[,(]|\.\s|$))?"
)
"""A title in quotation marks, and where the talk was given behind it."""
_SIDE = regex(r"[\[(]|[.:;!?]\s")
_BY = regex(rf"[\W\d_]*{BY_BESIDE_TITLE}\b", re.IGNORECASE)
_LEVEL = 6
_SIGNS = " \t-–—|,;:：·"
_LONG = 80  # characters of what stands beside a title; longer ones are words on the talk


class Point(Value, frozen=True, kw_only=True):
    """A point of a list: its title by its place, its address, who gives the talk and where.

    `sure` says that a word as `by` stands in front of the names, `linked` that a link leads to
    slides or a video, `dated` that a day or month is printed, `behind` that the given names of all
    speakers stand behind a colon or a link, and `part` is what follows them there.
    """

    block: Bullet
    title: tuple[int, int]
    address: str | None
    speakers: tuple[str, ...] = ()
    sure: bool = False
    linked: bool = False
    dated: bool = False
    behind: bool = False
    part: str | None = None
    event: str | None = None

    @property
    def names_somebody(self) -> bool:
        """Whether somebody is named beside the title for sure."""
        given = all(map(begins_with_given_name, self.speakers))
        return bool(self.speakers) and (self.sure or given)


def point_of(block: Bullet, *, is_behind: bool = False) -> Point | None:
    """What a point says, if it has a title and leads somewhere, names somebody or has a day first.

    `is_behind` says that other points of its list name those who speak behind a colon or a link.

    Where marks stand in it as they are typed, as in a plain text, its parts are not told apart.
    """
    text = block.text
    if "](" in text:
        return None
    places = list(ADDRESS.finditer(text))
    front = end_in_front(places)
    end = start_of_links(text)
    main = _without_links(text)[: len(text) if end is None else end].rstrip()
    day = find_date(main)
    is_first = day is not None and not any(map(str.isalnum, main[: day.start]))
    day_ends = day.end if day and is_first else len(day_of_point(main))
    start = day_ends or front
    border = next((it.start() for it in places if it.start() >= start), len(main))
    bare = " " * start + main[start:]
    beside = behind_title(bare, border) if start == day_ends and not block.bold else None
    who = _who(bare, border) or Who()
    if beside and (is_behind or beside.is_sure) and not {*beside.speakers} < {*who.speakers}:
        who = Who(speakers=beside.speakers, title=(start, beside.end))
    set_off = _in_front(main[start : block.title[0]].strip()) if block.title else ()
    who = Who(speakers=set_off, title=block.title) if set_off else who
    first, last = who.title or (0, len(main))
    first, last = (
        max(first, start),
        min((last, *(it.start() for it in places if max(first, start) < it.start()))),
    )
    bold = "" if who.speakers else text[: block.bold]
    is_told = bool(bold) and not (is_event_alone(bold) or people_alone(bold))
    last = block.bold if is_told else last
    behind = event = None
    if not who.speakers:
        first, behind, event = _at_event(block, main, first, last)
        event = None if is_told and tells_talks(f"{event}s") else event  # `Workshop talk`, a sort
    given = bool(who.speakers) and all(map(begins_with_given_name, who.speakers))
    quoted = None if given else _QUOTED.match(main, start)
    if quoted and (day or (quoted["at"] and quoted["event"])):
        # `"Weirs", River Colloquium, Bonn, May 2031`
        (first, last), behind, who = quoted.span("quoted"), None, Who()
        event = event or quoted["event"]
    elif block.title and is_first and not set_off and _is_title(main, *block.title):
        (first, last), behind = block.title, None
        speakers, event = beside_set_off(main[last:])
        who = Who(speakers=speakers or (who.speakers if given else ()))
    part = beside.part if beside and who.speakers == beside.speakers else None
    event = part if part and is_event(part) else event
    title = bare_title(text[first : min(last, behind or last)])
    aside = _ASIDE.search(title)
    if aside is not None and is_event(aside["event"]):
        title, event = title[: aside.start()], event or aside["event"]
    address = _address(places, last) or _recording_below(block)
    is_set_off = day and (is_told or first == (block.title or (None,))[0])
    is_on_day = day and is_first and len(day.iso) == FULL_DAY and not is_event(title)
    leads = address or end is not None or who.speakers or event or is_set_off or is_on_day
    if not any(map(str.isalpha, title)) or len(title) > MAX_TITLE or not leads:
        return None
    start = text.index(title, first)
    title += _closing_of(title, text[start + len(title) :])
    return Point(
        block=block,
        title=(start, start + len(title)),
        address=address,
        speakers=who.speakers,
        sure=bool(set_off) or (first == 0 and _BY.match(main[last:]) is not None),
        linked=end is not None,
        dated=day is not None or day_ends > 0,
        behind=beside is not None and beside.is_sure,
        part=part,
        event=event,
    )


def _without_links(text: str) -> str:
    """The text with spaces for addresses, times, years, and events behind a name in brackets."""
    bare = text
    for pattern in (ADDRESS, _CLOCK, YEAR_OF_EVENT):
        bare = blanked(bare, pattern)
    within = EVENT_AND_YEAR.search(bare)
    if within and within["name"] and is_event_alone(within["event"]):
        first, last = within.end("name") - 2, within.end("event")
        bare = bare[:first] + " " * (last - first) + bare[last:]
    return bare


def _at_event(
    block: Bullet, main: str, first: int, last: int
) -> tuple[int, int | None, str | None]:
    """Where a title begins and ends beside an event, and which: it stands in front, or behind."""
    bold = block.text[: block.bold].strip(AROUND)
    front = (bold, block.bold) if bold else words_in_front(block.text[first:last])
    event = as_event(front[0]) if front and block.text[first + front[1] :].strip() else None
    if front and event:
        return first + front[1], None, event
    return first, *event_in(main, last if block.bold else 0)


def _is_title(main: str, first: int, last: int) -> bool:
    """Whether what is set off is a title: no event or town in front of one that is not."""
    words, behind = main[first:last], main[last:].strip()
    is_alone = not behind[:1].isalpha() or beside_set_off(behind)[1] is not None
    return not is_event(words) and (is_alone or " " in words)


def _in_front(text: str) -> tuple[str, ...]:
    """Who stands in front of a title that is set off; a show may, with a colon."""
    names = people_alone(text.strip(AROUND))
    are_given = all(map(begins_with_given_name, names))
    return names if are_given or not text.endswith(":") else ()


def _closing_of(title: str, behind: str) -> str:
    """The bracket right behind a title that closes one in it: `Old weirs (again)`."""
    return ")" if title.count("(") > title.count(")") and behind[:1] == ")" else ""


def bare_title(title: str) -> str:
    """A title without what parts it from its neighbours, and without marks around all of it."""
    start = title.find(bare := title.strip(AROUND))
    if title[start - 1 : start] == "(" and bare.count(")") > bare.count("("):
        return f"({bare}"  # `(Not so) old weirs`
    return unquoted(bare.removesuffix("]") if bare.count("]") > bare.count("[") else bare)


def _who(main: str, border: int) -> Who | None:
    """Who is named behind the link that begins a point, or beside its title otherwise.

    Words on the talk may stand behind the name.
    """
    side = _SIDE.search(main, border)
    ends = (len(main), side.start() if side else len(main))
    for end in ends if main[border:].strip() else ():
        who = speakers_beside(_ANY_TITLE.ljust(border, "x")[:border] + main[border:end].rstrip())
        if who and who.speakers:
            return replace(who, title=(0, border))
    return next((who for end in ends if (who := speakers_beside(main[:end].rstrip()))), None)


def _address(places: Sequence[Match], last: int) -> str | None:
    """The only recording to which links lead, or where there is none the page behind the title."""
    recorded = recordings_of(it["address"] for it in places)
    if recorded:
        return recorded[0] if len(recorded) == 1 else None
    page = places[0]["address"] if places and places[0].start() == last else None
    return page if page and is_web_address(page) and is_of_one_talk(page) else None


def _recording_below(block: Bullet) -> str | None:
    """The only recording to which the points below a point lead: `- Video: https://youtu.be/…`."""
    places = (it for below in block.children for it in ADDRESS.finditer(below.text))
    return only_recording(it["address"] for it in places)


def _is_long(beside: str) -> bool:
    """Whether what stands beside a title is words on the talk, whatever its addresses take."""
    return len(ADDRESS.sub("", beside)) > _LONG


def talk_of(point: Point, heads: Sequence[Heading]) -> TalkInEvent:
    """The talk of a point, with what stands beside its title as it is printed."""
    block, (start, end) = point.block, point.title
    sides = [it.strip(_SIGNS) for it in (block.text[:start], block.text[end:])]
    beside = [it for it in sides if any(map(str.isalnum, it))]
    texts = tuple(Paragraph(text=it, lines=block.lines) for it in beside if _is_long(it))
    below = (match for it in block.children for match in _LENGTH.finditer(it.text))
    named = (it for it in below if field_of(it["key"]) is Field.DURATION)
    match = _CLOCK.search(block.text) or next(named, None)
    clock = match[match.lastgroup or 0] if match else ""
    seconds = timecode.parse(clock) if clock else None
    names = ((it.name, without_day(it.name)) for it in heads)
    events = (it for name, it in names if is_event(name) or (it != name and ends_as_event(it)))
    own = point.event or event_in_brackets(block.text[end:])  # `RiverConf2031`
    return TalkInEvent(
        blocks=(
            marked_heading(block.text[start:end], block.lines, level=_LEVEL),
            *texts,
            *block.children,
        ),
        speakers=point.speakers,
        date=date_of(block.text, heads) or year_in(own or ""),
        recording=point.address,
        duration=Duration(printed=clock, seconds=seconds) if seconds else None,
        event=own or next(events, None),
        printed=block.text,
        in_front=tuple(it for it in beside if not _is_long(it)),
    )
