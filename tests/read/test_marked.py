"""Marks that notes are pasted with: emphasis, callouts, numbers, arrows, tables, bold labels."""

import pytest

from generator.model.account import (
    Account,
    AccountPassage,
    AccountSegment,
    AccountTakeaway,
    Quotation,
)
from generator.read.grammar.emphasis import without_emphasis, without_leading_emphasis
from generator.read.outline.blocks import Heading, Paragraph, Rule, Speech
from generator.read.outline.headings.marked import callouts, numbered_headings
from generator.read.outline.headings.titles import looks_like_title, unmarked
from tests.support import account_of, page_of

MARKS = {'"': '"', "“": "”"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**A talk**", "A talk"),
        ("*A talk*", "A talk"),
        ("***A talk***", "A talk"),
        ("[**A talk**](https://example.org/a)", "A talk"),
        ("**[A talk](https://example.org/a)**", "A talk"),
        ("**A** talk on **B**", "**A** talk on **B**"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("**", "**"),
        ("* A bullet *", "* A bullet *"),
        ("see [A talk](https://example.org/a)", "see [A talk](https://example.org/a)"),
        ("__init__", "init"),
    ],
)
def test_marks_around_all_of_a_text_are_taken_off(text: str, expected: str) -> None:
    assert unmarked(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('**At 0:17** - *"words"* - note', 'At 0:17 - "words" - note'),
        ("**0:17**: **“words”** — Ada", "0:17: “words” — Ada"),
        ('"words with *stress*" - note', '"words with *stress*" - note'),
        ('2 * 3 is "six" * 1', '2 * 3 is "six" * 1'),
        ('_"open', '_"open'),
    ],
)
def test_emphasis_of_a_quote(text: str, expected: str) -> None:
    assert without_emphasis(text, MARKS) == expected


def test_only_emphasis_with_a_digit_is_taken_for_a_time() -> None:
    assert without_leading_emphasis("**[1:35, 10 years]** It will rain.").startswith("[1:35, 10")
    assert without_leading_emphasis("**Rain**: it will.") == "**Rain**: it will."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("gentle.news Analysis", True),
        ("iPhone Lessons", True),
        ("gentle analysis", False),
        ("They discussed:", False),
        ("Key points:", True),
        ("e.g. this", False),
        ("...and so on", False),
    ],
)
def test_titles_that_begin_small_and_lines_that_lead_in(text: str, title: bool) -> None:
    assert looks_like_title(text) is title


def test_a_callout_heads_its_lines_only_where_nothing_else_would_stand_under_it() -> None:
    heads = page_of("> [!abstract] Gist\n> Words.\n\n## Next\n\nMore.")
    first = next(callouts(heads.blocks))
    assert isinstance(first, Heading)
    assert first.name == "Gist"
    open_end = page_of("> [!note] Gist\n> Words.\n\nProse outside.")
    first = next(callouts(open_end.blocks))
    assert isinstance(first, Paragraph)
    assert first.text == "Gist"


def test_the_mark_of_a_quotation_gives_way_and_its_time_stays() -> None:
    page = page_of("> [!quote] 12:34\n> Words.\n\n> [!quote]\n> More.\n\n> [!quote] Ada\n> Yes.")
    timed, rule, more, named = callouts(page.blocks)
    assert isinstance(timed, Speech)
    assert (timed.text, timed.time and timed.time.printed, timed.lines) == (
        "Words.",
        "12:34",
        (1, 2),
    )
    assert isinstance(rule, Rule)
    assert isinstance(more, Paragraph)
    assert isinstance(named, Speech)
    assert (named.speaker, named.text, named.lines) == ("Ada", "Yes.", (7, 8))


def test_a_time_behind_words_under_a_name_is_theirs() -> None:
    account = account_of(
        "# Walls\n\n> [!quote] Ada Okafor\n> “You can buy a fence.” [12:34]\n\nMore."
    )
    (quote,) = account.of(Quotation)
    assert (quote.text, quote.speaker) == ("You can buy a fence.", "Ada Okafor")
    assert (quote.time and quote.time.seconds) == 754


def test_a_line_below_a_time_is_a_quotation_whatever_the_section() -> None:
    account = account_of("# Walls\n\n> [!quote] 12:34\n> You can buy a fence.\n\nMore.")
    (quote,) = account.of(Quotation)
    assert (quote.text, quote.time and quote.time.printed) == ("You can buy a fence.", "12:34")


def test_numbers_head_only_where_something_else_stands_between() -> None:
    minutes = page_of("1. Opening\n\nSaid.\n\n2. Votes\n\nTaken.")
    assert [type(one) for one in numbered_headings(minutes.blocks, minutes)] == [
        Heading,
        Paragraph,
        Heading,
        Paragraph,
    ]
    for other in ("1. Opening\n2. Votes\n\nTaken.", "2. Opening\n\nSaid.\n\n4. Votes\n\nTaken."):
        listed = page_of(other)
        assert numbered_headings(listed.blocks, listed) == listed.blocks


def read(text: str) -> Account:
    return account_of(f"# A talk about hedges\n\n{text}")


def test_a_table_of_chapters() -> None:
    account = read("## Timestamps\n\n| Time | What |\n| --- | --- |\n| 3:10 | A letter |")
    (segment,) = account.of(AccountSegment)
    assert (segment.title, segment.time and segment.time.seconds) == ("A letter", 190)


def test_a_takeaway_keeps_what_stands_under_it() -> None:
    account = read("## Takeaways\n\n- Prune late\n  - see the almanac\n- Dig early")
    assert [one.text for one in account.of(AccountTakeaway)] == ["Prune late", "Dig early"]
    assert [one.text for one in account.of(AccountPassage)] == ["see the almanac"]


def test_timed_words_in_quotation_marks_are_quotes_under_any_heading() -> None:
    account = read('## Heard\n\n- 05:12 "A hedge is a promise to the wind."\n- 06:00 A pause')
    (quote,) = account.of(Quotation)
    assert quote.time
    assert (quote.text, quote.time.seconds) == ("A hedge is a promise to the wind.", 312)


def test_an_indented_line_that_had_room_above_is_none_of_the_item() -> None:
    account = read(
        "## Chapters\n\n- 0:00 Roots\n  The speaker digs, and does not stop.\n- 1:00 Soil"
    )
    first, second = account.of(AccountSegment)
    assert (first.title, first.description) == ("Roots", "The speaker digs, and does not stop.")
    assert second.description is None
