"""What is suspicious in a collection is found; a sound collection, large or small, has nothing."""

import random
import re
from pathlib import Path

import msgspec
import pytest

from generator.build import build
from generator.health import health
from generator.link import link
from generator.messages.words import english
from generator.model.account_head import Recording
from generator.model.problem import ANOMALIES, Severity
from generator.model.reading import Reading, Suggestion, SuggestionKind
from generator.model.source import UnknownKey
from generator.read import read
from generator.resolve import resolve
from tests.evaluation.accounts import told
from tests.evaluation.measuring import read_told
from tests.health.suspicious import (
    NOTES,
    PEOPLE,
    SUBJECTS,
    assert_sayable,
    codes_without,
    examined,
    found,
    reading,
    sound,
    without,
)
from tests.support import config, reading_of, seed_of


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


def test_a_talk_that_may_be_one_with_several_may_be_a_list_of_them() -> None:
    resolved = resolve(reading(sound(7)))
    first, *others = (talk.id for talk in resolved.corpus.talks)
    near = [
        Suggestion(
            kind=SuggestionKind.TALKS,
            first=first,
            second=it,
            names=("", ""),
            because=(),
            strength=1.0,
        )
        for it in others[:3]
    ]
    for suggestions, count in ((near[:2], 0), (near, 1)):
        told_so = msgspec.structs.replace(resolved, suggestions=tuple(suggestions))
        codes = [it.code for it in health(link(told_so), told_so)]
        assert codes.count("talk-of-several") == count


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
    changed = msgspec.structs.replace(last, titles=(statement,), called=None)
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
        msgspec.structs.replace(one, titles=(), called="a name") if at % 2 else one
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
    codes = codes_without("person", "lacking", text)
    assert ("person-not-taken" in codes) == is_one


def test_a_date_in_a_files_name() -> None:
    notes = without("date")(reading([("2024-05-01-rivers", "# Rivers\n\n- They move.\n")]))
    (example,) = examined(notes)["date-not-taken"].examples
    assert "2024-05-01" in english(example.remark)
    assert example.line is None
    assert "2024-05-01" in (example.edit or "")


def test_the_line_for_a_date_has_that_which_the_note_prints() -> None:
    notes = without("date")(reading([("rivers", "# Rivers\n\nDate: 1 May 2024\n\nThey move.\n")]))
    (example,) = examined(notes)["date-not-taken"].examples
    assert (example.edit or "").endswith('{date: "2024-05-01"}}')


def test_a_day_of_two_readings_behind_a_title() -> None:
    notes = without("date")(reading([("rivers", "# Rivers #75 - 9/06/2031\n\n- They move.\n")]))
    (example,) = examined(notes)["date-not-taken"].examples
    assert (example.line, example.edit) == (1, None)


@pytest.mark.parametrize(("n_talks", "is_suspicious"), [(1, True), (7, False)])
def test_folders_of_notes_in_which_nothing_speaks_for_a_talk(
    tmp_path: Path, n_talks: int, *, is_suspicious: bool
) -> None:
    text = "#weirs\n\nFocus on gates, see [[Gates {0}]].\n\n# Overview\n\n- Gate {0} is old.\n"
    for folder in ("22/a", "22/b"):
        (tmp_path / folder).mkdir(parents=True)
    for n in range(8):
        (tmp_path / f"22/{'ab'[n % 2]}/Gate {n}.md").write_text(text.format(n), encoding="utf-8")
    for name, talk in sound(n_talks):
        (tmp_path / f"{name}.md").write_text(talk, encoding="utf-8")
    anomaly = examined(read(config(tmp_path))).get("notes-of-no-talk")
    assert (anomaly is not None) == is_suspicious
    if anomaly is not None:
        assert_sayable(anomaly)
        assert [it.edit for it in anomaly.examples] == ['folders: {".": {kind: "notes"}}']


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


def spoken(seed: int, letters: str = "aeiou") -> str:
    """A transcript of 1,400 words out of one list, in an order of its own."""
    order = random.Random(seed)
    stems = [f"{a}{b}{c}" for a in "bdgklmnprst" for b in letters for c in "bdlmnrst"]
    turns = (
        f"{name} Okafor: {' '.join(order.choices(stems, k=70)).capitalize()}.\n"
        for _ in range(10)
        for name in ("Ada", "Ben")
    )
    return "---\ntalk: rivers\ntitle: Rivers\n---\n\n" + "\n".join(turns)


@pytest.mark.parametrize(
    ("other", "is_suspicious"),
    [
        (spoken(2), True),
        (spoken(1), False),
        (spoken(2, "áêîôû"), False),
        ("---\ntalk: rivers\n---\n\nWater.\n", False),
    ],
    ids=["other words", "the same", "another language", "no transcript"],
)
def test_transcripts_of_one_talk_that_print_two(other: str, *, is_suspicious: bool) -> None:
    notes = [("weirs.transcript", spoken(1)), ("mills.transcript", other)]
    anomaly = examined(reading(notes)).get("talk-contradicted")
    assert (anomaly is not None) == is_suspicious
    if anomaly:
        assert "in a row" in english(anomaly.examples[0].remark)
        assert_sayable(anomaly)
