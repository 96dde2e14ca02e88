"""Accounts grouped into talks, each with its id: evidence first, then the editor's merges."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from posixpath import splitext

from msgspec.structs import replace

from generator.curation.merges import final_target, merge_targets, split_accounts
from generator.curation.people import edited_parts, with_edited_people
from generator.curation.problems import dangling_problem
from generator.model.account import Account, AccountDetail
from generator.model.account_head import AccountKind
from generator.model.base import SourceId, TalkId, Value
from generator.model.corpus import Evidence
from generator.model.curation import Curation, TalkCuration
from generator.model.grouping import indexed
from generator.model.message import Message, clauses
from generator.model.problem import Problem
from generator.model.reading import Reading
from generator.resolve.quotes.recurring import SaidTwice
from generator.resolve.same_talk.facts.titles import title_of, without_sort
from generator.resolve.same_talk.groups import Group, Near, by_hand, group_accounts
from generator.resolve.same_talk.rules import Rules
from generator.resolve.slugs import Slugs
from generator.text.naming.normal import name_key
from generator.text.regex import regex

_SLUG = regex(r"[^\s-]+(?:-[^\s-]+){2,}")  # what a program called a page: `weirs-on-water`


class TalkGroup(Value, frozen=True, kw_only=True):
    """A talk with all its accounts, and the ids that it had before merges, its own first."""

    id: TalkId
    group: Group
    ids: tuple[TalkId, ...]

    @property
    def accounts(self) -> tuple[Account, ...]:
        """The accounts of the talk, the fullest first."""
        return self.group.accounts

    def with_accounts(self, accounts: Iterable[Account]) -> "TalkGroup":
        """The same talk, with its accounts as they are read now."""
        group = replace(self.group, accounts=tuple(accounts))
        return replace(self, group=group)


class TalkGroups(Value, frozen=True, kw_only=True):
    """All talks, sorted by id.

    `keys` are the ids that talks have before the editor merges any, by content key, and
    `sources_of` the sources of each of these. `near` are pairs of accounts that nearly made
    other groups, `elsewhere` those that tell of one talk given twice, and `shared` quotes that
    accounts of any talks share. `cut` are the sources with which something joins each source that
    the editor splits off.
    """

    talks: tuple[TalkGroup, ...]
    keys: dict[str, TalkId]
    sources_of: dict[str, frozenset[str]]
    near: tuple[Near, ...]
    elsewhere: tuple[Near, ...]
    shared: tuple[SaidTwice, ...]
    cut: dict[SourceId, frozenset[SourceId]] = {}


def group_talks(reading: Reading, slugs: Slugs, rules: Rules) -> TalkGroups:
    """The talks that the accounts are about, by a table of rules."""
    curation = reading.curation
    grouped = group_accounts(
        split_accounts(reading.accounts, curation),
        curation,
        {source.id: source for source in reading.sources},
        rules,
        reading.cache,
    )
    by_key = _with_ids(_joined_by_id(grouped.groups, slugs, curation), slugs)
    unmerged = tuple(sorted(by_key.values(), key=lambda pair: pair[0]))
    return TalkGroups(
        talks=_merged(unmerged, curation),
        keys={key: talk for key, (talk, _) in by_key.items()},
        sources_of={
            str(talk): frozenset(str(account.source) for account in group.accounts)
            for talk, group in unmerged
        },
        near=grouped.near,
        elsewhere=grouped.elsewhere,
        shared=grouped.shared,
        cut=grouped.cut,
    )


def fullest_title(group: Group) -> str:
    """The title that most accounts print, else that of the fullest, or one made of a file's name.

    One that tells something counts before one that tells nothing: `Start`, `Episode 3`; and what a
    record beside them calls the talk before the first headings of notes, which may be those of
    sections, or first words of a transcript beside a stated title. Where that makes none, it is the
    last part of a source's id, without the folders.
    """
    titled = [account for account in group.accounts if account.titles]
    names = Counter(map(_name, titled))
    beside = {it.id for it in titled if names[_name(it)] > 1 or it.goes_with is not None}
    titled.sort(key=lambda it: it.kind is not AccountKind.RECORD or it.id not in beside)
    spoken = {it.id for it in titled if it.kind is AccountKind.TRANSCRIPT and not _states_title(it)}
    are_stated = any(map(_states_title, titled))
    titled.sort(key=lambda it: it.id in spoken and (are_stated or bool(it.files)))
    titles = [without_sort(account.titles[0].text) for account in titled]
    titles = [it for it in titles if not _SLUG.fullmatch(it)] or titles
    telling = [it for it in titles if len(titles) > 1 and title_of(it, frozenset()).telling]
    alike = Counter(map(name_key, telling))
    named = (account.name_title for account in group.accounts if account.name_title)
    return (
        max(telling or titles, key=lambda it: alike[name_key(it)], default=None)
        or next(named, None)
        or group.accounts[0].source.rpartition("/")[2]
    )


def _states_title(account: Account) -> bool:
    """Whether a file states its title, and is none that names the note on its episode."""
    stated = (it.at.lines for it in account.of(AccountDetail) if it.what == "front-matter")
    return not account.files and account.titles[0].at.lines in stated


def _name(account: Account) -> str:
    """What the file of an account is called, without its ending."""
    return splitext(account.source)[0]


def _joined_by_id(groups: Sequence[Group], slugs: Slugs, curation: Curation) -> tuple[Group, ...]:
    """The groups; those to which the editor gives the id of another are one with that other.

    Not so what `talks.<id>.split` takes from the talk: then the id is of the other group alone.
    """
    named = {group.talk: group for group in groups if group.talk}
    if not named:
        return tuple(groups)
    unnamed = [group for group in groups if not group.talk]
    joined: dict[str, Group] = {}
    rest: list[Group] = []
    for group, ids in zip(unnamed, _own_ids(unnamed, named, slugs), strict=True):
        talk = next((it for it in ids if it in named and it not in joined), None)
        if talk is None or _is_split(group, talk, curation):
            rest.append(group)
        else:
            joined[talk] = _one_group(talk, (named[talk], group), by_hand(named[talk].accounts))
    return (*rest, *(named | joined).values())


def _own_ids(
    unnamed: Sequence[Group], named: Mapping[str, Group], slugs: Slugs
) -> list[tuple[str, str]]:
    """What each group is called without the editor: beside all others, and beside the unnamed.

    The first is how the site called it before; the other is how its title alone is written.
    """
    unheeded = {_id_key(talk) for talk in named}

    def ids(groups: Sequence[Group]) -> list[str]:
        titled = _titled(groups)
        given = slugs.assign("talk", dict(titled), unheeded=unheeded)
        return [given[key] for key, _ in titled]

    return list(zip(ids([*unnamed, *named.values()]), ids(unnamed), strict=False))


def _is_split(group: Group, talk: str, curation: Curation) -> bool:
    split = curation.talks[TalkId(talk)].split if talk in curation.talks else ()
    return any(account.source in split for account in group.accounts)


def _with_ids(groups: Sequence[Group], slugs: Slugs) -> dict[str, tuple[TalkId, Group]]:
    """Each group by its content key, with its talk's id: the editor's, or a slug of its title."""
    keyed: dict[str, Group] = {}
    wanted: dict[str, str] = {}
    for group, (own, title) in zip(groups, _titled(groups), strict=True):
        key = _id_key(group.talk) if group.talk else own
        keyed[key], wanted[key] = group, group.talk or title
    fixed = {key: group.talk for key, group in keyed.items() if group.talk}
    given = slugs.assign("talk", wanted, fixed)
    return {key: (TalkId(given[key]), group) for key, group in keyed.items()}


def _id_key(talk: str) -> str:
    return f"id:{talk}"


def _titled(groups: Sequence[Group]) -> list[tuple[str, str]]:
    """What tells each talk from others, and its title.

    That is the title's key, with the talk's first account where several have that.
    """
    titles = [fullest_title(group) for group in groups]
    keys = list(map(name_key, titles))
    times = Counter(keys)
    first = (min(account.id for account in group.accounts) for group in groups)
    return [
        (key if times[key] == 1 else f"{key}|{account}", title)
        for key, account, title in zip(keys, first, titles, strict=True)
    ]


def _merged(groups: Sequence[tuple[TalkId, Group]], curation: Curation) -> tuple[TalkGroup, ...]:
    """The talks after the editor's merges (`talks.<id>.merge`), followed to their ends.

    Of talks that are merged into each other in a cycle, the first by id stands for all.
    """
    known = {talk for talk, _ in groups}
    merges = {talk: entry.merge for talk, entry in curation.talks.items() if talk in known}
    into = merge_targets(merges)
    gathered = indexed((TalkId(final_target(talk, into)), (talk, group)) for talk, group in groups)
    talks = (
        _as_one(talk, sorted(pairs, key=lambda pair: (pair[0] != talk, pair[0])))
        for talk, pairs in sorted(gathered.items())
    )
    parts = ((talk, edited_parts(talk.ids, curation)) for talk in talks)
    return tuple(
        talk.with_accounts(with_edited_people(talk.accounts, edited)) if edited else talk
        for talk, edited in parts
    )


def _as_one(talk: TalkId, pairs: Sequence[tuple[TalkId, Group]]) -> TalkGroup:
    ids = tuple(identity for identity, _ in pairs)
    if len(pairs) == 1:
        return TalkGroup(id=talk, group=pairs[0][1], ids=ids)
    groups = [group for _, group in pairs]
    sources = tuple(sorted({account.source for group in groups for account in group.accounts}))
    detail = Message("same_talk.merge", key=f"talks.{talk}")
    merge = Evidence(evidence="curation", detail=detail, sources=sources)
    return TalkGroup(id=talk, group=_one_group(talk, groups, merge), ids=ids)


def _one_group(talk: str, groups: Sequence[Group], because: Evidence) -> Group:
    """One group of several, the fullest account first, with what the editor says last."""
    accounts = sorted(
        (account for group in groups for account in group.accounts),
        key=lambda account: (-len(account.items), account.id),
    )
    evidence = (it for group in groups for it in group.because if it != because)
    return Group(
        accounts=tuple(accounts),
        talk=talk,
        because=(*evidence, because),
        despite=tuple(it for group in groups for it in group.despite),
    )


def foreign_splits(groups: TalkGroups, reading: Reading) -> Iterator[Problem]:
    """A problem for each: it is likely meant for another talk, and takes the source from that.

    A source is of a talk if anything joins it with one of the talk's other sources, or if the
    source itself says so.
    """
    sources = {text.id for text in reading.sources}
    stated = {(account.source, account.talk) for account in reading.accounts}
    owner = {account.source: talk.id for talk in groups.talks for account in talk.accounts}
    for talk in groups.talks:
        own = {account.source for account in talk.accounts}
        for identity in talk.ids:
            entry = reading.curation.talks.get(identity, TalkCuration())
            merged = {it for other in entry.merge for it in groups.sources_of.get(other, ())}
            for name in entry.split:
                source = SourceId(name)
                cut = groups.cut.get(source, frozenset())
                of_talk = source in own | merged or any((source, it) in stated for it in talk.ids)
                if cut & own or of_talk or source not in sources:
                    continue
                others = sorted({owner[it] for it in cut if it in owner and it != source})
                none = Message("curation.foreign", key=f"talks.{identity}.split", name=name)
                hints = [Message("curation.of_talk", id=others[0])] if others else []
                line = reading.curation.line("talks", identity, "split", name)
                yield dangling_problem(reading, clauses((none, *hints)), line)
