"""A seed before and after it is read."""

from generator.model.account import Account
from generator.model.base import SourceId, Value
from generator.model.config import MAX_LINES
from generator.model.curation import SourceCuration
from generator.model.message import Message
from generator.model.source import Reprint, SourceText
from generator.read.account.paths.folder_families import NameFamily


class Seed(Value, frozen=True, kw_only=True):
    """A seed as read: its source, and an account for each talk it tells of.

    `labels` is what its front matter files it under, as keys of names, and `front_end` the last
    line of that, or 0.
    """

    source: SourceText
    accounts: tuple[Account, ...]
    labels: frozenset[str] = frozenset()
    front_end: int = 0


class SeedFile(Value, frozen=True, kw_only=True):
    """What is known of a seed before it is read.

    `repeated` are lines that other pages of its site show to be furniture; `family` is what its
    name says beside those of other files, and `day` the day, `in_order` that a number in it only
    says where it stands among them; `event` is the one that its folder is of, by a file there or
    by the editor's word, `show` likewise. `is_of_person` is set for a file that introduces a
    person; `no_talk` says why it is about none, beside the others. `folder` is what the seeds
    folder is called.
    """

    id: SourceId
    file: str
    curation: SourceCuration = SourceCuration()
    reprint: Reprint = Reprint.FULL
    repeated: frozenset[int] = frozenset()
    family: NameFamily | None = None
    day: str | None = None
    in_order: bool = False
    event: str | None = None
    show: str | None = None
    is_of_person: bool = False
    no_talk: Message | None = None
    max_lines: int = MAX_LINES
    folder: str = "seeds"
