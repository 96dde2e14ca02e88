"""Links of finished pages that lead nowhere inside the site.

MkDocs does not look at links in raw HTML, so nobody else would notice.
"""

import posixpath
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from pathlib import Path
from urllib.parse import unquote
from zlib import crc32

from generator.model.base import Value
from generator.model.grouping import grouped
from generator.model.message import Message
from generator.model.problem import Problem, problem
from generator.model.site.page import Asset, Page
from generator.text.markdown.anchors import anchors_in
from generator.text.regex import regex
from generator.text.store import KeptAnswers

_INSIDE = r' href="((?!(?i:https?)[:&])[^"]*)"'
_LINK = regex(_INSIDE)
# What a note prints of HTML stands there as text: a link is in a tag. Dearer, so asked last.
_LINK_IN_TAG = regex(rf"<[a-z][^<>]*{_INSIDE}")
_EDITOR, _END = '<div class="t-editor"', "<!-- /editor -->"
_WITHIN = ("", "#")
_RUNS = 128
"""Of how many runs the pages of a folder are; of each it is kept where they lead to."""


class DeadLink(Value, frozen=True, kw_only=True):
    """A link on a page that leads nowhere inside the site."""

    page: str
    link: str


class _Leads(Value, frozen=True, array_like=True):
    """Where pages lead to, and the places that they name as their own and do not have.

    `places` are those that each of them has, line by line.
    """

    others: frozenset[str]
    missing: frozenset[str]
    places: tuple[str, ...]


def dead_link_problems(
    pages: Iterable[Page], assets: Iterable[Asset], cache: Path | None = None
) -> Iterator[Problem]:
    """A problem for each dead link of the pages; where they lead to is kept in `cache`, if any."""
    for dead in dead_links(pages, assets, cache):
        yield problem("link-dead", Message("problem.dead_link", address=dead.link), dead.page)


def dead_links(
    pages: Iterable[Page], assets: Iterable[Asset], cache: Path | None = None
) -> tuple[DeadLink, ...]:
    """All links and `#fragments` of the pages that do not exist, by page, in linear time.

    What an editor wrote is left to MkDocs, which resolves Markdown links.
    """
    by_path = sorted(pages, key=lambda page: page.path)
    there = {asset.path for asset in assets}.union(page.address for page in by_path)
    wanted: set[str] = set()
    places: dict[str, str] = {}
    answers = KeptAnswers(cache, "links", _Leads)
    for run in grouped(by_path, _run).values():
        leads = answers.of(partial(_leads, run), *((it.address, it.body.stamp) for it in run))
        wanted |= (leads.others - there) | leads.missing
        places.update(zip((page.address for page in run), leads.places, strict=True))
    answers.close()
    for address, targets in grouped(wanted, lambda it: it.partition("#")[0]).items():
        names = set(places.get(address, "").split("\n")) - {""}
        wanted.difference_update(it for it in targets if it.partition("#")[2] in names)
    if not wanted:
        return ()
    return tuple(
        DeadLink(page=page.path, link=link)
        for page in by_path
        for link in dict.fromkeys(_links(_body(page), _LINK_IN_TAG))
        if link_target(page.address, link) in wanted
    )


def _run(page: Page) -> tuple[str, int]:
    """The folder of a page, and one of its runs: a new page changes its own alone.

    The links of all pages at once would take more room than their texts.
    """
    folder = page.address[: page.address.rfind("/") + 1]
    return folder, crc32(page.path.encode("utf-8", "surrogatepass")) % _RUNS


def _leads(pages: list[Page]) -> _Leads:
    """Where pages of one folder lead to, beside what they have themselves."""
    others: set[str] = set()
    missing: set[str] = set()
    places: list[str] = []
    for page in pages:
        body = _body(page)
        links = set(_links(body))
        within = {link for link in links if link[:1] in _WITHIN}
        # Half of all links: most name a place of their page as it is called there.
        named = {unquote(it[1:]) if "%" in it else it[1:] for it in within if it}
        others |= links - within
        anchors = anchors_in(body)
        missing |= {f"{page.address}#{it}" for it in named - anchors}
        places.append("\n".join(anchors))
    targets = map(partial(link_target, pages[0].address), others)
    return _Leads(frozenset(targets), frozenset(missing), tuple(places))


def _links(body: str, form: re.Pattern[str] = _LINK) -> list[str]:
    """The links of a page's text into the site."""
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
