"""The corpus and its links become pages of Markdown, with a stylesheet and scripts.

In: the links (with the corpus in them), what was read, problems and suggestions to show, settings.
Out: :class:`Rendered`: pages, files for scripts, tabs, cards for pictures, and where things stand.

The steps, in order:

1. `paging` splits what is too long for one page; from then on all addresses are final.
2. `context`: lookups, words, addresses and the template environment, made once for all pages.
3. `pages`: each kind of page in a module of its own; `pieces` are what several kinds share.
   The templates write them, in batches and in several processes where that pays.
4. Titles that are equal are told apart; `site_files`, `site_data` and `tabs` follow from what was
   written.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice

from msgspec.structs import replace

from generator.messages.words import Words, words
from generator.model.account import EntityKind
from generator.model.base import Address
from generator.model.config import CURATION_FILE, Config
from generator.model.links import Links
from generator.model.problem import Anomaly, Problem
from generator.model.reading import Reading, Resolved
from generator.model.site.address import ENTITY_FOLDERS
from generator.model.site.export import ListedFile
from generator.model.site.page import Body, Page, Placed, Rendered, SectionName, Tab, packed_assets
from generator.model.site.spill import Spill
from generator.render.context.environment import environment
from generator.render.context.lookups import make_lookups
from generator.render.context.render_context import (
    MANY_SOURCES,
    PageDraft,
    PageGroup,
    RenderContext,
    with_body,
)
from generator.render.kept_pages import KeptPages, open_pages
from generator.render.pages import PAGES
from generator.render.paging.partition import ROOM, SplitRule
from generator.render.paging.placement import place_items, with_placed_addresses, with_placed_lines
from generator.render.site_data.search_entries import search_entries
from generator.render.site_data.share_cards import cards
from generator.render.site_files import site_files
from generator.text.addresses import page_path
from generator.text.processes import in_processes

_BATCH = 1024
"""What the templates of so many pages get is in memory at once, in each process that is copied."""


def place(links: Links, resolved: Resolved, config: Config, room: int = ROOM) -> Placed:
    """The links with the addresses that their places have in the end.

    `room` is how many bytes of HTML a list may take on one page.

    Raises:
        ValueError: if the configured language has no catalogue.
    """
    rule = SplitRule(room=room, words=_catalogue(resolved, config))
    placement = place_items(links.corpus, resolved.reading.accounts, rule)
    links = with_placed_addresses(links, placement)
    return Placed(links=links, placement=placement, room=room)


def render(
    placed: Placed,
    resolved: Resolved,
    config: Config,
    spill: Spill | None = None,
    *,
    files: Mapping[Address | None, tuple[ListedFile, ...]] | None = None,
    anomalies: tuple[Anomaly, ...] = (),
    processes: int | None = None,
) -> Rendered:
    """Writes every page of the site, the editor's desk with what is suspicious.

    `files` are those for other programs, by the page whose thing they hold. `processes` write pages
    at the same time; None for as many as are of use. What is made waits in the `spill`, if any.

    Raises:
        ValueError: if the configured language has no catalogue.
    """
    catalogue = _catalogue(resolved, config)
    rule = SplitRule(room=placed.room, words=catalogue)
    links, placement = placed.links, placed.placement
    lookups = with_placed_lines(make_lookups(links, resolved, placement), rule)
    context = RenderContext(
        lookups=lookups,
        words=catalogue,
        environment=environment(config.language),
        config=config,
        problems=_public((*resolved.problems, *links.problems), resolved.reading),
        suggestions=resolved.suggestions,
        anomalies=anomalies,
        files=files or {},
        room=placed.room,
        lines=sum(len(text.lines) for text in lookups.texts.values()),
        spill=spill,
        is_large=len(lookups.sources) > MANY_SOURCES,
    )
    drafts = (page for make in PAGES for page in make(context))
    written = _written_pages(context, drafts, processes, open_pages(context))
    dates = {
        page_path(lookups.talks[it].address): catalogue.date(date)
        for it, date in lookups.dates_apart.items()
    }
    made = with_distinct_titles(written, catalogue, dates)
    pages = tuple(sorted(made, key=lambda page: page.path))
    return Rendered(
        links=links,
        placement=lookups.placement,
        pages=pages,
        assets=packed_assets(site_files(context), spill),
        tabs=tuple(tabs(pages, catalogue)),
        cards=tuple(cards(context)) if config.share_images else (),
        search=tuple(search_entries(context, pages)),
    )


def _catalogue(resolved: Resolved, config: Config) -> Words:
    dialects = (it for text in resolved.sources for it in (text.runner_up, text.dialect) if it)
    return words(config.language).with_dialects(dialects)


def _public(problems: tuple[Problem, ...], reading: Reading) -> tuple[Problem, ...]:
    """The problems that pages may show: not those that could name what is kept private."""
    if not reading.has_private:
        return problems
    return tuple(
        problem
        for problem in problems
        if problem.file != CURATION_FILE and problem.code != "note-unmatched"
    )


def tabs(pages: Iterable[Page], catalogue: Words) -> Iterator[Tab]:
    """The tabs in their order; organisations, products or works stand in for people."""
    paths = {page.path for page in pages}
    for section in SectionName:
        path = f"{section.value}.md"
        if section is SectionName.PEOPLE:
            yield from _entity_tab(paths, catalogue)
        elif path in paths:
            title = catalogue.plain(f"tab.{section.name.lower()}")
            yield Tab(section=section, title=title, path=path)


def _entity_tab(paths: set[str], catalogue: Words) -> Iterator[Tab]:
    """The index of the first kind of entity that has one."""
    for kind in EntityKind:
        index = f"{ENTITY_FOLDERS[kind]}/index.md"
        if index in paths:
            title = catalogue.plain(f"kinds.{kind.value}")
            yield Tab(section=SectionName.PEOPLE, title=title, path=index)
            return


def with_distinct_titles(
    pages: Iterable[Page], catalogue: Words, dates: Mapping[str, str] | None = None
) -> tuple[Page, ...]:
    """The pages with titles and descriptions that differ also without regard to capitals.

    Talks of one title are told apart by their `dates`, in words by the paths of their pages, and
    what remains equal by these paths.
    """
    distinct = tuple(pages)
    paths = {it.path: it.path.removesuffix(".md") for it in distinct}
    for field in ("title", "description"):
        for place_of in (dates or {}, paths):
            counts = Counter(_folded(page, field) for page in distinct)
            distinct = tuple(
                _with_place(page, field, place_of[page.path], catalogue)
                if page.path in place_of and counts[_folded(page, field)] > 1
                else page
                for page in distinct
            )
    return distinct


def _folded(page: Page, field: str) -> str:
    return str(getattr(page, field)).casefold()


def _with_place(page: Page, field: str, place: str, catalogue: Words) -> Page:
    text = catalogue.plain("page.distinct", text=getattr(page, field), place=place)
    return replace(page, **{field: text})


def _written_pages(
    context: RenderContext,
    drafts: Iterable[Page | PageGroup],
    processes: int | None,
    former: KeptPages | None,
) -> Iterator[Page]:
    """The pages with what their templates write, in the order of their drafts.

    So many `processes` write at the same time (None: as many as are of use). The `former` pages of
    the last build are not written again, if any are kept.
    """

    def written(draft: PageDraft) -> bytes:
        return former.write(draft) if former else context.body_of(draft).content

    waiting = chain.from_iterable(
        ([it] if isinstance(it, Page) else former.pages_of(it) if former else it.make(context))
        for it in drafts
    )
    while batch := list(islice(waiting, _BATCH)):
        bodies = {page.path: page.body for page in batch if not isinstance(page, PageDraft)}
        if former:
            bodies |= former.bodies(page for page in batch if isinstance(page, PageDraft))
        missing = [it for it in batch if isinstance(it, PageDraft) and it.path not in bodies]
        for draft, packed in zip(missing, in_processes(written, missing, processes), strict=True):
            body = former.keep(draft, packed) if former else Body(content=packed)
            bodies[draft.path] = body.in_file(context.spill)
        yield from (with_body(page, bodies[page.path]) for page in batch)
    if former:
        former.close()
