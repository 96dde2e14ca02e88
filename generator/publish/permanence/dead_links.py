"""Links of finished pages that lead nowhere inside the site.

MkDocs does not look at links in raw HTML, so nobody else would notice.
"""

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from urllib.parse import unquote

from generator.model.base import Value
from generator.model.message import Message
from generator.model.problem import Problem, problem
from generator.model.site.page import Asset, Page
from generator.text.markdown.anchors import anchors_in

_INSIDE = r' href="((?!(?i:https?)[:&])[^"]*)"'
_LINK = re.compile(_INSIDE)
# What a note prints of HTML stands there as text: a link is in a tag. Dearer, so asked last.
_LINK_IN_TAG = re.compile(rf"<[a-z][^<>]*{_INSIDE}")
_EDITOR, _END = '<div class="t-editor"', "<!-- /editor -->"
_WITHIN = ("", "#")


class DeadLink(Value, frozen=True, kw_only=True):
    """A link on a page that leads nowhere inside the site."""

    page: str
    link: str


def dead_link_problems(pages: Iterable[Page], assets: Iterable[Asset]) -> Iterator[Problem]:
    """A problem for each dead link of the pages."""
    for dead in dead_links(pages, assets):
        yield problem("link-dead", Message("problem.dead_link", address=dead.link), dead.page)


def dead_links(pages: Iterable[Page], assets: Iterable[Asset]) -> tuple[DeadLink, ...]:
    """All links and `#fragments` of the pages that do not exist, by page, in linear time.

    What an editor wrote is left to MkDocs, which resolves Markdown links.
    """
    by_path = sorted(pages, key=lambda page: page.path)
    wanted: set[str] = set()
    others: defaultdict[str, set[str]] = defaultdict(set)
    for page in by_path:
        address, links = page.address, set(_links(page))
        within = {link for link in links if link[:1] in _WITHIN}
        # Half of all links: most name a place of their page as it is called there.
        wanted |= {link_target(address, it) if "%" in it else address + it for it in within}
        others[address[: address.rfind("/") + 1]] |= links - within
    wanted |= {link_target(folder, link) for folder, links in others.items() for link in links}
    wanted -= {asset.path for asset in assets}
    wanted -= {page.address for page in by_path}
    asked = {target.partition("#")[0] for target in wanted}
    for page in by_path:
        if page.address in asked:
            wanted -= {f"{page.address}#{anchor}" for anchor in anchors_in(_body(page))}
    if not wanted:
        return ()
    return tuple(
        DeadLink(page=page.path, link=link)
        for page in by_path
        for link in dict.fromkeys(_links(page, _LINK_IN_TAG))
        if link_target(page.address, link) in wanted
    )


def _links(page: Page, form: re.Pattern[str] = _LINK) -> list[str]:
    """The links of a page into the site."""
    body = _body(page)
    if "&lt;" in body:  # the page may print tags
        form = _LINK_IN_TAG
    return form.findall(body)


def _body(page: Page) -> str:
    """A page without what an editor wrote on it."""
    first, *behind = page.markdown.split(_EDITOR)
    return first + "".join(part.partition(_END)[2] for part in behind)


def link_target(start: str, link: str) -> str:
    """The address that a relative link on the page at `start` leads to, decoded.

    A link within the page gives the page's own path.
    """
    path, hash_mark, fragment = link.partition("#")
    whole = _page(start.rpartition("/")[0], path) if path else start
    return f"{whole}#{unquote(fragment)}" if hash_mark else whole


@lru_cache(maxsize=10_000)
def _page(folder: str, path: str) -> str:
    """The page that a link leads to: very many of a page lead to places of few others."""
    return posixpath.normpath(posixpath.join(folder, unquote(path)))
