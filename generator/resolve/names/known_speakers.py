"""Speakers whom a title names at its end, and other notes show to speak: `Weirs | Ada Okafor`.

A name behind the last bar or dash of a title may be a show's, a host's or that of whom the talk is
about. Where the notes on another talk say that somebody of that name speaks in it, and none that
he is a host or wrote something, he speaks here too, if the notes know nobody else.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from generator.model.account import Account
from generator.model.account_head import Person, PersonRole
from generator.model.base import SourceId, Span
from generator.model.message import Message
from generator.model.source import SourceText
from generator.resolve.names.folder_habits import HABIT, TITLE_ONLY
from generator.resolve.names.name_places import behind_title, names_in
from generator.resolve.talk_groups import TalkGroup, TalkGroups

KNOWN = "person.known_speaker"
"""The reason for a person whom other talks show to speak, and the end of a title names."""

_BORDERS = frozenset("|•-–—")


def with_known_speakers(groups: TalkGroups, sources: Sequence[SourceText]) -> TalkGroups:
    """The talks in which nobody is known to take part with those whom other talks know."""
    known = _known(groups.talks)
    if not known:
        return groups
    texts = {source.id: source for source in sources}
    talks = tuple(_with_speakers(talk, known, texts) for talk in groups.talks)
    return replace(groups, talks=talks)


def _known(talks: Sequence[TalkGroup]) -> dict[str, int]:
    """In how many talks each speaks, of those who are shown to, and are nothing else anywhere."""
    speaking: defaultdict[str, set[int]] = defaultdict(set)
    others: set[str] = set()
    for number, talk in enumerate(talks):
        for person in (it for account in talk.accounts for it in account.people):
            if person.role is not PersonRole.SPEAKER:
                others.add(person.name)
            elif person.because.code not in {HABIT, TITLE_ONLY}:
                speaking[person.name].add(number)
    return {name: len(its) for name, its in speaking.items() if name not in others}


def _with_speakers(
    talk: TalkGroup, known: Mapping[str, int], texts: Mapping[SourceId, SourceText]
) -> TalkGroup:
    if any(it.role.takes_part for account in talk.accounts for it in account.people):
        return talk
    return talk.with_accounts(_named(it, known, texts[it.source]) for it in talk.accounts)


def _named(account: Account, known: Mapping[str, int], source: SourceText) -> Account:
    place = behind_title(account, source) if account.shown_title else None
    names = names_in(place.text) if place and place.mark in _BORDERS else ()
    if place is None or not names or not all(name in known for name in names):
        return account
    people = tuple(
        Person(
            name=name,
            role=PersonRole.SPEAKER,
            because=Message("person.known_speaker", n=known[name]),
            at=Span(source=account.source, lines=place.lines),
        )
        for name in names
    )
    return replace(account, people=(*account.people, *people))
