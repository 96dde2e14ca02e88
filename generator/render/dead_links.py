"""A check of our own on the finished pages: every link inside the site leads somewhere.

MkDocs does not look into raw HTML, so nobody else would notice.
"""

import re
from collections.abc import Iterable, Iterator

from generator.model.base import Value
from generator.model.page import Asset, Page
from generator.render.context.addresses import resolved
from generator.text.markdown.anchors import anchors_in

_LINK = re.compile(r' href="([^"]*)"')
_EDITORS = re.compile(r'<div class="t-editor".*?<!-- /editor -->', re.DOTALL)
_OUTSIDE = ("http:", "https:", "http&", "https&")


class DeadLink(Value, frozen=True, kw_only=True):
    """A link on a page that leads nowhere inside the site."""

    page: str
    link: str


def dead_links(pages: Iterable[Page], assets: Iterable[Asset]) -> tuple[DeadLink, ...]:
    """All links and `#fragments` of the pages that do not exist, by page, in linear time.

    What an editor wrote is left to MkDocs, which resolves Markdown links.
    """
    bodies = {page.path: _EDITORS.sub("", page.markdown) for page in pages}
    known = {asset.path for asset in assets}
    for path, body in bodies.items():
        address = path.removesuffix(".md") + ".html"
        known.add(address)
        known.update(f"{address}#{one}" for one in anchors_in(body))
    return tuple(_dead(bodies, known))


def _dead(bodies: dict[str, str], known: set[str]) -> Iterator[DeadLink]:
    for path in sorted(bodies):
        address = path.removesuffix(".md") + ".html"
        for link in dict.fromkeys(_LINK.findall(bodies[path])):
            if not link.startswith(_OUTSIDE) and resolved(address, link) not in known:
                yield DeadLink(page=path, link=link)
