"""The outline: blocks and their lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    Row,
    Rule,
    Title,
    heading_of,
)
from generator.read.outline.outlining import outline


def blocks(text: str) -> tuple[Block, ...]:
    return outline(enumerate(text.split("\n"), start=1))


def shape(found: tuple[Block, ...]) -> list[object]:
    """Blocks as nested lists of kind, first line and text, which is easy to compare."""
    return [
        (type(block).__name__, block.lines, block.text)
        if not isinstance(block, Bullet) or not block.children
        else (type(block).__name__, block.lines, block.text, shape(block.children))
        for block in found
    ]


def test_headings_in_all_their_forms() -> None:
    found = blocks("# One\n\nTwo\n===\n\n**Three**\n\nFour (4)\n\nText that ends here.")
    headings = [heading for block in found if (heading := heading_of(block))]
    assert [(one.name, one.count, one.marked) for one in headings] == [
        ("One", None, True),
        ("Two", None, True),
        ("Three", None, True),
        ("Four", 4, False),
    ]
    assert headings[1].lines == (3, 4)


def test_a_line_that_only_looks_like_a_title_stays_text() -> None:
    line, marked = blocks("Four (4)\n\n# Five")
    assert isinstance(line, Paragraph)
    assert line.title == Title(name="Four", count=4)
    assert isinstance(marked, Heading)


def test_bullets_nest_by_indentation() -> None:
    assert shape(blocks("- a\n  - b\n    - c\n  - d\n- e")) == [
        ("Bullet", (1, 1), "a", [
            ("Bullet", (2, 2), "b", [("Bullet", (3, 3), "c")]),
            ("Bullet", (4, 4), "d"),
        ]),
        ("Bullet", (5, 5), "e"),
    ]  # fmt: skip


def test_every_common_bullet() -> None:
    found = blocks("- a\n• b\n* c\n– d\n1. e\n2) f")
    assert [block.text for block in found] == list("abcdef")
    assert all(isinstance(block, Bullet) for block in found)


def test_an_article_indented_under_a_bullet() -> None:
    found = blocks("• Title\n\n    Summary\n\n    Some text here.\n\n    • point\n")
    (article,) = found
    assert isinstance(article, Bullet)
    assert [type(child).__name__ for child in article.children] == [
        "Paragraph",
        "Paragraph",
        "Bullet",
    ]
    assert [bool(heading_of(child)) for child in article.children] == [True, False, False]
    assert article.last_line == 7


def test_no_blank_lines() -> None:
    found = blocks("Title Here\nKey Concepts\n- A: b\nQuotes\n- c\nA sentence that says something.")
    assert [(type(block).__name__, bool(heading_of(block))) for block in found] == [
        ("Paragraph", True),
        ("Paragraph", True),
        ("Bullet", False),
        ("Paragraph", True),
        ("Bullet", False),
        ("Paragraph", False),
    ]


def test_a_paragraph_broken_at_a_column_is_one() -> None:
    text = (
        "This paragraph was broken by an editor at a\n"
        "column of about forty characters, and it is\n"
        "one."
    )
    (paragraph,) = blocks(text)
    assert paragraph.lines == (1, 3)
    assert paragraph.text == " ".join(text.split())


def test_paragraphs_on_lines_of_their_own_are_several() -> None:
    found = blocks("One sentence that stands on its own line.\nAnother sentence on another line.")
    assert [block.lines for block in found] == [(1, 1), (2, 2)]


def test_tables_rules_and_quotations() -> None:
    found = blocks("| a | b |\n|---|---|\n| c | d |\n\n---\n\n> words\n")
    assert [type(block).__name__ for block in found] == ["Row", "Rule", "Row", "Rule", "Paragraph"]
    row = found[0]
    assert isinstance(row, Row)
    assert row.cells == ("a", "b")
    quoted = found[-1]
    assert isinstance(quoted, Paragraph)
    assert quoted.quoted


def test_an_emoji_in_front_is_the_marker() -> None:
    bullet, joined = blocks("- 💡 Idea\n- 👨‍💻 Work")
    assert isinstance(bullet, Bullet)
    assert isinstance(joined, Bullet)
    assert (bullet.marker, bullet.text) == ("💡", "Idea")
    assert (joined.marker, joined.text) == ("👨‍💻", "Work")


def test_very_deep_lists_do_not_fail() -> None:
    found = blocks("\n".join(" " * level + "- x" for level in range(500)))
    assert sum(1 for _ in lines_of(found)) == 500


def lines_of(found: tuple[Block, ...]) -> list[int]:
    todo = list(found)
    lines: list[int] = []
    while todo:
        block = todo.pop()
        lines.extend(range(block.lines[0], block.lines[1] + 1))
        if isinstance(block, Bullet):
            todo.extend(block.children)
    return lines


@given(st.lists(st.text(alphabet="-•* #>|=:.1aA\t💡", max_size=12), max_size=20))
def test_every_line_belongs_to_exactly_one_block(lines: list[str]) -> None:
    found = lines_of(outline(enumerate(lines, start=1)))
    wanted = [number for number, line in enumerate(lines, start=1) if line.strip()]
    assert sorted(found) == wanted


@given(st.lists(st.sampled_from(["- a", "  - b", "Text ends.", "Head", "---", ""]), max_size=15))
def test_no_text_is_lost(lines: list[str]) -> None:
    found = outline(enumerate(lines, start=1))
    assert len([block for block in found if isinstance(block, Rule)]) <= lines.count("---")
    assert sorted(lines_of(found)) == [n for n, line in enumerate(lines, start=1) if line.strip()]


def test_behind_a_blank_line_one_space_is_no_place_below_a_bullet() -> None:
    below, beside = ("- Weirs\n\n  hold", "- Weirs\n\n hold")
    assert [len(outline(enumerate(text.split("\n"), 1))) for text in (below, beside)] == [1, 2]


@pytest.mark.parametrize("first", ["CVE. The talk covers", "Dams and weirs and"])
def test_an_item_goes_on_behind_a_small_word(first: str) -> None:
    (item,) = outline(
        [(1, "* Ada covers the basics of a"), (2, f"    {first} what they hold back")]
    )
    assert item.text == f"Ada covers the basics of a {first} what they hold back"
