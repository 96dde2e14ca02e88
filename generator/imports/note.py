"""A talk as a list of talks has it, and the note that it becomes."""

import json
from collections.abc import Iterable
from html.parser import HTMLParser

from generator.model.base import Value

_BLOCKS = frozenset("address article br div dd dt h1 h2 h3 h4 h5 h6 li p pre tr ul ol".split())
_UNSEEN = frozenset(("script", "style", "template"))


class UnreadableError(Exception):
    """What was given is not of the kind that was named; the message says what was expected."""


class Passage(Value, frozen=True, kw_only=True):
    """A quotation in a note: its words, a place and a remark."""

    text: str
    time: str | None = None
    remark: str | None = None


class TalkNote(Value, frozen=True, kw_only=True):
    """A talk: texts as the list prints them, empty where it has none.

    `folder` is the name of the collection that the note belongs to. `fields` are other keys of
    front matter with their values.
    """

    folder: str
    title: str
    speakers: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    author: str = ""
    recorded: str = ""
    published: str = ""
    event: str = ""
    show: str = ""
    url: str = ""
    page: str = ""
    language: str = ""
    duration: str = ""
    episode: str = ""
    tags: tuple[str, ...] = ()
    text: str = ""
    chapters: tuple[str, ...] = ()
    quotes: tuple[Passage, ...] = ()


def markdown(note: TalkNote) -> str:
    """The note as a file: front matter, then its text, chapters and quotes as they are printed."""
    # JSON is YAML; every value stays one text, whatever it holds.
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in _fields(note)]
    blocks = ["\n".join(["---", *lines, "---"])]
    if note.text.strip():
        blocks.append(note.text.strip())
    if note.chapters:
        blocks += ["## Chapters", "\n".join(f"- {_line(chapter)}" for chapter in note.chapters)]
    if note.quotes:
        blocks += ["## Quotes", "\n".join(map(_quote, note.quotes))]
    return "\n\n".join(blocks) + "\n"


def text_of_html(markup: str) -> str:
    """What a browser would show of a description in HTML, a paragraph for each block."""
    if "<" not in markup and "&" not in markup:
        return markup
    reader = _TextReader()
    reader.feed(markup)
    reader.close()
    lines = ("".join(reader.pieces)).split("\n")
    return "\n\n".join(" ".join(line.split()) for line in lines if line.strip())


def names_in(text: str) -> tuple[str, ...]:
    """The names in a cell: parted by semicolons where there are any, else by commas and `and`."""
    sign = ";" if ";" in text else ","
    pieces = text.replace(" and ", sign).replace(" & ", sign) if sign == "," else text
    return tuple(dict.fromkeys(name.strip() for name in pieces.split(sign) if name.strip()))


def _fields(note: TalkNote) -> Iterable[tuple[str, object]]:
    values: tuple[tuple[str, object], ...] = (
        ("title", note.title),
        ("speakers", list(note.speakers)),
        ("hosts", list(note.hosts)),
        ("author", note.author),
        ("recorded", note.recorded),
        ("published", note.published),
        ("event", note.event),
        ("podcast", note.show),
        ("episode", note.episode),
        ("video", note.url),
        ("url", note.page),
        ("duration", note.duration),
        ("language", note.language),
        ("tags", list(note.tags)),
    )
    return ((key, value) for key, value in values if value)


def _line(text: str) -> str:
    return " ".join(text.split())


def _quote(passage: Passage) -> str:
    time = f"At {_line(passage.time)} - " if passage.time else ""
    remark = f" - {_line(passage.remark)}" if passage.remark else ""
    return f'- {time}"{_line(passage.text)}"{remark}'


class _TextReader(HTMLParser):
    """Collects what is shown, with line ends where blocks begin and end."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """A block begins on a line of its own."""
        del attrs
        self._unseen += tag in _UNSEEN
        if tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """A block ends its line."""
        self._unseen -= tag in _UNSEEN and self._unseen > 0
        if tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        """Text is shown; white space in it is a space."""
        if not self._unseen:
            self.pieces.append(data.replace("\n", " "))
