"""Markdown that crosses lines: blocks of code, and emphasis of several lines."""

import pytest

from generator.model.account import AccountPassage
from generator.model.source import Role
from tests.support import seed_of


def passages(text: str) -> list[tuple[str, str]]:
    (account,) = seed_of(f"# Moving water\n\nThey move.\n\n{text}", "water", ".md").accounts
    return [(it.section, it.text) for it in account.of(AccountPassage)][1:]


@pytest.mark.parametrize("fence", ["```", "~~~~", "   ```"])
@pytest.mark.parametrize("gap", ["", "\n"])
def test_fences_that_are_printed_twice_hold_what_stands_between(fence: str, gap: str) -> None:
    twice = f"{fence}\n{gap}{fence}\n"
    code = "## Weirs\n# opens them all\nopen --gates\n"
    assert passages(f"{twice}{code}{twice}\n## Dams\n\nThey hold.\n") == [
        ("", "## Weirs"),
        ("", "# opens them all"),
        ("", "open --gates"),
        ("Dams", "They hold."),
    ]


def test_blocks_behind_each_other_are_two() -> None:
    block = "```\nopen --gates\n```\n"
    text = f"{block}\n{block}\n## Dams\n\nThey hold.\n"
    assert passages(text) == [("", "open --gates")] * 2 + [("Dams", "They hold.")]


@pytest.mark.parametrize("sort", ["dataview", "dataviewjs", "tasks"])
def test_a_query_for_other_notes_says_nothing(sort: str) -> None:
    text = f"## Dams\n\n```{sort}\nLIST\nWHERE file.day = this.file.day\n```\n\nThey hold.\n"
    assert passages(text) == [("Dams", "They hold.")]
    roles = [line.role for line in seed_of(text, "water", ".md").source.lines[2:6]]
    assert roles == [Role.LABEL] * 4


@pytest.mark.parametrize(
    ("mark", "end"), [("_", "_"), ("*", "*"), ("\u2060*", "*"), ("***", "***")]
)
def test_emphasis_of_several_lines_is_no_part_of_the_text(mark: str, end: str) -> None:
    lines = ("We wrote this at the weir. It opens in the spring of most years, and", "it closes.")
    text = f"## Dams\n\n{mark}{lines[0]}\n{lines[1]}{end}\n"
    assert passages(text) == [("Dams", " ".join(lines))]


def test_a_mark_that_is_not_closed_in_its_paragraph_stays() -> None:
    text = "## Dams\n\n- *A gate\n- Two gates*\n"
    assert [text for _, text in passages(text)] == ["*A gate", "Two gates*"]


def test_a_tag_that_only_takes_a_file_in_is_nobodys_word() -> None:
    said = "**Nadia Brun:** It moves.\n\n**Ivo Kern:** It does not.\n\n"
    text = f"# Rivers\n\n{said}{said}It never did.\n\n{{% include links.md %}}\n"
    (account,) = seed_of(text, ending=".md").accounts
    assert account.of(AccountPassage)[-1].text == "It never did."
    video = text.replace("links.md", 'video.html id="abcdefghijk"')
    assert "video.html" in seed_of(video, ending=".md").accounts[0].of(AccountPassage)[-1].text


def test_directives_of_a_documentation_program_say_nothing() -> None:
    text = (
        '# Rivers\n\n@Metadata {\n    @TitleHeading("Talk")\n    @Available("x", introduced: "1")\n}\n\n'
        "Ada keeps a weir.\n\n@Row {\n@Column(size: 2) {\nStones roll.\n}\n}\n\n@Ada (2024)\n"
    )
    (account,) = seed_of(text, ending=".md").accounts
    said = [item.text for item in account.items if isinstance(item, AccountPassage)]
    assert said == ["Ada keeps a weir.", "Stones roll.", "@Ada (2024)"]
