"""What markup of other programs has in common: lines in Markdown, and what the head states."""

import re
from collections.abc import Callable, Sequence

from msgspec.structs import replace

from generator.model.base import Value
from generator.model.message import Message
from generator.read.formats.notes.code_lines import CodeLine
from generator.read.formats.notes.note_file import markdown_below, of_code
from generator.read.formats.notes.withheld import WITHHELD
from generator.read.formats.parsed import File, Format, Parsed, Shown
from generator.read.formats.source_map import MARKUP
from generator.read.front.front_matter import split_front_matter
from generator.read.front.front_values import stated_values
from generator.read.outline.line_roles import Repaired

BECAUSE = Message("repair.markup")


class Marked(Value, frozen=True, kw_only=True):
    """A note in Markdown: a line for each of the file, None for one that only structures.

    Code is what it is. `head` is how many lines the head has, `stated` what it says: key, text and
    number of a line.
    """

    texts: tuple[str | CodeLine | None, ...]
    head: int = 0
    stated: tuple[tuple[str, str, int], ...] = ()


def markup_format(
    *endings: str,
    translate: Callable[[Sequence[str]], Marked],
    hidden: Callable[[Sequence[str]], frozenset[int]],
) -> Format:
    """The format of notes in a markup.

    `translate` gives the lines in Markdown, `hidden` the indexes of those that the writer alone is
    to see.
    """

    def read(file: File) -> Parsed:
        return _read(file, translate)

    def shown(lines: Sequence[str]) -> Shown:
        numbers = sorted(hidden(lines))
        texts = list(lines)
        for number in numbers:
            texts[number] = WITHHELD
        return Shown(lines=tuple(texts), numbers=tuple(number + 1 for number in numbers))

    return Format(endings=frozenset(endings), read=read, marked=True, shown=shown)


def _read(file: File, translate: Callable[[Sequence[str]], Marked]) -> Parsed:
    texts = file.texts
    front = split_front_matter(texts)
    above = front.last or 0
    marked = translate(texts[above:])
    below = zip(file.lines[above:], marked.texts, strict=True)
    stated = stated_values([(key, text, above + line) for key, text, line in marked.stated])
    fences = {front.first, above} if marked.head and above else set[int | None]()
    lines = (
        *(
            replace(line, label=MARKUP) if line.number in fences else line
            for line in file.lines[:above]
        ),
        *(as_marked(line, text) for line, text in below),
    )
    front = replace(
        front,
        first=None if marked.head else front.first,
        last=above + marked.head or None,
        values=(*front.values, *stated),
    )
    return markdown_below(replace(file, lines=lines), front)


def as_marked(line: Repaired, text: str | CodeLine | None) -> Repaired:
    """A line as the Markdown that says the same."""
    if isinstance(text, CodeLine):
        return of_code(line, text)
    if text is None and line.text.strip():
        return replace(line, label=MARKUP)
    return line if text is None or text == line.text else line.read_as(text, BECAUSE)


def with_head(
    lines: Sequence[str],
    head: int,
    stated: Sequence[tuple[str, str, int]],
    body: Sequence[str | None],
) -> Marked:
    """A note below its head, of which the lines that state nothing only structure."""
    numbers = {number for _, _, number in stated}
    top = (text if number in numbers else None for number, text in enumerate(lines[:head], start=1))
    return Marked(texts=(*top, *body), head=head, stated=tuple(stated))


def replaced(text: str, rules: Sequence[tuple[re.Pattern[str], str]]) -> str:
    """A text with the marks inside as Markdown has them; code stays as it is."""
    pieces = re.split(r"(`[^`\n]{1,200}`)", text)
    for index in range(0, len(pieces), 2):
        for pattern, replacement in rules:
            pieces[index] = pattern.sub(replacement, pieces[index])
    return "".join(pieces)
