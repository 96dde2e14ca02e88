"""Which accounts are about one talk: by the editor's hand first, then by evidence."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product
from statistics import fmean

from generator.curation.merges import Clusters, Separations
from generator.model.account import Account
from generator.model.base import SourceId, Value
from generator.model.corpus import Evidence
from generator.model.curation import Curation
from generator.model.message import Message
from generator.resolve.quotes.recurring import SaidTwice, said_twice
from generator.resolve.same_talk.evidence import contradict, may_be_telling, signs
from generator.resolve.same_talk.shared_quotes import Sayings, shared_sayings
from generator.resolve.same_talk.traits import Traits, traits
from generator.resolve.same_talk.weights import (
    COHESION,
    SUGGESTION,
    THRESHOLD,
    Sign,
    is_one_but_for_numbers,
    reasons,
    strength,
)
from generator.text.naming.ids import slug

_MAX_SHARED = 60
_MOST_TITLE_WORDS = 8


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
    """The groups, the pairs that nearly made them other, and the quotes that accounts share."""

    groups: tuple[Group, ...]
    near: tuple[Near, ...]
    shared: tuple[SaidTwice, ...]


class _Pair(Value, frozen=True, kw_only=True):
    one: int
    other: int
    signs: tuple[Sign, ...]


def group_accounts(accounts: Sequence[Account], curation: Curation) -> Grouped:
    """The accounts, a group for each talk, in the order of the sources.

    Accounts that the editor gives one talk are joined whatever they say; accounts that he gives
    different talks, splits off or keeps apart, or that stand in one source, are never joined on
    evidence.
    """
    ordered = sorted(accounts, key=lambda account: account.id)
    alone = {source for entry in curation.talks.values() for source in entry.split}
    separations = Separations({talk: entry.not_same_as for talk, entry in curation.talks.items()})
    clusters = Clusters(len(ordered))
    by_hand: defaultdict[str, list[int]] = defaultdict(list)
    for index, account in enumerate(ordered):
        if account.talk:
            by_hand[account.talk].append(index)
    for members in by_hand.values():
        for member in members[1:]:
            clusters.join(members[0], member)
    listed = [traits(account) for account in ordered]
    sayings = shared_sayings(listed)
    pairs = [
        pair
        for pair in _scored_pairs(listed, sayings)
        if not {ordered[pair.one].source, ordered[pair.other].source} & alone
    ]
    for pair in sorted(pairs, key=lambda pair: (-strength(pair.signs), pair.one, pair.other)):
        if strength(pair.signs) >= THRESHOLD and _may_join(
            clusters, pair, listed, sayings, separations
        ):
            clusters.join(pair.one, pair.other)
    named = {clusters.find(members[0]) for members in by_hand.values()}
    near = (
        Near(one=ordered[pair.one], other=ordered[pair.other], signs=pair.signs)
        for pair in pairs
        if ordered[pair.one].source != ordered[pair.other].source
        and clusters.find(pair.one) != clusters.find(pair.other)
        and not {clusters.find(pair.one), clusters.find(pair.other)} <= named
    )
    return Grouped(
        groups=tuple(_groups(clusters, ordered, pairs)),
        near=tuple(near),
        shared=said_twice(ordered, sayings),
    )


def _may_join(
    clusters: Clusters,
    pair: _Pair,
    listed: Sequence[Traits],
    sayings: Sayings,
    separations: Separations,
) -> bool:
    """Whether nothing forbids one talk.

    That is the editor, one source, other numbers or years; or that the rest of the accounts has
    too little in common: a single pair joins no two groups.
    """
    if clusters.find(pair.one) == clusters.find(pair.other):
        return True
    one, other = clusters.members(pair.one), clusters.members(pair.other)
    accounts = [listed[index].account for index in (*one, *other)]
    if separations and separations.between(
        *({_own_id(listed[at].account) for at in side} for side in (one, other))
    ):
        return False
    if len({account.talk for account in accounts} - {None}) > 1:
        return False
    if len({account.source for account in accounts}) < len(accounts):
        return False
    across = [(min(two), max(two)) for two in product(one, other)]
    if any(contradict(listed[first], listed[second]) for first, second in across):
        return False
    return (
        len(across) == 1
        or fmean(
            strength(signs(listed[first], listed[second], sayings.get((first, second), ())))
            for first, second in across
        )
        >= COHESION
    )


def _own_id(account: Account) -> str:
    """The id that the talk of an account has if nobody else tells of it."""
    return account.talk or slug(account.titles[0].text if account.titles else account.source)


def _scored_pairs(listed: Sequence[Traits], sayings: Sayings) -> Iterator[_Pair]:
    """The pairs that evidence joins or points at, in order."""
    for one, other in _candidates(listed, sayings):
        shared = sayings.get((one, other), ())
        if shared or may_be_telling(listed[one], listed[other]):
            found = signs(listed[one], listed[other], shared)
            if strength(found) >= SUGGESTION or is_one_but_for_numbers(found):
                yield _Pair(one=one, other=other, signs=found)


def _candidates(listed: Sequence[Traits], sayings: Sayings) -> Iterator[tuple[int, int]]:
    """Pairs worth comparing: they share a quote, or one of the keys that few accounts have."""
    sharing: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, one in enumerate(listed):
        for key in set(_keys(one)):
            sharing[key].append(index)
    quoting: defaultdict[int, list[int]] = defaultdict(list)
    for first, second in sayings:
        quoting[first].append(second)
    for index, one in enumerate(listed):
        others = set(quoting.get(index, ()))
        for key in set(_keys(one)):
            if len(sharing[key]) <= _MAX_SHARED:
                others.update(sharing[key])
        yield from ((index, other) for other in sorted(others) if other > index)


def _keys(one: Traits) -> Iterator[tuple[str, ...]]:
    """What two accounts of one talk may have in common.

    A recording, a file name, a person (with a telling word or a date as well, for those who give
    very many talks), or two words of the title. Where an account names nobody, any word of its
    title may be a last name.
    """
    if one.recording:
        yield ("recording", one.recording)
    yield ("file name", one.file_name)
    words = one.title_words.union(one.terms)
    for person in {name[-1] for name in one.people}:
        yield ("person", person)
        for word in words:
            yield ("person and word", person, word)
        if one.account.published:
            yield ("person and date", person, one.account.published)
    if not one.people:
        yield from (("person", word) for word in one.title_keys)
    for pair in combinations(sorted(one.title_words)[:_MOST_TITLE_WORDS], 2):
        yield ("title", *pair)


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
        for sign in reasons(pair.signs)
        if sign.weight > 0
    ]
    named = tuple(sorted({account.source for account in listed if account.talk}))
    if len(listed) > 1 and named:
        because.append(_by_hand(named))
    talks = sorted({account.talk for account in listed if account.talk})
    return Group(accounts=tuple(listed), talk=talks[0] if talks else None, because=tuple(because))


def _by_hand(sources: tuple[SourceId, ...]) -> Evidence:
    detail = Message("same_talk.named_talk")
    return Evidence(evidence="curation", detail=detail, sources=sources)
