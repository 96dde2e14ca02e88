"""Points of a list are talks where they lead to recordings each, or a page says that they are."""

import pytest

from generator.model.account import Account, AccountPassage
from generator.model.source import Role
from tests.promises import check_content_is_in_items
from tests.support import seed_of

_VIDEO = "https://www.youtube.com/watch?v=abcdefghij"


def talks(text: str, name: str = "README") -> tuple[Account, ...]:
    """The accounts of a note, of which no line is lost."""
    seed = seed_of(text.replace("VIDEO", _VIDEO), name, ".md")
    assert not [line for line in seed.source.lines if line.role is Role.UNREAD]
    return seed.accounts


def shown(accounts: tuple[Account, ...]) -> list[tuple[str, list[str]]]:
    return [
        (account.titles[0].text, [person.name for person in account.people]) for account in accounts
    ]


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
        f'"speakers": ["Various speakers"], "videos": [{{"type": "youtube", "url": "{_VIDEO}"}}]}}'
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


_EVENING = """\
---
title: River Meetup 12
---

We meet at the mill, at seven.

1. **Ada Okafor**: How rivers move at night
2. **Ivo Kern**: Dams that wait
3. Break

Then there is tea.
"""


def test_lines_on_an_evening_may_stand_around_its_talks() -> None:
    assert shown(talks(_EVENING, "note")) == [
        ("How rivers move at night", ["Ada Okafor"]),
        ("Dams that wait", ["Ivo Kern"]),
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("How rivers move at night", "doors"),
        ("Dams that wait", "Engineer at Acme"),
        ("River Meetup 12", "Reading of 2031"),
        ("3. Break", "3. Rivers that we know"),
    ],
)
def test_points_below_lines_on_people_are_no_talks(old: str, new: str) -> None:
    assert len(talks(_EVENING.replace(old, new), "note")) == 1


def test_days_below_headings_say_when_the_talks_were_given_that_these_are() -> None:
    text = "# Ada Okafor\n\n"
    for number, title in enumerate(("How weirs move", "Dams that wait", "Mud in spring")):
        text += f"## {title}\n- 2031 May {number + 1} -- [RiverConf {number}](VIDEO{number})\n"
    assert shown(talks(text, "note"))[0][0] == "How weirs move"
    path = "## [Events](../README.md) > [Speakers](../speakers.md)\n---\n\n"
    assert not any("RiverConf" in title for title, _ in shown(talks(path + text, "note")))


_SET_OFF = """\
- <a name="okafor"/>**Ada Okafor** and Zyx Kern, [*Weirs: a theory of all*](/weirs.pdf) [[slides](/s.pdf)]
- Ivo Kern, **Olga Ferro** and Jan Adler, [*Mud in spring, and why*](/mud.pdf)
- **Nadia Brun**, *Dams, debts and silt*
"""


def test_titles_set_off_behind_names_are_talks_below_a_heading_of_talks_or_on_days() -> None:
    front = '---\nlayout: page\npermalink: /programme/\ntitle: "Programme"\n---\n\n'
    expected = [
        ("Weirs: a theory of all", ["Ada Okafor", "Zyx Kern"]),
        ("Mud in spring, and why", ["Ivo Kern", "Olga Ferro", "Jan Adler"]),
        ("Dams, debts and silt", ["Nadia Brun"]),
    ]
    headed = talks(f"{front}- So it is\n\n### Invited talks\n{_SET_OFF}", "programme")
    assert shown(headed) == expected
    on_days = "".join(
        f"- **{day} maggio 2031** - {name}, _{title}_\n"
        for day, (title, (name, *_)) in enumerate(expected, 5)
    )
    dated = talks(f"## Programma\n\n{on_days}\nA dopo!\n", "programma")
    assert shown(dated) == [(title, names[:1]) for title, names in expected]
    assert [it.published for it in dated] == ["2031-05-05", "2031-05-06", "2031-05-07"]


@pytest.mark.parametrize("heading", ["Books", "What we read in 2031"])
def test_works_set_off_behind_names_are_no_talks(heading: str) -> None:
    assert len(talks(f"# Rivers\n\n### {heading}\n{_SET_OFF}", "rivers")) == 1
    works = _SET_OFF.replace("why*](/mud.pdf)", "why*](/mud.pdf), Acme Press, 2030")
    works = works.replace("silt*", "silt*, Acme Press, 2031").replace("s.pdf)]", "s.pdf)], 2029")
    assert len(talks(f"# Rivers\n\n### Invited talks\n{works}", "rivers")) == 1
    firms = "".join(f"- {it} Kern, *River Works*\n" for it in ("Ada", "Ivo", "Olga"))
    assert len(talks(f"# Rivers\n\n### Invited talks\n{firms}", "rivers")) == 1


_ANNOUNCED = """---
title: Rivers at work
date: 2031-05-06
tags: [rivers]
---
This meetup was held at the Old Mill, which Acme paid for.

{line}

{points}

The mill has a list of what is next:

- Eels
- Mud for beginners
"""


@pytest.mark.parametrize(
    ("line", "form"),
    [
        ("We had two wonderful talks on rivers:", '**"{title}"** by [{name}](https://a.example/x)'),
        ("Geplante Vorträge:", "**{title}** ({name})"),
        ("There were two talks on mud", '"{title}" by {name}'),
        ("Charlas de mayo:", "{title} - {name}"),
    ],
)
def test_a_line_that_announces_talks_is_as_good_as_a_heading(line: str, form: str) -> None:
    given = [("Weirs that wait", "Ada Okafor"), ("Mud and memory", "Ivo Kern")]
    points = "\n".join(f"- {form.format(title=title, name=name)}" for title, name in given)
    seed = seed_of(_ANNOUNCED.format(line=line, points=points), "rivers", ".md")
    check_content_is_in_items(seed)
    read = [(it.titles[0].text, it.people[0].name, it.published) for it in seed.accounts]
    assert read == [(title, name, "2031-05-06") for title, name in given]


def test_a_line_that_announces_books_of_talks_is_none() -> None:
    points = '- **"Weirs that wait"** by Ada Okafor\n- **"Mud and memory"** by Ivo Kern'
    note = _ANNOUNCED.format(line="Books that the talks mentioned:", points=points)
    assert len(seed_of(note, "rivers", ".md").accounts) == 1


def test_behind_a_quoted_title_of_own_talks_stands_where_each_was_given() -> None:
    """Also where that has the form of a name, and for a title that was given twice."""
    points = (
        '- "Weirs that wait", River Colloquium, University of Bonn, May 2031\n'
        "- “Mud and memory,” Workshop on Silt, Oslo, June 2030\n"
        "- 3 May 2029: «Eels». River Days 2029, Lyon\n"
        '- "Weirs that wait", Dam Seminar, Kyoto, March 2029\n'
    )
    seed = seed_of(f"# Talks\n\n## Invited talks\n\n{points}", "talks", ".md")
    check_content_is_in_items(seed)
    assert [(it.titles[0].text, it.event, it.published) for it in seed.accounts] == [
        ("Weirs that wait", "River Colloquium", "2031-05"),
        ("Mud and memory", "Workshop on Silt", "2030-06"),
        ("Eels", "River Days 2029", "2029-05-03"),
        ("Weirs that wait", "Dam Seminar", "2029-03"),
    ]
    assert not any(it.people for it in seed.accounts)


@pytest.mark.parametrize("heading", ["Talks", "Vorträge", "Доклады"])
def test_one_word_behind_a_name_in_brackets_is_a_firm(heading: str) -> None:
    """Below a heading of talks in any language that has one."""
    note = (
        f"---\ntitle: Rivers at work\ndate: 2031-05-06\n---\n\nWe met at the mill.\n\n## {heading}\n\n"
        "- Weirs that wait (Ada Okafor, Acme)\n- Mud and memory (Ivo Kern, Siltworks)\n"
    )
    seed = seed_of(note, "rivers", ".md")
    assert [(it.titles[0].text, [person.name for person in it.people]) for it in seed.accounts] == [
        ("Weirs that wait", ["Ada Okafor"]),
        ("Mud and memory", ["Ivo Kern"]),
    ]


_PARTS = (
    ("Keynotes", ("Ada Okafor, Weirly", "Ivo Kern, Mudworks", "Nadia Brun, Jumping Weirs")),
    ("On mud", ("Peter Kern, Mudworks", "Clara Brun, Weirly")),
    ("Posters", ("Sara Okafor, Weirly", "Tom Brun, Lockworks", "Mia Kern, Silt Lab")),
)


def _programme_of_parts(parts: tuple[tuple[str, tuple[str, ...]], ...]) -> str:
    numbers = iter(range(9))
    lines = ["# RiverConf 2031", "", "We met at the mill.", ""]
    for heading, people in parts:
        lines += [f"### {heading}", ""]
        for who in people:
            n = next(numbers)
            lines += [f"* [What weir {n} holds]({n}.pdf) [![video](i.png)](VIDEO{n}) - {who}"]
        lines += [""]
    return "\n".join(lines)


def test_points_of_one_form_are_talks_below_all_headings_as_large() -> None:
    accounts = talks(_programme_of_parts(_PARTS))
    people = [who.partition(",")[0] for _, each in _PARTS for who in each]
    assert shown(accounts) == [(f"What weir {n} holds", [who]) for n, who in enumerate(people)]
    assert [it.url for it in accounts] == [f"{_VIDEO}{n}" for n in range(len(people))]


def test_points_of_another_form_below_headings_as_large_are_no_talks() -> None:
    board = "### Board\n\n* Clara Brun - Weir University\n* Tom Kern - Mud University of Bonn\n"
    board += "* Mia Okafor - Lock and Weir Works\n"
    accounts = talks(_programme_of_parts(_PARTS[:1]) + board)
    assert len(accounts) == len(_PARTS[0][1])


@pytest.mark.parametrize(
    ("title", "other", "n"),
    [
        ("Songs of rivers", "https://example.org/", 1),
        ("Música", "https://example.org/", 1),
        ("Seen lately", "https://www.amazon.de/dp/", 1),
        ("Seen lately", "https://ada.bandcamp.com/album/", 1),
        ("Seen lately", "https://example.org/", 9),
        ("Talks on music", "https://example.org/", 9),
    ],
)
def test_a_page_of_music_or_books_is_no_list_of_talks(title: str, other: str, n: int) -> None:
    points = [f"- [Wide water {n}](https://youtu.be/abcdefghij{n})\n" for n in range(6)]
    points += [f"- [Deep water {n}]({other}{n})\n" for n in range(3)]
    assert len(talks(f"# {title}\n\n{''.join(points)}", "seen")) == n


@pytest.mark.parametrize(
    ("first", "below"),
    [
        ("Weirs: an intro", "  - [Recording](https://www.youtube.com/watch?v=abcdefghij1)\n"),
        ("Mud, silt and us", ""),
        ("«Mud, or silt?»", "\n     [Recording](https://youtu.be/abcdefghij1)\n\n"),
    ],
)
def test_a_comma_may_stand_before_who_gives_a_talk_below_a_heading_of_talks(
    first: str, below: str
) -> None:
    report = (
        "---\ntitle: Report of RiverConf 12\ndate: 2031-05-06\n---\n\nThanks to all.\n\n## Talks:\n\n"
        f" - {first}, Nadia Brun\n{below} - Dams, Bo Lind, Ivo Kern\n\n## Photos\n\nThey came.\n"
    )
    seed = seed_of(report, "report", ".md")
    assert [(it.titles[0].text, [person.name for person in it.people]) for it in seed.accounts] == [
        (first.strip("«»"), ["Nadia Brun"]),
        ("Dams", ["Bo Lind", "Ivo Kern"]),
    ]


_SEMINARS = """\
# Talks of the weekly seminar on rivers

## Year 2030/2031

### Spring semester

* 24.02 - [Weirs that wait](VIDEO1) - Ada Okafor
* 03.03 - [Silt on the plain](VIDEO2) (River Review, 21.05.2029) - Ivo Kern

### Fall semester

* 13.10 - [Dams and debts](VIDEO3) - Nadia Brun
* 12.01 - Mud in winter - Ivo Kern ([video](VIDEO4))

## 2029

* 05.11. - [Ice on the weir](VIDEO5) - Ada Okafor
* May 6: [Who pays for mud](VIDEO6) - Nadia Brun
"""


def test_a_day_in_front_of_a_point_is_of_the_year_of_a_heading_above() -> None:
    dated = [(it.titles[0].text, it.published) for it in talks(_SEMINARS)]
    assert dated == [
        ("Weirs that wait", "2031-02-24"),
        ("Silt on the plain", "2031-03-03"),
        ("Dams and debts", "2030-10-13"),
        ("Mud in winter", "2031-01-12"),
        ("Ice on the weir", "2029-11-05"),
        ("Who pays for mud", "2029-05-06"),
    ]


def test_without_such_a_heading_no_year_is_taken() -> None:
    text = _SEMINARS.replace("Year 2030/2031", "Since 2030/2035").replace("2029\n", "Before\n")
    assert {it.published for it in talks(text)} <= {None, "2029-05-21"}


_BROKEN = """\
# Talks and posters

Newest first.

## Institute of Mud, Bonn

- **Moving water over weirs that nobody has seen for years, and what the
  mud says** — *Invited talk*, 26 May 2031<br>
  The mill seminar, at the invitation of Ada Okafor,
  with tea.<br>
  [presentation](weirs/weirs.pdf) · [sources](weirs/)

- **Nonlinear Waves of Mud** —
  *Seminar and workshop talks*, August – September 2030<br>
  Joint work with Ivo Kern.

- **Silt in the reeds** — *Workshop talk*, June 2029
  Bonn, 3–5 June 2029.

## University of Reed

- **A weir in spring** — *Poster*, 30 November – 2 December 2028<br>
  [poster](spring/poster.pdf)
""".replace("<br>", "  ")


def test_bold_titles_in_front_of_a_day_are_talks_though_their_lines_are_broken() -> None:
    accounts = talks(_BROKEN, "TALKS")
    assert [(it.titles[0].text, it.published) for it in accounts] == [
        (
            "Moving water over weirs that nobody has seen for years, and what the mud says",
            "2031-05-26",
        ),
        ("Nonlinear Waves of Mud", "2030-08"),
        ("Silt in the reeds", "2029-06"),
        ("A weir in spring", "2028-11"),
    ]
    assert not any(it.people or it.event for it in accounts)
    passages = [[i.text for i in it.items if isinstance(i, AccountPassage)] for it in accounts]
    own = [" ".join(it) for it in passages]
    assert "with tea. presentation" in own[0]
    assert own[2] == "Bonn, 3–5 June 2029."


@pytest.mark.parametrize(
    "note",
    [
        _BROKEN.replace("# Talks and posters", "# What I did").replace("talk", "work"),
        _BROKEN.replace("# Talks and posters", "# Positions"),
    ],
)
def test_bold_words_in_front_of_a_day_are_no_talks_of_any_page(note: str) -> None:
    assert len(talks(note, "notes")) == 1
