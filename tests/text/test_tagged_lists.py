"""Points of lists of a saved page are told by its tags."""

import pytest

from generator.model.account import PassageKind
from generator.model.base import ItemId, Span, TalkId
from generator.model.items import Passage
from generator.text.markdown.printed_lists import passage_runs, printed_points
from tests.support import seed_of

_PAGE = """<html><body><h1>Weirs</h1>
<p>They hold.</p>
<ul>
<li><b>They leak:</b> all do.
<ol><li>a first leak</li>
<li>
  a second leak,
  as wide as two hands</li></ol></li>
<li>They age.</li>
</ul>
<p>They go.</p>
<ul><li>at night</li></ul> in spring
</body></html>
"""


def test_points_stand_as_deep_as_their_lists() -> None:
    points = printed_points(seed_of(_PAGE, "weirs", ".html").source)
    assert points == {4: "- ", 5: "    1. ", 7: "    2. ", 9: "- "}


@pytest.mark.parametrize(
    ("page", "points"),
    [
        ("<ul><li>Weirs <ul><li>leak</li></ul></li></ul>", {}),  # of two depths in one line
        ("<p>Weirs</p> <ul><li>leak</li></ul>", {}),
        ("</ul><li>leak</li>", {}),
        ("<ul><li>leak</li><li>age</li></ul>", {1: "- "}),
    ],
)
def test_a_line_of_several_depths_is_no_point(page: str, points: dict[int, str]) -> None:
    assert printed_points(seed_of(page, "weirs", ".html").source) == points


def test_only_pages_are_told_by_tags() -> None:
    assert printed_points(seed_of("# Weirs\n\n<ul>\n<li>leak</li>\n</ul>\n", "weirs").source) == {}


def test_passages_of_a_list_are_one_run() -> None:
    source = seed_of(_PAGE, "weirs", ".html").source
    words = {
        2: "They hold.",
        4: "They leak: all do.",
        5: "a first leak",
        7: "a second leak",
        9: "They age.",
    }
    passages = [
        Passage(
            id=ItemId(str(line)),
            talk=TalkId("weirs"),
            section="",
            kind=PassageKind.OTHER,
            text=text,
            at=Span(source=source.id, lines=(line, line)),
        )
        for line, text in words.items()
    ]
    first, points = passage_runs({source.id: source}, {source.id: printed_points(source)}, passages)
    assert first.paragraph == passages[0]
    found = [(it.depth, it.number) for it in points.bullets]
    assert found == [(0, ""), (1, "1."), (1, "2."), (0, "")]
