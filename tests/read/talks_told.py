"""The talks that a note tells of."""

from generator.model.account import Account
from generator.model.source import Role
from tests.support import seed_of

VIDEO = "https://www.youtube.com/watch?v=abcdefghij"


def told(text: str) -> list[tuple[str, list[str], str | None]]:
    """Title, people and date of each talk of a note."""
    accounts = seed_of(text, "notes", ".md").accounts
    return [
        (it.titles[0].text, [person.name for person in it.people], it.published) for it in accounts
    ]


def talks(text: str, name: str = "README") -> tuple[Account, ...]:
    """The accounts of a note, of which no line is lost."""
    seed = seed_of(text.replace("VIDEO", VIDEO), name, ".md")
    assert not [line for line in seed.source.lines if line.role is Role.UNREAD]
    return seed.accounts


def shown(accounts: tuple[Account, ...]) -> list[tuple[str, list[str]]]:
    """Title and people of each account."""
    return [
        (account.titles[0].text, [person.name for person in account.people]) for account in accounts
    ]
