"""The corpus and its links become pages of Markdown, with a stylesheet and a script."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from generator.messages.words import Words, words
from generator.model.account import EntityKind
from generator.model.address import ENTITY_FOLDERS
from generator.model.config import CURATION_FILE, Config
from generator.model.links import Links
from generator.model.page import Asset, Page, Rendered, SectionName, Tab
from generator.model.problem import Problem
from generator.model.reading import Reading, Resolved
from generator.model.source import Candidate, SourceText
from generator.render.context.environment import environment
from generator.render.context.grouping import grouped
from generator.render.context.lookups import Lookups, make_lookups
from generator.render.context.render_context import RenderContext
from generator.render.pages import PAGES
from generator.render.paging.listing import Rule
from generator.render.paging.pagination import (
    items_placed,
    lines_placed,
    moved,
    moved_files,
)
from generator.render.paging.partition import ROOM
from generator.render.pieces.previews import preview_files
from generator.render.pieces.quote_data import quote_files
from generator.render.pieces.share_cards import cards

_ASSETS = Path(__file__).parent / "assets"
_SCRIPTS = (
    "copying.js",
    "previews.js",
    "aloud.js",
    "graph.js",
    "filter.js",
    "ledger.js",
    "moved.js",
)
_SCRIPT_WORDS = (
    *("copied", "copy", "copy_link", "copy_markdown", "copy_quote"),
    *("show_previews", "read_aloud", "stop_reading"),
    "show_more",
)
_SHARED_WORDS = {
    "undated": "talks.undated",
    "unnamed": "speaker.unnamed",
    "inferred": "speaker.inferred",
    "permalink": "quote.permalink",
}


def render(links: Links, resolved: Resolved, config: Config, room: int = ROOM) -> Rendered:
    """Writes every page of the site; `room` is how many bytes of HTML a list may take on one.

    Raises:
        ValueError: if the configured language has no catalogue.
    """
    catalogue = words(config.language).with_dialects(_dialects(resolved.sources))
    lookups = _placed(links, resolved, Rule(room=room, words=catalogue))
    context = RenderContext(
        lookups=lookups,
        words=catalogue,
        environment=environment(config.language),
        config=config,
        problems=_public((*resolved.problems, *links.problems), resolved.reading),
        suggestions=resolved.suggestions,
        room=room,
    )
    pages = _distinct([page for make in PAGES for page in make(context)], catalogue)
    pages.sort(key=lambda page: page.path)
    return Rendered(
        links=lookups.links,
        placement=lookups.placement,
        pages=tuple(pages),
        assets=tuple(_assets(context)),
        tabs=tuple(_tabs({page.path for page in pages}, catalogue)),
        cards=tuple(cards(context)),
    )


def _public(problems: tuple[Problem, ...], reading: Reading) -> tuple[Problem, ...]:
    """The problems that pages may show: not those that could name what is kept private."""
    if not reading.has_private:
        return problems
    return tuple(problem for problem in problems if problem.file != CURATION_FILE)


def _dialects(sources: Iterable[SourceText]) -> Iterator[Candidate]:
    """The dialects that pages may name."""
    for text in sources:
        yield from (one for one in (text.runner_up, text.dialect) if one)


def _placed(links: Links, resolved: Resolved, rule: Rule) -> Lookups:
    """The lookups, with everything where it stands."""
    lookups = make_lookups(links, resolved)
    placement = items_placed(lookups, rule)
    if placement.pages:
        lookups = make_lookups(moved(links, placement), resolved, placement)
    blocks = lines_placed(lookups, rule)
    if not blocks:
        return lookups
    placement = msgspec.structs.replace(placement, blocks=blocks)
    return msgspec.structs.replace(lookups, placement=placement)


def _distinct(pages: list[Page], catalogue: Words) -> list[Page]:
    """The pages with titles and descriptions that differ: equal ones get the page's path."""
    for field in ("title", "description"):
        same = grouped(pages, lambda page: str(getattr(page, field)).casefold())  # noqa: B023
        twice = {page.path for group in same.values() if len(group) > 1 for page in group}
        pages = [
            msgspec.structs.replace(page, **{field: _told_apart(page, field, catalogue)})
            if page.path in twice
            else page
            for page in pages
        ]
    return pages


def _told_apart(page: Page, field: str, catalogue: Words) -> str:
    place = page.path.removesuffix(".md")
    return catalogue.plain("page.distinct", text=getattr(page, field), place=place)


def _assets(context: RenderContext) -> Iterator[Asset]:
    """The script, with the words it shows in front, the stylesheet, and data for scripts."""
    count, files = preview_files(context)
    said: dict[str, object] = {key: context.words.plain(f"script.{key}") for key in _SCRIPT_WORDS}
    said |= {name: context.words.plain(key) for name, key in _SHARED_WORDS.items()}
    said |= {
        "of_all": context.words.plain("script.of_all", n="{n}", all="{all}"),
        "previews": count,
    }
    scripts = b"".join((_ASSETS / name).read_bytes() for name in _SCRIPTS)
    yield Asset(
        path="assets/talks.js",
        content=b"var talksWords = " + msgspec.json.encode(said) + b";\n" + scripts,
    )
    yield Asset(path="assets/talks.css", content=(_ASSETS / "talks.css").read_bytes())
    yield from files
    yield from moved_files(context.lookups)
    yield from quote_files(context)


def _tabs(paths: Iterable[str], catalogue: Words) -> Iterator[Tab]:
    """The tabs in their order; organisations, products or works stand in for people."""
    existing = set(paths)
    for section in SectionName:
        path = f"{section.value}.md"
        if section is SectionName.PEOPLE:
            folders = [(kind, f"{ENTITY_FOLDERS[kind]}/index.md") for kind in EntityKind]
            found = [(kind, index) for kind, index in folders if index in existing]
            if found:
                kind, index = found[0]
                title = catalogue.plain(f"kinds.{kind.value}")
                yield Tab(section=section, title=title, path=index)
        elif path in existing:
            title = catalogue.plain(f"tab.{section.name.lower()}")
            yield Tab(section=section, title=title, path=path)
