"""Who and which quote stand for the others where there is little room."""

from collections import Counter
from collections.abc import Iterable

from markupsafe import Markup

from generator.model.account import EntityKind
from generator.model.base import Value
from generator.model.corpus import Entity, Talk
from generator.model.items import Quote
from generator.render.context.lookups import Lookups
from generator.render.context.render_context import RenderContext

_MOST_NAMED = 2
"""A quote that names more concepts than this tells no more: it is a list."""

_LEFT_OUT = ("...", "…")

_ENDS = tuple(".!?…。！？\"'”’」』")


def telling(quote: Quote, lookups: Lookups) -> tuple[int, bool, int, bool]:
    """How much a quote says by itself, to be compared.

    By how many sources have it, whether it is a sentence and no piece of one, how many concepts it
    names, and whether nothing is left out of it.
    """
    wordings = quote.attestations
    mentions = lookups.mentions.get(("quote", wordings[0].id, "text"), ())
    concepts = {it.target.id for it in mentions if it.target.kind == "concept"}
    is_whole = not any(sign in quote.text for sign in _LEFT_OUT)
    text = quote.text.lstrip(" \"'“‘«„")
    is_sentence = text.endswith(_ENDS) and not text[:1].islower()
    return len(wordings), is_sentence, min(len(concepts), _MOST_NAMED), is_whole


def most_telling(quotes: Iterable[Quote], lookups: Lookups) -> Quote | None:
    """The most telling of some quotes, the first of equals; None where there are none."""
    return max(quotes, key=lambda quote: telling(quote, lookups), default=None)


_GLANCE = range(40, 200)
"""How many characters a quote has that stands for its speaker."""
_NEWEST = 3


class EntityEntry(Value, frozen=True, kw_only=True):
    """An entity in an index, with what the talks have of it, in words.

    `talks` counts those in which a person takes part.
    """

    entity: Entity
    counts: tuple[Markup, ...]
    talks: int = 0


class PersonCard(Value, frozen=True, kw_only=True):
    """A person with something to read: a quote of theirs, or else their newest talks."""

    entry: EntityEntry
    quote: Quote | None
    talks: tuple[Talk, ...]


def leading_people(context: RenderContext) -> tuple[EntityEntry, ...]:
    """Those who take part in talks, with how many and with their quotes, the most first."""
    lookups = context.lookups
    persons = lookups.of_kind(EntityKind.PERSON)
    talks = Counter(part.person for talk in lookups.talks.values() for part in talk.taking_part)
    quotes = {person.id: len(lookups.quotes_of(person)) for person in persons}
    order = sorted(
        (person for person in persons if talks[person.id]),
        key=lambda person: (-talks[person.id], -quotes[person.id], person.name, person.id),
    )
    return tuple(
        EntityEntry(
            entity=person,
            counts=tuple(
                context.words(f"count.{kind}", n=n)
                for kind, n in (("talk", talks[person.id]), ("quote", quotes[person.id]))
                if n
            ),
            talks=talks[person.id],
        )
        for person in order
    )


def person_cards(context: RenderContext, most: int) -> tuple[PersonCard, ...]:
    """Cards of those who speak most, of them who are quoted or speak twice."""
    lookups = context.lookups
    cards = []
    for entry in leading_people(context)[:most]:
        parts = lookups.parts_of(entry.entity)
        talks = {part.talk.id: part.talk for part in parts if part.role.takes_part}
        quotes = lookups.quotes_of(entry.entity)
        if quotes or len(talks) > 1:
            short = (quote for quote in quotes if len(quote.text) in _GLANCE)
            quote = most_telling(short, lookups)
            newest = sorted(talks.values(), key=lambda talk: lookups.rank[talk.id])[:_NEWEST]
            cards.append(PersonCard(entry=entry, quote=quote, talks=tuple(newest)))
    return tuple(cards)
