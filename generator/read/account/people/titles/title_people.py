"""Who a talk is by: names in its titles that the text under them confirms."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

import msgspec

from generator.model.account_head import Person, PersonRole
from generator.model.base import Statement, Value
from generator.model.message import Message
from generator.read.account.people.in_text.name_evidence import confirmation, has_words
from generator.read.account.people.titles.handles import is_handle, trailing_name, with_names
from generator.read.account.people.titles.title_forms import (
    BEFORE_ABROAD,
    BEFORE_NAMES,
    IN_TITLE,
    interviewed_in,
)
from generator.read.account.titles.series_titles import without_number
from generator.read.grammar.people.beside_titles import speakers_beside
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import plain
from generator.text.naming.people_words import ON, PARTICLES, REPORTING, is_name_word
from generator.text.naming.person_names import without_role
from generator.text.naming.role_words import says_role
from generator.text.regex import regex

_CONNECTORS = frozenset("and und et y e en i и & + x ×".split())
_AFTER_NAMES = ON | frozenset("at debate discuss discusses explains talks - | –".split())
_BESIDE_NAMES = _AFTER_NAMES | BEFORE_NAMES
_TALKS = frozenset("interview keynote lecture presentation session talk workshop".split())
_MEETINGS = frozenset("conversation debate dialogue discussion interview".split())
_OWN_WORDS = _TALKS | frozenset(
    """
    advice answer answers argument case conversation framework guide ideas insight insights journey
    lesson lessons masterclass message method opinion opinions outlook perspective philosophy
    playbook prediction predictions principles q&a reflections rule rules speech story take
    takeaways talks theory thesis thoughts tips view views vision warning wisdom
    """.split()
)
"""What somebody whose own it is says or writes: `Ada Okafor's Key Insights`, not `… Taxes`."""

_SAID_OF_THINGS = frozenset(
    """
    ama deep demo launch news overview recap release report reports roadmap update updates
    """.split()
)
"""Words that titles print large behind the names of firms and products: `Deep Dive`, `Update`."""

_MAX_WORDS = 5
_MAX_ROLE = 4
_MAX_OWNED = 8  # words behind a possessive, among which stands whose words they are
_MAX_TITLE = 400
_MAX_LINE = 20_000
_MAX_TITLES = 12
_MAX_NAMES = 40
_FIRM = regex(r"(?<=\S) \([^()]{2,60}\)")
"""What stands behind a name: `Ada Okafor (Water Works) and Ivo Kern (Mills)`."""
_FIRM_LAST = regex(r"(?<=\S), \S{1,30}$")
_LABEL = regex(r"\([^\W\d_]+:")  # `Weirs (Speaker: Ada Okafor)`
_STATED = regex(r"\((?:guest|presenter|speaker)s?: (?:[^()]+, )?$", re.IGNORECASE)
_POSTED = regex(r"(?P<name>[^,]{4,40}), (?:the |an? )?(?P<role>[^\W\d_-]{2,30})\b")
"""A name with what somebody is behind it: `Ada Okafor, CEO of River Works`."""

_BETWEEN = regex(r",?\s+(?:(?:and|und|et|[yei]|en|и|&|\+)\s+)?")
_MANY = 2
_PARTED = regex(r"\s[-–—|]\s")
_CUT_OFF = regex(r"(?<=[^\W\d_])-(?=\s)")
"""A dash that stands for a colon: `The River Show with Ada Okafor- How to Build Weirs`."""


class _Names(Value, frozen=True, kw_only=True):
    """Names found in a title, and what follows them."""

    names: tuple[str, ...]
    possessive: bool
    rest: tuple[str, ...]


def people_of(
    titles: tuple[Statement, ...], stated: tuple[Person, ...], lines: Iterable[str]
) -> tuple[Person, ...]:
    """The people of an account: those `stated` in its header, and those its titles name.

    Where the header states speakers, those are they. Otherwise a name in a title counts if the
    text under the title says something of it that is said of people only (see `name_evidence`). A
    handle in the byline is given the name that the text gives it: `Ada Okafor (@ada)`. `lines` are
    all lines of the account.

    Only the beginning of the first titles is looked at, and few names: every name is searched
    for in the whole text, of which an endless line counts with its beginning.
    """
    first = [(title, plain(title.text[:_MAX_TITLE])) for title in titles[:_MAX_TITLES]]
    texts = [text for _, text in first]
    is_stated = any(person.role is PersonRole.SPEAKER for person in stated)
    every = ((title, text, name) for title, text in first for name in names_in_title(text))
    candidates = () if is_stated else tuple(islice(every, _MAX_NAMES))
    body = _lines_below(lines, titles) if candidates or any(map(is_handle, stated)) else ""
    named = with_names(stated, body)
    if is_stated:
        return tuple(_with_short(person, texts) for person in named)
    known = [person.name for person in named]
    for title, text, printed in candidates:
        because = None
        if printed.count(" ") < _MAX_WORDS:
            is_said = _STATED.search(text[: text.find(printed)]) is not None
            because = IN_TITLE if is_said else confirmation(printed, text, body)
        name = printed if because else _beginning(printed, body)
        because = because or (confirmation(name, text, body) if name else None)
        if not name or because is None or any(name.endswith(other) for other in known):
            continue
        if any(_is_subject(text, other, name) for other in known):
            continue
        known.append(name)
        named.append(Person(name=name, role=PersonRole.SPEAKER, because=because, at=title.at))
    for title, text in first:
        names = islice(names_in_title(text), _MAX_NAMES)
        named += people_beside(title, names, known, body)
    return tuple(_with_short(person, texts) for person in named)


def _is_subject(title: str, speaker: str, name: str) -> bool:
    """Whether a title has a name in what its speaker speaks about: `Ada Okafor - Weirs, Mills`."""
    title = without_number(title)
    if not title.startswith(speaker):
        return False
    between = title[len(speaker) : title.rfind(name)]
    return between.startswith(" - ") and BEFORE_NAMES.isdisjoint(between.casefold().split())


def _beginning(name: str, body: str) -> str | None:
    """The name that capitals of a title begin with, if the text has it: `Ada Okafor Stays`.

    None where what follows is said of things: `Stone Bridge Update`.
    """
    words = name.split()
    if any(word.casefold() in _SAID_OF_THINGS for word in words):
        return None
    longest = min(len(words) - 1, _MAX_WORDS)
    beginnings = (" ".join(words[:end]) for end in range(longest, 1, -1))
    return next((words for words in beginnings if has_words(words, body)), None)


def _lines_below(lines: Iterable[str], titles: tuple[Statement, ...]) -> str:
    """The text under the titles, with plain marks, line by line."""
    printed = {_bare(plain(title.text[:_MAX_LINE])) for title in titles[:_MAX_TITLES]}
    plain_lines = (plain(line[:_MAX_LINE]).strip("#*_ ") for line in lines)
    return "\n".join(
        _without(line, printed)
        for line in plain_lines
        if line and not any(_bare(line) in it and 2 * len(_bare(line)) > len(it) for it in printed)
    )


def _bare(line: str) -> str:
    return line.strip("#*_•>–— -")


def _without(line: str, titles: Iterable[str]) -> str:
    """A line without the titles that it repeats behind a key: `Full title: …`."""
    key, colon, value = line.partition(": ")
    return key if colon and value in titles else line


def names_in_title(title: str) -> Iterator[str]:
    """Names where titles print their speakers, behind the number of an episode and its show.

    At the start, behind `with` or `by`, behind a dash at the end, in front of a colon, and before
    `'s talk`.

    >>> list(names_in_title("Show #12: Weirs (w/ Ada Okafor & Ivo Kern)"))
    ['Ada Okafor', 'Ivo Kern']
    """
    words = _CUT_OFF.sub(" -", without_number(plain(title[:_MAX_TITLE]))).split()
    bare = _FIRM.sub("", " ".join(words)).split()
    start = _scan(_behind_role(bare))
    if start.names and _introduces(start):
        yield from start.names
    posted = _POSTED.match(_PARTED.split(" ".join(words))[-1])
    if posted is not None and says_role(posted["role"]):
        yield from _as_name(posted["name"].split())
    yield from _reported(words)
    for index, word in enumerate(words):
        if index and words[index - 1].endswith((".", ":")) and word[0].isupper():
            behind = _scan(words[index:])
            if behind.names and behind.rest[:1] == (":",):
                yield from behind.names
        elif word in _TALKS and words[index - 1].endswith(("'s", "s'")):
            owner = " ".join(words[:index]).removesuffix("'s").removesuffix("'")
            yield from _as_name(trailing_name(owner, starts=True).split())
    meeting = " ".join(words).rpartition(": ")[2].partition(",")[0]
    if (guest := interviewed_in(meeting)) is not None:
        yield guest
    for index, word in enumerate(words):
        inside = word.lstrip("([")
        if inside.casefold() in BEFORE_NAMES or inside in BEFORE_ABROAD:
            yield from _scan([it.rstrip(")]") for it in words[index + 1 :]]).names
    yield from _behind_dash(words)


def _behind_dash(words: Sequence[str]) -> Sequence[str]:
    """The names behind a title's dash, bar or bracket, without their firms."""
    marks = (at for at, word in enumerate(words, 1) if word[0] in "-|" or _LABEL.fullmatch(word))
    dash = next(marks, None)
    if dash is None:
        return ()
    who = speakers_beside(_FIRM_LAST.sub("", " ".join(words)))
    if who is not None and who.speakers and (who.title is None or who.title[0] == 0):
        return who.speakers
    behind = _scan(words[dash:])
    return () if behind.rest else behind.names


def _reported(words: Sequence[str]) -> list[str]:
    """The name in front of a reporting verb that a title prints large: `Ada Okafor Says …`."""
    for index, word in enumerate(words[: _MAX_WORDS + 1]):
        if index > 1 and word[:1].isupper() and word.casefold() in REPORTING:
            return _as_name(words[:index]) if all(map(is_name_word, words[:index])) else []
    return []


def _behind_role(words: Sequence[str]) -> Sequence[str]:
    """The words behind the role that a title begins with: `Acme CEO Ada Okafor: …`."""
    role = (index for index, word in enumerate(words[:_MAX_ROLE]) if says_role(word))
    return words[next(role, -1) + 1 :]


def _introduces(scanned: _Names) -> bool:
    """Whether names stand where a title presents its speakers."""
    behind = [word.strip("\"'“”‘’:,.!?()").casefold() for word in scanned.rest[:_MAX_OWNED]]
    if scanned.possessive:
        return not _OWN_WORDS.isdisjoint(behind)
    return not behind or scanned.rest[0].casefold() in _AFTER_NAMES | _MEETINGS | {":"}


def _scan(words: Sequence[str]) -> _Names:
    """Names from the first word on: `A B`, `A B and C van D`, up to a possessive or a colon."""
    names: list[str] = []
    current: list[str] = []
    for index, word in enumerate(words):
        bare = word.rstrip(",:")
        owner = next((bare[: -len(end)] for end in ("'s", "'") if bare.endswith(end)), None)
        if word in _CONNECTORS and current:
            names += _as_name(current)
            current = []
            continue
        small = word.casefold() in _BESIDE_NAMES or word in BEFORE_ABROAD
        ends = small or (len(current) > 1 and word.casefold() in _MEETINGS)
        if ends or (not is_name_word(owner or bare) and not (current and bare in PARTICLES)):
            names += _as_name(current)
            return _Names(names=tuple(names), possessive=False, rest=tuple(words[index:]))
        current.append(owner or bare)
        if owner is not None or word != bare:
            names += _as_name(current)
            current = []
            if owner is not None:
                return _Names(names=tuple(names), possessive=True, rest=tuple(words[index + 1 :]))
            if word.endswith(":"):
                rest = (":", *words[index + 1 :])
                return _Names(names=tuple(names), possessive=False, rest=rest)
    names += _as_name(current)
    return _Names(names=tuple(names), possessive=False, rest=())


def _as_name(words: Sequence[str]) -> list[str]:
    name = without_role(" ".join(words))
    return [name] if " " in name else []


def _with_short(person: Person, titles: Sequence[str]) -> Person:
    """A person whom a title calls by the first name alone (`Ada + Ben Ito: …`) keeps it."""
    first = person.name.split()[0]
    if first == person.name:
        return person
    for text in titles:
        if re.match(rf"{re.escape(first)}\s*[+&x×]\s", text) and plain(person.name) not in text:
            return msgspec.structs.replace(person, short=first)
    return person


def people_beside(
    title: Statement, names: Iterable[str], known: Iterable[str], body: str
) -> Iterator[Person]:
    """Those of the names in a title that nobody knows yet, beside known ones in a list.

    Each begins with a given name; where two are known, it may stand in the text below instead.
    """
    text, every, sure = plain(title.text), list(names), set(known)
    for name, other in (*pairwise(every), *pairwise(reversed(every))):
        first, second = sorted((name, other), key=text.find)
        between = text[text.find(first) + len(first) : text.find(second)]
        is_one = len(sure) >= _MANY and has_words(other, body)
        is_one = is_one or begins_with_given_name(other)
        if name in sure and other not in sure and is_one and _BETWEEN.fullmatch(between):
            sure.add(other)
            because = Message("person.title_list", name=name)
            yield Person(name=other, role=PersonRole.SPEAKER, because=because, at=title.at)
