"""Whose words stand behind labels with times: one voice alone, handles, labels in brackets."""

import pytest

from generator.model.account import Account, AccountPassage
from tests.promises import check_nothing_invented, check_nothing_lost
from tests.support import seed_of

_SAID = (
    "I want to show you a weir.",
    "You can see how the water stands.",
    "The gate opens at night.",
    "We built it in spring.",
    "Do you see the mill behind it?",
)


def _account(text: str, ending: str = ".md", name: str = "weirs") -> Account:
    seed = seed_of(text, name, ending)
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    (account,) = seed.accounts
    return account


def _voices(account: Account) -> list[str | None]:
    return [it.speaker for it in account.of(AccountPassage)]


def _lines(form: str, *labels: str) -> str:
    told = enumerate(_SAID)
    lines = (form.format(time=f"00:{10 + at}", label=labels[at % len(labels)]) for at, _ in told)
    return "\n\n".join(f"{line} {said}" for line, said in zip(lines, _SAID, strict=True))


@pytest.mark.parametrize("label", ["Nadia Brun", "Weirkeeper", "nbrun", "nb()"])
def test_one_voice_with_a_time_before_each_line_speaks(label: str) -> None:
    account = _account(_lines("[{time}] **{label}**:", label), ".txt")
    assert _voices(account) == [label] * len(_SAID)


def test_two_voices_of_which_none_is_named_speak() -> None:
    labels = ("nb()", "ivo the miller")
    account = _account(_lines("[{time}] **{label}**:", *labels), ".txt")
    assert set(_voices(account)) == set(labels)


@pytest.mark.parametrize("said", ["The gate holds.", "Water stands.", "A weir, a mill, a gate."])
def test_a_field_with_a_time_is_no_voice(said: str) -> None:
    lines = (f"[00:{at}] **Weirkeeper**: {said}" for at in range(10, 20))
    assert set(_voices(_account("\n\n".join(lines)))) == {None}


def test_handles_with_times_in_front_of_them_talk() -> None:
    said = ("I see the gate.", "Do you see it?", "We built it.", "You are right.")
    lines = (
        f"[00:{10 + at}] {('nbrun', 'Ivo', 'mkern')[at * at % 3]}: {said[at % len(said)]}"
        for at in range(40)
    )
    assert {"nbrun", "Ivo"} <= set(_voices(_account("\n\n".join(lines))))


@pytest.mark.parametrize("said", ["Yeah. Sounds, Brian, like a weir", "Bye. Bye.", "Oh, Nadia."])
def test_a_numbered_voice_with_a_time_says_what_looks_like_names(said: str) -> None:
    text = (
        "[Speaker 1] [46:40] Well I think so, do you?\n"
        "[Speaker 2] [46:42] No, why?\n"
        "[Speaker 1] [46:43] I do not know what you mean.\n"
        f"[Speaker 2] [46:48] {said}\n"
        "[Speaker 1] [46:50] Or you know what?\n"
    )
    spoken = _account(text).of(AccountPassage)
    assert [it.speaker for it in spoken if it.text == said] == ["Speaker 2"]


def test_an_office_is_no_part_of_a_name() -> None:
    text = (
        '[{"speaker": "Mayor Nadia Brun", "start": 0, "end": 2, "text": "I open the meeting."},'
        ' {"speaker": "Ivo Kern", "start": 2, "end": 4, "text": "Thank you for that."},'
        ' {"speaker": "City Clerk", "start": 4, "end": 6, "text": "I call the roll."}]'
    )
    (brun, kern) = _account(text, ".json").people
    assert (brun.name, brun.short, kern.name, kern.short) == (
        "Nadia Brun",
        "Mayor Nadia Brun",
        "Ivo Kern",
        None,
    )


def test_words_with_times_under_keys_of_a_letter() -> None:
    words = "Water rises at night and we open every gate that the old miller built .".split()
    entries = ", ".join(
        f'{{"w": " {it}", "s": {at}.5, "e": {at}.9}}' for at, it in enumerate(words)
    )
    text = f'{{"id": "12", "passage": "Weirs", "words": [{entries}], "duration": 15.5}}'
    (passage, *_) = _account(text, ".json").of(AccountPassage)
    assert passage.text.startswith("Water rises at night")
    assert passage.time is not None


def test_bold_letters_that_close_inside_a_paragraph() -> None:
    turns = "".join(
        f"<b><font size=2><p>{('Brun', 'Kern')[at % 2]}</b>:&#9;{said}</p></font>\n"
        for at, said in enumerate(_SAID)
    )
    page = f"<html><head><title>B:</title></head><body>\n<h1>On weirs</h1>\n{turns}</body></html>"
    account = _account(page, ".html")
    assert [title.text for title in account.titles] == ["On weirs"]
    assert [it.text for it in account.of(AccountPassage)] == list(_SAID)
    assert _voices(account) == ["Brun", "Kern", "Brun", "Kern", "Brun"]


def test_a_line_may_be_broken_by_an_end_tag() -> None:
    turns = "".join(
        f"<p><b>{('Nadia Brun', 'Ivo Kern')[at % 2]}  0:{10 + at}</b></br>\n{said}</p>\n"
        for at, said in enumerate(_SAID)
    )
    spoken = _account(turns, ".html").of(AccountPassage)
    assert [it.text for it in spoken] == list(_SAID)
    assert {it.speaker for it in spoken} == {"Nadia Brun", "Ivo Kern"}


def test_questions_with_times_that_nobody_answers_are_nobodys() -> None:
    lines = (f"[00:{at}] Q: What do you think of weir {at}?" for at in range(10, 20))
    assert set(_voices(_account("\n\n".join(lines)))) == {None}


def test_an_hour_behind_its_label_is_no_turn() -> None:
    head = "**Fecha:** 6 de mayo de 2031  \n**Hora:** 8:48  \n**Profesor:** Ada Okafor\n"
    account = _account(f"# Ríos\n\n{head}\n## Uno\n\nEl agua.\n")
    assert [it.name for it in account.people] == ["Ada Okafor"]
    assert "Hora" not in _voices(account)


@pytest.mark.parametrize(
    "head", ["({0} - {1})", "[{0} --> {1}]", "**[{0} – {1}]**", "(00:{0} - 00:{1})"]
)
def test_a_range_in_brackets_says_from_when_on_the_words_below_are_said(head: str) -> None:
    times = [(f"0{n}:10", f"0{n}:50") for n in range(4)]
    text = "\n\n".join(f"{head.format(*it)}\nThey open at night." for it in times)
    passages = _account(f"# Weirs by night\n\n{text}\n").of(AccountPassage)
    assert [it.time.seconds for it in passages if it.time] == [10, 70, 130, 190]
    assert all(it.text == "They open at night." for it in passages)


def test_a_range_in_brackets_behind_who_speaks() -> None:
    voices = ("Speaker 1", "Speaker 2") * 3
    lines = (f"[{it}] (0:{n}0 - 0:{n}9)\nThey open at night." for n, it in enumerate(voices))
    passages = _account("# Weirs by night\n\n" + "\n\n".join(lines)).of(AccountPassage)
    assert [it.speaker for it in passages] == list(voices)


@pytest.mark.parametrize("label", ["Speaker_SPEAKER_0{}", "SPEAKER_0{}", "Speaker_{}"])
def test_headings_by_which_a_machine_calls_its_voices(label: str) -> None:
    voices = [label.format(n) for n in (3, 1, 2, 1, 2, 4, 1)]  # two speak once
    turns = (f"## {it}\n\n**[00:0{n}:00 - 00:0{n}:09]** They open." for n, it in enumerate(voices))
    account = _account("# the_weir_by_night\n\n" + "\n\n".join(turns), name="the_weir_by_night")
    assert [it.speaker for it in account.of(AccountPassage)] == voices
    assert account.shown_title == "The Weir by Night"


def test_headings_of_first_names_are_voices_and_a_few_of_parts_stand_among_them() -> None:
    said = "I think you know the weir, and we opened it at night."
    names = ["Ada", "Zyx"] * 6
    turns = [f"#### {it}\n\n{said}\n\nDo you see it?" for it in names]
    turns.insert(6, "### Sponsor Message\n\nI want to tell you of a mill.")
    account = _account("# Weirs by night\n\n" + "\n\n".join(turns))
    voices = [it for it in names for _ in range(2)]
    assert _voices(account) == [*voices[:12], None, *voices[12:]]


@pytest.mark.parametrize("labels", [("Pros", "Cons"), ("Ada", "Zyx")])
def test_headings_of_lists_are_nobodys_voices(labels: tuple[str, str]) -> None:
    parts = (f"### {it}\n\n- gate {n} open\n- weir {n}" for n in range(4) for it in labels)
    assert not any(_voices(_account("# Weirs by night\n\n" + "\n\n".join(parts))))


def test_a_sponsor_is_nobody_who_speaks() -> None:
    asked = "Could you tell the listeners who you are?\n\nI built my weir here.\n\n" * 4
    account = _account(f"# Sponsor Message\n\nA mill.\n\n## Weirs\n\n{asked}", name="old-weirs")
    assert not account.people


def test_names_with_times_stand_in_captions_that_lines_break() -> None:
    words = "So what I want to\nshow you here is the old weir that\nwe built in the spring, and\nthen the mill."
    said = [("Ada", "00:00"), ("Bo", "00:09"), ("Ada", "00:17"), ("Bo", "00:25")]
    text = "\n".join(f"{name} ({time}):\n{words}" for name, time in said)
    account = _account(f"The old weir\n\nTranscript\n{text}\n", ".txt")
    heard = [it for it in account.of(AccountPassage) if it.speaker]
    assert [(it.speaker, it.time and it.time.printed) for it in heard] == said
    assert {it.text for it in heard} == {words.replace("\n", " ")}


def test_numbered_voices_need_no_colon() -> None:
    said = [f"Speaker {n % 2 + 1} {words}" for n, words in enumerate(_SAID)]
    account = _account("# Weirs\n\n" + "\n".join(said))
    assert [f"{it.speaker} {it.text}" for it in account.of(AccountPassage)] == said


def test_a_firm_may_stand_in_brackets_behind_those_who_speak() -> None:
    labels = ("Ada Okafor (WTC)", "Ivo Kern (River Works)")
    said = [f"{labels[n % 2]}: {words}" for n, words in enumerate(_SAID)]
    account = _account("# Weirs\n\n" + "\n\n".join(said))
    assert _voices(account) == ["Ada Okafor", "Ivo Kern", "Ada Okafor", "Ivo Kern", "Ada Okafor"]


def test_two_blanks_may_stand_in_front_of_the_dash_of_a_span() -> None:
    heads = ("[Asking] (0:04 - 0:08)", "[Told] (0:08  - 0:43)")
    said = [f"{heads[n % 2]}\n{words}" for n, words in enumerate(_SAID)]
    account = _account("# Weirs\n\n" + "\n\n".join(said))
    assert _voices(account) == ["Asking", "Told", "Asking", "Told", "Asking"]


def test_lines_below_next_steps_are_tasks_and_no_turns() -> None:
    tasks = "Ada: Send Ivo the map\nIvo: Read the map\nAda: Close the gate\nIvo: Open the gate\n"
    text = f"# Weirs\n\n## Attendees\n\n- Ada Okafor\n- Ivo Kern\n\n## Next Steps\n\n{tasks}"
    assert set(_voices(_account(text))) == {None}


def test_what_stands_among_handles_with_times_is_no_name_and_nobody_speaks_on_below_another() -> (
    None
):
    lines = (
        "Praise Round 4:45",
        "@nbrun 5:02\n* @ivo for the new gate\n* Keys that fit",
        "@ivo 6:06\nThe gate holds.\n@mora - it does",
        "@mora here",
        "@Dan Hart 7:27\nIt held in spring.",
        "Next Week 9:10",
        "@nbrun 9:40\n* The mill",
        "@ivo 10:01\nThe lock behind it.",
    )
    account = _account("# Weirs\n\n" + "\n\n".join(lines), ".txt")
    said = {it.text: it.speaker for it in account.of(AccountPassage) if it.speaker}
    assert said == {
        "@ivo for the new gate": "nbrun",
        "Keys that fit": "nbrun",
        "The gate holds.": "ivo",
        "It held in spring.": "Dan Hart",
        "The mill": "nbrun",
        "The lock behind it.": "ivo",
    }
    assert {it.name for it in account.people}.isdisjoint({"Praise Round", "Next Week"})


def test_when_a_session_is_stands_before_nobodys_words() -> None:
    spoken = _lines("{time} {label}:", "Weir Track", "Mill Track")
    assert set(_voices(_account(f"# Saturday\n\n{spoken}\n"))) == {"Weir Track", "Mill Track"}
    planned = spoken.replace(" Weir", " - 00:30 Weir").replace(" Mill", " – 00:40 Mill")
    assert set(_voices(_account(f"# Saturday\n\n{planned}\n"))) == {None}
