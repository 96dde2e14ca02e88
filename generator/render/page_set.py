"""What follows from all pages together: titles that differ, and the tabs that there are."""

from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from generator.messages.words import Words
from generator.model.account import EntityKind
from generator.model.address import ENTITY_FOLDERS
from generator.model.page import Page, SectionName, Tab


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


def with_distinct_titles(pages: Iterable[Page], catalogue: Words) -> tuple[Page, ...]:
    """The pages with titles and descriptions that differ also without regard to capitals."""
    distinct = tuple(pages)
    for field in ("title", "description"):
        counts = Counter(_folded(page, field) for page in distinct)
        distinct = tuple(
            _with_path(page, field, catalogue) if counts[_folded(page, field)] > 1 else page
            for page in distinct
        )
    return distinct


def _folded(page: Page, field: str) -> str:
    return str(getattr(page, field)).casefold()


def _with_path(page: Page, field: str, catalogue: Words) -> Page:
    path = page.path.removesuffix(".md")
    text = catalogue.plain("page.distinct", text=getattr(page, field), place=path)
    return msgspec.structs.replace(page, **{field: text})
