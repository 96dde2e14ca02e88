"""Items of a list become things only where they look like names."""

import pytest

from generator.model.account import AccountTopic, Definition, EntityKind, Naming
from generator.model.base import SourceId
from generator.read.grammar.lists import namings
from generator.read.outline.blocks import Paragraph
from generator.read.outline.sections import Section
from generator.read.page import Page
from tests.promises import check_content_is_in_items, check_nothing_lost
from tests.support import seed_of


def names(heading: str, *items: str) -> list[str]:
    seed = seed_of(f"Weirs and walls\n\nSome words.\n\n## {heading}\n\n" + "\n".join(items) + "\n")
    check_nothing_lost(seed)
    check_content_is_in_items(seed)
    return [naming.name for naming in seed.accounts[0].of(Naming)]


@pytest.mark.parametrize(
    ("heading", "item", "name"),
    [
        ("Companies", "- Delta & Sons", "Delta & Sons"),
        ("Companies", "- Brun, Kern & Co.", "Brun, Kern & Co."),
        ("Companies", "- Weirs for All: they mend weirs.", "Weirs for All"),
        ("Companies", "- Delta: they mend weirs.", "Delta"),
        ("Companies", "- 三角洲公司", "三角洲公司"),
        ("Products", "- iWeir", "iWeir"),
        ("Products", "- npm", "npm"),
        ("Books", "- Dams and Debts", "Dams and Debts"),
        ("Books", "- The art of the weir by Ivo Kern", "The art of the weir"),
        ("Books", "- The art of the weir by Ivo Kern - on mud", "The art of the weir"),
    ],
)
def test_names(heading: str, item: str, name: str) -> None:
    assert names(heading, item) == [name]


@pytest.mark.parametrize(
    ("heading", "item"),
    [
        ("Companies", "发言人1   1:27:15"),
        ("Companies", "August 2025"),
        ("Products", "https://example.org/weir8-util"),
        ("Companies", "- Weirs for All 12:30"),
        ("People", "- We It"),
        ("People", "- Weir Labs"),
    ],
)
def test_what_is_no_name_for_its_words_or_its_time(heading: str, item: str) -> None:
    assert not set(names(heading, item, "- Delta Kern")) - {"Delta Kern"}


@pytest.mark.parametrize(
    ("heading", "items"),
    [
        (
            "Organisations",
            ["Weir Guild: it mends weirs.", "", "They write each week.", "", "It helps."],
        ),
        ("Self-organisation", ["- Weir Guild", "- Mud Works"]),
        ("Benefits of this organisation", ["- Weir Guild", "- Mud Works"]),
        (
            "Progress and organisations",
            ["Well, no control. Some care less, which is why we do not."],
        ),
        ("Companies", ["- Build something that lasts", "- Collapse follows", "- Ask Delta"]),
        ("Companies", ["- They mend weirs.", "- They sell mud.", "- Delta"]),
        ("Large companies", ["- Risk: some wait, at a risk.", "- Approach: bet on all."]),
        ("Tools", ["- Assess severity", "- Use team chat"]),
        ("Companies", ["What follows is a tale for firms:"]),
        ("People mentioned", ["- Nadia Brun", "- Weir Stories", "- Lower Weirs", "- Um Kern"]),
    ],
)
def test_sentences_and_tasks_are_no_names(heading: str, items: list[str]) -> None:
    assert names(heading, *items) == []


def topics(*lines: str) -> list[str]:
    text = "Weirs and walls\n\nSome words.\n\n## Key topics\n\n" + "\n".join(lines) + "\n"
    seed = seed_of(text)
    check_nothing_lost(seed)
    check_content_is_in_items(seed)
    return [topic.name for topic in seed.accounts[0].of(AccountTopic)]


def test_a_list_of_topics_is_over_where_a_paragraph_stands_behind_it() -> None:
    behind = ("", "Low, easy to mend, of good stone", "", "- came from an older weir")
    assert topics("- Weirs", "- Mud", *behind) == ["Weirs", "Mud"]
    assert topics("Weirs, Mud, Dams") == ["Weirs", "Mud", "Dams"]
    assert topics("Weirs, mud, and all that stands behind them.") == []


@pytest.mark.parametrize(
    "item",
    [
        "(main points by theme)",
        "e.g. weirs in rivers",
        "Mending:",
        "How weirs can best be mended by those who live below them",
        '<img src="weir.png"',
        "let weir = open(0);",
        "Whatever fits into:",
        "第三回的主题是堰。",
    ],
)
def test_what_is_no_topic(item: str) -> None:
    assert topics("- Weirs", f"- {item}") == ["Weirs"]


def terms(*lines: str) -> list[str]:
    text = "Weirs and walls\n\nSome words.\n\n## Key concepts\n\n" + "\n\n".join(lines) + "\n"
    seed = seed_of(text)
    check_nothing_lost(seed)
    return [meaning.name for meaning in seed.accounts[0].of(Definition)]


def test_one_sentence_with_a_colon_explains_no_term() -> None:
    assert terms("- Weir: a low wall in a river", "- Mud: what is behind it") == ["Weir", "Mud"]
    assert terms("- Weirs are low", "- Mud is behind: it smells", "- Both are wet") == []
    assert terms("Weirs are low.", "Ivo has one: it leaks in May.", "Both are wet.") == []
    assert terms("- Weir: a low wall", "- Mud: what is behind it", "AO: I would argue.") == [
        "Weir",
        "Mud",
    ]


def test_what_only_leads_elsewhere_explains_no_term() -> None:
    links = "- Roadmap: Mend / Move (https://a.example)", "- Rules: https://b.example (welcome!)"
    assert terms("- Weir: a low wall in a river", *links) == ["Weir"]


def test_labels_of_minutes_that_have_few_signs_of_an_article_explain_no_term() -> None:
    head = "---\ntitle: 2027 02 11 Minutes\n---\n# 2027 02 11 Minutes\n\nBread Meeting\n\n"
    day = "February 11, 2027 (7:00am - 8:30am PT) via GoToMeeting\n\n**Resources**\n\n"
    labels = "- IRC: bread on that network\n- Slack: none for now\n- **CF:** a long thread\n"
    seed = seed_of(f"{head}{day}{labels}", "2027-02-11-minutes", ".md")
    assert not seed.accounts[0].of(Definition)


def test_a_kind_has_its_own_forms() -> None:
    assert names("Companies", "- npm") == []
    assert names("Tools", "- Mudbox", "- Weir Tools > Silt > Depth") == ["Mudbox"]


def test_a_long_address_makes_no_tag_long() -> None:
    address = f"https://x.example/tags/{'moss-' * 20}"
    text = f"# On moss\n\n## Tags\n\n[acorn]({address}a), [deep moss]({address}b)\n"
    (account,) = seed_of(text, "note", ".md").accounts
    assert [it.name for it in account.items if isinstance(it, AccountTopic)] == [
        "acorn",
        "deep moss",
    ]


def test_links_to_times_are_no_table_of_contents() -> None:
    lines = [f"- [Part {n}](https://x.example/{n}) starts at [{n}:29](#t={n}:29)" for n in range(4)]
    (account,) = seed_of("\n".join(("# On moss", "", *lines)), "note", ".md").accounts
    assert all(any(f"Part {n}" in str(it) for it in account.items) for n in range(4))


@pytest.mark.parametrize("heading", ["Committee on Dam Companies", "Officer, Dam Company"])
def test_a_heading_that_names_a_committee_or_somebody_lists_no_companies(heading: str) -> None:
    assert names(heading, "Delta & Sons", "", "Weirs for All") == []


@pytest.mark.parametrize(("more", "count"), [(9, 1), (90, 0)])
def test_short_lines_of_a_long_text_are_no_companies(more: int, count: int) -> None:
    page = Page(source=SourceId("weirs"), text="Weirs for All", lines=(1, 1), blocks=())
    name = Paragraph(text="Weirs for All", lines=(1, 1))
    section = Section(heading=None, rule=None, blocks=(name,) * more)
    assert len(namings(EntityKind.ORGANISATION)(name, section, page)) == count


def test_one_word_names_somebody_only_by_a_given_name() -> None:
    assert names("People mentioned", "- Nadia Brun", "- Ivo", "- Weirhub") == ["Nadia Brun", "Ivo"]


def test_hashtags_with_commas_between_them_are_parted_at_the_commas() -> None:
    seed = seed_of("# Rivers\n\n## Tags\n\n#RiverCraft, #MCP, #floods\n", ending=".md")
    check_nothing_lost(seed)
    found = [topic.name for topic in seed.accounts[0].of(AccountTopic)]
    assert found == ["RiverCraft", "MCP", "floods"]


def test_a_line_of_hashtags_is_parted_between_them_in_any_script() -> None:
    seed = seed_of("# Rivers\n\n## Tags\n\n#RiverCraft #MCP #AI原理 #開源工具\n", ending=".md")
    check_nothing_lost(seed)
    found = [topic.name for topic in seed.accounts[0].of(AccountTopic)]
    assert found == ["RiverCraft", "MCP", "AI原理", "開源工具"]
