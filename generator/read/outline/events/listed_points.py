"""Lists of talks: points with a title that lead to a recording each, and may say who gives it.

`- [Moving water](https://youtu.be/…) [45:10] by Ada Okafor (2031)`, `- Ivo Kern: [Dams](…)`,
`- **Dams and debts**, Ivo Kern ([video](…), [slides](…))`. A page shows it with most of its points
together: each leads to another recording. What stands below `Resources` is no such list, and a few
links among other words are none.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from generator.model.account_head import Duration
from generator.model.base import Value
from generator.read.grammar.speech.quotation_marks import is_whole_quotation, opens_quotation
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    Row,
    Speech,
    heading_of,
    marked_heading,
)
from generator.read.outline.events.event_names import is_of_event
from generator.read.outline.events.levels import headings_outside_links
from generator.read.outline.events.talk_in_event import TalkInEvent
from generator.read.outline.events.talks import EventNotes
from generator.read.outline.events.who_gives import Who, speakers_beside
from generator.read.vocabulary.section_names import LINKS
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import name_key
from generator.text.quantities import timecode
from generator.text.quantities.dates import find_date
from generator.text.web_address import is_of_one_talk, recording_of

_ADDRESS = re.compile(r" ?\(?(?P<address>https?://[^\s()]{1,500})\)?")
_MEDIA = frozenset(
    """
    audio clip deck en eng english link recording slide slides talk video vidéo videos vídeo watch
    youtube vimeo запись слайды видео
    """.split()
)
_LAST_PART = re.compile(r"(?:^|[-–—|,:()\[\]·]|\s\s)\s?(?P<label>[^-–—|,:()\[\]·]{1,40})\Z")
"""What stands between the last sign and a link."""

_CLOCK = re.compile(r"[\[(](?P<clock>\d{1,2}:\d\d(?::\d\d)?)[\])]")
_YEAR = re.compile(r"(?:[(\[]|, ?)((?:19|20)\d\d)(?:[)\]]|$)")
_ANY_TITLE = "Any title "
_SIDE = re.compile(r"[\[(]|[.:;!?]\s")
_BY = re.compile(r"[\W\d_]*(?:by|von|par|por|di|door|przez)\b", re.IGNORECASE)
_AROUND = ' \t-–—|,:：*_·;(["“”'
_LEVEL = 6
_LEAST, _SHARE, _OF_CONTENT = 3, 0.6, 0.3
_MAX_TITLE = 200
_LONG = 80  # characters of what stands beside a title; longer ones are words on the talk


class _Point(Value, frozen=True, kw_only=True):
    """A point of a list: its title by its place, its address, who gives the talk.

    `sure` says that a word as `by` stands in front of the names.
    """

    block: Bullet
    title: tuple[int, int]
    address: str | None
    speakers: tuple[str, ...] = ()
    sure: bool = False


def listed_points(blocks: Sequence[Block]) -> EventNotes | None:
    """The talks that the points of a page are, or None where these are no list of talks."""
    if any(isinstance(block, Speech) for block in blocks):
        return None
    first = heading_of(blocks[0]) if blocks else None
    bullets = list(_points_outside_links(blocks, first))
    points = [point for it in bullets if (point := _point(it))]
    recorded = [it for point in points if (it := recording_of(point.address or ""))]
    content = sum(isinstance(it, Paragraph | Bullet | Row) for it in blocks)
    least = max(_LEAST, _SHARE * len(bullets), _OF_CONTENT * content)
    if len({(it.platform, it.key, it.start) for it in recorded}) < least:
        return None
    talks = {point.block.lines: _talk(point) for point in _with_people(points)}
    above = tuple(it for it in blocks if it.lines not in talks)
    title = first if above and above[0] is blocks[0] else None
    return EventNotes(
        title=title,
        above=above[1:] if title else above,
        talks=tuple(talks[it.lines] for it in blocks if it.lines in talks),
        is_event=title is not None and is_of_event(title.name),
    )


def _points_outside_links(blocks: Sequence[Block], first: Heading | None) -> Iterator[Bullet]:
    """The points of a page, but for those below `Resources` and those of a table of contents."""
    shown = dict(headings_outside_links(blocks, first)) if first else {}
    names = {name_key(it.name) for it in blocks if isinstance(it, Heading)}
    inside = False
    for index, block in enumerate(blocks):
        if isinstance(block, Heading) and first is not None:
            inside = index not in shown or name_key(block.name) in LINKS
        elif isinstance(block, Bullet) and not inside and name_key(block.text) not in names:
            yield block


def _point(block: Bullet) -> _Point | None:
    """What a point says, if it has a title and either leads somewhere or names somebody."""
    text = block.text
    places = list(_ADDRESS.finditer(text))
    main = _without_links(text, places)
    border = places[0].start() if places else len(main)
    who = _who(main, border) or Who()
    first, last = who.title or (0, len(main))
    ends = [it.start() for it in places if first < it.start() < last]
    title = _bare(text[first : min((last, *ends))])
    address = _address(places)
    if not any(map(str.isalpha, title)) or len(title) > _MAX_TITLE or not (address or who.speakers):
        return None
    start = text.index(title, first)
    return _Point(
        block=block,
        title=(start, start + len(title)),
        address=address,
        speakers=who.speakers,
        sure=first == 0 and _BY.match(main[last:]) is not None,
    )


def _without_links(text: str, places: Sequence[re.Match[str]]) -> str:
    """The text up to its first `video` or `slides`, with spaces for addresses, times and years."""
    end, before = len(text), 0
    for place in places:
        label = _LAST_PART.search(text, before, place.start())
        if label and _MEDIA.issuperset(label["label"].casefold().split()):
            end = label.start()
            break
        before = place.end()
    bare = text
    for pattern in (_ADDRESS, _CLOCK, _YEAR):
        bare = pattern.sub(_spaces, bare)
    return bare[:end].rstrip()


def _bare(title: str) -> str:
    """A title without what parts it from its neighbours, and without marks around all of it."""
    bare = title.strip(_AROUND)
    is_quoted = opens_quotation(bare) and is_whole_quotation(bare)
    return bare[1:-1].strip() if is_quoted else bare


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _who(main: str, border: int) -> Who | None:
    """Who is named behind the link that begins a point, or beside its title otherwise.

    Words on the talk may stand behind the name.
    """
    side = _SIDE.search(main, border)
    ends = (len(main), side.start() if side else len(main))
    for end in ends if main[border:].strip() else ():
        who = speakers_beside(_ANY_TITLE.ljust(border, "x")[:border] + main[border:end].rstrip())
        if who and who.speakers:
            return msgspec.structs.replace(who, title=(0, border))
    return next((who for end in ends if (who := speakers_beside(main[:end].rstrip()))), None)


def _address(places: Sequence[re.Match[str]]) -> str | None:
    """The only recording to which links lead, or where there is none the first page."""
    recorded = {key: it["address"] for it in places if (key := recording_of(it["address"]))}
    if recorded:
        return next(iter(recorded.values())) if len(recorded) == 1 else None
    pages = (it["address"] for it in places)
    return next(filter(is_of_one_talk, pages), None)


def _with_people(points: Sequence[_Point]) -> Iterator[_Point]:
    """The points, without names beside a dash or a colon that may be anything.

    What has the form of a name there is somebody's if it begins with a given name, or where most
    points name somebody so, and half of these do.
    """
    doubtful = [point for point in points if point.speakers and not point.sure]
    given = sum(all(map(begins_with_given_name, it.speakers)) for it in doubtful)
    are_names = 2 * len(doubtful) >= len(points) and 2 * given >= len(doubtful)
    for point in points:
        if point.sure or are_names or all(map(begins_with_given_name, point.speakers)):
            yield point
        elif (bare := _without_people(point)) is not None:
            yield bare


def _without_people(point: _Point) -> _Point | None:
    """The point with all in front of its link as its title."""
    places = list(_ADDRESS.finditer(point.block.text))
    title = _bare(point.block.text[: places[0].start()]) if places else ""
    if not title or point.address is None:
        return None
    start = point.block.text.index(title)
    return msgspec.structs.replace(point, title=(start, start + len(title)), speakers=())


def _talk(point: _Point) -> TalkInEvent:
    """The talk of a point, with what stands beside its title as it is printed."""
    block, (start, end) = point.block, point.title
    sides = [it.strip() for it in (block.text[:start], block.text[end:])]
    beside = [it for it in sides if any(map(str.isalnum, it))]
    texts = tuple(Paragraph(text=it, lines=block.lines) for it in beside if len(it) > _LONG)
    bare = _ADDRESS.sub(" ", block.text)
    day, year, clock = find_date(bare), _YEAR.findall(bare), _CLOCK.search(bare)
    seconds = timecode.parse(clock["clock"]) if clock else None
    return TalkInEvent(
        blocks=(
            marked_heading(block.text[start:end], block.lines, level=_LEVEL),
            *texts,
            *block.children,
        ),
        speakers=point.speakers,
        date=day.iso if day else year[0] if len(year) == 1 else None,
        recording=point.address,
        duration=Duration(printed=clock["clock"], seconds=seconds) if clock and seconds else None,
        printed=block.text,
        in_front=tuple(it for it in beside if len(it) <= _LONG),
    )
