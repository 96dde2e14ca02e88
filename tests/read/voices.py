"""Who speaks in a note, and what is said."""

from generator.model.account import AccountPassage, Quotation
from tests.support import account_of

Said = list[tuple[str | None, str]]

WORDS = (
    "We began with the old wells of the valley.",
    "And how deep were they in those days?",
    "Some of them went down forty metres.",
    "That is a lot of digging for one village.",
    "Nobody else would have done it for us.",
    "So who paid for all of the stones?",
)


def turns(text: str) -> Said:
    passages = account_of(text).of(AccountPassage)
    return [(passage.speaker, passage.text) for passage in passages if passage.speaker]


def quotes(text: str) -> Said:
    return [(quote.speaker, quote.text) for quote in account_of(text).of(Quotation)]


def people(text: str) -> list[str]:
    return [person.name for person in account_of(text).people]
