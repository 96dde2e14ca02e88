"""Notes in AsciiDoc (`.adoc`, `.asciidoc`): headings of equal signs, attributes, blocks."""

import re
from collections.abc import Iterator, Sequence

from generator.read.formats.markup.as_markdown import Marked, markup_format, replaced, with_head
from generator.read.vocabulary.privacy_words import PRIVATE_TAGS
from generator.text.regex import regex

_HEADING = regex(r"(?P<signs>={1,6})\s+(?P<title>\S.*)")
_ATTRIBUTE = regex(r":(?P<key>!?[\w-]{1,40}!?):(?:\s++(?P<text>\S.*+))?\s*+$")
_AUTHOR = regex(r"(?P<name>[^\W\d_][\w.'’-]*(?: [\w.'’-]+){0,4})(?:\s+<[^<>\s]{3,200}>)?")
_REVISION = regex(
    r"(?:v?\d[\w.]*,\s*)?(?P<date>\d{4}-\d\d-\d\d)(?:[ T]\d\d:\d\d(?::\d\d)?)?(?:[:,].*)?"
)
_DELIMITER = regex(r"(?:-{4,}|\.{4,}|={4,}|\*{4,}|_{4,}|/{4,}|\+{4,}|--)\s*")
_OF_BLOCK = regex(
    r"(?:(?:image|include|toc|video|audio)::[^\s\[\]]{0,300}+)?\[[^\[\]\n]{0,200}+\]\s*+"
)
_SOURCE = regex(r"\[(?:source)?,\s*(?P<language>[\w+#.-]{1,30})[^\[\]]{0,200}\]\s*")
_BREAK = regex(r"(?:'{3,}|<{3,})\s*")  # a rule, a new page
_BULLET = regex(r"\s*(?P<marks>\*{1,5}|-|\.{1,5})\s+(?=\S)")
_CODE = frozenset("-.")
_VERBATIM = frozenset("-.+")
_CONDITION = regex(
    r"(?P<name>ifn?def|ifeval|endif)::(?P<of>[\w,+-]{0,80})\[(?P<text>.{0,2000}?)\]\s*+"
)
_COMMENT_STYLE = regex(r"\[comment\b[^\[\]]{0,80}\]\s*")
_PARAGRAPH = "paragraph"
_UNDERLINES = frozenset("=-+")
_MOST_APART = 2  # signs, of a heading and the line below it
_SETTINGS = frozenset(
    "toc toclevels toc-title icons sectnums numbered source-highlighter doctype backend imagesdir "
    "experimental stem idprefix idseparator linkattrs sectanchors sectlinks".split()
)
_INLINE = (
    (regex(r"(?:link:)?(https?://[^\s\[\]]{1,500})\[([^\[\]\n^]{1,300})\^?\]"), r"[\2](\1)"),
    (regex(r"(?:link:)?(https?://[^\s\[\]]{1,500})\[\]"), r"\1"),
    (regex(r"<<[^<>,\n]{1,80},\s*([^<>\n]{1,200})>>"), r"\1"),
    (regex(r"(?<![\w*])\*([^\s*](?:[^*\n]{0,120}[^\s*])?)\*(?![\w*])"), r"**\1**"),
)


def as_markdown(lines: Sequence[str]) -> Marked:
    """The note in Markdown; its title, its author and attributes are what it states.

    >>> as_markdown(["= Weirs", "Ada Okafor", ":event: RiverConf", "", "== Gates"]).texts
    ('= Weirs', 'Ada Okafor', ':event: RiverConf', '', '## Gates')
    """
    head, stated = _head(lines)
    return with_head(lines, head, stated, tuple(_body(lines[head:])))


def _head(lines: Sequence[str]) -> tuple[int, tuple[tuple[str, str, int], ...]]:
    """How many lines stand above the text, and what they state."""
    stated: list[tuple[str, str, int]] = []
    below = 0  # lines of the header below the title
    for number, line in enumerate(lines):
        heading, attribute = _HEADING.fullmatch(line), _ATTRIBUTE.match(line)
        is_title = heading is not None and heading["signs"] == "="
        if below and not line.strip():
            return number, tuple(stated)
        if attribute is not None:
            if attribute["text"] and attribute["key"].lower() not in _SETTINGS:
                stated.append((attribute["key"], attribute["text"].strip(), number + 1))
        elif is_title and heading is not None and not below:
            stated.append(("title", replaced(heading["title"].strip(), _INLINE), number + 1))
        elif below and (author := _AUTHOR.fullmatch(line.strip())) and below == 1:
            stated.append(("author", author["name"], number + 1))
        elif below and (revision := _REVISION.fullmatch(line.strip())):
            stated.append(("date", revision["date"], number + 1))
        elif line.strip() and "%%" not in line:
            return number, tuple(stated)
        below += bool(below) or is_title
    return len(lines), tuple(stated)


def _body(lines: Sequence[str]) -> Iterator[str | None]:
    inside = language = ""
    for line in lines:
        sign = line.strip()
        source = _SOURCE.fullmatch(line)
        if _CONDITION.fullmatch(line):
            yield None
        elif inside[:1] in _CODE and inside not in {"--", sign}:
            yield line
        elif _DELIMITER.fullmatch(line):
            inside = "" if sign == inside else sign
            yield f"```{language}" if sign[0] in _CODE and sign != "--" else None
        else:
            text = _line(line)
            yield f"> {text}" if inside[:1] == "_" and text and text.strip() else text
        language = source["language"] if source else ""


def _line(line: str) -> str | None:
    heading = _HEADING.fullmatch(line)
    if heading is not None:
        return f"{'#' * len(heading['signs'])} {replaced(heading['title'], _INLINE)}"
    if _OF_BLOCK.fullmatch(line) or _ATTRIBUTE.match(line) or _BREAK.fullmatch(line):
        return None
    bullet = _BULLET.match(line)
    if bullet is not None:
        marks = bullet["marks"]
        mark = "1." if marks[0] == "." else "-"
        return f"{'    ' * (len(marks) - 1)}{mark} {replaced(line[bullet.end() :], _INLINE)}"
    return replaced(line, _INLINE)


def hidden(lines: Sequence[str]) -> frozenset[int]:
    """The indexes of comments: `// …`, and what stands between two lines of `////`.

    A paragraph or block below `[comment]` is one too, wherever it stands but in a block that is
    printed as it is; so is what only those see who set `private` (`ifdef::private[]`). Where an
    attribute without a value says that the note is nobody's, all lines count.

    >>> sorted(hidden(["// mine", "text", "////", "secret", "////", "more"]))
    [0, 2, 3, 4]
    """
    attributes = (_ATTRIBUTE.match(line) for line in lines)
    if any(it and not it["text"] and it["key"].lower() in PRIVATE_TAGS for it in attributes):
        return frozenset(range(len(lines)))
    numbers = _of_conditions(lines)
    verbatim = comment = ""
    for number, line in enumerate(lines):
        sign = line.strip()
        is_sign = _DELIMITER.fullmatch(line) is not None and not _is_underline(lines, number)
        if comment:
            numbers.add(number)
            comment = "" if sign == comment or (comment == _PARAGRAPH and not sign) else comment
            if comment == _PARAGRAPH and is_sign:
                comment = sign
        elif verbatim:
            verbatim = "" if sign == verbatim else verbatim
        elif line.startswith("//") or _COMMENT_STYLE.fullmatch(line):
            numbers.add(number)
            of_style = not line.startswith("//")
            comment = _PARAGRAPH if of_style else sign if is_sign else ""
        elif is_sign and sign[0] in _VERBATIM and sign != "--":
            verbatim = sign
    return frozenset(numbers)


def _of_conditions(lines: Sequence[str]) -> set[int]:
    """The indexes of lines that only those see who set an attribute that says private."""
    numbers: set[int] = set()
    open_ones: list[bool] = []  # whether each condition that stands open hides
    for number, line in enumerate(lines):
        condition = _CONDITION.fullmatch(line)
        if condition is not None and condition["name"] == "endif":
            if any(open_ones):
                numbers.add(number)
            del open_ones[-1:]
            continue
        of = re.split(r"[,+]", condition["of"].lower()) if condition else ()
        hides = (
            condition is not None and condition["name"] == "ifdef" and bool(PRIVATE_TAGS & {*of})
        )
        if hides or any(open_ones):
            numbers.add(number)
        if condition is not None and (not condition["text"] or condition["name"] == "ifeval"):
            open_ones.append(hides)
    return numbers


def _is_underline(lines: Sequence[str], number: int) -> bool:
    """Whether a line of signs makes a heading of the line above, which is about as long."""
    above = lines[number - 1].strip() if number and lines[number][0] in _UNDERLINES else ""
    is_text = bool(above) and not _DELIMITER.fullmatch(above) and not above.startswith("[")
    return is_text and abs(len(above) - len(lines[number].strip())) <= _MOST_APART


FORMAT = markup_format(".adoc", ".asciidoc", translate=as_markdown, hidden=hidden)
