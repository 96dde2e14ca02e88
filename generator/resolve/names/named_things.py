"""Everything that has a name: concepts, people, organisations, products and works."""

from generator.curation.people import People, people_index
from generator.model.base import Value
from generator.model.corpus import Entity
from generator.model.curation import Curation
from generator.model.problem import Problem
from generator.model.reading import Reading
from generator.resolve.items.ids import ItemIds
from generator.resolve.names.concepts import Concepts, concepts_of
from generator.resolve.names.defined_entities import with_concepts
from generator.resolve.names.entities import entities_of
from generator.resolve.names.only_names import without_only_names
from generator.resolve.names.speakers import EditedSpeakers, edited_speakers, introduced_people
from generator.resolve.slugs import Slugs
from generator.resolve.talk_groups import TalkGroups


class NamedThings(Value, frozen=True, kw_only=True):
    """What the accounts and the editor name, and what names mean.

    `people` finds persons by any of their names, and `speakers` are those whom the editor names in
    place of printed ones. `curation` is the file without splits that would leave a thing without a
    name, and `problems` tells of these.
    """

    concepts: Concepts
    entities: tuple[Entity, ...]
    people: People
    speakers: EditedSpeakers
    curation: Curation
    problems: tuple[Problem, ...]


def name_things(reading: Reading, groups: TalkGroups, slugs: Slugs, ids: ItemIds) -> NamedThings:
    """Gathers all names, first those of entities: a topic with the name of one refers to it."""
    talks = groups.talks
    curation, problems = without_only_names(talks, reading.curation, slugs)
    entities = entities_of(talks, curation, slugs)
    if introduced := introduced_people(reading, talks, entities):
        entities = entities_of(talks, curation, slugs, introduced)
    people = people_index(entities)
    concepts = concepts_of(talks, entities, curation, slugs, ids)
    return NamedThings(
        concepts=concepts,
        entities=with_concepts(entities, concepts),
        people=people,
        speakers=edited_speakers(talks, curation, people),
        curation=curation,
        problems=problems,
    )
