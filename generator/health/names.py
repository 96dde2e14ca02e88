"""Names that are linked nearly everywhere for little reason, missing and equal ones."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, islice

from generator.curation.edits import Edit, unlink
from generator.health.collection import Collection, clipped, in_talk
from generator.model.base import Span, TalkId
from generator.model.message import Message
from generator.model.problem import Example
from generator.text.naming.misprints import may_be_misprint
from generator.text.naming.person_names import name_words
from generator.text.regex import regex

_LEAST_TALKS, _SHARE_LINKED = 20, 0.2
_MOST_NAMES = 80  # of a talk, which are compared with each other

_NUMBERED = regex(r"[^\W\d_]{1,20}[ _-]?\d{1,3}|[^\W\d_]{2,20}[ _-][A-Z]")
"""What a machine calls somebody whose name it does not know: `Speaker 1`, `SPEAKER_00`."""


class _Named:
    """A thing with a name: where lists or definitions name it, and in which talks it is linked."""

    def __init__(self, kind: str, identity: str, name: str, talks: int) -> None:
        self.kind, self.identity, self.name, self.talks = kind, identity, name, talks
        self.places: list[tuple[TalkId, Span]] = []


def everywhere(collection: Collection) -> Iterator[Example]:
    """Names that are linked in a large share of the talks although one list alone gives them."""
    talks = len(collection.corpus.talks)
    named = [
        thing
        for thing in _named(collection)
        if thing.talks >= max(_LEAST_TALKS, _SHARE_LINKED * talks)
        and len({talk for talk, _ in thing.places}) == 1
    ]
    for thing in sorted(named, key=lambda thing: (-thing.talks, thing.identity)):
        _, at = thing.places[0]
        yield Example(
            file=collection.file(at.source),
            line=at.lines[0],
            remark=Message("health.linked", n=thing.talks, name=clipped(thing.name), all=talks),
            edit=unlink(thing.kind, thing.identity),
        )


def _named(collection: Collection) -> Iterator[_Named]:
    """Concepts and entities that are linked, with the places that make them."""
    corpus = collection.corpus
    topics: defaultdict[tuple[str, str], list[tuple[TalkId, Span]]] = defaultdict(list)
    for topic in corpus.topics:
        topics[topic.refers_to.kind, topic.refers_to.id].append((topic.talk, topic.at))
    for concept in corpus.concepts:
        thing = _Named("concept", concept.id, concept.name, len(concept.talks))
        thing.places += [(it.talk, it.at) for it in concept.definitions]
        thing.places += topics["concept", concept.id]
        if concept.linked and thing.places:
            yield thing
    for entity in corpus.entities:
        thing = _Named(entity.kind.value, entity.id, entity.name, len(entity.talks))
        thing.places += [(it.talk, it.at) for it in entity.namings]
        thing.places += topics[entity.kind.value, entity.id]
        if entity.linked and thing.places:
            yield thing


def speakers_unnamed(collection: Collection) -> Iterator[Example]:
    """Talks in whose transcripts somebody speaks under a number, with the line that names them."""
    first: defaultdict[TalkId, dict[str, Span]] = defaultdict(dict)
    for passage in collection.corpus.passages:
        if passage.speaker and not passage.person and _NUMBERED.fullmatch(passage.speaker):
            first[passage.talk].setdefault(passage.speaker, passage.at)
    for talk, places in first.items():
        at, names = next(iter(places.values())), dict.fromkeys(places, "")
        yield Example(
            file=collection.file(at.source),
            line=at.lines[0],
            remark=Message("health.unnamed", names=", ".join(map(clipped, names))),
            edit=Edit(section="talks", entry=talk, fields={"speakers": names}).whole,
        )


def alike(collection: Collection) -> Iterator[Example]:
    """Talks with two names, of those who take part or above turns, that may well be one's."""
    labels: defaultdict[TalkId, dict[str, None]] = defaultdict(dict)
    for passage in collection.corpus.passages:
        if passage.speaker and " " in passage.speaker and not passage.person:
            labels[passage.talk][passage.speaker] = None
    for talk in collection.corpus.talks:
        parts = (part.person for part in talk.people if part.role.takes_part)
        people = {collection.names.get(person, person): person for person in parts}
        names = islice(dict.fromkeys((*people, *labels[talk.id])), _MOST_NAMES)
        pair = next((it for it in combinations(names, 2) if _may_be_one(*it)), None)
        if pair is None:
            continue
        first, other = pair
        edit = Edit(section="talks", entry=talk.id, fields={"speakers": {other: first}})
        if first in people:
            edit = Edit(section="people", entry=people[first], fields={"aliases": [other]})
        remark = Message("health.alike", name=clipped(first), other=clipped(other))
        yield in_talk(collection, talk, remark, edit.whole)


def _may_be_one(name: str, other: str) -> bool:
    """Whether two names differ by a letter or two a word, or one is the other made short.

    >>> _may_be_one("Nadia Brun", "Nadja Brunn"), _may_be_one("Nadia Brun", "Nadia Berg")
    (True, False)
    """
    first, second = sorted(map(name_words, (name, other)), key=len)
    if first == second:
        return False  # but for capitals, accents and titles
    if len(first) == 1:
        return len(second) > 1 and first[0] in (second[0], second[-1])
    if first[-1] == second[-1]:
        short, whole = sorted((first[0], second[0]), key=len)
        if whole.startswith(short):
            return True
    return len(first) == len(second) and all(map(may_be_misprint, first, second))
