"""Who takes part in a talk by the editor's word: `talks.<id>.people`."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from generator.model.account import Account
from generator.model.account_head import Person
from generator.model.base import TalkId
from generator.model.curation import Curation, Part, TalkCuration
from generator.text.naming.ids import slug
from generator.text.naming.normal import name_key


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
        yield msgspec.structs.replace(account, people=people)


def _edited(
    people: Iterable[Person], by_name: Mapping[str, Part], by_id: Mapping[str, Part]
) -> Iterator[Person]:
    for person in people:
        part = by_name.get(name_key(person.name)) or by_id.get(slug(person.name))
        role = person.role if part is None else part.role
        if role is not None:
            yield msgspec.structs.replace(person, role=role)
