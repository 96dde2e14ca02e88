"""HTML tokens into a tree of elements, as browsers understand tags that are missing or misplaced.

Only as much of that as a page's text needs: which paragraph, item, cell or heading a text is in.
"""

from collections import Counter
from collections.abc import Collection, Container, Iterable, Iterator
from dataclasses import dataclass, field

from generator.read.formats.html.json_ld import is_linked_data
from generator.read.formats.html.tokens import End, Opaque, Start, Token
from generator.read.formats.source_map import Run

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
CELLS = frozenset({"td", "th"})
PAGE = frozenset({"h1", "main", "article"})
HEADINGS = {f"h{level}": level for level in range(1, 7)}
_HEAVY = frozenset({"table", "ul", "ol", "dl", "pre", "blockquote"}) | HEADINGS.keys()
_MAX_DEPTH = 512  # as in browsers; deeper elements lie beside each other
_BLOCK_NAMES = """
address article aside blockquote center details dialog dir div dl fieldset figcaption figure
footer form header hgroup hr main menu nav ol p pre section summary table ul
"""
CLOSES_PARAGRAPH = frozenset(_BLOCK_NAMES.split()) | HEADINGS.keys()
# A heading holds words only: where one of these begins, an unclosed heading has ended.
_CLOSES_HEADING = frozenset("article blockquote dl hr main ol p pre section table ul".split())
_HEADING_SCOPE = frozenset({"article", "div", "li", "section", "td", "th"})
# What an open element of one of these names is closed by, and the elements that hide it.
_SIBLINGS = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu", "dir"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "tr": (frozenset({"tr", "td", "th"}), frozenset({"table"})),
    "td": (frozenset({"td", "th"}), frozenset({"table", "tr"})),
    "th": (frozenset({"td", "th"}), frozenset({"table", "tr"})),
    "option": (frozenset({"option"}), frozenset({"select"})),
    **dict.fromkeys(HEADINGS, (frozenset(HEADINGS), _HEADING_SCOPE)),
}
_LETTERS = frozenset("b em font i strong u".split())
_FRAME = frozenset({"nav", "aside", "header", "footer", "button"})
_PARAGRAPH_SCOPE = frozenset({"table", "td", "th", "caption", "button", "object"})


@dataclass(slots=True)
class Element:
    """An element with its attributes, first and last line, and what it contains, in order.

    `holds_page` says that the page's own text is in it (`h1`, `main`, `article`). `weight` is how
    much it holds that has a place of its own: 1 for a paragraph, 2 for more than that. Of a table,
    `columns` is how many cells its rows have at most, and `heavy` says that one holds more than a
    paragraph. `names` counts the paragraphs of names below the title of a record.
    """

    name: str
    attributes: dict[str, str]
    first: int
    last: int
    children: list["Element | Run"] = field(default_factory=list)
    holds_page: bool = False
    weight: int = 0
    columns: int = 0
    heavy: bool = False
    names: int = 0


def tree_of(tokens: Iterable[Token]) -> Element:
    """The tree of a page; its root has no name."""
    builder = _Builder()
    for token in tokens:
        builder.take(token)
    return builder.finish()


class _Builder:
    def __init__(self) -> None:
        self._root = Element("", {}, 1, 1)
        self._open = [self._root]
        self._names = Counter[str]()  # of the open elements

    def finish(self) -> Element:
        if len(self._open) > 1:
            self._shut(1)
        return self._root

    def take(self, token: Token) -> None:
        if isinstance(token, Run):
            self._open[-1].children.append(token)
            self._reach(token.line)
        elif isinstance(token, Opaque):
            if is_linked_data(self._open[-1].attributes):
                self._open[-1].children.append(Run(token.lines[0], token.text))
            self._reach(token.lines[1])
        elif isinstance(token, Start):
            self._start(token)
        elif token.name == "br":  # `</br>` breaks the line as `<br>` does
            self._start(Start(name=token.name, attributes={}, line=token.line))
        else:
            self._end(token)

    def _reach(self, line: int) -> None:
        self._open[-1].last = line

    def _start(self, token: Start) -> None:
        if token.name in CLOSES_PARAGRAPH:
            self._close({"p"}, _PARAGRAPH_SCOPE)
        if token.name in _CLOSES_HEADING:
            self._close(HEADINGS, _HEADING_SCOPE, not_empty=True)
        if token.name in _SIBLINGS:
            names, hidden_by = _SIBLINGS[token.name]
            for _ in names:
                self._close(names, hidden_by)
        if token.name == "main":
            self._leave_frame()
        element = Element(token.name, token.attributes, token.line, token.line)
        self._open[-1].children.append(element)
        if token.name not in VOID and len(self._open) < _MAX_DEPTH:
            self._open.append(element)
            self._names[element.name] += 1
        else:
            self._tell(element, self._open)

    def _end(self, token: End) -> None:
        self._reach(token.line)
        places = range(len(self._open) - 1, 0, -1)
        inside = (index for index in places if self._open[index].name == token.name)
        index = next(inside, 0) if token.name in _LETTERS and self._is_open({token.name}) else 0
        if any(it.name in CLOSES_PARAGRAPH for it in self._open[index + 1 :] if index):
            self._names[token.name] -= 1  # `<b><p>Ada</b>: We wait.</p>`
            self._tell(self._open.pop(index), self._open[:index])
        else:
            self._close({token.name}, frozenset())

    def _close(
        self, names: Collection[str], hidden_by: Container[str], *, not_empty: bool = False
    ) -> None:
        """Closes the innermost open element of some names, and everything in it.

        With `not_empty` only if there is something in it.
        """
        if not self._is_open(names):
            return
        for index in range(len(self._open) - 1, 0, -1):
            name = self._open[index].name
            if name in names:
                if not not_empty or _says_something(self._open[index]):
                    self._shut(index)
                return
            if name in hidden_by:
                return

    def _leave_frame(self) -> None:
        """The page's main part is never inside its frame: an unclosed menu ends before it."""
        if not self._is_open(_FRAME):
            return
        for index in range(1, len(self._open)):
            if self._open[index].name in _FRAME:
                self._shut(index)
                return

    def _is_open(self, names: Collection[str]) -> bool:
        """Whether an element of some names is open: most are not, and need not be looked for."""
        return any(self._names[name] for name in names)

    def _shut(self, index: int) -> None:
        last = max(element.last for element in self._open[index:])
        self._open[index - 1].last = max(self._open[index - 1].last, last)
        while len(self._open) > index:
            element = self._open.pop()
            self._names[element.name] -= 1
            element.last = last
            self._tell(element, self._open)

    def _tell(self, element: Element, around: list[Element]) -> None:
        """Tells the elements around a finished one what it is."""
        parent = around[-1]
        parent.holds_page = parent.holds_page or element.holds_page or element.name in PAGE
        own = 2 if element.name in _HEAVY else int(element.name == "p")
        parent.weight = min(2, parent.weight + element.weight + own)
        if element.name in CELLS or element.name == "tr":
            table = next((outer for outer in reversed(around) if outer.name == "table"), around[0])
            inside = (child for child in element.children if isinstance(child, Element))
            cells = [child for child in inside if child.name in CELLS]
            table.heavy = table.heavy or (len(cells) > 1 and any(it.weight > 1 for it in cells))
            table.columns = max(table.columns, len(cells))


def _says_something(element: Element) -> bool:
    return any(isinstance(child, Element) or child.text.strip() for child in element.children)


def elements(root: Element, without: Container[str] = ()) -> Iterator[Element]:
    """All elements below one, in the order of the page, but for what is in those of some names."""
    todo = [child for child in reversed(root.children) if isinstance(child, Element)]
    while todo:
        element = todo.pop()
        yield element
        if element.name not in without:
            todo.extend(child for child in reversed(element.children) if isinstance(child, Element))


_LABELS = frozenset({"a", "span"})
_MOST_LABEL = 60  # characters
_OF_PROSE = tuple(" \t\r\n,;.!?，；。！？")


def labels_in(block: Element) -> frozenset[int]:
    """The labels side by side that a block consists of, by `id()`: tags, pills.

    They are elements of one sort and class; words or sentences of prose are none.
    """
    inner = [it for it in block.children if not (isinstance(it, Run) and it.text.isspace())]
    labels = [it for it in inner if isinstance(it, Element) and it.name in _LABELS]
    sorts = {(it.name, it.attributes.get("class", "")) for it in labels}
    if not 1 < len(labels) == len(inner) or len(sorts) > 1 or not sorts.pop()[1]:
        return frozenset()
    texts = list(map(_text_of, labels))
    is_prose = any(len(it) > _MOST_LABEL or it.endswith(_OF_PROSE) for it in texts)
    is_prose = is_prose or not all(it[:1].strip() for it in texts)
    return frozenset() if is_prose else frozenset(map(id, labels))


def _text_of(label: Element) -> str:
    """The text of a label, and in its elements; what is deeper makes no difference."""
    inner = ((it,) if isinstance(it, Run) else it.children for it in label.children)
    return "".join(it.text for its in inner for it in its if isinstance(it, Run))
