"""Who spoke, as the first sentences of reports and news items say it."""

import pytest

from generator.model.account_head import PersonRole
from tests.support import seed_of

_REPORT = """\
Town digs the wrong river

By Carla Nkemelu
12 May 2031

{}

Nobody looked at the map. The river runs north of the town.
"""


def _speakers(sentence: str) -> list[str]:
    (account,) = seed_of(_REPORT.format(sentence)).accounts
    return [it.name for it in account.people if it.role is PersonRole.SPEAKER]


@pytest.mark.parametrize(
    "sentence",
    [
        "Engineer Ada Okafor told the audience at MudConf on Tuesday that a map was wrong.",
        "Author Ada Okafor told students at the University of Graz that a map was wrong.",
        "Ada Okafor told a packed house on Tuesday that a map was wrong.",
        "Speaking at MudConf 2031 in Graz on Tuesday, Ada Okafor said that a map was wrong.",
        "Addressing a crowd of 200 people, Ada Okafor said that a map was wrong.",
        "The town had a wrong map, Ada Okafor said during a panel at MudConf.",
        "In a speech on Monday, Ada Okafor warned that a map was wrong.",
        "Ada Okafor visited the university on Thursday to talk about wrong maps.",
        "Students heard on Thursday from Ada Okafor, who makes maps.",
        "More than 200 people came to hear Ada Okafor speak about rivers on Monday.",
        "The keynote speaker, Ada Okafor, showed a wrong map.",
        "Ada Okafor was the keynote speaker at the annual dinner on Friday.",
        "Professor Ada Okafor delivered the annual Weir Lecture on May 3, 2031.",
        "Ada Okafor recorded this podcast for Weir Radio.",
        "Ada Okafor addressed the graduates of the University of Graz on Saturday.",
        "Ada Okafor shared her story of maps with students on Friday.",
        "Ada Okafor opens the talk with a wrong map.",
        "The video, titled “Wrong maps”, features Ada Okafor at MudConf.",
        "Ada Okafor will give the annual lecture on maps next Tuesday.",
        "Ada Okafor will be reading from her book of wrong maps at the library on Thursday.",
        "Join us for an evening on wrong maps with Ada Okafor, who makes them.",
        "Our guest, engineer and writer of maps, Ada Okafor, has a map that is wrong.",
        "Ada Okafor, former head of maps, will discuss why a map was wrong.",
    ],
)
def test_reports_say_who_spoke(sentence: str) -> None:
    assert _speakers(sentence) == ["Ada Okafor"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Okafor told the paper that attendees had left.",
        "Some say that Ada Okafor delivered the annual Weir Lecture.",
        "Ada Okafor visited the mill on Thursday.",
        "Nobody had heard of Ada Okafor before.",
        "The town heard a complaint from Ada Okafor.",
        "Ada Okafor shared her insights in a report.",
        "Ada Okafor is the speaker of the house.",
        "A lecture hall is named after Ada Okafor.",
        "Students wrote to Ada Okafor about the map.",
    ],
)
def test_other_sentences_say_nothing_of_a_talk(sentence: str) -> None:
    assert "Ada Okafor" not in _speakers(sentence)


def test_who_wrote_a_report_is_its_author() -> None:
    said = "“The map was wrong,” Okafor said. “We dug the wrong river,” she said."
    text = _REPORT.format(f"Ada Okafor told the audience at MudConf of a map.\n\n{said}")
    (account,) = seed_of(text).accounts
    assert [(it.name, it.role) for it in account.people] == [
        ("Ada Okafor", PersonRole.SPEAKER),
        ("Carla Nkemelu", PersonRole.AUTHOR),
    ]
