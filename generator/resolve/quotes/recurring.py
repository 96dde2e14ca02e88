"""Quotes that are said again: in other talks, or nearly alike in the same one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from generator.curation.merges import Separations
from generator.model.account import Account
from generator.model.base import QuoteId, SourceId
from generator.model.curation import Curation
from generator.model.grouping import grouped, indexed
from generator.model.items import Quote
from generator.model.message import Message
from generator.model.reading import Suggestion, SuggestionKind
from generator.resolve.quotes.same_utterance import MIN_WORDS, candidate_pairs, shared_words, spoken
from generator.resolve.same_talk.evidence.wording import Sayings
from generator.text.naming.common_words import COMMON_WORDS

Said = tuple[SourceId, str]
"""A quote as a source prints it."""

SaidTwice = tuple[Said, Said]
"""Two wordings of what seems to be one utterance."""


def said_twice(accounts: Sequence[Account], sayings: Sayings) -> tuple[SaidTwice, ...]:
    """All wordings that two accounts share as quotes; `sayings` are by the accounts' indexes."""
    return tuple(
        ((accounts[one].source, shared.printed), (accounts[other].source, shared.there))
        for (one, other), sayings_of_pair in sayings.items()
        for shared in sayings_of_pair
        if not shared.heard
    )


def with_recurring(
    quotes: Sequence[Quote], shared: Iterable[SaidTwice], curation: Curation
) -> tuple[Quote, ...]:
    """The quotes, each with those of other talks that seem to say the same.

    The editor may say of any two that they do (`same_as`) or do not (`not_same_as`).
    """
    separations = Separations({name: entry.not_same_as for name, entry in curation.quotes.items()})
    alike = _others(
        (one, other)
        for one, other in _worded_alike(quotes, shared)
        if not (separations and separations.between(_ids(one), _ids(other)))
    )
    by_hand = _others(_by_editor(quotes, curation))
    return tuple(_with_others(quote, alike, by_hand) for quote in quotes)


Others = Mapping[QuoteId, Sequence[QuoteId]]


def _others(pairs: Iterable[tuple[Quote, Quote]]) -> Others:
    """The quotes of other talks that each is in a pair with."""
    apart = (pair for pair in pairs if pair[0].talk != pair[1].talk)
    return indexed((one.id, other.id) for pair in apart for one, other in (pair, pair[::-1]))


def _ids(quote: Quote) -> set[str]:
    return {wording.id for wording in quote.attestations}


def _worded_alike(
    quotes: Iterable[Quote], shared: Iterable[SaidTwice]
) -> Iterator[tuple[Quote, Quote]]:
    owners = indexed(
        ((wording.at.source, wording.text), quote)
        for quote in quotes
        for wording in quote.attestations
    )
    for first, second in shared:
        for one in owners.get(first, ()):
            for other in owners.get(second, ()):
                yield one, other


def _by_editor(quotes: Iterable[Quote], curation: Curation) -> Iterator[tuple[Quote, Quote]]:
    """What the editor says is the same; of one talk, such wordings are one quote already."""
    if not any(entry.same_as for entry in curation.quotes.values()):
        return
    owners = indexed((name, quote) for quote in quotes for name in _ids(quote))
    for name, entry in curation.quotes.items():
        for one in owners.get(name, ()):
            for other in (quote for same in entry.same_as for quote in owners.get(same, ())):
                yield one, other


def _with_others(quote: Quote, alike: Others, by_hand: Others) -> Quote:
    stated = set(by_hand.get(quote.id, ()))
    others = stated.union(alike.get(quote.id, ()))
    if not others:
        return quote
    return replace(quote, recurs=tuple(sorted(others)), recurs_by_hand=tuple(sorted(stated)))


_ALIKE = 0.6
"""From this share of the shorter wording's words on, in their order, it is suggested.

The same of those of them that carry meaning: what all sentences have in common tells nothing.
"""

_LEAST_MEANT = 2
_CLOSE = 120
"""Times no further apart than this, in seconds, speak for one utterance; clocks of two sources may
differ by more, which says nothing."""


def near_quotes(quotes: Iterable[Quote]) -> Iterator[Suggestion]:
    """Quotes of one talk that no source prints both of, and that share most of their words."""
    of_talk = grouped(quotes, lambda quote: quote.talk)
    for in_talk in of_talk.values():
        if len({wording.at.source for quote in in_talk for wording in quote.attestations}) > 1:
            yield from _near(in_talk)


def _near(quotes: Sequence[Quote]) -> Iterator[Suggestion]:
    wordings = [spoken(quote.text) for quote in quotes]
    meant = [[word for word in wording if word not in COMMON_WORDS] for wording in wordings]
    sources = [{one.at.source for one in quote.attestations} for quote in quotes]
    for first, second in candidate_pairs(wordings):
        short = min(len(wordings[first]), len(wordings[second]))
        if short < MIN_WORDS or not sources[first].isdisjoint(sources[second]):
            continue
        least = min(len(meant[first]), len(meant[second]))
        if least < _LEAST_MEANT:
            continue
        shared = shared_words(wordings[first], wordings[second])
        telling = shared_words(meant[first], meant[second])
        if shared >= _ALIKE * short and telling >= _ALIKE * least:
            one, other = sorted((quotes[first], quotes[second]), key=lambda quote: quote.id)
            yield Suggestion(
                kind=SuggestionKind.QUOTES,
                first=one.id,
                second=other.id,
                names=(one.text, other.text),
                because=tuple(_reasons(one, other, telling, least)),
                strength=round(shared / short, 2),
            )


def _reasons(one: Quote, other: Quote, shared: int, least: int) -> Iterator[Message]:
    yield Message("wordings.shared", shared=shared, n=least)
    times = [[it.time.seconds for it in quote.attestations if it.time] for quote in (one, other)]
    apart = min((abs(a - b) for a in times[0] for b in times[1]), default=None)
    if apart is not None and apart <= _CLOSE:
        yield Message("wordings.apart", n=apart)
