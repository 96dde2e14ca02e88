"""Notes of an event are several talks where each has a heading and its speaker; all else is one."""

import pytest

from generator.model.account import Account
from generator.model.source import Role
from tests.promises import check_content_is_in_items
from tests.support import seed_of

_SAID = "\n- Rivers move\n- Dams do not\n\n"


def talks(text: str, name: str = "riverconf") -> tuple[Account, ...]:
    """The accounts of a note, of which no line is lost."""
    seed = seed_of(text, name, ".md")
    assert not [line for line in seed.source.lines if line.role is Role.UNREAD]
    return seed.accounts


def shown(accounts: tuple[Account, ...]) -> list[tuple[str, list[str]]]:
    return [
        (account.titles[0].text, [person.name for person in account.people]) for account in accounts
    ]


_TWO = [("Moving water", ["Nadia Brun"]), ("Dams and debts", ["Ivo Kern"])]


@pytest.mark.parametrize(
    "text",
    [
        (
            "# RiverConf 2024\n\n## Moving water\n\nby [Nadia Brun](https://example.org/nb)\n{0}"
            "## Dams and debts\n\nby Ivo Kern from the Institute of Dams\n{0}"
        ),
        (
            "# RiverConf 2024\n\n## Day 1\n\n### Moving water\n\n- speaker: Nadia Brun\n{0}"
            "## Day 2\n\n### Dams and debts\n\n* Speaker: [Ivo Kern](https://example.org/ik)\n{0}"
        ),
        (
            "RiverConf 2024\n==============\n\nMoving water\n------------\n\n_Nadia Brun_\n{0}"
            "Dams and debts\n--------------\n\n_Ivo Kern_\n{0}"
        ),
        (
            "# RiverConf 2024\n\n**Moving water**\n\nSpeaker: Nadia Brun\n{0}"
            "**Dams and debts**\n\nSpeaker: Ivo Kern\n{0}"
        ),
        (
            "Moving water\n============\n\nby Nadia Brun\n{0}Dams and debts\n==============\n\n"
            "by Ivo Kern\n{0}"
        ),
        (
            "## Moving water\n@ Nadia Brun, Water Works\n{0}"
            "## Dams and debts\n@ Ivo Kern, Institute of Dams\n{0}"
        ),
        (
            "# RiverConf 2024\n\n## Moving water\nNadia Brun - @nadia\n{0}"
            "## Dams and debts\nIvo Kern - @ivo\n{0}"
        ),
        (
            "# RiverConf 2024\n\n**Moving water**\nNadia Brun - @nadia\n{0}"
            "**Dams and debts**\nIvo Kern - @ivo\n{0}"
        ),
        (
            "# RiverConf 2024\n\n## Moving water\n\n(Nadia Brun)\n{0}"
            "## Dams and debts\n\n(Ivo Kern, PhD)\n{0}"
        ),
        (
            "RiverConf 2024\n\n# Day 1\n\n## Moving water\n\n* speaker: Nadia Brun\n{0}"
            "## Questions\n\n- How deep is it?\n\n## Dams and debts\n\n* speaker: Ivo Kern\n{0}"
        ),
    ],
)
def test_a_heading_and_a_speaker_for_each_talk(text: str) -> None:
    assert shown(talks(text.format(_SAID))) == _TWO


_SPRINGS = "---\ntitle: Springs\nspeakers: [Ada Okafor]\n---\n\n"


@pytest.mark.parametrize(
    "text",
    [
        # Subtitles behind a dash may look like names.
        "## Deep and cold - Moving Water{0}## Dams and debts - Standing Water{0}",
        # A heading among others that tells its topic.
        "## About me\n\nI dig.\n\n## Topic: Springs\n\nThey rise.\n\n## In one slide{0}## Costs{0}",
        "# Topic: Springs\n\n## Summary{0}\n## Deep wells\n\n### Summary{0}",
    ],
)
def test_a_note_that_names_its_speakers_in_front_is_one_talk(text: str) -> None:
    assert shown(talks(_SPRINGS + text.format(_SAID))) == [("Springs", ["Ada Okafor"])]


def test_what_has_the_form_of_a_name_is_none_if_it_stands_in_small_letters() -> None:
    text = (
        "# Springs\n\n## Deep (Cold Water)\n{0}## Flat (Warm Pools)\n{0}Cold water, warm pools.\n"
    )
    assert len(talks(text.format(_SAID))) == 1


def test_speakers_of_all_talks_in_front_leave_them_several() -> None:
    front = "---\nspeakers: [Nadia Brun, Ivo Kern]\n---\n\n# RiverConf 2024\n\n"
    text = "## Moving water - Nadia Brun{0}## Dams and debts - Ivo Kern{0}"
    assert len(talks(front + text.format(_SAID))) == len(_TWO)


def test_a_topic_below_another_heading_makes_no_page_of_tags() -> None:
    text = (
        "## About me\n\nI dig.\n\n## Topic: Springs\n\nThey rise.\n\n## In one slide{0}## Costs{0}"
    )
    assert len(talks(text.format(_SAID))) == 1


def test_in_a_programme_of_times_some_talks_have_no_speaker() -> None:
    text = "# RiverConf 2024\n\n## {0}Moving water — Nadia Brun{3}## {1}Dams (Ivo Kern){3}## {2}The mill{3}"
    assert len(talks(text.format("09:30 ", "10:45 ", "12:00 ", _SAID))) == 3
    assert len(talks(text.format("", "", "", _SAID))) == 1
    assert len(talks(text.format("09:30 ", "10:45 ", "", _SAID))) == 1


def test_talks_without_a_named_speaker_are_talks_among_others() -> None:
    parts = [
        f"## Talk {n}\n\n* speaker: {name}\n{_SAID}"
        for n, name in enumerate(
            ("Nadia Brun", "somebody of the dams", "Ivo Kern", "niklas"), start=1
        )
    ]
    text = "# RiverConf 2024\n\n" + "".join(parts) + f"## Lightning talks\n{_SAID}"
    assert [title for title, _ in shown(talks(text))] == [
        "Talk 1",
        "Talk 2",
        "Talk 3",
        "Talk 4",
        "Lightning talks",
    ]


@pytest.mark.parametrize(
    "text",
    [
        # A reading list has authors below its headings.
        (
            "# Reading list 2024\n\n## The River Book\n\nby Nadia Brun\n{0}"
            "## Dams, a history\n\nby Ivo Kern\n{0}"
        ),
        (
            "# Booklist 2024\n\n## The River Book\n\nAuthor: Nadia Brun\n{0}"
            "## Dams, a history\n\nAuthor: Ivo Kern\n{0}"
        ),
        # Parts of an interview are by one person.
        (
            "# RiverConf 2024\n\n## Part one\n\nSpeaker: Nadia Brun\n{0}"
            "## Part two\n\nSpeaker: Nadia Brun\n{0}"
        ),
        # Nothing says that this is an event, and few headings have a speaker.
        "# On rivers\n\n## Springs\n\nby Nadia Brun\n{0}## Mouths\n{0}## Deltas\n\nby Ivo Kern\n{0}",
        "# RiverConf 2024\n\n## Springs\n{0}## Mouths\n{0}",
    ],
)
def test_what_is_left_whole(text: str) -> None:
    assert len(talks(text.format(_SAID))) == 1


def test_who_speaks_may_stand_among_the_facts_below_a_heading_and_contents_are_no_talk() -> None:
    sessions = [("Springs", "Ada Okafor"), ("Weirs", "Ivo Kern"), ("Fords", "Bo Lindgren")]
    contents = "\n".join(f"- {title}" for title, _ in sessions)
    parts = "\n\n".join(
        f'## {title}\n\n> "{title} are old."\n\n- Length 26:24, watched on 2021-09-07\n'
        f"- {name} as Engineer, Water Works\n- Track: Rivers\n\n### Notes\n\n- {title} are many."
        for title, name in sessions
    )
    text = f"# RiverConf 2021\n\n## Sessions\n\n{contents}\n\n{parts}\n"
    assert shown(talks(text)) == [(title, [name]) for title, name in sessions]


def test_talks_from_the_first_line_on_at_headings_with_their_speakers() -> None:
    text = (
        "# Moving water - Nadia Brun{0}# Dams and debts - Ivo Kern{0}# Weirs that wait - Olga Ferro{0}"
        "# Springs - Jan Adler{0}# Mouths, again - Ivo Kern{0}"
    )
    accounts = talks(text.format(_SAID), "minutes")
    assert [names for _, names in shown(accounts)][:2] == [["Nadia Brun"], ["Ivo Kern"]]
    assert len(accounts) == 5
    few = "# Moving water - Nadia Brun{0}# Dams{0}# Weirs - Olga Ferro{0}# Springs{0}"
    assert len(talks(few.format(_SAID))) == 1


def test_meetings_of_a_series_are_several_and_days_of_an_event_are_not() -> None:
    text = "# Weir group\n\n## {0} - 2025-03-06{1}## {2} - 2025-02-20{1}## {3} - 2025-02-06{1}"
    accounts = talks(text.format("Meeting #9", _SAID, "Meeting #8", "Meeting #7"))
    assert [account.published for account in accounts] == ["2025-03-06", "2025-02-20", "2025-02-06"]
    assert {account.event for account in accounts} == {"Weir group"}
    assert len(talks(text.format("Day 3", _SAID, "Day 2", "Day 1"))) == 1
    assert len(talks(text.format("The mill", _SAID, "The gate", "The lamp"))) == 1


@pytest.mark.parametrize(
    ("headings", "titles"),
    [
        (
            ["第1回(2031/05/12)", "第2回(2031/05/19)", "第3回(2031/05/26)"],
            ["第1回", "第2回", "第3回"],
        ),
        (
            [
                "Session 3 – 26 May 2031: Weirs",
                "Session 2 (19 May 2031, 15:00): Dams",
                "Session 1: Mud (12 May 2031)",
            ],
            ["Weirs", "Dams", "Mud"],
        ),
        (
            [
                "3. Treffen (26.05.2031): Wehre",
                "2. Treffen (19.05.2031)",
                "1. Treffen (13.05.2031): Schlamm",
            ],
            ["Wehre", "2. Treffen", "Schlamm"],
        ),
    ],
)
@pytest.mark.parametrize("name", ["weirs", "README"])
def test_meetings_with_a_number_and_a_day_each_are_several_beside_other_parts(
    headings: list[str], titles: list[str], name: str
) -> None:
    parts = "".join(f"### {heading}\n{_SAID}" for heading in headings)
    text = f"# Water circle\n\n## About\n\n### Rules\n{_SAID}## Programme\n\n{parts}## Contact\n\nWrite."
    accounts = talks(text, name)
    assert [account.titles[0].text for account in accounts] == titles
    assert {account.event for account in accounts} == {"Water circle"}
    assert {account.published[:7] for account in accounts if account.published} == {"2031-05"}
    assert all(account.published for account in accounts)
    other = text.replace("Session", "Version").replace("Treffen", "Fassung").replace("回", "章")
    assert len(talks(other, name)) < len(titles)


def test_the_place_of_a_highlight_above_the_talks_is_kept() -> None:
    text = "# Weir group\n\nRivers (Brun, Nadia)\n- Your Highlight on page 1 | Location 181-181 | "
    text += "Added on Monday\n\nIt is.\n==========\n\n"
    text += "".join(f"## Meeting #{n} - 2025-0{n}-06\n{_SAID}" for n in (3, 2, 1))
    seed = seed_of(text, "weirs", ".md")
    assert len(seed.accounts) == 3
    check_content_is_in_items(seed)


_RECORDED = (
    "# What I saw\n\n## [Springs](https://www.youtube.com/watch?v=abcdefghijk)\n{0}"
    "## Weirs\n\n- <https://youtu.be/abcdefghij2>\n{0}"
    "## Fords\n\nThey are shallow: https://youtu.be/abcdefghij3.\n{0}"
)


def test_headings_with_a_recording_each_are_talks() -> None:
    accounts = talks(_RECORDED.format(_SAID))
    assert [it.titles[0].text for it in accounts] == ["Springs", "Weirs", "Fords"]
    keys = [[recording.key for recording in account.recordings] for account in accounts]
    assert keys == [["abcdefghijk"], ["abcdefghij2"], ["abcdefghij3"]]


@pytest.mark.parametrize(
    ("old", "new"),
    [("abcdefghij3", "abcdefghij2"), ("https://youtu.be/abcdefghij3", "no"), ("Fords", "Links")],
)
def test_headings_of_one_recording_or_of_sections_are_none(old: str, new: str) -> None:
    assert len(talks(_RECORDED.replace(old, new).format(_SAID))) == 1


_DATED = "## {day} | {name} — {title}\n[Video](https://www.youtube.com/watch?v=abcdefghi{n}0)\n\n"


@pytest.mark.parametrize("day", ["2031-05-06", "6 May 2031"])
def test_a_day_and_a_bar_stand_in_front_of_talks_that_name_somebody_first(day: str) -> None:
    of = [("Ada Okafor", "Dams Over Springs"), ("Bo Lind", "Weirs"), ("Ivo Kern", "On silt")]
    entries = (
        _DATED.format(day=day, name=name, title=title, n=n) for n, (name, title) in enumerate(of)
    )
    listed = talks("# All episodes\n\n" + "".join(entries), "all-episodes")
    assert shown(listed) == [(title, [name]) for name, title in of]
    assert {it.published for it in listed} == {"2031-05-06"}


def test_what_is_no_day_stays_in_a_title_that_has_a_bar() -> None:
    entries = (
        _DATED.format(day="Rivers", name="Weirs", title=it, n=n) for n, it in enumerate("abc")
    )
    listed = talks("# All episodes\n\n" + "".join(entries), "all-episodes")
    assert [it.titles[0].text for it in listed] == [f"Rivers | Weirs — {it}" for it in "abc"]


def test_the_year_of_an_event_may_stand_in_the_files_name() -> None:
    text = (
        "# RiverConf East\n\n## Day 1\n\n**A. Keynote: Ada Okafor**\n\n- It moves\n\n"
        "**B. Keynote: Ivo Kern**\n\n- It rests\n\n**C. Silt**\n\n- Mud\n"
    )
    assert {account.published for account in talks(text, "riverconf-east-2031")} == {"2031"}
    assert {account.published for account in talks(text, "riverconf-east")} == {None}
    dated = text.replace("## Day 1", "April 2019\n\n## Day 1")
    assert {account.published for account in talks(dated)} == {"2019-04"}


def test_talks_below_days_are_talks_whatever_else_the_page_has() -> None:
    day = "**A. Keynote: Ada Okafor**\n\n- It moves\n\n**B. Dams and debts**\n\n- Dear\n\n"
    others = "**C. Why mud is what it is**\n\n- Wet\n\n"
    text = (
        "# RiverConf 2031\n\n## Details\n\nPlace: Bonn\n\n## Speaker Notes\n\n"
        f"## Day 1\n\n{day}## Day 2\n\n{others}{others.replace('mud', 'silt')}"
        f"{others.replace('mud', 'rain')}## Things to look up\n\n- Weirs\n"
    )
    assert [it.titles[0].text.partition(". ")[2] for it in talks(text)][:2] == [
        "Keynote: Ada Okafor",
        "Dams and debts",
    ]


def test_a_name_in_front_of_a_dash_gives_the_talk_behind_it() -> None:
    text = "# RiverConf 2031\n\n" + "".join(
        f"**{line}**\n\n- It moves\n\n"
        for line in (
            "A. Ada Okafor - Shared Water Works",
            "B. Keynote: Ivo Kern",
            "C. Keynote: Nadia Brun",
            "D. Talk: Mud",
        )
    )
    assert shown(talks(text))[0] == ("Shared Water Works", ["Ada Okafor"])


def test_links_of_an_events_talks_are_no_list_of_works() -> None:
    text = "".join(
        f'## "{title}" by {name}\n\n* [Abstract](https://example.org/{n})\n* Slides (TBD)\n\n'
        for n, (title, name) in enumerate(
            (
                ("Moving water", "Ada Okafor"),
                ("Dams", "Ivo Kern"),
                ("Silt", "Nadia Brun"),
                ("Mud, explained", "Weirdo"),
            )
        )
    )
    assert shown(talks(f"# PyWeirs 2031 talk links and notes\n\n{text}")) == [
        ("Moving water", ["Ada Okafor"]),
        ("Dams", ["Ivo Kern"]),
        ("Silt", ["Nadia Brun"]),
        ("Mud, explained", []),
    ]
    assert len(talks(f"# Book links of 2031\n\n{text}")) == 1


def test_a_later_point_with_a_name_of_no_given_name_is_nobody() -> None:
    points = {"Mud": "Zyx Okafor", "Silt": "it lies", "Rain": "Ada Okafor", "Dams": "Ivo Kern"}
    text = "# RiverConf 2031\n\n" + "".join(
        f"## {title} in spring and fall\n\n- {point}\n- Kern Turbine\n- it is so\n\n"
        for title, point in points.items()
    )
    people = [names for _, names in shown(talks(text))]
    assert people == [["Zyx Okafor"], [], ["Ada Okafor"], ["Ivo Kern"]]


def test_headings_as_long_as_what_underlines_them_may_be_links_by_their_words() -> None:
    titles = (
        "Opening Keynote - [Ada Okafor]",
        "[A Dam, a Weir and a Ferry: How the Harbour Office Counts What Passes by Night] - Nadia Brun",
        "[Slow Water in Wide Beds] - Ivo Kern",
    )
    text = "".join(f"{title}\n{'-' * len(title)}\n* They move\n\n" for title in titles)
    places = ("Ada Okafor", titles[1][1:-14], titles[2][1:-12])
    links = "".join(f"[{name}]: https://example.org/{n}\n" for n, name in enumerate(places))
    accounts = seed_of(f"{text}{links}", "day-one", ".md").accounts
    assert shown(accounts) == [
        ("Opening Keynote - Ada Okafor", ["Ada Okafor"]),
        (places[1], ["Nadia Brun"]),
        (places[2], ["Ivo Kern"]),
    ]
    assert {account.event for account in accounts} == {None}


def test_words_between_commas_of_a_list_are_nobody() -> None:
    text = (
        "# Afternoon sessions\n\n## {}\n\n- Trey Okafor\n- Zyx Moreau\n\n---\n\n- mud\n\n"
        "## Moving to mud\n\n- Cleo Vance\n- Ivo Kern\n\n---\n\n- rain is more mud\n\n"
        "## Rain in use the slow way\n\n- Nadia Brun\n\n---\n\n- they use rain\n"
    )
    of_things = text.format("Pumps, Sharing Work, Standards and Other Ways of Storing Rain")
    assert [people for _, people in shown(talks(of_things))] == [
        ["Trey Okafor", "Zyx Moreau"],
        ["Cleo Vance", "Ivo Kern"],
        ["Nadia Brun"],
    ]


@pytest.mark.parametrize("name", ["02b afternoon talks", "02b notes"])
def test_the_first_of_a_days_talks_may_be_on_a_library(name: str) -> None:
    titles = (
        "A river of mud for all library searches",
        "Weirs and the power of their design",
        "Taking rivers apart and putting them back",
        "Who holds the water, and who lets it go",
    )
    text = "".join(f"# {title}\n{_SAID}" for title in titles)
    accounts = talks(text, name)
    assert len(accounts) == (len(titles) if "talks" in name else 1)


def test_what_stands_below_a_heading_of_the_form_of_others_is_nobody() -> None:
    note = (
        "# Show and tell 2031\n\n### Ada Okafor - WeirRunner\n\nIt runs weirs.\n\n"
        "### Ivo Kern - MudBox\n\nIt holds mud.\n\n### Nadia Brun - Sluices\n\nThey hold.\n\n### Zyx - DamFast\n\nRiver Hosting\n\n{}\n"
    )
    said = "Talking about locks"
    people = [people for _, people in shown(talks(note.format(said)))]
    assert people == [["Ada Okafor"], ["Ivo Kern"], ["Nadia Brun"], []]
    told = note.replace("River Hosting", "Speaker: Nadia Brun").format(said)
    assert [people for _, people in shown(talks(told))][-1] == ["Nadia Brun"]


def test_speakers_of_one_word_below_keys_part_talks() -> None:
    note = (
        "## Weirs made easy with WBench\n\n  * **Speaker**: Riya\n  * **Description**: Of weirs.\n\n"
        "## Mud for the win\n\n  * **Speaker**: Ada Okafor\n  * **Description**: Of mud.\n"
    )
    assert shown(talks(note)) == [
        ("Weirs made easy with WBench", ["Riya"]),
        ("Mud for the win", ["Ada Okafor"]),
    ]


def test_talks_below_keys_may_be_on_a_library() -> None:
    titles = ("From silt to mud: the future of our River Library", "Weirs for all of us")
    note = "page: https://rivers.example/2031\n\n" + "".join(
        f"{title}\n==========\n\n**presenter:** {name}\n\n- so it is\n\n"
        for title, name in zip(titles, ("Ada Okafor", "Ivo Kern"), strict=True)
    )
    assert shown(talks(note)) == [(titles[0], ["Ada Okafor"]), (titles[1], ["Ivo Kern"])]
    works = "# River library\n\n## Mud\n\nby Ada Okafor\n\n## Silt\n\nby Ivo Kern\n"
    assert len(talks(works)) == 1


@pytest.mark.parametrize("name", ["01c lightning talks 1", "lightning talks day2"])
def test_lightning_talks_of_a_part_may_have_short_titles(name: str) -> None:
    titles = ("weirs", "dial-a-dam", "mud for all who dig", "is it rain?", "jweir.sluice")
    note = "".join(f"{title}\n----------\n\n* it is {title}\n\n" for title in titles)
    other = "from Slack\n----------\n\n* see the weir\n"
    accounts = talks(note + other, name)
    assert [account.titles[0].text for account in accounts] == list(titles)
    assert len(talks(note, "weirs")) == 1


def test_three_names_joined_by_one_sign_give_a_talk() -> None:
    note = (
        "# Partner evening\n\n## 5 May 2031 - 19:30\n\n### Mud at the speed of rain\n"
        "*with Ada Okafor & Ivo Kern*\n\nThey dig.\n\n### Growing and scaling weirs\n"
        "*with Nadia Brun & Zyx Moreau & Ivo Kern*\n\nThey grow.\n"
    )
    assert shown(talks(note)) == [
        ("Mud at the speed of rain", ["Ada Okafor", "Ivo Kern"]),
        ("Growing and scaling weirs", ["Nadia Brun", "Zyx Moreau", "Ivo Kern"]),
    ]


def test_the_last_day_of_an_event_is_not_that_of_its_talks() -> None:
    note = (
        "# River Sprint, May 2031\n\n* Start: Monday, May 5th, 2031\n* End: Friday, May 9th, 2031\n\n"
        "## Monday\n\n### Mud and how it moves - Ada Okafor\n\n- so it is\n\n"
        "## Tuesday\n\n### Weirs and how they open - Ivo Kern\n\n- they do\n"
    )
    assert {account.published for account in talks(note)} == {"2031"}
    assert {it.published for it in talks(note.replace("* End: Friday, May 9th, 2031\n", ""))} == {
        "2031-05-05"
    }


def test_bold_titles_may_call_or_have_words_in_front_of_a_colon() -> None:
    titles = (
        "Weirs of the old town",
        "The right weir for the job: How to use what we know of mud to reframe it all",
        "Mud Oops!",
    )
    names = ("Ada Okafor", "Ivo Kern", "Nadia Brun")
    note = "# RiverConf 2031\n\nTue 6th May 2031 - Weir Hall\n\n" + "".join(
        f"---\n\n**{title}**\n{name}\n\n- it is about rivers, and\n  what they carry\n\n"
        for title, name in zip(titles, names, strict=True)
    )
    wide = "- so it is that all the mud of the river comes down at once, and nobody knows how to\n"
    assert shown(
        talks(note + 6 * f"{wide}  stop it, as most of it is rock that was broken up\n")
    ) == [(title, [name]) for title, name in zip(titles, names, strict=True)]


@pytest.mark.parametrize("name", ["Organisers", "Comité organizador", "Team"])
def test_those_below_organisers_give_no_talks(name: str) -> None:
    talk = "### {0} {1}\n\n{2}\n\n"
    said = [*zip(("Moving water", "Dams"), ("Nadia Brun", "Ivo Kern"), strict=True)]
    body = "".join(talk.format(f"1{n}:00", *it) for n, it in enumerate(said))
    people = "".join(f"### {who}\n\nKeeper of weirs\n\n" for who in ("Ada Lind", "Olga Ferro"))
    accounts = talks(f"# RiverConf 2031\n\n## Programme\n\n{body}## {name}\n\n{people}")
    assert shown(accounts) == [(title, [who]) for title, who in said]


@pytest.mark.parametrize(("called", "n"), [("River events", 3), ("River news", 1)])
def test_days_with_titles_are_meetings_on_a_page_of_events(called: str, n: int) -> None:
    text = f"# {called}\n\n" + "".join(
        f"## [2031-0{month}-06 {title}](https://a.example/{month})\n\nIt moves.\n\n"
        for month, title in enumerate(("Weirs", "Mud and mills", "Silt"), 1)
    )
    accounts = seed_of(text, "notes", ".md").accounts
    assert len(accounts) == n
    if n > 1:
        assert [it.titles[0].text for it in accounts] == ["Weirs", "Mud and mills", "Silt"]
        assert [it.published for it in accounts] == ["2031-01-06", "2031-02-06", "2031-03-06"]


_LONG_ONES = (
    "Moving water for a year",
    "Dams that owe us a fish",
    "Weirs that wait for rain",
    "Mills below the old bridge",
)


_WHO = ("Ada Okafor", "Ivo Kern", "Olga Ferro", "Jan Adler")


def _at(form: str, headings: tuple[str, ...]) -> str:
    return "".join(
        form.format(it, n) + "\n\nIt moves, and nobody asks it why.\n\n"
        for n, it in enumerate(headings, 1)
    )


@pytest.mark.parametrize(
    ("called", "text"),
    [
        (
            "candidates",
            "# Weir group 2031 Candidates\n\n"
            + _at(
                "### {0}", ("Ada Okafor", "Ivo Kern", "Olga Ferro (Acme)", "Jan Adler", "Bo Lind")
            ),
        ),
        ("ideas-2031", "# RiverConf Ideas 2031\n\n" + _at("## {1}) {0}", _LONG_ONES)),
        (
            "river-talks",
            "# Lightning talks\n\n"
            + _at("## {0}", ("What is a talk?", "Plan your talk", "On stage")),
        ),
        ("2031-05-06-ada-okafor-weirs", _at("# {0}", _LONG_ONES)),
        (
            "minutes",
            "# WEIR-118 River WG meeting\n\n## Tuesday, March 19, 2031\n\n"
            + "".join(
                _at("### {0}" + f" ({who})", (it,))
                for it, who in zip(_LONG_ONES, _WHO, strict=True)
            ),
        ),
        (
            "may-30",
            "# 108th Weir Meeting\n\n**Attendees:**\n\n| Name | Firm |\n| --- | --- |\n| Ivo | Acme |\n\n"
            + "".join(
                _at("## {0}" + f"\n\nPresenter: {who} (USA)", (it,))
                for it, who in zip(_LONG_ONES, _WHO, strict=True)
            ),
        ),
        (
            "2031-05-06-river-night-58",
            "# River night 2031\n\n"
            + "".join(
                f"## {it}\n\n* [{link}](https://a.example/w)\n* [It](https://a.example/v)\n\n"
                for it, link in (
                    ("Dead of the week", "Weir Watch"),
                    ("Back again", "Open Gates"),
                    ("New", "Mill Wheel"),
                    ("Picks", "so"),
                )
            ),
        ),
    ],
)
def test_headings_that_show_no_talks_leave_a_note_whole(called: str, text: str) -> None:
    assert len(talks(text, called)) == 1


def test_hours_of_an_evening_in_french_and_its_welcome_that_is_no_talk() -> None:
    text = "# RiverConf 2031\n\n" + "".join(
        f"## {it}\n\nIt holds.\n\n"
        for it in (
            "19h00 à 19h15 : Accueil",
            "19h15 à 20h : Moving water",
            "20h00 à 21h : Dams and debts",
        )
    )
    assert [title for title, _ in shown(talks(text, "2031-05-06-weirs"))] == [
        "Moving water",
        "Dams and debts",
    ]


@pytest.mark.parametrize("name", ["Drinks", "Pizza & beers", "Food and drinks"])
def test_what_is_drunk_behind_the_talks_is_none(name: str) -> None:
    text = "# Weir meetup 2031\n\n" + "".join(
        f"## {it} - {who}\n\nIt holds.\n\n" for it, who in zip(_LONG_ONES, _WHO, strict=True)
    )
    read = shown(talks(f"{text}## {name}\n\nThanks to Bo Lind!\n", "meetup"))
    assert [title for title, _ in read] == list(_LONG_ONES)
