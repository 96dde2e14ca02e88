"""Runs MkDocs and the generator, in processes of their own or in this one."""

import os
import subprocess
import sys
from contextlib import chdir
from functools import cache
from pathlib import Path
from unittest.mock import patch

from click.testing import CliRunner

from generator.build import build
from generator.cli import main
from generator.model.config import Config
from generator.model.page import Site

Run = subprocess.CompletedProcess[str]

_IN_PARTS = """
import functools, sys
import generator.build
from mkdocs.__main__ import cli
generator.build.place = functools.partial(generator.build.place, room=int(sys.argv.pop(1)))
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


def generator_here(folder: Path, *arguments: str, **environment: str) -> Run:
    """Runs the same in this process: a collection that did not change is built only once."""
    variables = {"SOURCE_DATE_EPOCH": None, **environment}
    with chdir(folder), patch("generator.cli.work.build", _build_once):
        run = CliRunner().invoke(main, arguments, env=variables)
    if run.exception and not isinstance(run.exception, SystemExit):
        raise run.exception
    return Run(arguments, run.exit_code, run.stdout, run.stderr)


@cache
def _build_once(config: Config) -> Site:
    return build(config)


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
