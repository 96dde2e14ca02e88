"""A table of talks: a column for each property, under the names that people give them."""

from collections.abc import Iterator
from pathlib import Path

from generator.cli.imports import highlights
from generator.cli.imports.files import rows_of
from generator.cli.imports.note import TalkNote, UnreadableError, names_in
from generator.text.web_address import MAIL_ADDRESS

_COLUMNS = {
    "title": ("title", "talk", "name", "episode_title", "session"),
    "speakers": (
        "speakers",
        "speaker",
        "guests",
        "guest",
        "presenters",
        "presenter",
        "speaker_names",
        "speaker_name",
        "presenter_names",
        "presenter_name",
        "guest_names",
        "guest_name",
        "interviewees",
        "interviewee",
    ),
    "hosts": ("hosts", "host", "interviewer"),
    "recorded": ("recorded", "date", "day", "held"),
    "published": ("published", "release_date", "pub_date", "published_at"),
    "event": ("event", "conference", "meetup"),
    "show": ("show", "podcast", "channel", "series"),
    "url": ("video", "recording", "youtube", "video_url", "audio"),
    "page": ("url", "link", "address", "page"),
    "episode": ("episode", "number", "no", "episode_number"),
    "duration": ("duration", "length"),
    "language": ("language", "lang"),
    "tags": ("tags", "topics", "keywords"),
    "beside": (
        "file",
        "filename",
        "file_name",
        "transcript",
        "transcript_file",
        "transcript_path",
        "path",
        "file_path",
        "episode_path",
    ),
    "text": ("description", "abstract", "summary", "notes", "text"),
}
_LISTS = frozenset(("speakers", "hosts", "tags"))
_KNOWN = frozenset(name for names in _COLUMNS.values() for name in names)


def read(path: Path) -> Iterator[TalkNote]:
    """A note for each row that has a title, with what other columns say: a talk may be private.

    An address to which one can write is left out: it is there for whoever keeps the table.

    Raises:
        UnreadableError: if no column holds titles.
    """
    rows = rows_of(path)
    columns = set().union(*rows) if rows else set()
    if columns >= highlights.COLUMNS:
        raise UnreadableError(f"{path} is an export of Readwise: import it as readwise, not as csv")
    named = {**_COLUMNS, "title": _titles(path, columns)}
    for row in rows:
        texts = {field: _first(row, names) for field, names in named.items()}
        if texts["title"]:
            values = {
                field: names_in(text) if field in _LISTS else text for field, text in texts.items()
            }
            more = tuple((name, text) for name, text in row.items() if _is_more(name, text))
            yield TalkNote(folder=path.stem, more=more, **values)  # type: ignore[arg-type]


def _titles(path: Path, columns: set[str]) -> tuple[str, ...]:
    """The columns of titles: those that are called so, else the one called `Talk Title` or so."""
    if columns.isdisjoint(_COLUMNS["title"]):
        ending = tuple(name for name in columns if name.endswith("_title"))
        if len(ending) == 1:
            return ending
        names = ", ".join(_COLUMNS["title"])
        raise UnreadableError(f"{path} has no column of titles: name one of its columns {names}")
    return _COLUMNS["title"]


def _is_more(name: str, text: str) -> bool:
    return bool(text) and name not in _KNOWN and MAIL_ADDRESS.fullmatch(text) is None


def _first(row: dict[str, str], names: tuple[str, ...]) -> str:
    return next((row[name] for name in names if row.get(name)), "")
