"""Ids made from content, and slugs: names as a part of an address that every file system can hold.

Neither depends on order or place, so that an address stays when other things are added.
"""

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Mapping

from generator.text.naming.normal import composed, fold
from generator.text.regex import regex

_IDENTIFIER = regex(r"[a-z0-9]++(?:[-_][a-z0-9]++)*")


def is_identifier(text: str) -> bool:
    """Whether a text is what files and addresses call something, in small letters and figures.

    >>> is_identifier("ada-okafor"), is_identifier("ada"), is_identifier("Ada-Okafor")
    (True, True, False)
    """
    return _IDENTIFIER.fullmatch(text) is not None


_BYTES = 6
_PADDING = -_BYTES * 8 % 5
_SHIFTS = range(_BYTES * 8 + _PADDING - 10, -1, -10)
_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"  # base 32 of RFC 4648, which is slow in Python
_PAIRS = [first + second for first in _LETTERS for second in _LETTERS]


def content_id(*parts: str) -> str:
    """Ten lower-case letters and digits (a-z, 2-7) from the parts' text, white space folded.

    Parts are kept apart: `("ab", "c")` and `("a", "bc")` differ.
    """
    text = "\x1f".join([fold(part) for part in parts])
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
    number = int.from_bytes(digest[:_BYTES], "big") << _PADDING
    return "".join([_PAIRS[number >> shift & 1023] for shift in _SHIFTS])


# --- slugs ------------------------------------------------------------------------------------

MAX_CHARACTERS = 80
MAX_BYTES = 200

_APOSTROPHES = dict.fromkeys(map(ord, "'’‘‛ʼ＇`´"))
_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", "conin", "conout", "clock"]
    + [f"{device}{number}" for device in ("com", "lpt") for number in "0123456789¹²³"]
)
_RESERVED = _DEVICES | {"index", "404"}
_BLANK_LETTERS = frozenset("\u115f\u1160\u3164\uffa0")  # letters of Hangul that show nothing
_SELECTORS = frozenset(map(chr, range(0xFE00, 0xFE10))) | {"\u034f"}
_PLAIN = regex(r"[0-9A-Za-z]+")
_SIGNS = {"+": "plus", "#": "sharp"}


def slug(name: str) -> str:
    """The name as one part of an address: lower-case letters, digits and single hyphens.

    Letters of every script stay. Apostrophes vanish, `+` and `#` behind a word are spelt out,
    everything else separates. The result is never empty, nor a name that this site or Windows
    reserves, and has at most `MAX_CHARACTERS` characters and `MAX_BYTES` bytes of UTF-8. A
    slug's slug is the slug itself.

    >>> slug("Karpathy's C++ & C#"), slug("Model Collapse"), slug("GPT-4.5")
    ('karpathys-c-plus-plus-c-sharp', 'model-collapse', 'gpt-4-5')
    """
    text = composed(composed(name).lower())
    made = _cut("-".join(_parts(_spelt(text.translate(_APOSTROPHES)))), MAX_CHARACTERS, MAX_BYTES)
    if not made:
        return content_id(name)
    return allowed(made)


def allowed(made: str) -> str:
    """The name, with an ending where this site or Windows reserves it.

    >>> allowed("con"), allowed("concept")
    ('con-page', 'concept')
    """
    return f"{made}-page" if made in _RESERVED else made


def distinct(wanted: Mapping[str, str], taken: Mapping[str, str] | None = None) -> dict[str, str]:
    """A slug for each thing, no two of them equal on any file system.

    Args:
        wanted: the things' names by a key that never changes (an id, an address in the book).
        taken: slugs by key that are published already. A thing among them keeps its slug; the
            slug of a thing that is gone stays reserved.

    Returns:
        The slugs by key. Where several names want the same slug, or one that is taken, all of
        the newcomers get a suffix made from their key, so that none depends on the others.
    """
    book = dict(sorted((taken or {}).items()))
    slugs = _kept(wanted, book)
    reserved = {file_key(made) for made in book.values()}
    newcomers = {key: slug(wanted[key]) for key in sorted(wanted) if key not in slugs}
    uses = Counter(file_key(slug(name)) for name in wanted.values())
    colliding = {
        key: made
        for key, made in newcomers.items()
        if uses[file_key(made)] > 1 or file_key(made) in reserved
    }
    slugs |= {key: made for key, made in newcomers.items() if key not in colliding}
    reserved |= {file_key(made) for made in slugs.values()}
    for key, made in colliding.items():
        slugs[key] = _suffixed(made, key, reserved)
        reserved.add(file_key(slugs[key]))
    return {key: slugs[key] for key in wanted}


def file_key(made: str) -> str:
    """The form in which two file names are the same to a file system that ignores case."""
    return unicodedata.normalize("NFD", made.upper().casefold())


def _spelt(text: str) -> str:
    """The text with the signs behind a word as words of their own: `c++` is `c plus plus`."""
    if not any(sign in text for sign in _SIGNS):
        return text
    pieces: list[str] = []
    inside = False  # behind a word's last character, or behind a sign that belongs to it
    for index, char in enumerate(text):
        if inside and char in _SIGNS and not _is_kept(text[index + 1 : index + 2]):
            pieces.append(f" {_SIGNS[char]} ")
        else:
            inside = _is_kept(char) or (inside and char in _SIGNS)
            pieces.append(char)
    return "".join(pieces)


def _parts(text: str) -> list[str]:
    """The runs of letters, digits and the marks that belong to them."""
    if text.isascii():
        return _PLAIN.findall(text)
    chars: list[str] = []
    for char in text:
        if _is_kept(char) or (_is_mark(char) and chars and chars[-1] != " "):
            chars.append(char)
        elif char not in _SELECTORS:
            chars.append(" ")
    return "".join(chars).split()


def _is_kept(char: str) -> bool:
    return char.isalnum() and char not in _BLANK_LETTERS


def _is_mark(char: str) -> bool:
    return unicodedata.category(char) in {"Mn", "Mc"} and char not in _SELECTORS


def _cut(text: str, characters: int, size: int) -> str:
    """The text within both limits, cut at a hyphen if there is one, else before a letter."""
    if len(text) <= characters and len(text.encode("utf-8")) <= size:
        return text
    short = text[:characters].encode("utf-8")[:size].decode("utf-8", "ignore")
    rest = text[len(short) :]
    if not rest.startswith("-"):
        at_border = short.rpartition("-")[0]
        if at_border:
            return at_border
        while rest and short and _is_mark(rest[0]):
            short, rest = short[:-1], short[-1] + rest
    return short.strip("-")


def _kept(wanted: Mapping[str, str], book: Mapping[str, str]) -> dict[str, str]:
    """The published slugs of what is still there; of two that clash, the first key's."""
    slugs: dict[str, str] = {}
    seen: set[str] = set()
    for key, made in book.items():
        if key in wanted and file_key(made) not in seen:
            slugs[key] = made
            seen.add(file_key(made))
    return slugs


def _suffixed(made: str, key: str, reserved: set[str]) -> str:
    """The slug with a suffix from the key; with a longer one, should even that be in use."""
    suffix = content_id(key)
    while True:
        short = _cut(made, MAX_CHARACTERS - len(suffix) - 1, MAX_BYTES - len(suffix) - 1)
        candidate = f"{short}-{suffix}" if short else suffix
        if file_key(candidate) not in reserved:
            return candidate
        suffix = content_id(key, suffix)
