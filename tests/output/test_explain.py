"""What `explain` says of a place."""

from generator.model.base import SourceId, Span
from generator.output.explain.lines import _reasons
from generator.output.explain.places import Place, Reason


def test_a_line_that_undoes_several_conclusions_stands_behind_the_last() -> None:
    place = Place(
        kind="quote",
        text="A text",
        address="quotes/in/a.html",
        at=Span(source=SourceId("a"), lines=(1, 1)),
        because=(
            Reason(text="first", undo="one line"),
            Reason(text="second", undo="one line"),
            Reason(text="third", undo="another line"),
            Reason(text="fourth"),
        ),
    )
    assert [" ".join(line.split()) for line in _reasons(place)] == [
        "because first",
        "because second",
        "undo one line",
        "because third",
        "undo another line",
        "because fourth",
    ]
