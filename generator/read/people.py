"""Who a talk is by, told from its title and confirmed by the text under it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

import msgspec

from generator.model.account import Person, PersonRole
from generator.model.base import Statement, Value
from generator.text.normal import plain

_PARTICLES = frozenset("de da di del della van von der den bin al la le du dos".split())
_CONNECTORS = frozenset({"and", "&", "+", "x", "×"})
_AFTER_NAMES = frozenset("on about at explains discusses talks - | –".split())
_BEFORE_NAMES = frozenset("with by featuring feat. ft.".split())
_TALKS = frozenset("interview keynote lecture presentation session talk workshop".split())
_MAX_WORDS = 5
_MAX_TITLE = 400
_MAX_LINE = 20_000
_MAX_TITLES = 12
_MAX_NAMES = 40
_REPORTING = frozenset(
    """
    admits advises argues asks believes calls challenges claims coined compares considers covers
    describes discusses emphasises emphasizes explains explores frames gives highlights illustrates
    introduces joins likens notes offers outlines posits predicts presents proposes questions
    recalls recommends reflects reveals said says sees shares shows suggests talks tells thinks
    told traces views wants warns
    """.split()
)
_HANDLED = re.compile(
    r"(?<![\w.'’-])(?P<name>[^\W\d_][\w.'’-]*(?:[ \t]+[^\W\d_][\w.'’-]*){1,4})"
    r"[ \t]*\((?P<handle>@\w{2,})\)"
)
_BORDER = re.compile(r"\b")
_OWNING = re.compile(r"(?:'s)?\b(?:[ \t]+([^\W\d_]+))?")
_ALONE = re.compile(r"\b(?:[ \t]+[^\W\d_]+)?")
_INSIDE = re.compile(r"(?<=[\w,] )")


class _Names(Value, frozen=True, kw_only=True):
    """Names found in a title, and what follows them."""

    names: tuple[str, ...]
    possessive: bool
    rest: tuple[str, ...]


def people_of(
    titles: tuple[Statement, ...], listed: tuple[Person, ...], lines: Iterable[str]
) -> tuple[Person, ...]:
    """The people of an account: those listed by it, and those its titles name.

    Where the account lists speakers, those are they. Otherwise a name in a title counts if the
    text under the title confirms it: the last name stands there, and never as a common word in
    small letters, or something is reported of it (`Okafor argues`). A handle in the byline is
    given the name that the text gives it: `Ada Okafor (@ada)`. `lines` are all lines of the
    account.

    Only the beginning of the first titles is looked at, and few names: every name is searched
    for in the whole text, of which an endless line counts with its beginning.
    """
    listed_lines = list(lines)
    body = _lines_below(listed_lines, titles)
    named = _with_names(listed, body)
    first = [(title, plain(title.text[:_MAX_TITLE])) for title in titles[:_MAX_TITLES]]
    texts = [text for _, text in first]
    if any(person.role is not PersonRole.VIA for person in named):
        return tuple(_with_short(person, texts) for person in named)
    headings = frozenset(plain(one[:_MAX_TITLE]) for one in listed_lines if one.startswith("#"))
    known = [person.name for person in named]
    found = ((title, text, name) for title, text in first for name in _in_title(text))
    for title, text, name in islice(found, _MAX_NAMES):
        because = _confirmed(name, text, body) or _introduced(name, text, body, headings)
        if because is None or any(name.endswith(other) for other in known):
            continue
        known.append(name)
        named.append(Person(name=name, role=PersonRole.SPEAKER, because=because, at=title.at))
    return tuple(_with_short(person, texts) for person in named)


def _lines_below(lines: Iterable[str], titles: tuple[Statement, ...]) -> str:
    """The text under the titles, with plain marks, line by line."""
    printed = {plain(title.text[:_MAX_LINE]) for title in titles}
    plain_lines = (plain(line[:_MAX_LINE]).strip("#*_ ") for line in lines)
    return "\n".join(line for line in plain_lines if line and line not in printed)


def _in_title(title: str) -> Iterator[str]:
    """Names where titles print their speakers.

    At the start, behind `with` or `by`, behind a dash at the end, in front of a colon, and before
    `'s talk`.
    """
    words = title.split()
    found = _scan(words)
    if found.names and _introduces(found):
        yield from found.names
    for index, word in enumerate(words):
        if index and words[index - 1].endswith((".", ":")) and word[0].isupper():
            behind = _scan(words[index:])
            if behind.names and behind.rest[:1] == (":",):
                yield from behind.names
        elif word in _TALKS and words[index - 1].endswith(("'s", "s'")):
            owner = _trailing_name(
                " ".join(words[:index]).removesuffix("'s").removesuffix("'"), starts=True
            )
            yield from _as_name(owner.split())
    if len(words) > 2 and words[1] in _CONNECTORS:
        guest = _scan(words[2:])
        if guest.names and _introduces(guest):
            yield from guest.names
    for index, word in enumerate(words):
        if word.casefold() in _BEFORE_NAMES:
            yield from _scan(words[index + 1 :]).names
        elif word in {"-", "|"}:
            found = _scan(words[index + 1 :])
            if not found.rest or found.rest[0] == "at":
                yield from found.names


def _introduces(found: _Names) -> bool:
    """Whether names stand where a title presents its speakers."""
    return found.possessive or not found.rest or found.rest[0] in _AFTER_NAMES | {":"}


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
        if not _is_name_word(owner or bare) and not (current and bare in _PARTICLES):
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


def _is_name_word(word: str) -> bool:
    """A capitalised word that is neither shouted nor quoted."""
    letters = word.replace(".", "").replace("-", "").replace("'", "")
    if not letters.isalpha() or not word[0].isupper():
        return False
    return not letters.isupper() or len(letters) == 1


def _as_name(words: Sequence[str]) -> list[str]:
    return [" ".join(words)] if 2 <= len(words) <= _MAX_WORDS else []


def _confirmed(name: str, title: str, body: str) -> str | None:
    """What the text says that shows the name of a title to be a person's, or None.

    A name that is all of the title may be the capitals of a title: it must stand inside a sentence.
    """
    last = name.rsplit(maxsplit=1)[-1]
    said = _reported(last, body)
    if said is None and not _is_common(last, body):
        said = _alone(last, body, inside=title == name) or _run_on(name, body)
    return None if said is None else f"named in the title; the text says “{said}”"


def _reported(last: str, body: str) -> str | None:
    """Where something is reported of a name: `Okafor argues`, `Okafor's talk shows`."""
    for place in _places(last, body):
        match = _OWNING.match(body, place + len(last))
        if match is not None and (match[1] or "").casefold() in _REPORTING:
            return body[place : match.end()]
    return None


def _alone(last: str, body: str, *, inside: bool) -> str | None:
    """The first place where a name stands as a word, with the word behind it.

    Where it must stand inside a sentence, a word or a comma is in front of it.
    """
    for place in _places(last, body):
        if inside and not _INSIDE.match(body, place):
            continue
        match = _ALONE.match(body, place + len(last))
        if match is not None:
            return body[place : match.end()]
    return None


def _run_on(name: str, body: str) -> str | None:
    """The name where a run-on byline prints it: `Ada OkaforNovember 18`."""
    for place in _places(name, body):
        if body[place + len(name) : place + len(name) + 1].isupper():
            return name
    return None


def _places(word: str, body: str) -> Iterator[int]:
    """Where a word begins; a pattern for each name would have to be compiled first."""
    place = body.find(word)
    while place >= 0:
        if _BORDER.match(body, place):
            yield place
        place = body.find(word, place + 1)


def _is_common(word: str, body: str) -> bool:
    return _alone(word.casefold(), body, inside=False) is not None


def _introduced(name: str, text: str, body: str, headings: frozenset[str]) -> str | None:
    """Why a title alone shows a name: a marked heading begins `Ada Okafor on …`."""
    behind = text.removeprefix(name).split()
    if behind[:1] not in (["on"], ["about"]) or not text.startswith(name):
        return None
    marked = any(line.strip("#* ") == text for line in headings)
    if not marked or _is_common(name.rsplit(maxsplit=1)[-1], body):
        return None
    return f"the title says “{name} {behind[0]} …”"


def _with_names(listed: tuple[Person, ...], body: str) -> list[Person]:
    """The people, those known by a handle with the name that the text gives the handle."""
    if "(@" not in body or not any(person.handle == person.name for person in listed):
        return list(listed)
    names: dict[str, str] = {}
    for match in _HANDLED.finditer(body):
        before = body[max(0, match.start() - 2) : match.start()].rstrip(" ")  # spaces are single
        name = _trailing_name(match["name"], starts=not before or before[-1] in ".!?\n")
        if name:
            names.setdefault(match["handle"].casefold(), name)
    return [_with_name(person, names) for person in listed]


def _with_name(person: Person, names: Mapping[str, str]) -> Person:
    name = names.get(person.name.casefold()) if person.handle == person.name else None
    if name is None:
        return person
    because = f"{person.because} {person.handle}; the text says whose it is"
    return msgspec.structs.replace(person, name=name, because=because)


def _trailing_name(text: str, *, starts: bool) -> str:
    """The name that a text ends with: `AI engineer Ada Okafor`, `Engineer Ada Okafor`.

    Where the text starts a sentence, its first word is capitalised whatever it is.
    """
    parts = text.split()
    start = len(parts)
    while start and (_is_name_word(parts[start - 1]) or parts[start - 1] in _PARTICLES):
        start -= 1
    name = parts[start:]
    if starts and start == 0 and len(name) > 2:
        name = name[1:]
    while name and name[0] in _PARTICLES:
        name = name[1:]
    return " ".join(name)


def _with_short(person: Person, titles: Sequence[str]) -> Person:
    """A person whom a title calls by the first name alone (`Ada + Ben Ito: …`) keeps it."""
    first = person.name.split()[0]
    if first == person.name:
        return person
    for text in titles:
        if re.match(rf"{re.escape(first)}\s*[+&x×]\s", text) and plain(person.name) not in text:
            return msgspec.structs.replace(person, short=first)
    return person
