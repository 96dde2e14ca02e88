"""Days and events that the first lines of a note tell in sentences and lines without a key."""

import pytest

from generator.model.account import Account
from generator.read.account.told_occasions import told_occasion
from tests.promises import check_nothing_invented, check_nothing_lost
from tests.support import seed_of

_BELOW = "\n\nOld dams fail because nobody looks at them.\n\n- Mud moves\n- Stone stays\n"


def _account(line: str, ending: str) -> Account:
    head = (
        "# Why old dams fail\n" if ending == ".md" else "Why old dams fail\nhttps://a.example/12\n"
    )
    seed = seed_of(f"{head}\n{line}{_BELOW}", "old-dams", ending)
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    (account,) = seed.accounts
    return account


@pytest.mark.parametrize("ending", [".md", ".txt"])
@pytest.mark.parametrize(
    "line",
    [
        "Published Tuesday, May 3, 2031",
        "Originally aired on May 3, 2031",
        "Streamed live on May 3, 2031",
        "Episode released May 3, 2031",
        "Pubblicato il 3 maggio 2031",
        "発表日: 2031年5月3日",
        "Am 3. Mai 2031 hielt Ada Okafor einen Vortrag über Wehre.",
        "On May 3, 2031, Ada Okafor spoke at the Mudwater Library.",
        "Seminar on May 3, 2031 at 3pm in room 12",
        "The seminar takes place on Tuesday, May 3, 2031.",
        "Join us on May 3, 2031 for a webinar with Ada Okafor.",
        "Interview conducted on May 3, 2031 by Ivo Kern",
        "Sermon preached on Saturday, May 3, 2031",
    ],
)
def test_a_line_tells_the_day(line: str, ending: str) -> None:
    account = _account(line, ending)
    assert (account.published, account.event) == ("2031-05-03", None)


@pytest.mark.parametrize("ending", [".md", ".txt"])
@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Recorded live at MudConf 2031 in Graz", "2031"),
        ("This talk was given at MudConf 2031 in Graz, Austria.", "2031"),
        ("On May 3rd, Ada Okafor gave a talk at MudConf 2031.", "2031-05-03"),
        ("Talk at MudConf 2031, May 3", "2031-05-03"),
        ("A talk given at MudConf 2031. Mud moves.", "2031"),
        ("MudConf 2031 · May 3, 2031", "2031-05-03"),
        ("Ada Okafor | MudConf 2031 | 3 May 2031", "2031-05-03"),
        ("Keynote, MudConf 2031, Graz, May 3 2031", "2031-05-03"),
        ("Session 2, Day 1 of MudConf 2031", "2031"),
    ],
)
def test_a_line_tells_the_event(line: str, day: str, ending: str) -> None:
    account = _account(line, ending)
    assert (account.event, account.published) == ("MudConf 2031", day)


@pytest.mark.parametrize(
    "line",
    [
        "Last updated May 4, 2031",
        "Watched on May 4, 2031",
        "The dam was given to the town on May 4, 1931.",
        "Ada Okafor was born on May 4, 1931.",
        "The next talk is on May 4, 2031.",
        "The mill stood at MudConf Street until May 4, 1931.",
        "Copyright 2031",
        "https://a.example/mud-con/wp-content/uploads/2031/12/Old-Dams-1.pdf",
    ],
)
def test_another_day_is_not_the_talks(line: str) -> None:
    account = _account(line, ".md")
    assert (account.published, account.event) == (None, None)


def test_a_point_of_the_agenda_is_not_the_days_own() -> None:
    text = "# Aug 8, 2031\n\n## Agenda\n\n* Aug 23 workshop alignment\n"
    (account,) = seed_of(text, "20310808", ".md").accounts
    assert account.published == "2031-08-08"


def test_what_was_before_a_talk_was_not_held_at_its_event() -> None:
    asked = "We asked her five questions before her talk at RiverConf 2031 in Ulm."
    assert told_occasion([asked]).event is None
    told = "It was recorded before a live audience at RiverConf 2031 in Ulm."
    assert told_occasion([told]).event == "RiverConf 2031"
