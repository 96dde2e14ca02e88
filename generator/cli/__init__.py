"""The command line: `python -m generator`, or `mkdocs-talks` where the package is installed.

Exit codes: 0 where all is well, 1 where the seeds or the curation file have errors, 2 where a
command cannot be run as it was given (a wrong path, an unknown option, a folder in the way).
`starting` begins a project, with `imports` of what other programs keep and `schemas` of what people
write; `work` builds for all.
"""

import io
import sys
from pathlib import Path

import click

from generator.cli.starting import import_talks, new, schema
from generator.cli.work import project_options, shown, usable, work_of
from generator.messages.words import untranslated
from generator.model.config import ADDRESS_BOOK_FILE, Config
from generator.model.site.export import ExportKind
from generator.model.site.page import Site
from generator.output.console.report import (
    ReportFormat,
    count,
    line_of,
    private_line,
    private_lines,
    write_report,
)
from generator.output.console.suggest import suggestion_lines
from generator.output.explain.lines import (
    NoSuchLineError,
    addresses_by_id,
    explain,
    explain_address,
    find_source,
)
from generator.output.tree import TreeError, TreeFormat, write_tree
from generator.publish.permanence.book import (
    book_bytes,
    change_lines,
    nearest_page,
    resolve_address,
    updated,
)
from generator.publish.permanence.moved_anchors import anchors_by_page, remembered_anchors
from generator.publish.permanence.previous_ids import source_pages
from generator.read import phrases, withheld


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


for command in (new, import_talks, schema):
    main.add_command(command)


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
@project_options
@click.option(
    "--format",
    "form",
    type=click.Choice([form.value for form in TreeFormat]),
    default=TreeFormat.MKDOCS.value,
    show_default=True,
    help="For MkDocs and engines like it, for Zensical, or plain Markdown for people.",
)
def write(folder: Path, file: Path | None, seeds: Path | None, form: str) -> None:
    """Write a complete docs tree, hand-written and generated pages, into FOLDER.

    For Zensical it lies in FOLDER/docs, with a configuration beside it. Plain Markdown
    (`commonmark`) has the generated pages only, and all words of transcripts. Removes only what an
    earlier run wrote there, and refuses a folder of anything else.
    """
    work, tree = work_of(file, seeds), TreeFormat(form)
    if tree is TreeFormat.COMMONMARK:
        work = work.exporting(ExportKind.MARKDOWN, ExportKind.TRANSCRIPTS)
    site = work.build()
    private = (work.config.notes, work.config.seeds)
    with usable(TreeError, path=folder):
        written = write_tree(
            site, work.docs, folder, private, tree, work.config, excluded=work.excluded
        )
    for problem in written.problems:
        click.echo(f"{problem.severity}: {line_of(problem)}", err=True)
    click.echo(f"{written.files} files in {folder}, {len(written.removed)} removed")


@main.command()
@project_options
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
    work = work_of(file, seeds)
    site = work.build()
    click.echo(
        write_report(site, ReportFormat(form), shown(work.config.seeds), shown(work.config.notes)),
        nl=False,
    )
    if count(site.problems).errors:
        raise click.exceptions.Exit(1)


@main.command()
@project_options
def private(file: Path | None, seeds: Path | None) -> None:
    """Name the files that are kept private, and say why: for your eyes, nothing else names them."""
    config = work_of(file, seeds).config
    with usable(ValueError):
        reasons = withheld(config)
    by_path = {shown(path): reason for path, reason in reasons.items()}
    click.echo(private_lines(by_path), nl=False)


@main.command()
@project_options
def suggest(file: Path | None, seeds: Path | None) -> None:
    """Print merges that the evidence points at but does not settle, as YAML for curation.yml."""
    site = work_of(file, seeds).build()
    click.echo(suggestion_lines(site.suggestions), nl=False)


@main.command()
@click.argument("language")
def translations(language: str) -> None:
    """List what LANGUAGE does not say yet, with its code; there the site speaks English."""
    with usable(ValueError):
        missing = list(untranslated(language, phrases()))
    for phrase in missing:
        click.echo(f"{phrase.code}: {phrase.english}")
    click.echo(f"{len(missing)} not translated")


@main.command()
@project_options
@click.option("--update", is_flag=True, help="Write what is published now into the address book.")
@click.option("--let-go", is_flag=True, help="With --update: addresses that are gone may be.")
def addresses(file: Path | None, seeds: Path | None, update: bool, let_go: bool) -> None:
    """Compare the addresses with the address book; exit 1 where a published one is gone."""
    work = work_of(file, seeds)
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
        click.echo(f"{len(book.entries)} entries in {shown(path).as_posix()}")


@main.command(name="explain")
@click.argument("place", metavar="FILE[:LINE]|PAGE[#ANCHOR]|ID")
@project_options
def explain_place(place: str, file: Path | None, seeds: Path | None) -> None:
    """Say what was read from a line of a seed, where it went, and why.

    Or the other way round: from which lines a place of the site comes, such as
    `concepts/model-collapse.html`, or a thing with an id.
    """
    work = work_of(file, seeds)
    site = work.build()
    with usable(NoSuchLineError):
        address = resolve_address(site, place)
        explanation = (
            explain_address(site, address) if address else _of_seed_or_id(site, place, work.config)
        )
    click.echo(explanation, nl=False)


def _of_seed_or_id(site: Site, place: str, config: Config) -> str:
    """The explanation of a seed or of one of its lines, or of what has an id.

    Raises:
        NoSuchLineError: if there is none of these, and no private file of that name.
    """
    name, number = _name_and_line(place)
    try:
        source = find_source(site, name, shown(config.seeds), nearest_page(site, name))
    except NoSuchLineError:
        if line := private_line(name, withheld(config), config.seeds):
            return f"{line}\n"
        addresses = addresses_by_id(site, place)
        if not addresses:
            raise
        return "".join(explain_address(site, address) for address in addresses)
    return explain(site, source, number)


def _name_and_line(place: str) -> tuple[str, int | None]:
    name, _, line = place.rpartition(":")
    return (name, int(line)) if name and line.isascii() and line.isdigit() else (place, None)
