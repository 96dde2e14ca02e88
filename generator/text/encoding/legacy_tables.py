"""Single-byte encodings the other way round: from a character to the bytes that it may stand for.

They say what bytes stood in a file before somebody decoded it with the wrong encoding.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.text.regex import regex

_C1 = range(0x80, 0xA0)
_HIGH = range(0x80, 0x100)
# Bytes without a character in an encoding are often dropped. These are the ones that matter: they
# are undefined in Windows-1252, and AE in ISO-8859-7, and all of them continue a sequence of UTF-8.
_MAY_BE_LOST = (0x81, 0x8D, 0x8F, 0x90, 0x9D, 0xAE)
_SPACE = (0xA0,)
REPLACED = "\N{REPLACEMENT CHARACTER}"
"""What some decoders show for a byte that has no character in the encoding."""


@dataclass(frozen=True, eq=False)
class Table:
    """One legacy encoding. Tables are compared by identity: there is one of each.

    Attributes:
        name: as people call it.
        bytes_of: the bytes that a character may stand for; more than one where a mixture of two
            encodings gave the same character to several.
        lost: continuation bytes that have no character and may have vanished.
        runs: finds the maximal runs of characters that stand for high bytes. A plain space is
            part of a run where emoji-style selector damage stands behind it: there it was a
            no-break space.
    """

    name: str
    bytes_of: Mapping[str, tuple[int, ...]]
    lost: tuple[int, ...]
    runs: re.Pattern[str]


def _table(name: str, codec: str, *, c1: str | None = None) -> Table:
    """The table of a Python codec; `c1` names the one that gives bytes 80 to 9F their characters.

    Bytes that stay without a character are read as the control characters of the same number, as
    browsers do.
    """
    bytes_of: dict[str, list[int]] = {}
    lost: list[int] = []
    for byte in _HIGH:
        char = bytes([byte]).decode(c1 if c1 and byte in _C1 else codec, "ignore")
        if char:
            bytes_of.setdefault(char, []).append(byte)
        elif byte in _MAY_BE_LOST:
            lost.append(byte)
    for byte in _C1:
        bytes_of.setdefault(chr(byte), [byte])
    if lost:
        bytes_of[REPLACED] = lost
    return Table(
        name=name,
        bytes_of={char: tuple(options) for char, options in bytes_of.items()} | {" ": _SPACE},
        lost=tuple(lost),
        runs=_runs(bytes_of),
    )


def _runs(bytes_of: Mapping[str, list[int]]) -> re.Pattern[str]:
    of_byte = {byte: char for char, options in bytes_of.items() for byte in options}
    selector = re.escape(of_byte[0xEF] + of_byte[0xB8])
    high = "".join(re.escape(char) for char in sorted(bytes_of))
    return regex(f"[{high}]+(?: (?={selector})[{high}]+)*")


TABLES = (
    _table("Windows-1252", "cp1252"),
    _table("ISO-8859-1", "iso8859_1"),
    _table("ISO-8859-15", "iso8859_15"),
    _table("ISO-8859-7", "iso8859_7", c1="cp1252"),
    _table("Windows-1253", "cp1253"),
    _table("Windows-1251", "cp1251"),
    _table("Mac OS Roman", "mac_roman"),
)
"""The encodings of practice, in the order in which they are tried."""

_LATIN_9 = "ISO-8859-15"
USUAL = tuple(table for table in TABLES if table.name != _LATIN_9)
"""The encodings without ISO-8859-15, which has letters in places where Windows-1252 has others."""

LEGACY_CHARACTERS = frozenset(char for table in TABLES for char in table.bytes_of if char > "\x7f")
"""Every character that stands for a high byte in one of the tables."""

MAY_BE_DAMAGE = regex(f"[{''.join(map(re.escape, sorted(LEGACY_CHARACTERS)))}]{{2}}")
"""Two such characters side by side: without them a line holds no damage."""

_C1_BEHIND = regex(r"[Â-ô][^\x00-\x7f]{0,2}[\x80\x82-\x8c\x8e\x91-\x9c\x9e\x9f]")
_WINDOWS_BEHIND = regex(r"[Â-ô€][‚ƒ„…†‡ˆ‰‹‘’“”•–—˜™›]")
WITHOUT_WINDOWS = tuple(table for table in TABLES if not table.name.startswith("Windows"))
"""The encodings in which bytes 80 to 9F are control characters."""


def tables_for(text: str) -> tuple[Table, ...]:
    r"""The encodings that may have damaged a text, by what stands behind its first bytes.

    A text is damaged in one way as a rule. Where control characters stand in the place of bytes
    that Windows-1252 gives a sign, and no such sign does, it was read as ISO-8859: `ÅŸ` is `ž`
    then, and `ş` otherwise.

    >>> "Windows-1252" in {table.name for table in tables_for("Å\x99eka ÅŸena")}
    False
    """
    controls = _C1_BEHIND.search(text) is not None
    return WITHOUT_WINDOWS if controls and not _WINDOWS_BEHIND.search(text) else USUAL
