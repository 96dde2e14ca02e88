"""Points of a list are talks where they lead to recordings each, or a page says that they are."""

import pytest

from tests.read.talks_told import VIDEO, shown, talks
from tests.support import seed_of

_LIST = """\
# Talks on rivers

I watch a lot of them.

### Contents

* [Weirs](#weirs)
* [Mud](#mud)

## Weirs

* [Weirs on the plain](VIDEO1) [00:45:34] by **Ada Okafor** (2031) (held at the mill, so long)
* [Silt - the good parts](VIDEO2) by Zyx Kern
* Nadia Brun: [Mud in spring](VIDEO3)

## Mud

* [Who pays for mud](VIDEO4) - Ivo Kern
* **Dams and debts** by [Ivo Kern](https://example.org/ivo) - [video](VIDEO5), [slides](https://example.org/s)
"""


def test_points_that_lead_to_recordings_are_talks() -> None:
    accounts = talks(_LIST)
    assert shown(accounts) == [
        ("Weirs on the plain", ["Ada Okafor"]),
        ("Silt - the good parts", ["Zyx Kern"]),
        ("Mud in spring", ["Nadia Brun"]),
        ("Who pays for mud", ["Ivo Kern"]),
        ("Dams and debts", ["Ivo Kern"]),
    ]
    keys = [recording.key for account in accounts for recording in account.recordings]
    assert keys == [f"abcdefghij{number}" for number in range(1, 6)]
    assert accounts[0].published == "2031"
    assert accounts[0].duration is not None
    assert accounts[0].duration.seconds == 2734
    assert {account.event for account in accounts} == {None}


def test_an_event_and_its_year_may_stand_in_brackets_behind_the_name() -> None:
    ends = ("Strange Weir 2031", "Bonn, 2031", "May 2031", "so long", "held at Weir 2031")
    text = "# River talks\n\n" + "".join(
        f"* [Weirs, part {n}](VIDEO{n}) by **Ada Okafor** ({end}) [45:10]\n"
        for n, end in enumerate(ends)
    )
    accounts = talks(text)
    assert [account.event for account in accounts] == ["Strange Weir 2031", None, None, None, None]
    assert [it.published for it in accounts] == ["2031", "2031", "2031-05", None, None]
    assert {people[0] for _, people in shown(accounts)} == {"Ada Okafor"}


@pytest.mark.parametrize("form", ["VIDEO{n} {title} {end}", "[{title}](VIDEO{n}) {end}"])
def test_a_name_and_the_event_may_stand_in_brackets_together(form: str) -> None:
    """So they may behind an address with which a point begins."""
    rows = (
        ("Why weirs wait", "(Ada Okafor, RiverConf 2031)"),
        ("Classic dams: mud", "(Ivo Kern, River Loop 2030)"),
        ("Eels", "(part one, spring 2031)"),
        ("Silt", ""),
    )
    points = (form.format(n=n, title=title, end=end) for n, (title, end) in enumerate(rows))
    first, second, *others = talks("# Talks\n\n" + "".join(f"- {it}\n" for it in points))
    assert shown((first, second)) == [
        ("Why weirs wait", ["Ada Okafor"]),
        ("Classic dams: mud", ["Ivo Kern"]),
    ]
    assert (first.event, first.published) == ("RiverConf 2031", "2031")
    assert (second.event, second.published) == ("River Loop 2030", "2030")
    assert [(it.people, it.event) for it in others] == [((), None), ((), None)]
    assert [it.recordings[0].key[-1] for it in (first, second, *others)] == list("0123")


def test_what_stands_beside_a_title_is_kept() -> None:
    first, *_ = talks(_LIST)
    assert any(
        "(held at the mill, so long)" in item.text for item in first.items if hasattr(item, "text")
    )


@pytest.mark.parametrize(
    "text",
    [
        (  # links among the words of one talk
            "# Moving water\n\nAda Okafor spoke of rivers.\n\n- They move\n- They stay\n- They sink\n"
            "- [Weirs](VIDEO1)\n- [Silt](VIDEO2)\n- [Mud](VIDEO3)\n"
        ),
        "# Moving water\n\n- A\n\n## Resources\n\n- [Weirs](VIDEO1)\n- [Silt](VIDEO2)\n- [Mud](VIDEO3)\n",
        (  # who is told of a talk, is so in front matter
            "---\ntitle: Moving water\nspeaker: Ada Okafor\n---\n\n- [Weirs](VIDEO1)\n- [Silt](VIDEO2)\n"
            "- [Mud](VIDEO3)\n"
        ),
        "# Books on rivers\n\n- Weirs by Ada Okafor\n- Silt by Ivo Kern\n- Mud by Nadia Brun\n",
        "# Weekly call\n\n## Agenda\n\n- Weirs (Ada Okafor)\n- Silt (Ivo Kern)\n- Mud (Nadia Brun)\n",
    ],
)
def test_other_points_are_no_talks(text: str) -> None:
    assert len(talks(text, "rivers")) == 1


def test_a_list_of_own_talks_tells_where_and_when() -> None:
    accounts = talks(
        "# Talks\n\nTalks I gave.\n\n# 2031\n\n"
        "- **Moving water** - RiverConf, Bonn - [slides](https://example.org/1), video later\n\n"
        "# 2030\n\n"
        "- **200 litres later: Our weirs** - DamDays, Oslo - [slides](https://example.org/1), [video](VIDEO1)\n"
        "- **Silt: Lessons** - Mill, Ulm - [video](VIDEO2)\n"
    )
    assert [(it.titles[0].text, it.event, it.published) for it in accounts] == [
        ("Moving water", "RiverConf", "2031"),
        ("200 litres later: Our weirs", "DamDays", "2030"),
        ("Silt: Lessons - Mill, Ulm", None, "2030"),  # in doubt as printed
    ]
    assert accounts[0].url is None  # slides are shown at several events


def test_points_below_a_heading_of_talks_are_talks_of_an_evening() -> None:
    accounts = talks(
        "---\ntitle: RiverMeetup 2031\ndate: 2031-05-06\n---\n\nWe meet at the mill.\n\n## Talks\n\n"
        "- *Moving water* by [Ada Okafor](https://example.org/ada)\n"
        "- Dams and debts - Ivo Kern (Water Works)\n\n## Sponsors\n\n- Water Works\n- Blue Barn\n",
        "evening",
    )
    assert shown(accounts) == [
        ("Moving water", ["Ada Okafor"]),
        ("Dams and debts", ["Ivo Kern"]),
    ]
    assert accounts[0].url is None  # that is a page of hers
    assert {account.published for account in accounts} == {"2031-05-06"}


_SHOWN = "[slides](https://example.org/{n}) | [video](VIDEO{n})|\n---- | --- |\n\nRivers move.\n\n"


@pytest.mark.parametrize("heading", ["Talks", "Lightning Talks"])
def test_below_a_heading_of_talks_the_day_is_that_of_the_event_above(heading: str) -> None:
    points = "- Fords in May - Ada Okafor\n- Wheels in winter - Jane Lane\n- Locks - Ivo Kern\n"
    text = f"# Weir Meetup, 6 May 2031\n\n## {heading}\n\n{points}"
    accounts = seed_of(text, ending=".md").accounts
    assert [it.published for it in accounts] == ["2031-05-06"] * 3


def test_headings_below_years_with_links_to_slides_are_own_talks() -> None:
    titles = iter(("Moving water", "Dams and debts", "Mud in spring", "Who pays for mud"))
    shown_at = [_SHOWN.format(n=n) for n in range(4)]
    years = [
        f"# {year}\n\n" + "".join(f"## {next(titles)}\n\n{shown_at.pop()}" for _ in range(2))
        for year in (2031, 2030)
    ]
    text = "I talk of rivers.\n\n# Soon\n\nAsk me.\n\n" + "".join(years)
    accounts = talks(text)
    assert [(it.titles[0].text, it.published) for it in accounts] == [
        ("Moving water", "2031"),
        ("Dams and debts", "2031"),
        ("Mud in spring", "2030"),
        ("Who pays for mud", "2030"),
    ]
    assert [len(account.recordings) for account in accounts] == [1, 1, 1, 1]
    other = text.replace("[slides]", "[code]").replace(
        "[video](VIDEO", "[site](https://example.org/"
    )
    assert len(talks(other)) == 1


def test_headings_of_a_page_called_talks_need_no_recordings() -> None:
    text = "## Conference\n\n" + "".join(
        f"#### {title}\n\n- Where: Bonn\n- [Slides](https://example.org/{title[0]}), [Code](https://example.org/c)\n\n"
        for title in ("Moving water", "Dams and debts", "Silt and mud")
    )
    assert [it.titles[0].text for it in talks(text, "talks")] == [
        "Moving water",
        "Dams and debts",
        "Silt and mud",
    ]
    assert len(talks(text, "rivers")) == 1


def test_a_label_of_events_that_heads_a_list_states_no_event() -> None:
    below = "**目标**：\n- to know\n\n**活动**：\n- talk to people\n- dig\n\n"
    stages = ("First stage: finding", "Second stage: trying", "Third stage: building")
    text = (
        "# Nadia Brun 播客摘要\n\n## 嘉宾简介\n\nNadia Brun 是河流公司的副总裁。\n\n## Handbook\n\n"
    )
    text += "".join(f"#### {it}\n{below}" for it in stages)
    assert [it.titles[0].text for it in talks(text, "weirs")] == ["Nadia Brun 播客摘要"]


def test_a_list_says_in_its_title_whose_talks_they_are() -> None:
    accounts = talks(
        "# Talks by Ada Okafor\n\n## 2031\n\n"
        "- 2031-05-06: [Moving water](https://example.org/1) at RiverConf, Bonn\n"
        "- 2031-04-02: [Dams and debts](https://example.org/2) at DamDays, Oslo ([video](VIDEO1))\n\n"
        "## 2030\n\n- 2030-05-06: [Moving water](https://example.org/1) at WeirCon, Ulm\n"
    )
    assert [(it.titles[0].text, it.event, it.published) for it in accounts] == [
        ("Moving water", "RiverConf", "2031-05-06"),
        ("Dams and debts", "DamDays", "2031-04-02"),
        ("Moving water", "WeirCon", "2030-05-06"),
    ]
    assert {people[0] for _, people in shown(accounts)} == {"Ada Okafor"}


def test_points_below_days_are_talks_if_all_name_somebody() -> None:
    text = (
        "# Past events\n\n## Thursday, 6 May 2031\n\n- Moving water - Ada Okafor\n"
        "- Dams and debts - Ivo Kern\n\n## Thursday, 3 March 2031\n\n- Mud in spring - Nadia Brun\n"
    )
    accounts = talks(text, "past")
    assert [account.published for account in accounts] == ["2031-05-06"] * 2 + ["2031-03-03"]
    assert shown(accounts)[2] == ("Mud in spring", ["Nadia Brun"])
    assert {account.event for account in accounts} == {None}
    assert len(talks(text.replace("Mud in spring - Nadia Brun", "we rested"), "past")) == 2


_TABLE = """\
# {title}

| Date | Event | Title | {links} |
|------|-------|-------|-------|
| 2031-05-06 | RiverConf, Bonn | Moving water | [slides](https://example.org/1) [video](VIDEO1) |
| 2030-05-06 | DamDays, Oslo | Moving water | [slides](https://example.org/1) |
| 2030-01-06 | Mill evening | Dams and debts | [slides](https://example.org/2) |
"""


@pytest.mark.parametrize(("title", "links"), [("Talks", "Links"), ("Rivers", "Slides")])
def test_a_table_of_own_talks_with_events_and_dates(title: str, links: str) -> None:
    accounts = talks(_TABLE.format(title=title, links=links))
    assert [(it.titles[0].text, it.event, it.published) for it in accounts] == [
        ("Moving water", "RiverConf", "2031-05-06"),
        ("Moving water", "DamDays", "2030-05-06"),
        ("Dams and debts", "Mill evening", "2030-01-06"),
    ]
    assert [len(account.recordings) for account in accounts] == [1, 0, 0]


@pytest.mark.parametrize(
    ("head", "cells"),
    [
        ("Date | Content | Lecture video | Slides", "{day} | {title} | [Video](VIDEO) | [PDF](x)"),
        ("Lecture | Date | Topic | Slides", "{number} | {day} | {title} | [PDF](x)"),
        ("日付 | 内容 | Slides", "{day} | {title} | [PDF](x)"),
    ],
)
def test_a_table_of_a_course_has_titles_in_the_column_of_topics(head: str, cells: str) -> None:
    days = {"Moving water": "2031-05-06", "Dams and debts": "2031-05-13", "Mud": "2031-05-20"}
    rows = (
        cells.format(number=number, day=day, title=title)
        for number, (title, day) in enumerate(days.items(), 1)
    )
    rule = "|---" * (head.count("|") + 1)
    text = f"# Rivers\n\n## Schedule\n\n| {head} |\n{rule}|\n" + "".join(
        f"| {it} |\n" for it in rows
    )
    assert {it.titles[0].text: it.published for it in talks(text)} == days


def test_a_table_of_other_events_is_none_of_talks() -> None:
    assert len(talks(_TABLE.format(title="Rivers", links="Links").replace("slides", "map"))) == 1


def test_a_record_of_one_recording_is_one_talk_whatever_its_description_lists() -> None:
    points = ("Fish passes - Ada Okafor", "Silt - Viktor Kern", "Two weirs - Nadia Brun")
    listed = "\\n".join(f"{number}. {it}" for number, it in enumerate(points, 1))
    listed += "\\n4. Dams: how they fail - Ada Okafor\\n\\n----\\n\\nGet tickets"
    record = (
        f'{{"title": "Lightning Talks", "description": "{listed}", "recorded": "2031-05-06",\n'
        f'"speakers": ["Various speakers"], "videos": [{{"type": "youtube", "url": "{VIDEO}"}}]}}'
    )
    (account,) = seed_of(record, "lightning-talks", ".json").accounts
    assert [title.text for title in account.titles] == ["Lightning Talks"]


_FILMS = """\
- [Counting dams](VIDEO1)
- [A weir for everybody](VIDEO2)
- [Maps of mud](VIDEO3)
"""


@pytest.mark.parametrize(
    "text",
    [
        f"# Why rivers move\n\nOf banks.\n\n## Links mentioned\n\n{_FILMS}",
        f"# Why rivers move\n\nOf banks.\n\n## Episode resources:\n\n{_FILMS}",
        f"# Why rivers move\n\nGuest: Ada Okafor\n\n## Picks\n\n{_FILMS}",
        f"# Episode 12: Why rivers move\n\n## Picks\n\n{_FILMS}",
    ],
)
def test_films_that_an_episode_mentions_are_no_talks(text: str) -> None:
    assert len(talks(text, "note")) == 1


def test_films_of_a_meetup_with_a_number_are_talks() -> None:
    assert len(talks(f"# River Meetup #12: Dams\n\n## Talks\n\n{_FILMS}", "note")) == 3


_MEETUP = """\
# River Meetup #12

- Ada Okafor - Rivers in spring

- Ivo Kern - A weir of mud
"""


@pytest.mark.parametrize("name", ["note", "README"])
def test_points_with_somebody_each_below_an_event_are_its_talks(name: str) -> None:
    assert shown(talks(_MEETUP, name)) == [
        ("Rivers in spring", ["Ada Okafor"]),
        ("A weir of mud", ["Ivo Kern"]),
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("# River Meetup #12", "# On rivers"),
        ("- Ivo Kern - A weir of mud", "- Ada Okafor - A weir of mud"),
        ("- Ivo Kern - A weir of mud", "- A weir of mud"),
    ],
)
def test_points_that_may_be_notes_leave_a_page_whole(old: str, new: str) -> None:
    assert len(talks(_MEETUP.replace(old, new), "note")) == 1


def test_words_in_bold_letters_in_front_of_a_comma_are_the_title() -> None:
    """What parts the title from the place and the day is lost with the marks otherwise."""
    first, second, third, fourth = talks(
        "# My talks\n\n"
        "* __The `silt` gauge, and how it rose: at last__, Strange Weir, Bonn, 12.06.2031:\n"
        "  [slides](https://example.org/a.pdf), [video](VIDEO1).\n\n"
        "* **Weirs, dams, and terminating rivers**, RiverConf 2031, Bonn, 13.02.2031:\n"
        "  [transcript](https://example.org/t.md), [slides](https://example.org/b.pdf).\n\n"
        "* **RiverConf 2030**, Moving water ([slides](https://example.org/c.pdf))\n\n"
        "* **Ada Okafor**, Mud in spring ([video](VIDEO4))\n"
    )
    assert first.titles[0].text == "The silt gauge, and how it rose: at last"
    assert (first.published, first.event, first.people) == ("2031-06-12", None, ())
    assert [it.key for it in first.recordings] == ["abcdefghij1"]
    assert second.titles[0].text == "Weirs, dams, and terminating rivers"
    assert (second.published, second.event) == ("2031-02-13", "RiverConf 2031")
    assert second.url is None
    assert third.titles[0].text != "RiverConf 2030"
    assert fourth.titles[0].text != "Ada Okafor"


def test_a_meetup_may_list_people_of_many_languages() -> None:
    names = ("Doru Okafor", "Sergiu Kern", "Tenzing Brun", "Kirill Moreau")
    text = "# River Meetup #14\n\n" + "".join(f"- {it} - Rivers {it[0]}\n\n" for it in names)
    assert shown(talks(text)) == [(f"Rivers {name[0]}", [name]) for name in names]


_IN_FRONT = """\
# Talks

## 2031

* RiverMakers 2031 - [I have no idea what my weir does](https://bit.example/1)
* MudConf - [Kicking off a flood](https://bit.example/2)
* Loopdroid London - [Weirs in practice](https://bit.example/3)

## 2030

* RiverConf - Silt in spring
* Weir Days, May 2030 - Let me write your dam
"""


def test_an_event_may_stand_in_front_of_each_title() -> None:
    accounts = seed_of(_IN_FRONT, "speaking", ".md").accounts
    assert [(it.titles[0].text, it.event, it.published) for it in accounts] == [
        ("I have no idea what my weir does", "RiverMakers 2031", "2031"),
        ("Kicking off a flood", "MudConf", "2031"),
        ("Weirs in practice", "Loopdroid London", "2031"),
        ("Silt in spring", "RiverConf", "2030"),
        ("Let me write your dam", "Weir Days", "2030-05"),
    ]
    assert not [person for it in accounts for person in it.people]
    site = "---\ntitle: Talks\npermalink: /talks\n---\n" + _IN_FRONT.partition("\n\n")[2]
    assert len(seed_of(site, "speaking", ".md").accounts) == 5


def test_a_few_words_in_front_of_a_dash_are_an_event_only_where_most_are() -> None:
    text = _IN_FRONT.replace("RiverMakers 2031 - ", "").replace("MudConf - ", "")
    text = text.replace("RiverConf - ", "").replace("Weir Days, May 2030 - ", "")
    titles = [it.titles[0].text for it in seed_of(text, "speaking", ".md").accounts]
    assert "Loopdroid London - Weirs in practice" in titles or "Weirs in practice" not in titles


def test_the_rows_of_several_tables_are_talks_and_their_headings_none() -> None:
    table = (
        "| Date | Conference | Talk title | Recording |\n| :- | :- | :- | :- |\n"
        "| 16-05-2031 | RiverConf | [{0} moves](https://r.example/{0}) | [Y](https://youtu.be/{0}abcdef) |\n"
        "| 06-04-2031 | MudConf | [{0} rests](https://m.example/{0}) | - |\n"
    )
    parts = (("Talks", "Water"), ("Lightning talks", "Stone"), ("Workshops", "Gravel"))
    text = "# Talks\n\n" + "\n".join(f"## {name}\n\n{table.format(it)}" for name, it in parts)
    accounts = seed_of(text, "README", ".md").accounts
    assert [(it.titles[0].text, it.event, it.published) for it in accounts][:2] == [
        ("Water moves", "RiverConf", "2031-05-16"),
        ("Water rests", "MudConf", "2031-04-06"),
    ]
    assert len(accounts) == 6


@pytest.mark.parametrize(
    ("above", "date"), [("6 May 2031", "2031-05-06"), ("May 2031", "2031-05"), ("2031", "2031")]
)
def test_behind_a_quoted_title_and_a_comma_stands_who_gives_the_talk(above: str, date: str) -> None:
    points = f"""\
# Talks of the river meetup

## {above}

* "How weirs open", Ada Okafor ([slides](https://s.example/1))
* "How dams close", Ivo Kern ([slides](https://s.example/2))
* "Eels, Reeds", Julia Brun, River Works ([slides](https://s.example/3))
"""
    accounts = talks(points)
    assert shown(accounts) == [
        ("How weirs open", ["Ada Okafor"]),
        ("How dams close", ["Ivo Kern"]),
        ("Eels, Reeds", ["Julia Brun"]),
    ]
    assert {it.published for it in accounts} == {date}


def test_behind_a_linked_title_stand_who_gives_the_talk_and_the_event_with_commas() -> None:
    points = """\
# Talks to see

## 2031

1. [**How weirs open**](https://youtu.be/aaaaaaaaaa1): Ada Okafor, RiverConf Bonn `25:49`
1. [**Dams: two views**](https://youtu.be/aaaaaaaaaa2): Ivo Kern and Julia Brun, mudJS `1:04:12`
1. [**Moving Water**](https://youtu.be/aaaaaaaaaa3), Clara Lind, (YouTube channel)
1. [**Silt: why?**](https://youtu.be/aaaaaaaaaa4): Tomasz Zięba, RiverConf
1. [**Eels - a story**](https://youtu.be/aaaaaaaaaa5): Przybyslawa Ngata, RiverConf
"""
    accounts = talks(points)
    assert shown(accounts) == [
        ("How weirs open", ["Ada Okafor"]),
        ("Dams: two views", ["Ivo Kern", "Julia Brun"]),
        ("Moving Water", ["Clara Lind"]),
        ("Silt: why?", ["Tomasz Zięba"]),
        ("Eels - a story", ["Przybyslawa Ngata"]),
    ]
    events = ["RiverConf Bonn", "mudJS", None, "RiverConf", "RiverConf"]
    assert [it.event for it in accounts] == events
    lengths = [it.duration.seconds if it.duration else None for it in accounts]
    assert lengths == [1549, 3852, None, None, None]


def test_what_follows_the_names_behind_a_colon_may_be_a_firm() -> None:
    points = """\
# Talks to see

1. [How weirs open](https://youtu.be/aaaaaaaaaa1): Ada Okafor, Acme
1. [Dams: two views](https://youtu.be/aaaaaaaaaa2): Ivo Kern, Mill Works
1. [Silt: why?](https://youtu.be/aaaaaaaaaa4): Julia Brun, Google
"""
    accounts = talks(points)
    assert [names for _, names in shown(accounts)] == [["Ada Okafor"], ["Ivo Kern"], ["Julia Brun"]]
    assert {it.event for it in accounts} == {None}


@pytest.mark.parametrize(
    "behind",
    [
        "- {0} at {1} `12:00`",
        "by **{0}** [12:00] {1}",
        "– {0}, {1} [slides](https://s.example/1)",
        ": {0} ({1})",
        "[12:00] - {0} @ {1}",
    ],
)
def test_an_event_stands_behind_who_gives_a_linked_talk(behind: str) -> None:
    given = [
        ("How weirs open", "Ada Okafor", "RiverConf 2031"),
        ("Dams: two views", "Ivo Kern and Julia Brun", "MudConf2030"),
        ("A Deep Dive", "Clara Lind", "River[days] 2031"),
        ("Silt by night - part 1", "Zyx Lind", "MUDNW13"),
    ]
    points = [
        f"* [**{title}**](https://youtu.be/aaaaaaaaaa{number}) {behind.format(who, event)}\n"
        for number, (title, who, event) in enumerate(given)
    ]
    accounts = talks("# Talks\n\n" + "".join(points).replace(") :", "):"))
    assert shown(accounts) == [(title, who.split(" and ")) for title, who, _ in given]
    assert [it.event for it in accounts] == [event for _, _, event in given]


def test_the_recording_of_a_point_may_stand_below_it() -> None:
    points = """\
# Videos to see

## 2030

* Ada Okafor: **How weirs open** (RiverCon US)
    * Video: [youtube](https://youtu.be/aaaaaaaaaa1) [00:44:02]
    * [Slides](https://s.example/1.pdf)
* Ivo Kern: **Dams (or debts)** (Acme)
    * Video: [youtube](https://youtu.be/aaaaaaaaaa2)
* Julia Brun: **Silt** (RiverCon Oslo)
    * Video: [youtube](https://youtu.be/aaaaaaaaaa3)
"""
    accounts = talks(points)
    assert [(it.shown_title, it.event, [p.name for p in it.people]) for it in accounts] == [
        ("How weirs open", "RiverCon US", ["Ada Okafor"]),
        ("Dams (or debts) (Acme)", None, ["Ivo Kern"]),
        ("Silt", "RiverCon Oslo", ["Julia Brun"]),
    ]
    assert {it.published for it in accounts} == {"2030"}
    assert all(it.recordings for it in accounts)


@pytest.mark.parametrize("title", ["Vorträge vom River e.V.", "Talks we gave", "Changes"])
def test_points_that_begin_with_days_are_talks_below_a_title_that_says_so(title: str) -> None:
    rows = ("2031-05-06: Weirs", "2031-06-06: [Mud](mud.pdf)", "2031-07-06: Old mills, part 2")
    text = f"# {title}\n\n" + "".join(f"* {it}\n" for it in rows)
    accounts = seed_of(text, ending=".md").accounts
    titles = [(it.titles[0].text, it.published) for it in accounts]
    if title == "Changes":
        assert titles == [(title, None)]  # of several days the first is not that of the page
    else:
        days = ("2031-05-06", "2031-06-06", "2031-07-06")
        assert titles == [*zip(("Weirs", "Mud", "Old mills, part 2"), days, strict=True)]


def test_names_behind_a_comma_and_what_is_only_due_on_a_day() -> None:
    points = ["Old weirs, Ada Okafor", "Homework 3 due", "Salmon ladders, Ivo Kern", "Holiday"]
    points += ["Silt, Nadia Brun", "Weirs of mud, Ada Okafor"]
    text = "".join(f"- 2031-03-0{day}: {it}\n" for day, it in enumerate(points, 1))
    assert shown(talks(f"# Talks\n\n{text}")) == [
        (title, [name]) for title, name in (it.split(", ") for it in points if ", " in it)
    ]


@pytest.mark.parametrize("form", ["Length {}, seen on 2031-05-06", "Length: {}"])
def test_a_length_may_stand_in_a_point_below(form: str) -> None:
    lengths = ("46:44", "31:02", "1:02:11")
    text = "".join(
        f"- [Weirs, part {n}](VIDEO{n}) by Ada Okafor\n  - {form.format(it)}\n"
        for n, it in enumerate(lengths)
    )
    seconds = [it.duration.seconds for it in talks(f"# Talks\n\n{text}") if it.duration]
    assert seconds == [46 * 60 + 44, 31 * 60 + 2, 62 * 60 + 11]


def test_points_below_meetups_with_days_are_their_talks() -> None:
    evenings = (
        "## Meetup #1 - 1 May 2031\n\n- [Mud in spring](https://a.example/1) - Ada Okafor\n"
        "- [Weirs at night](https://a.example/2) - Ivo Kern\n\n"
        "## Meetup #2 - 3 June 2031\n\n- [Dams and debts](https://a.example/3) - Nadia Brun\n"
        "- [Silt that sings](https://a.example/4) - Ada Kern\n"
    )
    accounts = talks(f"# River Coders\n\n{evenings}")
    assert [(it.titles[0].text, it.event, it.published) for it in accounts] == [
        ("Mud in spring", "Meetup #1", "2031-05-01"),
        ("Weirs at night", "Meetup #1", "2031-05-01"),
        ("Dams and debts", "Meetup #2", "2031-06-03"),
        ("Silt that sings", "Meetup #2", "2031-06-03"),
    ]
    assert len(talks(f"# River Coders\n\n{evenings}".replace(" - Ada Kern", ""))) < len(accounts)


def test_what_ends_as_words_of_the_list_do_is_nobody() -> None:
    people = ("Ada Okafor", "Ivo Kern", "Nadia Brun")
    named = [f"[{who}: Weirs, part {n}](VIDEO{n}) on old data" for n, who in enumerate(people)]
    listed = [*named, "[Big Data: Rivers](VIDEO4)"]
    text = "".join(f"- {it}\n" for it in listed)
    told = shown(talks(f"# Talks\n\n{text}"))
    assert [who for _, who in told] == [*([it] for it in people), []]
    assert told[-1][0] == "Big Data: Rivers"


@pytest.mark.parametrize("point", ["**{}**: {}", "{}: {}", "6 May 2031 — {} — {}"])
def test_an_event_may_stand_in_front_of_titles(point: str) -> None:
    events, titles = ("RiverConf 2031", "Mud Days 2031", "WeirCon 2030"), ("Mills", "Dams", "Silt")
    several = [*zip(events, titles, strict=True)]
    points = "".join(f"- {point.format(*it)} ([slides](https://s.example/a))\n" for it in several)
    accounts = seed_of(f"# My talks\n\n{points}", "notes", ".md").accounts
    assert [(it.event, it.titles[0].text) for it in accounts] == [*several]


def test_a_year_that_runs_on_behind_an_event_is_the_talks() -> None:
    points = "".join(
        f"- {title} - {who} - RiverCon2031 ([video](VIDEO{n}))\n"
        for n, (title, who) in enumerate(
            (("Moving water", "Ada Okafor"), ("Dams and debts", "Ivo Kern"), ("Silt", "Nadia Brun"))
        )
    )
    accounts = talks(f"# Talks on rivers\n\n{points}")
    assert {(it.event, it.published) for it in accounts} == {("RiverCon2031", "2031")}


def test_more_days_than_an_event_has_are_those_of_a_plan() -> None:
    more = "- Read on\n- Write notes\n\n"
    days = [f"## Day {n}: Weirs\n\n- Watch [it]({VIDEO}{n})\n{more}" for n in range(1, 10)]
    text = "# Plan to learn weirs\n\nA plan.\n\n"
    assert len(talks(text + "".join(days), "weirs")) <= 1
    assert len(talks(text + "".join(days[:4]), "weirs")) == len(days[:4])
