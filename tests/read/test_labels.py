"""A label heads something or is the name of a known section; any other line says something.

For every dialect, with made-up notes: short lines without bullets may stand anywhere.
"""

import random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.account import (
    AccountFact,
    AccountPassage,
    AccountSegment,
    AccountTakeaway,
    AccountTopic,
    Definition,
    Naming,
)
from generator.model.source import Role
from generator.read.seed import Seed
from tests.promises import check_content_is_in_items, check_labels, check_nothing_lost
from tests.read.synthetic import FAMILIES, finished
from tests.support import examples, seed_of

PAGES = {
    "podcast-notes": """Ada Okafor — “On Rope”

Audio Brief
Okafor argues that it is so.

Quotes
- At 1:02 - "It is wet in here." - a note on it
- At 2:03 - "It is wet out there." - a note on it

Takeaways
- Keep it dry.
""",
    "interview-digest": """On Rope: A Conversation

Category: Ropes · Duration: 52 min · Watch

Speakers: Ada Okafor · Bo Li

Segments (1)
- 0:10 · Opening
Specific Prices (1)
- 1:02 Rope $100 for a coil
Memory Facts (1)
- [2:03] It holds
Predictions (1)
- [3:04, 10 years] It will hold.
Takeaways
- Keep it dry.
""",
    "news-article": """Okafor's 'On Rope' Talk Covers Knots
RopesScore: 80

Okafor's 'On Rope' Talk Covers Knots

Okafor argues that it is so.

8h ago·2 min read·30 views·via @nobody

What Happened

It rained, and nobody minded.

Context

It often rains there.

Takeaways

- Keep it dry.
""",
    "tag-page": """ropes.example

All On Ropes

Tag: ropes

  • Ada Okafor on Rope: What Holds

      TL;DR

      Okafor argues that it is so.

      Takeaways

      • Keep it dry.
""",
    "video-insights": """Ada Okafor's Key Insights on Rope

[ROPES] Ada OkaforNovember 18, 202552 min
40 connections·28 entities in this video→

What Holds

  • 💡 A rope holds.
  • 🎯 A knot holds.

Topics2 themes

What's Discussed

Rope · Knots

Takeaways

- Keep it dry.
""",
    "notes": """Notes on an evening

It rained, and nobody minded.

## Takeaways

- Keep it dry.
""",
}
"""A page of every dialect; a takeaway is the last that each says."""

LISTS = ("Resources", "Reading List", "Further Reading", "Links", "Show Notes", "References")
SHORT = ("The Long Rope", "Knots and Bends", "A Sailor's Word Book")


def page_with(dialect: str, *lines: str) -> Seed:
    """The page of a dialect with more lines at its end, in the place of its last takeaways."""
    page = PAGES[dialect]
    indent = "      " if dialect == "tag-page" else ""
    seed = seed_of(page + "".join(f"{indent}{line}\n" if line else "\n" for line in lines))
    assert seed.source.dialect.dialect == dialect
    check_nothing_lost(seed)
    check_content_is_in_items(seed)
    return seed


@pytest.mark.parametrize("dialect", PAGES)
@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("between", [(), ("",)], ids=["run on", "with blank lines"])
def test_short_lines_of_a_list_are_read(dialect: str, name: str, between: tuple[str, ...]) -> None:
    lines = [part for line in SHORT for part in (line, *between)]
    seed = page_with(dialect, "", name, *between, *lines)
    passages = [one for account in seed.accounts for one in account.of(AccountPassage)]
    assert [one.text for one in passages if one.section == name] == list(SHORT)


@pytest.mark.parametrize("dialect", PAGES)
def test_the_last_takeaway_without_its_bullet_is_one(dialect: str) -> None:
    for end in ((), ("", "Links", "", "- A link"), ("", "---")):
        seed = page_with(dialect, "Prune Late", *end)
        texts = [one.text for account in seed.accounts for one in account.of(AccountTakeaway)]
        assert texts == ["Keep it dry.", "Prune Late"]


@pytest.mark.parametrize("dialect", PAGES)
def test_names_on_lines_of_their_own_are_names(dialect: str) -> None:
    seed = page_with(dialect, "", "Topics", "Rope", "Knots", "", "Books Mentioned", *SHORT)
    topics = [one.name for account in seed.accounts for one in account.of(AccountTopic)]
    assert topics[-2:] == ["Rope", "Knots"]
    assert [one.name for account in seed.accounts for one in account.of(Naming)] == list(SHORT)


@pytest.mark.parametrize("dialect", PAGES)
def test_a_line_that_heads_something_is_its_heading(dialect: str) -> None:
    seed = page_with(dialect, "", "Prune Late", "- The hedges stand.", "", "## Alone", "## More")
    passages = [one for account in seed.accounts for one in account.of(AccountPassage)]
    texts = [one.text for one in passages]
    labels = [line.text.strip() for line in seed.source.lines if line.role is Role.LABEL]
    assert "Prune Late" in labels
    assert "Prune Late" not in texts
    assert texts[-2:] == ["Alone", "More"]


def test_a_short_line_under_a_bullet_belongs_to_it() -> None:
    seed = page_with(
        "interview-digest", "", "Segments", "- 0:20 Knots", "  All The Bends", "", "Facts", "- It holds",
        "", "  Two Tons",
    )  # fmt: skip
    (account,) = seed.accounts
    assert account.of(AccountSegment)[-1].description == "All The Bends"
    assert account.of(AccountFact)[-1].value == "Two Tons"


def test_names_of_columns_over_no_row_are_read() -> None:
    seed = seed_of("# Rope\n\n## Prices\n\n| Time | Item | Price |\n\n## Summary\n\nIt holds.")
    check_nothing_lost(seed)
    roles = [line.role for line in seed.source.lines if "|" in line.text]
    assert roles == [Role.CONTENT]
    full = seed_of("# Rope\n\n## Prices\n\n| Time | Item | Price |\n| 1:02 | Rope | $5 |")
    assert full.source.lines[4].role is Role.LABEL


_LINES = st.sampled_from(
    [*SHORT, *LISTS, "Prune Late (3)", "## Alone", "**Alone**", "Takeaways", "Quotes", "Topics 4",
     "Facts", "Prices", "Prices: $5", "Transcript", "Companies", "- A bullet", "  Under it", "  - So",
     "    ## Inside", "A sentence that says it.", "| Term | Meaning |", "---", "", "", "Books: Two of Them",
     "Bo Li", "Time Item Price", "“Rope Holds”", "> A line", "> [!note] Alone"]
)  # fmt: skip


@pytest.mark.slow
@settings(max_examples=examples(300))
@given(
    st.sampled_from([*FAMILIES, "notes"]),
    st.integers(0, 10**6),
    st.lists(st.tuples(st.floats(0, 1), st.lists(_LINES, min_size=1, max_size=4)), max_size=4),
)
def test_any_line_anywhere(
    dialect: str, number: int, inserted: list[tuple[float, list[str]]]
) -> None:
    drawn = FAMILIES.get(dialect)
    page = finished(drawn(random.Random(number))).decode() if drawn else PAGES[dialect]
    lines = page.splitlines()
    for place, more in inserted:
        at = round(place * len(lines))
        lines[at:at] = more
    seed = seed_of("\n".join(lines))
    check_nothing_lost(seed)
    check_content_is_in_items(seed)
    assert not [line for line in seed.source.lines if line.role is Role.UNREAD]


def test_the_check_notices_a_line_lost_as_a_label() -> None:
    seed = page_with("podcast-notes", "", "Reading List", *SHORT)
    *others, last = seed.source.lines
    lost = msgspec.structs.replace(last, role=Role.LABEL, what="heading")
    source = msgspec.structs.replace(seed.source, lines=(*others, lost))
    with pytest.raises(AssertionError, match="a label heads nothing"):
        check_labels(source)


def test_a_part_that_any_text_may_have_is_no_term() -> None:
    terms = "- **Meander**: a bend of a river.\n- **Levee**: a wall of earth.\n"
    parts = "- **The Problem**: it moves.\n- **Overview**: ten years.\n- **Solutions**: none.\n"
    (account,) = seed_of(
        f"# Water\n\n## Concepts and method\n\n{terms}{parts}", ending=".md"
    ).accounts
    assert [it.name for it in account.of(Definition)] == ["Meander", "Levee"]
    said = [it.text for it in account.of(AccountPassage)]
    assert "The Problem: it moves." in said


def _headings_of(text: str) -> list[str]:
    (account,) = seed_of(text, "weirs", ".md").accounts
    return list(dict.fromkeys(it.section for it in account.of(AccountPassage) if it.section))


_LISTS = "\n- It was wet.\n- It was cold.\n\n"


def test_a_line_that_leads_in_a_list_amid_prose_is_no_heading() -> None:
    lists = f"The reasons are:\n{_LISTS}Limits:\n{_LISTS}"
    prose = "After all that they went on to speak of the weirs, which are older than the mills.\n"
    assert _headings_of(f"# Weirs\n\n{prose}\n{lists}") == ["The reasons are", "Limits"]
    assert _headings_of(f"# Weirs\n\n{prose}\n{lists}{prose}") == []
    marked = "# Weirs\n\n## Past\n\n{}## Now\n\n" + prose
    assert _headings_of(marked.format(lists + prose)) == ["Past", "Now"]
    seed = seed_of(f"# Weirs\n\n{prose}\nTakeaways:\n{_LISTS}{prose}", "weirs", ".md")
    assert [it.text for it in seed.accounts[0].of(AccountTakeaway)]  # the name of a section
