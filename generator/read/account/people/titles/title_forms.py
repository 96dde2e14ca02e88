"""Whether a title says that a name in it is its speaker's, or may as well name its subject.

`Weirs with Ada Okafor`, `Ada Okafor on weirs` and `#12 Ada Okafor` say so; in `Ada Okafor - Weirs`,
`Ada Okafor: Weirs` and `Weirs - Ada Okafor` she may be whom somebody else talks about.
"""

import re
from collections.abc import Collection, Iterable

from generator.model.message import Message, last_clause
from generator.read.account.people.names import looks_like_name
from generator.read.account.titles.series_titles import without_number
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import plain
from generator.text.naming.people_words import ON, names_role
from generator.text.regex import regex

IN_TITLE = Message("person.title")
"""The first clause of the reason for a person whom a title names and the text confirms."""

BEFORE_NAMES = frozenset("with by featuring feat feat. ft ft. w/".split())
BEFORE_ABROAD = frozenset("avec com con mit".split())  # in small letters: `MIT` is a school
_BY_ABROAD = BEFORE_ABROAD | frozenset("von par por".split())
_AND = (",", " &", " +", " /", " and", " und", " et", " y", " e", " en", " i", " и")
"""What stands between the names of a list."""

_BEHIND = regex(r"(?:'s)?[ \t]+(?P<word>[^\W\d_][^\s:,]*)")
_TELLING = frozenset(
    """
    answers at debates discusses explains interviewed presents reflects shares speaks talks teaches
    tells
    """.split()
)
"""What speakers do; what somebody wants, says or gives is in the news about him as well."""

_WITH_FIRMS = regex(
    r"[^,:()]{4,40} \([^()]{2,40}\)(?:(?:,| and| &) [^,:()]{4,40} \([^()]{2,40}\)){1,3}"
)
"""Nothing but people and what they are or work for: `Ada Okafor (Acme) and Ivo Kern (Mills)`."""

_ADDRESS = r"(?: \(https?://[^\s()]{1,200}\))?"
_OTHER = rf"(?:,|,? and| &)(?: [^\W\d_a-z][\w.'’-]*){{1,3}}{_ADDRESS}"
_COMES = regex(
    rf"{_ADDRESS}(?:{_OTHER}){{0,4}}(?:,? [^.;:!?\n]{{1,60}},)? (?:"
    r"(?:joins?|joined|treats?|visits?|visited) (?:us|me|the (?:podcast|show|studio))\b"
    r"|(?:chats?|chatted|sat down|sits? down|speaks?|spoke|talks?|talked) (?:to|with) (?:me|us)\b"
    r"|(?:drops?|stops?|stopped|dropped) by\b"
    r"|(?:is back|returns?) (?:on|to) the (?:podcast|show)\b)"
)
"""What is told of guests: `Ada Okafor and Ivo Kern join us`."""

_INTERVIEWS = regex(r"\binterview(?:s|ed|ing)?(?: with)?(?: [^\W\d_][\w.-]{0,30}){0,4}$")
_MEETING_WITH = regex(
    r"(?:an? )?(?:(?P<sure>interview) (?:with|mit|met|avec|de)"
    r"|(?:chat|conversation|q ?& ?a|talk) with"
    r"|(?P<abroad>entretien avec|entrevista (?:al?|con|com|de)|intervista (?:ad?|al|con|di)))"
    r" (?P<guest>[^:;!?]{4,60})"
    r"|(?P<name>[^:;!?]{4,60}?)(?: ?[-–—:])? (?:interview|q ?& ?a)"
    r"|(?P<asked>[^:;!?]{4,60}?) interviewed (?:at|in|on) [^:;!?]{2,60}",
    re.IGNORECASE,
)
_ASKED_BY = regex(r" (?:by|par|por|von) (?=[^\W\d_a-z])")  # `Entrevista de Ada por Ivo`
_BEFORE = 80  # characters
_OWN_TALK = regex(
    r"'s? (?:[\w-]+ ){0,2}(?:keynote|lecture|presentation|session|speech|talk|workshop)\b"
)


def is_of_title(because: Message) -> bool:
    """Whether a reason for a person is that a title has the name, which the text confirms."""
    return last_clause(because)[0] == IN_TITLE


def is_interviewed(name: str, body: str) -> bool:
    """Whether a text says that somebody is interviewed in it.

    >>> is_interviewed("Ada Okafor", "In this episode we interview the engineer Ada Okafor.")
    True
    """
    place = body.find(name)
    while place >= 0:
        if _INTERVIEWS.search(body[max(0, place - _BEFORE) : place].rstrip()):
            return True
        place = body.find(name, place + 1)
    return False


def interviewed_in(title: str, labels: Collection[str] = ()) -> str | None:
    """Whom a title says that it is an interview with.

    One may talk with a program, but not with a given name, nor with the label of a turn.

    >>> interviewed_in("An Interview with Zyx Kern"), interviewed_in("Ada Okafor Q & A")
    ('Zyx Kern', 'Ada Okafor')
    """
    meeting = _MEETING_WITH.fullmatch(title.strip())
    if meeting is None:
        return None
    name = _ASKED_BY.split(meeting["guest"] or meeting["name"] or meeting["asked"])[0]
    is_sure = (
        meeting["sure"] is not None or meeting["abroad"] is not None or begins_with_given_name(name)
    )
    is_sure = is_sure or name.rpartition(" ")[2] in labels
    return name if is_sure and " " in name and looks_like_name(name) else None


def is_guest(behind: str) -> bool:
    """Whether what stands behind a name says that somebody comes to talk.

    >>> is_guest(" (https://a.example/ada) and Ivo Kern join us"), is_guest(" joins a union")
    (True, False)
    """
    return _COMES.match(behind) is not None


def says_who_speaks(title: str, name: str, names: Iterable[str] = ()) -> bool:
    """Whether a title says that a name in it is a speaker's; `names` are all that it has.

    >>> says_who_speaks("Weirs with Ada Okafor", "Ada Okafor")
    True
    >>> says_who_speaks("Ada Okafor - Weirs", "Ada Okafor")
    False
    >>> says_who_speaks("Ada Okafor (Acme) and Ivo Kern (Mills)", "Ivo Kern")
    True
    """
    whole = plain(title)
    text = without_number(whole)
    if text in {name, f"{name}."}:
        return text != whole.strip()
    start = text.find(name)
    if start < 0 or _WITH_FIRMS.fullmatch(text):
        return start >= 0
    before, behind = text[:start], text[start + len(name) :].replace("\u2019", "'")
    if _OWN_TALK.match(behind):
        return True
    word = _BEHIND.match(behind)
    if word is not None and (word["word"] in ON or word["word"].casefold() in _TELLING):
        return not behind.startswith("'s")
    return _is_introduced(before, tuple(names))


def _is_introduced(before: str, names: tuple[str, ...]) -> bool:
    """Whether `with` or `by` stands in front of a name, of its role or of a list that it is in."""
    before = before.rstrip()
    while before.endswith(_AND):
        before = next(before.removesuffix(it) for it in _AND if before.endswith(it)).rstrip()
        beside = next((it for it in names if before.endswith(it)), None)
        if beside is None:
            return False
        before = before.removesuffix(beside).rstrip()
    words = before.rstrip(" ([:").split()
    while words and names_role(words[-1]):
        words.pop()
    last = words[-1].lstrip("([").rstrip(":") if words else ""
    return last.casefold() in BEFORE_NAMES or last in _BY_ABROAD
