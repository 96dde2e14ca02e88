"""Titles of slides that stand on several lines, each a heading."""

from generator.read.outline.blocks import Heading
from generator.read.outline.headings.parted_titles import with_whole_title
from generator.read.outline.outlining import outline


def _headings(text: str, name: str) -> list[str]:
    blocks = with_whole_title(outline(enumerate(text.split("\n"), start=1)), name)
    return [it.text for it in blocks if isinstance(it, Heading)]


def test_headings_that_together_are_called_as_the_file_are_one_title() -> None:
    apart = "# Moving\n\n# *water*\n\n# Ada Okafor\n\nIt moves."
    assert _headings(apart, "moving water") == ["Moving *water*", "Ada Okafor"]
    near = "# Pushing the limits of\n# gate-keeping\n# programmes\n\n# Ada Okafor"
    whole = "Pushing the limits of gate-keeping programmes"
    assert _headings(near, "pushing the limits of gates") == [whole, "Ada Okafor"]


def test_other_headings_stay_apart() -> None:
    text = "# Moving\n\n# Ada Okafor\n\nIt moves."
    assert _headings(text, "moving water") == ["Moving", "Ada Okafor"]
    smaller = "# Moving\n\n## Water\n\nIt moves."
    assert _headings(smaller, "moving water") == ["Moving", "Water"]
    prose = "# Moving\n\nIt moves.\n\n# Water"
    assert _headings(prose, "moving water") == ["Moving", "Water"]
    assert _headings("# Moving water\n\n# Ada Okafor", "moving water") == [
        "Moving water",
        "Ada Okafor",
    ]


def test_the_line_below_a_heading_called_title_is_the_title() -> None:
    assert _headings("# Title\n\nMoving water\n\n# Abstract\n\nIt moves.", "x") == [
        "Moving water",
        "Abstract",
    ]
    set_off = "Title:\n------\nMoving water\n\nEvent:\n------\nRiverConf"
    assert _headings(set_off, "x") == ["Moving water", "Event:"]
    prose = "# Title\n\nMoving water\n\nIt moves.\n\n# Abstract"
    assert _headings(prose, "x") == ["Title", "Abstract"]
