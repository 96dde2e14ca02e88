"""Names in titles, in names of files and beside talks that nobody was made of."""

import msgspec
import pytest

from generator.messages.words import english
from generator.model.account_head import PersonRole
from tests.health.suspicious import (
    NOTES,
    PEOPLE,
    SUBJECTS,
    assert_sayable,
    codes_without,
    examined,
    reading,
    sound,
    without,
)
from tests.support import reading_of, seed_of


@pytest.mark.parametrize(
    ("other", "is_one"),
    [("Nadja Brunn", True), ("N. Brun", True), ("Ivo Kern", False), ("Selma Brun", False)],
)
def test_names_that_are_nearly_equal(other: str, *, is_one: bool) -> None:
    text = f"---\ntitle: On rivers\nspeakers: [Nadia Brun]\nhosts: ['{other}']\n---\n\nThey move.\n"
    anomalies = examined(reading([*sound(2), ("both", text)]))
    assert ("names-alike" in anomalies) == is_one
    if is_one:
        (example,) = anomalies["names-alike"].examples
        assert other in english(example.remark)
        assert_sayable(anomalies["names-alike"])


@pytest.mark.parametrize(
    ("title", "is_one"),
    [("Zyx Torv", True), ("How weirs open | Zyx Torv", True), ("Zyx Torv and weirs", False)],
)
def test_a_title_that_names_who_takes_part_elsewhere(title: str, *, is_one: bool) -> None:
    known = NOTES.format(title="The Age of Weirs 8", speaker="Zyx Torv", day=8)
    text = f"---\ntitle: {title}\nspeakers: [Ivo Kern]\n---\n\nRivers move.\n"
    notes = reading([*sound(2), ("known", known), ("lacking", text)])
    *others, account = notes.accounts
    first = tuple(it for it in account.people if it.name == "Ivo Kern")
    account = msgspec.structs.replace(account, people=first)
    notes = msgspec.structs.replace(notes, accounts=(*others, account))
    assert ("person-not-taken" in examined(notes)) == is_one


@pytest.mark.parametrize(
    ("title", "is_one"),
    [("Weirs with Nadia Brun", True), ("Weirs with Ivo Kern", False), ("Weirs with Gates", False)],
)
def test_a_guest_of_the_title_beside_a_host(title: str, *, is_one: bool) -> None:
    text = f"---\ntitle: On rivers\nhosts: [Ivo Kern]\n---\n\n# {title}\n\nThey move.\n"
    notes = reading([*sound(2), ("lacking", text)])
    *others, account = notes.accounts
    hosts = tuple(it for it in account.people if it.role is PersonRole.HOST)
    account = msgspec.structs.replace(account, people=hosts)
    notes = msgspec.structs.replace(notes, accounts=(*others, account))
    assert ("person-not-taken" in examined(notes)) == is_one


@pytest.mark.parametrize(
    ("file", "is_one"),
    [
        ("12 – Nadia Brun — Weirs", True),
        ("Weirs -- Nadia Brun -- River Show 12", True),
        ("Low Water - Nadia Brun on Weirs", True),
        ("Low Water - The Weir", False),
    ],
)
def test_a_name_between_the_signs_of_a_file_name(file: str, *, is_one: bool) -> None:
    notes = without("person")(reading([*sound(2), (file, "- Rivers move.\n\n- Weirs stay.\n")]))
    found_there = examined(notes).get("person-not-taken")
    assert (found_there is not None) == is_one
    if found_there is not None:
        assert_sayable(found_there)


@pytest.mark.parametrize(
    ("hosted", "file", "title", "is_one"),
    [
        (6, "how-weirs-open-with-nadia-torv-at-acme", "How weirs open", True),
        (6, "how-weirs-open-with-gates-at-acme", "How weirs open", False),
        (6, "how-weirs-open", "Nadia Torv: how weirs open", True),
        (6, "how-weirs-open", "How weirs open", False),
        (4, "how-weirs-open", "Nadia Torv: how weirs open", False),
    ],
)
def test_who_takes_part_in_most_talks_says_nothing_of_a_guest(
    hosted: int, file: str, title: str, *, is_one: bool
) -> None:
    host = [
        (name, text.replace("speakers: [", "speakers: [Kofi Abara, ")) for name, text in sound(7)
    ]
    notes = [*host[:hosted], *sound(7)[hosted:]]
    lacking = f"---\ntitle: {title}\nspeakers: [Kofi Abara]\n---\n\nRivers move.\n"
    anomalies = examined(reading([*notes, (file, lacking)]))
    assert ("person-not-taken" in anomalies) == is_one


@pytest.mark.parametrize(
    ("file", "is_one"),
    [
        ("how-weirs-open-at-night-nadia-brun", True),
        ("how-weirs-open-at-night-nadia-2", False),
        ("weirs-open-nadia-brun", False),
    ],
)
def test_a_name_that_ends_the_name_of_a_file_without_a_title(file: str, *, is_one: bool) -> None:
    codes = codes_without("person", file, "- Rivers move.\n\n- Weirs stay.\n")
    assert ("person-not-taken" in codes) == is_one


def test_a_name_behind_the_signs_of_a_folder() -> None:
    file = "2031-05-06 - Weirs [talk] - Nadia Brun/README"
    notes = without("person")(reading([*sound(2), (file, "# Weirs\n\n- They open at night.\n")]))
    assert_sayable(examined(notes)["person-not-taken"])


@pytest.mark.parametrize(
    ("file", "is_one"),
    [
        ("how-weirs-open-by-nadia-brun", True),
        ("how_weirs_open_nadia_brun", True),
        ("how-weirs-open-by-acme", False),
        ("how-gates-open-by-nadia-brun", False),
    ],
)
def test_a_name_behind_the_title_in_the_name_of_a_file(file: str, *, is_one: bool) -> None:
    codes = codes_without("person", file, "# How weirs open\n\n- At night.\n")
    assert ("person-not-taken" in codes) == is_one


@pytest.mark.parametrize(
    ("lines", "is_one"),
    [
        ("Present: weirkeeper, Dario", True),
        ("## Attendees\n\n- weirkeeper\n- millhand", True),
        ("## Attendees\n\nThe first meeting since the flood, and a long one at that.", False),
        ("Participants: 12", False),
    ],
)
def test_those_present_by_one_word(lines: str, *, is_one: bool) -> None:
    note = f"# Weekly call on weirs\n\n{lines}\n\n## Notes\n\n- The weir holds.\n"
    assert ("person-not-taken" in examined(reading_of(seed_of(note, "call")))) == is_one


@pytest.mark.parametrize(
    ("line", "is_one"), [("Nadia Brun, Acme", True), ("They met Nadia Brun there.", False)]
)
def test_a_second_line_with_a_name_below_one_who_speaks(line: str, *, is_one: bool) -> None:
    text = f"---\ntitle: On weirs\nspeaker: Ivo Kern\n---\n\nIvo Kern, Acme\n{line}\n\n## Gates\n\nOpen.\n"
    notes = reading([*sound(2), ("lacking", text)])
    *others, account = notes.accounts
    first = tuple(it for it in account.people if it.name == "Ivo Kern")
    account = msgspec.structs.replace(account, people=first)
    notes = msgspec.structs.replace(notes, accounts=(*others, account))
    assert ("person-not-taken" in examined(notes)) == is_one


@pytest.mark.parametrize(("others", "is_one"), [(6, True), (5, False)])
def test_a_talk_without_a_speaker_beside_many_with_one(others: int, *, is_one: bool) -> None:
    lacking = [("lacking", "# River notes\n\n- They move.\n\n## Gates\n\n- They open.\n")]
    anomalies = examined(reading([*sound(others), *lacking]))
    assert ("speaker-missing" in anomalies) == is_one
    if is_one:
        assert [it.file for it in anomalies["speaker-missing"].examples] == ["lacking.md"]
        assert_sayable(anomalies["speaker-missing"])


@pytest.mark.parametrize(
    ("least", "voice", "is_one"), [(6, "", True), (5, "", False), (6, "Ada", False)]
)
def test_a_folder_in_which_nobody_is_known_to_speak(
    least: int, voice: str, *, is_one: bool
) -> None:
    said = "\n\n".join(f"{voice}: They open.\n\nIvo: Who?" for _ in range(4)) if voice else "It is."
    notes = [(f"sermon-{it}", f"# {it} of the weir\n\n{said}\n") for it in SUBJECTS[:least]]
    anomalies = examined(reading(notes))
    assert ("speakers-unknown" in anomalies) == is_one
    if is_one:
        assert len(anomalies["speakers-unknown"].examples) == 1
        assert_sayable(anomalies["speakers-unknown"])


@pytest.mark.parametrize(("day", "is_one"), [("2031-04-29", True), ("2031-05-06", False)])
def test_a_day_that_was_copied_from_an_older_note(day: str, *, is_one: bool) -> None:
    days = [f"2031-05-{it:02}" for it in range(1, 8)]
    notes = [
        (f"{it}-locks", f"# Lock meeting\n\nDate: {it}\n\n- Gate {it[-2:]} leaks.\n") for it in days
    ]
    notes[4] = (notes[4][0], notes[4][1].replace(days[4], day))
    anomalies = examined(reading(notes))
    assert ("day-of-name" in anomalies) == is_one
    if is_one:
        assert [it.file for it in anomalies["day-of-name"].examples] == ["2031-05-05-locks.md"]
        assert_sayable(anomalies["day-of-name"])


def test_a_folder_in_which_hardly_anybody_is_known_to_speak() -> None:
    notes = [(f"sermon-{it}", f"# Part {it} of the weir\n\nIt is.\n") for it in range(1, 11)]
    notes[4] = ("sermon-5", "---\ntitle: Locks\nspeaker: Ivo Kern\n---\n\nIt is.\n")
    assert examined(reading(notes))["speakers-unknown"].count == 1


def test_a_talk_without_a_speaker_in_a_file_of_many_with_one() -> None:
    parts = [
        f"## The Age of {it}\n\n{who}\n\n- It is.\n"
        for it, who in zip(SUBJECTS, PEOPLE, strict=True)
    ]
    parts[3] = parts[3].replace(PEOPLE[3], "by @tomo")
    anomaly = examined(reading([("2031", "# RiverConf 2031\n\n" + "\n".join(parts))]))
    assert [it.line for it in anomaly["speaker-missing"].examples] == [21]


@pytest.mark.parametrize(("dash", "is_one"), [("--", True), ("-", True), ("and", False)])
def test_several_in_front_of_a_title_that_nothing_confirms(dash: str, *, is_one: bool) -> None:
    text = f"---\ntitle: Ada Okafor and Ben Moreau {dash} Intro to mud\n---\n\nRivers move.\n"
    notes = reading([*sound(2), ("2031-05-06-lacking", text)])
    assert ("person-not-taken" in examined(notes)) == is_one


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("# Weirs with Awa Sun Yin Okafor – River Show 6", True),
        ("# Weirs with Zyx Kern - River Show #12", True),
        ("# Weirs with Apache Kafka", False),
        ("# Learning with Less Data", False),
        ("# Weirs by Zyx van der Kern", True),
        ("# Weirs par la Pratique", False),
        ("# Weirs – Maria de la Cruz Moreno", True),
    ],
)
def test_a_name_in_a_known_place_is_asked_about(line: str, *, is_one: bool) -> None:
    codes = codes_without("person", "lacking", f"{line}\n\nRivers move.\n")
    assert ("person-not-taken" in codes) == is_one
