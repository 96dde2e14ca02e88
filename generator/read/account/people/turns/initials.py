"""The initials by which a page calls those whom it lists: `Rick Stone (RS), Ada Okafor (AO)`.

Minutes list who is there with their initials, in a line, in bullets, or in a table, and print what
each says behind these. Interviews have a legend: `Ada Okafor [AO]`, `AO = Ada Okafor`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import starmap
from string import ascii_uppercase

from generator.model.account_head import Person, PersonRole
from generator.model.grouping import owned
from generator.read.account.people.names import initials_of, is_full_name, is_role
from generator.read.vocabulary.unknown_values import is_nobody
from generator.text.naming.given_names import begins_with_given_name
from generator.text.regex import Match, regex

_BRACKETED = regex(r"[(\[](?P<short>[^\W\d_a-z][^\W\d_]{1,11})[)\]]")
_PAIR = regex(rf"(?P<name>[^\W\d_][^()\[\]|,;:\n]{{3,50}}?)\s{_BRACKETED.pattern}")
_LEGEND = regex(
    r"[\s*_•-]{0,6}(?P<short>[A-Z]{2,4})[*_]{0,2}\s?[=:–-][*_]{0,2}\s{1,3}"
    r"(?P<name>[^\W\d_][^()\[\]|,;:=\n]{3,50}?)[*_]{0,2}(?:,\s[^.:;]{2,60})?"
)
"""A line that says whom initials mean: `AO: Ada Okafor`, `**AO** = Ada Okafor, miller`."""
_ROLE_LEGEND = regex(
    r"[\s*_•-]{0,6}(?P<role>[^\W\d_]{4,20})(?: \((?P<short>[A-Z])\))?[*_]{0,2}:[*_]{0,2}\s{1,3}"
    r"(?P<name>[^\W\d_][^()\[\]|,;:=\n]{3,50}?)[*_]{0,2}\s*"
)
"""The same of whoever asks or answers: `**Interviewer (I):** Ada Okafor`, also without `(I)`."""
_POINT = regex(
    r"[ \t]*[-*+•]\s+(?P<name>[^\W\d_][\w.'’ -]{3,40}?)(?:(?:\s[-–—]+\s|,\s)[^()\n]{1,60}?)?"
    r"(?:\s-)?\s\((?P<short>[A-Z]{2,4})\)(?:\([A-Z]{2,4}\)|\s[\w .]{0,40})?"
)
"""A point of a list with a firm beside the name: `- Ada Okafor - Acme, Weirs (AOK)`."""

_AT_END = regex(
    r"[ \t]*+(?:(?:[-*+•]|\d{1,3}[.)])[ \t]*+)?(?P<name>[^\W\d_][\w.'’-]*+(?: [\w.'’-]++){1,3}?)"
    r"(?: \([^()]{1,60}\))?(?P<end>,? [*_]{0,2}(?P<short>[A-Z]{2,4})[*_]{0,2})\s*"
)
"""A point with initials behind the name and perhaps a firm: `- Ada Okafor (Acme) AOK`."""

_BETWEEN, _MOST_NAMED = regex(r"[\s,;*•.-]*(?:(?:and|&)\s)?"), 53
_IN_BRACKETS = regex(r"[ \t]?\(([A-Z]{2,6})s?\)")
_LEAST = 3
_LEAST_ALONE = 2  # names of a legend, with a line for each
_MAX_LEGEND, _MAX_ROLE = 130, 40
_CAPITALS = frozenset(ascii_uppercase)
_FRONT = _CAPITALS | set("*_•-")
_BEFORE = 120  # characters in which the words of initials stand
_LONGEST = 4_000  # characters of a line that lists people
INITIALS = regex(r"[A-Z]{2,4}")
_HEARD = regex(
    r"^[ \t>*_+•-]*+\[?(?P<label>[^\W\d_][\w'’-]{1,20}(?: [\w'’.-]{1,20}){0,3})"
    r"(?:[*_]{0,2}\s?[:：]|\] )",
    re.MULTILINE,
)
"""What a line begins with in front of a colon, or in brackets."""

_COLUMNS = frozenset({"abbreviation", "abbr", "abbr.", "acronym", "initials", "delegate code"})


def listed_initials(lines: Iterable[str]) -> dict[str, str]:
    """The names of those whom the lines of a page list with initials, by these.

    Of two with the same, none; nothing where fewer than three are listed, for `(RS)` may stand
    behind a term as well. Two are enough where a line has nothing but one of them, and one at least
    has a given name.
    """
    lines = list(lines)
    heard = {it[0] for line in lines if (it := line.lstrip("*_ ")[:2])[1:] in {":", "："}}
    names: dict[str, str] = {}
    twice: set[str] = set()
    alone: set[str] = set()
    column: tuple[int, int] | None = None
    for line in lines:
        if len(line) > _LONGEST:
            continue
        is_row = line.startswith("|")
        cells = [cell.strip(" *") for cell in line.strip().strip("|").split("|")] if is_row else []
        column = (_columns(cells) or column) if is_row else None
        pairs = tuple(_of_row(cells, column) if is_row else _of_line(line))
        for name, short in pairs:
            if names.setdefault(short, name) != name:
                twice.add(short)
        if len(pairs) == 1 and pairs[0][1] in {pairs[0][1][:1], *initials_of(pairs[0][0])}:
            alone.add(pairs[0][1])
    shown = {it for it in names if len(it) > 1 or it in heard} - twice
    known = {it: who for it, who in names.items() if it in shown and not is_nobody(who)}
    is_legend = alone.issuperset(known) and any(map(begins_with_given_name, known.values()))
    return known if len(known) >= (_LEAST_ALONE if is_legend else _LEAST) else {}


def without_initials(line: str) -> str:
    """A line that lists people without the initials at its end, or short forms in brackets.

    >>> without_initials("- Ada Okafor (Acme) AOK"), without_initials("- Ada Okafor, Acme CEO")
    ('- Ada Okafor (Acme)', '- Ada Okafor, Acme CEO')
    >>> without_initials("Ada Okafor [Ada] and Ivo Kern [IK]"), without_initials("Ada Ok [Acme]")
    ('Ada Okafor and Ivo Kern', 'Ada Ok [Acme]')
    """
    match = _of_end(line)
    line = line[: match.start("end")] if match else line
    return _PAIR.sub(_without_short, line) if "]" in line[:_LONGEST] else line


def _without_short(pair: Match) -> str:
    is_short = pair[0].endswith("]") and _is_short_of(
        _BETWEEN.sub("", pair["name"], 1), pair["short"]
    )
    return pair["name"] if is_short else pair[0]


def _of_end(line: str) -> Match | None:
    """The name of a line and the initials behind it: first letters of it, with more of the last."""
    may_be = len(line) <= _MAX_LEGEND and line.rstrip(" *_")[-2:].isupper()
    match = _AT_END.fullmatch(line) if may_be else None
    if match is None or not is_full_name(match["name"]):
        return None
    first, *_, last = match["name"].split()
    short = match["short"]
    is_short = short[0] == first[0] and (short[1] == last[0] or short[-1] == last[0])
    return match if is_short else None


def short_names(people: Sequence[Person], text: str) -> dict[str, str]:
    """The names of who was there, by what lines begin with: initials, first names or whole ones.

    Of two who share a form, none; initials of one alone may be a term (`CI: it is slow`).
    """
    names = sorted({it.name for it in people})
    if len(people) < _LEAST or all(it.role is not PersonRole.ATTENDEE for it in people):
        return {}  # who leads or takes notes was there, too
    heard = frozenset(match["label"] for match in _HEARD.finditer(text))
    forms = {it: initials_of(it) | {it, it.split()[0], it.split()[0].lower()} for it in names}
    known = owned((form, name) for name in names for form in forms[name] & heard)
    short = {form for form in known if INITIALS.fullmatch(form)}
    return known if len(short) >= _LEAST_ALONE else {it: known[it] for it in known.keys() - short}


def _columns(cells: list[str]) -> tuple[int, int] | None:
    """Which cells of the rows below have the names and the initials."""
    small = [cell.casefold() for cell in cells]
    short = next((index for index, cell in enumerate(small) if cell in _COLUMNS), None)
    name = next((index for index, cell in enumerate(small) if "name" in cell.split()), None)
    return None if short is None or name is None else (name, short)


def _of_row(cells: list[str], column: tuple[int, int] | None) -> Iterator[tuple[str, str]]:
    if column is None or max(column) >= len(cells):
        return
    name, short = (cells[index] for index in column)
    if INITIALS.fullmatch(short) and is_full_name(name):
        yield name, short


def _of_line(line: str) -> Iterator[tuple[str, str]]:
    """The names of a line that says nothing else, but perhaps for a label in front of them."""
    may_be_legend = line[:1] in _FRONT and (line[:1] not in _CAPITALS or line[1:2] in _CAPITALS)
    if may_be_legend and len(line) <= _MAX_LEGEND and line.lstrip(" *_•-")[:2].isupper():
        meant = _LEGEND.fullmatch(line)
        if meant is not None and meant["short"] in initials_of(meant["name"]):
            yield meant["name"], meant["short"]
            return
    role = line[:_MAX_ROLE].partition(":")[0]
    asks = _ROLE_LEGEND.fullmatch(line) if ")" in role or is_role(role.strip("*_ •-")) else None
    short = (asks["short"] or asks["role"][0]) if asks else ""
    if asks and is_role(asks["role"]) and asks["role"].startswith(short):
        if is_full_name(asks["name"]):
            yield asks["name"], short
        return
    if at_end := _of_end(line):
        yield at_end["name"], at_end["short"]
        return
    has_bracket = "(" in line or "[" in line
    if not has_bracket or _BRACKETED.search(line) is None:  # hardly any line has one
        return
    point = _POINT.fullmatch(line.rstrip())
    if point is not None and point["short"][0] == point["name"][0] and is_full_name(point["name"]):
        yield point["name"], point["short"]
        return
    _, colon, behind = line.partition(":")
    text = behind if colon else line
    before = text.partition("[")[0].partition("(")[0][:-_MOST_NAMED]
    if len(_BETWEEN.sub("", before)) > len("and"):
        return
    pairs = [(_BETWEEN.sub("", it["name"], count=1), it["short"]) for it in _PAIR.finditer(text)]
    if all(starmap(_is_short_of, pairs)) and not _BETWEEN.sub("", _PAIR.sub("", text)).strip():
        yield from (it for it in pairs if is_full_name(it[0]))


def _is_short_of(name: str, short: str) -> bool:
    """Whether a word in brackets may be short for a name: `[AO]`, `[Ada]`, `[AOk]`; no firm is.

    >>> [_is_short_of("Ada Okafor", it) for it in ("AO", "Ada", "AOk", "Acme")]
    [True, True, True, False]
    """
    is_begun = name.startswith(short[0]) and name.rpartition(" ")[2].startswith(short[1:])
    return bool(INITIALS.fullmatch(short)) or name.startswith(f"{short} ") or is_begun


def words_before(text: str, place: int, short: str) -> str | None:
    """The words right before a place of a text, in its line, if some letters are their initials.

    >>> words_before("The *Flow Rate* (FR)", 16, "FR")
    'Flow Rate'
    """
    before = text[max(0, place - _BEFORE) : place].rpartition("\n")[2]
    meant = before.replace("*", "").split()[-len(short) :]
    return " ".join(meant) if "".join(word[0] for word in meant).upper() == short else None


def has_initials_behind(name: str, text: str) -> bool:
    """Whether a name ends a term, whose initials stand in brackets behind it.

    >>> has_initials_behind("Upkeep Methods", "We look at Weir Upkeep Methods (WUM).")
    True
    """
    place = text.find(name)
    while place >= 0:
        behind = _IN_BRACKETS.match(text, place + len(name))
        is_longer = behind is not None and len(behind[1]) > len(name.split())
        if behind and is_longer and words_before(text, behind.start(), behind[1]):
            return True
        place = text.find(name, place + 1)
    return False
