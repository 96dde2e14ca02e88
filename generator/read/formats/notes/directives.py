"""Lines of Markdown with which a program is told how to show a page.

`@Metadata {` to its `}`, `@PageImage(source: "x")`, `@Row {` and `}`: DocC's block directives. They
say nothing of the talk; what stands inside of any but `@Metadata` is the writer's. So do tags of
Liquid with a name at most, alone on a line: `{% include links.md %}`.
"""

import re
from collections.abc import Sequence

_OPENS = re.compile(r"\s*@(?P<name>[A-Z][A-Za-z]{1,40})(?:\([^()]{0,400}\))?\s?(?P<brace>\{)?\s*")
_CLOSES = re.compile(r"\s*\}\s*")
_LIQUID = re.compile(r"\s*\{%-?\s?[a-z]{2,20}(?:\s[\w./-]{1,80})?\s?-?%\}\s*")
_OF_PAGE = "Metadata"


def directive_lines(lines: Sequence[str]) -> frozenset[int]:
    """The indexes of the lines that are directives, the ends of such, or inside of `@Metadata`.

    A block that nothing closes holds no lines of the writer's.
    """
    numbers: set[int] = set()
    opened: list[tuple[int, bool]] = []
    for index, line in enumerate(lines):
        directive = _OPENS.fullmatch(line) if "@" in line else None
        if "{%" in line and _LIQUID.fullmatch(line):
            numbers.add(index)
        elif directive is not None and ("(" in line or directive["brace"]):
            numbers.add(index)
            if directive["brace"]:
                opened.append((index, directive["name"] == _OF_PAGE))
        elif opened and _CLOSES.fullmatch(line):
            start, of_page = opened.pop()
            numbers.update(range(start, index + 1) if of_page else (index,))
    return frozenset(numbers)
