"""What the names that an editor writes mean, and the problems of notes."""

import msgspec

from generator.link.wiki_names import names_of, note_problems
from generator.model.base import Address, TalkId
from generator.model.links import Names
from generator.resolve import resolve
from tests.support import link, reading_of, seed_of

FORESTS = """Ada Okafor on Forests

Speaker: Ada Okafor

Key Concepts

- Bent Arc (BA): a curve.
- Okafor: a law.
"""
RIVERS = """Ada Okafor on Rivers

Speaker: Ada Okafor

Key Concepts

- Big Ash (BA): a tree.
- Ada Okafor on Rivers: a title.
"""
SEEDS = (FORESTS, RIVERS)
CURATION = """talks:
  ada-okafor-on-forests: {note: "[[Forest]]"}
concepts:
  bent-arc: {aliases: [Ash], definition: "[[Bent Arc]] [[Nowhere]]"}
  ash: {name: Ash}
quotes: {q1: {note: "[[Nowhere]]"}}
"""


def names(curation: str = "") -> Names:
    seeds = [seed_of(text, f"note-{number}") for number, text in enumerate(SEEDS)]
    return link(resolve(reading_of(*seeds, curation=curation)).corpus).names


def addresses(found: Names, name: str) -> list[str]:
    return [target.address for target in found.get(name, ())]


def test_a_concept_comes_before_a_person_and_a_talk() -> None:
    found = names()
    assert addresses(found, "okafor") == ["concepts/okafor.html"]
    assert addresses(found, "person:okafor") == ["people/ada-okafor.html"]
    assert addresses(found, "ada okafor on river") == ["concepts/ada-okafor-on-rivers.html"]
    assert addresses(found, "talk:ada-okafor-on-rivers") == ["talks/ada-okafor-on-rivers.html"]
    assert addresses(found, "ada okafor on forest") == ["talks/ada-okafor-on-forests.html"]


def test_a_name_comes_before_an_alias() -> None:
    corpus = link(resolve(reading_of(seed_of(SEEDS[0]))).corpus).corpus
    arc, law = corpus.concepts
    arc = msgspec.structs.replace(arc, aliases=("Okafor",))
    found = names_of(msgspec.structs.replace(corpus, concepts=(arc, law)))
    assert addresses(found, "okafor") == ["concepts/okafor.html"]


def test_a_name_of_two_concepts_is_ambiguous_and_an_id_is_not() -> None:
    found = names()
    assert addresses(found, "ba") == ["concepts/bent-arc.html", "concepts/big-ash.html"]
    assert addresses(found, "concept:bent-arc") == ["concepts/bent-arc.html"]


def test_an_id_comes_before_a_name() -> None:
    corpus = link(resolve(reading_of(seed_of(FORESTS))).corpus).corpus
    (talk,) = corpus.talks
    one = msgspec.structs.replace(talk, title="Y")
    other = msgspec.structs.replace(talk, id=TalkId("y"), address=Address("talks/y.html"))
    found = names_of(msgspec.structs.replace(corpus, talks=(one, other)))
    assert addresses(found, "talk:y") == ["talks/y.html"]
    assert addresses(found, "y") == [talk.address]


def test_notes_that_are_published_are_checked() -> None:
    reading = reading_of(*(seed_of(text) for text in SEEDS), curation=CURATION)
    reading = msgspec.structs.replace(
        reading, notes={"t": "One\n\n[[Nowhere]]", "b": "[[Nowhere]]"}
    )
    shown = {TalkId("t"): "One\n\n[[Nowhere]]", TalkId("a"): "[[Nowhere]]"}
    found = note_problems(names(), reading, shown)
    assert [(one.code, one.file, one.lines) for one in found] == [
        ("wiki-link-broken", "a.md", None),
        ("wiki-link-broken", "t.md", (3, 3)),
        ("wiki-link-broken", "curation.yml", (2, 2)),
        ("wiki-link-broken", "curation.yml", (4, 4)),
        ("wiki-link-broken", "curation.yml", (6, 6)),
    ]
    assert not note_problems(names(), reading_of(), {})
