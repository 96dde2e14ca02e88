"""What a build says of itself: nothing of a short one, a line for each long stage of another."""

import io

import pytest

from generator.build import build
from generator.output.console.progress import Progress
from tests.support import SEEDS, config


class _Clock:
    """A clock that is moved by hand."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_long_stages_are_lines_of_a_log() -> None:
    lines: list[str] = []
    clock = _Clock()
    progress = Progress(lines.append, None, clock)
    clock.now += 4
    progress.done("Notes read", 300)
    clock.now += 0.5
    progress.done("Pages made", 1200)
    progress.at("Pages written", 1, 2)
    assert lines == ["Notes read: 300 in 4.0 s (75/s)"]


def test_a_terminal_shows_one_line_that_changes_and_goes() -> None:
    shown, clock = io.StringIO(), _Clock()
    progress = Progress(lambda _: None, shown, clock)
    progress.begin()
    for count in range(1, 13):
        clock.now += 0.25
        progress.at("Pages written", count, 12)
    progress.done("Pages written", 12)
    lines = shown.getvalue().split("\r\x1b[K")
    assert lines[1] == "Pages written: 5 of 12 (4/s)"
    assert len(lines) == 10
    assert (lines[0], lines[-1]) == ("", "")
    assert "\n" not in shown.getvalue()


@pytest.mark.slow
def test_a_build_tells_of_its_stages() -> None:
    told: list[tuple[str, int]] = []
    site = build(config(SEEDS), lambda stage, count: told.append((stage, count)))
    files = len(site.assets)
    assert told[:2] == [
        ("Notes read", len(site.sources)),
        ("Talks compared and linked", len(site.corpus.talks)),
    ]
    ((stage, count),) = told[2:]
    assert stage == "Pages and files made"
    assert len(site.pages) < count <= len(site.pages) + files
