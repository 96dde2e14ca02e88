"""A collection as the checks look at it: talks and their accounts, sources and their top lines."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice, pairwise
from pathlib import Path

from generator.model.account import Account
from generator.model.account_head import AccountKind
from generator.model.base import AccountId, EntityId, SourceId, Value
from generator.model.corpus import Corpus, Talk
from generator.model.message import Message
from generator.model.problem import Example
from generator.model.reading import Resolved, Suggestion
from generator.model.source import Line, Role, SourceText

_TOP = 15
_LONGEST = 90


class Collection(Value, frozen=True, kw_only=True):
    """The linked corpus, and accounts, sources and the names of entities by their ids.

    `next_lines` says on which line of its source the next account begins. Answers are in `cache`.
    """

    corpus: Corpus
    accounts: Mapping[AccountId, Account]
    names: Mapping[EntityId, str]
    next_lines: Mapping[AccountId, int]
    sources: Mapping[SourceId, SourceText]
    suggestions: Sequence[Suggestion]
    cache: Path | None = None

    def accounts_of(self, talk: Talk) -> tuple[Account, ...]:
        """The accounts of a talk."""
        return tuple(self.accounts[identity] for identity in talk.accounts)

    def is_record(self, talk: Talk) -> bool:
        """Whether a list of talks or a record tells of a talk: its fields say what they are."""
        return any(it.kind is AccountKind.RECORD for it in self.accounts_of(talk))

    def file(self, source: SourceId) -> str:
        """The file of a source."""
        return self.sources[source].file


Check = Callable[[Collection], Iterable[Example]]
"""The places of a collection where something is suspicious."""


def collection_of(corpus: Corpus, resolved: Resolved) -> Collection:
    """The collection of a linked corpus and what it was made from."""
    accounts = resolved.reading.accounts
    following = ((it, other) for it, other in pairwise(accounts) if it.source == other.source)
    return Collection(
        corpus=corpus,
        accounts={account.id: account for account in accounts},
        names={entity.id: entity.name for entity in corpus.entities},
        next_lines={account.id: other.at.lines[0] for account, other in following},
        sources={source.id: source for source in resolved.sources},
        suggestions=resolved.suggestions,
        cache=resolved.reading.cache,
    )


def top_lines(collection: Collection, account: Account) -> Iterator[Line]:
    """The first lines of an account alone that are not blank, front matter among them."""
    source = collection.sources[account.source]
    start = 0 if account.is_alone else account.at.lines[0] - 1
    end = collection.next_lines.get(account.id, len(source.lines) + 1) - 1
    lines = (line for line in source.lines[start:end] if line.role is not Role.BLANK)
    return islice(lines, _TOP)


def in_talk(
    collection: Collection, talk: Talk, remark: Message, edit: str | None = None
) -> Example:
    """A talk as an example: the place is that of its title."""
    at = talk.title_at
    source, line = (at.source, at.lines[0]) if at else (talk.sources[0], None)
    return Example(file=collection.file(source), line=line, remark=remark, edit=edit)


def clipped(text: str) -> str:
    """A text that is short enough to be an example."""
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
