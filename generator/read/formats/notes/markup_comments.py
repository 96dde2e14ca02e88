"""Comments in Markdown that other markup brings: `<!-- … -->`, `[//]: # (…)`, `{% comment %}`.

Their writer sees them and no reader does. What stands in code is shown, and so are the keys of a
post that a program has in a comment at the top.
"""

from collections.abc import Iterator, Sequence

from generator.read.formats.notes.code_lines import Fences
from generator.read.front.fences import run_of
from generator.text.regex import regex

Place = tuple[int, int]
"""A line, from 0, and a place on it."""

_CLOSING = {
    "<!--": "-->",
    "{% comment %}": "{% endcomment %}",
    "{/*": "*/}",
    "{{/*": "*/}}",
    "{>>": "<<}",
    "\\begin{comment}": "\\end{comment}",
}
_SIGN = regex(
    r"<!--|\{% comment %\}|\{\{/\*|\{/\*|\{>>|\\begin\{comment\}"
    r"|(?P<line>^\[(?://|comment|\^?_)\]:\s?(?:#|<>)\s(?=\S))|(?P<ticks>`++)"
)


def may_have_comments(line: str) -> bool:
    """Whether a line has a sign with which a comment of markup begins."""
    return "<!--" in line or "{" in line or line.startswith("[")


def markup_comments(lines: Sequence[str]) -> Iterator[tuple[Place, Place]]:
    """Where each comment begins, and where it ends."""
    fences = Fences()
    number, place = run_of(lines), 0
    while number < len(lines):
        line = lines[number]
        if place == 0 and (fences.take(line) or fences.open or not may_have_comments(line)):
            number += 1
            continue
        sign = _SIGN.search(line, place)
        if sign is None:
            number, place = number + 1, 0
            continue
        if sign["ticks"]:
            behind = line.find(sign["ticks"], sign.end())
            place = behind + len(sign["ticks"]) if behind >= 0 else sign.end()
            continue
        begin = (number, sign.start())
        end = (number, len(line)) if sign["line"] else _end(lines, begin, _CLOSING[sign[0]])
        yield begin, end
        number, place = end


def _end(lines: Sequence[str], begin: Place, closing: str) -> Place:
    """Where a comment ends; one that nothing closes ends with its paragraph."""
    first, start = begin
    for number in range(first, len(lines)):
        place = lines[number].find(closing, start if number == first else 0)
        if place >= 0:
            return number, place + len(closing)
    inner = range(first + 1, len(lines))
    last = next((number for number in inner if not lines[number].strip()), len(lines)) - 1
    return last, len(lines[last])
