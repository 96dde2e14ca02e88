"""Which names are one concept, and how the editor parts them."""

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.messages.words import english
from generator.model.reading import Reading
from generator.resolve import resolve
from generator.text.naming.names import parse_name
from tests.resolve.test_talks import DIGEST, seeds
from tests.support import reading_of, seed_of

ONE = [
    ("Reinforcement Learning (RL)", "Reinforcement Learning"),
    (
        "RLHF (Reinforcement Learning from Human Feedback)",
        "Reinforcement learning from human feedback",
    ),
    ("Cover Crop", "cover crops"),
    ("Laws of Motion", "Law of Motion"),
    ("Pre-training", "Pretraining"),
    ("Pre-training", "Pre Training"),
    ('AI as "Ghosts"', "AI as Ghosts"),
    ("Colour Theory", "Color Theory"),
    ("Bits vs. Atoms", "Bits versus Atoms"),
    ("Bits vs. Atoms", "Atoms vs Bits"),
    ("The Bitter Lesson", "Bitter Lesson"),
    ("Hundred-Year Flood", "100-year floods"),
    ("Weights & Biases", "Weights and Biases"),
    ("Naïve Bayes", "Naive Bayes"),
    ("Red Teaming", "red-teaming"),
    ("Geo-fencing", "Geofencing"),
    ("Hybrid Work", "Hybrid Working"),
    ("Cache Coherence", "Cache Coherency"),
    ("U.S. Policy", "US Policy"),
]
TWO = [
    ("Reinforcement Learning", "Reinforcement Learning from Human Feedback"),
    ("Reinforcement Learning (RL)", "Deep Reinforcement Learning"),
    ("Model Collapse", "Model Compression"),
    ("Software 2.0", "Software 20"),
    ("Software 1.0", "Software 2.0"),
    ("C++", "C#"),
    ("A* Search", "Search"),
    ("Type I Error", "Type II Error"),
    ("Supervised Learning", "Unsupervised Learning"),
    ("Painting", "Paint"),
    ("Marketing", "Market"),
    ("Bits vs. Atoms", "Bits"),
    ("Mitosis", "Meiosis"),
    ("1990s", "1990"),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_forms_of_one_name(one: str, other: str) -> None:
    assert set(parse_name(one).senses) & set(parse_name(other).senses)


@pytest.mark.parametrize(("one", "other"), TWO)
def test_names_that_look_alike(one: str, other: str) -> None:
    assert not set(parse_name(one).senses) & set(parse_name(other).senses)


@given(st.text() | st.text("-–— (RaA)2'sing"))
@example("---")
def test_any_text_has_senses(name: str) -> None:
    assert parse_name(name).senses


def concepts(topics: str, curation: str = "") -> dict[str, tuple[str, ...]]:
    text = DIGEST.replace("Mycorrhiza · Rainfall", topics)
    resolved = resolve(reading_of(*seeds(text), curation=curation))
    assert not resolved.problems
    return {one.name: one.aliases for one in resolved.corpus.concepts}


def test_an_acronym_is_the_name_that_it_stands_for() -> None:
    found = concepts("RL · Reinforcement Learning (RL) · Reinforcement Learnings")
    assert found == {"Reinforcement Learning": ("RL", "Reinforcement Learnings")}


def test_an_acronym_of_two_names_is_neither() -> None:
    names = "Crew Resource Management (CRM) · Customer Relationship Management (CRM) · CRM"
    assert set(concepts(names)) == {
        "Crew Resource Management",
        "Customer Relationship Management",
        "CRM",
    }


@pytest.mark.parametrize("name", ["Colour Theory", "Colour Theories"])
def test_the_editor_parts_what_the_spelling_joined(name: str) -> None:
    topics = "Color Theory · Colour Theory · Colour Theories · Rainfall"
    assert len(concepts(topics)) == 2
    curation = f"concepts: {{rainfall: {{split: [{name}]}}}}"
    parted = concepts(topics, curation)
    assert len(parted) == 3
    assert any(one.casefold() == name.casefold() and not other for one, other in parted.items())


def test_the_same_initials_are_suggested() -> None:
    text = DIGEST.replace("Mycorrhiza · Rainfall", "Large Language Models · LLM · Rain")
    (found,) = resolve(reading_of(*seeds(text))).suggestions
    assert set(found.names) == {"Large Language Models", "LLM"}
    assert "initials" in english(found.because[0])


def people_of(front: str) -> dict[str, tuple[str, ...]]:
    text = f"---\ntitle: Rivers that move\n{front}\n---\n\nWords on rivers.\n"
    corpus = resolve(reading_of(seed_of(text, "note", ".md"))).corpus
    return {one.name: one.aliases for one in corpus.entities if one.kind == "person"}


def test_groups_and_accounts_that_write_are_no_people() -> None:
    assert people_of("author: acme-labs") == {}
    assert people_of("author: Acme") == {}
    assert people_of('author: "The River Show"') == {}
    assert people_of('speaker: "Delta Research"') == {}
    assert people_of("author: Alex Writer") == {"Alex Writer": ("Writer",)}


def test_a_firm_behind_a_name_is_no_part_of_it() -> None:
    assert people_of('speakers: ["Nadia Brun, Delta"]') == {"Nadia Brun": ("Brun",)}


def test_a_name_in_capitals_leads_only_for_want_of_another() -> None:
    loud = ("# Weirs at night\n\nGuest: ADA ROY\n", "# Gates by day\n\nGuest: ADA ROY\n")
    plain = "# Mills of the north\n\nGuest: Ada Roy\n"
    seeds = [seed_of(text, f"n{i}", ".md") for i, text in enumerate((*loud, plain))]
    (person,) = resolve(reading_of(*seeds)).corpus.entities
    assert (person.name, person.aliases) == ("Ada Roy", ("ADA ROY", "Roy"))
    (only,) = resolve(reading_of(*seeds[:2])).corpus.entities
    assert only.name == "ADA ROY"


def test_where_notes_are_private_the_editor_introduces_only_who_speaks() -> None:
    note = seed_of('Weirs\n\nQuotes\n- "A weir holds back what it can, and no more."\n', "weirs")
    (quote,) = resolve(reading_of(note)).corpus.quotes
    people = "people:\n  ivo-kern: {name: Ivo Kern}\n  nadia-brun: {name: Nadia Brun}\n"
    reading = reading_of(note, curation=f"{people}quotes:\n  {quote.id}: {{speaker: ivo-kern}}\n")
    assert introduced(reading) == {"Ivo Kern", "Nadia Brun"}
    assert introduced(msgspec.structs.replace(reading, private=1)) == {"Ivo Kern"}


def introduced(reading: Reading) -> set[str]:
    return {person.name for person in resolve(reading).corpus.entities}


@pytest.mark.parametrize(
    ("often", "people"),
    [
        ("Zyxin, Ricardo", {"Zyxin", "Ricardo", "Ada Okafor"}),
        ("Zyxin, Skyrix", {"Ada Okafor"}),  # no given name shows that they are people
        ("Ricardo", {"Ada Okafor"}),
    ],
)
def test_authors_who_write_together_with_others_again_and_again_need_no_whole_names(
    often: str, people: set[str]
) -> None:
    kinds = ("Weirs at night", "Gates by day", "Mills of the north")
    text = "---\ntitle: {title}\nauthors: [{often}, Ada Okafor]\n---\n\nWords on rivers.\n"
    notes = [
        seed_of(text.format(title=title, often=often), f"n{i}", ".md")
        for i, title in enumerate(kinds)
    ]
    assert introduced(reading_of(*notes)) == people
    assert introduced(reading_of(*notes[:2])) == {"Ada Okafor"}
