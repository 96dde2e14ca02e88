"""Every text of the corpus in which names are looked for, with the item and field it stands in."""

from collections.abc import Iterator

from generator.model.base import Ref, Span, TalkId, Value
from generator.model.corpus import Corpus


class Text(Value, frozen=True, kw_only=True):
    """A field of an item, the talk it belongs to, and the concept that it defines, if it does."""

    item: Ref
    field: str
    text: str
    talk: TalkId
    at: Span
    defines: Ref | None = None


FIELDS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("passage", "passages", ("text",)),
    ("segment", "segments", ("title", "description")),
    ("prediction", "predictions", ("text",)),
    ("claim", "claims", ("text", "evidence")),
    ("fact", "facts", ("text",)),
    ("price", "prices", ("item", "context")),
    ("takeaway", "takeaways", ("label", "text")),
    ("insight", "insights", ("text",)),
)
"""Kinds of items, the corpus's list of them, and their fields that hold text."""


def texts(corpus: Corpus) -> Iterator[Text]:
    """All texts, kind by kind, in the order of the corpus."""
    yield from _definitions(corpus)
    yield from _quotes(corpus)
    for kind, collection, fields in FIELDS:
        for item in getattr(corpus, collection):
            for field in fields:
                text = getattr(item, field)
                if text:
                    reference = Ref(kind=kind, id=item.id)
                    yield Text(item=reference, field=field, text=text, talk=item.talk, at=item.at)


def _definitions(corpus: Corpus) -> Iterator[Text]:
    for concept in corpus.concepts:
        for definition in concept.definitions:
            yield Text(
                item=Ref(kind="definition", id=definition.id),
                field="text",
                text=definition.text,
                talk=definition.talk,
                at=definition.at,
                defines=Ref(kind="concept", id=concept.id),
            )


def _quotes(corpus: Corpus) -> Iterator[Text]:
    """Each attestation under its own id."""
    for quote in corpus.quotes:
        for one in quote.attestations:
            for field in ("context", "text", "note"):
                text = getattr(one, field)
                if text:
                    reference = Ref(kind="quote", id=one.id)
                    yield Text(item=reference, field=field, text=text, talk=quote.talk, at=one.at)
