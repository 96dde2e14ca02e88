"""Files whose lines end with other characters than line ends: U+2028, U+2029, U+0085, VT, FF.

A line of a seed ends at a line feed, a carriage return or both, and nowhere else: that is how an
outside program counts them. Where the other characters prevail, each line is read as the several
that it holds, and all of them have its number.
"""

import re
from collections.abc import Sequence

import msgspec

from generator.model.base import Span, Value
from generator.model.config import MAX_LINES
from generator.model.message import Message
from generator.read.outline.line_roles import Repaired
from generator.read.page import Count, Draft, Mark, Result
from generator.text.encoding.decode import Fault
from generator.text.encoding.hidden_characters import names_of

_END = re.compile("[\v\f\x85\u2028\u2029]")
_PER_LINE = 2  # so many on a line, on average, are no slip


class InnerLines(Value, frozen=True, kw_only=True):
    """What is read as lines, and for each the number of the line of the file that holds it."""

    texts: tuple[str, ...]
    numbers: tuple[int, ...]
    fault: Fault


def inner_lines(lines: Sequence[Repaired]) -> InnerLines | None:
    """The lines inside the lines of a file; None where its lines end as they should."""
    ends = [end for line in lines if not line.text.isprintable() for end in _ends(line)]
    if len(ends) < _PER_LINE * max(1, len(lines)) or len(ends) + len(lines) > MAX_LINES:
        return None
    texts: list[str] = []
    numbers: list[int] = []
    for line in lines:
        parts = [""] if line.furniture or line.label else _END.split(line.text)
        texts += parts
        numbers += [line.number] * len(parts)
    message = Message("problem.line_ends", lines=len(lines), n=len(ends), characters=names_of(ends))
    fault = Fault(code="line-ends-other", message=message)
    return InnerLines(texts=tuple(texts), numbers=tuple(numbers), fault=fault)


def _ends(line: Repaired) -> list[str]:
    return _END.findall(line.text)


def renumbered(result: Result, inner: InnerLines) -> Result:
    """What was read of inner lines, with the numbers of the lines of the file."""

    def lines(numbers: tuple[int, int]) -> tuple[int, int]:
        return inner.numbers[numbers[0] - 1], inner.numbers[numbers[1] - 1]

    def at(span: Span) -> Span:
        return msgspec.structs.replace(span, lines=lines(span.lines))

    def of_mark(mark: Mark) -> Mark:
        return msgspec.structs.replace(mark, lines=lines(mark.lines))

    def of_count(count: Count) -> Count:
        return msgspec.structs.replace(count, line=inner.numbers[count.line - 1])

    def of_draft(draft: Draft) -> Draft:
        return msgspec.structs.replace(
            draft,
            lines=lines(draft.lines),
            titles=tuple(msgspec.structs.replace(item, at=at(item.at)) for item in draft.titles),
            people=tuple(msgspec.structs.replace(item, at=at(item.at)) for item in draft.people),
            items=tuple(msgspec.structs.replace(item, at=at(item.at)) for item in draft.items),
            marks=tuple(map(of_mark, draft.marks)),
            counts=tuple(map(of_count, draft.counts)),
        )

    return msgspec.structs.replace(
        result, drafts=tuple(map(of_draft, result.drafts)), marks=tuple(map(of_mark, result.marks))
    )
