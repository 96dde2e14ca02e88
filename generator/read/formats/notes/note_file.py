"""Notes as text (`.txt`) and as Markdown (`.md`), with or without front matter."""

import re
from collections.abc import Iterable

import msgspec

from generator.model.message import Message
from generator.read.formats.html.blocks import heading
from generator.read.formats.notes.inline_markdown import Fences, inline_text
from generator.read.formats.parsed import File, Format, Parsed
from generator.read.formats.source_map import LocatedText
from generator.read.front_matter import FrontMatter, split_front_matter
from generator.read.outline.blocks import Block, outline
from generator.read.outline.inner_lines import inner_lines
from generator.read.outline.line_roles import Repaired, tell_furniture
from generator.read.outline.titles import heading_parts
from generator.read.vocabulary.section_names import PROSE
from generator.text.naming.normal import name_key

_HEADING = re.compile(r"\s*#{1,6}\s+(?P<name>\S.*)")
_TASK = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+\[[ xX]\]\s")
BECAUSE = Message("repair.markdown")


def read_text(file: File) -> Parsed:
    """Plain notes: every character is text."""
    front = split_front_matter(tuple(line.text for line in file.lines))
    return _parsed(file.lines, front)


def read_markdown(file: File) -> Parsed:
    """Notes in Markdown: what marks a line stays for the outline, what marks words is taken off."""
    front = split_front_matter(tuple(line.text for line in file.lines))
    last = front.last or 0
    return _parsed((*file.lines[:last], *_without_inline(file.lines[last:])), front)


def _parsed(lines: Iterable[Repaired], front: FrontMatter) -> Parsed:
    marked = tell_furniture(lines)
    body = marked[front.last or 0 :]
    inner = inner_lines(body) if front.first is None else None
    if inner is not None:
        blocks = outline(enumerate(inner.texts, start=1))
        return Parsed(lines=marked, blocks=blocks, inner=inner, front=front, faults=(inner.fault,))
    texts = ((line.number, "" if line.furniture or line.label else line.text) for line in body)
    return Parsed(lines=marked, blocks=(*_title(front), *outline(texts)), front=front)


def _title(front: FrontMatter) -> tuple[Block, ...]:
    """The title that the front matter gives, above the notes: they need not begin with one."""
    if front.title is None or front.first is None or front.last is None:
        return ()
    return (heading(LocatedText(text=front.title, lines=(front.first, front.last)), 1),)


def _without_inline(lines: Iterable[Repaired]) -> Iterable[Repaired]:
    """The lines without Markdown inside; in lists of links and tasks, where a link leads stays."""
    fences = Fences()
    targets = False
    for line in lines:
        if not fences.open and (opened := _HEADING.match(line.text)):
            targets = name_key(heading_parts(opened["name"])[0]) in PROSE.names
        if fences.take(line.text):
            yield msgspec.structs.replace(line, label="code")
        elif fences.open:
            yield line
        else:
            text = inline_text(line.text, targets=targets or _TASK.match(line.text) is not None)
            yield line if text == line.text else line.read_as(text, BECAUSE)


TEXT = Format(endings=frozenset({"", ".txt", ".text"}), read=read_text)
MARKDOWN = Format(endings=frozenset({".md", ".markdown"}), read=read_markdown)
