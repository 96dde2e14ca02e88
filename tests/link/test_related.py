"""Which talks are related, and that very common things relate none."""

from types import SimpleNamespace
from typing import Any

from generator.link.refused import Refused
from generator.link.related import related_talks
from generator.model.base import ConceptId, TalkId


def weighed(concepts: dict[str, set[str]]) -> dict[str, dict[str, float]]:
    """What each talk is related to, and how strongly, in the order of the page."""
    corpus: Any = SimpleNamespace(
        quotes=(), talks=[SimpleNamespace(id=talk, people=()) for talk in concepts]
    )
    by_talk = {
        TalkId(talk): {ConceptId(concept) for concept in some} for talk, some in concepts.items()
    }
    related = related_talks(corpus, by_talk, Refused(()))
    return {talk: {one.talk: one.weight for one in others} for talk, others in related.items()}


def related(concepts: dict[str, set[str]]) -> dict[str, list[str]]:
    return {talk: list(others) for talk, others in weighed(concepts).items()}


def test_rare_concepts_count_for_more() -> None:
    concepts = {f"t{n}": {"common"} for n in range(5)}
    concepts["t0"] |= {"rare"}
    concepts["t4"] |= {"rare"}
    found = related(concepts)
    assert found["t0"] == ["t4", "t1", "t2", "t3"]
    assert found["t4"] == ["t0", "t1", "t2", "t3"]


def test_what_more_than_a_hundred_talks_share_relates_none() -> None:
    for sharing, others in ((100, 6), (101, 0)):
        concepts = {f"t{n}": {"shared"} if n < sharing else {f"own{n}"} for n in range(2000)}
        assert len(related(concepts).get("t0", [])) == others


def test_both_talks_have_the_same_weight() -> None:
    found = weighed({"a": {"x", "y", "z"}, "b": {"z", "y", "w"}, "c": {"x", "w"}})
    weights = {
        (talk, other): weight for talk, others in found.items() for other, weight in others.items()
    }
    assert weights
    assert all(weight == weights[other, talk] for (talk, other), weight in weights.items())
