"""Which accounts are about one talk: by the editor's hand first, then by evidence."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from generator.model.account import Account
from generator.model.base import SourceId, Value
from generator.model.corpus import Evidence
from generator.model.curation import Curation
from generator.resolve.clusters import Clusters
from generator.resolve.evidence import SUGGESTION, THRESHOLD, Sign, Traits, signs, strength, traits
from generator.resolve.utterance import candidate_pairs

_MAX_SHARED = 60


class Group(Value, frozen=True, kw_only=True):
    """The accounts of one talk, the fullest first, and why they were joined."""

    accounts: tuple[Account, ...]
    talk: str | None
    because: tuple[Evidence, ...]


class Near(Value, frozen=True, kw_only=True):
    """Two accounts that evidence points at but does not join."""

    one: Account
    other: Account
    signs: tuple[Sign, ...]


class Grouped(Value, frozen=True, kw_only=True):
    """The groups, and the pairs that nearly made them other."""

    groups: tuple[Group, ...]
    near: tuple[Near, ...]


class _Pair(Value, frozen=True, kw_only=True):
    one: int
    other: int
    signs: tuple[Sign, ...]


def group_accounts(accounts: Sequence[Account], curation: Curation) -> Grouped:
    """The accounts, a group for each talk, in the order of the sources.

    Accounts that the editor gives one talk are joined whatever they say; accounts that he gives
    different talks, splits off, or that stand in one source, are never joined on evidence.
    """
    ordered = sorted(accounts, key=lambda account: account.id)
    alone = {source for entry in curation.talks.values() for source in entry.split}
    clusters = Clusters(len(ordered))
    by_hand: defaultdict[str, list[int]] = defaultdict(list)
    for index, account in enumerate(ordered):
        if account.talk:
            by_hand[account.talk].append(index)
    for members in by_hand.values():
        for member in members[1:]:
            clusters.join(members[0], member)
    pairs = [
        pair
        for pair in _scored_pairs([traits(account) for account in ordered])
        if not {ordered[pair.one].source, ordered[pair.other].source} & alone
    ]
    for pair in sorted(pairs, key=lambda pair: (-strength(pair.signs), pair.one, pair.other)):
        if strength(pair.signs) >= THRESHOLD and _may_join(clusters, pair, ordered):
            clusters.join(pair.one, pair.other)
    near = (
        Near(one=ordered[pair.one], other=ordered[pair.other], signs=pair.signs)
        for pair in pairs
        if SUGGESTION <= strength(pair.signs) < THRESHOLD
        and ordered[pair.one].source != ordered[pair.other].source
        and clusters.find(pair.one) != clusters.find(pair.other)
    )
    return Grouped(
        groups=tuple(_groups(clusters, ordered, pairs)),
        near=tuple(near),
    )


def _may_join(clusters: Clusters, pair: _Pair, accounts: Sequence[Account]) -> bool:
    one, other = clusters.members(pair.one), clusters.members(pair.other)
    talks = {accounts[i].talk for i in (*one, *other)} - {None}
    sources = [accounts[i].source for i in (*one, *other)]
    same = clusters.find(pair.one) == clusters.find(pair.other)
    return same or (len(talks) < 2 and len(set(sources)) == len(sources))


def _scored_pairs(listed: Sequence[Traits]) -> Iterator[_Pair]:
    """The pairs that evidence joins or points at, in order."""
    for one, other in _candidates(listed):
        found = signs(listed[one], listed[other])
        if strength(found) >= SUGGESTION:
            yield _Pair(one=one, other=other, signs=found)


def _candidates(listed: Sequence[Traits]) -> Iterator[tuple[int, int]]:
    """Pairs worth comparing: they share a recording, a quote, or a person and something more."""
    sharing: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, one in enumerate(listed):
        for key in set(_keys(one)):
            sharing[key].append(index)
    quoting = _quoting(listed)
    for index, one in enumerate(listed):
        others = set(quoting.get(index, ()))
        for key in set(_keys(one)):
            if len(sharing[key]) <= _MAX_SHARED:
                others.update(sharing[key])
        yield from ((index, other) for other in sorted(others) if other > index)


def _quoting(listed: Sequence[Traits]) -> dict[int, set[int]]:
    """The accounts that may quote the same as an account, and come behind it."""
    owners = [index for index, one in enumerate(listed) for _ in one.said.wordings]
    found: defaultdict[int, set[int]] = defaultdict(set)
    for first, second in candidate_pairs([quote for one in listed for quote in one.said.wordings]):
        found[owners[first]].add(owners[second])
    return found


def _keys(one: Traits) -> Iterator[tuple[str, ...]]:
    if one.recording:
        yield ("recording", one.recording)
    yield ("file name", one.file_name)
    words = one.title_words.union(*(part.split() for part in one.parts))
    for person in one.people:
        for word in words:
            yield ("person and word", person, word)
        if one.account.published:
            yield ("person and date", person, one.account.published)


def _groups(
    clusters: Clusters, accounts: Sequence[Account], pairs: Iterable[_Pair]
) -> Iterator[Group]:
    inside: defaultdict[int, list[_Pair]] = defaultdict(list)
    for pair in pairs:
        root = clusters.find(pair.one)
        if root == clusters.find(pair.other) and strength(pair.signs) >= THRESHOLD:
            inside[root].append(pair)
    for members in clusters.sets():
        yield _group(members, accounts, inside.get(clusters.find(members[0]), ()))


def _group(members: Sequence[int], accounts: Sequence[Account], pairs: Iterable[_Pair]) -> Group:
    """The accounts, and the evidence of the pairs that joined them."""
    listed = sorted((accounts[i] for i in members), key=lambda one: (-len(one.items), one.id))
    because = [
        Evidence(
            evidence=sign.evidence,
            detail=sign.detail,
            sources=(accounts[pair.one].source, accounts[pair.other].source),
        )
        for pair in pairs
        for sign in pair.signs
    ]
    named = tuple(sorted({account.source for account in listed if account.talk}))
    if len(listed) > 1 and named:
        because.append(_by_hand(named))
    talks = sorted({account.talk for account in listed if account.talk})
    return Group(accounts=tuple(listed), talk=talks[0] if talks else None, because=tuple(because))


def _by_hand(sources: tuple[SourceId, ...]) -> Evidence:
    detail = "the curation file or the front matter names this talk"
    return Evidence(evidence="curation", detail=detail, sources=sources)
