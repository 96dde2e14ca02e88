"""The picture of where in a talk things are said."""

from lxml import html

from generator.messages.words import words
from generator.render.pages.talks.timeline import timeline_svg

EN = words("en")


def marks(*times: int, length: int = 0) -> list[int]:
    tree = html.fromstring(timeline_svg(times, length, EN))
    return [int(mark.get("x")) for mark in tree.iter("rect")]


def test_marks_stand_in_proportion_to_the_length() -> None:
    assert marks(0, 50, 75, 100, length=100) == [0, 498, 747, 997]


def test_a_time_behind_the_end_makes_the_line_longer() -> None:
    assert marks(0, 50, 75, 200, length=100)[-1] == 997
    assert max(marks(0, 50, 75, 100, length=200)) < 500


def test_each_time_is_marked_once_in_order() -> None:
    assert marks(9, 9, 3, 3, 12, length=12) == [249, 747, 997]


def test_little_makes_no_picture() -> None:
    assert timeline_svg((1, 2, 3), 100, EN) == ""
    assert timeline_svg((0, 0, 0, 0), 100, EN) == ""


def test_it_is_said_in_words_for_those_who_do_not_see_it() -> None:
    tree = html.fromstring(timeline_svg((17, 60, 70, 6811), 8760, EN))
    label = tree.find("svg").get("aria-label")
    assert label == "Where in the talk things are said: 4 times from 0:17 to 1:53:31 of 2:26:00"
