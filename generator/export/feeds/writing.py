"""Atom (RFC 4287) and JSON Feed 1.1; links are relative where nobody knows the site's address."""

from typing import Any
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, tostring

import msgspec

from generator.export.context import ExportContext
from generator.export.feeds.items import Feed, FeedItem
from generator.text.addresses import relative
from generator.text.markdown.escape import harmless

_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
_UNDATED = "1970-01-01T00:00:00Z"  # an entry must have a date; no reader shows this one as news
_EMPTY = "–"
_VERSION = "https://jsonfeed.org/version/1.1"


def write_atom(context: ExportContext, feed: Feed, path: str) -> bytes:
    """The feed in Atom as the file at a path; of an unknown site by `xml:base`."""
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


def write_json(context: ExportContext, feed: Feed, path: str) -> bytes:
    """The feed as JSON Feed, as the file at a path."""
    made: dict[str, Any] = {
        "version": _VERSION,
        "title": feed.title,
        "home_page_url": context.link(path, feed.about),
        "feed_url": context.absolute(path),
        "language": context.config.language,
        "items": [_item(context, item, path) for item in feed.items],
    }
    known = {name: value for name, value in made.items() if value is not None}
    return msgspec.json.encode(known, order="sorted") + b"\n"


def _item(context: ExportContext, item: FeedItem, path: str) -> dict[str, Any]:
    made = {
        "id": context.absolute(item.address) or item.key,
        "url": context.link(path, item.address),
        "title": item.title,
        "content_text": item.text or item.title or _EMPTY,
        "date_published": item.time,
        "authors": [{"name": name} for name in item.authors],
    }
    return {name: value for name, value in made.items() if value}
