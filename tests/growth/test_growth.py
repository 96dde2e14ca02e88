"""The time that a text takes grows with its length and not with the square of it."""

from functools import partial
from pathlib import Path

import pytest

from generator.build import build
from generator.read.account.people.plausible import answers
from generator.read.vocabulary.page_words import PageWords
from generator.render.pieces.summaries import first_sentence
from tests.hostile import formats
from tests.hostile.growing import FRAMES, STRUCTURES, UNITS, Growing, repeated
from tests.hostile.timing import grows_too_fast, read_anew
from tests.support import config

pytestmark = pytest.mark.slow

LINE = 2_000
READ = 6_000
BUILT = 3_000


def some_of_repeated() -> list[Growing]:
    """Every unit in one frame as a line and in another as lines, every frame with many units.

    And of the other formats every fifth.

    All of them together take some minutes: `make fuzz` goes through them.
    """
    shapes = 2 * len(UNITS)
    return [
        growing
        for place, growing in enumerate(repeated())
        if (place % shapes * 7 + place // shapes * 5) % len(FRAMES) == 0
    ] + list(formats.repeated())[::5]


@pytest.mark.parametrize("part", range(4))
def test_reading_repeated_pieces(part: int) -> None:
    for growing in some_of_repeated()[part::4]:
        slow = grows_too_fast(partial(read_anew, growing), LINE)
        assert not slow, f"{growing.name}: {slow}"


@pytest.mark.parametrize(
    "growing", [*STRUCTURES, *formats.STRUCTURES], ids=lambda growing: growing.name
)
def test_reading_structures(growing: Growing) -> None:
    assert not grows_too_fast(partial(read_anew, growing), READ)


@pytest.mark.parametrize("piece", ["([", "with Ada Bo ", "Speaker: "])
def test_names_with_much_behind_them_are_gone_through_once(piece: str) -> None:
    frame = "# With {0}\n## By {0} (3)\nSpeaker: {0}\n"
    growing = Growing(piece, lambda size: frame.format(piece * (size // len(piece) // 3)))
    assert not grows_too_fast(partial(read_anew, growing), 1_500)


@pytest.mark.parametrize("growing", STRUCTURES, ids=lambda growing: growing.name)
def test_building_structures(growing: Growing, tmp_path: Path) -> None:
    def whole_build(size: int) -> None:
        text = growing.make(size).encode("utf-8", "surrogatepass")
        (tmp_path / "note.txt").write_bytes(text)
        build(config(tmp_path))

    whole_build(100)  # what is made once, such as templates
    assert not grows_too_fast(whole_build, BUILT)


@pytest.mark.parametrize("piece", ["1. ", "vs. X ", "a.   ", "Mr.) "])
def test_many_full_stops_that_end_nothing_are_gone_through_once(piece: str) -> None:
    def work(size: int) -> None:
        first_sentence(piece * size)

    assert not grows_too_fast(work, 4_000)


def test_turns_of_one_person_are_gone_through_once() -> None:
    def work(size: int) -> None:
        assert not answers(["Ada"] * size)

    assert not grows_too_fast(work, LINE)


def test_a_page_is_searched_once_for_all_who_are_addressed_on_it() -> None:
    def work(size: int) -> None:
        names = [f"{chr(0x4E00 + n % 9999)}{chr(0x5E00 + n // 7)}" for n in range(size)]
        page = PageWords("\n".join(f"{name}：水。" for name in names))
        assert not any(map(page.is_addressed, names))

    assert not grows_too_fast(work, LINE)
