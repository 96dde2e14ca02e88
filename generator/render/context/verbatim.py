"""A line of a seed exactly as it stands there, its spaces included."""

import re

from markupsafe import Markup

from generator.text.markdown.escape import escape, fill, join

# White space that escaping alone would fold: all but single spaces between words.
_SPACES = re.compile(r"(\s{2,}|[^\S ]|^\s|\s$)")


def verbatim(line: str) -> Markup:
    """The line escaped, with every space and tab kept (tabs as references).

    Characters that control something are shown as U+FFFD, other white space as spaces.
    """
    pieces = _SPACES.split(line)
    return join(
        _spaces(piece) if index % 2 else escape(piece) for index, piece in enumerate(pieces)
    )


def _spaces(run: str) -> Markup:
    return fill("".join("&#9;" if char == "\t" else " " for char in run))
