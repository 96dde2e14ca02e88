"""What two accounts both quote, found in all accounts at once."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import filterfalse

import msgspec

from generator.model.base import Value
from generator.model.grouping import indexed
from generator.resolve.quotes.same_utterance import MIN_WORDS, candidate_pairs, same_utterance
from generator.resolve.same_talk.evidence.common import rows_of
from generator.resolve.same_talk.facts.account_facts import Facts
from generator.resolve.same_talk.facts.people import Words

_MAX_SHARED = 40


class Shared(Value, frozen=True, kw_only=True):
    """A quote that two accounts have in common: as each prints it, and the words of the first.

    `apart` is how far apart its times are in seconds, where both print one. `heard` says that it
    is a quote of one and stands in the other's transcript. `sharing` is with how many others an
    account shares it at most.
    """

    printed: str
    there: str
    words: Words
    apart: int | None = None
    heard: bool = False
    sharing: int = 1


Sayings = Mapping[tuple[int, int], Sequence[Shared]]
"""What is shared, by the indexes of two accounts, the smaller first."""


def shared_sayings(facts: Sequence[Facts]) -> Sayings:
    """The quotes that each two accounts share; of each wording of the first account one."""
    places = [(index, at) for index, one in enumerate(facts) for at in range(len(one.quotes))]
    wordings = [facts[index].quotes[at] for index, at in places]
    sayings: defaultdict[tuple[int, int], dict[Words, Shared]] = defaultdict(dict)
    for first, second in candidate_pairs(wordings):
        (one, at), (other, there) = places[first], places[second]
        if one == other:
            continue
        apart = _apart(facts[one].times[at], facts[other].times[there])
        if same_utterance(wordings[first], wordings[second], apart):
            shared = Shared(
                printed=facts[one].quoted[at],
                there=facts[other].quoted[there],
                words=wordings[first],
                apart=apart,
            )
            known = sayings[one, other].get(shared.words)
            if known is None or _nearer(shared, known):
                sayings[one, other][shared.words] = shared
    for one, other, shared in _heard(facts):
        sayings[one, other].setdefault(shared.words, shared)
    with_others = Counter(
        (index, words) for pair, quotes in sayings.items() for words in quotes for index in pair
    )
    return {
        (one, other): tuple(
            msgspec.structs.replace(
                shared, sharing=max(with_others[one, words], with_others[other, words])
            )
            for words, shared in quotes.items()
        )
        for (one, other), quotes in sayings.items()
        if quotes
    }


def _apart(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else abs(one - other)


def _nearer(one: Shared, other: Shared) -> bool:
    return one.apart is not None and (other.apart is None or one.apart < other.apart)


def _heard(every: Sequence[Facts]) -> Iterator[tuple[int, int, Shared]]:
    """Quotes that stand in the transcript of another account, with both accounts' indexes."""
    if not (any(one.quotes for one in every) and any(one.is_heard for one in every)):
        return
    quoted = indexed(
        (run, (index, at))
        for index, facts in enumerate(every)
        for at, quote in enumerate(facts.quotes)
        for run in set(rows_of(quote, MIN_WORDS))
    )
    first_words = {run[0] for run in quoted}
    for index, one in enumerate(every):
        for paragraph in filterfalse(first_words.isdisjoint, one.heard):
            near: set[tuple[int, int]] = set()
            for start, word in enumerate(paragraph):
                if word in first_words:
                    places = quoted.get(paragraph[start : start + MIN_WORDS], ())
                    near.update(places if len(places) <= _MAX_SHARED else ())
            for other, at in sorted(near):
                words = every[other].quotes[at]
                if other != index and same_utterance(words, paragraph):
                    printed = every[other].quoted[at]
                    shared = Shared(printed=printed, there=printed, words=words, heard=True)
                    yield min(index, other), max(index, other), shared
