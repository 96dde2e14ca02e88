"""The editor's own Markdown inside a generated page, so that it cannot break the page.

An editor is trusted: links, lists, code and HTML of theirs work. What is taken care of are
slips: headings are moved below the page's own, and a note with unbalanced HTML tags is shown as
text instead of swallowing what follows.
"""

from collections.abc import Iterable, Iterator, Sequence
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from generator.text.markdown.character_references import without_long_numbers

if TYPE_CHECKING:
    from markdown_it.token import Token

_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"}
    | {"track", "wbr"}
)
_LOWEST = 6


def note(text: str, below: int) -> Markup:
    """The note's Markdown with its headings starting under level `below`."""
    from markdown_it import MarkdownIt  # few talks have a note

    text = without_long_numbers(text).replace("\r\n", "\n").replace("\r", "\n")
    lines = text.strip("\n").split("\n")
    tokens = MarkdownIt("commonmark").parse("\n".join(lines))
    fenced = {at for it in tokens if it.type == "fence" and it.map for at in range(*it.map)}
    moved = "\n".join(_moved(lines, tokens, below))
    is_safe = _balanced("" if at in fenced else line for at, line in enumerate(lines))
    shown = moved if is_safe else str(escape(moved))
    return Markup(shown)  # noqa: S704  (the site owner's own Markdown)


def _moved(lines: Sequence[str], tokens: Sequence["Token"], below: int) -> Iterator[str]:
    """Lines with all headings marked by `#`, from right under level `below` on, none skipped."""
    headings = {
        it.map[0]: it for it in tokens if it.type == "heading_open" and it.map and not it.level
    }
    top = min((int(it.tag[1:]) for it in headings.values()), default=1)
    last, done = below, 0
    for at, line in enumerate(lines):
        heading = headings.get(at)
        if heading is not None and heading.map:
            last = min(int(heading.tag[1:]) - top + below + 1, last + 1, _LOWEST)
            done = heading.map[1]  # an underlined one has its marks on the last line
            words = " ".join(lines[at : max(done - 1, at + 1)]).lstrip()
            yield f"{'#' * last} {words.removeprefix(heading.markup).lstrip()}"
        elif at >= done:
            yield line


class _Tags(HTMLParser):
    """Follows the tags of a text; `open` are those not closed.

    `stray` is whether something is amiss: an end without its start, an instruction, or a tag that
    nothing can close.
    """

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.stray = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        # `<https://…>` and `<me@…>` are Markdown's links, not tags.
        if tag == "plaintext":
            self.stray = True
        elif tag not in _VOID and tag.replace("-", "").isalnum():
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1] == tag:
            self.open.pop()
        elif tag not in _VOID:
            self.stray = True

    def handle_decl(self, decl: str) -> None:  # noqa: ARG002
        self.stray = True

    def unknown_decl(self, data: str) -> None:  # noqa: ARG002
        self.stray = True

    def handle_pi(self, data: str) -> None:  # noqa: ARG002
        self.stray = True

    def unfinished(self) -> bool:
        """Whether the text ends inside a tag, a comment or a declaration."""
        rest = self.rawdata.lstrip()
        return rest.startswith("<") and (rest[1:2].isalpha() or rest[1:2] in {"/", "!", "?"})


def _balanced(lines: Iterable[str]) -> bool:
    tags = _Tags()
    for line in lines:
        tags.feed("".join(line.split("`")[::2]) + "\n")
    unfinished = tags.unfinished()
    tags.close()
    return not (unfinished or tags.open or tags.stray)
