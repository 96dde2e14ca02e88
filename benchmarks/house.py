"""How the package is laid out: entries in each folder, and the modules that one note runs through.

`make house` writes both as tables into `docs/architecture.md`; a test says when they are no longer
true. A note runs through a module if a function of it is called while a site of that one note is
built, from the bytes of the file to the pages; what runs when a module is loaded does not count.
"""

import argparse
import multiprocessing
import re
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # the package beside this file, whatever is installed
PACKAGE = ROOT / "generator"
PAGE = ROOT / "docs/architecture.md"
NOTES = (
    *(ROOT / "seeds").glob("*.txt"),
    ROOT / "tests/read/kinds/13-lecture-notes.txt",
)
"""One note of each dialect."""

_TABLES = re.compile(r"(?<=<!-- make house -->\n).*?(?=<!-- end -->)", re.DOTALL)


def entries() -> dict[str, int]:
    """How many modules, folders and files each folder of the package lists beside its own init."""
    folders = [path for path in PACKAGE.rglob("*") if path.is_dir() and "__" not in path.name]
    counts = {}
    for folder in sorted((PACKAGE, *folders)):
        names = [path.name for path in folder.iterdir() if _counts(path)]
        if names:
            counts[folder.relative_to(PACKAGE).as_posix()] = len(names)
    return counts


def _counts(path: Path) -> bool:
    """Whether an entry is more than marks, caches or an empty folder of an older version."""
    if path.name.startswith("__") or path.name == "py.typed":
        return False
    return path.is_file() or any(map(_counts, path.iterdir()))


def files_of(note: Path) -> tuple[str, list[str]]:
    """The dialect of a note, and the modules and templates that a site of it alone runs through.

    To be called in a fresh process: what was computed before is not computed again.
    """
    from generator.build import build
    from generator.model.config import Config

    package = f"{PACKAGE}/"
    called: set[str] = set()

    def watch(frame: FrameType, event: str, _: object) -> None:
        code, file = frame.f_code, frame.f_code.co_filename
        if event == "call" and file.startswith(package) and code.co_name != "<module>":
            called.add(file.removeprefix(package))

    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / note.name).write_bytes(note.read_bytes())
        config = Config(seeds=Path(folder), notes=Path(folder) / "none")
        tempfile.tempdir = f"{folder}-kept"  # templates that were compiled before are not there
        sys.setprofile(watch)
        try:
            site = build(config)
        finally:
            sys.setprofile(None)
    return site.corpus.sources[0].dialect, sorted(called)


def traced(notes: Sequence[Path] = NOTES) -> dict[str, list[str]]:
    """The files that one note of each dialect runs through, each in a process of its own."""
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=fresh, max_tasks_per_child=1) as processes:
        return dict(sorted(processes.map(files_of, notes)))


def tables(through: dict[str, list[str]]) -> str:
    """Both tables in Markdown, for the files that one note of each dialect runs through."""
    counts = entries()
    total = sum(1 for _ in PACKAGE.rglob("*.py"))
    lines = ["", f"| a note of | runs through, of {total} modules | templates |", "|---|---|---|"]
    for dialect, files in through.items():
        modules = sum(file.endswith(".py") for file in files)
        lines.append(f"| `{dialect}` | {modules} | {len(files) - modules} |")
    lines += ["", "| folder | entries | in its folders |", "|---|---|---|"]
    lines.append(f"| `generator/` | {counts['.']} | |")
    for folder, count in counts.items():
        if "/" not in folder and folder != ".":
            inside = (
                f"`{name.removeprefix(folder)[1:]}` {inner}"
                for name, inner in counts.items()
                if name.startswith(f"{folder}/")
            )
            lines.append(f"| `{folder}/` | {count} | {', '.join(inside)} |")
    return "\n".join([*lines, "", ""])


def written(page: str, made: str) -> str:
    """The page with the tables in their place."""
    return _TABLES.sub(lambda _: made, page)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("note", nargs="?", type=Path, help="list the files of this note instead")
    note = parser.parse_args().note
    if note:
        print(*files_of(note)[1], sep="\n")
    else:
        PAGE.write_text(written(PAGE.read_text("utf-8"), tables(traced())), "utf-8")
