"""Talks below times that stand alone, a level lower than the others, and what is none of that."""

import pytest

from generator.model.account import Account
from tests.promises import check_content_is_in_items
from tests.support import seed_of

_TALKS = (
    ("10:00", "Moving water", "Ada Okafor"),
    ("11:00", "The lost springs", "Bo Lind"),
    ("14:30", "Gates that learn", "Cleo Marsh"),
)
_SHOWN = [(title, [person]) for _, title, person in _TALKS]


def _accounts(text: str, name: str = "notes", ending: str = ".md") -> tuple[Account, ...]:
    seed = seed_of(text, name, ending)
    check_content_is_in_items(seed)
    return seed.accounts


def _shown(accounts: tuple[Account, ...]) -> list[tuple[str, list[str]]]:
    return [(it.titles[0].text, [person.name for person in it.people]) for it in accounts]


def _page(form: str, title: str = "# RiverConf 2024") -> str:
    talks = (form.format(time=time, title=name, who=who) for time, name, who in _TALKS)
    return f"{title}\n\n" + "\n".join(talks)


@pytest.mark.parametrize(
    "form",
    [
        "### {time}\n\n**{title}** — {who}\n\nWeirs hold.\n",
        "{time}\n{title}\n{who}\n\nWeirs hold.\n",
        "{time} - {time}\n{title}\n{who}\n\nWeirs hold.\n",
        "{time}\n**{who}**\n**{title}**\n\nWeirs hold.\n",
        "{time} -> {time} : {title} – {who}\nWeirs hold.\n-they do\n\n",
    ],
)
def test_a_time_alone_stands_above_a_talk(form: str) -> None:
    accounts = _accounts(_page(form))
    assert _shown(accounts) == _SHOWN
    assert {account.event for account in accounts} == {"RiverConf 2024"}


@pytest.mark.parametrize(
    "text",
    [
        _page("{time}\n{title}\n{who}\n\nWeirs hold.\n", "# Moving water"),  # no event
        _page("{time}\n{title}\n{who}\n\nWeirs hold.\n").replace("14:30", "9:07"),  # no day's times
        "# RiverConf 2024\n\n00:10\nMoving water\n\n00:15\nSprings\n\n00:20\nGates\n",
    ],
)
def test_other_times_alone_part_nothing(text: str) -> None:
    assert len(_accounts(text)) == 1


def test_times_in_front_part_nothing_where_no_notes_stand_below() -> None:
    assert len(_accounts(_page("{time} -> {time} : {title}\n"))) == 1
    assert len(_accounts(_page("{time} {title}\n\nWeirs hold.\n"))) == 1  # chapters
    text = _page("{time} -> {time} : {title}\n\nWeirs hold.\n", "# Moving water")
    assert len(_accounts(text)) == 1


def test_the_second_day_begins_in_the_morning_again() -> None:
    days = _page("{time}\n{title}\n{who}\n\nWeirs hold.\n")
    other = days.replace("# RiverConf 2024\n", "")
    for name in ("water", "springs", "learn"):
        other = other.replace(name, f"{name} again")
    assert len(_accounts(days + other)) == 2 * len(_TALKS)


def test_bold_lines_with_times_are_talks_also_without_a_name() -> None:
    text = _page("**{time} {title} – {who}**\n- Weirs hold\n")
    panel = "**15:30 Panel: who owns a river?**\n- Law is slow\n"
    assert _shown(_accounts(text + panel)) == [*_SHOWN, ("Panel: who owns a river?", [])]


def test_talks_that_stand_a_level_lower_are_no_part_of_others() -> None:
    text = (
        "# RiverConf 2024\n\n## Moving water - Ada Okafor\n\nThey hold.\n\n"
        "### The lost springs - Bo Lind\n\nMaps show them.\n\n"
        "## Gates that learn - Cleo Marsh\n\nThey learn.\n"
    )
    assert _shown(_accounts(text)) == _SHOWN
    own = text.replace("### The lost springs - Bo Lind", "### The lost springs - Ada Okafor")
    assert len(_accounts(own)) == 2
    other = text.replace("The lost springs - Bo Lind", "Questions (Bo Lind)")
    assert len(_accounts(other)) == 2


def test_lightning_talks_need_no_names() -> None:
    parts = "".join(f"## {name}\n\n- It holds\n\n" for name in ("weirs", "gates", "two springs"))
    assert len(_accounts(f"# Lightning talks\n\n{parts}")) == 3
    assert len(_accounts(f"# Talks\n\n{parts}")) == 1


def test_a_page_of_one_presenter_is_one_talk() -> None:
    parts = ("Weirs", "Gates", "Springs", "Dams")
    below = "".join(f"## {it}\n\n* Ancient Weirs\n* Open Gates\n\n" for it in parts)
    (account,) = _accounts(f"# Keynote\n\n**Presenter:** Ada Okafor\n\n{below}")
    assert [it.name for it in account.people] == ["Ada Okafor"]
    form = "# {title} again\n\n**presenter:** {who}\n\nThey hold.\n"
    talks = [form.format(title=title, who=who) for _, title, who in _TALKS]
    assert len(_accounts("\n".join(talks))) == len(_TALKS)


def test_the_name_of_the_file_is_the_event() -> None:
    parts = "".join(f"## {title} by {who}\n\n- It holds\n\n" for _, title, who in _TALKS)
    accounts = _accounts(f"# DAY 1\n\n{parts}", "RiverWeek2031")
    assert {account.event for account in accounts} == {"RiverWeek 2031"}
    assert {account.event for account in _accounts(f"# DAY 1\n\n{parts}", "notes")} == {None}


def test_a_linked_work_below_a_title_is_nobody() -> None:
    text = (
        "# RiverConf 2024\n\n## Moving Water Foundations\n\n"
        "[Moving Water Fundamentals](https://videos.example/moving)\n\n- It holds\n- It moves\n"
    )
    assert not [it.name for account in _accounts(text) for it in account.people]


def test_one_talk_may_stand_a_level_higher() -> None:
    names = ("Weirs", "Gates", "Dams", "Locks", "Springs", "Canals")
    parts = [f"## {name} that hold water\n\n* They hold\n\n" for name in names]
    parts[2] = parts[2].replace("## ", "# ")
    accounts = _accounts(f"# RiverConf 2024\n\n{''.join(parts)}")
    assert [it.titles[0].text for it in accounts] == [f"{name} that hold water" for name in names]


def test_topics_of_minutes_are_no_talks() -> None:
    topics = "".join(
        f"## {it} of the year (@{it})\n\nWe met.\n\n" for it in ("weirs", "gates", "dams")
    )
    text = f"# Minutes from the river meeting 12 May 2031\n\n**Attendees:** Ada Okafor\n\n{topics}"
    assert len(_accounts(text)) == 1
    assert len(_accounts(text.replace("Minutes from the river meeting", "RiverConf"))) == 3


def test_who_is_named_on_a_line_below_is_named_nowhere_else() -> None:
    talks = [("Moving water", "Ada Okafor"), ("Rich Text, Core Text", "Bo Lind")]
    talks += [("Gates that learn", "Cleo Marsh"), ("Dams and debts", ""), ("Locks", "Ivo Kern")]
    parts = "".join(
        f"## {title}\n{f'**{who}**' if who else ''}\n\n* They hold\n\n" for title, who in talks
    )
    accounts = _accounts(f"# RiverConf 2024\n\n{parts}")
    assert _shown(accounts) == [(title, [who] if who else []) for title, who in talks]


def test_long_addresses_behind_a_speaker_hide_nobody() -> None:
    links = "[SkillsCast](https://casts.example/{0}) - [Slides](https://slides.example/{0})"
    parts = "".join(
        f"## {title}\n[{who}](https://people.example) - {links.format('weir' * 20)}\n\n* Hold\n\n"
        for _, title, who in _TALKS
    )
    assert _shown(_accounts(f"# RiverConf 2024\n\n{parts}")) == _SHOWN
