"""Programmes in lines that nothing marks: days, times, names and titles in the order of a page."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.promises import check_content_is_in_items, check_nothing_invented, check_nothing_lost
from tests.support import seed_of

_COLLOQUIUM = """Colloquium Spring 2031

January 24
Ada Okafor (River State)
Weirs and their discontents
Abstract: Weirs are bounded by mud.

January 31
No colloquium

February 14
Carla Nkemelu (Mud College)
A short proof of the silt theorem
Abstract: We give a short proof.
"""
_TIMES = """9:00 – 9:10
Welcome
9:10 – 10:00
Keynote: Weirs of the North
Ada Okafor, River University
10:00 – 10:30
Coffee
10:30 – 11:00
Silt in the Delta
Bo Li, Delta Tech
"""
_IN_FIGURES = """Colloquium

3/5/2031
Xqwa Ndlongo (Lusaka)
Weirs and their discontents

3/12/2031
Ada Okafor (Bonn)
Silt in the old delta

3/19/2031
Peter Lang (Kiel)
Maps as polite guesses
"""
_WITH_POSTS = """Ringvorlesung 2030/31

18.10.2030 Prof. Dr. Ada Okafor: Weirs and their discontents
25.10.2030 Peter Lang, MIT: Silt in the old delta
10.01.2031 Prof. Carla Nkemelu: Maps as polite guesses
17.01.2031 N.N.
"""
_LOG = """Previous talks

2031

Mar 4 - Ada Okafor - Weirs of the North (slides) (video)
Feb 11 - Bo Li - Silt in the Delta (slides)

2030

Dec 10 - Tom Reed - Rivers in Winter
"""


@pytest.mark.parametrize(
    ("text", "talks"),
    [
        (
            _COLLOQUIUM,
            [
                ("Weirs and their discontents", "Ada Okafor", "2031-01-24"),
                ("A short proof of the silt theorem", "Carla Nkemelu", "2031-02-14"),
            ],
        ),
        (
            _TIMES,
            [
                ("Keynote: Weirs of the North", "Ada Okafor", None),
                ("Silt in the Delta", "Bo Li", None),
            ],
        ),
        (
            _IN_FIGURES,
            [
                ("Weirs and their discontents", "Xqwa Ndlongo", "2031-03-05"),
                ("Silt in the old delta", "Ada Okafor", "2031-03-12"),
                ("Maps as polite guesses", "Peter Lang", "2031-03-19"),
            ],
        ),
        (
            _WITH_POSTS,
            [
                ("Weirs and their discontents", "Ada Okafor", "2030-10-18"),
                ("Silt in the old delta", "Peter Lang", "2030-10-25"),
                ("Maps as polite guesses", "Carla Nkemelu", "2031-01-10"),
            ],
        ),
        (
            _LOG,
            [
                ("Weirs of the North", "Ada Okafor", "2031-03-04"),
                ("Silt in the Delta", "Bo Li", "2031-02-11"),
                ("Rivers in Winter", "Tom Reed", "2030-12-10"),
            ],
        ),
    ],
)
def test_lines_of_one_sort_begin_talks(text: str, talks: list[tuple[str, str, str | None]]) -> None:
    seed = seed_of(text, "programme", ".txt")
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    check_content_is_in_items(seed)
    assert [(it.titles[0].text, it.people[0].name, it.published) for it in seed.accounts] == talks


_LETTERS = """Old letters

4 January 2031 Ada Okafor
The roof leaks again
6 January 2031 Bo Li
Then we must mend it
"""
_DAYS_BELOW = """Seminar talks

Rivers that answer late
Ada Okafor
5 March 2031

The slow bank and its price
Bo Li
12 March 2031

Maps as guesses
Carla Nkemelu
19 March 2031
"""
_THANKS = """Thanks to the speakers of the seminar

Ada Okafor
who drew the maps by hand
Bo Li
who lent us his boat
Carla Nkemelu
who cooked for all of us
"""


_CHANGES = """Changes

2031-01-04
Mend the gauge reader by Ada Okafor
2031-01-05
Tests for slow banks by Peter Lang
2031-01-06
Removal of the old bridge by Carla Nkemelu
"""


@pytest.mark.parametrize("text", [_LETTERS, _DAYS_BELOW, _THANKS, _CHANGES])
def test_letters_days_below_talks_and_lists_of_names_begin_none(text: str) -> None:
    assert len(seed_of(text, "notes", ".txt").accounts) == 1


def test_timed_talks_are_of_the_day_above_them() -> None:
    text = """River meeting 2031 programme

Tuesday, 4 June
09:00 Ada Okafor: Weirs and their discontents
10:00 Peter Lang: Silt in the old delta
Wednesday, 5 June
09:00 Carla Nkemelu: Maps as polite guesses
10:00 Bo Li: What gauges forget at night
"""
    days = [it.published for it in seed_of(text, "programme", ".txt").accounts]
    assert days == ["2031-06-04", "2031-06-04", "2031-06-05", "2031-06-05"]


def test_who_is_named_further_above_is_no_part_of_the_first_talk() -> None:
    above = "Ada Okafor\nShe has built forty weirs in the north. They still stand.\nOne is her own.\nThe talks\n\n"
    text = _COLLOQUIUM.replace("January 24", above + "January 24", 1)
    days = [it.published for it in seed_of(text, "programme", ".txt").accounts]
    assert days == ["2031-01-24", "2031-02-14"]
    near = _COLLOQUIUM.replace("January 24", "Ada Okafor\nJanuary 24", 1)
    assert len(seed_of(near, "programme", ".txt").accounts) == 1


def test_a_year_in_what_a_talk_is_about_is_not_that_of_the_next() -> None:
    text = _COLLOQUIUM.replace("Abstract: Weirs are bounded by mud.", "The mill closed in 1987")
    days = [it.published for it in seed_of(text, "programme", ".txt").accounts]
    assert days == ["2031-01-24", "2031-02-14"]


_PIECES = st.sampled_from(
    "January 24|24.01.2031|Mo 6. Mai|18:30 Uhr|9:00 – 9:30|Ada Okafor|Dr. Bo Li (Acme)|“Weirs,”|Old weirs"
    "|* |• |- |, |: |. | by | with |Speaker: |Abstract: |TBA|Lunch|2018/19|Takeaways|(slides)|SPEAKERS:".split(
        "|"
    )
)
_LINES = st.lists(st.lists(_PIECES, min_size=1, max_size=5).map(" ".join), min_size=3, max_size=14)


@given(_LINES)
@example(["January 24", "SPEAKERS: January 24", "•  •  Abstract:  January 24"])
def test_any_lines_keep_their_words(lines: list[str]) -> None:
    seed = seed_of("Weir talks 2031\n" + "\n".join(lines), "programme", ".txt")
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    check_content_is_in_items(seed)


@pytest.mark.parametrize(
    "text",
    [
        "Call log\n3/5/2031 Ada Okafor, Acme: Wants a new quote\n3/12/2031 Bo Li, Mud Inc: Seminar room is booked\n",
        "Weir seminar\n2031-03-05 Ada Okafor: Welcome to all guests\n2031-03-12 Bo Li: The room is cold today\n",
    ],
)
def test_logs_with_days_in_figures_are_no_programmes(text: str) -> None:
    assert len(seed_of(text, "log", ".txt").accounts) == 1


def test_what_stands_right_below_the_lines_of_talks_was_told_there() -> None:
    note = (
        "RiverConf 2031 – Notes from day 1\n\n9:00 Opening\n\nA full hall.\n\n"
        "9:30 Ada Okafor: Why Weirs Win\n\n- Dams say no\n\n"
        "10:30 Petra Lind: Mud Is Information\n\n- Layers date floods\n- Cores\n\n11:30 Coffee\n\n"
        "12:00 Tom Grell: The Cheapest Sensor\n\n- Ask those below\n\nSee you next year!\n"
    )
    accounts = seed_of(note, "day1", ".txt").accounts
    assert [it.event for it in accounts] == ["RiverConf 2031"] * 3
    told = [{it.text for it in account.items if hasattr(it, "text")} for account in accounts]
    assert "Dams say no" in told[0]
    assert {"Layers date floods", "Cores"} < told[1]
    assert "Ask those below" in told[2]
    assert "See you next year!" not in told[2]
