"""Links of finished pages that lead nowhere inside the site.

MkDocs does not look at links in raw HTML, so nobody else would notice.
"""

import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import groupby
from pathlib import Path
from urllib.parse import unquote

from generator.model.base import Value
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
_FEW = 16  # places; of more, all that a page has are found sooner


class DeadLink(Value, frozen=True, kw_only=True):
    """A link on a page that leads nowhere inside the site."""

    page: str
    link: str


class _Leads(Value, frozen=True, array_like=True):
    """The links of a page to others, and the places that it names as its own and does not have."""

    others: frozenset[str]
    missing: frozenset[str]


def dead_link_problems(
    pages: Iterable[Page], assets: Iterable[Asset], cache: Path | None = None
) -> Iterator[Problem]:
    """A problem for each dead link of the pages; the links of each are kept in `cache`, if any."""
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
    answers = KeptAnswers(cache, "links", _Leads)
    for folder, own in groupby(sorted(by_path, key=_folder), key=_folder):
        wanted |= _unknown(folder, own, there, answers)
    answers.close()
    asked: dict[str, list[str]] = {}
    for target in wanted:
        address, _, fragment = target.partition("#")
        asked.setdefault(address, []).append(fragment)
    for page in by_path:
        if page.address in asked:
            wanted.difference_update(_found(page, asked[page.address]))
    if not wanted:
        return ()
    return tuple(
        DeadLink(page=page.path, link=link)
        for page in by_path
        for link in dict.fromkeys(_links(_body(page), _LINK_IN_TAG))
        if link_target(page.address, link) in wanted
    )


def _folder(page: Page) -> str:
    return page.address[: page.address.rfind("/") + 1]


def _unknown(
    folder: str, pages: Iterable[Page], there: set[str], answers: KeptAnswers[_Leads]
) -> set[str]:
    """What pages of a folder lead to that is neither there nor a place of the same page.

    One folder after the other: the links of all pages would take more room than their texts.
    """
    unknown: set[str] = set()
    others: set[str] = set()
    for page in pages:
        leads = answers.of(partial(_leads, page), page.body.held)
        others |= leads.others
        unknown.update(f"{page.address}#{it}" for it in leads.missing)
    while others:
        target = link_target(folder, others.pop())
        if target not in there:
            unknown.add(target)
    return unknown


def _leads(page: Page) -> _Leads:
    body = _body(page)
    links = frozenset(_links(body))
    within = frozenset(link for link in links if link[:1] in _WITHIN)
    # Half of all links: most name a place of their page as it is called there.
    named = frozenset(unquote(it[1:]) if "%" in it else it[1:] for it in within if it)
    missing = named - anchors_in(body) if named else named
    return _Leads(others=links - within, missing=missing)


def _found(page: Page, fragments: Sequence[str]) -> list[str]:
    """The places of a page among those that others name."""
    body = _body(page)
    is_few = len(fragments) <= _FEW
    if is_few and all(it and '"' not in it and f' id="{it}"' in body for it in fragments):
        there: Iterable[str] = fragments  # as nearly always, and told sooner than all places
    else:
        there = anchors_in(body)
    return [f"{page.address}#{it}" for it in there]


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
