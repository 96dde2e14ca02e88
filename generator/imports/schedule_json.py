"""A schedule as JSON, as pretalx and frab export it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.imports.files import json_of, list_in, text_in
from generator.imports.note import TalkNote, UnreadableError, text_of_html
from generator.imports.schedule_xml import length


def read(path: Path) -> Iterator[TalkNote]:
    """A note for each event of the schedule.

    Raises:
        UnreadableError: if it is no schedule.
    """
    root = json_of(path)
    schedule = root.get("schedule", root) if isinstance(root, dict) else None
    conference = schedule.get("conference") if isinstance(schedule, dict) else None
    if not isinstance(conference, dict):
        raise UnreadableError(f"{path} is no schedule: it has no `schedule` with a `conference`")
    name = text_in(conference, "title", "acronym")
    for day in list_in(conference, "days"):
        rooms = day.get("rooms") if isinstance(day, dict) else None
        for events in rooms.values() if isinstance(rooms, dict) else ():
            for event in events if isinstance(events, list) else ():
                yield _talk(event, name, text_in(day, "date"))


def _talk(event: Any, conference: str, day: str) -> TalkNote:  # noqa: ANN401  (somebody's JSON)
    people = [
        text_in(person, "full_public_name", "public_name", "name")
        for person in list_in(event, "persons")
    ]
    texts = (text_in(event, "abstract"), text_in(event, "description"))
    titles = (text_in(event, "title"), text_in(event, "subtitle"))
    return TalkNote(
        folder=conference or "schedule",
        title=": ".join(title for title in titles if title),
        speakers=tuple(dict.fromkeys(name for name in people if name)),
        recorded=(text_in(event, "date") or day)[:10],
        event=conference,
        page=text_in(event, "url"),
        language=text_in(event, "language"),
        duration=length(text_in(event, "duration")),
        tags=tuple(tag for tag in (text_in(event, "track"),) if tag),
        text="\n\n".join(text_of_html(text) for text in dict.fromkeys(texts) if text),
    )
