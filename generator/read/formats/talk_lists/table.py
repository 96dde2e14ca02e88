"""Tables of talks: a row for each, told by the names of the columns and by what most rows hold.

In: the rows of a table. Out: its talks, or what to do with it. Tasks, books, people and papers are
listed in tables as well, so that more is asked for here than of a record: most rows have a title
of their own, and somebody who speaks; or two of a recording, an event or show, and a day or length.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.model.base import Value
from generator.model.message import Message
from generator.read.account.people.names import is_full_name
from generator.read.formats.json.forms import is_prose
from generator.read.formats.json.tree import Array, JsonLeaf, Node, Object
from generator.read.formats.parsed import File, Parsed, importable, unread
from generator.read.formats.source_map import Run
from generator.read.formats.talk_lists.entries import Entry
from generator.read.formats.talk_lists.members import field_in, is_not_given, members_of
from generator.read.formats.talk_lists.records import REPEATED, entries_of, read_tree
from generator.read.formats.talk_lists.wrapped import plain
from generator.read.grammar.labelled import has_ideographs
from generator.read.outline.line_roles import Repaired
from generator.read.vocabulary.keys import OF_A_TALK, Field, field_of
from generator.read.vocabulary.privacy_words import NO, YES
from generator.read.vocabulary.unknown_values import is_unknown
from generator.text.encoding.decode import Fault
from generator.text.naming.normal import words
from generator.text.regex import regex

TITLES_OF_TALKS = ("talk", "session", "name")
"""What the titles of a table of talks stand under, beside what is a title's key everywhere."""

_OF_A_TALK = (*OF_A_TALK, Field.HOST, Field.GIVEN, Field.PUBLISHED, Field.BRIEF)
_READWISE = frozenset({"book_title", "highlight"})  # columns of an export of highlights
_OF_OTHER_THINGS = frozenset("album artist assignee director due isbn price priority sku".split())
"""Columns of tables of music, tasks, films, books and goods."""

_GIVEN_BY = frozenset({"name", "title", "abstract"})
"""Columns of a table that say who gives a talk under no other name."""

_PRIVATE = regex(r"\S@[^\s@]{1,250}\.[a-z]|\+\d[\d ()/.-]{6,30}\d|\b0\d{2,5}[ /-]?\d{5,20}\b")


class TableRow(Value, frozen=True, kw_only=True):
    """The cells of a row and its lines; without cells what is no row of the table."""

    lines: tuple[Repaired, ...]
    cells: tuple[str, ...]


def read_talks(file: File, rows: Sequence[TableRow]) -> Parsed:
    """The talks of a table; any other is kept unread."""
    header = rows[0].cells if rows else ()
    may_list = bool(rows) and _may_list_talks(header)
    tree = plain(Array(items=tuple(_records(rows)))) if may_list else None
    if tree is not None and _lists_talks(tree):
        read = read_tree(file, tree, Message("repair.table"), _in_short)
        if read is not None and read.readable:
            return read
    return unread(file, _advice(file, header))


def _may_list_talks(header: Sequence[str]) -> bool:
    """Whether columns are those of talks, and none that of other things."""
    columns = {column_of(cell) for cell in header}
    return columns.isdisjoint(_OF_OTHER_THINGS | _READWISE)


def _records(rows: Sequence[TableRow]) -> list[Node]:
    """The objects that rows are: an empty cell says nothing; of equal columns each is kept."""
    keys: list[str] = []
    times = Counter[str]()
    for cell in rows[0].cells:
        key = next(filter(None, map(str.strip, cell.split("\n"))), "")
        n_before = times[key]
        keys.append(f"{key}{n_before + 1}" if n_before else key)
        times[keys[-1].rstrip("123456789")] += 1
    named = {key.casefold(): n for n, key in enumerate(keys)}
    if named.keys() >= _GIVEN_BY:
        keys[named["name"]] = "speaker"
    return [
        Object(members={key: it for key, it in zip(keys, _leaves(row), strict=False) if key and it})
        for row in rows[1:]
    ]


def _leaves(row: TableRow) -> Iterator[JsonLeaf | None]:
    """The texts of a row's cells with the lines on which they stand; None for an empty cell."""
    begin = row.lines[0].number
    for cell in row.cells:
        text = cell.strip()
        first = begin + cell[: cell.find(text)].count("\n")
        lines = text.split("\n") if "\n" in text else ()
        runs = tuple(Run(at, f"{line}\n") for at, line in enumerate(lines, start=first))
        yield JsonLeaf(text=text, line=first, rows=runs) if text else None
        begin += cell.count("\n")


def _lists_talks(tree: Node) -> bool:
    """Whether most rows have a title, most of those are talks, and differ in it, day or event."""
    records = [
        it for it in (tree.items if isinstance(tree, Array) else ()) if isinstance(it, Object)
    ]
    rows = [it for it in records if not is_not_given(it)]
    entries = [it for row in rows for it in entries_of(row, Object(members={}))]
    talks = [it for it in entries if _is_talk(it)]
    differing = {(it.title.text, it.given and it.given.text, it.event) for it in talks}
    half = 2 * len(entries) > len(rows) and 2 * len(talks) > len(entries)
    return half and 2 * len(differing) > len(talks)


def _is_talk(entry: Entry) -> bool:
    places = bool(entry.facts.recordings), bool(entry.event or entry.show)
    is_dated = bool(entry.given or entry.published or entry.duration)
    names = (it.text for it in entry.speakers)
    is_told = any(is_full_name(it) or has_ideographs(it) for it in names)
    is_told = is_told or bool(entry.speakers and entry.texts)
    return is_told or all(places) or (is_dated and any(places))


def _in_short(talk: Entry) -> Iterator[JsonLeaf]:
    """The few words in columns that state nothing read here; longer texts are sections.

    What has an e-mail address or a telephone number stays on the page of the source alone.
    """
    known = {id(it) for it in (*talk.details, *talk.tags, *talk.passed_over)}
    for key, leaf in members_of(talk.root):
        is_other = field_in(key, leaf) in {None, Field.OTHER} and key.casefold() not in REPEATED
        says = any(map(str.isalpha, leaf.text)) and leaf.text.casefold() not in YES | NO
        is_private = _PRIVATE.search(leaf.text) is not None
        if is_other and says and not (is_private or is_prose(leaf.text) or is_unknown(leaf.text)):
            yield from () if id(leaf) in known else (leaf,)


def _advice(file: File, header: Sequence[str]) -> Fault:
    """That a table is to be imported, or that none of its columns holds titles of talks."""
    names = ";".join(header).replace("\t", ";").replace(",", ";").split(";")  # whatever its signs
    columns, fields = set(map(column_of, names)), set(map(field_of, names))
    *sure, doubtful = TITLES_OF_TALKS
    is_named = doubtful in columns and not fields.isdisjoint(_OF_A_TALK)
    if Field.TITLE in fields or is_named or not columns.isdisjoint((*sure, *_READWISE)):
        kind = "readwise" if columns >= _READWISE else "csv"
        return Fault(code="seed-importable", message=importable(file.folder, file.name, kind))
    return Fault(code="seed-format-unknown", message=Message("problem.table_form"))


def column_of(cell: str) -> str:
    """The name of a column: its words in small letters with `_` between."""
    return "_".join(words(cell.replace("_", " ")))
