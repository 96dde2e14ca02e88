"""What one source says about one talk as a whole: who, when, where, and its title.

Only what the source itself says stands here, each with how it says it; what follows from it for
several sources together is the resolver's.
"""

from collections.abc import Iterable
from enum import StrEnum

from generator.model.base import AccountId, SourceId, Span, Statement, Value
from generator.model.message import Message

CALLS_ONESELF = "person.calls_oneself"
"""The reason for people who say in the first words of a recording who they are, under no label."""

WORDS_PRINTED = frozenset({"person.under_name", "person.transcript"})
"""Reasons of somebody's being a person that show that the source prints what they say."""


class Duration(Value, frozen=True, kw_only=True):
    """How long the talk is, as printed and in seconds."""

    printed: str
    seconds: int


class PersonRole(StrEnum):
    """What a person is to the talk.

    `VIA` passed it on, `AUTHOR` wrote the note, `CONTRIBUTOR` transcribed, translated or edited
    it: none of them takes part in the talk. `ATTENDEE` was there, as minutes list it, and may have
    been heard.
    """

    SPEAKER = "speaker"
    HOST = "host"
    VIA = "via"
    AUTHOR = "author"
    CONTRIBUTOR = "contributor"
    ATTENDEE = "attendee"

    @property
    def takes_part(self) -> bool:
        """Whether somebody in this role speaks in the talk."""
        return self in {PersonRole.SPEAKER, PersonRole.HOST}

    @property
    def is_there(self) -> bool:
        """Whether somebody in this role is present, so that a name in the talk may be his."""
        return self.takes_part or self is PersonRole.ATTENDEE


class Person(Value, frozen=True, kw_only=True):
    """Somebody the account presents as part of the talk.

    `name` is as printed. `handle` is an account name such as `@name`. `because` says how the
    name was recognised as a person's.
    """

    name: str
    role: PersonRole
    handle: str | None = None
    short: str | None = None
    because: Message
    at: Span


class AccountKind(StrEnum):
    """What sort of file an account is from: files of one sort in one folder are siblings."""

    NOTES = "notes"
    TRANSCRIPT = "transcript"
    RECORD = "record"


class Recording(Value, frozen=True, kw_only=True):
    """A recording that the account names as its own.

    `platform` is where it is (`youtube`, or the host of the address), `key` what identifies it
    there (a video id, a path), `start` the second at which the talk begins in it, if printed.
    """

    platform: str
    key: str
    start: int | None = None

    @property
    def whole(self) -> "Recording":
        """The recording from its beginning: the same for every talk and time in it."""
        return Recording(platform=self.platform, key=self.key)


class DateBasis(StrEnum):
    """How the talk's date is known.

    The surest first. `STATED`: the source says it of the talk. `PUBLISHED`: it says when the
    recording came out, which may be later. `SCHEDULE`: another file lists the talk below a day.
    `NAME`: it stands in the name of the file or a folder. `TOGETHER`: so many notes beside it were
    published that day that it is theirs; it excludes what any day does. `NOTE`: it is the only
    date in somebody's own notes, which says when the talk was at the earliest guess and excludes
    nothing.
    """

    STATED = "stated"
    PUBLISHED = "published"
    SCHEDULE = "schedule"
    NAME = "name"
    TOGETHER = "together"
    NOTE = "note"


class TalkNumber(Value, frozen=True, kw_only=True):
    """A number that the source gives the talk: `kind` is `episode`, `part`, `season`, and such."""

    kind: str
    value: str


def episode_of(numbers: Iterable[TalkNumber]) -> str | None:
    """The number of the episode among the numbers of a talk: the first."""
    return next((it.value for it in numbers if it.kind == "episode"), None)


class AccountHead(Value, frozen=True, kw_only=True):
    """What one source says about one talk as a whole.

    Dates are ISO dates with the precision that is printed (`2025-11-18`, `2025-11`, `2025`).
    `published` is the talk's (when it was given or published) and `published_by` how it is known;
    `page_date` is that of the page which tells of it, `note_date` of the note, `saved_date` of the
    saving. `titles` are printed; `called` is made from the file's name and no evidence: it is shown
    where none is printed, or one above many notes. `recordings` and `pages` are addresses of the
    talk itself, not of what is mentioned. `event` is the conference, `show` the podcast, channel or
    series; `numbers` are those printed outside the title. `talk` is an id that the seed's front
    matter or the curation file gives, `about` the note of a talk that the source names by a link,
    and `subject` one that may be a talk's: paths without ending, as the link writes them. `files`
    are paths of other files about the talk, as its front matter prints them. `goes_with` is set for
    a file that belongs to a recording (a transcript, chapters, metadata): the file name without
    endings, which it shares with other files about it. `language` is a BCP 47 tag.
    """

    id: AccountId
    source: SourceId
    at: Span
    kind: AccountKind = AccountKind.NOTES
    titles: tuple[Statement, ...] = ()
    called: str | None = None
    people: tuple[Person, ...] = ()
    published: str | None = None
    published_by: DateBasis = DateBasis.STATED
    page_date: str | None = None
    note_date: str | None = None
    saved_date: str | None = None
    event: str | None = None
    show: str | None = None
    numbers: tuple[TalkNumber, ...] = ()
    duration: Duration | None = None
    url: str | None = None
    recordings: tuple[Recording, ...] = ()
    pages: tuple[str, ...] = ()
    talk: str | None = None
    about: str | None = None
    subject: str | None = None
    files: tuple[str, ...] = ()
    goes_with: str | None = None
    language: str | None = None

    @property
    def states_date(self) -> bool:
        """Whether the source says itself when the talk was given or came out."""
        return bool(self.published) and self.published_by in {
            DateBasis.STATED,
            DateBasis.PUBLISHED,
        }

    @property
    def name_title(self) -> str | None:
        """The title that the file's name makes, where none is printed."""
        return None if self.titles else self.called

    @property
    def shown_title(self) -> str:
        """The title, or else the one that is made from the file's name; empty if there is none."""
        return self.titles[0].text if self.titles else self.called or ""
