"""Minutes of a meeting: the points of its agenda are no talks, and a notice above is no title."""

import pytest

from generator.model.account_head import DateBasis
from tests.support import account_of, seed_of

POINTS = (
    ("Determine volunteers for note taking (1m, Ada)", "- Bo\n- Nadia"),
    ("How weirs open at night (15m, Bo)", "1. [Weir Draft](https://example.org/1)\n\nThey open."),
    ("Gates that answer (10m, Nadia Brun)", "1. [Gate Plan](https://example.org/2)\n\nThey do."),
    ("Dams and debts of old (5m, Ivo Kern)", "1. [Debt List](https://example.org/3)\n\nThey grow."),
)
TALKS = tuple((point.split(" (")[0], words) for point, words in POINTS[1:])


def headings(points: tuple[tuple[str, str], ...]) -> str:
    return "".join(f"## {point}\n\n{words}\n\n" for point, words in points)


@pytest.mark.parametrize("title", ["River WG Notes - May 2031", "Weir Working Group 2031-05-06"])
def test_the_points_of_an_agenda_are_one_talk(title: str) -> None:
    (account,) = seed_of(f"# {title}\n\n{headings(POINTS)}", "notes", ".md").accounts
    assert account.titles[0].text == title
    assert not account.people


@pytest.mark.parametrize(
    "point", ["Action items", "Review previous meeting's minutes", "Roll call"]
)
def test_who_leads_a_point_of_an_agenda_gives_no_talk(point: str) -> None:
    led = headings(
        tuple((f"{it} - {name}", words) for (it, words), name in zip(TALKS, NAMES, strict=True))
    )
    text = f"# Weir Keepers 2031\n\n## {point}\n\n- Oil the gates\n\n{led}"
    assert len(seed_of(text, "notes", ".md").accounts) == 1
    decoy = f"# Weir Keepers 2031\n\n{led}"
    assert len(seed_of(decoy, "notes", ".md").accounts) == len(NAMES)


NAMES = ("Bo Lind", "Nadia Brun", "Ivo Kern")


def test_a_notice_in_a_box_stands_above_the_title() -> None:
    box = "| This is an open meeting: to attend, write to us. |\n| --- |\n\n"
    text = f"{box}# Weir Keepers – May 2031\n\nThey keep weirs.\n\n- **Date & Time**: May 6th 2031\n\n## Points\n\nNone.\n"
    account = account_of(text)
    assert [title.text for title in account.titles] == ["Weir Keepers – May 2031"]
    assert account.published == "2031-05-06"
    assert "This is an open meeting" in str(account.items)
    table = "| Weir | Gate |\n| --- | --- |\n| Old | Two |\n\n# Weirs\n\n# Gates\n\nThey open.\n"
    assert "Gate" in str(account_of(table).items)


def test_a_day_with_notes_below_is_a_day() -> None:
    when = "- **Date & Time**: May 6th 2031\n  - See the calendar\n- Hosts: Ada Okafor\n  - She keeps weirs.\n"
    account = account_of(f"# Weir Keepers\n\nThey keep weirs.\n\n{when}\n## Points\n\nNone.\n")
    assert account.published == "2031-05-06"
    assert "See the calendar" in str(account.items)


@pytest.mark.parametrize(
    ("first", "titles"),
    [("## [Talks](../talks.md) > [All](../all.md)", ["Moving water"]), ("# River Days", None)],
)
def test_the_one_largest_heading_is_the_title_below_a_smaller_one(
    first: str, titles: list[str] | None
) -> None:
    account = account_of(f"{first}\n---\n\n# Moving water\n\n## Rivers\n\nThey move.\n")
    assert [it.text for it in account.titles] == (titles or ["River Days"])


CALL = (
    "# River {}\n\n* Friday, May 6, 2031 at 10 am{}\n* In the lock house.\n\n# Agenda\n\n"
    "## You: fill it in!\n\n* The form is open.\n\n## Nadia: Introduction\n\n* Much mud moved.\n\n"
    "## Ivo: Gates that answer\n\n* They do.\n\n## Dams and debts\n\n* Ada: Weir 3\n"
)


def test_a_telcon_is_no_con() -> None:
    (account,) = seed_of(CALL.format("Telcon", ""), "notes", ".md").accounts
    assert [it.text for it in account.titles] == ["River Telcon"]
    assert not account.people


@pytest.mark.parametrize("zone", ["", " (CEST)", " UTC+2", " (CEST) 10:05 - 11:20"])
def test_the_day_and_hour_below_a_title_are_those_of_the_meeting(zone: str) -> None:
    seed = seed_of(CALL.format("Meeting", zone), "notes", ".md")
    (account,) = seed.accounts
    assert (account.published, account.published_by) == ("2031-05-06", DateBasis.STATED)
    assert not seed.source.problems


def test_the_minute_at_which_a_note_was_made_is_the_notes() -> None:
    text = CALL.format("Meeting", "").replace("10 am", "10:04 am")
    (account,) = seed_of(text, "notes", ".md").accounts
    assert account.published_by is DateBasis.NOTE


def test_the_times_of_a_day_in_front_of_points_are_no_part_of_their_titles() -> None:
    points = ("10 am (UTC+1): Mud we know", "3pm (UTC+1): Gates we use", "4:30 pm UTC: Wet rock")
    text = "# River Sprint 2031\n\n## Agenda\n\n### Monday\n\n" + "".join(
        f"#### {point}\n\n- so it is\n\n" for point in points
    )
    accounts = seed_of(text, "notes", ".md").accounts
    titles = [it.text for account in accounts for it in account.titles]
    assert titles == ["Mud we know", "Gates we use", "Wet rock"]


def test_the_first_of_headings_that_all_announce_something_is_no_title() -> None:
    note = "# Recording:\n\nhttps://calls.example/rec/8012\n\n# Minutes{}\n\n## Gates\n\n- They hold.\n"
    (account,) = seed_of(note.format(":"), "meeting_14", ".md").accounts
    assert not account.titles
    assert account.shown_title == "Meeting 14"
    assert account.url == "https://calls.example/rec/8012"
    assert account_of(note.format("")).titles


def test_a_title_with_a_colon_among_lines_of_keys_is_a_title() -> None:
    note = "[Original](https://shows.example/1)\n\n# 奥卡福：从水到石头\n\n**来源：** River Show\n"
    note += "**原文发表：** 2031-05-06\n\n---\n\n## 要点\n\n- 水会动\n"
    (account,) = seed_of(note, "weirs-show", ".md").accounts
    assert [it.text for it in account.titles] == ["奥卡福：从水到石头"]


@pytest.mark.parametrize(
    "lines",
    [
        "- Ada\n- Zyx\n- Ivo (locks, dams)\n- Qir ([weir-js](https://weirs.example.org/js))",
        "+ Ada\n+ Zyx\n+ Ivo\n+ Qir\n+ Vosk\n+ Henry\n+ Lurm",
    ],
)
def test_those_by_one_word_were_there_beside_few_given_names(lines: str) -> None:
    names = [it[2:].partition(" ")[0] for it in lines.split("\n")]
    minutes = f"# Weir meeting 2031-05-06\n\n## Attending\n\n{lines}\n\n## Weirs\n\n- They leak.\n"
    found = seed_of(minutes, "2031-05-06", ".md").accounts[0].people
    assert [(it.name, it.role.value) for it in found] == [(name, "attendee") for name in names]
