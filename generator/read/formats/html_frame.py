"""The frame of a saved page: what is no text of the notes, told by the structure of its HTML."""

from collections.abc import Iterator

from generator.model.base import Value
from generator.read.formats.html_tree import HEADINGS, Element

_NEVER_TEXT = {
    "style": "style",
    "script": "script",
    "noscript": "text for browsers without scripts",
    "template": "template",
    "svg": "picture",
    "canvas": "picture",
    "audio": "player",
    "video": "player",
    "object": "embedded page",
    "embed": "embedded page",
    "iframe": "embedded page",
    "frameset": "embedded page",
    "button": "button",
    "select": "form",
    "textarea": "form",
    "datalist": "form",
}
_FRAME = {
    "nav": "navigation",
    "aside": "aside",
    "form": "form",
    "dialog": "dialog",
    "menu": "navigation",
    "header": "site header",
    "footer": "site footer",
}
_ROLES = {
    "navigation": "navigation",
    "menu": "navigation",
    "menubar": "navigation",
    "banner": "site header",
    "contentinfo": "site footer",
    "complementary": "aside",
    "search": "form",
    "dialog": "dialog",
    "alertdialog": "dialog",
    "button": "button",
}
_SECTIONING = frozenset({"article", "main", "section", "blockquote", "figure", "li"})
_PAGE = frozenset({"h1", "main", "article"})


class Frame(Value, frozen=True, kw_only=True):
    """What a page's frame is told by: the elements (by `id()`) that hold the page itself.

    `whole` says that the page has a part of its own (`main`, `article`), so that a header outside
    it is the site's. `kept` says that frame elements are text, because there is no other.
    """

    holding: frozenset[int]
    whole: bool
    kept: bool = False

    def what(self, element: Element, inside: bool) -> str | None:
        """What piece of furniture an element is, or None; `inside` a section of the page or not."""
        name, attributes = element.name, element.attributes
        if name in _NEVER_TEXT:
            return _NEVER_TEXT[name]
        if self.kept:
            return None
        if _is_hidden(attributes):
            return "hidden"
        role = attributes.get("role", "").strip().lower()
        if role in _ROLES and id(element) not in self.holding:
            return _ROLES[role]
        if name not in _FRAME:
            return None
        if name in {"header", "footer"}:
            own = inside or (not self.whole and id(element) in self.holding)
            return None if own else _FRAME[name]
        return None if name == "form" and id(element) in self.holding else _FRAME[name]


def frame_of(root: Element) -> Frame:
    """Looks through a page for what its frame is told by."""
    pairs = list(_with_parents(root))
    holding: set[int] = set()
    for element, parent in reversed(pairs):
        if element.name in _PAGE or id(element) in holding:
            holding.add(id(parent))
    whole = any(element.name in {"main", "article"} for element, _ in pairs)
    return Frame(holding=frozenset(holding), whole=whole)


def is_section(element: Element) -> bool:
    """Whether headers and footers in an element belong to it, not to the site."""
    return element.name in _SECTIONING


def data_tables(root: Element) -> frozenset[int]:
    """The tables (by `id()`) whose rows are rows; others only put text side by side.

    A table of data has more than one column, and no cell of it holds more than one paragraph.
    """
    weight: dict[int, int] = {}
    columns: dict[int, int] = {}
    layout: set[int] = set()
    pairs = list(_with_parents(root))
    table_of: dict[int, int] = {}
    for element, parent in pairs:
        inherited = id(parent) if parent.name == "table" else table_of.get(id(parent), 0)
        table_of[id(element)] = inherited
        if element.name == "tr":
            count = sum(isinstance(one, Element) and one.name in _CELLS for one in element.children)
            columns[inherited] = max(columns.get(inherited, 0), count)
    for element, parent in reversed(pairs):
        own = weight.get(id(element), 0)
        if element.name in _CELLS and own > 1:
            layout.add(table_of[id(element)])
        weight[id(parent)] = weight.get(id(parent), 0) + own + _weight(element)
    tables = {id(element) for element, _ in pairs if element.name == "table"}
    return frozenset(one for one in tables - layout if columns.get(one, 0) > 1)


_CELLS = frozenset({"td", "th"})
_HEAVY = frozenset({"table", "ul", "ol", "dl", "pre", "blockquote"}) | HEADINGS.keys()


def _weight(element: Element) -> int:
    return 2 if element.name in _HEAVY else int(element.name == "p")


def _is_hidden(attributes: dict[str, str]) -> bool:
    style = "".join(attributes.get("style", "").lower().split())
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden", "").strip().lower() == "true"
        or "display:none" in style
        or "visibility:hidden" in style
    )


def _with_parents(root: Element) -> Iterator[tuple[Element, Element]]:
    """All elements with the one that holds them, from the outside in and in order."""
    todo = [root]
    while todo:
        parent = todo.pop()
        inner = [child for child in parent.children if isinstance(child, Element)]
        for child in inner:
            yield child, parent
        todo.extend(reversed(inner))
