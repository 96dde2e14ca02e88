"""What a format makes of a file, before a dialect reads it."""

import shlex
from collections.abc import Callable, Iterable, Sequence

from generator.model.account_head import AccountKind
from generator.model.base import SourceId, Value
from generator.model.message import Message
from generator.model.source import Candidate
from generator.read.formats.notes.stated_subject import StatedSubject
from generator.read.front.front_items import spoken_texts
from generator.read.front.front_matter import FrontMatter
from generator.read.outline.blocks import Block
from generator.read.outline.joining import InnerLines
from generator.read.outline.line_roles import Repaired
from generator.read.page import Draft
from generator.text.encoding.decode import Fault


class File(Value, frozen=True, kw_only=True):
    """A file to be read: its source's id, its name and its lines after the repair of damage.

    `folder` is what the seeds folder, in which the file has its name, is called.
    """

    source: SourceId
    name: str
    lines: tuple[Repaired, ...]
    folder: str = "seeds"

    @property
    def texts(self) -> tuple[str, ...]:
        """What its lines say."""
        return tuple(line.text for line in self.lines)


class ListedTalk(Value, frozen=True, kw_only=True):
    """A talk of a list: what the list says of it, and its title and texts as notes.

    `rows` are the lines of these texts with their numbers.
    """

    fields: Draft
    blocks: tuple[Block, ...]
    rows: tuple[tuple[int, str], ...]


class Parsed(Value, frozen=True, kw_only=True):
    """A file's lines as they are read, and what they hold.

    `blocks` are for a dialect; `form` is set where the file's own form says how to read it, and
    no dialect needs to be found; `kind` is set where the form says what sort of file it is.
    `fields` is what the file says in fields of its own; the rest of the account comes from the
    blocks. `about` is what the file names as its subject. The lines of the blocks are
    counted in `inner` where that is set. `talks` are those of a list of talks, which has nothing
    else, and `title` is that of the list. `language` is what the file declares, as it stands there.
    `readable` is False where the lines are kept unread.
    """

    lines: tuple[Repaired, ...]
    blocks: tuple[Block, ...] = ()
    form: Candidate | None = None
    kind: AccountKind | None = None
    fields: Draft = Draft(lines=(1, 1))
    talks: tuple[ListedTalk, ...] = ()
    title: str | None = None
    site: str | None = None
    language: str | None = None
    about: StatedSubject = StatedSubject()
    front: FrontMatter = FrontMatter()
    inner: InnerLines | None = None
    faults: tuple[Fault, ...] = ()
    readable: bool = True

    @property
    def is_untitled(self) -> bool:
        """Whether nothing but its lines says how a page is called, and they are the file's."""
        return self.front.title is None and not self.fields.titles and self.inner is None

    @property
    def site_lines(self) -> tuple[int, ...]:
        """The numbers of lines that phrases show to be a site's."""
        return tuple(line.number for line in self.text_lines if line.furniture)

    @property
    def body(self) -> tuple[Repaired, ...]:
        """The lines below the front matter."""
        return self.lines[self.front.last or 0 :]

    @property
    def text_lines(self) -> tuple[Repaired, ...]:
        """The body; of a file whose front matter holds transcripts, their lines."""
        texts = spoken_texts(self.lines, self.front)
        return self.lines[texts[0][0] - 1 : texts[-1][1]] if texts else self.body


def importable(folder: str, name: str, kind: str) -> Message:
    """That a file may be a table of talks, with the command that imports it, for a shell."""
    return Message("problem.importable", file=shlex.quote(f"{folder}/{name}"), kind=kind)


NO_TALK = "note-of-no-talk"
"""The fault of a file whose form says that it is about no talk."""


def unread(file: File, *faults: Fault) -> Parsed:
    """A file whose lines are kept as they are, because nothing can read them."""
    return Parsed(lines=file.lines, faults=faults, readable=False)


def unknown(file: File, message: Message) -> Parsed:
    """A file that is of no form that is read."""
    return unread(file, Fault(code="seed-format-unknown", message=message))


def invalid(file: File, message: Message, line: int | None = None) -> Parsed:
    """A file that is not of the format that its name says, as is seen on a line."""
    lines = (line, line) if line else None
    return unread(file, Fault(code="format-invalid", message=message, lines=lines))


class Shown(Value, frozen=True, kw_only=True):
    """Lines without what no reader may see, and the numbers (from 1) of those that had some.

    Marks for programs are left out as well, and not counted.
    """

    lines: tuple[str, ...]
    numbers: tuple[int, ...] = ()


def without_places(text: str, places: Iterable[tuple[int, int]], sign: str, end: str = "") -> Shown:
    """A text with a sign instead of what stands at some places, in as many lines; `end` ends it."""
    pieces: list[str] = []
    numbers: dict[int, None] = {}
    shown_to, line = 0, 1
    for start, stop in places:
        line += text.count("\n", shown_to, start)
        n_lines = text.count("\n", start, stop)
        pieces += [text[shown_to:start], sign, "\n" * n_lines, end]
        numbers.update(dict.fromkeys(range(line, line + n_lines + 1)))
        line += n_lines
        shown_to = stop
    pieces.append(text[shown_to:])
    return Shown(lines=tuple("".join(pieces).split("\n")), numbers=tuple(numbers))


def as_printed(lines: Sequence[str]) -> Shown:
    """All of the lines, with nothing left out."""
    return Shown(lines=tuple(lines))


class Format(Value, frozen=True, kw_only=True):
    """A kind of file.

    `kinds` are the forms that a file of it may have, by their names. `read` never fails: what it
    cannot read is kept and reported. `belongs` says that such files go with a recording and are
    named like it.
    `declares` says that such a file may name its own encoding, `lists` that it is no note: it is a
    list of talks, or nothing, `marked` that it is a note with marks for headings, and its writer's
    comments. `shown` leaves out what no page may print.
    """

    endings: frozenset[str]
    read: Callable[[File], Parsed]
    kinds: tuple[Candidate, ...] = ()
    belongs: bool = False
    declares: bool = False
    lists: bool = False
    marked: bool = False
    shown: Callable[[Sequence[str]], Shown] = as_printed
