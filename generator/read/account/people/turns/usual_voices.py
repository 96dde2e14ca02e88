"""The voices that nearly every transcript of a folder has: those who ask, and are named elsewhere.

Whom one note calls `Ada Okafor` speaks as `Ada:` in the others as well. Where the fullest voice of
most notes is another each time, the usual ones are hosts: of lectures the usual one is the fullest.
So are those whom nearly all notes state to speak, each beside others.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from msgspec.structs import replace

from generator.model.account import Account, AccountPassage
from generator.model.account_head import CALLS_ONESELF, WORDS_PRINTED, Person, PersonRole
from generator.model.base import SourceId
from generator.model.grouping import indexed, owned
from generator.model.message import Message
from generator.read.account.people.names import is_full_name
from generator.read.talk_facts import people_together
from generator.text.naming.given_names import is_given_name

_LEAST, _SHARE = 3, 0.7  # of the notes with several voices
_LEAST_STATED, _MOST_USUAL = 5, 3
_MOST_OF_SHOW = 7
"""Voices in half of the transcripts: where more speak a group meets, and nobody is its host."""
_STATED = frozenset({"person.front_matter", "person.of_id", "person.people_file"})
_OF_TEXT = WORDS_PRINTED | {"person.introduced", CALLS_ONESELF}
"""The reasons for people whom no field or title states to be speakers."""


def with_usual_voices(
    accounts: Sequence[Account], folders: Mapping[SourceId, PurePosixPath]
) -> tuple[Account, ...]:
    """The accounts, with the usual voices of their folders as people, beside others as hosts.

    Minutes have no host, where those of a folder say who was there, if not each of them: who comes
    to every meeting takes part in it.
    `folders` has the folder in which each source's file stands among notes of its kind.
    """
    accounts = tuple(map(_with_whole_names, accounts))
    roles = {it.id: {person.role for person in it.people} for it in accounts}
    met = Counter(folders[it.source] for it in accounts if PersonRole.ATTENDEE in roles[it.id])
    stated = indexed((folders[it.source], it) for it in accounts if _stated(it))
    led = {it.id: it for its in stated.values() for it in _led(its)}
    several = (
        led.get(it.id, it)
        for it in accounts
        if len(dict(_turns(it))) > 1 and PersonRole.ATTENDEE not in roles[it.id]
    )
    beside = indexed((folders[it.source], it) for it in several)
    usual = (it for at, its in beside.items() for it in _changed(its, leads=met[at] < _LEAST))
    changed = led | {it.id: it for it in usual}
    return tuple(changed.get(account.id, account) for account in accounts)


def _with_whole_names(account: Account) -> Account:
    """The account, where `Ada` is the only one there whose whole name another line has so.

    One list of who was there may have two of that name; whoever leads is one of them.
    """
    there = (it for it in account.people if it.role.is_there)
    whence = {it.name: (it.because, it.role is PersonRole.HOST) for it in there}
    pairs = ((it, name) for it, name in _meant(account).items() if it in whence)
    meant = {it: name for it, name in pairs if whence[it] != whence[name]}
    return replace(account, people=_called(account.people, meant)) if meant else account


def _called(people: Sequence[Person], meant: Mapping[str, str]) -> tuple[Person, ...]:
    """The people, with whole names for the labels of turns that mean them."""
    return people_together(
        replace(it, name=name, short=None if is_given_name(it.name) else it.name)
        if name.startswith(f"{it.name} ")
        else it
        for it in people
        for name in (meant.get(it.name, ""),)
    )


def _stated(account: Account) -> frozenset[str]:
    """Who speaks as the front matter states."""
    speaking = (it for it in account.people if it.role is PersonRole.SPEAKER)
    return frozenset(it.name for it in speaking if it.because.code in _STATED)


def _led(accounts: Sequence[Account]) -> Iterator[Account]:
    """The accounts of a folder in which few come again beside others, with these as hosts."""
    speakers = [_stated(account) for account in accounts]
    times = Counter(name for names in speakers for name in names)
    least = max(_LEAST_STATED, _SHARE * len(accounts))
    usual = {name for name, n in times.items() if n >= least}
    others = [names - usual for names in speakers if names & usual and names - usual]
    distinct = len(frozenset().union(*others))
    if not 0 < len(usual) <= _MOST_USUAL or min(len(others), distinct) < least:
        return
    for account, names in zip(accounts, speakers, strict=True):
        if names - usual:
            people = (
                replace(it, role=PersonRole.HOST) if it.name in usual else it
                for it in account.people
            )
            yield replace(account, people=tuple(people))


def _turns(account: Account) -> Iterator[tuple[str, AccountPassage]]:
    return ((turn.speaker, turn) for turn in account.of(AccountPassage) if turn.speaker)


def _meant(account: Account) -> dict[str, str]:
    """The one whole name of an account for each word that may be a label of turns."""
    whole = (it for it in account.people if it.role.is_there and " " in it.name)
    return owned(
        (word, it.name) for it in whole for word in {it.name, it.short, *it.name.split()} if word
    )


def _changed(accounts: Sequence[Account], *, leads: bool) -> Iterator[Account]:
    """The accounts of a folder in which usual voices are heard, if there are any, who may lead."""
    meant = [_meant(account) for account in accounts]
    whole = owned(pair for it in meant for pair in it.items())
    heard = [
        indexed(((whole | own).get(label, label), (label, turn)) for label, turn in _turns(it))
        for it, own in zip(accounts, meant, strict=True)
    ]
    times = Counter(
        name for it in heard for name in it if is_full_name(name) or is_given_name(name)
    )
    usual = {it for it, n in times.items() if n >= max(_LEAST, _SHARE * len(accounts))}
    fullest = [
        max(it, key=lambda name: sum(len(turn.text) for _, turn in it[name])) for it in heard
    ]
    if sum(name not in usual for name in fullest) < max(_LEAST - 1, len(accounts) / 2):
        return
    because = Message("person.usual_voice", n=len(accounts))
    leads = leads and sorted(map(len, heard))[len(heard) // 2] <= _MOST_OF_SHOW
    for account, turns in zip(accounts, heard, strict=True):
        role = PersonRole.HOST if leads and turns.keys() - usual else PersonRole.SPEAKER
        own = {name: its for name, its in turns.items() if name in usual}
        meant_by = {label: name for name, its in own.items() for label, _ in its}
        people = [
            replace(it, role=role)
            if it.name in own and it.role is PersonRole.SPEAKER and it.because.code in _OF_TEXT
            else it
            for it in _called(account.people, meant_by)
        ]
        for name in sorted(own.keys() - {it.name for it in people if it.role.takes_part}):
            label, first = own[name][0]
            short = None if label in (name, *name.split()) else label
            people.append(Person(name=name, short=short, role=role, because=because, at=first.at))
        yield replace(account, people=tuple(people))
