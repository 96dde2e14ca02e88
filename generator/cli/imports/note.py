"""A talk as a list of talks has it, and the note that it becomes."""

import json
from collections.abc import Iterable

from generator.model.base import Value

_MAX_KEY = 80


class UnreadableError(Exception):
    """What was given is not of the kind that was named; the message says what was expected."""


class Passage(Value, frozen=True, kw_only=True):
    """A passage that somebody marked: its words, where they begin, and the reader's own remark.

    Of several lines it is no quotation: programs put a title, a summary and turns into one.
    """

    text: str
    time: str | None = None
    remark: str | None = None


class TalkNote(Value, frozen=True, kw_only=True):
    """A talk: texts as the list prints them, empty where it has none.

    `folder` is the name of the collection that the note belongs to. `beside` is the path in the
    seeds folder of the file that it goes with, such as a transcript. `more` are keys and texts that
    the list has beside these.
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
    category: str = ""
    beside: str = ""
    text: str = ""
    quotes: tuple[Passage, ...] = ()
    more: tuple[tuple[str, str], ...] = ()


def markdown(note: TalkNote) -> str:
    """The note as a file: front matter, then its text and quotes as they are printed."""
    # JSON is YAML; every value stays one text, whatever it holds.
    lines = [f"{key}: {_quoted(value)}" for key, value in _fields(note)]
    lines += [f"{_quoted(key[:_MAX_KEY])}: {_quoted(value)}" for key, value in note.more]
    blocks = ["\n".join(["---", *lines, "---"])]
    if note.text.strip():
        blocks.append(note.text.strip())
    quotes = [passage for passage in note.quotes if "\n" not in passage.text.strip()]
    if quotes:
        blocks += ["## Quotes", "\n".join(map(_quote, quotes))]
    if len(quotes) < len(note.quotes):
        longer = (_section(passage) for passage in note.quotes if passage not in quotes)
        blocks += ["## Highlights", *longer]
    return "\n\n".join(blocks) + "\n"


def names_in(text: str) -> tuple[str, ...]:
    """The names in a cell: parted by semicolons where there are any, else by commas and `and`."""
    sign = ";" if ";" in text else ","
    pieces = text.replace(" and ", sign).replace(" & ", sign) if sign == "," else text
    return tuple(dict.fromkeys(name.strip() for name in pieces.split(sign) if name.strip()))


def _quoted(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


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
        ("category", note.category),
    )
    return ((key, value) for key, value in values if value)


def _line(text: str) -> str:
    return " ".join(text.split())


def _quote(passage: Passage) -> str:
    time = f"At {_line(passage.time)} - " if passage.time else ""
    text = _line(passage.text)
    quoted = f"“{text}”" if '"' in text else f'"{text}"'
    return f"- {time}{quoted}{_remark(passage, '    - ')}"


def _section(passage: Passage) -> str:
    title, _, text = passage.text.strip().partition("\n")
    time = f"[{_line(passage.time)}] " if passage.time else ""
    return f"### {time}{_line(title)}\n\n{text.strip()}{_remark(passage, '')}"


def _remark(passage: Passage, mark: str) -> str:
    """What the reader wrote on it, on a line of its own: behind a dash it would name a speaker."""
    return f"\n{mark}Note: {_line(passage.remark)}" if passage.remark else ""
