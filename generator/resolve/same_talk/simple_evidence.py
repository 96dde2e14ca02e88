"""What two accounts print of recordings, people, dates, lengths, numbers and terms, compared."""

from collections.abc import Collection, Iterator
from datetime import date

from generator.model.message import Message
from generator.resolve.same_talk.traits import Traits, Words, same_person
from generator.resolve.same_talk.weights import WEIGHTS, Sign
from generator.text.naming.names import name_words

DAYS_APART, YEARS_APART = 2, 200
"""Days by which dates differ for another day, and for another year."""

_SAME_LENGTH, _OTHER_LENGTH = 0.02, 0.25
_VIDEO = "youtube:"


def same_recording(one: Traits, other: Traits) -> Iterator[Sign]:
    """One recording, or two videos."""
    if not one.recording or not other.recording:
        return
    if one.recording == other.recording:
        detail = Message("same_talk.same_recording", recording=one.recording)
        yield Sign(evidence="same-recording", detail=detail)
    elif one.recording.startswith(_VIDEO) and other.recording.startswith(_VIDEO):
        yield Sign(evidence="other-recording", detail=Message("same_talk.other_recording"))


def same_file_name(one: Traits, other: Traits) -> Iterator[Sign]:
    """A transcript, chapters or metadata lie beside the other file under the same name."""
    belongs = one.account.goes_with or other.account.goes_with
    if belongs and one.file_name == other.file_name:
        detail = Message("same_talk.same_name", name=one.file_name)
        yield Sign(evidence="same-name", detail=detail)


def same_people(one: Traits, other: Traits) -> Iterator[Sign]:
    """Who takes part in both, and that somebody does not."""
    if not one.people or not other.people:
        return
    shared = [name for name in one.people if _is_among(name, other.people)]
    if shared:
        names = sorted(p.name for p in one.account.people if name_words(p.name) in shared)
        detail = Message("same_talk.people", names=", ".join(names))
        yield Sign(evidence="same-people", detail=detail)
    if len(shared) == len(one.people):
        return
    if not all(_is_among(name, one.people) for name in other.people):
        yield Sign(evidence="other-people", detail=Message("same_talk.other_people"))


def most_for_people(one: Traits, other: Traits) -> float:
    """What :func:`same_people` finds, as the sum of its weights."""
    if not one.people or not other.people:
        return 0.0
    if one.people == other.people:
        return WEIGHTS["same-people"]
    shared = sum(_is_among(name, other.people) for name in one.people)
    found = WEIGHTS["same-people"] if shared else 0.0
    if shared < len(one.people) and not all(_is_among(name, one.people) for name in other.people):
        found += WEIGHTS["other-people"]
    return found


def _is_among(name: Words, people: Collection[Words]) -> bool:
    return name in people or any(same_person(name, other) for other in people)


def shared_terms(one: Traits, other: Traits) -> Iterator[Sign]:
    """Names of concepts, topics and segments that both list."""
    terms = one.terms.keys() & other.terms.keys()
    if terms:
        detail = Message("same_talk.lists", term=one.terms[min(terms)])
        yield Sign(evidence="shared-terms", detail=detail)
    if len(terms) > 1:
        yield Sign(evidence="more-shared-terms", detail=Message("same_talk.terms", n=len(terms)))


def dates_and_lengths(one: Traits, other: Traits) -> Iterator[Sign]:
    """Dates and lengths that are the same, or too far apart."""
    first, second = one.account, other.account
    if first.published and second.published:
        yield from _dates(first.published, second.published)
    if first.duration and second.duration:
        longer = max(first.duration.seconds, second.duration.seconds)
        apart = abs(first.duration.seconds - second.duration.seconds)
        if apart <= _SAME_LENGTH * longer:
            detail = Message("same_talk.length", length=first.duration.printed)
            yield Sign(evidence="same-length", detail=detail)
        elif apart > _OTHER_LENGTH * longer:
            one_takes, other_takes = first.duration.printed, second.duration.printed
            detail = Message("same_talk.lengths", one=one_takes, two=other_takes)
            yield Sign(evidence="other-length", detail=detail)


def _dates(one: str, other: str) -> Iterator[Sign]:
    """Dates are those of the talk or of its publication, so that they may differ by months."""
    if one == other:
        yield Sign(evidence="same-date", detail=Message("same_talk.date", date=one))
        return
    apart = _days_apart(one, other)
    if apart > DAYS_APART:
        evidence = "other-year" if apart > YEARS_APART else "other-date"
        yield Sign(evidence=evidence, detail=Message("same_talk.dates", one=one, two=other))


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


def other_numbers(one: Traits, other: Traits) -> Iterator[Sign]:
    """Parts, episodes and years that titles print."""
    mine, theirs = dict(one.numbers), dict(other.numbers)
    for kind in sorted(mine.keys() & theirs.keys()):
        if mine[kind] != theirs[kind]:
            first, second = (f"{kind} {numbers[kind]}" for numbers in (mine, theirs))
            detail = Message("same_talk.numbers", one=first, two=second)
            yield Sign(evidence="other-number", detail=detail)
    if one.years and other.years and not one.years & other.years:
        detail = Message("same_talk.years", one=min(one.years), two=min(other.years))
        yield Sign(evidence="other-year", detail=detail)
