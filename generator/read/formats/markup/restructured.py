"""Notes in reStructuredText (`.rst`): headings with a line of signs below, fields, directives."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from generator.read.formats.markup.as_markdown import Marked, markup_format
from generator.read.formats.notes.code_lines import CodeLine
from generator.read.front.fences import run_of
from generator.text.regex import Match, regex

_SIGNS = regex(r"([=\-~^\"'`#*+.:_])\1{2,}\s*")
_FIELD_ALONE = regex(r":(?P<key>[A-Za-z][\w -]{0,40}):\s*")
_FIELD = regex(r":(?P<key>[A-Za-z][\w -]{0,40}):\s+(?P<text>\S.*)")
_DIRECTIVE = regex(r"\s*\.\.\s+(?P<name>[A-Za-z][\w:-]{0,40})::(?:\s(?P<text>.*))?")
_FOOTNOTE = regex(
    r"\s*\.\.\s+(?:\[(?P<mark>[^\[\]\s]{1,40})\]|\|(?P<name>[^|]{1,80})\| replace::)"
    r"\s+(?P<text>\S.*)"
)
_TARGET = regex(r"\s*\.\.\s+(?:_[^\n:]{1,200}:|\[[^\[\]\s]{1,40}\]|\|[^|]{1,80}\|).*")
_BEGINNING = regex(rf"{_DIRECTIVE.pattern}|{_TARGET.pattern}")
_COMMENT = regex(r"\s*(?:[-*+•]\s+)?\.\.(?:\s+\S.*|\s*)")
_PICTURES = regex(r"(?:\|[\w-]{1,80}\|_{0,2}\s*){1,20}")
_RULE = regex(r"={2,200}(?: {1,9}={2,200}){1,20} *")
_COLUMN = regex(r"={2,200}")
_MOST_ROWS = 100
_TODO = regex(r"\s*\.\.\s+todo::.*")
_OPTION = regex(r"\s+:[a-z][\w-]{0,40}:.*")
_CODE = frozenset("code code-block sourcecode literalinclude highlight".split())
_FOR_PROGRAMS = _CODE | frozenset(
    """
    audio class container contents csv-table default-role figure ifconfig image include index meta
    only raw role toctree video vimeo youtube
    """.split()
)
"""Directives behind which nothing stands that is meant to be read."""

_INLINE = (
    (regex(r"``([^`\n]{1,200})``"), r"`\1`"),
    (regex(r"`([^`<>\n]{1,300}) <(https?://[^<>\s]{1,500})>`__?"), r"[\1](\2)"),
    (regex(r":[a-z][\w:-]{0,40}:`([^`<>\n]{1,200})(?:\s<[^<>]{1,200}>)?`"), r"\1"),
)
_REFERENCE = regex(
    r"(?<![`\w])`(?P<name>[^`\n]{1,200})`__?(?!\w)|\|(?P<mark>[^|\n]{1,80})\|_(?!\w)"
)
_ADDRESS = regex(r"\s*\.\.\s+_`?(?P<name>[^`:\n]{1,200})`?:\s+(?P<address>https?://\S{1,500})\s*")
"""Where `a name`_ leads."""


def as_markdown(lines: Sequence[str]) -> Marked:
    """The note in Markdown.

    >>> as_markdown(["Weirs", "=====", "", ":Date: 2031-05-06", "", "Gates", "-----"]).texts
    ('# Weirs', None, '', 'Date: 2031-05-06', '', '## Gates', None)
    >>> as_markdown(["==== =====", "When What", "==== =====", "2031 Gates", "==== ====="]).texts
    (None, '| When | What |', '|---|---|', '| 2031 | Gates |', None)
    >>> as_markdown(["By `Ada`_ on `mud`_", ".. _Ada: https://a.example"]).texts
    ('By [Ada](https://a.example) on mud', None)
    """
    targets = filter(None, map(_ADDRESS.fullmatch, (it for it in lines if "_" in it)))
    addresses = {it["name"].casefold(): it["address"] for it in targets}
    replaced = filter(None, map(_FOOTNOTE.fullmatch, (it for it in lines if "|" in it)))
    names = {it["name"]: it["text"].strip() for it in replaced if it["name"]}

    def link(match: Match) -> str:
        address = addresses.get((match["name"] or match["mark"]).casefold())
        words = match["name"] or names.get(match["mark"], match[0])
        return f"[{words}]({address})" if address and words != match[0] else words

    return Marked(
        texts=tuple(_REFERENCE.sub(link, it) if isinstance(it, str) else it for it in _texts(lines))
    )


def _texts(lines: Sequence[str]) -> Iterator[str | CodeLine | None]:
    levels: dict[tuple[str, bool], int] = {}
    code_above: int | None = None
    language, has_begun = "", False
    columns: Sequence[int] = ()
    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip())
        if code_above is not None and line.strip() and indent <= code_above:
            code_above = None
        directive = _DIRECTIVE.fullmatch(line)
        if directive is not None:
            if directive["name"] in _CODE:
                code_above, language, has_begun = indent, (directive["text"] or "").strip(), False
            words = (directive["text"] or "").strip()  # `.. note:: Roots remember.`
            is_read = directive["name"] not in _FOR_PROGRAMS and " " in words
            yield _inline(words) if is_read else None
        elif code_above is not None and line.strip():
            has_begun = has_begun or _OPTION.fullmatch(line) is None
            yield CodeLine(text=line, language=language) if has_begun else None
        elif _RULE.fullmatch(line) or (columns and line.strip()):
            text, columns = _in_table(lines, number, columns)
            yield text
        elif not line.strip():
            yield line if code_above is None else CodeLine(text=line, language=language)
        elif _opens_literal(lines, number):
            code_above, language, has_begun = indent, "", True
            text = _inline(line.rstrip()[:-1])
            yield text if text.strip(": ") else None
        elif _is_heading(lines, number):
            over = number > 0 and lines[number - 1].strip() == lines[number + 1].strip()
            level = levels.setdefault((lines[number + 1].strip()[0], over), len(levels) + 1)
            yield f"{'#' * min(level, 6)} {_inline(line.strip())}"
        elif footnote := _FOOTNOTE.fullmatch(line):
            mark = f"[{footnote['mark']}]" if footnote["mark"] else f"{footnote['name']}:"
            yield f"{mark} {_inline(footnote['text'])}"
        elif (
            _is_line_of_heading(lines, number)
            or _TARGET.fullmatch(line)
            or _PICTURES.fullmatch(line)
            or (_OPTION.fullmatch(line) and _BEGINNING.fullmatch(lines[number - 1]))
        ):
            yield None
        else:
            yield _field(line, lines[number - 1] if number else "")


def _in_table(
    lines: Sequence[str], number: int, columns: Sequence[int]
) -> tuple[str | None, Sequence[int]]:
    """A line of a table in Markdown, and where the columns begin below it: a rule ends the last.

    A table with a row whose first cell is empty goes on with the one above: it stays as printed.
    """
    line = lines[number]
    if not _RULE.fullmatch(line):
        cells = (line[slice(*it)] for it in zip(columns, (*columns[1:], None), strict=True))
        return f"| {' | '.join(_inline(it.strip()) for it in cells)} |", columns
    rows = [*takewhile(str.strip, lines[number + 1 : number + _MOST_ROWS])]
    below = [it.start() for it in _COLUMN.finditer(line)] if rows else []
    if not columns and below and any(not it[: below[1]].strip() for it in rows):
        return line, []
    return ("|" + "---|" * len(columns) if columns and below else None), below


def _field(line: str, above: str) -> str:
    """A line, as `Key: value` where it is a field; the value may stand on the line below."""
    if key := _FIELD_ALONE.fullmatch(line):
        return f"{key['key']}:"
    field = _FIELD.fullmatch(line)
    if field is not None:
        return f"{field['key']}: {_inline(field['text'])}"
    return _inline(line.strip() if _FIELD_ALONE.fullmatch(above) else line)


def _opens_literal(lines: Sequence[str], number: int) -> bool:
    """Whether a line ends with `::`, and indented lines stand below it behind a blank one."""
    line, below = lines[number], lines[number + 1 : number + 3]
    if not line.rstrip().endswith("::") or len(below) < 2 or below[0].strip():
        return False
    indents = [len(it) - len(it.lstrip()) for it in (line, below[1])]
    return bool(below[1].strip()) and indents[1] > indents[0]


def _inline(text: str) -> str:
    for pattern, replacement in _INLINE:
        text = pattern.sub(replacement, text)
    return text


def _is_heading(lines: Sequence[str], number: int) -> bool:
    """Whether a line has a line of signs below that is as long."""
    text, below = lines[number].strip(), lines[number + 1 : number + 2]
    if not text or not below or _SIGNS.fullmatch(text) or not _SIGNS.fullmatch(below[0]):
        return False
    above = lines[number - 1].strip() if number else ""
    wide = sum(2 if ord(char) > 0x2E7F else 1 for char in text)
    is_free = not above or above == below[0].strip()
    return is_free and len(below[0].strip()) + 1 >= wide


def _is_line_of_heading(lines: Sequence[str], number: int) -> bool:
    if not _SIGNS.fullmatch(lines[number]):
        return False
    if number and _is_heading(lines, number - 1):
        return True
    same = lines[number + 2 : number + 3]
    over = bool(same) and same[0].strip() == lines[number].strip()
    return over and _is_heading(lines, number + 1)


def hidden(lines: Sequence[str]) -> frozenset[int]:
    """The indexes of comments: `.. so`, and the lines below that stand further in.

    >>> sorted(hidden([".. mine", "   more", "", "text", ".. image:: a.png"]))
    [0, 1]
    """
    numbers: set[int] = set()
    inside: int | None = None
    waiting: list[int] = []
    stated = run_of(lines)
    for number, line in enumerate(lines[stated:], stated):
        indent = len(line) - len(line.lstrip())
        if not line.strip():
            waiting.append(number)
            continue
        if inside is not None and indent > inside:
            numbers.update((*waiting, number))
        else:
            comment = _COMMENT.fullmatch(line)
            shown = _DIRECTIVE.fullmatch(line) or _TARGET.fullmatch(line)
            plain = comment and (not shown or _TODO.fullmatch(line))
            inside = indent if plain else None
            if plain:
                numbers.add(number)
        waiting = []
    return frozenset(numbers)


FORMAT = markup_format(".rst", ".rest", translate=as_markdown, hidden=hidden)
