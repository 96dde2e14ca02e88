"""Titles that name the event at which their talk was given."""

import pytest

from tests.support import account_of, seed_of


@pytest.mark.parametrize(
    "title",
    [
        "Moving water — Ada Okafor (RiverConf 2031, Oslo)",
        "Moving water (at RiverConf 2031)",
        "Moving water, Ada Okafor, RiverConf 2031",
        "Moving water @ RiverConf 2031",
        "[RiverConf 2031] Moving water",
        "RiverConf 2031: Moving water",
        "RiverConf 2031 # Moving water",
        "RiverConf 2031 => Moving water",
    ],
)
def test_a_title_names_its_event(title: str) -> None:
    account = account_of(f"# {title}\n\n## Notes\n\nThey move.\n")
    assert (account.event, account.published) == ("RiverConf 2031", "2031")
    assert [it.text for it in account.titles] == [title]


@pytest.mark.parametrize(
    "title",
    [
        "Moving water (Rivers 2031)",
        "What I saw at the conference of 2031",
        "Water, a week at RiverConf",
        "Moving water: the dams of 2031",
    ],
)
def test_a_year_or_a_word_alone_is_no_event(title: str) -> None:
    assert account_of(f"# {title}\n\n## Notes\n\nThey move.\n").event is None


@pytest.mark.parametrize(
    ("front", "published"),
    [("date: 2032-01-02\n", "2031"), ("recorded: 2031-05-06\n", "2031-05-06")],
)
def test_the_year_of_the_event_is_the_talks_where_nothing_of_that_year_is_known(
    front: str, published: str
) -> None:
    text = f"---\n{front}---\n# Moving water (RiverConf 2031)\n\n## Notes\n\nThey move.\n"
    assert account_of(text).published == published


@pytest.mark.parametrize("title", ["Moving water | Ada Okafor | TEDxOslo", "Water (TEDxOsloWomen)"])
def test_a_stage_of_tedx_behind_a_title_is_the_event(title: str) -> None:
    event = account_of(f"# {title}\n\n## Notes\n\nThey move.\n").event
    assert event == title.rpartition("TEDx")[1] + title.rpartition("TEDx")[2].rstrip(")")


@pytest.mark.parametrize(
    ("title", "event"),
    [
        ("Moving water • Zyx Okaforsen • DAM 2031", "DAM 2031"),
        ("DAM 2031 • Moving water • Zyx Okaforsen", "DAM 2031"),
        ("Moving water | Ada Okafor | DAM! 2031", "DAM! 2031"),
        ("Moving water - Ada Okafor - WRC Oslo 2031", "WRC Oslo 2031"),
        ("Ada Okafor: Moving water | RIVER 2031", "RIVER 2031"),
        ("Moving water - Ada Okafor | RiverConf 2031", "RiverConf 2031"),
        ("Moving water - Ada Okafor @ RiverConf 2031", "RiverConf 2031"),
        ("Moving water (Ada Okafor, RiverConf 2031)", "RiverConf 2031"),
        ("Moving water by Ada Okafor at RiverConf 2031", "RiverConf 2031"),
        ("Ada Okafor – Moving water (RiverConf 2031)", "RiverConf 2031"),
        ("RiverConf 2031: Ada Okafor - Moving water", "RiverConf 2031"),
        ("Moving water | Ada Okafor | TEDxOslo 2031", "TEDxOslo 2031"),
        ("(2031) Ada Okafor, “Moving water”", None),
    ],
)
def test_a_title_is_parted_from_who_speaks_and_from_the_event(
    title: str, event: str | None
) -> None:
    account = account_of(f"# {title}\n\n## Notes\n\nThey move.\n")
    assert (account.event, account.published) == (event, "2031")
    assert [it.name for it in account.people] == [
        "Zyx Okaforsen" if "Zyx" in title else "Ada Okafor"
    ]
    assert [it.text for it in account.titles] == ["Moving water"]


@pytest.mark.parametrize(
    "title",
    [
        "Moving water - Ada Okafor (RiverConf 2031, Oslo)",
        "Ada Okafor: My week at RiverConf 2031",
        "RiverConf 2031 - Keynote - Ada Okafor",
    ],
)
def test_a_title_that_says_more_stays_as_printed(title: str) -> None:
    account = account_of(f"# {title}\n\n## Notes\n\nThey move.\n")
    assert account.event == "RiverConf 2031"
    assert [it.text for it in account.titles] == [title]


@pytest.mark.parametrize(
    "title",
    [
        "Moving water - Ada Okafor - October 2031",
        "Moving water - Deep Silt - Dams 2031",
        "Moving water, Ada Okafor, Dams 2031",
        "Episode 2031: Ada Okafor - Moving water",
    ],
)
def test_a_date_or_a_number_beside_a_name_is_no_event(title: str) -> None:
    account = account_of(f"# {title}\n\n## Notes\n\nThey move.\n")
    assert account.event is None


def test_a_title_that_the_name_of_a_file_gives_is_parted_too() -> None:
    text = "1\n00:00:01,000 --> 00:00:04,000\nThey move at night.\n"
    name = "Moving water in the delta - Ada Okafor - DAM Oslo 2031"
    (account,) = seed_of(text, name, ".srt").accounts
    assert [it.text for it in account.titles] == ["Moving water in the delta"]
    assert (account.event, account.published) == ("DAM Oslo 2031", "2031")
    assert [it.name for it in account.people] == ["Ada Okafor"]


@pytest.mark.parametrize(
    ("title", "event"),
    [
        ("RiverCon | Moving water", "RiverCon"),
        ("RiverCon: Moving water", None),
        ("WeirConf CZ - Moving water", "WeirConf CZ"),
        ("Rubicon - moving water", None),
        ("Moving water - a RiverCon - began", None),
    ],
)
def test_a_name_that_is_written_as_events_are_needs_no_year(title: str, event: str | None) -> None:
    account = account_of(f"# {title}\n\n## Notes\n\nThey move.\n")
    assert (account.event, account.published) == (event, None)
