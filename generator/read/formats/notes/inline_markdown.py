"""Markdown inside a line: links, emphasis and code give way to their words, pictures to nothing.

What marks the line as a whole (`#`, `-`, `>`, `|`, a line in bold that heads what follows) stays.
"""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.read.outline.titles import looks_like_title
from generator.text.encoding.hidden_characters import without_hidden

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
        if (
            line.strip()
            and set(line.strip()) == {self._fence[0]}
            and match["fence"].startswith(self._fence)
        ):
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
