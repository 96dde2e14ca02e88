"""Feeds of what is new: talks, quotes and predictions of the site, and of each person and concept.

Atom (RFC 4287) and JSON Feed 1.1; links are relative where nobody knows the site's address. Dates
are those of the talks (of a prediction that on which it falls due), never that of the build; what
has none stands at the end.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, tostring

import msgspec

from generator.model.base import Address, TalkId, Value
from generator.model.corpus import Concept, Entity, Talk
from generator.model.items import Prediction, Quote, Status
from generator.model.site.export import DataFile
from generator.publish.export.context import ExportContext
from generator.text.markdown.escape import harmless

LONGEST = 50
"""How many items a feed has at most."""

_LONGEST_TITLE = 100
_FIRST_DAY = "-01-01"
_LEAST_TALKS = 2  # whom or what one talk alone names has no news


class FeedItem(Value, frozen=True, kw_only=True):
    """An item: plain texts in one line; `date` is an ISO date with the precision known."""

    key: str
    address: Address
    title: str
    text: str
    date: str | None
    authors: tuple[str, ...] = ()

    @property
    def time(self) -> str | None:
        """The first moment of the date, in the form of RFC 3339."""
        if self.date is None:
            return None
        return f"{self.date}{_FIRST_DAY[len(self.date) - len('2025') :]}T00:00:00Z"


class Feed(Value, frozen=True, kw_only=True):
    """A feed: its file without ending, its title, and the page that shows the same."""

    stem: str
    title: str
    about: Address
    items: tuple[FeedItem, ...]


def feeds(context: ExportContext) -> Iterator[Feed]:
    """The feeds of the site, then those of people and of concepts that several talks name."""
    talks = {talk.id: _of_talk(context, talk) for talk in context.corpus.talks}
    quotes = {quote.id: _of_quote(context, quote) for quote in context.corpus.quotes}
    yield _feed(context, "feed", "index.html", "tab.talks", talks.values())
    if quotes:
        yield _feed(context, "quotes/feed", "quotes/index.html", "tab.quotes", quotes.values())
    due = [
        _of_prediction(context, item)
        for item in context.corpus.predictions
        if item.due is not None and item.status is Status.OPEN
    ]
    if due:
        yield _feed(context, "predictions", "predictions.html", "tab.predictions", due)
    named: list[tuple[Entity | Concept, tuple[Quote, ...]]] = [
        (it, context.quotes_by.get(it.id, ())) for it in context.people.values()
    ]
    concepts = (it for it in context.corpus.concepts if it.listed)
    named += [(it, context.quotes_on.get(it.id, ())) for it in concepts]
    for thing, about in named:
        if len(thing.talks) >= _LEAST_TALKS:
            yield _of_thing(thing, talks, [quotes[quote.id] for quote in about])


def _feed(
    context: ExportContext, stem: str, about: str, title: str, items: Iterable[FeedItem]
) -> Feed:
    name = harmless(context.config.site_name)
    title = context.words.plain("list.colon", first=name, second=context.words.plain(title))
    return Feed(stem=stem, title=title, about=Address(about), items=newest(items))


def _of_thing(
    thing: Entity | Concept, talks: dict[TalkId, FeedItem], quotes: list[FeedItem]
) -> Feed:
    items = [*(talks[talk] for talk in thing.talks), *quotes]
    stem = thing.address.removesuffix(".html") + ".feed"
    return Feed(stem=stem, title=harmless(thing.name), about=thing.address, items=newest(items))


def newest(items: Iterable[FeedItem]) -> tuple[FeedItem, ...]:
    """The newest items, undated ones last; on one day in the order given."""
    return tuple(sorted(items, key=lambda item: item.date or "", reverse=True)[:LONGEST])


def _of_talk(context: ExportContext, talk: Talk) -> FeedItem:
    return FeedItem(
        key=f"talk:{talk.id}",
        address=talk.address,
        title=harmless(talk.title),
        text=context.briefs.get(talk.id, ""),
        date=talk.published,
        authors=tuple(map(harmless, context.authors(talk))),
    )


def _of_quote(context: ExportContext, quote: Quote) -> FeedItem:
    talk, text = context.talks[quote.talk], harmless(quote.text)
    speaker = context.said_by(quote.speaker)
    return FeedItem(
        key=f"quote:{quote.id}",
        address=quote.address,
        title=_short(text),
        text=f"“{text}” — {', '.join(filter(None, (speaker, harmless(talk.title))))}",
        date=talk.published,
        authors=(speaker,) if speaker else (),
    )


def _of_prediction(context: ExportContext, prediction: Prediction) -> FeedItem:
    text, talk = harmless(prediction.text), context.talks[prediction.talk]
    made = (prediction.horizon, talk.title, talk.published)
    return FeedItem(
        key=f"prediction:{prediction.id}",
        address=prediction.address,
        title=_short(text),
        text=f"{text} — {', '.join(harmless(part) for part in made if part)}",
        date=prediction.due.to if prediction.due else None,
    )


def _short(text: str) -> str:
    if len(text) <= _LONGEST_TITLE:
        return text
    return text[:_LONGEST_TITLE].rpartition(" ")[0].rstrip(",;:") + " …"


_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
_UNDATED = "1970-01-01T00:00:00Z"  # an entry must have a date; no reader shows this one as news
_EMPTY = "–"
_VERSION = "https://jsonfeed.org/version/1.1"


def write_atom(feed: Feed, path: str, context: ExportContext) -> bytes:
    """The feed in Atom as the file at a path; of an unknown site by `xml:base`."""
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom"})
    if context.config.site_url is None:
        root.set("xml:base", "../" * path.count("/") or "./")
    _text(root, "title", feed.title)
    _text(root, "id", _id(context, path, path))
    times = [item.time for item in feed.items if item.time]
    _text(root, "updated", max(times, default=_UNDATED))
    SubElement(root, "link", {"rel": "alternate", "href": context.link("", feed.about)})
    SubElement(root, "link", {"rel": "self", "href": context.link("", path)})
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
    SubElement(entry, "link", {"rel": "alternate", "href": context.link("", item.address)})
    for name in item.authors:
        _text(SubElement(entry, "author"), "name", name)
    if item.text:
        _text(entry, "content", item.text)
    return entry


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text


def _id(context: ExportContext, address: str, key: str) -> str:
    """The address; where nobody knows it, a name that is made of site and thing."""
    name = f"{harmless(context.config.site_name)}\n{key}"
    return context.absolute(address) or uuid5(NAMESPACE_URL, name).urn


def write_json(feed: Feed, path: str, context: ExportContext) -> bytes:
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


class FeedFormat(Value, frozen=True, kw_only=True):
    """A format: what it is called, the ending of its files, their media type, and its writer."""

    name: str
    ending: str
    media_type: str
    write: Callable[[Feed, str, ExportContext], bytes]


FORMATS = (
    FeedFormat(name="Atom", ending="xml", media_type="application/atom+xml", write=write_atom),
    FeedFormat(
        name="JSON Feed", ending="json", media_type="application/feed+json", write=write_json
    ),
)
"""Every format of feeds."""


def export(context: ExportContext) -> Iterator[DataFile]:
    """`feed.xml` and `feed.json` of talks, `quotes/feed.…`, and so on, in each format."""
    for feed in feeds(context):
        for form in FORMATS:
            path = f"{feed.stem}.{form.ending}"
            yield DataFile(
                path=path,
                content=context.piece(path, feed, partial(form.write, feed, path)),
                media_type=form.media_type,
                format=f"{form.name}: {feed.title}",
                about=feed.about,
            )
