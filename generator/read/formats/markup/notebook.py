"""Notebooks of Jupyter (`.ipynb`): cells of Markdown and code, with a line for each of their lines.

What a cell printed when it ran stands on the source's own page alone.
"""

import json
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from generator.model.message import Message
from generator.read.formats.markup.as_markdown import as_marked
from generator.read.formats.notes.note_file import markdown_below
from generator.read.formats.parsed import File, Format, Parsed, unread
from generator.read.front.front_matter import FrontMatter
from generator.text.encoding.decode import Fault
from generator.text.regex import regex

_KIND = regex(r'\s*"cell_type": ?"(?P<kind>[a-z]+)",?\s*')
_SOURCE = regex(r'\s*"source": ?\[\s*')
_TEXT = regex(r'\s*(?P<text>"(?:[^"\\]|\\.)*+"),?\s*')


def read(file: File) -> Parsed:
    """The notes that the cells are; a notebook whose lines tell no cells apart is kept unread."""
    texts = list(as_markdown(file.texts))
    if not any(text.startswith("#") for text in texts):
        return unread(file, Fault(code="seed-format-unknown", message=Message("problem.notebook")))
    lines = (as_marked(line, text) for line, text in zip(file.lines, texts, strict=True))
    return markdown_below(replace(file, lines=tuple(lines)), FrontMatter())


def as_markdown(lines: Sequence[str]) -> Iterator[str]:
    r"""The lines of the cells in Markdown, nothing for each that only structures.

    >>> cell = ['"cell_type": "markdown",', '"source": [', '"# Weirs\\n"', "]", "}"]
    >>> list(as_markdown(cell))
    ['', '', '# Weirs', '', '']
    """
    kind, inside = "", False
    for line in lines:
        text, begins = _TEXT.fullmatch(line), _KIND.fullmatch(line)
        kind = begins["kind"] if begins else kind
        if inside and text is not None:
            printed = json.loads(text["text"]).rstrip("\n")
            yield printed if kind != "raw" and "\n" not in printed else ""
        elif inside or _SOURCE.fullmatch(line):
            inside = not inside
            yield "```" if kind == "code" else ""
        else:
            yield ""


FORMAT = Format(endings=frozenset({".ipynb"}), read=read, marked=True)
