"""Addresses on the web, as far as text alone can tell."""

import re
from urllib.parse import urlsplit

_MAX_LENGTH = 4_000
_CONTACT = re.compile(
    r"(?:https?://|www\.)\S+|@[\w.]{2,}|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:/\S*)?"
)
MAIL_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
"""An address to which one can write, in a text."""
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}")
_WORD = re.compile(r"\S+")
_BETWEEN = ",;|/·•&()[]<>"
_FORBIDDEN = frozenset(' "<>\\^`{|}')


def is_web_address(text: str) -> bool:
    """Whether the text is an absolute http or https address that is safe to link to.

    >>> is_web_address("https://example.org/a?b#c"), is_web_address("javascript:alert(1)")
    (True, False)
    """
    if len(text) > _MAX_LENGTH or not text.isprintable() or not _FORBIDDEN.isdisjoint(text):
        return False
    try:
        parts = urlsplit(text)
        named = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False
    return named and parts.scheme in {"http", "https"}


def is_host(text: str) -> bool:
    """Whether a text is the name of a host and nothing else.

    >>> is_host("example.org"), is_host("Dr. Kern"), is_host("ada.")
    (True, False, False)
    """
    return _HOST.fullmatch(text) is not None


def is_contact(text: str) -> bool:
    """Whether a text is nothing but addresses and handles, as behind `Website:` or `X:`.

    >>> is_contact("https://example.org"), is_contact("@ada | example.org/ada"), is_contact("Ada")
    (True, True, False)
    """
    if "." not in text and "@" not in text and "/" not in text:
        return False  # as most words are
    bare = (word[0].strip(_BETWEEN) for word in _WORD.finditer(text))  # a long text has many
    matches = (_CONTACT.fullmatch(word) for word in bare if word)
    first = next(matches, None)
    return first is not None and all(matches)
