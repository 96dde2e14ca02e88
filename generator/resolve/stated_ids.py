"""Ids of talks that front matter states, and those that are no ids of ours.

A site may file several talks under one `talk`, which is its own word for their evening.
"""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from generator.model.account import Account
from generator.model.grouping import indexed
from generator.model.message import Message
from generator.model.problem import Problem, problem
from generator.model.reading import Reading
from generator.text.naming.normal import name_key


def without_foreign_ids(reading: Reading) -> tuple[Reading, tuple[Problem, ...]]:
    """The reading without ids that name no talk, with a problem for each that would join files.

    An id is of no talk if files with it name different recordings as theirs, under other titles;
    so is each where most ids that can be judged so are none. What the curation file says stands.
    """
    files = {source.id: source.file for source in reading.sources}
    by_editor = {str(talk) for talk in reading.curation.talks}
    by_editor.update(it.talk for it in reading.curation.sources.values() if it.talk)
    own = [it for it in reading.accounts if it.talk and it.talk not in by_editor]
    stated = indexed((it.talk, it) for it in own if it.talk)
    judged = {talk: set(_are_one(accounts)) for talk, accounts in stated.items()}
    differing = {talk for talk, answers in judged.items() if False in answers}
    if 2 * len(differing) > sum(map(bool, judged.values())):
        differing = set(stated)
    if not differing:
        return reading, ()
    accounts = (replace(it, talk=None) if it.talk in differing else it for it in reading.accounts)
    problems = (
        problem(
            "talk-id-shared",
            Message("problem.talk_id_shared", id=str(talk), n=len(sources)),
            min(sources),
            (1, 1),
        )
        for talk in sorted(differing)
        if len(sources := {files[it.source] for it in stated[talk]}) > 1
    )
    return replace(reading, accounts=tuple(accounts)), tuple(problems)


def _are_one(accounts: Iterable[Account]) -> Iterator[bool]:
    """Of each file with a recording where another has one: whether both may be about one talk."""
    pairs = ((recording.platform, it) for it in accounts for recording in it.recordings)
    for platform, (first, *others) in indexed(pairs).items():
        keys, title = ({it.key for it in first.recordings}, name_key(first.shown_title))
        for other in others:
            if other.source != first.source:
                theirs = {it.key for it in other.recordings if it.platform == platform}
                is_other = keys.isdisjoint(theirs) and name_key(other.shown_title) != title
                yield not is_other
