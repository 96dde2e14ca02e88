"""How long the generator takes and how much memory, in ratios that mean the same on any machine.

Run it with `make bench` or `python benchmarks/measure.py [TALKS ...]`. Each figure is the best of
several runs in processes of their own. Times are also given as multiples of how long this
interpreter takes to start and to import MkDocs, so that figures of two machines can be compared.
"""

import argparse
import compileall
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
RUNS = 3

MEASURED = """
import json, resource, sys, time
start = time.perf_counter()
{setup}
middle = time.perf_counter()
{work}
end = time.perf_counter()
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
peak = peak / 1e6 if sys.platform == "darwin" else peak / 1e3
print(json.dumps([middle - start, end - middle, peak]))
"""
BUILD = """
from pathlib import Path
from generator.model.config import Config
site = build(Config(seeds=Path({seeds!r}), notes=Path({seeds!r}) / "no-notes"))
"""


def measure(setup: str, work: str = "pass") -> tuple[float, float, float]:
    """The seconds of the setup and of the work, and the peak memory in megabytes."""
    code = MEASURED.format(setup=setup, work=work)
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    best = (float("inf"),) * 3
    for _ in range(RUNS):
        run = subprocess.run(
            [sys.executable, "-c", code], env=environment, capture_output=True, check=True
        )
        start, work_time, peak = map(min, best, json.loads(run.stdout))
        best = (start, work_time, peak)
    return best


def build(seeds: Path) -> tuple[float, float, float]:
    """The figures of one build of a folder of seeds."""
    return measure("from generator.build import build", BUILD.format(seeds=str(seeds)))


def synthetic(folder: Path, talks: int) -> int:
    """Writes seeds for a number of talks: the real ones in other words.

    Every talk has words and quotes of its own beside the names that all talks share, as in a
    collection that somebody keeps for years. Returns the number of files.
    """
    originals = [path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    files = 0
    for talk in range(talks):
        text = originals[talk % len(originals)]
        lines = [_varied(line, talk, number) for number, line in enumerate(text.split("\n"))]
        (folder / f"{talk:05}.txt").write_text("\n".join(lines), encoding="utf-8")
        files += 1
    return files


def _varied(line: str, talk: int, number: int) -> str:
    """The line in other words where it is prose; a title gets a word of its own.

    Names, figures, times and headings stay: so the structure does, and what talks share.
    """
    if number == 0:
        return f"{line} {_word(talk).title()}"
    words = line.split(" ")
    if len(words) < 8:
        return line
    return " ".join(
        _word(talk * 7919 + number * 31 + place) if len(word) > 4 and word.islower() else word
        for place, word in enumerate(words)
    )


def _word(number: int) -> str:
    syllables = "ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu ma me mi mo mu".split()
    word = ""
    for _ in range(4):
        number, rest = divmod(number, len(syllables))
        word += syllables[rest]
    return word


def report(talks: list[int]) -> None:
    """Measures and prints everything."""
    compileall.compile_dir(ROOT / "generator", quiet=2)
    start = measure("pass")[0]
    mkdocs = measure("import mkdocs.commands.build, mkdocs.config")[0]
    imported = measure("import generator.build")[0]
    _, five, memory = build(ROOT / "seeds")
    print(f"{'':32}{'seconds':>9}{'x MkDocs import':>17}{'peak MB':>9}")
    _row("import of MkDocs", mkdocs - start, mkdocs, None)
    _row("import of the generator", imported - start, mkdocs, None)
    _row("the real seeds", five, mkdocs, memory)
    previous: tuple[int, float] | None = None
    for number in talks:
        with tempfile.TemporaryDirectory() as folder:
            files = synthetic(Path(folder), number)
            _, seconds, memory = build(Path(folder))
        _row(f"{files} synthetic seeds", seconds, mkdocs, memory)
        if previous is not None:
            more, longer = number / previous[0], seconds / previous[1]
            print(f"{'':4}{more:.1f} times the seeds take {longer:.1f} times as long")
        previous = (number, seconds)


def _row(name: str, seconds: float, unit: float, memory: float | None) -> None:
    peak = f"{memory:9.0f}" if memory is not None else ""
    print(f"{name:32}{seconds:9.3f}{seconds / unit:17.2f}{peak}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("talks", nargs="*", type=int, help="sizes of synthetic collections")
    report(parser.parse_args().talks or [50, 100, 200, 400])
