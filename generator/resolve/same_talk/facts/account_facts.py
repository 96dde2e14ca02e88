"""What is compared of accounts: the facts of each, made once."""

from collections.abc import Iterator, Sequence
from functools import cache
from urllib.parse import urlsplit

import msgspec

from generator.model.account import (
    Account,
    AccountDetail,
    AccountPassage,
    AccountSegment,
    Definition,
    Item,
    Quotation,
)
from generator.model.account_head import CALLS_ONESELF, Person, PersonRole, Recording
from generator.model.base import Value
from generator.model.source import SourceText
from generator.resolve.quotes.same_utterance import spoken, words_spoken
from generator.resolve.same_talk.facts.circumstances import Stated, circumstances_of
from generator.resolve.same_talk.facts.dates import clock_of, season_of, talk_date, year_of
from generator.resolve.same_talk.facts.file_names import (
    bare_name,
    called,
    collection_of,
    folder_time,
    media_names,
    name_day,
    names_beside,
    note_key,
    stem,
)
from generator.resolve.same_talk.facts.numbering import leading_number, numbers
from generator.resolve.same_talk.facts.people import Words
from generator.resolve.same_talk.facts.titles import (
    YEAR,
    Title,
    names_in,
    telling_words,
    title_of,
    without_owner,
)
from generator.text.naming.common_words import COMMON_WORDS, without_common_words
from generator.text.naming.normal import name_key, words
from generator.text.naming.people_words import TITLES
from generator.text.naming.person_names import is_called_after, name_words
from generator.text.paths import path_of
from generator.text.regex import regex
from generator.text.store import KeptAnswers
from generator.text.web_address import host_of

_FIELDS = ("text", "name", "title", "description", "note", "context", "label", "evidence")
_WORD = regex(r"[^\W\d_]{4,}")
_BEGINNING = 60  # seconds: a start before is the beginning
_OF_ANY_EVENT = frozenset("the a of conference conf annual summit meetup edition".split())

_INTRODUCED = frozenset({"person.introduced", CALLS_ONESELF})
"""The reasons for people of whom what is said in a transcript alone tells."""


class Compared(Value, frozen=True, kw_only=True):
    """What is compared of an account, without the account.

    `about` is the note that it says it is about, as names of files are compared, and `names_talk`
    says that it calls this a talk. `files` are paths of other files that it names as the talk's,
    and `file` is its own; none of a talk of a file of several. `folder` is the collection that its
    file lies in, `kind` and `ending` the sort of file; two accounts of one sort in one folder are
    siblings. `recordings` and `pages` are addresses of the talk itself, `media_names` what their
    media files are called, and `called` what a transcript is, to compare: `rivers15` for
    `Rivers015.mp3` and `transcripts/Rivers15.srt`. `stem` the file's name without endings,
    `bare_name` the same without date and id, `names_beside` those of files of other folders beside
    its own, `name_day` the day that stands in it, with the form of the path around it
    (`####/tsc-#`), `folder_time` the path above a folder called by a day or a year, and that.
    `date` is the talk's, if it may exclude another, `season` that in which it was, `years` are
    those of title and event, `numbers` those that title, file name or the source give it. `event`
    holds the words of the conference's name, and `event_name` is these without spaces. `people` are
    the words of the name of each who takes part, `hosts` those who are said to receive others,
    `heard_names` those known from what is said alone, `own` all words of these names. `seconds` is
    the talk's length, `named` the title that only the file's name makes. `mentioned` are names that
    texts may hold, `parts` names of segments and concepts as words, with how they are printed.
    `quoted` are the quotes as printed, `quotes` their words, `times` their times in seconds.
    `clock` are the times of quotes or of segments in their order. `vocabulary` are the telling
    words of all texts, `circumstances` what the account states of where, when and how, by kind.
    """

    about: str | None
    files: tuple[str, ...]
    file: str
    names_talk: bool
    folder: str
    ending: str
    kind: str
    stem: str
    media_names: frozenset[str]
    called: str | None
    bare_name: str | None
    names_beside: frozenset[str]
    name_day: tuple[str, str] | None
    folder_time: tuple[str, str] | None
    recordings: tuple[Recording, ...]
    pages: tuple[str, ...]
    date: str | None
    season: str | None
    years: frozenset[int]
    numbers: dict[str, str]
    event: frozenset[str]
    event_name: str
    people: tuple[Words, ...]
    heard_names: frozenset[Words]
    hosts: frozenset[Words]
    own: frozenset[str]
    seconds: int | None
    title: Title
    named: Title
    mentioned: frozenset[str]
    parts: dict[str, str]
    quoted: tuple[str, ...]
    quotes: tuple[Words, ...]
    times: tuple[int | None, ...]
    clock: tuple[int, ...]
    vocabulary: frozenset[str]
    circumstances: dict[str, Stated]


class Facts(Compared, frozen=True, kw_only=True):
    """What is compared of an account."""

    account: Account

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


_KEPT = KeptAnswers(None, "facts", Compared)


def facts_of(
    account: Account, source: SourceText | None = None, answers: KeptAnswers[Compared] = _KEPT
) -> Facts:
    """The facts of an account; `source` is the file that it is from, where that is known."""
    dialect = source.dialect.dialect if source else ""
    file = source.file if source else str(account.source)
    types = [type(item).__name__ for item in account.items]
    compared = answers.of(lambda: _compared(account, file, dialect), account, types, file, dialect)
    return Facts(account=account, **msgspec.structs.asdict(compared))


def _compared(account: Account, file: str, dialect: str) -> Compared:
    taking_part = [person for person in account.people if person.role.takes_part]
    people = tuple(dict.fromkeys(name_words(person.name) for person in taking_part))
    printed = frozenset(word for person in taking_part for word in words(person.name))
    own = (printed - TITLES).union(word for name in people for word in name)
    own = own.union(telling_words(own))
    title = title_of(account.titles[0].text if account.titles else "", own | TITLES)
    named = title_of(account.name_title or "", own | TITLES)
    date = talk_date(account)
    numbers_given = _numbers(account, file)
    quotes = account.of(Quotation)
    text = without_owner("\n".join(_texts(account)))
    about = account.about or account.subject
    event = [it for it in words(account.event or "") if not (it.isdigit() or it in _OF_ANY_EVENT)]
    return Compared(
        about=note_key(about) if about else None,
        files=account.files,
        file=file if account.is_alone else "",
        names_talk=account.about is not None,
        folder=collection_of(file),
        ending=path_of(file).suffix.casefold(),
        kind=f"{dialect} {account.kind.value}".strip(),
        stem=stem(account, file),
        media_names=frozenset(media_names(account)),
        called=called(account, file),
        bare_name=bare_name(account, file),
        names_beside=names_beside(account, file, numbers_given.get("episode")),
        name_day=name_day(account, path_of(file)),
        folder_time=folder_time(file),
        recordings=tuple(dict.fromkeys(_recordings(account))),
        pages=tuple(dict.fromkeys(_pages(account))),
        date=date,
        season=season_of(account),
        years=_years(account, title, date),
        numbers=numbers_given,
        event=frozenset(event),
        event_name="".join(event),
        people=people,
        heard_names=frozenset(
            name_words(it.name) for it in taking_part if it.because.code in _INTRODUCED
        ),
        hosts=frozenset(_hosts(account, taking_part)),
        own=own,
        seconds=account.duration.seconds if account.duration else None,
        title=title,
        named=named,
        mentioned=(names_in(text) | title.names) - names_in(account.show or ""),
        parts=dict(_named_parts(account)),
        quoted=tuple(quote.text for quote in quotes),
        quotes=tuple(spoken(quote.text) for quote in quotes),
        times=tuple(quote.time.seconds if quote.time else None for quote in quotes),
        clock=clock_of(account),
        vocabulary=_vocabulary(account, text) - own,
        circumstances=circumstances_of(account, own),
    )


def _hosts(account: Account, taking_part: Sequence[Person]) -> Iterator[Words]:
    """Those who receive the others: a show that is called after somebody is hers."""
    for person in taking_part:
        is_own = len(taking_part) > 1 and is_called_after(account.show or "", person.name)
        if person.role is PersonRole.HOST or is_own:
            yield name_words(person.name)


def _recordings(account: Account) -> Iterator[Recording]:
    """The recordings that the account names; those known by their beginning have no start."""
    for recording in account.recordings:
        if recording.start is not None and recording.start < _BEGINNING:
            yield recording.whole
        else:
            yield recording


def _pages(account: Account) -> Iterator[str]:
    """The addresses of pages about this talk alone, without what does not tell them apart."""
    for address in account.pages:
        parts = urlsplit(address)
        path = parts.path.rstrip("/")
        host = host_of(parts)
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
    name = path_of(stem(account, file)).name.replace("-", " ").replace("_", " ")
    title = account.titles[0].text if account.titles else ""
    pages = (page.rstrip("/").rpartition("/")[2] for page in (*account.pages, account.url or ""))
    leading = leading_number(title, (name, *pages))
    by_kind = dict(numbers(name)) | ({"episode": leading} if leading else {})
    by_kind |= {number.kind: number.value for number in account.numbers}
    return by_kind | dict(numbers(title))


def _vocabulary(account: Account, text: str) -> frozenset[str]:
    """The telling words of titles and texts."""
    titles = without_owner("\n".join(title.text for title in account.titles))
    different = frozenset(f"{titles}\n{text}".casefold().split())  # far fewer than all
    all_words = frozenset(_WORD.findall(" ".join(different)))
    return frozenset(telling_words(without_common_words(all_words)))


def _texts(account: Account) -> Iterator[str]:
    for item in account.items:
        if not isinstance(item, AccountDetail):
            for name in _text_fields(type(item)):
                text = getattr(item, name)
                if text:
                    yield text


@cache
def _text_fields(kind: type[Item]) -> tuple[str, ...]:
    return tuple(name for name in _FIELDS if name in kind.__struct_fields__)


def _named_parts(account: Account) -> Iterator[tuple[str, str]]:
    """Names of segments and concepts: as words in one form (`decade agent`), and as printed."""
    for name in (
        *(segment.title for segment in account.of(AccountSegment)),
        *(definition.name for definition in account.of(Definition)),
    ):
        telling = [word for word in name_key(name).split() if word not in COMMON_WORDS]
        if len(telling) > 1:
            yield " ".join(telling), name
