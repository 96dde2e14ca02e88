"""The lines of one source, in parts where they are too many for one page."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from msgspec.structs import replace

from generator.model.base import Value
from generator.model.grouping import grouped
from generator.model.message import Message
from generator.model.source import Line, Repair, Reprint, Role, Source, SourceProblem, SourceText
from generator.render.context.line_index import LineIndex, LineResult
from generator.render.paging.listing import Listing, file_name, make_listing, weight
from generator.render.paging.partition import SplitRule, line_keys, piece_keys
from generator.text.markdown.escape import content_size

_FOLDER = "source-lines"  # not inside `sources`, where a folder of seeds may have any name
_LINE, _CONTENT, _ROLE, _RESULT, _REMARK = 22, 30, 44, 70, 400
_ALIKE = 20
"""Of how many lines that became alike the first says so."""
_WHOLE = 1.6
"""How much more than another list the lines of a source may take: what they take is known well."""
_LISTED = 12
_DENSE = 6
"""How many times as long as its text a line can become: marks are written as references."""

_LONGEST = 100_000
"""How much of a line may stand in one piece: what is longer stands on several pages."""
_CUT = 4_000
_READ = 7_000
"""How much stands under one heading: about six screens of a phone."""


class LineRow(Value, frozen=True, kw_only=True):
    """A line of the source: whether its text is reprinted, what it became, and remarks on it.

    `repairs` are those that are listed one by one. A line that is `as_above` became a paragraph of
    the same page as the one above it, or text that stands nowhere else, as that did: so do most
    lines of a transcript, and all of a file of settings, and it is said of one in twenty. A line
    that is too long for a page has a row for each `piece` of it, from 1 on; all but the first are
    as above.
    """

    line: Line
    shown: bool
    results: tuple[LineResult, ...]
    as_above: bool
    repairs: tuple[Repair, ...]
    problems: tuple[SourceProblem, ...]
    piece: int = 1

    @property
    def is_first_piece(self) -> bool:
        """Whether the line begins here."""
        return self.piece == 1


def line_rows(source: Source, text: SourceText, index: LineIndex) -> tuple[LineRow, ...]:
    """All lines of a source, with what each became."""
    repeated = repeated_reasons(source)
    others = (repair for repair in source.repairs if repair.because not in repeated)
    repairs = grouped(others, lambda repair: repair.line)
    problems = grouped(source.problems, lambda problem: problem.lines[0] if problem.lines else 0)
    results = [tuple(index.get(line.number, ())) for line in text.lines]
    rows = (
        LineRow(
            line=line,
            shown=is_reprinted(text, line),
            results=of_line,
            as_above=as_above,
            repairs=tuple(repairs.get(line.number, ())),
            problems=tuple(problems.get(line.number, ())),
        )
        for line, of_line, as_above in zip(
            text.lines, results, _as_above(text.lines, results), strict=True
        )
    )
    return tuple(chain.from_iterable(map(_in_pieces, rows)))


def _in_pieces(row: LineRow) -> Iterable[LineRow]:
    """The row, or several where its line is too long for one page."""
    printed = row.line.printed
    if not row.shown or len(printed) * _DENSE <= _LONGEST or content_size(printed) <= _LONGEST:
        return (row,)
    return tuple(
        replace(
            LineRow(line=row.line, shown=True, results=(), as_above=True, repairs=(), problems=())
            if number
            else row,
            line=replace(row.line, printed=text),
            piece=number + 1,
        )
        for number, text in enumerate(_pieces(printed))
    )


def _pieces(text: str) -> Iterator[str]:
    """A line in pieces that each have room on a page, cut at spaces where it has some."""
    start, end, size = 0, 0, 0
    while end < len(text):
        border = text.find(" ", end + _CUT, end + 2 * _CUT) + 1 or end + _CUT
        more = content_size(text[end:border])
        if size + more > _LONGEST:
            yield text[start:end]
            start, size = end, 0
        end, size = border, size + more
    yield text[start:]


def _as_above(lines: Sequence[Line], results: Sequence[tuple[LineResult, ...]]) -> Iterator[bool]:
    """For each line whether what it became is said of a line above it, with blank ones between."""
    above, count = "", 0
    for line, of_line in zip(lines, results, strict=True):
        if line.role is Role.BLANK:
            yield False
            continue
        own = _became(line, of_line)
        count = count + 1 if own and own == above and count < _ALIKE else 1
        above = own
        yield count > 1


def _became(line: Line, results: tuple[LineResult, ...]) -> str:
    """What a line may have become like that above: a turn of a page, or nothing but text."""
    if line.role is not Role.CONTENT or len(results) > 1:
        return ""
    if not results:
        return line.what or ""
    return results[0].address.partition("#")[0] if results[0].spoken else ""


def repeated_reasons(source: Source) -> dict[Message, int]:
    """Reasons that so many lines were read otherwise for that a list of them says nothing."""
    of_lines = dict.fromkeys((repair.because, repair.line) for repair in source.repairs)
    count = Counter(because for because, _ in of_lines)
    return {because: n for because, n in count.items() if n > _LISTED}


def may_be_long(rule: SplitRule, text: SourceText) -> bool:
    """Whether a source's lines could be too many for one page, as far as its text alone tells."""
    size = sum(_LINE + len(line.printed) for line in text.lines)
    return size * _DENSE > rule.room


def source_listing(
    rule: SplitRule, source: Source, rows: Sequence[LineRow], *, is_long: bool = True
) -> Listing[LineRow]:
    """A source's lines by thousands, hundreds and tens; whole where it is known not to be long."""
    name = source.title or source.file
    return make_listing(
        SplitRule(room=round(rule.room * _WHOLE), words=rule.words),
        rows,
        lambda row: (line_keys(row.line.number), piece_keys(row.piece)),
        _weigh if is_long else lambda _: 0,
        name=rule.words.plain("source.title", title=name),
        address=source.address,
        folder=_FOLDER,
        kind="line",
        size=lambda row: row.is_first_piece,
        suffix=source.address.removeprefix("sources").removesuffix(".html"),
        moved_anchors=file_name(source.address),
    )


def reading_sections(rows: Sequence[LineRow]) -> Iterator[tuple[LineRow, ...]]:
    """Lines in runs that one reads at a stretch; each behind a full ten of lines."""
    start, size = 0, 0
    for index, row in enumerate(rows):
        if size > _READ and row.line.number % 10 == 1:
            yield tuple(rows[start:index])
            start, size = index, 0
        size += _LINE + content_size(row.line.printed) * row.shown
    yield tuple(rows[start:])


def is_reprinted(text: SourceText, line: Line) -> bool:
    """Whether the site may show a line's text: all of it, used lines only, or none."""
    if text.reprint is Reprint.FULL:
        return True
    return text.reprint is Reprint.USED_LINES and line.role is Role.CONTENT


def _weigh(row: LineRow) -> int:
    is_text = row.line.role is not Role.BLANK
    is_linked = row.line.role is Role.CONTENT and bool(row.results)
    has_role = is_text and not (row.as_above or is_linked)
    fixed = (
        _LINE
        + _CONTENT * is_text
        + _ROLE * has_role
        + _REMARK * (len(row.repairs) + len(row.problems))
    )
    became = () if row.as_above else row.results
    names = [f"{result.address}{result.name or ''}" for result in became]
    shown = content_size(row.line.printed) if row.shown else 0
    return weight(fixed + shown + _RESULT * len(became), row.line.what, *names)
