"""Days at the head of a note and in the name of its file, and what they are no title of."""

import pytest

from generator.model.account import AccountDetail, AccountPassage, AccountSegment
from generator.model.base import SourceId
from generator.read.seed import SeedFile, read_seed
from tests.read.heads import accounts_of
from tests.support import account_of, seed_of


def test_a_day_alone_is_no_event() -> None:
    text = (
        "# Day 1\n\n## Weirs by Ada Okafor\n\n- They open.\n\n## Dams by Ivo Kern\n\n- They age.\n"
    )
    accounts = seed_of(text, ending=".md").accounts
    assert [account.event for account in accounts] == [None, None]
    assert len(accounts) == 2


def test_minutes_of_many_days_are_a_meeting_each() -> None:
    days = ("October 15, 2020", "September 17, 2020", "August 20, 2020")
    text = "".join(f"### {day} (recording)\n\nThey open at night.\n\n" for day in days)
    accounts = accounts_of(text, "notes/river-meeting-notes.md")
    assert [it.published for it in accounts] == ["2020-10-15", "2020-09-17", "2020-08-20"]
    bare = accounts_of(text.replace(" (recording)", ""), "notes/river-meeting-notes.md")
    assert [(it.titles, it.name_title) for it in bare] == [((), "River Meeting Notes")] * 3


def test_a_line_with_day_and_recording_is_of_the_talk() -> None:
    text = (
        "# Weirs\n\n**Harbour Hours:** "
        "[July 11, 2022](https://www.youtube.com/watch?v=GTRkxqL8h7I)\n\nThey open at night.\n"
    )
    (account,) = seed_of(text, ending=".md").accounts
    assert [it.key for it in account.recordings] == ["GTRkxqL8h7I"]
    assert account.published == "2022-07-11"
    assert account.duration is None


def test_a_day_without_a_year_above_several_headings_is_no_title() -> None:
    text = "# Friday, Apr 21\n\n## Weirs\n\n- They open.\n\n## Dams\n\n- They age.\n"
    (account,) = accounts_of(text, "friday.md")
    assert not account.titles


@pytest.mark.parametrize("days", [("August 2", "August 9"), ("2023-01-02", "2023-01-09")])
@pytest.mark.parametrize("mark", ["#", "##"])
def test_the_first_of_several_days_heads_its_lines(days: tuple[str, str], mark: str) -> None:
    text = f"{mark} {days[0]}\n\n- They open.\n\n{mark} {days[1]}\n\n- They age.\n"
    (account,) = accounts_of(text, "notes/2021-08-river-council.md")
    assert [passage.section for passage in account.of(AccountPassage)] == [*days]
    assert (account.published, account.name_title) == ("2021-08", "River Council")


@pytest.mark.parametrize(
    ("title", "file", "published"),
    [
        ("River council - April 2022", "council.md", "2022-04"),
        ("River council - April 2022", "2022-04-council.md", "2022-04"),
        ("River council - April 2022", "2022-05-06-council.md", "2022-05-06"),
        ("Floods in April 2022", "council.md", None),
        ("River council - March - April 2022", "council.md", None),
        ("River council", "2022-13-council.md", None),
        ("River council", "2022-10.5-council.md", None),
    ],
)
def test_a_month_is_a_date(title: str, file: str, published: str | None) -> None:
    (account,) = accounts_of(f"# {title}\n\nThey open.\n", f"notes/{file}")
    assert account.published == published


def test_a_heading_that_begins_with_a_day_is_the_title() -> None:
    text = "# 2019-12-11 River group meeting\n\nIt leaks.\n"
    (account,) = seed_of(text, "community-2019-12-11", ".md").accounts
    assert [title.text for title in account.titles] == ["2019-12-11 River group meeting"]
    assert account.published == "2019-12-11"


def test_a_day_behind_the_title_has_the_year_of_its_folder_and_first_names_are_hosts() -> None:
    text = (
        "# River group, 13 May\n\nChairs: Erik, Tanvi, Tess\n\nErik: Hi.\n\nSpeaker: I ask why.\n"
    )
    file = SeedFile(id=SourceId("x"), file="2020/telcons/05-13-minutes.md")
    (account,) = read_seed(file, text.encode()).accounts
    assert (account.published, account.event) == ("2020-05-13", None)
    assert [person.name for person in account.people] == ["Erik", "Tanvi", "Tess"]
    speakers = {item.speaker for item in account.items if isinstance(item, AccountPassage)}
    assert "Chairs" not in speakers


def test_days_without_noughts_in_names_of_files_are_days() -> None:
    file = SeedFile(id=SourceId("x"), file="2024-8-19-river.md")
    (account,) = read_seed(file, b"# River notes\n\n- It moves.\n").accounts
    assert account.published == "2024-08-19"


@pytest.mark.parametrize(
    ("text", "file", "title"),
    [
        ("# Wednesday\n\n- They open.\n", "daily/2031-05-06.md", "Daily 2031-05-06"),
        ("# 2031-05-06\n\n## Weirs\n\n- Late.\n\n## Dams\n\n- Old.\n", "river-council/minutes/2031-05-06.md", "River Council Minutes 2031-05-06"),
        ("# Weirs\n\n- They are late.\n\n# Dams\n\n- Old.\n", "council/2031/2031-05-06.md", "Council 2031-05-06"),
        ("They open at night, and nobody thanks the keeper for it.\n", "moving-water/notes.md", "Moving Water Notes"),
        ("They open at night, and nobody thanks the keeper for it.\n", "river-show/episodes/12.md", "River Show Episode 12"),
    ],
)  # fmt: skip
def test_what_says_only_a_day_a_number_or_a_sort_is_called_as_its_folders(
    text: str, file: str, title: str
) -> None:
    (account,) = accounts_of(text, file)
    assert (account.titles, account.name_title) == ((), title)


@pytest.mark.parametrize(
    "top",
    [
        "# Weirs and dams\n\n# Weirs\n\n- Late.\n",
        "# Council meeting\n\nWe met at noon.\n",
        "# Weirs and dams\n\nAttendees: Ada Okafor\n",
    ],
)
def test_a_first_heading_above_the_sections_of_a_day_is_its_title(top: str) -> None:
    (account,) = accounts_of(f"{top}\n# Gates\n\n- They open.\n", "council/2031-05-06.md")
    assert [title.text for title in account.titles] == [top.partition("\n")[0].strip("# ")]


def test_a_link_below_a_day_is_no_title() -> None:
    text = "# May 6th 2031\n\n[Event](https://example.org/1)\n\n# Agenda\n\n- Weirs\n\n# Notes\n\n- Late\n"
    (account,) = accounts_of(text, "council/2031-05-06.md")
    assert (account.titles, account.name_title) == ((), "Council 2031-05-06")


def test_a_part_of_a_year_is_no_event() -> None:
    (account,) = accounts_of("# Weirs\n\nThey open.\n", "calls/2031/Q3/weirs.md")
    assert account.event is None
    for folder in ("2031-spring", "2031/W32", "2031-KW07", "2031/week 12"):
        (account,) = accounts_of("# Weirs\n\nThey open.\n", f"{folder}/weirs.md")
        assert account.event is None


def test_a_folder_of_a_sort_and_a_year_is_no_event() -> None:
    (account,) = accounts_of("# Weirs\n\nThey open.\n", "analysis-2031/weirs.md")
    assert account.event is None


def test_the_day_on_which_an_event_starts_is_that_of_the_talk() -> None:
    account = account_of(
        "---\ntitle: Weirs\ndateStart: 2031-05-06T17:00:00\npublishDate: 2031-04-01\n---\n\nThey open.\n"
    )
    assert account.published == "2031-05-06"


def test_the_date_beside_when_a_wiki_made_a_page_is_of_its_last_change() -> None:
    made = "dateCreated: 2031-01-24T11:34:04.477Z\n"
    text = (
        "---\ntitle: Weirs\ndate: 2031-11-02T03:44:19.393Z\neditor: markdown\n{}---\n\nThey open.\n"
    )
    days = [seed_of(text.format(it), "weirs", ".md").accounts[0].published for it in ("", made)]
    assert days == ["2031-11-02", None]


def test_a_line_that_is_a_day_dates_the_talks_listed_below_it() -> None:
    text = """\
# River JS 2031

I was at River JS.

## Talks

Thursday, May 8, 2031
- [Weirs that wait](https://w.example/1) (Ada Okafor, Mill Works)
- [Moving mud] (Ivo Kern, Reed Firm)

Friday, May 9, 2031
- [Silt: a love story] (Nadia Brun, Acme)
- [Dams and debts] (Zyxo Okafor, Acme)
"""
    accounts = accounts_of(text, "notes.md")
    assert [(it.titles[0].text, it.published) for it in accounts if it.titles][:3] == [
        ("Weirs that wait", "2031-05-08"),
        ("Moving mud", "2031-05-08"),
        ("Silt: a love story", "2031-05-09"),
    ]


@pytest.mark.parametrize(
    ("printed", "title", "beside"),
    [
        ("Soil (14 Sept, main hall, 10:30)", "Soil", "(14 Sept, main hall, 10:30)"),
        ("Soil that stays (Hall 2, 10:30)", "Soil that stays", "(Hall 2, 10:30)"),
        ("Soil – 15 Sept, Room 4, 9:00", "Soil", "– 15 Sept, Room 4, 9:00"),
        ("Soil (Sat 10:30-11:00, Hall 2)", "Soil", "(Sat 10:30-11:00, Hall 2)"),
        ("Soil (19:00 UTC)", "Soil", "(19:00 UTC)"),
        ("Soil that stays (2019)", "Soil that stays (2019)", None),
        ("Soil that stays (Part 2)", "Soil that stays (Part 2)", None),
        ("Soil that stays (14 Sept)", "Soil that stays (14 Sept)", None),
        ("Soil that stays (Psalm 6:13)", "Soil that stays (Psalm 6:13)", None),
        ("Soil that stays (6:13)", "Soil that stays (6:13)", None),
        ("Soil that stays (11:15)", "Soil that stays (11:15)", None),
        ("Soil in the Psalms (Exodus, 14:15)", "Soil in the Psalms (Exodus, 14:15)", None),
        ("Soil (Part 2, 10:30 am)", "Soil (Part 2, 10:30 am)", None),
        ("Soil – 5:45 am", "Soil – 5:45 am", None),
        ("The soil of 3:10 pm", "The soil of 3:10 pm", None),
        ("Soil that stays (13.35% less)", "Soil that stays (13.35% less)", None),
        ("Soil call – 14 Sept 2024, 9:00", "Soil call – 14 Sept 2024, 9:00", None),
    ],
)
@pytest.mark.parametrize("form", ["# {}\n\n", '---\ntitle: "{}"\n---\n\n'])
def test_when_and_where_behind_a_title_are_none_of_it(
    printed: str, title: str, beside: str | None, form: str
) -> None:
    text = f"{form.format(printed)}Speaker: Ada Okafor\n\n- They open at night.\n"
    (account,) = seed_of(text, ending=".md").accounts
    assert {it.text for it in account.titles} == {title}
    details = [it.text for it in account.of(AccountDetail)]
    assert beside is None or any(beside in it for it in details)


def test_a_day_behind_the_title_of_a_talk_is_of_the_year_of_its_event() -> None:
    text = (
        "# SoilConf 2024\n\n## Soil (14 Sept, main hall, 10:30)\nAda Okafor\n\n- It waits.\n\n"
        "## Hail (2019)\nIvo Kern\n\n- It falls.\n\n## Peat (11:15)\nBo Lind\n\n- It grows.\n"
    )
    accounts = seed_of(text, ending=".md").accounts
    assert [(it.titles[0].text, it.published) for it in accounts] == [
        ("Soil", "2024-09-14"),
        ("Hail (2019)", "2024"),
        ("Peat", "2024"),
    ]


@pytest.mark.parametrize("form", ["({}, 9:30)", "({}, 9:30 am)", "– {}, Monday, 9:30"])
def test_who_stands_beside_a_time_behind_a_title_speaks(form: str) -> None:
    names = ("Hana Okoye", "Ole Lund", "Ada Okafor")
    talks = (f"## Soil number {it[0]} {form.format(it)}\n\n- It waits.\n" for it in names)
    accounts = seed_of("\n".join(("# SoilConf 2031\n", *talks)), ending=".md").accounts
    assert [[person.name for person in it.people] for it in accounts] == [[it] for it in names]


def test_a_day_with_its_year_behind_a_title_is_still_the_talks() -> None:
    account = account_of("# Soil (14 Sept 2024, Hall 2, 10:30)\n\nThey open at night.\n")
    assert (account.titles[0].text, account.published) == ("Soil", "2024-09-14")


def test_times_behind_headings_of_one_talk_are_those_of_its_recording() -> None:
    parts = "".join(
        f"## {it}\n\n- They open.\n\n" for it in ("Weirs (8:45)", "Dams (12:45)", "Moss (16:10)")
    )
    (account,) = seed_of(f"# River call 41\n\n{parts}", ending=".md").accounts
    assert [it.title for it in account.of(AccountSegment)] == ["Weirs", "Dams", "Moss"]


@pytest.mark.parametrize("title", ["When is a weir enough?", '"When is a weir enough?"'])
def test_a_day_behind_a_sort_below_the_title_is_the_talks(title: str) -> None:
    (account,) = seed_of(f"# {title}\n\n## Panel - 5 June 2031 16:00\n\nIt holds.\n").accounts
    assert account.published == "2031-06-05"
