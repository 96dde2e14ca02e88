"""The frame of a saved page: what is no text of the notes, told by the structure of its HTML."""

from collections.abc import Container, Iterator
from enum import Enum, auto

from generator.model.base import Value
from generator.read.formats.html.tree import Element, elements
from generator.read.formats.source_map import Run


def _table(pairs: str) -> dict[str, str]:
    return dict(pair.split(":") for pair in pairs.split())


_NEVER_TEXT = _table("""
    style:style script:script noscript:no-script template:template svg:picture canvas:picture
    audio:player video:player object:embedded embed:embedded iframe:embedded frameset:embedded
    button:button select:form textarea:form datalist:form
""")
_FRAME = _table("""
    nav:navigation aside:aside form:form dialog:dialog menu:navigation header:header footer:footer
""")
_ROLES = _table("""
    navigation:navigation menu:navigation menubar:navigation banner:header contentinfo:footer
    complementary:aside search:form dialog:dialog alertdialog:dialog button:button
""")
_SECTIONING = frozenset({"article", "main", "section", "blockquote", "figure", "li"})


HIDDEN = "hidden"


class Frame(Value, frozen=True, kw_only=True):
    """What a page's frame is recognised by.

    `whole` says that the page has a part of its own (`main`, `article`), so that a header outside
    it is the site's. `frame_is_text` says so of frame elements, because there is no other text, and
    `hidden_is_text` of what is hidden, because most of the text is: a button shows it.
    """

    whole: bool
    frame_is_text: bool = False
    hidden_is_text: bool = False

    def what(self, element: Element, inside: bool) -> str | None:
        """What piece of furniture an element is, or None; `inside` a section of the page or not."""
        name, attributes = element.name, element.attributes
        if name in _NEVER_TEXT and not (name == "svg" and _holds_slide(element)):
            return _NEVER_TEXT[name]
        if self.frame_is_text:
            return None
        if not self.hidden_is_text and _is_hidden(attributes):
            return HIDDEN
        role = attributes.get("role", "").strip().lower()
        if role in _ROLES and not element.holds_page:
            return _ROLES[role]
        if name not in _FRAME:
            return None
        if name in {"header", "footer"}:
            own = inside or (not self.whole and element.holds_page)
            return None if own else _FRAME[name]
        return None if name == "form" and element.holds_page else _FRAME[name]


class Step(Enum):
    """What a walk through a page does with a node: where an element begins and ends, or all of it.

    `WHOLE` is a text, or an element that the walk does not enter; `FRAME` is a piece of the frame.
    """

    BEGIN = auto()
    END = auto()
    WHOLE = auto()
    FRAME = auto()


def walk(
    root: Element, frame: Frame, closed: Container[int]
) -> Iterator[tuple[Step, Element | Run, str]]:
    """The nodes of a page in order, and of pieces of the frame what they are.

    Elements that are `closed` (by `id()`) are not entered. Headers and footers in a section of the
    page belong to it, not to the site.
    """
    todo = [(root, iter(root.children))]
    sections = 0
    while todo:
        element, children = todo[-1]
        child = next(children, None)
        if child is None:
            todo.pop()
            sections -= element.name in _SECTIONING
            yield Step.END, element, ""
        elif isinstance(child, Run):
            yield Step.WHOLE, child, ""
        elif what := frame.what(child, sections > 0):
            yield Step.FRAME, child, what
        elif id(child) in closed:
            yield Step.WHOLE, child, ""
        else:
            sections += child.name in _SECTIONING
            todo.append((child, iter(child.children)))
            yield Step.BEGIN, child, ""


def _holds_slide(element: Element) -> bool:
    """Whether a picture has sections of a page inside, as Marp writes slides."""
    return any(it.name == "section" for it in elements(element))


def _is_hidden(attributes: dict[str, str]) -> bool:
    style = "".join(attributes.get("style", "").lower().split())
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden", "").strip().lower() == "true"
        or "display:none" in style
        or "visibility:hidden" in style
    )
