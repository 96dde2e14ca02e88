"""What speaks for and against two accounts being about one talk: found between their traits."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from generator.resolve.person_names import name_words
from generator.resolve.printed import person_of, word_of
from generator.resolve.sayings import Shared
from generator.resolve.traits import Traits, Words, same_person, telling_words, without_owner
from generator.resolve.weights import SUGGESTION, WEIGHTS, Sign, strength
from generator.resolve.wordsets import most_shared

SAME_TIME = 20
"""A quote stands at the same time in two accounts up to this many seconds."""

SEVERAL_QUOTES = 3
"""Of two accounts with so many quotes each, more than one should be shared."""

DAYS_APART, YEARS_APART = 2, 200
"""Days by which dates differ for another day, and for another year."""

_TIERS = (
    ("shared-words", 5, 0.33),
    ("more-shared-words", 6, 0.4),
    ("most-shared-words", 10, 0.5),
)
"""How many telling words both must have, and which share of those of the account with fewer."""

_MOST_FOR_WORDS = sum(WEIGHTS[evidence] for evidence, _, _ in _TIERS)
_MANY_TITLE_WORDS = 3
_SHOWN = 8  # words of a quote
_SAME_LENGTH, _OTHER_LENGTH = 0.02, 0.25
_VIDEO = "youtube:"


def signs(one: Traits, other: Traits, shared: Sequence[Shared] = ()) -> tuple[Sign, ...]:
    """All evidence between two accounts; `shared` are the quotes that both have."""
    found = (
        *_recording(one, other),
        *_file_name(one, other),
        *_quotes(one, other, shared),
        *_not_heard(one, other, shared),
        *_titles(one, other),
        *_people(one, other),
        *_named(one, other),
        *_terms(one, other),
        *_facts(one, other),
        *_numbers(one, other),
    )
    if strength(found) + _MOST_FOR_WORDS < SUGGESTION:
        return found  # words, which take longest to compare, would change nothing
    return (*found, *_words(one, other, shared))


def contradict(one: Traits, other: Traits) -> bool:
    """Whether two accounts cannot be about one talk, whatever a third has in common with both."""
    return any(_numbers(one, other))


def _recording(one: Traits, other: Traits) -> Iterator[Sign]:
    if not one.recording or not other.recording:
        return
    if one.recording == other.recording:
        yield Sign(evidence="same-recording", detail=f"both point at {one.recording}")
    elif one.recording.startswith(_VIDEO) and other.recording.startswith(_VIDEO):
        yield Sign(evidence="other-recording", detail="they point at different videos")


def _file_name(one: Traits, other: Traits) -> Iterator[Sign]:
    """A transcript, chapters or metadata lie beside the other file under the same name."""
    belongs = one.account.goes_with or other.account.goes_with
    if belongs and one.file_name == other.file_name:
        yield Sign(evidence="same-name", detail=f"both files are named “{one.file_name}”")


def _quotes(one: Traits, other: Traits, shared: Sequence[Shared]) -> Iterator[Sign]:
    if shared:
        first = min(shared, key=lambda quote: (-len(quote.words), quote.words))
        said = " ".join(first.printed.split()[:_SHOWN])
        detail = f"both quote “{said} …”"
        if first.heard:
            where = "transcript" if _transcribed(one, other) else "text"
            detail = f"one quotes “{said} …”, which stands in the other's {where}"
        yield Sign(evidence="shared-quote", detail=detail)
    if len(shared) > 1:
        yield Sign(evidence="more-shared-quotes", detail=f"{len(shared)} quotes are in both")
    elif min(len(one.quotes), len(other.quotes)) >= SEVERAL_QUOTES:
        detail = "both have several quotes and share one at most"
        yield Sign(evidence="other-quotes", detail=detail)
    apart = min((quote.apart for quote in shared if quote.apart is not None), default=None)
    if apart is not None and apart <= SAME_TIME:
        yield Sign(evidence="same-quote-time", detail=f"a shared quote is {apart} s apart in time")
    elif apart is not None:
        yield Sign(evidence="other-quote-time", detail=f"a shared quote is {apart} s apart in time")


def _transcribed(one: Traits, other: Traits) -> bool:
    """Whether the turns in which a quote stands are those of a transcript's file, not of notes."""
    return all(it.account.goes_with for it in (one, other) if it.heard)


def _not_heard(one: Traits, other: Traits, shared: Sequence[Shared]) -> Iterator[Sign]:
    """A transcript has all that was said: of the other's quotes at least half."""
    heard = sum(quote.heard for quote in shared)
    for transcript, quoting in ((one, other), (other, one)):
        if transcript.heard and len(quoting.quotes) > 1 and heard * 2 < len(quoting.quotes):
            detail = f"of {len(quoting.quotes)} quotes the transcript has {heard}"
            yield Sign(evidence="not-heard", detail=detail)
            break


def _titles(one: Traits, other: Traits) -> Iterator[Sign]:
    shared = sorted(_shared_title_words(one, other))
    if len(shared) > 1:
        said = ", ".join(one.printed[word] for word in shared)
        yield Sign(evidence="title", detail=f"both titles say “{said}”")
    elif shared:
        yield Sign(evidence="title-word", detail=f"both titles say “{one.printed[shared[0]]}”")
    if len(shared) >= _MANY_TITLE_WORDS:
        yield Sign(evidence="more-title-words", detail=f"{len(shared)} words are in both titles")
    if not one.title_runs.isdisjoint(other.title_runs):
        runs = sorted(one.title_runs & other.title_runs)
        said = " ".join(one.printed[word] for word in runs[0].split())
        yield Sign(evidence="title-run", detail=f"both titles say “{said}”")
    for title, told in ((one, other), (other, one)):
        if title.phrase and title.phrase in told.said:
            yield Sign(evidence="title-repeated", detail=f"one says “{title.phrase.strip()}” too")
            break


def _shared_title_words(one: Traits, other: Traits) -> frozenset[str]:
    if one.title_words.isdisjoint(other.title_words):
        return frozenset()
    return (one.title_words & other.title_words) - one.own - other.own


def _people(one: Traits, other: Traits) -> Iterator[Sign]:
    if not one.people or not other.people:
        return
    shared = [name for name in one.people if _is_among(name, other.people)]
    if shared:
        names = sorted(p.name for p in one.account.people if name_words(p.name) in shared)
        detail = f"both are with {', '.join(names)}"
        yield Sign(evidence="same-people", detail=detail)
    if len(shared) == len(one.people):
        return
    if not all(_is_among(name, one.people) for name in other.people):
        yield Sign(evidence="other-people", detail="each is with somebody who is not in the other")


def _is_among(name: Words, people: Collection[Words]) -> bool:
    return name in people or any(same_person(name, other) for other in people)


def _named(one: Traits, other: Traits) -> Iterator[Sign]:
    for title, told in ((one, other), (other, one)):
        line = title.title_line
        named = [part for part in told.parts if part in line and f" {part} " in line]
        if named:
            part = told.parts[named[0]]
            yield Sign(evidence="title-names-part", detail=f"a title names the other's “{part}”")
            break
    for title, told in ((one, other), (other, one)):
        if not told.names.isdisjoint(title.title_keys):
            named = sorted((told.names - title.names) & title.title_keys)
            if named:
                word = word_of(without_owner(title.account.titles[0].text), named[0])
                yield Sign(evidence="title-names-person", detail=f"a title names “{word}”")
                break

    for listing, told in ((one, other), (other, one)):
        if listing.full_names.isdisjoint(told.mentioned):
            continue
        named = sorted((listing.full_names - told.full_names) & told.mentioned)
        if named:
            person = person_of(listing.account, named[0])
            yield Sign(evidence="text-names-person", detail=f"one tells of the other's {person}")
            break


def _terms(one: Traits, other: Traits) -> Iterator[Sign]:
    terms = one.terms.keys() & other.terms.keys()
    if terms:
        yield Sign(evidence="shared-terms", detail=f"both list “{one.terms[min(terms)]}”")
    if len(terms) > 1:
        yield Sign(evidence="more-shared-terms", detail=f"{len(terms)} terms are in both")


def _words(one: Traits, other: Traits, quotes: Sequence[Shared]) -> Iterator[Sign]:
    """Telling words that both have, beyond those of names, titles and quotes that count already."""
    mine, theirs = one.vocabulary, other.vocabulary
    told = {telling for quote in quotes for telling in telling_words(quote.words)}
    told |= one.own | other.own | (one.title_words & other.title_words)
    _, fewest, part = _TIERS[0]
    least = min(len(mine.words), len(theirs.words)) - len(told)
    if most_shared(mine, theirs) < max(fewest, part * least):
        return
    shared = len((mine.words & theirs.words) - told)
    least = min(len(mine.words - told), len(theirs.words - told))
    for evidence, count, share in _TIERS:
        if shared >= count and shared >= share * least:
            detail = f"{shared} of {least} telling words of one are in the other"
            yield Sign(evidence=evidence, detail=detail)


def _facts(one: Traits, other: Traits) -> Iterator[Sign]:
    first, second = one.account, other.account
    if first.published and second.published:
        yield from _dates(first.published, second.published)
    if first.duration and second.duration:
        longer = max(first.duration.seconds, second.duration.seconds)
        apart = abs(first.duration.seconds - second.duration.seconds)
        if apart <= _SAME_LENGTH * longer:
            yield Sign(evidence="same-length", detail=f"both take {first.duration.printed}")
        elif apart > _OTHER_LENGTH * longer:
            printed = f"{first.duration.printed} and {second.duration.printed}"
            yield Sign(evidence="other-length", detail=f"they take {printed}")


def _dates(one: str, other: str) -> Iterator[Sign]:
    """Dates are those of the talk or of its publication, so that they may differ by months."""
    if one == other:
        yield Sign(evidence="same-date", detail=f"both are dated {one}")
        return
    apart = _days_apart(one, other)
    if apart > YEARS_APART:
        yield Sign(evidence="other-year", detail=f"they are dated {one} and {other}")
    elif apart > DAYS_APART:
        yield Sign(evidence="other-date", detail=f"they are dated {one} and {other}")


def _days_apart(one: str, other: str) -> int:
    """The least number of days between two ISO dates of any precision."""
    (_, until), (second, _) = sorted((_range(one), _range(other)))
    return max(0, (second - until).days)


def _range(iso: str) -> tuple[date, date]:
    year, _, rest = iso.partition("-")
    month, _, day = rest.partition("-")
    first = date(int(year), int(month or 1), int(day or 1))
    if day:
        return first, first
    return first, date(int(year), int(month), 28) if month else date(int(year), 12, 31)


def _numbers(one: Traits, other: Traits) -> Iterator[Sign]:
    """Parts, episodes and years that titles print."""
    mine, theirs = dict(one.numbers), dict(other.numbers)
    for kind in sorted(mine.keys() & theirs.keys()):
        if mine[kind] != theirs[kind]:
            detail = f"they are {kind} {mine[kind]} and {kind} {theirs[kind]}"
            yield Sign(evidence="other-number", detail=detail)
    if one.years and other.years and not one.years & other.years:
        years = f"{min(one.years)} and {min(other.years)}"
        yield Sign(evidence="other-year", detail=f"they name the years {years}")
