"""A schedule in the form of Pentabarf, frab and pretalx (`schedule.xml`)."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from generator.imports.files import child_text, xml_of
from generator.imports.note import TalkNote, UnreadableError, text_of_html


def read(path: Path) -> Iterator[TalkNote]:
    """A note for each event of the schedule.

    Raises:
        UnreadableError: if it is no schedule.
    """
    root = xml_of(path)
    conference = root.find("conference")
    if root.tag != "schedule" or conference is None:
        raise UnreadableError(f"{path} is no schedule: it has no <schedule> with a <conference>")
    name = child_text(conference, "title")
    for day in root.iter("day"):
        for event in day.iter("event"):
            yield _talk(event, name, day.get("date", ""))


def _talk(event: Element, conference: str, day: str) -> TalkNote:
    texts = (child_text(event, "abstract"), child_text(event, "description"))
    people = (person.text or "" for person in event.iter("person"))
    titles = (child_text(event, "title"), child_text(event, "subtitle"))
    return TalkNote(
        folder=conference or "schedule",
        title=": ".join(title for title in titles if title),
        speakers=tuple(dict.fromkeys(name.strip() for name in people if name.strip())),
        recorded=(child_text(event, "date") or day)[:10],
        event=conference,
        url=child_text(event, "video_download_url"),
        page=child_text(event, "url"),
        language=child_text(event, "language"),
        duration=length(child_text(event, "duration")),
        tags=tuple(tag for tag in (child_text(event, "track"),) if tag),
        text="\n\n".join(text_of_html(text) for text in dict.fromkeys(texts) if text),
    )


def length(printed: str) -> str:
    """Hours and minutes of a schedule (`01:30`) in minutes."""
    hours, colon, minutes = printed.partition(":")
    if colon and hours.isdecimal() and minutes.isdecimal():
        return f"{int(hours) * 60 + int(minutes)} min"
    return f"{printed} min" if printed.isdecimal() else printed
