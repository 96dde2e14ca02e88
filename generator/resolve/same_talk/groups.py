"""Which accounts are about one talk: by the editor's hand first, then by the policy."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from pathlib import Path

from generator.curation.merges import Clusters, Separations
from generator.model.account import Account
from generator.model.base import SourceId, Value
from generator.model.corpus import Evidence
from generator.model.curation import Curation
from generator.model.grouping import indexed, rows_of, sharing
from generator.model.message import Message
from generator.model.source import SourceText
from generator.resolve.quotes.recurring import SaidTwice, said_twice
from generator.resolve.same_talk.evidence.common import MOST_TIMES, Common, common_of
from generator.resolve.same_talk.evidence.pair import Pair, principals
from generator.resolve.same_talk.evidence.wording import (
    Sayings,
    Wordings,
    shared_sayings,
    shared_wordings,
)
from generator.resolve.same_talk.facts.account_facts import Compared, Facts, facts_of
from generator.resolve.same_talk.facts.people import Words
from generator.resolve.same_talk.joining import Joining
from generator.resolve.same_talk.links import Judge, Link, is_elsewhere, is_near
from generator.resolve.same_talk.rules import RULES, Rules, Sign
from generator.text.store import KeptAnswers

_MOST_SHARING = 60
"""What more accounts share makes no candidates, so that not all pairs are compared."""

_MOST_TOLD = 4
"""Accounts of which it is told of each two why they are one talk."""

Key = tuple[object, ...]


class Group(Value, frozen=True, kw_only=True):
    """The accounts of one talk, the fullest first, why they were joined, and what speaks against.

    Something speaks against it where one recording, or the editor, outweighs a veto.
    """

    accounts: tuple[Account, ...]
    talk: str | None
    because: tuple[Evidence, ...]
    despite: tuple[Evidence, ...] = ()


class Near(Value, frozen=True, kw_only=True):
    """Two accounts that evidence points at but does not join, and what speaks against it."""

    one: Account
    other: Account
    signs: tuple[Sign, ...]
    against: tuple[Sign, ...] = ()


class Grouped(Value, frozen=True, kw_only=True):
    """The groups, and what was found between them.

    `near` are the pairs that nearly made other groups, `elsewhere` those that tell of one talk
    given twice, and `shared` the quotes that accounts share. `cut` are the sources with which
    something joins each source that the editor splits off.
    """

    groups: tuple[Group, ...]
    near: tuple[Near, ...]
    elsewhere: tuple[Near, ...]
    shared: tuple[SaidTwice, ...]
    cut: dict[SourceId, frozenset[SourceId]] = {}


def group_accounts(
    accounts: Sequence[Account],
    curation: Curation,
    sources: Mapping[SourceId, SourceText] | None = None,
    rules: Rules = RULES,
    cache: Path | None = None,
) -> Grouped:
    """The accounts, a group for each talk, in the order of the sources.

    Accounts that the editor gives one talk are joined whatever they say; accounts that he gives
    different talks, splits off or keeps apart, or that stand in one source, are never joined on
    evidence. `sources` say what sort of file each account is from; facts are kept in `cache`.
    """
    ordered = sorted(accounts, key=lambda account: account.id)
    wordings = shared_wordings(ordered)  # first: runs of words take as much room as facts do
    known = sources or {}
    answers = KeptAnswers(cache, "facts", Compared)
    facts = [facts_of(account, known.get(account.source), answers) for account in ordered]
    answers.close()
    common = common_of(facts)
    sayings = shared_sayings(facts)
    judge = Judge(facts, common, rules, wordings)
    alone = {source for entry in curation.talks.values() for source in entry.split}
    links: list[Link] = []
    cut: defaultdict[SourceId, set[SourceId]] = defaultdict(set)
    for link in judge.links(candidates(facts, common, sayings, wordings)):
        pair = {ordered[link.one].source, ordered[link.other].source}
        for source in pair & alone:
            cut[source] |= pair - {source}
        if not pair & alone:
            links.append(link)
    separations = Separations({talk: entry.not_same_as for talk, entry in curation.talks.items()})
    joining = Joining(ordered, judge, separations)
    joining.join_decisive(links)
    joining.join_strong(links)
    apart = [link for link in links if _may_be_told(link, joining, ordered)]
    candidates_apart = [(link, judge.against(link.pair)) for link in apart]
    return Grouped(
        groups=tuple(_groups(joining, ordered, links, judge)),
        near=tuple(
            _near(link, against) for link, against in candidates_apart if is_near(link, against)
        ),
        elsewhere=tuple(
            _near(link, against)
            for link, against in candidates_apart
            if is_elsewhere(link, against)
        ),
        shared=said_twice(ordered, sayings),
        cut={source: frozenset(others) for source, others in cut.items()},
    )


def _may_be_told(link: Link, joining: Joining, ordered: Sequence[Account]) -> bool:
    """Whether two accounts are in two talks, of which the editor has not named both."""
    clusters = joining.clusters
    one, other = clusters.find(link.one), clusters.find(link.other)
    named = {clusters.find(members[0]) for members in joining.by_hand.values()}
    return (
        one != other
        and ordered[link.one].source != ordered[link.other].source
        and not {one, other} <= named
    )


def _near(link: Link, against: tuple[Sign, ...]) -> Near:
    pair = link.pair
    return Near(one=pair.one.account, other=pair.other.account, signs=link.signs, against=against)


def _groups(
    joining: Joining, accounts: Sequence[Account], links: Iterable[Link], judge: Judge
) -> Iterator[Group]:
    clusters = joining.clusters
    strong = ((clusters.find(link.one), link) for link in links if link.is_strong)
    inside = indexed((root, it) for root, it in strong if root == clusters.find(it.other))
    for members in clusters.sets():
        yield _group(members, accounts, inside.get(clusters.find(members[0]), ()), judge)


def _group(
    members: Sequence[int], accounts: Sequence[Account], links: Iterable[Link], judge: Judge
) -> Group:
    """The accounts, the evidence of the pairs that joined them, and what speaks against these."""
    ordered = sorted(
        (accounts[i] for i in members), key=lambda account: (-len(account.items), account.id)
    )
    every = tuple(links)
    because = [it for link in _enough(every, members) for it in _evidence(link, told(link.signs))]
    despite = [it for link in every for it in _evidence(link, judge.against(link.pair))]
    talks = sorted({account.talk for account in ordered if account.talk})
    if len(ordered) > 1 and talks:
        because.append(by_hand(ordered))
    return Group(
        accounts=tuple(ordered),
        talk=talks[0] if talks else None,
        because=tuple(because),
        despite=tuple(despite),
    )


def _enough(links: Sequence[Link], members: Sequence[int]) -> Sequence[Link]:
    """The links that are told: of many accounts those that join each to another, no two twice.

    What joins them most firmly comes first: all pairs of fourteen accounts would be 91.
    """
    if len(members) <= _MOST_TOLD:
        return links
    place = {member: n for n, member in enumerate(members)}
    joined = Clusters(len(members))
    tree = set()
    for it in sorted(links, key=lambda it: (not it.is_decisive, -len(it.signs), it.one, it.other)):
        one, other = place[it.one], place[it.other]
        if joined.find(one) != joined.find(other):
            joined.join(one, other)
            tree.add((one, other))
    return [it for it in links if (place[it.one], place[it.other]) in tree]


def told(signs: Sequence[Sign]) -> tuple[Sign, ...]:
    """The signs as they are told: without those that another one says as well."""
    covered = {code for sign in signs for code in sign.rule.covers}
    return tuple(sign for sign in signs if sign.rule.code not in covered)


def _evidence(link: Link, signs: Iterable[Sign]) -> Iterator[Evidence]:
    sources = (link.pair.one.account.source, link.pair.other.account.source)
    for sign in signs:
        yield Evidence(evidence=sign.rule.code, detail=sign.detail, sources=sources)


def by_hand(accounts: Iterable[Account]) -> Evidence:
    """That the editor, or the front matter, says of some of the accounts what talk is theirs."""
    sources = tuple(sorted({account.source for account in accounts if account.talk}))
    detail = Message("same_talk.named_talk")
    return Evidence(evidence="curation", detail=detail, sources=sources)


def candidates(
    every: Sequence[Facts], common: Common, sayings: Sayings, wordings: Wordings
) -> Iterator[tuple[tuple[int, int], Pair]]:
    """Each pair once, with the indexes of its accounts, the smaller first, in order."""
    full_names = {" ".join(name[-2:]): name for one in every for name in one.people}
    pairs = set(sayings) | set(wordings)
    pairs.update(_stated(every, common))
    for indexes in sharing(set(_keys(facts, common, full_names)) for facts in every):
        if len(indexes) <= _MOST_SHARING:
            pairs.update(combinations(indexes, 2))
    for one, other in sorted(pairs):
        yield (
            (one, other),
            Pair(
                one=every[one],
                other=every[other],
                common=common,
                quotes=tuple(sayings.get((one, other), ())),
                wording=wordings.get((one, other)),
            ),
        )


def _stated(every: Sequence[Facts], common: Common) -> Iterator[tuple[int, int]]:
    """Each account with those of the file that it says it is about, or that it names."""
    if not (common.subjects or common.files):
        return
    of_file = indexed((it, index) for index, own in enumerate(every) for it in {own.stem, own.file})
    naming = indexed(
        (path, index)
        for index, facts in enumerate(every)
        for path in {common.subject_of(facts), *common.files_of(facts)}
    )
    for file, indexes in naming.items():
        if file and len(indexes) <= _MOST_SHARING:
            yield from ((min(it), max(it)) for it in product(indexes, of_file.get(file, ())))


def _keys(facts: Facts, common: Common, known: dict[str, Words]) -> Iterator[Key]:
    """What two accounts of one talk may have in common.

    A recording, a page, a name of a file or of its recording, times in a row, a title, at an event
    what tells in it, or a person or the number of an episode with a telling word of the title.
    Where an account lists nobody, its title may name a person, and at an event its text.
    """
    for recording in facts.recordings:
        if recording not in common.sessions:
            yield ("recording", recording.platform, recording.key)
    for page in facts.pages:
        yield ("page", page)
    yield ("name", facts.stem)
    yield from (("media", it) for it in {*facts.media_names, facts.called} & common.called)
    if facts.bare_name in common.bare_names:
        yield ("bare name", facts.bare_name)
    yield from (("name beside", it) for it in facts.names_beside & common.names_beside)
    for row in rows_of(facts.clock[:MOST_TIMES]):
        if row not in common.shared_times:
            yield ("times", *row)
    yield from (("title", form) for form in facts.title.forms if " " in form)
    if facts.event and facts.years:
        yield ("title at event", *sorted(facts.title.telling))
    number = facts.numbers.get("episode")
    for word in {*facts.title.telling, *facts.named.telling} if number else ():
        yield ("episode and word", number, word)
    words = {*facts.title.telling, *(word for part in facts.parts for word in part.split())}
    printed = facts.mentioned if facts.event else facts.title.names
    named = (known[name] for name in printed if name in known)
    for name in set(principals(facts, common)) or set(named):
        yield ("person", *name)
        yield ("person", name[-1])
        for word in words:
            yield ("person and word", name[-1], word)
