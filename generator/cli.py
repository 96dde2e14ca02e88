"""The command line: `python -m generator`, or `mkdocs-talks` where the package is installed.

Exit codes: 0 where all is well, 1 where the seeds or the curation file have errors, 2 where a
command cannot be run as it was given (a wrong path, an unknown option, a folder in the way).
"""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click
import msgspec

from generator.build import build
from generator.messages.words import untranslated
from generator.model.base import Value
from generator.model.config import ADDRESS_BOOK_FILE, Config
from generator.model.export import ExportKind
from generator.model.page import Site
from generator.output.explain.lines import (
    NoSuchLineError,
    explain,
    explain_address,
    explain_id,
    find_source,
)
from generator.output.options import (
    Options,
    OptionsError,
    Project,
    ProjectError,
    make_config,
    read_project,
)
from generator.output.report import ReportFormat, count, line_of, private_lines, write_report
from generator.output.suggest import suggestion_lines
from generator.output.tree import TreeError, TreeFormat, write_tree
from generator.permanence.book import (
    book_bytes,
    change_lines,
    nearest_page,
    resolve_address,
    updated,
)
from generator.permanence.moved_anchors import anchors_by_page, remembered_anchors
from generator.permanence.previous_ids import source_pages
from generator.read import withheld
from generator.read.phrases import phrases

Command = TypeVar("Command", bound=Callable[..., None])
DEFAULT_FILE = "mkdocs.yml"


class UnusableError(click.ClickException):
    """The command cannot be run as it was given."""

    exit_code = 2


class Work(Value, frozen=True, kw_only=True):
    """What a command works on: the settings of the build and the docs folder."""

    config: Config
    docs: Path

    def exporting(self, *kinds: ExportKind) -> "Work":
        """The same with these files for other programs alone."""
        config = msgspec.structs.replace(self.config, exports=kinds)
        return msgspec.structs.replace(self, config=config)

    def build(self) -> Site:
        """Builds the site.

        Raises:
            UnusableError: if a setting is unusable.
        """
        try:
            return build(self.config)
        except ValueError as error:
            raise UnusableError(str(error)) from error


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="mkdocs-talks")
def main() -> None:
    """Turns notes about talks into one cross-linked reference.

    Exit codes: 0 all is well; 1 the seeds or the curation file have errors; 2 the command cannot
    be run as it was given.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # whatever a terminal cannot show is spelt out
            stream.reconfigure(errors="backslashreplace")


def _project(command: Command) -> Command:
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


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
@_project
@click.option(
    "--format",
    "form",
    type=click.Choice([form.value for form in TreeFormat]),
    default=TreeFormat.MKDOCS.value,
    show_default=True,
    help="For MkDocs and engines like it, or plain Markdown for people, Obsidian, GitHub.",
)
def write(folder: Path, file: Path | None, seeds: Path | None, form: str) -> None:
    """Write a complete docs tree, hand-written and generated pages, into FOLDER.

    Plain Markdown (`commonmark`) has the generated pages only, and all words of transcripts.
    Removes only what an earlier run wrote there, and refuses a folder of anything else.
    """
    work, tree = _work(file, seeds), TreeFormat(form)
    if tree is TreeFormat.COMMONMARK:
        work = work.exporting(ExportKind.MARKDOWN, ExportKind.TRANSCRIPTS)
    site = work.build()
    private = (work.config.notes, work.config.seeds)
    try:
        written = write_tree(site, work.docs, folder, private, tree)
    except TreeError as error:
        raise UnusableError(str(error)) from error
    except OSError as error:
        raise UnusableError(f"{error.filename or folder}: {error.strerror}") from error
    for problem in written.problems:
        click.echo(f"{problem.severity}: {line_of(problem)}", err=True)
    click.echo(f"{written.files} files in {folder}, {len(written.removed)} removed")


@main.command()
@_project
@click.option(
    "--format",
    "form",
    type=click.Choice([form.value for form in ReportFormat]),
    default=ReportFormat.TEXT.value,
    show_default=True,
    help="Text for people, JSON for programs, annotations for GitHub.",
)
def check(file: Path | None, seeds: Path | None, form: str) -> None:
    """Report the problems of the seeds and how much of each was read; exit 1 on errors."""
    work = _work(file, seeds)
    site = work.build()
    click.echo(write_report(site, ReportFormat(form), _shown(work.config.seeds)), nl=False)
    if count(site.problems).errors:
        raise click.exceptions.Exit(1)


@main.command()
@_project
def private(file: Path | None, seeds: Path | None) -> None:
    """Name the files that are kept private, and say why: for your eyes, nothing else names them."""
    config = _work(file, seeds).config
    try:
        reasons = withheld(config)
    except ValueError as error:
        raise UnusableError(str(error)) from error
    shown = {_shown(path): reason for path, reason in reasons.items()}
    click.echo(private_lines(shown), nl=False)


@main.command()
@_project
def suggest(file: Path | None, seeds: Path | None) -> None:
    """Print merges that the evidence points at but does not settle, as YAML for curation.yml."""
    site = _work(file, seeds).build()
    click.echo(suggestion_lines(site.suggestions), nl=False)


@main.command()
@click.argument("language")
def translations(language: str) -> None:
    """List what LANGUAGE does not say yet, with its code; there the site speaks English."""
    try:
        missing = list(untranslated(language, phrases()))
    except ValueError as error:
        raise UnusableError(str(error)) from error
    for phrase in missing:
        click.echo(f"{phrase.code}: {phrase.english}")
    click.echo(f"{len(missing)} not translated")


@main.command()
@_project
@click.option("--update", is_flag=True, help="Write what is published now into the address book.")
@click.option("--let-go", is_flag=True, help="With --update: addresses that are gone may be.")
def addresses(file: Path | None, seeds: Path | None, update: bool, let_go: bool) -> None:
    """Compare the addresses with the address book; exit 1 where a published one is gone."""
    work = _work(file, seeds)
    site = work.build()
    changes = site.changes
    present = anchors_by_page(site.pages)
    places = remembered_anchors(site.corpus, site.placement, present)
    click.echo(change_lines(changes, site.book, places, site.corpus), nl=False)
    if changes.gone and not (update and let_go):
        raise click.exceptions.Exit(1)
    if update:
        book = updated(
            site.book, site.published, places, present, source_pages(site.corpus), changes
        )
        path = work.config.seeds / ADDRESS_BOOK_FILE
        path.write_bytes(book_bytes(book))
        click.echo(f"{len(book.entries)} entries in {_shown(path).as_posix()}")


@main.command(name="explain")
@click.argument("place", metavar="FILE[:LINE]|PAGE[#ANCHOR]|ID")
@_project
def explain_place(place: str, file: Path | None, seeds: Path | None) -> None:
    """Say what was read from a line of a seed, where it went, and why.

    Or the other way round: from which lines a place of the site comes, such as
    `concepts/model-collapse.html`, or a thing with an id.
    """
    work = _work(file, seeds)
    site = work.build()
    try:
        address = resolve_address(site, place)
        if address:
            explanation = explain_address(site, address)
        else:
            explanation = _of_seed_or_id(site, place, _shown(work.config.seeds))
    except NoSuchLineError as error:
        raise UnusableError(str(error)) from error
    click.echo(explanation, nl=False)


def _of_seed_or_id(site: Site, place: str, seeds: Path) -> str:
    """The explanation of a seed or of one of its lines, or of what has an id.

    Raises:
        NoSuchLineError: if there is neither.
    """
    name, number = _name_and_line(place)
    try:
        source = find_source(site, name, seeds, nearest_page(site, name))
    except NoSuchLineError:
        explanation = explain_id(site, place)
        if explanation is None:
            raise
        return explanation
    return explain(site, source, number)


def _work(file: Path | None, seeds: Path | None) -> Work:
    """The settings from the configuration, where there is one or one was named."""
    if file is None and Path(DEFAULT_FILE).is_file():
        file = Path(DEFAULT_FILE)
    if file is None and seeds is None:
        raise UnusableError(f"there is no {DEFAULT_FILE} here: name one with -f, or use --seeds")
    try:
        options, project = read_project(file) if file else _bare()
        if seeds is not None:
            options = msgspec.structs.replace(options, seeds=str(seeds.absolute()))
        config = make_config(options, project)
    except OptionsError as error:
        raise UnusableError(f"option `{error.option}`: {error}") from error
    except ProjectError as error:
        raise UnusableError(str(error)) from error
    return Work(config=config, docs=project.docs)


def _bare() -> tuple[Options, Project]:
    here = Path.cwd()
    return Options(), Project(root=here, docs=here / "docs")


def _name_and_line(place: str) -> tuple[str, int | None]:
    name, _, line = place.rpartition(":")
    return (name, int(line)) if name and line.isascii() and line.isdigit() else (place, None)


def _shown(path: Path) -> Path:
    """The path as somebody in this folder would write it."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
