"""Runs MkDocs and the generator, in processes of their own or in this one."""

import atexit
import json
import os
import subprocess
import sys
import tempfile
from contextlib import chdir
from functools import cache
from pathlib import Path
from unittest.mock import patch

from click.testing import CliRunner

from generator.build import build
from generator.cli import main
from generator.model.config import Config
from generator.model.site.page import Site
from tests.site.forking import TIMEOUT

IMPORTED = {
    "generator": ("generator.cli", "generator.build"),
    "mkdocs": (
        "mkdocs.commands.build",
        "material.plugins.search.plugin",
        "markdown.extensions.md_in_html",
        "pymdownx.superfences",
        "pymdownx.tabbed",
        "generator.plugin",
    ),
}
"""What every run of a module would import again."""

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
    return _run_module((), "mkdocs", arguments, folder, environment)


def mkdocs_in_parts(folder: Path, room: int, *arguments: str) -> Run:
    """Runs MkDocs with so little room on a page, in bytes, that even short lists stand in parts."""
    return _run([sys.executable, "-c", _IN_PARTS, str(room), *arguments], folder, {})


def generator(folder: Path, *arguments: str, **environment: str) -> Run:
    """Runs `python -m generator` in a folder; every warning of Python's is an error."""
    return _run_module(("-W", "error"), "generator", arguments, folder, environment)


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


def _run_module(
    switches: tuple[str, ...],
    module: str,
    arguments: tuple[str, ...],
    folder: Path,
    environment: dict[str, str],
) -> Run:
    """Runs a module in a process that is forked, or in a new one where it has an environment."""
    if environment:
        return _run([sys.executable, *switches, "-m", module, *arguments], folder, environment)
    command = [module, *arguments]
    with tempfile.TemporaryDirectory() as made:
        prints = [Path(made, name) for name in ("out", "err")]
        order = {"arguments": command, "folder": str(folder), "prints": [*map(str, prints)]}
        code = _parent(switches, module).run(json.dumps(order))
        printed = [path.read_text(encoding="utf-8", errors="replace") for path in prints]
    return Run(command, code, *printed)


class _Parent:
    """A process that has imported a module and forks for each order."""

    def __init__(self, command: list[str]) -> None:
        self._process = subprocess.Popen(
            command,
            env=_environment({}),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        atexit.register(self._process.communicate)

    def run(self, order: str) -> int:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(f"{order}\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())


@cache
def _parent(switches: tuple[str, ...], module: str) -> _Parent:
    return _Parent([sys.executable, *switches, "-m", "tests.site.forking", *IMPORTED[module]])


def _run(command: list[str], folder: Path, environment: dict[str, str]) -> Run:
    return subprocess.run(
        command,
        cwd=folder,
        env=_environment(environment),
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        timeout=TIMEOUT,
    )


def _environment(added: dict[str, str]) -> dict[str, str]:
    inherited = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    merged = inherited | {"NO_MKDOCS_2_WARNING": "1"} | added
    package = str(Path(__file__).parent.parent.parent)
    paths = [added.get("PYTHONPATH"), inherited.get("PYTHONPATH"), package]
    return merged | {"PYTHONPATH": os.pathsep.join(filter(None, paths))}
