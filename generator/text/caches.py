"""Caches of pure functions: answers about the lines of a file, and about the words of accounts.

Many readers look at each line, one after the other, and ask the same of it: is it a title, does it
begin with a time? What was said of the texts of a file is remembered. Very long texts are not: to
keep them would cost more memory than asking anew costs time.

The words of a collection are compared again and again while its accounts are resolved, and hardly
ever later: what is cached for that would stay in memory until the last page is written, and is
emptied together.
"""

from collections.abc import Callable
from functools import lru_cache, partial, update_wrapper
from typing import TypeVar

AnswerT = TypeVar("AnswerT")

LONGEST = 2_000
"""Characters of the longest text of which an answer is remembered."""

_TEXTS = 2_048
"""More than most files have lines, for each reader passes over all lines of a file."""


class Known(dict[str, AnswerT]):
    """The answers for the last texts that are not very long; any other is asked for.

    All of them are forgotten when there are too many: to forget the oldest first would make each
    question several times as dear.
    """

    def __init__(self, ask: Callable[[str], AnswerT]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, text: str) -> AnswerT:
        answer = self._ask(text)
        if len(text) <= LONGEST:
            if len(self) >= _TEXTS:
                self.clear()
            self[text] = answer
        return answer


def remembered(ask: Callable[[str], AnswerT]) -> Callable[[str], AnswerT]:
    """A pure function of a text, with its answers for the last texts.

    What is known is looked up by the dictionary itself: nothing of Python's is called for it.
    """
    return update_wrapper(partial(Known(ask).__getitem__), ask)


GivenT = TypeVar("GivenT")
ResultT = TypeVar("ResultT")

_CLEAR: list[Callable[[], None]] = []


def clearable_cache(
    most: int,
) -> Callable[[Callable[[GivenT], ResultT]], Callable[[GivenT], ResultT]]:
    """Caches the last results of a pure function, `most` of them, until :func:`clear_caches`."""

    def decorate(function: Callable[[GivenT], ResultT]) -> Callable[[GivenT], ResultT]:
        cached = lru_cache(maxsize=most)(function)
        _CLEAR.append(cached.cache_clear)
        return cached

    return decorate


def clear_caches() -> None:
    """Empties all these caches; what is asked for again is computed again."""
    for clear in _CLEAR:
        clear()
