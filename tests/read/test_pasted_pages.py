"""Pages copied from a site with the lines above their title: which line is the title."""

import pytest

from generator.model.account import AccountDetail, AccountPassage
from tests.support import account_of

BODY = """
Rivers answer slowly, and whoever builds a weir on a river has to wait for it. Ada Okafor tells how
her team built fish ladders beside every weir, and what the salmon made of them.
"""
TITLE = "How Rivers Answer: Weirs, Salmon and Fish Ladders"


@pytest.mark.parametrize(
    "above",
    [
        "Talk Digester",
        "clock menu more-arrow no yes",
        "back to the overview",
        "talks.example",
        f"Opened {TITLE} - Transcript",
        "Previous: An Evening of Locks\nNext: The Mill",
        "1 hours 7 minutes 20 seconds\n🇬🇧 English",
        "12 min read",
        "Filed under:",
        "Categories",
    ],
)
def test_what_a_site_prints_above_its_title_is_not_the_title(above: str) -> None:
    account = account_of(f"{above}\n\n{TITLE}\n\n{BODY}")
    assert [title.text for title in account.titles] == [TITLE]


def test_a_show_is_known_by_what_is_said_in_front_of_its_name() -> None:
    account = account_of(f"Weircast\n\n{TITLE}\n\n{BODY}\nWelcome to Weircast. Rivers again.\n")
    assert [title.text for title in account.titles] == [TITLE]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Rivers", TITLE),  # its word comes again, and nobody welcomes to it
        ("Ghosts of the Moving Water", TITLE),  # too long for the name of a site
        ("Talk Digester", "Ada Okafor"),
        ("Talk Digester", "Moving without an echo"),  # of these words none comes again either
        ("Talk Digester", "Speaker: Ada Okafor of Rivers"),
    ],
)
def test_in_doubt_the_first_line_is_the_title(first: str, second: str) -> None:
    account = account_of(f"{first}\n\n{second}\n\n{BODY}")
    assert account.titles[0].text == first


def test_a_marked_heading_decides_alone() -> None:
    account = account_of(f"# Talk Digester\n\n{TITLE}\n\n{BODY}")
    assert account.titles[0].text == "Talk Digester"


def test_what_stands_above_the_title_is_kept_as_of_the_page() -> None:
    account = account_of(f"Talk Digester\n\n{TITLE}\n\n{BODY}")
    assert account.of(AccountDetail)[0].text == "Talk Digester"


@pytest.mark.parametrize(
    ("line", "duration"),
    [("1 hours 7 minutes 20 seconds", 4040), ("91 mins", 5460), ("91 mins of water", None)],
)
def test_a_length_alone_on_its_line_is_the_talks(line: str, duration: int | None) -> None:
    account = account_of(f"{TITLE}\n\n{line}\n\n{BODY}")
    assert (account.duration and account.duration.seconds) == duration


@pytest.mark.parametrize("line", ["12 min read", "44m read", "236,376 views"])
def test_a_count_alone_on_its_line_is_of_the_page(line: str) -> None:
    account = account_of(f"{TITLE}\n\n{line}\n\n{BODY}")
    assert [it.what for it in account.of(AccountDetail)] == ["byline"]


@pytest.mark.parametrize(
    "line",
    [
        f"The post {TITLE} appeared first on The River Show.",
        f"Der Beitrag {TITLE} erschien zuerst auf The River Show.",
    ],
)
def test_the_last_line_of_a_feed_names_the_title(line: str) -> None:
    account = account_of(f"All Episodes\n\nApril 17, 2031 91 mins\n{BODY}\n{line}\n")
    assert [title.text for title in account.titles] == [TITLE]
    account = account_of(f"Another title\n\n{BODY}\n{line}\n")
    assert [title.text for title in account.titles] == ["Another title"]


def test_speakers_by_number_are_no_counts_of_a_site() -> None:
    turns = "\n".join(
        f"Speaker {n % 2 + 1}\n0{n}:00\nI think that rivers answer, slowly, each year."
        for n in range(8)
    )
    account = account_of(f"1 hours 7 minutes 20 seconds\n🇬🇧 English\n{turns}\n")
    assert account.titles == ()
    assert {it.speaker for it in account.of(AccountPassage)} >= {"Speaker 1", "Speaker 2"}
