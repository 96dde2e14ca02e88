"""Caches of pure functions that are emptied together: those that only comparing accounts needs.

The words of a collection are compared again and again while its accounts are resolved, and hardly
ever later: what is cached for that would stay in memory until the last page is written.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

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
