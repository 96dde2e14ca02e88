"""Atom (RFC 4287). Links are whole addresses, or relative to the site by `xml:base`."""

from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, tostring

from generator.export.context import ExportContext
from generator.export.feeds.items import Feed, FeedItem
from generator.text.addresses import relative
from generator.text.markdown.escape import harmless

_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
_UNDATED = "1970-01-01T00:00:00Z"  # an entry must have a date; no reader shows this one as news


def write(context: ExportContext, feed: Feed, path: str) -> bytes:
    """The feed as the file at a path of the site."""
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom"})
    if context.config.site_url is None:
        root.set("xml:base", "../" * path.count("/") or "./")
    _text(root, "title", feed.title)
    _text(root, "id", _id(context, path, path))
    times = [item.time for item in feed.items if item.time]
    _text(root, "updated", max(times, default=_UNDATED))
    SubElement(root, "link", {"rel": "alternate", "href": _link(context, feed.about)})
    SubElement(root, "link", {"rel": "self", "href": _link(context, path)})
    _text(SubElement(root, "author"), "name", harmless(context.config.site_name))
    for item in feed.items:
        root.append(_entry(context, item))
    return (_DECLARATION + tostring(root, encoding="unicode") + "\n").encode()


def _entry(context: ExportContext, item: FeedItem) -> Element:
    entry = Element("entry")
    _text(entry, "title", item.title or "–")
    _text(entry, "id", _id(context, item.address, item.key))
    _text(entry, "updated", item.time or _UNDATED)
    if item.time:
        _text(entry, "published", item.time)
    SubElement(entry, "link", {"rel": "alternate", "href": _link(context, item.address)})
    for name in item.authors:
        _text(SubElement(entry, "author"), "name", name)
    if item.text:
        _text(entry, "content", item.text)
    return entry


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text


def _link(context: ExportContext, address: str) -> str:
    return context.absolute(address) or str(relative("", address))


def _id(context: ExportContext, address: str, key: str) -> str:
    """The address; where nobody knows it, a name that is made of site and thing."""
    name = f"{harmless(context.config.site_name)}\n{key}"
    return context.absolute(address) or uuid5(NAMESPACE_URL, name).urn
