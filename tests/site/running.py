"""Runs MkDocs and the generator in processes of their own."""

import os
import subprocess
import sys
from pathlib import Path

Run = subprocess.CompletedProcess[str]

_IN_PARTS = """
import functools, sys
import generator.build
from mkdocs.__main__ import cli
generator.build.render = functools.partial(generator.build.render, room=int(sys.argv.pop(1)))
cli()
"""


def mkdocs(folder: Path, *arguments: str, **environment: str) -> Run:
    """Runs MkDocs in a folder, with nothing but these arguments and this environment added."""
    command = [sys.executable, "-m", "mkdocs", *arguments]
    return _run(command, folder, environment)


def mkdocs_in_parts(folder: Path, room: int, *arguments: str) -> Run:
    """Runs MkDocs with so little room on a page, in bytes, that even short lists stand in parts."""
    return _run([sys.executable, "-c", _IN_PARTS, str(room), *arguments], folder, {})


def generator(folder: Path, *arguments: str, **environment: str) -> Run:
    """Runs `python -m generator` in a folder; every warning of Python's is an error."""
    command = [sys.executable, "-W", "error", "-m", "generator", *arguments]
    return _run(command, folder, environment)


def _run(command: list[str], folder: Path, environment: dict[str, str]) -> Run:
    inherited = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    merged = inherited | {"NO_MKDOCS_2_WARNING": "1"} | environment
    package = str(Path(__file__).parent.parent.parent)
    paths = [environment.get("PYTHONPATH"), inherited.get("PYTHONPATH"), package]
    merged["PYTHONPATH"] = os.pathsep.join(filter(None, paths))
    return subprocess.run(
        command,
        cwd=folder,
        env=merged,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        timeout=300,
    )
