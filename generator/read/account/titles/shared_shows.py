"""The show that titles of a folder share: `LUP 310: Moving water`, `Moving water | The River Show`.

One such title says nothing (`PEP 484: …` is no episode's). Where most notes of a folder begin so,
each with another number, the words are the show's, the number is the episode's, and the title is
what stands behind, unless that is only a day; or all, if it is nothing. Where most end with the
same words behind a dash or a bar, and nearly each has others in front, these are the show's, or
with a year the event's (the title is all where only a day is left); a number behind them is the
episode's, and so is one that nearly each title of a folder has, `Moving water EP12`. Where most
files of a folder are called so, `river-hour-17.md`, their names say both, too.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from msgspec.structs import replace

from generator.model.account import Account
from generator.model.account_head import TalkNumber, episode_of
from generator.model.base import SourceId, Statement, Value
from generator.model.grouping import grouped, indexed, indexed_sets
from generator.read.account.titles.series_titles import (
    COUNTED_IN_FRONT,
    SHOW_IN_FRONT,
    TitleInSeries,
    may_be_show,
    title_in_series,
)
from generator.read.account.titles.usual_show import only_show, usual_show, with_usual_show
from generator.read.grammar.people.introductions import WITH
from generator.read.outline.headings.day_headings import is_day
from generator.read.outline.sections import rule_named
from generator.read.talk_facts import talk_number
from generator.read.vocabulary.section_names import ALL_RULES
from generator.read.vocabulary.word_lists import WORDS
from generator.text.naming.given_names import is_given_name
from generator.text.naming.normal import letters_of, name_key, words
from generator.text.paths import path_of
from generator.text.quantities.dates import YEAR, date_of_value
from generator.text.regex import Match, regex

_WHOLE = regex(r"(?P<show>[^\W\d_][^\d:|]{0,40}?)[\s,]{1,2}[-–—#]?\s?#?(?P<number>\d{1,4})")
_NO_SHOWS = frozenset(WORDS["counted"])
"""Words of titles that are counted, and no show's."""
_BORDER = regex(r"(?<=\S)\s++(?:[-–—]{1,2}|[|•])\s++(?=\S)")
_NUMBERED = regex(r"(?P<show>[^\W\d_]+(?:[-_ ]{1,2}[^\W\d_]+){1,5})[-_ ](?P<number>\d{1,4})")
_GUEST = regex(rf"^{WITH}\s+(?=[^\W\d_a-z])")
_GAP = regex(r"[-_ ]+")
_NUMBER_BEHIND = regex(r"\s#?(?P<number>\d{1,4})$")
_SORTS_OF_SHOWS = frozenset("podcast show".split())
_LEAST, _LEAST_BEHIND, _LEAST_NAMES, _LEAST_SIGNED = 3, 4, 5, 2
_SIGNED = 10  # a number behind `#` that parts of one talk seldom have
_SHARE = 0.6
_LEAST_DISTINCT = 0.7  # of the titles in front of one ending
_MOST_WORDS = 6  # of an ending


def with_shared_shows(
    accounts: Sequence[Account],
    files: Mapping[SourceId, str],
    folders: Mapping[SourceId, PurePosixPath],
) -> tuple[Account, ...]:
    """The accounts, their titles without the show that those of their folder begin or end with.

    `folders` are those in which the files stand among notes of their kind.
    """
    members = grouped(accounts, lambda account: folders[account.source])
    shared = {folder: _shared(its, files) for folder, its in members.items()}
    return tuple(
        _with_shared(account, files[account.source], shared[folders[account.source]])
        for account in accounts
    )


class _Ending(Value, frozen=True, kw_only=True):
    """The letters of the words that titles end with, and how most of them print these."""

    key: str
    show: str


class _Shared(Value, frozen=True, kw_only=True):
    """What titles and files of a folder share: words in front, at the end, and in the names."""

    beginnings: frozenset[str]
    ending: _Ending | None
    name: str | None
    is_numbered: bool
    called: str | None
    only: str | None


def _shared(accounts: Sequence[Account], files: Mapping[SourceId, str]) -> _Shared:
    usual = usual_show(accounts)
    return _Shared(
        beginnings=_shows(accounts),
        ending=_shared_ending(accounts),
        name=_show_of_names(files[it.source] for it in accounts),
        is_numbered=_are_numbered(accounts, files),
        called=usual,
        only=only_show(accounts, usual),
    )


def _with_shared(account: Account, file: str, shared: _Shared) -> Account:
    without = _without_ending(_without(account, shared.beginnings), shared.ending)
    without = _without_number(without, file) if shared.is_numbered else without
    return with_usual_show(_with_name(without, file, shared.name), shared.called, shared.only)


def _show_of_names(files: Iterable[str]) -> str | None:
    """The words in front of the numbers that end the names of most files of a folder."""
    every = set(files)
    numbered = (match for it in every if (match := _NUMBERED.fullmatch(path_of(it).stem)))
    numbers = indexed_sets((match["show"], int(match["number"])) for match in numbered)
    for name, its in numbers.items():
        enough = len(its) >= max(_LEAST_NAMES, _SHARE * len(every))
        if enough and may_be_show(_spelt(name)):
            return name
    return None


def _spelt(name: str) -> str:
    return " ".join(word.title() for word in _GAP.split(name))


def _with_name(account: Account, file: str, name: str | None) -> Account:
    """The account of a file that is called so, with the show and number that it does not state."""
    match = _NUMBERED.fullmatch(path_of(file).stem)
    if name is None or match is None or match["show"] != name or account.event or account.numbers:
        return account
    number = talk_number("episode", match["number"])
    return replace(account, show=account.show or _spelt(name), numbers=(number,))


def _shows(accounts: Iterable[Account]) -> frozenset[str]:
    """What stands in front of the titles of most accounts, with a number of its own in each."""
    titles = [it.titles[0].text for it in accounts if it.titles]
    matches = [match for match in map(_in_front, titles) if match]
    fronts = ((match["show"], int(match["number"])) for match in matches)
    numbers = indexed(pair for pair in fronts if may_be_show(pair[0]) or _is_sort(pair[0]))
    signed = {it["show"] for it in matches if it.re.pattern == COUNTED_IN_FRONT.pattern}
    few = {it for it in signed if _may_be_few(it, numbers.get(it, [0]))}
    many = max(_LEAST, _SHARE * len(titles))
    least = {it: _LEAST_SIGNED if it in few else many for it in numbers}
    return frozenset(it for it, named in numbers.items() if len(set(named)) >= least[it])


def _may_be_few(show: str, numbers: Iterable[int]) -> bool:
    """Whether two episodes show a name: of several words or no Latin one, with a high number."""
    return max(numbers) >= _SIGNED and (len(words(show)) > 1 or not show.isascii())


def _in_front(title: str) -> Match | None:
    """The words and the number in front of a title, of which something is left, or all of it."""
    if not any(map(str.isdecimal, title)):
        return None
    if whole := _WHOLE.fullmatch(title):
        own = set(whole["show"].casefold().split())
        is_show = len(words(whole["show"])) > 1 and own.isdisjoint(_NO_SHOWS)
        is_show = is_show and not YEAR.fullmatch(whole["number"])
        return whole if is_show else None
    match = COUNTED_IN_FRONT.match(title) or SHOW_IN_FRONT.match(title)
    rest = title[match.end() :] if match else ""
    return match if any(map(str.isalpha, rest)) and date_of_value(rest) is None else None


def _without(account: Account, shows: frozenset[str]) -> Account:
    matches = [_in_front(title.text) for title in account.titles]
    match = next((it for it in matches if it and it["show"] in shows), None)
    if match is None:
        return account
    titles = (
        Statement(text=_rest(title.text, it) or title.text, at=title.at)
        if it and it["show"] in shows
        else title
        for title, it in zip(account.titles, matches, strict=True)
    )
    return replace(
        account,
        titles=tuple(titles),
        show=account.show or (None if _is_sort(match["show"]) else match["show"]),
        numbers=_with_episode(account.numbers, match["number"]),
    )


def _rest(title: str, match: Match) -> str:
    """What a title says behind its show and number, if that is more than what sort of text it is.

    `RH-12 — Transcript` says nothing else, and `RH-12 with Ada Okafor` whom it is with.
    """
    rest = _GUEST.sub("", title[match.end() :])
    return "" if rule_named(rest, ALL_RULES) else rest


def _with_episode(numbers: tuple[TalkNumber, ...], episode: str) -> tuple[TalkNumber, ...]:
    """The numbers of a talk, and that of its episode, if they say no other."""
    if episode_of(numbers) is not None:
        return numbers
    return (*numbers, talk_number("episode", episode))


def _is_sort(show: str) -> bool:
    """Whether a show is only called one: `Show 12: Dams`."""
    return show.casefold() in _SORTS_OF_SHOWS


def _shared_ending(accounts: Sequence[Account]) -> _Ending | None:
    """The words that most titles of a folder end with, or None."""
    every = list(_ended(accounts))
    for key, times in Counter(it.key for it in every).most_common(1):
        own = [it for it in every if it.key == key]
        distinct = len({name_key(it.title) for it in own})
        titled = sum(bool(account.shown_title) for account in accounts)
        if times >= max(_LEAST_BEHIND, _SHARE * titled) and distinct >= _LEAST_DISTINCT * times:
            shows = Counter(it.show for it in own)
            return _Ending(key=key, show=min(shows, key=lambda it: (-shows[it], it)))
    return None


class _Ended(Value, frozen=True, kw_only=True):
    """A title in parts: what stands in front of its last dash or bar, and what behind."""

    title: str
    show: str
    number: str | None

    @property
    def key(self) -> str:
        """The letters of the words at the end."""
        return letters_of(self.show)


def _ended(accounts: Iterable[Account]) -> Iterator[_Ended]:
    """The titles in parts that may end with a show: few words with a capital, and nobody's name."""
    for account in accounts:
        whole = account.shown_title or ""
        borders = list(_BORDER.finditer(whole))
        if not borders:
            continue
        title, show = whole[: borders[-1].start()], whole[borders[-1].end() :]
        match = _NUMBER_BEHIND.search(show)
        number = match if match and not YEAR.fullmatch(match["number"]) else None
        show = show[: number.start()] if number else show
        parts = show.split()
        people = {name_key(person.name) for person in account.people}
        is_name = is_given_name(parts[0]) or name_key(show) in people
        is_counted = may_be_show(show) and _NO_SHOWS.isdisjoint(show.casefold().split())
        counts = number is not None and not is_counted  # `Part 12`, not `River Hour 12`
        if show[0].isupper() and len(parts) <= _MOST_WORDS and not is_name and not counts:
            yield _Ended(title=title, show=show, number=number["number"] if number else None)


def _without_ending(account: Account, ending: _Ending | None) -> Account:
    """The account of a title that ends so, with the show or event, and the title without it.

    An ending that says what sort of text it is (`Video Summary & Mini-Lesson`) is neither.
    """
    ended = next(_ended([account]), None) if ending else None
    if ended is None or ending is None or ended.key != ending.key:
        return account
    is_event = YEAR.search(ended.show) is not None
    # What a title has in front of a number is no show where all titles end with another.
    is_show = not is_event and may_be_show(ended.show.replace("-", " "))
    is_show = is_show and rule_named(ended.show, ALL_RULES) is None
    before = account.show and account.titles and account.titles[0].text.startswith(account.show)
    show = None if before else account.show
    title = account.shown_title or "" if is_day(ended.title) else ended.title
    account = _with_title(account, title, ended.number)
    return replace(
        account,
        event=account.event or (ended.show if is_event else None),
        show=show or (ending.show if is_show else account.show),
    )


def _with_title(account: Account, title: str, number: str | None) -> Account:
    """The account with another title, and with the number of its episode, if it has none."""
    numbers = _with_episode(account.numbers, number) if number else account.numbers
    return replace(account.titled(title), numbers=numbers)


def _are_numbered(accounts: Sequence[Account], files: Mapping[SourceId, str]) -> bool:
    """Whether most titles of a folder have the number of an episode, each another."""
    episodes = {it.numbers or it.titles[0].text for it in accounts if it.titles}
    numbered = [it for account in accounts if (it := _in_series(account, files[account.source]))]
    least = min(len({it.number for it in numbered}), len({it.rest for it in numbered}))
    return least >= max(_LEAST_BEHIND, _SHARE * len(episodes))


def _in_series(account: Account, file: str) -> TitleInSeries | None:
    if not account.titles:
        return None
    return title_in_series(account.titles[0].text, path_of(file).stem, account.recordings)


def _without_number(account: Account, file: str) -> Account:
    """The account of a title with such a number, and the title without it."""
    numbered = _in_series(account, file)
    if numbered is None or not any(map(str.isalpha, numbered.rest)):
        return account
    return _with_title(account, numbered.rest, numbered.number)
