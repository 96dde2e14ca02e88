"""Signs in a note itself that it was read badly: nothing says of what talk it is, or who speaks.

They are told only where the note is sure to have what was not taken: labels that come again and
again are somebody's or something's, and a note about a talk says which.
"""

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import PurePosixPath

from generator.model.account import Account, Item
from generator.model.account_head import AccountKind
from generator.model.message import Message
from generator.model.problem import Problem, problem
from generator.model.source import Line, Role
from generator.read.formats.parsed import Parsed
from generator.text.naming.normal import words

_LABEL = re.compile(
    r"\s*+(?:[-*+•]\s++)?\**+(?P<label>[^\W\d_][^:：*|\[\]()]{0,30})\**+[:：]\**+\s++\S"
)
_HEADED = frozenset({"title", "heading"})
_LEAST_HEADINGS = 3
_LEAST_WORDS = 2
_LEAST_LABELS = 3
_LEAST_TIMES = 4
_SHARE = 0.25
_SHOWN = 4


def misread_problems(
    file: str, parsed: Parsed, lines: Sequence[Line], accounts: Sequence[Account]
) -> list[Problem]:
    """What shows that a note was read badly, each with its place.

    A file of a form of its own says what its fields are.
    """
    content = [line for line in lines[parsed.front.last or 0 :] if line.role is Role.CONTENT]
    if not content or not accounts or parsed.form is not None:
        return []
    return [
        *_unknown_talk(file, content, accounts),
        *_doubtful_title(file, lines, accounts),
        *_unknown_labels(file, content, accounts),
    ]


def _unknown_talk(file: str, lines: Sequence[Line], accounts: Sequence[Account]) -> list[Problem]:
    """That a note names neither a talk nor anybody, and no day and no address of it.

    Transcripts often begin with their first words.
    """
    (first, *others) = accounts
    dates = (first.published, first.page_date, first.note_date, first.saved_date)
    is_told = first.titles or first.people or any(dates) or first.url or first.talk
    beside = first.goes_with is not None or first.kind is not AccountKind.NOTES
    if others or is_told or beside or any(map(_is_spoken, first.items)):
        return []
    number = lines[0].number
    return [problem("talk-unknown", Message("problem.no_talk_told"), file, (number, number))]


def _doubtful_title(file: str, lines: Sequence[Line], accounts: Sequence[Account]) -> list[Problem]:
    """That the title is the first of several headings as large, and the file is called otherwise.

    So it may be the heading of a section, unless lines about the talk stand below it.
    """
    first = accounts[0]
    title = None if first.people or first.url else next(iter(first.titles), None)
    largest = [it.number for it in lines if it.what in _HEADED and it.printed.startswith("# ")]
    if len(accounts) > 1 or title is None or len(largest) < _LEAST_HEADINGS:
        return []
    called = {word for word in words(PurePosixPath(file).stem.replace("_", " ")) if word.isalpha()}
    own = set(words(title.text))
    if title.at.lines[0] != largest[0] or len(called) < _LEAST_WORDS or own & called:
        return []
    message = Message("problem.first_of_many", title=title.text, n=len(largest))
    return [problem("title-doubtful", message, file, title.at.lines)]


def _unknown_labels(file: str, lines: Sequence[Line], accounts: Sequence[Account]) -> list[Problem]:
    """That labels come again and again, of which not one is known to be somebody's."""
    if any(_has_speaker(item) for account in accounts for item in account.items):
        return []
    matches = [(line, match) for line in lines if (match := _LABEL.match(line.text))]
    times = Counter(match["label"].strip() for _, match in matches)
    again = {label: n for label, n in times.items() if n >= _LEAST_TIMES}
    if len(again) < _LEAST_LABELS or sum(again.values()) < _SHARE * len(lines):
        return []
    labelled = [line.number for line, match in matches if match["label"].strip() in again]
    labels = ", ".join(sorted(again, key=lambda label: (-again[label], label))[:_SHOWN])
    message = Message("problem.labels", n=sum(again.values()), labels=labels)
    return [problem("labels-unknown", message, file, (labelled[0], labelled[-1]))]


def _is_spoken(item: Item) -> bool:
    return _has_speaker(item) or getattr(item, "time", None) is not None


def _has_speaker(item: Item) -> bool:
    return getattr(item, "speaker", None) is not None
