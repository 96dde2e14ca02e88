"""Who speaks in a transcript: whom its labels mean, and how much each of them says."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from generator.model.account_head import PersonRole
from generator.model.base import Address, EntityId, TalkId, Value
from generator.model.corpus import Entity, Talk
from generator.model.grouping import indexed, owned
from generator.model.items import Passage
from generator.render.context.render_context import RenderContext
from generator.render.paging.transcripts import is_new_turn
from generator.render.pieces.talk_names import meant_by, person_of


class Speaker(Value, frozen=True, kw_only=True):
    """Somebody who speaks in a transcript, as first printed in full; `share` is of all words.

    `person` has a page of the site. `share` is in per cent, and `first` where the first turn is.
    """

    name: str
    person: Entity | None
    turns: int
    share: int
    first: Address


def heard(context: RenderContext) -> dict[tuple[EntityId, TalkId], tuple[Speaker, ...]]:
    """By person and talk, how they speak in each of the talk's transcripts."""
    return indexed(
        ((EntityId(speaker.person.id), talk.id), speaker)
        for talk in context.lookups.talks.values()
        for passages in context.lookups.of_talk[talk.id].of_transcripts.values()
        for speaker in speakers_of(context, talk, passages)
        if speaker.person
    )


def speakers_of(
    context: RenderContext, talk: Talk, passages: Sequence[Passage]
) -> tuple[Speaker, ...]:
    """Who speaks, by how many words; nobody where no speaker is printed."""
    edited = labels_known(context, passages)
    people = (*people_heard(context, talk), *edited.values())
    names = {
        **labels_meant(context, talk, passages, people),
        **{label: it.name for label, it in edited.items()},
    }
    first: dict[str, Passage] = {}
    lengths: Counter[str] = Counter()
    turns: Counter[str] = Counter()
    for above, passage in pairwise((None, *passages)):
        if passage is not None and passage.speaker:
            first.setdefault(names[passage.speaker], passage)
            lengths[names[passage.speaker]] += len(passage.text)
            turns[names[passage.speaker]] += is_new_turn(passage, above)
    total = sum(len(passage.text) for passage in passages) or 1
    return tuple(
        Speaker(
            name=name,
            person=person_of(name, people),
            turns=turns[name],
            share=round(100 * length / total),
            first=context.lookups.places["passage", first[name].id].address,
        )
        for name, length in lengths.most_common()
    )


def people_heard(context: RenderContext, talk: Talk) -> tuple[Entity, ...]:
    """The people who take part in a talk."""
    return tuple(context.lookups.person(part.person) for part in talk.taking_part)


def labels_meant(
    context: RenderContext, talk: Talk, passages: Iterable[Passage], people: Sequence[Entity]
) -> Mapping[str, str]:
    """What the labels of some passages stand for, by the people of their talk."""
    named = [(part.role, context.lookups.person(part.person).name) for part in talk.people]
    only = owned(named)
    return meant_by(
        (it.speaker for it in passages if it.speaker),
        people,
        host=only.get(PersonRole.HOST, ""),
        guest=only.get(PersonRole.SPEAKER, ""),
        there=(name for _, name in named),
    )


def labels_known(context: RenderContext, passages: Iterable[Passage]) -> Mapping[str, Entity]:
    """Whom the editor names, or who say who they are, by their labels in a transcript."""
    labels = {it.speaker: it.person for it in passages if it.speaker and it.person}
    return {label: context.lookups.person(person) for label, person in labels.items()}
