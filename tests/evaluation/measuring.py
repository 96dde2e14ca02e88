"""Compares what was resolved with what is true, pair by pair."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from generator.model.base import AccountId, TalkId
from generator.model.config import Config
from generator.model.corpus import Corpus
from generator.model.reading import Reading
from generator.read import read
from generator.resolve.same_talk.rules import Rules
from generator.resolve.slugs import Slugs
from generator.resolve.talk_groups import group_talks
from generator.text.naming.normal import words
from tests.evaluation.accounts import Told
from tests.evaluation.writing import source_of, write

Pair = frozenset[Hashable]


@dataclass(frozen=True)
class Figure:
    """How many pairs are one in truth, how many were made one, and how many of them rightly."""

    true: int
    found: int
    right: int
    wrong: tuple[Pair, ...] = ()
    missed: tuple[Pair, ...] = ()

    @property
    def precision(self) -> float:
        """The share of what was joined that is one."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of what is one that was joined."""
        return self.right / self.true if self.true else 1.0

    def plus(self, other: "Figure") -> "Figure":
        """The figure of two collections together."""
        return Figure(
            true=self.true + other.true,
            found=self.found + other.found,
            right=self.right + other.right,
            wrong=self.wrong + other.wrong,
            missed=self.missed + other.missed,
        )


def figure(truth: Mapping[Any, Hashable], found: Mapping[Any, Hashable]) -> Figure:
    """Compares two partitions of the same things; what was not found stands alone."""
    true, joined = _pairs(truth), _pairs({key: found[key] for key in truth if key in found})
    return Figure(
        true=len(true),
        found=len(joined),
        right=len(true & joined),
        wrong=tuple(joined - true),
        missed=tuple(true - joined),
    )


def _pairs(groups: Mapping[Any, Hashable]) -> set[Pair]:
    members: defaultdict[Hashable, list[Hashable]] = defaultdict(list)
    for key, group in groups.items():
        members[group].append(key)
    return {frozenset(pair) for listed in members.values() for pair in combinations(listed, 2)}


@dataclass(frozen=True)
class Measured:
    """The figures for talks, quotes and concepts."""

    talks: Figure
    quotes: Figure
    concepts: Figure

    def of(self, name: str) -> Figure:
        """One of them by its name."""
        return getattr(self, name)


def read_told(accounts: Iterable[Told]) -> Reading:
    """What is read from the accounts' pages."""
    with TemporaryDirectory() as folder:
        seeds = Path(folder) / "seeds"
        write(accounts, seeds)
        return read(Config(seeds=seeds, notes=Path(folder)))


def measure(accounts: Sequence[Told], corpus: Corpus, concepts: Mapping[str, str]) -> Measured:
    """Compares what the accounts were resolved to with their labels."""
    return Measured(
        talks=_joined(
            accounts, {account: talk.id for talk in corpus.talks for account in talk.accounts}
        ),
        quotes=figure(*_quotes(accounts, corpus)),
        concepts=figure(
            {name: concepts.get(name, name) for one in accounts for name in one.names},
            _concepts(corpus),
        ),
    )


def measure_talks(accounts: Sequence[Told], reading: Reading, rules: Rules) -> Figure:
    """The figure for talks alone, as a table of rules groups the accounts."""
    talks = group_talks(reading, Slugs(reading.book), rules).talks
    return _joined(accounts, {one.id: talk.id for talk in talks for one in talk.accounts})


def _joined(accounts: Sequence[Told], found: Mapping[AccountId, TalkId]) -> Figure:
    ids = _account_ids(accounts)
    return figure({ids[one.id]: one.talk for one in accounts}, found)


def _account_ids(accounts: Sequence[Told]) -> dict[str, str]:
    """The id of each account in the corpus: its source's, with a number where it has several."""
    on_page: defaultdict[str, list[str]] = defaultdict(list)
    for one in accounts:
        on_page[source_of(one)].append(one.id)
    return {
        identity: source if len(listed) == 1 else f"{source}~{number}"
        for source, listed in on_page.items()
        for number, identity in enumerate(listed, start=1)
    }


Saying = tuple[str, tuple[str, ...]]


def _quotes(
    accounts: Sequence[Told], corpus: Corpus
) -> tuple[dict[Hashable, str], dict[Hashable, str]]:
    """Each wording (by source and words): what was said in truth, and the quote that it is in."""
    truth: dict[Hashable, str] = {
        (source_of(one), _bare(said.text)): said.utterance
        for one in accounts
        for said in one.quotes
    }
    found: dict[Hashable, str] = {
        (one.at.source, words(one.text)): quote.id
        for quote in corpus.quotes
        for one in quote.attestations
    }
    return truth, found


def _bare(text: str) -> tuple[str, ...]:
    return words(text.partition("] ")[2] if text.startswith("[") else text)


def unread(accounts: Sequence[Told], corpus: Corpus) -> list[Hashable]:
    """The wordings and names that the corpus lacks, and accounts with the wrong count."""
    truth, found = _quotes(accounts, corpus)
    names = _concepts(corpus)
    known = {account for talk in corpus.talks for account in talk.accounts}
    return [
        *(key for key in truth if key not in found),
        *((one.id, name) for one in accounts for name in one.names if name not in names),
        *(identity for identity in _account_ids(accounts).values() if identity not in known),
    ]


def _concepts(corpus: Corpus) -> dict[Hashable, Hashable]:
    found: dict[Hashable, Hashable] = {
        definition.name: concept.id
        for concept in corpus.concepts
        for definition in concept.definitions
    }
    return found | {topic.name: topic.refers_to.id for topic in corpus.topics}
