"""What a source says its talk is called: title lines, headings, file names, front matter."""

import pytest

from generator.model.account import Account, AccountDetail, AccountPassage, PassageKind, Quotation
from generator.model.account_head import TalkNumber
from tests.read.heads import NOTES, account, people, titles
from tests.support import seed_of


@pytest.mark.parametrize(
    "line",
    [
        "**Ada Okafor: 0:00**",
        "2023-10-01",
        "Oct. 1, 2023",
        "06-reference",
        "notes/rivers/one",
        "type: podcast",
        "[!multi-column]",
        "[talk]: {{ talk.address }}",
        "← Back to Home",
        "Rivers move whenever they like, and nobody who lives beside them is asked. So it is.",
        "Nadia Brun: What do you think of rivers, and why did you come to them?",
        "**Nadia Brun:** What up?",
        "# MERCREDI",
        "### Rivers support:",
        "this list was at https://rivers.example/list until the flood came",
        "Rivers used to be listed at https://rivers.example/list",
        '<iframe src="https://rivers.example/rivers"></iframe>',
    ],
)
def test_what_is_no_title(line: str) -> None:
    found = account(f"{line}\n\nRivers move.\n", "podcast/the-river-show-411")
    assert titles(found) == [] or titles(found) == ["Rivers move."]
    if not titles(found):
        assert found.name_title == "The River Show 411"
    below = account(f"{line}\n\n# Rivers\n\nThey move.\n")
    assert titles(below) == ["Rivers"]
    assert below.name_title is None


def test_a_sentence_says_who_asks_beside_whom_the_title_names() -> None:
    found = account("# Interview with Ada Okafor\n\nIt was in May. Interviewer is Ivo Kern.\n")
    assert people(found) == [("Ada Okafor", "speaker"), ("Ivo Kern", "host")]


def test_a_sites_name_above_the_one_first_heading_is_no_title() -> None:
    text = "Transcribe your podcast\n\n# Rivers that answer\n\n## Summary\n\nThey move.\n"
    assert titles(account(text)) == ["Rivers that answer"]
    two = "My notes on rivers\n\n# Beginnings\n\nThey move.\n\n# Ends\n\nThey stop.\n"
    assert titles(account(two)) == ["My notes on rivers"]


def test_a_title_line_may_name_speakers_and_more() -> None:
    found = account(
        '# "Rivers that answer" by Nadia Brun and Ivo Kern, Water Works\n\n## Why\n\nSo.'
    )
    assert titles(found) == ["Rivers that answer"]
    assert people(found) == [("Nadia Brun", "speaker"), ("Ivo Kern", "speaker")]
    shouted = account("TITLE: Rivers AUTHOR: Nadia Brun DATE: 3 May 2019\n\nThey move.\n")
    assert titles(shouted)[0] == "Rivers"
    assert people(shouted) == [("Nadia Brun", "author")]
    assert shouted.published == "2019-05-03"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("by Nadia Brun from the Institute of Water", ["Nadia Brun"]),
        ("By [Nadia Brun](https://example.org/nadia) and Ivo Kern", ["Nadia Brun", "Ivo Kern"]),
        ("Nadia Brun, Ada Okafor", ["Nadia Brun", "Ada Okafor"]),
        ("### Nadia Brun", ["Nadia Brun"]),
        ("Moving Water, Deep Wells", []),
        ("by Means of Water", []),
    ],
)
def test_the_line_below_the_title_may_name_speakers(line: str, names: list[str]) -> None:
    found = account(f"# Rivers\n\n{line}\n\nBrun argues that rivers move.\n\n## Why\n\nSo.\n")
    assert people(found) == [(name, "speaker") for name in names]
    assert (
        (line.strip("# ") in {it.text for it in found.of(AccountDetail)})
        or "[" in line
        or not names
    )


def test_a_heading_that_nothing_shows_to_be_a_name_stays_one() -> None:
    assert people(account("# Rivers\n\n### Moving Water\n\nThey move.\n")) == []


def test_whom_the_front_matter_names_spoke_and_who_is_below_the_title_wrote() -> None:
    found = account(f"---\nguest: Nadia Brun\n---\n# Rivers\n\nby Ivo Kern{NOTES}")
    assert people(found) == [("Nadia Brun", "speaker")]


@pytest.mark.parametrize(
    ("text", "name", "title", "first"),
    [
        (
            "What a weir is\n- a wall\n- a promise\n\nGates\n- few\n",
            "Day 1 - 03 - Dams",
            None,
            True,
        ),
        ("What a weir is\n\nA wall.\n", "Day 1 - 03 - Dams and debts", None, True),
        ("A dam is a debt that somebody else has to pay\n", "Dams and weirs", None, True),
        ("Dams and debts\n\nA dam is a debt.\n", "On dams in debt", "Dams and debts", False),
        ("Dams and debts\n- a wall\n", "Dams and their debts", "Dams and debts", False),
        ("What a weir is\n- a wall\n", "dams-and-debts", None, True),
        ("What a weir is\n\nA wall.\n", "dams-and-debts", None, True),
        ("What a weir is\n\nA wall.\n", "ada-okafor", "What a weir is", False),
        ("Ada Okafor: weirs\n\nA wall.\n", "dams-and-debts", "Ada Okafor: weirs", False),
        ("Weirs? by Ada Okafor\n\nA wall.\n", "dams-and-debts", "Weirs? by Ada Okafor", False),
        ("Debts of all rivers\n\nA wall.\n", "dams-and-debts", "Debts of all rivers", False),
        ("Dams everywhere\n- a wall\n", "weirs", "Dams everywhere", False),
        ("A dam holds what it owes us\n- a wall\n", "quiet-debts-1", None, True),
        ("DamsAndDebts_2\n---\n- a wall\n", "2031-05-06-dams-and-debts-2", None, False),
        ("# What a weir is\n- a wall\n", "Dams and debts", "What a weir is", False),
    ],
)
def test_a_note_that_begins_at_once_is_named_by_its_file(
    text: str, name: str, title: str | None, first: bool
) -> None:
    found = account(text, name)
    assert titles(found) == ([title] if title else [])
    assert (found.name_title is not None) == (title is None)
    passages = [it.text for it in found.of(AccountPassage)]
    assert (passages[0] == text.partition("\n")[0]) is first


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Nadia Brun - Nobody owns what falls as rain", None),
        ("Core evidence against the dams", "Core Evidence"),
        ("nobody-owns-what-falls-as-rain", None),
        ("Rain", "Core Evidence"),
    ],
)
def test_the_first_of_several_inner_headings_is_no_title_beside_another_name(
    name: str, title: str | None
) -> None:
    sections = "## Core Evidence\n\nIt falls.\n\n## Limits\n\nNone.\n\n## Sources\n\nThe sky.\n"
    assert titles(account(sections, name)) == ([title] if title else [])
    assert titles(account(f"# \n\n{sections}", name)) == ([title] if title else [])


@pytest.mark.parametrize("title", ["Hover 2021", "Copyright and the commons", "Skip to the end"])
def test_a_heading_that_begins_like_furniture_is_none(title: str) -> None:
    assert titles(account(f"# {title}{NOTES}")) == [title]


def test_an_address_right_below_the_title_is_that_of_the_talk() -> None:
    address = "https://rivers.example/sessions/moving-water"
    assert account(f"# Rivers\n\n{address}{NOTES}").url == address
    assert account(f"# Rivers\n\nA river moves.\n\n{address}{NOTES}").url is None


def test_a_title_with_numbers_is_no_count_of_the_site() -> None:
    found = account("# Rivers 2023 - Session 1\n\n" + "- 💧 A river moves\n" * 9)
    assert titles(found) == ["Rivers 2023 - Session 1"]


@pytest.mark.parametrize("behind", [" — Ada Okafor", " – Bo's Rivers (40:06)", ""])
@pytest.mark.parametrize("title", ["Rivers at night", "Rivers at night (Part 1)"])
def test_behind_a_link_to_a_recording_may_stand_whose_it_is(title: str, behind: str) -> None:
    link = f"[{title}](https://www.youtube.com/watch?v=abcdefghijk)"
    found = account(f"# Rivers\n\n> **Video:** {link}{behind}\n> *(by night)*\n{NOTES}")
    assert [recording.key for recording in found.recordings] == ["abcdefghijk"]
    assert not found.people


@pytest.mark.parametrize(
    "line",
    [
        "**Videos:** [What moves at night?](https://youtu.be/abcdefghijk) · [Part 2](https://youtu.be/abcdefghijl)",
        "**Source:** a book of many rivers, chapter 3",
    ],
)
def test_a_line_on_where_something_is_from_says_no_quotation(line: str) -> None:
    found = account(f"# Rivers\n\n> {line} — Ada Okafor\n{NOTES}")
    assert not any(isinstance(it, Quotation) for it in found.items)


@pytest.mark.parametrize("line", ["Video available here", "Slides"])
def test_a_link_to_more_is_no_title(line: str) -> None:
    assert titles(account(f"[{line}](https://youtu.be/abcdefghijk)\n\nTopics:\n\n- Mud\n")) == []


def test_what_a_machine_heard_is_no_title() -> None:
    text = "hello everyone and welcome to yet another evening by the river with the keepers\n"
    assert titles(account(f"{text}we have two of them here\n", ending=".txt")) == []


def test_a_tab_behind_the_mark_of_a_heading_makes_no_table() -> None:
    assert titles(account(f"#\tDay one: Weirs{NOTES}")) == ["Day one: Weirs"]


def test_the_first_of_numbered_parts_is_no_title() -> None:
    parts = "## 1. Thread (5-7 posts)\n\nRivers move.\n\n## {} Lines to keep\n\nDams do not.\n"
    assert titles(account(parts.format("2."))) == []
    assert titles(account(parts.format("On"))) == ["1. Thread (5-7 posts)"]
    listed = "**Guest**: Ada Okafor\n\n1. **Themes**\n- Weirs.\n\n2. **Lines**\n- Dams.\n"
    assert titles(account(listed)) == []
    assert titles(account("# Rivers\n\n" + parts.format("2."))) == ["Rivers"]


def test_a_handle_in_the_title_shows_who_speaks() -> None:
    found = account(f"# Rivers that answer - Nadia Brun - @nadia{NOTES}")
    assert titles(found) == ["Rivers that answer"]
    assert [(it.name, it.handle) for it in found.people] == [("Nadia Brun", "@nadia")]
    assert titles(account(f"# Rivers - moving water{NOTES}")) == ["Rivers - moving water"]
    listed = account(f"# Rivers — Weir Guild, Water Works, @nadia{NOTES}")
    assert not listed.people


@pytest.mark.parametrize(
    ("title", "text", "number", "person"),
    [
        ("172 Nadia Brun", "Brun argues that rivers move.", "172", "Nadia Brun"),
        ("#12 Nadia Brun on Rivers", "Nadia Brun says that they move.", "12", "Nadia Brun"),
        ("#12 Rivers that move", "They do.", "12", None),
        ("12 Rivers that move", "They do.", None, None),
        ("12 Great Rivers", "Great Rivers are many.", None, None),
    ],
)
def test_a_number_in_front_of_a_title(
    title: str, text: str, number: str | None, person: str | None
) -> None:
    found = account(f"# {title}\n\n{text}\n")
    assert [it.value for it in found.numbers] == ([number] if number else [])
    assert people(found) == ([(person, "speaker")] if person else [])
    assert titles(found) == [title]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Untitled\n", []),
        ("---\ntitle: n/a\n---\n", []),
        ("Episode: two\n\nShow: The River Show\n", []),
        ("Notes and highlights for\nMoving water\nBrun, Nadia\n", ["Moving water"]),
        ("# Notes and highlights for Moving water\n", ["Moving water"]),
        ("---\ntitle: Moving water (highlights)\n---\n", ["Moving water"]),
        ("---\ntitle: Moving\nfull_title: Moving water\n---\n", ["Moving water", "Moving"]),
        ("[Moving water](https://example.org/water)\n=====\n", ["Moving water"]),
        ("Moving water\n------------\n", ["Moving water"]),
    ],
)
def test_what_is_around_a_title_is_no_part_of_it(text: str, expected: list[str]) -> None:
    assert titles(account(f"{text}{NOTES}")) == expected


def test_a_number_in_words_is_the_episodes() -> None:
    found = account(f"---\nepisode: two\n---{NOTES}")
    assert found.numbers == (TalkNumber(kind="episode", value="2"),)


def test_a_first_heading_may_be_the_day_and_none_of_several_below_is_the_title() -> None:
    text = (
        "# 20201013\n\n## Keynote: Moving water\n\nIt moves.\n\n## Dams and debts\n\nThey hold.\n"
    )
    found = account(text, "notes/riverfest")
    assert (titles(found), found.name_title) == ([], "Riverfest")
    assert found.published == "2020-10-13"
    diary = account("# 2020-10-13\n\nIt moves.\n\n# 2020-10-14\n\nIt does.\n", "diary")
    assert diary.published is None


@pytest.mark.parametrize("line", ["What to remember from this talk:", "要点："])
def test_a_line_that_announces_what_is_below_is_no_title(line: str) -> None:
    found = account(f"{line}\n\n- It moves.\n- It holds.\n", "on-weirs")
    assert (titles(found), found.name_title) == ([], "On Weirs")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("**Speaker / 讲者**: Nadia Brun", ["Nadia Brun"]),
        ("**讲员**: 娜佳·布伦 (Nadia Brun)", ["娜佳·布伦"]),
        ("Speakers: Nadia Brun (@nadia), Ivo Kern (@ivo) (Weir Ltd)", ["Nadia Brun", "Ivo Kern"]),
        ("River / 讲台: Nadia Brun", []),
    ],
)
def test_people_behind_keys_in_two_languages_and_before_brackets(
    line: str, names: list[str]
) -> None:
    found = account(f"# Rivers\n\n{line}\n{NOTES}")
    assert [person.name for person in found.people] == names


def briefs(found: Account) -> list[tuple[str, tuple[int, int]]]:
    passages = found.of(AccountPassage)
    return [(it.text, it.at.lines) for it in passages if it.kind is PassageKind.BRIEF]


def test_a_description_in_front_matter_is_the_brief_before_the_first_spoken_words() -> None:
    text = (
        "---\ntitle: '7: How Rivers Turn'\ndescription: Two friends ask why a river turns and\n"
        "  who moves out of its way.\n---\n\nYou are listening to a show about water.\n"
    )
    first = ("Two friends ask why a river turns and who moves out of its way.", (3, 4))
    assert briefs(account(text)) == [first, ("You are listening to a show about water.", (7, 7))]


@pytest.mark.parametrize(
    "line", ["summary: How rivers turn.", "description: ''", "abstract: n/a", "description: TBD"]
)
def test_a_description_that_repeats_the_title_or_says_nothing_is_no_brief(line: str) -> None:
    text = f"---\ntitle: '7: How Rivers Turn'\n{line}\n---{NOTES}\n"
    assert [lines for _, lines in briefs(account(text))] == [(6, 6)]


def test_a_description_that_the_text_repeats_is_printed_once() -> None:
    text = f"---\ntitle: Rivers\ndescription: {NOTES.strip()}\n---{NOTES}\n"
    assert briefs(account(text)) == [(NOTES.strip(), (6, 6))]


def test_a_description_that_was_cut_amid_a_word_is_printed_once() -> None:
    told = (
        "Two friends ask why a river turns where the land is flat, who moves out of its way in time,"
        " and what the sand that it leaves behind says about the floods of other years."
    )
    text = f"---\ntitle: Rivers\ndescription: {told[:130]}\n---\n\n{told}\n"
    assert briefs(account(text)) == [(told, (6, 6))]


def test_a_page_with_several_talks_describes_none_of_them_in_its_front_matter() -> None:
    text = (
        "---\ndescription: All talks of the day.\n---\n# RiverConf 2024\n\n"
        "## Moving water\n\nby Nadia Brun\n\n- Rivers move\n\n"
        "## Dams and debts\n\nby Ivo Kern\n\n- Dams do not\n"
    )
    accounts = seed_of(text, "riverconf", ".md").accounts
    assert len(accounts) > 1
    assert not any("All talks" in text for it in accounts for text, _ in briefs(it))


def test_what_a_title_leads_to_is_the_talks_own() -> None:
    assert account("# [Moving water](https://example.org/talks/water)" + NOTES).pages == (
        "https://example.org/talks/water",
    )
    found = account("# [**Moving water**](https://youtu.be/a1B2c3D4e5F)" + NOTES)
    assert [recording.key for recording in found.recordings] == ["a1B2c3D4e5F"]
    home = account("# [Water Conference](https://example.org/)" + NOTES)
    assert home.url is None


def test_a_rule_above_the_title_and_contents_below_it_change_nothing() -> None:
    found = account(
        "---------\n## Contents\n* [A](#a)\n* [B](#b)\n* [C](#c)\n\n## Moving water" + NOTES
    )
    assert titles(found) == ["Moving water"]


def test_a_year_in_a_title_counts_nothing_nor_does_a_number_in_a_name() -> None:
    found = account("# Water Conference (2031)\n\n## Why EC2\n\nIt was there." + NOTES)
    assert titles(found) == ["Water Conference (2031)"]
    assert found.of(AccountPassage)[0].section == "Why EC2"


def test_one_handle_names_one_speaker() -> None:
    found = account("# Moving water\n\nNadia Brun, Delta Works, @nadia" + NOTES)
    assert people(found) == [("Nadia Brun", "speaker")]


def test_a_title_may_begin_with_words_of_a_menu() -> None:
    assert titles(account("# Back to the river: how to hold\n\nRivers move.\n")) == [
        "Back to the river: how to hold"
    ]


def test_a_site_of_talks_behind_a_title_is_no_person() -> None:
    talk = account("# Ada Okafor: Why weirs wait | TED Talk" + NOTES)
    assert titles(talk) == ["Ada Okafor: Why weirs wait"]
    assert people(talk) == [("Ada Okafor", "speaker")]


@pytest.mark.parametrize("behind", ["(Parte I)", "(Teil B)", "- Grupo A"])
def test_a_part_of_a_course_is_nobody(behind: str) -> None:
    assert people(account(f"# Ríos que esperan {behind}" + NOTES)) == []


@pytest.mark.parametrize(
    ("head", "show"),
    [
        (
            "# Podcast: Why weirs wait\n\n- Show: The River Hour\n- Guest: Ada Okafor",
            "The River Hour",
        ),
        ("# Podcast : Why weirs wait\n\n- **Émission** : L'Heure", "L'Heure"),
        ("# Video: Why weirs wait\n\n- Speaker: Ada Okafor", None),
        ("# Podcast: The River Hour\n\n- Episode: Why weirs wait", "The River Hour"),
    ],
)
def test_a_heading_may_say_in_front_of_a_title_what_it_is_of(head: str, show: str | None) -> None:
    found = account(head + NOTES)
    assert (titles(found), found.show) == (["Why weirs wait"], show)


@pytest.mark.parametrize(
    "head",
    [
        "# Interview with Ada Okafor: Why weirs wait\n\nBy Nadia Brun",
        "# Entretien avec Ada Okafor : les vannes\n\nPar Nadia Brun",
    ],
)
def test_who_is_interviewed_speaks_and_whom_the_line_below_names_asks(head: str) -> None:
    questions = "\n\n**What is a weir?**\n\nA promise.\n\n**Who keeps it?**\n\nNobody does.\n"
    assert people(account(head + questions)) == [("Nadia Brun", "host"), ("Ada Okafor", "speaker")]


def test_a_site_of_videos_behind_a_title_is_none_of_it() -> None:
    assert titles(account("# 河流为什么等待_哔哩哔哩_bilibili" + NOTES)) == ["河流为什么等待"]


@pytest.mark.parametrize(
    "heading",
    [
        "River Hour Episode 58: Moving water",
        "River Hour 58: Moving water - Study Notes",
        "River Hour 58 - Moving Water",
    ],
)
def test_a_heading_that_says_the_title_again_adds_show_and_number(heading: str) -> None:
    top = '---\ntitle: "58: Moving water"\npermalink: /ep/58\n---\n'
    found = account(f"{top}### {heading}\n\n#### Summary\n\nThey move.\n")
    assert titles(found) == ["58: Moving water", heading.removesuffix(" - Study Notes")]
    assert (found.show, found.numbers) == (
        "River Hour",
        (TalkNumber(kind="episode", value="58"),),
    )


def test_words_and_a_number_in_front_of_another_title_are_no_show() -> None:
    found = account('---\ntitle: "Dams"\n---\n### River Hour 58: Moving water\n\nThey move.\n')
    assert (found.show, found.numbers) == (None, ())


def test_a_line_that_says_whom_to_write_to_is_no_title() -> None:
    """It was one, with the address of somebody in it."""
    text = "Ada Okafor (ada@rivers.example.org)\n\nWe look at weirs for an hour.\n\nThey hold.\n"
    assert "@" not in "".join(titles(account(text, "on-weirs", ".txt")))


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ("# Moving water across\n# a wide plain", "Moving water across"),
        ("Moving water across\na wide plain\n====", "Moving water across a wide plain"),
        ("# Moving Water\n# Old Dams", "Moving Water"),
        ("# Moving water\n## a wide plain", "Moving water"),
    ],
)
def test_an_underlined_title_may_take_two_lines(lines: str, title: str) -> None:
    assert titles(account(f"{lines}\n\nBy Ada Okafor\n\n- They move.\n"))[0] == title


def test_a_heading_that_says_what_the_file_is_called_is_the_title() -> None:
    text = "Weirs by night\n---\n\nNot easy to see.\n\n# Gates\n\nThey open.\n\n## Old ones\n\nSlowly.\n"
    for name, title in (("weirs-by-night", "Weirs by night"), ("mud-2", "Gates")):
        (account,) = seed_of(text, name, ".md").accounts
        assert account.titles[0].text == title


def test_a_heading_called_as_the_file_right_above_a_larger_one_is_no_title() -> None:
    for name, above in (
        ("2031-05-03-weirs", "2031 05 03 weirs"),
        ("minutes", "Minutes\n\nOf May."),
    ):
        text = f"## {above}\n\n# Ada Okafor on weirs\n\nThey wait.\n"
        (account,) = seed_of(text, name, ".md").accounts
        assert [it.text for it in account.titles] == ["Ada Okafor on weirs"]


@pytest.mark.parametrize("behind", [" - BV1HM4m1U7bM", " [BV1HM4m1U7bM]"])
def test_the_id_of_a_video_behind_a_title_is_no_part_of_it(behind: str) -> None:
    assert titles(account(f"# Weirs that answer{behind}\n\nThey stand.\n")) == ["Weirs that answer"]
