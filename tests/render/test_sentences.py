"""The first sentence of a text."""

import pytest

from generator.render.pieces.summaries import first_sentence


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("It moves as long as the wind goes. Then it stops.", "It moves as long as the wind goes."),
        (
            "Rivers run slowly in the plain, e.g. the Meander. So it is.",
            "Rivers run slowly in the plain, e.g. the Meander.",
        ),
        (
            "It was written by Prof. Weir and by J. Reed of Delft. A second.",
            "It was written by Prof. Weir and by J. Reed of Delft.",
        ),
        (
            "It has version 2.5 of everything they have.",
            "It has version 2.5 of everything they have.",
        ),
        ("He said “it is as it always was.” Then he went.", "He said “it is as it always was.”"),
        ("水往低处流。人往高处走。", "水往低处流。"),
        ("No. 5 is the last of all of them! Or so they say.", "No. 5 is the last of all of them!"),
        ("Taken from the talk with Dr. Okafor", "Taken from the talk with Dr. Okafor"),
        ("without an end", "without an end"),
        ("", ""),
    ],
)
def test_the_first_sentence_is_a_piece_of_the_text(text: str, first: str) -> None:
    assert first_sentence(text) == first
    assert text.startswith(first_sentence(text))
