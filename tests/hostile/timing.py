"""How a cost grows: processor time at a size and at eight times that size."""

import gc
import time
from collections.abc import Callable

TIMES = 8
LIMIT = 2.2**3
"""What eight times the size may cost: 2.2 for each doubling."""

UNNOTICED = 0.05
"""Seconds below which no growth is held against anything."""


def grows_too_fast(work: Callable[[int], None], size: int) -> str:
    """Why the cost of some work grows too fast with its size, or nothing.

    Something else may keep the machine busy: so the best of several attempts counts.
    """
    small = large = float("inf")
    for _ in range(4):
        small = min(small, *(seconds(work, size) for _ in range(2)))
        large = min(large, seconds(work, size * TIMES))
        if large < UNNOTICED or large <= LIMIT * small:
            return ""
    return f"{small:.4f} s for {size}, {large:.4f} s for {TIMES} times that"


def seconds(work: Callable[[int], None], size: int) -> float:
    """The processor time of the work."""
    gc.collect()
    start = time.process_time()
    work(size)
    return time.process_time() - start
