"""What a format makes of a file, before a dialect reads it."""

from collections.abc import Callable

from generator.model.account_head import AccountKind
from generator.model.base import SourceId, Value
from generator.model.source import Candidate
from generator.read.front_matter import FrontMatter
from generator.read.outline.blocks import Block
from generator.read.outline.joining import InnerLines
from generator.read.outline.line_roles import Repaired
from generator.read.page import Draft
from generator.text.encoding.decode import Fault


class File(Value, frozen=True, kw_only=True):
    """A file to be read: its source's id, its name and its lines after the repair of damage."""

    source: SourceId
    name: str
    lines: tuple[Repaired, ...]


class Parsed(Value, frozen=True, kw_only=True):
    """A file's lines as they are read, and what they hold.

    `blocks` are for a dialect; `form` is set where the file's own form says how to read it, and
    no dialect needs to be found; `kind` is set where the form says what sort of file it is.
    `fields` is what the file says in fields of its own; the rest of the account comes from the
    blocks. The lines of the blocks are counted in `inner` where that is set. `language` is what the
    file declares, as it stands there. `readable` is False where the lines are kept unread.
    """

    lines: tuple[Repaired, ...]
    blocks: tuple[Block, ...] = ()
    form: Candidate | None = None
    kind: AccountKind | None = None
    fields: Draft = Draft(lines=(1, 1))
    site: str | None = None
    language: str | None = None
    front: FrontMatter = FrontMatter()
    inner: InnerLines | None = None
    faults: tuple[Fault, ...] = ()
    readable: bool = True


def unread(file: File, *faults: Fault) -> Parsed:
    """A file whose lines are kept as they are, because nothing can read them."""
    return Parsed(lines=file.lines, faults=faults, readable=False)


class Format(Value, frozen=True, kw_only=True):
    """A kind of file.

    `kinds` are the forms that a file of it may have, by their names. `read` never fails: what it
    cannot read is kept and reported. `belongs` says that such files go with a recording and are
    named like it.
    `declares` says that such a file may name its own encoding.
    """

    endings: frozenset[str]
    read: Callable[[File], Parsed]
    kinds: tuple[Candidate, ...] = ()
    belongs: bool = False
    declares: bool = False
