"""Which lines of a saved page are points of a list, told by its tags."""

import re
from collections.abc import Mapping, Sequence

from generator.model.source import Role, SourceText
from generator.text.regex import regex

_PIECE = regex(
    r"<(?P<end>/?)(?P<name>ul|ol|menu|li)\b[^<>]*>|<[^<>]*>|(?P<text>[^\s<][^<]*)", re.IGNORECASE
)
_BULLET, _DEEPEST = -1, 9


def tagged_points(source: SourceText) -> Mapping[int, str]:
    """By line what would stand in front of its words in plain notes: `- `, or `    2. ` deeper in.

    A line of which other parts stand outside lists, or in deeper ones, is not among them.
    """
    points: dict[int, str] = {}
    others: set[int] = set()
    lists: list[int] = []  # of each that is open how many points it has, if it is numbered
    is_first = False
    for line in source.lines:
        for piece in _PIECE.finditer("" if line.role is Role.FURNITURE else line.printed):
            name, is_end = (piece["name"] or "").lower(), bool(piece["end"])
            if piece["text"]:
                mark = _mark(lists)
                if not mark or (is_first and points.setdefault(line.number, mark) != mark):
                    others.add(line.number)
                is_first = False
            elif name == "li" and lists and not is_end:
                if lists[-1] != _BULLET:
                    lists[-1] += 1
                is_first = True
            elif name and name != "li":
                is_first = False
                if not is_end:
                    lists.append(0 if name == "ol" else _BULLET)
                elif lists:
                    lists.pop()
    return {line: mark for line, mark in points.items() if line not in others}


def _mark(lists: Sequence[int]) -> str:
    """What stands in front of a point of the innermost list; nothing outside of all."""
    if not lists:
        return ""
    number = "-" if lists[-1] == _BULLET else f"{lists[-1]}."
    return f"{'    ' * min(len(lists) - 1, _DEEPEST)}{number} "
