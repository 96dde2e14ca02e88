"""What the editor declares to be one thing or several: merges, splits and pairs kept apart."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec.structs import replace

from generator.model.account import Account
from generator.model.base import TalkId
from generator.model.curation import (
    ConceptCuration,
    Curation,
    EntityCuration,
    QuoteCuration,
    TalkCuration,
)
from generator.text.naming.ids import content_id
from generator.text.naming.names import Name
from generator.text.naming.normal import fold


def merge_targets(merges: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """What each id is merged into directly; of several claims the first by id counts."""
    into: dict[str, str] = {}
    for target, others in sorted(merges.items()):
        for other in others:
            if other != target:
                into.setdefault(other, target)
    return into


def final_target(identity: str, into: Mapping[str, str]) -> str:
    """The id that stands for another after all merges; the smallest of a circle."""
    chain = [identity]
    while chain[-1] in into:
        following = into[chain[-1]]
        if following in chain:
            return min(chain[chain.index(following) :])
        chain.append(following)
    return chain[-1]


def first_given(values: Iterable[str | None]) -> str | None:
    """The first of the values that is neither None nor empty."""
    return next((value for value in values if value), None)


def combined(entries: Iterable[TalkCuration]) -> TalkCuration:
    """What the editor says of a talk under all its ids: of each field the first that is given."""
    given = list(entries)
    return TalkCuration(
        title=first_given(entry.title for entry in given),
        date=first_given(entry.date for entry in given),
        url=first_given(entry.url for entry in given),
        event=first_given(entry.event for entry in given),
        show=first_given(entry.show for entry in given),
        note="\n\n".join(entry.note for entry in given if entry.note) or None,
    )


class Clusters:
    """Disjoint sets of the numbers from 0 to `size` - 1."""

    def __init__(self, size: int) -> None:
        self._root = list(range(size))
        self._members = {member: [member] for member in range(size)}

    def find(self, member: int) -> int:
        """The number that names the set a member is in."""
        return self._root[member]

    def join(self, first: int, other: int) -> None:
        """Makes one set of the two members' sets; the smaller set moves."""
        keep, move = self._root[first], self._root[other]
        if keep == move:
            return
        if len(self._members[keep]) < len(self._members[move]):
            keep, move = move, keep
        for member in self._members[move]:
            self._root[member] = keep
        self._members[keep] += self._members.pop(move)

    def members(self, member: int) -> tuple[int, ...]:
        """Everything in the same set, in order."""
        return tuple(sorted(self._members[self._root[member]]))

    def sets(self) -> tuple[tuple[int, ...], ...]:
        """All sets, by their smallest member."""
        return tuple(sorted(tuple(sorted(members)) for members in self._members.values()))


class Separations:
    """Pairs of names that are not one thing, whatever evidence says."""

    def __init__(self, not_same_as: Mapping[str, Iterable[str]]) -> None:
        """Takes the names that each name is not; it holds both ways, and never of a name itself."""
        self._others: dict[str, set[str]] = {}
        for name, others in not_same_as.items():
            for other in others:
                if other != name:
                    self._others.setdefault(name, set()).add(other)
                    self._others.setdefault(other, set()).add(name)

    def __bool__(self) -> bool:
        return bool(self._others)

    def between(self, ones: Iterable[str], others: Collection[str]) -> bool:
        """Whether any of some names and any of others must not be one thing."""
        known = (self._others[name] for name in ones if name in self._others)
        return any(not separated.isdisjoint(others) for separated in known)


def joined(
    ids: Sequence[str], pairs: Iterable[tuple[int, int]], separations: Separations
) -> tuple[tuple[int, ...], ...]:
    """The sets that pairs of places make of some names, the first pairs first.

    What is to be kept apart is never in one set, also where others are like both.
    """
    clusters = Clusters(len(ids))
    for first, other in pairs:
        if separations:
            ones, others = clusters.members(first), clusters.members(other)
            if separations.between((ids[at] for at in ones), {ids[at] for at in others}):
                continue
        clusters.join(first, other)
    return clusters.sets()


def split_accounts(accounts: Iterable[Account], curation: Curation) -> tuple[Account, ...]:
    """The accounts; what `talks.<id>.split` takes from a talk no longer says that it is about it.

    A seed's front matter may have said so.
    """
    into = merge_targets({talk: entry.merge for talk, entry in curation.talks.items()})
    split = {talk: set(entry.split) for talk, entry in curation.talks.items() if entry.split}

    def is_split(account: Account) -> bool:
        talks = (account.talk, final_target(account.talk, into)) if account.talk else ()
        return any(account.source in split.get(talk, ()) for talk in talks)

    return tuple(
        replace(account, talk=None) if is_split(account) else account for account in accounts
    )


class QuoteEdits:
    """The entries about the quotes of one talk, by the ids that their content gives.

    Where quotes of two talks have one wording, their ids on the site end in a part made from the
    talk's id (see :func:`own_ending`); the file names them so.
    """

    def __init__(self, talk: TalkId, curation: Curation) -> None:
        self._ending = own_ending(talk)
        self._entries = curation.quotes

    def of(self, identity: str) -> QuoteCuration:
        """The entry about a wording, an empty one where there is none."""
        entry = self._entries.get(identity + self._ending) or self._entries.get(identity)
        if entry is None:
            return QuoteCuration()
        return replace(
            entry,
            same_as=tuple(quote.removesuffix(self._ending) for quote in entry.same_as),
            not_same_as=tuple(quote.removesuffix(self._ending) for quote in entry.not_same_as),
        )

    def clusters(
        self, ids: Sequence[str], pairs: Iterable[tuple[int, int]]
    ) -> tuple[tuple[int, ...], ...]:
        """The sets that pairs of places make of wordings, the first pairs first.

        What `not_same_as` separates is never in one set, also where others are like both.
        """
        separations = Separations({wording: self.of(wording).not_same_as for wording in set(ids)})
        return joined(ids, pairs, separations)


def own_ending(talk: TalkId) -> str:
    """What tells the ids of one wording in several talks apart."""
    return f"-{content_id(talk)[:4]}"


def split_names(entries: Iterable[ConceptCuration | EntityCuration]) -> frozenset[str]:
    """The names that `split` takes from concepts, or from entities of a kind, as printed."""
    return frozenset(fold(name) for entry in entries for name in entry.split)


SPLIT_MARK = "="
"""Begins the key of a name that is split off: it is compared as it is printed."""


def name_key_of(name: Name, split: frozenset[str]) -> str:
    """The key under which a name is gathered: a name that is split off has one of its own."""
    return split_key((name.printed, name.base), split) or name.key


def split_key(printed: Iterable[str], split: frozenset[str]) -> str | None:
    """The key of a name that is split off under one of its printed forms; else None."""
    own = next((form for form in map(fold, printed) if form in split), None) if split else None
    return f"{SPLIT_MARK}{own}" if own else None
