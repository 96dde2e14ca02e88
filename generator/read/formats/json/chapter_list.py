"""Chapters of a JSON file as segments: a time, a title, and the address that goes with it."""

from collections.abc import Iterator

from generator.model.account import AccountSegment
from generator.read.formats.json.forms import JsonSourceMap
from generator.read.formats.json.tree import Object
from generator.text.web_address import is_web_address


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
        address = chapter.text("url")
        is_address = address is not None and is_web_address(address.text.strip())
        url = source_map.read(address) if is_address else None
        if name is None:
            continue
        yield AccountSegment(
            title=name.text,
            description=url.text if url else None,
            time=source_map.time(seconds.number or 0, time) if seconds and time else None,
            at=source_map.at(*(text for text in (time, name, url) if text)),
        )
