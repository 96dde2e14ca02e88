"""The only account of a file, and what its head says."""

from generator.model.account import Account
from tests.support import seed_of

NOTES = "\n\nRivers move, and nobody asks them why they do so in the end."


def account(text: str, name: str = "some-note", ending: str = ".md") -> Account:
    """The only account of a file, which no line of is lost."""
    seed = seed_of(text, name, ending)
    assert not [line for line in seed.source.lines if line.role == "unread"]
    (found,) = seed.accounts
    return found


def titles(found: Account) -> list[str]:
    return [title.text for title in found.titles]


def people(found: Account) -> list[tuple[str, str]]:
    return [(person.name, person.role.value) for person in found.people]
