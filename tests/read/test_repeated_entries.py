"""Notes of an event in which entries of one shape repeat: each is a talk, whatever stands first."""

import pytest

from tests.promises import check_content_is_in_items
from tests.support import seed_of

_TALKS = (
    ("Moving water across a plain", "Nadia Brun"),
    ("Dams: what they owe", "Ivo Kern"),
    ("Counting fish at night", "Ada Okafor"),
    ("Silt and law", "Mats Lund"),
)


def told(note: str, name: str = "notes", ending: str = ".md") -> list[tuple[str, list[str]]]:
    """Title and people of each talk of a note, of which nothing is lost."""
    seed = seed_of(note, name, ending)
    check_content_is_in_items(seed)
    return [(it.titles[0].text, [who.name for who in it.people]) for it in seed.accounts]


def entries(form: str, above: str = "# RiverConf 2031\n\n") -> str:
    """A note with an entry of the same form for each talk."""
    return above + "".join(form.format(t=title, p=person) for title, person in _TALKS)


_ALL = [(title, [person]) for title, person in _TALKS]


@pytest.mark.parametrize(
    "form",
    [
        "**{t}**\n{p}\n\n- They hold.\n\n",
        "**{t}**\n{p}, Water Works\n\n---\n\n",
        "**{t}**\n*{p}*\n\nThey hold.\n\n",
        "{t}\n{p} (Water Works)\n---------\n- They hold.\n\n",
        "> **{t}**\n> {p}\n\n- They hold.\n\n",
    ],
)
def test_a_line_right_above_a_name_begins_a_talk(form: str) -> None:
    assert told(entries(form)) == _ALL


def test_a_title_above_a_name_may_take_two_lines() -> None:
    form = "**{t} and all that\nfollows from it**\n{p}\n\n- They hold.\n\n"
    titles = [f"{title} and all that follows from it" for title, _ in _TALKS]
    assert [title for title, _ in told(entries(form))] == titles


def test_lines_above_names_begin_nothing_outside_an_event() -> None:
    form = "**{t}**\n{p}\n\n- They hold.\n\n"
    assert len(told(entries(form, "# Books of the shelf\n\n"))) == 1


def test_lines_of_one_form_below_a_title_name_several() -> None:
    both = "Nadia Brun - Engineer at Water Works\nIvo Kern - Writer at Stone Works\n"
    note = f"# RiverConf 2031\n\n### Weirs\n\n{both}\n- They hold.\n\n"
    note += "### Dams\n\nAda Okafor - Water Works\n\n- They stand.\n\n"
    note += "### Silt\n\nMats Lund - Water Works\n\n- It sinks.\n"
    assert told(note)[0] == ("Weirs", ["Nadia Brun", "Ivo Kern"])


def test_a_given_name_behind_a_comma_counts_more_than_a_form_in_front_of_it() -> None:
    talks = ["### Mending Banks, Ada Okafor", "### Weirs that wait! So there, Zyx Ongbo"]
    talks += ["### Reading Rivers, Ivo Kern", "### Silt and the law of rivers, Mats Lund"]
    note = "# RiverConf\n\n## 2031-05-06\n\n" + "".join(f"{it}\n\n- So.\n\n" for it in talks)
    assert told(note) == [
        ("Mending Banks", ["Ada Okafor"]),
        ("Weirs that wait! So there", ["Zyx Ongbo"]),
        ("Reading Rivers", ["Ivo Kern"]),
        ("Silt and the law of rivers", ["Mats Lund"]),
    ]


@pytest.mark.parametrize("form", ["### {t}", "**On {t}**"])
def test_the_title_may_stand_below_a_heading_that_is_a_name(form: str) -> None:
    note = entries(f"## {{p}}\n\n{form}\n\n- They hold.\n\n").replace("Dams: ", "Dams and ")
    titles = [form.strip("#* ").format(t=it).replace("Dams: ", "Dams and ") for it, _ in _TALKS]
    assert told(note) == [(it, [who]) for it, (_, who) in zip(titles, _TALKS, strict=True)]
    parts = "### Questions on it\n\n- So.\n\n### Answers to it\n\n- So.\n\n"
    assert told(entries(f"## {{p}}\n\n{parts}")) == [(who, [who]) for _, who in _TALKS]


def test_a_heading_that_is_a_name_alone_gives_its_talk_in_an_event() -> None:
    form = "## {p}\n\n- They hold and wait, and nobody asks them.\n\n"
    assert told(entries(form)) == [(person, [person]) for _, person in _TALKS]
    panel = entries("### {p}\n\n- They hold.\n\n", "# RiverConf 2031\n\n## Weirs\n\n")
    assert len(told(panel)) == 1


@pytest.mark.parametrize(
    "form",
    [
        "## {p}, Water Works *{t}*\n\n- They hold.\n\n",
        "## {p} **{t}**\n\n- They hold.\n\n",
        "## {p} | Water Works | {t}\n\n- They hold.\n\n",
        '## {p} | @weirs | Water Works | "{t}"\n\n- They hold.\n\n',
    ],
)
def test_a_firm_beside_the_name_is_no_part_of_the_title(form: str) -> None:
    assert told(entries(form)) == _ALL


def test_the_cells_of_a_programme_with_tracks_are_talks_each() -> None:
    table = "| Time | Main hall | River room |\n|---|---|---|\n| 09:00 | Opening | |\n"
    table += (
        "| 09:30 | Moving water (Nadia Brun) | Dams and debts - Ivo Kern |\n| 12:00 | Lunch | |\n"
    )
    table += "| 13:00 | Counting fish (Ada Okafor) | A walk |\n"
    assert told(f"# RiverConf 2031\n\n{table}") == [
        ("Moving water", ["Nadia Brun"]),
        ("Dams and debts", ["Ivo Kern"]),
        ("Counting fish", ["Ada Okafor"]),
    ]


def test_the_times_of_each_room_begin_anew() -> None:
    rooms = (
        "### Main hall\n\n- 09:30 Moving water (Nadia Brun)\n- 10:30 Silt and law (Mats Lund)\n\n"
    )
    rooms += "### River room\n\n- 09:30 Counting fish (Ada Okafor)\n- 10:30 Weirs (Ivo Kern)\n"
    titles = ["Moving water", "Silt and law", "Counting fish"]
    assert [it for it, _ in told(f"# RiverConf 2031\n\n{rooms}")][:3] == titles


def test_the_day_of_a_talk_may_stand_beside_its_speaker() -> None:
    note = "# River Talks\n\n" + "".join(
        f"## {title}\n\n{person}, {day} May 2031\n\n- They hold.\n\n"
        for day, (title, person) in enumerate(_TALKS, 6)
    )
    days = [it.published for it in seed_of(note, "notes", ".md").accounts]
    assert days == ["2031-05-06", "2031-05-07", "2031-05-08", "2031-05-09"]


def test_a_weekday_is_no_word_beside_the_day_of_an_event() -> None:
    above = "# RiverConf 2031\n\nTuesday, March 18, 2031 - River Convention Centre\n\n"
    note = entries("**{t}**\n{p}\n\n- They hold.\n\n", above)
    assert {it.published for it in seed_of(note, "notes", ".md").accounts} == {"2031-03-18"}


def test_days_of_whatever_size_hold_the_talks_of_an_event() -> None:
    note = "# Abstract waters\n\n## Wednesday\n\n## Keynote - A path for water\n\n- So.\n\n"
    note += "## Your dam may fall\n\n- So.\n\n# Day 2\n\n## Rapid weirs of wood\n\n- So.\n\n"
    note += "## Silt\n\n- So.\n\n# Day 3\n\n## Nobody needs a dam\n\n- So.\n"
    titles = ["Keynote - A path for water", "Your dam may fall", "Rapid weirs of wood"]
    assert [it for it, _ in told(note)] == [*titles, "Silt", "Nobody needs a dam"]
    assert len(told(note.replace("Keynote - ", ""))) == 1
