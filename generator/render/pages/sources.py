"""The index of sources and a page for each source, line by line."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial

import msgspec
from markupsafe import Markup

from generator.messages.words import Words
from generator.model.base import SourceId
from generator.model.grouping import grouped
from generator.model.items import Detail
from generator.model.problem import Severity
from generator.model.site.page import Page, SectionName
from generator.model.source import Coverage, Role, Source, SourceProblem
from generator.render.context.environment import verbatim
from generator.render.context.line_index import LineIndex, line_index
from generator.render.context.page_view import PageView
from generator.render.context.render_context import PageGroup, RenderContext
from generator.render.pages.talks.contributions import given_places
from generator.render.paging.line_parts import (
    LineRow,
    line_rows,
    reading_sections,
    repeated_reasons,
    source_listing,
)
from generator.render.paging.listing import list_pages, make_listing, weight
from generator.render.paging.partition import name_keys
from generator.text.encoding.hidden_characters import without_hidden
from generator.text.markdown.escape import escape, join, made_safe
from generator.text.markdown.linked_notes import linked_notes
from generator.text.paths import path_of
from generator.text.store.watched import digest_of

_ENTRY = 500
_GIVEN = 3
_RICHEST = 24
"""Sources that a list in parts begins with."""
_MOST_LED = 50
_FOLDER = "sources-by-name"  # not inside `sources`, where a folder of seeds may have any name

Word = Callable[[str, str], Markup]
_ByName = dict[str, SourceId]
_Given = defaultdict[SourceId, Counter[str]]

_USUAL = frozenset({Role.CONTENT, Role.BLANK})
"""Lines that look as they are: most are of these kinds, and there are very many."""

_UNSAID = ("", "heading")


def pages(context: RenderContext) -> Iterator[Page | PageGroup]:
    """The index of sources, with or without any, and a page for each."""
    sources = context.lookups.corpus.sources
    given = _given(context)
    yield from _index(context, sources, given)
    index, by_name = line_index(context.lookups), _by_name(sources)
    files = digest_of(by_name)
    for source in sources:
        if source.id in context.lookups.texts:
            own, counts = index(source.id), given[source.id]
            yield PageGroup(
                key=f"source {source.id}",
                given=(own, counts, files),
                make=partial(_source, identity=source.id, index=own, given=counts, by_name=by_name),
            )


def _index(context: RenderContext, sources: tuple[Source, ...], given: _Given) -> Iterator[Page]:
    listing = make_listing(
        context,
        sorted(sources, key=lambda source: (source.file.casefold(), source.file)),
        lambda source: name_keys(source.file, source.file),
        lambda source: weight(
            _ENTRY, source.title, *(context.lookups.talks[talk].title for talk in source.talks)
        ),
        name=context.words.plain("sources.title"),
        address="sources/index.html",
        folder=_FOLDER,
        kind="source",
        file=lambda source: source.file,
    )

    def values(part: tuple[Source, ...]) -> dict[str, object]:
        gave = {source.id: _counted(context.words, given[source.id], _GIVEN) for source in part}
        # What is about no talk comes last: a list begins with something to read.
        ordered = sorted(part, key=lambda source: not source.talks)
        return {"sources": ordered, "gave": gave, "noticed": noticed(context)}

    richest = sorted(listing.things, key=lambda source: -given[source.id].total())
    yield from list_pages(
        context,
        listing,
        "sources/index",
        SectionName.SOURCES,
        values,
        description=context.words.plain("sources.description", n=len(sources)),
        highlights=tuple(richest[:_RICHEST]),
        searched=False,
    )


def _counted(words: Words, given: Counter[str], most: int | None = None) -> tuple[Markup, ...]:
    """What a source gave, counted in words, most first."""
    return tuple(words(f"count.{kind}", n=count) for kind, count in given.most_common(most))


def _given(context: RenderContext) -> _Given:
    """How many items of each kind every source gave."""
    corpus = context.lookups.corpus
    definitions = (it for concept in corpus.concepts for it in concept.definitions)
    given: _Given = defaultdict(Counter)
    for kind, at in given_places(corpus.quotes, definitions, corpus):
        if kind != Detail.type_name:
            given[at.source][kind] += 1
    return given


def noticed(context: RenderContext) -> tuple[Markup, ...]:
    """How many problems and how many mere remarks there are, in words."""
    notes = sum(problem.severity is Severity.INFO for problem in context.problems)
    counts = (("problem", len(context.problems) - notes), ("remark", notes))
    return tuple(context.words(f"count.{kind}", n=n) for kind, n in counts if n)


def accounted(context: RenderContext) -> Markup | None:
    """How many of the seeds' lines were read, in words; None where there are none."""
    cover = total_coverage(context)
    total = sum(msgspec.structs.astuple(cover))
    if not total:
        return None
    if not cover.unread:
        return context.words("home.all_lines", n=total)
    return context.words("home.some_lines", read=total - cover.unread, total=total)


def total_coverage(context: RenderContext) -> Coverage:
    """How many lines of all sources are what."""
    covers = [msgspec.structs.astuple(it.coverage) for it in context.lookups.corpus.sources]
    sums = map(sum, zip(*covers, strict=True)) if covers else (0,) * 4
    return Coverage(**dict(zip(Coverage.__struct_fields__, sums, strict=True)))


# The list of repairs says the same, with the printed form beside it.
_SAID_BY_REPAIRS = frozenset({"mojibake-ambiguous", "mojibake-repaired", "timecode-repaired"})


def _source(
    context: RenderContext,
    identity: SourceId,
    index: LineIndex,
    given: Counter[str],
    by_name: _ByName,
) -> Iterator[Page]:
    """A source's page; where its lines stand in parts, each part has the remarks on its lines."""
    source, text = context.lookups.sources[identity], context.lookups.texts[identity]
    is_long = source.id in context.lookups.placement.blocks
    rows = line_rows(source, text, index)
    listing = source_listing(context, source, rows, is_long=is_long)
    alike = repeated_reasons(source)
    numbers = {row.line.number for row in rows}
    of_none = [it for it in source.problems if not (it.lines and it.lines[0] in numbers)]

    def values(part: Sequence[LineRow], problems: Iterable[SourceProblem]) -> dict[str, object]:
        return {
            "source": source,
            "text": text,
            "alike": {},
            "is_whole": False,
            "rows": part,
            "sections": tuple(reading_sections(part)),
            "source_lines": source_lines,
            "problems": [problem for problem in problems if problem.code not in _SAID_BY_REPAIRS],
            "repairs": [
                (repair, row.shown and without_hidden(repair.printed) != repair.read)
                for row in part
                for repair in row.repairs
            ],
        }

    whole = values((), of_none) if listing.parts else values(listing.things, source.problems)
    yield from list_pages(
        context,
        listing,
        "sources/source",
        SectionName.SOURCES,
        lambda part: values(part, (problem for row in part for problem in row.problems)),
        description=context.words.plain(
            "source.description", file=source.file, n=source.lines, title=source.title
        ),
        searched=False,
        whole=whole
        | {"alike": alike, "is_whole": True, "gave": _counted(context.words, given)}
        | {"leads": _notes_linked(context, source, rows, by_name)},
    )


def _by_name(sources: Iterable[Source]) -> _ByName:
    """The files by their names in small letters, as a note links to another; of several none."""
    named = grouped(sources, lambda source: path_of(source.file).stem.casefold())
    return {name: held[0].id for name, held in named.items() if len(held) == 1}


def _notes_linked(
    context: RenderContext, source: Source, rows: Iterable[LineRow], by_name: _ByName
) -> tuple[Source, ...]:
    """The other notes to which the lines of a note lead, in their order: `[[Sediment]]`."""
    names = (name for row in rows if row.shown for name in linked_notes(row.line.printed))
    targets = dict.fromkeys(it for name in names if (it := by_name.get(name)) is not None)
    others = [it for it in targets if it != source.id]
    return tuple(context.lookups.sources[it] for it in others[:_MOST_LED])


def source_lines(words: Words, view: PageView, source: Source, rows: Sequence[LineRow]) -> Markup:
    """The items of a list: each line with its number, its text, its role and what it became."""
    word, colon = cache(words.word), words.mark("colon")
    first = next((row for row in rows if row.results), None)
    return join((_line(view, word, colon, source, row, row is first) for row in rows), "\n")


def _line(
    view: PageView, word: Word, colon: Markup, source: Source, row: LineRow, is_first: bool
) -> Markup:
    line = row.line
    kind = "" if line.role in _USUAL else f' class="t-{line.role.value}"'
    anchor = f"L{line.number}" if row.is_first_piece else f"L{line.number}-{row.piece}"
    start = f'<li id="{anchor}"{kind}>'
    if line.role is Role.BLANK:
        return made_safe(f"{start}</li>")  # noqa: S704  (a number and a word of ours)
    says_so = is_first or not row.as_above
    number = f'<a href="#L{line.number}">{line.number}</a>' if says_so else f"<i>{line.number}</i>"
    text = verbatim(line.printed) if row.shown else Markup()
    became = ""
    if says_so:
        became = f'<span class="t-role">{_role(view, word, colon, row)}</span>'
    lang = view.lang(source.id, line.printed)
    shown = f"<span{lang}>{text}</span>" if lang else text
    return made_safe(f"{start}{number}{shown}{became}</li>")  # noqa: S704  (all of it is escaped)


def _role(view: PageView, word: Word, colon: Markup, row: LineRow) -> Markup:
    """What a line became; what became of it says that it is content."""
    role, what = word("role_of_line", row.line.role), row.line.what
    if not row.results and what in _UNSAID:
        return role
    if not row.results:
        return made_safe(f"{role}{colon}{word('line', what)}")  # noqa: S704  (words of ours)
    became = (
        made_safe(  # noqa: S704  (all of it is escaped)
            f'<a href="{view.to(result.address)}">{word("kind", result.kind)}'
            f"{colon if result.name else ''}{escape(result.name or '')}</a>"
        )
        for result in row.results
    )
    return join(became if row.line.role is Role.CONTENT else (role, *became), " · ")
