"""The page to fall back to from one that is no more: of a part the whole, of a list the section.

Pages of things are never guessed: whether another thing is the same one, its name, its content or
the editor says.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from urllib.parse import quote

from msgspec.structs import replace

from generator.messages.words import words
from generator.model.base import Address
from generator.model.grouping import grouped
from generator.model.reading import AddressBook
from generator.model.site.address import page_of
from generator.model.site.page import Body, Move, Page
from generator.text.markdown.anchors import with_alias
from generator.text.markdown.escape import escape

COMPANIONS = {"talks/": "quotes/in/", "people/": "quotes/by/", "concepts/": "quotes/on/"}
"""Collections that bear the name of the page that they belong to."""
IN_TALKS = "in-talks"
_HOME = Address("index.html")
_LINES, _SOURCES = "source-lines", "sources-by-name"
"""Folders of parts that do not lie beside what they are parts of."""


def fallback_pages(
    missing: Iterable[Address],
    book: AddressBook,
    pages: Collection[Address],
    moved: Mapping[Address, Address],
) -> dict[Address, Address]:
    """The pages to fall back to from those that are no more, where that is evident.

    `missing` are published pages that are no more, `pages` those that there are, `moved` other
    pages that are no more, with those that they redirect to.
    """
    things = thing_pages(book)
    known = {*pages, *moved, *things, *book.pages, *book.anchors}
    fallbacks = {}
    for page in missing:
        for upper in _uppers(page, known) if page not in things else ():
            new = upper if upper in pages else moved.get(upper)
            if new is not None:
                fallbacks[page] = new
            if new is not None or upper in things:
                break
    return fallbacks


def thing_pages(book: AddressBook) -> frozenset[Address]:
    """The pages of talks, concepts, entities and sources that were published."""
    return frozenset((*chain.from_iterable(book.entries.values()), *book.sources))


def _uppers(page: Address, known: Collection[Address]) -> Iterator[Address]:
    """The page that a page is a part of, the one that this is a part of, and so on."""
    while page != _HOME:
        page = Address(_upper(page.removesuffix(".html"), known) + ".html")
        yield page


def _upper(page: str, known: Collection[Address]) -> str:
    steps = page.split("/")
    *folder, name = steps
    if not folder or (len(steps) == 2 and name == "index"):
        return "index"
    for thing, companion in COMPANIONS.items():
        if "/".join((*folder, "")) == companion:
            return thing + name
    if folder[0] == _LINES:
        return "/".join(("sources", *steps[2:]))
    if folder[0] == _SOURCES:
        return "sources/index"
    if folder[-1] == IN_TALKS:
        return "/".join((*folder[:-1], name))
    for count in range(len(folder), 0, -1):
        whole = "/".join(folder[:count])
        if _holds_wholes(folder[: count - 1]) or f"{whole}.html" in known:
            return whole
        if f"{whole}/index.html" in known:
            return f"{whole}/index"
    return "index"


def _holds_wholes(folder: list[str]) -> bool:
    """Whether the pages of a folder are those of things, and folders in it hold their parts."""
    return folder[-1:] == [IN_TALKS] or "/".join((*folder, "")) in COMPANIONS.values()


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
    by_page = grouped(moved, lambda it: redirected.get(page_of(it.old), page_of(it.old)))
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
    return replace(page, body=Body.of(markdown))


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
