"""Tables of contents: lists of links to the headings of the same page."""

import re
from collections.abc import Sequence

_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+\[[^\n]{1,300}\]\(#[^\s()]{0,300}\)\s*")
_NAME = re.compile(r"\s*#{1,6}\s+(?:(?:table of )?contents|toc|目录|目錄)", re.IGNORECASE)
_LEAST = 3


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
