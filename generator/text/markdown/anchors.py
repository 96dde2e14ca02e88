"""The places inside a page of Markdown: the ids of its tags and headings."""

import re

from generator.text.regex import regex

# Two, since a pattern is looked for quickly where it begins with letters of its own.
_OF_TAG = regex(r' id="([^"]+)"')
_OF_HEADING = regex(r"\{ #([^ }]++)[^{}]*+\}")
_NAME = regex(r"[A-Za-z0-9_-]+")
_CELL = regex(r"<t[dh]\b[^>]*>")


def is_anchor(name: str) -> bool:
    """Whether a text can be an anchor of ours: letters, digits, `-` and `_` only."""
    return _NAME.fullmatch(name) is not None


def anchors_in(markdown: str) -> frozenset[str]:
    r"""All ids that the tags and the headings of a page have.

    >>> sorted(anchors_in('## A { #a .b }\n\n<p id="c">d</p>'))
    ['a', 'c']
    """
    return frozenset((*_OF_TAG.findall(markdown), *_OF_HEADING.findall(markdown)))


def with_alias(markdown: str, anchor: str, alias: str) -> str:
    """The page with another id at the place of an anchor; unchanged where there is no such place.

    >>> with_alias('<p id="c">d</p>', "c", "old")
    '<p id="c"><span id="old"></span>d</p>'
    """
    made = f'<span id="{alias}"></span>'
    start = markdown.find(f' id="{anchor}"')
    if start >= 0:
        end = markdown.index(">", start) + 1
        if markdown.rfind("<tr", 0, start) == markdown.rfind("<", 0, start):
            cell = _CELL.search(markdown, end)
            end = cell.end() if cell else end
        return markdown[:end] + made + markdown[end:]
    heading = re.compile(rf"^(#+ )(.*\{{ #{re.escape(anchor)}[ }}])", re.MULTILINE)
    return heading.sub(lambda match: f"{match[1]}{made}{match[2]}", markdown, count=1)
