"""Whether a seed as read keeps the promises: nothing is lost, and nothing invented."""

import html
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

import msgspec

from generator.model.account import (
    ITEM_TYPES,
    AccountPassage,
    AccountTakeaway,
    AccountTopic,
    Item,
    Naming,
    TimeCode,
)
from generator.model.base import Span
from generator.model.source import Line, Repair, Role, SourceText
from generator.read.formats import format_of
from generator.read.formats.parsed import File
from generator.read.grammar import labelled, terms, timed
from generator.read.grammar.prices import is_header
from generator.read.grammar.speech import turns
from generator.read.outline.blocks import Bullet, Paragraph, Row, heading_of
from generator.read.outline.headings.titles import heading_parts, looks_like_title
from generator.read.outline.line_roles import repair_lines
from generator.read.outline.sections import rule_for
from generator.read.seed import Seed
from generator.read.vocabulary.section_names import ALL_RULES
from generator.text.encoding.decode import decode, split_lines
from generator.text.naming.normal import words

_AROUND_TITLES = "#*_- " + "".join(map(chr, range(32)))
_HEADING = re.compile(r"\s*#{1,6}\s")
_HEADING_MARKS = re.compile(
    r"^\s*(?:[-*+]\s+(?=#))?(?:#{1,6}\s|#{2,6}(?=[^\W\d_])|\d{1,2}[.)]\s)?\s*"
)
_TAGS = re.compile("<[^<>]*>|[\v\f\x85\u2028\u2029]")
_LONG = 200
_INNER_ENDS = re.compile("[\v\f\x85\u2028\u2029]")
_WORD = re.compile(r"[^\W_]+")
# A list's own numbers are markers, as dots are; the page numbers its lists itself.
_SAID = "|".join(
    """
    at bei um à en evidence because support source beleg belege preuve evidencia 证据 依据 證據
    """.split()
)
_BY_FORM = re.compile(
    rf"^(?:\d{{1,3}}|[a-z])(?=[.)](?:\s|$))|^o(?=\s)|^\d{{1,3}}$|(?<![^\W_])(?:{_SAID})(?![^\W\d_])"
    r"|(?<=\[!)\w+(?=\])|(?<=[(\[])Time(?=\s\d)|(?<![^\W_])Notes?(?=\*{0,2}:)|^Notes?$"
    r"|(?<=\()highlights(?=\)$)|(?<=\[)x(?=\]\s)|(?<=:\d\d\]\()https?://[^\s()]+(?=\))",
    re.IGNORECASE,
)


def folded(text: str) -> str:
    return " ".join(text.split())


def span_text(source: SourceText, span: Span) -> str:
    """The text of a span's lines after the repairs that are listed for them."""
    first, last = span.lines
    return folded(" ".join(line.text for line in source.lines[first - 1 : last]))


def quoted_text(source: SourceText, span: Span) -> str:
    """The same of lines of a block quotation, whose mark parts lines and no words."""
    first, last = span.lines
    return folded(" ".join(line.text.lstrip("> ") for line in source.lines[first - 1 : last]))


def check_nothing_lost(seed: Seed) -> None:
    source = seed.source
    assert [line.number for line in source.lines] == list(range(1, len(source.lines) + 1))
    for line in source.lines:
        assert (line.role is Role.BLANK) == (not line.printed.strip()), line
    covered = {
        number
        for account in seed.accounts
        for span in (*(i.at for i in account.items), *(t.at for t in account.titles))
        for number in range(span.lines[0], span.lines[1] + 1)
    }
    content = {line.number for line in source.lines if line.role is Role.CONTENT}
    about_none = any(one.code == "note-of-no-talk" for one in source.problems)
    assert content <= covered or (about_none and not seed.accounts)
    check_labels(source)


def check_labels(source: SourceText) -> None:
    """A label heads something or is the name of a known section: no words are lost as a heading.

    Labels without words (rules, empty bullets, underlines) and those of a file's own form (front
    matter, fences, markup) structure nothing but the file. Lines above an underline are one heading.
    """
    if source.file.endswith((".html", ".htm", ".xhtml")):
        return  # a line of a page may hold parts of several headings, and a heading several lines
    below = is_underlined = False
    for line in reversed(source.lines):
        is_underlined = line.what == "heading" and (is_underlined or not _WORD.search(line.text))
        if line.role in (Role.CONTENT, Role.UNREAD):
            below = True
        elif line.what in {"heading", "table"} and _WORD.search(line.text):
            known = line.what == "heading" and any(map(_names_a_section, _pieces(line)))
            assert below or known, ("a label heads nothing", line)
            below = below and (is_underlined or line.what != "heading")


def _pieces(line: Line) -> list[str]:
    """A line, and what stands between the tags or unusual line ends of one that holds several."""
    return [line.text, *_TAGS.split(line.printed)]


def _names_a_section(line: str) -> bool:
    """Whether a line is called like a known section, without its marks and its number."""
    name, _ = heading_parts(_HEADING_MARKS.sub("", line, count=1).rstrip("# "))
    return rule_for(name, ALL_RULES) is not None


def check_nothing_invented(seed: Seed) -> None:
    for account in seed.accounts:
        for item in account.items:
            assert type(item) in ITEM_TYPES
            where = span_text(seed.source, item.at)
            quoted = quoted_text(seed.source, item.at) if where.startswith(">") else ""
            for name, value in msgspec.structs.asdict(item).items():
                if name == "speaker" and getattr(item, "goes_on", False):
                    assert any(folded(value) in folded(line.text) for line in seed.source.lines)
                elif name == "code":
                    assert not value or any(value in line.printed for line in seed.source.lines)
                elif isinstance(value, str) and name not in {"kind", "what", "section"}:
                    for line in value.split("\n"):  # a note may have several
                        is_there = folded(line) in where or folded(line) in quoted
                        assert is_there, (name, line, where)
                if isinstance(value, TimeCode):
                    assert folded(value.printed) in where
        for title in account.titles:
            if account.source == seed.source.id:
                assert folded(title.text) in span_text(seed.source, title.at)


def check_content_is_in_items(seed: Seed, headings: Iterable[Paragraph] = ()) -> None:
    """Every letter and digit of a content line stands, at its place, in an item or a title.

    A form says eight things instead: a list's own number, a word processor's bullet `o`, that a
    task is done, a word like `Evidence:`, the kind of a callout, which the kind of the item is, that
    a highlight's place is a time and its note a note, where a linked time leads, and the label of a
    line that is a section of its own. A printed line that holds several (a page saved without line
    ends, or with unusual ones) may have headings among them: `headings` are those that are known.
    """
    if not seed.accounts:
        return  # the lines stand as they are printed on the page of the note
    text, places = _whole(seed.source)
    heard = bytearray(len(text))
    for value, lines in _said(seed, headings):
        start, end = places[lines[0]][0], places[lines[1]][1]
        found_at = [*_found(folded(value), text, start, end)]
        if not found_at and text.startswith(">", start):
            found_at = [*_found_in_quotation(folded(value), seed.source, text, places, lines)]
        for first, last in found_at:
            heard[first:last] = b"\1" * (last - first)
    for line in seed.source.lines:
        if line.role is Role.CONTENT:
            start, end = places[line.number]
            lost = _unheard(text[start:end], heard[start:end])
            assert not lost, (lost, line.number, text[start:end])


def _found_in_quotation(
    value: str,
    source: SourceText,
    text: str,
    places: dict[int, tuple[int, int]],
    lines: tuple[int, int],
) -> Iterator[tuple[int, int]]:
    """Where the lines of a block quotation stand whose words, without their marks, are a value's."""
    for number in range(lines[0], lines[1] + 1):
        bare = folded(source.lines[number - 1].text.lstrip("> "))
        if bare in value:
            yield from _found(bare, text, *places[number])


def _unheard(line: str, heard: bytearray) -> list[str]:
    """The words of a line, or what is left of them, that nothing says."""
    by_form = [match.span() for match in _BY_FORM.finditer(line)]
    lost: list[str] = []
    for match in _WORD.finditer(line):
        first, last = match.span()
        while first < last and heard[first]:
            first += 1
        while first < last and heard[last - 1]:
            last -= 1
        if first < last and not any(start <= first and last <= end for start, end in by_form):
            lost.append(line[first:last])
    return lost


def _said(seed: Seed, headings: Iterable[Paragraph]) -> Iterator[tuple[str, tuple[int, int]]]:
    """All texts that were read, each with its first and last line."""
    for account in seed.accounts:
        for item in account.items:
            for value in (*_texts(item), *_own_label(seed, item)):
                yield value, item.at.lines
        for title in account.titles:
            yield title.text, title.at.lines
    for heading in headings:
        yield heading.text, heading.lines
    for line in seed.source.lines:
        for part in _TAGS.split(line.printed):
            if number := _BY_FORM.match(html.unescape(part).strip()):
                yield number.group(), (line.number, line.number)
        bare = line.text.strip()
        if bare.endswith(":") and _names_a_section(bare):  # inside a moment of several lines
            yield line.text, (line.number, line.number)
    for line_number, part in _inner_lines(seed.source):
        bare = part.strip(_AROUND_TITLES)
        if _HEADING.match(part) or looks_like_title(bare) or _names_columns(part):
            yield part, (line_number, line_number)


def _own_label(seed: Seed, item: Item) -> Iterator[str]:
    """The label of a line that is a section of its own: what the item's section is called."""
    section = folded(item.section.rpartition(" › ")[2]) if isinstance(item, AccountPassage) else ""
    if section and isinstance(item, AccountPassage):
        where = span_text(seed.source, item.at)
        behind = rf"(?:\s?[:：]|\W{{1,5}}{re.escape(folded(item.text)[:60])})"
        if re.search(re.escape(section) + behind, where):
            yield section
    line = seed.source.lines[item.at.lines[0] - 1].text.strip()
    parts = labelled.split_label(line, dashes=False)
    if parts is None or line.startswith(parts.text):
        return
    match item:
        case AccountPassage():
            own = section == parts.label and item.text == parts.text
        case Naming() | AccountTopic() | AccountTakeaway():
            own = rule_for(parts.label, ALL_RULES) is not None
        case _:
            own = False
    if own:
        yield parts.label


def _names_columns(row: str) -> bool:
    known = terms._COLUMNS | timed._COLUMNS | turns._SPEAKER_COLUMNS | turns._TEXT_COLUMNS
    return is_header(row) or set(words(row)) <= known


def check_repairs(seed: Seed) -> None:
    """The listed repairs lead from every printed line to the text that was read.

    Not where a clock was read anew: that is said of the item, whose line stays as it is printed.
    """
    clocks = {
        problem.lines for problem in seed.source.problems if problem.code == "timecode-repaired"
    }
    repairs: defaultdict[int, list[Repair]] = defaultdict(list)
    for repair in seed.source.repairs:
        repairs[repair.line].append(repair)
    for line in seed.source.lines:
        if (line.number, line.number) in clocks:
            continue
        text, done = line.printed, ""
        for repair in repairs[line.number]:
            before, printed, text = text.partition(repair.printed)
            assert printed or not repair.printed, repair
            done += before + repair.read
        assert done + text == line.text, line


def headings_of(seed: Seed, raw: bytes) -> Iterator[Paragraph]:
    """The lines of a file that may be headings, wherever they stand, and rows that name columns."""
    form = format_of(seed.source.file)
    if form is None or not seed.accounts:
        return
    lines = repair_lines(form.shown(split_lines(decode(raw).text)).lines, frozenset())
    parsed = form.read(File(source=seed.source.id, name=seed.source.file, lines=lines))
    todo = [*parsed.blocks, *(block for talk in parsed.talks for block in talk.blocks)]
    while todo:
        block = todo.pop()
        is_names = (isinstance(block, Row) and _names_columns(block.text)) or (
            isinstance(block, Paragraph) and is_header(block.text)
        )
        if is_names or heading_of(block):
            numbers = parsed.inner.numbers if parsed.inner else range(1, len(lines) + 1)
            first, last = (numbers[number - 1] for number in block.lines)
            yield Paragraph(text=block.text, lines=(first, last))
        elif isinstance(block, Bullet):
            todo.extend(block.children)


def _inner_lines(source: SourceText) -> Iterator[tuple[int, str]]:
    """The lines inside printed lines, where a file's lines end with other characters."""
    if any(problem.code == "line-ends-other" for problem in source.problems):
        for line in source.lines:
            for part in _INNER_ENDS.split(line.text):
                yield line.number, part


def _whole(source: SourceText) -> tuple[str, dict[int, tuple[int, int]]]:
    """All lines as one folded text, and where in it each of them begins and ends."""
    parts: list[str] = []
    places: dict[int, tuple[int, int]] = {}
    at = 0
    for line in source.lines:
        part = folded(line.text)
        places[line.number] = (at, at + len(part))
        if part:
            parts.append(part)
            at += len(part) + 1
    return " ".join(parts), places


def _texts(item: Item) -> Iterator[str]:
    for name, value in msgspec.structs.asdict(item).items():
        if isinstance(value, TimeCode):
            yield value.printed
        elif isinstance(value, str) and name not in {"kind", "what", "section", "code"}:
            yield from value.split("\n")


def _found(value: str, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a value stands between two places; of long ones that overlap only the last counts."""
    first = text.find(value, start, end) if value else -1
    if first >= 0:
        last = text.rfind(value, start, end)
        yield last, last + len(value)
    while first >= 0:
        yield first, first + len(value)
        step = 1 if len(value) < _LONG else len(value)
        first = text.find(value, first + step, end)
