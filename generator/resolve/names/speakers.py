"""Speakers: whom the names of a talk mean, by the editor's word before what is printed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.curation.check.references import with_nearest
from generator.curation.people import People, edited_parts
from generator.curation.problems import dangling_problem
from generator.model.account import Account, AccountPassage, Quotation
from generator.model.account_head import WORDS_PRINTED, Person, PersonRole
from generator.model.base import EntityId, TalkId, Value
from generator.model.corpus import Participant
from generator.model.curation import Curation, Part, TalkCuration
from generator.model.grouping import owned
from generator.model.items import SET_BY_EDITOR, Speaker
from generator.model.message import Message
from generator.model.problem import Problem
from generator.model.reading import Reading
from generator.resolve.names.entities import heard_there
from generator.resolve.talk_groups import TalkGroup
from generator.text.naming.ids import slug
from generator.text.naming.normal import fold, name_key
from generator.text.naming.people_words import leads
from generator.text.naming.person_names import is_called_after, own_name


class EditedPart(Value, frozen=True, kw_only=True):
    """Somebody who takes part in a talk by the editor's word.

    `is_heard` says that a voice was named: what a source says of that person's part counts.
    """

    person: EntityId
    name: str
    role: PersonRole
    is_heard: bool = False


class EditedSpeakers(Value, frozen=True, kw_only=True):
    """The person whom the editor names, by talk and printed name; `parts` are those of a talk."""

    people: dict[tuple[TalkId, str], EntityId] = {}
    parts: dict[TalkId, tuple[EditedPart, ...]] = {}

    def of(self, talk: TalkId, printed: str) -> EntityId | None:
        """Who is meant by a printed name, by the editor's word; else None."""
        return self.people.get((talk, label_key(printed))) if self.people else None


def edited_speakers(
    talks: Sequence[TalkGroup], curation: Curation, people: People
) -> EditedSpeakers:
    """The speakers whom the editor names in all talks, under any of a talk's ids."""
    meant_in = {talk.id: _meant(talk, curation) for talk in talks}
    parts = {}
    for talk in talks:
        given = edited_parts(talk.ids, curation)
        heard = _heard(talk, meant_in[talk.id], given, people)
        if of_talk := (*_parts(given, people), *heard):
            parts[talk.id] = of_talk
    return EditedSpeakers(
        parts=parts,
        people={
            (talk, label): person
            for talk, meant in meant_in.items()
            for label, name in meant.items()
            if (person := people.named(name))
        },
    )


def _meant(talk: TalkGroup, curation: Curation) -> dict[str, str]:
    """The names that the editor gives to a talk's speakers, by the keys of their labels."""
    return {
        label_key(printed): name
        for identity in reversed(talk.ids)
        for printed, name in curation.talks.get(identity, TalkCuration()).speakers.items()
    }


def label_key(name: str) -> str:
    """A speaker's name as it is compared: a letter or number is the same with a word before it.

    >>> label_key("Speaker A") == label_key("A") == label_key("发言人 A")
    True
    """
    key = name_key(name)
    word, _, label = key.rpartition(" ")
    return label if " " not in word and (len(label) == 1 or label.isdecimal()) else key


def _parts(parts: Mapping[str, Part], people: People) -> Iterator[EditedPart]:
    for name, part in parts.items():
        person = people.named(name)
        if person is not None and part.role is not None:
            yield EditedPart(person=person, name=name, role=part.role)


def _heard(
    talk: TalkGroup, meant: Mapping[str, str], parts: Mapping[str, Part], people: People
) -> Iterator[EditedPart]:
    """Whom the editor names for voices of the talk's text: who asks and leads is a host.

    Whom the editor gives a part, or none, has that one.
    """
    if not meant:
        return
    passages = (it for account in talk.accounts for it in account.of(AccountPassage))
    labels = sorted(
        {it.speaker for it in passages if it.speaker}, key=lambda label: (leads(label), label)
    )
    settled = {people.named(name) for name in parts}
    for label in labels:
        name = meant.get(label_key(label), "")
        person = people.named(name) if name else None
        if person is not None and person not in settled:
            settled.add(person)
            role = PersonRole.HOST if leads(label) else PersonRole.SPEAKER
            yield EditedPart(person=person, name=name, role=role, is_heard=True)


class Voices(Value, frozen=True, kw_only=True):
    """Whom the names of speakers mean in one talk.

    `by_word` says of a first or last name whose it is, where only one of the talk has it: `Nina`.
    """

    talk: TalkId
    people: People
    edited: EditedSpeakers
    by_word: Mapping[str, EntityId | None]

    def taking_part(self, account: Account) -> list[Person]:
        """Who takes part in the talk: as the account says, and as the editor adds."""
        part = [person for person in account.people if person.role.takes_part]
        known = {self.edited.of(self.talk, it.name) or self.people.find(it.name) for it in part}
        added = (it for it in self.edited.parts.get(self.talk, ()) if it.person not in known)
        return part + [
            Person(name=it.name, role=it.role, because=SET_BY_EDITOR, at=account.at) for it in added
        ]

    def speaker(
        self, name: str, *, printed: str | None = None, because: Message | None = None
    ) -> Speaker:
        """The speaker of a name; `because` is why it is taken to be that one, if not the editor."""
        edited = self.edited.of(self.talk, name)
        return Speaker(
            person=edited or self.by_word.get(fold(name)) or self.people.find(name),
            printed=printed,
            because=SET_BY_EDITOR if edited else because,
        )


def voices_of(
    talk: TalkId, accounts: Iterable[Account], people: People, edited: EditedSpeakers
) -> Voices:
    """Whom the names of speakers mean in a talk of some accounts."""
    names = {it.name for account in accounts for it in account.people if it.role.is_there}
    parts = ((name, own_name(name).split()) for name in names)
    by_word = owned(
        (fold(word), people.find(name))
        for name, words in parts
        for word in (*words[:1], *words[-1:])
    )
    return Voices(talk=talk, people=people, edited=edited, by_word=by_word)


def unknown_speakers(talks: Sequence[TalkGroup], reading: Reading) -> Iterator[Problem]:
    """Names that the editor replaces or takes out of a talk, and that no source of it prints."""
    for talk in talks:
        entries = [(name, reading.curation.talks.get(name, TalkCuration())) for name in talk.ids]
        out = [
            (at, name)
            for at, entry in entries
            for name, part in entry.people.items()
            if part == Part.NONE
        ]
        if out:
            own = {account.id for account in talk.accounts}
            known = printed_speakers(it for it in reading.accounts if it.id in own)
            ids = {slug(name) for name in known.values()}
            strange = ((at, name) for at, name in out if name not in ids)
            yield from _unknown("people", strange, known, reading)
        replaced = [(at, name) for at, entry in entries for name in entry.speakers]
        if replaced:
            yield from _unknown("speakers", replaced, printed_speakers(talk.accounts), reading)


def _unknown(
    field: str, names: Iterable[tuple[TalkId, str]], known: Mapping[str, str], reading: Reading
) -> Iterator[Problem]:
    """Which of the names that a field of talks has are none of those that are known."""
    for at, name in names:
        if label_key(name) not in known:
            none = Message("curation.speaker", key=f"talks.{at}.{field}", name=name)
            line = reading.curation.line("talks", at, field, name)
            yield dangling_problem(reading, with_nearest(none, name, known.values()), line)


def printed_speakers(accounts: Iterable[Account]) -> Mapping[str, str]:
    """The names of speakers as a talk's sources print them, by their keys."""
    names = [
        name
        for account in accounts
        for name in (
            *(person.name for person in account.people),
            *(item.speaker for item in account.of(Quotation)),
            *(item.speaker for item in account.of(AccountPassage)),
        )
        if name
    ]
    return {label_key(name): name for name in names}


def participants(
    talk: TalkGroup, people: People, speakers: EditedSpeakers
) -> tuple[Participant, ...]:
    """Who takes part in a talk: speakers first, each person once; who is stated to lead hosts.

    So does beside others whose name the show has.
    """
    order = list(PersonRole)
    heard = {name for account in talk.accounts for name in heard_there(account)}
    named = [person for account in talk.accounts for person in account.people]
    hosts = {people.find(it.name) for it in named if it.role is PersonRole.HOST}
    there = [it for it in named if it.role.takes_part]
    shows = {account.show for account in talk.accounts if account.show}
    own = {people.find(it.name) for it in there for show in shows if is_called_after(show, it.name)}
    is_led = own < {people.find(it.name) for it in there}
    by_person: dict[EntityId, Participant] = {}
    for person in named:
        edited = speakers.of(talk.id, person.name)
        identity = edited or people.find(person.name)
        is_there = person.role is PersonRole.ATTENDEE
        is_heard = person.role is PersonRole.SPEAKER and person.because.code in WORDS_PRINTED
        if identity is None or (identity in hosts and (is_there or is_heard)):
            continue
        role = PersonRole.SPEAKER if is_there and person.name in heard else person.role
        if is_led and identity in own and role is PersonRole.SPEAKER:
            role = PersonRole.HOST
        known = by_person.get(identity)
        if known is None or order.index(role) < order.index(known.role):
            printed = person.name if edited else None
            by_person[identity] = Participant(person=identity, role=role, printed=printed)
    for part in speakers.parts.get(talk.id, ()):
        known = by_person.get(part.person)
        if part.is_heard and known is not None and known.role.takes_part:
            continue
        printed = known.printed if known else None
        by_person[part.person] = Participant(
            person=part.person, role=part.role, printed=printed, by_editor=True
        )
    return tuple(sorted(by_person.values(), key=lambda participant: order.index(participant.role)))
