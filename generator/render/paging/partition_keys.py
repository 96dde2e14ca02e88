"""The keys that say on which part of a long list a thing stands, from coarse to fine.

A thing's keys come from its own date or name, so that they never depend on what else there is.
"""

import unicodedata
from functools import cache

from generator.messages.words import Words
from generator.model.account import TimeCode
from generator.model.base import Value
from generator.model.corpus import Talk
from generator.render.context.addresses import stem
from generator.text.naming.ids import content_id, slug
from generator.text.quantities.timecode import format_time

_LETTERS, _MORE_LETTERS = 8, 40
_UNDATED = "undated"
_MINUTES = 10
_LINES = (10_000, 1_000, 100, 10, 1)


class PartitionKey(Value, frozen=True, kw_only=True):
    """What the things of one part have in common: `slug` for addresses, `name` in words.

    A finer key's slug says what the coarser one's says, and more.
    """

    slug: str
    name: str


KeyLevels = tuple[PartitionKey, ...]
"""Keys from coarse to fine, such as a year and a month of it."""


def letter_keys(name: str, most: int = _LETTERS) -> KeyLevels:
    """The first letter of a name, its first two, and so on up to `most`; digits are a level more.

    Accents make no difference. Letters of scripts without capitals are many: their first level is
    the row of 256 characters that Unicode has the first one in.
    """
    text = _bare(name)
    keys = [_first(text[0])] if not _has_capital(text[0]) else []
    for count in range(1, min(len(text), most - len(keys)) + 1):
        head = text[:count]
        keys.append(PartitionKey(slug=head, name=head.capitalize()))
    # A name that ends here has a part beside those that go on from it.
    end = PartitionKey(slug=f"{text}-end", name=text.capitalize())
    return (*keys, *[end] * (most - len(keys)))


def name_keys(name: str, *identity: str) -> tuple[KeyLevels, ...]:
    """The letters of a name, and what tells its bearer from others whose names begin alike."""
    return (letter_keys(name, _MORE_LETTERS), content_keys(*identity))


def date_keys(iso: str | None, words: Words, none: str) -> KeyLevels:
    """The year of a date and its month; for what has no date, a key that is called `none`."""
    if not iso:
        undated = PartitionKey(slug=_UNDATED, name=none)
        return (undated, undated)
    year = PartitionKey(slug=iso[:4], name=words.date(iso[:4]))
    if len(iso) < len("2025-10"):
        name = words.plain("parts.no_month", year=year.name)
        return (year, PartitionKey(slug=f"{iso[:4]}-{_UNDATED}", name=name))
    return (year, PartitionKey(slug=iso[:7], name=words.date(iso[:7])))


def talk_keys(talk: Talk, words: Words) -> tuple[KeyLevels, ...]:
    """The date of a talk, the letters of its title, and the talk itself."""
    itself = PartitionKey(slug=stem(talk.address), name=talk.title)
    dated = date_keys(talk.earliest, words, words.plain("talks.undated"))
    return (dated, letter_keys(talk.title), (itself,))


def minute_keys(time: TimeCode | None) -> KeyLevels:
    """The ten minutes of a recording in which something is said."""
    if time is None:
        return (PartitionKey(slug="untimed", name="–"),)
    first = time.seconds // 60 // _MINUTES * _MINUTES
    name = f"{format_time(first * 60)} – {format_time((first + _MINUTES) * 60)}"
    return (PartitionKey(slug=f"min-{first}", name=name),)


def line_keys(number: int) -> KeyLevels:
    """The ten thousand, thousand, hundred and ten lines that a line is among, and the line."""
    keys = []
    for count in _LINES:
        first = (number - 1) // count * count + 1
        last = first + count - 1
        lines = f"{first}-{last}" if count > 1 else str(first)
        keys.append(PartitionKey(slug=lines, name=lines.replace("-", "–")))
    return tuple(keys)


def content_keys(*parts: str) -> KeyLevels:
    """Letters of a content id, which say nothing: for what nothing else tells apart."""
    identity = content_id(*parts)
    heads = (identity[:count] for count in range(1, _LETTERS))
    return tuple(PartitionKey(slug=f"x{head}", name=f"{head}…") for head in heads)


def _bare(name: str) -> str:
    """The letters and digits of a name in one form, without accents; never empty."""
    decomposed = unicodedata.normalize("NFD", slug(name).casefold())
    letters = "".join(char for char in decomposed if char.isalnum())
    return unicodedata.normalize("NFC", letters) or slug(name).replace("-", "")


def _has_capital(char: str) -> bool:
    return char.upper() != char


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
