"""What the body of loose notes gives: values that are none, bullets, times alone, web pages."""

import pytest

from generator.model.account import (
    Account,
    AccountDetail,
    AccountPassage,
    AccountSegment,
    Definition,
    Quotation,
)
from tests.promises import check_nothing_invented
from tests.support import seed_of


def account_of(text: str, ending: str = ".md") -> Account:
    seed = seed_of(text, ending=ending)
    check_nothing_invented(seed)
    (account,) = seed.accounts
    return account


def passages(account: Account) -> list[tuple[str | None, str | None, str]]:
    """Who says it, its time, and the text of each passage."""
    return [
        (it.speaker, it.time.printed if it.time else None, it.text)
        for it in account.of(AccountPassage)
    ]


@pytest.mark.parametrize("value", ["None", "TBD", "N/A", "—", "…", "无"])
def test_a_value_that_is_none_is_no_quote_and_no_passage(value: str) -> None:
    account = account_of(f"# Weirs\n\nRivers move.\n\n## Quotes\n\n{value}\n\n## Notes\n- Go on.\n")
    assert not account.of(Quotation)
    assert [text for _, _, text in passages(account)] == ["Rivers move.", "Go on."]
    assert [it.text for it in account.of(AccountDetail)] == [value]


def test_words_among_others_are_said_though_they_say_nothing() -> None:
    account = account_of("# Weirs\n\nRivers move.\n\n## What is left\n\nNone\n\nNot so many.\n")
    assert [text for _, _, text in passages(account)] == ["Rivers move.", "None", "Not so many."]


def test_what_is_not_explained_yet_is_no_term() -> None:
    account = account_of("# Weirs\n\n## Key terms\n- Weir: a low wall.\n- Gate: TBD\n- Sill: n/a\n")
    assert [it.name for it in account.of(Definition)] == ["Weir"]
    assert [text for _, _, text in passages(account)] == ["Gate: TBD", "Sill: n/a"]


@pytest.mark.parametrize("mark", ["◦", "⁃", "▪", "‣", "–", "●"])
def test_bullets_of_any_shape_are_none_of_the_text(mark: str) -> None:
    account = account_of(f"# Weirs\n\n## Notes\n{mark} Gates stay open\n{mark} Fish climb\n")
    assert [text for _, _, text in passages(account)] == ["Gates stay open", "Fish climb"]


def test_a_time_alone_above_items_is_that_of_the_first() -> None:
    account = account_of(
        "# Weirs\n\n## Notes\n1:00\n- The weir is old\n- Nobody minds it\n2:30\n- Fish climb\n"
        "- So do boys\n- And otters\n5:00\n- They part\n"
    )
    assert passages(account) == [
        (None, "1:00", "The weir is old"),
        (None, None, "Nobody minds it"),
        (None, "2:30", "Fish climb"),
        (None, None, "So do boys"),
        (None, None, "And otters"),
        (None, "5:00", "They part"),
    ]


def test_two_times_in_brackets_say_from_when_to_when() -> None:
    account = account_of(
        "# Weirs\n\n## Parts\n[2:15][2:36] How gates fail\n[3:15][4:36] Who pays\n[5:15][5:36] Nets\n"
    )
    segments = account.of(AccountSegment)
    assert [it.title for it in segments] == ["How gates fail", "Who pays", "Nets"]
    assert [it.time.seconds for it in segments if it.time] == [135, 195, 315]


def test_a_time_between_a_name_and_a_colon_says_when_somebody_speaks() -> None:
    account = account_of(
        "# Weirs\n\nWith Ada Okafor and Ivo Kern\n\n## Who told what\n"
        "- **Ada Okafor** [6:19](https://tube.example/watch?v=x&t=379): A weir is slow, we know.\n"
        "- **Ivo Kern** [7:19](https://tube.example/watch?v=x&t=439): I like the gates.\n"
        "Ada Okafor 8:20: So do we all.\nIvo Kern 8:40: You do.\n"
    )
    assert passages(account)[1:] == [
        ("Ada Okafor", "6:19", "A weir is slow, we know."),
        ("Ivo Kern", "7:19", "I like the gates."),
        ("Ada Okafor", "8:20", "So do we all."),
        ("Ivo Kern", "8:40", "You do."),
    ]


def test_tags_that_structure_do_so_amid_markdown() -> None:
    account = account_of(
        '# Weirs\n\nRivers move.\n\n<h2 align="center">Points</h2>\n<ul>\n'
        "  <li>Gates <b>stay</b> open</li>\n  <li>Fish climb</li>\n</ul>\n"
    )
    points = [it for it in account.of(AccountPassage) if it.section == "Points"]
    assert [it.text for it in points] == ["Gates stay open", "Fish climb"]


def test_a_web_page_under_the_name_of_a_note_is_read_as_a_page() -> None:
    account = account_of(
        '<div class="wrap">\n<nav><a href="/">Home</a></nav>\n<script>\nvar weir = 1;\n</script>\n'
        "<style>\np { color: red }\n</style>\n<h1>Moving water</h1>\n<p>\n  Rivers move, and so\n"
        "  <strong>do weirs</strong>.\n</p>\n<ul><li>Gates open</li><li>Fish climb</li></ul>\n</div>\n"
    )
    assert [it.text for it in account.titles] == ["Moving water"]
    texts = [text for _, _, text in passages(account)]
    assert texts == ["Rivers move, and so do weirs.", "Gates open", "Fish climb"]
