"""Where the header of a page ends, and how little is read to see it."""

import pytest

from generator.model.account import AccountPassage
from generator.read.account.header.lines import DetailReader, read_detail
from generator.read.grammar.details import Meta
from generator.read.outline.blocks import Block
from generator.read.page import Page
from tests.support import seed_of

pytestmark = pytest.mark.usefixtures("nothing_read")


def test_a_header_is_looked_through_only_as_far_as_its_title(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """All of a transcript without other headings stands below its title."""
    lines: list[Block] = []

    def counted(block: Block, page: Page, readers: tuple[DetailReader, ...]) -> Meta | None:
        lines.append(block)
        return read_detail(block, page, readers)

    monkeypatch.setattr("generator.read.account.header.header_end.read_detail", counted)
    turns = "".join(f"**Ada Okafor:** Weir {n} stands.\n\n" for n in range(300))
    (account,) = seed_of(f"# Weirs that answer\n\n{turns}", "weirs", ".md").accounts
    assert account.titles[0].text == "Weirs that answer"
    assert len(lines) < 10


def test_a_bold_line_that_announces_ends_the_header_above_larger_headings() -> None:
    text = "**Weirs:**\n\n- Gates\n- Sluices\n\n## Dams\n\nThey stand.\n"
    (account,) = seed_of(text, ending=".md").accounts
    assert [it.section for it in account.of(AccountPassage)] == ["Weirs", "Weirs", "Dams"]
