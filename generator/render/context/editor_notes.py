"""The editor's own Markdown inside a generated page, so that it cannot break the page.

An editor is trusted: links, lists, code and HTML of theirs work. What is taken care of are
slips: headings are moved below the page's own, and a note with unbalanced HTML tags is shown as
text instead of swallowing what follows.
"""

from html.parser import HTMLParser

from markupsafe import Markup, escape

from generator.text.markdown.character_references import without_long_numbers

_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"}
    | {"track", "wbr"}
)
_FENCES = ("```", "~~~")
_LOWEST = 6


def note(text: str, below: int) -> Markup:
    """The note's Markdown with its headings starting under level `below`."""
    text = without_long_numbers(text).replace("\r\n", "\n").replace("\r", "\n")
    lines = text.strip("\n").split("\n")
    moved = "\n".join(_moved(_with_hashes(lines), below))
    shown = moved if _balanced(moved) else str(escape(moved))
    return Markup(shown)  # noqa: S704  (the site owner's own Markdown)


def _with_hashes(lines: list[str]) -> list[str]:
    """Lines with underlined headings written as `#` headings."""
    converted: list[str] = []
    for line, seen in zip(lines, _outside_code(lines), strict=True):
        rule = set(seen.rstrip())
        if rule in ({"="}, {"-"}) and converted and converted[-1].strip() and _plain(converted[-1]):
            converted[-1] = ("# " if rule == {"="} else "## ") + converted[-1]
        else:
            converted.append(line)
    return converted


def _plain(line: str) -> bool:
    return not line.startswith((" ", "#", "-", "*", ">", "|", "<", "`", "~"))


def _moved(lines: list[str], below: int) -> list[str]:
    """Lines with `#` headings beginning right under level `below`, none of them skipping one."""
    levels = [_level(line) for line in _outside_code(lines)]
    top = min((level for level in levels if level), default=1)
    moved, last = [], below
    for line, level in zip(lines, levels, strict=True):
        if level:
            last = min(level - top + below + 1, last + 1, _LOWEST)
            moved.append("#" * last + line[level:])
        else:
            moved.append(line)
    return moved


def _outside_code(lines: list[str]) -> list[str]:
    """The lines, with those inside fenced code emptied."""
    outside, fence = [], ""
    for line in lines:
        start = line.lstrip()[:3]
        if not fence and start in _FENCES:
            fence = start
        elif fence and start == fence:
            fence = ""
            outside.append("")
            continue
        outside.append("" if fence else line)
    return outside


def _level(line: str) -> int:
    rest = line.lstrip("#")
    level = len(line) - len(rest)
    return level if level <= _LOWEST and rest[:1] in {" ", "\t"} else 0


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


def _balanced(text: str) -> bool:
    tags = _Tags()
    for line in _outside_code(text.split("\n")):
        tags.feed("".join(line.split("`")[::2]) + "\n")
    unfinished = tags.unfinished()
    tags.close()
    return not (unfinished or tags.open or tags.stray)
