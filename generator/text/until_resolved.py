"""Results that are kept while accounts are compared, and forgotten when that is done.

The words of a collection are compared again and again while its accounts are resolved, and hardly
ever later: what was kept for that would stay in memory until the last page is written.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

GivenT = TypeVar("GivenT")
ResultT = TypeVar("ResultT")

_FORGETTING: list[Callable[[], None]] = []


def kept(most: int) -> Callable[[Callable[[GivenT], ResultT]], Callable[[GivenT], ResultT]]:
    """Keeps the results of a pure function, the last ones and at most so many."""

    def keep(function: Callable[[GivenT], ResultT]) -> Callable[[GivenT], ResultT]:
        known = lru_cache(maxsize=most)(function)
        _FORGETTING.append(known.cache_clear)
        return known

    return keep


def forget() -> None:
    """Forgets all that was kept; it is computed again when it is asked for."""
    for clear in _FORGETTING:
        clear()
