"""Speakers whom the editor names in place of printed names: `talks.<id>.speakers`."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches

from generator.curation.check.references import dangling_code, nearest
from generator.curation.people import People
from generator.model.account import AccountPassage, PersonRole, Quotation
from generator.model.base import EntityId, TalkId, Value
from generator.model.config import CURATION_FILE
from generator.model.corpus import SET_BY_EDITOR, Participant, Speaker
from generator.model.curation import Curation, TalkCuration
from generator.model.message import Message, clauses
from generator.model.problem import Problem, problem
from generator.model.reading import Reading
from generator.resolve.talk_groups import TalkGroup
from generator.text.naming.normal import name_key


class EditedSpeakers(Value, frozen=True, kw_only=True):
    """The person whom the editor names, by talk and printed name."""

    people: dict[tuple[TalkId, str], EntityId] = {}

    def of(self, talk: TalkId, printed: str) -> EntityId | None:
        """Who is meant by a printed name, by the editor's word; else None."""
        return self.people.get((talk, name_key(printed))) if self.people else None


def edited_speakers(
    talks: Sequence[TalkGroup], curation: Curation, people: People
) -> EditedSpeakers:
    """The speakers whom the editor names in all talks, under any of a talk's ids."""
    return EditedSpeakers(
        people={
            (talk.id, name_key(printed)): person
            for talk in talks
            for name in reversed(talk.ids)
            for printed, meant in curation.talks.get(name, TalkCuration()).speakers.items()
            if (person := people.named(meant))
        }
    )


class Voices(Value, frozen=True, kw_only=True):
    """Whom the names of speakers mean in one talk."""

    talk: TalkId
    people: People
    edited: EditedSpeakers

    def speaker(
        self, name: str, *, printed: str | None = None, because: Message | None = None
    ) -> Speaker:
        """The speaker of a name; `because` is why it is taken to be that one, if not the editor."""
        edited = self.edited.of(self.talk, name)
        return Speaker(
            person=edited or self.people.find(name),
            printed=printed,
            because=SET_BY_EDITOR if edited else because,
        )


def unknown_speakers(talks: Sequence[TalkGroup], reading: Reading) -> Iterator[Problem]:
    """Names that the editor replaces and that no source of the talk prints as a speaker's."""
    curation, code = reading.curation, dangling_code(reading)
    for talk in talks:
        replaced = [
            (name, printed)
            for name in talk.ids
            for printed in curation.talks.get(name, TalkCuration()).speakers
        ]
        known = printed_speakers(talk) if replaced else {}
        for name, printed in replaced:
            if name_key(printed) in known:
                continue
            near = get_close_matches(printed, sorted(known.values()), n=1, cutoff=0.3)
            line = curation.line("talks", name, "speakers", printed)
            key = f"talks.{name}.speakers"
            none = Message("curation.speaker", key=key, name=printed)
            message = clauses((none, *map(nearest, near)))
            yield problem(code, message, CURATION_FILE, (line, line) if line else None)


def printed_speakers(talk: TalkGroup) -> Mapping[str, str]:
    """The names of speakers as a talk's sources print them, by their keys."""
    names = [
        name
        for account in talk.accounts
        for name in (
            *(person.name for person in account.people),
            *(item.speaker for item in account.of(Quotation)),
            *(item.speaker for item in account.of(AccountPassage)),
        )
        if name
    ]
    return {name_key(name): name for name in names}


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
    return tuple(sorted(by_person.values(), key=lambda participant: order.index(participant.role)))
