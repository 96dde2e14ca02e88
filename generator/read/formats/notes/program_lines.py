"""Lines of Markdown that say nothing of the talk: they lead to, or tell a program of, the page.

Tables of contents are lists of links to headings of the same page. DocC's block directives
(`@Metadata {` to its `}`, `@PageImage(source: "x")`, `@Row {` and `}`) tell a documentation program
how to show a page; what stands inside of any but `@Metadata` is the writer's. So do attributes
(`{: .no_toc}`).
"""

import re
from collections.abc import Sequence

# A place of the recording (`#t=4:29`) is no heading.
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+\[[^\n]{1,300}\]\(#(?!t=)[^\s()]{0,300}\)\s*")
_NAME = re.compile(r"\s*#{1,6}\s+(?:(?:table of )?contents|toc|目录|目錄)", re.IGNORECASE)
_LEAST = 3

_OPENS = re.compile(r"\s*@(?P<name>[A-Z][A-Za-z]{1,40})(?:\([^()]{0,400}\))?\s?(?P<brace>\{)?\s*")
_CLOSES = re.compile(r"\s*\}\s*")
_ATTRIBUTES = re.compile(r"\s*\{:\s?[.#\w][^{}]{0,200}\}\s*")  # of kramdown: `{: .no_toc}`
_OF_PAGE = "Metadata"


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
    numbers: set[int] = set()
    opened: list[tuple[int, bool]] = []
    for index, line in enumerate(lines):
        directive = _OPENS.fullmatch(line) if "@" in line else None
        if "{" in line and _ATTRIBUTES.fullmatch(line):
            numbers.add(index)
        elif directive is not None and ("(" in line or directive["brace"]):
            numbers.add(index)
            if directive["brace"]:
                opened.append((index, directive["name"] == _OF_PAGE))
        elif opened and _CLOSES.fullmatch(line):
            start, of_page = opened.pop()
            numbers.update(range(start, index + 1) if of_page else (index,))
    return frozenset(numbers)
