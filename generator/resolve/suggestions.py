"""What the evidence points at but does not settle, for the editor to decide."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from generator.model.base import AccountId, TalkId
from generator.model.corpus import Concept, Talk
from generator.model.reading import Suggestion, SuggestionKind
from generator.resolve.evidence import THRESHOLD, strength
from generator.resolve.naming import is_acronym
from generator.resolve.talks import Near
from generator.text.normal import name_key, singular

_ALIKE = 90.0
_MOST_SHARING = 30
_GENERAL = frozenset(
    "a ai and approach effect in law method modern new of principle problem the theory".split()
)


def suggestions(
    near: Iterable[Near], talks: Sequence[Talk], concepts: Sequence[Concept]
) -> tuple[Suggestion, ...]:
    """Talks and concepts that may be one, the strongest first; each pair once."""
    found = [*_talks(near, talks), *_concepts(concepts)]
    return tuple(sorted(found, key=lambda one: (one.kind, -one.strength, one.first, one.second)))


def _talks(near: Iterable[Near], talks: Sequence[Talk]) -> Iterator[Suggestion]:
    owner: Mapping[AccountId, Talk] = {one: talk for talk in talks for one in talk.accounts}
    best: dict[tuple[TalkId, TalkId], Near] = {}
    for pair in near:
        first, second = sorted((owner[pair.one.id].id, owner[pair.other.id].id))
        known = best.get((first, second))
        if first != second and (known is None or strength(known.signs) < strength(pair.signs)):
            best[first, second] = pair
    titles = {talk.id: talk.title for talk in talks}
    for (first, second), pair in best.items():
        yield Suggestion(
            kind=SuggestionKind.TALKS,
            first=first,
            second=second,
            names=(titles[first], titles[second]),
            because=tuple(sign.detail for sign in pair.signs),
            strength=strength(pair.signs),
            needed=THRESHOLD,
        )


def _concepts(concepts: Sequence[Concept]) -> Iterator[Suggestion]:
    """Concepts whose names differ by a general word or by spelling, or have the same initials."""
    sharing: defaultdict[str, list[Concept]] = defaultdict(list)
    for concept in concepts:
        for word in _bare(concept.name):
            sharing[word[:5]].append(concept)
        if initials := _initials(concept.name):
            sharing[f"initials {initials}"].append(concept)
    pairs = {
        (one.id, other.id): (one, other)
        for listed in sharing.values()
        if len(listed) <= _MOST_SHARING
        for one, other in combinations(listed, 2)
        if one.id < other.id
    }
    for (first, second), (one, other) in sorted(pairs.items()):
        reason = _alike(one.name, other.name)
        if reason:
            yield Suggestion(
                kind=SuggestionKind.CONCEPTS,
                first=first,
                second=second,
                names=(one.name, other.name),
                because=(reason,),
                strength=1.0,
                needed=2.0,
            )


def _bare(name: str) -> tuple[str, ...]:
    return tuple(word for word in name_key(name).split() if word not in _GENERAL)


def _initials(name: str) -> str | None:
    """The letters of an acronym, or those that begin the words of a name."""
    if is_acronym(name):
        return singular(name).casefold()
    parts = name.replace("-", " ").split()
    return "".join(part[0] for part in parts).casefold() if len(parts) > 1 else None


def _alike(one: str, other: str) -> str | None:
    if is_acronym(one) != is_acronym(other) and _initials(one) == _initials(other):
        return f"“{one}” and “{other}” have the same initials"
    first, second = _bare(one), _bare(other)
    if first and first == second:
        return f"“{one}” and “{other}” differ in a general word only"
    if fuzz.ratio(" ".join(first), " ".join(second)) >= _ALIKE:
        return f"“{one}” and “{other}” are spelt nearly alike"
    return None
