"""What each source gave to a talk, and what it says of it."""

from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec
from markupsafe import Markup

from generator.messages.words import Words
from generator.model.account import Account
from generator.model.account_head import episode_of
from generator.model.base import SourceId, Span, Value
from generator.model.corpus import ConceptDefinition, Talk
from generator.model.items import Items, Quote, every_item
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
    definitions = (it.definition for it in has.definitions)
    for kind, at in given_places(has.quotes, definitions, has):
        if at.source in counts:
            counts[at.source][kind] += 1
    for identity in talk.sources:
        source = lookups.sources[identity]
        cover = source.coverage
        in_words = tuple(words(f"count.{kind}", n=n) for kind, n in counts[identity].items())
        total = sum(msgspec.structs.astuple(cover))
        yield Contribution(source=source, counts=in_words, read=total - cover.unread, total=total)


def given_places(
    quotes: Iterable[Quote], definitions: Iterable[ConceptDefinition], items: Items
) -> Iterator[tuple[str, Span]]:
    """The kind and the place of everything that sources gave."""
    yield from (("quote", wording.at) for quote in quotes for wording in quote.attestations)
    yield from (("definition", definition.at) for definition in definitions)
    yield from ((item.type_name, item.at) for item in every_item(items))


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
