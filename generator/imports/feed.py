"""A podcast's feed (RSS) with the tags of iTunes and Podcasting 2.0."""

from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from pathlib import Path
from xml.etree.ElementTree import Element

from generator.imports.files import child_text, xml_of
from generator.imports.note import TalkNote, UnreadableError, text_of_html

_HOSTS = frozenset(("host", "co-host", "cohost"))
_GUESTS = frozenset(("guest",))


def read(path: Path) -> Iterator[TalkNote]:
    """A note for each episode.

    Raises:
        UnreadableError: if it is no RSS feed.
    """
    channel = xml_of(path).find("channel")
    if channel is None:
        raise UnreadableError(f"{path} is no RSS feed: it has no <channel>")
    show, language = child_text(channel, "title"), child_text(channel, "language")
    hosts = _people(channel, _HOSTS)
    for item in channel.iter("item"):
        yield _episode(item, show, language, hosts)


def _episode(item: Element, show: str, language: str, hosts: tuple[str, ...]) -> TalkNote:
    enclosure = item.find("enclosure")
    described = child_text(item, "*encoded", "description", "*summary")
    return TalkNote(
        folder=show or "podcast",
        title=child_text(item, "title", "*title"),
        speakers=_people(item, _GUESTS),
        hosts=_people(item, _HOSTS) or hosts,
        published=_date(child_text(item, "pubDate", "*published", "*date")),
        show=show,
        episode=child_text(item, "*episode"),
        url=enclosure.get("url", "") if enclosure is not None else "",
        page=child_text(item, "link"),
        language=language,
        duration=_length(child_text(item, "*duration")),
        tags=tuple(tag.strip() for tag in child_text(item, "*keywords").split(",") if tag.strip()),
        text=text_of_html(described),
    )


def _people(element: Element, roles: frozenset[str]) -> tuple[str, ...]:
    """The people of `<podcast:person>` in these roles; without a role somebody hosts."""
    people = (child for child in element if child.tag.rpartition("}")[2] == "person" and child.text)
    names = (
        (child.text or "").strip()
        for child in people
        if child.get("role", "host").strip().lower() in roles
    )
    return tuple(dict.fromkeys(name for name in names if name))


def _length(printed: str) -> str:
    """The length as it is printed; bare seconds with their unit."""
    return f"{int(printed) // 60} min" if printed.isdecimal() and int(printed) >= 60 else printed


def _date(printed: str) -> str:
    """The day, without its time; of a form that nobody knows what is printed."""
    try:
        return parsedate_to_datetime(printed).date().isoformat()
    except (ValueError, TypeError):
        return printed[:10] if printed[:4].isdecimal() else ""
