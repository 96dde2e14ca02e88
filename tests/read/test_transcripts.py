"""Transcripts: which notes are one, and that their turns stay in the order of the page."""

from pathlib import Path

import pytest

from generator.model.account import AccountPassage, AccountSegment, Definition
from generator.model.account_head import AccountKind
from generator.read.grammar.speech.speaker_labels import may_speak
from generator.read.grammar.speech.turn_lines import Turn, split_head
from generator.read.grammar.speech.turn_speakers import speakers
from tests.promises import check_content_is_in_items, check_nothing_invented
from tests.support import account_of, seed_of

KINDS = Path(__file__).parent / "kinds"
TRANSCRIPTS = sorted(
    page
    for page in KINDS.glob("[456][0-9]-*.*")
    if page.suffix != ".json" and 41 <= int(page.stem[:2]) <= 64
)
BY_NOBODY = {"56", "57"}
"""Words with times, by nobody: perhaps somebody's notes."""
FEW = {"47", "49", "52", "54", "55", "58"}
"""Three turns are too few to tell."""
NOTES = sorted(KINDS.glob("0[1-4]-*.txt")) + sorted(KINDS.glob("1[0-8]-*.txt"))


@pytest.mark.parametrize("page", TRANSCRIPTS, ids=lambda page: page.stem)
def test_a_page_that_is_mostly_turns_is_a_transcript(page: Path) -> None:
    (account,) = seed_of(page.read_bytes(), page.stem, page.suffix).accounts
    expected = page.stem[:2] not in BY_NOBODY | FEW
    assert (account.kind is AccountKind.TRANSCRIPT) == expected


@pytest.mark.parametrize("page", NOTES, ids=lambda page: page.stem)
def test_notes_are_no_transcript(page: Path) -> None:
    for account in seed_of(page.read_bytes(), page.stem, page.suffix).accounts:
        assert account.kind is AccountKind.NOTES


@pytest.mark.parametrize("page", TRANSCRIPTS, ids=lambda page: page.stem)
def test_turns_stand_in_the_order_of_the_page(page: Path) -> None:
    (account,) = seed_of(page.read_bytes(), page.stem, page.suffix).accounts
    lines = [item.at.lines for item in account.items]
    assert lines == sorted(lines)


def test_what_stands_below_a_name_and_a_time_is_no_heading() -> None:
    said = ("今天我们来到了河边", "公司", "这可能是坝1", "然后坝2", "技术", "对吧", "话题") * 3
    lines = [
        f"发言人{place % 2 + 1}   0:{place:02}:10\n{text}\n" for place, text in enumerate(said)
    ]
    text = "---\ntitle: 河流与沙洲\n---\n\n## Transcript\n\n" + "\n".join(lines)
    (account,) = seed_of(text.encode(), "talk", ".md").accounts
    assert [it.text for it in account.of(AccountPassage) if it.speaker] == list(said)


def test_a_break_is_nobodys_turn() -> None:
    turns = "**Ada Okafor:** We test.\n\n**Bo Lindqvist:** We do.\n\n"
    text = f"{turns}**Break:** \\[18:02\\]\n\n{turns}**Break:** \\[30:00\\]\n\n{turns}"
    (account,) = seed_of(text.encode(), "talk", ".md").accounts
    pauses = [item for item in account.of(AccountPassage) if item.text == "Break"]
    assert [(item.speaker, item.time and item.time.seconds) for item in pauses] == [
        (None, 1082),
        (None, 1800),
    ]


def test_a_comment_beside_questions_is_nobodys() -> None:
    lines = [
        Turn(speaker=name, time=None, text="We mend.") for name in ("Q", "C", "C", "Ivo", "Ivo")
    ]
    assert speakers(lines) == {"Ivo"}
    assert speakers(lines[1:]) == {"C", "Ivo"}


def test_labels_of_figures_speak_not() -> None:
    lines = [Turn(speaker=it, time=None, text="12.") for it in ("Ayes", "Noes", "Noes", "Ayes")]
    lines += [Turn(speaker="Ivo", time=None, text="We mend.")] * 2
    assert speakers(lines) == {"Ivo"}


def test_those_who_speak_in_turns_are_no_terms() -> None:
    words = ("a term for it.", "the list of terms.", "what it means.", "and so on.")
    lines = "\n".join(f"* {name}: {it}" for it in words for name in ("Lena", "Ivo"))
    (account,) = seed_of(f"# Call\n\n## Key terms\n\n{lines}\n".encode(), "call", ".md").accounts
    assert not account.of(Definition)


@pytest.mark.parametrize(
    "label", ["ACTION", "Action Item", "Proposal", "RESOLVED", "Regrets", "Straw poll"]
)
def test_what_minutes_put_in_front_of_tasks_and_decisions_does_not_speak(label: str) -> None:
    assert not may_speak(label)


@pytest.mark.parametrize(
    ("line", "speaker"),
    [("39:13 · Yeah.", None), ("39:13 · Ada Okafor", "Ada Okafor"), ("39:13 · Ada O.", "Ada O.")],
)
def test_a_short_answer_behind_a_time_is_no_speaker(line: str, speaker: str | None) -> None:
    head = split_head(line)
    assert (head and head.speaker) == speaker


@pytest.mark.parametrize("times", [r"\[20:10\] to \[\\00:20:43.13\]", "[00:16:16:05]"])
def test_nobody_speaks_where_there_are_only_times(times: str) -> None:
    turns = "**Ada Okafor:** We test.\n\n**Bo Lindqvist:** We do.\n\n"
    text = f"{turns}**Break:** {times}\n\n{turns}**Break:** {times}\n\n{turns}"
    (account,) = seed_of(text.encode(), "talk", ".md").accounts
    assert {item.speaker for item in account.of(AccountPassage) if item.speaker} == {
        "Ada Okafor",
        "Bo Lindqvist",
    }


def test_a_number_alone_is_said() -> None:
    account = account_of("Ada: How many?\n\nBo: 42.\n\nAda: Why?\n\nBo: 42!\n")
    assert [item.speaker for item in account.of(AccountPassage)] == ["Ada", "Bo", "Ada", "Bo"]


def test_a_time_behind_which_nothing_is_said_stays_in_the_words() -> None:
    text = "Ada: One.\n\nBo: Two. [0:30]\n\nAda: Three.\n\nBo: Four.\n"
    (_, second, *_) = account_of(text).of(AccountPassage)
    assert (second.text, second.time) == ("Two. [0:30]", None)


def test_headings_that_come_again_are_no_speakers_where_others_stand_between() -> None:
    chapter = "## {n}. Chapter\n\n### Main Points\n\nIt moves.\n\n### Open Questions\n\nWhy?\n\n"
    account = account_of("# A talk\n\n" + "".join(chapter.format(n=n) for n in "123"))
    assert all(item.speaker is None for item in account.of(AccountPassage))


def test_a_number_may_stand_right_behind_a_label() -> None:
    for label in ("发言人", "Speaker"):
        text = f"{label}1   0:00:03\n大家好。\n\n{label}2   0:00:09\n谢谢。\n\n{label}1   0:00:13\n好。\n"
        (found,) = seed_of(text).accounts
        turns = [(it.speaker, it.time.seconds) for it in found.of(AccountPassage) if it.time]
        assert turns == [(f"{label}1", 3), (f"{label}2", 9), (f"{label}1", 13)]
        assert not found.titles


def test_a_question_in_the_middle_of_prose_is_no_heading() -> None:
    said = "Gates open at night, as they always did, and nobody has to be awake.\n"
    account = account_of(
        f"A gate is a promise to the field that lies below it.\n{said}How does it work?\n{said}" * 3
    )
    assert {it.section for it in account.of(AccountPassage)} == {""}
    asked = "".join(
        f"\n{question}\n{said}" for question in ("How does it work?", "What is it for?")
    )
    sections = {it.section for it in account_of(f"# Gates\n\n{said}{asked}").of(AccountPassage)}
    assert {"How does it work?", "What is it for?"} <= sections


def test_a_speech_service_says_the_language_by_its_code() -> None:
    text = (
        '{"language_code": "de", "utterances": ['
        '{"speaker": "A", "text": "Es summt im Wind.", "start": 1000},'
        '{"speaker": "B", "text": "Das tun die Balken.", "start": 5000}]}'
    )
    assert seed_of(text, ending=".json").source.language == "de"


def test_what_a_scribe_types_for_others_is_theirs() -> None:
    chat = """[16:00:01] <nbrun> scribe: ikern
[16:00:09] <ofer> ikern: can you hear us?
[16:00:20] <ikern> nbrun: welcome to the weir group
[16:00:31] <ikern> ... we begin with the mill
[16:00:40] <ikern> Ada_Roy: I mended it
[16:00:52] <ofer> well done
[16:01:02] <ikern> I have to leave soon
[16:01:22] <nbrun> thanks
"""
    seed = seed_of(chat, "weirs", ".log")
    (account,) = seed.accounts
    assert [(it.speaker, it.text) for it in account.of(AccountPassage)][1:7] == [
        ("ofer", "ikern: can you hear us?"),
        ("nbrun", "welcome to the weir group"),
        (None, "... we begin with the mill"),
        ("Ada_Roy", "I mended it"),
        ("ofer", "well done"),
        ("ikern", "I have to leave soon"),
    ]
    check_content_is_in_items(seed)
    check_nothing_invented(seed)


def test_a_name_with_a_nickname_speaks_for_itself() -> None:
    turns = [
        f"{name} (00:00:{second:02}):\nWeirs hum at night, and nobody knows why.\n"
        for second, name in enumerate(["Ivo", "Ada ‘Weir’ Okafor"] * 4, start=1)
    ]
    account = account_of("\n".join(turns))
    speakers = [it.speaker for it in account.of(AccountPassage)]
    assert speakers == ["Ivo", "Ada ‘Weir’ Okafor"] * 4


def test_a_colon_behind_who_speaks_in_a_table_is_no_part_of_the_name() -> None:
    rows = "timestamp,speaker,words\n[00:00:03],AO:,Weirs hum.\n,IK:,At night?\n,AO:,All night.\n"
    (account,) = seed_of(rows, ending=".csv").accounts
    assert {it.speaker for it in account.of(AccountPassage) if it.speaker} <= {"AO", "IK"}


@pytest.mark.parametrize(
    "form",
    ["[{0}s -> {1}s]  {2}", "[{0} → {1}] {2}", "[{0} --> {1}] {2}", "[{0}s] {2}"],
)
def test_seconds_as_programs_print_them(form: str) -> None:
    said = [
        ("0.00", "4.90", "Rivers move."),
        ("4.90", "71.30", "Why?"),
        ("71.30", "80.00", "Sand."),
    ]
    (account,) = seed_of("\n".join(form.format(*it) for it in said), "note", ".txt").accounts
    passages = [it for it in account.items if isinstance(it, AccountPassage)]
    assert [(it.text, it.time and it.time.seconds) for it in passages] == [
        *(("Rivers move.", 0), ("Why?", 4), ("Sand.", 71))
    ]


_CALL = (
    ("Ada", "Let us begin, I think we have everybody."),
    ("Ivo", "We launched the second gauge on Monday."),
    ("Ada", "Did you see any trouble?"),
    ("Wei Lin", "I saw none, but we have not looked at the weir."),
    ("Ivo", "Do you want to look at it with me?"),
)
_FORMS = ("**{0}**\n{1}\n", "**{0}**\n* {1}\n", "**{0}**: {1}\n")


@pytest.mark.parametrize("form", _FORMS)
def test_a_call_in_sections_with_bold_names(form: str) -> None:
    """Sections between the turns, first names only, and one that a chat prints in small letters."""
    parts = [
        f"# {title}\n\n" + "\n".join(form.format(*turn) for turn in _CALL)
        for title in ("Gauges", "Weirs", "Sand", "Open questions", "Closing")
    ]
    chat = "## Chat\n\nFrom ada to everyone: 03:07 PM\n\nFrom ivo to everyone: 03:08 PM\n"
    account = account_of("# Gauge call 12\n\n" + "\n".join([*parts, chat]))
    spoken = [it.speaker for it in account.of(AccountPassage) if it.speaker]
    assert spoken == [name for name, _ in _CALL] * 5


@pytest.mark.parametrize(("heading", "n"), [("### Gauges", 9), ("## Tasks", 4)])
def test_known_voices_speak_in_every_section_below_the_heading_of_a_transcript(
    heading: str, n: int
) -> None:
    """A rule, a heading and a list that prevails part them; beside a transcript they are lists."""
    above = "\n".join(f"{name}: {text}" for name, text in _CALL if name != "Wei Lin")
    below = "Ivo: We need:\n* Two gauges\n* More sand\n* A weir\n* Stones\n* A boat\n* Rope\n"
    behind = "Ada: I agree.\nIvo: Good.\n* Poles\n* Planks\n* Nails\n* Tar\n"
    more = "Ada: So do it.\n* A map\n* A lamp\nIvo: I will.\n"
    text = f"## Transcript\n{above}\n---\n{heading}\n{below}{behind}{more}"
    account = account_of(text)
    spoken = [it.speaker for it in account.of(AccountPassage) if it.speaker]
    assert len(spoken) == n


def test_every_item_below_a_name_is_said_by_it() -> None:
    form = "**{0}**\n* {1}\n* And I think so too.\n"
    parts = [
        f"# {title}\n\n" + "\n".join(form.format(*turn) for turn in _CALL)
        for title in ("Gauges", "Weirs", "Sand", "Open questions", "Closing")
    ]
    account = account_of("# Gauge call 12\n\n" + "\n".join(parts))
    spoken = [it.speaker for it in account.of(AccountPassage) if it.speaker]
    assert spoken == [name for name, _ in _CALL for _ in range(2)] * 5


@pytest.mark.parametrize("form", _FORMS)
def test_terms_that_come_again_above_sentences_do_not_speak(form: str) -> None:
    terms = ("Rationale", "Outcome", "Rationale", "Effort", "Outcome")
    parts = [
        f"# Proposal {count}\n\n" + "\n".join(form.format(it, "Sand moves less.") for it in terms)
        for count in range(1, 6)
    ]
    account = account_of("# Gauge plan\n\n" + "\n".join(parts))
    assert not [it for it in account.of(AccountPassage) if it.speaker]


def test_chapters_whose_time_ends_in_a_full_stop_and_a_player_of_the_note() -> None:
    text = """# River radio 12

- [New gauges](https://a.example/gauges-for-rivers-and-weirs-of-every-size) - *00:08:38*.
- Weirs and letters about them - *00:17:35*.
- [What listeners ask](https://a.example/p/12) - *01:58:07*.

<audio src="https://cdn.a.example/rr12.mp3" preload="none"></audio>
"""
    (account,) = seed_of(text, "note", ".md").accounts
    seconds = [it.time.seconds for it in account.of(AccountSegment) if it.time]
    assert seconds == [518, 1055, 7087]
    assert [it.key for it in account.recordings] == ["rr12.mp3"]


def test_the_first_words_of_a_transcript_are_no_title() -> None:
    text = "Thank you.\n The sand does not even move.\n And, um, we have to ask why that is.\n"
    (account,) = seed_of(text, "ep012-moving-water-12", ".txt").accounts
    assert (account.titles, account.name_title) == ((), "Moving Water")
    assert [(it.kind, it.value) for it in account.numbers] == [("episode", "12")]


def test_fields_between_the_turns_of_a_dialogue_do_not_speak() -> None:
    turns = "\n".join(f"**{name}**: {words}\n" for name, words in _CALL)
    parts = [f"# Part {count}\n\n{turns}\nGauges: north, south\n" for count in range(1, 6)]
    account = account_of("# Gauge call 12\n\n" + "\n".join(parts))
    assert {it.speaker for it in account.of(AccountPassage)} - {None} == {"Ada", "Ivo", "Wei Lin"}


@pytest.mark.parametrize(
    "form",
    [
        "**{0}** [{1}](https://youtu.be/abcdefghijk?t=379): {2}",
        "{0} {1}: {2}",
        "{0} ({1}): {2}",
        "**{0}** [{1}]: {2}",
        "**{0} {1}:** {2}",
    ],
)
def test_a_time_between_name_and_colon(form: str) -> None:
    turns = (
        *(("Ada Okafor", "6:19", "We built the weir."), ("Ivo Kern", "6:40", "Did it hold?")),
        *(("Ada Okafor", "1:06:45", "It did."), ("Ivo Kern", "1:07:01", "Why?")),
    )
    lines = (form.format(*turn) for turn in turns)
    (account,) = seed_of("# Weirs\n\n" + "\n\n".join(lines), "weirs", ".md").accounts
    read = [(it.speaker, it.time and it.time.printed, it.text) for it in account.of(AccountPassage)]
    assert read == list(turns)
    chapters = "Weirs 0:00: how they stand\n\nGates 6:19: how they move\n\nMills 9:10: turn\n"
    assert not [it for it in account_of(f"# Water\n\n{chapters}").of(AccountPassage) if it.speaker]


def test_whoever_types_the_own_name_in_front_types_for_others() -> None:
    chat = """[16:00] <nbrun> ikern: are you there?
[16:00] <ikern> yes
[16:01] <nbrun> nbrun: Any changes to the agenda?
[16:02] <nbrun> Ivo: It might be worth to talk of gates.
[16:02] |<-- bo has left (Quit)
[16:03] <ikern> I agree
[16:04] <nbrun> ikern: thanks
"""
    (account,) = seed_of(chat, "weirs", ".log").accounts
    assert [(it.speaker, it.text) for it in account.of(AccountPassage) if it.speaker] == [
        ("nbrun", "ikern: are you there?"),
        ("ikern", "yes"),
        ("nbrun", "Any changes to the agenda?"),
        ("Ivo", "It might be worth to talk of gates."),
        ("ikern", "I agree thanks"),
    ]


def test_where_dots_say_what_goes_on_other_lines_are_nobodys() -> None:
    turn = "Ada: We mend the weir.\n\n{}in May.\n\nIvo: Do you?\n\n{}or later.\n\n"
    text = "# Weirs\n\n" + turn.format("... ", "... ") * 3 + "The room is too hot for us.\n\n"
    account = account_of(text + turn.format("... ", "... "))
    hot = [it.speaker for it in account.of(AccountPassage) if "hot" in it.text]
    assert hot == [None]
    assert {it.speaker for it in account.of(AccountPassage) if it.text[:3] == "..."} == {
        "Ada",
        "Ivo",
    }


@pytest.mark.parametrize("mark", [". ", " - ", " – "])
def test_a_letter_with_a_dash_asks_as_well_as_one_with_a_stop(mark: str) -> None:
    turn = f"Ada: We mend the weir.\n\nIvo: And the gate.\n\nQ{mark}Who holds the water?\n\n"
    said = account_of("# Weirs\n\nWe met Ada and Ivo there.\n\n" + turn * 4).of(AccountPassage)
    assert [it.speaker for it in said if "water" in it.text] == ["Q"] * 4


@pytest.mark.parametrize(
    "line",
    [
        "?? it holds no water at all",
        "**???**\n\nit holds no water at all",
        "(?): it holds no water",
        "(Bo, Kim): it holds water",
        "Kim Ferro [from chat] Yes, it holds water.",
        "> It holds water, as we wrote.",
        "<blockquote>\nIt holds.\n\nAnd it holds water.\n</blockquote>",
        "==The weir holds water (link above)",
        "nadia brun: it holds water",
        "Channel Nadia Brun: it holds water",
        "**Kim T(kimt@)** [1:04:55](https://weirs.example/v?t=3895):  It holds water.",
        "The gate holds water [#474](https://weirs.example/issues/474)",
        "*Taken from what holds water and is open.",
    ],
)
def test_what_begins_as_no_word_of_the_speaker_above_is_nobodys(line: str) -> None:
    turn = "ada: We mend the weir.\n\nAnd the gate.\n\nivo: Do you?\n\nIn May, that is.\n\n"
    seed = seed_of("# Weirs\n\n" + turn * 3 + f"{line}\n\n" + turn, ending=".md")
    said = seed.accounts[0].of(AccountPassage)
    assert [it.speaker for it in said if "water" in it.text] == [None]
    assert [it.speaker for it in said if it.text == "And the gate."] == ["ada"] * 4
    check_content_is_in_items(seed)
    check_nothing_invented(seed)


_MENDING = "Ada: We mend the weir{s}\n\nAnd we mend the gate{s}\n\nIvo: Do you see mud there{s}\n\n"
"""Turns that go on, their words with a stop behind."""


@pytest.mark.parametrize(
    ("line", "mark", "stop", "speaker"),
    [
        ("#Gates with water", "", ".", None),
        ("-- a noise of water --", "", ".", None),
        ("Weir 177 (https://w.example/177) and water", "", ".", None),
        ("Weir of water 177 (https://w.example/177)", "", ".", None),
        ("ES:I have a question on water.", "", ".", None),
        ("#12 is the gate with water.", "", ".", "Ivo"),
        ("gates with water", "", ".", "Ivo"),
        (", and then the gates have water", "", ".", "Ivo"),
        ("Weir 177 (https://w.example/177) and water", "", "", "Ivo"),
        ("There is water. Is there mud", "", ".", "Ivo"),
        ("▶ There is water.", "▶ ", ".", "Ivo"),
        ("▶ There is water.", "", ".", None),
    ],
)
def test_a_line_of_another_form_than_what_is_said_ends_a_turn(
    line: str, mark: str, stop: str, speaker: str | None
) -> None:
    turns = _MENDING.format(s=stop).replace(": ", f": {mark}") * 3
    text = f"{turns}{line}\n\nThere it is as high, I say, as it is here, 1 to 5{stop}\n\n{turns}"
    items = seed_of(text, "weirs", ".txt").accounts[0].of(AccountPassage)
    assert [it.speaker for it in items if "water" in it.text] == [speaker]
    assert [it.speaker for it in items if "high" in it.text] == [speaker]
    assert {it.speaker for it in items if "And we mend" in it.text} <= {"Ada"}


@pytest.mark.parametrize(
    "told",
    [
        "Ivo: I call the question of Nadia Brun:\n\nIs there any water in the lock?",
        "Ivo: 5\n\nSo the water stays where it is.",
        "Ivo: And is it high? Ada:\n\nThe water is high, as ever.",
        "Ivo: And is it high? Ada/Bo:\n\nThe water is high, as ever.",
        "**What does it mean for all who live at the weir that there is hardly any water in May?**",
        "_Is there any water in the lock?_",
        "**Bo Lind** has water in the lock, and none of it is open.",
        "...\n\n... (no water)",
    ],
)
def test_what_is_read_out_or_asked_in_print_is_nobodys(told: str) -> None:
    turns = _MENDING.format(s=".") * 3
    text = f"# Weirs\n\n{turns}{told}\n\n{turns}_And what of the keepers?_\n\n{turns}"
    items = seed_of(text, "weirs", ".md").accounts[0].of(AccountPassage)
    assert [it.speaker for it in items if "water" in it.text] == [None]
    assert {it.speaker for it in items if it.text == "..."} <= {None}


def test_a_name_that_comes_again_above_words_ends_a_turn() -> None:
    turns = _MENDING.format(s=".") * 3 + "Ada: We mend it all, again\n\n"
    text = f"# Weirs\n\n{turns * 2}Kaj\n\nThere is water in the lock of May.\n\n"
    items = account_of(text * 2 + turns).of(AccountPassage)
    assert {it.speaker for it in items if "water" in it.text or it.text == "Kaj"} == {None}


@pytest.mark.parametrize(("more", "speaker"), [("", None), ("And is it as deep?\n\n", "Ivo")])
def test_a_few_words_where_turns_seldom_go_on_are_nobodys(more: str, speaker: str | None) -> None:
    turns = f"Ada: We mend the weir.\n\nIvo: Do you see mud there?\n\n{more}" * 4
    items = account_of(f"# Weirs\n\n{turns}All for water!\n\n{turns}").of(AccountPassage)
    assert [it.speaker for it in items if "water" in it.text] == [speaker]


def test_a_paragraph_among_turns_that_are_points_is_nobodys() -> None:
    turns = "- Ada: We mend the weir.\n\n- Ivo: Do you?\n\n" * 3
    items = account_of(f"# Weirs\n\n{turns}We look for water in May.\n\n{turns}").of(AccountPassage)
    assert [it.speaker for it in items if "water" in it.text] == [None]


@pytest.mark.parametrize(
    ("names", "n_going_on", "told", "is_said"),
    [
        ("Ada Ivo Bo Kim Nadia Jo", 1, "", False),
        ("Ada Ivo", 1, "", True),
        ("Ada Ivo Bo Kim Nadia Jo", 6, "", True),
        ("Ada Ivo Bo Kim Nadia Jo", 6, "\n\nBo asks whether it would hold.", False),
    ],
)
def test_what_stands_between_the_turns_of_minutes_is_nobodys(
    names: str, n_going_on: int, told: str, is_said: bool
) -> None:
    order = names.split()
    turns = [
        f"{name}: Would you mend weir {number}?"
        + "\n\nThere is mud in the lock." * (number < n_going_on and name in ("Ada", "Ivo"))
        + "\n\n... and open the gate." * (name == "Bo" and number < 2)
        + told * (name in ("Kim", "Jo"))
        for number in range(6)
        for name in (order if number % 2 else (*order[::2], *order[1::2]))
    ]
    said = account_of("# Weirs\n\n" + "\n\n".join(turns)).of(AccountPassage)
    assert {it.speaker for it in said if "weir" in it.text} == set(order)
    assert {it.speaker for it in said if "gate" in it.text} == {"Bo"} & set(order)
    assert {it.speaker for it in said if "mud" in it.text} == (
        {"Ada", "Ivo"} if is_said else {None}
    )


def test_the_row_of_a_table_behind_a_turn_is_nobodys() -> None:
    turn = "Ada: We mend the weir.\n\nIvo: Do you?\n\nIn May, that is.\n\n"
    text = (
        "# Weirs\n\n"
        + turn * 3
        + "12.1 | Ivo is to reach out to Bo. | That is open still.\n\n"
        + turn
    )
    row = [it.speaker for it in account_of(text).of(AccountPassage) if "reach" in it.text]
    assert row == [None]


@pytest.mark.parametrize("form", ["{n}  {t}", "{n} ({t})", "**{n}**  {t}", "**{n}** ({t})"])
@pytest.mark.parametrize(
    ("name", "speaks"),
    [
        ("Weir Repair", False), ("Sponsor Break", False), ("Part Two", False),
        ("Maria Lopez", True), ("Mayor Kern", True),
    ],
)  # fmt: skip
def test_a_title_among_names_that_alternate_speaks_not(form: str, name: str, speaks: bool) -> None:
    who = ["Ada Okafor", "Ivo Kern", "Ada Okafor", "Ivo Kern", name, "Ada Okafor", "Ivo Kern"]
    turns = (f"{form.format(n=n, t=f'{i}:05')}\nIt is wet, I say.\n" for i, n in enumerate(who))
    account = account_of("# On weirs\n\n" + "\n".join(turns))
    heard = [item.speaker for item in account.of(AccountPassage)]
    assert heard == [*who[:4], name if speaks else None, *who[5:]]
    assert speaks or name not in [person.name for person in account.people]


@pytest.mark.parametrize("title", ["Rivers at night\n\n", ""])
@pytest.mark.parametrize("behind", ["\n", " "])
@pytest.mark.parametrize("n", [5, 30])
def test_captions_in_small_letters_keep_their_times(title: str, behind: str, n: int) -> None:
    said = [f"word {it} is said about the rivers" for it in range(n)]
    lines = [f"{it // 15}:{it * 4 % 60:02d}{behind}{text}" for it, text in enumerate(said)]
    items = account_of(title + "\n".join(lines)).items
    spoken = [it for it in items if isinstance(it, AccountPassage) and it.time]
    assert " ".join(it.text for it in spoken) == " ".join(said)
    assert len(spoken) == (2 if n == 30 and behind == "\n" else n)  # many are joined


def test_a_few_times_in_a_paragraph_part_nothing() -> None:
    lines = ["we met at", "9:30 and walked along the river and then we", "sat down until it was"]
    items = account_of("Rivers\n\n" + "\n".join([*lines, *lines, "late"])).items
    assert not any(getattr(it, "time", None) for it in items)


CALL = """\
Weir Works third quarter call

Operator

Good day, and welcome to the call of Weir Works.

Ada Okafor{dash}Head of Weirs

Thank you, operator. The gates held up well in the rain.

We built four of them.

Ivo Kern{dash}Chief Engineer

I think that we will build five more.

Operator

Our first question comes from Nadia Brun.

Nadia Brun{dash}River Bank{dash}Analyst

What do the gates cost you?

Ivo Kern{dash}Chief Engineer

They cost us two days each.

Ada Okafor{dash}Head of Weirs

And one night, if I may say so.

Operator

Thank you all for joining us.
"""


def test_talks_with_who_gives_them_are_no_turns() -> None:
    once = CALL.replace("Ivo Kern{dash}Chief Engineer", "Bo Lind{dash}On dams", 1)
    once = once.replace("Ada Okafor{dash}Head of Weirs", "Cy Ruiz{dash}On weirs", 1)
    (account,) = seed_of(once.format(dash=" – ")).accounts
    assert not any(it.speaker for it in account.of(AccountPassage))


def test_a_label_inside_what_somebody_quotes_does_not_speak() -> None:
    said = (
        "Hello everybody, I am here.",
        "Hi! I am too.",
        "Did we open the weir?",
        "We did, I think.",
        "> **River Summary:** we filed this issue.\n>\n> **River Agenda:** do we close it?",
        "I would move on.",
        "Me too. Shall we close?",
        "Yes, I agree.",
        "We are done, I think.",
        "Thanks, I will write it up.",
    )
    turns = "\n\n".join(
        f"**{'nbrun' if i % 2 == 0 else 'ikern'}:** {it}" for i, it in enumerate(said)
    )
    (account,) = seed_of(f"# River Call\n\n{turns}\n", "2031-05-06", ".md").accounts
    assert not account.people
    assert {it.speaker for it in account.of(AccountPassage)} == {"nbrun", "ikern", None}


def test_headings_with_a_name_of_one_word_and_a_linked_time_are_turns() -> None:
    said = (
        ("Ada", "Let us begin with any news?"),
        ("Ivo", "Yes, I think we got a weir in Bonn.\nSo from March on."),
        ("Ada", "I need that for two weeks."),
        ("Ivo", "Another two weeks."),
        ("Bo", "Is it on?"),
        ("Ada", "But you are not there?"),
    )
    form = (
        "##### **{0}** [[00:0{2}:15](https://www.youtube.com/watch?v=abcdefghijk&t={2}5)]\n{1}\n\n"
    )
    turns = "".join(form.format(*turn, place) for place, turn in enumerate(said))
    text = f"# 2031-05-06 Meeting\n\n### Agenda\n\n- mud\n\n### Transcript\n\n{turns}"
    (account,) = seed_of(text, "meeting-transcript", ".md").accounts
    heard = [(it.speaker, it.text) for it in account.of(AccountPassage) if it.speaker]
    assert heard == [(name, text.replace("\n", " ")) for name, text in said]
    assert [it.time.printed for it in account.of(AccountPassage) if it.time][:2] == [
        "00:00:15",
        "00:01:15",
    ]


def test_a_program_that_writes_down_videos_is_no_title() -> None:
    lines = [f"00:00:{second:02}.550 right so I have titles" for second in range(3, 40, 4)]
    head = "# scribe.io free youtube transcript\n# Moving Water\n# https://www.youtube.com/watch/x"
    (account,) = seed_of("\n".join((head, "", *lines)), "notes-on-it").accounts
    assert [it.text for it in account.titles] == ["Moving Water"]


def test_lines_in_italics_between_turns_are_nobodys_and_end_no_turn() -> None:
    text = """---
title: Weir talk
---

# News

**Ada Okafor**: We begin with the gates of the delta.

_How the gates were built_

The first of them stand since the flood.

**Ivo Brandt**: They do.

_Summary of the year: who keeps them_

Nobody keeps them any more.

**Ada Okafor**: _Nobody at all_ is right.

_I only ever saw one keeper there._

# Letters

**Ivo Brandt**: One is enough.
"""
    (account,) = seed_of(text, "weirs", ".md").accounts
    assert [(it.speaker, it.text) for it in account.of(AccountPassage)] == [
        ("Ada Okafor", "We begin with the gates of the delta."),
        (None, "How the gates were built"),
        ("Ada Okafor", "The first of them stand since the flood."),
        ("Ivo Brandt", "They do."),
        (None, "Summary of the year: who keeps them"),
        ("Ivo Brandt", "Nobody keeps them any more."),
        ("Ada Okafor", "Nobody at all is right."),
        ("Ada Okafor", "I only ever saw one keeper there."),
        ("Ivo Brandt", "One is enough."),
    ]


NARRATED = """Ada Okafor talks with Wim Bask, who keeps weirs.

{a}: We talk about weirs today, all of us.

{b}: Thank you, I am glad to be here with you.

Bask laughed and pointed at the map.

{a}: Where is the weir that you built?

{b}: I built it in the north.

He shrugged.

{a}: And do you go there often, then?

{b}: I am there every week.

It is a long way.

{a}: I see that you like it there.

{b}: We like it, all of us.

Ada smiled.

{a}: Thank you so much for all that.

{b}: Thank you.
"""


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ada Okafor", "Wim Bask"), ("ADA OKAFOR", "WIM BASK"), ("Okafor", "Bask"),
    ],
)  # fmt: skip
def test_what_tells_of_those_who_speak_is_nobodys(a: str, b: str) -> None:
    account = account_of("# On weirs\n\n" + NARRATED.format(a=a, b=b))
    told = {it.text: it.speaker for it in account.of(AccountPassage) if it.text[-2:] != "s."}
    for text in ("Bask laughed and pointed at the map.", "He shrugged.", "Ada smiled."):
        assert told[text] is None


def test_somebody_who_only_stands_at_the_top_may_be_told_of_by_those_who_speak() -> None:
    text = NARRATED.replace("Ada Okafor talks", "Cleo Lind of Bern and Ada Okafor talk")
    text = text.replace("He shrugged.", "Cleo built it.").format(a="Ada Okafor", b="Wim Bask")
    said = {it.text: it.speaker for it in account_of("# On weirs\n\n" + text).of(AccountPassage)}
    assert said["Cleo built it."] == "Wim Bask"


def test_he_may_be_anybody_where_nothing_is_told_of_those_who_speak() -> None:
    text = NARRATED.replace("Bask laughed and pointed at the map.", "So it is.")
    text = text.replace("Ada smiled.", "So it was.").format(a="Ada Okafor", b="Wim Bask")
    said = {it.text: it.speaker for it in account_of("# On weirs\n\n" + text).of(AccountPassage)}
    assert said["He shrugged."] == "Wim Bask"


def test_where_much_is_told_between_turns_nothing_goes_on_behind_a_blank_line() -> None:
    """Of labels in capitals is told in small letters, and nobody of a name is looked at, too."""
    text = NARRATED.replace(
        "It is a long way.", "Everyone at the table looked at him.\n\nBask nodded twice."
    )
    text = text.replace("Ada smiled.", "Ada smiled.\n\nThe lamp above them went out.")
    account = account_of("# On weirs\n\n" + text.format(a="**ADA**", b="**BASK**"))
    told = {it.text: it.speaker for it in account.of(AccountPassage)}
    for words in (
        "Everyone at the table looked at him.",
        "Bask nodded twice.",
        "The lamp above them went out.",
    ):
        assert told[words] is None


@pytest.mark.parametrize(
    ("name", "speaks"),
    [
        *(("Closing Remarks", False), ("Outro", False)),
        *(("Maria Lopez", True), ("Mayor Kern", True)),
    ],
)
@pytest.mark.parametrize("said", ["It is wet, I say.", "It is wet. The Closing Remarks come last."])
def test_a_title_behind_names_that_alternate_speaks_not(name: str, speaks: bool, said: str) -> None:
    who = ["Ada Okafor", "Ivo Kern", "Ada Okafor", "Ivo Kern", name]
    turns = (f"{n}  {i}:05\n{said}\n" for i, n in enumerate(who))
    account = account_of("# On weirs\n\n" + "\n".join(turns))
    assert (name in {it.speaker for it in account.of(AccountPassage)}) is speaks


def test_facts_with_times_in_the_head_of_a_pad_speak_not() -> None:
    pad = (
        "Weirfunk 216\nChat: <http://chat.example/>\nSendungsbeginn: 21:15:50\nGast: Nadia Brun\n\n"
        "00:00:10 Dresscode\nCasual <http://casual.example/>\n\nSendungsende: 22:05\n\n"
        "Am Mittwoch gibt es Ada wieder.\n"
    )
    (account,) = seed_of(pad.encode(), "pad", ".txt").accounts
    assert not any(it.speaker for it in account.of(AccountPassage))
    assert [it.name for it in account.people] == ["Nadia Brun"]


def test_a_name_with_a_colon_in_front_of_its_time_speaks() -> None:
    turns = ("Nadia: 00:19:49", "", "We wait.", "", "Ivo: 00:20:10", "", "So we do.", "")
    account = account_of("# On weirs\n\n" + "\n".join(turns))
    assert [it.speaker for it in account.of(AccountPassage)] == ["Nadia", "Ivo"]


def test_those_who_talk_speak_between_the_lists_and_headings_of_a_digest() -> None:
    """Their answers are of several paragraphs, and lists and headings part them."""
    asked, told = "**Ada:** Why do we see it at night?", "**Ivo:** I think that it is the river."
    more = "The mud is old.\n\nThe gates are new.\n\n- Old mud\n- New gates\n- Tall reeds"
    part = "\n\n".join(f"{line}\n\n{more}" for line in (asked, told, asked, told, told))
    text = "\n\n### Reeds\n\n".join([part] * 5)
    account = seed_of(f"# On weirs\n\n## Mud\n\n{text}".encode(), "weirs", ".md").accounts[0]
    heard = [it.speaker for it in account.of(AccountPassage) if it.speaker and not it.goes_on]
    assert heard == ["Ada", "Ivo", "Ada", "Ivo", "Ivo"] * 5


def test_a_chat_says_above_the_words_who_sent_them_and_when() -> None:
    sent = [("Ada Okafor", "Do weirs move?"), ("Ivo Kern", "They do."), ("Ada Okafor", "And dams?")]
    lines = (f"{who}, [06.05.31 18:0{n}]\n{it}\n" for n, (who, it) in enumerate(sent))
    (account,) = seed_of("\n".join(lines).encode(), "weirs", ".txt").accounts
    assert [(it.speaker, it.text) for it in account.of(AccountPassage)] == sent


@pytest.mark.parametrize("line", ["Yeah, it's", "That was of", "And gates go from"])
def test_what_breaks_off_amid_words_is_no_heading(line: str) -> None:
    words = [
        f"The weir number {n} of that river waits for what the water answers." for n in range(9)
    ]
    text = "\n ".join([*words[:5], line, *words[5:]])
    (account,) = seed_of(text.encode(), "on-weirs", ".txt").accounts
    passages = account.of(AccountPassage)
    assert [it.text for it in passages] == [*words[:5], line, *words[5:]]
    assert {it.section for it in passages} == {""}
    (headed,) = seed_of(text.replace(line, "Gates").encode(), "on-weirs", ".txt").accounts
    assert "Gates" in {it.section for it in headed.of(AccountPassage)}


def test_who_speaks_again_and_again_under_a_chinese_name_is_somebody() -> None:
    turns = "主持人：你怎么看河流？\n\n李明：我认为河流是一个动词，它一直在动。\n\n" * 4
    account = account_of(f"# 河流的未来\n\n## 逐字稿\n\n{turns}")
    assert [it.name for it in account.people] == ["李明"]
    assert not account_of(f"# 河流的未来\n\n{turns[: len(turns) // 2]}").people


def test_a_label_with_brackets_of_another_script_ends_what_somebody_says() -> None:
    turns = "**李明：** 我认为河流是一个动词，它一直在动。\n\n**张三：** 你怎么看？\n\n" * 3
    film = "**视频中的Ada Okafor（Acme CEO）：** 我们不会把水放走。"
    account = account_of(f"# 河流的未来\n\n{turns}{film}\n\n{turns}")
    (shown,) = [it for it in account.of(AccountPassage) if "Okafor" in f"{it.speaker}{it.text}"]
    assert shown.speaker != "张三"
