"""The commands with which somebody starts: a new project, notes of lists of talks, schemas."""

from collections.abc import Iterator
from pathlib import Path

import click

from generator.cli.imports import IMPORTERS
from generator.cli.imports.note import UnreadableError
from generator.cli.imports.writing import COPIED, VAULTS, copies, plan, plan_copies, write
from generator.cli.schemas import curation_schema, front_matter_schema
from generator.cli.work import DEFAULT_FILE, project_options, shown, usable, work_of
from generator.model.config import Config
from generator.model.problem import UnusableSettingsError
from generator.output.console.first_look import first_look
from generator.output.console.report import summary
from generator.output.starter.project import SEEDS, NotNewError, new_project
from generator.read import read
from generator.read.files.listing import list_seeds
from generator.text.syntax.json_text import json_bytes

SCHEMAS = {"curation": curation_schema, "note": front_matter_schema}


@click.command(name="import")
@click.argument("kind", type=click.Choice(sorted(IMPORTERS | COPIED)))
@click.argument("path", type=click.Path(path_type=Path, exists=True))
@project_options
@click.option("--write", "is_written", is_flag=True, help="Write the files that are new.")
def import_talks(
    kind: str, path: Path, file: Path | None, seeds: Path | None, is_written: bool
) -> None:
    """Show what a collection at PATH becomes among the seeds; write it with --write.

    A table of talks (csv, readwise) becomes notes, one for each talk. Files of the other kinds are
    read where they lie, so they are copied as they are. Nothing is fetched, and no file is ever
    overwritten.
    """
    folder = work_of(file, seeds).config.seeds
    with usable(UnreadableError, path=path):
        if kind in IMPORTERS:
            files = list(plan(IMPORTERS[kind](path), folder))
        else:
            files = list(plan_copies(_public(copies(kind, path), path), folder))
        written = write(files, folder) if is_written else 0
    for planned in files:
        name = shown(folder / planned.path).as_posix()
        click.echo(f"{name if name.isprintable() else ascii(name)} ({planned.fate})")
    end = f"{written} written" if is_written else "nothing written: add --write"
    click.echo(f"{len(files)} file{'' if len(files) == 1 else 's'}, {end}")
    if written and kind in IMPORTERS and path.resolve().is_relative_to(folder.resolve()):
        click.echo(f"now move {path.name} out of {shown(folder)}: its talks are notes")
    talks = _with_talks(path) if kind in COPIED and files else None
    if talks == 0:
        click.echo(f"none of them is read as a talk: is this what {kind} makes?")
    elif talks is not None and kind in VAULTS:
        click.echo(f"{talks} of them tell of talks; the others are kept as notes")


def _with_talks(path: Path) -> int | None:
    """How many files of a folder are about a talk; of one file that is not asked."""
    try:
        accounts = (
            read(Config(seeds=path, notes=path / "notes")).accounts if path.is_dir() else None
        )
    except UnusableSettingsError:
        return None
    return None if accounts is None else len({account.source for account in accounts})


def _public(files: Iterator[tuple[str, Path]], path: Path) -> Iterator[tuple[str, Path]]:
    """The files that would be read where they come from: none that is private, and no litter."""
    home = path if path.is_dir() else path.parent
    read = {seed.path for seed in list_seeds(home).files}
    return (it for it in files if it[1] in read)


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--from",
    "notes",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="A folder of notes to copy into the project.",
)
def new(folder: Path, notes: Path | None) -> None:
    """Make a project in FOLDER that builds at once, with workflows that publish it."""
    with usable(NotNewError, path=folder):
        files = new_project(folder, notes, {"curation.schema.json": json_bytes(curation_schema())})
    site = work_of(folder / DEFAULT_FILE, None).build()
    click.echo(f"{len(files)} files in {folder}; notes go into {shown(folder / SEEDS)}")
    click.echo(summary(site))
    if notes is not None:
        click.echo(first_look(site, shown(folder / SEEDS)), nl=False)
    click.echo(f"cd {folder}")
    click.echo("mkdocs serve                   # the site while you write; mkdocs build writes it")
    click.echo("python -m generator check      # what is wrong, and how much was understood")


@click.command()
@click.argument("what", type=click.Choice(sorted(SCHEMAS)))
def schema(what: str) -> None:
    """Print the JSON Schema of the curation file, or of a note's front matter."""
    click.echo(json_bytes(SCHEMAS[what]()), nl=False)
