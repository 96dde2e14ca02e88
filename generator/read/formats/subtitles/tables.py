"""Tables of what is said: a row for each piece of speech, told by the names of the columns.

Whisper writes `start`, `end` and `text` in thousandths of a second; other programs add who speaks,
and print seconds or clocks. Where columns number episodes or give their titles, and the same people
speak row by row, each episode is a talk. Any other may be one of talks (`talk_lists.table`).
"""

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import median

from msgspec.structs import replace

from generator.model.account_head import AccountKind, TalkNumber
from generator.model.message import Message
from generator.model.source import Candidate
from generator.read.formats.parsed import File, Format, ListedTalk, Parsed
from generator.read.formats.personal import without_addresses
from generator.read.formats.source_map import Run, SourceMap
from generator.read.formats.subtitles.cue_file import asides, parsed
from generator.read.formats.subtitles.cue_labels import Aside, Cue, Entry
from generator.read.formats.subtitles.cues import speakers, transcript
from generator.read.formats.talk_lists.table import TableRow, column_of, read_talks
from generator.read.grammar.timed import places_of
from generator.read.page import Draft
from generator.read.vocabulary.keys import Field, field_of
from generator.text.encoding.decode import Fault
from generator.text.markdown.character_references import with_signs
from generator.text.naming.normal import words
from generator.text.quantities import timecode
from generator.text.regex import regex
from generator.text.syntax.delimited import delimiter_of

TSV = Candidate(dialect="tsv", english="Whisper table", score=1.0)
CSV = Candidate(dialect="csv", english="a table of what is said", score=1.0)

_NAMES: Mapping[str, frozenset[str]] = {
    "start": frozenset("begin from offset start time timecode timestamp".split()),
    "end": frozenset("end finish stop until".split()),
    "speaker": frozenset("author character person speaker user who".split()),
    "text": frozenset(
        """
        caption content dialog dialogue line message quote segment sentence speech text transcript
        utterance words
        """.split()
    ),
}
_NUMBERED: Mapping[str, frozenset[str]] = {
    "season": frozenset({"season"}),
    "episode": frozenset("ep episode".split()),
    "title": frozenset({"title"}),
}
_TITLES = frozenset({"title", "name", "episode_title", "episode_name"})
_LEAST_ROWS = 3
"""So many rows are there at least for everybody who speaks in a table of episodes."""
_OF_TALKS = frozenset("date event link talk title url video".split())
_TIME = regex(r"\d[\d:.]*")
_SHORTLY = 50  # rows
_HEAD = 20  # lines, in which the names of the columns stand
_LEAST_WORDS = 2  # of a cell that says something: others are numbers, states, tags
_THOUSANDTHS = 200
"""Seconds that no piece of speech lasts: such numbers count thousandths of one."""


def read_table(file: File) -> Parsed:
    """Reads a table of what is said, or one of talks."""
    rows = _rows(file)
    columns = _columns(rows) if rows else {}
    if "text" not in columns or not columns.keys() & {"start", "speaker"}:
        return read_talks(file, rows)
    source_map = SourceMap(file.source, file.lines)
    form = TSV if _separator(file) == "\t" else CSV
    episodes = _episodes(rows, columns)
    if len(episodes) > 1:
        talks = tuple(_talk(rows[0], part, columns, source_map) for part in episodes)
        shown = source_map.lines(Message("repair.cues"))
        read = Parsed(lines=shown, kind=AccountKind.TRANSCRIPT, form=form, talks=talks)
    else:
        read = parsed(file, source_map, form, _entries(rows, columns))
    unclosed = Message("problem.unclosed")
    at = [row.lines[0].number for row in rows if not row.cells]
    faults = (Fault(code="cue-invalid", message=unclosed, lines=(line, line)) for line in at)
    return replace(read, faults=(*read.faults, *faults))


def _separator(file: File) -> str:
    return delimiter_of("\n".join(file.texts[:_HEAD]))


def _rows(file: File) -> Sequence[TableRow]:
    """The rows that say something; what stands in quotation marks may take several lines.

    A line whose mark is never closed is no row: it would take the rows below for its words.
    """
    separator = _separator(file)
    rows: list[TableRow] = []
    at = 0
    try:
        while at < len(file.lines):
            row = _row_at(file, at, separator)
            if len(row.lines) > 1 and rows and _swallows(row, rows, separator):
                row = TableRow(lines=row.lines[:1], cells=())
            at += len(row.lines)
            if not row.cells or any(cell.strip() for cell in row.cells):
                rows.append(row)
    except csv.Error:
        return ()
    return rows


def _row_at(file: File, at: int, separator: str) -> TableRow:
    """The row that begins at a line, by its index; a blank line has one empty cell."""
    texts = (f"{file.lines[index].text}\n" for index in range(at, len(file.lines)))
    reader = csv.reader(texts, delimiter=separator, quotechar=None if separator == "\t" else '"')
    cells = next(reader, []) or [""]
    return TableRow(lines=tuple(file.lines[at : at + max(1, reader.line_num)]), cells=tuple(cells))


def _swallows(row: TableRow, above: Sequence[TableRow], separator: str) -> bool:
    """Whether a row of several lines holds rows: with a time, or the name of who spoke before."""
    header = [next(iter(words(cell)), "") for cell in above[0].cells]
    others = csv.reader((line.text for line in row.lines[1:]), delimiter=separator)
    rows = [cells for cells in others if len(cells) == len(header)]
    for at, name in enumerate(header if rows else ()):
        if name in _NAMES["start"]:
            return any(_TIME.fullmatch(cells[at].strip()) for cells in rows)
        if name in _NAMES["speaker"]:
            names = {it.cells[at] for it in above[1:][-_SHORTLY:] if len(it.cells) > at}
            return any(cells[at] in names for cells in rows)
    return False


def _columns(rows: Sequence[TableRow]) -> dict[str, int]:
    """The columns by what they hold; none where a table is one of talks."""
    names = [next(iter(words(cell)), "") for cell in rows[0].cells]
    columns, episodes = (places_of(names, table) for table in (_NAMES, _NUMBERED))
    titles = [index for index, cell in enumerate(rows[0].cells) if column_of(cell) in _TITLES]
    if "text" in columns and "speaker" in columns and (episodes or titles):
        if not _speak_again(rows, columns):
            return {}
        named = {"title": titles[0]} if titles and "episode" in episodes else {}
        return columns | episodes | named
    return columns if _OF_TALKS.isdisjoint(names) else {}


def _speak_again(rows: Sequence[TableRow], columns: Mapping[str, int]) -> bool:
    """Whether few speak in many rows, and not one for each talk."""
    width, at = len(rows[0].cells), columns["speaker"]
    who = [row.cells[at].strip() for row in rows[1:] if len(row.cells) == width]
    return len(who) >= _LEAST_ROWS * len(set(who))


def _episodes(rows: Sequence[TableRow], columns: Mapping[str, int]) -> Sequence[Sequence[TableRow]]:
    """The rows of each episode, in the order of the table."""
    at = [columns[what] for what in _NUMBERED if what in columns]
    parts: dict[tuple[str, ...], list[TableRow]] = {}
    width, key = len(rows[0].cells), None
    for row in rows[1:]:
        if len(row.cells) == width:
            key = tuple(row.cells[index].strip() for index in at)
        if key is not None:
            parts.setdefault(key, []).append(row)
    return list(parts.values())


def _talk(
    header: TableRow, rows: Sequence[TableRow], columns: Mapping[str, int], source_map: SourceMap
) -> ListedTalk:
    """An episode: its title and numbers as its first row prints them, and who says what."""
    first = next(row for row in rows if len(row.cells) == len(header.cells))
    line = first.lines[0].number
    held = {what: first.cells[columns[what]].strip() for what in _NUMBERED if what in columns}
    title = source_map.record([Run(line, held["title"])]) if held.get("title") else None
    passages = transcript(_entries((header, *rows), columns), source_map)
    fields = Draft(
        lines=(line, rows[-1].lines[-1].number),
        titles=source_map.titles(title),
        numbers=tuple(
            TalkNumber(kind=what, value=str(int(held[what])))
            for what in ("season", "episode")
            if held.get(what, "").isdecimal()
        ),
        people=speakers(passages),
        items=passages,
    )
    return ListedTalk(fields=fields, blocks=(), rows=())


def _entries(rows: Sequence[TableRow], columns: Mapping[str, int]) -> Iterator[Entry]:
    width = len(rows[0].cells)
    whole = [row for row in rows[1:] if len(row.cells) == width]
    seconds = _reader_of(
        [row.cells[columns["start"]] for row in whole] if "start" in columns else []
    )
    for row in rows[1:]:
        cue = _cue(row, columns, seconds) if len(row.cells) == width else None
        if cue is not None:
            yield cue
            yield from _beside(row, columns, rows[0].cells)
        else:
            yield from asides(row.lines)


def _beside(row: TableRow, columns: Mapping[str, int], header: Sequence[str]) -> Iterator[Aside]:
    """The words in other columns of a row, each under the name of its column."""
    read = set(columns.values())
    for index, (name, cell) in enumerate(zip(header, row.cells, strict=True)):
        text = " ".join(cell.split())
        filed = field_of(name) is Field.TOPIC and " " not in text.replace("; ", ";")
        if index not in read and not filed and len(words(text)) >= _LEAST_WORDS:
            yield Aside(runs=(Run(row.lines[-1].number, text),), section=name.strip())


def _reader_of(printed: Sequence[str]) -> Callable[[str], float | None]:
    """How the times of a table are read: as clocks, seconds, or thousandths of a second."""
    plain = [int(time) for time in printed if time.strip().isdecimal() and len(time) < 10]
    gaps = [after - before for before, after in pairwise(plain)]
    scale = 1000 if len(plain) == len(printed) and gaps and median(gaps) >= _THOUSANDTHS else 1

    def read(time: str) -> float | None:
        if ":" in time:
            return timecode.parse(time)
        try:
            value = float(time)
        except ValueError:
            return None
        return value / scale if 0 <= value < 1e9 else None

    return read


def _cue(
    row: TableRow, columns: Mapping[str, int], seconds: Callable[[str], float | None]
) -> Cue | None:
    held = {what: row.cells[columns[what]].strip() for what in _NAMES if what in columns}
    start = seconds(held.get("start", ""))
    if not held["text"] or (held.get("start") and start is None):
        return None
    number, last = row.lines[0].number, row.lines[-1].number
    name = held.get("speaker", "").rstrip(" :")
    column = columns["text"]
    above = "".join((*row.cells[:column], row.cells[column].partition(held["text"])[0]))
    first = number + above.count("\n")
    return Cue(
        start=start or 0.0,
        end=seconds(held.get("end", "")) or start or 0.0,
        clock=Run(number, held["start"]) if start is not None else None,
        runs=tuple(
            Run(min(index, last), f"{with_signs(text)}\n")
            for index, text in enumerate(held["text"].split("\n"), start=first)
        ),
        speaker=Run(number, name) if name else None,
    )


FORMAT = Format(
    endings=frozenset({".tsv", ".csv"}),
    read=read_table,
    kinds=(TSV, CSV),
    belongs=True,
    shown=without_addresses,
)
