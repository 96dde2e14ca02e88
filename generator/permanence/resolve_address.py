"""What somebody means by an address: as a browser copies it, as it was once, or by an id alone."""

from collections.abc import Iterator
from difflib import get_close_matches
from urllib.parse import unquote, urlsplit

from generator.model.base import Address
from generator.model.page import Site
from generator.permanence.moved_pages import redirected_pages

_INDEX = "index.html"


def resolve_address(site: Site, text: str) -> str | None:
    """The address on the site as it is now, with its anchor, or None where there is none.

    The text may be percent-encoded, begin with the site's own address, or be an address that
    leads on to another.
    """
    pages = _pages(site)
    stand_ins = {
        str(old): str(new) for old, new in redirected_pages(site.changes.moved, pages).items()
    }
    moved = {str(one.old): str(one.new) for one in site.changes.places}
    for address in _spellings(text):
        if address in moved:
            return moved[address]
        page, mark, anchor = address.partition("#")
        page = stand_ins.get(page, page)
        if page in pages:
            return f"{page}{mark}{anchor}"
    return None


def nearest_page(site: Site, text: str) -> str | None:
    """The page whose address is most like a text, if one is."""
    spelt = [address.partition("#")[0] for address in _spellings(text)]
    pages = sorted(_pages(site))
    near = (get_close_matches(one, pages, n=1, cutoff=0.6) for one in spelt)
    return next((found[0] for found in near if found), None)


def _pages(site: Site) -> frozenset[Address]:
    return frozenset(page.address for page in site.pages)


def _spellings(text: str) -> Iterator[str]:
    """The addresses inside the site that a text may stand for, the likeliest first."""
    yield text
    try:
        parts = urlsplit(text)
    except ValueError:
        return
    anchor = f"#{unquote(parts.fragment)}" if parts.fragment else ""
    if not parts.scheme:
        yield f"{unquote(parts.path).removeprefix('./').removeprefix('/')}{anchor}"
        return
    steps = unquote(parts.path).removeprefix("/").split("/")
    if not steps[-1]:
        steps[-1] = _INDEX
    for start in range(len(steps)):
        yield f"{'/'.join(steps[start:])}{anchor}"
