"""Pairs of things that the editor says are not one: `not_same_as`."""

from collections.abc import Collection, Iterable, Mapping


class Separations:
    """Pairs of names that are not one thing, whatever evidence says."""

    def __init__(self, not_same_as: Mapping[str, Iterable[str]]) -> None:
        """Takes the names that each name is not; it holds both ways, and never of a name itself."""
        self._others: dict[str, set[str]] = {}
        for one, others in not_same_as.items():
            for other in others:
                if other != one:
                    self._others.setdefault(one, set()).add(other)
                    self._others.setdefault(other, set()).add(one)

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self._others)

    def between(self, ones: Iterable[str], others: Collection[str]) -> bool:
        """Whether any of some names and any of others must not be one thing."""
        return any(
            not self._others[name].isdisjoint(others) for name in ones if name in self._others
        )
