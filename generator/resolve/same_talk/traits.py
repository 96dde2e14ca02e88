"""What is compared of accounts, in comparable form: made once for each account."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import PurePosixPath
from sys import intern
from urllib.parse import parse_qs, urlsplit

from generator.model.account import (
    Account,
    AccountDetail,
    AccountPassage,
    AccountSegment,
    AccountTopic,
    Definition,
    Item,
    Naming,
    Quotation,
)
from generator.model.base import Value
from generator.resolve.quotes.same_utterance import spoken
from generator.resolve.same_talk.bloom_filter import WordFilter, word_filter
from generator.resolve.same_talk.common_words import COMMON
from generator.resolve.same_talk.numbering import numbers
from generator.text.naming.names import TITLES, name_words, parse_name
from generator.text.naming.normal import name_key, one_spelling, plain, singular, words

_VIDEO_PATHS = ("/embed/", "/shorts/", "/live/", "/v/")


def recording(url: str) -> str | None:
    """What recording an address shows, so that forms of one address are equal; None for none."""
    parts = urlsplit(url.strip())
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    if not host:
        return None
    if host == "youtu.be":
        return f"youtube:{parts.path.strip('/')}"
    if host.endswith("youtube.com"):
        for prefix in _VIDEO_PATHS:
            if parts.path.startswith(prefix):
                return f"youtube:{parts.path.removeprefix(prefix).strip('/')}"
        identity = parse_qs(parts.query).get("v")
        return f"youtube:{identity[0]}" if identity else None
    path = parts.path.rstrip("/")
    return f"{host}{path}" if path else None


Words = tuple[str, ...]

_NOTES = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"})
_TEXTS = ("text", "name", "title", "description", "note", "context", "label", "evidence")
_LONG = 5
_PHRASE = 4
_CAPITAL = r"[A-ZÀ-ÖØ-ÞČĆĎĐĘĚŁŃŇŘŚŞŠŤŮŹŻŽİ]"
_TWO_NAMES = re.compile(rf"\b({_CAPITAL}[\w'’-]{{1,40}}) (?=({_CAPITAL}[\w'’-]{{1,40}}))")
_WORD = re.compile(r"[^\W\d_]{4,}")
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d%]|[.,]\d)")


class Traits(Value, frozen=True, kw_only=True):
    """What is compared of an account.

    `people` are the words of each participant's name, `own` all of them, also as other words are
    compared; `names` are the short, first and last names, `full_names` first and last together;
    `mentioned` is what may be such a name in the texts. `title_line` has the title's words with a
    space around each, `title_runs` two in a row, `phrase` those that may be repeated as they stand.
    `numbers` are those that a title gives a talk (`part`, `2`), `years` those of title and event.
    `terms` and `parts` are names of concepts, topics and segments as printed, by the form in which
    they are compared; `printed` are the title's words by that form. `said` is the title and all
    that is quoted or heard. `quoted` are the quotes as printed, `quotes` their words, `times` their
    times in seconds; `heard` are a transcript's words, `vocabulary` the telling words of all texts.
    """

    account: Account
    recording: str | None
    file_name: str
    people: tuple[Words, ...]
    own: frozenset[str]
    names: frozenset[str]
    full_names: frozenset[str]
    mentioned: frozenset[str]
    title_keys: frozenset[str]
    title_words: frozenset[str]
    title_line: str
    title_runs: frozenset[str]
    phrase: str
    numbers: tuple[tuple[str, str], ...]
    years: frozenset[str]
    terms: dict[str, str]
    printed: dict[str, str]
    parts: dict[str, str]
    said: str
    quoted: tuple[str, ...]
    quotes: tuple[Words, ...]
    times: tuple[int | None, ...]
    heard: tuple[Words, ...]
    vocabulary: WordFilter


def traits(account: Account) -> Traits:
    """The comparable traits of an account."""
    taking_part = [one for one in account.people if one.role.takes_part]
    people = tuple(dict.fromkeys(name_words(person.name) for person in taking_part))
    printed = frozenset(word for person in taking_part for word in words(person.name))
    named = (printed - TITLES).union(word for name in people for word in name)
    own = named.union(telling_words(named))
    title = " ".join(statement.text for statement in account.titles[:1])
    keys = [name_key(word) for word in without_owner(title).split()]
    quotes = account.of(Quotation)
    spoken_quotes = tuple(spoken(quote.text) for quote in quotes)
    heard = tuple(spoken(one.text) for one in account.of(AccountPassage) if one.speaker or one.time)
    told = without_owner("\n".join(_texts(account)))
    return Traits(
        account=account,
        recording=recording(account.url) if account.url else None,
        file_name=_file_name_of(account),
        people=people,
        own=own,
        names=named | {name_key(person.short) for person in taking_part if person.short},
        full_names=frozenset(" ".join(name[-2:]) for name in people if len(name) > 1),
        mentioned=_mentioned(told),
        title_keys=frozenset(keys),
        title_words=frozenset(telling_words(words(without_owner(title)))) - own,
        title_line=f" {' '.join(_kept(' '.join(keys)))} ",
        title_runs=frozenset(_runs(title, own)),
        phrase=_phrase(title, own),
        numbers=numbers(title),
        years=frozenset(_YEAR.findall(f"{title} {account.event or ''}")),
        terms=dict(_terms(account)),
        printed={form: word for word in words(without_owner(title)) if (form := _telling(word))},
        parts=dict(sorted(_parts(account))),
        said=_line(spoken(title), *spoken_quotes, *heard),
        quoted=tuple(quote.text for quote in quotes),
        quotes=spoken_quotes,
        times=tuple(quote.time.seconds if quote.time else None for quote in quotes),
        heard=heard,
        vocabulary=word_filter(_vocabulary(account, told) - own),
    )


def _line(*wordings: Words) -> str:
    """The words of all with a space around each, and a mark between two wordings."""
    return f" {' | '.join(' '.join(wording) for wording in wordings)} "


def same_person(one: Words, other: Words) -> bool:
    """Whether two names may be of one person: the last name, and first names or initials."""
    if not one or not other:
        return False
    if one[-1] != other[-1]:
        return "".join(one) == "".join(other)  # Al-Khalili is Alkhalili
    if set(one) <= set(other) or set(other) <= set(one):
        return True
    short, long = sorted((one[0], other[0]), key=len)
    return len(short) == 1 and long.startswith(short)


def without_owner(text: str) -> str:
    """The text without the `'s` of whose something is."""
    return text.replace("'s", "").replace("’s", "")


def telling_words(found: Iterable[str]) -> Iterator[str]:
    """The words that may tell what something is about, in one form each."""
    return filter(None, map(_telling, found))


@lru_cache(maxsize=100_000)
def _telling(word: str) -> str | None:
    if word in COMMON or word.isdigit():
        return None
    return intern(singular(one_spelling(word)))


def _vocabulary(account: Account, told: str) -> frozenset[str]:
    titles = without_owner("\n".join(one.text for one in account.titles))
    found = frozenset(_WORD.findall(f"{titles}\n{told}".casefold()))
    return frozenset(telling_words(found - COMMON))


def _texts(account: Account) -> Iterator[str]:
    for item in account.items:
        if not isinstance(item, AccountDetail):
            yield from _texts_of(item)


def _texts_of(item: Item) -> Iterator[str]:
    for name in _text_fields(type(item)):
        text = getattr(item, name)
        if text:
            yield text


@cache
def _text_fields(kind: type[Item]) -> tuple[str, ...]:
    return tuple(name for name in _TEXTS if name in kind.__struct_fields__)


def _file_name_of(account: Account) -> str:
    """The name under which files about one recording lie beside each other."""
    path = PurePosixPath(account.source)
    bare = path.with_suffix("") if path.suffix.casefold() in _NOTES else path
    return account.goes_with or str(bare)


def _runs(title: str, own: frozenset[str]) -> Iterator[str]:
    """Two telling words of a title that stand one after the other."""
    found = [set(telling_words([word])) - own for word in words(without_owner(title))]
    for first, second in pairwise(found):
        if first and second:
            yield f"{first.pop()} {second.pop()}"


def _mentioned(told: str) -> frozenset[str]:
    """Two words in a row with capitals: what may be somebody's name."""
    return frozenset(_pair(" ".join(pair)) for pair in set(_TWO_NAMES.findall(told)))


def _pair(names: str) -> str:
    """The last two words of what may be a name, as those of people are compared."""
    if names.isascii() and "-" not in names and "'" not in names:
        return names.casefold()
    return " ".join(name_words(names)[-2:])


def _phrase(title: str, own: frozenset[str]) -> str:
    """The words that make a title one of its own: those in quotation marks, or all but names."""
    text = plain(title)
    first, last = text.find('"'), text.rfind('"')
    inside = text[first + 1 : last] if 0 <= first < last else without_owner(text)
    found = [word for word in spoken(inside) if word not in own]
    if len(found) < _PHRASE or len(set(telling_words(found))) < 2:
        return ""
    return f" {' '.join(found)} "


def _terms(account: Account) -> Iterator[tuple[str, str]]:
    """Names of concepts, topics and segments that tell something: in one form, and as printed."""
    for item in account.items:
        if isinstance(item, Definition | AccountTopic | Naming):
            name = item.name
        elif isinstance(item, AccountSegment):
            name = item.title
        else:
            continue
        if term := _term(name):
            yield term


@lru_cache(maxsize=1 << 16)
def _term(name: str) -> tuple[str, str] | None:
    parsed = parse_name(name)
    kept = set(telling_words(words(parsed.base.replace("-", " "))))
    if len(kept) > 1 or any(len(word) > _LONG for word in kept):
        return parsed.senses[-1], parsed.printed
    return None


def _parts(account: Account) -> Iterator[tuple[str, str]]:
    """Names of segments and concepts: as words in one form (`decade agent`), and as printed."""
    for name in (
        *(segment.title for segment in account.of(AccountSegment)),
        *(definition.name for definition in account.of(Definition)),
    ):
        kept = _kept(name_key(name))
        if len(kept) > 1:
            yield " ".join(kept), name


def _kept(key: str) -> Words:
    return tuple(word for word in key.split() if word not in COMMON)


def person_of(account: Account, compared: str) -> str:
    """The name of the account's person whose last two words are `compared`."""
    names = (one.name for one in account.people)
    return next((it for it in names if " ".join(name_words(it)[-2:]) == compared), compared)


def word_of(title: str, compared: str) -> str:
    """The word of a title that is compared in this form, without the marks around it."""
    found = (word for word in title.split() if name_key(word) == compared)
    return next(map(_bare, found), compared)


def _bare(word: str) -> str:
    kept = [at for at, char in enumerate(word) if char.isalnum()]
    return word[kept[0] : kept[-1] + 1] if kept else word
