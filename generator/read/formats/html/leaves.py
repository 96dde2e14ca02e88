"""The texts of a page in order: each with what it is (heading, item, cell …) and its lines."""

import io
from collections.abc import Iterator, Sequence
from enum import StrEnum

from generator.model.base import Value
from generator.read.formats.html.frame import Frame, Step, walk
from generator.read.formats.html.tree import CLOSES_PARAGRAPH, HEADINGS, Element, labels_in
from generator.read.formats.source_map import Run
from generator.text.regex import regex

_INNER = "body br caption dd dt html legend li optgroup option search tbody td tfoot th thead tr"
_BLOCKS = CLOSES_PARAGRAPH | frozenset(_INNER.split())
_LISTS = frozenset({"ul", "ol", "dl", "menu", "dir"})
_ITEMS = frozenset({"li", "dt"})
LANGUAGE = regex(
    r"(?:(?<![\w-])(?:lang(?:uage)?|highlight)-(?:source-)?|brush: ?)(?P<name>[\w+#.-]{1,30})"
)
"""The language of code among the classes of a tag."""

_HIGHLIGHTED = regex(r"(?<![\w-])(?:highlight|codehilite|sourceCode|prettyprint)(?![\w-])")
_BOLD = frozenset({"b", "strong"})
_COUNT = regex(r"\s*\d{1,3}[.)]?\s*")


class Kind(StrEnum):
    """What a text is, told by the element around it."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LOOSE = "loose"
    ITEM = "item"
    QUOTED = "quoted"
    ROW = "row"
    PLAIN = "plain"
    HEAD = "head"


class TextLeaf(Value, frozen=True, kw_only=True):
    """A text of the page.

    `level` is a heading's, from 1, and `names` how many names stand below the title of a record;
    `depth` says in how many lists it stands; `cells` are a row's;
    `bold` says that all of it is, and `lead` how many of its first runs are where not all are. A
    line of preformatted text is `PLAIN` and may be blank; `code` is the language of code, or empty.
    What the page says of itself is `HEAD`, and `what` says what that is.
    """

    kind: Kind
    runs: tuple[Run, ...]
    depth: int = 0
    level: int = 0
    names: int = 0
    cells: tuple[str, ...] = ()
    bold: bool = False
    lead: int = 0
    code: str | None = None
    what: str = ""

    @property
    def text(self) -> str:
        """The text, white space folded."""
        return folded(self.runs)


class Skipped(Value, frozen=True, kw_only=True):
    """An element of the frame: what it is and its lines."""

    what: str
    lines: tuple[int, int]


def folded(runs: tuple[Run, ...] | list[Run]) -> str:
    """The text of some runs, white space folded."""
    return " ".join("".join(run.text for run in runs).split())


def leaves_of(
    root: Element, frame: Frame, head: dict[int, list[TextLeaf]]
) -> Iterator[TextLeaf | Skipped]:
    """The texts of a page and the pieces of its frame, in order.

    `head` is what some elements (by `id()`) say of the page. They may stand anywhere; a text ends
    where one does.
    """
    texts = _Texts()
    for step, node, what in walk(root, frame, head):
        if isinstance(node, Run):
            texts.take(node)
        elif step is Step.BEGIN:
            yield from texts.enter(node)
        elif step is Step.END:
            yield from texts.leave(node)
        elif step is Step.FRAME:
            yield from head.get(id(node), ())
            yield Skipped(what=what, lines=(node.first, node.last))
        else:
            yield from texts.part()
            yield from head[id(node)]


class _Texts:
    """Where in the page a walk is, and the text that is being gathered."""

    def __init__(self) -> None:
        self._runs: list[Run] = []
        self._bold = 0
        self._bold_outside: list[int] = []  # of each open block: what is bold around it
        self._all_bold = True
        self._lead = 0  # how many of the runs are bold up to the first that is not
        self._level = self._names = 0
        self._lists = 0
        self._fresh = False  # an item has begun and has no text yet
        self._quoted = 0
        self._paragraphs = 0
        self._plain = 0
        self._classes: list[str] = []  # of the divisions that are open
        self._code: str | None = None
        self._rows: list[list[str]] = []  # of the data tables that are open
        self._alone = 0  # the level of a heading in the open row
        self._cell = 0  # where the open cell's runs begin
        self._labels = frozenset[int]()  # elements that stand side by side, by `id()`

    def take(self, text: Run) -> None:
        self._runs.append(text)
        if text.text.strip() and not self._bold:
            self._all_bold = False
        elif self._bold and self._all_bold:
            self._lead = len(self._runs)

    def enter(self, element: Element) -> Iterator[TextLeaf]:
        name = element.name
        if name in _BLOCKS or "-" in name:
            yield from self._boundary(element.first)
            self._bold_outside.append(self._bold)
            self._bold = 0
            self._labels = labels_in(element)
        elif id(element) in self._labels:
            yield from self._boundary(element.first)
        if self._rows and name == "tr":
            self._alone = 0
            yield from self.part()
        self._bold += name in _BOLD
        self._lists += name in _LISTS
        self._quoted += name == "blockquote"
        self._paragraphs += name == "p"
        self._plain += name == "pre"
        if name == "div":
            self._classes.append(element.attributes.get("class", ""))
        elif name == "pre":
            self._code = _language(element, self._classes[-2:])
        if name in HEADINGS:
            self._level, self._names = HEADINGS[name], element.names
            self._alone = self._level
        elif name == "time" and self._level and self._runs:
            yield from self._boundary(element.first)  # a day below the title, in one heading
            self._level = 0
        elif name in _ITEMS:
            self._fresh = True
        elif name == "table" and _is_data(element):
            self._rows.append([])
        elif self._rows and name in {"td", "th"}:
            self._cell = len(self._runs)

    def leave(self, element: Element) -> Iterator[TextLeaf]:
        name = element.name
        if self._rows and name in {"td", "th"}:
            self._rows[-1].append(folded(self._runs[self._cell :]))
        if self._rows and name == "tr":
            yield from self._row()
        elif self._rows and name == "table" and _is_data(element):
            self._rows.pop()
            yield from self.part()
        elif name in _BLOCKS or "-" in name or not name:
            yield from self._boundary(element.last)
        if name in _BLOCKS or "-" in name:
            self._bold = self._bold_outside.pop()
        self._bold -= name in _BOLD
        self._lists -= name in _LISTS
        self._quoted -= name == "blockquote"
        self._paragraphs -= name == "p"
        self._plain -= name == "pre"
        if name == "div":
            self._classes.pop()
        if name in HEADINGS:
            self._level = 0
        elif name in _ITEMS:
            self._fresh = False

    def _boundary(self, line: int) -> Iterator[TextLeaf]:
        """Here one text ends; inside a row, or behind the number of an item, only a word does."""
        if self._rows or (self._fresh and _COUNT.fullmatch("".join(it.text for it in self._runs))):
            self._runs.append(Run(line, " "))
        else:
            yield from self.part()

    def _row(self) -> Iterator[TextLeaf]:
        cells = tuple(self._rows[-1])
        self._rows[-1] = []
        filled = [cell for cell in cells if cell]
        if len(filled) > 1 and " ".join(filled) == folded(self._runs):  # nothing stands beside them
            yield TextLeaf(kind=Kind.ROW, runs=self._taken(), cells=cells, depth=self._lists)
        else:
            self._level = self._alone if len(filled) == 1 else 0
            yield from self.part()
            self._level = 0

    def part(self) -> Iterator[TextLeaf]:
        """Ends the text that is being gathered."""
        bold, lead = self._all_bold, self._lead
        runs = self._taken()
        if self._plain:
            yield from _plain_lines(runs, self._lists, self._code)
        elif any(not run.text.isspace() for run in runs if run.text):
            yield self._leaf(runs, bold, 0 if bold else lead)

    def _taken(self) -> tuple[Run, ...]:
        runs = tuple(self._runs)
        self._runs.clear()
        self._all_bold, self._lead = True, 0
        return runs

    def _leaf(self, runs: tuple[Run, ...], bold: bool, lead: int) -> TextLeaf:
        depth = self._lists
        if self._level:
            level, names = self._level, self._names
            return TextLeaf(kind=Kind.HEADING, runs=runs, level=level, names=names, depth=depth)
        if depth and self._fresh:
            self._fresh = False
            return TextLeaf(kind=Kind.ITEM, runs=runs, depth=depth)
        if self._quoted:
            return TextLeaf(kind=Kind.QUOTED, runs=runs, depth=depth)
        kind = Kind.PARAGRAPH if self._paragraphs or depth else Kind.LOOSE
        return TextLeaf(kind=kind, runs=runs, depth=depth, bold=bold, lead=lead)


def _is_data(table: Element) -> bool:
    """Whether a table's rows are rows: others only put texts side by side."""
    return table.columns > 1 and not table.heavy


def _language(pre: Element, around: Sequence[str]) -> str | None:
    """The language of code, or nothing; None where preformatted text is no code."""
    inner = [it for it in pre.children if isinstance(it, Element) and it.name == "code"]
    classes = " ".join((*(it.attributes.get("class", "") for it in (*inner, pre)), *around[::-1]))
    match = LANGUAGE.search(classes)
    if match is not None:
        return match["name"]
    return "" if inner or _HIGHLIGHTED.search(classes) else None


def _plain_lines(runs: tuple[Run, ...], depth: int, code: str | None) -> Iterator[TextLeaf]:
    """Preformatted text, line by line; runs end where their line ends.

    A reference to the end of a line (`&#10;`) ends one too, within the line that it is printed in.
    """
    line: list[Run] = []
    for run in runs:
        for text in io.StringIO(run.text):
            line.append(Run(run.line, text))
            if text.endswith("\n"):
                yield TextLeaf(kind=Kind.PLAIN, runs=tuple(line), depth=depth, code=code)
                line.clear()
    if line:
        yield TextLeaf(kind=Kind.PLAIN, runs=tuple(line), depth=depth, code=code)
