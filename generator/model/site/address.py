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
THING_FOLDERS = frozenset(("concepts", *ENTITY_FOLDERS.values()))
"""Where the pages of things lie that may change their kind."""

_ENDING = ".html"
_LONGEST_NAME, _LONGEST_PATH = 255, 1000  # in bytes, and in characters
_WITH_CAPITALS = ("sources", "source-lines")


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


def page_of(address: Address) -> Address:
    """The page that an address is on."""
    return Address(address.partition("#")[0])


def is_address(text: str) -> bool:
    """Whether it can be a page of the site, perhaps with a place on it, and no way out of it.

    No file system refuses it, and only sources keep the capitals that their files have: elsewhere
    an address with capitals would be another page's where these do not count.

    >>> is_address("concepts/model-collapse.html#definition-1"), is_address("INDEX.html")
    (True, False)
    """
    path, hash_sign, fragment = text.partition("#")
    *folders, _ = parts = path.split("/")
    return (
        text.isprintable()
        and path.endswith(_ENDING)
        and not any(folder.lower().endswith(_ENDING) for folder in folders)
        and not any(char in text for char in '\\:?*"<>| ')
        and not any(not part or part.startswith(".") for part in parts)
        and len(path) <= _LONGEST_PATH
        and all(len(part.encode("utf-8", "replace")) <= _LONGEST_NAME for part in parts)
        and (parts[0] in _WITH_CAPITALS or path == path.lower())
        and bool(fragment) == bool(hash_sign)
    )
