"""Ids that are page names too: distinct within a kind, and kept where the address book has them.

A site may file several talks under one `talk`, its own word for their evening: no id of ours.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from msgspec.structs import replace

from generator.curation.merges import SPLIT_MARK
from generator.model.account import Account
from generator.model.grouping import indexed
from generator.model.message import Message
from generator.model.problem import Problem, problem
from generator.model.reading import AddressBook, Reading
from generator.text.naming.ids import content_id, distinct, slug
from generator.text.naming.normal import name_key
from generator.text.paths import path_of

_ENDING = len(content_id(""))


class Slugs:
    """Gives things of one kind their slugs.

    The address book maps `<kind>:<content key>` to published addresses; what it lists keeps the
    latest one's name, and newcomers yield. So do names that the editor splits off from others.
    """

    def __init__(self, book: AddressBook) -> None:
        self._book = book

    def assign(
        self,
        kind: str,
        names: Mapping[str, str],
        fixed: Mapping[str, str] | None = None,
        unheeded: Collection[str] = (),
    ) -> dict[str, str]:
        """Slugs of things of a kind by their content keys, from what each is called.

        `fixed` are slugs that the editor gives, which stand as they are. What the address book says
        of `unheeded` keys does not count.
        """
        taken = self._owners(kind, names, fixed or {}, unheeded)
        whole = {key: name for key, name in names.items() if not key.startswith(SPLIT_MARK)}
        given = distinct(whole, taken)
        split = {key: name for key, name in names.items() if key.startswith(SPLIT_MARK)}
        return given | distinct(split, taken | given) if split else given

    def _owners(
        self,
        kind: str,
        names: Mapping[str, str],
        fixed: Mapping[str, str],
        unheeded: Collection[str],
    ) -> dict[str, str]:
        """The published slug of each content key, and those that the editor gives; none of two.

        Things that are one have one address in the book: it is of the one that is called so. Any
        other has the latest that it had alone, or none.
        """
        claims = []
        for key, addresses in self._book.entries.items():
            of, _, name = key.partition(":")
            if of != kind or name in unheeded:
                continue
            own = {slug(names.get(name, name)), content_id(name)}
            for age, made in enumerate(PurePosixPath(it).stem for it in addresses):
                is_other = own.isdisjoint((made, made[-_ENDING:]))
                claims.append((age, name not in names, is_other, len(addresses), name, made))
        taken, used = dict(fixed), set(fixed.values())
        for *_, key, made in sorted(claims):
            if key not in taken and made not in used:
                taken[key] = made
                used.add(made)
        return taken


def without_foreign_ids(reading: Reading) -> tuple[Reading, tuple[Problem, ...]]:
    """The reading without ids that name no talk, with a problem for each that would join files.

    An id is of no talk if files with it name different recordings as theirs, under other titles;
    so is each where most ids that can be judged so are none. Nor is it if no file is called so, and
    all that have it have titles of their own, without a word of it. What the curation file says
    stands.
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
    names = {slug(path_of(file).stem) for file in files.values()} if stated else set()
    differing |= {talk for talk, its in stated.items() if talk not in names and _differ(talk, its)}
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


def _differ(talk: str, accounts: Collection[Account]) -> bool:
    """Whether accounts that state a talk have titles of their own, all with other words than it."""
    titles = {it.source: frozenset(slug(it.shown_title).split("-")) for it in accounts}
    least = 1 if any(map(str.isdigit, talk)) else 2  # `evening-4`
    are_own = least < len(titles) == len({*titles.values()}) and all(it.titles for it in accounts)
    return are_own and all(map(frozenset(talk.split("-")).isdisjoint, titles.values()))


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
