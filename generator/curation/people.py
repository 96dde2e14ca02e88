"""People by any name under which an account or the editor knows them."""

from collections.abc import Iterable

from generator.model.account import EntityKind
from generator.model.base import EntityId, Value
from generator.model.corpus import Entity
from generator.model.grouping import owned
from generator.text.naming.normal import fold, name_key
from generator.text.naming.person_names import own_name


class People(Value, frozen=True, kw_only=True):
    """Looks up people by any name under which an account knows them."""

    ids: dict[str, EntityId]
    printed: dict[str, EntityId] = {}

    def find(self, name: str) -> EntityId | None:
        """The person of a printed name, or None."""
        bare = own_name(name)
        printed, key = fold(name), name_key(name)
        are_family = " " not in name and printed.casefold() in {
            f"{key}s",
            f"{key}es",
        }  # `the Okafors`
        person = self.printed.get(printed) or (None if are_family else self.ids.get(key))
        return person or (self.find(bare) if bare != name else None)

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
