"""Notes as text (`.txt`) and as Markdown (`.md`), with or without front matter."""

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec
from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.model.message import Message
from generator.read.account.stated import bare_text
from generator.read.formats.html.blocks import heading
from generator.read.formats.parsed import File, Format, Parsed
from generator.read.formats.source_map import LocatedText
from generator.read.front_matter import FrontMatter, split_front_matter
from generator.read.outline.blocks import Block, outline
from generator.read.outline.joining import inner_lines
from generator.read.outline.line_roles import Repaired, tell_furniture
from generator.read.outline.titles import heading_parts, looks_like_title
from generator.read.vocabulary.keys import Field, field_of
from generator.read.vocabulary.section_names import PROSE
from generator.text.encoding.hidden_characters import without_hidden
from generator.text.naming.normal import name_key

_SIGNS = frozenset("*_[]`\\&<=")
_MAX_LINE = 50_000  # a longer line is no Markdown that somebody wrote
_WIKI_LINK = re.compile(r"!?\[\[(?P<target>[^\[\]|]*)(?:\|(?P<shown>[^\[\]|]*))?\]\]")
_HIGHLIGHT = re.compile(r"==(?P<words>[^\s=](?:[^=]*[^\s=])?)==")
_WEB = re.compile(r"https?://")
_FENCE = re.compile(r"\s*(?P<fence>`{3,}|~{3,})[^`]*$")
_MARKDOWN = MarkdownIt("commonmark", {"html": False})


class Fences:
    """Whether a line stands in a fenced block of code, whose text is not Markdown."""

    def __init__(self) -> None:
        self._fence = ""

    @property
    def open(self) -> bool:
        """Whether the last line taken stands inside a block."""
        return bool(self._fence)

    def take(self, line: str) -> bool:
        """Goes on to the next line; whether it is a fence."""
        match = _FENCE.match(line)
        if match is None:
            return False
        if not self._fence:
            self._fence = match["fence"]
            return True
        if set(line.strip()) == {self._fence[0]} and match["fence"].startswith(self._fence):
            self._fence = ""
            return True
        return False


def inline_text(line: str, *, targets: bool = False) -> str:
    """The line with its inline markup taken off; its indentation stays.

    With `targets`, addresses of the web stay in brackets behind the words that link to them.

    >>> inline_text("- **Name:** [a talk](https://example.org) with `code`")
    '- Name: a talk with code'
    """
    if len(line) > _MAX_LINE or _SIGNS.isdisjoint(line) or _is_bold_title(line):
        return line
    bare = line.lstrip()
    words = _WIKI_LINK.sub(_shown, bare)
    words = _HIGHLIGHT.sub(r"\g<words>", words)
    tokens = _MARKDOWN.parseInline(words)
    text = without_hidden("".join(_text(token, targets=targets) for token in tokens))
    return line[: len(line) - len(bare)] + text


def _is_bold_title(line: str) -> bool:
    """Whether the line is in bold as a whole, as headings are in notes without `#`."""
    bare = line.strip().removesuffix(":")
    for mark in ("**", "__"):
        inner = bare.removeprefix(mark).removesuffix(mark)
        if len(bare) == len(inner) + 2 * len(mark) and mark not in inner:
            return looks_like_title(inner)
    return False


def _shown(link: re.Match[str]) -> str:
    return link["shown"] or link["target"]


def _text(token: Token, *, targets: bool) -> str:
    if token.type == "image":
        return ""
    if token.children:
        return "".join(_children(token.children, targets=targets))
    if token.type in {"text", "code_inline", "text_special"}:
        return token.content
    return "\n" if token.type in {"softbreak", "hardbreak"} else ""


def _children(tokens: Sequence[Token], *, targets: bool) -> Iterator[str]:
    """The texts of tokens, with the address of each link behind its words if they are wanted."""
    target, shown = "", ""
    for token in tokens:
        if token.type == "link_open":
            target, shown = str(token.attrGet("href") or ""), ""
        text = _text(token, targets=targets)
        shown += text
        yield text
        if token.type == "link_close" and targets and _WEB.match(target) and shown != target:
            yield f" ({target})" if shown else target


_HEADING = re.compile(r"\s*#{1,6}\s+(?P<name>\S.*)")
_TASK = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+\[[ xX]\]\s")
_LABELLED_LINK = re.compile(
    r"\s*(?:[-*+]\s+)?(?:\*\*|__)?(?P<key>[^\W\d_][\w ]{1,24})[:*_：]{1,5}\s*\["
)
_LABEL_WIDTH = 60
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
    title = front.first_of(Field.TITLE)
    if title is None or not (text := bare_text(title.text)):
        return ()
    return (heading(LocatedText(text=text, lines=title.lines), 1),)


def _leads_to_talk(line: str) -> bool:
    """Whether a line has a link behind the label of an address: `**Watch:** [here](https://…)`."""
    match = _LABELLED_LINK.match(line[:_LABEL_WIDTH])
    return match is not None and field_of(match["key"]) in {Field.ADDRESS, Field.RECORDING}


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
            own = targets or _TASK.match(line.text) is not None or _leads_to_talk(line.text)
            text = inline_text(line.text, targets=own)
            yield line if text == line.text else line.read_as(text, BECAUSE)


TEXT = Format(endings=frozenset({"", ".txt", ".text"}), read=read_text)
MARKDOWN = Format(endings=frozenset({".md", ".markdown"}), read=read_markdown)
