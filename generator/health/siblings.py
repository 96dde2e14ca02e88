"""Talks of whom nobody is known to take part, beside many of which somebody is.

They are compared with the others of their file where it tells of many talks, else with those of
their folder, or, where that holds few, with all that stand in files of their own. Lists of talks
and records, whose fields may be empty, are none.
"""

from collections.abc import Iterator

from generator.health.collection import Collection, clipped, in_talk
from generator.model.account_head import AccountKind
from generator.model.corpus import Talk
from generator.model.grouping import grouped
from generator.model.message import Message
from generator.model.problem import Example
from generator.text.paths import path_of

_LEAST, _SHARE = 6, 0.75


def without_speakers(collection: Collection) -> Iterator[Example]:
    """Talks that have no speaker although most beside them have one."""
    for talk in _lacking(collection):
        yield in_talk(collection, talk, Message("health.titled", title=clipped(talk.title)))


def _lacking(collection: Collection) -> Iterator[Talk]:
    """The talks without a speaker in each group of which most have one."""
    notes = [
        talk
        for talk in collection.corpus.talks
        if all(it.kind is not AccountKind.RECORD for it in collection.accounts_of(talk))
    ]
    by_file = grouped(notes, lambda talk: talk.sources[0])
    apart = [talk for talks in by_file.values() if len(talks) < _LEAST for talk in talks]
    by_folder = grouped(apart, lambda talk: path_of(collection.file(talk.sources[0])).parent)
    groups = [(talks, talks) for talks in by_file.values() if len(talks) >= _LEAST]
    groups += [(it if len(it) >= _LEAST else apart, it) for it in by_folder.values()]
    for beside, talks in groups:
        spoken = sum(bool(talk.taking_part) for talk in beside)
        if spoken >= max(_LEAST, _SHARE * len(beside)):
            yield from (talk for talk in talks if not talk.taking_part)
