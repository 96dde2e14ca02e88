"""The commands with which somebody starts: a new project, notes of lists of talks, schemas."""

from pathlib import Path

import click
import msgspec

from generator.imports import IMPORTERS
from generator.imports.note import UnreadableError
from generator.imports.writing import plan, write
from generator.messages.words import english
from generator.output.curation_schema import curation_schema
from generator.output.report import summary
from generator.output.starter.project import SEEDS, NotNewError, new_project
from generator.read.vocabulary.schema import front_matter_schema
from generator.work import DEFAULT_FILE, UnusableError, project_options, shown, work_of

SCHEMAS = {"curation": curation_schema, "note": front_matter_schema}


@click.command(name="import")
@click.argument("kind", type=click.Choice(sorted(IMPORTERS)))
@click.argument("path", type=click.Path(path_type=Path, exists=True))
@project_options
@click.option("--write", "is_written", is_flag=True, help="Write the notes that are new.")
def import_talks(
    kind: str, path: Path, file: Path | None, seeds: Path | None, is_written: bool
) -> None:
    """Show the notes that a list of talks at PATH becomes; write them with --write.

    Nothing is fetched, and no file is ever overwritten. Notes, transcripts, saved pages and what
    yt-dlp writes need no import: put them into the seeds folder as they are.
    """
    folder = work_of(file, seeds).config.seeds
    try:
        files = list(plan(IMPORTERS[kind](path), folder))
        written = write(files, folder) if is_written else 0
    except UnreadableError as error:
        raise UnusableError(str(error)) from error
    except OSError as error:
        raise UnusableError(f"{error.filename or path}: {error.strerror}") from error
    for planned in files:
        click.echo(f"{shown(folder / planned.path).as_posix()} ({planned.fate})")
    end = f"{written} written" if is_written else "nothing written: add --write"
    click.echo(f"{len(files)} talks, {end}")


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
    schema = msgspec.json.format(msgspec.json.encode(curation_schema(), order="sorted"), indent=1)
    try:
        files = new_project(folder, notes, {"curation.schema.json": schema + b"\n"})
    except NotNewError as error:
        raise UnusableError(str(error)) from error
    except OSError as error:
        raise UnusableError(f"{error.filename or folder}: {error.strerror}") from error
    site = work_of(folder / DEFAULT_FILE, None).build()
    click.echo(f"{len(files)} files in {folder}; notes go into {shown(folder / SEEDS)}")
    click.echo(summary(site))
    for anomaly in site.anomalies:
        click.echo(f"{anomaly.severity}: {anomaly.code}: {english(anomaly.message)}")
    click.echo(f"cd {folder}")
    click.echo("mkdocs serve                   # the site while you write; mkdocs build writes it")
    click.echo("python -m generator check      # what is wrong, and how much was understood")


@click.command()
@click.argument("what", type=click.Choice(sorted(SCHEMAS)))
def schema(what: str) -> None:
    """Print the JSON Schema of the curation file, or of a note's front matter."""
    encoded = msgspec.json.encode(SCHEMAS[what](), order="sorted")
    click.echo(msgspec.json.format(encoded, indent=1).decode())
