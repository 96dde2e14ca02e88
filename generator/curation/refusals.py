"""What the editor refuses: `not_about`, `unlink` and `not_related`, with the ids of the corpus."""

from collections.abc import Iterator, Mapping

from generator.model.account import EntityKind
from generator.model.address import ENTITY_FOLDERS
from generator.model.base import Ref
from generator.model.corpus import Corpus
from generator.model.curation import Curation, SectionKey
from generator.model.links import Refusal
from generator.model.message import Message

SECTIONS: Mapping[EntityKind, SectionKey] = {
    kind: SectionKey(folder) for kind, folder in ENTITY_FOLDERS.items()
}
"""The section of the curation file for entities of each kind."""


def refusals_of(
    curation: Curation, corpus: Corpus, final: Mapping[str, str]
) -> tuple[Refusal, ...]:
    """Every link and relation that the curation file takes away, in the order of the file.

    What is not there is left out: :func:`generator.curation.check.references.check` tells of it.
    `final` says of each talk's id which talk it belongs to after the merges.
    """
    there = _things(corpus)
    listed = (
        *_about(curation, corpus),
        *_unlinked(curation, final),
        *_unrelated(curation, final),
    )
    return tuple(
        one
        for one in listed
        if one.target in there
        and (one.other is None or Ref(kind=one.target.kind, id=one.other) in there)
        and (one.within is None or Ref(kind="talk", id=one.within) in there)
    )


def _things(corpus: Corpus) -> frozenset[Ref]:
    """Everything that may be linked or related."""
    return frozenset(
        (
            *(Ref(kind="talk", id=str(one.id)) for one in corpus.talks),
            *(Ref(kind="concept", id=str(one.id)) for one in corpus.concepts),
            *(Ref(kind=one.kind.value, id=str(one.id)) for one in corpus.entities),
        )
    )


def texts_of(corpus: Corpus) -> Iterator[str]:
    """The ids of everything in which names are looked for."""
    yield from (one.id for quote in corpus.quotes for one in quote.attestations)
    yield from (one.id for concept in corpus.concepts for one in concept.definitions)
    lists = ("passages", "segments", "predictions", "claims", "facts", "prices")
    for name in (*lists, "takeaways", "insights"):
        yield from (one.id for one in getattr(corpus, name))


def named(printed: str) -> Ref:
    """What `unlink` names: a concept by its id, or anything by its kind and id.

    >>> named("model-collapse"), named("person:ada")
    (Ref(kind='concept', id='model-collapse'), Ref(kind='person', id='ada'))
    """
    kind, colon, identity = printed.partition(":")
    return Ref(kind=kind, id=identity) if colon else Ref(kind="concept", id=printed)


def _about(curation: Curation, corpus: Corpus) -> Iterator[Refusal]:
    wordings = {
        str(one.id): frozenset(str(it.id) for it in quote.attestations)
        for quote in corpus.quotes
        for one in quote.attestations
    }
    there = frozenset(texts_of(corpus))
    kinds = {SectionKey.CONCEPTS: "concept"} | {it: kind.value for kind, it in SECTIONS.items()}
    for section, kind in kinds.items():
        for identity, entry in getattr(curation, section).items():
            for item in (one for one in entry.not_about if one in there):
                yield Refusal(
                    target=Ref(kind=kind, id=identity),
                    items=wordings.get(item, frozenset((item,))),
                    said=Message(
                        "curation.entry", key=f"{section}.{identity}.not_about", name=item
                    ),
                    line=curation.line(section, identity, "not_about", item),
                )


def _unlinked(curation: Curation, final: Mapping[str, str]) -> Iterator[Refusal]:
    for talk, entry in curation.talks.items():
        for name in entry.unlink:
            yield Refusal(
                target=named(name),
                within=final.get(talk, talk),
                said=Message("curation.entry", key=f"talks.{talk}.unlink", name=name),
                line=curation.line("talks", talk, "unlink", name),
            )


def _unrelated(curation: Curation, final: Mapping[str, str]) -> Iterator[Refusal]:
    for section, kind in ((SectionKey.TALKS, "talk"), (SectionKey.CONCEPTS, "concept")):
        names = final if kind == "talk" else {}
        for identity, entry in getattr(curation, section).items():
            for other in entry.not_related:
                yield Refusal(
                    target=Ref(kind=kind, id=names.get(identity, identity)),
                    other=names.get(other, other),
                    said=Message(
                        "curation.entry", key=f"{section}.{identity}.not_related", name=other
                    ),
                    line=curation.line(section, identity, "not_related", other),
                )
