"""Site furniture: lines that were copied along from the page around the notes.

A line is furniture only if the reviewed phrases below say so; the coverage page lists every one.
"""

from enum import StrEnum

from generator.model.base import Value
from generator.text.normal import plain

MAX_FURNITURE_WORDS = 8
"""No longer line is ever furniture."""

_MAX_CHARACTERS = 300
"""Nor is one of more characters, however few its words are."""

RELATED_PAGES = "related pages"
"""What lists of other pages of the site are called."""


class _Match(StrEnum):
    WHOLE = "whole"
    START = "start"


class _Phrase(Value, frozen=True, kw_only=True):
    text: str
    match: _Match
    what: str


def _phrases(what: str, match: _Match, *texts: str) -> tuple[_Phrase, ...]:
    return tuple(_Phrase(text=text, match=match, what=what) for text in texts)


PHRASES: tuple[_Phrase, ...] = (
    *_phrases(
        "share bar",
        _Match.WHOLE,
        "share",
        "share this",
        "share on",
        "copy link",
        "email",
        "print",
        "tweet",
        "pin it",
    ),
    *_phrases("share bar", _Match.START, "share on ", "share to ", "share via ", "share this "),
    *_phrases("skip link", _Match.START, "skip to "),
    *_phrases(
        "menu",
        _Match.WHOLE,
        "menu",
        "home",
        "search",
        "about",
        "contact",
        "archive",
        "log in",
        "login",
        "sign in",
        "sign up",
        "subscribe",
        "follow",
        "next",
        "previous",
        "back to top",
        "close",
    ),
    *_phrases(
        "menu",
        _Match.START,
        "sign up for ",
        "sign in to ",
        "subscribe to ",
        "follow us",
        "back to ",
    ),
    *_phrases(
        RELATED_PAGES,
        _Match.WHOLE,
        "trending now",
        "trending",
        "related articles",
        "related posts",
        "related",
        "recommended",
        "you may also like",
        "more like this",
        "read next",
        "latest posts",
        "recent posts",
        "popular posts",
        "most read",
        "older posts",
        "newer posts",
    ),
    *_phrases(
        RELATED_PAGES,
        _Match.START,
        "more in ",
        "more from ",
        "browse more ",
        "browse all ",
        "see all ",
        "view all ",
        "read more",
        "load more",
        "show more",
    ),
    *_phrases(
        "transcript switch",
        _Match.WHOLE,
        "show transcript",
        "hide transcript",
        "view transcript",
        "transcript off",
    ),
    *_phrases("language switch", _Match.START, "switch language", "change language", "read in "),
    *_phrases(
        "player",
        _Match.WHOLE,
        "play",
        "pause",
        "listen now",
        "watch now",
        "listen",
        "watch",
        "download",
    ),
    *_phrases(
        "map instructions", _Match.START, "hover ", "drag to ", "click to ", "tap to ", "scroll to "
    ),
    *_phrases(
        "comments",
        _Match.WHOLE,
        "leave a comment",
        "leave a reply",
        "add a comment",
        "post comment",
        "no comments",
        "comments",
    ),
    *_phrases(
        "legal",
        _Match.START,
        "copyright ",
        "(c) ",
        "\N{COPYRIGHT SIGN} ",
        "all rights reserved",
        "privacy policy",
        "terms of ",
        "cookie ",
    ),
    *_phrases(
        "legal",
        _Match.WHOLE,
        "privacy",
        "terms",
        "cookies",
        "accept all",
        "accept cookies",
        "reject all",
        "advertisement",
        "sponsored",
        "powered by wordpress",
        "proudly powered by wordpress",
    ),
)
"""Reviewed phrases. They are matched on lines of at most eight words, without case and colons."""

_WHOLE = frozenset(phrase.text.strip() for phrase in PHRASES)
_STARTS = tuple(phrase.text for phrase in PHRASES if phrase.match is _Match.START)


def furniture(text: str) -> str | None:
    """What piece of furniture a line is (`share bar`), or None if it is none."""
    if len(text) > _MAX_CHARACTERS:
        return None
    line = plain(text).casefold().strip(" :#*<>-|•·.▶►→←↑↗»«")
    if not line or len(line.split()) > MAX_FURNITURE_WORDS or text.rstrip().endswith((".", "?")):
        return None
    if line in _WHOLE or line.startswith(_STARTS):
        for phrase in PHRASES:
            if line == phrase.text.strip() or (
                phrase.match is _Match.START and line.startswith(phrase.text)
            ):
                return phrase.what
    return None
