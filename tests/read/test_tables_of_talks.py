"""Tables of talks are read as lists of records; tables of other things are not."""

import pytest

from generator.model.account import AccountDetail, AccountPassage
from tests.promises import check_nothing_invented, check_nothing_lost
from tests.support import seed_of

_SEMICOLONS = """\ufeffTalk;Speaker;Date
Weirs and why;Ada Okafor;2031-05-06
"Mills; their wheels";Ivo Kern;2031-05-07
"""
_FORM = """"Status
- YES",First Name,Last Name,Email,Title of the talk,Abstract of the talk,Bio
YES,Ada,Okafor,ada@example.org,"Weirs
","A weir holds the river back for a while.

It also feeds a mill nearby.",Ada builds weirs.
,Ivo Kern,,ivo@example.org,Mills,Wheels turn slowly and that is the point.,Ivo keeps mills.
"""
_GIVEN_TWICE = """event_name,date,talk_title,video_url
RiverConf,2031-05-06,Weirs,
MillDays,2031-06-07,Weirs,https://youtu.be/abcdefghijk
"""
_PARTS_OF_DATES = """title,speaker,month,year
Weirs,Ada Okafor,April,2031
Mills,Ivo Kern,10,2030
"""


def test_rows_below_names_of_columns_are_talks() -> None:
    seed = seed_of(_SEMICOLONS, "talks", ".csv")
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    heads = [
        (it.titles[0].text, it.people[0].name, it.published, it.titles[0].at.lines)
        for it in seed.accounts
    ]
    assert heads == [
        ("Weirs and why", "Ada Okafor", "2031-05-06", (2, 2)),
        ("Mills; their wheels", "Ivo Kern", "2031-05-07", (3, 3)),
    ]


def test_a_few_words_in_any_column_stand_with_the_talk_and_so_does_its_room() -> None:
    head = "ID,Date,Title,Speaker,Room,Notes,Filmed,E-mail,Home,Aid"
    rows = (
        "AB1,2031-05-06,Weirs,Ada Okafor,Mill Hall,Bring a hat,no,ada@example.org,ada@example.org,",
        "AB2,2031-05-07,Mills,Ivo Kern,Hall 2,Bring a hat and a lamp as well,yes,TBA,+49 30 1234567 (Ivo),",
        "AB3,2031-05-08,Locks,Mia Brun,Hall 2,,yes,TBA,,9:30 on 08.05.2031",
    )
    seed = seed_of("\n".join((head, *rows)) + "\n", "talks", ".csv")
    check_nothing_invented(seed)
    shown = [
        [it.text for it in account.items if isinstance(it, AccountDetail) and it.what == "metadata"]
        for account in seed.accounts
    ]
    assert shown == [
        ["2031-05-06", "Mill Hall", "Bring a hat"],
        ["2031-05-07", "Hall 2"],
        ["2031-05-08", "Hall 2", "9:30 on 08.05.2031"],
    ]
    (note,) = (it for it in seed.accounts[1].items if isinstance(it, AccountPassage))
    assert (note.section, note.text) == ("Notes", "Bring a hat and a lamp as well")


def test_bars_part_people_with_their_firms_and_the_first_from_what_is_told_of_her() -> None:
    rows = (
        '2031-05-06,"Zyx Okafor (Delta, Bay) |Ivo Kern (Mill) | Mia Brun (Weir)",Weirs',
        "2031-05-07,Ada Okafor (Delta) | Keeper of weirs,Mills",
        "2031-05-08,Ada Okafor,Locks",
    )
    seed = seed_of("\n".join(("date,speakers,title", *rows)) + "\n", "talks", ".csv")
    check_nothing_lost(seed)
    assert [[it.name for it in account.people] for account in seed.accounts] == [
        ["Zyx Okafor", "Ivo Kern", "Mia Brun"],
        ["Ada Okafor"],
        ["Ada Okafor"],
    ]


def test_cells_of_several_lines_and_names_in_two_columns() -> None:
    seed = seed_of(_FORM, "talks", ".csv")
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    weirs, mills = seed.accounts
    assert [it.people[0].name for it in (weirs, mills)] == ["Ada Okafor", "Ivo Kern"]
    texts = [it.text for it in weirs.of(AccountPassage)]
    assert "It also feeds a mill nearby." in texts
    assert not any("ada@example.org" in str(it) for it in seed.accounts)


def test_one_talk_on_two_days_is_no_table_of_quotations() -> None:
    weirs, again = seed_of(_GIVEN_TWICE, "talks", ".csv").accounts
    assert [weirs.event, again.event] == ["RiverConf", "MillDays"]
    assert again.recordings


def test_a_month_beside_a_year() -> None:
    accounts = seed_of(_PARTS_OF_DATES, "talks", ".csv").accounts
    assert [it.published for it in accounts] == ["2031-04", "2030-10"]


@pytest.mark.parametrize(
    "rows",
    [
        ("title,author,year", "The Weir,Ada Okafor,2031", "The Mill,Ivo Kern,2030"),
        ("title,year,director", "The Weir,2031,Ada Okafor", "The Mill,2030,Ivo Kern"),
        ("title,owner,due", "Mend the weir,Ada Okafor,2031-05-06", "Oil it,Ivo Kern,2031-05-07"),
        ("name,title,company,email", "Ada Okafor,Head of Weirs,Dams,a@example.org"),
        ("speaker,title,quote", *["Ada Okafor,The Weir,It holds."] * 3, "Ivo Kern,The Weir,No."),
        ("title,artist,url", "Weirs,Ada Okafor,https://youtu.be/abcdefghijk"),
        ("title,date", "Weirs,2031-05-06", "Mills,2031-05-07"),
        ("Authors,Title,Publication,Year", '"Okafor, Ada; Kern, Ivo",Weirs,Rivers,2031'),
    ],
)
def test_tables_of_other_things_are_kept_unread(rows: tuple[str, ...]) -> None:
    seed = seed_of("\n".join(rows), "table", ".csv")
    assert seed.accounts == ()
    assert {it.code for it in seed.source.problems} & {"seed-importable", "seed-format-unknown"}


def test_speakers_by_short_names_and_names_beside_titles_with_abstracts() -> None:
    rows = ("sera,Weirs &amp; <b>why</b>,Old weirs.", "moss,Mills,How wheels turn.")
    seed = seed_of("\n".join(("speaker,title,description", *rows)) + "\n", "talks", ".csv")
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    heads = [(it.titles[0].text, it.people[0].name) for it in seed.accounts]
    assert heads == [("Weirs & why", "sera"), ("Mills", "moss")]
    rows = ("Ada Okafor,Weirs,Old weirs.", "Peter Kern,Mills,How wheels turn.")
    seed = seed_of("\n".join(("Name,Title,Abstract", *rows)) + "\n", "talks", ".csv")
    heads = [(it.titles[0].text, it.people[0].name) for it in seed.accounts]
    assert heads == [("Weirs", "Ada Okafor"), ("Mills", "Peter Kern")]
    others = "Name,Title,City\nAda Okafor,Engineer,Bonn\nPeter Kern,Baker,Ulm\n"
    assert not seed_of(others, "staff", ".csv").accounts


def test_a_table_right_below_one_of_talks_has_columns_of_its_own() -> None:
    head = "| {} | {} |\n|---|---|\n"
    talks = head.format("Talk", "Speaker") + "| Small ships | Ada Okafor |\n| Mud | Bo Lind |\n"
    met = head.format("People I met", "Firm") + "| Per Kern | Weir Marine |\n| Siri Brun | Mill |\n"
    accounts = seed_of(f"# DevDays 2031\n\n{talks}\n{met}", "days", ".md").accounts
    assert [it.titles[0].text for it in accounts] == ["Small ships", "Mud"]
