"""Grouping the same accounts by many tables of rules: what no rule decides is worked out once."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

from generator.resolve.same_talk import groups

_OF_ACCOUNTS = ("facts_of", "common_of", "shared_sayings", "shared_wordings")
"""What grouping asks of accounts or of their facts, whatever the rules are."""


@contextmanager
def compared_once() -> Iterator[None]:
    """While it lasts, accounts that are grouped again are not compared again."""
    with ExitStack() as stack:
        for name in _OF_ACCOUNTS:
            stack.enter_context(patch.object(groups, name, _once(getattr(groups, name))))
        yield


def _once(work: Callable[..., Any]) -> Callable[..., Any]:
    """The same function; for the very same things it gives the answer that it gave before."""
    known: dict[tuple[int, ...], tuple[object, Any]] = {}

    def answer(*things: Any) -> Any:
        key = tuple(id(it) for one in things for it in (one if isinstance(one, list) else [one]))
        if key not in known:
            known[key] = [*things], work(*things)  # which stay, so that no id is given again
        return known[key][1]

    return answer
