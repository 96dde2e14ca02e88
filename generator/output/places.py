"""Where each line of the seeds went: every item of the corpus with its span and its address."""

from collections.abc import Iterable, Iterator

from generator.model.base import Span, Value
from generator.model.corpus import Corpus, Speaker


class Place(Value, frozen=True, kw_only=True):
    """Something of the corpus that was read from a span.

    `kind` says what it is, `text` is it, `address` is the page that shows it and `because` is
    what the program concluded, where it concluded something.
    """

    kind: str
    text: str
    address: str
    at: Span
    because: tuple[str, ...] = ()


def places(corpus: Corpus) -> Iterator[Place]:
    """Everything of the corpus that has a span, in the corpus's order."""
    talks = {talk.id: str(talk.address) for talk in corpus.talks}
    yield from _titles(corpus)
    yield from _names(corpus)
    yield from _quotes(corpus)
    yield from _definitions(corpus)
    yield from _topics(corpus)
    for prediction in corpus.predictions:
        address, due = str(prediction.address), prediction.due
        because = (f"falls due {due.from_} to {due.to}: {prediction.horizon}",) if due else ()
        yield _place("prediction", prediction.text, address, prediction.at, because)
    for price in corpus.prices:
        yield _place("price", f"{price.item}: {price.value}", talks[price.talk], price.at)
    for segment in corpus.segments:
        yield _place("segment", segment.title, talks[segment.talk], segment.at)
    for kind, items in (
        ("passage", corpus.passages),
        ("claim", corpus.claims),
        ("fact", corpus.facts),
        ("takeaway", corpus.takeaways),
        ("insight", corpus.insights),
        ("detail", corpus.details),
    ):
        for item in items:
            yield _place(kind, item.text, talks[item.talk], item.at)


def places_at(found: Iterable[Place], source: str, line: int) -> tuple[Place, ...]:
    """The places whose span covers a line of a source."""
    return tuple(
        place
        for place in found
        if place.at.source == source and place.at.lines[0] <= line <= place.at.lines[1]
    )


def _place(kind: str, text: str, address: str, at: Span, because: tuple[str, ...] = ()) -> Place:
    return Place(kind=kind, text=text, address=address, at=at, because=because)


def _titles(corpus: Corpus) -> Iterator[Place]:
    for talk in corpus.talks:
        because = tuple(f"{it.evidence}: {it.detail}" for it in talk.merged_because)
        for title in talk.titles:
            yield _place("talk title", title.text, str(talk.address), title.at, because)


def _names(corpus: Corpus) -> Iterator[Place]:
    for entity in corpus.entities:
        for naming in entity.namings:
            because = (naming.because,) if naming.because else ()
            yield _place(str(entity.kind), naming.printed, str(entity.address), naming.at, because)


def _quotes(corpus: Corpus) -> Iterator[Place]:
    for quote in corpus.quotes:
        for wording in quote.attestations:
            because = _of_speaker(wording.speaker)
            if wording.time is not None and wording.time.repaired is not None:
                because += (f"time: {wording.time.repaired}",)
            if wording.id != quote.id:
                because += (f"another wording of the quote {quote.id}",)
            yield _place("quote", wording.text, str(quote.address), wording.at, because)


def _of_speaker(speaker: Speaker | None) -> tuple[str, ...]:
    if speaker is None or speaker.because is None:
        return ()
    return (f"speaker: {speaker.because}",)


def _definitions(corpus: Corpus) -> Iterator[Place]:
    for concept in corpus.concepts:
        for item in concept.definitions:
            text = f"{item.name}: {item.text}"
            yield _place("definition", text, str(concept.address), item.at)


def _topics(corpus: Corpus) -> Iterator[Place]:
    addresses = {("concept", str(it.id)): str(it.address) for it in corpus.concepts}
    addresses |= {(str(it.kind), str(it.id)): str(it.address) for it in corpus.entities}
    talks = {talk.id: str(talk.address) for talk in corpus.talks}
    for topic in corpus.topics:
        target = (topic.refers_to.kind, topic.refers_to.id)
        address = addresses.get(target, talks[topic.talk])
        yield _place("topic", topic.name, address, topic.at)
