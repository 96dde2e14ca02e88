"""What is compared of accounts: the facts of each, made once."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import PurePosixPath
from unicodedata import normalize
from urllib.parse import unquote, urlsplit

from generator.model.account import Account, AccountPassage, AccountSegment, Quotation
from generator.model.account_head import PersonRole, Recording
from generator.model.base import Value
from generator.model.source import SourceText
from generator.resolve.quotes.same_utterance import spoken, words_spoken
from generator.resolve.same_talk.facts.dates import season_of, talk_date, year_of
from generator.resolve.same_talk.facts.numbering import numbers
from generator.resolve.same_talk.facts.people import Words
from generator.resolve.same_talk.facts.texts import named_parts, text_of, vocabulary
from generator.resolve.same_talk.facts.titles import (
    NO_TITLE,
    YEAR,
    Title,
    names_in,
    telling_words,
    title_of,
)
from generator.text.naming.normal import words
from generator.text.naming.person_names import TITLES, name_words

_BEGINNING = 60  # seconds: a start before is the beginning
_LEAST_TIMES = 3
_LEAST_OF_NAME = 2  # words
_DATE_BEFORE = re.compile(r"(?:19|20)\d\d([-_.]?)\d\d\1\d\d(?!\d)")
_DAY_AND_ID = re.compile(
    r"(?P<year>(?:19|20)\d\d)([-_.]?)(?P<month>\d\d)\2(?P<day>\d\d)[-_ ]"
    r"(?P<id>[A-Za-z0-9_-]{11})(?:[-_. ][a-z]{3,15})?"
)
_DAY = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)([-_.]?)(?P<month>\d\d)\2(?P<day>\d\d)(?!\d)")
_FIGURE = re.compile(r"\d")
_DAY_LENGTH, _MONTH_AND_DAY = 10, slice(5, None)  # of an ISO date
_NO_NAME = frozenset({"", ".", ".."})
_OF_ANY_EVENT = frozenset("the a of conference conf annual summit meetup edition".split())


class Facts(Value, frozen=True, kw_only=True):
    """What is compared of an account.

    `about` is the note that it says it is about, as names of files are compared, and `names_talk`
    says that it calls this a talk. `files` are paths of other files that it names as the
    talk's, and `file` is its own; none of a talk of a file of several.
    `folder` is the collection that its file lies in, `kind` and `ending` the sort of file; two
    accounts of one sort in one folder are siblings. `recordings` and `pages` are addresses of the
    talk itself,
    `stem` the file's name without endings, `bare_name` the same without date and id, `name_day` the
    day that stands in it, with the form of the path around it (`####/tsc-#`), `folder_day` the day
    with which its folder begins.
    `date` is the talk's, if it may exclude another, `season` that in which it was, if the source
    says no more, `years` are those of title and event, `numbers` those that title, file name
    or the source give it. `event` holds the words of the conference's name.
    `people` are the words of the name of each who takes part, `hosts` those who are said to
    receive others, `own` all words of these names. `seconds` is the talk's length. `mentioned` are
    names that texts may hold, `parts` names of segments and concepts as words, with how they are
    printed. `quoted` are the quotes as printed, `quotes` their words, `times` their times in
    seconds. `clock` are the times of quotes or of
    segments in their order. `vocabulary` are the telling words of all texts.
    """

    account: Account
    about: str | None
    files: tuple[str, ...]
    file: str
    names_talk: bool
    folder: str
    ending: str
    kind: str
    stem: str
    bare_name: str | None
    name_day: tuple[str, str] | None
    folder_day: str | None
    recordings: tuple[Recording, ...]
    pages: tuple[str, ...]
    date: str | None
    season: str | None
    years: frozenset[int]
    numbers: dict[str, str]
    event: frozenset[str]
    people: tuple[Words, ...]
    hosts: frozenset[Words]
    own: frozenset[str]
    seconds: int | None
    title: Title
    mentioned: frozenset[str]
    parts: dict[str, str]
    quoted: tuple[str, ...]
    quotes: tuple[Words, ...]
    times: tuple[int | None, ...]
    clock: tuple[int, ...]
    vocabulary: frozenset[str]

    @property
    def heard(self) -> Iterator[Words]:
        """The words of a transcript's turns, made anew: those of all accounts take much room."""
        for passage in self.account.of(AccountPassage):
            if passage.speaker or passage.time:
                yield words_spoken(passage.text)

    @property
    def is_heard(self) -> bool:
        """Whether the account holds turns of a transcript."""
        return any(it.speaker or it.time for it in self.account.of(AccountPassage))


def facts_of(account: Account, source: SourceText | None = None) -> Facts:
    """The facts of an account; `source` is the file that it is from, where that is known."""
    file = source.file if source else str(account.source)
    taking_part = [person for person in account.people if person.role.takes_part]
    people = tuple(dict.fromkeys(name_words(person.name) for person in taking_part))
    printed = frozenset(word for person in taking_part for word in words(person.name))
    own = (printed - TITLES).union(word for name in people for word in name)
    own = own.union(telling_words(own))
    title = title_of(account.titles[0].text, own | TITLES) if account.titles else NO_TITLE
    date = talk_date(account)
    quotes = account.of(Quotation)
    text = text_of(account)
    about = account.about or account.subject
    return Facts(
        account=account,
        about=note_key(about) if about else None,
        files=account.files,
        file=file if str(account.id) == str(account.source) else "",
        names_talk=account.about is not None,
        folder=str(PurePosixPath(file).parent),
        ending=PurePosixPath(file).suffix.casefold(),
        kind=f"{source.dialect.dialect if source else ''} {account.kind.value}".strip(),
        stem=_stem(account, file),
        bare_name=_bare_name(account, file),
        name_day=_name_day(account, PurePosixPath(file)),
        folder_day=_day(_DAY.match(PurePosixPath(file).parent.name)),
        recordings=tuple(dict.fromkeys(_recordings(account))),
        pages=tuple(dict.fromkeys(_pages(account))),
        date=date,
        season=season_of(account),
        years=_years(account, title, date),
        numbers=_numbers(account, file),
        event=_event_words(account.event),
        people=people,
        hosts=frozenset(
            name_words(person.name) for person in taking_part if person.role is PersonRole.HOST
        ),
        own=own,
        seconds=account.duration.seconds if account.duration else None,
        title=title,
        mentioned=names_in(text) | title.names,
        parts=dict(named_parts(account)),
        quoted=tuple(quote.text for quote in quotes),
        quotes=tuple(spoken(quote.text) for quote in quotes),
        times=tuple(quote.time.seconds if quote.time else None for quote in quotes),
        clock=_clock(account),
        vocabulary=vocabulary(account, text) - own,
    )


def note_key(path: str) -> str:
    """The path of a note in the form in which links and files are compared.

    Outliners write the `/` of a page's name into the file's as `___` or `%2F`.

    >>> note_key("../Shows/On%2Frivers"), note_key("shows___On rivers")
    ('shows/on/rivers', 'shows/on rivers')
    """
    plain = normalize("NFC", unquote(path).replace("___", "/")).casefold()
    return "/".join(part.strip() for part in plain.split("/") if part.strip() not in _NO_NAME)


def _stem(account: Account, file: str) -> str:
    """The name that files about one talk share; of a file of several talks none does."""
    if str(account.id) != str(account.source):
        return str(account.id)
    return account.goes_with or str(PurePosixPath(file).with_suffix(""))


def _bare_name(account: Account, file: str) -> str | None:
    """The name that a file of a recording shares with others, without date and id.

    None of another file, where fewer than two words are left, and where a word tells the files of
    one day apart (`2025-07-02_standup_notes.md`): a meeting has one name each week.
    """
    if account.goes_with is None or file.removeprefix(account.goes_with)[:1] in {"_", "-", " "}:
        return None
    folder, slash, name = account.goes_with.rpartition("/")
    for recording in account.recordings:
        for form in (f"[{recording.key}]", f"({recording.key})", f"-{recording.key}"):
            name = name.removesuffix(form)
    bare = words(_DATE_BEFORE.sub("", name).replace("-", " ").replace("_", " "))
    return f"{folder}{slash}{' '.join(bare)}" if len(bare) >= _LEAST_OF_NAME else None


def _name_day(account: Account, file: PurePosixPath) -> tuple[str, str] | None:
    """The day in a name such as `tsc-2025-07-02` in ISO form, and the form of the path around it.

    What may be an id behind a day is of no form: `20250702_V1-Dcx9e56g_summary`. The year may stand
    in the folder: `2025/07-02-agenda`.
    """
    name, folder = file.stem, _FIGURE.sub("#", str(file.parent))
    match = _DAY_AND_ID.fullmatch(name)
    if match is not None:
        return _day(match) or "", folder
    match = _DAY.search(name)
    if match is not None:
        return _day(match) or "", f"{folder}/{name[: match.start()]}#{name[match.end() :]}"
    noted = account.note_date or ""
    of_year = len(noted) == _DAY_LENGTH and noted[_MONTH_AND_DAY] in name
    return (noted, f"{folder}/{_FIGURE.sub('#', name)}") if of_year else None


def _day(match: re.Match[str] | None) -> str | None:
    return "-".join(match.group("year", "month", "day")) if match else None


def _recordings(account: Account) -> Iterator[Recording]:
    """The recordings that the account names; those known by their beginning have no start."""
    for recording in account.recordings:
        if recording.start is not None and recording.start < _BEGINNING:
            yield Recording(platform=recording.platform, key=recording.key)
        else:
            yield recording


def _pages(account: Account) -> Iterator[str]:
    """The addresses of pages about this talk alone, without what does not tell them apart."""
    for address in account.pages:
        parts = urlsplit(address)
        path = parts.path.rstrip("/")
        host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
        if host and path:
            yield f"{host}{path}?{parts.query}" if parts.query else f"{host}{path}"


def _years(account: Account, title: Title, date: str | None) -> frozenset[int]:
    """The years that title and event print, unless the account's own date says another.

    A title may name a year that the talk is about.
    """
    event = frozenset(int(year) for year in YEAR.findall(account.event or ""))
    is_other = date is not None and year_of(date) not in title.years
    return event | (frozenset() if is_other else title.years)


def _numbers(account: Account, file: str) -> dict[str, str]:
    """The numbers of the talk: what the title prints counts before what the file's name has."""
    name = PurePosixPath(_stem(account, file)).name.replace("-", " ").replace("_", " ")
    by_kind = dict(numbers(name))
    by_kind |= {number.kind: number.value for number in account.numbers}
    return by_kind | dict(numbers(account.titles[0].text if account.titles else ""))


def _event_words(event: str | None) -> frozenset[str]:
    return frozenset(it for it in words(event or "") if not it.isdigit()) - _OF_ANY_EVENT


def _clock(account: Account) -> tuple[int, ...]:
    """The times of segments, else of quotes, else of a transcript's turns, in their order."""
    timed = (AccountSegment, Quotation, AccountPassage)
    for kind in timed:
        items = [item for item in account.items if isinstance(item, timed)]
        times = [it.time.seconds for it in items if isinstance(it, kind) and it.time]
        if len(times) >= _LEAST_TIMES and not _are_regular(times):
            return tuple(dict.fromkeys(times))
    return ()


def _are_regular(times: list[int]) -> bool:
    """Whether times come at one interval, as where a service writes a line every 30 seconds."""
    gaps = Counter(behind - before for before, behind in pairwise(times))
    return 2 * max(gaps.values()) > gaps.total()
