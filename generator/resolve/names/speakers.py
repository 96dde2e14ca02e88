"""Speakers whom the editor names in place of printed names, and people whom only he names."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches

from generator.curation.check.references import dangling_problem, nearest
from generator.curation.people import People
from generator.model.account import Account, AccountPassage, EntityKind, Quotation
from generator.model.account_head import Person, PersonRole
from generator.model.base import EntityId, TalkId, Value
from generator.model.corpus import SET_BY_EDITOR, Entity, Participant, Speaker
from generator.model.curation import Curation, EntityCuration, Part, TalkCuration
from generator.model.message import Message, clauses
from generator.model.problem import Problem
from generator.model.reading import Reading
from generator.resolve.edited_people import edited_parts, role_of
from generator.resolve.items.ids import attestation_id
from generator.resolve.same_talk.facts.people import same_person
from generator.resolve.talk_groups import TalkGroup
from generator.text.naming.ids import slug
from generator.text.naming.normal import fold, name_key
from generator.text.naming.person_names import name_words


class EditedPart(Value, frozen=True, kw_only=True):
    """Somebody who takes part in a talk by the editor's word."""

    person: EntityId
    name: str
    role: PersonRole


class EditedSpeakers(Value, frozen=True, kw_only=True):
    """The person whom the editor names, by talk and printed name; `parts` are those of a talk."""

    people: dict[tuple[TalkId, str], EntityId] = {}
    parts: dict[TalkId, tuple[EditedPart, ...]] = {}

    def of(self, talk: TalkId, printed: str) -> EntityId | None:
        """Who is meant by a printed name, by the editor's word; else None."""
        return self.people.get((talk, _label_key(printed))) if self.people else None


def edited_speakers(
    talks: Sequence[TalkGroup], curation: Curation, people: People
) -> EditedSpeakers:
    """The speakers whom the editor names in all talks, under any of a talk's ids."""
    return EditedSpeakers(
        parts={
            talk.id: parts
            for talk in talks
            if (parts := tuple(_parts(edited_parts(talk.ids, curation), people)))
        },
        people={
            (talk.id, _label_key(printed)): person
            for talk in talks
            for name in reversed(talk.ids)
            for printed, meant in curation.talks.get(name, TalkCuration()).speakers.items()
            if (person := people.named(meant))
        },
    )


def _label_key(name: str) -> str:
    """A speaker's name as it is compared: a letter or number is the same with a word before it.

    >>> _label_key("Speaker A") == _label_key("A") == _label_key("发言人 A")
    True
    """
    key = name_key(name)
    word, _, label = key.rpartition(" ")
    return label if " " not in word and (len(label) == 1 or label.isdecimal()) else key


def _parts(parts: Mapping[str, Part], people: People) -> Iterator[EditedPart]:
    for name, part in parts.items():
        person, role = people.named(name), role_of(part)
        if person is not None and role is not None:
            yield EditedPart(person=person, name=name, role=role)


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
            person=edited
            or self.people.find(name)
            or self.by_word.get(fold(name))
            or self._named_behind_per(name),
            printed=printed,
            because=SET_BY_EDITOR if edited else because,
        )

    def _named_behind_per(self, name: str) -> EntityId | None:
        """Whom `Per Okafor` names where nobody is called so: `per` is no name before another."""
        first, _, behind = name.partition(" ")
        if first.casefold() != "per" or not behind:
            return None
        return self.people.find(behind) or self.by_word.get(fold(behind))


def voices_of(
    talk: TalkId, accounts: Iterable[Account], people: People, edited: EditedSpeakers
) -> Voices:
    """Whom the names of speakers mean in a talk of some accounts."""
    people_of: defaultdict[str, set[EntityId | None]] = defaultdict(set)
    part = {it for account in accounts for it in account.people if it.role.is_there}
    for person in part:
        words = person.name.split()
        for word in {fold(it) for it in (*words[:1], *words[-1:])}:
            people_of[word].add(people.find(person.name))
    by_word = {word: ids.pop() for word, ids in people_of.items() if len(ids) == 1}
    return Voices(talk=talk, people=people, edited=edited, by_word=by_word)


def unknown_speakers(talks: Sequence[TalkGroup], reading: Reading) -> Iterator[Problem]:
    """Names that the editor replaces and that no source of the talk prints as a speaker's."""
    curation = reading.curation
    for talk in talks:
        entries = ((name, curation.talks.get(name, TalkCuration())) for name in talk.ids)
        replaced = [(name, printed) for name, entry in entries for printed in entry.speakers]
        known = printed_speakers(talk) if replaced else {}
        yield from _unknown_people(talk, reading)
        for name, printed in replaced:
            if _label_key(printed) in known:
                continue
            near = get_close_matches(printed, sorted(known.values()), n=1, cutoff=0.3)
            line = curation.line("talks", name, "speakers", printed)
            key = f"talks.{name}.speakers"
            none = Message("curation.speaker", key=key, name=printed)
            message = clauses((none, *map(nearest, near)))
            yield dangling_problem(reading, message, line or 0)


def _unknown_people(talk: TalkGroup, reading: Reading) -> Iterator[Problem]:
    """Names that the editor takes out of a talk and that no source of it prints."""
    entries = ((name, reading.curation.talks.get(name, TalkCuration())) for name in talk.ids)
    out = [(at, it) for at, entry in entries for it, part in entry.people.items() if part == "none"]
    if not out:
        return
    own = {account.id for account in talk.accounts}
    known = _printed([account for account in reading.accounts if account.id in own])
    ids = {slug(name) for name in known.values()}
    for at, name in out:
        if _label_key(name) not in known and name not in ids:
            near = get_close_matches(name, sorted(known.values()), n=1, cutoff=0.3)
            none = Message("curation.speaker", key=f"talks.{at}.people", name=name)
            message = clauses((none, *map(nearest, near)))
            line = reading.curation.line("talks", at, "people", name)
            yield dangling_problem(reading, message, line or 0)


def printed_speakers(talk: TalkGroup) -> Mapping[str, str]:
    """The names of speakers as a talk's sources print them, by their keys."""
    return _printed(talk.accounts)


def _printed(accounts: Iterable[Account]) -> Mapping[str, str]:
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
    return {_label_key(name): name for name in names}


def participants(
    talk: TalkGroup, people: People, speakers: EditedSpeakers
) -> tuple[Participant, ...]:
    """Who takes part in a talk: speakers first, each person once."""
    order = list(PersonRole)
    by_person: dict[EntityId, Participant] = {}
    for account in talk.accounts:
        for person in account.people:
            edited = speakers.of(talk.id, person.name)
            identity = edited or people.find(person.name)
            if identity is None:
                continue
            known = by_person.get(identity)
            if known is None or order.index(person.role) < order.index(known.role):
                printed = person.name if edited else None
                by_person[identity] = Participant(
                    person=identity, role=person.role, printed=printed
                )
    for part in speakers.parts.get(talk.id, ()):
        printed = by_person[part.person].printed if part.person in by_person else None
        by_person[part.person] = Participant(
            person=part.person, role=part.role, printed=printed, by_editor=True
        )
    return tuple(sorted(by_person.values(), key=lambda participant: order.index(participant.role)))


_SLIP = 0.85
"""From this likeness on (0 to 1) one name is taken for another that is misspelt."""


def introduced_people(
    reading: Reading, talks: Sequence[TalkGroup], entities: Iterable[Entity]
) -> dict[str, EntityCuration]:
    """What the curation file says of people whom it introduces, by their ids.

    Where seeds are kept private, only speakers of what is published are introduced: another name
    may stand in a private note alone.

    Args:
        reading: the accounts and the file as read.
        talks: the talks.
        entities: everybody and everything that the accounts name.
    """
    people = [person for person in entities if person.kind is EntityKind.PERSON]
    taken = {name_key(name) for person in people for name in (person.name, *person.aliases)}
    speakers = list(dict.fromkeys(_speakers(reading, talks)))
    ids = {str(person.id) for person in people}
    introduced = {
        identity: entry
        for identity, entry in reading.curation.people.items()
        if identity not in ids
        and _is_new(identity, entry, ids, taken)
        and (not reading.has_private or _is_speaker(identity, entry, speakers))
    }
    names = (name for person in introduced.values() for name in (person.name, *person.aliases))
    taken |= {name_key(name or "") for name in names}
    for name in speakers:
        identity = slug(name)
        if {identity, name} & (ids | set(introduced)) or name_key(name.replace("-", " ")) in taken:
            continue
        if _is_full(name) and not near(name, people):
            introduced[identity] = EntityCuration(name=fold(name))
            taken.add(name_key(name))
    return introduced


def near(name: str, people: Iterable[Entity]) -> str | None:
    """The name of somebody who is there and who may be meant by a name that nobody has."""
    names = {name_key(name): name for person in people for name in (person.name, *person.aliases)}
    alike = get_close_matches(name_key(name), sorted(names), n=1, cutoff=_SLIP)
    if alike:
        return names[alike[0]]
    parts = name_words(name)
    own = (person.name for person in people)
    return next((name for name in own if same_person(parts, name_words(name))), None)


def _is_new(identity: str, entry: EntityCuration, ids: Collection[str], taken: set[str]) -> bool:
    """Whether an entry is about somebody new: its id is no slip, and nobody has its name."""
    if not entry.name or slug(identity) != identity or name_key(entry.name) in taken:
        return False
    alike = get_close_matches(identity, sorted(ids), n=1, cutoff=_SLIP)
    return not alike or identity == slug(entry.name)


def _is_speaker(identity: str, entry: EntityCuration, speakers: Sequence[str]) -> bool:
    """Whether one of the given speakers is the person of an entry."""
    own = {
        name_key(known)
        for known in (entry.name, *entry.aliases, identity.replace("-", " "))
        if known
    }
    spellings = (spelling for name in speakers for spelling in (name, name.replace("-", " ")))
    return any(name_key(spelling) in own for spelling in spellings)


def _is_full(name: str) -> bool:
    """Whether a name has several words, or is in a script that parts none of them."""
    letters = [char for char in name if char.isalpha()]
    uncased = all(char.lower() == char.upper() for char in letters)
    return len(letters) > 1 and (len(name.split()) > 1 or uncased)


def _speakers(reading: Reading, talks: Sequence[TalkGroup]) -> Iterator[str]:
    """The names that the file gives to speakers of talks and quotes that exist."""
    curation = reading.curation
    for talk in talks:
        entries = [curation.talks.get(name, TalkCuration()).speakers for name in talk.ids]
        printed: Mapping[str, str] = printed_speakers(talk) if any(entries) else {}
        for entry in entries:
            yield from (meant for name, meant in entry.items() if _label_key(name) in printed)
        parts = edited_parts(talk.ids, curation)
        yield from (name for name, part in parts.items() if role_of(part) is not None)
    speakers = {
        quote: entry.speaker
        for quote, entry in curation.quotes.items()
        if entry.speaker and entry.speaker != Part.NONE
    }
    if speakers:
        ids = {attestation_id(it) for account in reading.accounts for it in account.of(Quotation)}
        for quote, name in speakers.items():
            if quote in ids or quote.rpartition("-")[0] in ids:
                yield name
