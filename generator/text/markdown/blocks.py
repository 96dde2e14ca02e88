"""Generated Markdown as blocks: headings with an id, and raw HTML; and the HTML that they become.

Our pages hold nothing else, but for an editor's note. So the HTML that Python-Markdown makes of a
page can be written down from its blocks, without parsing what is HTML already.
"""

from collections.abc import Iterable
from functools import lru_cache

from generator.model.base import Value
from generator.text.regex import regex

# What Python-Markdown changes inside raw HTML too: tabs, other line ends, lines of spaces only.
_CHANGED = "\t\r\x02\x03"
_SPACES_ONLY = regex(r"\n +\n")
_HEADING = regex(r"(#{1,6}) (\S(?:[^\n\\]*\S)?) \{ #([A-Za-z0-9_-]+)((?: [^\n{}]+)?) \}\n")
_ATTRIBUTE = regex(
    r' (?:\.(?P<class>[A-Za-z0-9_-]+)|(?P<name>[a-z-]+)(?:="(?P<value>[^"<>&]*)")?)(?= |$)'
)
# Tags and references stand in the text of a heading as they are; of other characters, those with a
# meaning in Markdown are in no escaped text.
_SPAN = regex(r'</?span(?: [a-z-]+="[^"<>\n]*")*>')
_FINAL = regex(rf"{_SPAN.pattern}|&(?:#[0-9]+|[a-z]+);")
_LIVE = regex(r"[*_`\[\]{}<>!&#\\]|://|@")
_TAG = regex(r"<([a-z]+)[ >]")
_BLOCK_TAGS = frozenset(
    "blockquote details div dl fieldset figure form nav ol p pre section table ul".split()
)
_PARSED = 'markdown="'


class Heading(Value, frozen=True, kw_only=True):
    """A heading: its level, its id, its text as HTML, and other attributes by name.

    An attribute without a value has None.
    """

    level: int
    anchor: str
    html: str
    attributes: tuple[tuple[str, str | None], ...] = ()


class RawHtml(Value, frozen=True, kw_only=True):
    """An element that begins a line: where it begins and ends in the Markdown.

    `has_space` is whether a blank line follows it, or nothing.
    """

    start: int
    end: int
    has_space: bool


Block = Heading | RawHtml


def blocks_of(markdown: str) -> tuple[Block, ...] | None:
    r"""The blocks of a page, or None where it holds anything but headings with ids and raw HTML.

    >>> [type(block).__name__ for block in blocks_of('# A { #a }\n\n<p>b</p>\n')]
    ['Heading', 'RawHtml']
    >>> blocks_of("# A { #a }\n\nAn editor's *note*.\n") is None
    True
    """
    if any(char in markdown for char in _CHANGED) or _PARSED in markdown:
        return None
    if " \n" in markdown and _SPACES_ONLY.search(markdown):
        return None
    blocks: list[Block] = []
    at = 0
    while at < len(markdown):
        if markdown[at] == "\n":
            at += 1
            continue
        piece = _heading(markdown, at) if markdown[at] == "#" else _raw_html(markdown, at)
        if piece is None:
            return None
        block, at = piece
        blocks.append(block)
    return tuple(blocks)


def html_of(markdown: str, blocks: Iterable[Block], permalink: str) -> str:
    """The HTML that Python-Markdown makes of a page, from the page's blocks.

    `permalink` stands at the end of each heading, with `{id}` for the heading's.
    """
    return "\n".join(_html(markdown, block, permalink) for block in blocks).strip()


def plain_heading(heading: Heading) -> str:
    """The text of a heading as HTML without tags, as tables of contents have it.

    >>> plain_heading(Heading(level=1, anchor="a", html='<span id="old"></span>C&#43;&#43;  and D'))
    'C&#43;&#43; and D'
    """
    return " ".join(_SPAN.sub("", heading.html).split())


def _html(markdown: str, block: Block, permalink: str) -> str:
    if isinstance(block, RawHtml):
        return markdown[block.start : block.end] + "\n" * block.has_space
    pairs = sorted((*block.attributes, ("id", block.anchor)))
    attributes = "".join(f" {key}" if it is None else f' {key}="{it}"' for key, it in pairs)
    inner = block.html + permalink.replace("{id}", block.anchor)
    return f"<h{block.level}{attributes}>{inner}</h{block.level}>"


def _heading(markdown: str, at: int) -> tuple[Heading, int] | None:
    """The heading that begins at a place, a line between blank ones, and where it ends."""
    end = markdown.find("\n", at) + 1
    heading = _heading_of(markdown[at:end])
    return (heading, end) if heading and _stands_apart(markdown, at, end) else None


@lru_cache(maxsize=1_024)
def _heading_of(line: str) -> Heading | None:
    """The heading that a line is; most pages have some that stand on others as well."""
    match = _HEADING.fullmatch(line)
    if match is None:
        return None
    hashes, text, anchor, rest = match.groups()
    attributes = _attributes(rest)
    if attributes is None or _LIVE.search(_FINAL.sub("", text)):
        return None
    return Heading(level=len(hashes), anchor=anchor, html=text, attributes=attributes)


def _stands_apart(markdown: str, start: int, end: int) -> bool:
    before = start == 0 or markdown.startswith("\n\n", start - 2)
    return before and (end == len(markdown) or markdown[end] == "\n")


def _attributes(rest: str) -> tuple[tuple[str, str | None], ...] | None:
    """The attributes behind a heading's id; None where they are not all of a simple form."""
    matches = list(_ATTRIBUTE.finditer(rest))
    if "".join(match[0] for match in matches) != rest:
        return None
    pairs = tuple(
        ("class", it["class"]) if it["class"] else (it["name"], it["value"]) for it in matches
    )
    names = {name for name, _ in pairs}
    return pairs if len(names) == len(pairs) and "id" not in names else None


def _raw_html(markdown: str, at: int) -> tuple[RawHtml, int] | None:
    """The element that begins at a place and ends a line, and where it ends."""
    tag = _TAG.match(markdown, at)
    if tag is None or tag[1] not in _BLOCK_TAGS:
        return None
    end = _end_of_element(markdown, tag[1], at)
    rest = markdown[end : end + 2]
    if end < 0 or rest[:1] not in {"", "\n"}:
        return None
    has_space = rest == "\n\n" or end + len(rest) >= len(markdown)
    return RawHtml(start=at, end=end, has_space=has_space), end


def _end_of_element(markdown: str, tag: str, at: int) -> int:
    """Where the element ends that begins at a place; -1 where it does not."""
    plain, with_attributes, ending = f"<{tag}>", f"<{tag} ", f"</{tag}>"
    depth = 0
    while (end := markdown.find(ending, at)) >= 0:
        depth += markdown.count(plain, at, end) + markdown.count(with_attributes, at, end) - 1
        at = end + len(ending)
        if depth == 0:
            return at
    return -1
