"""The names that a title prints, and whether it says that they are its speakers'.

`Weirs with Ada Okafor`, `Ada Okafor on weirs` and `#12 Ada Okafor` say so; in `Ada Okafor - Weirs`,
`Ada Okafor: Weirs` and `Weirs - Ada Okafor` she may be whom somebody else talks about.
"""

import re
from collections.abc import Iterator, Sequence

from generator.model.base import Value
from generator.read.account.people.names import is_whole_short_name
from generator.read.account.people.titles.title_forms import SPEECH_BY, interviewed_in, speech_by
from generator.read.account.titles.series_titles import without_number
from generator.read.grammar.people.beside_titles import speakers_beside
from generator.read.vocabulary.word_lists import WORDS
from generator.text.caches import remembered
from generator.text.naming.given_names import begins_with_given_name, is_korean_name
from generator.text.naming.normal import plain
from generator.text.naming.people_words import (
    ON,
    PARTICLES,
    REPORTING,
    TITLES,
    is_name_word,
    says_role,
)
from generator.text.naming.person_names import is_degree, own_name, without_role
from generator.text.regex import regex

BEFORE_NAMES = frozenset("with by featuring feat feat. ft ft. w/".split())
BEFORE_ABROAD = frozenset("avec com con mit par por".split())  # in small letters: `MIT` is a school
CONNECTORS = frozenset("and und et y e en i и & + x ×".split())
_AFTER_NAMES = ON | frozenset("at debate discuss discusses explains talks - | –".split())
_BESIDE_NAMES = _AFTER_NAMES | BEFORE_NAMES | {"en"}  # `Remarks by Ada Okafor En Route to Lagos`
_GIVEN = frozenset(WORDS["given"])
_TALKS = _GIVEN | {"interview"}
_TELLING = frozenset(WORDS["deeds_of_speakers"])
"""What speakers do; what somebody wants, says or gives is in the news about him as well."""

_MEETINGS = frozenset("conversation debate dialogue discussion interview".split())
_OWN_WORDS = _TALKS | frozenset(WORDS["words_of_talks"])
"""What somebody whose own it is says or writes: `Ada Okafor's Key Insights`, not `… Taxes`."""

_MAX_WORDS, _MAX_ROLE, MAX_TITLE = 5, 4, 400
_MAX_SHOW = 3  # words in front of the colon behind a show
_OWN_TALK = 3  # words behind a possessive, among which stands what somebody gives
_MAX_OWNED = 8  # words behind a possessive, among which stands whose words they are
_FIRM = regex(r"(?<=\S) \([^()]{2,60}\)")
"""What stands behind a name: `Ada Okafor (Water Works) and Ivo Kern (Mills)`."""
_FIRM_LAST = regex(r"(?<=\S), \S{1,30}$")
_LABEL = regex(r"\([^\W\d_]+:")  # `Weirs (Speaker: Ada Okafor)`
_POSTED = regex(r"(?P<name>[^,]{4,40}), (?:the |an? )?(?P<role>[^\W\d_-]{2,30})\b")
"""A name with what somebody is behind it: `Ada Okafor, CEO of River Works`."""
_POST = regex(r"(?P<name>[^,:–—|]{4,40}), (?P<post>[^–—|:]{2,60}?) (?=(?:on|about|[-–—|]) )")
_PART = regex(r" ?[|:：()（）\[\],/] ?| [-–—] |\b[Bb]y (?=[A-Z])")
_ALIVE = TITLES - {"captain", "mr", "mrs", "ms", "sir"}
_COURTESY = regex(r"(?:Dr|Prof)\.?\s|[^,:–—|]{4,40}, (?:Ph\.?D|M\.?D)\b")
"""Who is called by a degree is alive to tell: `Dr. Ada Okafor: Weirs`."""
_MET = regex(r"(?:'s|s') (?:\S+ )?(?:call|lunch|meeting|visit)$", re.IGNORECASE)
"""In `Ada's Call with Ivo Kern` neither is a speaker's name."""

_PARTED = regex(r"\s[-–—|]\s")
_CUT_OFF = regex(r"(?<=[^\W\d_])-(?=\s)")
"""A dash that stands for a colon: `The River Show with Ada Okafor- How to Build Weirs`."""


class _Names(Value, frozen=True, kw_only=True):
    """Names found in a title, and what follows them."""

    names: tuple[str, ...]
    possessive: bool
    rest: tuple[str, ...]


class TitleName(Value, frozen=True, kw_only=True):
    """A name in a title, and whether that says that it is a speaker's."""

    name: str
    speaks: bool


def names_in_title(title: str) -> Iterator[str]:
    """Names where titles print their speakers, behind the number of an episode and its show.

    >>> list(names_in_title("Show #12: Weirs (w/ Ada Okafor & Ivo Kern)"))
    ['Ada Okafor', 'Ivo Kern']
    """
    return (printed.name for printed in printed_in_title(title))


@remembered
def printed_in_title(title: str) -> tuple[TitleName, ...]:
    """The names in a title, each with whether it says that they speak.

    They stand at the start, behind `with` or `by`, behind a dash at the end, in front of a colon,
    and before `'s talk`. In `Ada Okafor - Weirs`, `Ada Okafor: Weirs` and `Weirs - Ada Okafor` she
    may be whom somebody else talks about; in `Opening of Kern Hall: Address by …` he is not there.

    >>> titles = ("Weirs with Ada Okafor", "Weirs — Ada Okafor, Acme", "Ada Okafor - Weirs")
    >>> [it.speaks for title in titles for it in printed_in_title(title)]
    [True, True, False]
    """
    named = _printed(title)
    return tuple(it for it in named if not any(map(str.isdecimal, it.name.split())))  # `Ep. 12 Mud`


def _printed(title: str) -> Iterator[TitleName]:
    whole = plain(title[:MAX_TITLE]).replace(" • ", " | ")
    speech = SPEECH_BY.search(whole)
    if speech is not None and len(whole[: speech.start()].split()) > _MAX_SHOW:
        yield from (TitleName(name=it, speaks=True) for it in filter(None, [speech_by(whole)]))
        return
    words = _without_post(_CUT_OFF.sub(" -", without_number(whole))).split()
    bare = _FIRM.sub("", " ".join(words)).split()
    start = _behind_firm(_scan(_behind_role(bare)))
    if start.names and _introduces(start):
        numbered = not start.rest and without_number(whole) != whole.strip()
        with_firms = not start.rest and len(bare) < len(words) and len(start.names) > 1
        speaks = _speaks(start) or numbered or with_firms or _COURTESY.match(whole) is not None
        yield from (TitleName(name=it, speaks=speaks) for it in start.names)
    posted = _POSTED.match(_PARTED.split(" ".join(words))[-1])
    if posted is not None and says_role(posted["role"]):
        yield from map(_doubtful, _as_name(posted["name"].split()))
    yield from map(_doubtful, _reported(words))
    for index, word in enumerate(words):
        if index and words[index - 1].endswith((".", ":")) and word[0].isupper():
            behind = _behind_firm(_scan(words[index:]))
            if behind.names and behind.rest[:1] == (":",):
                yield from map(_doubtful, behind.names)
            elif index <= _MAX_SHOW and word[0] not in "([" and _speaks(behind):
                yield from (TitleName(name=it, speaks=True) for it in behind.names)
        elif word in _TALKS and words[index - 1].endswith(("'s", "s'")):
            owner = " ".join(words[:index]).removesuffix("'s").removesuffix("'")
            names = _as_name(trailing_name(owner, starts=True).split())
            yield from (TitleName(name=it, speaks=word in _GIVEN) for it in names)
    guest = interviewed_in(" ".join(words).partition(",")[0])
    sure = (*filter(None, (guest,)), *_behind_with(words), *called_in_title(whole))
    yield from (TitleName(name=it, speaks=True) for it in sure)
    has_firm = _FIRM_LAST.search(" ".join(words)) is not None  # `Weirs — Ada Okafor, Acme`
    for name in _behind_dash(words):
        yield TitleName(name=name, speaks=has_firm and begins_with_given_name(name))


def called_in_title(title: str) -> Iterator[str]:
    """The names in a title that are parts of it with what their bearers are called.

    >>> list(called_in_title("Weirs | Bishop Ada Okafor")), list(called_in_title("生水 王芳牧師"))
    (['Ada Okafor'], ['王芳'])
    """
    for part in (*_PART.split(title), *title.split()):
        name, first = own_name(part), part.partition(" ")[0].rstrip(".").casefold()
        is_called = first in _ALIVE and " " in name and begins_with_given_name(name)
        is_short = is_korean_name(name) or is_whole_short_name(name)
        is_address = part.endswith(("？", "！", "?", "!"))  # `王芳，你来不来？`
        if name != part and (is_called or is_short) and not is_address:
            yield name


def _without_post(title: str) -> str:
    """A title without what somebody is, between commas behind the name that it begins with.

    >>> _without_post("Ada Okafor, Ph.D. — Weirs"), _without_post("Ada Kern, CEO at Acme, on dams")
    ('Ada Okafor — Weirs', 'Ada Kern on dams')
    """
    match = _POST.match(title)
    if match is None:
        return title
    words = match["post"].rstrip(",").split()
    is_post = is_degree(words[0]) or any(map(says_role, words))
    is_firm = len(words) == 1 and match["post"].endswith(",")
    is_post = is_post or (is_firm and begins_with_given_name(match["name"]))
    return f"{match['name']} {title[match.end() :]}" if is_post else title


def _doubtful(name: str) -> TitleName:
    return TitleName(name=name, speaks=False)


def _speaks(scanned: _Names) -> bool:
    """Whether names at the start are those of whose talk it is, or who says what stands behind."""
    behind = [word.casefold() for word in scanned.rest[:_OWN_TALK]]
    if scanned.possessive:
        return not _GIVEN.isdisjoint(behind)
    return bool(behind) and (behind[0] in ON | _TELLING or behind == ["keynote"])


def _behind_dash(words: Sequence[str]) -> Sequence[str]:
    """The names behind a title's dash, bar or bracket, without their firms."""
    marks = (at for at, word in enumerate(words, 1) if word[0] in "-|" or _LABEL.fullmatch(word))
    dash = next(marks, None)
    if dash is None:
        return ()
    who = speakers_beside(_FIRM_LAST.sub("", " ".join(words)))
    behind = _scan(_FIRM.sub("", " ".join(words[dash - 1 :])).split()[1:])
    names = () if behind.rest else behind.names
    shown = who.speakers if who and (who.title is None or who.title[0] == 0) else ()
    return names if {*shown} < {*names} else shown  # `Weirs - Ada Okafor, Zyx Kern (Acme)`


def _reported(words: Sequence[str]) -> list[str]:
    """The name in front of a reporting verb that a title prints large: `Ada Okafor Says …`."""
    for index, word in enumerate(words[: _MAX_WORDS + 1]):
        if index > 1 and word[:1].isupper() and word.casefold() in REPORTING:
            return _as_name(words[:index]) if all(map(is_name_word, words[:index])) else []
    return []


def _behind_firm(scanned: _Names) -> _Names:
    """The names behind the firm to which a title says they belong: `Acme's Ada Okafor on …`.

    Of somebody's own words the name in front is: `Ada Okafor's Key Insights on …`.
    """
    staff = _scan(scanned.rest) if scanned.possessive else scanned
    is_firm = not any(map(begins_with_given_name, scanned.names))
    is_firm = is_firm and all(map(begins_with_given_name, staff.names))
    return staff if staff.names and is_firm and _speaks(staff) else scanned


def _behind_role(words: Sequence[str]) -> Sequence[str]:
    """The words behind the role that a title begins with: `Acme CEO, Ada Okafor: …`."""
    colons = (at for at in range(1, len(words[:_MAX_ROLE])) if words[at].endswith(":"))
    front = words[: next(colons, _MAX_ROLE)]  # in `Ada Okafor: Founder of …` she is named first
    role = (index for index, word in enumerate(front) if says_role(word.rstrip(",")))
    return words[next(role, -1) + 1 :]


def _introduces(scanned: _Names) -> bool:
    """Whether names stand where a title presents its speakers."""
    behind = [word.strip("\"'“”‘’:,.!?()").casefold() for word in scanned.rest[:_MAX_OWNED]]
    if scanned.possessive:
        return not _OWN_WORDS.isdisjoint(behind)
    is_told = behind in ([], ["keynote"])
    return is_told or scanned.rest[0].casefold() in _AFTER_NAMES | _MEETINGS | {":"}


def _scan(words: Sequence[str]) -> _Names:
    """Names from the first word on: `A B`, `A B and C van D`, up to a possessive or a colon."""
    names: list[str] = []
    current: list[str] = []
    for index, word in enumerate(words):
        bare = word.rstrip(",:")
        owner = next((bare[: -len(end)] for end in ("'s", "'") if bare.endswith(end)), None)
        if word in CONNECTORS and (current or (names and words[index - 1].endswith(","))):
            names += _as_name(current)
            current = []
            continue
        small = word.casefold() in _BESIDE_NAMES or word in BEFORE_ABROAD
        ends = small or (len(current) > 1 and word.casefold() in _MEETINGS | _GIVEN)
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


def _behind_with(words: Sequence[str]) -> Iterator[str]:
    """The names behind `with`, `by` and the like."""
    for index, word in enumerate(words):
        inside = word.lstrip("([")
        is_by = inside.casefold() == "by"
        if inside.casefold() in BEFORE_NAMES or inside in BEFORE_ABROAD:
            behind = _scan(rest := [it.rstrip(")]") for it in words[index + 1 :]])
            if not behind.names:  # `by MIT Professor Ada Okafor`, `with Acme's founder Ada Okafor`
                behind = _scan(_behind_role(rest))
            is_owner = behind.possessive and behind.rest  # `Run by Ada Okafor's Team`
            if not (is_owner or _MET.search(" ".join(words[:index]))):
                names = (" ".join(_behind_role(name.split())) for name in behind.names)
                yield from names if is_by else behind.names


def _as_name(words: Sequence[str]) -> list[str]:
    name = without_role(" ".join(words))
    return [name] if " " in name else []


def trailing_name(text: str, *, starts: bool) -> str:
    """The name that a text ends with.

    Where the text starts a sentence, its first word is capitalised whatever it is.

    >>> trailing_name("an engineer, Ada Okafor", starts=True)
    'Ada Okafor'
    """
    parts = text.split()
    start = len(parts)
    while start and (is_name_word(parts[start - 1]) or parts[start - 1] in PARTICLES):
        start -= 1
    name = parts[start:]
    if starts and start == 0 and len(name) > 2:
        name = name[1:]
    return " ".join(name)
