"""Links and relations that the editor takes away: `not_about`, `unlink` and `not_related`."""

from collections.abc import Iterator, Mapping

from generator.model.base import Ref
from generator.model.corpus import Corpus
from generator.model.curation import ENTITY_SECTIONS, Curation, SectionKey
from generator.model.links import Refusal
from generator.model.message import Message


def refusals_of(
    curation: Curation, corpus: Corpus, final: Mapping[str, str]
) -> tuple[Refusal, ...]:
    """Every link and relation that the curation file takes away, in the order of the file.

    What is not there is left out: :mod:`generator.curation.check.references` reports it.
    `final` says of each talk's id which talk it belongs to after the merges.
    """
    things = frozenset(thing.ref for thing in (*corpus.talks, *corpus.things))
    refusals = (
        *_about(curation, corpus),
        *_unlinked(curation, final),
        *_unrelated(curation, final),
    )
    return tuple(
        refusal
        for refusal in refusals
        if refusal.target in things
        and (refusal.other is None or Ref(kind=refusal.target.kind, id=refusal.other) in things)
        and (refusal.within is None or Ref(kind="talk", id=refusal.within) in things)
    )


def texts_of(corpus: Corpus) -> Iterator[str]:
    """The ids of everything in which names are looked for."""
    yield from (wording.id for quote in corpus.quotes for wording in quote.attestations)
    yield from (definition.id for concept in corpus.concepts for definition in concept.definitions)
    for items in (
        *(corpus.passages, corpus.segments, corpus.predictions, corpus.claims),
        *(corpus.facts, corpus.prices, corpus.takeaways, corpus.insights),
    ):
        yield from (item.id for item in items)


def parse_target(printed: str) -> Ref:
    """What `unlink` names: a concept by its id, or anything by its kind and id.

    >>> parse_target("model-collapse"), parse_target("person:ada")
    (Ref(kind='concept', id='model-collapse'), Ref(kind='person', id='ada'))
    """
    kind, colon, identity = printed.partition(":")
    return Ref(kind=kind, id=identity) if colon else Ref(kind="concept", id=printed)


def _about(curation: Curation, corpus: Corpus) -> Iterator[Refusal]:
    wordings = {
        str(wording.id): frozenset(str(it.id) for it in quote.attestations)
        for quote in corpus.quotes
        for wording in quote.attestations
    }
    there = frozenset(texts_of(corpus))
    kinds = {section: kind.value for kind, section in ENTITY_SECTIONS.items()}
    for section, entries in curation.named().items():
        for identity, entry in entries.items():
            for item in (name for name in entry.not_about if name in there):
                yield Refusal(
                    target=Ref(kind=kinds.get(section, "concept"), id=identity),
                    items=wordings.get(item, frozenset((item,))),
                    entry=Message(
                        "curation.entry", key=f"{section}.{identity}.not_about", name=item
                    ),
                    line=curation.line(section, identity, "not_about", item),
                )


def _unlinked(curation: Curation, final: Mapping[str, str]) -> Iterator[Refusal]:
    for talk, entry in curation.talks.items():
        for name in entry.unlink:
            yield Refusal(
                target=parse_target(name),
                within=final.get(talk, talk),
                entry=Message("curation.entry", key=f"talks.{talk}.unlink", name=name),
                line=curation.line("talks", talk, "unlink", name),
            )


def _unrelated(curation: Curation, final: Mapping[str, str]) -> Iterator[Refusal]:
    for section, kind in ((SectionKey.TALKS, "talk"), (SectionKey.CONCEPTS, "concept")):
        names = final if kind == "talk" else {}
        for identity, others in curation.lists("not_related")[section].items():
            for other in others:
                yield Refusal(
                    target=Ref(kind=kind, id=names.get(identity, identity)),
                    other=names.get(other, other),
                    entry=Message(
                        "curation.entry", key=f"{section}.{identity}.not_related", name=other
                    ),
                    line=curation.line(section, identity, "not_related", other),
                )
