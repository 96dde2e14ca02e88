"""Files that are certainly no notes: what systems, editors and programs leave behind."""

import re
from collections.abc import Collection
from pathlib import Path

from generator.read.formats import format_of
from generator.read.vocabulary.word_lists import WORDS
from generator.text.regex import regex

_NAMES = frozenset(WORDS["files_of_systems"]) | {"icon\r"}
_STARTS = ("._", "~$", ".~lock.", ".#", ".fuse_hidden", ".nfs", ".syncthing.", ".goutputstream-")
_SWAP = regex(r"\..+\.sw[a-z]$", re.IGNORECASE)
_BACKUP = regex(r"#(?P<auto>.+)#|(?P<saved>.+?)(?:~|\.bak|\.orig)", re.IGNORECASE)
_BESIDE_INFO = frozenset("description jpg jpeg png webp".split())
_FOLDERS = frozenset(WORDS["folders_of_systems"])


def is_litter(name: str, beside: Collection[str]) -> bool:
    """Whether a file is certainly no note.

    An editor's backup is none where the file that it was made of lies beside it; and a recording's
    picture and description are none beside its metadata, which holds the description.

    `name` is the file's without its folder, `beside` are those of all files in that.
    """
    lower = name.casefold()
    if lower in _NAMES or lower.startswith(_STARTS) or _SWAP.fullmatch(name):
        return True
    stem, dot, ending = name.rpartition(".")
    if dot and ending.casefold() in _BESIDE_INFO and f"{stem}.info.json" in beside:
        return True
    backup = _BACKUP.fullmatch(name)
    return backup is not None and (backup["auto"] or backup["saved"]) in beside


def holds_notes(folder: Path) -> bool:
    """Whether a hidden folder is no program's, and has files in it that are named like notes."""
    if folder.name.casefold() in _FOLDERS or folder.is_symlink():
        return False
    try:
        names = [path.name for path in folder.iterdir() if path.is_file()]
    except OSError:
        return False
    return any(map(is_named_like_note, names))


def is_no_folder_of_notes(place: Path, name: str) -> bool:
    """Whether a folder is hidden, or Logseq's own, with its settings and what pages were before."""
    if name == "logseq":
        return any((place / name / own).exists() for own in ("config.edn", "bak"))
    return name.startswith(".")


def is_named_like_note(name: str) -> bool:
    """Whether a file, hidden or not, has the name of a note: `.ideas.md`."""
    form = format_of(name) if "." in name[1:] else None
    return form is not None and not form.lists
