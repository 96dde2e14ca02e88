"""What the read and resolve stages hand on."""

from generator.model.account import Account
from generator.model.base import Address, Value
from generator.model.corpus import Corpus
from generator.model.curation import Curation
from generator.model.problem import Problem
from generator.model.source import SourceText


class AddressBook(Value, frozen=True, kw_only=True):
    """Published addresses: `entries` maps an id such as `concept:model-collapse` to its address."""

    entries: dict[str, Address] = {}


class Reading(Value, frozen=True, kw_only=True):
    """Everything that was read: sources sorted by id, accounts by source and place.

    `notes` maps a talk's id to the editor's own text about it (Markdown).
    """

    sources: tuple[SourceText, ...]
    accounts: tuple[Account, ...]
    curation: Curation = Curation()
    book: AddressBook = AddressBook()
    notes: dict[str, str] = {}
    problems: tuple[Problem, ...] = ()


class Resolved(Value, frozen=True, kw_only=True):
    """The corpus before linking, and what was wrong with the curation that shaped it."""

    corpus: Corpus
    problems: tuple[Problem, ...] = ()
