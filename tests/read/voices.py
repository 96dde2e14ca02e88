"""Who speaks in a note, and what is said."""

from generator.model.account import AccountPassage, Quotation
from tests.support import account_of

Said = list[tuple[str | None, str]]


def turns(text: str) -> Said:
    passages = account_of(text).of(AccountPassage)
    return [(passage.speaker, passage.text) for passage in passages if passage.speaker]


def quotes(text: str) -> Said:
    return [(quote.speaker, quote.text) for quote in account_of(text).of(Quotation)]


def people(text: str) -> list[str]:
    return [person.name for person in account_of(text).people]
