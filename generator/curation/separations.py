"""Things that the editor keeps apart: `not_same_as` of talks, concepts, quotes and entities."""

from collections.abc import Collection, Iterable, Mapping


class Apart:
    """Pairs of names that are not one thing, whatever evidence says."""

    def __init__(self, said: Mapping[str, Iterable[str]]) -> None:
        """`said` are the names that each name is not; both ways, and never itself."""
        self._others: dict[str, set[str]] = {}
        for one, others in said.items():
            for other in others:
                if other != one:
                    self._others.setdefault(one, set()).add(other)
                    self._others.setdefault(other, set()).add(one)

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self._others)

    def parts(self, ones: Iterable[str], others: Collection[str]) -> bool:
        """Whether one of some names and one of others must not be one thing."""
        return any(not self._others[one].isdisjoint(others) for one in ones if one in self._others)
