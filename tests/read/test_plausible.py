"""A page whose would-be turns do not behave like a conversation names no speakers."""

import pytest

from generator.model.account import AccountPassage, AccountTopic, Definition
from tests.support import account_of, seed_of

_DAMS = ("Ada: Why do we open it?", "Ivo: I was asked to.", "Ada: By whom?", "Ivo: By you.")


def speakers(text: str) -> list[str]:
    passages = account_of(text).of(AccountPassage)
    return [passage.speaker for passage in passages if passage.speaker]


def problems(text: str) -> set[str]:
    return {problem.code for problem in seed_of(text).source.problems}


def test_where_nobody_speaks_of_himself_or_asks_labels_are_no_speakers() -> None:
    order = ("Welsh", "Dutch", "Manx", "Dutch", "Welsh", "Manx", "Dutch", "Welsh", "Dutch", "Manx")
    meant = ("the gate of a weir", "a boat drawn by horses", "the water below a mill")
    lines = [f"{name}: {meant[n % 3]}, number {n}." for n, name in enumerate(order)]
    page = "# Old terms\n\nThe Welsh, Dutch and Manx terms of the trade.\n\n"
    assert speakers(page + "\n\n".join(lines)) == []
    assert "labels-unknown" in problems(page + "\n\n".join(lines))
    talk = [line.replace("the ", "my ").replace("a boat", "our boat") for line in lines]
    assert speakers(page + "\n\n".join(talk)) == list(order)


def test_labels_of_numbers_are_no_speakers_beside_those_who_talk() -> None:
    votes = "\n\nThe vote.\n\n- For: {}\n- Against: {}\n\n"
    page = "# Gates\n\n" + votes.format(10, 2).join(["\n\n".join(_DAMS)] * 2) + votes.format(7, 5)
    assert set(speakers(page)) == {"Ada", "Ivo"}


def test_items_with_the_same_labels_in_the_same_order_are_fields() -> None:
    fields = "- Ostia: Reads `level` and `flow`\n- Tarn: Reads `height` and `rain`\n\n"
    page = (
        f"# Gauges\n\nBoth Ostia and Tarn gauges work.\n\n## Rivers\n\n{fields}## Lakes\n\n{fields}"
    )
    assert speakers(page) == []


def test_few_lines_that_are_a_name_make_no_turns_of_the_pages_below() -> None:
    words = "\n".join(f"I walk to gate {n}, and nobody is there." for n in range(90))
    assert speakers("# A game\n\n" + f"Okafor:\n{words}\n" * 3) == []
    two = f"Okafor:\n{words}\nKern:\n{words}\n"
    assert speakers("# A game\n\n" + two * 3) == []
    short = "Okafor:\nI walk to the gate.\nKern:\nAnd I open it.\n"
    assert set(speakers("# A play\n\n" + short * 3)) == {"Okafor", "Kern"}


def test_answers_that_nobody_asks_for_are_nobodys() -> None:
    answers = "".join(f"### {n}. The weir\n\n**Answer:** It is old.\n\n" for n in range(4))
    assert speakers(f"# Study notes\n\n- **Audience:** People of the valley\n\n{answers}") == []


@pytest.mark.parametrize("label", ["POLL", "Scribe", "Option A", "Statement 2", "Draft III"])
def test_what_minutes_put_in_front_of_words_is_nobody(label: str) -> None:
    page = "# Gates\n\n" + "\n\n".join([*_DAMS, f"{label}: We should open it.", *_DAMS] * 2)
    assert set(speakers(page)) == {"Ada", "Ivo"}


@pytest.mark.parametrize(
    "text",
    [
        "Ivo that this is rare.",
        "IK (via chat): Not at night.",
        "[ 61] [EN] Uma Bell: So it is.",
        "??: Not at night.",
        "<back to the slides>",
    ],
)
def test_what_begins_with_a_name_or_label_goes_on_with_nobodys_turn(text: str) -> None:
    page = "\n\n".join(
        ("# Gates", *_DAMS, "They are old, all of them.", *_DAMS[:3], text, *_DAMS[2:])
    )
    (passage,) = [it for it in account_of(page).of(AccountPassage) if text in it.text]
    assert passage.speaker is None
    (old,) = [
        it for it in account_of(page).of(AccountPassage) if it.text == "They are old, all of them."
    ]
    assert old.speaker == "Ivo"


def test_who_is_addressed_by_name_in_a_next_paragraph_does_not_end_a_turn() -> None:
    page = "\n\n".join(("# Gates", *_DAMS[:3], "Ivo, you know all of it.", *_DAMS))
    (passage,) = [
        it for it in account_of(page).of(AccountPassage) if it.text == "Ivo, you know all of it."
    ]
    assert passage.speaker == "Ada"


def test_what_stands_behind_the_last_turn_is_its_speakers_only_if_he_goes_on_above() -> None:
    turns = ("# Gates", *_DAMS, "That was late.", *_DAMS)
    own = account_of("\n\n".join((*turns, "And so it is."))).of(AccountPassage)[-1]
    assert own.speaker == "Ivo"
    from_site = "Retrieved from https://rivers.example/gates"
    last = account_of("\n\n".join((*turns, from_site))).of(AccountPassage)[-1]
    assert last.speaker is None
    host = account_of("\n\n".join((*turns, "Ada: Bye.", "This is a transcript."))).of(
        AccountPassage
    )
    assert host[-1].speaker is None


def test_code_between_turns_is_nobodys() -> None:
    page = "\n\n".join(("# Gates", *_DAMS, "```\nopen(gate)\n```", *_DAMS))
    (account,) = seed_of(page, ending=".md").accounts
    assert {it.speaker for it in account.of(AccountPassage) if "open(gate)" in it.text} <= {None}


@pytest.mark.parametrize(
    "line",
    [
        "Note of 10 April 2031: The gate stays open at night.",
        "`open(gate)`: The gate that stays open at night.",
        "Map of the weirs: https://example.org/map",
        "Strategy 2: The water is held back until the morning.",
        "Step 1: The gate is opened at night.",
        "Phase 3: The gate is closed at dawn.",
    ],
)
def test_what_a_list_of_terms_names_besides_is_no_term(line: str) -> None:
    page = f"# Weirs\n\n## Key terms\n\n- Sluice: A gate for water.\n- Weir: A low dam.\n- {line}\n"
    terms = [it.name for it in account_of(page).of(Definition)]
    assert terms == ["Sluice", "Weir"]
    other = page.replace(line, "System 1: The gate that opens without a thought.")
    assert [it.name for it in account_of(other).of(Definition)] == [*terms, "System 1"]


@pytest.mark.parametrize(
    ("between", "known"), [("---\n\n", 3), ("", 4), ("---\n\n**Leat**: A ditch.\n\n---\n\n", 5)]
)
def test_what_stands_below_the_rule_of_a_glossary_is_no_term(between: str, known: int) -> None:
    terms = "**Sluice**: A gate.\n\n**Weir**: A low dam.\n\n**Lade**: A mill's stream.\n\n"
    below = f"{between}**Classification**: Public paper\n"
    page = f"# Weirs\n\n## Glossary of terms\n\n{terms}{below}"
    assert len(account_of(page).of(Definition)) == known
    first = f"# Weirs\n\n## Glossary of terms\n\nWhat we say of water.\n\n---\n\n{terms}"
    assert len(account_of(first).of(Definition)) == 3


def test_half_of_a_sentence_in_chinese_is_no_term() -> None:
    page = "# 水门\n\n## 核心概念\n\n{}早期的水门在夜里不断地打开。\n\n水门：控制水流的门。\n"
    terms = [
        it.name for it in account_of(page.format("讲者用自己的水坝项目作为例子：")).of(Definition)
    ]
    assert terms == ["水门"]


def test_a_place_and_a_weekday_below_the_title_are_no_speaker() -> None:
    page = "# Weekly meeting\n\n{}, 30 January 2031, 07:00\n\nWe talk about gates.\n"
    (account,) = seed_of(page.format("Port Adrian Thu"), ending=".md").accounts
    assert account.people == ()
    (account,) = seed_of(page.format("Nadia Brun"), ending=".md").accounts
    assert [person.name for person in account.people] == ["Nadia Brun"]


@pytest.mark.parametrize("text", ["okafor: (from above) Not at night.", "Or at noon? --ivo"])
def test_what_a_handle_signs_or_stands_before_is_not_said_by_who_spoke_last(text: str) -> None:
    turns = [line.lower() for line in _DAMS]
    page = "\n\n".join(("# Gates", *turns, *turns, "They are old, all of them.", text, *turns))
    (passage,) = [it for it in account_of(page).of(AccountPassage) if text in it.text]
    assert passage.speaker is None
    (old,) = [
        it for it in account_of(page).of(AccountPassage) if it.text == "They are old, all of them."
    ]
    assert old.speaker == "ivo"


def test_a_comment_of_markdown_is_no_topic() -> None:
    page = "# Minutes\n\n## Topics\n\n[//]: # (The heart of the river, its weirs and gates)\n\n- Mud\n- Silt\n"
    assert [it.name for it in account_of(page).of(AccountTopic)] == ["Mud", "Silt"]


_CALL = """# Gate call

Ada: I want to show the new gate.

Ivo: Does it need power?

{0}

Ada: no

{1}

Ivo: Then when do you open it?

Ada: agree
"""


@pytest.mark.parametrize(
    "label", ["Decision 2", "EC2", "GateOS", "DynaGate", "Question", "Answer", "Step 3"]
)
def test_what_is_made_as_things_are_does_not_speak_among_people(label: str) -> None:
    lines = (f"{label}: we move to the new one.", f"{label}: it needs an update by June.")
    assert set(speakers(_CALL.format(*lines))) == {"Ada", "Ivo"}


@pytest.mark.parametrize("label", ["DynaIvo", "ivo99", "Speaker 3", "McKern"])
def test_who_speaks_of_himself_or_asks_does_whatever_he_is_called(label: str) -> None:
    label = label.title() if label.islower() else label
    page = _CALL.format(f"{label}: I think so.", f"{label}: Would you wait?")
    assert set(speakers(page)) == {"Ada", "Ivo", label}


def test_questions_and_answers_in_minutes_are_nobodys() -> None:
    qa = "Question: Do we need a gate?\n\nAnswer: Not for now, we wait.\n\n"
    fields = "Decision 1: keep it.\n\nAction: Ada to write.\n\nNote: no room.\n\n"
    more = "Risk: the tide.\n\nCost: eight coins.\n\n"
    assert speakers("# Gate minutes\n\n" + fields + qa * 2 + fields + more) == []
    assert speakers("# Gate talk\n\n" + qa * 3) == ["Question", "Answer"] * 3


def test_a_label_in_capitals_among_names_does_not_speak_of_tasks() -> None:
    lines = ("{}: ask for a rope at the mill.", "{}: put the gate on the list.")
    for label in ("AI", "FYI", "HELP WANTED"):
        page = _CALL.format(*(line.format(label) for line in lines))
        assert set(speakers(page)) == {"Ada", "Ivo"}
    own = _CALL.format("IVO: I ask for a rope.", "IVO: Do you?")
    assert set(speakers(own)) == {"Ada", "Ivo", "IVO"}


def test_who_has_which_part_in_each_meeting_is_nobodys_words() -> None:
    part = "## {} May\n\n- Host: {}\n- Notetaker: {}\n\nGates.\n\n"
    names = (("Ada/Ivo", "Bo"), ("Bo", "Ada"), ("Ivo", "Nadia/Bo"), ("Ada", "Nadia"))
    parts = (part.format(day, *pair) for day, pair in enumerate(names, start=1))
    assert speakers("# Gate meetings\n\n" + "".join(parts)) == []


def test_a_label_that_says_where_or_when_is_no_term() -> None:
    rest = "- Weir: A wall in a river.\n- Sluice: A gate in a wall.\n- In community: They agree.\n"
    account = account_of(
        f"# Weirs\n\n## Key Concepts\n\n{rest}- When it rains: They open.\n"
        "- Let's open the gate: It rains.\n- The river rises by: A metre.\n"
    )
    assert [it.name for it in account.of(Definition)] == ["Weir", "Sluice"]


@pytest.mark.parametrize("line", ["Twitter - @ada", "Mastodon -@okafor", "Slides.example/ada"])
def test_where_somebody_is_reached_is_no_heading(line: str) -> None:
    account = account_of(f"# Weirs\n\n{line}\n\nThe river answers slowly.\n\n- It does.\n")
    assert {it.section for it in account.of(AccountPassage)} == {""}
