"""Titles that name the event at which their talk was given."""

import pytest

from tests.support import account_of


@pytest.mark.parametrize(
    "title",
    [
        "Moving water — Ada Okafor (RiverConf 2031, Oslo)",
        "Moving water (Ada Okafor, RiverConf 2031)",
        "Moving water (at RiverConf 2031)",
        "Moving water, Ada Okafor, RiverConf 2031",
        "Ada Okafor - Moving water - RiverConf 2031",
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
