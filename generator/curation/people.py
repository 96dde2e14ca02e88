"""People by any name under which an account or the editor knows them, and the editor's on them."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from generator.model.account import Account, EntityKind
from generator.model.account_head import Person
from generator.model.base import EntityId, TalkId, Value
from generator.model.corpus import Entity
from generator.model.curation import Curation, Part, TalkCuration
from generator.model.grouping import owned
from generator.text.naming.ids import slug
from generator.text.naming.normal import fold, name_key
from generator.text.naming.person_names import own_name


class People(Value, frozen=True, kw_only=True):
    """Looks up people by any name under which an account knows them."""

    ids: dict[str, EntityId]
    printed: dict[str, EntityId] = {}

    def find(self, name: str) -> EntityId | None:
        """The person of a printed name, or None."""
        printed, key = fold(name), name_key(name)
        are_family = " " not in name and printed.casefold() in {
            f"{key}s",
            f"{key}es",
        }  # `the Okafors`
        person = self.printed.get(printed) or (None if are_family else self.ids.get(key))
        if person is not None:
            return person
        bare = own_name(name)
        return self.find(bare) if bare != name else None

    def named(self, name: str) -> EntityId | None:
        """The person whom the editor names, by a name or an id."""
        return self.find(name) or self.find(name.replace("-", " "))


def people_index(entities: Iterable[Entity]) -> People:
    """People by their names and aliases; names that two people share are left out.

    Of names that the editor keeps apart although they are alike, each as printed is one person's.
    """
    people = [person for person in entities if person.kind is EntityKind.PERSON]
    return People(
        ids=owned((name_key(name), person.id) for person in people for name in _names(person)),
        printed=owned((fold(name), person.id) for person in people for name in _names(person)),
    )


def _names(entity: Entity) -> tuple[str, ...]:
    return (entity.name, *entity.aliases, entity.id.replace("-", " "))


def edited_parts(ids: Iterable[TalkId], curation: Curation) -> dict[str, Part]:
    """The parts that the editor gives in a talk of some ids, by name or id of the person.

    Of what is said under several ids, the first counts.
    """
    parts: dict[str, Part] = {}
    for identity in ids:
        for name, part in curation.talks.get(identity, TalkCuration()).people.items():
            parts.setdefault(name, Part(part))
    return parts


def with_edited_people(accounts: Iterable[Account], parts: Mapping[str, Part]) -> Iterator[Account]:
    """The accounts, with the people whom they print in the parts that the editor gives them.

    Whoever has none is not of the talk; whom no account prints is added where people are named.
    """
    by_name = {name_key(name): part for name, part in parts.items()}
    by_id = {name: part for name, part in parts.items() if slug(name) == name}
    for account in accounts:
        people = tuple(_edited(account.people, by_name, by_id))
        yield replace(account, people=people)


def _edited(
    people: Iterable[Person], by_name: Mapping[str, Part], by_id: Mapping[str, Part]
) -> Iterator[Person]:
    for person in people:
        part = by_name.get(name_key(person.name)) or by_id.get(slug(person.name))
        role = person.role if part is None else part.role
        if role is not None:
            yield replace(person, role=role)
