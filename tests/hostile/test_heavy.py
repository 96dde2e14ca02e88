"""Very large seeds: they are read and built in seconds, whole, and in little memory."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from generator.build import build
from generator.link.mentions import Finder
from generator.link.terms import Term
from generator.model.base import Ref
from tests.hostile.growing import sentence
from tests.promises import check_content_is_in_items, check_nothing_invented, check_nothing_lost
from tests.support import ROOT, config, seed_of

pytestmark = pytest.mark.slow

HEAVY = {
    "1 000 quotes": lambda: "A title\nQuotes\n" + "\n".join(f'- At {n // 60}:{n % 60:02} - "{sentence(n)}" - {sentence(-n)}' for n in range(1_000)),
    "500 levels": lambda: "\n".join("  " * n + f"- {sentence(n)}" for n in range(500)),
    "2 000 headings": lambda: "\n".join(f"## Heading {sentence(n)[:9]} {n}" for n in range(2_000)),
    "a table of 2 000 rows": lambda: "\n".join(f"| {n} | {sentence(n)} | x |" for n in range(2_000)),
    "a table of 50 000 cells": lambda: "| a " * 50_000,
    "front matter of 1 000 lines": lambda: "---\n" + "\n".join(f"key{n}: {sentence(n)}" for n in range(1_000)) + "\n---\nText",
    "2 000 lines": lambda: "\n".join(sentence(n) for n in range(2_000)),
    "a line of 2 MB": lambda: "It is so. " * 200_000,
}  # fmt: skip

MEASURE = """
import sys
from pathlib import Path
from generator.model.base import SourceId
from generator.read.seed import SeedFile, read_seed
raw = Path(sys.argv[1]).read_bytes()
read_seed(SeedFile(id=SourceId("x"), file=f"x{Path(sys.argv[1]).suffix}"), raw)
status = Path("/proc/self/status").read_text("utf-8")
print(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))
"""
TO_BE_READ = {
    "a key 4,000 times": lambda: "Weirs\n\n" + "Speaker: " * 4_000,
    "a line of 10 MB": lambda: "It is so. " * 1_000_000,
    "a line of 10 MB with an emoji": lambda: "💡" + "It is so. " * 1_000_000,
    "a quote of 10 MB": lambda: 'A title\nQuotes\n- "' + "It is so. " * 1_000_000 + '" - note',
    "a row of 5 MB": lambda: "| a " * 1_250_000,
    "50 000 short lines": lambda: "a b\n" * 50_000,
    "15 000 lines": lambda: "\n".join(sentence(n) for n in range(15_000)),
    "damage on a line of 1 MB": lambda: "πŸ’‘ It is donâ€™t so " * 45_000,
    "a transcript of 2 MB on one line.json": lambda: json.dumps(
        {"segments": [{"start": n, "end": n + 1, "text": sentence(n)} for n in range(15_000)]}
    ),
    "a saved page of 1 MB.html": lambda: (
        "<html><body>"
        + "\n".join(f"<p>{sentence(n)} <b>{sentence(-n)}</b></p>" for n in range(5_500))
    ),
}

AT_START = 58_000_000
"""Bytes that Python takes before it reads anything, and half as many more."""

SHORT = 40
"""Bytes as which a shorter line counts: whatever it says, a line, its role and its item are kept."""


@pytest.mark.parametrize("name", HEAVY)
def test_it_is_built_whole(name: str, tmp_path: Path) -> None:
    text = HEAVY[name]()
    (tmp_path / "note.txt").write_text(text, encoding="utf-8")
    site = build(config(tmp_path))
    assert not [problem for problem in site.problems if problem.code == "link-dead"]
    (source,) = site.corpus.sources
    counts = source.coverage
    lines = sum(bool(line.strip()) for line in text.split("\n"))
    assert counts.content + counts.label + counts.furniture + counts.unread == lines


@pytest.mark.parametrize("name", [name for name in HEAVY if "MB" not in name])
def test_it_keeps_the_promises(name: str) -> None:
    seed = seed_of(HEAVY[name]())
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    check_content_is_in_items(seed)


@pytest.mark.skipif(sys.platform != "linux", reason="systems count memory differently")
@pytest.mark.parametrize("name", TO_BE_READ)
def test_memory_for_reading(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"note{Path(name).suffix or '.txt'}"
    path.write_text(TO_BE_READ[name](), encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-c", MEASURE, str(path)], cwd=ROOT, capture_output=True, check=True
    )
    peak = int(run.stdout) * 1024
    size = max(path.stat().st_size, SHORT * path.read_bytes().count(b"\n"))
    assert peak <= 12 * size + AT_START


@pytest.mark.parametrize("head", ["", "# A title\n\n## Key Concepts\n\n"])
def test_targets_of_links_are_no_concepts(head: str, tmp_path: Path) -> None:
    lines = "".join(f"[x{number}]: /u{number}\n" for number in range(2_000))
    for name in ("a.md", "b.txt"):
        (tmp_path / name).write_text(head + lines, encoding="utf-8")
    site = build(config(tmp_path))
    assert not site.corpus.concepts
    assert len(site.pages) < 200


def test_long_names_are_made_ready_in_little_memory() -> None:
    """By its own choice the library took a minute and more for these."""
    names = (
        "".join(chr(0x4E00 + (number * 31 + place) * 7 % 20_000) for place in range(20_000))
        for number in range(90)
    )
    target = Ref(kind="concept", id="x")
    Finder([Term(form=name, target=target, exact=False) for name in names])
