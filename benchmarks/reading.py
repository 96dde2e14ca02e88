"""How reading grows with its seeds: doubling ratios, memory for each byte, ten thousand seeds.

Run it with `make bench` or `python benchmarks/reading.py [SEEDS]`. Ratios are of processor time: of
reading, and of a whole build, of a seed of twice the size. What is promised: at most 2.2 times the
time; at most 12 bytes of memory for each byte and 60 MB; and 10 000 seeds (about 60 MB) are read on
two cores in at most 30 seconds without a cache and in 3 with one.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from ordinary import Words, write_seeds

ROOT = Path(__file__).parent.parent
SIZES = (100_000, 200_000, 400_000)
RUNS = 3

READ = """
from generator.model.base import SourceId
from generator.read.seed import SeedFile, read_seed
from pathlib import Path
raw = Path({path!r}).read_bytes()
work = lambda: read_seed(SeedFile(id=SourceId("note"), file="note.txt"), raw)
"""
BUILD = """
from pathlib import Path
from generator.build import build
from generator.model.config import Config
folder = Path({path!r}).parent
work = lambda: build(Config(seeds=folder, notes=folder / "none"))
"""
READ_ALL = """
from pathlib import Path
from generator.model.config import Config
from generator.read import read
folder = Path({path!r})
work = lambda: read(Config(seeds=folder, notes=folder / "none", cache=Path({cache!r})))
"""
TIMED = """
if __name__ == "__main__":
    import json, os, sys, time
    spent = lambda: time.process_time() + sum(os.times()[2:4])  # and of its children
    start, wall = spent(), time.perf_counter()
    work()
    took = [spent() - start, time.perf_counter() - wall]
    peak = 0.0
    if sys.platform == "linux":
        lines = Path("/proc/self/status").read_text("utf-8").splitlines()
        peak = next(int(line.split()[1]) / 1e3 for line in lines if line.startswith("VmHWM"))
    print(json.dumps([*took, peak]))
"""


def prose(words: Words, size: int) -> str:
    """Paragraphs."""
    return _lines(lambda _: f"{words.sentence()} {words.sentence()}\n", size)


def quotes(words: Words, size: int) -> str:
    """Quotes with times and notes."""
    line = '- At {0} - "{1}" - {2}'
    return "A title\nQuotes\n" + _lines(
        lambda n: line.format(words.clock(n // 20), words.sentence(), words.sentence()), size
    )


def definitions(words: Words, size: int) -> str:
    """Concepts with explanations."""
    return "A title\nKey Concepts\n" + _lines(
        lambda _: f"- {words.term()}: {words.sentence()}", size
    )


def headings(words: Words, size: int) -> str:
    """Headings with a sentence each."""
    return _lines(lambda _: f"## {words.term()}\n{words.sentence()}", size)


def articles(words: Words, size: int) -> str:
    """A tag page of articles, each about a talk of its own."""
    article = "- {0} on {1}\n\n  TL;DR\n\n  {2}\n"
    return "A site\nTag: things\n" + _lines(
        lambda _: article.format(words.name(), words.term(), words.sentence()), size
    )


def damage(words: Words, size: int) -> str:
    """Lines that were decoded wrongly."""
    return "A title\n" + _lines(lambda _: f"• πŸ’‘ {words.word()} donâ€™t {words.sentence()}", size)


def one_line(words: Words, size: int) -> str:
    """A single line."""
    return _lines(lambda _: words.sentence(), size).replace("\n", " ")


SHAPES = (prose, quotes, definitions, headings, articles, damage, one_line)


def _lines(line: Callable[[int], str], size: int) -> str:
    made: list[str] = []
    length = 0
    while length < size:
        made.append(line(len(made)))
        length += len(made[-1]) + 1
    return "\n".join(made)


def measure(code: str) -> tuple[float, float, float]:
    """Processor seconds, seconds and peak megabytes of work in a process of its own.

    The seconds of the processes that it starts are counted, their memory is not.
    """
    with tempfile.NamedTemporaryFile("w", suffix=".py", encoding="utf-8") as script:
        script.write(code + TIMED)  # further processes of the reader begin with this file too
        script.flush()
        environment = os.environ | {"PYTHONPATH": str(ROOT)}
        command = [sys.executable, script.name]
        run = subprocess.run(command, env=environment, capture_output=True, check=True)
    processor, wall, peak = json.loads(run.stdout)
    return processor, wall, peak


def doubling() -> None:
    """Prints how time and memory grow with a seed's size."""
    head = "".join(f"{size // 1000:>7} kB" for size in SIZES)
    print(f"{'processor seconds':34}{head}  ratios          bytes/byte")
    for what, code in (("read", READ), ("build", BUILD)):
        for shape in SHAPES:
            best = [min(_one(code, shape, size) for _ in range(RUNS)) for size in SIZES]
            times = [seconds for seconds, _ in best]
            ratios = [later / earlier for earlier, later in pairwise(times)]
            shown = "".join(f"{seconds:10.3f}" for seconds in times)
            grown = (best[-1][1] - best[0][1]) * 1e6 / (SIZES[-1] - SIZES[0])
            print(
                f"{what} {shape.__name__:29}{shown}  {ratios[0]:.2f} {ratios[1]:.2f} {grown:16.1f}"
            )


def _one(code: str, shape: Callable[[Words, int], str], size: int) -> tuple[float, float]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "note.txt"
        path.write_text(shape(Words(1), size), encoding="utf-8")
        processor, _, peak = measure(code.format(path=str(path)))
    return processor, peak


def many(count: int) -> None:
    """Prints how long many ordinary seeds take, without and with a cache."""
    with tempfile.TemporaryDirectory() as seeds, tempfile.TemporaryDirectory() as cache:
        size = write_seeds(Path(seeds), count)
        code = READ_ALL.format(path=seeds, cache=cache)
        print(f"{count} ordinary seeds, {size / 1e6:.1f} MB, {os.cpu_count()} cores")
        for name in ("cold", "warm", "warm"):
            start = time.perf_counter()
            processor, wall, peak = measure(code)
            whole = time.perf_counter() - start
            rest = (
                f"{whole:.2f} s with start-up; {processor:.2f} s of all processors, {peak:.0f} MB"
            )
            print(f"  read {name}: {wall:6.2f} s ({rest})")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument(
        "seeds", nargs="?", type=int, default=10_000, help="number of ordinary seeds"
    )
    given = parser.parse_args()
    doubling()
    many(given.seeds)
