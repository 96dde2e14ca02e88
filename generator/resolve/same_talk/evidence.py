"""What speaks for and against two accounts being about one talk: found between their traits."""

from collections.abc import Iterator, Sequence

from generator.model.message import Message
from generator.resolve.same_talk.bloom_filter import most_shared
from generator.resolve.same_talk.shared_quotes import Shared
from generator.resolve.same_talk.simple_evidence import (
    dates_and_lengths,
    most_for_people,
    other_numbers,
    same_file_name,
    same_people,
    same_recording,
    shared_terms,
)
from generator.resolve.same_talk.traits import (
    Traits,
    person_of,
    telling_words,
    without_owner,
    word_of,
)
from generator.resolve.same_talk.weights import SUGGESTION, WEIGHTS, Sign, strength

SAME_TIME = 20
"""A quote stands at the same time in two accounts up to this many seconds."""

SEVERAL_QUOTES = 3
"""Of two accounts with so many quotes each, more than one should be shared."""

_TIERS = (
    ("shared-words", 5, 0.33),
    ("more-shared-words", 6, 0.4),
    ("most-shared-words", 10, 0.5),
)
"""How many telling words both must have, and which share of those of the account with fewer."""

_MOST_FOR_WORDS = sum(WEIGHTS[evidence] for evidence, _, _ in _TIERS)
_MOST_FOR_TITLES = sum(WEIGHTS[it] for it in ("title", "more-title-words", "title-run"))
_MOST_FOR_TEXTS = _MOST_FOR_WORDS + WEIGHTS["title-repeated"]
_MANY_TITLE_WORDS = 3
_SHOWN = 8  # words of a quote


def signs(one: Traits, other: Traits, shared: Sequence[Shared] = ()) -> tuple[Sign, ...]:
    """All evidence between two accounts; `shared` are the quotes that both have."""
    found = (
        *same_recording(one, other),
        *same_file_name(one, other),
        *_quotes(one, other, shared),
        *_not_heard(one, other, shared),
        *_titles(one, other),
        *same_people(one, other),
        *_named(one, other),
        *shared_terms(one, other),
        *dates_and_lengths(one, other),
        *other_numbers(one, other),
    )
    if strength(found) + _MOST_FOR_WORDS < SUGGESTION:
        return found  # words, which take longest to compare, would change nothing
    return (*found, *_words(one, other, shared))


def may_be_telling(one: Traits, other: Traits) -> bool:
    """Whether evidence between two accounts without a shared quote may be worth a suggestion.

    A glance: it takes a fraction of the time of :func:`signs`, and rules out most pairs.
    """
    if (one.recording and one.recording == other.recording) or one.file_name == other.file_name:
        return True
    found = most_for_people(one, other) + strength(dates_and_lengths(one, other))
    if min(len(one.quotes), len(other.quotes)) >= SEVERAL_QUOTES:
        found += WEIGHTS["other-quotes"]
    if not one.terms.keys().isdisjoint(other.terms.keys()):
        found += WEIGHTS["shared-terms"] + WEIGHTS["more-shared-terms"]
    found += _most_for_names(one, other)
    if found >= SUGGESTION:
        return True
    if found + _MOST_FOR_TEXTS < SUGGESTION:
        return False
    if _may_share_words(one, other, len(one.own) + len(other.own) + len(one.title_words)):
        found += _MOST_FOR_WORDS
    if found + WEIGHTS["title-repeated"] >= SUGGESTION > found:
        found += WEIGHTS["title-repeated"] * (_repeats(one, other) or _repeats(other, one))
    return found >= SUGGESTION


def _most_for_names(one: Traits, other: Traits) -> float:
    """No less than what words of titles and names in them and in texts add."""
    found = WEIGHTS["title-names-part"]
    if not one.title_words.isdisjoint(other.title_words):
        found += _MOST_FOR_TITLES
    if not (one.names.isdisjoint(other.title_keys) and other.names.isdisjoint(one.title_keys)):
        found += WEIGHTS["title-names-person"]
    if not (
        one.full_names.isdisjoint(other.mentioned) and other.full_names.isdisjoint(one.mentioned)
    ):
        found += WEIGHTS["text-names-person"]
    return found


def _repeats(title: Traits, told: Traits) -> bool:
    return bool(title.phrase) and title.phrase in told.said


def _may_share_words(one: Traits, other: Traits, told: int) -> bool:
    """Whether enough words may be in both; `told` is how many of them at most count already."""
    _, fewest, part = _TIERS[0]
    mine, theirs = one.vocabulary, other.vocabulary
    least = min(len(mine.words), len(theirs.words)) - told
    return most_shared(mine, theirs) >= max(fewest, part * least)


def contradict(one: Traits, other: Traits) -> bool:
    """Whether two accounts cannot be about one talk, whatever a third has in common with both."""
    return any(other_numbers(one, other))


def _quotes(one: Traits, other: Traits, shared: Sequence[Shared]) -> Iterator[Sign]:
    if shared:
        first = min(shared, key=lambda quote: (-len(quote.words), quote.words))
        words = " ".join((*first.printed.split()[:_SHOWN], "…"))
        if not first.heard:
            detail = Message("same_talk.quote", words=words)
        elif _transcribed(one, other):
            detail = Message("same_talk.transcript_quote", words=words)
        else:
            detail = Message("same_talk.text_quote", words=words)
        yield Sign(evidence="shared-quote", detail=detail)
    if len(shared) > 1:
        detail = Message("same_talk.quotes", n=len(shared))
        yield Sign(evidence="more-shared-quotes", detail=detail)
    elif min(len(one.quotes), len(other.quotes)) >= SEVERAL_QUOTES:
        yield Sign(evidence="other-quotes", detail=Message("same_talk.few_quotes"))
    apart = min((quote.apart for quote in shared if quote.apart is not None), default=None)
    if apart is not None:
        evidence = "same-quote-time" if apart <= SAME_TIME else "other-quote-time"
        yield Sign(evidence=evidence, detail=Message("same_talk.quote_apart", n=apart))


def _transcribed(one: Traits, other: Traits) -> bool:
    """Whether the turns in which a quote stands are those of a transcript's file, not of notes."""
    return all(it.account.goes_with for it in (one, other) if it.heard)


def _not_heard(one: Traits, other: Traits, shared: Sequence[Shared]) -> Iterator[Sign]:
    """A transcript has all that was said: of the other's quotes at least half."""
    heard = sum(quote.heard for quote in shared)
    for transcript, quoting in ((one, other), (other, one)):
        if transcript.heard and len(quoting.quotes) > 1 and heard * 2 < len(quoting.quotes):
            detail = Message("same_talk.heard", n=len(quoting.quotes), heard=heard)
            yield Sign(evidence="not-heard", detail=detail)
            break


def _titles(one: Traits, other: Traits) -> Iterator[Sign]:
    shared = sorted(_shared_title_words(one, other))
    if len(shared) > 1:
        said = ", ".join(one.printed[word] for word in shared)
        yield Sign(evidence="title", detail=Message("same_talk.titles", words=said))
    elif shared:
        word = one.printed[shared[0]]
        yield Sign(evidence="title-word", detail=Message("same_talk.titles", words=word))
    if len(shared) >= _MANY_TITLE_WORDS:
        detail = Message("same_talk.title_words", n=len(shared))
        yield Sign(evidence="more-title-words", detail=detail)
    if not one.title_runs.isdisjoint(other.title_runs):
        runs = sorted(one.title_runs & other.title_runs)
        said = " ".join(one.printed[word] for word in runs[0].split())
        yield Sign(evidence="title-run", detail=Message("same_talk.titles", words=said))
    for title, told in ((one, other), (other, one)):
        if _repeats(title, told):
            detail = Message("same_talk.one_says", words=title.phrase.strip())
            yield Sign(evidence="title-repeated", detail=detail)
            break


def _shared_title_words(one: Traits, other: Traits) -> frozenset[str]:
    if one.title_words.isdisjoint(other.title_words):
        return frozenset()
    return (one.title_words & other.title_words) - one.own - other.own


def _named(one: Traits, other: Traits) -> Iterator[Sign]:
    for title, told in ((one, other), (other, one)):
        line = title.title_line
        named = [part for part in told.parts if part in line and f" {part} " in line]
        if named:
            part = told.parts[named[0]]
            detail = Message("same_talk.title_part", part=part)
            yield Sign(evidence="title-names-part", detail=detail)
            break
    for title, told in ((one, other), (other, one)):
        if not told.names.isdisjoint(title.title_keys):
            named = sorted((told.names - title.names) & title.title_keys)
            if named:
                word = word_of(without_owner(title.account.titles[0].text), named[0])
                detail = Message("same_talk.title_names", name=word)
                yield Sign(evidence="title-names-person", detail=detail)
                break

    for listing, told in ((one, other), (other, one)):
        if listing.full_names.isdisjoint(told.mentioned):
            continue
        named = sorted((listing.full_names - told.full_names) & told.mentioned)
        if named:
            person = person_of(listing.account, named[0])
            detail = Message("same_talk.tells_of", name=person)
            yield Sign(evidence="text-names-person", detail=detail)
            break


def _words(one: Traits, other: Traits, quotes: Sequence[Shared]) -> Iterator[Sign]:
    """Telling words that both have, beyond those of names, titles and quotes that count already."""
    told = {telling for quote in quotes for telling in telling_words(quote.words)}
    told |= one.own | other.own | (one.title_words & other.title_words)
    if not _may_share_words(one, other, len(told)):
        return
    mine, theirs = one.vocabulary, other.vocabulary
    shared = len((mine.words & theirs.words) - told)
    least = min(len(mine.words - told), len(theirs.words - told))
    for evidence, count, share in _TIERS:
        if shared >= count and shared >= share * least:
            detail = Message("same_talk.telling", shared=shared, n=least)
            yield Sign(evidence=evidence, detail=detail)
