"""Whether the text of a talk shows that a name in its title is a person's.

Names are looked for with plain searches: a pattern for each name would have to be compiled first.
"""

import re
from collections.abc import Iterator

from generator.model.message import Message, clauses

REPORTING = frozenset(
    """
    admits advises argues asks believes calls challenges claims coined compares considers covers
    describes discusses emphasises emphasizes explains explores frames gives highlights illustrates
    introduces joins likens notes offers outlines posits predicts presents proposes questions
    recalls recommends reflects reveals said says sees shares shows suggests talks tells thinks
    told traces views wants warns
    """.split()
)
"""Verbs with which something is reported of a person."""

_BORDER = re.compile(r"\b")
_OWNING = re.compile(r"(?:'s)?\b(?:[ \t]+([^\W\d_]+))?")
_ALONE = re.compile(r"\b(?:[ \t]+[^\W\d_]+)?")
_INSIDE = re.compile(r"(?<=[\w,] )")
_COMMON_END = re.compile(r"\b(?![/@]|\.\w)")
_JOINING = frozenset("@/.")


def confirmation(name: str, title: str, body: str) -> Message | None:
    """What the text says that shows the name of a title to be a person's, or None.

    A name that is all of the title may be the capitals of a title: it must stand inside a sentence.
    """
    last = name.rsplit(maxsplit=1)[-1]
    words = _reported(last, body)
    if words is None and not _is_common(last, body):
        words = _alone(last, body, inside=title == name) or _run_on(name, body)
    if words is None:
        return None
    return clauses((Message("person.title"), Message("person.text_says", words=words)))


def has_words(name: str, body: str) -> bool:
    """Whether a text has a name as whole words."""
    return _alone(name, body, inside=False) is not None


def _reported(last: str, body: str) -> str | None:
    """Where something is reported of a name: `Okafor argues`, `Okafor's talk shows`."""
    for place in _places(last, body):
        match = _OWNING.match(body, place + len(last))
        if match is not None and (match[1] or "").casefold() in REPORTING:
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
    """Whether the text has a word in small letters too, other than in an address or a handle."""
    small = word.casefold()
    return any(
        body[place - 1 : place] not in _JOINING and _COMMON_END.match(body, place + len(small))
        for place in _places(small, body)
    )


def introduction(name: str, text: str, body: str, headings: frozenset[str]) -> Message | None:
    """Why a title alone shows a name: a marked heading begins `Ada Okafor on …`."""
    behind = text.removeprefix(name).split()
    if behind[:1] not in (["on"], ["about"]) or not text.startswith(name):
        return None
    marked = any(line.strip("#* ") == text for line in headings)
    if not marked or _is_common(name.rsplit(maxsplit=1)[-1], body):
        return None
    return Message("person.title_says", words=f"{name} {behind[0]} …")
