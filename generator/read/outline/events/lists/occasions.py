"""Talks of which a page says below each title at which events they were given.

`* Old weirs` above `- RiverConf, Bonn (30.11.2031) (slides)`; a line or a heading above such
points, perhaps with words on the talk between them, of which the last end with a colon. Of what was
given at several events the first with a whole day gives the talk its day and event; all stand on
the talk's page.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from generator.model.base import Value
from generator.read.account.people.lists.whole_names import people_alone
from generator.read.grammar.people.beside_titles import speakers_beside
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    heading_of,
    is_marked,
    marked_heading,
)
from generator.read.outline.events.days import YEAR
from generator.read.outline.events.event_names import ends_as_event
from generator.read.outline.events.lists.columns import LEAST_WORDS
from generator.read.outline.events.lists.event_of_point import (
    ADDRESS,
    AROUND,
    MAX_TITLE,
    only_recording,
    start_of_links,
)
from generator.read.outline.events.lists.listed_points import notes_of_talks
from generator.read.outline.events.talk_in_event import TalkInEvent
from generator.read.outline.events.talks import EventNotes
from generator.read.outline.turns.posts import is_plain_item
from generator.read.vocabulary.event_words import MEDIA, names_talks, tells_talks
from generator.read.vocabulary.keys import Field, field_of
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import words
from generator.text.quantities.dates import find_date
from generator.text.regex import regex

_LEAST, _LEAST_TITLES, _SHARE = 3, 2, 0.6
_MOST_WORDS, _LONGEST = 16, 400  # of an event with its place; characters of a point with links
_ASIDE = regex(r"\s?\([^()]{0,80}\)[\s.]{0,3}$")
_PARTS = regex(r"\s[-–—@|]\s|,\s|\s\(")
_SENTENCE = regex(r"[^\W\d_]{4}[.!?]\s+[^\W\d_a-z]|[.:;]$")  # no `St. Gall`
_LINKED = regex(r"\s\(https?://[^\s()]{1,500}\)\s(?=[^\W\d_])")  # `RiverConf (https://…) Bonn`
_FIGURES = regex(r"\s?\(?[\d./-]{2,8}$")
_LEVEL = 6


class OccasionOfTalk(Value, frozen=True, kw_only=True):
    """A line that says at which event a talk was given, and when (ISO, of any precision).

    `is_placed` says that a place stands behind the event, or that it is called as events are.
    """

    point: Block
    event: str
    date: str
    is_placed: bool


class _Given(Value, frozen=True, kw_only=True):
    """A title, its links, the words on the talk below it, and when and where it was given."""

    title: Heading
    beside: str = ""
    words: tuple[Block, ...] = ()
    occasions: tuple[OccasionOfTalk, ...]


def given_by(heading: str, file: str) -> str | None:
    """Who gave all talks of a page, by a heading above; alone where the file is that of a speaker.

    >>> given_by("Talks by Ada Okafor", "lists/all"), given_by("Ada Okafor's Talks", "lists/all")
    ('Ada Okafor', 'Ada Okafor')
    >>> given_by("Ada Okafor", "speakers/ada-okafor"), given_by("Ada Okafor", "notes/ada-okafor")
    ('Ada Okafor', None)
    """
    own = heading[:MAX_TITLE].replace("’", "'").replace("'s ", " - ")
    who = speakers_beside(own) if tells_talks(own) else None
    names = who.speakers if who else people_alone(own)
    if len(names) != 1 or not begins_with_given_name(names[0]):
        return None
    folder, name, _ = f"/ {' '.join(words(file))}".partition(" ".join(words(names[0])))
    is_told = who is not None or (name and field_of(folder.split()[-1]) is Field.SPEAKER)
    return names[0] if is_told else None


def given_at_events(blocks: Sequence[Block], file_name: str) -> EventNotes | None:
    """The talks of such a page, or None where a page is none: it must be called so.

    Most of its points say when and where something was given. One talk is enough on a page that is
    called as the person is who gave it.
    """
    first = heading_of(blocks[0]) if blocks else None
    if not any(map(tells_talks, (file_name, first.name if first else ""))):
        return None
    given = list(_given(blocks))
    occasions = [on for it in given for on in it.occasions]
    if not given or not all(it.title.name for it in given):
        return None  # somewhere nothing is a title
    long = sum(len(it.title.name.split()) >= LEAST_WORDS for it in given)
    placed = sum(it.is_placed for it in occasions)
    of_one = any(it.name == file_name and people_alone(it.name) for it in blocks if is_marked(it))
    if not of_one and (long < _SHARE * len(given) or placed < _SHARE * len(occasions)):
        return None
    between = {block.lines for it in given for block in it.words}
    points = [it for it in blocks if isinstance(it, Bullet) and it.lines not in between]
    n_points = sum(len(it.children) or 1 for it in points)
    if not of_one and len({it.title.name for it in given}) < _LEAST_TITLES:
        return None
    if len(occasions) < max(1 if of_one else _LEAST, _SHARE * n_points):
        return None
    inside = between | {it.title.lines for it in given}
    inside |= {on.point.lines for it in given for on in it.occasions}
    return notes_of_talks(blocks, map(_talk, given), inside)


def _given(blocks: Sequence[Block]) -> Iterator[_Given]:
    """The titles of a page below which occasions stand, in its order."""
    start = 0
    for index, block in enumerate(blocks):
        if not isinstance(block, Bullet):
            continue
        if block.children:
            points = [it for it in block.children if isinstance(it, Bullet)]
            name = block.text[: start_of_links(block.text)].strip(AROUND)
            are_points = len(points) == len(block.children) and any(map(str.isalpha, name))
            if are_points and len(name) <= MAX_TITLE and (occasions := _occasions(points)):
                beside = block.text.partition(name)[2].strip(AROUND)
                yield _Given(title=_title(name, block), beside=beside, occasions=occasions)
        elif index and not isinstance(blocks[index - 1], Bullet):
            run = list(takewhile(is_plain_item, blocks[index:]))
            occasions = _occasions([it for it in run if isinstance(it, Bullet)])
            place = _place_of_title(blocks, start, index) if occasions else None
            if place is None and occasions:
                yield _Given(title=_title("", block), occasions=occasions)
            elif place is not None:
                above = blocks[place]
                heading = heading_of(above)
                title = _title(heading.name if heading else above.text, above)
                words = tuple(blocks[place + 1 : index])
                yield _Given(title=title, words=words, occasions=occasions)
            start = index + len(run) if occasions else start


def _title(name: str, block: Block) -> Heading:
    return marked_heading(name, block.lines, level=_LEVEL)


def _place_of_title(blocks: Sequence[Block], start: int, end: int) -> int | None:
    """Where the title of the points at `end` stands, at `start` or below: right above, or further.

    Words on the talk stand between them where a line with a colon leads to the points.
    """
    place = end - 1
    if blocks[place].text.endswith((":", "：")):
        names = (n for n in range(place - 1, start - 1, -1) if isinstance(blocks[n], Heading))
        place = next(names, -1)
    if place < start:
        return None
    heading = heading_of(blocks[place])
    name = heading.name if heading else blocks[place].text
    is_line = heading is not None or isinstance(blocks[place], Paragraph)
    may_be = is_line and len(name) <= MAX_TITLE and " " in name.strip()
    return place if may_be and not (names_talks(name) or _SENTENCE.search(name)) else None


def _occasions(points: Sequence[Bullet]) -> tuple[OccasionOfTalk, ...]:
    """The occasions that points are, or nothing where some are none."""
    occasions = tuple(filter(None, map(_occasion, points)))
    return occasions if points and len(occasions) >= len(points) else ()


def occasion_below(blocks: Sequence[Block]) -> OccasionOfTalk | None:
    """The first line of some that says at which event, called as these are, a talk was given."""
    occasions = (_occasion(it) for it in blocks if isinstance(it, Bullet | Paragraph))
    return next((it for it in occasions if it and ends_as_event(it.event)), None)


def _occasion(point: Block) -> OccasionOfTalk | None:
    """The event, and the date or year in front of it or behind, that are all of a line."""
    text = ADDRESS.sub("", _LINKED.sub(", ", point.text)) if len(point.text) <= _LONGEST else ""
    while (aside := _ASIDE.search(text)) and not any(map(str.isdigit, aside[0])):
        text = text[: aside.start()]  # `(slides, video)`
    day, year = find_date(text), YEAR.search(text)
    if day is not None:
        iso, start, end = day.iso, day.start, day.end
    elif year is not None:
        iso, (start, end) = year[0], year.span()
    else:
        return None
    front = _FIGURES.sub("", text[:start]).strip(f"{AROUND})")
    behind = text[end:].strip(f"{AROUND})")
    name = front or behind
    event, *places = (it.strip(AROUND) for it in _PARTS.split(name))
    is_long = len(name.split()) > _MOST_WORDS or bool(front and behind)
    is_long |= MEDIA.issuperset(words(event))  # `Slides (2031)`
    is_long |= field_of(event.partition(" ")[0]) is Field.DURATION  # `Length 46:44`
    if is_long or not next(filter(str.isalpha, event), "a").isupper() or _SENTENCE.search(name):
        return None
    is_placed = any(places) or ends_as_event(event)
    return OccasionOfTalk(point=point, event=event, date=iso, is_placed=is_placed)


def _talk(given: _Given) -> TalkInEvent:
    """The talk, at the first event at which it was given."""
    first = min(given.occasions, key=lambda it: (-len(it.date), it.date))
    points = tuple(it.point for it in given.occasions)
    addresses = (match["address"] for it in points for match in ADDRESS.finditer(it.text))
    return TalkInEvent(
        blocks=(given.title, *given.words, *points),
        date=first.date,
        recording=only_recording(addresses),
        event=first.event,
        printed=given.title.name,
        in_front=(given.beside,) if any(map(str.isalnum, given.beside)) else (),
    )
