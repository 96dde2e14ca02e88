"""What a talk names, each once, the counts at the top of a page, and whom labels mean."""

from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from generator.messages.words import Words
from generator.model.account import EntityKind
from generator.model.base import Ref, Value
from generator.model.corpus import Concept, Entity, Talk
from generator.model.grouping import grouped, indexed
from generator.model.items import Topic
from generator.model.site.address import ENTITY_FOLDERS
from generator.render.context.talk_lookups import TalkDefinition, TalkLookups
from generator.text.markdown.escape import fill
from generator.text.naming.common_words import COMMON_WORDS
from generator.text.naming.normal import fold
from generator.text.naming.people_words import answers, behind_office, leads, names_role
from generator.text.naming.person_names import last_name, without_role

_LISTED = frozenset({"concept", "topic"})

_INITIALS = range(2, 5)
_LEAST_BEGUN = 3  # letters of a name that a label in capitals begins


class DefinedConcept(Value, frozen=True, kw_only=True):
    """A concept with its first definition in the talk, and the topics that list it as well."""

    first: TalkDefinition
    topics: tuple[Topic, ...]


class EntityGroup(Value, frozen=True, kw_only=True):
    """Entities of one kind, each with the topics that list it."""

    kind: EntityKind
    anchor: Markup
    things: tuple[tuple[Entity, tuple[Topic, ...]], ...]


class TalkConcepts(Value, frozen=True, kw_only=True):
    """The concepts of a talk: defined in it, else listed as topics, else only mentioned.

    `listed` holds the topics of one concept, or of one lone tag, each.
    """

    defined: tuple[DefinedConcept, ...]
    listed: tuple[tuple[Topic, ...], ...]
    mentioned: tuple[Concept, ...]

    @property
    def count(self) -> int:
        """How many concepts there are."""
        return len(self.defined) + len(self.listed) + len(self.mentioned)


def talk_concepts(has: TalkLookups) -> TalkConcepts:
    """The talk's concepts, those defined or listed in the order of the sources."""
    topics = _by_reference(has.topics)
    defined = {definition.concept.id: definition for definition in reversed(has.definitions)}
    named = ((ref.id, group) for ref, group in topics.items() if ref.kind in _LISTED)
    by_concept = {concept: group for concept, group in named if concept not in defined}
    return TalkConcepts(
        defined=tuple(
            DefinedConcept(
                first=definition,
                topics=topics.get(definition.concept.ref, ()),
            )
            for definition in reversed(defined.values())
        ),
        listed=tuple(by_concept.values()),
        mentioned=tuple(
            concept
            for concept in has.mentioned
            if concept.id not in by_concept and concept.id not in defined
        ),
    )


def entity_groups(talk: Talk, has: TalkLookups) -> tuple[EntityGroup, ...]:
    """The entities of a talk by kind, without its people, who stand in its first lines.

    Those of its people whom a topic lists are there nevertheless.
    """
    topics = _by_reference(has.topics)
    known = {part.person for part in talk.people}
    pairs = ((entity, topics.get(entity.ref, ())) for entity in has.entities)
    groups = grouped(pairs, lambda pair: pair[0].kind)
    named = []
    for kind in EntityKind:
        things = [
            (thing, listing)
            for thing, listing in groups.get(kind, ())
            if kind is not EntityKind.PERSON or listing or thing.id not in known
        ]
        if things:
            anchor = fill(ENTITY_FOLDERS[kind])
            named.append(EntityGroup(kind=kind, anchor=anchor, things=tuple(things)))
    return tuple(named)


def _by_reference(topics: Iterable[Topic]) -> dict[Ref, tuple[Topic, ...]]:
    by_ref = grouped(topics, lambda topic: topic.refers_to)
    return {ref: tuple(group) for ref, group in by_ref.items()}


SummaryCounts = tuple[tuple[Markup, Markup], ...]
"""The sections of a page, and in words of what they hold how many."""


def summary_counts(counts: Iterable[tuple[str, str, int]], words: Words) -> SummaryCounts:
    """Kind, section and number as entries, without what there is none of."""
    return tuple((fill(section), words(f"count.{kind}", n=n)) for kind, section, n in counts if n)


def meant_by(
    labels: Iterable[str],
    people: Sequence[Entity],
    *,
    host: str = "",
    guest: str = "",
    there: Iterable[str] = (),
) -> Mapping[str, str]:
    """Each label with the name that it stands for in this talk, itself where there is none.

    A single word stands for the only name in full of which it is the first or the last word, and
    letters for the only name of which they are the initials. Names are those of other labels and
    of the talk's people; what those have too who only were `there` stands for nobody. Who asks is
    the only `host`, and who answers the only `guest`, if no other label stands for these: in
    `Ada: …`, `Q: …` somebody in the audience asks.

    In capitals a label may also be a surname behind a rank, or how only one name begins.

    >>> meant_by(["Jonas Reuter", "Jonas", "JR", "Host"], [])["JR"]
    'Jonas Reuter'
    """
    heard = list(labels)
    printed = list(dict.fromkeys(heard))
    surnames = {label: _behind_rank(label) for label in printed}
    names = [label for label in printed if len(label.split()) > 1 and not surnames[label]]
    known = set(map(fold, names))
    names += [person.name for person in people if known.isdisjoint(_forms(person.name))]
    whole = {fold(name): name for name in reversed(names)}
    every = (*names, *(it for it in there if whole.keys().isdisjoint(_forms(it))))
    short = indexed(
        (key, name) for name in every for end in (0, -1) for key in _forms(name.split()[end])
    )
    initials = grouped(every, lambda name: "".join(part[0] for part in name.split()).upper())

    def meaning(label: str) -> str:
        if len(label.split()) > 1:
            return whole.get(fold(label), label)
        are_letters = len(label) in _INITIALS and label.isupper()
        matches = {*short.get(fold(label), ()), *(initials.get(label, ()) if are_letters else ())}
        return matches.pop() if len(matches) == 1 and matches.issubset(names) else label

    meant = {label: meaning(label) for label in printed}
    left = (it for it in printed if meant[it] == it and it not in initials)
    shouted = {label: _in_capitals(label, surnames[label], names) for label in left}
    for label, name in shouted.items():
        taken = [*shouted.values(), *(() if surnames[label] else meant.values())]
        if taken.count(name) == 1:
            meant[label] = name
    meant |= {
        it: _by_letter(it, heard, every) for it in printed if len(it) == 1 and meant[it] == it
    }
    open_roles = [
        (name, plays)
        for name, plays in ((host, leads), (guest, answers))
        if name and name not in meant.values()
    ]
    roles = {label: name for label in printed for name, plays in open_roles if plays(label)}
    return {**meant, **roles}


def _by_letter(letter: str, heard: Sequence[str], names: Iterable[str]) -> str:
    """The role that is printed in full above and then by its letter: `Interviewer:`, later `I:`.

    Where it answers the letter, or another label or name begins so, the letter stays.

    >>> _by_letter("I", ["Interviewer", "Ada", "I"], []), _by_letter("H", ["Host", "H"], [])
    ('Interviewer', 'H')
    """
    others = {it for it in (*heard, *names) if it.startswith(letter)} - {letter}
    role = others.pop() if len(others) == 1 else ""
    is_role = leads(role) or answers(role)
    return role if is_role and role not in heard[max(0, heard.index(letter) - 1) :] else letter


def _forms(name: str) -> frozenset[str]:
    return frozenset({fold(name), fold(name).upper()})


def _behind_rank(label: str) -> str:
    """The surname behind a rank where both stand in capitals: `DIRECTOR OKAFOR`; else nothing."""
    name = without_role(behind_office(label)) if label.isupper() else label
    return name if name != label and len(name.split()) == 1 else ""


def _in_capitals(label: str, surname: str, names: Iterable[str]) -> str:
    """The only name whose surname a label has, or of which a word begins as the label does."""
    if surname:
        fitting = {name for name in names if fold(last_name(name) or "").upper() == fold(surname)}
    else:
        is_start = len(label) >= _LEAST_BEGUN and label.isalpha() and label.isupper()
        is_word = label.casefold() in COMMON_WORDS or leads(label) or answers(label)
        if not is_start or is_word or names_role(label):
            return label
        parts = ((name, name.split()) for name in names)
        ends = ((name, part) for name, it in parts if len(it) > 1 for part in (it[0], it[-1]))
        fitting = {name for name, part in ends if fold(part).upper().startswith(label)}
    return fitting.pop() if len(fitting) == 1 else label


def person_of(name: str, people: Iterable[Entity]) -> Entity | None:
    """The one of some people who has a name, in capitals on either side or as it is."""
    key, forms = fold(name), _forms(name)
    named = ((it, each) for it in people for each in (it.name, *it.aliases))
    return next((it for it, each in named if fold(each) in forms or key in _forms(each)), None)
