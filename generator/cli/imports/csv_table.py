"""A table of talks: a column for each property, under the names that people give them."""

from collections.abc import Iterator
from pathlib import Path

from generator.cli.imports import highlights
from generator.cli.imports.files import rows_of
from generator.cli.imports.note import Stated, TalkNote, UnreadableError, names_in
from generator.read.formats.talk_lists.table import TITLES_OF_TALKS
from generator.read.vocabulary.keys import Field, field_of
from generator.text.web_address import MAIL_ADDRESS

_OF_TABLES = {
    "title": " ".join(TITLES_OF_TALKS),
    "recorded": "day held",
    "episode": "no",
    "url": "address",
    "text": "notes text",
    "beside": """
        file filename file_name transcript transcript_file transcript_path path file_path
        episode_path
        """,
}
"""What columns of tables are called beside the keys of front matter; first the likeliest."""

_KEYS = {column: key for key, columns in _OF_TABLES.items() for column in columns.split()}
_RANKS = {column: rank for rank, column in enumerate(_KEYS, start=1)}
_KEY_OF_FIELD = {
    Field.TITLE: "title",
    Field.SPEAKER: "speakers",
    Field.HOST: "hosts",
    Field.DATE: "recorded",
    Field.EPISODE: "episode",
    Field.TOPIC: "tags",
    Field.BRIEF: "text",
}
"""Keys that a note has in place of a column's name; any other says the same in front matter."""

_LISTS = frozenset(("speakers", "hosts", "tags"))


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
    if "title" not in map(_key_of, columns):
        raise UnreadableError(f"{path} has no column of titles: name one of its columns `title`")
    for row in rows:
        texts = _by_key(row)
        title, text, beside = (texts.pop(key, "") for key in ("title", "text", "beside"))
        stated: Stated = {
            key: names_in(value) if key in _LISTS else value for key, value in texts.items()
        }
        if title:
            yield TalkNote(folder=path.stem, title=title, stated=stated, beside=beside, text=text)


def _by_key(row: dict[str, str]) -> dict[str, str]:
    """The texts of a row by the keys that a note has for them; of one key the likeliest column."""
    texts: dict[str, str] = {}
    for column in sorted(row, key=lambda column: _RANKS.get(column, 0)):
        key = _key_of(column)
        if row[column] and (key != column or MAIL_ADDRESS.fullmatch(row[column]) is None):
            texts.setdefault(column if key in texts else key, row[column])
    return texts


def _key_of(column: str) -> str:
    """The key that says in a note what a column of this name says.

    >>> _key_of("presenter_names"), _key_of("talk"), _key_of("venue")
    ('speakers', 'title', 'venue')
    """
    field = field_of(column) or field_of(column.rpartition("_name")[0])
    return _KEYS.get(column) or _KEY_OF_FIELD.get(field or Field.OTHER, column)
