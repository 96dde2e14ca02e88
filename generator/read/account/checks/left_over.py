"""What shows that a note's words were not taken apart, in one piece or with tags, or of books."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from generator.model.account import Account, AccountDetail, AccountPassage
from generator.model.account_head import AccountKind
from generator.model.message import Message
from generator.model.problem import Problem, problem
from generator.model.source import Line
from generator.read.outline.exported import place_of_clipping
from generator.text.regex import regex

_TAG = regex(
    r"(?<![\\`])<[a-z][a-z0-9-]{0,20}\s[^<>]{0,300}?(?:class|style|href|src|id|data-[a-z-]{1,30})=[\"'][^<>]{0,500}>",
    re.IGNORECASE,
)
_LEAST_TAGGED = 3
_LEAST_CHARACTERS = 4_000
_MOST_OTHERS = 0.2


def left_over_problems(
    file: str, lines: Sequence[Line], accounts: Sequence[Account]
) -> list[Problem]:
    """Words of a note that stand all in one piece or with their tags, or are of books.

    `lines` are those that say something and are no code.
    """
    return [
        *_in_one_piece(file, accounts),
        *_with_tags(file, lines),
        *_of_books(file, lines, accounts),
    ]


def _of_books(file: str, lines: Sequence[Line], accounts: Sequence[Account]) -> Iterator[Problem]:
    """That a note on several works begins as an e-reader's clippings, which are of books."""
    if len(accounts) > 1 and any(
        place_of_clipping(it.text.removeprefix("- ")) for it in lines[1:2]
    ):
        message = Message("problem.vault_doubt")
        yield problem("talk-unknown", message, file, (lines[0].number,) * 2)


def _in_one_piece(file: str, accounts: Sequence[Account]) -> Iterator[Problem]:
    """A passage that holds nearly all of a note, of many words, by nobody and at no time."""
    for account in accounts:
        if account.kind is AccountKind.RECORD:
            continue
        passages = account.of(AccountPassage)
        if any(it.speaker or it.time for it in passages) or not passages:
            continue
        by_lines: Counter[tuple[int, int]] = Counter()
        for it in passages:
            by_lines[it.at.lines] += len(it.text)  # a long line is in pieces
        lines, size = max(by_lines.items(), key=lambda pair: (pair[1], pair[0]))
        every = [it for it in account.items if not isinstance(it, AccountDetail)]
        texts = (getattr(it, name, None) or "" for it in every for name in ("text", "title"))
        if size >= _LEAST_CHARACTERS and sum(map(len, texts)) - size <= _MOST_OTHERS * size:
            message = Message("problem.one_piece", n=size)
            yield problem("text-in-one-piece", message, file, lines)
            return


def _with_tags(file: str, lines: Sequence[Line]) -> Iterator[Problem]:
    """Lines that print tags of a page with their attributes; indented and escaped ones are code."""
    tagged = [
        it.number
        for it in lines
        if "<" in it.text and not it.printed.startswith(("\t", "    ")) and _TAG.search(it.text)
    ]
    if len(tagged) >= _LEAST_TAGGED:
        message = Message("problem.tags_left", n=len(tagged))
        yield problem("markup-left", message, file, (tagged[0], tagged[-1]))
