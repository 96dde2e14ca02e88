"""Which words of a file's lines are read as text while its format is read, and on which lines.

Of the lines of every format but plain text only a part is text. The map keeps each word that is
read with the line on which it begins, so that a text is always a contiguous piece of its lines:
the line of a word that goes on behind a line end is the one where it starts.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from msgspec.structs import replace

from generator.model.account import AccountDetail, TimeCode
from generator.model.base import SourceId, Span, Statement, Value
from generator.model.message import Message
from generator.read.outline.line_roles import Repaired
from generator.text.regex import regex

MARKUP = "markup"
"""What a line is called that has nothing but the signs of its format."""

COMMENT = "comment"
"""What a line is called that no reader of the note sees."""

_GOES_ON = regex(r"(?<=\S)\S+")


class Run(NamedTuple):
    """Characters of one line (its number is 1-based), as they are meant, with their spaces."""

    line: int
    text: str


class LocatedText(Value, frozen=True, kw_only=True):
    """A text that was read, with white space folded, and the lines on which its words begin."""

    text: str
    lines: tuple[int, int]

    @property
    def is_on_one_line(self) -> bool:
        """Whether it begins and ends on the same line."""
        return self.lines[0] == self.lines[1]


class SourceMap:
    """The lines of one file, and the words of them that have been read so far."""

    def __init__(self, source: SourceId, lines: Sequence[Repaired]) -> None:
        """`lines` are all lines of the file; those that the editor leaves out say nothing."""
        self.source = source
        self._lines = lines
        self._words: defaultdict[int, list[str]] = defaultdict(list)
        self._covered: list[tuple[int, int]] = []
        self._between: set[int] = set()
        self._n_between = 0
        self._furniture: dict[int, str] = {}
        self._left: set[int] = set()

    def is_left_out(self, line: int) -> bool:
        """Whether the editor leaves a line out (`ignore_lines`)."""
        return self._lines[line - 1].furniture is not None

    def record(self, runs: Iterable[Run]) -> LocatedText | None:
        """Records the words of some runs, in the order of the file; None where there is no word."""
        lines = words_of([run for run in runs if not self.is_left_out(run.line)])
        if not lines:
            return None
        for line, words in lines:
            self._words[line].append(words)
        first_to_last = (lines[0].line, lines[-1].line)
        self.cover(first_to_last)
        return LocatedText(text=" ".join(run.text for run in lines), lines=first_to_last)

    def cover(self, lines: tuple[int, int]) -> None:
        """Notes that an item takes in these lines; what says nothing there is read as nothing."""
        self._covered.append(lines)

    def between_lines(self) -> set[int]:
        """The lines of all texts so far that take more than one."""
        fresh = self._covered[self._n_between :]
        self._n_between += len(fresh)
        self._between |= _numbers(lines for lines in fresh if lines[0] != lines[1])
        return self._between

    def mark_furniture(self, lines: tuple[int, int], what: str) -> None:
        """Notes that lines are furniture, unless something on them is read."""
        for number in range(lines[0], lines[1] + 1):
            self._furniture.setdefault(number, what)

    def has_words(self, line: int) -> bool:
        """Whether words of a line were read."""
        return line in self._words

    def leave(self, lines: tuple[int, int]) -> None:
        """Notes that lines hold text which is nobody's: they stay unread, unless more is read."""
        self._left.update(range(lines[0], lines[1] + 1))

    def at(self, *texts: LocatedText) -> Span:
        """The span from the first to the last of some texts."""
        lines = (min(text.lines[0] for text in texts), max(text.lines[1] for text in texts))
        self.cover(lines)
        return Span(source=self.source, lines=lines)

    def detail(self, what: str, text: LocatedText) -> AccountDetail:
        """A text as a detail of the account."""
        return AccountDetail(what=what, text=text.text, at=self.at(text))

    def titles(self, text: LocatedText | None) -> tuple[Statement, ...]:
        """A text as the title of the account, if there is one."""
        return (Statement(text=text.text, at=self.at(text)),) if text else ()

    def time(self, seconds: float, clock: LocatedText) -> TimeCode:
        """A text as a place in the recording."""
        return TimeCode(seconds=int(seconds), printed=clock.text)

    def lines(self, because: Message) -> tuple[Repaired, ...]:
        """All lines as they were read; `because` says why markup is not part of the text."""
        inside = _numbers(self._covered)
        return tuple(self._line(line, line.number in inside, because) for line in self._lines)

    def _line(self, line: Repaired, inside: bool, because: Message) -> Repaired:
        read = " ".join(self._words.get(line.number, ()))
        if not line.printed.strip():
            return line
        if read or inside:
            text = line.text  # of a line of megabytes that begins otherwise no words are made
            begins = text.lstrip()[:1] == read[:1]
            same = text == read or (begins and " ".join(text.split()) == read)
            return line if same else line.read_as(read, because)
        what = line.furniture or self._furniture.get(line.number)
        if what is not None:
            return replace(line, furniture=what)
        return line if line.number in self._left else replace(line, label=MARKUP)


_OTHER_SPACES, _LONG = regex(r"^\s|\s$|\s\s|[^\S ]"), 1_000


def words_of(runs: Sequence[Run]) -> list[Run]:
    """The words of each line, single spaces between; one that goes on belongs where it begins."""
    text = "".join(run.text for run in runs)
    lines: list[Run] = []
    begin = end = 0
    for line, own in groupby(runs, key=attrgetter("line")):
        end += sum(len(run.text) for run in own)
        if begin < end:
            rest = _GOES_ON.match(text, end)
            first, begin = begin, rest.end() if rest else end
            piece = text[first:begin]  # of a line of megabytes no list of words is made for nothing
            is_short = len(piece) < _LONG
            words = " ".join(piece.split()) if is_short or _OTHER_SPACES.search(piece) else piece
            if words:
                lines.append(Run(line, words))
    return lines


def _numbers(spans: Iterable[tuple[int, int]]) -> set[int]:
    """All numbers in some ranges; it takes as long as there are numbers, however they overlap."""
    numbers: set[int] = set()
    last = 0
    for first, end in sorted(spans):
        numbers.update(range(max(first, last + 1), end + 1))
        last = max(last, end)
    return numbers
