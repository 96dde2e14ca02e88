"""XML files: schedules of conferences, and feeds of podcasts, are told by their root.

A feed is RSS with the tags of iTunes and Podcasting 2.0: each item is an episode. One in Atom, as
YouTube has one of each channel, is read as the same: of its entries those that lead to a recording.
"""

from collections.abc import Iterator
from itertools import chain

from generator.model.account_head import Duration
from generator.model.message import Message
from generator.model.source import Candidate
from generator.read.formats.json.forms import addresses_of, shown_text
from generator.read.formats.json.tree import Array, JsonLeaf, Object, nodes_of
from generator.read.formats.parsed import File, Format, Parsed, invalid, unknown
from generator.read.formats.talk_lists import schedule
from generator.read.formats.talk_lists.entries import Entry, read_entries
from generator.read.formats.talk_lists.trees import XmlText, parse_xml
from generator.read.talk_facts import talk_number
from generator.text.quantities.timecode import format_time, parse
from generator.text.syntax import UnreadableError

_FEED = Candidate(dialect="feed", english="Feed of a podcast", score=1.0)
_HOSTS = frozenset({"host", "co-host", "cohost"})
_GUESTS = frozenset({"guest"})
_AUTHORS = ("itunes:author", "dc:creator", "author")  # of several the first made it
_TITLES = ("title", "itunes:title")
_TEXTS = ("content:encoded", "description", "itunes:summary", "itunes:subtitle")
_NUMBERS = {
    "episode": ("itunes:episode", "podcast:episode"),
    "season": ("itunes:season", "podcast:season"),
}
_SHOWN = ("pubDate", "itunes:duration", *chain(*_NUMBERS.values()), "link")


def read(file: File) -> Parsed:
    """The talks of a schedule, or the episodes of a feed."""
    try:
        root = parse_xml("\n".join(file.texts))
    except UnreadableError as error:
        message = Message("problem.xml", error=str(error), line=error.line)
        return invalid(file, message, error.line)
    if root.name == "schedule" and schedule.fits_xml(root.node):
        return schedule.read_xml(file, root.node)
    channel = root.node.object("channel") if root.name == "rss" else None
    channel = _as_channel(root.node) if root.name == "feed" else channel
    if channel:
        return _read_channel(file, channel)
    return unknown(file, Message("problem.xml_form"))


def _read_channel(file: File, channel: Object) -> Parsed:
    """The episodes of a channel; its hosts are those of each that names no others."""
    show = channel.text(*_TITLES)
    language = channel.text("language")
    entries = [
        entry
        for item in channel.children("item")
        if (entry := _entry(item, show, language)) is not None
    ]
    about = (show, channel.text("description"))
    return read_entries(
        file,
        _FEED,
        Message("repair.xml"),
        entries,
        about,
        hosts=tuple(_people(channel, _HOSTS)),
        authors=_authors(channel),
        root=channel,
    )


def _as_channel(feed: Object) -> Object | None:
    """A feed in Atom with the names that RSS has for all of it; None where nothing is recorded."""
    items = tuple(filter(None, map(_as_item, feed.children("entry"))))
    return Object(members=feed.members | {"item": Array(items=items)}) if items else None


def _as_item(entry: Object) -> Object | None:
    links = [(it.text("rel"), it.text("href")) for it in entry.children("link")]
    media = [href for rel, href in links if href and rel and rel.text == "enclosure"]
    pages = [href for rel, href in links if href and href not in media]
    if not media and not addresses_of(pages).recordings:
        return None
    groups = entry.children("media:group")
    renamed = {
        "title": entry.text("title"),
        "pubDate": entry.text("published", "updated"),
        "guid": entry.text("id"),
        "link": next(iter(pages), None),
        "author": next((it.text("name") for it in entry.children("author")), None),
        "enclosure": Array(items=tuple(Object(members={"url": href}) for href in media)),
        "description": entry.text("summary"),
        "content:encoded": entry.text("content"),
        "itunes:summary": next((it.text("media:description") for it in groups), None),
    }
    return Object(members={key: node for key, node in renamed.items() if node is not None})


def _entry(item: Object, show: JsonLeaf | None, language: JsonLeaf | None) -> Entry | None:
    title = item.text(*_TITLES)
    if title is None:
        return None
    media = [it.text("url") for it in item.children("enclosure")]
    page = item.text("link")
    printed = {kind: item.text(*keys) for kind, keys in _NUMBERS.items()}
    pictures = [it.text("alt") for it in item.children("podcast:image")]
    return Entry(
        root=item,
        title=title,
        speakers=tuple(_people(item, _GUESTS)),
        hosts=tuple(_people(item, _HOSTS)),
        authors=_authors(item),
        published=item.text("pubDate"),
        show=show.text.strip() if show else None,
        facts=addresses_of((*media, page)),
        numbers=tuple(
            talk_number(kind, leaf.text.strip())
            for kind, leaf in printed.items()
            if leaf and leaf.text.strip().isdecimal()
        ),
        duration=_duration(item.text("itunes:duration")),
        language=language.text if language else None,
        texts=item.each(*_TEXTS),
        details=tuple(filter(None, (*item.each(*_SHOWN), *media))),
        passed_over=tuple(
            filter(None, (*item.each(*_TITLES, "guid"), *pictures, *_without_words(item)))
        ),
    )


def _people(element: Object, roles: frozenset[str]) -> Iterator[JsonLeaf]:
    """The people of `<podcast:person>` in these roles; without a role somebody hosts."""
    for person in nodes_of(element.members.get("podcast:person")):
        if isinstance(person, XmlText) and (
            person.attributes.get("role", "host").strip().lower() in roles
        ):
            yield person


def _without_words(element: Object) -> Iterator[JsonLeaf]:
    """What is nothing but tags: the code of a player."""
    for member in element.members.values():
        for leaf in nodes_of(member):
            if isinstance(leaf, XmlText) and "<" in leaf.text and not shown_text(leaf.text).strip():
                yield leaf


def _duration(printed: JsonLeaf | None) -> Duration | None:
    """A clock, or seconds alone."""
    text = printed.text.strip() if printed else ""
    seconds = int(text) if text.isascii() and text.isdecimal() and len(text) < 7 else parse(text)
    shown = format_time(seconds) if seconds and text.isdecimal() else text
    return Duration(printed=shown, seconds=seconds) if seconds else None


def _authors(element: Object) -> tuple[JsonLeaf, ...]:
    """The first of those who are said to have made it."""
    return tuple(filter(None, (element.text(*_AUTHORS),)))


FORMAT = Format(
    endings=frozenset({".xml", ".rss", ".atom"}),
    read=read,
    kinds=(schedule.KIND, _FEED),
    declares=True,
    lists=True,
)
