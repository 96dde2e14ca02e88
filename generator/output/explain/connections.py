"""What the program linked and related, with the lines of the curation file that undo it."""

from collections.abc import Iterator

from generator.curation import edits as undo
from generator.model.base import Value
from generator.model.corpus import Corpus
from generator.model.message import Message
from generator.model.page import Site
from generator.output.explain.places import addresses_of, covers


class Linked(Value, frozen=True, kw_only=True):
    """A name that is linked, where it leads, and the lines that undo it.

    They do so `here` (in the item or quote), in the `talk`, or `everywhere`.
    """

    surface: str
    address: str
    here: str
    talk: str
    everywhere: str


class Related(Value, frozen=True, kw_only=True):
    """Something that a page calls related: where it is, why it is so, and the line against it."""

    address: str
    because: Message
    undo: str


def links_at(corpus: Corpus, source: str, line: int) -> tuple[Linked, ...]:
    """The names that were found in a line of a source and lead to a page, each once an item."""
    mentions = [mention for mention in corpus.mentions if covers(mention.at, source, line)]
    if not mentions:
        return ()
    addresses, talks = addresses_of(corpus), _talks(corpus)
    links: dict[tuple[str, ...], Linked] = {}
    for mention in mentions:
        kind, identity = mention.target.kind, mention.target.id
        links[mention.surface, kind, identity, mention.in_.id] = Linked(
            surface=mention.surface,
            address=addresses[kind, identity],
            here=undo.unlink_in_item(kind, identity, mention.in_.id),
            talk=undo.unlink_in_talk(kind, identity, talks[mention.in_.id]),
            everywhere=undo.unlink(kind, identity),
        )
    return tuple(links.values())


def resembling_at(site: Site, source: str, line: int) -> Iterator[Related]:
    """The concepts that a quote in a line is probably about."""
    quotes = {
        quote.id: wording.id
        for quote in site.corpus.quotes
        for wording in quote.attestations
        if covers(wording.at, source, line)
    }
    for concept in site.corpus.concepts if quotes else ():
        for resembling in site.resembling.get(concept.id, ()):
            if resembling.quote in quotes:
                line_ = undo.unlink_in_item("concept", concept.id, quotes[resembling.quote])
                because = Message("related.words", words=", ".join(resembling.words))
                yield Related(address=str(concept.address), because=because, undo=line_)


def related_on(site: Site, page: str) -> Iterator[Related]:
    """What the page of a talk or of a concept calls related."""
    talks = {talk.id: str(talk.address) for talk in site.corpus.talks}
    concepts = {concept.id: str(concept.address) for concept in site.corpus.concepts}
    for talk, address in talks.items():
        for near in site.related_talks.get(talk, ()) if address == page else ():
            line = undo.unrelate("talk", talk, near.talk)
            yield Related(address=talks[near.talk], because=near.because, undo=line)
    for concept in site.corpus.concepts:
        for other in concept.related if str(concept.address) == page else ():
            line = undo.unrelate("concept", concept.id, other.concept)
            yield Related(address=concepts[other.concept], because=other.because, undo=line)


def _talks(corpus: Corpus) -> dict[str, str]:
    """The talk of each item in which names are looked for."""
    talks = {str(it.id): str(quote.talk) for quote in corpus.quotes for it in quote.attestations}
    talks |= {str(it.id): str(it.talk) for concept in corpus.concepts for it in concept.definitions}
    for items in (
        corpus.passages,
        corpus.segments,
        corpus.predictions,
        corpus.claims,
        corpus.facts,
        corpus.prices,
        corpus.takeaways,
        corpus.insights,
    ):
        talks |= {str(item.id): str(item.talk) for item in items}
    return talks
