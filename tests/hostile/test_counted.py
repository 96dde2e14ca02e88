"""Twice the lines take about twice the steps, from file to pages: counted, not timed.

A step is a call of a function. A count is the same on every machine, however busy it is.
"""

import gc
import re
import sys
from collections.abc import Callable
from functools import _lru_cache_wrapper
from pathlib import Path
from types import FrameType

import pytest

from generator.build import build
from generator.text.caches import Known
from tests.hostile.growing import sentence
from tests.support import config

pytestmark = pytest.mark.slow

SHAPES: dict[str, Callable[[int], str]] = {
    "bullets.md": lambda n: f"- {sentence(n)[:32]}",
    "prose.md": lambda n: sentence(n)[:35],
    "links.md": lambda n: f"[x{n}]: /u{n}",
    "turns.md": lambda n: f"{'Ada Okafor' if n % 2 else 'Bo Li'}: {sentence(n)[:25]}",
    "timed turns.txt": lambda n: f"[{n // 60:02}:{n % 60:02}] Ada: {sentence(n)[:25]}",
    "rows.md": lambda n: f"| {sentence(n)[:6]} | {n} | {sentence(n)[:18]} |",
}
LINES = 400
DOUBLED = 2.25
"""What twice the lines may cost."""

MOST_STEPS = 2_820
"""How many steps a line may cost: what the dearest shape costs (2,801, with nothing kept), and a
little more, because the order of sets differs from run to run."""


def forget() -> None:
    """Empties what functions keep of earlier calls: what ran before must not matter.

    What a build has set aside from searches for cycles would not be found.
    """
    gc.unfreeze()
    for kept in gc.get_objects():
        if isinstance(kept, _lru_cache_wrapper):
            kept.cache_clear()
        elif isinstance(kept, Known):
            kept.clear()
    re.purge()


def steps(work: Callable[[], object]) -> int:
    """How many functions are called, of Python's and of C's."""
    count = 0

    def see(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    forget()
    gc.disable()
    sys.setprofile(see)
    try:
        work()
    finally:
        sys.setprofile(None)
        gc.enable()
    return count


@pytest.mark.parametrize("name", SHAPES)
def test_steps_of_a_build(name: str, tmp_path: Path) -> None:
    def whole_build(lines: int) -> int:
        text = "\n".join(map(SHAPES[name], range(lines)))
        (tmp_path / f"note.{name.rpartition('.')[2]}").write_text(
            f"A title\n\n{text}\n", encoding="utf-8"
        )
        return steps(lambda: build(config(tmp_path)))

    whole_build(20)  # what is made once, such as templates
    once, twice = whole_build(LINES), whole_build(2 * LINES)
    assert twice <= DOUBLED * once
    assert twice - once <= MOST_STEPS * LINES, (twice - once) // LINES
