"""What was made of the seeds' lines, and what was wrong: the coverage and the problems."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from generator.messages.words import english
from generator.model.base import Value
from generator.model.corpus import Talk
from generator.model.message import Message
from generator.model.page import Page, SectionName
from generator.model.problem import PROBLEMS, Problem, ProblemKind
from generator.model.source import Line, Role, Source
from generator.render.context.grouping import grouped
from generator.render.context.render_context import RenderContext
from generator.render.pages.sources import accounted, noticed
from generator.render.paging.line_parts import reprinted
from generator.render.paging.listing import (
    listing,
    part_pages,
    way,
    weight,
)
from generator.render.paging.partition_keys import (
    Ladder,
    Step,
    of_name,
)

_ROW, _LINE, _ITEM = 400, 120, 300
_HUNDRED = 100
_MOST = 200
_MOST_TALKS = 100


class Left(Value, frozen=True, kw_only=True):
    """The lines of a source that feed no page; a line without text may not be reprinted."""

    source: Source
    furniture: tuple[Line, ...]
    unread: tuple[Line, ...]
    hidden: frozenset[int]


class Differing(Value, frozen=True, kw_only=True):
    """A talk in which sources disagree: the section that says so, and on how many points."""

    talk: Talk
    address: str
    count: Markup


class Fault(Value, frozen=True, kw_only=True):
    """A problem with what the catalogue says of it, and its source's page where it has one."""

    problem: Problem
    explained: ProblemKind
    source: Source | None


def pages(context: RenderContext) -> Iterator[Page]:
    """Both reports; they exist with nothing to report as well."""
    yield from _coverage(context)
    yield from _problems(context)


def _coverage(context: RenderContext) -> Iterator[Page]:
    title = context.words.plain("coverage.title")
    left = tuple(all_left(context))
    listed = listing(
        context,
        left,
        lambda one: of_name(one.source.file, one.source.file),
        _weigh_left,
        name=title,
        address="coverage.html",
        folder="coverage",
        kind="source",
    )
    differing = tuple(_differing(context))

    def values(some: Iterable[Left], *, is_whole: bool = False) -> dict[str, object]:
        return {
            "left": _unread_first(some),
            "lines": accounted(context),
            "most": _MOST,
            "differing": differing[:_MOST_TALKS] if is_whole else (),
            "differing_besides": len(differing[_MOST_TALKS:]),
        }

    beside = _fitting(_unread_first(left), context.room) if listed.parts else left
    yield context.page(
        "coverage",
        listed.address,
        title=title,
        description=context.words.plain("coverage.description"),
        section=SectionName.SOURCES,
        searched=False,
        way=way(context, listed),
        values=values(beside, is_whole=True),
    )
    yield from part_pages(context, listed, "coverage", SectionName.SOURCES, values)


def _differing(context: RenderContext) -> Iterator[Differing]:
    """The talks in which sources disagree, the newest first."""
    for talk in context.lookups.ordered_talks():
        if count := len(context.lookups.of_talk[talk.id].disagreements):
            yield Differing(
                talk=talk,
                address=f"{talk.address}#disagree",
                count=context.words("count.disagreement", n=count),
            )


def _unread_first(left: Iterable[Left]) -> tuple[Left, ...]:
    return tuple(sorted(left, key=lambda one: -len(one.unread)))


def _fitting(left: Iterable[Left], room: int) -> tuple[Left, ...]:
    """Those with unread lines, as many as there is room for beside the way to the parts."""
    kept, used = [], 0
    for one in left:
        used += _weigh_left(one)
        if not one.unread or used > room:
            break
        kept.append(one)
    return tuple(kept)


def _weigh_left(one: Left) -> int:
    lines = (*one.furniture[:_MOST], *one.unread[:_MOST])
    return weight(_ROW + _LINE * len(lines), one.source.title, *(line.printed for line in lines))


def _problems(context: RenderContext) -> Iterator[Page]:
    title = context.words.plain("problems.title")
    faults = all_faults(context)
    listed = listing(
        context,
        faults,
        lambda one: _ladders(one.problem),
        lambda one: weight(_ITEM, *map(context.words.said, _sentences(one))),
        name=title,
        address="problems.html",
        folder="problems",
        kind="remark",
    )

    def values(some: tuple[Fault, ...], *, is_whole: bool = False) -> dict[str, object]:
        return {
            "files": grouped(some, lambda one: one.problem.file),
            "noticed": noticed(context),
            "catalogue": dict(sorted(PROBLEMS.items())) if is_whole else {},
        }

    yield context.page(
        "problems",
        listed.address,
        title=title,
        description=context.words.plain("problems.description", n=len(faults)),
        section=SectionName.SOURCES,
        searched=False,
        way=way(context, listed),
        values=values(() if listed.parts else faults, is_whole=True),
    )
    yield from part_pages(context, listed, "problems", SectionName.SOURCES, values)


def all_faults(context: RenderContext) -> tuple[Fault, ...]:
    """Every problem with what the catalogue says of it."""
    sources = {source.file: source for source in context.lookups.corpus.sources}
    return tuple(
        Fault(problem=one, explained=PROBLEMS[one.code], source=sources.get(one.file))
        for one in context.problems
    )


def _sentences(one: Fault) -> tuple[Message, ...]:
    return one.problem.message, one.explained.expected, one.explained.mend


def _ladders(one: Problem) -> tuple[Ladder, ...]:
    """Its file, its lines, and what it says."""
    names, said = of_name(one.file, one.file, one.code, english(one.message), str(one.lines))
    return (names, _lines(one), said)


def _lines(one: Problem) -> Ladder:
    """The hundred lines of its file that a problem stands in."""
    hundred = (one.lines[0] if one.lines else 0) // _HUNDRED * _HUNDRED
    return (Step(key=f"from-{hundred}", name=f"{hundred}–{hundred + _HUNDRED - 1}"),)


def all_left(context: RenderContext) -> Iterator[Left]:
    """What every source has left over, in the order of the sources."""
    for source in context.lookups.corpus.sources:
        text = context.lookups.texts.get(source.id)
        lines = text.lines if text else ()
        yield Left(
            source=source,
            furniture=tuple(line for line in lines if line.role is Role.FURNITURE),
            unread=tuple(line for line in lines if line.role is Role.UNREAD),
            hidden=frozenset(line.number for line in lines if text and not reprinted(text, line)),
        )
