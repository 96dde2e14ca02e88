"""Programmes in lines that nothing marks: days, times, names and titles in the order of a page."""

import pytest
from hypothesis import given
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
_NAMES = """Weir Day 2031 — Program

Keynote Speakers

Ada Okafor
Professor of Hydrology, River University
Weirs of the North
Ada Okafor studies the weirs of northern rivers. She has built forty of them.

Bo Li
Delta Tech
Silt in the Delta: A Love Story
Bo Li is an engineer at Delta Tech who has counted silt for twenty years.

Carla Nkemelu
Mud College
How to Count Mud
Carla leads the mud group at Mud College.
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
            _NAMES,
            [
                ("Weirs of the North", "Ada Okafor", "2031"),
                ("Silt in the Delta: A Love Story", "Bo Li", "2031"),
                ("How to Count Mud", "Carla Nkemelu", "2031"),
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


_PIECES = st.sampled_from(
    "January 24|24.01.2031|Mo 6. Mai|18:30 Uhr|9:00 – 9:30|Ada Okafor|Dr. Bo Li (Acme)|“Weirs,”|Old weirs"
    "|* |• |- |, |: |. | by | with |Speaker: |Abstract: |TBA|Lunch|2018/19|Takeaways|(slides)|SPEAKERS:".split(
        "|"
    )
)
_LINES = st.lists(st.lists(_PIECES, min_size=1, max_size=5).map(" ".join), min_size=3, max_size=14)


@given(_LINES)
def test_any_lines_keep_their_words(lines: list[str]) -> None:
    seed = seed_of("Weir talks 2031\n" + "\n".join(lines), "programme", ".txt")
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    check_content_is_in_items(seed)
