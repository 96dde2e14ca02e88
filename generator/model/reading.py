"""What the read and resolve stages hand on."""

from enum import StrEnum
from pathlib import Path

from msgspec.structs import replace

from generator.model.account import Account
from generator.model.base import Address, SourceId, TalkId, Value
from generator.model.corpus import Corpus
from generator.model.curation import Curation
from generator.model.links import Refusal
from generator.model.message import Message
from generator.model.problem import Problem
from generator.model.source import SourceText


class AddressBook(Value, frozen=True, kw_only=True):
    """Every address that was published.

    `entries` maps a content key (`concept:model collapse`) to the addresses that the thing has
    had, the latest first. `anchors` are the places inside each page. `sources` maps the pages of
    sources to the SHA-256 of their files, and `pages` are all others. `gone` are addresses of
    things that are no more, which the editor has let go.
    """

    entries: dict[str, tuple[Address, ...]] = {}
    anchors: dict[Address, tuple[str, ...]] = {}
    sources: dict[Address, str] = {}
    pages: tuple[Address, ...] = ()
    gone: tuple[Address, ...] = ()


class Reading(Value, frozen=True, kw_only=True):
    """Everything that was read: sources sorted by id, accounts by source and place.

    `notes` maps a talk's id to the editor's own text about it (Markdown). `private` says how
    many files were left out because they must not be published. In `cache`, if any, answers about
    what was read are kept.
    """

    sources: tuple[SourceText, ...]
    accounts: tuple[Account, ...]
    curation: Curation = Curation()
    book: AddressBook = AddressBook()
    notes: dict[str, str] = {}
    private: int = 0
    in_doubt: int = 0
    problems: tuple[Problem, ...] = ()
    cache: Path | None = None

    @property
    def has_private(self) -> bool:
        """Whether something was left out because it must not be published."""
        return self.private > 0


class SuggestionKind(StrEnum):
    """What a suggestion would join: the sections of the curation file that hold it."""

    TALKS = "talks"
    QUOTES = "quotes"
    CONCEPTS = "concepts"
    PEOPLE = "people"
    ORGANISATIONS = "organisations"
    PRODUCTS = "products"
    WORKS = "works"


class Suggestion(Value, frozen=True, kw_only=True):
    """Two things that may be one: the evidence points at it but does not settle it.

    `first` and `second` are ids; `names` are what they are called, of quotes their words.
    `against` is what speaks against it. `strength` says how much speaks for it, more
    for the likelier.
    """

    kind: SuggestionKind
    first: str
    second: str
    names: tuple[str, str]
    because: tuple[Message, ...]
    against: tuple[Message, ...] = ()
    strength: float


class Resolved(Value, frozen=True, kw_only=True):
    """The corpus before linking, what it was made from, and what the editor may still say.

    `reading` is what was read. `sources` are those of it, without repairs that the editor
    overrules, and `notes` the editor's own texts (Markdown) by the talk that they are about.
    `problems` are those with what was read and with the curation of it. `published` maps the
    content keys of all things to their addresses, as the address book does. `refused` are links
    and relations that must not be made. `given` are the sources that the curation file gives to a
    talk, with the lines on which it does.
    """

    reading: Reading
    corpus: Corpus
    sources: tuple[SourceText, ...]
    problems: tuple[Problem, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    notes: dict[TalkId, str] = {}
    published: dict[str, Address] = {}
    refused: tuple[Refusal, ...] = ()
    given: dict[SourceId, int] = {}

    def after_linking(self, linked: Corpus) -> "Resolved":
        """The same with the linked corpus and the heads of accounts: it holds what they list.

        The items of all accounts take as much room as the notes. Nothing is suggested of concepts
        that linking left out.
        """
        left_out = {it.id for it in self.corpus.concepts} - {it.id for it in linked.concepts}
        suggestions = (
            it
            for it in self.suggestions
            if it.kind is not SuggestionKind.CONCEPTS or left_out.isdisjoint((it.first, it.second))
        )
        heads = (replace(account, items=()) for account in self.reading.accounts)
        reading = replace(self.reading, accounts=tuple(heads))
        return replace(self, reading=reading, corpus=linked, suggestions=tuple(suggestions))
