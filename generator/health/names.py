"""Names that are linked nearly everywhere for little reason, missing, equal and misprinted ones."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, islice

from generator.curation.edits import Edit, unlink
from generator.health.collection import Collection, clipped, in_talk
from generator.model.base import Span, TalkId
from generator.model.corpus import Concept
from generator.model.grouping import grouped, indexed
from generator.model.message import Message
from generator.model.problem import Example
from generator.text.naming.given_names import is_given_name
from generator.text.naming.misprints import may_be_misprint
from generator.text.naming.person_names import name_words
from generator.text.regex import regex

_LEAST_TALKS, _SHARE_LINKED = 20, 0.2
_LEAST_UNKNOWN, _SHARE_UNKNOWN = 3, 0.75
_MOST_NAMES = 80  # of a talk, which are compared with each other

_NUMBERED = regex(r"[^\W\d_]{1,20}(?:_[^\W\d_]{1,20})?[ _-]?\d{1,3}|[^\W\d_]{2,20}[ _-][A-Z]")
"""What a machine calls somebody whose name it does not know: `Speaker 1`, `SPEAKER_00`."""
_LEAST_LETTERS = 6  # of a word that is hardly another


def everywhere(collection: Collection) -> Iterator[Example]:
    """Names that are linked in a large share of the talks although one list alone gives them."""
    corpus = collection.corpus
    talks = len(corpus.talks)
    topics = indexed((topic.refers_to, topic) for topic in corpus.topics)
    least = max(_LEAST_TALKS, _SHARE_LINKED * talks)
    linked = [thing for thing in corpus.things if thing.linked and len(thing.talks) >= least]
    for thing in sorted(linked, key=lambda thing: (-len(thing.talks), thing.id)):
        named = thing.definitions if isinstance(thing, Concept) else thing.namings
        places = (*named, *topics.get(thing.ref, ()))
        if len({place.talk for place in places}) == 1:
            n, at = len(thing.talks), places[0].at
            yield Example(
                file=collection.file(at.source),
                line=at.lines[0],
                remark=Message("health.linked", n=n, name=clipped(thing.name), all=talks),
                edit=unlink(thing.ref.kind, thing.id),
            )


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
            edit=Edit("talks", talk, {"speakers": names}).whole,
        )


def doubtful(collection: Collection) -> Iterator[Example]:
    """Notes in which hardly anybody who speaks has a known given name, and somebody is a word."""
    talks = (it for it in collection.corpus.talks if not collection.is_record(it))
    for source, here in grouped(talks, lambda talk: talk.sources[0]).items():
        people = dict.fromkeys(part.person for talk in here for part in talk.taking_part)
        names = [name for it in people if " " in (name := collection.names.get(it, it))]
        unknown = [it for it in names if not any(map(is_given_name, it.split()))]
        if len(unknown) < max(_LEAST_UNKNOWN, _SHARE_UNKNOWN * len(names)):
            continue
        lines = collection.sources[source].lines
        printed = frozenset(word for line in lines for word in line.text.split())
        if any(word.lower() in printed for it in unknown for word in it.split() if word.istitle()):
            remark = Message("health.printed", text=clipped(", ".join(unknown)))
            yield in_talk(collection, here[0], remark)


def alike(collection: Collection) -> Iterator[Example]:
    """Talks with two names, of those who take part or above turns, that may well be one's."""
    labels: defaultdict[TalkId, dict[str, None]] = defaultdict(dict)
    for passage in collection.corpus.passages:
        if passage.speaker and " " in passage.speaker and not passage.person:
            labels[passage.talk][passage.speaker] = None
    for talk in collection.corpus.talks:
        parts = (part.person for part in talk.taking_part)
        people = {collection.names.get(person, person): person for person in parts}
        names = islice(dict.fromkeys((*people, *labels[talk.id])), _MOST_NAMES)
        pair = next((it for it in combinations(names, 2) if _may_be_one(*it)), None)
        if pair is None:
            continue
        first, other = pair
        edit = Edit("talks", talk.id, {"speakers": {other: first}})
        if first in people:
            edit = Edit("people", people[first], {"aliases": [other]})
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


def unknown_keys(collection: Collection) -> Iterator[Example]:
    """Keys that nothing reads and that are a known one but for a letter or two."""
    sources = collection.sources.values()
    places = indexed(
        ((it.key, it.nearest), (source.file, it.line))
        for source in sources
        for it in source.unknown_keys
        if it.nearest is not None
        and len(it.key) >= _LEAST_LETTERS
        and may_be_misprint(it.key.casefold(), it.nearest)
    )
    for (key, near), its in places.items():
        file, line = its[0]
        remark = Message("health.key_near", n=len(its), key=clipped(key), nearest=near or "")
        yield Example(file=file, line=line, remark=remark)
