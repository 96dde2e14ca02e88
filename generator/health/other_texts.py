"""Whether the transcripts of one talk print what was said in two: one file's recording is wrong."""

from collections.abc import Set as AbstractSet
from itertools import islice

from generator.model.account import Account, AccountPassage
from generator.model.account_head import AccountKind
from generator.model.grouping import rows_of
from generator.text.naming.normal import words
from generator.text.regex import regex

_RUN = 4
"""Words in a run."""

_LEAST_WORDS, _MOST_WORDS = 800, 4_000
"""So long are texts that can be compared, and so much of each is: one may begin a little later."""

_EASTERN, _BEGINNING = regex(r"[\u0e00-\u0eff\u3040-\u9fff]"), 40

_ONE_LANGUAGE, _OTHER_TEXT = 0.4, 0.07
"""Shares of the words, and of the runs, of the shorter text: a translation has other words.

Of joined transcripts in public collections those of one talk share all runs or nearly all, and the
others, which a wrong address joined, 0.02 to 0.06; they share about half of their words.
"""


def are_other_texts(account: Account, other: Account) -> bool:
    """Whether two transcripts in one language have next to no words in a row in common."""
    if any(it.kind is not AccountKind.TRANSCRIPT for it in (account, other)):
        return False
    texts = [_words_of(it) for it in (account, other)]
    if any(_EASTERN.search(" ".join(text[:_BEGINNING])) for text in texts):
        return False  # there are no spaces between words, and so no words in a row
    if min(map(len, texts)) < _LEAST_WORDS or _shared(*map(set, texts)) < _ONE_LANGUAGE:
        return False
    return _shared(*(set(rows_of(it, _RUN)) for it in texts)) < _OTHER_TEXT


def _words_of(account: Account) -> tuple[str, ...]:
    """The first words of what is said."""
    each = (word for it in account.of(AccountPassage) for word in words(it.text))
    return tuple(islice(each, _MOST_WORDS))


def _shared(one: AbstractSet[object], other: AbstractSet[object]) -> float:
    """What share of the smaller set is in the other."""
    return len(one & other) / min(len(one), len(other))
