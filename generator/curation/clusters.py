"""Clusters of things that pairs of evidence join; the result does not depend on their order."""

from collections.abc import Callable, Iterable


class Clusters:
    """Disjoint sets of the numbers from 0 to `size` - 1."""

    def __init__(self, size: int) -> None:
        self._root = list(range(size))
        self._members = {member: [member] for member in range(size)}

    def find(self, member: int) -> int:
        """The number that names the set a member is in."""
        return self._root[member]

    def join(self, one: int, other: int) -> None:
        """Makes one set of the two members' sets; the smaller set moves."""
        keep, move = self._root[one], self._root[other]
        if keep == move:
            return
        if len(self._members[keep]) < len(self._members[move]):
            keep, move = move, keep
        for member in self._members[move]:
            self._root[member] = keep
        self._members[keep] += self._members.pop(move)

    def members(self, one: int) -> tuple[int, ...]:
        """Everything in the same set, in order."""
        return tuple(sorted(self._members[self._root[one]]))

    def sets(self) -> tuple[tuple[int, ...], ...]:
        """All sets, by their smallest member."""
        return tuple(sorted(tuple(sorted(members)) for members in self._members.values()))


def joined(
    size: int,
    pairs: Iterable[tuple[int, int]],
    may_join: Callable[[tuple[int, ...], tuple[int, ...]], bool] | None = None,
) -> tuple[tuple[int, ...], ...]:
    """The sets that pairs of numbers make, the first pairs first.

    `may_join` says whether two sets may become one; without it all may.
    """
    clusters = Clusters(size)
    for one, other in pairs:
        if may_join is None or may_join(clusters.members(one), clusters.members(other)):
            clusters.join(one, other)
    return clusters.sets()
