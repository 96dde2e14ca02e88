"""Chapters of a JSON file as segments: a time, a title, and the address that goes with it."""

from collections.abc import Iterator

from generator.model.account import AccountSegment
from generator.read.formats.json.forms import JsonSourceMap, address_of
from generator.read.formats.json.tree import Object


def segments(
    chapters: tuple[Object, ...], source_map: JsonSourceMap, start: str
) -> Iterator[AccountSegment]:
    """The chapters in their order; `start` is the key of a chapter's first second."""
    for chapter in chapters:
        seconds = chapter.number(start)
        title = chapter.text("title")
        if title is None or source_map.is_left_out(title.line):
            continue
        time = source_map.read(seconds)
        name = source_map.read(title)
        url = source_map.read(address_of(chapter.text("url")))
        if name is None:
            continue
        yield AccountSegment(
            title=name.text,
            description=url.text if url else None,
            time=source_map.time(seconds.number or 0, time) if seconds and time else None,
            at=source_map.at(*(text for text in (time, name, url) if text)),
        )
