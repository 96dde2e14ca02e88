"""One form for words that are spelt in two ways."""

import pytest

from generator.text.naming.normal import one_spelling, without_accents

PAIRS = """
    colour/color neighbourhood/neighborhood behavioural/behavioral tumour/tumor rumour/rumor
    standardisation/standardization organise/organize analyse/analyze modelling/modeling
    labelled/labeled travellers/travelers centre/center theatre/theater fibres/fibers
    catalogue/catalog dialogues/dialogs judgement/judgment paediatric/pediatric
    haemoglobin/hemoglobin defence/defense programme/program sceptic/skeptic towards/toward
"""
APART = """
    four/for fourth/forth mourning/morning tourist/torist filling/filing billing/biling hour/hor
    course/corse pour/por court/cort rolling/roling
"""


@pytest.mark.parametrize("pair", PAIRS.split())
def test_british_and_american_spellings_are_one(pair: str) -> None:
    british, american = pair.split("/")
    assert one_spelling(british) == one_spelling(american)


@pytest.mark.parametrize("pair", APART.split())
def test_other_words_stay_apart(pair: str) -> None:
    one, other = pair.split("/")
    assert one_spelling(one) != one_spelling(other)


def test_accents_are_left_out_of_latin_letters_alone() -> None:
    assert without_accents("Naïve Łódź Poincaré") == "Naive Łodz Poincare"
    assert without_accents("がぎ ий") == "がぎ ий"


def test_a_word_without_end_is_no_word_of_a_language() -> None:
    assert one_spelling("a" * 41 + "our") == "a" * 41 + "our"
