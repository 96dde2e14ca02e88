"""Speakers whom the notes of a folder name in one place, where no note shows who they are.

Whoever writes notes on a conference puts the speaker below each title, or behind a dash in it. One
such line may be a subtitle or a product. Where most notes of a folder have the form of a name in
that place, nearly each another, of words that they print nowhere in small letters, it is
somebody's; so it is where few notes of the whole collection do, but hardly one with other words. A
name in a title is no part of it, unless many titles have little beside it: where somebody works.
What is found so is said to be concluded; it joins no talks and gives nobody words.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from generator.model.account import Account, AccountDetail, AccountPassage, Item, under_no_heading
from generator.model.account_head import Person, PersonRole
from generator.model.base import SourceId, Span, Value
from generator.model.grouping import indexed
from generator.model.message import Message
from generator.model.source import SourceText
from generator.resolve.names.name_places import (
    IN_PATH,
    PLACES,
    Finder,
    PlacedText,
    names_in,
    own_words,
)
from generator.resolve.talk_groups import TalkGroup, TalkGroups
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import plain
from generator.text.paths import PAGES, path_of
from generator.text.regex import regex

TITLE_ONLY = "person.title_only"
"""The reason for a name in a title that may as well be that of whom the talk is about."""

HABIT = "person.folder_habit"
"""The reason for a person whom the place of the name alone shows to be one."""

BY_TITLE = frozenset({"person.title_given", TITLE_ONLY})
"""The reasons for a person whom the title of one note shows; a habit of many notes shows more."""

_LEAST = 4  # notes that have a name there
_MOST_OTHERS = 0.4  # of the notes, that have none
_LEAST_DISTINCT, _LEAST_AGAIN = 0.7, 0.4
_LEAST_PLAIN = 0.75
_LEAST_ALIKE = 0.15  # of the places, that are marked as one is
_LEAST_AGREED = 0.8  # of the notes that tell of somebody
_LEAST_SURE = 0.9  # of the names in one place of a collection of which most notes have none
_LEAST_WORDS = 200  # different ones in small letters, else their absence says nothing
_MOST_ITEMS = 400  # of a note, in which words are looked for
_BY_WORDS = frozenset({"by", "with"})
_HEARD, _MOST_PER_LARGE = 1_000, 50
"""So many words in small letters, with fewer large ones than one in so many, nobody wrote."""

_LEAST_GIVEN = 0.5  # of names behind `with`, where no words in small letters are known
_LEAST_OF_TITLE, _MOST_FEW = 2, 0.25
_MOST_OF_SERIES = 2  # titles with one in front that has no given name: `Weirs Decoded: Locks`
_LARGE = regex(r"(?<![\w/@.#=:?&-])[^\W\d_a-z][^\W\d_A-Z]{2,}+")
_SMALL = regex(r"(?<![\w/@.#=:-])[^\W\d_A-Z][^\W\d_]{2,}+(?![\w/@=]|[.:]\w)")


class _Place(Value, frozen=True, kw_only=True):
    """The names in one place of one note."""

    account: Account
    names: tuple[str, ...]
    text: PlacedText


def with_habits(groups: TalkGroups, sources: Sequence[SourceText]) -> TalkGroups:
    """The talks with the speakers whom the habit of their folder names, where nobody else is."""
    texts = {source.id: source for source in sources}
    notes = (
        (path_of(texts[it.source].file), it)
        for talk in groups.talks
        for it in talk.accounts
        if str(it.id) == str(it.source) and it.shown_title
    )
    placed = ((path.parent, it) for path, it in notes if path.suffix not in PAGES)
    folders = [(accounts, _places(accounts, texts)) for accounts in indexed(placed).values()]
    changed: dict[str, Account] = {}
    for accounts, places in folders:
        changed.update(_changed(accounts, places, _MOST_OTHERS, _LEAST_PLAIN))
    others = [it for accounts, _ in folders for it in accounts if it.id not in changed]
    elsewhere = {
        where: [it for _, its in folders for it in its[where] if it.account.id not in changed]
        for where, _ in PLACES
    }
    changed.update(_changed(others, elsewhere, 1, _LEAST_SURE))
    talks = tuple(_with_people(talk, changed) for talk in groups.talks) if changed else groups.talks
    return replace(groups, talks=talks)


def _with_people(talk: TalkGroup, changed: Mapping[str, Account]) -> TalkGroup:
    """The talk with its accounts as the habit reads them, unless somebody else speaks.

    Beside a host, both are true.
    """
    every = (it for account in talk.accounts for it in changed.get(account.id, account).people)
    people = [it for it in every if it.role.takes_part]
    sure = [it for it in people if it.because.code not in BY_TITLE | {HABIT}]
    known = {it.name for it in sure}
    is_spoken = any(it.role is PersonRole.SPEAKER for it in sure)
    own = [changed[account.id] for account in talk.accounts if account.id in changed]
    concluded = (it for account in own for it in account.people if it.because.code == HABIT)
    if is_spoken and not known.issuperset(it.name for it in concluded):
        return talk
    return talk.with_accounts(
        _without(changed[it.id], known) if it.id in changed else it for it in talk.accounts
    )


def _without(account: Account, known: frozenset[str] | set[str]) -> Account:
    """The account without the people of the habit who are known otherwise."""
    people = (it for it in account.people if it.because.code != HABIT or it.name not in known)
    return replace(account, people=tuple(people))


def _changed(
    accounts: Sequence[Account],
    places_of: Mapping[Message, Sequence[_Place]],
    most_others: float,
    least_plain: float,
) -> Iterator[tuple[str, Account]]:
    """The accounts, by their ids, with the names in the first place that holds such."""
    if len(accounts) < _LEAST:
        return
    least = max(_LEAST, len(accounts) * (1 - most_others))
    alike = ((where, _marked_alike(places)) for where, places in places_of.items())
    candidates = [(where, its) for where, its in alike if len(its) >= least and _are_distinct(its)]
    small = _small_words(accounts) if candidates else frozenset()
    for where, places in candidates:
        if not _are_names(places, small, least_plain):
            continue
        because = Message("person.folder_habit", place=where, n=len(places))
        times = Counter(name for place in places for name in place.names)
        titles = {(place.text.title.casefold(), place.names) for place in places}
        rests = Counter(title for title, _ in titles)
        few = sum(len(own_words(place.text.title)) < _LEAST_OF_TITLE for place in places)
        are_titles = few < _MOST_FEW * len(places)
        agreed = [any(in_text.values()) for place in places if (in_text := _told(place))]
        is_agreed = sum(agreed) >= max(_LEAST, _LEAST_AGREED * len(agreed))
        for place in places:
            # a series on something has its name again and again
            most = {name: int(times[name] == 1) for name in place.names}
            names = [it for it in most if sum(map(small.__contains__, _small(it))) <= most[it]]
            names = [it for it in names if not _is_series(place, it, times[it])]
            if names:
                is_own = rests[place.text.title.casefold()] == 1  # `Ada Okafor – Podcast notes`
                is_own = is_own and are_titles
                own = _without_told(place, names) if is_agreed else place
                yield str(place.account.id), _with_names(own, names, because, is_own=is_own)
        return


def _told(place: _Place) -> dict[str, bool]:
    """Whom sentences of a note say to speak, each with whether the place names them too."""
    people = (it for it in place.account.people if it.because.code == "person.told_in_text")
    in_text = (it.name for it in people if it.role is PersonRole.SPEAKER)
    return {it: any(it in name or name in it for name in place.names) for it in in_text}


def _without_told(place: _Place, names: Sequence[str]) -> _Place:
    """The place in a note without those told of by fewer words, or of whom it names none."""
    in_text = _told(place)
    out = {it for it in in_text if any(it != name and it in name for name in names)}
    out = out if any(in_text.values()) else {*in_text}
    people = tuple(it for it in place.account.people if it.name not in out)
    return replace(place, account=replace(place.account, people=people))


def _marked_alike(places: Sequence[_Place]) -> list[_Place]:
    """The places without those that are marked as few others are."""
    times = Counter(plain(place.text.mark) for place in places)  # dashes of all lengths are one
    return [it for it in places if times[plain(it.text.mark)] >= _LEAST_ALIKE * len(places)]


def _with_names(place: _Place, names: Sequence[str], because: Message, *, is_own: bool) -> Account:
    """The account of a note with the speakers whom a place names, and its title without them.

    Below the title those whom given names show beside them or further down speak too. What is left
    of the title stays with them where it is not its own: others are called so too.
    """
    account, text = place.account, place.text
    is_below = text.title == account.shown_title
    at = Span(source=account.source, lines=text.lines)
    people = tuple(
        Person(name=name, role=PersonRole.SPEAKER, because=because, at=at) for name in names
    )
    known = (it for it in account.people if it.because.code not in BY_TITLE)
    near = (it for it in account.people if it.at.lines >= text.lines and it.name not in names)
    beside = (it for it in near if it.because.code in BY_TITLE - {TITLE_ONLY})
    is_title = any(not it.isdecimal() for it in own_words(text.title))
    return replace(
        account.titled(text.title if is_own and is_title else account.shown_title),
        people=(*known, *people, *(beside if is_below else ())),
        items=_below_byline(account, text.text, at),
    )


def _below_byline(account: Account, names: str, at: Span) -> tuple[Item, ...]:
    """The items of an account, of which those below a line of names are under no heading."""
    if all(item.section != names for item in account.of(AccountPassage)):
        return account.items
    byline = AccountDetail(what="byline", text=names, at=at)
    others = (it for it in account.items if getattr(it, "text", None) != names)
    return (byline, *(under_no_heading(it, names) for it in others))


def _is_series(place: _Place, name: str, times: int) -> bool:
    """Whether what stands so often beside titles is no name: a series, of which a part follows."""
    if place.text.title == place.account.shown_title or begins_with_given_name(name):
        return False
    return times > _MOST_OF_SERIES or all(map(str.isdecimal, own_words(place.text.title)))


def _small(name: str) -> list[str]:
    return name.casefold().split()


def _are_distinct(places: Sequence[_Place]) -> bool:
    """Whether what stands in one place of many notes nearly always begins otherwise.

    In paths, of which given names are read only, some may speak again.
    """
    first = {place.names[0].split()[0] for place in places}
    in_path = all(place.text.mark == IN_PATH for place in places)
    return len(first) >= (_LEAST_AGAIN if in_path else _LEAST_DISTINCT) * len(places)


def _are_names(places: Sequence[_Place], small: frozenset[str], least_plain: float) -> bool:
    """Whether what stands in one place of many notes are names."""
    firsts = [place.names[0] for place in places]
    if len(small) < _LEAST_WORDS:
        are_introduced = all(place.text.mark in _BY_WORDS for place in places)
        sure = sum(map(begins_with_given_name, firsts))
        return are_introduced and sure >= _LEAST_GIVEN * len(firsts)
    plain = sum(small.isdisjoint(_small(name)) for name in firsts)
    return plain >= least_plain * len(firsts)


def _small_words(accounts: Iterable[Account]) -> frozenset[str]:
    """The words that texts of notes print in small letters; tags and addresses print all so.

    So does a program that writes down what it hears, names too.
    """
    words: set[str] = set()
    for account in accounts:
        items = (it for it in account.items[:_MOST_ITEMS] if not isinstance(it, AccountDetail))
        text = "\n".join(getattr(item, "text", None) or "" for item in items)
        small = _SMALL.findall(text)
        if len(small) < _HEARD or len(_LARGE.findall(text)) * _MOST_PER_LARGE >= len(small):
            words.update(small)
    return frozenset(words)


def _places(
    accounts: Sequence[Account], texts: Mapping[SourceId, SourceText]
) -> dict[Message, list[_Place]]:
    return {where: list(_found(accounts, texts, finder)) for where, finder in PLACES}


def _found(
    accounts: Iterable[Account], texts: Mapping[SourceId, SourceText], finder: Finder
) -> Iterator[_Place]:
    for account in accounts:
        text = finder(account, texts[account.source])
        names = names_in(text.text) if text else ()
        if text and names:
            yield _Place(account=account, names=names, text=text)
