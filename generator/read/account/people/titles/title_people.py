"""Who a talk is by: names in its titles that the text under them confirms."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import islice

from msgspec.structs import replace

from generator.model.account_head import Person, PersonRole
from generator.model.base import Statement
from generator.model.message import Message, clauses
from generator.read.account.people.in_text.name_evidence import confirmation, has_words
from generator.read.account.people.lists.whole_names import people_and_post, says_post
from generator.read.account.people.titles.title_forms import IN_TITLE, is_of_title
from generator.read.account.people.titles.title_names import (
    BEFORE_NAMES,
    CONNECTORS,
    MAX_TITLE,
    called_in_title,
    names_in_title,
    trailing_name,
)
from generator.read.account.titles.series_titles import without_number
from generator.read.vocabulary.word_lists import WORDS
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import plain
from generator.text.naming.person_names import is_group
from generator.text.regex import regex

_SAID_OF_THINGS = frozenset(WORDS["said_of_things"])
"""Words that titles print large behind the names of firms and products: `Deep Dive`, `Update`."""

_MAX_WORDS = 5
_MAX_LINE = 20_000
_MAX_TITLES = 12
_MAX_NAMES = 40
_SPEECH = r"(?:address|homily|keynote|lecture|remarks|sermon|speech)"
SPEECH = regex(_SPEECH, re.IGNORECASE)
"""What somebody gives alone."""

_STATED = regex(
    r"\((?:guest|presenter|speaker)s?: (?:[^()]+, )?$|(?:^|\s)(?:Dr|Prof)\.? $"
    rf"|\b{_SPEECH} (?:[^\W\d_]+ ){{0,4}}by (?:[^\s,]+ ){{0,8}}$",
    re.IGNORECASE,
)
_GIVES = regex(
    rf"(?:['’]s|:| [-–—])? (?:[^\W\d_]+ )?{_SPEECH}(?:$|:| (?:at|before|for|in|on|to)\b)",
    re.IGNORECASE,
)
"""What stands behind those who give a talk: `Ada Okafor: Address to the Weir Conference`."""
OF_THE_DEAD = regex(
    r"(?i:in (?:memoriam|memory of)|nachruf|n[eé]crolog|obituar|remembering |r\.?i\.?p\.? )"
)
"""How a title begins that names somebody who gives no talk: `Obituary for Ada Okafor`."""

_BESIDE = regex(r"[+&x×]\s")
_HANDLED = regex(
    r"(?<![\w.'’-])(?P<name>[^\W\d_][\w.'’-]*(?:[ \t]+[^\W\d_][\w.'’-]*){1,4})"
    r"[ \t]*\((?P<handle>@\w{2,})\)"
)


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
    first = [(title, plain(title.text[:MAX_TITLE])) for title in titles[:_MAX_TITLES]]
    first = [it for it in first if not OF_THE_DEAD.match(it[1])]
    texts = [text for _, text in first]
    is_searched = any(map(_is_handle, stated)) or any(
        name for text in texts for name in names_in_title(text)
    )
    body = _lines_below(lines, titles) if is_searched else ""
    named = _with_names(stated, body)
    if any(person.role is PersonRole.SPEAKER for person in named):
        return tuple(_with_short(person, texts) for person in named)
    known = [person.name for person in named]
    printed_names = ((title, text, name) for title, text in first for name in names_in_title(text))
    candidates = tuple(islice(printed_names, _MAX_NAMES))
    for title, text, printed in candidates:
        because = None
        if printed.count(" ") < _MAX_WORDS:
            front, _, behind = text.partition(printed)
            is_stated = _STATED.search(front) is not None or printed in called_in_title(text)
            is_stated |= begins_with_given_name(printed) and _GIVES.match(behind) is not None
            titled, post = people_and_post(without_number(text))
            is_post = says_post(post) or " at " in post  # `#12 - Ada Okafor, Principal at Acme`
            is_stated |= is_post and printed in titled and printed in body
            because = IN_TITLE if is_stated else confirmation(printed, text, body)
        name = printed if because else _beginning(printed, body)
        because = because or (confirmation(name, text, body) if name else None)
        if not name or " by " in name or because is None:  # `Address by Ada Okafor`
            continue
        if is_group(name) or name.endswith(tuple(known)):
            continue
        if any(_is_subject(text, other, name) for other in known):
            continue
        known.append(name)
        named.append(Person(name=name, role=PersonRole.SPEAKER, because=because, at=title.at))
    for _, text, printed in candidates:
        _add_partner(printed, text, body, named)
    return tuple(_with_short(person, texts) for person in named)


def _add_partner(name: str, title: str, body: str, named: list[Person]) -> None:
    """Add a name that title and text both print side by side with somebody's whom both show."""
    if is_group(name) or any(name in person.name for person in named):
        return
    for at, person in enumerate(named):
        pairs = (person.name, name), (name, person.name)
        is_beside = any(", ".join(pair) in title or _joined(*pair, title) for pair in pairs)
        if is_of_title(person.because) and is_beside and any(_joined(*it, body) for it in pairs):
            behind = title.find(name) > title.find(person.name)
            named.insert(at + behind, replace(person, name=name))
            return


def _joined(first: str, second: str, text: str) -> bool:
    return any(f"{first} {word} {second}" in text for word in CONNECTORS)


def _is_subject(title: str, speaker: str, name: str) -> bool:
    """Whether a title has a name in what its speaker speaks about: `Ada Okafor - Weirs, Mills`."""
    title = without_number(title)
    if not title.startswith(speaker):
        return False
    between = title[len(speaker) : title.rfind(name)]
    return between.startswith(" - ") and BEFORE_NAMES.isdisjoint(between.casefold().split())


def _beginning(name: str, body: str) -> str | None:
    """The name that capitals of a title begin with, if the text has it: `Ada Okafor Stays`.

    None where what follows is said of things: `Stone Bridge Update`. No name ends in an initial.
    """
    words = name.split()
    if any(word.casefold() in _SAID_OF_THINGS for word in words):
        return None
    longest = min(len(words) - 1, _MAX_WORDS)
    ends = (it for it in range(longest, 1, -1) if not words[it - 1].endswith("."))
    beginnings = (" ".join(words[:end]) for end in ends)
    return next((words for words in beginnings if has_words(words, body)), None)


def _lines_below(lines: Iterable[str], titles: tuple[Statement, ...]) -> str:
    """The text under the titles, with plain marks, line by line."""
    printed = {_bare(plain(title.text[:_MAX_LINE])) for title in titles[:_MAX_TITLES]}
    plain_lines = (plain(line[:_MAX_LINE]).strip("#*_ ") for line in lines)
    return "\n".join(filter(None, (_without(line, printed) for line in plain_lines)))


def _bare(line: str) -> str:
    return line.strip("#*_•>–— -….\"':\\")


def _without(line: str, titles: Collection[str]) -> str:
    """A line without the title that it repeats, as a whole or behind a key: `Full title: …`."""
    key, colon, value = line.partition(":")
    if any(_repeats(_bare(line), it) for it in titles):
        return ""
    return key if colon and any(_repeats(_bare(value), it) for it in titles) else line


def _repeats(line: str, title: str) -> bool:
    """Whether a line is most of a title, or one goes on where the other is cut off."""
    shorter, longer = sorted((line, title), key=len)
    return shorter in longer and 2 * len(shorter) > len(longer)


def _with_short(person: Person, titles: Sequence[str]) -> Person:
    """A person whom a title calls by the first name alone (`Ada + Ben Ito: …`) keeps it."""
    first = person.name.split()[0]
    if first == person.name:
        return person
    for text in titles:
        beside = text[len(first) :].lstrip() if text.startswith(first) else ""
        if _BESIDE.match(beside) and plain(person.name) not in text:
            return replace(person, short=first)
    return person


def _with_names(people: tuple[Person, ...], body: str) -> list[Person]:
    """The people, those known by a handle with the name that the text gives the handle."""
    if "(@" not in body or not any(map(_is_handle, people)):
        return list(people)
    names: dict[str, str] = {}
    for match in _HANDLED.finditer(body):
        before = body[max(0, match.start() - 2) : match.start()].rstrip(" ")  # spaces are single
        name = trailing_name(match["name"], starts=not before or before[-1] in ".!?\n")
        if name:
            names.setdefault(match["handle"].casefold(), name)
    return [_with_name(person, names) for person in people]


def _is_handle(person: Person) -> bool:
    """Whether nothing but the handle of somebody is known."""
    return person.handle == person.name


def _with_name(person: Person, names: Mapping[str, str]) -> Person:
    name = names.get(person.name.casefold()) if _is_handle(person) else None
    if name is None:
        return person
    byline = Message("person.byline_handle", handle=f"{person.handle}")
    because = clauses((byline, Message("person.whose")))
    return replace(person, name=name, because=because)
