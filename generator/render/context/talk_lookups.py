"""Everything of one talk, sorted out once for all pages, and where each item stands on the site."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from functools import cached_property
from typing import Protocol, TypeVar

import msgspec
from markupsafe import Markup

from generator.model.account import BRIEF, Account, EntityKind, TimeCode
from generator.model.base import Address, ItemId, SourceId, TalkId, Value
from generator.model.corpus import Concept, ConceptDefinition, Corpus, Entity, items_by_talk
from generator.model.grouping import indexed
from generator.model.items import Disagreement, Items, Passage, Quote, Segment, Takeaway, every_item
from generator.model.site.page import Placement
from generator.render.context.transcript_passages import transcript_passages
from generator.text.addresses import item_anchor
from generator.text.markdown.escape import fill
from generator.text.naming.normal import fold

ItemT = TypeVar("ItemT", bound="HasTalk")

_SEVERAL = 2
_FEW_WORDS = 5
_REPEATED = 3
"""Talks of which notes say the same words where these are a form that is filled in."""


class HasTalk(Protocol):
    """Something that belongs to a talk."""

    @property
    def talk(self) -> TalkId:
        """The talk it belongs to."""


class TalkDefinition(Value, frozen=True, kw_only=True):
    """A definition with the concept that it defines."""

    concept: Concept
    definition: ConceptDefinition


class TalkLookups(Items, frozen=True, kw_only=True, dict=True, gc=True):
    """Everything of one talk, each list in the order of the corpus.

    `mentioned` are the concepts that it defines, lists or mentions, without what others say.
    """

    quotes: tuple[Quote, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    definitions: tuple[TalkDefinition, ...] = ()
    mentioned: tuple[Concept, ...] = ()
    entities: tuple[Entity, ...] = ()
    accounts: tuple[Account, ...] = ()

    @cached_property
    def of_transcripts(self) -> dict[SourceId, tuple[Passage, ...]]:
        """The passages of each source that are of a transcript."""
        return transcript_passages(self.passages, self.accounts)

    @cached_property
    def below_takeaways(self) -> dict[ItemId, tuple[Passage, ...]]:
        """The passages that stand line by line right below each takeaway: what it says in full."""
        next_lines = {(it.at.source, it.at.lines[1] + 1): it.id for it in self.takeaways}
        below: defaultdict[ItemId, list[Passage]] = defaultdict(list)
        for it in self.passages if next_lines else ():
            source, (first, last) = it.at.source, it.at.lines
            takeaway = next_lines.get((source, first))
            if takeaway and it.kind not in BRIEF and it.id not in self.spoken:
                below[takeaway].append(it)
                next_lines[source, last + 1] = takeaway
        return {takeaway: tuple(passages) for takeaway, passages in below.items()}

    @cached_property
    def other_passages(self) -> tuple[Passage, ...]:
        """The passages that are neither the talk's brief, nor of a transcript or a takeaway.

        Of those of the same words in several sources the first stands for all.
        """
        return tuple(it for it in self._prose if it.id not in self._again)

    @cached_property
    def own_takeaways(self) -> tuple[Takeaway, ...]:
        """The takeaways; of those of the same words in several sources the first."""
        return tuple(it for it in self.takeaways if it.id not in self._again)

    @cached_property
    def same_words(self) -> dict[ItemId, tuple[Takeaway | Passage, ...]]:
        """What other sources say in the same words, by the id of what stands for all.

        Passages say the same only below headings of the same words.
        """
        if len(self.accounts) < _SEVERAL:
            return {}
        notes = (it for it in self.takeaways if it.id not in self.below_takeaways)
        lists: list[tuple[Takeaway, ...] | tuple[Passage, ...]] = [
            *indexed((it.at.source, it) for it in notes).values(),
            *indexed(((it.at.source, fold(it.section)), it) for it in self._prose).values(),
        ]
        return _same_words(lists)

    @cached_property
    def _again(self) -> frozenset[ItemId]:
        """The ids of what says the same as something that stands for it."""
        return frozenset(it.id for items in self.same_words.values() for it in items)

    @cached_property
    def _prose(self) -> tuple[Passage, ...]:
        below = {it.id for passages in self.below_takeaways.values() for it in passages}
        return tuple(
            it
            for it in self.passages
            if it.kind not in BRIEF and it.id not in self.spoken and it.id not in below
        )

    @cached_property
    def spoken(self) -> frozenset[ItemId]:
        """The ids of the passages that are of a transcript."""
        return frozenset(it.id for passages in self.of_transcripts.values() for it in passages)

    @cached_property
    def people_names(self) -> tuple[str, ...]:
        """The names of the people who are named in it, in small letters."""
        people = (it for it in self.entities if it.kind is EntityKind.PERSON)
        return tuple(" ".join(it.name.casefold().split()) for it in people)

    @property
    def foretellers_named(self) -> bool:
        """Whether a name is printed with any of the predictions."""
        return any(item.speaker for item in self.predictions)


def _same_words(
    lists: Iterable[Sequence[Takeaway | Passage]],
) -> dict[ItemId, tuple[Takeaway | Passage, ...]]:
    """Items of other lists by the id of the first that says the same.

    A few words (`Yes.`) are the same only where the whole lists are.
    """
    first: dict[Hashable, Takeaway | Passage] = {}
    numbers: dict[tuple[Hashable, ...], int] = {}
    same: defaultdict[ItemId, list[Takeaway | Passage]] = defaultdict(list)
    for items in lists:
        keys = tuple(map(_words_key, items))
        number = numbers.setdefault(keys, len(numbers))
        times: Counter[Hashable] = Counter()
        for key, item in zip(keys, items, strict=True):
            times[key] += 1
            is_heading = isinstance(item, Passage) and item.is_heading
            is_short = len(item.text.split()) < _FEW_WORDS and not is_heading
            leading = first.setdefault((key, times[key], number if is_short else None), item)
            sources = {it.at.source for it in (leading, *same[leading.id])}
            if item.at.source not in sources:
                same[leading.id].append(item)
    return {identity: tuple(items) for identity, items in same.items() if items}


def _words_key(item: Takeaway | Passage) -> Hashable:
    """What two items have in common that say the same in the same place."""
    time = item.time.seconds if item.time else None
    if isinstance(item, Takeaway):
        return item.label, item.text, time
    own = () if item.cells or item.code is not None else (item.text,)
    return fold(item.section), own or item.id, item.speaker, time


def _by_talk(items: Iterable[ItemT]) -> dict[TalkId, tuple[ItemT, ...]]:
    return indexed((item.talk, item) for item in items)


def make_talk_lookups(corpus: Corpus, accounts: Sequence[Account]) -> dict[TalkId, TalkLookups]:
    """Everything of each talk, in time linear in the corpus."""
    items, quotes = items_by_talk(corpus), _by_talk(corpus.quotes)
    differing = _by_talk(corpus.disagreements)
    definitions = indexed(
        (definition.talk, TalkDefinition(concept=concept, definition=definition))
        for concept in corpus.concepts
        for definition in concept.definitions
    )
    nothing = {"definitions": (), "merged_because": (), "talks": (), "related": (), "mentions": 0}
    bare = {it.id: msgspec.structs.replace(it, **nothing) for it in corpus.concepts}
    mentioned = indexed((talk, bare[it.id]) for it in corpus.concepts for talk in it.talks)
    entities = indexed((talk, entity) for entity in corpus.entities for talk in entity.talks)
    by_account = {account.id: account for account in accounts}
    return {
        talk.id: TalkLookups(
            **msgspec.structs.asdict(items.get(talk.id, Items())),
            quotes=quotes.get(talk.id, ()),
            disagreements=differing.get(talk.id, ()),
            definitions=tuple(
                sorted(
                    definitions.get(talk.id, ()),
                    key=lambda definition: (
                        definition.definition.at.source,
                        definition.definition.at.lines,
                    ),
                )
            ),
            mentioned=mentioned.get(talk.id, ()),
            entities=entities.get(talk.id, ()),
            accounts=tuple(
                by_account[account] for account in talk.accounts if account in by_account
            ),
        )
        for talk in corpus.talks
    }


def repeated_texts(corpus: Corpus) -> frozenset[str]:
    """What notes of several talks say in the same words: it tells none from the others."""
    prose = (it for it in corpus.passages if it.speaker is None and it.time is None)
    texts = {(it.text, it.talk) for it in prose}
    texts.update((it.text, it.talk) for it in corpus.takeaways)
    texts.update((it.text, it.talk) for it in corpus.insights)
    talks = Counter(text for text, _ in texts)
    return frozenset(text for text, n in talks.items() if n >= _REPEATED)


class Place(Value, frozen=True, kw_only=True):
    """Where a reference leads: page and anchor, and the talk, name and time that it has, if any."""

    page: Address
    anchor: tuple[str, str] = ("", "")
    talk: TalkId | None = None
    name: str | None = None
    time: TimeCode | None = None

    @property
    def address(self) -> Address:
        """The whole address: to hold it for each line of a transcript would take much memory."""
        return Address(f"{self.page}#{item_anchor(*self.anchor)}") if self.anchor[0] else self.page


def segment_anchors(segments: Iterable[Segment]) -> dict[str, Markup]:
    """`s-<seconds>` by segment id; a second that is taken in the talk gets a number behind it."""
    taken: defaultdict[tuple[TalkId, str], int] = defaultdict(int)
    anchors: dict[str, Markup] = {}
    for segment in segments:
        if segment.time is None:
            anchors[segment.id] = fill(item_anchor("segment", segment.id))
            continue
        name = f"s-{segment.time.seconds}"
        taken[segment.talk, name] += 1
        count = taken[segment.talk, name]
        anchors[segment.id] = fill(name if count == 1 else f"{name}-{count}")
    return anchors


def places(
    corpus: Corpus, anchors: dict[str, Markup], placement: Placement
) -> dict[tuple[str, str], Place]:
    """Where a reference of each kind and id leads; `anchors` are those of segments."""
    places_by_ref: dict[tuple[str, str], Place] = {}
    addresses = {talk.id: talk.address for talk in corpus.talks}
    for talk in corpus.talks:
        places_by_ref["talk", talk.id] = Place(page=talk.address, talk=talk.id, name=talk.title)
    for concept in corpus.concepts:
        places_by_ref["concept", concept.id] = Place(page=concept.address, name=concept.name)
        for definition in concept.definitions:
            place = Place(page=concept.address, talk=definition.talk, name=concept.name)
            places_by_ref["definition", definition.id] = place
    for entity in corpus.entities:
        place = Place(page=entity.address, name=entity.name)
        places_by_ref[entity.kind.value, entity.id] = place
    for source in corpus.sources:
        places_by_ref["source", source.id] = Place(page=source.address, name=source.title)
    for quote in corpus.quotes:
        place = Place(page=quote.address, talk=quote.talk)
        wordings = (it.id for it in reversed(quote.attestations))
        places_by_ref |= {("quote", identity): place for identity in (*wordings, quote.id)}
    for item in every_item(corpus):
        ref = anchor = (item.type_name, str(item.id))
        page, time = placement.page(*ref, addresses[item.talk]), getattr(item, "time", None)
        if isinstance(item, Segment):  # whose anchor is its time
            page, anchor = Address(f"{page}#{anchors[item.id]}"), ("", "")
        places_by_ref[ref] = Place(page=page, anchor=anchor, talk=item.talk, time=time)
    return places_by_ref
