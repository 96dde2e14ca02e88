"""The index of sources and a page for each source, line by line."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from generator.model.message import Message
from generator.model.page import Page, SectionName
from generator.model.problem import Severity
from generator.model.source import Source, SourceProblem, SourceText
from generator.render.context.line_results import LineIndex, line_index
from generator.render.context.render_context import RenderContext
from generator.render.paging.line_parts import (
    Row,
    in_source,
    rows,
)
from generator.render.paging.listing import (
    list_pages,
    listing,
    part_pages,
    way,
    weight,
)
from generator.render.paging.partition_keys import of_name
from generator.text.encoding.hidden_characters import without_hidden

_ENTRY = 500
_FOLDER = "sources-by-name"  # not inside `sources`, where a folder of seeds may have any name


def pages(context: RenderContext) -> Iterator[Page]:
    """The index of sources, with or without any, and a page for each."""
    sources = context.lookups.corpus.sources
    yield from _index(context, sources)
    index = line_index(context.lookups)
    for source in sources:
        text = context.lookups.texts.get(source.id)
        if text is not None:
            yield from _source(context, source, text, index)


def _index(context: RenderContext, sources: tuple[Source, ...]) -> Iterator[Page]:
    title = context.words.plain("sources.title")
    listed = listing(
        context,
        sources,
        lambda one: of_name(one.file, one.file),
        lambda one: weight(
            _ENTRY, one.title, *(context.lookups.talks[it].title for it in one.talks)
        ),
        name=title,
        address="sources/index.html",
        folder=_FOLDER,
        kind="source",
    )

    def values(some: tuple[Source, ...]) -> dict[str, object]:
        return {"sources": some, "noticed": noticed(context)}

    yield from list_pages(
        context,
        listed,
        "sources",
        SectionName.SOURCES,
        values,
        description=context.words.plain("sources.description", n=len(sources)),
        searched=False,
    )


def noticed(context: RenderContext) -> tuple[Markup, ...]:
    """How many problems and how many mere notes there are, in words."""
    notes = sum(one.severity is Severity.INFO for one in context.problems)
    counts = (("problem", len(context.problems) - notes), ("notice", notes))
    return tuple(context.words(f"count.{kind}", n=n) for kind, n in counts if n)


def accounted(context: RenderContext) -> Markup | None:
    """How many of the seeds' lines were read, in words; None where there are none."""
    covers = [source.coverage for source in context.lookups.corpus.sources]
    unread = sum(one.unread for one in covers)
    total = sum(one.content + one.label + one.furniture for one in covers) + unread
    if not total:
        return None
    if not unread:
        return context.words("home.all_lines", n=total)
    return context.words("home.some_lines", read=total - unread, total=total)


# The list of repairs says the same, with the printed form beside it.
_LISTED = 12
_SAID_BY_REPAIRS = frozenset({"mojibake-ambiguous", "mojibake-repaired", "timecode-repaired"})


def _alike(source: Source) -> dict[Message, int]:
    """Reasons that so many lines were read otherwise for that a list of them says nothing."""
    count = Counter(one.because for one in source.repairs)
    return {because: n for because, n in count.items() if n > _LISTED}


def _source(
    context: RenderContext, source: Source, text: SourceText, index: LineIndex
) -> Iterator[Page]:
    """A source's page; where its lines stand in parts, each part has the remarks on its lines."""
    listed = in_source(context, source, rows(source, text, index))
    alike = _alike(source)
    of_none = [one for one in source.problems if not _are_on(listed.things, one)]

    def values(some: Sequence[Row], problems: Iterable[SourceProblem]) -> dict[str, object]:
        shown = {row.line.number: row.shown for row in some}
        return {
            "source": source,
            "text": text,
            "alike": {},
            "is_whole": False,
            "rows": some,
            "problems": [one for one in problems if one.code not in _SAID_BY_REPAIRS],
            "repairs": [
                (one, shown[one.line] and without_hidden(one.printed) != one.read)
                for one in source.repairs
                if one.because not in alike and one.line in shown
            ],
        }

    whole = values((), of_none) if listed.parts else values(listed.things, source.problems)
    yield context.page(
        "source",
        source.address,
        title=listed.name,
        description=context.words.plain(
            "source.description", file=source.file, n=source.lines, title=source.title
        ),
        section=SectionName.SOURCES,
        searched=False,
        way=way(context, listed),
        values=whole | {"alike": alike, "is_whole": True},
    )
    yield from part_pages(
        context,
        listed,
        "source",
        SectionName.SOURCES,
        lambda some: values(some, (one for one in source.problems if _are_on(some, one))),
    )


def _are_on(some: Iterable[Row], one: SourceProblem) -> bool:
    """Whether a problem's lines begin with one of some lines."""
    return any(one in row.problems for row in some)
