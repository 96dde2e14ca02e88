"""Lists of talks by repeated labels, by names above titles, and by events beside titles."""

from pathlib import Path

import pytest

from generator.model.account_head import PersonRole
from generator.read import read
from tests.support import config, seed_in

_TALKS = (
    ("Moving water across a plain", "Nadia Brun", "RiverConf 2031"),
    ("What dams owe", "Ivo Kern", "DamDays 2031"),
    ("Counting fish at night", "Ada Okafor", "FishCon 2030"),
)


def page_of(title: str, form: str) -> str:
    parts = (form.format(title=it, who=who, event=event) for it, who, event in _TALKS)
    return "\n".join((title, "", *parts))


def read_of(text: str, file: str = "note.md") -> list[tuple[str | None, list[str], str | None]]:
    return [
        (
            it.shown_title,
            [who.name for who in it.people if who.role is PersonRole.SPEAKER],
            it.event,
        )
        for it in seed_in(file, text).accounts
    ]


@pytest.mark.parametrize(
    "form",
    [
        "**Talk:** {title}\n**Speaker:** {who}\n\n- It held.\n",
        "Title: {title}\nSpeaker: {who}\n\nIt held.\n",
        "Speaker: {who}\nTitle: {title}\n\nIt held.\n",
        "- Title: {title}\n- Speaker: {who}\n- It held.\n\n---\n",
    ],
)
def test_labels_again_and_again_part_talks(form: str) -> None:
    whole = page_of("# My notes", form)
    assert read_of(whole) == [(title, [who], None) for title, who, _ in _TALKS]
    two = whole.partition("Counting fish")[0].rpartition("Ivo Kern")[0]
    assert len(read_of(two)) == 1


@pytest.mark.parametrize(
    ("title", "form"),
    [
        ("# RiverConf 2031", "## {who}\n*{title}*\n\n- It held.\n"),
        ("# RiverConf 2031", "## {who}\n{title}\n- It held.\n"),
        ("", "# {who}\n## {title}\n\nIt held.\n"),
    ],
)
def test_titles_stand_below_names(title: str, form: str) -> None:
    read = read_of(page_of(title, form))
    assert [it[:2] for it in read] == [(it, [who]) for it, who, _ in _TALKS]


@pytest.mark.parametrize("line", ["Engineer at Acme", "Acme Labs", "We came, and it rained."])
def test_what_somebody_is_or_a_sentence_is_no_title(line: str) -> None:
    read = read_of(page_of("# RiverConf 2031", f"## {{who}}\n{line}\n\n- It held.\n"))
    assert [title for title, _, _ in read] == [who for _, who, _ in _TALKS]


def test_events_below_titles_are_those_of_talks() -> None:
    form = "## {title}\n\n- Event: {event}\n- Date: 2031-05-06\n\nIt held.\n"
    read = read_of(page_of("# Talks", form))
    assert [(title, event) for title, _, event in read] == [(it, at) for it, _, at in _TALKS]


def test_a_thing_that_begins_with_its_heading_is_nobody() -> None:
    thing = "## Millrace\n\nMillrace Sluice - a generator of gates\n\n- It holds.\n"
    text = page_of("# RiverConf 2031", "## {title}, by {who}\n\n- It held.\n")
    read = read_of(f"{text}\n{thing}")
    assert [it[:2] for it in read[-1:]] == [("Millrace", [])]


def test_titles_below_presentations_are_warned_of() -> None:
    text = page_of("# Our autumn\n\nWe met.\n\n## Presentations\n", "### {title}\n\nIt held.\n")
    codes = [it.code for it in seed_in("note.md", text).source.problems]
    assert "talks-unparted" in codes
    text = text.replace("Presentations", "Rooms")
    assert "talks-unparted" not in [it.code for it in seed_in("note.md", text).source.problems]


def test_below_years_points_with_slides_are_talks_and_no_year_is() -> None:
    note = """\
---
title: Talks
---

## 2031
- Moving water, RiverConf, Berlin ([slides](https://a.example/w.pdf), [video](https://youtu.be/abcdefghij1))
- Dams and debts, MudConf, Bonn ([slides](https://a.example/d.pdf))

## 2030
- Springs in May, SpringConf, Oslo ([video](https://youtu.be/abcdefghij2))
"""
    talks = [(it.shown_title, it.event, it.published) for it in seed_in("a.md", note).accounts]
    assert talks == [
        ("Moving water", "RiverConf", "2031"),
        ("Dams and debts", "MudConf", "2031"),
        ("Springs in May", "SpringConf", "2030"),
    ]


def test_brackets_that_begin_a_title_belong_to_it() -> None:
    links = (
        f"- [{who} - (Not so) {title}](https://youtu.be/abcdefghij{n})"
        for n, (title, who, _) in enumerate(_TALKS)
    )
    titles = [title for title, _, _ in read_of("\n".join(("# Videos", "", *links)))]
    assert titles == [f"(Not so) {title}" for title, _, _ in _TALKS]


_LOG = """\
# Podcast log

**2031-05-06** The River Show #12 (Ada Okafor)
- Weirs hold water back

**2031-05-09** Mud Hour #3 (Ivo Kern)
- Dams are debts

**2031-05-12** The River Show #13 (Nadia Brun)
- Springs run dry
"""


def test_lines_of_a_log_on_podcasts_are_an_episode_each() -> None:
    read = [(*it[:2], it[2]) for it in read_of(_LOG)]
    assert read == [
        ("The River Show #12", ["Ada Okafor"], None),
        ("Mud Hour #3", ["Ivo Kern"], None),
        ("The River Show #13", ["Nadia Brun"], None),
    ]
    days = [it.published for it in seed_in("log.md", _LOG).accounts]
    assert days == ["2031-05-06", "2031-05-09", "2031-05-12"]


@pytest.mark.parametrize("title", ["# Seen at the pictures", "# Journal"])
def test_lines_of_a_log_on_anything_are_none(title: str) -> None:
    assert len(read_of(_LOG.replace("# Podcast log", title))) == 1


_SHOWS = """\
# {title}

## The River Show
### #{first} Moving water
- It moves at night.
### #{second} Springs in May
- They run dry.

## Mud Hour
### #7 Dams and debts
- They are paid late.
"""


def test_headings_with_numbers_are_episodes_on_a_page_of_podcasts() -> None:
    titles = [
        title
        for title, _, event in read_of(_SHOWS.format(title="Podcasts", first=3, second=5))
        if not event
    ]
    assert titles == ["#3 Moving water", "#5 Springs in May", "#7 Dams and debts"]


@pytest.mark.parametrize(("title", "first", "second"), [("Tickets", 3, 5), ("A podcast", 1, 2)])
def test_numbers_of_tickets_and_points_are_no_episodes(title: str, first: int, second: int) -> None:
    page = _SHOWS.format(title=title, first=first, second=second)
    assert len(read_of(page)) == 1


_EVENT = """\
# RiverConf 2031

## Moving water - Nadia Brun
- It moves at night.

## Weir notes
- They wait.

{last}
"""


def test_below_an_event_alone_headings_beside_those_with_names_are_talks() -> None:
    last = "## Springs in May - Ada Okafor\n- They run dry.\n\n## Mud\n- It is slow.\n"
    note = _EVENT.format(last=last)
    assert [(title, who) for title, who, _ in read_of(note)] == [
        ("Moving water", ["Nadia Brun"]),
        ("Weir notes", []),
        ("Springs in May", ["Ada Okafor"]),
        ("Mud", []),
    ]


def test_points_below_lightning_talks_are_talks_beside_those_of_headings() -> None:
    points = "- Ada Okafor: Springs in May\n- Ivo Kern: Mud is slow\n"
    note = _EVENT.format(last=f"## Lightning talks\n{points}")
    note = note.replace("Weir notes", "Weir notes - Olga Ferro")
    assert [(title, who) for title, who, _ in read_of(note)] == [
        ("Moving water", ["Nadia Brun"]),
        ("Weir notes", ["Olga Ferro"]),
        ("Springs in May", ["Ada Okafor"]),
        ("Mud is slow", ["Ivo Kern"]),
    ]


def test_the_only_talk_of_an_evening_may_stand_behind_its_news() -> None:
    note = """\
# River Meetup 12

6 May 2031, Mill

## News
- RiverConf is in June.

## Moving water
By [Ada Okafor](https://example.org/ada)

- Water moves at night
- It moves slowly
- Nobody sees it
- It is cold
"""
    assert read_of(note) == [("Moving water", ["Ada Okafor"], "River Meetup 12")]


def test_behind_a_day_those_who_speak_may_stand_in_front_of_titles() -> None:
    note = """\
# Mud Seminar

**May 6, 2031** – Ada Okafor (Delft): *Moving water*
> We move water.

**May 13, 2031** – Ivo Kern (Bonn): *Dams and debts*
> Dams are debts.

**May 20, 2031** – Nadia Brun (Oslo): *Springs in May*
> They run dry.
"""
    talks = [(title, who) for title, who, _ in read_of(note)]
    assert talks == [
        ("Moving water", ["Ada Okafor"]),
        ("Dams and debts", ["Ivo Kern"]),
        ("Springs in May", ["Nadia Brun"]),
    ]


def test_one_talk_with_its_speaker_on_top_is_whole_above_references() -> None:
    parts = "".join(
        f"### {it} of rivers\n- They flow.\n\n" for it in ("Weirs", "Banks", "Beds", "Mouths")
    )
    note = f"# Rivers Animated-2031\n### Speaker: Ada Okafor\n2031/05/06\n\n{parts}## References\n- Mud\n"
    assert [(title, who) for title, who, _ in read_of(note)] == [
        ("Rivers Animated-2031", ["Ada Okafor"])
    ]


@pytest.mark.parametrize("last", [4, 6])
def test_lines_that_are_days_alone_are_asked_about(last: int) -> None:
    parts = (f"2031-05-0{n}\nWater {n}\n\nIt moves.\n" for n in range(1, last))
    seed = seed_in("weirs.txt", "On weirs\n\n" + "\n".join(parts))
    assert [it.message.code for it in seed.source.problems if it.code == "talks-unparted"] == [
        "problem.unparted_rows"
    ]


_SHOW = (
    ("Ep. 110 - Old weirs: mud", "Joining us is Dr. Ada Okafor to talk about weirs.", "Ada Okafor"),
    ("Ep. 107 - Rain", "Our guest today is Bo Lindqvist, who digs.", "Bo Lindqvist"),
    ("Ep. 105 - What a mill is", "It was made in part by Carla, Ivo and the keepers.", None),
)


@pytest.mark.parametrize("n_talks", [2, 3])
@pytest.mark.parametrize(
    ("mark", "file"), [("## ", "a.md"), ("", "a.txt"), ("# Mud\n\n## ", "a.md")]
)
def test_lines_with_numbers_of_episodes_are_those_of_a_show(
    mark: str, file: str, n_talks: int, tmp_path: Path
) -> None:
    first, *others = (f"{title}\n\n{text}\n\n" for title, text, _ in _SHOW[:n_talks])
    level = mark.rpartition("\n")[2]
    text = f"{mark}{first}" + "".join(f"{level}{it}" for it in others)
    (tmp_path / file).write_text(text, encoding="utf-8")
    accounts = read(config(tmp_path)).accounts
    people = [[who.name for who in it.people] for it in accounts]
    assert people == [[who] if who else [] for *_, who in _SHOW[:n_talks]]
    assert [it.numbers[0].value for it in accounts] == ["110", "107", "105"][:n_talks]
    assert {(it.show, it.event) for it in accounts} == {(None, None)}


@pytest.mark.parametrize(
    "others",
    [
        "Episode 12: Mills\nEpisode 14: Mud\nEpisode 17: Ice\n",
        "Talk 4 was on mud\n\nIt lasts.\n\nTalk 5 on ice\n\nIt melts.\n",
        "Episode 12: they open.\n\nIt lasts.\n\nEpisode 14: they shut.\n\nIt melts.\n",
    ],
)
def test_other_lines_with_numbers_are_no_episodes(others: str) -> None:
    text = f"On weirs\n\nThey open at night.\n\n{others}"
    assert len(seed_in("weirs.txt", text).accounts) == 1


def test_episodes_whose_numbers_stand_behind_them_are_asked_about() -> None:
    parts = (f"We talk of weirs.\nJun {n}, 2031•54 min•Ep. {n}\n" for n in (23, 22, 21))
    problems = seed_in("weirs.txt", "".join(parts)).source.problems
    assert "talks-unparted" in {it.code for it in problems}


@pytest.mark.parametrize(("numbers", "are_told"), [((1, 2, 3), True), ((3, 17, 40), False)])
def test_three_episodes_in_a_row_are_asked_about(numbers: tuple[int, ...], are_told: bool) -> None:
    parts = (f"Episode {n}: Water {n}\nIt moves, and we talked of it for long.\n" for n in numbers)
    seed = seed_in("weirs.txt", "On weirs and what is in them\n" + "".join(parts))
    assert ("talks-unparted" in {it.code for it in seed.source.problems}) is are_told


@pytest.mark.parametrize(("last", "n_asked"), [("Bo Lindqvist", 1), ("Ada Okafor", 0)])
def test_days_with_somebody_else_below_each_are_asked_about(last: str, n_asked: int) -> None:
    """An archive of all meetings was one talk of many, and nothing said so."""
    people = ("Ada Okafor", "Ivo Kern", last)
    parts = (f"2031-05-0{n}\n\nPresenter: {who}\n\nIt moves." for n, who in enumerate(people, 1))
    seed = seed_in("weirs.txt", "On weirs\n\n" + "\n\n".join(parts))
    asked = [it for it in seed.source.problems if it.code == "talks-unparted"]
    assert len(asked) == n_asked


@pytest.mark.parametrize(
    ("name", "speaker", "n_talks"),
    [
        ("_data/important_dates.yml", "", 0),
        ("_data/deadlines.yml", "", 0),
        ("_data/dates.yml", "    speaker: Ada Okafor\n", 2),
        ("_data/spring.yml", "", 2),
    ],
)
def test_a_list_of_deadlines_is_none_of_talks(name: str, speaker: str, n_talks: int) -> None:
    titles = ("Paper submission", "Camera-ready version")
    rows = "".join(f"  - title: {it}\n    date: 2031-05-06\n{speaker}" for it in titles)
    assert len(seed_in(name, f"days:\n{rows}").accounts) == n_talks


def test_who_speaks_above_all_talks_of_a_file_speaks_in_each_that_names_nobody_else() -> None:
    talks = (
        "  - title: On weirs\n    date: 2031-01-02\n",
        "  - title: On mud\n    date: 2031-01-03\n    co-speakers: [Ivo Kern]\n",
        "  - title: On silt\n    date: 2031-01-04\n    speakers: [Nadia Brun]\n",
    )
    read_talks = read_of(f"speaker: Ada Okafor\ntalks:\n{''.join(talks)}", "my-talks.yml")
    assert [people for _, people, _ in read_talks] == [
        ["Ada Okafor"],
        ["Ada Okafor", "Ivo Kern"],
        ["Nadia Brun"],
    ]
    several = read_of(f"speakers: [Ada Okafor, Ivo Kern]\ntalks:\n{talks[0]}{talks[2]}", "all.yml")
    assert [people for _, people, _ in several] == [[], ["Nadia Brun"]]
