"""What the forms of JSON have in common: how one is told, what becomes of texts and the rest."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from operator import attrgetter

from msgspec.structs import replace

from generator.model.account import AccountDetail, AccountPassage, AccountSegment, PassageKind
from generator.model.account_head import Duration, Person, PersonRole
from generator.model.base import Value
from generator.model.grouping import grouped, rows_of
from generator.model.message import Message
from generator.model.source import Candidate
from generator.read.account.stated import SHORT_NAME
from generator.read.formats.html.blocks import heading
from generator.read.formats.json.tree import Array, JsonLeaf, Node, Object
from generator.read.formats.notes.inline_markup import inline_text
from generator.read.formats.parsed import File, Parsed
from generator.read.formats.source_map import LocatedText, Run, SourceMap
from generator.read.formats.subtitles.cue_labels import Aside, Cue, Entry
from generator.read.grammar.labelled import has_ideographs
from generator.read.grammar.timed import split_time
from generator.read.outline.blocks import Block
from generator.read.outline.outlining import outline
from generator.read.talk_facts import DateRole, RoleDate, TalkFacts, facts_of_address, together
from generator.read.vocabulary.unknown_values import is_nobody
from generator.text.caches import remembered
from generator.text.encoding.decode import Fault, split_lines
from generator.text.naming.normal import name_key, words
from generator.text.quantities.dates import date_of_value
from generator.text.quantities.durations import find_duration
from generator.text.quantities.timecode import format_time
from generator.text.regex import regex

BECAUSE = Message("repair.json")
_BREAK = regex(r"</(?:p|li|ul|ol|div|h[1-6]|blockquote)\s*+>|<br\s*+/?>", re.IGNORECASE)
_ITEM = regex(r"<li\s*+>", re.IGNORECASE)
_HEADING = regex(r"<h[1-6]\s*+>", re.IGNORECASE)
_PROSE_WORDS, _PROSE_IDEOGRAPHS = 4, 10
_MOSTLY = 0.9
_MANY, _SHARE = 5, 0.1
LANGUAGE = ("language", "lang", "inLanguage", "language_code", "languageCode")


class Form(Value, frozen=True, kw_only=True):
    """A form of JSON file: what it is called, how to tell one by its root, and how to read it.

    What reading alone tells is told by it: it gives None for a file of another form.
    """

    kind: Candidate
    fits: Callable[[Object], bool]
    read: Callable[[File, Object], Parsed | None]


class JsonSourceMap(SourceMap):
    """A map that remembers which strings and numbers of the file were read."""

    def __init__(self, file: File) -> None:
        """The map of a file."""
        super().__init__(file.source, file.lines)
        self._read: set[int] = set()
        self._often: set[str] = set()
        self._said: set[str] = set()
        self._cues: frozenset[str] = frozenset()

    def read(self, leaf: JsonLeaf | None) -> LocatedText | None:
        """Records a leaf's words; None for no leaf or one without words."""
        if leaf is None:
            return None
        self.mark_read(leaf)
        text = self.record(leaf.runs)
        if text is None or leaf.last <= text.lines[1]:
            return text
        self.cover((leaf.line, leaf.last))
        return replace(text, lines=(leaf.line, leaf.last))

    def is_fresh(self, leaf: JsonLeaf) -> bool:
        """Whether a leaf says something that was not read so far, and that is not left out."""
        return leaf.is_text and id(leaf) not in self._read and not self.is_left_out(leaf.line)

    def has_read(self, entry: Object) -> bool:
        """Whether a member of an object was read so far."""
        return any(id(node) in self._read for node in entry.members.values())

    def mark_read(self, *leaves: JsonLeaf) -> None:
        """Notes that leaves are accounted for."""
        self._read.update(map(id, leaves))

    def details(self, what: str, leaves: Iterable[JsonLeaf | None]) -> Iterator[AccountDetail]:
        """A detail for each of some leaves."""
        for leaf in leaves:
            text = self.read(leaf)
            if text is not None:
                yield self.detail(what, text)

    def mark_repeated(self, root: Node, texts: Iterable[str]) -> None:
        """Notes that what says again what the texts say, word for word, is accounted for."""
        unread = self._unread(root)
        if not unread:
            return
        known = set(rows_of([word for text in texts for word in words(text)], _PROSE_WORDS))
        for _, leaf in unread:
            again = list(rows_of(words(leaf.text), _PROSE_WORDS))
            if again and sum(run in known for run in again) >= _MOSTLY * len(again):
                self.mark_read(leaf)

    def people(
        self, leaves: Iterable[JsonLeaf], role: PersonRole, because: Message, *, by_id: bool = False
    ) -> tuple[tuple[Person, ...], tuple[AccountDetail, ...]]:
        """People listed by name, or id in another list, and the details that hold that."""
        details = tuple(self.details("byline", leaves))
        short = Message(SHORT_NAME, heading=because.values["heading"]) if by_id else because
        return tuple(
            Person(name=it.text, role=role, because=because if " " in it.text else short, at=it.at)
            for it in details
            if it.text.isdecimal() or not is_nobody(it.text)
        ), details

    def _unread(self, node: Node) -> list[tuple[str, JsonLeaf]]:
        """The prose that nothing has read yet, with its keys."""
        fresh = ((key, leaf) for key, leaf in _strings(node) if id(leaf) not in self._read)
        return [(key, leaf) for key, leaf in fresh if is_prose(leaf.text)]

    def around(self, cue: Cue, leaves: Sequence[JsonLeaf], entry: Object) -> Iterator[Entry]:
        """A cue whose words are the leaves, between what else its object says, line by line.

        What objects inside it say that cues say, and what it says as many others do, word for
        word, is not said of this cue: `"reason": "the speaker could not be identified"`.
        """
        self.mark_read(*leaves)
        if cue.speaker is not None:
            self.mark_read(*(leaf for leaf in (entry.text("speaker"),) if leaf))
        others = self._unread(entry)
        self.mark_read(*(leaf for _, leaf in others))
        others = [(key, leaf) for key, leaf in others if self._is_own(leaf, entry)]
        first, last = leaves[0].line, leaves[-1].line
        yield from (_aside(key, leaf) for key, leaf in others if leaf.line < first)
        yield cue
        yield from (
            _aside(key, leaf)
            for key, leaf in others
            if leaf.line > last or leaf.line == first == last
        )

    def note_repeated(self, entries: Sequence[Object], cues: Iterable[str]) -> None:
        """Notes what cues say, and what many entries say beside theirs: once it is kept."""
        own = Counter(text for entry in entries for text in _own_texts(entry))
        least = max(_MANY, _SHARE * len(entries))
        self._often = {text for text, number in own.items() if number >= least}
        self._cues = frozenset(cues)

    def _is_own(self, leaf: JsonLeaf, entry: Object) -> bool:
        """Whether a text beside a cue says something of that cue alone, or for the first time."""
        if leaf.text in self._often:
            self._often.remove(leaf.text)
            self._said.add(leaf.text)
            return True
        is_inside = all(leaf is not node for node in entry.members.values())
        return leaf.text not in self._said and not (is_inside and leaf.text in self._cues)

    def rest(self, root: Node) -> Iterator[AccountPassage]:
        """The prose that nothing else has read, each under its key.

        What stands between the lines of a text cannot be told apart from it and is left.
        """
        taken = self.between_lines()
        for key, leaf in self._unread(root):
            text = None if leaf.line in taken else self.read(leaf)
            if text is not None:
                kind = PassageKind.OTHER
                yield AccountPassage(section=key, kind=kind, text=text.text, at=self.at(text))

    def leave_rest(self, root: Node) -> tuple[Fault, ...]:
        """Leaves lines of prose in no talk unread; faults are those of which other text is read."""
        left = [leaf for _, leaf in self._unread(root)]
        for leaf in left:
            self.leave((leaf.line, max(leaf.last, leaf.runs[-1].line)))
        return tuple(
            Fault(
                code="line-unread",
                message=Message("problem.line_part", n=len(texts), text=texts[0].text),
                lines=(line, line),
            )
            for line, texts in grouped(left, attrgetter("line")).items()
            if self.has_words(line) and not self.is_left_out(line)
        )


def date_of(leaf: JsonLeaf | None) -> str | None:
    """The date that a value means: ISO, with a time behind it, or eight digits."""
    return date_of_value(leaf.text) if leaf else None


def with_month(date: JsonLeaf, record: Object) -> JsonLeaf:
    """A date; a year with the month that stands beside it, by name or number, and the day of it."""
    held = {name_key(key): it for key, it in record.members.items() if isinstance(it, JsonLeaf)}
    month, day = (held[key].text.strip() if key in held else "" for key in ("month", "day"))
    year = date.text.strip()
    if not month or not (year.isdecimal() and date_of_value(year) == year):
        return date
    figures = "-".join(f"{it:0>2}" for it in (year, month, day) if it)
    text = figures if month.isdecimal() else " ".join(filter(None, (day, month, year)))
    return replace(date, text=text) if date_of_value(text) else date


def dates_of(role: DateRole, leaf: JsonLeaf | None) -> tuple[RoleDate, ...]:
    """The date that a value means, as the date of something."""
    iso = date_of(leaf)
    return (RoleDate(role=role, iso=iso),) if iso else ()


def addresses_of(leaves: Iterable[JsonLeaf | None]) -> TalkFacts:
    """What the addresses among some values lead to; the first is the talk's own."""
    return together(facts_of_address(leaf.text.strip()) for leaf in leaves if leaf and leaf.is_text)


def duration_of(seconds: JsonLeaf | None, printed: JsonLeaf | None = None) -> Duration | None:
    """A length given in seconds, shown as the file prints it elsewhere or as a clock."""
    if seconds is not None and seconds.number:
        total = int(seconds.number)
        shown = printed.text.strip() if printed else format_time(total)
        return Duration(printed=shown, seconds=total)
    length = find_duration(printed.text) if printed else None
    return length.duration if length else None


def is_titled(root: Object, own: frozenset[str]) -> bool:
    """Whether a file has a title and more than one of the keys by which its kind is known."""
    is_page = root.text("speakers") is not None  # `speakers: Speakers` is a word of one
    return root.text("title") is not None and len(own & root.members.keys()) > 1 and not is_page


def _aside(key: str, leaf: JsonLeaf) -> Aside:
    return Aside(runs=(leaf.run,), section=key)


def _own_texts(entry: Object) -> Iterator[str]:
    """The texts of an object's own members."""
    return (it.text for it in entry.members.values() if isinstance(it, JsonLeaf) and it.is_text)


def _strings(root: Node) -> Iterator[tuple[str, JsonLeaf]]:
    """All strings with the key under which they stand, in the order of the file."""
    todo: list[tuple[str, Node]] = [("", root)]
    while todo:
        key, node = todo.pop()
        if isinstance(node, Object):
            todo.extend(reversed(node.members.items()))
        elif isinstance(node, Array):
            todo.extend((key, item) for item in reversed(node.items))
        elif node.is_text:
            yield key, node


def is_prose(text: str) -> bool:
    """Whether a text has several words, most of them letters, or as much without spaces."""
    words = text.split()
    are_several = len(words) >= _PROSE_WORDS or (
        len(text) >= _PROSE_IDEOGRAPHS and has_ideographs(text)
    )
    return are_several and sum(word[0].isalpha() for word in words) * 2 > len(words)


def blocks_of(
    title: LocatedText | None,
    leaves: tuple[JsonLeaf | None, ...],
    source_map: JsonSourceMap,
    chapters: Collection[AccountSegment],
    shown: Callable[[str], str] = str,
) -> tuple[Block, ...]:
    """The title as a heading, and under it the texts as the notes that they are.

    Lines that only repeat one of the chapters are not read again. `shown` takes the markup off a
    text.
    """
    known = {(chapter.time.seconds, chapter.title) for chapter in chapters if chapter.time}
    blocks: list[Block] = [heading(title, 1)] if title else []
    for leaf in leaves:
        if leaf is None or source_map.is_left_out(leaf.line):
            continue
        source_map.mark_read(leaf)
        source_map.cover((leaf.line, max(leaf.line, leaf.last)))
        lines = [
            (line, "" if _repeats(text, known) else text) for line, text in lines_of(leaf, shown)
        ]
        source_map.record(Run(line, f"{text}\n") for line, text in lines)
        blocks.extend(outline(lines))
    return tuple(blocks)


def lines_of(leaf: JsonLeaf, shown: Callable[[str], str] = str) -> Iterator[tuple[int, str]]:
    """The lines of a text, each with the line of the file on which it stands."""
    for run in leaf.runs:
        yield from ((run.line, text) for text in split_lines(shown(run.text)))


def _repeats(text: str, known: Collection[tuple[int, str]]) -> bool:
    timed = split_time(text.strip())
    return bool(timed.time and (timed.time.seconds, " ".join(timed.text.split())) in known)


@remembered
def shown_text(text: str) -> str:
    """What a browser shows of a text with HTML or Markdown in it, a line for each of its blocks."""
    if "<" in text:
        text = _HEADING.sub("\n## ", _ITEM.sub("\n- ", _BREAK.sub("\n", text)))
    return "\n".join(map(inline_text, text.split("\n")))
