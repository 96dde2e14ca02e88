"""What a saved page says of itself in its head: title, author, date, address and site."""

from collections.abc import Iterator

from generator.model.account import Person, PersonRole
from generator.model.base import Statement, Value
from generator.read.formats.html_leaves import folded
from generator.read.formats.html_tokens import Text
from generator.read.formats.html_tree import Element, elements
from generator.read.formats.sheet import Run, Said, Sheet
from generator.read.page import Draft
from generator.text.dates import find_date, is_iso_date
from generator.text.web import is_web_address

_META = {
    "og:title": "title",
    "twitter:title": "title",
    "citation_title": "title",
    "author": "author",
    "article:author": "author",
    "dc.creator": "author",
    "article:published_time": "date",
    "datepublished": "date",
    "date": "date",
    "dc.date": "date",
    "citation_publication_date": "date",
    "og:site_name": "site",
    "og:url": "url",
}
_NAMED_BY = ("property", "name", "itemprop")
_MAX_VALUE = 500


class Head(Value, frozen=True, kw_only=True):
    """What the head says: `best` is the title without the site's name where the page has one.

    `fields` holds the rest, with a detail for everything that is no title.
    """

    best: Said | None = None
    fields: Draft = Draft(lines=(1, 1))
    site: str | None = None


def title_of(root: Element) -> Element | None:
    """The page's title element."""
    return next((one for one in elements(root) if one.name == "title"), None)


def head_of(root: Element, title: Element | None, sheet: Sheet) -> Head:
    """Reads the head of a page, behind its texts; its words are put down in the sheet.

    A field on a line over which a text goes on is passed over: it would part the text.
    """
    found: dict[str, Said] = {}
    joined = sheet.joined()
    for what, runs in _fields(root, title):
        if any(run.line in joined for run in runs):
            continue
        if what not in found and len(folded(runs)) <= _MAX_VALUE and (said := sheet.say(runs)):
            found[what] = said
    titles = [found[what] for what in ("title", "name") if what in found]
    details = [found[what] for what in ("author", "date", "url", "site") if what in found]
    author, date, url = (found.get(what) for what in ("author", "date", "url"))
    person = _author(author, sheet) if author else None
    fields = Draft(
        lines=(1, 1),
        titles=tuple(Statement(text=one.text, at=sheet.at(one)) for one in titles),
        people=(person,) if person else (),
        published=_date(date.text) if date else None,
        url=url.text if url else None,
        items=tuple(sheet.detail("metadata", one) for one in details),
    )
    site = found["site"].text if "site" in found else None
    return Head(best=titles[0] if titles else None, fields=fields, site=site)


def _fields(root: Element, title: Element | None) -> Iterator[tuple[str, list[Run]]]:
    """What is said, and by which characters: `name` is the title element's text."""
    for element in elements(root):
        attributes = element.attributes
        if element is title:
            texts = (one for one in element.children if isinstance(one, Text))
            yield "name", [Run(one.line, one.text) for one in texts]
        elif element.name == "meta":
            keys = (attributes.get(name, "").strip().lower() for name in _NAMED_BY)
            what = next((_META[key] for key in keys if key in _META), None)
            content = attributes.get("content", "")
            if what and _fits(what, content):
                yield what, [Run(element.first, content)]
        elif element.name == "link" and attributes.get("rel", "").strip().lower() == "canonical":
            href = attributes.get("href", "").strip()
            if is_web_address(href):
                yield "url", [Run(element.first, href)]


def _fits(what: str, content: str) -> bool:
    """Whether a value is of the sort that its name promises."""
    text = content.strip()
    if what == "date":
        return _date(text) is not None
    if what in {"url", "author"}:
        return is_web_address(text) == (what == "url")
    return True


def _date(text: str) -> str | None:
    text = text.strip()
    if is_iso_date(text):
        return text
    if is_iso_date(text[:10]):
        return text[:10]
    found = find_date(text)
    return found.iso if found else None


def _author(said: Said, sheet: Sheet) -> Person | None:
    because = "the page's head names its author"
    return Person(name=said.text, role=PersonRole.VIA, because=because, at=sheet.at(said))
