"""What the points of one list have in common: who speaks and the event stand at one place in all.

In: the points as each was read by itself. Out: the same, those in doubt read as the others are.
"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from generator.read.grammar.people.heading_styles import have_firms
from generator.read.outline.blocks import Heading
from generator.read.outline.events.lists.event_of_point import (
    ADDRESS,
    day_of_point,
    end_in_front,
    is_event,
    is_large,
    words_in_front,
)
from generator.read.outline.events.lists.point_of_list import Point, bare_title, point_of
from generator.read.vocabulary.event_words import names_talks, tells_talks
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import singular, words
from generator.text.web_address import is_of_work, recording_of

_LEAST_EVENTS = 2  # points
_SHARE_OF_EVENTS = 3
_LEAST, _EACH, _WORDS = 3, 0.9, 4
_SIGNS = ".,:;!?()[]\"'“”"
_MUSIC = frozenset("canción lied music musica musik musique música playlist song музыка".split())


def with_people_behind(points: Sequence[Point]) -> list[Point]:
    """The points, each with the name behind a colon or a link as somebody's where most have one.

    What follows the names is an event in all of them, if some are called so: else it may be a firm.
    """
    shown = sum(it.behind for it in points)
    if 2 * shown < len(points):
        return list(points)
    alike = [it if it.behind else point_of(it.block, is_behind=True) or it for it in points]
    parts = [it.part for it in alike if it.part]
    shown = sum(map(is_event, parts))
    are_events = _SHARE_OF_EVENTS * shown >= len(parts) >= len(points) / 2
    return [replace(it, event=it.event or it.part) if are_events else it for it in alike]


def without_firms(points: Sequence[Point]) -> list[Point]:
    """The points; where firms stand behind the only name of most, one like a name is nobody."""
    if not have_firms([(it.block.text, it.speakers) for it in points]):
        return list(points)
    return [
        it
        if all(map(begins_with_given_name, it.speakers))
        else replace(it, speakers=it.speakers[:1])
        for it in points
    ]


def with_events_in_front(points: Sequence[Point]) -> list[Point]:
    """The points, each with the event in front of its title where most have one there.

    `MudConf 2031 - Weirs` shows that of `Weir Loop - Dams` the first part is no title either.
    """
    shown = sum(it.title[0] > 0 and it.event is not None for it in points)
    doubtful = sum(it.event is None and _has_front(it) for it in points)
    are_people = any(it.names_somebody and it.title[0] > 0 for it in points)
    if are_people or shown < max(_LEAST_EVENTS, doubtful):
        return list(points)
    return [_with_event_in_front(it) if it.event is None else it for it in points]


def _has_front(point: Point) -> bool:
    start, end = point.title
    return start > 0 or words_in_front(point.block.text[start:end]) is not None


def _with_event_in_front(point: Point) -> Point:
    bare = without_people(point) if point.speakers and not point.names_somebody else point
    start, end = bare.title if bare else point.title
    front = words_in_front(point.block.text[start:end])
    if bare is None or bare.speakers or front is None or not is_large(front[0]):
        return point
    return replace(bare, title=(start + front[1], end), event=front[0])


def without_people(point: Point) -> Point | None:
    """The point with all in front of its link but a day as its title, or bold words with a name."""
    if (n := point.block.bold) and point.block.text[:n] not in point.speakers:
        return replace(point, title=(0, n), speakers=())
    places = list(ADDRESS.finditer(point.block.text))
    first = end_in_front(places) or len(day_of_point(point.block.text))
    last = next((it.start() for it in places if it.start() >= first), len(point.block.text))
    title = bare_title(point.block.text[first:last]) if places else ""
    if not title or point.address is None:
        return None
    start = point.block.text.index(title)
    return replace(point, title=(start, start + len(title)), speakers=())


def with_people(points: Sequence[Point]) -> Iterator[Point]:
    """The points, without names beside a dash or a colon that may be anything.

    What has the form of a name there is somebody's if it begins with a given name, or where most
    points name somebody so, and half of these do; a third are enough where all points do. No name
    ends with a word that the points print in small letters too: `Big Data: Rivers`.
    """
    printed = (it.strip(_SIGNS) for point in points for it in point.block.text.split())
    small = {singular(it) for it in printed if it.islower()}
    doubtful = [point for point in points if point.speakers and not point.sure]
    given = sum(all(map(begins_with_given_name, it.speakers)) for it in doubtful)
    least = len(doubtful) / (_LEAST if len(doubtful) == len(points) else 2)
    are_names = 2 * len(doubtful) >= len(points) and given >= least
    for point in points:
        of_words = any(singular(it.split()[-1].casefold()) in small for it in point.speakers)
        is_given = all(map(begins_with_given_name, point.speakers))
        if point.sure or is_given or (are_names and not of_words):
            yield point
        elif (bare := without_people(point)) is not None:
            yield bare


def without_dates(points: Sequence[Point]) -> list[Point]:
    """The points; where most name somebody, without those of few words with nothing but a day.

    Between `6 May: Old weirs, Ada Okafor` and others like it `13 May: Homework 3 due` is no talk.
    """
    named = sum(it.names_somebody for it in points)
    return [it for it in points if 2 * named <= len(points) or not _is_date(it)]


def _is_date(point: Point) -> bool:
    start, end = point.title
    is_short = len(point.block.text[start:end].split()) < _WORDS and not point.block.children
    says_more = point.speakers or point.linked or point.address or point.event or point.block.bold
    return point.dated and is_short and not says_more


def are_recorded(points: Sequence[Point], least: float, names: Sequence[str]) -> bool:
    """Whether enough points lead to another recording each, and the page is none of music."""
    is_music = any(singular(word) in _MUSIC for name in names for word in words(name))
    works = sum(is_of_work(it.address or "") for it in points)
    if works >= _LEAST or (is_music and not any(map(tells_talks, names))):
        return False
    recorded = [it for point in points if (it := recording_of(point.address or ""))]
    return len({it.whole for it in recorded}) >= max(least, _EACH * len(recorded))


def are_shown(points: Sequence[Point], least: float) -> bool:
    """Whether enough points have what talks have: slides, a day, an event, somebody beside."""
    shown = (it.linked or it.dated or it.event or it.names_somebody for it in points)
    return sum(map(bool, shown)) >= least


def are_set_off(
    points: Sequence[Point], heads: Mapping[tuple[int, int], Sequence[Heading]]
) -> bool:
    """Whether titles set off behind names are talks': on days, or of some words below `Talks`."""
    headed = sum(any(names_talks(it.name) for it in heads[point.block.lines]) for point in points)
    n_words = sum(len(it.block.text[slice(*it.title)].split()) for it in points)
    are_headed = 2 * headed > len(points) and n_words >= _WORDS * len(points)  # no firm, no post
    return are_headed or all(it.dated for it in points)
