"""Headings without the blank behind their marks: `#Dams` above `##Old dams`."""

from collections.abc import Sequence

from generator.text.regex import regex

_LEAST = 2
_BELOW = regex(r"#{2,6}[^\W\d_]")
_TITLE = regex(r"#[^\W\d_]\w*,?(?: [^\s#]+){1,20}(?: [^\s#]+|[!?])\s*$")
"""A first line of several words behind one mark is no tag."""

_BARE = regex(r"^#(?=[^\W\d_])(?=[^#\n]{2,200}$)")


def bare_headings(lines: Sequence[str]) -> frozenset[int]:
    """The places of the lines with one mark that may be bare headings.

    All are where smaller headings have none either, else a first line of several words.
    """
    places = [place for place, line in enumerate(lines) if line[:1] == "#"]
    below = sum(_BELOW.match(lines[it]) is not None for it in places)
    if below >= _LEAST and not any(lines[it].startswith("# ") for it in places):
        return frozenset(places)
    first = next((place for place, line in enumerate(lines) if line and not line.isspace()), 0)
    return frozenset(it for it in places[:1] if it == first and _TITLE.match(lines[it]))


def with_blank(line: str) -> str:
    """A bare heading with the blank behind its mark; other lines as they are.

    >>> with_blank("#Dams"), with_blank("#1"), with_blank("#Dams #Weirs")
    ('# Dams', '#1', '#Dams #Weirs')
    """
    return _BARE.sub("# ", line)
