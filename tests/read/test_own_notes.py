"""Notes that people write themselves: colons of any script, quotations by name, lines behind lists."""

import pytest

from generator.model.account import (
    AccountDetail,
    AccountPassage,
    AccountPrediction,
    AccountSegment,
    AccountTakeaway,
    AccountTopic,
    Definition,
    EntityKind,
    Naming,
    Quotation,
)
from generator.model.account_head import PersonRole
from tests.promises import check_nothing_invented, check_repairs
from tests.support import account_of, seed_of

Said = tuple[str, str | None, str | None]
"""The words of a quotation, its speaker, and its time as printed."""


def said(text: str) -> list[Said]:
    return [
        (one.text, one.speaker, one.time.printed if one.time else None)
        for one in account_of(text).of(Quotation)
    ]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("- 慢模型：推理时多想一会儿的模型。", "慢模型"),
        ("- **模型崩溃**：分布越来越窄。", "模型崩溃"),
        ("- 模型崩溃——分布越来越窄。", "模型崩溃"),
        ("- 微调:在已有模型上继续训练。", "微调"),
        ("- Slow model：spends more compute.", "Slow model"),
        ("- Slow model: see it as 模型：a model.", "Slow model"),
    ],
)
def test_a_colon_of_any_script_ends_the_name_of_a_concept(line: str, name: str) -> None:
    (found,) = account_of(f"A note\n\n关键概念\n{line}").of(Definition)
    assert found.name == name
    assert line.endswith(found.text)


@pytest.mark.parametrize(
    "line",
    [
        "- 他想了很久，最后说：不行。",
        "- 比例是3:1的时候最好。",
        "- 这一段话太长了根本不可能是一个名字只是一句话：对吧。",
        "- 见 https://example.org/a:b 的说明。",
    ],
)
def test_a_sentence_with_a_colon_defines_nothing(line: str) -> None:
    account = account_of(f"A note\n\n关键概念\n{line}")
    assert not account.of(Definition)
    assert [one.text for one in account.of(AccountPassage)] == [line.removeprefix("- ")]


def test_takeaways_may_have_labels_before_a_full_width_colon() -> None:
    found = account_of("A note\n\n要点\n- 速度：慢就是快。\n- 价格：便宜就是贵。").of(
        AccountTakeaway
    )
    assert [(one.label, one.text) for one in found] == [
        ("速度", "慢就是快。"),
        ("价格", "便宜就是贵。"),
    ]


@pytest.mark.parametrize(
    ("line", "speaker", "time"),
    [
        ("[03:20] 林若溪：“快不是智能，只是便宜。”", "林若溪", "03:20"),
        ("03:20 Ruoxi：“快不是智能，只是便宜。”", "Ruoxi", "03:20"),
        ("03:20 林若溪:“快不是智能，只是便宜。”", "林若溪", "03:20"),
        ("- **安德烈·李**：“快不是智能，只是便宜。”", "安德烈·李", None),
        ("- 林若溪（研究员）：“快不是智能，只是便宜。”", "林若溪", None),
        ("- **林若溪** (03:20)：“快不是智能，只是便宜。”", "林若溪", "03:20"),
    ],
)
def test_a_name_before_a_full_width_colon_said_the_quote(
    line: str, speaker: str, time: str | None
) -> None:
    assert said(f"林若溪谈慢\n\n金句\n{line}") == [("快不是智能，只是便宜。", speaker, time)]


@pytest.mark.parametrize("head", ["他总结说", "原文", "这就是我们一直在讲的"])
def test_words_before_a_full_width_colon_that_name_nobody_are_no_speaker(head: str) -> None:
    line = f"{head}：“快不是智能，只是便宜。”"
    assert all(speaker is None for _, speaker, _ in said(f"林若溪谈慢\n\n金句\n{line}"))
    assert line in [
        one.text for one in account_of(f"林若溪谈慢\n\n金句\n{line}").of(AccountPassage)
    ]


def test_a_printed_time_between_a_name_and_its_words_is_the_quotes() -> None:
    line = '- **Ada Okafor** (03:10): "A flaky test is a rumour."'
    assert said(f"A note\n\nQuotes\n{line}") == [
        ("A flaky test is a rumour.", "Ada Okafor", "03:10")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "播客《纸上谈机》第42期，2025年11月8日，主持人：周明",
        "Paper Talk, no. 42, 8 November 2025, host: 周明",
    ],
)
def test_a_line_of_an_episode_gives_its_date_and_its_host(line: str) -> None:
    account = account_of(f"林若溪谈慢\n{line}\n\n摘要\n她谈了很多。")
    assert len(account.titles) == 1
    assert account.published == "2025-11-08"
    assert [(one.name, one.role) for one in account.people] == [("周明", PersonRole.HOST)]


WORDS = "Tests are promises you can run."
NOTE = "Ada Okafor on tests\n\nWhat she said\n{}\n\nThen\nOkafor went home, and Bo Lindqvist asked."


@pytest.mark.parametrize(
    ("line", "speaker", "time"),
    [
        ('(01:02) Ada Okafor: "{}"', "Ada Okafor", "01:02"),
        ('[01:02] Ada Okafor: "{}"', "Ada Okafor", "01:02"),
        ("01:02 Okafor: “{}”", "Okafor", "01:02"),
        ('- 01:02 AO: "{}"', "AO", "01:02"),
        ('Ada Okafor: "{}"', "Ada Okafor", None),
        ('- Ada Okafor: "{}"', "Ada Okafor", None),
        ("**Ada Okafor**: „{}“", "Ada Okafor", None),
        ("Ada Okafor (01:02): «{}»", "Ada Okafor", "01:02"),
        ('**A (Lindqvist):** "{}"', "Lindqvist", None),
        ('01:02 Cleo Marsh: "{}"', "Cleo Marsh", "01:02"),
    ],
)
def test_a_name_and_words_in_quotation_marks_are_a_quotation_under_any_heading(
    line: str, speaker: str, time: str | None
) -> None:
    assert said(NOTE.format(line.format(WORDS))) == [(WORDS, speaker, time)]


@pytest.mark.parametrize(
    "line",
    [
        'Opening line: "Tests are promises you can run."',
        'Further Reading: "Tests are promises you can run."',
        'Key Question: "Which tests do you trust, and why?"',
        'Lesson: "Tests are promises you can run."',
        'Chapter Two: "Tests are promises you can run."',
        'Ada Okafor: "Tests are promises," and so on.',
        'Cleo Marsh: "Tests are promises you can run."',
        'Ada Okafor: "Testing in the Large"',
        '12:30 Demo: "Tests are promises you can run."',
        'Then Okafor: "Tests are promises you can run."',
    ],
)
def test_other_words_before_a_colon_say_nothing(line: str) -> None:
    account = account_of(NOTE.format(line))
    assert not account.of(Quotation)
    texts = [one.text for one in account.of(AccountPassage)]
    assert any(line.endswith(one) for one in texts)


def test_a_conversation_of_quotations_is_quoted() -> None:
    turns = 'Ada Okafor: "Where do tests end?"\nBo Lindqvist: "At the border of trust."\n' * 3
    found = said(f"Ada Okafor and Bo Lindqvist on tests\n\nOn stage\n{turns}")
    assert [speaker for _, speaker, _ in found] == ["Ada Okafor", "Bo Lindqvist"] * 3


LIST = "Ada Okafor on tests\n\nPredictions\n- Tests go.\n- Mocks stay.\n{}"


def passages(text: str) -> list[tuple[str, str]]:
    return [(one.section, one.text) for one in account_of(text).of(AccountPassage)]


@pytest.mark.parametrize(
    ("line", "section", "words"),
    [
        ("Further reading: Hedges in Winter", "Further reading", "Hedges in Winter"),
        ("Links: https://example.org/a", "Links", "https://example.org/a"),
        ("**Links:** https://example.org/a", "Links", "https://example.org/a"),
        ("相关链接:https://example.org/a", "相关链接", "https://example.org/a"),
        ("Erwähnt: Bo Lindqvist, Cleo Marsh", "Erwähnt", "Bo Lindqvist, Cleo Marsh"),
    ],
)
def test_a_labelled_line_behind_a_list_is_prose_under_its_label(
    line: str, section: str, words: str
) -> None:
    text = LIST.format(f"\n{line}")
    assert [one.text for one in account_of(text).of(AccountPrediction)] == [
        "Tests go.",
        "Mocks stay.",
    ]
    assert passages(text) == [(section, words)]


def test_a_known_label_behind_a_list_reads_its_line() -> None:
    account = account_of(
        LIST.format(
            "\nPeople mentioned: Bo Lindqvist, Cleo Marsh\nBooks: Hedges\n提到的公司：甲、乙\n"
            "And no more."
        )
    )
    assert [(one.kind, one.name) for one in account.of(Naming)] == [
        (EntityKind.PERSON, "Bo Lindqvist"),
        (EntityKind.PERSON, "Cleo Marsh"),
        (EntityKind.WORK, "Hedges"),
        (EntityKind.ORGANISATION, "甲"),
        (EntityKind.ORGANISATION, "乙"),
    ]
    assert len(account.of(AccountPrediction)) == 2
    assert [one.text for one in account.of(AccountPassage)] == ["And no more."]


@pytest.mark.parametrize(
    "behind",
    [
        "Links: https://example.org/a",  # no blank line in front
        "\nNobody will write tests.",
        "\n- Books: all of them go.",
        "\nBooks: Hedges\n\n- All of them go.",
        "\nit is sure: all of them go.",
        "\nThis is what she says of it: all of them go.",
    ],
)
def test_other_lines_behind_a_list_are_of_it(behind: str) -> None:
    account = account_of(LIST.format(behind))
    assert len(account.of(AccountPrediction)) > 2
    assert not account.of(AccountPassage)


def test_prose_behind_a_list_is_not_of_it() -> None:
    behind = "\nQ: Which of them?\n\nA: Those at the mill went so:\n\n- They were cut."
    account = account_of(LIST.format(behind))
    assert len(account.of(AccountPassage)) == 3
    assert "They were cut." not in {one.text for one in account.of(AccountPrediction)}


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Branch prediction", AccountPassage),
        ("Machine Learning", AccountPassage),
        ("Key learnings", AccountTakeaway),
        ("Final predictions", AccountPrediction),
        ("Prediction", AccountPrediction),
    ],
)
def test_one_thing_behind_other_words_is_a_subject(heading: str, kind: type) -> None:
    account = account_of(f"# Hedges\n\n## {heading}\n\n- Hedges will go.\n- They will end.\n")
    assert len(account.of(kind)) == 2


def test_a_definition_without_a_bullet_stays_one_and_so_does_a_quote() -> None:
    text = "A note\n\nConcepts\n- Hedge: a row of bushes.\n\nDitch: a long hole.\n\nLinks: none"
    assert [one.name for one in account_of(text).of(Definition)] == ["Hedge", "Ditch"]
    assert passages(text) == [("Links", "none")]
    quoted = 'A note\n\nQuotes\n- "Hedges are slow."\n\nAda Okafor: "Ditches are slower still."'
    assert [speaker for _, speaker, _ in said(quoted)] == [None, "Ada Okafor"]


@pytest.mark.parametrize(
    ("line", "published", "seconds"),
    [
        ("Published 17 Oct 2025. Length 52 min.", "2025-10-17", 3120),
        ("Published 17 Oct 2025. Length 2:26.", "2025-10-17", 8760),
        ("Recorded on 3 May 2024, duration 1:02:00", "2024-05-03", 3720),
        ("Veröffentlicht am 3. März 2026", "2026-03-03", None),
        ("Podcast „Zettel“, Folge 87 vom 3. März 2026, 58 Minuten", "2026-03-03", 3480),
        ("Épisode 3 du 1er mars 2026 · 58 minutes", "2026-03-01", 3480),
        ("Episodio 3, 3 de marzo de 2026, 58 minutos", "2026-03-03", 3480),
        ("Date: 2025-05-01", "2025-05-01", None),
        ("Length: 2:26", None, 8760),
    ],
)
def test_a_line_of_the_header_gives_date_and_length(
    line: str, published: str | None, seconds: int | None
) -> None:
    account = account_of(f"Ada Okafor on tests\n{line}\n\nNotes\n(54:10) Tests go, says Okafor.")
    assert account.published == published
    assert (account.duration.seconds if account.duration else None) == seconds
    assert [(one.what, one.text) for one in account.of(AccountDetail)] == [("byline", line)]


@pytest.mark.parametrize(
    "line",
    [
        "Published 17 Oct 2025 and read by many.",
        "Published 17 Oct 2025. Length matters.",
        "Length 2 of 3.",
        "He was born on 3. März 1926 in Ulm and went to Mars 2020 times.",
    ],
)
def test_a_sentence_with_a_date_is_no_line_of_the_header(line: str) -> None:
    account = account_of(f"Ada Okafor on tests\n{line}\n\nNotes\n(1:10) Tests go, says Okafor.")
    assert account.published is None
    assert account.duration is None


def test_a_length_of_two_numbers_is_not_guessed() -> None:
    account = account_of("Ada Okafor on tests\nLength: 2:26\n\nNotes\n(1:10) Tests go.")
    assert account.duration is None


MEANINGS = "A note on vision\n\nConcepts\n- Slow model: a large model that waits. 慢模型\n- {}"


@pytest.mark.parametrize(
    "line",
    [
        "SM: see Slow model",
        "SM: see slow model.",
        "SM: see also fast model",
        "SM — siehe „Langsame Modelle“.",
        "SM: vgl. langsame Modelle",
        "SM：参见快模型。",
        "SM：见慢模型",
    ],
)
def test_a_cross_reference_defines_nothing(line: str) -> None:
    account = account_of(MEANINGS.format(line))
    assert [one.name for one in account.of(Definition)] == ["Slow model"]
    assert [one.text for one in account.of(AccountPassage)] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Vision: see the world as it is",
        "Vision: see large things, then small ones",
        "Seeing: see Slow model, which sees more of them and says so at once",
        "见识：见多识广",
        "Vision: seeing Slow model",
    ],
)
def test_a_meaning_that_begins_with_such_a_word_is_one(line: str) -> None:
    assert len(account_of(MEANINGS.format(line)).of(Definition)) == 2


TABLE = "A note\n\nAn afternoon\n\n{}\n\nThen it was over."


def test_a_table_of_times_and_titles_is_a_programme() -> None:
    rows = (
        "| Time | Who | What |\n|---|---|---|\n| 00:03:10 | Bo Li | Soil |\n| 12:45 | both | Q&A |"
    )
    account = account_of(TABLE.format(rows))
    assert [
        (one.title, one.description, one.time and one.time.printed)
        for one in account.of(AccountSegment)
    ] == [
        ("Soil", "Bo Li", "00:03:10"),
        ("Q&A", "both", "12:45"),
    ]
    assert [one.text for one in account.of(AccountPassage)] == ["Then it was over."]


def test_a_table_of_terms_defines_them() -> None:
    rows = "| Term | Meaning |\n|---|---|\n| Hedge | A row of bushes |\n| Ditch | see Hedge |"
    account = account_of(TABLE.format(rows))
    assert [(one.name, one.text) for one in account.of(Definition)] == [
        ("Hedge", "A row of bushes")
    ]
    assert [one.text for one in account.of(AccountPassage)] == [
        "Ditch | see Hedge",
        "Then it was over.",
    ]


def test_rows_of_any_other_table_lose_the_lines_around_them() -> None:
    rows = "| When | Plant | Cost |\n|---|---|---|\n| 3:10 | Yew | much |\n| later | | little |"
    found = [
        (one.text, one.time.printed if one.time else None)
        for one in account_of(TABLE.format(rows)).of(AccountPassage)
    ]
    assert found == [
        ("When | Plant | Cost", None),
        ("Yew | much", "3:10"),
        ("later | | little", None),
        ("Then it was over.", None),
    ]


def test_where_a_link_leads_is_kept() -> None:
    text = (
        "# A note\n\nSee [her page](https://example.org/page).\n\n- [ ] read [it](https://example.org/it)\n\n"
        "## Links\n\n- [Her site](https://example.org)\n- <https://example.org/video>\n"
        "- [Below](#below) and [a page](other.md)\n- ![A picture](https://example.org/a.png) none\n\n"
        "## People\n\n- [Ada Okafor](https://example.org/ada)\n"
    )
    seed = seed_of(text, ending=".md")
    (account,) = seed.accounts
    assert [one.text for one in account.of(AccountPassage)] == [
        "See her page (https://example.org/page).",
        "read it (https://example.org/it)",
        "Her site (https://example.org)",
        "https://example.org/video",
        "Below and a page",
        "none",
        "Ada Okafor (https://example.org/ada)",
    ]
    assert [one.name for one in account.of(Naming)] == ["Ada Okafor"]
    check_nothing_invented(seed)
    check_repairs(seed)


@pytest.mark.parametrize(
    ("head", "behind"),
    [
        ("Key Question", "That Question stayed open."),
        ("Garden Gate", "The Gate is a gate of iron."),
        ("Garden Gate", "Behind the garden gate nothing grows."),
    ],
)
def test_what_is_a_common_word_or_a_label_elsewhere_is_nobody(head: str, behind: str) -> None:
    line = f'{head}: "Which tests do you trust, and why?"'
    account = account_of(f"Ada Okafor on tests\n\nWhat she said\n{line}\n\nThen\n{behind}")
    assert not account.of(Quotation)
    assert line in [one.text for one in account.of(AccountPassage)]


def defined(text: str, ending: str = ".txt") -> list[tuple[str, str]]:
    (account,) = seed_of(text, ending=ending).accounts
    return [(meaning.name, meaning.text) for meaning in account.of(Definition)]


_BANKS = [
    ("Choice of banks", "Fishers choose where they stand, which changes how often they fish"),
    ("River tokens", "A token for those who take part and keep the boat"),
    ("Dams", "Support for more than one lock at a time"),
]


@pytest.mark.parametrize(
    ("heading", "sign"),
    [("Key Topics Discussed", " - "), ("Topics", ": "), ("Technical Concepts Explained", ": ")],
)
def test_lists_whose_items_all_name_and_explain_something_define_it(
    heading: str, sign: str
) -> None:
    lines = [f"• **{name}**{sign}{text}" for name, text in _BANKS]
    text = "\n".join(("# Rivers", "", f"## {heading}", "", *lines))
    assert defined(text) == defined(text, ".md") == _BANKS
    assert not account_of(text).of(AccountTopic)


def test_a_list_of_topics_that_tells_what_was_said_of_each_defines_nothing() -> None:
    tellings = [
        (
            "Marla showed the new gates at the mill, counted the boats that went through them in May, "
            "and promised the fishers that the old weir would stay open until the autumn floods."
        ),
        (
            "Nobody agreed on who pays for the lamps; Tove wants the town to, the ferry refuses, and "
            "the meeting moved the question to next week, when the figures of the winter are known."
        ),
        (
            "Three firms have sent drawings, two of them without a lock, and the third was praised for "
            "its price but not for its stone steps, which freeze every winter on the northern bank."
        ),
    ]
    names = ("New gates", "Lamps on the quay", "Offers")
    lines = [f"- **{name}**: {text}" for name, text in zip(names, tellings, strict=True)]
    text = "\n".join(("# Rivers", "", "## Topics", "", *lines))
    assert not defined(text, ".md")
    shown = [passage.text for passage in account_of(text, ".md").of(AccountPassage)]
    assert [text.endswith(told) for text, told in zip(shown, tellings, strict=True)] == [True] * 3


def test_a_question_behind_a_name_is_no_definition() -> None:
    lines = "- Spelling: Is each name right?\n- Eddy: A turn of the water\n- Order: 先后对吗？"
    assert defined(f"# Rivers\n\n## Key Concepts\n\n{lines}") == [("Eddy", "A turn of the water")]


def test_a_dash_inside_the_names_of_topics_explains_nothing() -> None:
    text = "# Rivers\n\n## Topics\n\n- Rivers - past\n- Rivers - future\n- Dams - a debate"
    names = [topic.name for topic in account_of(text).of(AccountTopic)]
    assert names == ["Rivers - past", "Rivers - future", "Dams - a debate"]
    assert not defined(text)


def test_a_quarter_is_no_concept() -> None:
    text = "# Rivers\n\n## Key Concepts\n\n- Q1 2025: The lock opens for boats\n- Eddy: A turn"
    assert defined(text) == [("Eddy", "A turn")]
    listed = account_of("# Rivers\n\n## Topics\n\n- Q1 2025\n- Eddies\n- Locks").of(AccountTopic)
    assert [topic.name for topic in listed] == ["Eddies", "Locks"]


def test_a_point_of_an_agenda_is_no_concept() -> None:
    points = "- Week 11: Gates\n- Meeting 4: Who pays for mud\n- Q&A: All ask\n- 第3周：闸门\n"
    text = f"# Rivers\n\n## Key Concepts\n\n{points}- Eddy: A turn\n- Software 2.0: Nets\n"
    assert defined(text) == [("Eddy", "A turn"), ("Software 2.0", "Nets")]


def test_a_link_back_to_the_original_is_the_address_and_an_export_is_no_part_of_a_name() -> None:
    links = "#Omnivore\n\n[Read on Omnivore](https://omnivore.app/me/x)\n[Read Original]({url})\n\nIt flows.\n"
    note = f"---\ntitle: Moving water\n---\n# Moving water\n{links}"
    (account,) = seed_of(note.replace("{url}", "https://example.org/weirs"), ending=".md").accounts
    assert account.url == "https://example.org/weirs"
    (other,) = seed_of(note.replace("[Read Original]({url})", "More."), ending=".md").accounts
    assert other.url is None
    for name in ("River board_otter_ai", "River board - 2031_05_05 10_00 CEST - Notes by Gemini"):
        (account,) = seed_of("Ada Okafor  0:02\nIt flows.\n\nBo Lind  0:07\nSo.\n", name).accounts
        assert account.name_title == "River board"


def test_words_of_a_name_are_no_recording() -> None:
    text = "# Storage of water\n\nIt rained on us, and the dams held.\n"
    (account,) = seed_of(text, "Water_Dams_as_a_Server", ".md").accounts
    assert not account.recordings
    (other,) = seed_of(text, "Water_Dams_aS-8_sErv3r", ".md").accounts
    assert other.recordings


@pytest.mark.parametrize(
    ("line", "topics"),
    [
        ("Tags: rivers, flood plains", ["rivers", "flood plains"]),
        ("**Tags:** #rivers #law/water", ["rivers", "law/water"]),
        ("#rivers #law/water", ["rivers", "law/water"]),
        ("#rivers, #floods", ["rivers", "floods"]),
        ("Tags: rivers., Weir Co., .net", ["rivers", "Weir Co.", ".net"]),
        ("#12 and #13 are weirs", []),
        ("#rivers are moving", []),
    ],
)
def test_tags_at_the_head_of_a_note_are_its_topics(line: str, topics: list[str]) -> None:
    account = account_of(f"# Moving water\n\n{line}\n\n## Notes\n\nThey move.\n")
    assert [it.name for it in account.of(AccountTopic)] == topics
    passages = [it.text for it in account.of(AccountPassage)]
    assert passages == (["They move."] if topics else [line, "They move."])


def test_a_sentence_with_the_mark_of_a_footnote_heads_nothing() -> None:
    text = (
        "# Moving water\n\nThey all move to the sea.\n\nThe sea is far.[^1]\n\n[^1]: See a map.\n"
    )
    account = account_of(text)
    assert {it.section for it in account.of(AccountPassage)} == {""}


def test_no_callout_heads_what_stands_behind_the_callouts_below_it() -> None:
    boxes = "> [!note] Riparian rights\n> The owner may use it.\n\n> [!tip]\n> Look at a map.\n\n"
    outside = "- Weirs are low.\n- Dams are high.\n"
    for behind, heads in ((outside, False), (f"## Notes\n\n{outside}", True)):
        account = account_of(f"# Moving water\n\nThey move.\n\n{boxes}{behind}")
        assert ("Riparian rights" in {it.section for it in account.of(AccountPassage)}) is heads


@pytest.mark.parametrize("heading", ["# 🎙️ Moving water", "# 🎙️ **Moving water**", "🎙️ Moving water"])
def test_an_emoji_in_front_is_no_part_of_a_title(heading: str) -> None:
    account = account_of(f"{heading}\n\n## Notes\n\nThey move.\n")
    assert [it.text for it in account.titles] == ["Moving water"]


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("**[📹 Video](https://weirs.example/lessons/7)**", "https://weirs.example/lessons/7"),
        ("[Video link](https://weirs.example/lessons/7)", "https://weirs.example/lessons/7"),
        ("[Weirs](https://weirs.example/lessons/7)", None),
    ],
)
def test_a_link_below_the_title_that_is_called_a_video(link: str, address: str | None) -> None:
    (account,) = seed_of(f"# Why weirs leak\n\n{link}\n\nThey are old.\n", ending=".md").accounts
    assert account.url == address


@pytest.mark.parametrize("link", ["▶ 原文链接", "Read Original", "阅读原文"])
def test_a_link_to_the_original_may_stand_above_the_title(link: str) -> None:
    head = f"[{link}](https://example.org/weirs)\n\n# Ada Okafor：水往哪里去——从堰到坝\n\n"
    (account,) = seed_of(
        f"{head}**原文发表：** Feb 13, 2031\n\n---\n\n## 要点\n\n- 鱼先走\n", ending=".md"
    ).accounts
    assert account.url == "https://example.org/weirs"
    assert [it.text for it in account.titles] == ["Ada Okafor：水往哪里去——从堰到坝"]
    assert account.published == "2031-02-13"
