"""The picture of where in a talk things are said."""

from lxml import html

from generator.messages.words import words
from generator.render.pages.talks.timeline import timeline_svg

EN = words("en")


def marks(*times: int, length: int = 0) -> list[int]:
    tree = html.fromstring(timeline_svg(times, length, EN))
    return [int(mark.get("x")) for mark in tree.iter("rect")]


def test_bars_stand_in_proportion_to_the_length() -> None:
    assert marks(0, 50, 75, 100, length=100) == [0, 240, 360, 470]


def test_a_time_behind_the_end_makes_the_line_longer() -> None:
    assert marks(0, 50, 75, 200, length=100)[-1] == 470
    assert max(marks(0, 50, 75, 100, length=200)) < 250


def test_a_bar_is_as_high_as_much_is_said() -> None:
    tree = html.fromstring(timeline_svg((9, 9, 3, 12), 12, EN))
    bars = {int(bar.get("x")): int(bar.get("height")) for bar in tree.iter("rect")}
    assert bars == {120: 20, 360: 40, 470: 20}


def test_little_makes_no_picture() -> None:
    assert timeline_svg((1, 2, 3), 100, EN) == ""
    assert timeline_svg((0, 0, 0, 0), 100, EN) == ""


def test_it_is_said_in_words_for_those_who_do_not_see_it() -> None:
    tree = html.fromstring(timeline_svg((17, 60, 70, 6811), 8760, EN))
    label = tree.find("svg").get("aria-label")
    assert label == "Where in the talk things are said: 4 times from 0:17 to 1:53:31 of 2:26:00"
