"""Lines of slides in Markdown that tell a program how to show them: remark, reveal.js, Slidev.

Below the `---` between slides, and above the first, stand properties: `class: center, middle`,
`layout: two-cols` (Slidev puts another `---` below them). `--` shows more of a slide, `???` begins
what only the speaker sees, `::right::` and `.left-column[` to its `]` place what they hold. Only
what parts its text by rules and has such a property, or several of these signs, is slides.
"""

from collections.abc import Sequence

from generator.text.regex import regex

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
