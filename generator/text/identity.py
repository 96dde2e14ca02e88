"""Short ids made from content, so that they never depend on order or place."""

import base64
import hashlib

from generator.text.normal import fold

_BYTES = 6


def content_id(*parts: str) -> str:
    """Ten lower-case letters and digits (a-z, 2-7) from the parts' text, white space folded.

    Parts are kept apart: `("ab", "c")` and `("a", "bc")` differ.
    """
    text = "\x1f".join(fold(part) for part in parts)
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
    return base64.b32encode(digest[:_BYTES]).decode("ascii").rstrip("=").lower()
