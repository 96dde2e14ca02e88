"""What is suspicious in a collection is found; a sound collection, large or small, has nothing."""

import re
from collections.abc import Callable, Sequence
from typing import Any

import msgspec
import pytest
import yaml

from generator.build import build
from generator.curation.load import read_curation
from generator.health import health
from generator.link import link
from generator.messages.words import english
from generator.model.account_head import PersonRole, Recording
from generator.model.problem import ANOMALIES, Anomaly, Severity
from generator.model.reading import Reading
from generator.model.source import UnknownKey
from generator.resolve import resolve
from tests.evaluation.accounts import told
from tests.evaluation.measuring import read_told
from tests.support import assert_said, config, reading_of, seed_of

NOTES = """\
---
title: {title}
speakers: [{speaker}]
recorded: 2024-05-{day:02}
url: https://talks.example/{day}
---

# {title}

## Quotes

> "Nobody owns a flood, and {title} is the proof of it, number {day}."

## Takeaways

- A river is a verb, says {speaker} of {title}.
"""
PEOPLE = "Nadia Brun, Ivo Kern, Selma Aydin, Tomo Hale, Rosa Linde, Emre Falk, Ada Quist".split(
    ", "
)
SUBJECTS = "Rivers, Dams, Kilns, Orchards, Lanterns, Ferries, Bridges".split(", ")


def sound(count: int = 7) -> list[tuple[str, str]]:
    """The names and texts of notes with which nothing is wrong."""
    return [
        (
            f"note-{day}",
            NOTES.format(
                title=f"The Age of {SUBJECTS[day % 7]} {day}", speaker=PEOPLE[day % 7], day=day
            ),
        )
        for day in range(1, count + 1)
    ]


def reading(notes: Sequence[tuple[str, str]]) -> Reading:
    return reading_of(*(seed_of(text, name, ".md") for name, text in notes))


def examined(notes: Reading) -> dict[str, Anomaly]:
    resolved = resolve(notes)
    return {one.code: one for one in health(link(resolved), resolved)}


def found(notes: Sequence[tuple[str, str]], code: str) -> Anomaly:
    """The anomaly of a code; both languages say all of it, and its lines can be pasted."""
    anomaly = examined(reading(notes))[code]
    assert_sayable(anomaly)
    return anomaly


def assert_sayable(anomaly: Anomaly) -> None:
    assert anomaly.severity is ANOMALIES[anomaly.code]
    for message in (anomaly.message, anomaly.mend, *(it.remark for it in anomaly.examples)):
        assert english(message)
        assert_said(message)
    for example in anomaly.examples:
        if example.edit:
            assert isinstance(yaml.safe_load(example.edit), dict)
            _, problems = read_curation(example.edit)
            assert not problems


def test_the_real_seeds_are_sound() -> None:
    assert build(config()).anomalies == ()


@pytest.mark.parametrize("count", [0, 1, 7, 30])
def test_a_sound_collection_has_nothing(count: int) -> None:
    assert not examined(reading(sound(count)))


@pytest.mark.slow
def test_labelled_accounts_have_nothing_but_what_is_true_of_them() -> None:
    resolved = resolve(read_told(told()))
    anomalies = health(link(resolved), resolved)
    warnings = [one for one in anomalies if one.severity is Severity.WARNING]
    # One note has front matter that is indented, and so is none.
    assert [(one.code, one.count) for one in warnings] in ([], [("person-not-taken", 1)])


def of_talk(talk: str, text: str) -> str:
    """A note that says itself which talk it is about."""
    return text.replace("---\n", f"---\ntalk: {talk}\n", 1)


def test_a_talk_of_very_many_sources() -> None:
    notes = [
        (f"copy-{number}", of_talk("rivers", NOTES.format(title="On", speaker="Ivo Kern", day=3)))
        for number in range(7)
    ]
    anomaly = found([*sound(2), *notes], "talk-many-sources")
    assert anomaly.count == 1
    assert "7 sources" in english(anomaly.examples[0].remark)
    assert "split" in (anomaly.examples[0].edit or "")


def test_a_talk_of_sources_that_print_other_days() -> None:
    notes = {
        day: of_talk("rivers", NOTES.format(title="Rivers", speaker="Ivo Kern", day=day))
        for day in (3, 4, 20)
    }
    anomaly = found([("a", notes[3]), ("b", notes[20])], "talk-contradicted")
    assert "2024-05-03 and 2024-05-20" in english(anomaly.examples[0].remark)
    assert "talk-contradicted" not in examined(reading([("a", notes[3]), ("b", notes[4])]))


@pytest.mark.parametrize(("other", "is_suspicious"), [("River Clips", True), ("Mud Cast", False)])
def test_a_talk_of_two_shows_may_have_a_number_in_each(other: str, *, is_suspicious: bool) -> None:
    notes = [
        (
            name,
            f"---\ntalk: rivers\npodcast: {show}\nepisode: {number}\ntitle: On {name}\n---\n\nWater.\n",
        )
        for name, show, number in (("weirs", "River Hour", 447), ("mills", other, 5))
    ]
    assert ("talk-contradicted" in examined(reading(notes))) == is_suspicious


@pytest.mark.parametrize(
    ("names", "is_suspicious"),
    [
        (("5-ivo-kern", "71-ivo-kern-2"), True),
        (("show-411", "show-477"), True),
        (("2024-05-03-rivers", "2024-05-04-rivers"), False),
        (("rivers", "rivers-2"), False),
        (("a/5-rivers", "b/71-rivers"), False),
        (("001_3eafc9", "002_8dafc4"), False),
    ],
)
def test_a_talk_of_files_with_the_numbers_of_a_series(
    names: tuple[str, str], *, is_suspicious: bool
) -> None:
    text = of_talk("rivers", NOTES.format(title="Rivers", speaker="Ivo Kern", day=3))
    anomalies = examined(reading([(name, text) for name in names]))
    assert ("talk-contradicted" in anomalies) == is_suspicious
    if is_suspicious:
        assert "numbered" in english(anomalies["talk-contradicted"].examples[0].remark)
        assert_sayable(anomalies["talk-contradicted"])


@pytest.mark.parametrize(
    ("keys", "starts", "is_divided"),
    [
        (("abc", "abc"), (None, None), True),
        (("abc", "xyz"), (None, None), False),
        (("abc", "abc"), (0, 900), False),
        (("abc", "abc", "abc"), (None, None, None), False),
    ],
    ids=["one", "two", "other starts", "a session"],
)
def test_talks_of_one_recording_that_stand_apart(
    keys: tuple[str, ...], starts: tuple[int | None, ...], is_divided: bool
) -> None:
    notes = reading(sound(len(keys)))
    accounts = tuple(
        msgspec.structs.replace(
            account, recordings=(Recording(platform="tube", key=key, start=start),)
        )
        for account, key, start in zip(notes.accounts, keys, starts, strict=True)
    )
    resolved = resolve(notes)
    changed = msgspec.structs.replace(
        resolved, reading=msgspec.structs.replace(notes, accounts=accounts)
    )
    codes = {one.code: one for one in health(link(resolved), changed)}
    assert ("talk-divided" in codes) == is_divided
    if is_divided:
        assert_sayable(codes["talk-divided"])


def test_files_of_one_name_that_stand_apart() -> None:
    (_, first), (_, second), *_ = sound()
    notes = [("rivers", of_talk("one", first)), ("rivers.structured", of_talk("other", second))]
    anomaly = found(notes, "talk-divided")
    assert "named rivers" in english(anomaly.examples[0].remark)
    named = [("rivers.one", of_talk("one", first)), ("rivers.other", of_talk("other", second))]
    renamed = [
        (name, re.sub(r"(?m)^title: ", f"title: {name.title()} ", text)) for name, text in named
    ]
    assert "talk-divided" not in {it.code for it in examined(reading(renamed)).values()}


TURNS = "Nadia: What up, everybody?\n\nIvo: Not much.\n\nNadia: Good.\n\nIvo: Yes.\n\nNadia: Bye.\n"
ODD_TITLES = {
    "title-date": "Thursday 4 May 2023\n\nRivers move, and dams do not.\n",
    "title-figures": "10/02/2031\n\nRivers move, and dams do not.\n",
    "title-sentence": (
        "In the spring nobody knew whether the river would come back to the town again.\n\n"
        "## Notes\n\n- It came back.\n"
    ),
}


def titled(notes: Reading, title: str) -> Reading:
    """The same, with the last account called by a line of its source."""
    *others, last = notes.accounts
    source = next(one for one in notes.sources if one.id == last.source)
    line = next(one for one in source.lines if title in one.text)
    at = msgspec.structs.replace(last.at, lines=(line.number, line.number))
    statement = msgspec.structs.replace(STATEMENT, text=title, at=at)
    changed = msgspec.structs.replace(last, titles=(statement,), name_title=None)
    return msgspec.structs.replace(notes, accounts=(*others, changed))


STATEMENT = seed_of(sound(1)[0][1], "x", ".md").accounts[0].titles[0]


@pytest.mark.parametrize(
    ("code", "text", "title"),
    [
        ("title-date", ODD_TITLES["title-date"], "Thursday 4 May 2023"),
        ("title-date", ODD_TITLES["title-figures"], "10/02/2031"),
        ("title-sentence", ODD_TITLES["title-sentence"], "In the spring nobody knew whether the"),
    ],
)
def test_titles_that_are_none(code: str, text: str, title: str) -> None:
    whole = next(line for line in text.split("\n") if line.startswith(title))
    notes = titled(reading([*sound(3), ("odd", text)]), whole)
    anomalies = examined(notes)
    assert_sayable(anomalies[code])
    (example,) = anomalies[code].examples
    assert (example.file, example.line) == ("odd.md", 1)
    assert (
        not anomalies.keys()
        & (ANOMALIES.keys() - {code})
        & {
            "title-date",
            "title-sentence",
        }
    )


@pytest.mark.parametrize(
    "title",
    ["Rivers: How They Move", "Keynote, 4 May 2023", "You cannot own a river.", "Why? Because!"],
)
def test_titles_that_are_some(title: str) -> None:
    notes = titled(reading([("odd", f"# {title}\n\n{TURNS}")]), title)
    assert not {code for code in examined(notes) if code.startswith("title-")}


def test_talks_that_are_called_after_their_files() -> None:
    notes = reading(sound(10))
    untitled = [
        msgspec.structs.replace(one, titles=(), name_title="a name") if at % 2 else one
        for at, one in enumerate(notes.accounts)
    ]
    typed = reading([(f"The Age of {it}", NOTES[NOTES.index("## Q") :]) for it in SUBJECTS])
    assert "title-from-name" not in examined(typed)
    anomaly = examined(msgspec.structs.replace(notes, accounts=tuple(untitled)))["title-from-name"]
    assert (anomaly.count, len(anomaly.examples)) == (5, 5)
    assert_sayable(anomaly)


def test_titles_that_nothing_tells_apart() -> None:
    text = "---\nmood: calm\n---\n# Weekly Call\n\n## Notes\n\n- {} was said of {}, and {} came true.\n"
    notes = [
        (f"call-{at}", of_talk(f"call-{at}", text.format(PEOPLE[at], SUBJECTS[at], 11 * at + 3)))
        for at in range(4)
    ]
    anomaly = found(notes, "title-repeated")
    assert "4 talks" in english(anomaly.examples[0].remark)


def without(field: str) -> Callable[[Reading], Reading]:
    """What is read of an account, but for some fields."""
    fields: dict[str, dict[str, Any]] = {
        "date": {"published": None, "page_date": None, "note_date": None, "saved_date": None},
        "person": {"people": ()},
        "address": {"url": None, "recordings": (), "pages": ()},
    }

    def change(notes: Reading) -> Reading:
        *others, last = notes.accounts
        changed = msgspec.structs.replace(last, **fields[field])
        return msgspec.structs.replace(notes, accounts=(*others, changed))

    return change


PRINTED = [
    ("date", "Oct. 1, 2023", True),
    ("date", "Release Date: 3 May 2019", True),
    ("date", "- Born: 3 May 1919 in Oslo", False),
    ("date", "On 3 May 2019 the river left its bed and nobody had seen it go.", False),
    ("person", "Guest: Ivo Kern", True),
    ("person", '# "Rivers" by Nadia Brun', True),
    ("person", "* Nadia Brun - Head of Weirs, Acme", True),
    ("person", "| By | [Ivo Kern](https://ivo.example) |", True),
    ("person", "# 12 Nadia Brun", True),
    ("person", "speaker: Panel: Weir Works, Acme", False),
    ("person", "Speakers: Weir Labs, Acme Studios", False),
    ("person", "Speakers: Weir Labs, Ivo Kern", True),
    ("person", "# Weirs with Open Gates", False),
    ("person", "- Apache Kafka", False),
    ("person", "Transcript by: Nadia Brun", False),
    ("person", "Nadia Brun was not there.", False),
    ("person", "Channel: Voice of the River by Nadia Brun", False),
    ("person", "Books: Dams and Debts", False),
    ("person", "by @nadia and @ivo", True),
    ("person", "**Based on insights from Nadia Brun**", True),
    ("person", "- A letter from Nadia Brun", False),
    ("person", "speaker: Weirworks", True),
    ("person", "guest: The Weir Four", False),
    ("person", "**Notes by Nadia Brun**", False),
    ("person", "speaker: Nadia", True),
    ("person", "讲员: 艾达·奥卡福", True),
    ("person", "Nadia River", False),
    (
        "person",
        '[Nadia Brun](https://people.example/nadia-brun){:rel="nofollow"}, Keeper @ Weirs and Ferries of the Upper River',
        True,
    ),
    ("person", "- nadia brun", True),
    ("person", "- mark the gate", False),
    ("person", "* Nadia Brun  email: nadia@weirs.example", True),
    ("address", "* YouTube: https://www.youtube.com/channel/UCV6U_D4q7OxQaf0rFfEb6fQ/", False),
    ("address", "source_url: https://talks.example/rivers", True),
    ("address", "<https://youtu.be/abcdefghijk>", True),
    ("address", "<https://talks.example/rivers>", False),
    ("address", "location_url: https://halls.example/", False),
    ("address", "Website: https://ivo-kern.example/", False),
    ("address", "url: https://ivo-kern.example/", False),
    ("address", "links:\n  - name: Ivo\n    url: https://code.example/ivo", False),
    ("address", "Video:\n    url: https://youtu.be/abcdefghijk", True),
    ("address", "See https://talks.example/rivers for more of it.", False),
]


@pytest.mark.parametrize(("what", "line", "is_one"), PRINTED, ids=[it[1] for it in PRINTED])
def test_what_notes_print_and_talks_lack(what: str, line: str, is_one: bool) -> None:
    text = f"# On Rivers\n\n{line}\n\n## Notes\n\n- They move like a river does.\n"
    notes = without(what)(reading([*sound(2), ("lacking", text)]))
    anomalies = examined(notes)
    assert (f"{what}-not-taken" in anomalies) == is_one
    if is_one:
        (example,) = anomalies[f"{what}-not-taken"].examples
        number = 3 + line.count("\n")
        assert (example.file, example.line, example.printed) == ("lacking.md", number, True)
        assert_sayable(anomalies[f"{what}-not-taken"])


@pytest.mark.parametrize(("front", "is_one"), [("tags:", False), ("more:", True)])
def test_under_whom_a_note_is_filed_need_not_have_been_there(front: str, *, is_one: bool) -> None:
    text = f"---\ntitle: On Rivers\n{front}\n- Nadia Brun\n---\n\n- They move.\n"
    notes = without("person")(reading([*sound(2), ("lacking", text)]))
    assert ("person-not-taken" in examined(notes)) == is_one


def test_a_date_in_a_files_name() -> None:
    notes = without("date")(reading([("2024-05-01-rivers", "# Rivers\n\n- They move.\n")]))
    (example,) = examined(notes)["date-not-taken"].examples
    assert "2024-05-01" in english(example.remark)
    assert example.line is None


def test_keys_of_front_matter_that_are_not_known_are_read() -> None:
    source = seed_of("---\ntitle: Rivers\nspeekers: Ivo Kern\nzoo: 3\n---\nThey move.\n").source
    assert source.unknown_keys == (
        UnknownKey(key="speekers", line=3, nearest="speaker"),
        UnknownKey(key="zoo", line=4),
    )


def test_keys_that_are_not_known() -> None:
    notes = reading(sound(4))
    keys = (UnknownKey(key="mood", line=2), UnknownKey(key="speekers", line=3, nearest="speakers"))
    sources = tuple(
        msgspec.structs.replace(source, unknown_keys=keys[: 1 + (at == 0)])
        for at, source in enumerate(notes.sources)
    )
    anomaly = examined(msgspec.structs.replace(notes, sources=sources))["key-unknown"]
    assert [english(it.remark) for it in anomaly.examples] == [
        "“speekers” in 1 file; known is “speakers”",
    ]
    assert_sayable(anomaly)
    alone = (msgspec.structs.replace(sources[0], unknown_keys=keys[:1]), *notes.sources[1:])
    assert "key-unknown" not in examined(msgspec.structs.replace(notes, sources=alone))


def test_a_name_that_one_list_has_linked_everywhere() -> None:
    named = sound(30)
    first, text = named[0]
    named[0] = (first, f"{text}\n## Topics\n\n- Verb\n")
    spoken = [
        (name, f"{text}\n- Water is a Verb, he said on day {name}.\n") for name, text in named
    ]
    resolved = resolve(reading(spoken))
    anomalies = {one.code: one for one in health(link(resolved), resolved)}
    assert "Verb" in english(anomalies["name-everywhere"].examples[0].remark)
    assert anomalies["name-everywhere"].examples[0].file == "note-1.md"
    assert_sayable(anomalies["name-everywhere"])


def test_a_line_that_stands_near_two_talks_is_of_its_own() -> None:
    records = (
        "- title: On rivers\n  date: 2025-10-17\n  speakers: []\n"
        "- title: On dams\n  date: 2025-10-18\n  speakers: []\n  panel: Nadia Brun\n"
    )
    anomaly = examined(reading_of(seed_of(records, "records", ".yml")))["person-not-taken"]
    assert (anomaly.count, [example.line for example in anomaly.examples]) == (1, [7])


def test_people_who_speak_under_numbers() -> None:
    turns = "# On rivers\n\nSpeaker 1: Why do rivers move?\n\nSpeaker 2: They never rest.\n\n"
    seeds = reading_of(seed_of(turns + "Speaker 1: And Dam 1?\n", "rivers", ".md"))
    anomaly = examined(seeds)["speakers-unnamed"]
    (example,) = anomaly.examples
    assert (example.line, english(example.remark)) == (3, "without a name: Speaker 1, Speaker 2")
    assert example.edit == 'talks: {"on-rivers": {speakers: {"Speaker 1": "", "Speaker 2": ""}}}'
    assert_sayable(anomaly)
    spoken = turns.replace("Speaker 1", "Ana Brook").replace("Speaker 2", "Bo")
    assert "speakers-unnamed" not in examined(reading_of(seed_of(spoken, "rivers", ".md")))


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
    notes = without("person")(reading([*sound(2), (file, "- Rivers move.\n\n- Weirs stay.\n")]))
    assert ("person-not-taken" in examined(notes)) == is_one


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
    notes = without("person")(reading([*sound(2), (file, "# How weirs open\n\n- At night.\n")]))
    assert ("person-not-taken" in examined(notes)) == is_one


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
    notes = without("person")(reading([*sound(2), ("lacking", f"{line}\n\nRivers move.\n")]))
    assert ("person-not-taken" in examined(notes)) == is_one
