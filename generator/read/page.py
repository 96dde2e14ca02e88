"""A page as the dialects see it, and what they make of it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import dropwhile, islice

from generator.model.account import Account, AccountDetail, Item
from generator.model.account_head import AccountKind, PersonRole
from generator.model.base import AccountId, SourceId, Span, Value
from generator.model.message import Message
from generator.model.source import Role
from generator.read.outline.blocks import Block, Bullet, Heading, heading_of
from generator.read.outline.events.days import are_times_of_day, slot_of
from generator.read.outline.headings.day_headings import day_heading, heads_several
from generator.read.talk_facts import TalkFacts, talk_dates
from generator.read.vocabulary.page_words import PageWords, page_words
from generator.text.quantities import timecode
from generator.text.regex import regex

_TOP_LINES = 5
_TOP_ROWS = 20
_TOP_WIDTH = 400

_LEAST_TIMES = 4
_CLOCK = regex(
    r"(?P<hour>\d{1,2}):(?P<minute>[0-5]\d)(?![:\d])"
    r"(?P<zone> ?[AaPp]\.?[Mm]\b| ?\((?:[A-Z]{1,3}T|GMT|UTC)\))?"
)
"""A time in front of a line, as reports of an event print it: `10:05 AM - …`, `10:05 (PST) …`."""

MAX_NAME = 80
"""No section has a longer name."""


class Page(Value, frozen=True, kw_only=True, dict=True, gc=True):
    """A seed's text after repair: its lines without furniture, and their outline.

    `text` is all of it, for questions about words, and begins with the line `first`; `lines` are
    the first and the last line that say something. `people` are those who take part by the front
    matter: a note that names them there is about their talk, and no page of several; `is_record`
    says that its form is that of a record, which is about one talk; `is_of_recording` that it is
    one, tells of one recording there, or of who transcribed it. `text_lines` and `talk_lines` are
    the editor's word: what is nothing but text, and where talks begin. `silent` are labels that a
    first reading took for speakers', and that are nobody's. `initials` are those of the people whom
    the page lists with them, and what heads lines of minutes: initials or first names of who was
    there. `in_italics` are lines by themselves that nobody says, `in_bold` those that are bold or
    begin so. `file_name` is that of the file as words, and `in_event` says that its folder is an
    event's. `above` is what the site prints above the title, which `blocks` begin with then.
    """

    source: SourceId
    text: str
    lines: tuple[int, int]
    blocks: tuple[Block, ...]
    first: int = 1
    people: frozenset[str] = frozenset()
    is_record: bool = False
    is_of_recording: bool = False
    text_lines: frozenset[int] = frozenset()
    talk_lines: tuple[int, ...] = ()
    silent: frozenset[str] = frozenset()
    initials: dict[str, str] = {}
    in_bold: frozenset[int] = frozenset()
    in_italics: frozenset[int] = frozenset()
    file_name: str = ""
    in_event: bool = False
    above: tuple[Block, ...] = ()

    @cached_property
    def words(self) -> PageWords:
        """Which words stand on which lines; made once, when a reader first asks."""
        return page_words(self.text)

    @cached_property
    def top(self) -> tuple[str, ...]:
        """The first lines that say something: title, byline and the like."""
        printed = dropwhile(
            lambda row: not row or row.isspace(), self._rows
        )  # below a page's styles
        rows = (row.lstrip()[:_TOP_WIDTH].rstrip() for row in islice(printed, _TOP_ROWS))
        return tuple(islice(filter(None, rows), _TOP_LINES))

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """All lines that are or may be headings, those inside bullets too."""
        return tuple(_headings(self.blocks))

    @cached_property
    def addresses(self) -> int:
        """How many blocks print an address; asked for each account."""
        return sum("://" in block.text for block in self.blocks)

    @cached_property
    def questions(self) -> tuple[int, ...]:
        """Which blocks end in a question mark, counted from 0; asked for each account."""
        ends = (block.text[-2:].rstrip()[-1:] for block in self.blocks)
        return tuple(at for at, end in enumerate(ends) if end in {"?", "？"})

    @cached_property
    def levels(self) -> Counter[int]:
        """How many headings there are of each level; asked for each account."""
        return Counter(heading.level for heading in self.headings)

    @cached_property
    def is_of_times(self) -> bool:
        """Whether the times in front of its headings are those of a day, not of a recording."""
        marked = (heading.text for heading in self.headings if heading.marked)
        timed = [text for text in marked if timecode.lead(text) is not None]
        slots = [slot for text in timed if (slot := slot_of(text)) is not None]
        return len(slots) == len(timed) and are_times_of_day(slots)

    @cached_property
    def is_by_the_clock(self) -> bool:
        """Whether the times in front of its lines are those of a day: the last first, or zoned."""
        rows = [match for row in self._rows if (match := _CLOCK.match(row))]
        times = [(int(it["hour"]), int(it["minute"])) for it in rows]
        goes_down = len(times) >= _LEAST_TIMES and times == sorted(times, reverse=True)
        return (goes_down and times[0] > times[-1]) or any(it["zone"] for it in rows[:1])

    @cached_property
    def day(self) -> Heading | None:
        """The first heading, where it is the only one that is a date; asked for each account."""
        return day_heading(self.headings)

    @cached_property
    def day_heads_several(self) -> bool:
        """Whether several headings of one level stand below the day's."""
        return self.day is not None and heads_several(self.day, self.headings)

    @cached_property
    def last_time(self) -> int:
        """The seconds of the latest of the times that are the first on their line."""
        stamps = (timecode.find(row[:_TOP_WIDTH]) for row in self._rows if ":" in row)
        return max((stamp.seconds for stamp in stamps if stamp), default=0)

    @cached_property
    def _rows(self) -> list[str]:
        return self.text.split("\n")

    def rows(self, lines: tuple[int, int]) -> list[str]:
        """The text of some lines of this page, one by one."""
        return self._rows[max(0, lines[0] - self.first) : max(0, lines[1] - self.first + 1)]

    def at(self, lines: tuple[int, int]) -> Span:
        """The span of some lines of this page."""
        return Span(source=self.source, lines=lines)

    def detail(self, what: str, block: Block) -> AccountDetail:
        """A block as a detail of some sort, as it is printed."""
        return AccountDetail(what=what, text=block.text, at=self.at(block.lines))


def _headings(blocks: Iterable[Block]) -> Iterator[Heading]:
    todo = list(reversed(list(blocks)))
    while todo:
        block = todo.pop()
        heading = heading_of(block)
        if heading is not None:
            yield heading
        elif isinstance(block, Bullet):
            todo.extend(reversed(block.children))


class Mark(Value, frozen=True, kw_only=True):
    """Lines that say nothing themselves: a label, or furniture that only the structure tells."""

    role: Role
    what: str
    lines: tuple[int, int]


class Count(Value, frozen=True, kw_only=True):
    """A count printed with a heading, and the items that were read under it."""

    what: str
    printed: int
    read: int
    line: int


Found = Item | Mark
"""What a grammar makes of a block."""


class Draft(TalkFacts, frozen=True, kw_only=True):
    """An account as a dialect reads it, with the marks and counts met on the way.

    `files` are paths of other files that it names as the talk's.
    """

    lines: tuple[int, int]
    items: tuple[Item, ...] = ()
    marks: tuple[Mark, ...] = ()
    counts: tuple[Count, ...] = ()
    files: tuple[str, ...] = ()


class Feature(Value, frozen=True, kw_only=True):
    """A property of a page's structure that speaks for a dialect, with a weight from 0 to 1.

    `name` never changes and is its own within the dialect; `english` says it to a reader.
    """

    name: str
    english: str
    weight: float
    test: Callable[[Page], bool]


class Dialect(Value, frozen=True, kw_only=True):
    """A family of pages: how to recognise one, and how to read it into accounts.

    `name` never changes; `english` is its name in English. The weights of the features add up to
    1, and no observation feeds two of them. `sign` is the one without which no page is of the
    family, however many others it has. `read` never fails.
    """

    name: str
    english: str
    sign: Feature | None = None
    features: tuple[Feature, ...] = ()
    read: Callable[[Page], "Result"]

    def phrases(self) -> Iterator[Message]:
        """The words of the dialect that a reader of the site may see, by their codes."""
        yield Message(f"dialect.{self.name}", english=self.english)
        for feature in self.features:
            yield self.phrase(feature)

    def phrase(self, feature: Feature) -> Message:
        """What one of the features is called."""
        return Message(f"{self.name}.{feature.name}", english=feature.english)


class Result(Value, frozen=True, kw_only=True):
    """All accounts of a page, and what belongs to the page rather than to one of them.

    `silent` are the labels that look like those of speakers and are nobody's.
    """

    drafts: tuple[Draft, ...]
    marks: tuple[Mark, ...] = ()
    site: str | None = None
    silent: frozenset[str] = frozenset()


def account_of(draft: Draft, source: SourceId, number: int | None, kind: AccountKind) -> Account:
    """The account that a draft becomes; `number` counts the accounts of a source, from 1."""
    suffix = "" if number is None else f"~{number}"
    is_meeting = any(it.role is PersonRole.ATTENDEE for it in draft.people)
    dates = talk_dates(draft.dates, own_notes=kind is AccountKind.NOTES and not is_meeting)
    return Account(
        id=AccountId(f"{source}{suffix}"),
        source=source,
        at=Span(source=source, lines=draft.lines),
        kind=kind,
        titles=draft.titles,
        people=draft.people,
        published=dates.published,
        published_by=dates.published_by,
        page_date=dates.page,
        note_date=dates.note,
        saved_date=dates.saved,
        event=draft.event,
        show=draft.show,
        numbers=draft.numbers,
        duration=draft.duration,
        url=draft.url,
        recordings=draft.recordings,
        pages=draft.pages,
        items=draft.items,
    )
