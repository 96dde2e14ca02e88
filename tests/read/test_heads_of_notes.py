"""What stands at the head of notes: facts above the title, names of files, keys, evidence."""

import pytest

from generator.model.account import (
    Account,
    AccountPassage,
    AccountSegment,
    AccountTopic,
    Quotation,
)
from generator.model.base import SourceId
from generator.read.grammar.speech.turn_lines import split_head
from generator.read.seed import SeedFile, read_seed
from tests.support import account_of, seed_in, seed_of


def accounts_of(text: str, file: str) -> tuple[Account, ...]:
    return seed_in(file, text, "note").accounts


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
    ("names", "people"),
    [
        ("Ada Okafor, Dam Tester and Gate Specialist @ Acme", ["Ada Okafor"]),
        ("Ada Okafor, Ivo Kern and Bo Lind", ["Ada Okafor", "Ivo Kern", "Bo Lind"]),
    ],
)
def test_what_somebody_is_behind_by_is_nobody(names: str, people: list[str]) -> None:
    account = account_of(f"# How gates open\n\nBy {names}\n\nThey open at night.\n")
    assert [person.name for person in account.people] == people


@pytest.mark.parametrize("word", ["-", "by", "with", "mit", "por"])
def test_a_handle_behind_a_title_shows_whose_name_stands_before_it(word: str) -> None:
    account = account_of(f"# How gates open {word} Ada Okafor @ada\n\nThey open at night.\n")
    assert [title.text for title in account.titles] == ["How gates open"]
    assert [person.name for person in account.people] == ["Ada Okafor"]


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


def test_guests_in_the_singular_or_plural() -> None:
    account = account_of("# Weirs\n\nPodcast: Harbour Hours\nGuest(s): Bo Lindqvist\n\nAt night.\n")
    assert [person.name for person in account.people] == ["Bo Lindqvist"]


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


@pytest.mark.parametrize(
    "below",
    [
        "In this episode, Nadia joins us from the weir.",
        "Nadia and I walk along the river.",
        "Nadia grew up beside the river.",
        "Nadia keeps the gate, and he opens it at night.",
        "Nadia Brun is a hydrologist at the Institute of Water.",
    ],
)
def test_a_first_name_that_stands_as_only_peoples_do(below: str) -> None:
    account = account_of(f"Weirs at night with Nadia Brun\n\n{below}\n\nIt is about gates.\n")
    assert [person.name for person in account.people] == ["Nadia Brun"]


@pytest.mark.parametrize(
    "below",
    [
        "Stone joins the two banks.",
        "Stone Mill joins us as a sponsor, and Stone joins us too.",
        "Use Stone and it opens by itself.",
        "A stone fell. Stone joins us.",
        "The Stone joins us.",
    ],
)
def test_a_first_word_that_does_not_is_nobodys(below: str) -> None:
    account = account_of(f"Weirs at night with Stone Barn\n\n{below}\n\nIt is about gates.\n")
    assert not account.people


def test_a_line_below_the_title_names_who_speaks() -> None:
    for line, name in (
        ("**by Ada Okafor @ada**", "Ada Okafor"),
        ("Ada Okafor, [@ada](https://example.org/ada), ada@example.org", "Ada Okafor"),
        ("Ada Okafor <ada@example.org>", "Ada Okafor"),
        ("**Ada Okafor** (@ada)", "Ada Okafor"),
        ("Zyx Kern, Blue Works, @zyx", "Zyx Kern"),
        ("https://example.org/speaker/AdaOkafor", "Ada Okafor"),
        ("https://example.org/speakers/ada-okafor.html", "Ada Okafor"),
    ):
        account = account_of(f"# Weirs at night\n\n{line}\n\nThey open.\n")
        assert [person.name for person in account.people] == [name]


@pytest.mark.parametrize(
    ("above", "names"),
    [("[Weir Seminars](#)", ["Ada Okafor"]), ("Weirs open at night, and we saw them.", [])],
)
def test_a_byline_with_a_day_stands_below_a_short_line(above: str, names: list[str]) -> None:
    line = "by Ada Okafor from the Institute of Water (6 May 2031)"
    account = account_of(f"# Weirs at night\n{above}\n\n{line}\n\nThey open.\n")
    assert [person.name for person in account.people] == names
    assert account.published == ("2031-05-06" if names else None)


@pytest.mark.parametrize("line", ["> 水门／夜里", "> 夜间开放／每天", "> 王芳，水科技"])
def test_other_lines_of_two_parts_name_nobody(line: str) -> None:
    assert not account_of(f"# Weirs at night\n\n{line}\n\nThey open.\n").people


def test_speakers_that_are_counted_on() -> None:
    account = account_of(
        "---\ntitle: Weirs\nspeaker: Ada Okafor\nspeaker2: Ivo Kern\n---\nAt night.\n"
    )
    assert [person.name for person in account.people] == ["Ada Okafor", "Ivo Kern"]


@pytest.mark.parametrize("colon", [":", "："])
def test_a_name_above_a_quotation_said_it(colon: str) -> None:
    text = f'# 水\n\n## 观点\n\n**Ada Okafor{colon}**\n> "Weirs open at night."\n'
    (quote,) = account_of(text).of(Quotation)
    assert quote.speaker == "Ada Okafor"


UNDERLINED = """RIVERCONF - DAY ONE
===================
Weirs: what they do at night
----------------------------
*Ada Okafor, Editor-in-Chief, River Review*

- They open.

Dams
----
*Ivo Kern, Stone Consultant*

- They age.
"""


def test_underlined_talks_with_lines_of_names_and_roles() -> None:
    accounts = seed_of(UNDERLINED, ending=".md").accounts
    titles = [account.titles[0].text for account in accounts]
    assert titles == ["Weirs: what they do at night", "Dams"]
    assert [[it.name for it in account.people] for account in accounts] == [
        ["Ada Okafor"],
        ["Ivo Kern"],
    ]


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


@pytest.mark.parametrize(
    "below", ["Dev Advocate @ Stone Barn", "Department of Water, University of Basel"]
)
def test_a_name_above_what_somebody_is(below: str) -> None:
    account = account_of(f"# Weirs at night\n\n### Ada Okafor\n{below}\n\n- They open.\n")
    assert [person.name for person in account.people] == ["Ada Okafor"]


@pytest.mark.parametrize("below", ["Weirs of the north", "The dev advocate came later."])
def test_a_name_above_anything_else_is_a_heading(below: str) -> None:
    account = account_of(f"# Weirs at night\n\n### Stone Barn\n{below}\n\n- They open.\n")
    assert not account.people


def test_a_day_alone_is_no_event() -> None:
    text = (
        "# Day 1\n\n## Weirs by Ada Okafor\n\n- They open.\n\n## Dams by Ivo Kern\n\n- They age.\n"
    )
    accounts = seed_of(text, ending=".md").accounts
    assert [account.event for account in accounts] == [None, None]
    assert len(accounts) == 2


def test_a_line_that_names_a_speaker_is_no_turn() -> None:
    names = ("あおい", "ぼう", "れん", "かわ", "みず")
    lines = "\n".join(
        f"## 「{name}」\n\n+ 登壇者 : {name} さん( [@{name}](https://x.example/{name}) )\n+ 資料 : なし。\n\n夜に開ける。\n"
        for name in names
    )
    seed = seed_of(f"# 夕べ\n\n{lines}", ending=".md")
    passages = [one for account in seed.accounts for one in account.of(AccountPassage)]
    assert "登壇者" not in {one.speaker for one in passages}


def test_a_heading_with_a_key_names_who_speaks() -> None:
    account = account_of("# Weirs at night\n\n## Speaker: Ada Okafor\n\nThey open.\n")
    assert [person.name for person in account.people] == ["Ada Okafor"]


def test_minutes_of_many_days_are_a_meeting_each() -> None:
    days = ("October 15, 2020", "September 17, 2020", "August 20, 2020")
    text = "".join(f"### {day} (recording)\n\nThey open at night.\n\n" for day in days)
    accounts = accounts_of(text, "notes/river-meeting-notes.md")
    assert [it.published for it in accounts] == ["2020-10-15", "2020-09-17", "2020-08-20"]
    bare = accounts_of(text.replace(" (recording)", ""), "notes/river-meeting-notes.md")
    assert [(it.titles, it.name_title) for it in bare] == [((), "River Meeting Notes")] * 3


@pytest.mark.parametrize("file", ["day-2-weirs.md", "Weirs are worth it.md"])
def test_a_slug_of_several_words_is_a_name_too(file: str) -> None:
    text = "##### Gates\n\n- They open.\n\n##### Keepers\n\n- Nobody.\n"
    (account,) = accounts_of(text, file)
    assert not account.titles


def test_a_line_with_day_and_recording_is_of_the_talk() -> None:
    text = (
        "# Weirs\n\n**Harbour Hours:** "
        "[July 11, 2022](https://www.youtube.com/watch?v=GTRkxqL8h7I)\n\nThey open at night.\n"
    )
    (account,) = seed_of(text, ending=".md").accounts
    assert [it.key for it in account.recordings] == ["GTRkxqL8h7I"]
    assert account.published == "2022-07-11"
    assert account.duration is None


@pytest.mark.parametrize("title", ["Ivo Kern", "Ivo Kern (River Works)"])
def test_an_interview_called_after_who_answers(title: str) -> None:
    turns = "\n\n".join(f"AO: Who opens gate {n}?\n\nKern: Nobody does at night." for n in range(6))
    account = account_of(f"{title}\n\n{turns}\n")
    assert [person.name for person in account.people] == ["Ivo Kern"]


_ORAL_HISTORY = """## About Ada Okafor

Ada Okafor built weirs; {text}

## Interview

**Q:** Where were you born?

**{label}:** In Lagos, near the weir.

**Q:** And then?

**{label}:** I built dams.
"""


@pytest.mark.parametrize(
    ("label", "text", "people"),
    [
        ("Okafor", "she was born in Lagos.", ["Ada Okafor"]),
        ("Okafor", "she began: I'm Ada Okafor.", ["Ada Okafor"]),
        ("Okafor", "so did Ivo Okafor.", []),
        ("Jordan", "she knew Michael Jordan.", []),  # as well a first name
        ("Murch", "they call out Hey Murch.", []),
        ("Murch", "we met Nora. Kim Murch was there.", ["Kim Murch"]),
    ],
)
def test_a_last_name_above_turns_is_of_the_one_whole_name(
    label: str, text: str, people: list[str]
) -> None:
    account = account_of(_ORAL_HISTORY.format(label=label, text=text))
    assert [person.name for person in account.people] == people


@pytest.mark.parametrize(
    ("value", "people"), [("Ada Okafor", ["Ada Okafor"]), ("The State of Weirs", [])]
)
def test_an_interview_is_of_a_name_only(value: str, people: list[str]) -> None:
    account = account_of(f"INTERVIEW: {value}\nDATE: 7 June 2011\n\nQ: Why?\n\nA: I saw water.\n")
    assert [person.name for person in account.people] == people


def test_initials_of_two_are_nobodys_name() -> None:
    turns = "\n\n".join(f"AO: Who opens gate {n}?\n\nIK: Nobody does." for n in range(6))
    account = account_of(f"# Minutes of the weir\n\n{turns}\n\nAO, IK: We agree on that.\n")
    assert not account.people


def test_turns_with_names_and_times_in_brackets() -> None:
    lines = "\n".join(f"[Speaker {n % 2 + 1}] [00:{n:02}] They open at night." for n in range(9))
    first, *_ = account_of(lines).of(AccountPassage)
    assert (first.speaker, first.text) == ("Speaker 1", "They open at night.")
    assert first.time is not None
    assert first.time.printed == "00:00"


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


def test_a_time_in_brackets_is_nobodys_name() -> None:
    marks = "\n".join(
        f"[Time 0:{n:02}:00]\n\nThey open at night, and gate {n} too.\n" for n in range(9)
    )
    passages = account_of(f"# Weirs\n\n{marks}").of(AccountPassage)
    assert {one.speaker for one in passages} == {None}
    assert [one.time.printed for one in passages if one.time][:2] == ["0:00:00", "0:01:00"]


def test_a_day_without_a_year_above_several_headings_is_no_title() -> None:
    text = "# Friday, Apr 21\n\n## Weirs\n\n- They open.\n\n## Dams\n\n- They age.\n"
    (account,) = accounts_of(text, "friday.md")
    assert not account.titles


@pytest.mark.parametrize("days", [("August 2", "August 9"), ("2023-01-02", "2023-01-09")])
@pytest.mark.parametrize("mark", ["#", "##"])
def test_the_first_of_several_days_heads_its_lines(days: tuple[str, str], mark: str) -> None:
    text = f"{mark} {days[0]}\n\n- They open.\n\n{mark} {days[1]}\n\n- They age.\n"
    (account,) = accounts_of(text, "notes/2021-08-river-council.md")
    assert [passage.section for passage in account.of(AccountPassage)] == [*days]
    assert (account.published, account.name_title) == ("2021-08", "River Council")


@pytest.mark.parametrize(
    ("title", "file", "published"),
    [
        ("River council - April 2022", "council.md", "2022-04"),
        ("River council - April 2022", "2022-04-council.md", "2022-04"),
        ("River council - April 2022", "2022-05-06-council.md", "2022-05-06"),
        ("Floods in April 2022", "council.md", None),
        ("River council - March - April 2022", "council.md", None),
        ("River council", "2022-13-council.md", None),
        ("River council", "2022-10.5-council.md", None),
    ],
)
def test_a_month_is_a_date(title: str, file: str, published: str | None) -> None:
    (account,) = accounts_of(f"# {title}\n\nThey open.\n", f"notes/{file}")
    assert account.published == published


def test_an_address_behind_the_first_line_is_no_part_of_the_title() -> None:
    text = "[Moving water | RiverConf](https://example.org/water)\n\n[0:01] It moves.\n"
    (account,) = seed_of(text, "a", ".md").accounts
    assert [title.text for title in account.titles] == ["Moving water | RiverConf"]
    assert account.url == "https://example.org/water"


def test_a_heading_that_begins_with_a_day_is_the_title() -> None:
    text = "# 2019-12-11 River group meeting\n\nIt leaks.\n"
    (account,) = seed_of(text, "community-2019-12-11", ".md").accounts
    assert [title.text for title in account.titles] == ["2019-12-11 River group meeting"]
    assert account.published == "2019-12-11"


def test_a_place_and_a_day_before_a_time_are_nobody() -> None:
    assert split_head("Bern Thu, 12 April 2018 23:00") is None
    assert split_head("Ada Okafor 23:00") is not None


def test_the_only_question_of_a_page_heads_nothing() -> None:
    prose = "We have looked at the weirs for a while. They open at night, and in spring.\n\n"
    first, second = "Is this the one by the mill?\n\n", "Who opens them?\n\n"
    (aside,) = accounts_of(f"# Weirs\n\n{prose}{first}{prose}", "weirs.md")
    assert {passage.section for passage in aside.of(AccountPassage)} == {""}
    (several,) = accounts_of(f"# Weirs\n\n{prose}{first}{prose}{second}{prose}", "weirs.md")
    assert second.strip() in {passage.section for passage in several.of(AccountPassage)}
    (listed,) = accounts_of(f"# Weirs\n\n{prose}{second}- Ada\n- Ivo\n", "weirs.md")
    assert second.strip() in {passage.section for passage in listed.of(AccountPassage)}


def test_a_day_behind_the_title_has_the_year_of_its_folder_and_first_names_are_hosts() -> None:
    text = (
        "# River group, 13 May\n\nChairs: Erik, Tanvi, Tess\n\nErik: Hi.\n\nSpeaker: I ask why.\n"
    )
    file = SeedFile(id=SourceId("x"), file="2020/telcons/05-13-minutes.md")
    (account,) = read_seed(file, text.encode()).accounts
    assert (account.published, account.event) == ("2020-05-13", None)
    assert [person.name for person in account.people] == ["Erik", "Tanvi", "Tess"]
    speakers = {item.speaker for item in account.items if isinstance(item, AccountPassage)}
    assert "Chairs" not in speakers


def test_days_without_noughts_in_names_of_files_are_days() -> None:
    file = SeedFile(id=SourceId("x"), file="2024-8-19-river.md")
    (account,) = read_seed(file, b"# River notes\n\n- It moves.\n").accounts
    assert account.published == "2024-08-19"


@pytest.mark.parametrize(
    ("text", "file", "title"),
    [
        ("# Wednesday\n\n- They open.\n", "daily/2031-05-06.md", "Daily 2031-05-06"),
        ("# 2031-05-06\n\n## Weirs\n\n- Late.\n\n## Dams\n\n- Old.\n", "river-council/minutes/2031-05-06.md", "River Council Minutes 2031-05-06"),
        ("# Weirs\n\n- They are late.\n\n# Dams\n\n- Old.\n", "council/2031/2031-05-06.md", "Council 2031-05-06"),
        ("They open at night, and nobody thanks the keeper for it.\n", "moving-water/notes.md", "Moving Water Notes"),
        ("They open at night, and nobody thanks the keeper for it.\n", "river-show/episodes/12.md", "River Show Episode 12"),
    ],
)  # fmt: skip
def test_what_says_only_a_day_a_number_or_a_sort_is_called_as_its_folders(
    text: str, file: str, title: str
) -> None:
    (account,) = accounts_of(text, file)
    assert (account.titles, account.name_title) == ((), title)


@pytest.mark.parametrize(
    "top",
    [
        "# Weirs and dams\n\n# Weirs\n\n- Late.\n",
        "# Council meeting\n\nWe met at noon.\n",
        "# Weirs and dams\n\nAttendees: Ada Okafor\n",
    ],
)
def test_a_first_heading_above_the_sections_of_a_day_is_its_title(top: str) -> None:
    (account,) = accounts_of(f"{top}\n# Gates\n\n- They open.\n", "council/2031-05-06.md")
    assert [title.text for title in account.titles] == [top.partition("\n")[0].strip("# ")]


def test_a_link_below_a_day_is_no_title() -> None:
    text = "# May 6th 2031\n\n[Event](https://example.org/1)\n\n# Agenda\n\n- Weirs\n\n# Notes\n\n- Late\n"
    (account,) = accounts_of(text, "council/2031-05-06.md")
    assert (account.titles, account.name_title) == ((), "Council 2031-05-06")


def test_rows_below_a_first_heading_state_facts_as_lines_do() -> None:
    seed = seed_of(
        "# 水門\n\n## やった\n\n| 日時 | 2031/05/06(火) 14:00 |\n| 場所 | 水門の家 |\n\n夜に開ける。\n",
        ending=".md",
    )
    assert seed.accounts[0].published == "2031-05-06"


def test_a_part_of_a_year_is_no_event() -> None:
    (account,) = accounts_of("# Weirs\n\nThey open.\n", "calls/2031/Q3/weirs.md")
    assert account.event is None
    for folder in ("2031-spring", "2031/W32", "2031-KW07", "2031/week 12"):
        (account,) = accounts_of("# Weirs\n\nThey open.\n", f"{folder}/weirs.md")
        assert account.event is None


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


def test_a_page_is_called_minutes_only_for_want_of_more() -> None:
    text = (
        "<html><head><title>River council, 6 May 2031</title></head><body><h1>Minutes</h1>"
        "<h2>Weirs</h2><p>They are late.</p><h2>Dams</h2><p>They age.</p></body></html>"
    )
    (account,) = seed_of(text, ending=".html").accounts
    assert account.titles[0].text == "River council, 6 May 2031"


def test_a_folder_of_a_sort_and_a_year_is_no_event() -> None:
    (account,) = accounts_of("# Weirs\n\nThey open.\n", "analysis-2031/weirs.md")
    assert account.event is None


def test_a_firm_behind_a_dash_is_none_of_the_name() -> None:
    account = account_of("# Weirs at night\n\nby Ada Okafor - **Acme**\n\nThey open.\n")
    assert [person.name for person in account.people] == ["Ada Okafor"]


def test_lines_that_go_on_part_no_conversation() -> None:
    turns = "".join(
        f"<li>{who}: The weir number {n} is late.</li><li>… and nobody knows why</li><li>… or when</li>"
        for n, who in enumerate(("Ada", "Ivo", "Ada", "Bo", "Ivo", "Ada"))
    )
    text = f"<html><body><h1>Weirs</h1><h2>What is late</h2><ul>{turns}</ul></body></html>"
    (account,) = seed_of(text, ending=".html").accounts
    assert {one.speaker for one in account.of(AccountPassage)} >= {"Ada", "Ivo"}


def test_what_is_counted_in_chinese_says_nothing() -> None:
    lines = "".join(f"方法一：\n\n开第 {n} 道门。\n\n方法二：\n\n关上它。\n\n" for n in range(4))
    account = account_of(f"# 水门\n\n## 学到的内容\n\n{lines}")
    assert {one.speaker for one in account.of(AccountPassage)} == {None}


def test_labels_in_bold_letters_are_no_talks_and_two_words_with_a_comma_nobody() -> None:
    text = (
        "# Steering committee 2031-05-06\n\n**Attending:**  \nMatt Davis  \nKaty Huff  \n\n"
        "**Not attending:**  \nJason Williams  \nAda Okafor\n\n## Officers\n\n- Presented by: Kate, Rayna\n"
    )
    (account,) = seed_of(text, ending=".md").accounts
    assert [title.text for title in account.titles] == ["Steering committee 2031-05-06"]
    assert [(it.name, str(it.role)) for it in account.people] == [
        ("Matt Davis", "attendee"),
        ("Katy Huff", "attendee"),
    ]


def test_the_day_on_which_an_event_starts_is_that_of_the_talk() -> None:
    account = account_of(
        "---\ntitle: Weirs\ndateStart: 2031-05-06T17:00:00\npublishDate: 2031-04-01\n---\n\nThey open.\n"
    )
    assert account.published == "2031-05-06"


@pytest.mark.parametrize(
    "guests",
    [
        "## 分享嘉宾\n\n王芳，腾讯的后台开发，负责水门。\n",
        "## 🗣 出场人物\n\n王芳：[水门](https://weir.example/fang), [河流](https://river.example/fang)\n",
        "## 嘉宾介绍\n\n### 王芳（水门基金会秘书长）\n\n她毕业于河流大学。\n",
    ],
)
def test_guests_below_their_heading_in_chinese(guests: str) -> None:
    account = account_of(f"# 深入浅出水门\n\n{guests}\n## 内容简介\n\n夜里开门。\n")
    assert [person.name for person in account.people] == ["王芳"]


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


def test_a_label_for_guests_without_any_leaves_the_next_line_its_own() -> None:
    account = account_of(
        "# Weirs\n\n## Attendees\n\n**Present:** Ada Okafor, Ivo Kern\n\n**Guests:**\n\n**Chair:** Ada Okafor\n\n## Gates\n\nThey open.\n"
    )
    assert [(person.name, str(person.role)) for person in account.people] == [
        ("Ada Okafor", "host"),
        ("Ivo Kern", "attendee"),
    ]


def test_a_name_that_ends_as_a_sentence_does_may_be_what_somebody_says() -> None:
    for last, speaks in (("Anne Fine.", False), ("Anne Fine", True), ("By Anne Fine.", True)):
        (account,) = seed_of(f"# Weirs\n\n{last}\n\nBo goes down.\n", ending=".md").accounts
        assert bool(account.people) == speaks, last


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
