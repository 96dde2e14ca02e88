"""Names that notes print in places from which nobody was taken are asked about."""

import msgspec
import pytest

from generator.model.problem import Anomaly
from tests.health.suspicious import (
    PEOPLE,
    SUBJECTS,
    assert_sayable,
    codes_without,
    examined,
    reading,
    sound,
    without,
)

NOTE = "# How weirs open\n\n{line}\n\n- They open at night.\n"


def is_asked_about(line: str, *others: tuple[str, str]) -> bool:
    note = NOTE.format(line=line) if not line.startswith("---") else f"{line}\n\nThey open.\n"
    notes = without("person")(reading([*sound(2), *others, ("lacking", note)]))
    return "person-not-taken" in examined(notes)


def assert_asked(anomaly: Anomaly | None, *, is_one: bool) -> None:
    """Whether the note on the event, and no other, is asked about, in words that can be said."""
    assert (anomaly is not None) == is_one
    if anomaly is not None:
        assert [it.file for it in anomaly.examples] == ["2031.md"]
        assert_sayable(anomaly)


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Presenter: Quillon", True),
        ("| Speaker | Quillon |", False),
        ("- The gates of the mill, Nadia Brun", True),
        ("> The gates of the mill - Nadia Brun", False),
        ("- :otter: Nadia Brun", True),
        ("- :otter: The mill", False),
        ("讲师：王芳，" + "在水坝工作多年的工程师，" * 12 + "著有多本书。", True),
        ("Host: Welcome to the mill, " + "and to the weir, " * 8, False),
        ("Photos by: Nadia Brun", False),
        ("## Attendees\n\n- quill", True),
        ("## Attendees\n\n- TODO", False),
        ("## Attendees\n\n- n/a", False),
    ],
)
def test_a_name_in_a_note_that_has_nobody(line: str, *, is_one: bool) -> None:
    assert is_asked_about(line) == is_one


@pytest.mark.parametrize(
    ("writers", "is_one"),
    [
        (("okafor_ada", "kernivo", "[brun, quill]"), True),
        (("okafor_ada", "okafor_ada", "okafor_ada"), False),
    ],
)
def test_one_of_several_who_wrote_by_a_word(writers: tuple[str, ...], *, is_one: bool) -> None:
    lines = [f"---\ntitle: The {it} of mud\nauthor: {{who}}\n---" for it in SUBJECTS[:3]]
    notes = [
        (f"talk-{n}", f"{line.format(who=who)}\n\nThey open.\n")
        for n, (line, who) in enumerate(zip(lines, writers, strict=True))
    ]
    assert ("person-not-taken" in examined(reading([*sound(2), *notes]))) == is_one


@pytest.mark.parametrize(
    ("file", "is_one"),
    [("weirs-at-work_nadia-brun", True), ("weirs-at-work_red-gates", False), ("mud-nadia", False)],
)
def test_a_name_behind_the_last_line_of_a_file_name(file: str, *, is_one: bool) -> None:
    codes = codes_without("person", file, "# Gates\n\n- They open at night.\n")
    assert ("person-not-taken" in codes) == is_one


@pytest.mark.parametrize(("count", "is_one"), [(3, True), (2, False)])
def test_a_few_talks_of_one_file_in_which_nobody_is_known(count: int, *, is_one: bool) -> None:
    video = "https://www.youtube.com/watch?v=abcdefghij"
    parts = [
        f"## The Age of {it}\n\n- It is.\n- [Video]({video}{n})\n"
        for n, it in enumerate(SUBJECTS[:count])
    ]
    notes = reading([("2031", "# RiverConf 2031\n\n" + "\n".join(parts))])
    anomaly = examined(notes).get("speakers-unknown")
    assert (anomaly is not None) == is_one
    if anomaly is not None:
        assert_sayable(anomaly)
    who = [
        it.replace("\n\n-", f"\n\n{name}\n\n-", 1)
        for it, name in zip(parts, PEOPLE[:count], strict=True)
    ]
    named = reading([("2031", "# RiverConf 2031\n\n" + "\n".join(who))])
    assert "speakers-unknown" not in examined(named)


GATES = "Open Mill, Deep Silt, Long Lock, Wide Pond, Low Ford, Old Pier".split(", ")


@pytest.mark.parametrize(
    ("names", "text", "is_one"),
    [
        (GATES, "The mill is open.", True),
        (GATES, "They leak.", False),
        (PEOPLE[:6], "The mill is open.", False),
        (GATES[:2], "The mill is open.", False),
    ],
)
def test_a_note_in_which_words_may_stand_for_people(
    names: list[str], text: str, *, is_one: bool
) -> None:
    parts = [
        f"## The Age of {it}\n\nSpeaker: {who}\n\n{text}\n"
        for it, who in zip(SUBJECTS, names, strict=False)
    ]
    notes = reading([*sound(2), ("2031", "# RiverConf 2031\n\n" + "\n".join(parts))])
    assert_asked(examined(notes).get("people-doubtful"), is_one=is_one)


@pytest.mark.parametrize(
    ("beside", "is_silent", "is_one"), [(6, True, True), (6, False, False), (5, True, False)]
)
def test_a_note_of_several_talks_beside_notes_of_one(
    beside: int, *, is_silent: bool, is_one: bool
) -> None:
    parts = (f"## The Age of {it}\n\nSpeaker: {it} Kern\n\n- It is.\n" for it in SUBJECTS[:4])
    notes = reading([*sound(beside), ("2031", "# RiverConf 2031\n\n" + "\n".join(parts))])
    others, parted = notes.accounts[:beside], notes.accounts[beside:]
    assert len(parted) == 4
    if is_silent:
        parted = tuple(msgspec.structs.replace(it, people=()) for it in parted)
    changed = msgspec.structs.replace(notes, accounts=(*others, *parted))
    assert_asked(examined(changed).get("note-parted"), is_one=is_one)


@pytest.mark.parametrize(
    ("top", "is_one"),
    [
        ("---\ntitle: Locks\nslot: 03/04/2031\n---\n", True),
        ("---\ntitle: Locks\nslot: 2031-04-13\n---\n", True),
        ("---\ntitle: Locks\nslot: 3\n---\n", False),
        ("---\ntitle: Locks\nslurped: 2031-04-13T17:32\n---\n", False),
        ("# Locks\n\n03-04-2031\n", True),
        ("# Locks\n\nDug on: 03/04/2031\n", False),
    ],
)
def test_a_day_behind_any_key_and_one_of_either_order(top: str, *, is_one: bool) -> None:
    codes = codes_without("date", "lacking", f"{top}\nThey open at night.\n")
    assert ("date-not-taken" in codes) == is_one


def test_a_day_that_is_not_that_of_the_folder() -> None:
    days = [f"2031-05-{it:02}" for it in range(1, 9)]
    notes = [(f"{it} Locks/talk", f"# Gate {it[-1]}\n\nDate: {it}\n\nThey open.\n") for it in days]
    notes[4] = (notes[4][0], notes[4][1].replace(f"Date: {days[4]}", "Date: 2031-04-29"))
    anomaly = examined(reading(notes))["day-of-name"]
    assert [it.file for it in anomaly.examples] == ["2031-05-05 Locks/talk.md"]


@pytest.mark.parametrize(("count", "is_one"), [(3, True), (2, False)])
def test_several_talks_that_are_called_after_files_of_one_name(count: int, *, is_one: bool) -> None:
    named = [(f"{it}/plan", f"{it} open at night.\n") for it in SUBJECTS[:count]]
    notes = reading([*sound(20), *named])
    anomaly = examined(notes).get("title-from-name")
    assert (anomaly.count if anomaly else 0) == (count if is_one else 0)


def test_a_name_is_said_to_stand_where_it_stands() -> None:
    titled = ("lacking", "# 12 – Nadia Brun — Weirs\n\nThey open at night.\n")
    filed = ("locks_nadia-brun", "# Locks\n\nThey open at night.\n")
    for note, code in ((titled, "health.printed"), (filed, "health.in_name")):
        anomaly = examined(without("person")(reading([*sound(2), note])))["person-not-taken"]
        assert [it.remark.code for it in anomaly.examples] == [code]
