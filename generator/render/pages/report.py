"""What was made of the seeds' lines, and what was wrong: the coverage and the problems."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup
from msgspec.structs import replace

from generator.messages.words import english
from generator.model.base import Value
from generator.model.corpus import Talk
from generator.model.grouping import grouped
from generator.model.items import Disagreement
from generator.model.message import Message
from generator.model.problem import PROBLEMS, Problem, ProblemKind
from generator.model.site.page import Page, SectionName
from generator.model.source import Line, Role, Source
from generator.render.context.render_context import RenderContext
from generator.render.pages.sources import accounted, noticed, total_coverage
from generator.render.paging.line_parts import is_reprinted
from generator.render.paging.listing import list_pages, make_listing, weight
from generator.render.paging.partition import KeyLevels, PartitionKey, key_levels, name_keys
from generator.render.pieces.shorten import short
from generator.text.markdown.escape import fill

_ROW, _LINE, _ITEM = 400, 120, 300
_HUNDRED = 100
_MOST = 200
_MOST_TALKS = 100
_POINTS, _POINT = 3, 80
_LONGEST = 1_000  # characters of a line


class UnusedLines(Value, frozen=True, kw_only=True):
    """The lines of a source that feed no page; a line without text may not be reprinted."""

    source: Source
    furniture: tuple[Line, ...]
    unread: tuple[Line, ...]
    hidden: frozenset[int]


class DisagreeingTalk(Value, frozen=True, kw_only=True):
    """A talk in which sources disagree: the section that says so, on how many points, on which.

    `points` are the first of them, in words.
    """

    talk: Talk
    address: str
    count: Markup
    points: tuple[Markup | str, ...]


class ReportedProblem(Value, frozen=True, kw_only=True):
    """A problem with what the catalogue says of it, and its source's page where it has one."""

    problem: Problem
    explained: ProblemKind
    source: Source | None


def pages(context: RenderContext) -> Iterator[Page]:
    """Both reports; they exist with nothing to report as well."""
    yield from _coverage(context)
    yield from _problems(context)


def _coverage(context: RenderContext) -> Iterator[Page]:
    unused = tuple(unused_lines(context))
    listing = make_listing(
        context,
        unused,
        lambda lines: name_keys(lines.source.file, lines.source.file),
        _weigh_unused,
        name=context.words.plain("coverage.title"),
        address="coverage.html",
        folder="coverage",
        kind="source",
        file=lambda lines: lines.source.file,
    )
    disagreeing, lines = tuple(_disagreeing(context)), accounted(context)

    def values(part: Iterable[UnusedLines], *, is_whole: bool = False) -> dict[str, object]:
        return {
            "unused": _unread_first(part),
            "lines": lines,
            "total": total_coverage(context) if is_whole else None,
            "most": _MOST,
            "disagreeing": disagreeing[:_MOST_TALKS] if is_whole else (),
            "more_disagreeing": len(disagreeing[_MOST_TALKS:]),
        }

    shown = _fitting(_unread_first(unused), context.room) if listing.parts else unused
    yield from list_pages(
        context,
        listing,
        "sources/coverage",
        SectionName.SOURCES,
        values,
        description=context.words.plain("coverage.description"),
        searched=False,
        whole=values(shown, is_whole=True),
    )


def _disagreeing(context: RenderContext) -> Iterator[DisagreeingTalk]:
    for talk in context.lookups.ordered_talks():
        if disagreements := context.lookups.of_talk[talk.id].disagreements:
            yield DisagreeingTalk(
                talk=talk,
                address=f"{talk.address}#disagree",
                count=context.words("count.disagreement", n=len(disagreements)),
                points=tuple(dict.fromkeys(_point(context, it) for it in disagreements))[:_POINTS],
            )


def _point(context: RenderContext, disagreement: Disagreement) -> Markup | str:
    """On what sources disagree: the time of a quote, or what is called so."""
    if disagreement.about is None:
        return context.words.word("differs", disagreement.kind.value)
    quote = short(context.lookups.quotes[disagreement.about.id].text, _POINT)
    return fill("{label} “{quote}”", label=context.words("talk.time_of_quote"), quote=quote)


def _unread_first(unused: Iterable[UnusedLines]) -> tuple[UnusedLines, ...]:
    return tuple(sorted(unused, key=lambda lines: -len(lines.unread)))


def _fitting(unused: Iterable[UnusedLines], room: int) -> tuple[UnusedLines, ...]:
    """Those with unread lines, as many as there is room for beside the pager."""
    fitting, used = [], 0
    for lines in unused:
        used += _weigh_unused(lines)
        if not lines.unread or used > room:
            break
        fitting.append(lines)
    return tuple(fitting)


def _weigh_unused(unused: UnusedLines) -> int:
    lines = (*unused.furniture[:_MOST], *unused.unread[:_MOST])
    return weight(_ROW + _LINE * len(lines), unused.source.title, *(line.printed for line in lines))


def _problems(context: RenderContext) -> Iterator[Page]:
    problems = reported_problems(context)
    listing = make_listing(
        context,
        problems,
        lambda reported: _problem_keys(reported.problem),
        lambda reported: weight(_ITEM, *map(context.words.said, _sentences(reported))),
        name=context.words.plain("problems.title"),
        address="problems.html",
        folder="problems",
        kind="remark",
    )

    def values(part: tuple[ReportedProblem, ...]) -> dict[str, object]:
        files = grouped(part, lambda reported: reported.problem.file)
        return {"files": files, "noticed": noticed(context)}

    yield from list_pages(
        context,
        listing,
        "sources/problems",
        SectionName.SOURCES,
        values,
        description=context.words.plain("problems.description", n=len(problems)),
        searched=False,
    )


def reported_problems(context: RenderContext) -> tuple[ReportedProblem, ...]:
    """Every problem with what the catalogue says of it."""
    sources = {source.file: source for source in context.lookups.corpus.sources}
    return tuple(
        ReportedProblem(
            problem=problem, explained=PROBLEMS[problem.code], source=sources.get(problem.file)
        )
        for problem in context.problems
    )


def _sentences(reported: ReportedProblem) -> tuple[Message, ...]:
    return reported.problem.message, reported.explained.expected, reported.explained.mend


def _problem_keys(problem: Problem) -> tuple[KeyLevels, ...]:
    by_file, by_content = name_keys(
        problem.file, problem.file, problem.code, english(problem.message), str(problem.lines)
    )
    return (by_file, _lines(problem), by_content)


def _lines(problem: Problem) -> KeyLevels:
    """The hundred lines of its file that a problem stands in."""
    hundred = (problem.lines[0] if problem.lines else 0) // _HUNDRED * _HUNDRED
    return key_levels(
        PartitionKey(slug=f"from-{hundred}", name=f"{hundred}–{hundred + _HUNDRED - 1}")
    )


def _begun(line: Line) -> Line:
    """A line, of which what is longer than a paragraph stands on the source's page alone."""
    if len(line.printed) <= _LONGEST:
        return line
    return replace(line, printed=short(line.printed, _LONGEST))


def unused_lines(context: RenderContext) -> Iterator[UnusedLines]:
    """What every source has left over, in the order of the sources."""
    for source in context.lookups.corpus.sources:
        text = context.lookups.texts.get(source.id)
        lines = text.lines if text else ()
        yield UnusedLines(
            source=source,
            furniture=tuple(_begun(line) for line in lines if line.role is Role.FURNITURE),
            unread=tuple(_begun(line) for line in lines if line.role is Role.UNREAD),
            hidden=frozenset(
                line.number for line in lines if text and not is_reprinted(text, line)
            ),
        )
