"""Whether the text of a talk shows that a name in its title is a person's.

A title prints things as it prints people, so the text must say something that is said of people
only: who somebody is (`the physicist Ada Okafor`, `Guest: Ada Okafor`, `“words” — Ada Okafor`), or
what somebody says (`Okafor argues`), or `he` or `she` behind the name. What stands in the text as
things do (`in the Core`, `at Okafor Labs`), or in small letters, needs the former.
"""

import re
from collections.abc import Iterator

from generator.model.message import Message, clauses
from generator.read.account.people.titles.title_forms import IN_TITLE, is_guest
from generator.read.account.people.turns.initials import has_initials_behind
from generator.read.grammar.labelled import has_ideographs
from generator.read.vocabulary.keys import TALKING_FIELDS, field_of
from generator.text.naming.given_names import is_given_name
from generator.text.naming.people_words import (
    BEHIND_THINGS,
    IN_FRONT_OF_THINGS,
    NEVER_FIRST,
    OF_GROUPS,
    OF_THINGS,
    REPORTING,
    SAYING,
    is_role,
    names_role,
)
from generator.text.quantities.dates import find_date
from generator.text.regex import regex

_PRONOUN = regex(r"\b(?:he|she|his|her|him|himself|herself)\b")
_HOSTS_TELL = regex(r"\b[Tt]he (?:co-?)?hosts\b")
_LEAST_BESIDE_HOSTS = 3
_NEAR, _WORDS_BEFORE = 160, 40  # characters
_FEW, _INITIAL, _MAX_WHO, _LEAST_FIRST = 0.1, 2, 6, 3
_BORDER = regex(r"\b")
_OWNING = regex(r"(?:'s)?\b(?:[ \t]+([^\W\d_]+))?")
_ALONE = regex(r"\b(?:[ \t]+[^\W\d_]+)?")
_FOLLOWED = regex(
    r"'s[ \t]{1,20}(?:book|career|claim|idea|keynote|lecture|life|story|talk|view|work)s?\b"
    r"|[ \t]{1,20}(?!is |was |has |does )[^\W\d_A-Z][^\W\d_]*(?:s|ed)"
    r"[ \t]{1,20}(?:an?|the|his|her|how|why|what|when|whether)\b"
)
_ANY = regex(r"(?:'s)?[ \t]{1,20}[^\W\d_A-Z][^\W\d_]*")
_COMMON_END = regex(r"\b(?![/@_-]|\.\w)")
_ONE_OF_A_KIND = regex(
    r"\b[ \t]{1,20}(?:is|was|are|were)[ \t]{1,20}(?:an?|one of)\b"
    r"|,[ \t](?:an?|the)[ \t](?:[\w-]{1,20}[ \t]){0,3}(?:company|firm|platform|start-?up)"
    r"(?=[,.]|[ \t]that\b)"
)
_DOES = regex(
    r"(?:[ \t]\([^()\n]{1,40}\))?[ \t]"
    r"(?!(?:about|at|from|in|of|on|to|via|with)\b)[^\W\d_A-Z][^\W\d_]"
)
"""What goes on behind a name that begins a point of a list: `> - Dam Breaks (DB) happen`."""

_JOINING = frozenset("@/._-")
_BEFORE = regex(  # but `to master Stone Bridge`
    r"(?<![\w'-])(?<!\bto )(?<!\b(?:must|will) )([^\W\d_][\w'-]{0,60}\.?),?[ \t*_]{0,20}\Z"
)
_OTHER_NAMES = regex(r"(?:\s*+(?:,|&|\band\b|·|\||•|[-–—])\s*+(?:[^\W\d_][\w.'-]++ ?+){0,4}+)*+")
_SPEAKS = regex(
    r"[\s*_>•–-]*(?:[\[(][\d:]+[\])][\s–-]*)?(?P<name>[^\W\d_][^:]*?)\*{0,2}:\s?\*{0,2}\s?[\"“„«]"
)
_I_AM = ("I'm", "I am", "My name is", "my name is", "My name's")
_MEETING = regex(
    r"\b(?:chat|conversation|debate|discussion|interview|talk)s? (?:with|by)$"
    r"|\b(?:delivered|given|hosted|interviewed|joined|moderated|presented|written) by$"
    r"|\b(?:(?:my|our) guests?(?: today)?(?: is)?|welcome(?: back)?,?)$",
    re.IGNORECASE,
)
_WHO = regex(r"(?:,| is| was| \(| [-–—]) ?(?P<who>(?:(?! [-–—|] )[^.;:!?\n]){2,80})")
_PROFESSIONS = ("ologist", "ician", "omist", "apher", "icist")
_LEADS_ON = frozenset("and as at by for from in like of on or that to who whose with".split())
_SAID = regex(r"[,!?.…][\"”’»] (?:said|says|asked|asks|replied|replies|wrote|writes) \Z")
_OF_PEOPLE = regex(
    r" (?:and I\b|(?:joins|joined) (?:us|me)\b|(?:grew up|was born|sits down|sat down)\b"
    r"|(?:tells|told|shows|walks|took|takes) (?:us|me)\b|shares (?:his|her)\b)"
)
_BEGINS_NAME = regex(r" (?!I\b)[A-Z]")
_DOING = regex(r"[A-Z][a-z]{2,}ing")
"""What somebody does, in a title: `Unbinding Lazarus`; a first name stands in the text as well."""

_HANDLE = regex(r"[ \t]*\(@\w{2,}\)")
_LABEL = regex(r"[\W_]*(?P<key>[^\W\d_][\w &]{1,30}?)[*_]{0,3}[:：][\s*_\[]*$")
_CITED = regex(r"[\"“”»」』]\s*[-–—―~]{1,2}\s*[*_]*$|^\s*(?:>[\s>]*-{1,2}|[–—―~]{1,2})\s*[*_]*$")


def confirmation(name: str, title: str, body: str) -> Message | None:
    """What the text says that shows the name of a title to be a person's, or None."""
    first, last = name.split(maxsplit=1)[0], name.rsplit(maxsplit=1)[-1]
    if first.casefold() in NEVER_FIRST or (_DOING.fullmatch(first) and not has_words(name, body)):
        return None
    if names_role(last) and not is_given_name(first):  # `Weir Reviewer`
        return None
    small = name.lower()  # `job description`
    if has_initials_behind(name, body) or (small != name and len([*_places(small, body)]) > 1):
        return None
    words = _of_oneself(first, last, body) or _introduced(name, body) or _run_on(name, body)
    if words is None and _is_told_of(name, last, body):
        return None
    if words is None and not any(is_common(it, body) for it in name.split() if it[0].isupper()):
        things = _share_of_things(name, last, body)
        if not things:
            words = _speaking(name, last, body)
        if things <= _FEW and words is None:
            words = _called_person(name, last, body)
        is_firm = len(first.rstrip(".")) > 1 and any(  # its first word stands alone
            not body.startswith(name, place) for place in _places(first, body)
        )
        is_other = is_firm or is_of_a_kind(name, body)
        if things <= _FEW and words is None and not is_other:
            talks = f"{name} on " in title or f"{name} about " in title
            words = _reported(name, last, body, least_saying=1 if talks else 2)
            followed = _ANY if talks else _FOLLOWED
            if words is None and not things:
                words = _called(name, last, body, followed)
        if words is None and not things and not is_of_a_kind(name, body):
            words = _called_by_first_name(first, name, body)
    return clauses((IN_TITLE, Message("person.text_says", words=words))) if words else None


def _is_told_of(name: str, last: str, body: str) -> bool:
    """Whether `the hosts` tell something, and it is hardly said of a name that he does."""
    if _HOSTS_TELL.search(body) is None:
        return False
    behind = (_OWNING.match(body, it + len(last)) for it in _own_places(name, last, body))
    return sum(it is not None and it[1] in REPORTING for it in behind) < _LEAST_BESIDE_HOSTS


def has_words(name: str, body: str) -> bool:
    """Whether a text has a name as whole words."""
    return any(_ALONE.match(body, place + len(name)) for place in _places(name, body))


def _of_oneself(first: str, last: str, body: str) -> str | None:
    """Where somebody says to be called so, perhaps by more of the name: `I'm Ada B. Okafor`."""
    for words in _I_AM:
        place = body.find(f"{words} {first} ")
        behind = body[place : place + _WORDS_BEFORE] if place >= 0 else ""
        if f" {last}" in behind:
            return behind[: behind.rfind(f" {last}") + 1 + len(last)]
    return None


def _introduced(name: str, body: str) -> str | None:
    """Where the text says who somebody is, or that these are his words."""
    for place in _places(name, body):
        end = place + len(name)
        start = body.rfind("\n", 0, place) + 1
        before, behind = body[start:place], body[end : end + _NEAR]
        role = _BEFORE.search(before[-_WORDS_BEFORE:])
        if role is not None and is_role(role[1]):
            return f"{role[1]} {name}" if before.endswith(f"{role[1]} ") else name
        label = _LABEL.match(before)
        if label is not None and field_of(label["key"]) in TALKING_FIELDS:
            return body[start:end].strip("#*_ ")
        is_cited = _CITED.search(before) is not None and _DOES.match(behind) is None
        is_shown = is_cited or _HANDLE.match(behind) or _is_byline(behind.partition("\n")[0])
        if is_shown or _MEETING.search(before.rstrip()) or is_guest(behind):
            return name
        who = _WHO.match(behind)
        if who is not None and _has_role(who["who"]):
            return body[place : end + who.end()].strip()
    return None


def _speaking(name: str, last: str, body: str) -> str | None:
    """Where a line gives a name, or its last word, words in quotation marks: `Okafor: “…”`."""
    for place in _places(last, body):
        speaks = _SPEAKS.match(body[body.rfind("\n", 0, place) + 1 : place + len(last) + 8])
        if speaks is not None and speaks["name"] in {name, last}:
            return f"{speaks['name']}:"
    return None


def _has_role(text: str) -> bool:
    """Whether a text begins by saying what somebody is: `a former judge`, not `edited by …`."""
    for word in text.casefold().split()[:_MAX_WHO]:
        bare = word.strip(",()")
        if names_role(bare) or bare.endswith(_PROFESSIONS):
            return True
        if word in _LEADS_ON or word.endswith((",", ")")):
            return False
    return False


def _reported(name: str, last: str, body: str, *, least_saying: int) -> str | None:
    """Where something is reported of a name: `Okafor argues`, `Okafor's talk shows`.

    Papers and products say something too: nothing but `says` behind a name in full counts in so
    many places only.
    """
    saying: list[str] = []
    for place in _own_places(name, last, body):
        match = _OWNING.match(body, place + len(last))
        if match is not None and match[1] in REPORTING:  # what is large is of a title's words
            saying.append(body[place : match.end()])
            in_full = body.endswith(name, 0, place + len(last))
            if match[1] != "says" or not in_full or len(saying) >= least_saying:
                return saying[0]
        if _SAID.search(body[max(0, place - _WORDS_BEFORE) : place]):
            return last
        behind = body[place + len(last) : place + len(last) + 8].lstrip()
        if has_ideographs(behind[:1]) and behind.startswith(SAYING):
            return last
    return None


def _called_person(name: str, last: str, body: str) -> str | None:
    """Where `he` or `she` stands behind a name, in its sentence and with no other name between."""
    for place in _own_places(name, last, body):
        end = place + len(last)
        rest = body[end : end + _NEAR].partition("\n")[0]
        pronoun = _PRONOUN.search(rest)
        between = rest[: pronoun.start()] if pronoun else ""
        if pronoun and not any(char.isupper() or char in ".!?;" for char in between):
            return f"{last}{rest[: pronoun.end()]}"
    return None


def _called_by_first_name(first: str, name: str, body: str) -> str | None:
    """Where a first name alone stands as only people's do: `Ada joins us`, `Ada grew up`.

    None where it is a word, or begins another name: `Swift`, `Stone`. What is no given name and
    stands nowhere with the last name is more likely the first word of a title.
    """
    if not is_given_name(first) and not has_words(name, body):
        return None
    alone = [place for place in _places(first, body) if not body.startswith(name, place)]
    if len(first) < _LEAST_FIRST or is_common(first, body):
        return None
    if any(_BEGINS_NAME.match(body, place + len(first)) for place in alone):
        return None
    for place in alone:
        match = _OF_PEOPLE.match(body, place + len(first))
        if match is not None and not _is_thing_at(body, place, place + len(first)):
            return body[place : match.end()]
    return _called_person(first, first, body)


def _called(name: str, last: str, body: str, followed: re.Pattern[str]) -> str | None:
    """Where a last name stands without the first, as people are called: `Okafor rents the`."""
    for place in _own_places(name, last, body):
        match = followed.match(body, place + len(last))
        start = place - len(name) + len(last)
        if match is not None and not (start >= 0 and body.startswith(name, start)):
            return body[place : match.end()]
    return None


def is_of_a_kind(name: str, body: str) -> bool:
    """Whether the text says what a name is, which is no role: `Weir, a firm that builds them`."""
    return any(_ONE_OF_A_KIND.match(body, place + len(name)) for place in _places(name, body))


def _is_byline(behind: str) -> bool:
    """Whether what stands behind a name is nothing but other names and a date."""
    date = find_date(behind)
    return date is not None and _OTHER_NAMES.fullmatch(behind[: date.start]) is not None


def _own_places(name: str, last: str, body: str) -> Iterator[int]:
    """Where a last name stands by itself or behind its own first names."""
    own = {*name.split()[:-1], *(part.capitalize() for part in name.split()[:-1])}
    for place in _places(last, body):
        before = _BEFORE.search(body[max(0, place - _WORDS_BEFORE) : place])
        word = before[1] if before else ""
        if (
            not word[:1].isupper()
            or (word.endswith(".") and len(word) > _INITIAL)
            or word in own
            or names_role(word)
            or word.casefold() in NEVER_FIRST
        ):
            yield place


def _run_on(name: str, body: str) -> str | None:
    """The name where a run-on byline prints it: `Ada OkaforNovember 18`."""
    ends = (place + len(name) for place in _places(name, body))
    return name if any(body[end : end + 1].isupper() for end in ends) else None


def _places(word: str, body: str) -> Iterator[int]:
    """Where a word begins; a pattern for each name would have to be compiled first."""
    place = body.find(word)
    while place >= 0:
        if _BORDER.match(body, place) or has_ideographs(word[:1]):
            yield place
        place = body.find(word, place + 1)


def _share_of_things(name: str, last: str, body: str) -> float:
    """In what share of its places a last name stands as things do, from 0 to 1."""
    places = against = 0
    for place in _places(last, body):
        places += 1
        start = place - len(name) + len(last)
        whole = start >= 0 and body.startswith(name, start)
        against += _is_thing_at(body, start if whole else place, place + len(last))
    return against / places if places else 0.0


def _is_thing_at(body: str, start: int, end: int) -> bool:
    before, behind = body[max(0, start - _WORDS_BEFORE) : start], body[end : end + _WORDS_BEFORE]
    if behind.startswith("'s"):
        return False
    words = behind.split(maxsplit=1) if behind[:1] == " " else ()
    next_word = words[0].strip(",.") if words else ""
    if next_word in OF_GROUPS or behind.lstrip().startswith(BEHIND_THINGS):
        return True
    word = _BEFORE.search(before)
    small = word is not None and word[1].casefold() in OF_THINGS and before[-1:] == " "
    return (small and not next_word[:1].isupper()) or before.rstrip().endswith(IN_FRONT_OF_THINGS)


def is_common(word: str, body: str) -> bool:
    """Whether the text has a word in small letters too, other than in an address or a handle."""
    small = word.casefold()
    return any(
        body[place - 1 : place] not in _JOINING and _COMMON_END.match(body, place + len(small))
        for place in _places(small, body)
    )
