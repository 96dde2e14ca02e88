"""What stands at the head of notes: facts above the title, keys, the title itself, sections below."""

import pytest

from generator.model.account import (
    AccountPassage,
    AccountSegment,
    AccountTopic,
    Quotation,
)
from tests.read.heads import accounts_of
from tests.support import account_of, seed_of


def test_a_line_of_facts_above_the_title_is_none_in_any_language() -> None:
    account = account_of(
        "> Lähde: https://www.youtube.com/watch?v=abcdefghijk  ·  Kanava: Pato  ·  Päivä: 2025-10-17\n\n"
        "---\n\n# Dòng sông\n\nSông là động từ.\n\n---\n\n## Đập\n\nĐập già đi.\n"
    )
    assert [title.text for title in account.titles] == ["Dòng sông"]
    assert [recording.key for recording in account.recordings] == ["abcdefghijk"]
    assert account.published == "2025-10-17"


def test_pairs_without_an_address_or_a_day_are_no_facts() -> None:
    account = account_of("# Weirs\n\nKanava: Pato  ·  Rytmi: kolme\n\nThey open at night.\n")
    assert "Kanava: Pato  ·  Rytmi: kolme" in [one.text for one in account.of(AccountPassage)]


@pytest.mark.parametrize(
    "first", ["### How gates open", "**A study of gates**", "## The keepers at night"]
)
def test_a_section_is_no_title_where_the_file_is_named_as_the_talk_is(first: str) -> None:
    text = f"{first}\n\nThey open at night.\n\n## Who keeps them\n\nNobody.\n"
    (account,) = accounts_of(text, "Are weirs worth it.md")
    assert not account.titles
    assert account.name_title == "Are weirs worth it"


@pytest.mark.parametrize(
    ("above", "address", "taken"),
    [
        ("", "https://example.org/", True),
        ("A talk of the evening.\n\n", "https://example.org/2031/how-gates-open", True),
        ("A talk of the evening.\n\n", "https://example.org/keepers-of-weirs", False),
        ("## by Ada Okafor\n\n", "https://example.org/2031/41", True),
        ("## by Ada Okafor\n\n", "https://ada.example.org/", False),
    ],
)
def test_the_address_of_a_talk_below_its_title(above: str, address: str, taken: bool) -> None:
    account = account_of(f"# How gates open\n\n{above}{address}\n\nThey open at night.\n")
    assert account.url == (address if taken else None)


def test_talks_of_an_event_have_the_addresses_below_their_titles() -> None:
    talks = (("Weirs", "Ada Okafor", 1), ("Dams", "Ivo Kern", 2), ("Locks", "Nadia Brun", 3))
    text = "# RiverConf 2031\n\n" + "".join(
        f"## {title}\n\n**{name} (Acme)**\n\nhttps://example.org/talks/{number}\n\n- They open at night.\n\n"
        for title, name, number in talks
    )
    accounts = accounts_of(text, "riverconf-2031.md")
    assert [it.url for it in accounts] == [f"https://example.org/talks/{n}" for n in (1, 2, 3)]


@pytest.mark.parametrize(
    ("heading", "titles"),
    [("### Two gates", ["Weirs"]), ("# Weirs of the north", ["Weirs", "Weirs of the north"])],
)
def test_below_a_title_behind_its_key_no_smaller_heading_is_one(
    heading: str, titles: list[str]
) -> None:
    account = account_of(
        f"title: Weirs\n\n{heading}\n\nThey open at night.\n\n### Keepers\n\nNobody.\n"
    )
    assert [title.text for title in account.titles] == titles


@pytest.mark.parametrize(
    ("first", "file"),
    [
        ("# How gates open", "Are weirs worth it.md"),
        ("## Why weirs are worth it", "Are weirs worth it.md"),
        ("## How gates open", "weirs.md"),
    ],
)
def test_a_first_heading_stays_the_title_otherwise(first: str, file: str) -> None:
    text = f"{first}\n\nThey open at night.\n\n## Who keeps them\n\nNobody.\n"
    (account,) = accounts_of(text, file)
    assert [title.text for title in account.titles] == [first.strip("# ")]


EVENING = """---
title: 水門の夕べ 2025
---
# 内容

## 1コマ目「水門を開ける」
登壇者 : 水野 葵 さん ( @aoi )

夜に開ける。

## 2コマ目「夜の番人」
登壇者: Bo Lindqvist さん

誰もいない。

## 3コマ目「水位」
登壇者: 川上 蓮さん

下がった。
"""


def test_an_evening_in_japanese_is_several_talks_of_one_event() -> None:
    accounts = seed_of(EVENING).accounts
    names = [[person.name for person in account.people] for account in accounts]
    assert names == [["水野 葵"], ["Bo Lindqvist"], ["川上 蓮"]]
    assert [len(account.titles) for account in accounts] == [1, 1, 1]


@pytest.mark.parametrize("name", ["Zyx Maar", "[Zyx Maar](https://example.org/zyx)"])
def test_below_speaker_a_line_tells_who_somebody_is(name: str) -> None:
    life = f"{name} is a keeper at River Works, a part of Mud. " + "Weirs are what they like. " * 12
    text = f"# Old weirs\n\nWe meet at the mill.\n\n## Speaker\n\n{life}\n\n## Slides\n\nSoon.\n"
    (found,) = seed_of(text, "weirs", ".md").accounts
    assert [person.name for person in found.people] == ["Zyx Maar"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("水野葵 さん (@aoi) / 水門株式会社 代表取締役", ["水野葵"]),
        ("水野 葵 さん(@aoi) / 水門株式会社 川の部 マネージャー", ["水野 葵"]),
        ("aoiao さん / 水門株式会社", ["aoiao"]),
        ("水門の皆さん", []),
    ],
)
def test_a_line_below_speaker_names_whom_it_honours(line: str, names: list[str]) -> None:
    text = f"# 水門を開ける\n\n夜に開ける。\n\n## Speaker\n\n### {line}\n\n川を測る。\n"
    assert [person.name for person in account_of(text).people] == names


def test_a_sentence_behind_a_key_hides_no_other_property() -> None:
    account = account_of(
        "# Weirs\n\n## Metadata\n- Author: [[Harbour Hours]]\n- Category: #podcasts\n"
        "- Summary: They open at night.\n- URL: https://www.youtube.com/watch?v=abcdefghijk\n\n"
        "## Highlights\n- They open at night\n"
    )
    assert [recording.key for recording in account.recordings] == ["abcdefghijk"]
    assert account.show == "Harbour Hours"


def test_a_heading_that_was_one_elsewhere_is_shown_without_marks() -> None:
    account = account_of(
        "# Weirs\n\n## \\## Gates\n\nThey open at night.\n\n## In C# code\n\nNo.\n"
    )
    assert [one.section for one in account.of(AccountPassage)] == ["Gates", "In C# code"]


SAVED = """# Weirs at night - YouTube

## Metadata
- Author: [youtube.com]()
- Title: Weirs at night - YouTube

## Highlights
- They open at night, and nobody thanks the keeper for it. — [Updated on 2022-06-27 20:11:21](https://notes.example/a) — Group: #Public
    - Annotation: look up who
- The water goes down by a hand.
"""


def test_annotations_of_a_page_are_quotations_with_notes() -> None:
    (account,) = seed_of(SAVED, ending=".md").accounts
    first = account.of(Quotation)[0]
    assert first.text == "They open at night, and nobody thanks the keeper for it."
    assert first.note == "look up who"
    assert [title.text for title in account.titles] == ["Weirs at night"]
    assert not account.people


@pytest.mark.slow
def test_very_many_underlined_lines_are_read() -> None:
    assert seed_of("Alpha beta\n---\n" * 3000, ending=".md").accounts


def test_a_heading_without_a_space_is_one_and_a_tag_is_none() -> None:
    account = account_of("# Weirs\n\n###Gates\n\nThey open.\n\n#night #water\n")
    assert [one.section for one in account.of(AccountPassage)] == ["Gates", "Gates"]


@pytest.mark.parametrize(
    ("file", "keys"),
    [("Weirs-dQw4w9WgXcQ.md", ["dQw4w9WgXcQ"]), ("2019-RDAP-Summit-notes.md", [])],
)
def test_words_of_a_name_are_no_recording(file: str, keys: list[str]) -> None:
    (account,) = accounts_of("They open at night.\n", file)
    assert [recording.key for recording in account.recordings] == keys


@pytest.mark.parametrize("file", ["day-2-weirs.md", "Weirs are worth it.md"])
def test_a_slug_of_several_words_is_a_name_too(file: str) -> None:
    text = "##### Gates\n\n- They open.\n\n##### Keepers\n\n- Nobody.\n"
    (account,) = accounts_of(text, file)
    assert not account.titles


@pytest.mark.parametrize("title", ["Weirs That Wait", "Weirs Wait. Here Is Why.", "Do Weirs Wait?"])
def test_a_title_among_the_facts_below_another_may_be_sentences(title: str) -> None:
    facts = f"- **タイトル**: {title}\n- **チャンネル**: Water Works\n- **公開日**: 2026年02月19日 00:49\n"
    account = account_of(f"# 待つ堰\n\n## 動画情報\n\n{facts}\n## 概要\n\n堰は待つ。\n")
    assert [it.text for it in account.titles] == [title, "待つ堰"]
    assert (account.show, account.published or account.page_date) == ("Water Works", "2026-02-19")


def test_what_a_program_puts_behind_a_typed_name_is_no_title() -> None:
    for name, title in (
        ("No silver gates_summary_corrected", "No silver gates"),
        ("No_silver_gates_transcript", "No silver gates"),
        ("Gates_transcript", "Gates"),
        ("No_silver_gates_summary", "No silver gates summary"),
    ):
        (account,) = accounts_of("They open at night.\n", f"{name}.md")
        assert account.name_title == title


def test_an_address_behind_the_first_line_is_no_part_of_the_title() -> None:
    text = "[Moving water | RiverConf](https://example.org/water)\n\n[0:01] It moves.\n"
    (account,) = seed_of(text, "a", ".md").accounts
    assert [title.text for title in account.titles] == ["Moving water | RiverConf"]
    assert account.url == "https://example.org/water"


def test_the_only_question_of_a_page_heads_nothing() -> None:
    prose = "We have looked at the weirs for a while. They open at night, and in spring.\n\n"
    first, second = "Is this the one by the mill?\n\n", "Who opens them?\n\n"
    (aside,) = accounts_of(f"# Weirs\n\n{prose}{first}{prose}", "weirs.md")
    assert {passage.section for passage in aside.of(AccountPassage)} == {""}
    (several,) = accounts_of(f"# Weirs\n\n{prose}{first}{prose}{second}{prose}", "weirs.md")
    assert second.strip() in {passage.section for passage in several.of(AccountPassage)}
    (listed,) = accounts_of(f"# Weirs\n\n{prose}{second}- Ada\n- Ivo\n", "weirs.md")
    assert second.strip() in {passage.section for passage in listed.of(AccountPassage)}


def test_rows_below_a_first_heading_state_facts_as_lines_do() -> None:
    seed = seed_of(
        "# 水門\n\n## やった\n\n| 日時 | 2031/05/06(火) 14:00 |\n| 場所 | 水門の家 |\n\n夜に開ける。\n",
        ending=".md",
    )
    assert seed.accounts[0].published == "2031-05-06"


def test_keys_as_programs_write_them() -> None:
    account = account_of(
        '---\npublishDate: "2031-05-06"\nvideoUrl: https://youtu.be/abcdefghijk\n---\n# Weirs\n\nThey open.\n'
    )
    assert account.published == "2031-05-06"
    assert [recording.key for recording in account.recordings] == ["abcdefghijk"]


def test_chapters_with_lines_between_them_are_chapters() -> None:
    lines = "".join(f"{n}:16 - Weir {n}\n* An old weir by the road.\n\n" for n in range(6))
    account = account_of(f"# Weirs\n\n## Show notes\n{lines}")
    assert [one.title for one in account.of(AccountSegment)] == [f"Weir {n}" for n in range(6)]


def test_a_heading_that_says_only_what_sort_of_note_it_is_is_no_title() -> None:
    text = "### Call agenda\n\n- Weirs\n\n### River council - 2031-05-06\n\n- At noon\n"
    (account,) = accounts_of(text, "2031-05-06-River_Council-agenda.md")
    assert (account.titles, account.name_title) == ((), "River Council agenda")
    (account,) = accounts_of("# Minutes\n\n- Weirs\n", "minutes.md")
    assert [title.text for title in account.titles] == ["Minutes"]


@pytest.mark.parametrize(
    ("heading", "titles"), [("Agenda for the 64th meeting of millers", 1), ("On water", 0)]
)
def test_a_day_s_note_may_be_called_by_its_meeting(heading: str, titles: int) -> None:
    text = (
        f"## {heading}\n\n- **Host**: River Works\n\n1. Opening\n\n## Logistics\n\nBring boots.\n"
    )
    (account,) = seed_of(text, "2031-05-06", ".md").accounts
    assert [it.text for it in account.titles] == [heading][:titles]


def test_a_page_is_called_minutes_only_for_want_of_more() -> None:
    text = (
        "<html><head><title>River council, 6 May 2031</title></head><body><h1>Minutes</h1>"
        "<h2>Weirs</h2><p>They are late.</p><h2>Dams</h2><p>They age.</p></body></html>"
    )
    (account,) = seed_of(text, ending=".html").accounts
    assert account.titles[0].text == "River council, 6 May 2031"


def test_answers_in_minutes_stand_under_what_they_answer() -> None:
    turns = "".join(
        f"  * {who}: Do we open gate {n}?\n    * Ivo: not at night\n"
        for n, who in enumerate(("Ada", "Bo", "Bo", "Ada", "Cy", "Ada", "Cy"))
    )
    account = account_of(f"# Gates\n\n## Discussion\n\n* Night\n{turns}")
    assert {one.speaker for one in account.of(AccountPassage)} == {None, "Ada", "Bo", "Cy", "Ivo"}


def test_a_frame_below_the_title_shows_the_recording() -> None:
    text = (
        "---\ntitle: Weirs\ndate: 2031-5-06\n---\n\n"
        '<iframe class="video" width="560" src="https://www.youtube.com/embed/abcdefghijk" allowfullscreen></iframe>\n\n'
        "{: .no_toc}\n\nThey open.\n"
    )
    seed = seed_of(text, ending=".md")
    (account,) = seed.accounts
    assert [recording.key for recording in account.recordings] == ["abcdefghijk"]
    assert account.note_date == "2031-05-06"
    assert "{: .no_toc}" not in [one.text for one in account.of(AccountPassage)]
    assert not seed.source.problems


def test_a_file_called_as_the_one_who_speaks_has_the_name_as_it_is_printed() -> None:
    note = "INTERVIEWEE: Ada Okafor\nINTERVIEWER: Bo Kern\n\nADA OKAFOR: I was born on a river.\n"
    for file, title in (("okafor_ada.md", "Ada Okafor"), ("okafor.md", "Ada Okafor")):
        assert [it.name_title for it in accounts_of(note, file)] == [title]
    assert [it.name_title for it in accounts_of(note, "kern.md")] == ["Kern"]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("# Weirs in C#", "Weirs in C#"),
        ("# Weirs in C# #", "Weirs in C#"),
        ("# Weirs ##", "Weirs"),
        ("# Weirs##", "Weirs"),
    ],
)
def test_hashes_behind_a_heading_are_marks_but_in_names_of_languages(line: str, title: str) -> None:
    account = account_of(f"{line}\n\nSpeaker: Ada Okafor\nTags: C#, #weirs\n\nThey open.\n")
    assert [it.text for it in account.titles] == [title]
    assert [it.name for it in account.of(AccountTopic)] == ["C#", "weirs"]
