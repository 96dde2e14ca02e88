"""The files of the seeds folder, in an order that no file system decides."""

import os
import stat
from pathlib import Path

from generator.model.base import SourceId, Value
from generator.model.config import NOT_SEEDS
from generator.model.problem import Problem, problem
from generator.read.ids import equal_names, shown, source_ids


class Found(Value, frozen=True, kw_only=True):
    """A seed's file: `path` opens it, `file` names it relative to the seeds folder with `/`."""

    path: Path
    file: str
    id: SourceId


class Listing(Value, frozen=True, kw_only=True):
    """All seeds sorted by name, and what else lies there."""

    files: tuple[Found, ...]
    problems: tuple[Problem, ...]


def list_seeds(folder: Path) -> Listing:
    """The seeds below a folder.

    Hidden files and the files of the editor and the program are no seeds. Anything but a regular
    file inside the folder (a device, a link that leads out, a loop) is a problem.

    Raises:
        NotADirectoryError: if there is no such folder.
    """
    if not folder.is_dir():
        raise NotADirectoryError(f"there is no seeds folder at {folder}")
    names: list[str] = []
    problems: list[Problem] = []
    home = folder.resolve()
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in files:
            path = Path(parent, name)
            relative = path.relative_to(folder).as_posix()
            if name.startswith(".") or relative in NOT_SEEDS:
                continue
            fault = _fault(path, home)
            if fault:
                problems.append(problem("seed-unreadable", fault, shown(relative)))
            else:
                names.append(relative)
    names.sort()
    ids = source_ids(names)
    return Listing(
        files=tuple(Found(path=folder / name, file=shown(name), id=ids[name]) for name in names),
        problems=tuple(sorted(problems, key=lambda one: one.file)) + _collisions(names),
    )


def _fault(path: Path, home: Path) -> str | None:
    try:
        if path.is_symlink() and not path.resolve(strict=True).is_relative_to(home):
            return "the link leads out of the seeds folder"
        mode = path.stat().st_mode
    except (OSError, RuntimeError) as error:
        return f"the file cannot be opened: {getattr(error, 'strerror', None) or 'a loop of links'}"
    return None if stat.S_ISREG(mode) else "this is not a regular file"


def _collisions(names: list[str]) -> tuple[Problem, ...]:
    return tuple(
        problem(
            "seed-ids-collide", "another seed has the same name but for its ending", shown(name)
        )
        for name in equal_names(names)
    )
