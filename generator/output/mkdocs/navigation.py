"""The navigation: index pages only, and every other page under the section it belongs to.

A navigation that held every page would make each page's HTML grow with their number. A page
outside it has no active tab and no path to it, unless it is given its section as parent; it does
not become a child of the section, so that nothing else changes.
"""

import datetime as dt
from typing import Any

from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page as MkDocsPage

from generator.model.site.page import SectionName, Site, Tab
from generator.text.markdown.escape import front_matter_text


def make_nav(tabs: tuple[Tab, ...], by_hand: list[File], about: str) -> list[Any]:
    """A value for `nav`: a page or a section for each tab, and what is hand-written.

    The section `about` holds the hand-written pages that stand at no tab's address.
    """
    nav = [_entry(tab) for tab in tabs]
    ours = {tab.path for tab in tabs}
    others = [file.src_uri for file in by_hand if file.src_uri not in ours]
    if others:
        nav.append({front_matter_text(about): others})
    return nav


def place_pages(site: Site, files: Files, nav: Navigation) -> None:
    """Gives every page outside the navigation the section of its tab as parent.

    A tab of a single page becomes a section of its own, so that there is a path to it as well.
    """
    parents = {tab.section: _place_of(tab, files, nav) for tab in site.tabs}
    in_nav = {page.file.src_uri for page in nav.pages}
    inhabited = set()
    for page in site.pages:
        placed = _page_at(page.path, files)
        if placed is not None and page.path not in in_nav:
            # MkDocs expects a section here; themes treat a page in its place alike.
            placed.parent = parents.get(page.section)  # type: ignore[assignment]
            inhabited.add(page.section)
    for tab in site.tabs:
        lonely = parents[tab.section]
        if isinstance(lonely, MkDocsPage) and tab.section not in inhabited:
            lonely.parent = Section(front_matter_text(tab.title), [lonely])


def date_pages(files: Files, date: dt.date) -> None:
    """Gives every page the date that MkDocs writes into `sitemap.xml` as its last change."""
    day = date.isoformat()
    for file in files.documentation_pages():
        if file.page is not None:
            file.page.update_date = day


def _entry(tab: Tab) -> dict[str, Any]:
    has_folder = tab.path.endswith("/index.md")
    return {front_matter_text(tab.title): [tab.path] if has_folder else tab.path}


def _place_of(tab: Tab, files: Files, nav: Navigation) -> Section | MkDocsPage | None:
    """The section that holds the tab's page in whatever navigation there is, or the page."""
    page = _page_at(tab.path, files)
    if page is None or tab.section is SectionName.HOME or page not in nav.pages:
        return None
    return page.parent if isinstance(page.parent, Section) else page


def _page_at(path: str, files: Files) -> MkDocsPage | None:
    file = files.src_uris.get(path)
    return file.page if file is not None else None
