"""Everything of one talk, sorted out once for all pages that need it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeVar

from generator.model.account import Account
from generator.model.base import TalkId, Value
from generator.model.corpus import Concept, ConceptDefinition, Corpus, Entity, Quote
from generator.model.items import (
    Claim,
    Detail,
    Disagreement,
    Fact,
    Insight,
    Passage,
    Prediction,
    Price,
    Segment,
    Takeaway,
    Topic,
)
from generator.render.context.places import HasId

ItemT = TypeVar("ItemT", bound=HasId)


class TalkDefinition(Value, frozen=True, kw_only=True):
    """A definition with the concept that it defines."""

    concept: Concept
    definition: ConceptDefinition


class TalkLookups(Value, frozen=True, kw_only=True):
    """Everything of one talk, each list in the order of the corpus.

    `mentioned` are the concepts that the talk defines, lists or mentions.
    """

    quotes: tuple[Quote, ...] = ()
    passages: tuple[Passage, ...] = ()
    segments: tuple[Segment, ...] = ()
    predictions: tuple[Prediction, ...] = ()
    claims: tuple[Claim, ...] = ()
    facts: tuple[Fact, ...] = ()
    prices: tuple[Price, ...] = ()
    takeaways: tuple[Takeaway, ...] = ()
    insights: tuple[Insight, ...] = ()
    topics: tuple[Topic, ...] = ()
    details: tuple[Detail, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    definitions: tuple[TalkDefinition, ...] = ()
    mentioned: tuple[Concept, ...] = ()
    entities: tuple[Entity, ...] = ()
    accounts: tuple[Account, ...] = ()


def _grouped_by_talk(items: Iterable[ItemT]) -> dict[TalkId, tuple[ItemT, ...]]:
    by_talk: defaultdict[TalkId, list[ItemT]] = defaultdict(list)
    for item in items:
        by_talk[item.talk].append(item)
    return {talk: tuple(group) for talk, group in by_talk.items()}


def make_talk_lookups(corpus: Corpus, accounts: Sequence[Account]) -> dict[TalkId, TalkLookups]:
    """Everything of each talk, in time linear in the corpus."""
    quotes, passages = _grouped_by_talk(corpus.quotes), _grouped_by_talk(corpus.passages)
    segments, predictions = _grouped_by_talk(corpus.segments), _grouped_by_talk(corpus.predictions)
    claims, facts = _grouped_by_talk(corpus.claims), _grouped_by_talk(corpus.facts)
    prices = _grouped_by_talk(corpus.prices)
    takeaways, insights = _grouped_by_talk(corpus.takeaways), _grouped_by_talk(corpus.insights)
    topics, details = _grouped_by_talk(corpus.topics), _grouped_by_talk(corpus.details)
    differing = _grouped_by_talk(corpus.disagreements)
    definitions: defaultdict[TalkId, list[TalkDefinition]] = defaultdict(list)
    mentioned: defaultdict[TalkId, list[Concept]] = defaultdict(list)
    for concept in corpus.concepts:
        for definition in concept.definitions:
            definitions[definition.talk].append(
                TalkDefinition(concept=concept, definition=definition)
            )
        for talk_id in concept.talks:
            mentioned[talk_id].append(concept)
    entities: defaultdict[TalkId, list[Entity]] = defaultdict(list)
    for entity in corpus.entities:
        for talk_id in entity.talks:
            entities[talk_id].append(entity)
    by_account = {account.id: account for account in accounts}
    return {
        talk.id: TalkLookups(
            quotes=quotes.get(talk.id, ()),
            passages=passages.get(talk.id, ()),
            segments=segments.get(talk.id, ()),
            predictions=predictions.get(talk.id, ()),
            claims=claims.get(talk.id, ()),
            facts=facts.get(talk.id, ()),
            prices=prices.get(talk.id, ()),
            takeaways=takeaways.get(talk.id, ()),
            insights=insights.get(talk.id, ()),
            topics=topics.get(talk.id, ()),
            details=details.get(talk.id, ()),
            disagreements=differing.get(talk.id, ()),
            definitions=tuple(
                sorted(
                    definitions[talk.id],
                    key=lambda definition: (
                        definition.definition.at.source,
                        definition.definition.at.lines,
                    ),
                )
            ),
            mentioned=tuple(mentioned[talk.id]),
            entities=tuple(entities[talk.id]),
            accounts=tuple(
                by_account[account] for account in talk.accounts if account in by_account
            ),
        )
        for talk in corpus.talks
    }
