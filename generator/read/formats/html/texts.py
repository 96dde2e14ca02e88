"""The texts of a page: which of its parts are read, so that none of what it tells is left out."""

from collections.abc import Iterable

from msgspec.structs import replace

from generator.read.formats.html.frame import HIDDEN, Frame
from generator.read.formats.html.leaves import Kind, Skipped, TextLeaf, leaves_of
from generator.read.formats.html.records import mark_records
from generator.read.formats.html.tree import Element, elements


def texts_of(root: Element, head: dict[int, list[TextLeaf]]) -> list[TextLeaf | Skipped]:
    """The texts of the page; where all of it is in its frame, the frame is the page.

    `head` is what its elements say of it. What is hidden is text as well where there is far more of
    it than of all that is shown.
    """
    frame = Frame(whole=any(it.name in {"main", "article"} for it in elements(root)))
    mark_records(root, frame)
    leaves = _titles_first(leaves_of(root, frame, head))
    if any(isinstance(leaf, Skipped) and leaf.what == HIDDEN for leaf in leaves):
        opened = _titles_first(leaves_of(root, replace(frame, hidden_is_text=True), head))
        leaves = opened if _size(opened) > 2 * _size(leaves) > 0 else leaves
    if any(isinstance(leaf, TextLeaf) and not leaf.what for leaf in leaves):
        return leaves
    everything = Frame(whole=False, frame_is_text=True)
    return _titles_first(leaves_of(root, everything, head))


def _size(leaves: Iterable[TextLeaf | Skipped]) -> int:
    """How many characters of text there are."""
    return sum(len(it.text) for it in leaves if isinstance(it, TextLeaf) and not it.what)


def _titles_first(leaves: Iterable[TextLeaf | Skipped]) -> list[TextLeaf | Skipped]:
    """The leaves; a title element amid or behind the text is no page's title, but text as well."""
    ordered: list[TextLeaf | Skipped] = []
    has_text = False
    for leaf in leaves:
        is_text = isinstance(leaf, TextLeaf) and not leaf.what
        if isinstance(leaf, TextLeaf) and leaf.what == "name" and has_text:
            ordered.append(TextLeaf(kind=Kind.PARAGRAPH, runs=leaf.runs))
        else:
            ordered.append(leaf)
        has_text = has_text or is_text
    return ordered
