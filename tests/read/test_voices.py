"""Whose words the lines of transcripts, minutes and chats are, whatever their labels are made of."""

from generator.model.account import AccountPassage
from generator.model.account_head import PersonRole
from tests.support import seed_of

_TALK = """# Weirs that open

{one}ADA OKAFOR:{two} Welcome to the session on weirs. I am glad that you are here.

{one}IVO KERN:{two} Thank you. We built a weir that opens when the water rises.

{one}ADA OKAFOR:{two} How long did it take to build?

{one}IVO KERN:{two} Two years, and one flood.

{one}FROM THE FLOOR:{two} Did anybody measure the fish?

{one}IVO KERN:{two} We did, and they came back.

{one}AUDIENCE MEMBER 2:{two} What did it cost in the end?

{one}IVO KERN:{two} Not as much as a dam.
"""
_MINUTES = """# Weir Working Group, 3 May 2031

Attendees: Ada Okafor, Ivo Kern, Nadia Brun

## Opening the gates

- Ada: We should open the gates in April.
    - Early rain is likely.
- Ivo: I disagree with that.
- Nadia:
    - Open them in May.
    - Nobody measured the rain.
- Ada: Let us measure first.
- Ivo: Agreed.
    - Ada: Who does it?
"""
_CHAT = """# Weirs that open

## Questions

1. Why do weirs open?
2. Who opens them?
3. What do fish need?
4. Who has seen it?

## Meeting log

13:00 <@nbrun> hi everyone, we talk about weirs
13:00 < ikern> hi
13:01 -!- ofer_ is now known as ofer
13:01 < ofer> hello
13:02 <@nbrun> why do they open?
13:02 < ikern> because I have seen fish wait
13:03 < ofer> and they swim
"""
_SCRIBED = """# Weir group

## The weir

{0}nbrun:{0} it leaks and nobody knows why

... we said so last time

{0}iKern:{0} I agree

{0}nbrun:{0} what did it cost?

{0}iKern:{0} yes but then it rained

{0}ofer:{0} nobody knows

{0}nbrun:{0} I can ask

{0}iKern:{0} please do

{0}ofer:{0} me too
"""


def voices_in(text: str, ending: str = ".md") -> list[tuple[str | None, str]]:
    (account,) = seed_of(text, "weirs", ending).accounts
    passages = account.of(AccountPassage)
    return [(passage.speaker, passage.text) for passage in passages]


def test_a_label_in_capitals_among_such_labels_begins_a_turn_whoever_it_is() -> None:
    for marks in ({"one": "", "two": ""}, {"one": "**", "two": "**"}):
        turns = dict(voices_in(_TALK.format(**marks)))
        assert turns["FROM THE FLOOR"] == "Did anybody measure the fish?"
        assert turns["AUDIENCE MEMBER 2"] == "What did it cost in the end?"
    small = _TALK.format(one="", two="").replace("IVO KERN", "Ivo Kern")
    assert "FROM THE FLOOR" not in dict(voices_in(small))


def test_a_tab_behind_a_label_parts_it_from_the_words() -> None:
    tabs = _TALK.format(one="", two="").replace(": ", ":\t").replace("# Weirs", "Weirs")
    turns = voices_in(tabs.replace("open\n", f"open\n{'=' * 15}\n", 1), ".rst")
    assert ("IVO KERN", "Two years, and one flood.") in turns
    assert all(speaker for speaker, _ in turns)


def test_points_below_what_nobody_says_are_nobodys() -> None:
    turns = voices_in(_MINUTES.replace("- Ada: We should open the gates in April.", "- The gates"))
    assert (None, "Early rain is likely.") in turns


def test_who_types_in_a_chat_may_have_any_name() -> None:
    turns = voices_in(_CHAT)
    speakers = [speaker for speaker, _ in turns if speaker]
    assert speakers == ["nbrun", "ikern", "ofer", "nbrun", "ikern", "ofer"]
    assert (None, "!- ofer_ is now known as ofer") in turns


def test_bold_handles_speak_as_plain_ones_do() -> None:
    for mark in ("**", "__"):
        turns = voices_in(_SCRIBED.format(mark))
        assert turns[:3] == [
            ("nbrun", "it leaks and nobody knows why"),
            ("nbrun", "... we said so last time"),
            ("iKern", "I agree"),
        ]


def test_a_role_and_a_name_in_one_label_are_parted() -> None:
    english = _TALK.format(one="", two="").replace("ADA OKAFOR", "Host Ada")
    chinese = "# 水坝\n\n主持人 Ada：大家好，我们聊聊水坝。\n\n嘉宾 Rick：我在河边工作。\n\n"
    chinese += "主持人 Ada：为什么水坝要开门？\n\n嘉宾 Rick：因为鱼要过去，我看到了。\n"
    for text in (english.replace("IVO KERN", "Guest Rick"), chinese):
        (account,) = seed_of(text, "weirs", ".md").accounts
        people = {it.name: it.role for it in account.people}
        assert people == {"Ada": PersonRole.HOST, "Rick": PersonRole.SPEAKER}


def test_a_name_in_chinese_that_leads_to_an_id_is_who_is_meant_by_the_id() -> None:
    front = "---\ntitle: 水坝\nguests:\n- nan-wang\nhosts:\n- rstone\n---\n"
    text = "## 嘉宾\n\n[王楠](https://code.example/nan-wang)，工程师。\n\n## 主持人\n\n"
    (account,) = seed_of(
        f"{front}\n{text}[Rick](https://code.example/rstone) 工程师\n", "weirs", ".md"
    ).accounts
    assert [it.name for it in account.people] == ["王楠", "rstone"]


def test_a_voice_that_a_program_misheard_is_the_one_that_the_note_lists() -> None:
    front = "---\ntitle: Weirs\nhosts: [Duffie Cooley, Ada Okafor]\n---\n## Transcript\n\n"
    text = "Speaker 1: Hello and welcome. I'm {} and this is the weir show.\n\n"
    text += "Speaker 2: And I'm Ada Okafor. We talk about gates today.\n\n"
    text += "Speaker 1: Why do gates open?\n\nSpeaker 2: Because fish have to pass.\n"
    for name, voice in (("Duffy Coolie", "Speaker 1"), ("Dora Cole", None)):
        (account,) = seed_of(front + text.format(name), "weirs", ".md").accounts
        voices = {it.name: it.short for it in account.people}
        assert voices["Duffie Cooley"] == voice
        assert voices["Ada Okafor"] == "Speaker 2"


def test_initials_are_of_who_is_stated_before_who_is_heard() -> None:
    front = "---\ntitle: Weirs\nhosts: [Duffie Cooley, Ada Okafor]\n---\n## Transcript\n\n"
    text = "AO: Hello and welcome. With me is Duffy Coolie.\n\nDC: I'm Duffy Coolie. Hello.\n\n"
    text += "AO: Why do gates open?\n\nDC: Because fish have to pass. I saw it.\n"
    (account,) = seed_of(front + text, "weirs", ".md").accounts
    assert {it.name for it in account.people} == {"Duffie Cooley", "Ada Okafor"}


def test_the_items_of_a_meeting_are_no_talks_where_the_same_people_speak_below_them() -> None:
    turns = "Nadia: we said so last time\n\nIvo: yes, but then it rained\n\nNadia: what now?\n\n"
    turns += "Ivo: I can ask\n\n"
    items = ("Weirs and dams - Ada Okafor", "Fish in spring - Bo Lind", "Rain gauges - Mara Vidal")
    text = "# RiverConf 2031\n\n" + "".join(f"## {item}\n\n{turns}" for item in items)
    (account,) = seed_of(text, "minutes", ".md").accounts
    assert {it.speaker for it in account.of(AccountPassage)} >= {"Nadia", "Ivo"}
    plain = text.replace("Nadia: ", "So ").replace("Ivo: ", "So ")
    assert len(seed_of(plain, "minutes", ".md").accounts) == len(items)


def test_a_chat_below_a_transcript_leaves_its_speakers_their_words() -> None:
    names = ("Nadia Brun", "Ivo Kern")
    turn = "**{}**\n\nWe said so last time, and I know why.\n\n"
    above = "".join(turn.format(names[number * number % 7 % 2]) for number in range(10))
    chat = "Ada Okafor:\thello\nBo Lind:\thi\nAda Okafor:\tI like that\nBo Lind:\tgm\n"
    turns = voices_in(f"# River group, 3 May 2031\n\n{above}## Chat\n\n{chat}")
    assert sum(speaker in names for speaker, _ in turns) == 10
    assert ("Bo Lind", "gm") in turns


def test_one_label_that_is_no_name_does_not_silence_the_others() -> None:
    names = ["Julian", "Lisa", "Alexey", "Yves", "Ned", "RiverB"]
    order = [0, 1, 0, 2, 3, 1, 4, 5, 0, 2, 4, 5, 3, 1]
    lines = [f"{names[number]}: we have seen it, and riverb says so" for number in order]
    lines[5:5] = ["The drafts are old", "Two things are left"]
    turns = voices_in("# River group\n\n" + "\n\n".join(lines) + "\n")
    assert {speaker for speaker, _ in turns if speaker} == {*names} - {"RiverB"}


def test_a_name_in_a_log_whose_words_are_joined_is_read_as_its_words() -> None:
    text = _CHAT[_CHAT.index("13:00") :].replace("ikern", "Ivo_Kern").replace("nbrun", "big_weir")
    (account,) = seed_of(text, "weirs", ".log").accounts
    assert [(it.name, it.short) for it in account.people] == [("Ivo Kern", "Ivo_Kern")]


def test_a_voice_of_another_short_name_is_not_the_one_that_the_note_lists() -> None:
    front = "---\ntitle: Weirs\nhosts: [Duffie Cooley, Ada Okafor]\n---\n## Transcript\n\n"
    text = "Speaker 1: Hello and welcome. I'm Ava Okafor and this is the weir show.\n\n"
    text += "Speaker 2: Thank you. We talk about gates today.\n\n"
    text += "Speaker 1: Why do gates open?\n\nSpeaker 2: Because fish have to pass.\n"
    (account,) = seed_of(front + text, "weirs", ".md").accounts
    assert {it.name: it.short for it in account.people}["Ada Okafor"] is None


def test_choices_are_nobodys() -> None:
    turns = "\n\n".join(f"Which weir is {n}?\n\nA: The old one.\n\nB: The new one." for n in "12")
    assert "A" not in [it for it, _ in voices_in(f"# Weirs\n\n{turns}\n")]


def test_a_name_that_stands_whole_in_the_head_has_no_shorter_twin() -> None:
    at = "[[{0}:54](https://youtu.be/a?t={0})]"
    turns = "".join(
        f"**{who}:**\n\n{at.format(n)} I think that this is true of all weirs.\n\n"
        for n, who in enumerate(("Ada", "Ivo", "Ada"))
    )
    head = '---\nguest: "Ada Berit Okafor"\n---\n# Weirs\n\n'
    text = f"{head}Ada Berit Okafor recently left his role as a keeper of mills.\n\n{turns}"
    (account,) = seed_of(text, ending=".md").accounts
    assert [it.name for it in account.people] == ["Ada Berit Okafor"]


def test_a_name_in_small_letters_answers_others() -> None:
    said = "Ada: Why do you keep weirs?\n\nweirfan: I like it when they hum.\n\n" * 4
    voices = voices_in(f"# Weirs\n\n{said}")
    assert [name for name, _ in voices] == ["Ada", "weirfan"] * 4
    told = said.replace("I like it when they hum", "It hums and it holds").replace("you", "they")
    silent = voices_in(f"# Weirs\n\n{told.replace('?', '.')}")
    assert {name for name, _ in silent} == {None}
