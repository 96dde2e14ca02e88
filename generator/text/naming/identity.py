"""Short ids made from content, so that they never depend on order or place."""

import hashlib

from generator.text.naming.normal import fold

_BYTES = 6
_PADDING = -_BYTES * 8 % 5
_SHIFTS = range(_BYTES * 8 + _PADDING - 5, -1, -5)
_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"  # base 32 of RFC 4648, which is slow in Python


def content_id(*parts: str) -> str:
    """Ten lower-case letters and digits (a-z, 2-7) from the parts' text, white space folded.

    Parts are kept apart: `("ab", "c")` and `("a", "bc")` differ.
    """
    text = "\x1f".join(fold(part) for part in parts)
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
    number = int.from_bytes(digest[:_BYTES], "big") << _PADDING
    return "".join([_LETTERS[number >> shift & 31] for shift in _SHIFTS])
