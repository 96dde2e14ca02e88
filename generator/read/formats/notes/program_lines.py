"""Lines of Markdown that say nothing of the talk: they lead to, or tell a program of, the page.

Tables of contents are lists of links to headings of the same page. DocC's block directives
(`@Metadata {` to its `}`, `@PageImage(source: "x")`, `@Row {` and `}`) tell a documentation program
how to show a page; what stands inside of any but `@Metadata` is the writer's. So do tags of Liquid
and Hugo that stand alone (`{% include links.md %}`, `{{< figure src="weir.png" >}}`) but for those
with words to read, attributes and extensions (`{: .no_toc}`, `{::options toc="1" /}`), and code
of Ruby (`<%= talks %>`). MDX has modules, comments and components as
well: `import Player from "./player"`, `{/* later */}`, `<Player id="abc" />`.

Of slides in Markdown (remark, reveal.js, Slidev) the lines that tell how to show them: below the
`---` between slides, and above the first, stand properties (`class: center, middle`, `layout:
two-cols`; Slidev puts another `---` below them), `--` shows more of a slide, `???` begins what
only the speaker sees, `::right::` and `.left-column[` to its `]` place what they hold.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from generator.text.markdown.template_code import has_words
from generator.text.regex import regex

# A place of the recording (`#t=4:29`) is no heading.
_ITEM = regex(r"\s*(?:[-*+]|\d{1,3}[.)])\s+\[[^\n]{1,300}\]\(#(?!t=)[^\s()]{0,300}\)\s*")
_NAME = regex(r"\s*#{1,6}\s+(?:(?:table of )?contents|toc|目录|目錄)", re.IGNORECASE)
_LEAST = 3

_OPENS = regex(r"\s*@(?P<name>[A-Z][A-Za-z]{1,40})(?:\([^()]{0,400}\))?\s?(?P<brace>\{)?\s*")
_CLOSES = regex(r"\s*\}\s*")
_OPENS_TAG = regex(r"\s*\{(?:%|\{[<%])")
_TAG = regex(r"\{(?:%|\{[<%])(?P<inner>[^{}]{1,2000})(?<=[%>])\}{1,2}")
_LINES_OF_TAG = 10
_ATTRIBUTES = regex(  # of Kramdown, `{: .no_toc}`, and a part of a page, `::: {.menu}`
    r"\s*\{::?\s?[.#\w][^{}]{0,200}\}\s*|\s*+:{3,12}\s*+(?:(?:\{[^{}]{0,300}\}|[\w-]{1,40})\s*+)?"
)
_OF_RUBY = regex(r"\s*<%[^\n]{1,1000}%>\s*")
_OF_CONTENTS = regex(r"\s*\{:\s?toc\b[^{}]{0,100}\}\s*")
_BULLET = regex(r"\s*(?:[-*+]|1\.)\s")
_OF_PAGE = "Metadata"
_MODULE = regex(
    r"import\s(?:[^'\"]{1,300}\sfrom\s+)?['\"][^'\"]{1,300}['\"];?\s*|export\s(?:const|default|let)\s.*"
)
_EXPORT_ENDS = regex(r"[}\])][;,)]*\s*")
_ALONE = regex(r"\s*+(?:\{/\*.{0,1000}\*/\}|</?[A-Z][\w.]{0,60}(?:\s[^<>]{0,1000})?/?>)\s*")
"""A comment or a component that is all of a line."""

_COMPONENT_BEGINS = regex(r"\s*<[A-Z][\w.]{0,60}(?:\s[^<>]{0,1000})?")
_TAG_ENDS = regex(r"[^<>]{0,1000}>\s*")
_LONGEST_MODULE = 200  # lines


def contents_lines(lines: Sequence[str]) -> frozenset[int]:
    """The places of lines that only lead to headings below, with the heading above that says so.

    >>> sorted(contents_lines(["# Contents", "", "- [A](#a)", "- [B](#b)", "- [C](#c)", "", "# A"]))
    [0, 2, 3, 4]
    """
    places: set[int] = set()
    run: list[int] = []
    above: int | None = None
    for place, line in enumerate((*lines, "end")):
        if _ITEM.fullmatch(line):
            run.append(place)
            continue
        if not line.strip():
            continue
        if len(run) >= _LEAST:
            places.update(run)
            if above is not None and _NAME.fullmatch(lines[above].rstrip(" #:")):
                places.add(above)
        run, above = [], place
    return frozenset(places)


def directive_lines(lines: Sequence[str]) -> frozenset[int]:
    """The indexes of the lines that are directives, the ends of such, or inside of `@Metadata`.

    A block that nothing closes holds no lines of the writer's.
    """
    numbers: set[int] = {*_tag_lines(lines), *_module_lines(lines)}
    opened: list[tuple[int, bool]] = []
    for index, line in enumerate(lines):
        directive = _OPENS.fullmatch(line) if "@" in line else None
        if "<%" in line and _OF_RUBY.fullmatch(line):
            numbers.add(index)
        elif ("{" in line or ":::" in line) and _ATTRIBUTES.fullmatch(line):
            numbers.add(index)
            if index and _OF_CONTENTS.fullmatch(line) and _BULLET.match(lines[index - 1]):
                numbers.add(index - 1)  # contents stand in its place
        elif directive is not None and ("(" in line or directive["brace"]):
            numbers.add(index)
            if directive["brace"]:
                opened.append((index, directive["name"] == _OF_PAGE))
        elif opened and _CLOSES.fullmatch(line):
            start, of_page = opened.pop()
            numbers.update(range(start, index + 1) if of_page else (index,))
    return frozenset(numbers)


def _tag_lines(lines: Sequence[str]) -> Iterator[int]:
    """The indexes of the lines that tags of a site's program fill."""
    for start, line in enumerate(lines):
        if "{" not in line or not _OPENS_TAG.match(line):
            continue
        end = start + 1
        while "}" not in lines[end - 1] and end < min(start + _LINES_OF_TAG, len(lines)):
            end += 1
        if are_tags(" ".join(lines[start:end])):
            yield from range(start, end)


def are_tags(text: str) -> bool:
    """Whether a text is nothing but tags of a site's program, without words to read."""
    inner = [tag["inner"] for tag in _TAG.finditer(text)]
    return bool(inner) and not _TAG.sub("", text).strip() and not any(map(has_words, inner))


def _module_lines(lines: Sequence[str]) -> Iterator[int]:
    """The indexes of the lines that are imports, exports, comments and components of MDX."""
    for start, line in enumerate(lines):
        if line[:7] in {"import ", "export "} and _MODULE.fullmatch(line):
            is_open = line.rstrip().endswith(("{", "[", "("))
            yield from range(
                start, _end(lines, start, _EXPORT_ENDS.fullmatch) if is_open else start + 1
            )
        elif _ALONE.fullmatch(line):
            yield from (start,)
        elif line.lstrip()[:1] == "<" and _COMPONENT_BEGINS.fullmatch(line):
            yield from range(start, _end(lines, start, _TAG_ENDS.fullmatch))


def _end(lines: Sequence[str], start: int, is_last: Callable[[str], object]) -> int:
    """The index behind the first line below that ends what one begins; of none that is its own."""
    for index in range(start + 1, min(start + _LONGEST_MODULE, len(lines))):
        if is_last(lines[index]):
            return index + 1
        if not lines[index].strip():
            break
    return start + 1


_PROPERTY = regex(
    r"(?:class|name|layout|template|count|exclude|continued|background(?:-\w{2,10})?|transition"
    r"|clicks|image|hideInToc|level|routeAlias|zoom|src|dragPos|preload):(?:\s.{0,300})?"
)
_SURE = regex(r"(?:class|layout|template|count|background-image|transition|clicks):")
_SIGN = regex(r"--|\?{3}|::\w{1,20}::|\.[\w.-]{1,40}\[|\]")
_RULE = regex(r"-{3,}\s*")
_SEVERAL = 3
_LEAST_RULES = 2


def slide_lines(lines: Sequence[str]) -> frozenset[int]:
    """The places of lines that set how slides are shown; none in what is no slides.

    Slides are what parts its text by rules and has such a property, or several of these signs.

    >>> text = ["class: center", "", "# Weirs", "---", "name: b", "# Locks", "--", "- Wood", "---"]
    >>> sorted(slide_lines(text))
    [0, 4, 6]
    """
    rules = [
        place for place, line in enumerate(lines) if line[:3] == "---" and _RULE.fullmatch(line)
    ]
    if len(rules) < _LEAST_RULES:
        return frozenset()
    properties: set[int] = set()
    for above in (-1, *rules):
        properties.update(_properties(lines, above + 1))
    signs = {place for place, line in enumerate(lines) if _SIGN.fullmatch(line.rstrip())}
    is_sure = any(_SURE.match(lines[place]) for place in properties)
    return frozenset(properties | signs) if is_sure or len(signs) >= _SEVERAL else frozenset()


def _properties(lines: Sequence[str], start: int) -> range:
    """The places of the properties of the slide that begins at a line."""
    while start < len(lines) and not lines[start].strip():
        start += 1
    end = start
    while end < len(lines) and _PROPERTY.fullmatch(lines[end]):
        end += 1
    return range(start, end)
