"""Where something belongs in a list that is too long for one page: steps from coarse to fine.

The steps are said by the thing itself, by its date or its name, so that they never depend on what
else there is.
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


class Step(Value, frozen=True, kw_only=True):
    """Where something belongs: `key` for addresses, `name` in words.

    A finer step's key says what the coarser one's says, and more.
    """

    key: str
    name: str


Ladder = tuple[Step, ...]
"""Steps from coarse to fine, such as a year and a month of it."""


def letters(name: str, most: int = _LETTERS) -> Ladder:
    """The first letter of a name, its first two, and so on up to `most`; digits are one step more.

    Accents make no difference. Letters of scripts without capitals are many: their first step is
    the row of 256 characters that Unicode has the first one in.
    """
    text = _bare(name)
    steps = [_first(text[0])] if not _has_capital(text[0]) else []
    for count in range(1, min(len(text), most - len(steps)) + 1):
        head = text[:count]
        steps.append(Step(key=head, name=head.capitalize()))
    # A name that ends here has a part beside those that go on from it.
    end = Step(key=f"{text}-end", name=text.capitalize())
    return (*steps, *[end] * (most - len(steps)))


def of_name(name: str, *identity: str) -> tuple[Ladder, ...]:
    """The letters of a name, and what tells its bearer from others whose names begin alike."""
    return (letters(name, _MORE_LETTERS), by_content(*identity))


def dates(iso: str | None, words: Words, none: str) -> Ladder:
    """The year of a date and its month; for what has no date, a step that is called `none`."""
    if not iso:
        undated = Step(key=_UNDATED, name=none)
        return (undated, undated)
    year = Step(key=iso[:4], name=words.date(iso[:4]))
    if len(iso) < len("2025-10"):
        name = words.plain("parts.no_month", year=year.name)
        return (year, Step(key=f"{iso[:4]}-{_UNDATED}", name=name))
    return (year, Step(key=iso[:7], name=words.date(iso[:7])))


def of_talk(talk: Talk, words: Words) -> tuple[Ladder, ...]:
    """The date of a talk, the letters of its title, and the talk itself."""
    alone = Step(key=stem(talk.address), name=talk.title)
    dated = dates(talk.earliest, words, words.plain("talks.undated"))
    return (dated, letters(talk.title), (alone,))


def minutes(time: TimeCode | None) -> Ladder:
    """The ten minutes of a recording in which something is said."""
    if time is None:
        return (Step(key="untimed", name="–"),)
    first = time.seconds // 60 // _MINUTES * _MINUTES
    name = f"{format_time(first * 60)} – {format_time((first + _MINUTES) * 60)}"
    return (Step(key=f"min-{first}", name=name),)


def of_lines(number: int) -> Ladder:
    """The ten thousand, thousand, hundred and ten lines that a line is among, and the line."""
    steps = []
    for count in _LINES:
        first = (number - 1) // count * count + 1
        last = first + count - 1
        key = f"{first}-{last}" if count > 1 else str(first)
        steps.append(Step(key=key, name=key.replace("-", "–")))
    return tuple(steps)


def by_content(*parts: str) -> Ladder:
    """Letters made from content that say nothing: for what nothing else tells apart."""
    made = content_id(*parts)
    heads = (made[:count] for count in range(1, _LETTERS))
    return tuple(Step(key=f"x{head}", name=f"{head}…") for head in heads)


def _bare(name: str) -> str:
    """The letters and digits of a name in one form, without accents; never empty."""
    parted = unicodedata.normalize("NFD", slug(name).casefold())
    kept = "".join(char for char in parted if char.isalnum())
    return unicodedata.normalize("NFC", kept) or slug(name).replace("-", "")


def _has_capital(char: str) -> bool:
    return char.upper() != char


def _first(char: str) -> Step:
    if char.isdecimal():
        return Step(key="0-9", name="0–9")
    row = ord(char) >> 8
    return Step(key=f"u{row:02x}", name=_row(row))


@cache
def _row(row: int) -> str:
    """The first and the last letter of a row of 256 characters."""
    held = [char for code in range(row << 8, (row + 1) << 8) if (char := chr(code)).isalpha()]
    return f"{held[0]}–{held[-1]}" if held else f"U+{row:02X}00"
