"""The files of the seeds folder, in an order that no file system decides."""

import os
import posixpath
import stat
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from generator.model.base import SourceId, Value
from generator.model.config import MAX_FILE_BYTES, NOT_SEEDS
from generator.model.grouping import grouped
from generator.model.message import Message
from generator.model.problem import Problem, UnusableSettingsError, problem
from generator.read.files.litter import (
    holds_notes,
    is_litter,
    is_named_like_note,
    is_no_folder_of_notes,
)
from generator.read.files.privacy.companions import going_with, is_note, private_part
from generator.read.files.privacy.holding import (
    held_below,
    hold_of_file,
    notes_outside_garden,
    parts_told,
)
from generator.read.files.source_ids import (
    composed_name,
    folded_name,
    shown_name,
    source_ids,
    without_ending,
)
from generator.text.store import KeptAnswers

MANY_FILES = 100
"""From so many on it is kept which may be published, and what their names say."""


class SeedPath(Value, frozen=True, kw_only=True):
    """A seed's file: `path` opens it, `file` names it relative to the seeds folder with `/`."""

    path: Path
    file: str
    id: SourceId


class Listing(Value, frozen=True, kw_only=True):
    """All seeds sorted by name, and what else lies there.

    `private` names the files that are left out because they must not be published, each with the
    reason. Nobody is told of it who did not ask.
    """

    files: tuple[SeedPath, ...]
    problems: tuple[Problem, ...]
    private: dict[str, Message] = {}


def list_seeds(
    folder: Path,
    private: Collection[str] = (),
    max_bytes: int = MAX_FILE_BYTES,
    cache: Path | None = None,
) -> Listing:
    """The seeds below a folder.

    Hidden files, what systems and editors leave behind, and the files of the editor and the program
    are no seeds; a hidden file that may be a note is a problem. So is anything but a regular file
    inside the folder (a device, a link that leads out, a loop). Of files named in `private`, of
    those that say so themselves, and of those that go with them, nothing is told but that they
    exist. Which files may be published is kept in `cache`, if any.

    Raises:
        NotADirectoryError: if there is no such folder.
        UnusableSettingsError: if there is a curation file under a wrong name.
    """
    if not folder.is_dir():
        raise NotADirectoryError(f"there is no seeds folder at {folder}")
    editors = frozenset(map(composed_name, private))
    every, hidden, problems = _walked(folder, editors)
    left_out = _private(folder, (*sorted(every), *hidden), editors, max_bytes, cache)
    message = Message("problem.hidden_name")
    hidden = [name for name in hidden if name not in left_out]
    problems += [problem("seed-hidden", message, shown_name(name)) for name in hidden]
    problems = _without(problems, left_out)
    names = sorted(every - left_out.keys(), key=lambda name: (composed_name(name), name))
    ids = source_ids(names)
    shown = _names_shown(names)
    files = tuple(SeedPath(path=folder / name, file=shown[name], id=ids[name]) for name in names)
    return Listing(
        files=files,
        problems=tuple(sorted(problems, key=lambda fault: fault.file)) + _collisions(names),
        private={composed_name(name): left_out[name] for name in sorted(left_out)},
    )


def _walked(folder: Path, editors: Collection[str]) -> tuple[set[str], list[str], list[Problem]]:
    """The files below a folder that may be seeds, hidden notes, and what is wrong with others.

    `editors` are files that the editor does not publish.
    """
    every: set[str] = set()
    hidden: list[str] = []
    problems: list[Problem] = []
    home = folder.resolve()
    for parent, folders, inside in os.walk(folder):
        place = Path(parent)
        above = "" if place == folder else f"{place.relative_to(folder).as_posix()}/"
        linked = [name for name in folders if (place / name).is_symlink()]
        hidden += [
            (place / name).relative_to(folder).as_posix()
            for name in folders
            if name.startswith(".") and holds_notes(place / name)
        ]
        folders[:] = sorted(name for name in folders if not is_no_folder_of_notes(place, name))
        beside = frozenset(inside)
        for name in sorted(inside):
            relative = above + name
            if relative in NOT_SEEDS or is_litter(name, beside):
                continue
            if name.startswith("."):
                hidden += [relative] if is_named_like_note(name) else []
                continue
            if place == folder and _is_misnamed(name, problems):
                continue
            fault = file_fault(place, name, home)
            if fault and composed_name(relative) not in editors:
                problems.append(problem("seed-unreadable", fault, shown_name(relative)))
            elif not fault:
                every.add(relative)
        for name in sorted(linked):
            relative = (place / name).relative_to(folder).as_posix()
            message = Message("problem.folder_link")
            problems.append(problem("seed-unreadable", message, shown_name(relative)))
    return every, hidden, problems


def _private(
    folder: Path,
    names: Sequence[str],
    editors: Collection[str],
    max_bytes: int,
    cache: Path | None,
) -> dict[str, Message]:
    """The files that must not be published, each with the reason.

    `names` are all files, relative to the seeds folder; of hidden folders that hold notes, the
    folder. `editors` are those that the editor does not publish; larger files than `max_bytes` are
    not published either. What of many files may be published is kept in `cache`.
    """
    answers = KeptAnswers(cache if len(names) >= MANY_FILES else None, "holds", bool)
    reasons: dict[str, Message] = {}
    targets = _targets(folder, names)
    for name in dict.fromkeys((*names, *targets.values())):
        path = folder / name
        is_file = stat.S_ISREG(_mode(folder, name))  # as nearly all are
        part = private_part(name if is_file or not path.is_dir() else f"{name}/")
        if composed_name(name) in editors:
            reasons[name] = Message("private.editor")
        elif part is not None:
            reasons[name] = Message("private.name", part=part)
        elif (hold := hold_of_file(path, max_bytes, answers)) is not None:
            reasons[name] = hold.because
    answers.close()
    for name in notes_outside_garden(folder, (name for name in names if name not in reasons)):
        reasons[name] = Message("private.garden")
    for name, note in held_below(folder, reasons, names).items():
        reasons.setdefault(name, Message("private.with", file=shown_name(note)))
    reasons |= _together(reasons, (*names, *targets.values()))
    for name, target in targets.items():
        if target in reasons and name not in reasons:
            reasons[name] = Message("private.with", file=shown_name(target))
    if targets:
        reasons |= _together(reasons, names)
    reasons |= _told_by(folder, reasons, names, max_bytes)
    return {name: reasons[name] for name in names if name in reasons}


def _targets(folder: Path, names: Iterable[str]) -> dict[str, str]:
    """The files inside the seeds folder to which links lead, by the names of the links."""
    home = folder.resolve()
    links = [name for name in names if stat.S_ISLNK(_mode(folder, name))]
    return {
        name: (folder / name).resolve().relative_to(home).as_posix()
        for name in links
        if file_fault(folder, name, home) is None
    }


def _together(private: Collection[str], names: Iterable[str]) -> dict[str, Message]:
    """Why files are private that go with private ones."""
    others = going_with(private, dict.fromkeys(name for name in names if name not in private))
    return {name: Message("private.with", file=shown_name(note)) for name, note in others.items()}


def _told_by(
    folder: Path, private: Collection[str], names: Sequence[str], max_bytes: int
) -> dict[str, Message]:
    """The files that private ones name as part of their recording: `transcript: talks/x.json`."""
    ends = grouped(names if private else (), posixpath.basename)
    return {
        name: Message("private.with", file=shown_name(note))
        for note in sorted(private)
        for path in parts_told(folder / note, max_bytes)
        for name in ends.get(posixpath.basename(path), ())
        if name not in private and f"/{name}".endswith(f"/{path.lstrip('./')}")
    }


def _names_shown(names: Sequence[str]) -> dict[str, str]:
    """What files are called: composed, as some systems store names taken apart (`é` as `e` + `´`).

    Where a folder has both, each is called as it is stored.
    """
    composed = {name: composed_name(name) for name in names}
    count = Counter(composed.values())
    return {name: shown_name(form if count[form] == 1 else name) for name, form in composed.items()}


def _without(problems: Iterable[Problem], private: Collection[str]) -> list[Problem]:
    """The problems without those of files that are private by name."""
    faults = list(problems)
    hidden = going_with(private, (fault.file for fault in faults))
    return [
        fault for fault in faults if fault.file not in hidden and private_part(fault.file) is None
    ]


def _is_misnamed(name: str, problems: list[Problem]) -> bool:
    """Whether a file is a curation file or an address book under another name: no seed."""
    lower = name.casefold()
    for own in NOT_SEEDS:
        stem = own.rpartition(".")[0]
        if lower in (f"{stem}.yaml", own):
            raise UnusableSettingsError(f"{shown_name(name)}: rename this file to {own} to be read")
        if lower.startswith(f"{stem}."):
            message = Message("problem.copy", file=own)
            problems.append(problem("seed-format-unknown", message, shown_name(name)))
            return True
    return False


def _mode(folder: Path, name: str) -> int:
    """What a name stands for, itself and not what it leads to; 0 where there is no such thing."""
    try:
        return os.lstat(f"{folder}{os.sep}{name}").st_mode
    except OSError:
        return 0


def file_fault(folder: Path, name: str, home: Path) -> Message | None:
    """Why a file is not read: it leads out of its home, cannot be opened, or is no regular one."""
    if stat.S_ISREG(_mode(folder, name)):
        return None
    path = folder / name
    try:
        if path.is_symlink() and not path.resolve(strict=True).is_relative_to(home):
            return Message("problem.leaves")
        mode = path.stat().st_mode
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None)
        return Message("problem.opened", error=reason or Message("problem.loop"))
    return None if stat.S_ISREG(mode) else Message("problem.regular")


def _collisions(names: Collection[str]) -> tuple[Problem, ...]:
    own = [name for name in names if is_note(name)]
    stems = Counter(folded_name(without_ending(name)) for name in own)
    return tuple(
        problem("seed-ids-collide", Message("problem.name"), shown_name(name))
        for name in own
        if stems[folded_name(without_ending(name))] > 1
    )
