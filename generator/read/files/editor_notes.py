"""The editor's own texts about talks: Markdown files that have the id of a talk as their name."""

import stat
from collections.abc import Iterator
from pathlib import Path

from generator.model.base import TalkId, Value
from generator.model.message import Message
from generator.model.problem import Problem, problem
from generator.read.files.privacy import hold_of
from generator.read.formats.notes.withheld import WITHHELD, without_comments
from generator.text.encoding.decode import decode, split_lines


class EditorNotes(Value, frozen=True, kw_only=True):
    """The texts by the talk's id, problems with others, and why which files are kept private."""

    texts: dict[str, str]
    problems: tuple[Problem, ...] = ()
    private: dict[str, Message] = {}


def read_notes(folder: Path, max_bytes: int) -> EditorNotes:
    """Reads the notes of a folder, which may be missing.

    What is no regular file, leads out of the folder, is too large or no text is a problem; what
    says of itself that it is private is left out without one.
    """
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    private: dict[str, Message] = {}
    for path in sorted(_files(folder)):
        content = _content(path, folder, max_bytes)
        if isinstance(content, Problem):
            problems.append(content)
        elif (hold := hold_of(content)) is not None:
            private[path.name] = hold.because
        else:
            decoded = decode(content)
            problems += [problem(fault.code, fault.message, path.name) for fault in decoded.faults]
            if not decoded.binary:
                texts[TalkId(path.stem)] = _shown(decoded.text)
    return EditorNotes(texts=texts, problems=tuple(problems), private=private)


def _shown(text: str) -> str:
    """A text without the comments that only its writer sees."""
    shown = without_comments(split_lines(text))
    return "\n".join(shown.lines).replace(WITHHELD, "") if shown.numbers else text


def _files(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from (path for path in folder.glob("*.md") if not path.is_dir())


def _content(path: Path, folder: Path, max_bytes: int) -> bytes | Problem:
    message = Message("problem.regular")
    try:
        if not path.resolve(strict=True).is_relative_to(folder.resolve()):
            message = Message("problem.leaves")
        elif stat.S_ISREG(path.stat().st_mode):  # a pipe would be waited for
            with path.open("rb") as file:
                content = file.read(max_bytes + 1)
            if len(content) <= max_bytes:
                return content
            message = Message("problem.size", n=path.stat().st_size, most=max_bytes)
            return problem("seed-too-large", message, path.name)
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or Message("problem.loop")
        message = Message("problem.opened", error=reason)
    return problem("seed-unreadable", message, path.name)
