"""JSON Feed 1.1."""

from typing import Any

import msgspec

from generator.export.context import ExportContext
from generator.export.feeds.items import Feed, FeedItem

_EMPTY = "–"
_VERSION = "https://jsonfeed.org/version/1.1"


def write(context: ExportContext, feed: Feed, path: str) -> bytes:
    """The feed as the file at a path; links are relative where nobody knows the site's address."""
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
