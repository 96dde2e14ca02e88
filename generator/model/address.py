"""Where things stand in the built site. Addresses are a contract: links from outside rely on them.

The site is built with `use_directory_urls: false`, so a page's address ends in `.html` and serves
the web and a folder alike.
"""

from generator.model.account import EntityKind
from generator.model.base import Address, ConceptId, EntityId, ItemId, QuoteId, SourceId, TalkId

ENTITY_FOLDERS = {
    EntityKind.PERSON: "people",
    EntityKind.ORGANISATION: "organisations",
    EntityKind.PRODUCT: "products",
    EntityKind.WORK: "works",
}


def talk_address(talk: TalkId) -> Address:
    """A talk's page."""
    return Address(f"talks/{talk}.html")


def concept_address(concept: ConceptId) -> Address:
    """A concept's page."""
    return Address(f"concepts/{concept}.html")


def entity_address(kind: EntityKind, entity: EntityId) -> Address:
    """A person's, organisation's, product's or work's page."""
    return Address(f"{ENTITY_FOLDERS[kind]}/{entity}.html")


def quotes_address(talk: TalkId) -> Address:
    """The collection of a talk's quotes: their permanent place."""
    return Address(f"quotes/in/{talk}.html")


def quote_address(talk: TalkId, quote: QuoteId) -> Address:
    """A quote's permanent place."""
    return Address(f"{quotes_address(talk)}#q-{quote}")


def prediction_address(talk: TalkId, prediction: ItemId) -> Address:
    """A prediction's place on its talk's page."""
    return Address(f"{talk_address(talk)}#p-{prediction}")


def source_address(source: SourceId) -> Address:
    """A source's page."""
    return Address(f"sources/{source}.html")
