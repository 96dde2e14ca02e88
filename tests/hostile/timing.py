"""How a cost grows: processor time at a size and at eight times that size."""

import gc
import time
from collections.abc import Callable

from generator.text.caches import clear_caches
from tests.hostile.growing import Growing
from tests.support import read_once, seed_of

TIMES = 8
DOUBLED = 2.8
"""What twice the size may cost: twice and a little for what is linear, four times for a quadratic.

Between them, so that neither a busy machine nor a full cache of the processor decides. How fast
costs grow exactly is measured by `make bench`.
"""

LIMIT = DOUBLED**3
"""What eight times the size may cost."""

UNNOTICED = 0.05
"""Seconds below which no growth is held against anything."""


def grows_too_fast(work: Callable[[int], None], size: int) -> str:
    """Why the cost of some work grows too fast with its size, or nothing.

    Something else may keep the machine busy: so the best of several attempts counts. And what is
    remembered from run to run may make a small size cheap: so it must go on growing too fast.
    """
    small = large = larger = float("inf")
    for _ in range(4):
        large = min(large, seconds(work, size * TIMES))
        if large < UNNOTICED:
            return ""
        small = min(small, seconds(work, size))
        if large <= LIMIT * small:
            return ""
    for _ in range(6):
        larger = min(larger, seconds(work, size * TIMES * 2))
        if larger <= DOUBLED * large:
            return ""
        large = min(large, seconds(work, size * TIMES))
    return (
        f"{small:.4f} s for {size}, {large:.4f} s for {TIMES} times that, {larger:.4f} s for "
        f"twice as much again"
    )


def seconds(work: Callable[[int], None], size: int) -> float:
    """The processor time of the work, without that of collecting what others left behind."""
    gc.disable()
    try:
        start = time.process_time()
        work(size)
        return time.process_time() - start
    finally:
        gc.enable()


def read_anew(growing: Growing, size: int) -> None:
    """Reads a text of about this many characters as if none had been read before."""
    read_once.cache_clear()
    clear_caches()
    seed_of(growing.make(size).encode("utf-8", "surrogatepass"), ending=growing.ending)
