"""A talk as a list of talks has it, and the note that it becomes."""

import json

from generator.model.base import Value
from generator.read.vocabulary.keys import field_of

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


Stated = dict[str, str | tuple[str, ...]]
"""Texts, or lists of such, by the keys that front matter has for them."""


class TalkNote(Value, frozen=True, kw_only=True):
    """A talk: its title and what else is stated of it, as the list prints it.

    `folder` is the name of the collection that the note belongs to. `beside` is the path in the
    seeds folder of the file that it goes with, such as a transcript.
    """

    folder: str
    title: str
    stated: Stated = {}
    beside: str = ""
    text: str = ""
    quotes: tuple[Passage, ...] = ()


def markdown(note: TalkNote) -> str:
    """The note as a file: front matter, then its text and quotes as they are printed."""
    # JSON is YAML; every value stays one text, whatever it holds.
    others = {key: value for key, value in note.stated.items() if value and key != "title"}
    lines = [f"{_key(key)}: {_quoted(value)}" for key, value in others.items()]
    blocks = ["\n".join(["---", f"title: {_quoted(note.title)}", *lines, "---"])]
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


def _key(key: str) -> str:
    """A key as YAML: in quotation marks where it is none that notes have."""
    return key if key.isalpha() and field_of(key) else _quoted(key[:_MAX_KEY])


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
