"""Lines that stand together without a blank line between, into headings, rows and paragraphs."""

from collections.abc import Iterator, Sequence

from generator.read.outline.blocks import Block, Paragraph, Row, Rule, marked_heading, title_of
from generator.read.outline.broken.broken_lines import broken_paragraphs, wrapped_runs
from generator.read.outline.broken.going_on import runs_through
from generator.read.outline.headings.titles import (
    is_bold_title,
    looks_like_title,
    unmarked,
    without_closing_hashes,
)
from generator.read.vocabulary.name_parts import SMALL_WORDS
from generator.text.regex import regex

ATX = regex(r"(?P<level>#{1,6}\s|#{2,6}(?=[^\W\d_]|\[(?!\[)))\s*(?P<text>\S.*)")
_WIKI = regex(r"(?P<level>={2,6})\s++(?P<text>[^\W\d_][^=]*+)(?P=level)?")
_BOLD = regex(r"(?P<mark>\*\*|__)(?P<text>[^*_].*?)(?P=mark):?$")
_LENTICULAR = regex(r"【(?P<text>[^【】]{1,20})】[:：]?")
_LABEL_AND_TAB = regex(r"[^\W\d_][^\t:|]{0,40}:\t\s*[^\s|][^\t|]*+")
RULE = regex(r"(?:[-*_=~]\s*){3,}$")
TABLE_RULE = regex(r"\|?\s*:?-+:?\s*(?:(?:\|\s*:?-+:?\s*)+\|?|\|)$")
_UNDERLINE = regex(r"={3,}|-{3,}")
_RULED = regex(r"-{3,}")
_PARTS = regex(r"_{3,}|\*{3,}")
_LEAST_UNDERLINE = 5
_ENDS = frozenset(".,:;!")  # of a sentence, which may have been underlined
_LONGEST_TITLE = 200  # characters
_LEVELS = 6
_TIMED = regex(r"\s[(\[]?\d{1,2}(?::\d\d){1,2}[)\]]?$")  # `Ada Okafor 0:01:12`
_MAX_CELLS = 200
_QUOTED_POINT = regex(r"^(?:>\s?){1,20}+\s*+[-*+]\s+(?=\S)")
_KEYED = regex(r":\s|：")


def run_blocks(run: list[tuple[int, str]], broken: frozenset[int]) -> Iterator[Block]:
    """The blocks of plain lines that stand together without a blank line between."""
    start = index = 0
    while index + 1 < len(run):
        (number, text), (last, below) = run[index : index + 2]
        is_first = index == start or _PARTS.fullmatch(run[index - 1][1]) is not None
        level = _level_of_underline(text, below, is_first=is_first)
        if level == 0:
            index += 1
            continue
        first = index
        if index > start and _goes_on(run[index - 1][1], text):
            first = index - 1  # a title in two lines is underlined
            number, text = run[first][0], f"{run[first][1]} {text}"
        yield from _plain_blocks(run[start:first], broken)
        yield marked_heading(text, (number, last), level=level)
        start = index = index + 2
    yield from _plain_blocks(run[start:], broken)


def _goes_on(text: str, below: str) -> bool:
    """Whether the line below goes on with a title: it is small, or the title ends with `of a`."""
    is_open = text[:1].isupper() and text[-1:] not in _ENDS
    is_small = below[:1].islower() and "://" not in below
    return is_open and (is_small or text.rpartition(" ")[2] in SMALL_WORDS)


def _level_of_underline(text: str, below: str, *, is_first: bool) -> int:
    """The level of the heading that the line below makes of a line, or 0.

    Hyphens make one of the first line only: below others they part what stands around them. Three
    may part what they stand below as well, and so may many below the end of a sentence.
    """
    if is_underline(below) and below[0] == "=":
        return 1
    bare = unmarked(text)
    if not is_first or not _RULED.fullmatch(below):
        return 0
    if len(below) < _LEAST_UNDERLINE:
        return 2 if looks_like_title(bare) else 0
    ends = len(text) > _LONGEST_TITLE or (bare[-1:] in _ENDS and not looks_like_title(bare))
    return 0 if ends else 2


def _plain_blocks(run: list[tuple[int, str]], broken: frozenset[int]) -> Iterator[Block]:
    if len(run) > 1 and "|" in run[0][1] and TABLE_RULE.match(run[1][1]):
        for number, text in run:
            is_row = "|" in text and not TABLE_RULE.match(text)
            yield _row(number, text) if is_row else _line_block(number, text)
        return
    paragraphs = broken_paragraphs([text for _, text in run])
    if paragraphs:
        yield from (_joined(run[start:end]) for start, end in paragraphs)
        return
    quoted = [text for _, text in run if text[:1] == ">" and text.strip("> ")]
    are_points = _are_points(quoted)
    spoken = run[1][0] if len(run) == 2 and _TIMED.search(run[0][1]) else None
    parts = list(wrapped_runs(run, broken))
    for index, lines in enumerate(parts):
        number, text = lines[0]
        above = parts[index - 1][-1][1] if index else ""
        below = parts[index + 1][0][1] if index + 1 < len(parts) else ""
        if len(lines) > 1:
            yield _joined(lines)
        elif text.startswith(">"):
            yield _quoted(number, _QUOTED_POINT.sub("> ", text) if are_points else text)
        else:
            yield _line_block(number, text, is_text=number == spoken or runs_through(above, below))


def _are_points(lines: Sequence[str]) -> bool:
    """Whether lines of a block quotation are points, perhaps below a label; not below a name."""
    first, *others = lines or [""]
    if not others or not all(map(_QUOTED_POINT.match, others)):
        return False
    is_label = first.rstrip().endswith((":", "：")) or all(map(_KEYED.search, others))
    return _QUOTED_POINT.match(first) is not None or (is_label and len(others) > 1)


def is_underline(line: str) -> bool:
    """Whether a line marks the one above as a heading: `====`, of the second level `----`."""
    return _UNDERLINE.fullmatch(line.strip()) is not None


def _joined(lines: Sequence[tuple[int, str]]) -> Paragraph:
    text = " ".join(filter(None, (text.lstrip("> ") for _, text in lines)))
    quoted = lines[0][1][0] == ">" != lines[0][1][1:2]
    return Paragraph(text=text, quoted=quoted, lines=(lines[0][0], lines[-1][0]))


def _quoted(number: int, text: str) -> Block:
    """A line of a block quotation. Each line is a block, so that its text stays in one piece."""
    words = text.lstrip("> ").strip()
    if not words:
        return Rule(text=text, lines=(number, number))
    return Paragraph(text=words, quoted=True, lines=(number, number))


def _line_block(number: int, text: str, *, is_text: bool = False) -> Block:
    """A line as a block; speech below its time, or the rest of a list, is no heading."""
    lines = (number, number)
    is_empty_heading = len(text) <= _LEVELS and not text.strip("#")
    if is_empty_heading or RULE.match(text) or TABLE_RULE.match(text):
        return Rule(text=text, lines=lines)
    if atx := ATX.match(text):
        text = without_closing_hashes(atx["text"]) or "#"
        return marked_heading(text, lines, level=len(atx["level"].rstrip()))
    if wiki := _WIKI.fullmatch(text):
        return marked_heading(wiki["text"].rstrip(), lines, level=len(wiki["level"]))
    is_closed = text.endswith("|") and text.find("|") < len(text) - 1  # `May 7 | Weirs |`
    if text.startswith("|") or is_closed or ("\t" in text and not _LABEL_AND_TAB.fullmatch(text)):
        return _row(number, text)
    if (bold := _BOLD.match(text)) and is_bold_title(bold["text"]):
        return marked_heading(bold["text"], lines, level=6)
    if (inside := _LENTICULAR.fullmatch(text)) and looks_like_title(inside["text"]):
        return marked_heading(inside["text"], lines, level=6)
    title = title_of(text) if not is_text and looks_like_title(text) else None
    return Paragraph(text=text, title=title, lines=lines)


def _row(number: int, text: str) -> Row:
    """A row with its cells, of which the last of very many holds the rest."""
    border = "|" if "|" in text else "\t"
    cells = (cell.strip() for cell in text.strip("|").split(border, _MAX_CELLS))
    return Row(cells=tuple(cells), text=text, lines=(number, number))
