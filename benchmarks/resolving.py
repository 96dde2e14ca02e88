"""How long resolving and linking take, and how much memory, from a thousand accounts to ten.

Run it with `make bench` or `python benchmarks/resolving.py [ACCOUNTS ...]`. Each number of accounts
is measured in a process of its own, as the best of several runs. The budget is judged by the time
of the processor, because the machine may be shared; it fails if the budget is exceeded.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from math import log
from pathlib import Path
from typing import TypeVar

from collection import reading

T = TypeVar("T")
ROOT = Path(__file__).parent.parent
SIZES = (1_000, 2_000, 5_000, 10_000)
RUNS = 2

SECONDS = 60.0
"""The budget for both stages together, for ten thousand accounts on two cores."""

MEGABYTES = 1_500
"""The budget for memory, the accounts included."""

TOLERANCE = 1.1
"""How much longer than n log n it may take: measuring is not exact."""


def measure(accounts: int) -> dict[str, float]:
    """The figures of one number of accounts: of each the smallest of all runs."""
    command = [sys.executable, __file__, "--one", str(accounts)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    runs = [
        json.loads(subprocess.run(command, env=environment, capture_output=True, check=True).stdout)
        for _ in range(RUNS)
    ]
    return {name: min(run[name] for run in runs) for name in runs[0]}


def run_once(accounts: int) -> dict[str, float]:
    """The figures of one run in this process: seconds, megabytes, and how much there is."""
    from generator.link import link
    from generator.resolve import resolve

    made = reading(accounts)
    before = _peak()
    wall = time.perf_counter()
    resolved, resolving = _timed(lambda: resolve(made))
    links, linking = _timed(lambda: link(resolved))
    wall = time.perf_counter() - wall
    return {
        "talks": len(links.corpus.talks),
        "quotes": len(links.corpus.quotes),
        "concepts": len(links.corpus.concepts),
        "resolve": resolving,
        "link": linking,
        "wall": wall,
        "before": before,
        "peak": _peak(),
    }


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    start = time.process_time()
    return work(), time.process_time() - start


def _peak() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1e6 if sys.platform == "darwin" else peak / 1e3


def report(sizes: list[int]) -> bool:
    """Measures and prints everything; whether the budget is kept."""
    columns = ("talks", "quotes", "concepts", "resolve", "link", "wall", "before", "peak")
    print(f"{'accounts':>8}" + "".join(f"{name:>10}" for name in columns))
    measured = {}
    previous = None
    for accounts in sizes:
        figures = measured[accounts] = measure(accounts)
        shown = (f"{figures[name]:10.{2 * (name in columns[3:6])}f}" for name in columns)
        print(f"{accounts:8}{''.join(shown)}", flush=True)
        if previous:
            _growth(previous, accounts, measured)
        previous = accounts
    within = True
    if len(sizes) > 1:
        within = _growth(sizes[0], sizes[-1], measured) <= TOLERANCE
    if sizes[-1] >= SIZES[-1]:
        seconds = figures["resolve"] + figures["link"]
        within &= seconds <= SECONDS and figures["peak"] <= MEGABYTES
    print("The budget is kept." if within else "The budget is EXCEEDED.")
    return within


def _growth(small: int, large: int, measured: dict[int, dict[str, float]]) -> float:
    """Prints how much longer it takes for how many more, and how that compares with n log n."""
    took = [figures["resolve"] + figures["link"] for figures in (measured[small], measured[large])]
    longer = took[1] / took[0]
    allowed = large * log(large) / (small * log(small))
    print(
        f"{'':8}  {small} to {large}: {large / small:.1f} times the accounts take"
        f" {longer:.1f} times as long, {longer / allowed:.2f} of n log n"
    )
    return longer / allowed


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("accounts", nargs="*", type=int, help="numbers of accounts")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        print(json.dumps(run_once(arguments.one)))
    else:
        sys.exit(0 if report(sorted(arguments.accounts) or list(SIZES)) else 1)
