"""HTML into tags and text, each with its line, in one pass whatever is broken.

Written by hand because every text must know its line, the time must be linear for any input, and
the result the same on every Python: the standard library's parser gives none of the three.
"""

import re
from collections.abc import Generator, Iterator

from generator.model.base import Value
from generator.read.formats.source_map import Run
from generator.text.encoding.hidden_characters import without_hidden
from generator.text.markdown.character_references import unescaped
from generator.text.regex import Match, regex

RAW_TEXT = frozenset({"script", "style"})
"""Elements whose content is no HTML and no text of the page."""

_ESCAPABLE = frozenset({"title", "textarea"})  # content is text without tags
_NAME = regex(r"[a-zA-Z][^\s/>]*+")
_ATTRIBUTE = regex(r"[\s/]*+(?P<name>[^\s/>][^\s/>=]*+)(?P<value>\s*+=\s*+)?")
_SPACE = regex(r"[\s/]*+")
_BARE = regex(r"[^\s>]*+")
_MAX_ATTRIBUTES = 1000
_NONE: dict[str, str] = {}  # shared by the many tags without attributes; nobody writes to it


class Start(Value, frozen=True, kw_only=True):
    """A start tag: `name` and the names of its attributes are in lower case."""

    name: str
    attributes: dict[str, str]
    line: int


class End(Value, frozen=True, kw_only=True):
    """An end tag."""

    name: str
    line: int


class Opaque(Value, frozen=True, kw_only=True):
    """The content of a script or style, from its first to its last line."""

    name: str
    text: str
    lines: tuple[int, int]


Token = Start | End | Run | Opaque
"""A run is text of one line, entities decoded; a line end is at its end."""


def tokens(text: str) -> Iterator[Token]:
    r"""The tags and texts of a page whose lines end at `\n`; comments are passed over.

    What never ends (a comment, a quoted value, a tag) does not swallow the rest: its opening
    characters are then read as text.
    """
    return _Scanner(text).tokens()


class _Scanner:
    def __init__(self, text: str) -> None:
        self._text = text
        self._line = 1
        self._counted = 0
        self._missing: set[str] = set()

    def tokens(self) -> Iterator[Token]:
        at = 0
        while at < len(self._text):
            opening = self._find("<", at)
            if opening < 0:
                opening = len(self._text)
            if opening > at:
                yield from self._texts(at, opening)
            if opening == len(self._text):
                return
            at = yield from self._markup(opening)

    def _markup(self, at: int) -> Generator[Token, None, int]:
        """What begins with `<` at a place; returns the place behind it."""
        text = self._text
        for opening, closing in (("<!--", "-->"), ("<!", ">"), ("<?", ">")):
            if text.startswith(opening, at):
                if text.startswith("<![CDATA[", at):
                    return (yield from self._section(at))
                end = self._find(closing, at + 2)
                if end >= 0:
                    return end + len(closing)
                break
        else:
            if text.startswith("</", at) and (name := _NAME.match(text, at + 2)):
                end = self._find(">", name.end())
                if end >= 0:
                    yield End(name=name.group().lower(), line=self._line_at(at))
                    return end + 1
            elif name := _NAME.match(text, at + 1):
                behind = yield from self._start(at, name)
                if behind is not None:
                    return behind
        yield from self._texts(at, at + 1)
        return at + 1

    def _section(self, at: int) -> Generator[Token, None, int]:
        """A CDATA section: its content is text."""
        first = at + len("<![CDATA[")
        end = self._find("]]>", first)
        if end < 0:
            return first
        yield from self._texts(first, end, decode=False)
        return end + len("]]>")

    def _start(self, at: int, name: Match) -> Generator[Token, None, int | None]:
        """A start tag and, for some elements, their content; returns None where it never ends."""
        attributes: dict[str, str] = {}
        place = name.end()
        while (match := _ATTRIBUTE.match(self._text, place)) is not None:
            place = match.end()
            value = ""
            if match["value"]:
                value, place = self._value(place)
            key = match["name"].lower()
            if len(attributes) < _MAX_ATTRIBUTES:
                attributes.setdefault(key, value)
        space = _SPACE.match(self._text, place)
        end = space.end() if space else place
        if not self._text.startswith(">", end):
            self._missing.add("<")  # the tag runs to the end of the file: no other can end
            return None
        tag = name.group().lower()
        yield Start(name=tag, attributes=attributes or _NONE, line=self._line_at(at))
        if tag in RAW_TEXT or tag in _ESCAPABLE:
            return (yield from self._content(tag, end + 1))
        return end + 1

    def _content(self, tag: str, at: int) -> Generator[Token, None, int]:
        """The content of an element that holds no tags, up to its end tag (where it has one)."""
        end = self._closing(tag, at)
        if end < 0:
            return at
        if tag in RAW_TEXT:
            lines = (self._line_at(at), self._line_at(end))
            yield Opaque(name=tag, text=self._text[at:end], lines=lines)
        else:
            yield from self._texts(at, end)
        return end

    def _closing(self, tag: str, at: int) -> int:
        key = f"</{tag}"
        if key in self._missing:
            return -1
        match = re.compile(rf"</{tag}(?=[\s/>])", re.IGNORECASE).search(self._text, at)
        if match is None:
            self._missing.add(key)
            return -1
        return match.start()

    def _value(self, at: int) -> tuple[str, int]:
        """An attribute's value and the place behind it; a quote that never ends is a character."""
        quote = self._text[at : at + 1]
        if quote in {'"', "'"}:
            end = self._find(quote, at + 1)
            if end >= 0:
                return _meant(self._text[at + 1 : end]), end + 1
        bare = _BARE.match(self._text, at)
        return (_meant(bare.group()), bare.end()) if bare else ("", at)

    def _find(self, sought: str, at: int) -> int:
        """The next place of some characters, or -1; what is missing once is not sought again."""
        if sought in self._missing:
            return -1
        index = self._text.find(sought, at)
        if index < 0:
            self._missing.add(sought)
        return index

    def _texts(self, first: int, end: int, *, decode: bool = True) -> Iterator[Run]:
        line = self._line_at(first)
        parts = self._text[first:end].split("\n")
        for number, part in enumerate(parts, start=line):
            text = _meant(part) if decode else part
            yield Run(number, text if number == line + len(parts) - 1 else f"{text}\n")

    def _line_at(self, place: int) -> int:
        """The line of a place; places are asked for in order."""
        self._line += self._text.count("\n", self._counted, place)
        self._counted = place
        return self._line


def _meant(text: str) -> str:
    """The text with its entities decoded, but for characters that nobody would see."""
    return without_hidden(unescaped(text)) if "&" in text else text
