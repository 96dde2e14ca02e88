"""Minutes and agendas of calls: one meeting, its day, those present, and who said what."""

from pathlib import PurePosixPath

import pytest

from generator.model.account import Account, AccountDetail, AccountPassage
from generator.model.account_head import DateBasis, PersonRole
from generator.read.account.people.turns.usual_voices import with_usual_voices
from tests.support import seed_of

NEXT = "\n## Next meeting\n\n{day}\n\n## Minutes\n\nWeirs are old, and nobody asks why they are.\n"
PROSE = "\n\nRivers move, and nobody asks them why they do so in the end.\n"
LIST = """\
# River Group call

## Attendees

- Ada Okafor - Acme (AOK)
- Ivo Kern, Water Works (IVO)
- Bo Lind (BLI) Mud Org
- Mara Brun - Mud, Silt Org - (MAB)

## Gates

AOK: Gates open when the tide is low enough.

IVO: They do not, as far as the keepers say.

AOK: Then we ask the keepers about the gates.

MAB: I can ask them on Monday.
"""


def only(text: str, name: str = "notes", folder: str = "") -> Account:
    """The only account of a note."""
    (account,) = seed_of(text, f"{folder}{name}", ".md").accounts
    return account


@pytest.mark.parametrize(
    "title",
    [
        "Weir WG Teleconference – 6 May 2031 - 15:00-16:00 UTC",
        "6 May 2031 | River Group Virtual Face-to-Face",
        "River Group F2F, May 2031",
        "River weekly sync",
    ],
)
def test_the_topics_of_a_call_are_no_talks(title: str) -> None:
    topics = "".join(
        f"\n### {it}\n\nDiscuss it.\n\n- https://youtu.be/{it[:1] * 11}\n"
        for it in ("Gates that open", "Tides", "Weirs and dams", "Silt")
    )
    account = only(f"## {title}\n\n### Logistics\n\n* Chair: Ada\n{topics}")
    assert [it.text for it in account.titles] == [title]


@pytest.mark.parametrize("day", ["June 3, 2031", "June 3", "June 3, 10am PDT (6pm GMT)"])
def test_the_day_of_the_next_meeting_is_not_that_of_this_one(day: str) -> None:
    note = "# River Group\n" + NEXT.format(day=day)
    assert only(note, "notes-2031-05-06").published == "2031-05-06"


def test_a_line_announces_the_next_meeting_too() -> None:
    note = "# River Group\n\nNext meeting:\n\nJune 3, 2031\n\nWeirs are old.\n"
    assert only(note, "notes-2031-05-06").published == "2031-05-06"


def test_a_day_in_front_of_attendees_makes_no_title() -> None:
    points = "- Ada Okafor (Acme)\n- Ivo Kern\n"
    text = f"### May 6th, meeting Attendees\n\n{points}\n## Gates\n\nWeirs are old.\n"
    account = only(text, "notes-2031-05-06")
    assert account.titles == ()
    assert [it.name for it in account.people] == ["Ada Okafor", "Ivo Kern"]


def test_what_a_list_prints_behind_a_firm_says_who_speaks() -> None:
    account = only(LIST)
    people = {it.name: (it.short, it.role) for it in account.people}
    assert people == {
        "Ada Okafor": ("AOK", PersonRole.SPEAKER),
        "Ivo Kern": ("IVO", PersonRole.SPEAKER),
        "Bo Lind": (None, PersonRole.ATTENDEE),
        "Mara Brun": ("MAB", PersonRole.SPEAKER),
    }
    turns = [it.speaker for it in account.items if isinstance(it, AccountPassage) and it.speaker]
    assert turns == ["AOK", "IVO", "AOK", "MAB"]


def test_letters_that_do_not_begin_a_name_are_none_of_it() -> None:
    points = "- Water Works - Acme (AOK)\n- Mud Org (IVO)\n- Silt Board, Bonn (XYZ)\n"
    note = f"# Call\n\n## Firms\n\n{points}\n## Gates\n\nAOK: Gates open.\n\nAOK: They do.\n"
    assert only(note).people == ()


def test_a_host_who_is_listed_with_letters_speaks_under_them() -> None:
    text = LIST.replace("## Attendees", "## Host\n\n- Ada Okafor\n\n## Attendees")
    (host,) = [it for it in only(text).people if it.name == "Ada Okafor"]
    assert (host.role, host.short) == (PersonRole.HOST, "AOK")


def test_the_day_of_minutes_is_that_of_the_meeting() -> None:
    note = "# River Group\n\n- **Date**: 2031-05-06\n\n## {}\n\n- Ada Okafor\n- Ivo Kern\n"
    present, lists = only(note.format("Present")), only(note.format("Topics"))
    assert (present.published, present.published_by) == ("2031-05-06", DateBasis.STATED)
    assert lists.published_by is DateBasis.NOTE


def test_a_day_of_title_and_name_counts_before_that_of_a_table_of_time_zones() -> None:
    zones = "<table>\n<tr><td> Bonn <td> Mon, 5 May 2031 <td> 22:00 <td> UTC-7 hours\n</table>"
    note = f"# River call – 6 May 2031 - 05:00 UTC\n\n{zones}\n\n## Gates\n\nWeirs are old.\n"
    assert only(note, "2031-05-06-agenda").published == "2031-05-06"


@pytest.mark.parametrize("name", ["CG-08-08", "WG 12-03"])
def test_figures_in_a_name_call_no_note(name: str) -> None:
    note = (
        "## Agenda for the river call\n\n- Gates.\n\n## Logistics\n\nA call.\n\n## Notes\n\nOld.\n"
    )
    assert [it.text for it in only(note, name).titles] == ["Agenda for the river call"]


def test_a_link_to_a_transcript_is_no_title() -> None:
    note = "[Automatic Transcription](https://docs.example.org/d/1)\n\n# Weirs that wait\n\nOld.\n"
    account = only(note)
    assert [it.text for it in account.titles] == ["Weirs that wait"]
    assert account.people == ()


DATED = "{title}{mark} 2031-05-27\n\nPresent: Ada Okafor\n\n- Ada: Gates open.\n- Ivo: They do.\n\n"
DATED += "{mark} {second}\n\nPresent: Ivo Kern\n\n- Ada: They close.\n- Ivo: They do.\n\n"
DATED += "{mark} 2031-05-06\n\nPresent: Bo Lind\n\n- Ada: Gates?\n- Ivo: Gates.\n"


@pytest.mark.parametrize(
    ("title", "name"),
    [("# River WG meeting notes\n\n", "notes"), ("", "minutes"), ("", "wg-calls")],
)
def test_headings_that_are_days_part_the_meetings_of_a_page(title: str, name: str) -> None:
    text = DATED.format(title=title, mark="##" if title else "#", second="2031-05-13")
    accounts = seed_of(text, name, ".md").accounts
    there = [(it.published, {person.name for person in it.people}) for it in accounts]
    assert [(day, "Bo Lind" in who) for day, who in there] == [
        ("2031-05-27", False),
        ("2031-05-13", False),
        ("2031-05-06", True),
    ]


@pytest.mark.parametrize(
    ("title", "name", "second"),
    [
        ("# Journal of weirs\n\n", "notes", "2031-05-13"),
        ("# Annual meeting of weirs\n\n", "notes", "Weirs"),
        ("", "weirs", "2031-05-13"),
    ],
)
def test_other_pages_with_days_stay_whole(title: str, name: str, second: str) -> None:
    text = DATED.format(title=title, mark="##", second=second).replace("Present:", "Rain:")
    assert len(seed_of(text, name, ".md").accounts) == 1


@pytest.mark.parametrize(
    "heading", ["Present:", "### Check-in :wave:\n\n-", "### Roll call 🌊\n\n-"]
)
def test_lists_of_who_came_below_days_show_meetings(heading: str) -> None:
    text = DATED.format(title="# Archive of weirs\n\n", mark="##", second="2031-05-13")
    text = text.replace("\n\n- Ada", "\n\n### Notes\n\n- Ada").replace("Present:", heading)
    accounts = seed_of(text, "weirs", ".md").accounts
    there = [(it.published, "Check-in" in f"{it.shown_title}") for it in accounts]
    assert there == [(day, False) for day in ("2031-05-27", "2031-05-13", "2031-05-06")]
    assert "Bo Lind" in {it.name for it in accounts[-1].people}


@pytest.mark.parametrize(("second", "days"), [("Katılımcılar", 2), ("Yağmur", 1)])
def test_two_days_are_meetings_where_both_say_who_was_there(second: str, days: int) -> None:
    text = (
        "# Notlar\n\n## 2031-05-13\n\n### Katılımcılar\n\n* Ada Okafor\n\n### Gündem\n\n* Su.\n\n"
    )
    text += f"## 2031-05-06\n\n### {second}\n\n* Ivo Kern\n\n### Gündem\n\n* Bent.\n"
    assert len(seed_of(text, "notlar", ".md").accounts) == days


def test_days_without_a_year_are_of_that_of_the_file() -> None:
    text = DATED.format(title="", mark="##", second="May 13").replace("2031-05-", "May ")
    accounts = seed_of(text.replace("Present:", "Rain:"), "2031-05-council-update", ".md").accounts
    assert [it.published for it in accounts] == ["2031-05-27", "2031-05-13", "2031-05-06"]


@pytest.mark.parametrize(
    "title", ["May 6, 2031 Meeting Notes", "River Design Notes for May 6, 2031"]
)
def test_the_topics_of_one_meeting_are_no_talks(title: str) -> None:
    topics = ("Gates that open", "Dams that are closed at night", "Fish", "Mills and their wheels")
    parts = "".join(
        f"# {it}\n\nPresenter: {who}\n\nOld.\n\n"
        for it, who in zip(topics, ("Ada Okafor", "Ivo Kern", "Bo Lind", "Cy Ruiz"), strict=True)
    )
    parts = parts if "Meeting" in title else parts.replace("Presenter", "Rain")
    account = only(f"# {title}\n\n{parts}", "may-6")
    assert (account.titles[0].text, account.published) == (title, "2031-05-06")


def test_days_that_follow_each_other_are_those_of_one_meeting() -> None:
    text = DATED.format(title="# River meeting\n\n", mark="##", second="2031-05-07")
    text = text.replace("05-27", "05-08")
    assert len(seed_of(text, "notes", ".md").accounts) == 1


def test_what_stands_behind_the_days_of_meetings_is_their_title() -> None:
    text = "# Meetings\n\n## [2031-02-15](a) Blenders\n\nAda.\n\n## 2031-03-15: Weirs\n\nIvo.\n\n"
    accounts = seed_of(text + "## 2031-05-15 - Gates\n\nBo.\n", "notes", ".md").accounts
    titles = [(it.titles[0].text, it.published) for it in accounts]
    assert titles == [
        ("Blenders", "2031-02-15"),
        ("Weirs", "2031-03-15"),
        ("Gates", "2031-05-15"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Video link: https://youtu.be/abcdefghijk",
        "**Video link:** https://youtu.be/abcdefghijk",
        "- **Recording**: [https://youtu.be/abcdefghijk][1]",
    ],
)
def test_the_recording_of_a_meeting_may_stand_below_its_agenda(line: str) -> None:
    text = f"# Notes on 6 May 2031\n\n## Agenda\n\n- Weirs\n\n## Minutes\n\n{line}\n\nThey met.\n"
    assert [it.key for it in only(text).recordings] == ["abcdefghijk"]
    assert only(text.replace("link:", "of a film:").replace("Recording", "Film")).recordings == ()


def test_a_count_of_meetings_is_no_title() -> None:
    text = "# 2031-05-06\n#### 12\n\n## Regular meeting of the weir group\n\nThey met again.\n"
    assert [it.text for it in only(text).titles] == ["Regular meeting of the weir group"]


def test_a_list_of_speakers_with_handles_is_one_where_they_speak_below() -> None:
    text = """\
# River call 7

## Speakers

1. [Ada Okafor](https://a.example/ada)
2. [Zyxu | Mud Org](https://a.example/zyxu)
3. [Wvel Kern](https://a.example/wvel)

## Notes

**Ada Okafor:** Welcome to the call.

**Zyxu | Mud Org:** Thanks, we have built it.

**Ada Okafor:** And what did you build, then?

**Wvel Kern:** They built a weir.
"""
    assert {person.name for person in only(text).people} == {"Ada Okafor", "Wvel Kern"}


def test_an_item_of_the_agenda_behind_points_of_a_turn_is_nobodys() -> None:
    text = (
        "# River call\n\n## Notes\n\n- Gates\n  - Ada: they leak\n    - and they rust\n"
        "  - Ivo: we mend them\n  - Ada: when?\n    - before the rain\n- Weirs of the town\n"
        "  - Ivo: who pays?\n    - nobody has asked\n  - Ada: the town\n"
    )
    spoken = {it.text: it.speaker for it in only(text).of(AccountPassage)}
    assert spoken["Weirs of the town"] is None
    assert spoken["and they rust"] == "Ada"


POINTS = """\
# River call

## Notes

- Ada: the gates
  - they leak
  - (laughter)
  - eB: they do not
  - Action item: look at them
  - Ivo: we mend them
  - some are open
- Ivo: who pays?
  - nobody has asked
- Ada: the town
- Ivo: good
- Ada: yes
"""


def test_a_point_behind_an_answer_and_below_a_question_is_nobodys() -> None:
    spoken = {it.text: it.speaker for it in only(POINTS).of(AccountPassage)}
    assert (spoken["they leak"], spoken["we mend them"]) == ("Ada", "Ivo")
    not_told = ("(laughter)", "some are open", "nobody has asked")
    labelled = ("eB: they do not", "Action item: look at them")
    assert {spoken[it] for it in (*not_told, *labelled)} == {None}


def test_a_point_below_a_turn_is_marked_as_one_that_goes_on() -> None:
    passages = only(POINTS).of(AccountPassage)
    assert [it.text for it in passages if it.goes_on] == ["they leak"]


LOG = """\
# River chat

{% irc %}
17:00 < ada> Hi, shall we look at the gates today?
17:01 < ivo> I have looked at them.
17:02 < ada> And what do they do?
17:03 < ivo> https://gates.example.org/leaks
17:04 < ada> I see, that is a lot of water.
17:05 ℹ  Bo is now known as Guest7
17:06 < ivo> It is what we have.
17:07 < ada> Then I thank you.
{% endirc %}
"""


def test_each_line_of_a_log_is_of_who_is_printed_in_front_of_it() -> None:
    passages = only(LOG).of(AccountPassage)
    spoken = {it.text: (it.speaker, it.goes_on) for it in passages}
    assert spoken["https://gates.example.org/leaks"] == ("ivo", False)
    assert [who for text, who in spoken.items() if "Guest7" in text] == [(None, False)]


def test_a_word_with_a_colon_ends_the_words_of_a_turn() -> None:
    text = LIST.replace("AOK: Then", "edit: Ivo did ask.\n\nAOK: Then")
    assert [it.speaker for it in only(text).of(AccountPassage) if "edit" in it.text] == [None]


def test_a_remark_in_brackets_behind_a_known_label_is_no_part_of_it() -> None:
    text = LIST.replace("AOK: Then", "IVO (chat): I ask.\n\nAOK: Then")
    account = only(text)
    turns = [it.speaker for it in account.items if isinstance(it, AccountPassage) and it.speaker]
    assert turns == ["AOK", "IVO", "IVO", "AOK", "MAB"]
    assert "chat" in [it.text for it in account.items if isinstance(it, AccountDetail)]


def test_labels_of_a_ticket_are_nobody() -> None:
    ticket = "\n### Gates that leak\n\n- **Link:** https://t.example/7\n- **Labels:** nominated\n"
    text = LIST.replace("## Gates\n", f"## Gates\n{ticket}") + ticket + "\nIVO: They leak.\n"
    assert "Labels" not in {it.speaker for it in only(text).of(AccountPassage)}


@pytest.mark.parametrize(
    "more", ["", " And I see what holds it, day by day and night by night" * 3]
)
def test_turns_of_four_make_minutes_in_which_hardly_one_goes_on(more: str) -> None:
    names = ("Ada", "Ivo", "Ada", "Nadia", "Mark", "Nadia", "Mark", "Ivo") * 2
    turns = [f"{name}: I see gate {number}.{more} Do you?" for number, name in enumerate(names)]
    told = "There is a debate on gates and their wood.\nIt is long."
    text = "# River call\n\n" + "\n\n".join((*turns[:8], told, *turns[8:]))
    assert [it.speaker for it in only(text).of(AccountPassage) if "debate" in it.text] == [None]


def test_given_names_speak_in_minutes_in_which_most_lines_are_points() -> None:
    names = ("Ada", "Ivo", "Ada", "Nadia", "Mark", "Evan", "Mark", "Nadia") * 2
    points = "".join(
        f"- Ticket {number}\n  - the gates of weir {number}\n  - open since May\n  - {it}: I see it.\n"
        for number, it in enumerate(names)
    )
    spoken = [
        it.speaker for it in only(f"# River call\n\n## Tickets\n\n{points}").of(AccountPassage)
    ]
    assert [it for it in spoken if it] == list(names)


@pytest.mark.parametrize("name", ["river/2031/sg-6-5", "river/2031/2031-06-05-agenda"])
def test_the_year_of_the_file_is_that_of_a_day_with_its_times(name: str) -> None:
    times = "June 5th, 16:00-17:00 UTC ( May 17th, 9am-10am Pacific Standard Time)"
    note = f"## Agenda for the June 5th call\n\n- **When**:  {times}\n\n## Notes\n\nOld.\n"
    assert only(note, name).published == "2031-06-05"


@pytest.mark.parametrize(
    ("label", "day"),
    [
        ("**Fecha:** Sábado 04/05/2031", "2031-05-04"),
        ("**Data:** 04/05/2031, 18:00", "2031-05-04"),
        ("**Datum:** 04/05/2031", "2031-05-04"),
        ("**Date:** 04/05/2031", None),
    ],
)
def test_the_language_of_a_label_says_whether_the_day_stands_first(
    label: str, day: str | None
) -> None:
    seed = seed_of(f"# River Group\n\n{label}\n**Motivo:** los molinos\n{PROSE}", ending=".md")
    assert seed.accounts[0].published == day
    assert ("date-unclear" in {it.code for it in seed.source.problems}) == (day is None)


@pytest.mark.parametrize(
    ("heading", "line", "later"),
    [
        ("## Date", "Tuesday, 6 May 2031", "## Next meeting\n\n### Date\n\n13 May 2031"),
        ("### 日時", "2031/05/06(火)　 21:00 ～ 23:00", "### 次回会議\n\n2031/05/13(火)"),
        ("## Fecha y hora", "06/05/2031, 18:00", "## Notas\n\nNada."),
    ],
)
def test_the_day_below_a_heading_that_asks_for_it_is_that_of_the_meeting(
    heading: str, line: str, later: str
) -> None:
    front = "---\ntitle: River Group\ndate: 2031-05-09T10:00:00\n---\n"
    text = f"{front}{heading}\n\n{line}\n\n{later}\n{PROSE}"
    assert seed_of(text, ending=".md").accounts[0].published == "2031-05-06"


@pytest.mark.parametrize(
    ("numbers", "are_told"), [((8, 10, 12, 13, 7, 14), False), (range(6), True)]
)
def test_tickets_in_no_order_are_no_numbers_of_talks(
    numbers: tuple[int, ...], are_told: bool
) -> None:
    points = "".join(f"- #{it} Weir of sort {it}\n  - It holds.\n" for it in numbers)
    seed = seed_of(f"# Weir round\n\n## Points\n\n{points}", "2031-05-06", ".md")
    assert ("talks-unparted" in {it.code for it in seed.source.problems}) is are_told


def test_what_stands_below_a_handle_in_bold_is_nobodys_who_spoke_before() -> None:
    names = ("Ada Okafor", "Ivo Kern") * 4
    turns = [f"**{it}**\nWe see gate {n}, and it does leak.\n" for n, it in enumerate(names)]
    turns.insert(5, "**weir.fan**\nDo you hear me?\n")
    spoken = [it.speaker for it in only("\n".join(turns)).of(AccountPassage) if "hear" in it.text]
    assert spoken == [None]


def test_points_below_a_name_among_tasks_are_not_what_somebody_says() -> None:
    tasks = "\n## Action items\n\n- Ada:\n  - open the gates\n- Ivo:\n  - close them\n"
    spoken = {it.text: it.speaker for it in only(f"{POINTS}{tasks}").of(AccountPassage)}
    assert spoken["they leak"] == "Ada"
    assert not [who for text, who in spoken.items() if who and "open the" in text]


def test_a_first_name_behind_a_role_is_that_of_one_present_and_a_comma_may_be_missing() -> None:
    account = only(
        "# River Group meeting 2031-05-06\n\n## Attendance:\n\n| Name | Present |\n| --- | --- |\n"
        "| Ada Okafor (Acme) | yes |\n| Mark Kern (Mud) | yes |\n\n"
        "Other attendees: Bo Lind (Silt) Mara Brun (Silt), Karl Volz (Acme)\n\nModerator: Mark\n\n"
        "## Gates\n\n- Ada: do we open them?\n- Karl: I think so.\n- Ada: then we will do it.\n"
        "- Karl: I can ask, too.\n\n## Next meeting\n\n- Moderator: Mark.\n"
    )
    (account,) = with_usual_voices((account,), {account.source: PurePosixPath()})
    people = {it.name: it.role for it in account.people}
    assert people["Mark Kern"] is PersonRole.HOST
    assert people.keys() == {"Ada Okafor", "Mark Kern", "Bo Lind", "Mara Brun", "Karl Volz"}
    assert [it.speaker for it in account.of(AccountPassage) if it.speaker] == ["Ada", "Karl"] * 2


def test_letters_in_front_of_points_that_are_nobodys_initials_sort_them() -> None:
    note = (
        "---\ntitle: River meeting\ndate: 2031-02-10\n---\n\n## 323 The day of the vote (5 min)\n\n"
        "- I: Week 11 was fine for all of us.\n    - K: Flood\n- I: The lock has to be planned.\n"
        "    - K: We can ask the keepers.\n    - K: It must be done after the flood.\n"
    )
    (account,) = seed_of(note, "2031-02-10", ".md").accounts
    assert not [it for it in account.items if getattr(it, "speaker", None)]
