"""Comments of Obsidian (`%% … %%`) and of markup, which their writer sees and no reader does.

They are left out before anything else is read, so that no page, file or problem can print them: a
sign stands in their place. A mark outside code begins a comment that the next mark ends, wherever
that is. What is never closed hides the rest of the note where it begins a line, else the rest of
its paragraph. Where it is unclear which marks belong together, or what is code, both readings are
left out. What
stays are percentages (`100%% sure`), addresses (`a%%20b`) and cells of programs (`%%time`).
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from generator.read.formats.notes.code_lines import Fences
from generator.read.formats.notes.markup_comments import Place, markup_comments
from generator.read.formats.parsed import Shown
from generator.text.regex import regex

_SIGN = regex(r"%%|`++")
_TICKS = regex(r"`++")
_LEAD = regex(r"(?:[\s>*+#-]|\d{1,9}[.)]|\[(?:![^\[\]%]{1,40}|[^%])\])*+")
_PERCENTAGE = regex(r"(?<=\d)%%(?![^\s.,;:!?)])|(?<=\S)%%[0-9A-Fa-f]{2}")
_CELL = regex(
    r"\s*+%%(?:bash|capture|cython|debug|html|javascript|js|latex|markdown|perl|prun|pypy|python[23]?"
    r"|R|ruby|script|sh|sql|svg|system|time|timeit|writefile)(?!\S)"
)
"""The first line of a program's cell, as IPython names them."""

WITHHELD = "%%…%%"
"""What stands in place of a comment."""

_MOST_INDENT, _TELLING = 3, 5  # the last one in words, the signs of a comment among them


def without_comments(lines: Sequence[str]) -> Shown:
    """The lines of a note, with each comment replaced by a sign.

    >>> without_comments(["A %%not shown%% b", "%%", "secret", "%%"]).lines
    ('A %%…%% b', '%%…%%', '%%…%%', '%%…%%')
    """
    of_markup, of_vaults = [*markup_comments(lines)], [*_of_vaults(lines)]
    comments = _merged(chain(of_markup, of_vaults))
    if not comments:
        return Shown(lines=tuple(lines))
    changed: dict[int, list[str]] = {}
    shown_to: dict[int, int] = {}
    for (first, start), (last, end) in comments:
        for number in range(first, last + 1):
            begin = start if number == first else 0
            before = lines[number][shown_to.get(number, 0) : begin]
            changed.setdefault(number, []).extend((before, WITHHELD))
            shown_to[number] = end if number == last else len(lines[number])
    shown = list(lines)
    for number, pieces in changed.items():
        if lines[number].strip():
            shown[number] = "".join((*pieces, lines[number][shown_to[number] :]))
    telling = chain(of_vaults, (it for it in of_markup if _n_words(lines, it) >= _TELLING))
    numbers = {number for (first, _), (last, _) in telling for number in range(first, last + 1)}
    return Shown(lines=tuple(shown), numbers=tuple(number + 1 for number in sorted(numbers)))


def _n_words(lines: Sequence[str], comment: tuple[Place, Place]) -> int:
    """How many words a comment has at most; of few, as in `<!-- more -->`, nothing is told."""
    (first, start), (last, end) = comment
    if first == last:
        return len(lines[first][start:end].split())
    return sum(len(line.split()) for line in lines[first : last + 1])


def _of_vaults(lines: Sequence[str]) -> Iterator[tuple[Place, Place]]:
    """Where each comment of Obsidian begins and ends, in every way that its marks may be meant."""
    if not any("%%" in line for line in lines):
        return
    below = _marks_below(lines)
    doubtful = _doubtful_fences(lines)
    for others in {frozenset(), doubtful}:
        for wide in (False, True):
            yield from _comments(lines, below, others, wide=wide)


def _merged(comments: Iterable[tuple[Place, Place]]) -> list[tuple[Place, Place]]:
    """The comments in order; those that overlap are one."""
    merged: list[tuple[Place, Place]] = []
    for begin, end in sorted(comments):
        if merged and begin < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((begin, end))
    return merged


def _doubtful_fences(lines: Sequence[str]) -> frozenset[int]:
    """The lines with fences that may be none, from 0.

    They stand in front matter, in a comment of HTML, or indented as code is; what closes one is
    indented no deeper, and the end of its list ends it.
    """
    doubtful: set[int] = set()
    last = next((n for n, it in enumerate(lines[1:], 1) if it.rstrip() in {"---", "..."}), 0)
    front = last if lines[0].rstrip() == "---" else 0
    sure, column, opener, in_comment = Fences(), 0, 0, False
    for number, line in enumerate(lines):
        begins = line.find("<!--")
        ends = line.find("-->", max(begins, 0))
        is_hidden = number <= front > 0 or in_comment
        in_comment = (in_comment or begins >= 0) and ends < 0
        at = next((line.find(it) for it in ("```", "~~~") if it in line), -1)
        indent = len(line) - len(line.lstrip())
        if sure.open and line.strip() and indent < column:
            sure = Fences()
            doubtful.add(opener)
        if at < 0:
            continue
        if is_hidden or indent > column + _MOST_INDENT or not sure.take(line):
            doubtful.add(number)
        column, opener = (at, number) if sure.open else (0, 0)
    return frozenset(doubtful)


def _comments(
    lines: Sequence[str], below: Sequence[int | None], no_fences: Container[int], *, wide: bool
) -> Iterator[tuple[Place, Place]]:
    """Where each begins and ends; if `wide`, also those from the middle of a line to another."""
    fences, inside = Fences(), Fences()
    opened: Place | None = None
    for number, line in enumerate(lines):
        if opened is None:
            if (number not in no_fences and fences.take(line)) or fences.open:
                continue
        elif inside.take(line) or (inside.open and _CELL.match(line)):
            continue
        if "%%" not in line:
            continue
        place = 0
        last_ticks = {ticks[0]: ticks.start() for ticks in _TICKS.finditer(line)}
        while place >= 0:
            if opened is None:
                place = _opening(line, place, last_ticks)
                if place >= 0 and _begins(lines, (number, place), below[number], wide=wide):
                    opened, inside = (number, place), Fences()
            else:
                place = line.find("%%", place)
                if place >= 0:
                    if opened != (number, place - 2):
                        yield opened, (number, place + 2)
                    opened = None
            place = place + 2 if place >= 0 else -1
    if opened is not None:
        yield opened, _end_of_open(lines, opened)


def _begins(lines: Sequence[str], mark: Place, below: int | None, *, wide: bool) -> bool:
    """Whether a mark begins a comment; it does where the comment ends on the same line."""
    number, place = mark
    line = lines[number]
    if line.find("%%", place + 2) >= 0:
        return True
    if not _is_weak(line, place):
        return wide or _begins_line(line, place)
    return wide and below is not None and not _is_weak(lines[below], lines[below].index("%%"))


def _is_weak(line: str, place: int) -> bool:
    """Whether a mark may be a percentage, a part of an address or the head of a cell."""
    if _PERCENTAGE.match(line, place):
        return True
    return _CELL.match(line) is not None and line.index("%%") == place


def _begins_line(line: str, place: int) -> bool:
    """Whether only the marks of a list, a quotation, a task or a heading stand before a place."""
    lead = _LEAD.match(line)
    return lead is not None and lead.end() >= place


def _end_of_open(lines: Sequence[str], opened: Place) -> Place:
    """Where a comment ends that nothing closes."""
    last = len(lines) - 1
    if not _begins_line(lines[opened[0]], opened[1]):
        inner = range(opened[0] + 1, len(lines))
        last = next((number for number in inner if not lines[number].strip()), len(lines)) - 1
    return last, len(lines[last])


def _marks_below(lines: Sequence[str]) -> list[int | None]:
    """For each line the next one below it that has a mark."""
    following: list[int | None] = []
    below: int | None = None
    for number in range(len(lines) - 1, -1, -1):
        following.append(below)
        below = number if "%%" in lines[number] else below
    return following[::-1]


def _opening(line: str, place: int, last_ticks: Mapping[str, int]) -> int:
    """The place of the next mark outside code, or -1; a tick behind a backslash begins none."""
    while match := _SIGN.search(line, place):
        if match[0] == "%%":
            return match.start()
        place = match.end()
        if line[match.start() - 1 : match.start()] != "\\" and last_ticks[match[0]] >= place:
            place = next(
                ticks.end() for ticks in _TICKS.finditer(line, place) if ticks[0] == match[0]
            )
    return -1
