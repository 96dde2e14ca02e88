"""Rows of a price table, flattened to a line (`27:30 NanoGPT $100 The cost to …`) or in cells."""

from collections.abc import Iterator

from generator.model.account import AccountPassage, AccountPrice, PassageKind, TimeCode
from generator.model.source import Role
from generator.read.grammar.timed import Timed, split_time
from generator.read.outline.blocks import Block, Heading, Paragraph, Row, is_flat
from generator.read.outline.sections import Section, passage
from generator.read.page import Found, Mark, Page
from generator.read.vocabulary.word_lists import WORDS
from generator.text.naming.normal import words
from generator.text.regex import regex

_COLUMNS = frozenset(WORDS["columns_of_prices"])
_DIGITS = r"\d[\d,.]{0,20}"  # bounded: a row of digits without an end costs no more than a line
_NUMBER = rf"{_DIGITS}(?:\s?[-–]\s?[$€£¥]?{_DIGITS})?"
_SCALE = r"(?:\s?(?:k|K|m|M|bn|B|thousand|million|billion|trillion)\b)?\+?"
_PER = r"(?:\s?/\s?[^\W\d_]+|\s(?:per|a)\s[^\W\d_]+)?"
_VALUE = regex(
    rf"~?(?:US|A|C)?[$€£¥₹]\s?{_NUMBER}{_SCALE}{_PER}"
    rf"|\b[A-Z]{{3}}\s{_NUMBER}{_SCALE}{_PER}"
    rf"|\b{_NUMBER}{_SCALE}\s[A-Z]{{3}}\b{_PER}"
    rf"|{_NUMBER}{_SCALE}\s?(?:dollars|euros|pounds|yen|USD|EUR|GBP|cents)\b{_PER}"
    rf"|{_NUMBER}\s?%(?:\sof\s[^\W\d_]+|{_PER})"
    r"|(?<![\w-])[Ff]ree(?![\w-])"
)


def prices(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
    """A price row; the row of column names is a label, and what further columns say is prose."""
    if isinstance(block, Paragraph | Row) and is_header(block.text):
        return (Mark(role=Role.LABEL, what="table", lines=block.lines),)
    if isinstance(block, Row) and len(block.cells) >= 3:
        return tuple(_cells(block.cells, block, section, page))
    if is_flat(block) or isinstance(block, Row):
        price = _flat(block.text, block, page)
        return (price,) if price else ()
    return ()


def is_price(line: Heading, _section: Section, page: Page) -> bool:
    """Whether a line with the form of a title is a row of a price table, or names its columns."""
    return is_header(line.text) or _flat(line.text, line, page) is not None


def is_header(text: str) -> bool:
    """Whether a text is a table's row of column names."""
    named = words(text)
    return len(named) >= 2 and all(word in _COLUMNS for word in named)


def _flat(text: str, block: Block, page: Page) -> AccountPrice | None:
    timed = split_time(text)
    if timed.aside is not None:  # what stands in brackets belongs to the item
        if timed.time is not None:
            return None
        timed = Timed(time=None, aside=None, text=text)
    value = _VALUE.search(timed.text)
    if value is None:
        return None
    item = timed.text[: value.start()].strip(" -–—:·|")
    context = timed.text[value.end() :].strip(" -–—:·|")
    if not item:
        return None
    return AccountPrice(
        item=item,
        value=value.group(),
        context=context or None,
        time=timed.time,
        at=page.at(block.lines),
    )


def _cells(
    cells: tuple[str, ...], block: Block, section: Section, page: Page
) -> Iterator[AccountPrice | AccountPassage]:
    timed = split_time(cells[0])
    time: TimeCode | None = timed.time if not timed.text else None
    rest = cells[1:] if time else cells
    if len(rest) < 2 or not rest[0] or not rest[1]:
        return
    at = page.at(block.lines)
    context = next(iter(rest[2:]), "") or None
    yield AccountPrice(item=rest[0], value=rest[1], context=context, time=time, at=at)
    for cell in filter(None, rest[3:]):
        yield passage(cell, at, section, PassageKind.OTHER)
