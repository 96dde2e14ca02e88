"""Reading a run of damaged characters back: the UTF-8 that a legacy encoding was taken for.

A run of characters and the table of one encoding go in; what the run was before comes out, or None.
A reading exists only where the whole run is valid UTF-8 and every character of it is plausible.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from generator.text.encoding.legacy_tables import REPLACED, Table
from generator.text.encoding.plausibility import COMMON, PICTOGRAPH, is_likely_emoji, rank
from generator.text.regex import regex

_SELECTOR = "\ufe0f"
_SELECTOR_LEAD = 0xEF
_JOINER = "\u200d"
_CLOSING_QUOTE = "”"
_NO_BREAK_SPACE = 0xA0
_LEADS = range(0xC2, 0xF5)
_TAILS = range(0x80, 0xC0)
_MANY = 4
_CONTROL = regex("[\x80-\x9f]")
_WINDOW = 5  # the longest sequence of UTF-8 and the character behind it
_REMEMBERED = 65_536


class Recovered(NamedTuple):
    """What a run was before it was damaged.

    Attributes:
        text: the run as it was written.
        lost: the bytes that had vanished and were completed.
        others: characters that the same damage may stand for too; the commoner ones were taken.
        proves: chance hardly makes such a reading: it has a pictograph, a common sign of three
            bytes, or many characters.
        common: all of its characters are common ones.
        rank: the sum of the characters' ranks: the smaller, the likelier.
    """

    text: str
    lost: tuple[int, ...]
    others: str
    proves: bool
    common: bool
    rank: int


class _Around(NamedTuple):
    """What stands around a sequence: the character read before it, and the next one printed."""

    previous: str
    follows: str
    selector_follows: bool


class _Character(NamedTuple):
    """A character read, the completed byte if there is one, and how many characters it took."""

    char: str
    rank: int
    lost: int | None
    taken: int
    others: str = ""


def read_back(run: str, table: Table, before: str, after: str) -> Recovered | None:
    """The reading of a run by a table, which knows its characters; None where it is no such damage.

    `before` and `after` are the characters around the run, or empty.
    """
    read: list[_Character] = []
    at = 0
    while at < len(run):
        previous = read[-1].char if read else before
        window = run[at : at + _WINDOW]
        character = _character(window, table, previous, after if at + _WINDOW >= len(run) else "")
        if character is None:
            return None
        read.append(character)
        at += character.taken
    return Recovered(
        text="".join(character.char for character in read),
        lost=tuple(character.lost for character in read if character.lost is not None),
        others="".join(character.others for character in read),
        proves=len(read) >= _MANY or any(_proves(character) for character in read),
        common=all(character.char in COMMON for character in read),
        rank=sum(character.rank for character in read),
    )


def read_back_twice(run: str, table: Table, before: str, after: str) -> Recovered | None:
    """The reading of a run that was damaged twice, where what stood between is no text of its own.

    Some bytes become control characters, which nobody writes: such a middle is not read alone,
    but it is proof where it is UTF-8 once more.
    """
    middle = _middle(run, table)
    if middle is None or _CONTROL.search(middle) is None:
        return None
    if any(char not in table.bytes_of for char in middle):
        return None
    reading = read_back(middle, table, before, after)
    return reading._replace(proves=True) if reading else None


def _middle(run: str, table: Table) -> str | None:
    """The run as UTF-8, where each of its characters stands for one byte; whatever that says."""
    options = [table.bytes_of[char] for char in run]
    if any(len(possible) > 1 for possible in options):
        return None
    try:
        return bytes(byte for (byte,) in options).decode("utf-8")
    except UnicodeDecodeError:
        return None


def _proves(character: _Character) -> bool:
    char = character.char
    return is_likely_emoji(char) or (char in COMMON and char > "\u07ff")


@lru_cache(maxsize=_REMEMBERED)
def _character(window: str, table: Table, previous: str, after: str) -> _Character | None:
    """The likeliest character whose UTF-8 begins the window, or None.

    The window is a run, or `_WINDOW` characters of one: a sequence and what follows it.
    """
    lead = next((byte for byte in table.bytes_of[window[0]] if byte in _LEADS), None)
    if lead is None:
        return None
    size = 2 if lead < 0xE0 else 3 if lead < 0xF0 else 4
    tails = [[byte for byte in table.bytes_of[char] if byte in _TAILS] for char in window[1:size]]
    count = next((place for place, options in enumerate(tails) if not options), len(tails))
    follows = window[1 + count : 2 + count]
    around = _Around(previous, follows, _SELECTOR_LEAD in table.bytes_of.get(follows, ()))
    if count == size - 1:
        characters = list(_complete(lead, tails, previous))
        if REPLACED in window[:size]:
            characters = list(_well_known(characters, window[:size], around))
    elif count == size - 2 and size > 2:
        # A byte may be missing; at the end of a run it may also be a no-break space that became
        # a plain one.
        missing = table.lost if follows or after != " " else (*table.lost, _NO_BREAK_SPACE)
        characters = list(_completed(lead, tails[:count], missing, around))
    else:
        return None
    if not characters:
        return None
    capital = previous.isupper() and not (follows or after).islower()

    def order(each: _Character) -> tuple[bool, int, str]:
        return each.char.isalpha() and each.char.isupper() != capital, each.rank, each.char

    best = min(characters, key=order)
    return best._replace(others=_others(best, characters))


def _others(best: _Character, characters: list[_Character]) -> str:
    """The characters that would have been fair readings too, in a fixed order."""
    if best.char == _JOINER or best.rank > PICTOGRAPH:
        return ""  # between two emoji nothing else is fair, and where all are rare nothing is
    fair = {each.char for each in characters if each.rank <= PICTOGRAPH} - {best.char}
    return "".join(sorted(fair))


def _complete(lead: int, tails: list[list[int]], previous: str) -> Iterator[_Character]:
    for tail in product(*tails):
        char = bytes((lead, *tail)).decode("utf-8", "ignore")
        place = rank(char, previous) if len(char) == 1 else None
        if place is not None:
            yield _Character(char=char, rank=place, lost=None, taken=len(tails) + 1)


def _completed(
    lead: int, tails: list[list[int]], missing: tuple[int, ...], around: _Around
) -> Iterator[_Character]:
    """Readings with one byte added, and only those that are well known."""
    for place in range(len(tails) + 1):
        for byte in missing:
            options = [*tails[:place], [byte], *tails[place:]]
            for character in _complete(lead, options, around.previous):
                if _is_well_known(character.char, byte, around):
                    yield character._replace(lost=byte, taken=len(tails) + 1)


def _well_known(
    characters: list[_Character], printed: str, around: _Around
) -> Iterator[_Character]:
    """Those of the readings that are well known, where U+FFFD stands for one of their bytes."""
    if printed.count(REPLACED) > 1:
        return
    for character in characters:
        byte = character.char.encode("utf-8")[printed.index(REPLACED)]
        if _is_well_known(character.char, byte, around):
            yield character._replace(lost=byte)


def _is_well_known(char: str, byte: int, around: _Around) -> bool:
    """Whether a character with a completed byte is what such damage usually was."""
    if char in COMMON and is_likely_emoji(char):
        return char > "\uffff" or around.selector_follows
    if around.selector_follows or byte == _NO_BREAK_SPACE or not around.previous.strip():
        return False
    if char == _JOINER:
        joins = is_likely_emoji(around.previous) or around.previous == _SELECTOR
        return bool(around.follows) and joins
    return char in {_SELECTOR, _CLOSING_QUOTE}
