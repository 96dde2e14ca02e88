"""What an editor's names mean: concepts before people, names before aliases."""

from collections.abc import Iterator

from generator.model.base import Value
from generator.model.corpus import Corpus
from generator.model.links import PRECEDENCE, Names, Target
from generator.text.markdown.wiki import link_key


class _Thing(Value, frozen=True, kw_only=True):
    """Something with a page, its id, and names other than its own."""

    target: Target
    id: str
    others: tuple[str, ...]


def names_of(corpus: Corpus) -> Names:
    """Every name of everything that has a page of its own.

    Behind a kind an id comes first, then a name, then an alias; without one, the kinds come in the
    order of :data:`~generator.model.links.PRECEDENCE`. What is equal then stays ambiguous.
    """
    ranks: dict[str, int] = {}
    found: dict[str, set[Target]] = {}

    def put(name: str, rank: int, target: Target) -> None:
        if rank < ranks.get(name, rank + 1):
            ranks[name], found[name] = rank, {target}
        elif rank == ranks[name]:
            found[name].add(target)

    for thing in _things(corpus):
        kind = thing.target.kind
        first = 2 * PRECEDENCE.index(kind)
        put(f"{kind}:{thing.id}", 0, thing.target)
        for rank, names in enumerate(((thing.target.name,), thing.others)):
            for name in names:
                put(f"{kind}:{link_key(name)}", 1 + rank, thing.target)
                put(link_key(name), first + rank, thing.target)
    return Names(targets={name: tuple(sorted(targets)) for name, targets in found.items()})


def _things(corpus: Corpus) -> Iterator[_Thing]:
    for concept in corpus.concepts:
        target = Target(kind="concept", name=concept.name, address=concept.address)
        yield _Thing(target=target, id=concept.id, others=concept.aliases)
    for entity in corpus.entities:
        target = Target(kind=entity.kind.value, name=entity.name, address=entity.address)
        yield _Thing(target=target, id=entity.id, others=entity.aliases)
    for talk in corpus.talks:
        target = Target(kind="talk", name=talk.title, address=talk.address)
        yield _Thing(target=target, id=talk.id, others=talk.other_titles)
