"""Titles as pages show them: without what stands beside them there, their day, show and speakers.

In: the talks with their accounts, each with its title as printed. Out: the title of each talk. What
is cut off says nothing but a fact that is known of the talk; what is left says something, and no
other talk is called so.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.model.account import Account
from generator.model.account_head import DateBasis, TalkNumber
from generator.model.base import SourceId, TalkId, Value
from generator.model.grouping import grouped
from generator.resolve.names.folder_habits import HABIT, TITLE_ONLY
from generator.resolve.names.name_places import own_words
from generator.resolve.same_talk.facts.titles import parted_from_day
from generator.resolve.talk_groups import TalkGroup, fullest_title
from generator.text.naming.normal import name_key
from generator.text.naming.word_lists import NUMBERED
from generator.text.paths import path_of
from generator.text.quantities.dates import date_of_value
from generator.text.regex import regex

_LEAST_WORDS, _LEAST_BEHIND = 4, 3  # of a title that is one without its day as well
_OF_EPISODES = ("episode", "season")
_BESIDE_NAMES = frozenset(("-", "–", "—", "|", "by", "By"))
_BEHIND_FRONT = regex(r"\s?[|:]\s|\s[-–—·]\s|[.)\]]\s")
_COUNTED = r"(?:#|EP\.?\s?|Ep\.?\s?|Episode\s)\d{1,5}"
_AT_HEAD = regex(rf"{_COUNTED}(?:\s?(?:--|[-–—:|·]))?\s+(?=[^\s()\[\]–—-])")
_BEFORE_END = regex(
    rf"\s?[|:]\s|\s[-–—·@]\s|,\s(?=[^,]*$)|\s[Bb]y\s|\s[(\[](?=[^()\[\]]*[)\]]$)"
    rf"|(?<!Episode)\s(?={_COUNTED}$)"
)
_PARTS = regex(r"[^\W\d_]+|\d+")
_NAMES = regex(r",\s|\s(?:and|und|y|e|et|en|&)\s")
_LETTERS = regex(r"[^\W\d_]{3,}")  # those of languages have fewer
_LONG = 8  # letters of a word that tells by itself: no `Day 1`
_ABOUT = regex(r"^(?:About|Über|À propos de|Sobre) |(?<=\S)에 대(?:하여|해)$")
_QUOTED = regex(r"[\"“„«](?P<title>[^\"“”„«»]{2,200})[\"“”»]")
_SMALL = regex(r"(?<!\S)[^\W\dA-Z_]{4,}+(?!\S)")
_LEAST_ALIKE = 3  # talks of one title
_LONGEST = 300
_LEAST_OWN = 2  # words; beside a name one may be where somebody works, beside an event `Notes`
_WORDS = frozenset({"e", "s", "the", *NUMBERED["episode"].split(), *NUMBERED["season"].split()})
"""What stands beside the number of an episode: `S2 E5`, `Season 2, Episode 5`."""


def shown_titles(talks: Sequence[TalkGroup], files: Mapping[SourceId, str]) -> Mapping[TalkId, str]:
    """The title of each talk, without what stands beside it where no other talk is called so.

    `files` are the paths of the sources.
    """
    titles = {it.id: fullest_title(it.group) for it in talks}
    bare = {it.id: _bare(titles[it.id], it.accounts) for it in talks}
    called = Counter(bare.values())
    shown = {talk: it if called[it] == 1 else titles[talk] for talk, it in bare.items()}
    return shown | dict(_called_as_files(talks, shown, files))


def _called_as_files(
    talks: Sequence[TalkGroup], titles: Mapping[TalkId, str], files: Mapping[SourceId, str]
) -> Iterator[tuple[TalkId, str]]:
    """Titles made from the names of files or folders, for talks that several files head alike.

    `# RiverConf notes` above each says what the collection is, unless a day or event tells them
    apart, or a file holds others as well.
    """
    alike = grouped(talks, lambda it: (name_key(titles[it.id]), date_of_talk(it.accounts)))
    for same in alike.values():
        if len(same) < _LEAST_ALIKE:
            continue
        names = _names_apart([it.accounts[0] for it in same], files)
        events = {account.event for it in same for account in it.accounts}
        is_told = len(events) > 1 or any(len(it.accounts) > 1 for it in same)
        is_told |= not all(account.is_alone for it in same for account in it.accounts)
        if is_told or len({*names}) < len(same):
            continue
        for talk, name in zip(same, names, strict=True):
            own = _LETTERS.findall(name)
            is_telling = len(own) > 1 or any(len(it) >= _LONG for it in own)
            if is_telling and name_key(name) != name_key(titles[talk.id]):
                yield talk.id, name


def _names_apart(accounts: Sequence[Account], files: Mapping[SourceId, str]) -> Sequence[str]:
    """What files are called: by their own names, or by those of folders that tell them apart."""
    folders = (path_of(files[it.source]).parents for it in accounts)
    above = zip(*((folder.name for folder in it) for it in folders), strict=False)
    names = [[it.called or "" for it in accounts], *above]
    apart = next((it for it in names if len({*it}) == len(it)), ())
    return [it if " " in it else re.sub("[_-]+", " ", it) for it in apart]


def numbers_of(accounts: Iterable[Account]) -> tuple[TalkNumber, ...]:
    """The numbers that accounts give a talk outside of its title, of each kind the first."""
    first = {number.kind: number for it in reversed([*accounts]) for number in it.numbers}
    return tuple(first[kind] for kind in sorted(first))


_OF_TALK = frozenset({DateBasis.STATED, DateBasis.SCHEDULE, DateBasis.NAME})


def date_of_talk(accounts: Iterable[Account]) -> str | None:
    """The date of a talk: the first that an account states of it, then a name's, then a note's.

    When it was given counts before when it came out. What a source says that is about the talk
    alone counts before the entry of a list. A day of the year that counts is the talk's day, but
    not that of a note or of its being published.
    """
    rank, date = tuple(DateBasis), ""
    ranked = sorted(accounts, key=lambda it: (rank.index(it.published_by), str(it.id) != it.source))
    for published, by in ((it.published, it.published_by) for it in ranked if it.published):
        if not date or (by in _OF_TALK and published.startswith(date)):
            date = published
    return date or None


def _bare(title: str, accounts: Sequence[Account]) -> str:
    bare = _without_day(title, accounts)
    whom = _ABOUT.sub("", bare)
    if whom != bare and _known(title, accounts).are_speakers(whom):
        return whom  # the first section of a page tells who speaks
    if len(bare) <= _LONGEST and _may_be_parted(bare):
        bare = _without_known(bare, _known(title, accounts))
    quoted = _QUOTED.fullmatch(bare) if bare != title else None
    return quoted["title"] if quoted else bare  # of `"Weirs" – The River Hour #12`


def _without_day(title: str, accounts: Sequence[Account]) -> str:
    """A title without the day behind it, or set off in front, that is when the talk was."""
    bare, day = parted_from_day(title)
    least = _LEAST_WORDS if title.startswith(bare) else _LEAST_BEHIND
    is_whole = len(bare.split()) >= least and day == date_of_talk(accounts)
    return bare if is_whole else title


class _Known(Value, frozen=True, kw_only=True):
    """What is known of a talk: its show and event in words, its episode and numbers, its speakers.

    `sure` are speakers whom more than the title or the habit of a folder shows to be some: of
    `Ada Okafor - Weirs` either may be what the talk is about, or where somebody works.
    """

    show: frozenset[str]
    event: frozenset[str]
    episode: str | None
    numbers: frozenset[str]
    names: frozenset[str]
    sure: frozenset[str]
    is_hashed: bool

    def is_occasion(self, piece: str) -> bool:
        """Whether a piece of the title says the show or its episode, and nothing else."""
        own = {it.lstrip("0") or it for it in _PARTS.findall(piece.casefold())}
        says = self.episode in own or (bool(self.show) and self.show - _WORDS <= own)
        return says and own <= self.show | self.numbers | _WORDS

    def is_event(self, piece: str) -> bool:
        """Whether a piece of the title is the event as the talk has it."""
        return bool(self.event) and self.event == {*_PARTS.findall(piece.casefold())}

    def are_speakers(self, piece: str, *, sure: bool = False) -> bool:
        """Whether a piece of the title names speakers, and nothing else."""
        known = self.sure if sure else self.names
        return known.issuperset(map(name_key, _NAMES.split(piece)))

    def tells(self, piece: str, *, is_named: bool, rest: str) -> bool:
        """Whether a piece tells what is known (`is_named`: whom), and the rest is a title.

        That has words which say more than the sort of talk, or its day: beside a show's name or
        number one is enough.
        """
        is_occasion = self.is_occasion(piece)
        if not (is_occasion or is_named or self.is_event(piece)):
            return False
        telling = sum(any(map(str.isalpha, it)) for it in own_words(rest))
        least = 1 if is_occasion else _LEAST_OWN
        is_known = self.is_occasion(rest) or (is_named and self.are_speakers(rest))
        return telling >= least and not is_known and date_of_value(rest) is None


def _known(title: str, accounts: Sequence[Account]) -> _Known:
    numbers = {it.kind: it.value for it in numbers_of(accounts) if it.kind in _OF_EPISODES}
    show = next((it.show for it in accounts if it.show), "")
    event = next((it.event for it in accounts if it.event), "")
    people = [it for account in accounts for it in account.people if it.role.takes_part]
    sure = (it for it in people if it.because.code not in {HABIT, TITLE_ONLY})
    printed = (it for account in accounts for it in account.titles)
    hashed = f"#{title.split(maxsplit=1)[0]}"
    return _Known(
        show=frozenset(_PARTS.findall(show.casefold())),
        event=frozenset(_PARTS.findall(event.casefold())),
        episode=numbers.get("episode"),
        numbers=frozenset(numbers.values()),
        names=frozenset(name_key(person.name) for person in people),
        sure=frozenset(name_key(person.name) for person in sure),
        is_hashed=title[:1].isdigit() and any(it.text.startswith(hashed) for it in printed),
    )


def _without_known(title: str, known: _Known) -> str:
    """A title without the pieces in front and behind that only say what is known of the talk.

    The show and the number of its episode stand on either side, and so do the speakers, parted by
    a dash, or behind a `by`.
    """
    for front, sign, rest in _in_front(title, known):
        is_named = sign in _BESIDE_NAMES and _is_long(rest) and known.are_speakers(front, sure=True)
        if known.tells(front, is_named=is_named, rest=rest):
            return _without_known(rest, known)
    end = next(iter([*_BEFORE_END.finditer(title)][-1:]), None)
    if end is None:
        return title
    rest, behind = title[: end.start()], title[end.end() :]
    is_named = end[0].strip() in _BESIDE_NAMES and known.are_speakers(behind)
    is_known = known.tells(behind, is_named=is_named, rest=rest)
    return _without_known(rest, known) if is_known else title


def _may_be_parted(title: str) -> bool:
    """Whether a title has a sign that parts what is known of the talk from the rest."""
    forms = (_BEHIND_FRONT.search, _BEFORE_END.search, _AT_HEAD.match)
    return title[:1].isdigit() or any(form(title) for form in forms)


def _is_long(rest: str) -> bool:
    """Whether what stands behind a name is no `Career timeline` of hers, and no show's name."""
    return len(own_words(rest)) > _LEAST_OWN and _SMALL.search(rest) is not None


def _in_front(title: str, known: _Known) -> Iterator[tuple[str, str, str]]:
    """What may stand in front of a title, the sign behind that, and the rest.

    A mere number counts where `#` marks it.
    """
    if border := _BEHIND_FRONT.search(title):
        yield title[: border.start()], border[0].strip(), title[border.end() :]
    if counted := _AT_HEAD.match(f"#{title}" if known.is_hashed else title):
        yield counted[0], "", title[counted.end() - known.is_hashed :]
