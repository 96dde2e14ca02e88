"""The accounts of a file, and what the head of the only one says."""

from generator.model.account import Account
from tests.support import seed_in, seed_of

NOTES = "\n\nRivers move, and nobody asks them why they do so in the end."


def account(text: str, name: str = "some-note", ending: str = ".md") -> Account:
    """The only account of a file, which no line of is lost."""
    seed = seed_of(text, name, ending)
    assert not [line for line in seed.source.lines if line.role == "unread"]
    (found,) = seed.accounts
    return found


def accounts_of(text: str, file: str) -> tuple[Account, ...]:
    return seed_in(file, text, "note").accounts


def titles(found: Account) -> list[str]:
    return [title.text for title in found.titles]


def people(found: Account) -> list[tuple[str, str]]:
    return [(person.name, person.role.value) for person in found.people]
