"""Whether a seed as read keeps the promises: nothing is lost, and nothing invented."""

import re
from itertools import groupby

import msgspec

from generator.model.account import ITEM_TYPES, TimeCode
from generator.model.base import Span
from generator.model.source import Role, SourceText
from generator.read.seed import Seed

# A list's own numbers are markers, as dots are; the page numbers its lists itself.
_SAID_BY_FORM = {"at", "evidence", "because", "support", "source"}  # by the kind of the item
_NUMBERED = re.compile(r"^\s*\d{1,3}[.)](?:\s|$)")


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
    """Every letter and digit of a content line is part of an item, label or title."""
    said: dict[int, str] = {}
    for account in seed.accounts:
        for item in account.items:
            texts = [
                value.printed if isinstance(value, TimeCode) else value
                for name, value in msgspec.structs.asdict(item).items()
                if isinstance(value, str | TimeCode) and name not in {"kind", "what", "section"}
            ]
            for number in range(item.at.lines[0], item.at.lines[1] + 1):
                said[number] = said.get(number, "") + " ".join(texts)
        for title in account.titles:
            for number in range(title.at.lines[0], title.at.lines[1] + 1):
                said[number] = said.get(number, "") + title.text
    for line in seed.source.lines:
        if line.role is Role.CONTENT:
            heard = "".join(char for char in said[line.number] if char.isalnum())
            for word in _NUMBERED.sub("", line.text).split():
                letters = "".join(char for char in word if char.isalnum())
                heard_of = letters in heard or all(
                    run in heard or run.casefold() in _SAID_BY_FORM for run in _runs(word)
                )
                assert heard_of, (word, line.text, said[line.number])


def _runs(word: str) -> list[str]:
    """A word's runs of letters and of digits: `[40:45]so` and `4:05pm` are of several items."""
    grouped = groupby(word, key=lambda char: (char.isalnum(), char.isdigit()))
    return ["".join(chars) for (said, _), chars in grouped if said]
