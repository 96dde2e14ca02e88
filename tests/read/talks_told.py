"""The talks that a note tells of."""

from tests.support import seed_of


def told(text: str) -> list[tuple[str, list[str], str | None]]:
    """Title, people and date of each talk of a note."""
    accounts = seed_of(text, "notes", ".md").accounts
    return [
        (it.titles[0].text, [person.name for person in it.people], it.published) for it in accounts
    ]
