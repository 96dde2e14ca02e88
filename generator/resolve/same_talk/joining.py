"""Groups of accounts that grow by the policy: decisive links first, then strong ones."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations, product

from generator.curation.merges import Clusters, Separations
from generator.model.account import Account
from generator.model.grouping import indexed
from generator.resolve.same_talk.links import Judge, Link
from generator.text.naming.ids import slug


class Joining:
    """The groups as they grow. Nothing is joined that the editor or a veto keeps apart."""

    def __init__(self, accounts: Sequence[Account], judge: Judge, separations: Separations) -> None:
        """Takes the accounts in order; those that the editor gives one talk are one group."""
        self._accounts = accounts
        self._judge = judge
        self._separations = separations
        self.clusters = Clusters(len(accounts))
        self.by_hand = indexed((it.talk, index) for index, it in enumerate(accounts) if it.talk)
        for members in self.by_hand.values():
            for member in members[1:]:
                self.clusters.join(members[0], member)

    def join_decisive(self, links: Iterable[Link]) -> None:
        """Joins what settles it, the surest first."""
        decisive = [link for link in links if link.is_decisive]
        decisive.sort(key=lambda link: (not link.lifts, -len(link.codes), link.one, link.other))
        for link in decisive:
            if not self._is_forbidden(link.one, link.other):
                self.clusters.join(link.one, link.other)

    def join_strong(self, links: Iterable[Link]) -> None:
        """Joins what strong links make one; of rivals neither, and no group without a core.

        A group has a core if everything in it, as it was joined before, is strong with one and the
        same part of it.
        """
        between = self._between_units(links)
        allowed = self._without_rivals(between)
        units = {member: self.clusters.find(member) for pair in allowed for member in pair}
        ways = indexed(way for pair in allowed for way in (pair, pair[::-1]))
        neighbours = {unit: set(others) for unit, others in ways.items()}
        parts: dict[int, set[int]] = {unit: {unit} for unit in units}
        for one, other in sorted(allowed, key=lambda it: (-allowed[it], it)):
            first, second = self.clusters.find(one), self.clusters.find(other)
            if first == second:
                continue
            together = parts[first] | parts[second]
            has_core = any(together - {core} <= neighbours[core] for core in together)
            if has_core and not self._is_forbidden(one, other):
                self.clusters.join(one, other)
                parts[self.clusters.find(one)] = together

    def _between_units(self, links: Iterable[Link]) -> dict[tuple[int, int], int]:
        """In how many ways groups are alike, those aside that are kept apart.

        Groups with no strong link are among them with what else they have in common, as rivals.
        """
        ways: defaultdict[tuple[int, int], set[str]] = defaultdict(set)
        self._strong: set[tuple[int, int]] = set()
        for link in links:
            one, other = sorted((self.clusters.find(link.one), self.clusters.find(link.other)))
            if one != other and link.alike_by:
                ways[one, other] |= link.alike_by
                if link.is_strong:
                    self._strong.add((one, other))
        return {pair: len(alike) for pair, alike in ways.items() if not self._is_forbidden(*pair)}

    def _without_rivals(self, between: dict[tuple[int, int], int]) -> dict[tuple[int, int], int]:
        """The strong pairs of groups, those aside where another group is as good and excluded."""
        neighbours = indexed(way for pair in between for way in (pair, pair[::-1]))
        lost: set[tuple[int, int]] = set()
        for unit, others in neighbours.items():
            for one, other in combinations(others, 2):
                if self._is_forbidden(one, other):
                    first, second = ((min(unit, it), max(unit, it)) for it in (one, other))
                    if between[first] <= between[second]:
                        lost.add(first)
                    if between[second] <= between[first]:
                        lost.add(second)
        return {
            pair: alike
            for pair, alike in between.items()
            if pair in self._strong and pair not in lost
        }

    def _is_forbidden(self, one: int, other: int) -> bool:
        """Whether the groups of two accounts must not become one.

        That is so if the editor keeps them apart, if two of their accounts stand in one source, or
        if any two exclude each other.
        """
        if self.clusters.find(one) == self.clusters.find(other):
            return False
        ones, others = self.clusters.members(one), self.clusters.members(other)
        accounts = [self._accounts[index] for index in (*ones, *others)]
        if self._separations and self._separations.between(
            *({own_id(self._accounts[at]) for at in side} for side in (ones, others))
        ):
            return True
        if len({account.talk for account in accounts} - {None}) > 1:
            return True
        if len({account.source for account in accounts}) < len(accounts):
            return True
        return any(self._judge.is_excluded(*pair) for pair in product(ones, others))


def own_id(account: Account) -> str:
    """The id that the talk of an account has if nobody else tells of it."""
    return account.talk or slug(account.titles[0].text if account.titles else account.source)
