"""The files of the seeds folder, in an order that no file system decides."""

import os
import stat
from collections import Counter
from pathlib import Path, PurePosixPath

from generator.model.base import SourceId, Value
from generator.model.config import NOT_SEEDS
from generator.model.problem import Problem, problem
from generator.read.formats import format_of


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
                problems.append(problem("seed-unreadable", fault, _shown(relative)))
            else:
                names.append(relative)
    names.sort()
    ids = _ids(names)
    return Listing(
        files=tuple(Found(path=folder / name, file=_shown(name), id=ids[name]) for name in names),
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


def _shown(name: str) -> str:
    """A file name as valid text: bytes that are not UTF-8 become U+FFFD."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _ids(names: list[str]) -> dict[str, SourceId]:
    """A source's id: the name without its ending, or with it where two would be equal."""
    bare = {name: str(PurePosixPath(name).with_suffix("")) for name in names}
    count = Counter(stem.casefold() for stem in bare.values())
    return {
        name: SourceId(_shown(stem if count[stem.casefold()] == 1 else name))
        for name, stem in bare.items()
    }


def _collisions(names: list[str]) -> tuple[Problem, ...]:
    """Seeds with one name. Files that go with a recording are named alike on purpose."""
    own = [name for name in names if not _belongs(name)]
    stems = Counter(str(PurePosixPath(name).with_suffix("")).casefold() for name in own)
    return tuple(
        problem("seed-ids-collide", "another seed has the same name but for its ending", name)
        for name in own
        if stems[str(PurePosixPath(name).with_suffix("")).casefold()] > 1
    )


def _belongs(name: str) -> bool:
    form = format_of(name)
    return form is not None and form.belongs
