"""The lines between which front matter stands: `---` of YAML, `+++` of TOML, braces of JSON.

Nikola has lines `.. title: Weirs` instead, perhaps in a comment, up to an empty one.
"""

import json
from collections.abc import Iterator, Sequence
from itertools import takewhile

from generator.text.regex import regex

YAML, TOML, JSON = "---", "+++", "{"
COMMENT = "<!--"
_STATED = regex(r"\.\. (?P<key>[a-z][a-z_]{1,30}):(?: (?P<text>.*))?")
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


def stated_end(lines: Sequence[str]) -> int:
    """The index of the line behind those that Nikola begins a post with, or 0.

    >>> stated_end([".. title: Weirs", ".. date: 2031-05-06", "", "They wait."]), stated_end([""])
    (2, 0)
    """
    first = int(bool(lines) and lines[0].rstrip() == COMMENT)
    end = first + sum(1 for _ in takewhile(_STATED.fullmatch, lines[first : first + _NEAR]))
    is_closed = lines[end : end + 1] and lines[end].strip() == ("-->" if first else "")
    is_titled = any(it.startswith(".. title: ") for it in lines[first:end])
    return end if is_closed and is_titled else 0


def stated_as_yaml(lines: Sequence[str]) -> Iterator[str]:
    """Such lines as YAML says the same, one for one; others as they are."""
    for line in lines:
        match = _STATED.fullmatch(line)
        text = json.dumps((match["text"] or "").strip()) if match else ""
        yield f"{match['key']}: {text}" if match else line.replace(COMMENT, "")


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
