"""What each source gave to a talk, and where the sources disagree."""

from collections import Counter
from collections.abc import Iterator

from markupsafe import Markup

from generator.messages.words import Words
from generator.model.account import Account
from generator.model.account_head import episode_of
from generator.model.base import SourceId, Span, Value
from generator.model.corpus import Talk
from generator.model.items import Disagreement, Quantity, Side, every_item
from generator.model.source import Source
from generator.render.context.lookups import Lookups
from generator.render.context.talk_lookups import TalkLookups


class Contribution(Value, frozen=True, kw_only=True):
    """What one source gave to a talk, in words, and how many of its lines were read."""

    source: Source
    counts: tuple[Markup, ...]
    read: int
    total: int


def contributions(
    talk: Talk, has: TalkLookups, lookups: Lookups, words: Words
) -> Iterator[Contribution]:
    """What each source gave; a source of several talks is counted for this talk alone."""
    counts: dict[SourceId, Counter[str]] = {source: Counter() for source in talk.sources}
    for kind, at in _everything(has):
        if at.source in counts:
            counts[at.source][kind] += 1
    for identity in talk.sources:
        source = lookups.sources[identity]
        cover = source.coverage
        in_words = tuple(words(f"count.{kind}", n=n) for kind, n in counts[identity].items())
        total = cover.content + cover.label + cover.furniture + cover.unread
        yield Contribution(source=source, counts=in_words, read=total - cover.unread, total=total)


def _everything(has: TalkLookups) -> Iterator[tuple[str, Span]]:
    for quote in has.quotes:
        for attestation in quote.attestations:
            yield "quote", attestation.at
    for definition in has.definitions:
        yield "definition", definition.definition.at
    for item in every_item(has):
        yield item.type_name, item.at


# How long a teaser at the start of a recording may be, in seconds.
_TEASERS = 120


class SideText(Value, frozen=True, kw_only=True):
    """A side of a disagreement and what the page prints of it."""

    text: str
    side: Side


class DisagreementText(Value, frozen=True, kw_only=True):
    """A disagreement with its sides in words.

    `early` says whether one of a quote's times is so early that a teaser may have repeated it.
    """

    about: Disagreement
    sides: tuple[SideText, ...]
    early: bool


def disagreement_texts(has: TalkLookups, words: Words) -> tuple[DisagreementText, ...]:
    """The disagreements about a talk, in their order."""
    return tuple(
        DisagreementText(
            about=disagreement,
            sides=tuple(
                SideText(text=_side_text(disagreement.kind, side, words), side=side)
                for side in disagreement.sides
            ),
            early=any(
                side.time is not None and side.time.seconds < _TEASERS
                for side in disagreement.sides
            ),
        )
        for disagreement in has.disagreements
    )


def _side_text(kind: Quantity, side: Side, words: Words) -> str:
    """What a source prints; where that is not known, what it means in the reader's language."""
    if side.printed is not None:
        return side.printed
    if kind is Quantity.PUBLISHED:
        return words.date(side.value)
    return words.gap(int(side.value)) if kind is Quantity.DURATION else side.value


def printed_fact(account: Account, kind: str) -> str | None:
    """What an account says of the talk: its date, event, show, episode, or length as printed."""
    facts = {
        "duration": account.duration.printed if account.duration else None,
        "published": account.published,
        "event": account.event,
        "show": account.show,
        "episode": episode_of(account.numbers),
    }
    return facts[kind]
