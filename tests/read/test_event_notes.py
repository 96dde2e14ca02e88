"""Notes of an event: what a talk is there, and what is none."""

import pytest

from generator.model.account import AccountDetail
from tests.promises import check_nothing_lost
from tests.read.talks_told import shown, talks, told
from tests.support import seed_in, seed_of


def test_the_only_talk_of_a_meetup_may_stand_below_its_links() -> None:
    links = "- [Page](https://river.example/12)\n- [Join us](https://river.example/join)\n"
    talk = "## Weir Reader\n\n- **Speaker**: Ada Okafor\n- **Description**: It reads weirs.\n"
    note = f"---\ntitle: May River Meetup 2031\n---\n\n{links}\n{talk}"
    assert told(note) == [("Weir Reader", ["Ada Okafor"], "2031")]
    (account,) = seed_of(note, "notes", ".md").accounts
    assert account.event == "May River Meetup 2031"


def test_words_in_brackets_make_no_break_of_a_title() -> None:
    note = "# RiverConf 2016\n\n{}\n\nThey hold.\n\n## Cold springs - Nadia Brun\n\nThey rise.\n"
    title = "The (ancient) art of dams: more than walls"
    assert told(note.format(f"## {title} - Ada Okafor, Front-end Developer")) == [
        (title, ["Ada Okafor"], "2016"),
        ("Cold springs", ["Nadia Brun"], "2016"),
    ]


_LINKED = """\
# River Meet

  * [Recording](https://youtu.be/zzzzzzzzzzz)

## Life of a river
  * **Speaker**: Ada Okafor
  * **References**:
    * [Slides](https://slides.example/a)
    * [Video recording](https://youtu.be/aaaaaaaaaaa)

## Understanding weirs
  * **Speaker**: Ivo Kern
  * **References**:
    * [Video](https://youtu.be/bbbbbbbbbbb)
    * [Watch the talk](https://youtu.be/ccccccccccc)

## Where dams go
  * **Speaker**: Nadia Brun
  * **References**:
    * [Plans](https://youtu.be/ddddddddddd)
"""


def test_a_talk_in_notes_of_an_event_has_the_one_recording_that_its_section_links() -> None:
    accounts = seed_of(_LINKED, "notes", ".md").accounts
    assert [(it.titles[0].text, [key.key for key in it.recordings]) for it in accounts] == [
        ("Life of a river", ["aaaaaaaaaaa"]),
        ("Understanding weirs", []),
        ("Where dams go", []),
    ]


def test_what_stands_below_resources_is_no_talk() -> None:
    links = [("Studies of dams", "Dam Atlas"), ("Tools", "Weir Kit"), ("More water", "Ada Okafor")]
    links += [("Research — water quality", "The Weir Study: how it holds")]
    below = "".join(f"### {it}\n\n- [{name}](https://x.com/{it[:3]})\n\n" for it, name in links)
    head = "# Moving water\n\n**Date:** 2026-04-22\n\n## Abstract\n\nIt moves.\n\n"
    seed = seed_of(f"{head}## Resources\n\n{below}", "2026-04-22-riverconf-2026-water", ".md")
    assert [account.titles[0].text for account in seed.accounts] == ["Moving water"]
    assert not seed.accounts[0].people
    seed = seed_of(f"{head}## Talks\n\n{below}", "2026-04-22-riverconf-2026-water", ".md")
    assert len(seed.accounts) > 1


def test_handles_behind_the_names_of_speakers_make_no_talks_of_these() -> None:
    people = (("Ada Okafor", "ada"), ("Ivo Kern", "ikern"), ("Cleo Brun", "cb"))
    heads = "\n".join(f"### {name} | @{it}\n\nThey open weirs.\n" for name, it in people)
    assert (
        len(seed_of(f"# 22 September 2031 | Die Speaker\n\n{heads}", "note", ".md").accounts) == 1
    )
    titles = heads.replace("Ada Okafor", "Silt").replace("Ivo", "Mud").replace("Cleo Brun", "Sand")
    assert len(seed_of(f"# 22 September 2031 | Weirs\n\n{titles}", "note", ".md").accounts) == 3


def test_talks_counted_anew_each_day_are_called_without_what_counts_them() -> None:
    names = ("Ada Okafor", "Ivo Kern", "Bo Lind")
    days = "".join(
        f"## Day {day}\n\n"
        + "".join(
            f'### {sign}. "{what} {day} that holds"\n\n*speaker: {who}*\n\n- Water.\n\n'
            for sign, what, who in zip("ABC", ("Weir", "Dam", "Gate"), names, strict=True)
        )
        for day in (1, 2)
    )
    rest = "### To look up\n\n- Springs\n"
    shown = told(f"# RiverConf 2031\n\n{days}{rest}")
    assert [title for title, *_ in shown] == [
        f"{what} {day} that holds" for day in (1, 2) for what in ("Weir", "Dam", "Gate")
    ]
    for misprint in ("### A. ", "### B. "):  # the first day has one talk, or two count alike
        again = days.replace("### B. ", misprint, 1).replace("### C. ", misprint, 1)
        assert told(f"# RiverConf 2031\n\n{again}{rest}") == shown
    clubs = "".join(
        f"## 1. FC {town}\n\n*speaker: {who}*\n\n" for town, who in zip("XYZ", names, strict=True)
    )
    assert [title for title, *_ in told(f"# RiverConf 2031\n\n{clubs}")] == [
        "1. FC X",
        "1. FC Y",
        "1. FC Z",
    ]


def test_a_handle_behind_a_title_is_who_gives_the_talk() -> None:
    talks = (f"## {it} - @{who}\n\nIt moves.\n" for it, who in (("Mud", "ada"), ("Silt", "bo")))
    seed = seed_of(
        "# RiverConf 2031 (Day 1)\n\n" + "\n".join((*talks, "## Sand - @carla\n\nAh.\n"))
    )
    people = [[(it.name, it.handle) for it in one.people] for one in seed.accounts]
    assert people == [[(it, it)] for it in ("@ada", "@bo", "@carla")]


def test_sorts_of_talks_may_be_counted() -> None:
    note = "# RiverConf 2031 notes\n\n**A. Keynote: Ada Okafor**\n\n- It moves.\n\n**B. Panel: Ivo Kern, Nadia Brun**\n\n- It stops.\n\n**C. Workshop: Old weirs**\n\n- It leaks.\n"
    seed = seed_of(note, "notes", ".md")
    people = [[who.name for who in it.people] for it in seed.accounts]
    assert people == [["Ada Okafor"], ["Ivo Kern", "Nadia Brun"], []]
    check_nothing_lost(seed)


_ABSTRACT = "> A weir holds back silt.\n> In this talk we look at three of them.\n"


def test_below_a_heading_that_is_no_event_a_line_is_no_title() -> None:
    (account,) = seed_of(
        f"# Rivers of 1931\n\nMoving water\n\n{_ABSTRACT}", "notes", ".md"
    ).accounts
    assert account.event is None


def test_sections_of_a_weeks_chat_are_no_talks() -> None:
    sections = ("Period: 2031-04-12 to 2031-04-18", "Decisions or Plans We Made", "Links We Shared")
    below = "".join(
        f"## {it}\n\nThey hold water.\n\n" for it in (*sections, "What Nobody Knows Yet")
    )
    (talk,) = told(f"# River General Chat — 2031-W15\n\n{below}")
    assert talk[0] == "River General Chat — 2031-W15"


def test_below_years_a_page_may_say_where_talks_were_given() -> None:
    given = "**Presented at:**\n\n- RiverConf, Oslo\n\n"
    table = "[video](https://www.youtube.com/watch?v=abcdefghijk)|\n---- |\n\n"
    note = f"# 2032\n\n## On rivers\n\n{table}{given}## On sand\n\n{given}# 2031\n\n## On ice\n\n{given}"
    titles: list[tuple[str, list[str], str | None]] = [
        ("On rivers", [], "2032"),
        ("On sand", [], "2032"),
        ("On ice", [], "2031"),
    ]
    assert told(note) == titles
    (first, *_) = seed_of(note, "README", ".md").accounts
    assert not any("---" in getattr(it, "text", "") for it in first.items)


def test_headings_with_an_abstract_each_are_talks() -> None:
    talk = "# {}\n\nKeynote\n\n## Abstract\n\n{}\n\n## Notes\n\nThey hold.\n\n"
    titles = ("How weirs move", "What dams hold back", "Where springs rise")
    note = "".join(talk.format(it, "Words on it. " * 3) for it in titles)
    assert [it[0] for it in told(note)] == list(titles)
    assert len(told(note.replace("## Abstract", "## Weather"))) == 1


def test_slides_are_no_talks_though_the_file_is_called_presentation() -> None:
    slides = "".join(f"# {it} of the slow river\n\n- It moves.\n\n---\n\n" for it in _PARTS)
    assert len(seed_of(slides, "presentation", ".md").accounts) == 1
    assert len(seed_of(slides, "presentations", ".md").accounts) == len(_PARTS)


def test_sections_of_one_word_below_a_code_with_a_year_are_no_talks() -> None:
    parts = "".join(f"## {it}\n\nIt moves.\n\n" for it in _PARTS)
    assert len(told(f"# W4:2031 - Insecure Dams\n\n## Overview\n\nThey leak.\n\n{parts}")) == 1
    assert len(told(f"# Insecure Dams 2031\n\n## Overview\n\nThey leak.\n\n{parts}")) == 1


_PARTS = ("Reconnaissance", "Exploitation", "Impact", "Classification", "Remediation")


def test_news_of_a_meetup_are_no_talks() -> None:
    news = "".join(f"### {it} in the slow river\n\nIt moves.\n\n" for it in _PARTS)
    note = f"# May 2031 River Meetup\n\n## {{}}\n\n{news}"
    assert len(told(note.format("News Round-up"))) == 1
    assert len(told(note.format("Talks"))) == len(_PARTS)


def test_what_stands_anywhere_below_news_is_no_talk() -> None:
    news = "".join(f"#### {it} in the slow river\n\nIt moves.\n\n" for it in _PARTS)
    note = f"# May 2031 River Meetup\n\n## {{}}\n\n### Headlines\n\n{news}"
    for name in ("News Round-up", "Newsletter of May"):
        assert len(told(note.format(name))) == 1
    assert len(told(note.format("Evening"))) == len(_PARTS)


def test_where_most_stands_below_news_the_rest_is_no_talk_either() -> None:
    news = "".join(f"### {it} in the slow river\n\nIt moves.\n\n" for it in _PARTS)
    last = "".join(f"### {it} of the next evening\n\nIt waits.\n\n" for it in _PARTS[:2])
    note = f"# May 2031 River Meetup\n\n## {{}}\n\n{news}## Last\n\n{last}"
    assert len(told(note.format("News Round-up"))) == 1
    assert len(told(note.format("Evening"))) == len(_PARTS) + 2


def test_a_section_that_one_talk_has_at_a_larger_heading_is_one_there_too() -> None:
    talks = {"Of dams": "Ada Okafor", "Of weirs": "Ivo Kern", "Of wells": "Nadia Brun"}
    talks["Of locks"] = "Mara Vidal"
    note = "# RiverConf 2031\n\n" + "\n".join(
        f"## {title}\n\n- {name}\n\n{'##' if title == 'Of wells' else '###'} Keynotes\n\n- It flows.\n"
        for title, name in talks.items()
    )
    assert [title for title, *_ in told(note)] == [*talks]


@pytest.mark.parametrize(("title", "n_talks"), [("River Meetup #12", 2), ("Moving water", 1)])
def test_two_parts_of_an_evening_with_a_recording_each_are_talks(title: str, n_talks: int) -> None:
    parts = "".join(
        f"### {name}\n\nThis tells of water.\n\n[Video](https://youtu.be/abcdefghij{n})\n\n"
        for n, name in enumerate(("Weirs for beginners", "Silt, a love story"))
    )
    text = f"# {title}\n\nDate: May 6, 2031\n\n{parts}"
    accounts = seed_of(text, "evening", ".md").accounts
    assert [it.published for it in accounts] == ["2031-05-06"] * n_talks


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("We meet on May 6, 2031 at 19:00 in the mill.", "2031-05-06"),
        ("Wir treffen uns am 6. Mai 2031, 19 Uhr.", "2031-05-06"),
        ("The mill opened on May 6, 2031.", "2031-04-20"),
        ("Register until May 1, 2031, 19:00. We meet on May 6, 2031 at 19:00.", "2031-04-20"),
    ],
)
def test_a_sentence_above_the_talks_of_an_evening_says_when_they_are(told: str, day: str) -> None:
    talks = "## Weirs\nby Ada Okafor\n\nThey stand.\n\n## Silt\nby Ivo Kern\n\nIt moves.\n"
    front = "---\ntitle: River Meetup in May\ndate: 2031-04-20\n---\n"
    accounts = seed_of(f"{front}{told}\n\n{talks}", "evening", ".md").accounts
    assert [it.published for it in accounts] == [day] * 2


@pytest.mark.parametrize(("label", "day"), [("Generated", None), ("Date", "2031-05-06")])
def test_when_a_list_of_recordings_was_made_is_no_day_of_its_talks(
    label: str, day: str | None
) -> None:
    talks = "".join(
        f"## {title}\n\n- URL: https://youtu.be/abcdefghij{n}\n\n"
        for n, title in enumerate(("Weirs wait", "Dams hold", "Springs rise"))
    )
    text = f"# Videos on water\n\n- {label}: 2031/5/6 17:54:44\n\n{talks}"
    accounts = seed_of(text, "videos", ".md").accounts
    assert [it.published for it in accounts] == [day] * 3


def test_talks_that_somebody_watched_have_their_recordings_and_no_event() -> None:
    talks = "".join(
        f"## [{title}](https://youtu.be/abcdefghij{n}) - {name}\n\n- {title}.\n\n"
        for n, (title, name) in enumerate(
            (
                ("Weirs wait", "Ada Okafor"),
                ("Dams hold", "Ivo Kern"),
                ("Springs rise", "Nadia Brun"),
            )
        )
    )
    accounts = seed_of(f"# Talks I watched in May\n\n{talks}", "may", ".md").accounts
    assert [(it.event, it.recordings[0].key) for it in accounts] == [
        (None, f"abcdefghij{n}") for n in range(3)
    ]


@pytest.mark.parametrize("aside", ["", " (session 213)"])
def test_sections_about_a_session_are_no_talks_of_the_event_that_had_it(aside: str) -> None:
    parts = ("How gates open", "Weirs in rows", "Locks at night", "Two keys turn", "Dams")
    text = "".join(f"## {it}{aside}\n\nThey do.\n\n" for it in parts)
    (account,) = seed_of(f"# Gates Debut RiverConf 2031\n\n{text}", "gates", ".md").accounts
    assert account.shown_title == "Gates Debut RiverConf 2031"


def test_a_name_below_a_title_with_a_year_is_no_talk_of_an_event() -> None:
    text = "## Let's Dig Like It's 1999\n### Ada Okafor\n\n- From the delta\n- She digs\n- Slowly\n"
    (account,) = seed_of(text, "ada-okafor", ".md").accounts
    assert account.titles[0].text == "Let's Dig Like It's 1999"
    assert [it.name for it in account.people] == ["Ada Okafor"]
    assert account.event is None


@pytest.mark.parametrize("heading", ["소개", "はじめに", "Introduction"])
def test_notes_of_an_event_may_begin_with_an_introduction(heading: str) -> None:
    titles = ("Why weirs wait all night", "What locks do with silt", "How dams are let go", "Mud")
    talks = "".join(f"## {it}\n\n- It was good\n\n" for it in titles)
    seed = seed_of(f"## {heading}\n\nTwo days.\n\n{talks}", "2031 River Conference", ".md")
    assert [it.titles[0].text for it in seed.accounts] == [*titles]
    assert {it.event for it in seed.accounts} == {"River Conference 2031"}
    check_nothing_lost(seed)


@pytest.mark.parametrize("heading", ["Recommended videos", "Empfohlene Videos", "Related"])
def test_what_a_note_recommends_is_no_talk_of_its_evening(heading: str) -> None:
    points = "\n".join(
        f"- [{title}](https://www.youtube.com/watch?v=aB3-x_9Zk{n}Q) by {name}"
        for n, (title, name) in enumerate(
            [("Moving water", "Ivo Kern"), ("Mills", "Ada Okafor"), ("Dams", "Bo Lindqvist")]
        )
    )
    text = f"# Meetup on weirs\n\nDate: 2031-05-06\n\nNadia opened one.\n\n## {{}}\n\n{points}\n"
    seed = seed_of(text.format(heading), ending=".md")
    assert [it.titles[0].text for it in seed.accounts] == ["Meetup on weirs"]
    assert "talks-unparted" not in {it.code for it in seed.source.problems}
    assert len(seed_of(text.format("Talks"), ending=".md").accounts) == len(points.splitlines())


@pytest.mark.parametrize("name", ["deep-water-2031", "notes"])
def test_notes_called_as_their_folder_are_of_the_event_of_both(name: str) -> None:
    given = {"Moving water": "Ada Okafor", "Gates at night": "Ivo Kern", "Old weirs": "Bo Lind"}
    text = "".join(f"## {it}\n\nby {who}\n\n- So far.\n\n" for it, who in given.items())
    seed = seed_in(f"deep-water-2031/{name}.md", text)
    assert {it.event for it in seed.accounts} == {"Deep Water 2031"}


def test_a_room_in_brackets_between_a_time_and_a_title_is_beside_it() -> None:
    """It was the beginning of the title: `(Hall 2): Springs`."""
    parts = [
        f"### 09h{n}0-09h{n}5 ({room}){sign}: {title}\n\n#### Speaker\n\n**{who}**\n\nMends {title}."
        for n, (room, sign, title, who) in enumerate(
            [
                ("Hall 2", " ", "Springs that wait", "Ada Okafor"),
                ("amphi bleu", "", "Dams and debts", "Ivo Kern"),
                ("Hall 2", " ", "Mud on the move", "Mia Novak"),
            ]
        )
    ]
    accounts = talks("# RiverConf 2031\n\n## 6 May 2031\n\n" + "\n\n".join(parts), "notes")
    assert shown(accounts) == [
        ("Springs that wait", ["Ada Okafor"]),
        ("Dams and debts", ["Ivo Kern"]),
        ("Mud on the move", ["Mia Novak"]),
    ]


def test_a_heading_with_a_colon_inside_is_no_label_though_it_ends_with_one() -> None:
    """What stood below was read as a part of the talk above."""
    text = (
        "# RiverConf 2031\n\n# Panel 1: On springs\nSpeaker: Ada Okafor\n\n- They wait.\n\n"
        "# Panel 2: On mud:\n\n- It moves.\n\n# Closing keynote\nSpeaker: Ivo Kern\n\n- It ends.\n"
    )
    assert [title for title, _ in shown(talks(text, "notes"))] == [
        "Panel 1: On springs",
        "Panel 2: On mud:",
        "Closing keynote",
    ]


@pytest.mark.parametrize(
    ("first", "second", "n_talks"),
    [("Open Gate", "Close Gate", 1), ("Ada Okafor", "Close Gate", 2), ("開門 川", "閉門 川", 1)],
)
def test_two_headings_above_lines_like_names_are_talks_if_one_is_given(
    first: str, second: str, n_talks: int
) -> None:
    """Buttons of a page were speakers."""
    text = f"# Gate works\n\n## Upper gate\n\n{first}\n\n## Lower gate\n\n{second}\n"
    assert len(talks(text, "notes")) == n_talks


def test_titles_at_headings_of_two_levels_of_one_event_are_not_known_to_be_talks() -> None:
    """Sections of later talks were talks of their own; now `check` asks."""
    parts = [f"{it} that people love in May" for it in ("Springs", "Weirs", "Dams", "Reeds")]
    text = "## RiverConf 2031\n\n" + "\n".join(f"#### {it}\n\n- It holds.\n" for it in parts)
    assert len(talks(text, "notes")) == len(parts)
    text += "\n### Mud? Sand? A journey\n\n#### The first of two parts\n\n- It moves.\n"
    text += "\n### Locks and keys\n\n#### How a lock is made\n\n- It opens.\n"
    assert len(talks(text, "notes")) == 1
    problems = seed_of(text, "notes", ".md").source.problems
    assert "talks-unparted" in {it.code for it in problems}


def test_a_time_right_above_a_heading_of_a_talk_is_of_that_talk() -> None:
    """It was a detail of the talk before."""
    day, head = "**Saturday 20 September 2031, {}**", "# RiverConf\n\n"
    parts = [
        ("10:30", "Weirs", "Ada Okafor"),
        ("13:00", "Dams", "Ivo Kern"),
        ("14:00", "Silt", "Bo Lind"),
    ]
    texts = [f"{day.format(at)}\n\n## {it}\n{who}\nIt moves.\n\n" for at, it, who in parts]
    seed = seed_of(head + f"{day.format('12:00')}\n\n## Lunch\n\n".join(texts), "notes", ".md")
    check_nothing_lost(seed)
    for account, (time, title, _) in zip(seed.accounts, parts, strict=True):
        assert account.titles[0].text == title
        assert account.published == "2031-09-20"
        times = [it.text for it in account.of(AccountDetail) if ":" in it.text]
        assert times[-1] == day.format(time).strip("*")
        assert len(times) == 1 + 2 * (title == "Weirs")  # and those of the breaks
    texts = [f"## {it}\n{who}\n\n{at}\n\n" for at, it, who in parts]
    for account, (time, *_) in zip(talks(head + "".join(texts), "notes"), parts, strict=True):
        assert time in [it.text for it in account.items if hasattr(it, "text")]  # how long it was


@pytest.mark.parametrize("sort", ["Talk", "Vortrag"])
def test_what_counts_talks_in_front_of_their_titles_is_beside_these(sort: str) -> None:
    """It stood in titles and addresses."""
    text = f"# RiverConf\n\n## {sort} 1: Weirs that wait — Ada Okafor\n\n- They hold.\n\n"
    accounts = talks(text + f"## {sort} 2: Dams and debts — Ivo Kern\n\n- They leak.\n", "notes")
    assert shown(accounts) == [
        ("Weirs that wait", ["Ada Okafor"]),
        ("Dams and debts", ["Ivo Kern"]),
    ]
    assert accounts[1].of(AccountDetail)[-1].text == f"{sort} 2"


def test_talks_beside_a_session_that_holds_its_own_are_talks() -> None:
    """They were details of the first of that session."""
    text = (
        "# RiverConf\n\n## Clara Brun: Floods and owners\n\n- 12,000 photos\n\n## Lightning talks\n"
    )
    text += (
        "### Nadia Brun: Reading old logs\n- 90% good\n### Ivo Kern: Bridges that hum\n- each\n\n"
    )
    text += "## Panel: Who pays for gauges?\nwith Ada Okafor, Bo Lind\nMost do not.\n"
    assert shown(talks(text, "notes")) == [
        ("Floods and owners", ["Clara Brun"]),
        ("Reading old logs", ["Nadia Brun"]),
        ("Bridges that hum", ["Ivo Kern"]),
        ("Panel: Who pays for gauges?", ["Ada Okafor", "Bo Lind"]),
    ]


@pytest.mark.parametrize(
    ("heads", "n"),
    [
        (("Kicking Things Off", "Uncovering Barriers", "Sharing Solutions"), 1),
        (("Ada Okafor", "Ivo Kern", "Nadia Brun"), 3),
        (("Wanjiru Kamau", "Achieng Otieno", "Sterling Okafor"), 3),
    ],
)
def test_headings_with_labels_that_are_nobodys_names_are_no_talks(
    heads: tuple[str, ...], n: int
) -> None:
    titles = ("The Mill Barometer", "What Holds Us Back", "What Helps")
    told = "Then participants spoke about what holds them back in their daily work."
    named = zip(heads, titles, strict=True)
    parts = "".join(f"## {head}: {title}\n\n{told}\n\n" for head, title in named)
    text = (
        f"---\ntitle: The Mill Barometer\nauthor: Lev Adler\n---\n\nWe met on July 21.\n\n{parts}"
    )
    assert len(seed_of(text, "barometer", ".md").accounts) == n


_EVENING = """\
# River Meetup in March

## Information

### Free!
No ticket is needed.

### RSVP
Sign up here.

## {talks}

### Weirs and why they hold

#### Ada Okafor

She builds weirs.

### Silt below the mill

#### Ivo Kern

He digs.

## Thanks

### The mill

We thank the mill.
"""


@pytest.mark.parametrize("heading", ["Talks", "Charlas y ponentes", "Talks and speakers"])
def test_talks_below_their_heading_are_parted_whatever_stands_below_others(heading: str) -> None:
    text = _EVENING.format(talks=heading)
    assert told(text) == [
        ("Weirs and why they hold", ["Ada Okafor"], None),
        ("Silt below the mill", ["Ivo Kern"], None),
    ]


def test_headings_that_ask_for_something_are_no_talks() -> None:
    text = "# River Meetup 12\n\n## Información\n\n### Fecha\n12 March 2031\n\n## Ponente\n\n"
    text += "## Alejandra Brun\n\nShe builds.\n\n## Descripción de la charla\n\nOn weirs.\n"
    assert told(text) == [("River Meetup 12", ["Alejandra Brun"], "2031-03-12")]


def test_one_keynote_makes_no_talks_of_the_chapters_of_a_report() -> None:
    heads = ["Songs below the old stars", "Of clouds and of compasses", "Keynote: RiverConf 2031"]
    heads += ["What lies beyond the talks", "The promise to come back"]
    parts = "".join(f"## {it}\n\nWe sang and went home.\n\n" for it in heads)
    assert len(told(f"# A chronicle of the RiverConf 2031\n\nIt was good.\n\n{parts}")) == 1


_COUNTED = """\
# RiverConf 2031

{0}A. Weirs for all of us{1}

* speaker: Zain Okafor, Senior Dev
    - keeps a weir

{0}B. Old sluices of today{1}

* speaker: Jo McBrun, founder, River VR
    - builds sluices

{0}C. How ferries of our rivers came to run, and where they may go next, maybe tomorrow{1}

* company: River Boats

{0}D. Is my lock open? It is slower than you think{1}

* Ada Miller, RiverData
* it is slow
"""


@pytest.mark.parametrize("marks", [("## ", ""), ("**", "**")])
def test_headings_that_go_on_counting_talks_are_talks(marks: tuple[str, str]) -> None:
    assert told(_COUNTED.format(*marks)) == [
        ("Weirs for all of us", ["Zain Okafor"], "2031"),
        ("Old sluices of today", ["Jo McBrun"], "2031"),
        (
            "How ferries of our rivers came to run, and where they may go next, maybe tomorrow",
            [],
            "2031",
        ),
        ("Is my lock open? It is slower than you think", ["Ada Miller"], "2031"),
    ]


def test_headings_that_call_and_count_talks_part_any_note() -> None:
    titles = ("Talk 1: Old weirs", "Talk 2: Dams", "Talk 3: Locks")
    talks = "".join(f"### {title}\n\n- They hold.\n\n" for title in titles)
    above = "# Water\n\n2031-05-06\n\n### Key Takeaways\n\n- Weirs.\n\n"
    note = f"{above}{talks}### A tip\n\n- Swim.\n"
    assert told(note) == [(title, [], "2031-05-06") for title in titles]


def test_years_in_titles_and_addresses_are_not_those_of_days() -> None:
    titles = "OF THE 2000S|IN BONN|OF WOOD|OF STONE|IN SPRING|FOR ALL".split("|")
    names = "ADA OKAFOR|IVO KERN|NADIA BRUN|JONAS WEIR|MARA VIDAL|BO LIND".split("|")
    talks = [
        f"{n}:00 - {n}:40\n{name}\nOLD WEIRS {of}\n{name.title()} will show us weirs that hold.\n"
        for n, name, of in zip((10, 11, 12) * 2, names, titles, strict=True)
    ]
    days = ["FRIDAY, JUNE 19\n", "- <https://water.example/2016/weirs>\n"]
    note = "\n".join(("# RiverConf 2015\n", *talks[:3], *days, *talks[3:]))
    assert [day for _, _, day in told(note)] == ["2015"] * 3 + ["2015-06-19"] * 3


def test_firms_in_brackets_behind_a_name_are_nobody() -> None:
    line = "* {}:00-{}:40: [{}](http://{}.example/) ({}), {}.\n"
    talks = (
        (10, "Ada Okafor", "ada", "Weir Lab", "Old weirs of the north"),
        (11, "Ivo Kern", "kern", "ENSA and Google Brain", "Optimal gates for ferries"),
        (12, "Nadia Brun", "brun", "Lock Lab", "How locks learn"),
    )
    lines = "".join(line.format(n, n, *rest) for n, *rest in talks)
    assert [
        people for _, people, _ in told(f"# Water conference\n\n## 10 May 2031\n\n{lines}")
    ] == [[name] for _, name, *_ in talks]


def test_what_somebody_gives_is_no_part_of_the_name() -> None:
    head = "Address by Ada Okafor, President of the Republic of Weirs, at\nthe General Debate\n\n"
    (account,) = seed_of(f"{head}Dear President,\n\nI wish to congratulate you.\n", "w").accounts
    assert [it.name for it in account.people] == ["Ada Okafor"]


def test_below_a_mere_number_the_topic_is_the_title() -> None:
    talk = "\n## Presentation #{}\n\n* **Topic**: {}\n* **Presenters**: {}\n"
    both = talk.format(1, "Moving water", "Ada Okafor") + talk.format(2, "Dams", "Ivo Kern")
    accounts = seed_of(f"# Conference: River World\n{both}", "notes", ".md").accounts
    assert [it.titles[0].text for it in accounts] == ["Moving water", "Dams"]
    assert {it.event for it in accounts} == {"River World"}
    check_nothing_lost(seed_of(f"# Conference: River World\n{both}", "notes", ".md"))


def test_a_shortcode_may_say_who_gives_a_talk() -> None:
    talk = '### {}\n\n{{{{< speaker "{}" "@handle" >}}}}\n\n- It flows\n\n'
    both = talk.format("Moving water", "Ada Okafor") + talk.format("Dams and debts", "Ivo Kern")
    assert told(f"---\ntitle: RiverConf 2031 notes\n---\n\n## Talks\n\n{both}") == [
        ("Moving water", ["Ada Okafor"], "2031"),
        ("Dams and debts", ["Ivo Kern"], "2031"),
    ]


def test_headings_that_ask_about_a_page_are_no_talks() -> None:
    asked = ("What was it?", "How do I run it all here?", "I want to add a talk to it")
    parts = "".join(f"## {it}\n\nSo it is.\n\n" for it in (*asked, "Anything else to tell me"))
    assert len(told(f"# Awesome Talks\n\n{parts}")) < 2
    events = parts.replace("a talk", "a weir")
    assert len(told(f"# RiverConf 2031\n\n{events}")) == 4


def test_a_line_that_is_an_event_is_no_title() -> None:
    text = "From River Loop 2031\n\n**Presenter:** Ada Okafor\n\n## Abstract\n\nWeirs hold.\n"
    (account,) = seed_of(text, "Old-weirs-of-the-north", ".md").accounts
    assert (account.shown_title, account.event) == ("Old weirs of the north", "River Loop 2031")


def test_below_the_name_of_an_event_a_line_above_links_is_the_title() -> None:
    talk = "## {}\n\n{}\n\n[Slides](https://s.example/a) [Video](https://youtu.be/{})\n\n"
    several = (
        ("RiverConf 2031", "Moving water", "aaaaaaaaaaa"),
        ("Mud Days 2030", "Dams and debts", "bbbbbbbbbbb"),
        ("WeirCon 2029", "Silt in spring", "ccccccccccc"),
    )
    text = "# Talks I have given\n\n" + "".join(talk.format(*it) for it in several)
    accounts = seed_of(text, "notes", ".md").accounts
    assert [(it.event, it.titles[0].text) for it in accounts] == [it[:2] for it in several]
    check_nothing_lost(seed_of(text, "notes", ".md"))


def test_slides_that_go_on_below_the_same_heading_are_no_talks() -> None:
    slides = ("Why weirs hold the river", "What a weir is made of", "Where the water goes then")
    parts = "".join(f"## {it}\n\n- It holds.\n\n" for it in (*slides, slides[-1]))
    assert len(told(f"# River Weir Meetup\n\n{parts}")) == 1
    assert (
        len(told(f"# River Weir Meetup\n\n{parts.replace(slides[-1], 'So it goes there', 1)}")) > 1
    )
