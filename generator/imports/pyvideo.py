"""PyVideo's data: records of talks in the folder of their event, which `category.json` names."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.imports.files import json_of, list_in, text_in
from generator.imports.note import TalkNote, UnreadableError

_CATEGORY = "category.json"


def read(path: Path) -> Iterator[TalkNote]:
    """A note for each record below a folder.

    Raises:
        UnreadableError: if there is no `category.json`, or a file is no record.
    """
    categories = sorted(path.rglob(_CATEGORY)) if path.is_dir() else []
    if not categories:
        raise UnreadableError(f"there is no {_CATEGORY} in {path}: name the folder of an event")
    for category in categories:
        event = text_in(json_of(category), "title")
        for file in sorted(category.parent.rglob("*.json")):
            if file.name != _CATEGORY:
                yield _talk(json_of(file), event, category.parent.name, file)


def _talk(record: Any, event: str, folder: str, file: Path) -> TalkNote:  # noqa: ANN401  (JSON)
    if not isinstance(record, dict):
        raise UnreadableError(f"{file} is no record of a talk")
    videos = [text_in(video, "url") for video in list_in(record, "videos")]
    seconds = text_in(record, "duration")
    return TalkNote(
        folder=folder,
        title=text_in(record, "title"),
        speakers=_texts(record, "speakers"),
        recorded=text_in(record, "recorded"),
        event=event,
        url=next((url for url in videos if url), ""),
        language=text_in(record, "language"),
        duration=f"{int(seconds) // 60} min" if seconds.isdecimal() else "",
        tags=_texts(record, "tags"),
        text=text_in(record, "description", "summary"),
    )


def _texts(record: dict[str, Any], key: str) -> tuple[str, ...]:
    texts = (text.strip() for text in list_in(record, key) if isinstance(text, str))
    return tuple(dict.fromkeys(text for text in texts if text))
