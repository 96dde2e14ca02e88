"""Marks of Markdown around labels and names, which change nothing that was read."""

from generator.model.account import AccountPassage
from generator.read.seed import Seed
from tests.promises import check_content_is_in_items
from tests.support import seed_in

NOTE = """# On weather balloons

Speaker: Ada Byron

## Transcript

**Ada Byron:** Good morning, and welcome to the mast.

**Karl Huber:** Thank you. It is a *very* windy one.

**Ada Byron:** Shall we read [the log](https://log.example/7) first?

**Karl Huber:** Let us.
"""


def _seed(text: str) -> Seed:
    return seed_in("a.md", text, "a")


def test_a_line_is_read_as_printed_where_its_texts_stand_between_the_marks() -> None:
    source = _seed(NOTE).source
    assert [repair.line for repair in source.repairs] == [9, 11]
    assert source.lines[6].text == source.lines[6].printed
    assert source.lines[8].text == "Karl Huber: Thank you. It is a very windy one."


def test_speakers_and_words_are_the_same() -> None:
    seed = _seed(NOTE)
    (account,) = seed.accounts
    assert [(it.speaker, it.text) for it in account.of(AccountPassage)][:2] == [
        ("Ada Byron", "Good morning, and welcome to the mast."),
        ("Karl Huber", "Thank you. It is a very windy one."),
    ]
    check_content_is_in_items(seed)


def test_a_text_that_crosses_a_mark_keeps_the_repair() -> None:
    source = _seed("# Notes\n\n## Summary\n\nIt is **far** above the roofs.\n").source
    assert [(repair.line, repair.read) for repair in source.repairs] == [
        (5, "It is far above the roofs.")
    ]
