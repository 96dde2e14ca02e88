"""The lines between which front matter stands: `---` of YAML, `+++` of TOML, braces of JSON."""

from collections.abc import Sequence
from itertools import takewhile

from generator.text.regex import regex

YAML, TOML, JSON = "---", "+++", "{"
STATED = regex(r"\.\. (?P<key>[a-z][a-z_]{1,30}):(?: (?P<text>.*))?")
_TOP, _NEAR, _LONGEST = 4, 50, 300
_TITLES = {YAML: ("title:",), TOML: ("title =", "title=")}
_ENDS = {YAML: frozenset({YAML, "..."}), TOML: frozenset({TOML}), JSON: frozenset({"}"})}


def fence_of(line: str) -> str | None:
    """The fence that a first line is, or None; one of YAML may be longer: `----`."""
    fence = line.rstrip()
    if fence.startswith(YAML) and not fence.strip("-"):
        return YAML
    return fence if fence in _ENDS else None


def ends_of(fence: str) -> frozenset[str]:
    """The lines that close what such a line opens; a longer one is closed by its like."""
    return _ENDS.get(fence, frozenset({fence}))


def run_of(lines: Sequence[str]) -> int:
    """The index of the line behind `.. title: Weirs` and such, as Nikola begins a post, or 0."""
    first = int(bool(lines) and lines[0].rstrip() == "<!--")
    end = first + sum(1 for _ in takewhile(STATED.fullmatch, lines[first : first + _NEAR]))
    is_closed = lines[end : end + 1] and lines[end].strip() == ("-->" if first else "")
    return end if is_closed and ".. title: " in "\n".join(lines[first:end]) else 0


def opening_below(lines: Sequence[str]) -> int:
    """The index of a fence that opens keys, a title's among them, below a short line; or 0.

    >>> opening_below(["Saved.", "---", "title: Weirs"]), opening_below(["---", "title: Weirs"])
    (1, 0)
    >>> opening_below(["", "+++", "title = 'Weirs'"])
    1
    """
    if not lines or fence_of(lines[0]) or len(lines[0]) > _LONGEST:
        return 0
    at = next((at for at, line in enumerate(lines[1:_TOP], 1) if line.strip()), 0)
    fence = lines[at].rstrip()
    inner = takewhile(lambda line: line.rstrip() not in ends_of(fence), lines[at + 1 : at + _NEAR])
    key = _TITLES.get(fence) if at else None
    return at if key and any(it.lower().startswith(key) for it in inner) else 0


def raised(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The lines with the fence that opens below another line at the top, all others in place.

    Where there is none, there are none; a block of code at the top only shows front matter.
    """
    at = opening_below(lines)
    is_none = not at or lines[0].startswith(("```", "~~~"))
    return () if is_none else (lines[at], *("",) * at, *lines[at + 1 :])
