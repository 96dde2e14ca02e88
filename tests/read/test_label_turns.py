"""Turns whose labels only count together: behind a dash, handles in small letters."""

import pytest

from generator.model.account import AccountPassage
from generator.model.account_head import AccountKind
from tests.promises import check_nothing_invented, check_nothing_lost
from tests.support import seed_of

_DASHES = """# Weir group

### Attendees
- Nadia Brun - Mill Office (NBR)
- Ivo Kern - Water Works (IKE)

## Topic: The weir

NBR - when do we mend it? It has been leaking.

IKE - in a week.

NBR - we said so last time.

IKE - then in two.
"""
_HANDLES = """# Weir group

## The weir

- nbrun: it leaks and nobody knows why
- ikern: I agree
- nbrun: we said so last time
- ikern: yes but then it rained
- ofer: what did it cost?
- nbrun: nobody knows
- ikern: {0}
- ofer: I can ask
"""


def spoken(text: str, name: str = "weirs") -> list[tuple[str | None, str]]:
    (account,) = seed_of(text, name, ".md").accounts
    passages = (item for item in account.items if isinstance(item, AccountPassage))
    return [(passage.speaker, passage.text) for passage in passages if passage.speaker]


def test_terms_before_a_dash_do_not_speak() -> None:
    assert not spoken(_DASHES.replace("NBR - we", "LOW - we").replace("IKE - then", "TOP - then"))


def test_handles_in_small_letters_speak_where_people_answer_each_other() -> None:
    turns = spoken(_HANDLES.format("not before the mill is shut"))
    assert len(turns) == 8
    assert turns[0] == ("nbrun", "it leaks and nobody knows why")


@pytest.mark.parametrize(
    "text",
    [
        "# Weirs\n\n" + "- name: Mill\n- kind: weir\n- length: 40\n" * 4,
        "# Weirs\n\n" + "- old: the gate was shut\n- new: the gate is open\n" * 5,
    ],
)
def test_keys_in_small_letters_are_nobody(text: str) -> None:
    assert not spoken(text)


def test_what_a_program_prints_is_not_spoken() -> None:
    chat = _HANDLES.format("not before the mill is shut").partition("## The weir\n\n")[2]
    lines = chat.replace("- ", "")
    assert not spoken(f"# Weirs\n\nThey print this.\n\n```text\n{lines}```\n\nWe ask them why.\n")


def test_where_people_work_is_not_what_they_say() -> None:
    part = (
        "- Nadia Brun - Mill Office (leaves at ten)\n- Ivo Kern - Water Works\n- Ada Roy - Acme\n"
    )
    order = "- Ivo Kern - Water Works\n- Nadia Brun - Mill Office\n"
    text = f"# Weir group\n\n## 6 May\n\n{part}\n## 13 May\n\n{order}\n## 20 May\n\n{part}"
    (account,) = seed_of(text, "weirs", ".md").accounts
    assert not [it for it in account.of(AccountPassage) if it.speaker]


def test_things_in_capitals_do_not_speak() -> None:
    lines = "The WEIR. It holds the water.\n\nThe GATE. It opens in the morning.\n\n" * 3
    account = seed_of(f"# On weirs\n\n{lines}", "weirs", ".md").accounts[0]
    assert not any(it.speaker for it in account.of(AccountPassage))


def test_lines_with_a_range_of_a_clock_are_joined_to_sentences() -> None:
    """As programs that hear print them while they do."""
    words = ("The weir hums and", "nobody hears it.", "Then the mud", "wakes the miller.") * 6
    times = [f"{n * 4 // 60:02}:{n * 4 % 60:02}.{n:03}" for n in range(len(words) + 1)]
    rows = (f"[{a} --> {b}]  {it}" for a, b, it in zip(times, times[1:], words, strict=False))
    (account,) = seed_of("\n".join(rows), "note", ".txt").accounts
    passages = list(account.of(AccountPassage))
    assert account.kind is AccountKind.TRANSCRIPT
    assert passages[0].text.startswith("The weir hums and nobody hears it. Then")
    assert len(passages) < len(words) / 4
    assert all(it.time for it in passages)


_WORDS = (
    "Rivers are verbs, and nobody asks them.",
    "How did you come to look at weirs?",
    "I grew up beside a mill that leaked.",
    "And nobody mended it?",
    "My aunt did, with a shovel.",
    "So the mud was the teacher there.",
)


@pytest.mark.parametrize(
    ("form", "ending", "is_timed"),
    [
        ("[00:0{n}:00]\n{name}: {words}\n\n", ".txt", True),
        ("00:0{n}:00\n\n{name}: {words}\n\n", ".md", True),
        ("{n}:00 - {name} (Mill Works)\n  {words}\n\n", ".txt", True),
        ("> **{name}** [0{n}:00]\n> {words}\n\n", ".md", True),
        ("**[{n}2.5s] {name}:** {words}\n\n", ".md", True),
        ("[Speaker:{voice}] {words}\n", ".txt", False),
        ("[SPEAKER_0{voice}] {words}\n\n", ".txt", False),
    ],
)
def test_turns_as_programs_write_them(form: str, ending: str, *, is_timed: bool) -> None:
    names = ("Ada Okafor", "Ivo Kern")
    rows = "".join(
        form.format(n=n, name=names[n % 2], voice=n % 2, words=it) for n, it in enumerate(_WORDS)
    )
    (account,) = seed_of(rows, "weirs", ending).accounts
    passages = [it for it in account.of(AccountPassage) if it.speaker]
    assert [it.text for it in passages] == list(_WORDS)
    assert len({it.speaker for it in passages}) == 2
    assert all(bool(it.time) is is_timed for it in passages)
    assert {it.name for it in account.people} == (set(names) if is_timed else set())


def test_a_name_among_lines_that_each_have_a_time_says_not_who_speaks() -> None:
    """What was said twice was somebody, and nearly all lines behind it were hers."""
    parts = ("we have a weir", "and I think you know it", "{}", "what do you think of it?")
    names = ("Happy Birthday", "Ada Okafor") * 2
    texts = [line.format(name) for name in names for line in parts]
    lines = (f"[00:00:{second:02}] {text}" for second, text in enumerate(texts))
    (account,) = seed_of("# River hour\n\n## Transcript\n\n" + "\n".join(lines) + "\n").accounts
    assert not account.people
    assert not any(getattr(item, "speaker", None) for item in account.items)


def test_turns_that_stand_on_one_line_are_each_their_speakers() -> None:
    lines = (
        "- Sam: Is there any gate? Russell: yes. Sam: given that it opens, who waits?",
        "- Russell: They could. Note: it rained.",
        "- Sam: Nobody, I am afraid.",
        "- Russell: Then we are done.",
    )
    seed = seed_of("# Group meeting 2031-02-10\n\n" + "\n".join(lines) + "\n", "meeting", ".md")
    check_nothing_invented(seed)
    check_nothing_lost(seed)
    (account,) = seed.accounts
    assert [(it.speaker, it.text) for it in account.of(AccountPassage)] == [
        ("Sam", "Is there any gate?"),
        ("Russell", "yes."),
        ("Sam", "given that it opens, who waits?"),
        ("Russell", "They could. Note: it rained."),
        ("Sam", "Nobody, I am afraid."),
        ("Russell", "Then we are done."),
    ]


@pytest.mark.parametrize("other", ["Nadia", "zyx"])
def test_what_an_unknown_voice_says_on_somebodys_line_is_nobodys(other: str) -> None:
    lines = (
        f"- Sam: Is there any gate? {other}: it was shut. Ivo: when?",
        "- Ivo: We had one. Note: it rained.",
        "- Sam: Nobody told me.",
        "- Ivo: I am sorry.",
        "- Sam: Good.",
    )
    listed = "" if other == "Nadia" else f"\n## Open\n\n- {other}: 2 gates\n- {other}: 3 weirs\n"
    text = "# Group meeting 2031-02-10\n\n" + "\n".join(lines) + f"\n{listed}"
    seed = seed_of(text, "meeting", ".md")
    check_nothing_invented(seed)
    check_nothing_lost(seed)
    (account,) = seed.accounts
    spoken = [(it.speaker, it.text) for it in account.of(AccountPassage)][:4]
    assert spoken == [
        ("Sam", "Is there any gate?"),
        (None, f"{other}: it was shut."),
        ("Ivo", "when?"),
        ("Ivo", "We had one. Note: it rained."),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "By letter. It read: “Dear Ada. Ivo: is dead. Come home.” I went home.",
        "There were two votes. Ada: yes. Ivo: no. So it failed.",
    ],
)
def test_what_others_said_in_what_somebody_tells_is_hers(words: str) -> None:
    turns = f"Ivo: How was it?\n\nAda: {words}\n\nIvo: And then?\n\nAda: We left.\n"
    (account,) = seed_of(
        f"# Interview with Ada Okafor\n\nHost: Ivo Lang\n\n{turns}", "a", ".md"
    ).accounts
    assert ("Ada", words) in [(it.speaker, it.text) for it in account.of(AccountPassage)]


def test_a_time_that_somebody_says_stays_in_the_words() -> None:
    turns = (
        "Ivo: When did it begin?\n\nAda: At 12:40.\n\nIvo: Is that so?\n\nAda: At 9:30 it ended.\n"
    )
    (account,) = seed_of(f"# Chat with Ada Okafor\n\n{turns}", "a", ".md").accounts
    said = [(it.text, it.time) for it in account.of(AccountPassage) if it.speaker == "Ada"]
    assert said == [("At 12:40.", None), ("At 9:30 it ended.", None)]


_TWO = """# Weir call

Nadia: we have an "old" weir. Does it hold?

Ivo: I think so.

Nadia: {0}

Ivo: I can ask.

Nadia: I would like that.
"""


def _who_says(text: str) -> list[tuple[str | None, str]]:
    (account,) = seed_of(text, "call", ".md").accounts
    return [(it.speaker, it.text) for it in account.of(AccountPassage)]


def test_two_may_speak_on_one_line_but_not_within_quotation_marks() -> None:
    said = _who_says(_TWO.format('do we need the "rules"? Ivo: We do.'))
    assert ("Ivo", "We do.") in said
    assert ("Ivo", "why?") in _who_says(_TWO.format("it leaks; Ivo: why?"))
    for quoted in ('I heard "Do we? Ivo: We do." from you.', 'in the chat. Ivo: "We do."'):
        assert ("Nadia", quoted) in _who_says(_TWO.format(quoted))


def test_an_inch_mark_opens_no_quotation() -> None:
    said = _who_says(_TWO.format('it was a 5" gate. Ivo: Is it "old"? Nadia: It is.'))
    assert ("Nadia", 'it was a 5" gate.') in said
    assert ("Ivo", 'Is it "old"?') in said
    assert ("Ivo", "No.") in _who_says(_TWO.format('I heard "It is 5" then. Ivo: No.'))


@pytest.mark.parametrize("label", ["[Field notes]", "[Notes]", "[Notes of all who were there]"])
def test_a_label_in_brackets_ends_a_turn(label: str) -> None:
    line = f"{label}: They both looked at the old gate."
    text = _TWO.format("who asks?").replace("\n\nIvo: I can", f"\n\n{line}\n\nIvo: I can")
    assert (None, line) in _who_says(text)


@pytest.mark.parametrize(
    "line",
    ["**[Field notes]:** he smiles.", "**Assigned:** Ivo", "**Slide:** Mud | **Time:** 1:00"],
)
def test_labels_of_notes_and_fields_among_turns_speak_not(line: str) -> None:
    text = _TWO.format("who asks?").replace("\n\nIvo", f"\n\n{line}\n\nIvo")
    assert {speaker for speaker, _ in _who_says(text)} == {None, "Nadia", "Ivo"}


def test_a_hyphen_may_stand_between_a_bold_name_and_its_colon() -> None:
    text = _TWO.format("who asks?").replace("Nadia:", "**Nadia** -:").replace("Ivo:", "**Ivo**-:")
    assert {speaker for speaker, _ in _who_says(text)} == {"Nadia", "Ivo"}
    above = text.replace("-: ", "-:\n").replace("that.", "that.\n\n**Ivo**-:\nYes.")
    assert {speaker for speaker, _ in _who_says(above)} == {"Nadia", "Ivo"}


@pytest.mark.parametrize("first", ["Interviewer (I)", "I"])
@pytest.mark.parametrize("bold", ["**", ""])
def test_whoever_interviews_is_called_by_the_letter(first: str, bold: str) -> None:
    lines = ("{}: Why are you here?", "Respondent (R): I mend weirs.", "I: Where?", "R: In Bern.")
    more = (*lines, "I: Do they hold?", "R: They do.", "R2: They leak.")
    text = "\n\n".join(f"{bold}{it}".replace(":", f":{bold}", 1) for it in more).format(first)
    said = spoken(f"# Interview on weirs\n\n{text}\n")
    assert [label for label, _ in said] == [first.split(maxsplit=1)[0], "Respondent", *"IRIR"]


def test_numerals_among_turns_count_and_speak_not() -> None:
    turns = "I: Why do you paint?\n\nR: I like it, and you asked.\n\n"
    rules = "I: never paint in the rain.\n\nII: never paint for money.\n\nIII: never paint.\n\n"
    said = spoken(f"# Interview with a painter\n\n{turns}{rules}{turns * 2}")
    assert said == spoken(f"# Interview with a painter\n\n{turns * 3}")


def test_a_counted_list_and_a_letter_among_fields_speak_not() -> None:
    assert not spoken("# Weirs\n\nI: Gates\n\nII: Ropes\n\nIII: Ice\n\nI think they hold.\n")
    fields = "I: it is shut\n\nGate: it holds\n\nProof: it does\n\n"
    assert not spoken(f"# Weirs\n\n{fields * 2}I think so.\n")
