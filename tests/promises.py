"""Whether a seed as read keeps the promises: nothing is lost, and nothing invented."""

import re
from collections.abc import Iterator

import msgspec

from generator.model.account import ITEM_TYPES, Item, TimeCode
from generator.model.base import Span
from generator.model.source import Role, SourceText
from generator.read.seed import Seed

_WORD = re.compile(r"[^\W_]+")
# A list's own numbers are markers, as dots are; the page numbers its lists itself.
_BY_FORM = re.compile(
    r"^\d{1,3}(?=[.)](?:\s|$))|(?<![^\W_])(?:at|evidence|because|support|source)(?![^\W\d_])", re.I
)


def folded(text: str) -> str:
    return " ".join(text.split())


def span_text(source: SourceText, span: Span) -> str:
    """The text of a span's lines after the repairs that are listed for them."""
    first, last = span.lines
    return folded(" ".join(line.text for line in source.lines[first - 1 : last]))


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
    assert content <= covered


def check_nothing_invented(seed: Seed) -> None:
    for account in seed.accounts:
        for item in account.items:
            assert type(item) in ITEM_TYPES
            where = span_text(seed.source, item.at)
            for name, value in msgspec.structs.asdict(item).items():
                if isinstance(value, str) and name not in {"kind", "what", "section"}:
                    assert folded(value) in where, (name, value, where)
                if isinstance(value, TimeCode):
                    assert value.printed in where
        for title in account.titles:
            if account.source == seed.source.id:
                assert folded(title.text) in span_text(seed.source, title.at)


def check_content_is_in_items(seed: Seed) -> None:
    """Every letter and digit of a content line stands, at its place, in an item or a title.

    A form says two things instead: a list's own number, and a word like `Evidence:`, which the kind
    of the item is.
    """
    text, places = _whole(seed.source)
    heard = bytearray(len(text))
    for account in seed.accounts:
        said = [(value, item.at) for item in account.items for value in _texts(item)]
        for value, at in (*said, *((title.text, title.at) for title in account.titles)):
            start, end = places[at.lines[0]][0], places[at.lines[1]][1]
            for first, last in _found(folded(value), text, start, end):
                heard[first:last] = b"\1" * (last - first)
    for line in seed.source.lines:
        if line.role is Role.CONTENT:
            start, end = places[line.number]
            told = text[start:end]
            by_form = [match.span() for match in _BY_FORM.finditer(told)]
            for match in _WORD.finditer(told):
                first, last = match.span()
                while first < last and heard[start + first]:
                    first += 1
                while first < last and heard[start + last - 1]:
                    last -= 1
                assert first == last or (first, last) in by_form, (told[first:last], told)


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
        elif isinstance(value, str) and name not in {"kind", "what", "section"}:
            yield value


def _found(value: str, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a value stands between two places; those that overlap count once, and the last."""
    first = text.find(value, start, end) if value else -1
    if first >= 0:
        last = text.rfind(value, start, end)
        yield last, last + len(value)
    while first >= 0:
        yield first, first + len(value)
        first = text.find(value, first + len(value), end)
