"""Who speaks: roles in front of words, and labels that answer each other."""

import pytest

from generator.model.account import AccountPassage, Quotation
from generator.model.account_head import PersonRole
from tests.promises import check_content_is_in_items, check_nothing_invented, check_nothing_lost
from tests.read.voices import WORDS, people, quotes, turns
from tests.support import account_of, seed_of


@pytest.mark.parametrize(("host", "guest"), [("HOST", "GUEST"), ("Interviewer", "Speaker 1")])
@pytest.mark.parametrize("form", ["{}: {}", "**{}:** {}", "- {}: {}"])
def test_a_sentence_behind_a_role_is_a_turn(host: str, guest: str, form: str) -> None:
    said = [(host, "Why do rivers move?"), (guest, "Because they must, I think.")]
    text = "# Rivers\n\n" + "\n\n".join(form.format(*turn) for turn in said)
    assert turns(text) == said
    assert people(text) == []


def test_behind_a_turn_whatever_is_no_whole_name_is_said_too() -> None:
    text = "# Rivers\n\nGuest: Nadia Brun\nHost: TBA\n\nHost: Welcome.\n\nGuest: Thanks\n"
    assert turns(text) == [("Host", "Welcome."), ("Guest", "Thanks")]
    assert people(text) == ["Nadia Brun"]


def test_sounds_behind_labels_without_a_blank_head_nothing_and_are_said_by_who_makes_them() -> None:
    lines = ["Ada:Rivers move.", "Ivo:They do.", "FX:(Both laugh)", "Ada:(laughs) Why?"] * 3
    text = "\n".join((*lines, "Ivo:...because they must."))
    check_nothing_lost(seed_of(text))
    assert turns(text)[-2:] == [("Ada", "(laughs) Why?"), ("Ivo", "...because they must.")]
    assert {it.section for it in account_of(text).of(AccountPassage)} == {""}


@pytest.mark.parametrize("number", ["72", "#285"])
def test_the_number_of_a_page_or_ticket_amid_a_turn_is_not_said(number: str) -> None:
    said = f"Nadia Brun: They move on.\n\n{number}\n\nAnd they come back.\n\nIvo Kern: Do they?\n\n"
    text = f"# Rivers\n\n{said * 3}"
    assert ("Nadia Brun", "And they come back.") in turns(text)
    assert not any(words == number for _, words in turns(text))


def test_a_turn_goes_on_behind_what_stands_in_brackets_behind_its_label() -> None:
    said = "Nadia Brun (NB): They move on.\n\nAnd they come back.\n\nIvo Kern (IK): Do they?\n\n"
    text = f"# Rivers\n\n{said * 3}"
    assert ("Nadia Brun", "And they come back.") in turns(text)


def test_a_role_in_small_letters_is_one_too() -> None:
    text = (
        "# Rivers\n\nNB: We are here.\n\nhost: Tell us about the rivers.\n\nNB: They move.\n\n"
        "host: Do they?\n\nNB: Yes, they do.\n"
    )
    assert [speaker for speaker, _ in turns(text)] == ["NB", "host", "NB", "host", "NB"]


def test_roles_in_chinese_are_turns() -> None:
    text = "# 河流\n\n主持人：河流为什么移动？\n\n嘉宾：因为必须。\n"
    assert turns(text) == [("主持人", "河流为什么移动？"), ("嘉宾", "因为必须。")]
    assert people(text) == []


def test_who_answers_a_role_is_a_speaker_however_long_the_answers_are() -> None:
    parts = "\n\n".join(
        f"## 第{n}章\n\n**主持人：** 河流为什么移动？\n\n**Nadia Brun：** 因为必须。\n\n{{0}}\n\n{{0}}"
        for n in range(1, 4)
    )
    text = f"# Nadia Brun谈河流\n\n{parts}\n".format("水往低处流，这是很久以前的事。")
    heard = [name for name, _ in turns(text)]
    assert heard == ["主持人", "Nadia Brun", "Nadia Brun", "Nadia Brun"] * 3


@pytest.mark.parametrize(
    "line",
    [
        "Ivo Kern: Dams do not.",
        "**问：堤坝呢？**",
        "Mill: ???",
        "Host and Ivo (laughing): Nor do mills.",
    ],
)
def test_what_has_a_label_of_its_own_is_not_said_by_who_spoke_before(line: str) -> None:
    said = "Host: Do they move?\n\nGuest: Rivers move.\n\nAnd they go on.\n\n"
    text = f"# Rivers\n\n{said * 2}{line}\n\nIt is so.\n\n{said}"
    own = {("Host", "Do they move?"), ("Guest", "Rivers move."), ("Guest", "And they go on.")}
    assert not [turn for turn in turns(text) if turn[0] in {"Host", "Guest"} and turn not in own]


def test_a_label_that_comes_again_is_not_said_by_who_spoke_before() -> None:
    other = "Old mill: It turns.\n\nmiller (@m):\n\n"
    said = f"Ada: Do they move?\n\nIvo: Rivers move.\n\n{other}"
    assert {who for who, _ in turns("# Rivers\n\n" + said * 3)} == {"Ada", "Ivo"}
    assert len(turns("# Rivers\n\n" + said * 3)) == 6


def test_a_label_above_a_quotation_is_a_speaker_where_the_page_knows_him() -> None:
    item = '- {}:\n  - "it moves all the time and never stops, they say"\n- Rivers\n'
    assert quotes(f"# Rivers\n\n{item.format('Normal Flow Analysis')}") == []
    assert (
        quotes("# Rivers\n\nThey have a flow.\n\nNormal Flow:\n\n> It moves all the time.\n") == []
    )
    known = f"# Rivers\n\nNadia Brun spoke.\n\n{item.format('Nadia Brun')}"
    assert quotes(known) == [("Nadia Brun", "it moves all the time and never stops, they say")]


def test_one_word_in_front_of_a_quotation_is_a_speaker_where_it_is_of_a_name() -> None:
    line = '> **{}**: "She is good at all of it and clever too." [00:33:50]\n'
    above = "# Mills\n\n" + "They turn.\n\n" * 6
    text = f"{above}We use Grinder Code, and code is cheap.\n\n"
    assert quotes(text + line.format("Grinder")) == []
    known = f"{above}Nadia Brun spoke of mills.\n\n"
    said = "She is good at all of it and clever too."
    assert quotes(known + line.format("Nadia")) == [("Nadia", said)]


def test_the_words_of_a_host_are_no_quote_of_the_guest() -> None:
    text = (
        "# Rivers\n\nGuest: Nadia Brun\n\nHost: Why do rivers move?\n\n## Quotes\n\n- “They must.”"
    )
    assert quotes(text) == [(None, "They must.")]
    assert turns(text) == [("Host", "Why do rivers move?")]


def test_labels_that_answer_each_other_are_speakers() -> None:
    said = ["Nadia Brun", "Ivo Kern", "Nadia Brun", "Ada Okafor", "Ivo Kern", "Nadia Brun"]
    text = "# Rivers\n\n" + "\n\n".join(f"**{name}:** So it is, say I." for name in said)
    assert [name for name, _ in turns(text)] == said
    assert people(text) == ["Nadia Brun", "Ivo Kern", "Ada Okafor"]


def test_an_item_under_an_item_is_a_part_of_it() -> None:
    text = "# Desks\n\n- Keyboard\n  - Sticky Drawers\n- Tools for rivers\n  - Mud Pump\n"
    assert quotes(text) == []
    text = "# Desks\n\n- Rivers move, she said\n  - — Nadia Brun\n"
    assert quotes(text) == [("Nadia Brun", "Rivers move, she said")]
    text = "# Desks\n\n## Quotes\n\n- Rivers move and they are wet.\n  - Nadia Brun\n"
    assert quotes(text) == [("Nadia Brun", "Rivers move and they are wet.")]


def test_two_people_on_one_line_are_quoted_each() -> None:
    line = '- **Ada**: "Rivers move all the time." **Bob**: "Dams do not move at all."'
    said = [("Ada", "Rivers move all the time."), ("Bob", "Dams do not move at all.")]
    assert quotes(f"# Rivers\n\n## Quotes\n\n{line}\n") == said


def test_a_name_behind_a_dash_says_whose_a_callout_is() -> None:
    text = "# Rivers\n\n> [!quote] Bob\n> Rivers move.\n>\n> Dams do not.\n> — Ada\n"
    assert quotes(text) == [("Ada", "Rivers move."), ("Ada", "Dams do not.")]
    assert {quote.context for quote in account_of(text).of(Quotation)} == {"Bob"}
    assert quotes("# Rivers\n\n> [!quote] Bob\n> Rivers move.\n") == [("Bob", "Rivers move.")]


def test_a_speaker_inside_the_marks_needs_the_page_to_know_him() -> None:
    line = '- "Nora Blake: rivers are what they do."'
    known = f"# Rivers\n\nWith Nora Blake.\n\n## Quotes\n\n{line}\n"
    assert quotes(known) == [("Nora Blake", "rivers are what they do.")]
    assert quotes(f"# Rivers\n\n## Quotes\n\n{line}\n") == [
        (None, "Nora Blake: rivers are what they do.")
    ]


@pytest.mark.parametrize("role", ["CEO of Blue Barn", "founder", "Author"])
def test_a_role_behind_a_single_name_stands_aside(role: str) -> None:
    (quote,) = account_of(f"# Rivers\n\n## Quotes\n\n- “Rivers move.” — Ada, {role}\n").of(
        Quotation
    )
    assert (quote.speaker, quote.note) == ("Ada", role)


TOLD = (
    "The gate is opened in April when the water is high and the mill by the river is not at work.",
    "It is closed at night, and this is what the keeper of the weir is paid for by the county.",
    "What is lost by this is not known, but it is less than it was with the gate that stood there.",
)


@pytest.mark.parametrize(
    "line", ["{}: I was there.", "{}: Why is it so?", "{} argues that it is so.", "Guest: {}"]
)
def test_names_that_answer_each_other_are_speakers_where_they_speak(line: str) -> None:
    labels = ["Nadia Brun", "Ivo Kern", "Ada Okafor", "Ivo Kern", "Nadia Brun", "Ada Okafor"]
    said = [f"{name}: {TOLD[n % 3]}" for n, name in enumerate(labels)]
    text = f"# Rivers\n\n{line.format('Nadia Brun')}\n\n" + "\n\n".join(said)
    assert {name for name, _ in turns(text)} == set(labels)


@pytest.mark.parametrize(("asks", "form"), [("Q", "{}: {}"), ("Q1", "{}:\n\n{}"), ("Q", "{}:\n{}")])
def test_who_answers_questions_by_name_is_a_speaker(asks: str, form: str) -> None:
    said = [(asks, "Why do they move?"), ("Brun", "They must."), (asks, "All?"), ("Brun", "Yes.")]
    turns_of = "\n\n".join(form.format(*turn) for turn in said * 2)
    heard = turns(f"# Rivers\n\nNADIA BRUN: An Interview\n\nBrun has a mill.\n\n{turns_of}\n")
    assert heard == said * 2


def test_a_name_above_a_list_for_once_still_speaks() -> None:
    said = "Ada Okafor:\n\nI see.\n\nIvo Kern:\n\nSo do I.\n\n"
    text = f"# Rivers\n\n{said * 3}Ivo Kern:\n\n- mills\n- weirs\n\n{said}"
    assert {name for name, _ in turns(text)} == {"Ada Okafor", "Ivo Kern"}


@pytest.mark.parametrize(
    "line",
    [
        "All: They agree.",
        "Mill <by mail>: It turns.",
        "Noon: a break.",
        "<nbrun> It turns.",
        "10:04 AM <nbrun> It turns.",
        "Okafor smiled and looked at the river.",
        "Photo by Lena Weiss.",
        "Subscribe to Weir FM for more.",
        "Lena Weiss — Miller in Bern.",
    ],
)
def test_a_line_with_any_short_label_is_not_said_by_who_spoke_before(line: str) -> None:
    said = "Ada Okafor: I see it.\n\nAnd it goes on.\n\nIvo Kern: Do we?\n\n"
    heard = turns(f"# Rivers\n\n{said * 2}{line}\n\n{said * 2}")
    assert {text for _, text in heard} == {"I see it.", "And it goes on.", "Do we?"}


def test_what_tells_of_somebody_at_the_end_of_a_page_is_not_said() -> None:
    said = "Ada Okafor: I see it.\n\nAnd it goes on.\n\nIvo Kern: Do we?\n\nThat I ask.\n\n"
    heard = turns(f"# Rivers\n\n{said * 2}Lena Weiss writes on rivers.\n")
    assert heard[-1] == ("Ivo Kern", "That I ask.")


@pytest.mark.parametrize("form", ["{}. – {}", "**{}.** – {}"])
def test_who_speaks_for_whom_may_stand_in_brackets_with_a_dash_behind(form: str) -> None:
    said = [("Ada Okafor (WEI)", "We go on."), ("Ivo Kern (MIL)", "Do we?")] * 3
    lines = "\n\n".join(form.format(*it) for it in said)
    assert turns(f"# Rivers\n\n{lines}\n") == [(who[:-6], words) for who, words in said]


def test_where_turns_stand_below_each_other_a_blank_line_ends_one() -> None:
    said = "AO: I see it.\nIK: Do we?\nAO: We do.\nand more\n"
    text = f"# Rivers\n\n{said}{said}\nA break at noon.\n\n## Mills\n\n{said}{said}"
    heard = {text for _, text in turns(text)}
    assert heard == {"I see it.", "Do we?", "We do.", "and more"}


def test_names_in_capitals_may_stand_in_the_text_as_usual() -> None:
    said = "BEN OKRI: Welcome. With me is Ana Silva.\n\nANA SILVA: Sand is stone.\n\n"
    assert people(f"Sand\n\n{said}{said}") == ["BEN OKRI", "Ana Silva"]


@pytest.mark.parametrize(
    "form",
    [
        "[{name}] [{time}] {words}",
        "[{time}] [{name}] {words}",
        "[{time}] [{name}]: {words}",
        "[{name} - {time}] {words}",
        "[{time}] <{name}> {words}",
        "{name} ({time}) {words}",
        "[{time}] [{name}:] {words}",
        "**{name}** [{time}] {words}",
        "### {name} ({time})\n\n{words}\n",
        "{time}\n{name}\n{words}\n",
    ],
)
@pytest.mark.parametrize("ending", [".txt", ".md"])
def test_who_speaks_from_when_on_in_brackets(form: str, ending: str) -> None:
    names = ("Ada Okafor", "Ivo Kern")
    lines = [
        form.format(name=names[index % 2], time=f"0:{index * 9 + 10}", words=words)
        for index, words in enumerate(WORDS)
    ]
    seed = seed_of("\n".join(lines), ending=ending)
    for check in (check_nothing_lost, check_nothing_invented, check_content_is_in_items):
        check(seed)
    (account,) = seed.accounts
    assert [
        (item.speaker, item.time and item.time.seconds, item.text)
        for item in account.items
        if isinstance(item, AccountPassage)
    ] == [(names[index % 2], index * 9 + 10, words) for index, words in enumerate(WORDS)]


@pytest.mark.parametrize(
    ("item", "speakers"),
    [
        ("Moving water in the old city - Nadia Brun", []),
        ("It moves the whole day and never stops. - Nadia Brun", ["Nadia Brun"]),
        ('"it moves the whole day, they say" - Nadia Brun', ["Nadia Brun"]),
    ],
)
def test_an_item_with_a_name_behind_it_and_a_point_below_is_a_quote_if_it_is_a_sentence(
    item: str, speakers: list[str]
) -> None:
    text = f"# Rivers\n\nThe agenda.\n\n- {item}\n    - to be looked at once more\n"
    assert [name for name, _ in quotes(text)] == speakers


@pytest.mark.parametrize("form", ["{}: {}", "__{}__: {}"])
def test_who_is_named_in_full_once_and_short_afterwards_speaks_from_the_first_line(
    form: str,
) -> None:
    said = [
        ("Nadia Brun", "Welcome, I am your host, and we hear of rivers."),
        ("Ivo Kern", '"Rivers."'),
        ("Rosa Lind", "How do they move?"),
        ("Ivo", "They flow downhill."),
        ("Rosa", "And the stones?"),
        ("Ivo", "They roll along."),
        ("Rosa", "Do they ever stop?"),
        ("Ivo", "In the sea."),
    ]
    text = "\n\n".join(form.format(*turn) for turn in said)
    assert turns(text) == said
    assert people(text) == ["Nadia Brun", "Ivo Kern", "Rosa Lind"]
    assert quotes(text) == []


def test_credits_below_name_the_hosts() -> None:
    text = (
        "# Rivers\n\nRivers move.\n\n### Credits\n\nMusic: Tom Wex\n\n"
        "Hosts: Ada Roy, Ivo Kern, and Rosa Lind.\n"
    )
    assert [(it.name, it.role) for it in account_of(text).people] == [
        (name, PersonRole.HOST) for name in ("Ada Roy", "Ivo Kern", "Rosa Lind")
    ]
    assert people("# Rivers\n\nRivers move.\n\n### Why\n\nHost: nobody knows Ada Roy here.\n") == []


def test_two_short_words_behind_a_role_are_said() -> None:
    lines = ["[Speaker 1] [0:08] Is it a weir?", "[Speaker 2] [0:11] Yeah. Exactly."]
    text = "# Rivers\n\n" + "\n".join(lines * 3)
    assert turns(text)[:2] == [("Speaker 1", "Is it a weir?"), ("Speaker 2", "Yeah. Exactly.")]


def test_the_short_form_of_a_name_speaks_though_it_stands_small_in_an_address() -> None:
    said = [
        ("Tom Hale", "I keep several weirs."),
        ("Tom Hale", "We are here to vote on them."),
        ("Nadia", "We do not need a poll. Does anyone object?"),
        ("Nadia", "Any other questions?"),
        ("Ivo Kern", "What is being done about the ford?"),
        ("Ivo Kern", "I am working on a dam."),
        ("Nadia Brun", "This is a weakness that we have had."),
    ]
    lines = "\n\n".join(f"{name}: {words}" for name, words in said)
    text = f"# Rivers\n\nNadia Brun said it: nadia@rivers.example.\n\n## Talk\n\n{lines}\n"
    assert turns(text) == said


def test_few_bullets_among_paragraphs_of_a_conversation_are_no_turns() -> None:
    links = "- Ada Okafor: [Site](https://a.example) | [Mail](https://b.example)"
    said = [
        (name, words.format(n))
        for n in range(6)
        for name, words in (
            ("Ada Okafor", "I think that weir {} will hold."),
            ("Ivo Kern", "You said so of dam {}."),
        )
    ]
    printed = [f"**{name}:** {words}" for name, words in said]
    below = "\n\n".join(printed)
    assert turns(f"# On rivers\n\nLearn more about them:\n\n{links}\n\n{below}\n") == said


@pytest.mark.parametrize(
    ("line", "speaks"),
    [
        ("River Post: it criticised the dam.", False),
        ("Weir Herald: Dams fail.", False),
        ("Old Rivers: They move.", False),
        ("Small Matter: I forgot it.", False),
        ("Jane Marsh: It criticised the dam.", True),
        ("Ngozi Brun: Exactly.", True),
        ("Ngozi Brun: as I always said.", True),
    ],
)
def test_who_is_heard_once_among_others_is_somebody(line: str, speaks: bool) -> None:
    text = f"""# Weirs

Ada Okafor: I think the old rivers are friends.

Ivo Kern: Why do you say that?

Ada Okafor: What did they write?

{line}

Ivo Kern: I never read it.

Ada Okafor: We go on.
"""
    assert (line.partition(":")[0] in people(text)) == speaks
    assert len(turns(text)) == 5 + speaks


def test_a_ticket_ends_what_is_said_before_it() -> None:
    before = "Ada: I like weirs.\n\nIvo: Why do you?\n\nAda: I am afraid of them.\n\n"
    ticket = "[Bug #7844] Gates do not open (bo)\n\nI would open them.\n\n"
    said = turns(f"# Weirs\n\n{before}{ticket}Ivo: So?\n\nAda: I do.\n")
    assert [words for name, words in said if name == "Ada"] == [
        "I like weirs.",
        "I am afraid of them.",
        "I do.",
    ]


@pytest.mark.parametrize("ending", [".md", ".txt"])
def test_a_name_with_its_time_in_brackets_speaks_without_a_colon(ending: str) -> None:
    link = "[({})](https://youtube.com/watch?v=abcdefghij1&t=9)"
    said = (
        ("Nadia Brun", "0:00:12", "Where do rivers go?"),
        ("Ada Okafor", "0:00:14", "To the sea."),
        ("", "0:00:20", "Or into the sand."),
        ("Nadia Brun", "0:00:24", "And then?"),
        ("Ada Okafor", "0:00:31", "Then they rest."),
    )
    lines = (f"{name} {link.format(time)} {words}".lstrip() for name, time, words in said * 2)
    text = "# Rivers\n\n## What was said\n\n" + "\n\n".join(lines)
    account = seed_of(text, ending=ending).accounts[0]
    turned = [(it.speaker, it.text) for it in account.of(AccountPassage)]
    assert turned == [(name or "Ada Okafor", words) for name, _, words in said] * 2
    chapters = "\n\n".join(f"{name} {time} {words}" for name, time, words in said if name)
    assert not any(it.speaker for it in account_of(f"# Rivers\n\n{chapters}").of(AccountPassage))


def test_a_title_of_the_page_s_list_of_chapters_parts_turns() -> None:
    listed = "0:00 – Introduction\n1:46 – Old weirs\n19:09 – Locks\n"
    said = "Ada Okafor\n(00:00:12)\nRivers move.\n{}\nIvo Kern\n(00:01:46)\nWhere to?\n"
    turned = said.format("Old weirs") + said.format("And they wait")
    account = account_of(f"Rivers\n\nChapters\n{listed}\nIntroduction\n{turned}")
    passages = [(it.section, it.text) for it in account.of(AccountPassage)]
    assert passages == [
        ("Introduction", "Rivers move."),
        ("Old weirs", "Where to?"),
        ("Old weirs", "Rivers move. And they wait"),
        ("Old weirs", "Where to?"),
    ]


TALKED = ("I think that the river moves at night.", "Why do we never see it?")


@pytest.mark.parametrize("name", ["Adam Peer", "Nadia B. Brun, Psy.D"])
def test_two_who_take_turns_all_the_time_are_people(name: str) -> None:
    """`peer` stands in small letters, too, and so do the letters of a degree for nothing else."""
    said = [(who, text) for text in TALKED * 6 for who in (name, "Ivo Kern")]
    text = "\n\n".join(f"**{who}:** {words}" for who, words in said)
    assert turns(f"{text}\n\nA peer is a friend.\n")[: len(said)] == said
    assert people(text) == [name.partition(",")[0], "Ivo Kern"]


def test_titles_of_chapters_that_look_like_turns_are_nobodys_where_others_speak() -> None:
    chapters = "0:00 - Introduction\n1:57 - Why weirs hum\n48:05 - Weir Scaling Laws: do they hold?"
    said = "\n\n".join(
        f"**{minute}:19** · {name}: It hums, and Weir Scaling Laws tell why."
        for minute, name in enumerate(["Ada Okafor", "Bo Lind"] * 3, start=10)
    )
    assert people(f"# Weirs\n\nTimestamps:\n{chapters}\n\n{said}\n") == ["Ada Okafor", "Bo Lind"]


def test_lines_with_times_that_go_on_are_said_though_few_have_labels() -> None:
    lines = [
        *("0:00 Ada: Welcome to the show", "0:05 today about mud", "0:09 and gates"),
        *("0:14 with my guest", "0:20 Ivo: Hi there, it is wet", "", "0:25 Ada: Is it your weir?"),
        *("0:30 Ivo: It is old, and it hums.", "0:35 Ada: Why?", "0:40 Ivo: It is low."),
    ]
    assert {speaker for speaker, _ in turns("# Weirs\n\n" + "\n".join(lines))} == {"Ada", "Ivo"}
