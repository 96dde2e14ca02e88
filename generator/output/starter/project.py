"""Makes the files of a new project, with an example note or with the notes that somebody has."""

import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

_FILES = Path(__file__).with_name("files")
_PLACES = {
    "mkdocs.yml": "mkdocs.yml",
    "docs/about.md": "about.md",
    "seeds/curation.yml": "curation.yml",
    ".gitignore": "gitignore",
    ".github/workflows/site.yml": "pages.yml",
    ".gitlab-ci.yml": "gitlab-ci.yml",
    ".pre-commit-config.yaml": "pre-commit.yaml",
    "Containerfile": "Containerfile",
}
_EXAMPLE = {"seeds/example.md": "example.md"}
SEEDS = "seeds"


class NotNewError(Exception):
    """The project cannot be made there; the message says why. Nothing was written."""


def new_project(folder: Path, notes: Path | None, more: Mapping[str, bytes]) -> list[str]:
    """Writes a project into a folder that is new or empty; gives the paths of its files.

    Args:
        folder: the project's folder.
        notes: a folder whose files are copied among the seeds instead of the example; links and
            hidden files are not.
        more: further files by their paths in the project.

    Raises:
        NotNewError: if the folder is not empty, or it and the notes lie in each other.
        OSError: if a file cannot be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotNewError(f"{folder} is there and not empty: name a new folder")
    if notes is not None and _overlap(folder.resolve(), notes.resolve()):
        raise NotNewError(f"{folder} and {notes} must not lie in each other")
    places = _PLACES if notes else _PLACES | _EXAMPLE
    for place, name in places.items():
        _write(folder / place, (_FILES / name).read_bytes())
    for place, content in more.items():
        _write(folder / place, content)
    copied = list(_copy(notes, folder / SEEDS)) if notes else []
    return sorted([*places, *more, *copied])


def _copy(notes: Path, seeds: Path) -> Iterator[str]:
    for source in visible_files(notes):
        inside = source.relative_to(notes)
        target = seeds / inside
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists():  # the editor's file of the notes would be the project's own
            shutil.copyfile(source, target)
            yield f"{SEEDS}/{inside.as_posix()}"


def visible_files(folder: Path) -> Iterator[Path]:
    """The files below a folder, but links, hidden files and those in hidden folders, in order."""
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        paths = (Path(parent, name) for name in sorted(files) if not name.startswith("."))
        yield from (path for path in paths if not path.is_symlink() and path.is_file())


def _overlap(folder: Path, notes: Path) -> bool:
    return folder.is_relative_to(notes) or notes.is_relative_to(folder)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
