"""What a command works on: the settings of a project, and the options that name it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import click
from msgspec.structs import replace

from generator.build import build
from generator.model.base import Value
from generator.model.config import Config
from generator.model.site.export import ExportKind
from generator.model.site.page import Site
from generator.output.options import (
    Options,
    OptionsError,
    Project,
    ProjectError,
    make_config,
    read_project,
)

Command = TypeVar("Command", bound=Callable[..., None])
DEFAULT_FILE = "mkdocs.yml"


class UnusableError(click.ClickException):
    """The command cannot be run as it was given."""

    exit_code = 2


@contextmanager
def usable(*kinds: type[Exception], path: Path | None = None) -> Iterator[None]:
    """Says what a command cannot do: by errors of these kinds, and by those of files at a path.

    Raises:
        UnusableError: for any of them.
    """
    try:
        yield
    except kinds as error:
        raise UnusableError(str(error)) from error
    except OSError as error:
        if path is None:
            raise
        raise UnusableError(f"{error.filename or path}: {error.strerror}") from error


class Work(Value, frozen=True, kw_only=True):
    """What a command works on: the settings of the build and the docs folder.

    `excluded` are the patterns of files of that folder that are not published.
    """

    config: Config
    docs: Path
    excluded: tuple[str, ...] = ()

    def exporting(self, *kinds: ExportKind) -> "Work":
        """The same with these files for other programs alone."""
        config = replace(self.config, exports=kinds)
        return replace(self, config=config)

    def build(self) -> Site:
        """Builds the site.

        Raises:
            UnusableError: if a setting is unusable.
        """
        with usable(ValueError):
            return build(self.config)


def project_options(command: Command) -> Command:
    """Adds the options that say which seeds a command works on."""
    file = click.option(
        "-f",
        "--config",
        "file",
        type=click.Path(path_type=Path),
        help=f"The MkDocs configuration to take options from. [default: {DEFAULT_FILE}]",
    )
    seeds = click.option(
        "--seeds",
        type=click.Path(path_type=Path),
        help="The seeds folder, instead of the configuration's.",
    )
    return file(seeds(command))


def work_of(file: Path | None, seeds: Path | None) -> Work:
    """The settings from the configuration, where there is one or one was named."""
    if file is None and Path(DEFAULT_FILE).is_file():
        file = Path(DEFAULT_FILE)
    if file is None and seeds is None:
        raise UnusableError(
            f"there is no {DEFAULT_FILE} here: `new my-talks` makes a project; -f names another's"
            " file, --seeds its notes"
        )
    try:
        with usable(ProjectError):
            options, project = read_project(file) if file else _bare()
        if seeds is not None:
            options = replace(options, seeds=str(seeds.absolute()))
        config = make_config(options, project)
    except OptionsError as error:
        raise UnusableError(f"option `{error.option}`: {error}") from error
    return Work(config=config, docs=project.docs, excluded=project.excluded)


def _bare() -> tuple[Options, Project]:
    here = Path.cwd()
    return Options(), Project(root=here, docs=here / "docs")


def shown(path: Path) -> Path:
    """The path as somebody in this folder would write it."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
