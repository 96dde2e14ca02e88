"""Lines of Markdown notes that are tags of HTML which structure: quotations and what folds away.

`<blockquote>` marks its lines as `> ` does, and so does `#+BEGIN_QUOTE`, which outliners have of
Org; `<summary>` is a heading, `<b>Name</b><br/>` in front of a quotation says whose it is. What an
outliner notes of its own blocks says nothing.
"""

import re
from collections.abc import Iterator, Sequence
from html import escape

from generator.read.formats.notes.inline_markup import inline_text
from generator.read.outline.headings.titles import HEADING_MARK
from generator.text.regex import regex
from generator.text.web_address import with_scheme

_OPEN = regex(r"\s*<blockquote(?:\s[^<>]*)?>", re.IGNORECASE)
_CLOSE = regex(r"</blockquote\s*>", re.IGNORECASE)
_SUMMARY = regex(
    r"\s*(?:[-*+]\s+)?(?:<details(?:\s[^<>]*)?>\s*)?<summary(?:\s[^<>]*)?>(?P<name>.{1,200}?)</summary>\s*",
    re.IGNORECASE,
)
_NAME = r"\s*<(?P<tag>b|strong)>(?P<name>[^<>:]{2,60}):?</(?P=tag)>:?\s*"
_NAMED = regex(rf"^{_NAME}<br\s?/?>(?:\s*<br\s?/?>)*\s*", re.IGNORECASE)
_NAMED_ALONE = regex(rf"{_NAME}(?:<br\s?/?>\s*)*", re.IGNORECASE)
_CITED = regex(r"(?P<front>[>\s]*)<cite(?:\s[^<>]*)?>(?P<who>[^<>]{2,120})</cite>\s*")
_NEXT = regex(r"</blockquote\s*>\s*(?:<br\s?/?>\s*)?<blockquote(?:\s[^<>]*)?>", re.IGNORECASE)
_QUOTED_BREAK = regex(r"<br\s?/?>\s*>+\s*", re.IGNORECASE)
_OF_SEVERAL = regex(r"\s{0,20}<(?P<name>table|div|section|ul|ol|dl)[\s>]")
_POINT = regex(r"\s*[-*+]\s+(?=\S)")
_ATTRIBUTES = r"(?:\s[^<>]{0,300})?>"
_TITLED = regex(
    rf"\s*(?P<bold>\*\*|__|)<h(?P<level>[1-6]){_ATTRIBUTES}"
    r"(?P<name>[^\n]{1,300}?)</h(?P=level)>(?P=bold)\s*",
    re.IGNORECASE,
)
_ITEM = regex(rf"(?P<indent>(?<!\s)\s*+)(?:<[uo]l{_ATTRIBUTES}\s*)?<li{_ATTRIBUTES}", re.IGNORECASE)
_ROW_BEGINS = regex(rf"\s*<tr{_ATTRIBUTES}", re.IGNORECASE)
_CELL = regex(rf"</?t[hd]{_ATTRIBUTES}", re.IGNORECASE)
_TERM = regex(rf"\s*<dt{_ATTRIBUTES}(?P<name>[^<>\n]{{1,200}})</dt>", re.IGNORECASE)
_TOLD = regex(rf"\s*<dd{_ATTRIBUTES}(?P<told>[^\n]{{1,2000}})", re.IGNORECASE)
_DETAILS = regex(r"\s*<details(?:\s[^<>]*)?>\s*", re.IGNORECASE)
_OF_BLOCKS = regex(
    r"\s*(?:(?:id|collapsed|heading|background-color|created-at|updated-at|logseq\.[\w.-]+)::\s"
    r"|:LOGBOOK:|:END:|CLOCK: \[)"
)
_ORG_BLOCK = regex(
    r"\s*(?:[-*+] )?#\+(?P<end>BEGIN|END)_"
    r"(?P<name>QUOTE|VERSE|CENTER|NOTE|TIP|IMPORTANT|WARNING|CAUTION|PINNED)\s*",
    re.IGNORECASE,
)
_FRAME = regex(
    r"\s*<iframe\s(?:[^<>]*?\s)?src=[\"'](?P<address>(?:https?:)?//[^\s\"'<>]{1,500})[\"'][^<>]*>(?:\s*</iframe>)?\s*"
)
_MAX_FRAME = 2_000
_MAX_LINE = 50_000
_HIDDEN = regex(r"\s*<(?P<what>!--|(?:script|style|audio|video)\b(?!-))")
_MOST_HIDDEN = 400  # lines
_SCRIPT = regex(
    r"(?<!\s)\s*+<script(?:\s[^<>]{0,300})?>[^<>`]{0,500}</script>(?=\s*$|\s*<)", re.IGNORECASE
)
_ONLY_TAGS = regex(r"</?[a-zA-Z][a-zA-Z0-9]{0,11}(?:\s[^<>]{0,300})?>")
_BEGUN_TAG = regex(
    r"\s*<(?:div|iframe|span|a|img|p|section|nav|header|footer|main|article|input|button|link|meta|svg|path)"
    r"(?:\s[^<>]{0,1000})?",
    re.IGNORECASE,
)
_MOST_OF_TAG = 20  # lines
_FEW_WORDS = 4


class HtmlLines:
    """Goes through the lines of a note, and knows whether one stands in a quotation."""

    def __init__(self) -> None:
        self._quoted = False
        self._headed = False

    @property
    def is_open(self) -> bool:
        """Whether lines above tell what the next one is, whatever it holds."""
        return self._quoted or self._headed

    def take(self, line: str) -> str:
        """The next line, with Markdown's marks for what its tags or Org's marks structure."""
        org = _ORG_BLOCK.fullmatch(line) if "#+" in line else None
        if org is None:
            return self._tagged(line)
        self._quoted = (org["end"].upper(), org["name"].upper()) == ("BEGIN", "QUOTE")
        return ""

    def _tagged(self, line: str) -> str:
        """The line with Markdown's marks for what its tags structure.

        A summary of few words right below a heading only says how to open what the heading names,
        without a number as days have, and a frame shows what its address leads to.
        """
        headed = self._headed
        if "</script>" in line and "`" not in line:  # behind a quotation from elsewhere
            line = _SCRIPT.sub("", line)
        if line.strip() and not _DETAILS.fullmatch(line):
            self._headed = HEADING_MARK.match(line) is not None
        frame = _FRAME.fullmatch(line) if "<iframe" in line and len(line) <= _MAX_FRAME else None
        if frame is not None:
            return with_scheme(frame["address"])
        if len(line) > _MAX_LINE or ("<" not in line and not self._quoted):
            return line
        summary = _SUMMARY.match(line)
        if summary is not None:
            rest = line[summary.end() :]
            if rest.strip():
                return line
            name = summary["name"].strip()
            says_how = len(name.split()) <= _FEW_WORDS and not any(map(str.isdigit, name))
            return "" if headed and says_how else f"###### {name}"
        structured = _of_title(line) or _of_table(line) or _of_terms(line)
        if structured is not None:
            return structured
        if "<cite" in line and (cited := _CITED.fullmatch(line)):
            line = f"{cited['front']}— {cited['who'].strip(' -–—')}"
        line = _ITEM.sub(r"\g<indent>- ", line, count=1) if _ITEM.match(line) else line
        opened = _OPEN.match(line)
        inside = line[opened.end() :] if opened else line
        quoted = self._quoted or opened is not None
        if not quoted:
            return _QUOTED_BREAK.sub(" ", line) if line.startswith(">") else line
        self._quoted = _CLOSE.search(inside) is None
        named = _NAMED_ALONE.fullmatch(inside) if opened else None
        if named is not None:
            return f"> {named['name']}:"
        parts = _NEXT.split(inside)
        words = "\n".join(_CLOSE.sub("", _NAMED.sub(r"\g<name>: ", part)).strip() for part in parts)
        return f"> {words.strip()}" if words.strip() else ""


def _of_title(line: str) -> str | None:
    titled = _TITLED.fullmatch(line)
    return f"{'#' * int(titled['level'])} {titled['name'].strip()}" if titled else None


def _of_table(line: str) -> str | None:
    """A whole row of a table as Markdown has it, or None."""
    begins = _ROW_BEGINS.match(line) if "|" not in line else None
    if begins is None or not line.rstrip().casefold().endswith("</tr>"):
        return None
    cells = [cell.strip() for cell in _CELL.split(line[begins.end() : line.rindex("<")])[1::2]]
    return f"| {' | '.join(cells)} |" if len(cells) > 1 else None


def _of_terms(line: str) -> str | None:
    """A term of a list of terms as what stands in front of a colon: what it is stands behind."""
    term = _TERM.match(line)
    behind = _TOLD.match(line, term.end()) if term else None
    if term is None or (behind is None and line[term.end() :].strip()):
        return None
    name = term["name"].strip().removesuffix(":")
    return f"{name}: {behind['told'].strip().removesuffix('</dd>')}" if behind else f"{name}:"


def as_page(lines: Sequence[str]) -> list[str] | None:
    """The lines of a note as those of a page of HTML, or None where no element takes several.

    Outside of such elements each is a heading, a point or a paragraph.
    """
    name, depth, is_mixed = "", 0, False
    of_html: list[bool] = []
    for line in lines:
        opening = _OF_SEVERAL.match(line) if not depth and "<" in line else None
        name = opening["name"] if opening else name
        of_html.append(depth > 0 or opening is not None)
        depth += line.count(f"<{name}") - line.count(f"</{name}>") if of_html[-1] else 0
        is_mixed = is_mixed or depth > 0
    if not is_mixed:
        return None
    both = zip(lines, of_html, strict=True)
    return [line if is_html or not line.strip() else _element(line) for line, is_html in both]


def _element(line: str) -> str:
    """A line of Markdown as an element of a page."""
    heading, point = HEADING_MARK.match(line), _POINT.match(line)
    mark = heading or point
    text = escape(inline_text(line[mark.end() :] if mark else line))
    tag = f"h{heading[0].count('#')}" if heading else "li" if point else "p"
    return f"<{tag}>{text}</{tag}>" if text.strip() else line


def comment_lines(lines: Sequence[str]) -> frozenset[int]:
    """The places of lines that are a comment, script, style or player of HTML, which say nothing.

    What stands in a player is for browsers that have none. One that is not closed soon is none:
    nothing hides the rest of a note.
    """
    places: set[int] = set()
    looked: dict[str, int] = {}
    for start, line in enumerate(lines):
        hidden = _HIDDEN.match(line) if "<" in line else None
        what = hidden["what"] if hidden else ""
        if not what or start in places or start < looked.get(what, 0):
            continue
        closing = "-->" if what == "!--" else f"</{what}>"
        for end in range(start, min(start + _MOST_HIDDEN, len(lines))):
            _, closed, behind = lines[end].partition(closing)
            looked[what] = end + 1
            if closed:
                if not _ONLY_TAGS.sub("", behind).strip():
                    places.update(range(start, end + 1))
                break
    return frozenset(places.union(_broken_tags(lines)))


def _broken_tags(lines: Sequence[str]) -> Iterator[int]:
    """The places of lines over which one tag goes, from its name to its end."""
    for start, line in enumerate(lines):
        if "<" not in line or _BEGUN_TAG.fullmatch(line) is None:
            continue
        for end in range(start + 1, min(start + _MOST_OF_TAG, len(lines))):
            if "<" in lines[end] or not lines[end].strip():
                break
            if lines[end].rstrip().endswith(">"):
                yield from range(start, end + 1)
                break


def is_of_blocks(line: str) -> bool:
    """Whether a line is what an outliner notes of a block: its id, whether it is folded."""
    return _OF_BLOCKS.match(line) is not None
