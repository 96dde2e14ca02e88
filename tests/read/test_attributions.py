"""Who said something, where the line above, the line below or the top of the page tells it."""

import pytest

from generator.model.account import AccountDetail, AccountPassage, Quotation
from generator.model.account_head import PersonRole
from generator.read.grammar.speech.attribution import attribution
from tests.promises import (
    check_content_is_in_items,
    check_nothing_invented,
    check_nothing_lost,
    check_repairs,
)
from tests.support import account_of, seed_of

WORDS = "Love is an action, never simply a feeling."


def said(text: str, title: str = "Notes on love") -> list[tuple[str, str | None, str | None]]:
    """The text, speaker and note of each quote of a page."""
    seed = seed_of(f"{title}\n\nSome first words about it are here.\n\n{text}\n")
    for check in (check_nothing_lost, check_nothing_invented, check_content_is_in_items):
        check(seed)
    (account,) = seed.accounts
    return [
        (one.text, one.speaker, one.note) for one in account.items if isinstance(one, Quotation)
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "note"),
    [
        (f"> {WORDS}\n> — Jane Roe", "Jane Roe", None),
        (f"> {WORDS}\n>\n> — Jane Roe, CEO of Acme", "Jane Roe", "CEO of Acme"),
        (f"> {WORDS}\n\n— Jane Roe", "Jane Roe", None),
        (f"> {WORDS}\n> ~ Jane Roe (@jane)", "Jane Roe", "@jane"),
        (f"“{WORDS}”\n— Jane Roe, PyCon, 2021", "Jane Roe", "PyCon, 2021"),
        (f"- “{WORDS}”\n  — Dr. Jane Roe (@jane)", "Dr. Jane Roe", "@jane"),
        (f"> {WORDS}\n> — Jane Roe, John 3:16", "Jane Roe", "John 3:16"),
        (f"Jane Roe:\n> {WORDS}", "Jane Roe", None),
        (f"**Jane Roe:**\n\n“{WORDS}”", "Jane Roe", None),
    ],
)
def test_speakers_on_a_line_of_their_own(text: str, speaker: str, note: str | None) -> None:
    assert said(text) == [(WORDS, speaker, note)]


@pytest.mark.parametrize(
    "verse", ["诗篇 3:16", "约翰福音 1:16", "Psalm 3:1-6", "Book of Weirs 4:1"]
)
def test_chapter_and_verse_of_a_book_are_no_speaker(verse: str) -> None:
    assert not any(speaker for _, speaker, _ in said(f"> {WORDS}\n> — {verse}"))
    assert said(f"## Quotes\n\n- “{WORDS}” — {verse}") == [(WORDS, None, verse)]


def test_chapter_and_verse_behind_a_name_are_no_time() -> None:
    quotes = account_of(f"## Quotes\n\n- “{WORDS}” — Jane Roe, 1 Kings 3:16").of(Quotation)
    assert [(it.speaker, it.time) for it in quotes] == [("Jane Roe", None)]


def test_a_transcript_says_nothing_itself() -> None:
    items = [f'- Transcript: "{WORDS} It is {n}."' for n in ("one", "two", "three")]
    assert not any(speaker for _, speaker, _ in said("\n".join(items)))


@pytest.mark.parametrize(
    "text",
    [
        f"> {WORDS}\n> but only at home",
        f"“{WORDS}”\n— see the chapter below",
        f"> {WORDS}\n\nJane Roe",
    ],
)
def test_a_remark_on_a_line_of_its_own_is_no_speaker(text: str) -> None:
    assert all(speaker is None for _, speaker, _ in said(text))


@pytest.mark.parametrize("title", ["bell hooks on love", "Love: a talk by bell hooks"])
@pytest.mark.parametrize(
    "text",
    [
        f"Quotes\n\n- “{WORDS}” — bell hooks",
        f"Quotes\n\n- {WORDS} — bell hooks, 12:30",
        f"Quotes\n\n- bell hooks: “{WORDS}”",
        f"Quotes\n\n> {WORDS}\n> — bell hooks",
    ],
)
def test_a_name_in_small_letters_needs_the_top_of_the_page(text: str, title: str) -> None:
    assert [(text, speaker) for text, speaker, _ in said(text, title)] == [(WORDS, "bell hooks")]
    assert all(speaker is None for _, speaker, _ in said(text))


def test_a_remark_does_not_vouch_for_itself() -> None:
    text = f"“{WORDS}” — great point"
    assert [speaker for _, speaker, _ in said(f"Quotes\n\n- {text}", text)] == [None]


@pytest.mark.parametrize("words", [f'"{WORDS}"', f'> "{WORDS}"'])
@pytest.mark.parametrize("name", ["Jane Roe", "Jane"])
def test_a_speaker_is_stated_in_a_list_below(words: str, name: str) -> None:
    text = f"**Quote 1:**\n{words}\n- **Speaker:** {name}\n- **Context:** The long view"
    assert said(text) == [(WORDS, name, None)]


@pytest.mark.parametrize("value", ["unknown", "they say so", "See https://example.org/a"])
def test_what_is_stated_of_a_speaker_may_be_no_name(value: str) -> None:
    text = f'**Quote 1:**\n> "{WORDS}"\n- **Speaker:** {value}'
    assert all(speaker is None for _, speaker, _ in said(text))


@pytest.mark.parametrize("brackets", ["（03:58）", "(03:58)", "（03:58)", " [03:58]"])
def test_a_time_in_wide_brackets_stands_behind_a_name_in_chinese(brackets: str) -> None:
    text = f"# 慢的城市\n\n主播：周明\n嘉宾：林晓雨\n\n## 金句\n- “风是慢的。”——林晓雨{brackets}\n"
    (account,) = seed_of(text, ending=".md").accounts
    (quote,) = account.of(Quotation)
    assert (quote.text, quote.speaker) == ("风是慢的。", "林晓雨")
    assert quote.time is not None
    assert quote.time.printed == "03:58"
    assert {person.name: person.role for person in account.people} == {
        "周明": PersonRole.HOST,
        "林晓雨": PersonRole.SPEAKER,
    }


@pytest.mark.parametrize(
    ("bullet", "time"),
    [
        ("“Step in.” — Hugo Marchetti ([Time 0:31:05](https://share.example/1))", "0:31:05"),
        ("“Step in.” — Hugo Marchetti (31:05)", "31:05"),
        ("“Step in.” — Hugo Marchetti (ca. 31:05)", "31:05"),
        ("“Step in.” — Hugo Marchetti, around 31:05", "31:05"),
        ("“Step in.” — Hugo Marchetti", None),
    ],
)
def test_a_highlight_says_behind_a_dash_who_speaks(bullet: str, time: str | None) -> None:
    text = f"# Doors\n\n## Highlights\n- It rains ([Time 0:01:00](https://share.example/0))\n- {bullet}\n"
    (account,) = seed_of(text, ending=".md").accounts
    _, quote = account.of(Quotation)
    assert (quote.text, quote.speaker) == ("Step in.", "Hugo Marchetti")
    assert (quote.time.printed if quote.time else None) == time


def test_title_and_note_of_a_highlight_are_nobodys_words() -> None:
    text = (
        "# Doors\n\n## Highlights\n- Why doors wait\n"
        "  “Step in.” — Hugo Marchetti ([Time 0:31:05](https://share.example/1))\n"
        "  Note: my own view\n- Note: all of it\n"
    )
    seed = seed_of(text, ending=".md")
    for check in (check_nothing_lost, check_nothing_invented, check_content_is_in_items):
        check(seed)
    (account,) = seed.accounts
    (quote,) = account.of(Quotation)
    assert (quote.text, quote.note) == ("Step in.", "my own view")
    assert [one.text for one in account.of(AccountPassage)] == ["Why doors wait"]
    own = [one.text for one in account.of(AccountDetail) if one.what == "reader"]
    assert own == ["Note: all of it"]


@pytest.mark.parametrize("key", ["标签", "標籤", "Tags"])
def test_tags_at_the_top_are_no_prose(key: str) -> None:
    text = f"# 慢的城市\n\n主播：周明\n{key}：城市、风\n\n## 金句\n- “风是慢的。”\n"
    (account,) = seed_of(text, ending=".md").accounts
    assert [one.what for one in account.of(AccountDetail)] == ["byline", "metadata"]


def test_a_bold_label_among_labels_says_no_quotation() -> None:
    labels = "".join(f"**{label}:**\n- a\n- b\n\n" for label in ("Ways to dig", "What it costs"))
    text = f"**Jane Roe:**\n“{WORDS}”"
    assert said(text) == [(WORDS, "Jane Roe", None)]
    assert not said(f"{labels}{text}")


def test_a_headline_that_begins_with_a_quotation_is_nobodys_words() -> None:
    headline = "「水は上がる。」──水車会社、堰の歴史を振り返る - RIVER NEWS"
    assert not said(
        f"# 水\n\n## 金句\n- {headline} (https://news.example/1.html)\n- 「水は上がる。」\n"
    )[1:]
    assert said("# 水\n\n## 金句\n- 「水は上がる。」 - Ada Okafor\n")[0][1] == "Ada Okafor"


def test_a_quotation_within_marks_around_it_and_its_speaker() -> None:
    text = "# Weirs\n\nSpeaker: Ivo Kern\n\n## Quotes\n\n{}\n"
    assert said(text.format(f"\"'{WORDS}' - Jane Roe\"")) == [(WORDS, "Jane Roe", None)]
    within = f"'{WORDS}' - a rule of mine"
    assert said(text.format(f'"{within}"'))[0][0] == within


def test_a_work_with_who_wrote_and_who_printed_it_is_no_quotation() -> None:
    page = "# Weirs\n\nAda Okafor talks about weirs.\n\n{}\n\nMore of it.\n"
    assert said(page.format("“Weirs alleviate anxiety in people” by E. Kern — Water Reports")) == []
    words = "Weirs never sleep, and nor do we."
    assert said(page.format(f"“{words}” — Ada Okafor")) == [(words, "Ada Okafor", None)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('> "Love is an action,\n> never simply a feeling." - Jane Roe', WORDS),
        ('> "Love is an action,\nnever simply a feeling." - Jane Roe', WORDS),
        ("> “Love is an action,\n> never simply\n> a feeling.”\n> — Jane Roe", WORDS),
    ],
)
@pytest.mark.parametrize("ending", [".md", ".txt"])
def test_a_quotation_that_a_width_broke_is_whole(text: str, quoted: str, ending: str) -> None:
    note = f"Notes on love\n\nSome first words about it are here.\n\n## Quotes\n\n{text}\n"
    seed = seed_of(note, ending=ending)
    for check in (check_nothing_lost, check_nothing_invented, check_repairs):
        check(seed)
    (quote,) = (it for it in seed.accounts[0].items if isinstance(it, Quotation))
    assert (quote.text, quote.speaker) == (quoted, "Jane Roe")


@pytest.mark.parametrize(
    "text",
    [
        '> "Love is an action, and\n> "a feeling is not." - Jane Roe',
        '> "Love is an action, and\n\n> a feeling is not." - Jane Roe',
        "> Love is an action, and\n> a feeling is not.",
    ],
)
def test_lines_of_which_no_quotation_goes_on_stay_apart(text: str) -> None:
    items = (
        seed_of(f"# Notes on love\n\nSome first words.\n\n{text}\n", ending=".md").accounts[0].items
    )
    assert not any("and a feeling" in getattr(item, "text", "") for item in items)


@pytest.mark.parametrize("label", ["Heavy Reckoning", "Plain Statement", "Ada Okafor"])
def test_a_label_of_words_that_the_page_has_in_small_letters_is_nobody(label: str) -> None:
    last = label.rsplit(maxsplit=1)[-1]
    page = f"The {last} of 2031 is what she tells.\n\nA heavy gate costs more.\n\n"
    assert [speaker for _, speaker, _ in said(f'{page}**{label}**: "{WORDS}"')] == (
        [label] if last == "Okafor" else []
    )


def test_the_blank_line_of_a_block_quotation_is_read_whatever_becomes_of_it() -> None:
    said = "AI 水坝的压力——这就是「水坝条件」的威力。"
    seed = seed_of(f"# Dams\n\n> {said}\n>\n> —— Ada Okafor, Weir Reporter, 2031\n", "note", ".md")
    assert not seed.source.problems


@pytest.mark.parametrize(
    ("line", "speaker", "note"),
    [
        ('**Ada Okafor on old gates**: "They hold because somebody keeps them."', "Ada Okafor", "on old gates"),
        ('- **Ivo Kern about keepers:** "Nobody closes it at night."', "Ivo Kern", "about keepers"),
        ('**Thoughts on dams**: "They are said to be very old indeed."', None, None),
        ('**Philosophy**: "Make a gate hold what it can hold."', None, None),
        ('**Notes about Ada Okafor**: "She was said to keep the gate."', None, None),
    ],
)  # fmt: skip
def test_who_says_something_on_a_subject(line: str, speaker: str | None, note: str | None) -> None:
    seed = seed_of(f"# River call\n\n## Notable Quotes\n\n{line}\n", "call", ".md")
    check_nothing_lost(seed)
    (account,) = seed.accounts
    quotes = [(it.speaker, it.note) for it in account.items if isinstance(it, Quotation)]
    assert quotes == ([(speaker, note)] if speaker else [])


def test_what_links_lead_to_said_nothing() -> None:
    text = f"- “{WORDS}” ([Slides PDF](slides/love.pdf))\n- “{WORDS}” (Jane Roe)"
    seed = seed_of(f"# Notes on love\n\nSome first words about it.\n\n{text}\n", "love", ".md")
    (account,) = seed.accounts
    speakers = {it.speaker for it in account.items if isinstance(it, Quotation)}
    assert "Slides PDF" not in speakers


_SIGNED = (
    ("Nobody owns a flood, and nobody should.", "Nadia Brun", "41:41"),
    ("A river is a verb, and it needs room for that.", "Cleo Vance", "20:11"),
    ("The weirs have to know when to push back.", "Nadia Brun", "65:55"),
    ("Salmon came back within two years of the opening.", "Cleo Vance", "71:10"),
    ("A low wall is a promise that somebody has to keep.", "Nadia Brun", "75:12"),
    ("We have a saying here that floods are the new maps.", "Cleo Vance", "80:02"),
)


@pytest.mark.parametrize(
    "form",
    [
        "> {}\n> —— {} · [{}]\n\n",
        "> {}\n>\n> — {} ({})\n\n",
        "> {}\n> {} [{}]\n\n",
        "> {}\n> **{}** [{}]\n\n",
        "> {}\n> ({}, {})\n\n",
        "{}\n— {} [{}]\n\n",
        "“{}”\n{} [{}]\n\n",
        "{}\n\n{}, {}\n\n---\n\n",
        "{0}\n\n{1}\n\n",
        "{0}\n\n**{1}**\n\n",
        "“{0}”\n\n{1}, hydrologist\n\n",
    ],
)
def test_who_stands_below_words_does_not_say_those_further_down(form: str) -> None:
    text = "# Floods\n\nThey talk about it.\n\n## Words\n\n"
    seed = seed_of(text + "".join(form.format(*it) for it in _SIGNED), "floods", ".md")
    check_nothing_lost(seed)
    (account,) = seed.accounts
    whose = {words: name for words, name, _ in _SIGNED}
    items = [it for it in account.items if isinstance(it, Quotation | AccountPassage)]
    said_by = {it.text.strip("“”"): it.speaker for it in items if it.speaker}
    assert all(whose[words] == speaker for words, speaker in said_by.items())


@pytest.mark.parametrize(
    "form", ["{1} [{2}]\n{0}\n\n", "{1}\n\n{0}\n\n", "**{1}** ({2})\n\n{0}\n\n"]
)
def test_who_stands_above_words_says_them_behind_some_about_all(form: str) -> None:
    text = "# Floods\n\nThey talk about it.\n\n" + "".join(form.format(*it) for it in _SIGNED)
    (account,) = seed_of(text, "floods", ".md").accounts
    turns = [(it.text, it.speaker) for it in account.of(AccountPassage) if it.speaker]
    assert turns == [(words, name) for words, name, _ in _SIGNED]


def test_what_stands_below_a_turn_that_is_all_in_quotation_marks_is_the_notes_own() -> None:
    form = '**{2}** {1}: "{0}"\n\nMy own view of it is another.\n\n'
    text = "# Floods\n\nThey talk about it.\n\n" + "".join(form.format(*it) for it in _SIGNED)
    (account,) = seed_of(text, "floods", ".md").accounts
    passages = [it for it in account.of(AccountPassage) if it.text.startswith("My own")]
    assert [it.speaker for it in passages] == [None] * len(_SIGNED)
    (account,) = seed_of(text.replace('"', ""), "floods", ".md").accounts
    passages = [it for it in account.of(AccountPassage) if it.text.startswith("My own")]
    assert [it.speaker for it in passages] == [name for _, name, _ in _SIGNED]


def test_quotations_of_several_lines_below_each_other_are_each_of_whoever_stands_below() -> None:
    form = "> {0}\n> *And it is so in another tongue.*\n> — {1} · [{2}]\n\n"
    text = "# Floods\n\nThey talk about it.\n\n## Words\n\n"
    (account,) = seed_of(
        text + "".join(form.format(*it) for it in _SIGNED), "floods", ".md"
    ).accounts
    assert [(it.speaker, it.time and it.time.printed) for it in account.of(Quotation)] == [
        (name, time) for _, name, time in _SIGNED
    ]


_ABOVE = (("Ship it small.", "Ada Quill"), ("Why small?", "Kai Berg"), ("It floats.", "Ada Quill"))
_HEAD = "# Small ships\n\nSpeakers: Ada Quill, Kai Berg\n\n"


@pytest.mark.parametrize(
    "form",
    [
        "— {1}\n> {0}\n\n",
        "— {1}\n\n> {0}\n\n",
        "> — {1}\n> {0}\n\n",
        "— {1}\n“{0}”\n\n",
    ],
)
def test_names_behind_a_dash_above_quotations_say_whose_those_below_are(form: str) -> None:
    text = f"{_HEAD}## Quotes\n\n" + "".join(form.format(*it) for it in _ABOVE)
    seed = seed_of(text, "ships", ".md")
    for check in (check_nothing_lost, check_nothing_invented, check_content_is_in_items):
        check(seed)
    (account,) = seed.accounts
    assert [(it.text, it.speaker) for it in account.of(Quotation)] == list(_ABOVE)


@pytest.mark.parametrize(
    "text",
    [
        "We met there.\n\n— Ada Quill\n\n> Ship it small.\n\n— Kai Berg\n\n> Why small?",
        "> Ship it small.\n\n— Kai Berg\n> Why small?\n",
        "— Ada Quill\n> Ship it.\n\n— Kai Berg\n> Why small?\n\n— Ada Quill\n> It floats.\n\n— Kai Berg",
    ],
)
def test_a_quotation_between_names_that_may_say_either_is_nobodys(text: str) -> None:
    (account,) = seed_of(f"{_HEAD}## Quotes\n\n{text}\n", "ships", ".md").accounts
    assert not any(it.speaker for it in account.of(Quotation))


def test_a_name_without_a_mark_below_a_quotation_does_not_head_the_next() -> None:
    text = "".join(f"> {words}\n\n{name}\n\n" for words, name in _ABOVE)
    (account,) = seed_of(f"{_HEAD}{text}", "ships", ".md").accounts
    assert {it.section for it in account.of(AccountPassage)} == {""}


@pytest.mark.parametrize("form", ["*{1}*\n\n“{0}”\n\n", "{1}\n\n> {0}\n\n"])
def test_names_without_a_mark_above_quotations_head_each_its_own(form: str) -> None:
    text = "".join(form.format(*it) for it in _ABOVE)
    (account,) = seed_of(f"{_HEAD}{text}", "ships", ".md").accounts
    passages = [(it.text.strip("“”"), it.section) for it in account.of(AccountPassage)]
    assert passages == list(_ABOVE)


@pytest.mark.parametrize(
    ("callouts", "quotes"),
    [
        ("> [!quote] Ship it small.\n> — Ada Quill", [("Ship it small.", "Ada Quill")]),
        ("> [!quote] Less is more\n> — Ada Quill", [("Less is more", "Ada Quill")]),
        (
            "> [!quote] Ada Quill\n> Ship it small.\n> [!quote] Ben Orr\n> Test it.",
            [("Ship it small.", "Ada Quill"), ("Test it.", "Ben Orr")],
        ),
        ("> [!quote] Favorite Line\n> Float on.", []),
        ("> [!quote] Ada Quill\n> [!quote] Ben Orr\n> Test it.", [("Test it.", "Ben Orr")]),
    ],
)
def test_what_a_quotations_callout_is_called_is_somebody_or_the_words(
    callouts: str, quotes: list[tuple[str, str]]
) -> None:
    seed = seed_of(f"# Small ships\n\n{callouts}\n", "ships", ".md")
    for check in (check_nothing_lost, check_nothing_invented, check_content_is_in_items):
        check(seed)
    (account,) = seed.accounts
    assert [(it.text, it.speaker) for it in account.of(Quotation) if it.speaker] == quotes


def test_labels_of_a_list_are_nobody_where_half_of_them_are_no_names() -> None:
    items = ("5. Horror: “The keepers hear the gate from afar.”", "6. Fake-out")
    named = "7. Suspense: “A bang is heard from the gate, and the lamp of it flickers.”"
    below = "\n\n## Build Suspense\n\n- A point.\n"
    (account,) = seed_of("# Scenes\n\n" + "\n".join((*items, named)) + below, "it", ".md").accounts
    assert not account.of(Quotation)
    items = (items[1], named.replace("Suspense", "Okafor"))
    text = "# Scenes of Ada Okafor\n\n" + "\n".join(items)
    (account,) = seed_of(text, "it", ".md").accounts
    assert [it.speaker for it in account.of(Quotation)] == ["Okafor"]


def test_what_goes_on_in_another_script_is_no_name() -> None:
    assert attribution("Weir Works增加额外语境，不一定是事实核查") is None
    named = attribution("Ada Okafor，产品副总裁")
    assert named is not None
    assert named.speaker == "Ada Okafor"


@pytest.mark.parametrize("mark", ["> ", ""])
def test_who_is_named_below_a_translation_says_the_words_and_their_translation(mark: str) -> None:
    lines = ('"A river is a verb."', "", "“河流是一个动词。”", "", "— Ada Okafor")
    text = "\n".join(f"{mark}{line}".rstrip() for line in lines)
    account = account_of(f"# On rivers\n\n## Quotes\n\n{text}\n")
    assert [(it.speaker, it.text) for it in account.of(Quotation)] == [
        ("Ada Okafor", "A river is a verb."),
        ("Ada Okafor", "河流是一个动词。"),
    ]
