"""Which talks are related, and that very common things relate none."""

from types import SimpleNamespace

from generator.link.refused import Refused
from generator.link.related import related_talks


def related(concepts: dict[str, set[str]]) -> dict[str, list[str]]:
    corpus = SimpleNamespace(
        quotes=(), talks=[SimpleNamespace(id=talk, people=()) for talk in concepts]
    )
    found = related_talks(corpus, concepts, Refused(()))
    return {talk: [one.talk for one in others] for talk, others in found.items()}


def test_rare_concepts_count_for_more():
    concepts = {f"t{n}": {"common"} for n in range(5)}
    concepts["t0"] |= {"rare"}
    concepts["t4"] |= {"rare"}
    found = related(concepts)
    assert found["t0"] == ["t4", "t1", "t2", "t3"]
    assert found["t4"] == ["t0", "t1", "t2", "t3"]


def test_what_more_than_a_hundred_talks_share_relates_none():
    for sharing, others in ((100, 6), (101, 0)):
        concepts = {f"t{n}": {"shared"} if n < sharing else {f"own{n}"} for n in range(2000)}
        assert len(related(concepts).get("t0", [])) == others


def test_both_talks_have_the_same_weight():
    concepts = {"a": {"x", "y", "z"}, "b": {"z", "y", "w"}, "c": {"x", "w"}}
    corpus = SimpleNamespace(
        quotes=(), talks=[SimpleNamespace(id=talk, people=()) for talk in concepts]
    )
    weights = {
        (talk, one.talk): one.weight
        for talk, others in related_talks(corpus, concepts, Refused(())).items()
        for one in others
    }
    assert weights
    assert all(weight == weights[other, talk] for (talk, other), weight in weights.items())
