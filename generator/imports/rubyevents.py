"""RubyEvents' data: `videos.yml` with a list of talks, and `event.yml` beside it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.imports.files import files_below, list_in, text_in, yaml_of
from generator.imports.note import TalkNote, UnreadableError

_ADDRESSES = {
    "youtube": "https://www.youtube.com/watch?v={}",
    "vimeo": "https://vimeo.com/{}",
}


def read(path: Path) -> Iterator[TalkNote]:
    """A note for each talk of a `videos.yml`, or of all of them below a folder.

    Raises:
        UnreadableError: if there is none, or a file is no list of talks.
    """
    files = files_below(path, "videos.yml")
    if not files:
        raise UnreadableError(f"there is no videos.yml in {path}")
    for file in files:
        talks = yaml_of(file)
        if not isinstance(talks, list):
            raise UnreadableError(f"{file} is no list of talks: it should begin with `- title:`")
        beside = file.with_name("event.yml")
        event = text_in(yaml_of(beside), "title", "name") if beside.is_file() else ""
        for talk in talks:
            yield from _talks(talk, event, file.parent.name)


def _talks(video: Any, event: str, folder: str) -> Iterator[TalkNote]:  # noqa: ANN401  (YAML)
    """The talk; of a video that holds several talks each of them."""
    parts = list_in(video, "talks")
    if not parts:
        yield _talk(video, video, event, folder)
    for part in parts:
        yield _talk(part, video, event, folder)


def _talk(talk: Any, video: Any, event: str, folder: str) -> TalkNote:  # noqa: ANN401  (YAML)
    speakers = [name for name in list_in(talk, "speakers") if isinstance(name, str)]
    return TalkNote(
        folder=folder,
        title=text_in(talk, "title", "raw_title"),
        speakers=tuple(dict.fromkeys(name.strip() for name in speakers if name.strip())),
        recorded=text_in(talk, "date") or text_in(video, "date"),
        event=text_in(talk, "event_name") or text_in(video, "event_name") or event,
        url=_address(talk) or _address(video),
        language=text_in(talk, "language") or text_in(video, "language"),
        text=text_in(talk, "description"),
    )


def _address(talk: Any) -> str:  # noqa: ANN401  (YAML)
    form = _ADDRESSES.get(text_in(talk, "video_provider").lower())
    video = text_in(talk, "video_id")
    return form.format(video) if form and video else ""
