"""What the body of loose notes gives: values that are none, bullets, times alone, web pages."""

import pytest

from generator.model.account import (
    Account,
    AccountDetail,
    AccountPassage,
    AccountSegment,
    AccountTakeaway,
    AccountTopic,
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


@pytest.mark.parametrize(
    "mark", ["◦", "⁃", "▪", "‣", "–", "●", "▫", "▪\ufe0e", "◆", "➢", "\uf0b7", "·\t", "o\t"]
)
def test_bullets_of_any_shape_are_none_of_the_text(mark: str) -> None:
    account = account_of(f"# Weirs\n\n## Notes\n{mark} Gates stay open\n{mark} Fish climb\n")
    assert [text for _, _, text in passages(account)] == ["Gates stay open", "Fish climb"]


@pytest.mark.parametrize("mark", ["·", "o", "—"])
def test_signs_that_also_stand_in_texts_are_bullets_only_before_a_tab(mark: str) -> None:
    account = account_of(f"# Weirs\n\n## Notes\n\n{mark} Gates stay open\n\n{mark} Fish climb\n")
    assert [text for _, _, text in passages(account)] == [
        f"{mark} Gates stay open",
        f"{mark} Fish climb",
    ]


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


def test_a_page_below_front_matter_is_read_as_a_page() -> None:
    account = account_of(
        '---\ntitle: Moving water\nspeaker: Ada Okafor\n---\n<div class="wrap"\n     id="x">\n'
        "<script>\nvar weir = 1;\n</script></div>\n<h2>Summary</h2>\n<p>Rivers move,\n"
        "and so do weirs.</p>\n<p>Gates are slow.</p>\n<style>\np { color: red }\n</style>\n"
    )
    assert [it.text for it in account.titles] == ["Moving water"]
    assert [it.name for it in account.people] == ["Ada Okafor"]
    texts = [text for _, _, text in passages(account)]
    assert texts == ["Rivers move, and so do weirs.", "Gates are slow."]


def test_tags_and_scripts_amid_markdown_are_none_of_the_text() -> None:
    account = account_of(
        '# Weirs\n\nRivers move.\n\n<div class="wrap"\n     id="x">\n<script>\nvar weir = 1;\n'
        "</script></div>\n\n## Points\n\n- Gates open\n"
    )
    assert [text for _, _, text in passages(account)] == ["Rivers move.", "Gates open"]


def test_markdown_in_the_front_matter_of_a_note_without_a_body_is_read_as_text() -> None:
    account = account_of(
        "---\ntitle: Moving water\ndescription: |\n  ## About\n  Ada tells of weirs.\n\n"
        "  - **Fish** climb\n\n  ## Chapters\n  - 0:00 Intro\n  - 1:10 Weirs\n  - 9:20 Gates\n"
        "podcast: River Hour\n---\n"
    )
    assert [text for _, _, text in passages(account)] == ["Ada tells of weirs.", "Fish climb"]
    assert [it.title for it in account.of(AccountSegment)] == ["Intro", "Weirs", "Gates"]


DESCRIBED = """---
title: Moving water
description: |
  Rivers part
  where they are slow. More at https://example.org/rivers

  Chapters:
  00:00 Fish
  03:12 - Gates
  07:40 Walls

  What we saw

  1. Fish are fast.
  2. Gates are not.
---

## Notes

They part.
"""


def test_a_description_beside_a_text_has_chapters_paragraphs_and_items() -> None:
    account = account_of(DESCRIBED)
    chapters = [(it.title, it.time.seconds) for it in account.of(AccountSegment) if it.time]
    assert chapters == [("Fish", 0), ("Gates", 192), ("Walls", 460)]
    assert [(it.section, it.text) for it in account.of(AccountPassage)] == [
        ("", "Rivers part where they are slow. More at https://example.org/rivers"),
        ("What we saw", "Fish are fast."),
        ("What we saw", "Gates are not."),
        ("Notes", "They part."),
    ]


def test_short_lines_of_a_description_that_head_nothing_are_said() -> None:
    text = DESCRIBED.replace("  What we", "  Old mills\n\n  What we").replace(
        "---\n\n", "\n  Bo waits\n---\n\n"
    )
    texts = [(it.section, it.text) for it in account_of(text).of(AccountPassage)]
    assert [it[1] for it in texts[1:]] == [
        "Old mills",
        "Fish are fast.",
        "Gates are not.",
        "Bo waits",
        "They part.",
    ]
    assert texts[2][0] == "What we saw"


def test_times_of_a_description_that_fall_back_are_no_chapters() -> None:
    account = account_of(DESCRIBED.replace("07:40", "02:40"))
    assert not account.of(AccountSegment)
    assert "03:12 - Gates" in " ".join(it.text for it in account.of(AccountPassage))


def test_questions_and_answers_behind_a_full_stop_are_said() -> None:
    account = account_of(
        "# Weirs\n\nThey are slow.\n\n## Questions\n\nQ. Do you open the gates?\nA. Not now.\n\n"
        "Q. Do you like fish?\nA. I do.\n"
    )
    assert [(speaker, text) for speaker, _, text in passages(account)][1:] == [
        ("Q", "Do you open the gates?"),
        ("A", "Not now."),
        ("Q", "Do you like fish?"),
        ("A", "I do."),
    ]


def test_options_behind_a_full_stop_are_nobodys() -> None:
    account = account_of("# Weirs\n\n## Options\n\nA. Open the gates.\n\nB. Close the gates.\n")
    assert not [speaker for speaker, _, _ in passages(account) if speaker]


def test_a_picture_whose_path_has_spaces_is_no_text() -> None:
    account = account_of(
        "# Weirs\n\nThey are slow.\n\n![](/assets/Weir at 6.28 AM.jpg)\n\nThey part.\n"
    )
    assert [text for _, _, text in passages(account)] == ["They are slow.", "They part."]


def test_an_address_alone_is_no_title() -> None:
    account = account_of(
        "Speaker: Ada Okafor\n---\nhttps://tube.example/watch?v=weirs\n\nThey move.\n"
    )
    assert not account.titles


@pytest.mark.parametrize(
    ("keys", "names"),
    [
        ("guest: Ada Okafor", ["Ada Okafor"]),
        ("speakers: [Ada Okafor, Ivo Kern]", ["Ivo Kern"]),
    ],
)
def test_an_episode_may_be_called_after_its_only_guest(keys: str, names: list[str]) -> None:
    account = account_of(f"---\ntitle: Ada Okafor\n{keys}\n---\n\nThey talk of weirs.\n")
    assert [it.name for it in account.people] == names


@pytest.mark.parametrize(
    "label", ["**Ada Okafor (Water Works):**", "**Ada Okafor (Water Works)：**"]
)
def test_a_name_with_a_remark_in_brackets_announces_a_quotation(label: str) -> None:
    account = account_of(
        f"# Weirs\n\nThey move.\n\n**What it is:**\n- A wall\n\n**In short:**\n- Water\n\n{label}\n"
        '> "A weir is a wall that lets the river go on, slowly."\n\n**So:**\n- It stays\n'
    )
    quotes = [(it.text, it.speaker, it.note) for it in account.of(Quotation)]
    wording = "A weir is a wall that lets the river go on, slowly."
    assert quotes == [(wording, "Ada Okafor", "Water Works")]


def test_tags_that_only_sort_notes_are_no_topics() -> None:
    text = "---\ntitle: Moving water\ntags: [episode, events, meeting, deprecated, weirs]\n---\n\nThey move.\n"
    assert [it.name for it in account_of(text).of(AccountTopic)] == ["weirs"]


def test_a_description_of_several_lines_that_the_text_says_too_is_told_once() -> None:
    said = "Ada tells of weirs.\nThey leak at night.\n"
    head = "---\ntitle: Moving water\ndescription: |\n  Ada tells of weirs.\n  They leak at night.\n---\n\n"
    (account,) = seed_of(f"{head}{said}\n## Notes\n\nThey part.\n", ending=".md").accounts
    texts = [it.text for it in account.of(AccountPassage)]
    assert texts == [*said.splitlines(), "They part."]


SECTIONS = """---
title: Moving water
url: https://www.youtube.com/watch?v=abcdefghijk
author: "Weirs & Mills Daily | Ada Okafor"
description: |
  My links: https://example.org/ada

  Takeaways:
   1. Fish first: Gates come later.
   2. Mud costs: Somebody pays.

  Quotes
  “A river is a verb, and nobody owns it.”
  “Nobody pays for mud until it is too late.”

  Summary
  I explain what moves water.

  Keywords:
  weirs, eel ladders, mud
---

So the river moves and the mill stands where it always stood.
"""


def test_sections_of_a_description_are_read_by_their_names() -> None:
    account = account_of(SECTIONS)
    assert [it.text for it in account.of(Quotation)] == [
        "A river is a verb, and nobody owns it.",
        "Nobody pays for mud until it is too late.",
    ]
    assert [it.label for it in account.of(AccountTakeaway)] == ["Fish first", "Mud costs"]
    assert [it.name for it in account.of(AccountTopic)] == ["weirs", "eel ladders", "mud"]
    summary = [it.text for it in account.of(AccountPassage) if it.section == "Summary"]
    assert summary == ["I explain what moves water."]


def test_an_author_in_parts_of_a_recording_is_its_channel() -> None:
    account = account_of(SECTIONS)
    assert account.show == "Weirs & Mills Daily | Ada Okafor"
    assert not account.people
