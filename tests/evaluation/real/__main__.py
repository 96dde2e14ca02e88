"""`make evaluate-real DIR=… KEY=…`: how the generator does on a folder of notes that is at hand.

KEY says what makes two files one talk: `recording`, `name`, both joined by `+`, or `file` where
every file is a talk of its own. Prints the talks that are wrong (look before you believe it: one
talk may be filed twice), what is suspicious, and a row for the table of `docs/evaluation.md`. Exits
with 1 where precision or recall is below what is promised.
"""

import argparse
import hashlib
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.messages.words import english
from tests.evaluation.real.judge import Verdict, judge
from tests.evaluation.real.truth import Key, bare_name

PRECISION, RECALL = 0.99, 0.95
HEAD = (
    "| collection | files | talks | true pairs | precision | recall | largest talk "
    "| title of its file | with date | with person | quotes | speaker inferred |\n"
    "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|"
)


def main() -> int:
    """Runs the judge; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--key", default="recording+name")
    parser.add_argument("--name", help="what the collection is called in the table")
    parser.add_argument("--sample", type=int, help="how many files at most, whole names together")
    parser.add_argument("--only-row", action="store_true", help="no names and titles of the notes")
    wanted = parser.parse_args()
    named = frozenset(wanted.key.split("+")) - {"file"}
    if not named <= frozenset(Key):
        parser.error(f"--key: {', '.join(Key)} or file, joined by +; not {wanted.key}")
    keys = frozenset(map(Key, named))
    with TemporaryDirectory() as scratch:
        folder = wanted.folder.resolve()
        if wanted.sample:
            folder = sample(folder, wanted.sample, Path(scratch) / "seeds")
        found = judge(folder, keys)
    if not wanted.only_row:
        print_details(found)
    print(HEAD)
    print(row(wanted.name or wanted.folder.name, found))
    return int(found.precision < PRECISION or found.recall < RECALL)


def sample(folder: Path, most: int, copy: Path) -> Path:
    """Copies some of the files, files of one name together, the same in every run."""
    names: dict[Path, list[Path]] = {}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        names.setdefault(bare_name(path.relative_to(folder)), []).append(path)
    drawn = sorted(names, key=lambda name: hashlib.sha256(str(name).encode()).digest())
    count = 0
    for name in drawn:
        if count >= most:
            break
        for path in names[name]:
            target = copy / path.relative_to(folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
            count += 1
    return copy


def print_details(found: Verdict) -> None:
    """Prints what is wrong, problems by code and what is suspicious."""
    for wrong in found.worst:
        print(f"{wrong.pairs} wrong pairs: {wrong.talk.title[:70]!r}, {len(wrong.files)} files")
        print("  " + " ; ".join(wrong.files[:4]))
        for reason in wrong.talk.merged_because[:3]:
            print(f"  because {reason.evidence}: {english(reason.detail)}")
    print(
        f"pairs: {found.true} true, {found.right} found, {found.wrong} wrong; "
        f"{found.pure} of {found.joined} joined talks are one talk"
    )
    for code, count in sorted(found.problems.items(), key=lambda pair: (-pair[1], pair[0])):
        print(f"{count:6} {code}")
    for anomaly in found.anomalies:
        print(f"{anomaly.severity}: {anomaly.code}: {english(anomaly.message)}")


def row(name: str, found: Verdict) -> str:
    """The collection's row of the table: names and counts, no texts."""
    shares = (found.from_name, found.dated, found.with_person)
    cells = [
        name,
        f"{found.files:,}",
        f"{found.talks:,}",
        f"{found.true:,}",
        f"{found.precision:.3f}" if found.right + found.wrong else "–",
        f"{found.recall:.3f}" if found.true else "–",
        str(found.largest),
        *(f"{share:.0%}" for share in shares),
        f"{found.quotes:,}",
        f"{found.inferred:.0%}" if found.quotes else "–",
    ]
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    sys.exit(main())
