"""How often the words of a page stand on it, in whatever order it is asked for them."""

import pytest

from generator.read.vocabulary.page_words import PageWords

_TEXT = "Weirs and dams. The weir hums; Dams hum, KELP grows.\nAs kelp: gas, bus, Élan, élan\n"


@pytest.mark.parametrize(
    ("form", "times"),
    [
        ("weir", 2),
        ("Weirs", 1),
        ("weirs", 1),
        ("Dam", 1),
        ("dam", 2),
        ("kelp", 2),
        ("KELP", 1),
        ("as", 1),
        ("bus", 1),
        ("élan", 2),
        ("Élan", 1),
        ("nowhere", 0),
        ("", 0),
    ],
)
def test_words_count_as_printed_in_the_singular_and_small(form: str, times: int) -> None:
    words = PageWords(_TEXT)
    assert [words.count(form), words.count(form)] == [times, times]


def test_a_word_on_other_lines_is_elsewhere() -> None:
    words = PageWords(_TEXT)
    first = words.elsewhere(_TEXT.split("\n", maxsplit=1)[0])
    assert ["kelp" in first, "weir" in first] == [True, False]


def test_a_name_stays_large_though_a_tag_prints_it_small() -> None:
    words = PageWords("Benny asks. " * 20 + "tags: benny")
    assert words.is_large("Benny")
    assert not PageWords("Benny asks. " * 19 + "tags: benny").is_large("Benny")
