"""Answers to questions that are asked of one short text again and again.

Many readers look at each line, one after the other, and ask the same of it: is it a title, does it
begin with a time? What was said of the texts of a file is remembered. Very long texts are not: to
keep them would cost more memory than asking anew costs time.
"""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

AnswerT = TypeVar("AnswerT")

LONGEST = 2_000
"""Characters of the longest text of which an answer is remembered."""

_TEXTS = 2_048
"""More than most files have lines, for each reader passes over all lines of a file."""


def remembered(ask: Callable[[str], AnswerT]) -> Callable[[str], AnswerT]:
    """A pure function of a text, with its answers for the last texts that are not very long."""
    known = lru_cache(maxsize=_TEXTS)(ask)

    @wraps(ask)
    def answer(text: str) -> AnswerT:
        return known(text) if len(text) <= LONGEST else ask(text)

    return answer
