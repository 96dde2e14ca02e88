"""What was made of the seeds' lines, and what was wrong: the coverage and the problems."""

from collections.abc import Iterator

from generator.model.base import Value
from generator.model.corpus import Source
from generator.model.page import Page, SectionName
from generator.model.problem import CATALOGUE, Explained, Problem
from generator.model.source import Line, Role
from generator.render.desk import Desk
from generator.render.grouping import grouped
from generator.render.pages.sources import noticed, reprinted


class Left(Value, frozen=True, kw_only=True):
    """The lines of a source that feed no page; a line without text may not be reprinted."""

    source: Source
    furniture: tuple[Line, ...]
    unread: tuple[Line, ...]
    hidden: frozenset[int]


class Fault(Value, frozen=True, kw_only=True):
    """A problem with what the catalogue says of it, and its source's page where it has one."""

    problem: Problem
    explained: Explained
    source: Source | None


def pages(desk: Desk) -> Iterator[Page]:
    """Both reports; they exist with nothing to report as well."""
    yield desk.page(
        "coverage",
        "coverage.html",
        title=desk.words.plain("coverage.title"),
        description=desk.words.plain("coverage.description"),
        section=SectionName.SOURCES,
        searched=False,
        values={"left": tuple(_left(desk))},
    )
    sources = {source.file: source for source in desk.shelf.corpus.sources}
    faults = [
        Fault(problem=one, explained=CATALOGUE[one.code], source=sources.get(one.file))
        for one in desk.problems
    ]
    yield desk.page(
        "problems",
        "problems.html",
        title=desk.words.plain("problems.title"),
        description=desk.words.plain("problems.description", n=len(faults)),
        section=SectionName.SOURCES,
        searched=False,
        values={
            "files": grouped(faults, lambda one: one.problem.file),
            "noticed": noticed(desk),
            "catalogue": dict(sorted(CATALOGUE.items())),
        },
    )


def _left(desk: Desk) -> Iterator[Left]:
    for source in desk.shelf.corpus.sources:
        text = desk.shelf.texts.get(source.id)
        lines = text.lines if text else ()
        yield Left(
            source=source,
            furniture=tuple(line for line in lines if line.role is Role.FURNITURE),
            unread=tuple(line for line in lines if line.role is Role.UNREAD),
            hidden=frozenset(line.number for line in lines if text and not reprinted(text, line)),
        )
