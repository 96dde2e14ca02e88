"""Quotes of one talk that may be one utterance, but are not alike enough to be taken for it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from generator.model.base import TalkId
from generator.model.corpus import Quote
from generator.model.message import Message
from generator.model.reading import Suggestion, SuggestionKind
from generator.resolve.quotes.same_utterance import (
    COVERED,
    MIN_WORDS,
    candidate_pairs,
    shared_words,
    spoken,
)
from generator.resolve.same_talk.common_words import COMMON

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
    of_talk: defaultdict[TalkId, list[Quote]] = defaultdict(list)
    for quote in quotes:
        of_talk[quote.talk].append(quote)
    for in_talk in of_talk.values():
        if len({wording.at.source for quote in in_talk for wording in quote.attestations}) > 1:
            yield from _near(in_talk)


def _near(listed: Sequence[Quote]) -> Iterator[Suggestion]:
    wordings = [spoken(quote.text) for quote in listed]
    meant = [[word for word in wording if word not in COMMON] for wording in wordings]
    sources = [{one.at.source for one in quote.attestations} for quote in listed]
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
            one, other = sorted((listed[first], listed[second]), key=lambda quote: quote.id)
            yield Suggestion(
                kind=SuggestionKind.QUOTES,
                first=one.id,
                second=other.id,
                names=(one.text, other.text),
                because=tuple(_reasons(one, other, telling, least)),
                strength=round(shared / short, 2),
                needed=COVERED,
            )


def _reasons(one: Quote, other: Quote, shared: int, least: int) -> Iterator[Message]:
    yield Message("wordings.shared", shared=shared, n=least)
    times = [[it.time.seconds for it in quote.attestations if it.time] for quote in (one, other)]
    apart = min((abs(a - b) for a in times[0] for b in times[1]), default=None)
    if apart is not None and apart <= _CLOSE:
        yield Message("wordings.apart", n=apart)
