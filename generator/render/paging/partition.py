"""Long lists are split by the things' own keys (year and month, letters), never by position.

Nothing moves to another part when other things are added. A list is split only where it would be
too long for one page, and a part only where it is too long in turn; the addresses of parts stay
when finer ones come beneath them.
"""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Generic, TypeVar

from generator.messages.words import Words
from generator.model.account import TimeCode
from generator.model.base import Value
from generator.model.corpus import Talk
from generator.model.grouping import grouped
from generator.text.addresses import stem
from generator.text.naming.ids import allowed, content_id, slug
from generator.text.quantities.timecode import format_time

_LETTERS, _MORE_LETTERS = 8, 40
_UNDATED = "undated"
_MINUTES = 10
_LINES = (10_000, 5_000, 1_000, 500, 250, 125, 25, 5, 1)
_PIECES = (625, 25, 1)

ROOM = 80_000
"""About how many bytes of HTML a list may take on a page before it is split.

With what the theme puts around it (20 kB) and with what the estimates miss, a page stays below
150 kB.
"""


class SplitRule(Value, frozen=True, kw_only=True):
    """What lists are split by: the bytes of HTML that one may take on a page, and the words."""

    words: Words
    room: int = ROOM


class PartitionKey(Value, frozen=True, kw_only=True):
    """What the things of one part have in common: `slug` for addresses, `name` in words.

    A finer key's slug says what the coarser one's says, and more.
    """

    slug: str
    name: str


class KeyLevels(Value, frozen=True):
    """Keys from coarse to fine, such as a year and a month of it: how many, and each by its level.

    They are made when they are asked for: of most things the fine ones never are.
    """

    levels: int
    at: Callable[[int], PartitionKey]


def key_levels(*keys: PartitionKey) -> KeyLevels:
    """Keys that are known."""
    return KeyLevels(levels=len(keys), at=keys.__getitem__)


def letter_keys(name: str, most: int = _LETTERS) -> KeyLevels:
    """The first letter of a name, its first two, and so on up to `most`; digits are a level more.

    Accents make no difference. Letters of scripts without capitals are many: their first level is
    the row of 256 characters that Unicode has the first one in.
    """

    def key(level: int) -> PartitionKey:
        text = _bare(name)
        rows = 0 if text[0].upper() != text[0] else 1
        count = level + 1 - rows
        if count == 0:
            return _first(text[0])
        # A name that ends here has a part beside those that go on from it.
        return _letters(text[:count] if count <= len(text) else f"{text}-end", text[:count])

    return KeyLevels(levels=most, at=key)


@lru_cache(maxsize=1 << 12)
def _letters(head: str, name: str) -> PartitionKey:
    return PartitionKey(slug=head, name=name.capitalize())


def name_keys(name: str, *identity: str) -> tuple[KeyLevels, ...]:
    """The letters of a name, and what tells its bearer from others whose names begin alike."""
    return (letter_keys(name, _MORE_LETTERS), content_keys(*identity))


def date_keys(iso: str | None, words: Words, none: str) -> KeyLevels:
    """The year of a date and its month; for what has no date, a key that is called `none`."""
    if not iso:
        undated = PartitionKey(slug=_UNDATED, name=none)
        return key_levels(undated, undated)

    def key(level: int) -> PartitionKey:
        year = words.date(iso[:4])
        if level == 0:
            return PartitionKey(slug=iso[:4], name=year)
        if len(iso) < len("2025-10"):
            name = words.plain("parts.no_month", year=year)
            return PartitionKey(slug=f"{iso[:4]}-{_UNDATED}", name=name)
        return PartitionKey(slug=iso[:7], name=words.date(iso[:7]))

    return KeyLevels(levels=2, at=key)


def talk_keys(talk: Talk, words: Words) -> tuple[KeyLevels, ...]:
    """The date of a talk, the letters of its title, and the talk itself.

    Between those, talks of one title share a letter that says nothing.
    """

    def itself(level: int) -> PartitionKey:
        slug = stem(talk.address)
        return PartitionKey(slug=slug, name=talk.title) if level else content_keys(slug).at(0)

    dated = date_keys(talk.earliest, words, words.plain("talks.undated"))
    return (dated, letter_keys(talk.title), KeyLevels(levels=2, at=itself))


_UNTIMED = key_levels(PartitionKey(slug="untimed", name="–"))


def minute_keys(time: TimeCode | None) -> KeyLevels:
    """The ten minutes of a recording in which something is said."""
    if time is None:
        return _UNTIMED
    first = time.seconds // 60 // _MINUTES * _MINUTES
    name = f"{format_time(first * 60)} – {format_time((first + _MINUTES) * 60)}"
    return key_levels(PartitionKey(slug=f"min-{first}", name=name))


def line_keys(number: int) -> KeyLevels:
    """The ten thousand, five thousand … and five lines that a line is among, and the line."""
    return _counted_keys(number, _LINES)


def piece_keys(number: int) -> KeyLevels:
    """The pieces that a piece of a long line is among, and the piece."""
    return _counted_keys(number, _PIECES, "p")


def _counted_keys(number: int, counts: Sequence[int], sort: str = "") -> KeyLevels:
    def key(level: int) -> PartitionKey:
        count = counts[level]
        return _counted_key((number - 1) // count * count + 1, count, sort)

    return KeyLevels(levels=len(counts), at=key)


@lru_cache(maxsize=1 << 14)
def _counted_key(first: int, count: int, sort: str) -> PartitionKey:
    numbers = f"{first}-{first + count - 1}" if count > 1 else str(first)
    return PartitionKey(slug=f"{sort}{numbers}", name=numbers.replace("-", "–"))


def content_keys(*parts: str) -> KeyLevels:
    """Letters of a content id, which say nothing: for what nothing else tells apart."""

    def key(level: int) -> PartitionKey:
        head = content_id(*parts)[: level + 1]
        return PartitionKey(slug=f"x{head}", name=f"{head}…")

    return KeyLevels(levels=_LETTERS - 1, at=key)


@lru_cache(maxsize=1 << 12)
def _bare(name: str) -> str:
    """The letters and digits of a name in one form, without accents; never empty."""
    decomposed = unicodedata.normalize("NFD", slug(name).casefold())
    letters = "".join(char for char in decomposed if char.isalnum())
    return unicodedata.normalize("NFC", letters) or slug(name).replace("-", "")


def _first(char: str) -> PartitionKey:
    if char.isdecimal():
        return PartitionKey(slug="0-9", name="0–9")
    row = ord(char) >> 8
    return PartitionKey(slug=f"u{row:02x}", name=_row(row))


@cache
def _row(row: int) -> str:
    """The first and the last letter of a row of 256 characters."""
    letters = [char for code in range(row << 8, (row + 1) << 8) if (char := chr(code)).isalpha()]
    return f"{letters[0]}–{letters[-1]}" if letters else f"U+{row:02X}00"


ThingT = TypeVar("ThingT")


_LONGEST = 180


class Part(Value, Generic[ThingT], frozen=True, kw_only=True):
    """Some of a list's things, in their order, or finer parts of them where they are too many.

    `key` is unlike that of any other part of the list; `name` tells it from its siblings, and
    `title` from all other parts.
    """

    key: str
    name: str
    title: str
    things: tuple[ThingT, ...]
    parts: tuple["Part[ThingT]", ...] = ()


def split(
    things: Sequence[ThingT],
    keys: Callable[[ThingT], Sequence[KeyLevels]],
    weigh: Callable[[ThingT], int],
    room: int,
    words: Words,
) -> tuple[Part[ThingT], ...]:
    """The parts of a list, in the order of their first things; none for a list that has room.

    Things have equally many kinds of `keys`, and equally many levels of each; the second kind
    splits what the first leaves whole. `weigh` says about how many bytes of HTML a thing takes;
    `room` is how many the list may take in one piece, and each of its parts: with two figures, a
    part would be whole where its list was split, and go. `words` put the names of keys together.
    """
    sizes = [weigh(thing) for thing in things]
    if sum(sizes) <= room:
        return ()
    weighed = [
        _Weighed(thing=thing, keys=tuple(keys(thing)), bytes=size)
        for thing, size in zip(things, sizes, strict=True)
    ]
    return tuple(_split(weighed, (), room, words))


class _Weighed(Value, Generic[ThingT], frozen=True, kw_only=True):
    """A thing with its keys and what it takes."""

    thing: ThingT
    keys: tuple[KeyLevels, ...]
    bytes: int


def _split(
    weighed: Sequence[_Weighed[ThingT]], levels: tuple[int, ...], room: int, words: Words
) -> Iterator[Part[ThingT]]:
    """Parts by the next level that tells things apart; `levels` counts those used so far.

    The things are alike in all levels before it, so that its own key alone says where they belong.
    """
    for deeper in _deeper(weighed[0].keys, levels):
        kind, level = len(deeper) - 1, deeper[-1] - 1
        groups = grouped(weighed, lambda thing: thing.keys[kind].at(level))  # noqa: B023
        if len(groups) > 1:
            break
    else:
        return
    for group in groups.values():
        levelled = zip(group[0].keys, deeper, strict=False)
        keys = [kind.at(count - 1) for kind, count in levelled]
        name = words.listed(key.name for key in keys)
        yield Part(
            key=_joined_key(key.slug for key in keys),
            name=keys[-1].name,
            title=name,
            things=tuple([thing.thing for thing in group]),
            parts=tuple(_split(group, deeper, room, words))
            if sum([it.bytes for it in group]) > room
            else (),
        )


def _deeper(keys: Sequence[KeyLevels], levels: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """How many levels of each kind of keys to look at next, one more each time."""
    used = list(levels) or [0]
    while len(used) < len(keys) or used[-1] < keys[len(used) - 1].levels:
        if used[-1] == keys[len(used) - 1].levels:
            used.append(0)
        used[-1] += 1
        yield tuple(used)


def _joined_key(slugs: Iterable[str]) -> str:
    """The keys' slugs put together, as a file may be named.

    What is too long for that ends in a content id.
    """
    whole = allowed("-".join(slugs))
    encoded = whole.encode()
    if len(encoded) <= _LONGEST:
        return whole
    head = encoded[:_LONGEST].decode(errors="ignore")
    return f"{head.rstrip('-')}-{content_id(whole)}"
