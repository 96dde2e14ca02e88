"""Talks that the editor declares to be one: `talks.<id>.merge`, followed to its end."""

from collections.abc import Sequence

from generator.curation.merges import final_target, merge_targets
from generator.model.base import TalkId, Value
from generator.model.corpus import Evidence
from generator.model.curation import Curation
from generator.model.message import Message
from generator.resolve.same_talk.groups import Group


class Merged(Value, frozen=True, kw_only=True):
    """A talk with all its accounts, and the ids that it had before, its own first."""

    talk: TalkId
    group: Group
    names: tuple[TalkId, ...]


def merged_talks(groups: Sequence[tuple[TalkId, Group]], curation: Curation) -> tuple[Merged, ...]:
    """The talks after the editor's merges, sorted by id.

    Of talks that are merged into each other in a circle, the first by id stands for all.
    """
    known = {talk for talk, _ in groups}
    into = merge_targets(
        {talk: entry.merge for talk, entry in curation.talks.items() if talk in known}
    )
    gathered: dict[TalkId, list[tuple[TalkId, Group]]] = {}
    for talk, group in groups:
        gathered.setdefault(TalkId(final_target(talk, into)), []).append((talk, group))
    return tuple(
        _one(talk, sorted(listed, key=lambda pair: (pair[0] != talk, pair[0])))
        for talk, listed in sorted(gathered.items())
    )


def _one(talk: TalkId, pairs: Sequence[tuple[TalkId, Group]]) -> Merged:
    names = tuple(name for name, _ in pairs)
    if len(pairs) == 1:
        return Merged(talk=talk, group=pairs[0][1], names=names)
    accounts = sorted(
        (account for _, group in pairs for account in group.accounts),
        key=lambda one: (-len(one.items), one.id),
    )
    sources = tuple(sorted({account.source for account in accounts}))
    detail = Message("same_talk.merge", key=f"talks.{talk}")
    merge = Evidence(evidence="curation", detail=detail, sources=sources)
    because = (*(one for _, group in pairs for one in group.because), merge)
    return Merged(
        talk=talk, group=Group(accounts=tuple(accounts), talk=talk, because=because), names=names
    )
