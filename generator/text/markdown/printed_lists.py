"""Which paragraphs of a source are printed as points of a list, how deep, and with which number."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from generator.model.base import SourceId, Value
from generator.model.items import Passage
from generator.model.source import Role, SourceText
from generator.text.emoji import BULLETS
from generator.text.paths import PAGES, path_of
from generator.text.regex import Match, regex

_POINT = regex(
    rf"([ \t]*)(?:([{BULLETS}])[\ufe0e\ufe0f]?|([·o])(?=\t)|([0-9]{{1,3}}[.)]))[ \t]"
    r"(?:[ \t]*\[([ xX])\] )?"
)
_NUMBERED = regex(r"([ \t]*)([0-9]{1,3})([.)])[ \t]")
_TAG = regex(
    r"<(?P<end>/?)(?P<name>ul|ol|menu|li)\b[^<>]*>|<[^<>]*>|(?P<text>[^\s<][^<]*)", re.IGNORECASE
)
_OF_INNER_LISTS = frozenset("◦○▫▪□■◽◾·o")
"""Signs that word processors put in front of points below others."""

_TAB = 4
_DEEPEST = 4
_UNNUMBERED, _DEEPEST_TAG = -1, 9


class Bullet(Value, frozen=True, kw_only=True):
    """A passage in a list: how deep below its first it stands, and its number there.

    `done` tells of a task whether it is done; None where it is no task.
    """

    item: Passage
    depth: int
    number: str
    done: bool | None = None


class PassageRun(Value, frozen=True, kw_only=True):
    """One paragraph, or bullets or rows of a table that follow each other in one source."""

    paragraph: Passage | None = None
    bullets: tuple[Bullet, ...] = ()
    rows: tuple[Passage, ...] = ()


def passage_runs(
    texts: Mapping[SourceId, SourceText],
    points: Mapping[SourceId, Mapping[int, str]],
    items: Iterable[Passage],
) -> Iterator[PassageRun]:
    """The passages in their order, bullets or rows that belong together in one run.

    `points` are those of :func:`printed_points`, by source.
    """
    for (source, is_row), run in groupby(items, key=lambda it: (it.at.source, bool(it.cells))):
        rows = tuple(run)
        if is_row and len(rows) > 1:
            yield PassageRun(rows=rows)
        else:
            yield from _listed(texts.get(source), points.get(source, {}), rows)


def _listed(
    text: SourceText | None, points: Mapping[int, str], items: Iterable[Passage]
) -> Iterator[PassageRun]:
    """The runs of passages of one source."""
    bullets: list[Bullet] = []
    above = _Above()
    for item in items:
        line = item.at.lines[0]
        printed = text.lines[line - 1].text if text and line <= len(text.lines) else ""
        point = _POINT.match(points.get(line, printed))
        if bullets and (point is None or _is_below_another(text, bullets[-1].item, point, line)):
            yield _run(bullets)
            bullets, above = [], _Above()
        if point is None:
            yield PassageRun(paragraph=item)
            continue
        done = point[5] != " " if point[5] else None
        depth = above.depth_of(point)
        bullets.append(Bullet(item=item, depth=depth, number=point[4] or "", done=done))
    if bullets:
        yield _run(bullets)


def _is_below_another(text: SourceText | None, above: Passage, point: Match, line: int) -> bool:
    """Whether a point stands in its source below one that is read as something else, a chapter."""
    between = text.lines[above.at.lines[1] : line - 1] if text and point[1] else ()
    others = filter(None, (_POINT.match(it.text) for it in between))
    return any(len(it[1].expandtabs(_TAB)) < len(point[1].expandtabs(_TAB)) for it in others)


class _Above:
    """The points below which the next may stand: how far in each is printed, and its sign."""

    def __init__(self) -> None:
        """Begins a list."""
        self._open: list[tuple[int, str]] = []

    def depth_of(self, point: Match) -> int:
        """How deep a point stands below the first of its list.

        Further in, or as far in behind a sign of inner lists that none of those around it has.
        """
        indent, sign = len(point[1].expandtabs(_TAB)), point[2] or point[3] or ""
        sign = sign if sign in _OF_INNER_LISTS else ""
        same = (indent, sign)
        while self._open and (
            self._open[-1][0] > indent
            or (self._open[-1][0] == indent and (not sign or same in self._open))
        ):
            self._open.pop()
        depth = min(len(self._open), _DEEPEST)
        self._open.append(same)
        return depth


def _run(bullets: list[Bullet]) -> PassageRun:
    """A bullet by itself makes no list."""
    if len(bullets) == 1 and not bullets[0].number and bullets[0].done is None:
        return PassageRun(paragraph=bullets[0].item)
    return PassageRun(bullets=tuple(bullets))


def printed_points(text: SourceText) -> Mapping[int, str]:
    """By line what stands in front of a point, where that is not as the line prints it.

    It is told by the tags of a page, and counted where a number is printed like the one above. A
    list ends at a line behind a blank one that stands as far left as its numbers, or at another
    list there; what is printed with a number of its own keeps it.
    """
    if path_of(text.file).suffix.casefold() in PAGES:
        return tagged_points(text)
    items = [match.group() for line in text.lines if (match := _NUMBERED.match(line.text))]
    if len(items) == len(set(items)):
        return {}
    numbers: dict[int, str] = {}
    lists: list[tuple[int, str, int]] = []  # of each open list how deep, as printed, and as shown
    is_after_blank = False
    for line in text.lines:
        words = line.text.lstrip()
        if not words:
            is_after_blank = True
            continue
        depth = len(line.text[: len(line.text) - len(words)].expandtabs(_TAB))
        match = _NUMBERED.match(line.text)
        while lists and (
            lists[-1][0] > depth or (lists[-1][0] == depth and is_after_blank and not match)
        ):
            lists.pop()
        is_after_blank = False
        if match is None:
            continue
        printed, number = match[2], int(match[2])
        if lists and lists[-1][0] == depth:
            above = lists.pop()
            if above[1] == printed:
                number = above[2] + 1
                numbers[line.number] = f"{match[1]}{number}{match[3]} "
        lists.append((depth, printed, number))
    return numbers


def tagged_points(source: SourceText) -> Mapping[int, str]:
    """By line what would stand in front of its words in plain notes: `- `, or `    2. ` deeper in.

    A line of which other parts stand outside lists, or in deeper ones, is not among them.
    """
    points: dict[int, str] = {}
    others: set[int] = set()
    lists: list[int] = []  # of each that is open how many points it has, if it is numbered
    is_first = False
    for line in source.lines:
        for piece in _TAG.finditer("" if line.role is Role.FURNITURE else line.printed):
            name, is_end = (piece["name"] or "").lower(), bool(piece["end"])
            if piece["text"]:
                mark = _mark_of_point(lists)
                if not mark or (is_first and points.setdefault(line.number, mark) != mark):
                    others.add(line.number)
                is_first = False
            elif name == "li" and lists and not is_end:
                if lists[-1] != _UNNUMBERED:
                    lists[-1] += 1
                is_first = True
            elif name and name != "li":
                is_first = False
                if not is_end:
                    lists.append(0 if name == "ol" else _UNNUMBERED)
                elif lists:
                    lists.pop()
    return {line: mark for line, mark in points.items() if line not in others}


def _mark_of_point(lists: Sequence[int]) -> str:
    """What stands in front of a point of the innermost list; nothing outside of all."""
    if not lists:
        return ""
    number = "-" if lists[-1] == _UNNUMBERED else f"{lists[-1]}."
    return f"{'    ' * min(len(lists) - 1, _DEEPEST_TAG)}{number} "
