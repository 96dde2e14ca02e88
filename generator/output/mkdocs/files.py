"""A site as MkDocs' files in memory, beside the hand-written ones."""

from itertools import chain
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from generator.model.message import Message
from generator.model.problem import Problem, problem
from generator.model.site.page import Site
from generator.output.mkdocs.generated_file import GeneratedFile, PageFile
from generator.output.mkdocs.ready_pages import has_known_readers


def add_site(site: Site, files: Files, config: MkDocsConfig) -> tuple[Problem, ...]:
    """Adds every page and asset of the site to MkDocs' files.

    A hand-written file that would be published at the same address wins; a theme's does not.

    Returns:
        One `page-overridden` for each hand-written file that stands in for a generated one.
    """
    by_hand = {file.dest_uri: file for file in files if is_by_hand(file, config)}
    overridden = []
    is_awaited = has_known_readers(config)
    for file in chain(PageFile.of(site.pages, config), GeneratedFile.of(site.assets, config)):
        path = file.src_uri
        hand_written = by_hand.get(file.dest_uri)
        if hand_written is not None:
            overridden.append(_overridden(path, hand_written.src_uri, config))
            continue
        theirs = files.src_uris.get(path)
        if theirs is not None:
            files.remove(theirs)
        file.is_awaited = is_awaited and isinstance(file, PageFile)
        files.append(file)
    return tuple(overridden)


def remove_private(files: Files, folders: tuple[Path, ...]) -> None:
    """Takes what lies in these folders out of MkDocs' files: it is not to be published as it is.

    Notes are included on talks' pages, and seeds are read; neither is a page of its own.
    """
    inside = [folder.resolve() for folder in folders]
    for file in list(files):
        if file.src_dir is None or file.abs_src_path is None:
            continue
        path = Path(file.abs_src_path).resolve()
        if any(path.is_relative_to(folder) for folder in inside):
            files.remove(file)


def remove_source_maps(files: Files, config: MkDocsConfig) -> None:
    """Takes out of MkDocs' files what only those who debug the theme's scripts would load."""
    for file in list(files):
        if file.src_uri.endswith(".map") and file.src_dir != config.docs_dir:
            files.remove(file)


def remove_linked_out(files: Files, root: Path, config: MkDocsConfig) -> tuple[Problem, ...]:
    """Takes files of the docs folder that lead out of the project out of MkDocs' files.

    MkDocs follows links to files and folders wherever they lead; what lies elsewhere on a machine
    is nobody's to publish by accident. The docs folder may lie outside the project's, `root`.

    Returns:
        One `docs-link-outside` for each.
    """
    inside = (root.resolve(), Path(config.docs_dir).resolve())
    problems = []
    for file in list(files):
        if file.src_dir != config.docs_dir or file.abs_src_path is None:
            continue
        path = Path(file.abs_src_path).resolve()
        if not any(path.is_relative_to(folder) for folder in inside):
            files.remove(file)
            where = f"{Path(config.docs_dir).name}/{file.src_uri}"
            problems.append(problem("docs-link-outside", Message("problem.leaves_project"), where))
    return tuple(problems)


def hand_written_pages(files: Files, config: MkDocsConfig) -> list[File]:
    """The pages of the docs folder that MkDocs would put into a navigation, in its order."""
    pages = (file for file in files.documentation_pages() if is_by_hand(file, config))
    return [page for page in pages if page.inclusion.value > InclusionLevel.NOT_IN_NAV.value]


def is_by_hand(file: File, config: MkDocsConfig) -> bool:
    """Whether a file is one of the docs folder that MkDocs publishes."""
    return file.src_dir == config.docs_dir and file.inclusion is not InclusionLevel.EXCLUDED


def _overridden(path: str, src_uri: str, config: MkDocsConfig) -> Problem:
    where = f"{Path(config.docs_dir).name}/{src_uri}"
    return problem("page-overridden", Message("problem.stands_in", address=path), where)
