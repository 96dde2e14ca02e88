"""Who says a quote's words in a transcript of the talk: `[0:44] Ada Okafor: words`.

In: the accounts of one talk. Out: the label under which one of them has the words of a quote that
names nobody, in a row and under no other.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice

from generator.model.account import Account, AccountPassage
from generator.text.naming.normal import words

_LEAST = 6
"""Words of a quote: fewer may be anybody's."""

_SHINGLE = 3


class HeardWords:
    """What is said in the transcripts of one talk; gone through when a quote first asks."""

    def __init__(self, accounts: Iterable[Account]) -> None:
        """Takes the accounts of a talk."""
        self._accounts = tuple(accounts)

    def label_of(self, text: str) -> str | None:
        """The only label under which these words are said, or None."""
        spelt = words(text)
        if len(spelt) < _LEAST or not self._said:
            return None
        run = f" {' '.join(spelt)} "
        near = self._places.get(tuple(spelt[:_SHINGLE]), ())
        labels = {self._said[place][0] for place in near if run in self._said[place][1]}
        return labels.pop() if len(labels) == 1 else None

    @cached_property
    def _said(self) -> Sequence[tuple[str, str]]:
        """Each passage that somebody says: the label and the words."""
        return [
            (item.speaker, f" {' '.join(words(item.text))} ")
            for account in self._accounts
            for item in account.of(AccountPassage)
            if item.speaker
        ]

    @cached_property
    def _places(self) -> dict[tuple[str, ...], set[int]]:
        """The passages that have three words in a row."""
        places: dict[tuple[str, ...], set[int]] = {}
        for place, (_, text) in enumerate(self._said):
            for shingle in _shingles(text.split()):
                places.setdefault(shingle, set()).add(place)
        return places


def _shingles(spelt: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(islice(spelt, start, None) for start in range(_SHINGLE)), strict=False)
