"""Names of one word are linked only where they can be meant."""

import pytest

from generator.resolve import resolve
from tests.support import link, reading_of, seed_of

PEOPLE = "Speakers: Nadia Brun · Ivo Long\n\nCompanies Mentioned (2)\n\nGurgle · Wellspring"


def linked(*texts: str) -> set[tuple[str, str]]:
    first = f"Weirs and walls\n\n{PEOPLE}\n\nTakeaways\n\n- Weirs are old.\n"
    seeds = [seed_of(first, "first")]
    for index, text in enumerate(texts):
        seeds.append(seed_of(f"Note {index}\n\nTakeaways\n\n- {text}\n", f"note{index}"))
    corpus = link(resolve(reading_of(*seeds)).corpus).corpus
    return {(mention.target.id, mention.surface) for mention in corpus.mentions}


@pytest.mark.parametrize(
    "text",
    [
        "We asked Brun about it.",
        "When Brun left, it rained.",
        "Professor Brun said so.",
        "It was Brun's idea.",
        "It was written by N. Brun.",
    ],
)
def test_a_last_name_alone_is_a_persons(text: str) -> None:
    assert linked(text) == {("nadia-brun", "Brun")}


@pytest.mark.parametrize(
    "text",
    [
        "Dylan Brun said so.",
        "We asked Dylan Brun about it.",
        "Brun Kern said so.",
        "A map by Kern-Brun.",
        "D. Kern, I. Brun, N. Long, A map of weirs (1999).",
        "It is Brun's Law that counts.",
        "As Brun’s Paradox says.",
    ],
)
def test_a_last_name_inside_another_name_is_nobodys(text: str) -> None:
    assert linked(text) == set()


def test_a_firm_inside_a_longer_name_is_not_meant() -> None:
    assert linked("We use Gurgle Play daily.", "The Gurgle Play Store is down.") == set()
    assert linked("The Gurgle CEO spoke.") == {("gurgle", "Gurgle")}
    assert linked("At Gurgle nobody knew.") == {("gurgle", "Gurgle")}


def test_a_word_that_stands_small_in_many_talks_is_never_linked() -> None:
    texts = ("It took long.", "Not long ago it rained.", "Here Long agreed.", "So Ivo Long left.")
    assert linked(*texts) == {("ivo-long", "Ivo Long")}
    assert linked("Here Long agreed.") == {("ivo-long", "Long")}


def test_somebody_of_one_name_is_linked_in_his_own_talks_only() -> None:
    first = seed_of("---\nspeakers: [Gurgle]\n---\n# Weirs\n\nOur Gurgle spoke.\n", "a", ".md")
    other = seed_of("# Walls\n\nWe asked Gurgle about it.\n", "b", ".md")
    corpus = resolve(reading_of(first, other)).corpus
    assert {mention.at.source for mention in link(corpus).corpus.mentions} == {"a"}


def test_initials_are_somebodys_in_his_own_talks_only() -> None:
    turns = "NB: The lake is old.\n\nIK: It is, as NB says.\n\nNB: As IK knows.\n\nIK: I do."
    own = seed_of(f"# Weirs\n\nPresent: Nadia Brun (NB), Ivo Kern (IK)\n\n{turns}\n", "a", ".md")
    other = seed_of("# Walls\n\nThe NB of the wall is new, as Brun says.\n", "b", ".md")
    corpus = link(resolve(reading_of(own, other)).corpus).corpus
    found = {(mention.at.source, mention.surface) for mention in corpus.mentions}
    assert ("a", "NB") in found
    assert {surface for source, surface in found if source == "b"} == {"Brun"}


def test_a_last_name_that_is_anothers_first_name_is_nobodys() -> None:
    first = "Weirs\n\nSpeakers: Nadia Allen · Allen Kern\n\nTakeaways\n\n- Weirs are old.\n"
    other = "Walls\n\nTakeaways\n\n- We took up Allen’s idea. Kern agreed.\n"
    corpus = link(resolve(reading_of(seed_of(first, "a"), seed_of(other, "b"))).corpus).corpus
    assert {mention.surface for mention in corpus.mentions} == {"Kern"}


def test_a_last_name_that_is_a_first_name_is_somebodys_only_beside_the_whole_one() -> None:
    first = seed_of("Weirs\n\nSpeakers: Bo David\n\nTakeaways\n\n- David built weirs.\n", "a")
    other = seed_of("Walls\n\nTakeaways\n\n- When David was king, walls held.\n", "b")
    third = seed_of("Wells\n\nTakeaways\n\n- Bo David dug.\n- They say David sang.\n", "c")
    corpus = link(resolve(reading_of(first, other, third)).corpus).corpus
    found = {(mention.at.source, mention.surface) for mention in corpus.mentions}
    assert found >= {("a", "David"), ("c", "Bo David"), ("c", "David")}
    assert "b" not in {source for source, _ in found}
