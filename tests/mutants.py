"""Changes the modules that differ from a revision in small ways and shows which changes no test notices.

`make mutants SINCE=main` runs it: mutmut works in a copy of the project, with the quick tests.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = "generator"
SETTINGS = """\
[mutmut]
source_paths={package}
only_mutate=
    {modules}
also_copy=
    {others}
pytest_add_cli_args=
    -m
    not (site or browser or slow)
    --ignore=tests/site
    --hypothesis-profile=quick
"""
"""Of mutmut; it copies the package, and beside it what `also_copy` names.

Before it changes anything, it runs all these tests in one process, to learn which of them call what.
"""


def main() -> int:
    """Runs mutmut on what changed; the exit code is its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--since", default="main", help="a revision, or a module by its path")
    arguments = parser.parse_args()
    modules = changed(arguments.since)
    if not modules:
        print(f"No module of {PACKAGE} differs from {arguments.since}.")
        return 0
    print(f"{len(modules)} modules: {', '.join(modules)}")
    with tempfile.TemporaryDirectory() as name:
        folder = copy_into(Path(name))
        others = sorted(one.name for one in folder.iterdir() if one.name != PACKAGE)
        text = SETTINGS.format(
            package=PACKAGE, modules="\n    ".join(modules), others="\n    ".join(others)
        )
        (folder / "setup.cfg").write_text(text, encoding="utf-8")
        code = mutmut(folder, "run").returncode
        for line in mutmut(folder, "results", shown=False).stdout.splitlines():
            mutant, _, verdict = line.strip().partition(": ")
            if verdict in ("survived", "no tests"):
                print(f"\n{verdict}:")
                print(mutmut(folder, "show", mutant, shown=False).stdout)
    return code


def changed(since: str) -> list[str]:
    """The modules that differ from a revision, also in what is not committed; or the one named."""
    if (ROOT / since).is_file():
        return [since]
    listed = git("diff", "--name-only", "--diff-filter=d", since, "--", f"{PACKAGE}/*.py")
    return sorted(listed)


def copy_into(folder: Path) -> Path:
    """Copies what git knows, as it stands now."""
    for name in git("ls-files", "--cached", "--others", "--exclude-standard"):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    return folder


def git(*arguments: str) -> list[str]:
    """The lines that git answers."""
    run = subprocess.run(
        ["git", *arguments], cwd=ROOT, check=True, capture_output=True, encoding="utf-8"
    )
    return run.stdout.splitlines()


def mutmut(folder: Path, *arguments: str, shown: bool = True) -> subprocess.CompletedProcess[str]:
    """Runs mutmut in a folder."""
    command = [sys.executable, "-m", "mutmut", *arguments]
    return subprocess.run(
        command, cwd=folder, check=False, capture_output=not shown, encoding="utf-8"
    )


if __name__ == "__main__":
    sys.exit(main())
