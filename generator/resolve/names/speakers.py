"""Who a speaker is whom a talk's sources print under a wrong name: `talks.<id>.speakers`."""

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
from generator.resolve.merging import Merged
from generator.resolve.same_talk.groups import Group
from generator.text.naming.normal import name_key


class RightSpeakers(Value, frozen=True, kw_only=True):
    """The right person by talk and printed name, where the editor names one."""

    people: dict[tuple[TalkId, str], EntityId] = {}

    def of(self, talk: TalkId, printed: str) -> EntityId | None:
        """Who is meant by a printed name, by the editor's word; else None."""
        return self.people.get((talk, name_key(printed))) if self.people else None


def right_speakers(merged: Sequence[Merged], curation: Curation, people: People) -> RightSpeakers:
    """What the editor says of the speakers of all talks, under any of a talk's ids."""
    return RightSpeakers(
        people={
            (one.talk, name_key(printed)): person
            for one in merged
            for name in reversed(one.names)
            for printed, right in curation.talks.get(name, TalkCuration()).speakers.items()
            if (person := people.named(right))
        }
    )


class Voices(Value, frozen=True, kw_only=True):
    """Whom the names of speakers mean in one talk."""

    talk: TalkId
    people: People
    right: RightSpeakers

    def speaker(
        self, name: str, *, printed: str | None = None, because: Message | None = None
    ) -> Speaker:
        """The speaker of a name; `because` is why it is taken to be that one, if not the editor."""
        told = self.right.of(self.talk, name)
        return Speaker(
            person=told or self.people.find(name),
            printed=printed,
            because=SET_BY_EDITOR if told else because,
        )


def unknown_speakers(merged: Sequence[Merged], reading: Reading) -> Iterator[Problem]:
    """Names that the file puts right and that no source of the talk prints as a speaker's."""
    curation, code = reading.curation, dangling_code(reading)
    for one in merged:
        told = [
            (name, printed)
            for name in one.names
            for printed in curation.talks.get(name, TalkCuration()).speakers
        ]
        known = printed_speakers(one) if told else {}
        for name, printed in told:
            if name_key(printed) in known:
                continue
            near = get_close_matches(printed, sorted(known.values()), n=1, cutoff=0.3)
            line = curation.line("talks", name, "speakers", printed)
            key = f"talks.{name}.speakers"
            none = Message("curation.speaker", key=key, name=printed)
            message = clauses((none, *map(nearest, near)))
            yield problem(code, message, CURATION_FILE, (line, line) if line else None)


def printed_speakers(talk: Merged) -> Mapping[str, str]:
    """The names of speakers as a talk's sources print them, by their keys."""
    names = [
        name
        for account in talk.group.accounts
        for name in (
            *(person.name for person in account.people),
            *(item.speaker for item in account.of(Quotation)),
            *(item.speaker for item in account.of(AccountPassage)),
        )
        if name
    ]
    return {name_key(name): name for name in names}


def participants(
    talk: TalkId, group: Group, people: People, right: RightSpeakers
) -> tuple[Participant, ...]:
    """Who takes part in a talk: speakers first, each person once."""
    order = list(PersonRole)
    found: dict[EntityId, Participant] = {}
    for account in group.accounts:
        for person in account.people:
            told = right.of(talk, person.name)
            identity = told or people.find(person.name)
            if identity is None:
                continue
            known = found.get(identity)
            if known is None or order.index(person.role) < order.index(known.role):
                printed = person.name if told else None
                found[identity] = Participant(person=identity, role=person.role, printed=printed)
    return tuple(sorted(found.values(), key=lambda one: order.index(one.role)))
