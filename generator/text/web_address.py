"""Addresses on the web, as far as text alone can tell."""

from urllib.parse import urlsplit

_MAX_LENGTH = 4_000
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
