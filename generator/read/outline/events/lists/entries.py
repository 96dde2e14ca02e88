"""The entries of a programme: rows of its tables and lines that begin with times, in parts.

In: the blocks of a page. Out: for each row or line its time, its title and who stands beside that.
"""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from msgspec.structs import replace

from generator.model.base import Value
from generator.read.account.people.lists.listed_people import listed_people
from generator.read.account.people.lists.whole_names import people_alone
from generator.read.account.titles.title_lines import without_address
from generator.read.formats.notes.inline_markup import SUMMED_UP
from generator.read.grammar.labelled import has_ideographs
from generator.read.grammar.people.beside_titles import speakers_beside
from generator.read.grammar.people.introductions import BY, DONE_WITH_TITLE, behind_by
from generator.read.grammar.speech.quotation_marks import unquoted
from generator.read.grammar.timed import places_of
from generator.read.outline.blocks import Block, Bullet, Heading, Paragraph, Row, Rule, heading_of
from generator.read.outline.events.days import day_in_front, slot_of
from generator.read.outline.events.event_names import heads_list
from generator.read.outline.events.lists.columns import on_lines, talk_of_lines, title_and_who
from generator.read.outline.events.lists.event_of_point import (
    ADDRESS,
    blanked,
    links_and_rest,
    start_of_links,
)
from generator.read.vocabulary.event_words import BREAKS, is_around_talks, on_talks, says_no_meeting
from generator.read.vocabulary.keys import Field, field_of
from generator.read.vocabulary.unknown_values import is_nobody, is_unknown
from generator.read.vocabulary.word_lists import WORDS
from generator.text.naming.normal import name_key, singular, words
from generator.text.regex import regex

_SURE = frozenset(WORDS["columns_of_speakers"])
"""Names of a column that make a table one of talks, also without times."""
_OF_FIRMS = frozenset(WORDS["columns_of_firms"])
COLUMNS: Mapping[str, frozenset[str]] = {
    "time": frozenset(WORDS["columns_of_times"]),
    "title": frozenset(WORDS["columns_of_titles"]),
    "speaker": _SURE | frozenset(WORDS["columns_of_who"]),
}

_ACCOUNT = regex(r"(?<![\w./@])@[\w-]{2,39}(?![\w@])")
_BETWEEN_NAMES = regex(r"\s@[\w-]{2,39}(?=\s[^\W\d_])")  # `Ada Okafor @ada Ivo Kern @ivo`
_BESIDE_NAME = regex(r"\s?[(（]@[\w-]{2,39}\s?[)）]|(?<=[\w)）])\s?(?:さん|氏)")
_DONE_BY = regex(rf"^{DONE_WITH_TITLE}{BY}\s")
_BESIDE = regex(r"\s{2,}|\s?[/&+]\s?")
_SIGNS = " \t-–—|,:："
_AROUND = f'{_SIGNS}"“”«»„()'
_LEAST, _SHARE = 2, 0.6
_MOST_COLUMNS, _MOST_SIGNS = 16, 12
_SURNAME = 2  # signs; an account says more than a surname


class ProgrammeEntry(Value, frozen=True, kw_only=True):
    """A row or line of a programme: the parts of its text, as printed.

    `sure` says that it is a row of a table which has a column of those who give talks, `untitled`
    that it has none of titles.
    """

    block: Block
    time: str
    title: str
    who: str = ""
    others: tuple[str, ...] = ()
    sure: bool = False
    untitled: bool = False

    @property
    def speakers(self) -> tuple[str, ...]:
        """The names where a speaker's stands, or the accounts; nobody is called as the title is."""
        if name_key(self.who) == name_key(self.title) and not self.untitled:
            return ()
        who = _BETWEEN_NAMES.sub(",", self.who)
        named = _BESIDE_NAME.sub("", ADDRESS.sub("", who))
        accounts = tuple(_ACCOUNT.findall(self.who))
        together = self._written_together(named)
        is_whole = all(len(it) > _SURNAME for it in together)
        whole = on_lines(self.who) or people_alone(_DONE_BY.sub("", who))
        return whole or (together if is_whole else ()) or accounts or together

    def _written_together(self, text: str) -> tuple[str, ...]:
        """Names without a space between their parts, where only names stand: `堤川子`."""
        if not self.sure or not has_ideographs(text):
            return ()
        people = listed_people(text, several=True, sure=True)
        names = tuple(it.name for it in people if not is_nobody(it.name))
        return names if all(1 < len(it) <= _MOST_SIGNS for it in names) else ()

    @property
    def is_talk(self) -> bool:
        """Whether a title may be that of a talk: no break, no opening, nothing yet unknown."""
        is_break = not self.speakers and not BREAKS.isdisjoint(words(self.title)[:1])
        is_break = is_break or not BREAKS.isdisjoint(words(self.who)[-1:])
        is_none = is_unknown(self.title) or says_no_meeting(self.title)
        return not (is_break or is_none or is_around_talks(self.title))


def with_entries(blocks: Sequence[Block]) -> Iterator[tuple[Block, ProgrammeEntry | None]]:
    """Each block of a page, with the entry of a programme that it is, if it is one.

    Blocks of their own are the talks in the cells of a table that has a column for each room, and
    the points below one that only says when a part of the day begins.
    """
    title = heading_of(blocks[0]) if blocks else None
    heads = (it.name for it in blocks if isinstance(it, Heading))
    of_talks = bool(title and on_talks(title.name)) or any(map(heads_list, heads))
    columns: Mapping[str, int] = {}
    sure = False
    later = _later_heads(blocks)
    held = _columns_by_row(blocks, later)
    for block in blocks:
        if not isinstance(block, Row):
            columns = columns if isinstance(block, Rule) else {}
            if isinstance(block, Paragraph | Bullet):
                yield from _of_line(block, of_talks=of_talks)
            else:
                yield block, None
            continue
        names, columns = _columns(block), {} if later and block in later else columns
        if not columns and block in held and not {"title", "speaker"} <= names.keys():
            columns, sure = held[block], False
            if "time" in names and names["time"] == columns.get("time"):
                yield block, None  # the head, with a name for times and others for the rest
                continue
        if not columns or _is_head(block, names):
            columns, sure = names, "speaker" in names and _is_sure(block, names)
            yield block, None
        else:
            yield from _of_row(block, columns, sure=sure)


def _later_heads(blocks: Sequence[Block]) -> frozenset[Block]:
    """The rows that head another table right below one: a blank line above, a rule below."""
    rows = [at for at, it in enumerate(blocks) if isinstance(it, Row)]
    return frozenset(
        blocks[at]
        for before, at in pairwise(rows)
        if before + 1 == at and blocks[before].lines[1] + 1 < blocks[at].lines[0]
        if isinstance(blocks[min(at + 1, len(blocks) - 1)], Rule)
    )


def _columns_by_row(
    blocks: Sequence[Block], later: Container[Block]
) -> Mapping[Block, Mapping[str, int]]:
    """For the rows of tables the columns that only what stands in them shows, beside times.

    Where a column is named as that of speakers, names there show it too. Tables with the same head
    are one.
    """
    held: dict[Block, Mapping[str, int]] = {}
    tables: defaultdict[tuple[str, ...], list[Row]] = defaultdict(list)
    for is_table, group in groupby(blocks, lambda it: isinstance(it, Row | Rule)):
        head: tuple[str, ...] = ()
        for row in (it for it in group if is_table and isinstance(it, Row)):
            head = row.cells if row in later or not head else head
            tables[head].append(row)
    for head, rows in tables.items():
        width = max(len(it.cells) for it in rows)
        if len(rows) < _LEAST or width > _MOST_COLUMNS:
            continue
        named = _columns(rows[0]).get("speaker")
        below = (cells for it in rows[1:] if (cells := it.cells) != head)
        of_width = [it for it in (head, *below) if len(it) == width]
        columns = {
            n: {row: cell.strip() for row, cell in enumerate(column) if cell.strip()}
            for n, column in enumerate(zip(*of_width, strict=True))
        }
        times = [n for n, it in columns.items() if _are_times([*it.values()])]
        beside = {n: it for n, it in columns.items() if n not in times}
        places = title_and_who(beside) if times or named in beside else None
        if places and all(_hold_talks([*beside[it].values()]) for it in places):
            held |= dict.fromkeys(rows, {"time": 0} if times == [0] else {})  # a column is a room's
        elif places and (times or places[1] == named):
            at = {"title": places[0], "speaker": places[1]}
            held |= dict.fromkeys(rows, at | ({"time": times[0]} if times else {}))
        elif times == [0] and any(map(talk_of_lines, (it for row in of_width for it in row))):
            held |= {row: {"time": 0} for row in rows}
    return held


def _hold_talks(texts: Sequence[str]) -> bool:
    """Whether most texts of a column name somebody beside a title: `Ada Okafor - Old weirs`."""
    titled = sum(bool((who := speakers_beside(it)) and who.title) for it in texts)
    return 2 * titled > len(texts)


def _are_times(texts: Sequence[str]) -> bool:
    slots = [slot for it in texts if (slot := slot_of(it)) and not slot.rest]
    return len(slots) >= max(_LEAST, _SHARE * len(texts))


def _of_row(
    row: Row, columns: Mapping[str, int], *, sure: bool
) -> Iterator[tuple[Block, ProgrammeEntry | None]]:
    """A row below one that names columns for titles and speakers, or for nothing but times.

    `| 09:30 | Moving water (Ada Okafor) | Dams (Ivo Kern) |`; in a cell points may part several.
    """
    is_full = len(row.cells) > max(columns.values())
    if {"title", "speaker"} <= columns.keys() and is_full:
        held = {what: row.cells[index].strip() for what, index in columns.items()}
        links, title = links_and_rest(held["title"])
        title, _, summed_up = title.partition(SUMMED_UP)
        rest = (cell for i, cell in enumerate(row.cells) if i not in columns.values())
        entry = ProgrammeEntry(
            block=row,
            time=held.get("time", ""),
            title=unquoted(title.replace("\xa0", " ")),
            who=held["speaker"],
            others=tuple(filter(None, (links, summed_up, *rest))),
            sure=sure,
            untitled=columns["title"] == columns["speaker"],
        )
        is_break = entry.untitled and not entry.others
        yield row, entry if held["title"] and not is_break else None
        return
    slot = slot_of(row.cells[0]) if columns.get("time") == 0 and "speaker" not in columns else None
    time = slot.time if slot else ""
    broken = [it for cell in row.cells[1:] if (it := talk_of_lines(cell))] if slot else []
    for title, named, others in broken:
        block = Paragraph(text=f"{time} {title}", lines=row.lines)
        yield block, ProgrammeEntry(block=block, time=time, title=title, who=named, others=others)
    if broken:
        if len(broken) < sum(map(bool, row.cells[1:])):
            yield row, None
        return
    slot = slot if columns == {"time": 0} else None
    cells = (part.strip() for cell in row.cells[1:] for part in cell.split("•"))
    parts = list(filter(None, cells)) if slot else []
    talks = [it for it in parts if (who := speakers_beside(it)) and who.title]
    for part in talks if slot else ():
        line = Paragraph(text=f"{time} {part}", lines=row.lines)
        yield from _of_line(line, of_talks=False)
    if not 0 < len(talks) == len(parts):
        yield row, None


def _is_head(row: Row, names: Mapping[str, int]) -> bool:
    """Whether a row names columns for talks and who gives them, and for times but for sure ones."""
    return {"title", "speaker"} <= names.keys() and ("time" in names or _is_sure(row, names))


def _is_sure(row: Row, names: Mapping[str, int]) -> bool:
    """Whether the column of speakers has a name that no other table has, or that of titles."""
    is_of_talks = on_talks(row.cells[names["title"]] if "title" in names else "")
    return is_of_talks or next(iter(words(row.cells[names["speaker"]])), "") in _SURE


def _columns(row: Row) -> Mapping[str, int]:
    """The columns, by what they hold: the first word of their names says it, or the last.

    Whatever the only one beside when and who speaks is called, it has the titles: `Activity`. But
    beside where speakers are from, a talk is called as who gives it. The author of a `Talk` does.
    """
    known = frozenset().union(*COLUMNS.values())
    cells = ("" if _has_both(cell) else cell for cell in row.cells)
    every = ([*map(singular, words(cell))] or [""] for cell in cells)
    names = [it[0] if it[0] in known else it[-1] for it in every]
    if COLUMNS["speaker"].isdisjoint(names) and any(map(on_talks, names)):
        names = ["speaker" if field_of(it) is Field.AUTHOR else it for it in names]
    places = places_of(names, COLUMNS)
    others = [index for index, name in enumerate(names) if name and name not in known]
    is_missing = places.keys() == {"time", "speaker"} and _is_sure(row, places)
    if not (is_missing and len(others) == 1):
        return places
    return places | {"title": places["speaker"] if names[others[0]] in _OF_FIRMS else others[0]}


def _has_both(name: str) -> bool:
    """Whether a column has titles and who gives the talks, each on a line: `Speaker<br>Title`."""
    parts = [{*map(singular, words(it)[:1])} for it in _BESIDE.split(name)]
    sorts = {what for what in ("title", "speaker") if any(map(COLUMNS[what].intersection, parts))}
    return len(sorts) == len(parts) > 1


def _of_line(
    line: Paragraph | Bullet, *, of_talks: bool
) -> Iterator[tuple[Block, ProgrammeEntry | None]]:
    """A line that begins with a time, or with a day of talks: `09:10 Moving water — Ada Okafor`."""
    of_talks = of_talks and isinstance(line, Bullet)
    time, text = _time_and_text(line.text, of_talks=of_talks)
    inside = _talks_inside(line, of_talks=of_talks) if isinstance(line, Bullet) and time else ()
    own = replace(line, children=()) if isinstance(line, Bullet) and inside else line
    yield own, _entry(own, text, time) if time and text else None
    for point in inside:
        time, text = _time_and_text(point.text, of_talks=of_talks)
        yield point, _entry(point, text, time)


def _time_and_text(text: str, *, of_talks: bool) -> tuple[str, str]:
    """The time, or the day of talks, in front of a text, and what stands behind it."""
    day = day_in_front(text) if of_talks else ""
    slot = None if day else slot_of(text)
    return (slot.time, slot.rest) if slot else (day, text[len(day) :].strip(" -–—|,:"))


def _talks_inside(point: Bullet, *, of_talks: bool) -> tuple[Bullet, ...]:
    """The points below one that names nobody beside a title, if most of several do."""
    below = [it for it in point.children if isinstance(it, Bullet)]
    texts = (_time_and_text(it.text, of_talks=of_talks)[1] for it in (point, *below))
    own, *others = (
        who.speakers if (who := speakers_beside(it)) and who.title else () for it in texts
    )
    are_most = len({*others} - {()}) >= max(_LEAST, _SHARE * len(point.children))
    return tuple(below) if are_most and not own and len(below) == len(point.children) else ()


def _entry(block: Block, text: str, time: str) -> ProgrammeEntry:
    """The entry of a line by the text behind its time; links to slides stand beside its title."""
    links = text[start_of_links(text) or len(text) :]
    text = text.removesuffix(links).rstrip() or text
    who = speakers_beside(blanked(text))
    first, last = who.title if who and who.title else (0, len(text))
    pages = tuple(it["address"] for it in ADDRESS.finditer(text[:first] + text[last:]))
    if who and len(who.speakers) == 1 and not who.title and who.speakers[0] in text:
        name, named = without_address(text)[0], who.speakers[0]  # `Keynote: Ada Okafor`
    else:
        name = text[first:last].strip(_SIGNS).rstrip("(")
        beside = ADDRESS.sub("", text[last:] or text[:first]).strip(_AROUND)
        named = behind_by(beside) or beside
    others = (*pages, links)
    return ProgrammeEntry(block=block, time=time, title=name or text, who=named, others=others)
