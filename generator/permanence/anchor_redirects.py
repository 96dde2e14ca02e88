"""Anchors that moved, redirected on the pages where they were: an alias, or a link to the place.

A browser goes to the anchor of an address without asking a server. What stands there must say by
itself where the thing is now; it is seen only by whoever comes by that address.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import quote

import msgspec

from generator.messages.words import words
from generator.model.address import page_of
from generator.model.base import Address
from generator.model.page import Move, Page
from generator.text.markdown.anchors import with_alias
from generator.text.markdown.escape import escape

_REDIRECT = """
<p class="t-led-on" id="{anchor}" data-search-exclude="">
{moved} <a href="{link}">{title}</a>{stop}
</p>
"""


def with_redirected_anchors(
    pages: Sequence[Page],
    moved: Iterable[Move],
    redirected: Mapping[Address, Address],
    language: str,
) -> tuple[Page, ...]:
    """The pages with the former anchors of what stands on them, or was there and moved.

    `redirected` are pages that are no more, with those that they redirect to.
    """
    by_page: defaultdict[Address, list[Move]] = defaultdict(list)
    for move in moved:
        old = redirected.get(page_of(move.old), page_of(move.old))
        by_page[old].append(move)
    titles = {page.address: page.title for page in pages} if by_page else {}
    return tuple(
        _with_anchors(page, by_page[address], titles, language)
        if (address := page.address) in by_page
        else page
        for page in pages
    )


def _with_anchors(
    page: Page, moves: Iterable[Move], titles: Mapping[Address, str], language: str
) -> Page:
    """A page with former anchors: at the thing itself, or behind the text with a link to it."""
    markdown, address = page.markdown, page.address
    done: set[str] = set()
    for move in moves:
        old, new = move.old.partition("#")[2], move.new.partition("#")[2]
        if old in done:  # two pages had it, one of which is no more
            continue
        done.add(old)
        if page_of(move.new) == address:
            markdown = with_alias(markdown, new, old)
        else:
            title = titles.get(page_of(move.new), page_of(move.new))
            redirect = _redirect(address, old, move.new, title, language)
            markdown = markdown.rstrip("\n") + "\n" + redirect
    return msgspec.structs.replace(page, markdown=markdown)


def _redirect(page: Address, anchor: str, now: Address, title: str, language: str) -> str:
    catalogue = words(language)
    place = now.partition("#")[2]
    return _REDIRECT.format(
        anchor=anchor,
        moved=catalogue.plain("theme.moved"),
        link="../" * page.count("/") + quote(page_of(now)) + f"#{place}",
        title=escape(title),
        stop=catalogue.plain("missing.stop"),
    )
