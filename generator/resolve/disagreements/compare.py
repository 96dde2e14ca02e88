"""Where the accounts of one talk differ: its date, event and length, a quote's time, a figure."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from generator.model.account import Account, AccountDetail
from generator.model.account_head import DateBasis
from generator.model.base import Ref
from generator.model.corpus import Concept, Talk
from generator.model.grouping import grouped
from generator.model.items import Disagreement, Items, Quantity, Quote, Side
from generator.resolve.disagreements.measured import Statement, same_quantities, statements
from generator.resolve.items.ids import ItemIds
from generator.resolve.items.talk_items import Talks
from generator.text.naming.normal import words
from generator.text.quantities.dates import find_date
from generator.text.quantities.figures import compatible

_UNCOUNTED = frozenset({"the", "a", "an"})


def disagreements_of(
    talks: Talks, quotes: Sequence[Quote], concepts: Sequence[Concept], items: Items, ids: ItemIds
) -> tuple[Disagreement, ...]:
    """All disagreements, by talk: about the talk itself, then its quotes' times, then figures."""
    several = [(talk, group) for talk, group in talks if len(talk.sources) > 1]
    quoted = grouped(quotes, lambda quote: quote.talk)
    stated = statements({talk.id for talk, _ in several}, concepts, items)
    disagreements: list[Disagreement] = []
    for talk, group in several:
        accounts = sorted(group.accounts, key=lambda account: account.id)
        disagreements += _about_talk(talk, accounts, ids)
        disagreements += _about_times(quoted.get(talk.id, ()), ids)
        names = (person.name for account in accounts for person in account.people)
        speakers = frozenset(word for name in names for word in words(name))
        disagreements += _about_figures(talk, same_quantities(stated[talk.id], speakers), ids)
    return tuple(disagreements)


def _about_talk(talk: Talk, accounts: Sequence[Account], ids: ItemIds) -> Iterator[Disagreement]:
    out = [it for it in accounts if it.published_by is DateBasis.PUBLISHED]
    given = [it for it in accounts if it.published_by is not DateBasis.PUBLISHED]
    for kind, asked, side_of, differ in (
        (Quantity.PUBLISHED, out, _published, _are_other_dates),  # may be long after it was given
        (Quantity.PUBLISHED, given, _published, _are_other_dates),
        (Quantity.EVENT, accounts, _event, _are_other_words),
        (Quantity.DURATION, accounts, _duration, _are_other_lengths),
    ):
        sides = tuple(side for account in asked if (side := side_of(account)))
        unlike = {(side.value, side.printed): side for side in sides}.values()
        if any(differ(side, other) for side, other in combinations(unlike, 2)):
            yield _disagreement(talk, kind, sides, ids)


def _disagreement(
    talk: Talk, kind: Quantity, sides: tuple[Side, ...], ids: ItemIds
) -> Disagreement:
    texts = (text for side in sides for text in (side.at.source, side.value, side.text or ""))
    identity = ids.new("disagreement", sides[0].at, talk.id, kind, *texts)
    return Disagreement(id=identity, talk=talk.id, kind=kind, sides=sides)


def _published(account: Account) -> Side | None:
    """The date of the talk, where the source says it of the talk."""
    if not account.published or account.published_by in {DateBasis.TOGETHER, DateBasis.NOTE}:
        return None
    for detail in account.of(AccountDetail):
        date = find_date(detail.text)
        if date is not None and date.iso == account.published:
            return Side(value=date.iso, printed=date.printed, at=detail.at)
    return Side(value=account.published, at=account.at)


def _event(account: Account) -> Side | None:
    return _printed(account, account.event, account.event) if account.event else None


def _duration(account: Account) -> Side | None:
    length = account.duration
    return _printed(account, str(length.seconds), length.printed) if length else None


def _printed(account: Account, value: str, printed: str | None) -> Side:
    """A side with the line of the account's head that prints it, if one does."""
    details = account.of(AccountDetail)
    at = next((it.at for it in details if printed and printed in it.text), None)
    return Side(value=value, printed=printed if at else None, at=at or account.at)


def _are_other_dates(side: Side, other: Side) -> bool:
    """Whether neither date is the other one less precisely."""
    return not (side.value.startswith(other.value) or other.value.startswith(side.value))


def _are_other_words(side: Side, other: Side) -> bool:
    """Whether neither name of an event holds all words of the other."""
    first, second = (frozenset(words(it.value)) - _UNCOUNTED for it in (side, other))
    return not (first <= second or second <= first)


def _are_other_lengths(side: Side, other: Side) -> bool:
    """Whether no length is printed so by two who round or cut off."""
    (low, high), (first, last) = _seconds_meant(side), _seconds_meant(other)
    return high <= first or last <= low


def _seconds_meant(side: Side) -> tuple[float, float]:
    """The lengths in seconds that may be printed as this one is."""
    printed, seconds = side.printed or side.value, int(side.value)
    step = 1 if ":" in printed or printed.isdecimal() else 60 if "m" in printed.casefold() else 3600
    return seconds - step / 2, seconds + step


def _about_times(quotes: Sequence[Quote], ids: ItemIds) -> Iterator[Disagreement]:
    for quote in quotes:
        sides = tuple(
            Side(
                value=str(wording.time.seconds),
                printed=wording.time.printed,
                time=wording.time,
                item=Ref(kind="quote", id=wording.id),
                at=wording.at,
            )
            for wording in quote.attestations
            if wording.time
        )
        seconds = {int(side.value) for side in sides}
        if len(seconds) < 2:
            continue
        yield Disagreement(
            id=ids.new("disagreement", sides[0].at, Quantity.TIME, quote.id),
            talk=quote.talk,
            kind=Quantity.TIME,
            about=Ref(kind="quote", id=quote.id),
            apart=max(seconds) - min(seconds),
            sides=sides,
        )


def _about_figures(
    talk: Talk, groups: Iterator[tuple[Statement, ...]], ids: ItemIds
) -> Iterator[Disagreement]:
    differing = [
        group
        for group in groups
        if any(not compatible(a.figure, b.figure) for a, b in combinations(group, 2))
    ]
    for group in sorted(differing, key=lambda group: (group[0].at.source, group[0].at.lines)):
        kind = Quantity.PRICE if group[0].is_price else Quantity.FIGURE
        sides = tuple(
            Side(
                value=statement.figure.said,
                printed=statement.figure.printed,
                text=statement.text,
                item=statement.item,
                at=statement.at,
            )
            for statement in group
        )
        yield _disagreement(talk, kind, sides, ids)
