"""The index of sources and a page for each source, line by line."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from markupsafe import Markup

from generator.model.base import SourceId
from generator.model.page import Page, SectionName
from generator.model.problem import Severity
from generator.model.source import Source, SourceProblem, SourceText
from generator.render.context.lookups import LineIndex, line_index
from generator.render.context.render_context import RenderContext
from generator.render.context.talk_lookups import items_by_kind
from generator.render.paging.line_parts import LineRow, line_rows, repeated_reasons, source_listing
from generator.render.paging.listing import list_pages, make_listing, pager_of, part_pages, weight
from generator.render.paging.partition import name_keys
from generator.render.pieces.source_lines import source_lines
from generator.text.encoding.hidden_characters import without_hidden

_ENTRY = 500
_GIVEN = 3
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
    listing = make_listing(
        context,
        sources,
        lambda source: name_keys(source.file, source.file),
        lambda source: weight(
            _ENTRY, source.title, *(context.lookups.talks[talk].title for talk in source.talks)
        ),
        name=title,
        address="sources/index.html",
        folder=_FOLDER,
        kind="source",
    )

    given = _given(context)

    def values(part: tuple[Source, ...]) -> dict[str, object]:
        gave = {
            source.id: tuple(
                context.words(f"count.{kind}", n=count)
                for kind, count in given[source.id].most_common(_GIVEN)
            )
            for source in part
        }
        # What is about no talk comes last: a list begins with something to read.
        ordered = sorted(part, key=lambda source: not source.talks)
        return {"sources": ordered, "gave": gave, "noticed": noticed(context)}

    about = context.words.plain("sources.description", n=len(sources))
    section = SectionName.SOURCES
    yield from list_pages(
        context, listing, "sources/index", section, values, description=about, searched=False
    )


def _given(context: RenderContext) -> defaultdict[SourceId, Counter[str]]:
    """How many items of each kind every source gave."""
    corpus = context.lookups.corpus
    given: defaultdict[SourceId, Counter[str]] = defaultdict(Counter)
    for quote in corpus.quotes:
        for attestation in quote.attestations:
            given[attestation.at.source]["quote"] += 1
    for concept in corpus.concepts:
        for definition in concept.definitions:
            given[definition.at.source]["definition"] += 1
    for kind, items in items_by_kind(corpus):
        for item in items if kind != "detail" else ():
            given[item.at.source][kind] += 1
    return given


def noticed(context: RenderContext) -> tuple[Markup, ...]:
    """How many problems and how many mere notes there are, in words."""
    notes = sum(problem.severity is Severity.INFO for problem in context.problems)
    counts = (("problem", len(context.problems) - notes), ("notice", notes))
    return tuple(context.words(f"count.{kind}", n=n) for kind, n in counts if n)


def accounted(context: RenderContext) -> Markup | None:
    """How many of the seeds' lines were read, in words; None where there are none."""
    covers = [source.coverage for source in context.lookups.corpus.sources]
    unread = sum(cover.unread for cover in covers)
    total = sum(cover.content + cover.label + cover.furniture for cover in covers) + unread
    if not total:
        return None
    if not unread:
        return context.words("home.all_lines", n=total)
    return context.words("home.some_lines", read=total - unread, total=total)


# The list of repairs says the same, with the printed form beside it.
_SAID_BY_REPAIRS = frozenset({"mojibake-ambiguous", "mojibake-repaired", "timecode-repaired"})


def _source(
    context: RenderContext, source: Source, text: SourceText, index: LineIndex
) -> Iterator[Page]:
    """A source's page; where its lines stand in parts, each part has the remarks on its lines."""
    listing = source_listing(context, source, line_rows(source, text, index))
    alike = repeated_reasons(source)
    of_none = [problem for problem in source.problems if not _are_on(listing.things, problem)]

    def values(part: Sequence[LineRow], problems: Iterable[SourceProblem]) -> dict[str, object]:
        shown = {row.line.number: row.shown for row in part}
        return {
            "source": source,
            "text": text,
            "alike": {},
            "is_whole": False,
            "rows": part,
            "source_lines": partial(source_lines, context.words),
            "problems": [problem for problem in problems if problem.code not in _SAID_BY_REPAIRS],
            "repairs": [
                (repair, shown[repair.line] and without_hidden(repair.printed) != repair.read)
                for repair in source.repairs
                if repair.because not in alike and repair.line in shown
            ],
        }

    whole = values((), of_none) if listing.parts else values(listing.things, source.problems)
    yield context.page(
        "sources/source",
        source.address,
        title=listing.name,
        description=context.words.plain(
            "source.description", file=source.file, n=source.lines, title=source.title
        ),
        section=SectionName.SOURCES,
        searched=False,
        pager=pager_of(context, listing),
        values=whole | {"alike": alike, "is_whole": True},
    )
    yield from part_pages(
        context,
        listing,
        "sources/source",
        SectionName.SOURCES,
        lambda part: values(
            part, (problem for problem in source.problems if _are_on(part, problem))
        ),
    )


def _are_on(rows: Iterable[LineRow], problem: SourceProblem) -> bool:
    """Whether a problem's lines begin with one of rows lines."""
    return any(problem in row.problems for row in rows)
