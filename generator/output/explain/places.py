"""Where each line of the seeds went: every item of the corpus with its span and its address."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from generator.curation import edits as undo
from generator.messages.words import english
from generator.model.account import EntityKind, TimeCode
from generator.model.base import SourceId, Span, Value
from generator.model.config import CURATION_FILE
from generator.model.corpus import Concept, Corpus, Entity, Talk
from generator.model.items import (
    ALIKE,
    SET_BY_EDITOR,
    Attestation,
    Item,
    Prediction,
    Price,
    Quote,
    Segment,
    Topic,
    every_item,
)
from generator.model.site.page import Placement
from generator.text.addresses import item_anchor

_AS_USUAL = Placement()
_NONE_GIVEN: Mapping[SourceId, int] = MappingProxyType({})


class Reason(Value, frozen=True, kw_only=True):
    """What the program concluded, and the line of the curation file that undoes it, if one does."""

    text: str
    undo: str | None = None


class Place(Value, frozen=True, kw_only=False):
    """Something of the corpus that was read from a span.

    `kind` says what it is, `text` is it, `address` is the page that shows it and `because` is
    what the program concluded, where it concluded something. `anchor` is its place on the page,
    where it has one of its own.
    """

    kind: str
    text: str
    address: str
    at: Span
    because: tuple[Reason, ...] = ()
    anchor: str | None = None


def places(
    corpus: Corpus, placement: Placement = _AS_USUAL, given: Mapping[SourceId, int] = _NONE_GIVEN
) -> Iterator[Place]:
    """Everything of the corpus that has a span, in the corpus's order.

    `placement` says what long pages leave to others, and `given` on which line the curation file
    says of which talk a source tells.
    """
    talks = {talk.id: talk.address for talk in corpus.talks}
    yield from _titles(corpus, given)
    yield from _names(corpus)
    yield from _quotes(corpus)
    yield from _definitions(corpus)
    yield from _topics(corpus, placement)
    for item in every_item(corpus):
        if not isinstance(item, Topic):
            yield _item(item, placement.page(item.type_name, item.id, talks[item.talk]))


def _item(item: Item, page: str) -> Place:
    kind = item.type_name
    anchor, text = item_anchor(kind, item.id), getattr(item, "text", "")
    because = _of_time(kind, item.id, getattr(item, "time", None))
    match item:
        case Prediction(due=due):
            page = str(item.address)
            falls = f"falls due {due.from_} to {due.to}: {item.horizon}" if due else ""
            because = (*((Reason(text=falls),) if due else ()), *because)
        case Price():
            text = f"{item.item}: {item.value}"
        case Segment():
            text = item.title
            anchor = f"s-{item.time.seconds}" if item.time else anchor
    return Place(kind, text, page, item.at, because, anchor)


def places_at(everywhere: Iterable[Place], source: str, line: int) -> tuple[Place, ...]:
    """The places whose span covers a line of a source."""
    return tuple(place for place in everywhere if covers(place.at, source, line))


def covers(at: Span, source: str, line: int) -> bool:
    """Whether a span holds a line of a source."""
    return at.source == source and at.lines[0] <= line <= at.lines[1]


def addresses_of(corpus: Corpus) -> dict[tuple[str, str], str]:
    """The pages of concepts and entities."""
    addresses = {("concept", str(it.id)): str(it.address) for it in corpus.concepts}
    return addresses | {(str(it.kind), str(it.id)): str(it.address) for it in corpus.entities}


def _of_time(kind: str, identity: str, time: TimeCode | None) -> tuple[Reason, ...]:
    if time is None or time.repaired is None:
        return ()
    edited = time.repaired == SET_BY_EDITOR
    line = None if edited else undo.set_time(kind, identity, time.printed)
    return (Reason(text=f"time: {english(time.repaired)}", undo=line),)


def _titles(corpus: Corpus, given: Mapping[SourceId, int]) -> Iterator[Place]:
    for talk in corpus.talks:
        for title in talk.titles:
            because = tuple(_of_talk(talk, title.at.source, given))
            yield Place("talk title", title.text, str(talk.address), title.at, because)


def _of_talk(talk: Talk, source: SourceId, given: Mapping[SourceId, int]) -> Iterator[Reason]:
    """Why a source is one of the talk's.

    What the editor says of a source is undone where he says it, and what its front matter says by
    splitting it off; of two sources that evidence joined, the other one is split off.
    """
    merges = [merge for merge in talk.merged_because if source in merge.sources]
    by_hand = {name for merge in merges if merge.evidence == "curation" for name in merge.sources}
    for merge in merges:
        free = [name for name in (source, *merge.sources) if name not in by_hand]
        line = undo.split_talk(talk.id, free[0] if free else source)
        if merge.detail.code == "same_talk.merge":
            line = f"# take {merge.detail.values['key']}.merge out of {CURATION_FILE}"
        elif not free and source in given:
            line = f"# take `talk` out of line {given[source]} of {CURATION_FILE}"
        text = f"{merge.evidence}: {english(merge.detail)} ({', '.join(merge.sources)})"
        yield Reason(text=text, undo=line)
    for veto in talk.merged_despite:
        if source in veto.sources:
            text = f"against it, {veto.evidence}: {english(veto.detail)}"
            yield Reason(text=text, undo=None)


def _names(corpus: Corpus) -> Iterator[Place]:
    for entity in corpus.entities:
        for naming in entity.namings:
            nobody = undo.unset_person(naming.talk, naming.printed)
            is_person = entity.kind is EntityKind.PERSON
            why = Reason(text=english(naming.because), undo=nobody if is_person else None)
            because = (why, *_of_name(entity.kind.value, entity, naming.printed))
            yield Place(str(entity.kind), naming.printed, str(entity.address), naming.at, because)


def _quotes(corpus: Corpus) -> Iterator[Place]:
    talk_of = {str(quote.id): str(quote.talk) for quote in corpus.quotes}
    for quote in corpus.quotes:
        for wording in quote.attestations:
            because = (
                *_of_speaker(quote, wording),
                *_of_time("quote", wording.id, wording.time),
                *_of_wording(quote, wording),
                *_of_recurring(quote, wording, talk_of),
            )
            anchor = item_anchor("quote", wording.id)
            yield Place("quote", wording.text, str(quote.address), wording.at, because, anchor)


def _of_speaker(quote: Quote, wording: Attestation) -> tuple[Reason, ...]:
    speaker = wording.speaker
    if speaker and speaker.printed and speaker.because is None:
        right = undo.set_speaker_in_talk(quote.talk, speaker.printed)
        return (Reason(text=f"speaker: “{speaker.printed}” is printed", undo=right),)
    if speaker is None or speaker.because is None:
        return ()
    edited = speaker.because == SET_BY_EDITOR
    line = None if edited else undo.unset_speaker(wording.id)
    return (Reason(text=f"speaker: {english(speaker.because)}", undo=line),)


def _of_wording(quote: Quote, wording: Attestation) -> tuple[Reason, ...]:
    others = sorted({str(other.id) for other in quote.attestations} - {wording.id})
    if not others:
        return ()
    why = f": {english(wording.because)}" if wording.because else ""
    text = f"another wording of the quote {quote.id}{why}"
    if wording.id == quote.id:
        text = f"the fullest wording of one quote; others are {', '.join(others)}"
    return (Reason(text=text, undo=undo.separate_quotes(wording.id, others)),)


def _of_recurring(
    quote: Quote, wording: Attestation, talk_of: Mapping[str, str]
) -> Iterator[Reason]:
    """Why a quote is said again in another talk; what the editor says so is his line's to undo."""
    for other in quote.recurs:
        by_hand = other in quote.recurs_by_hand
        why = SET_BY_EDITOR if by_hand else ALIKE
        line = None if by_hand else undo.separate_quotes(wording.id, [other])
        text = f"said again in {talk_of[other]} as the quote {other}: {english(why)}"
        yield Reason(text=text, undo=line)


def _definitions(corpus: Corpus) -> Iterator[Place]:
    for concept in corpus.concepts:
        for item in concept.definitions:
            text = f"{item.name}: {item.text}"
            because = _of_name("concept", concept, item.name)
            anchor = f"definition-{item.id}"
            yield Place("definition", text, str(concept.address), item.at, because, anchor)


def _of_name(kind: str, thing: Concept | Entity, printed: str) -> tuple[Reason, ...]:
    """Why a printed name is of a concept or entity, or, of the leading name, which others are."""
    own = [reason for reason in thing.merged_because if reason.name == printed]
    return tuple(
        Reason(
            text=english(reason.detail),
            undo=None
            if reason.evidence == "curation"
            else undo.split_name(kind, thing.id, reason.name),
        )
        for reason in own or thing.merged_because
    )


def _topics(corpus: Corpus, placement: Placement) -> Iterator[Place]:
    addresses = addresses_of(corpus)
    concepts = {("concept", str(concept.id)): concept for concept in corpus.concepts}
    talks = {talk.id: talk.address for talk in corpus.talks}
    for topic in corpus.topics:
        target = (topic.refers_to.kind, topic.refers_to.id)
        concept = concepts.get(target)
        because = _of_name("concept", concept, topic.name) if concept else ()
        page = placement.page("topic", topic.id, talks[topic.talk])
        address = addresses.get(target, page)
        yield Place("topic", topic.name, address, topic.at, because, f"topic-{topic.id}")
