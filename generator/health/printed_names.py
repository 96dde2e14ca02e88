"""Names and days that one line near the top of a note prints: behind a label, in a title, below."""

import re
from itertools import takewhile

from generator.model.source import Line
from generator.text.naming.given_names import begins_with_given_name, is_given_name
from generator.text.naming.people_words import PARTICLES, is_name_word
from generator.text.naming.person_names import is_group, may_be_person, own_name
from generator.text.quantities.dates import FULL_DAY, date_of_value, find_date
from generator.text.quantities.unclear_dates import ambiguous_days, unclear_date
from generator.text.regex import regex

LINE = 100
"""A longer line is prose: what it names may be of something else."""

_MOST = 1_000  # characters

LABELLED = regex(r"[\W_]*(?P<label>[^\W\d_][^:：]{0,30}?)[*_\"\s]*[:：][*_\s]*(?P<value>\S.*)")
_OF_PEOPLE = regex(
    r"(?:co-?)?(?:(?:guest[\s_-]?)?speaker|guest|host|presenter|interviewe[er]|lecturer|instructor|preacher"
    r"|panel(?:l?ist)?)s?(?:[\s_-]names?)?|featuring|by|(?:presented|hosted)[\s_-]by"
    r"|嘉[宾賓]|主持人?|[讲講][者员員师師]|[主演][讲講][者人]?|登壇者|発表者|講演者",
    re.IGNORECASE,
)
_OF_PRESENT = regex(
    r"(?:all )?attend(?:ees?|ance|ing)|in attendance|participants?|(?:members )?present"
    r"|roll[ -]call|teilnehme(?:r|nde)(?:innen)?|anwesende?"
    r"|asistentes|participantes|presentes|présente?s|участники|присутствовали|出席者|参加者|参会(?:人员|者)|与会(?:人员|者)|참석자|참가자",
    re.IGNORECASE,
)
_MOST_WORDS = 4  # of one in a list of those present
_NOBODY = regex(r"\d|\w/\w$|[A-Z]{4,}$")  # `12 members`, `n/a`, `TODO`
_CONTACT = regex(r"(?<!\s)\s++(?:e-?mail|git ?hub|linked ?in|twitter|web(?:site)?)$", re.IGNORECASE)

_OF_DATES = regex(
    r"\bdate|recorded|publish|posted|aired|released|uploaded|\b(?:given|held) (?:on|at)"
    r"|日期|时间|公開日|日時|日付",
    re.IGNORECASE,
)
_FRONT = "front-matter"
_DASH = regex(r"\s[-–—|]\s")
_AROUND_DATES = " #*_>\"'"

_BY = regex(
    r".*\S[\"”]?\s(?P<word>by|with|von|mit|par|avec|con|com)\s"
    r"(?P<name>[^\W\d_][\w.'’-]*(?:\s[^\W\d_][\w.'’-]*){1,4})[\"”)]*"
    r"(?P<show>\s[-–—|]\s\S[^-–—|]{1,40}\s#?\d{1,4})?"
)
_BY_WORDS = frozenset("by von par".split())
_BYLINE = regex(r"(?:by|von|par)\s(?P<name>[^\W\d_@].*|@\w.*)", re.IGNORECASE)
_AT_END = regex(r"(?P<what>.{4,}?)\s(?:by|from|with)\s(?P<name>\S+(?:\s\S+){1,3})")
_WRITTEN = regex(r"(?:notes?|summar(?:y|ies)|transcripts?|ed|\b(?:by|par|por|von))$", re.IGNORECASE)
"""What somebody made of a talk who did not give it: `Notes by Ada Kern`, `edited by Ada Kern`."""

_WRITER = regex(r"\"?authors?\"?\s?[:=]\s?[\[\"']*[\w-]+(?:, ?[\w-]+)*[\]\"',]*", re.IGNORECASE)
_POINTS = ("- ", "* ", "+ ")

_TITLE = regex(r"#+\s.+|[\W_]*(?:[a-z]{1,10}[ _-])?titles?[\W_]{0,20}[:：].+", re.IGNORECASE)
_LINK = regex(r"\[\[?([^\[\]|]{1,80})(?:\|[^\[\]]{0,80})?\]\]?(?:\([^()\s]{0,300}\))?")
_BEHIND_LINK = regex(r"\s?\(https?://[^()\s]{0,300}\)|\{:[^{}]{0,80}\}")
_BORDER = regex(r"\t|\s[-–—|@&]\s?|\s?[(|]|[,:：]\s")
_AMONG = regex(r",\s|\s(?:&|and|with)\s|[;/、]")

MARKS = " #*_>+-\"'“”0123456789."
"""What stands around a name, numbers of episodes among it."""


def person_in(line: Line, *, is_alone: bool = False) -> str | None:
    """The name behind a label of people, in a title, or with which a short line begins or ends.

    Where no label says so, the name is one that begins with a known given name, and the line has
    nothing in front of it but marks. Of a talk that has nobody (`is_alone`) it may also stand
    behind any label or at the end of a point, and be one word behind a label of people.
    """
    text = _without_links(line.text[:_MOST])
    text = _BEHIND_LINK.sub("", text) if "(http" in text or "{:" in text else text
    text = text.strip(" |").partition("，")[0]
    if len(text) > LINE:
        return None
    is_titled = is_title(line.text)
    label = LABELLED.fullmatch(text.replace("|", ":", 1))
    if label is not None and _OF_PEOPLE.fullmatch(label["label"].strip("*_- ")):
        is_alone = is_alone and "|" not in line.text  # in a table the next column has a name too
        return label["value"] if _names_somebody(label["value"], is_alone=is_alone) else None
    if label is not None and is_titled:
        text = label["value"]
    elif label is not None:
        is_value = is_alone and not _WRITTEN.search(label["label"])
        called = _CONTACT.sub("", label["label"])
        either = (called, label["value"].strip(MARKS)) if is_value else (called,)
        return next(filter(_may_be_whole, either), None)
    by = _by(text) if is_titled else _below_title(text)
    if by is not None:
        return by
    front, *others = _BORDER.split(text.strip(MARKS))
    has_sides = others and (is_titled or (is_alone and text.startswith(_POINTS)))
    sides = (it.partition(" and ")[0] for it in (front, *others[-1:]))
    names = (own_name(it.strip(MARKS)) for it in (sides if has_sides else (front,)))
    return next(
        filter(_may_be_whole, (*names, text.strip(MARKS).title() if text.islower() else "")), None
    )


def is_title(text: str) -> bool:
    """Whether a line is a heading, or one with a label for titles."""
    may_be = text.startswith("#") or "tle" in text.casefold()
    return may_be and _TITLE.fullmatch(text) is not None


def _without_links(text: str) -> str:
    return _LINK.sub(r"\1", text) if "[" in text else text


def guest_in(line: Line) -> str | None:
    """The name behind `by` or `with` in a title."""
    is_titled = len(line.text) <= LINE and is_title(line.text)
    return _by(_without_links(line.text).strip(" \"'")) if is_titled else None


def date_in(line: Line) -> str | None:
    """The date that a short line consists of, that stands behind a label of dates or in a title.

    In front matter any key may do. Of two days that figures may mean it is none, an empty text.
    """
    text = line.text.strip(_AROUND_DATES) if len(line.text) <= LINE else ""
    label = LABELLED.fullmatch(text)
    value = label["value"] if label is not None and line.what == _FRONT else text
    value = _DASH.split(value)[-1] if is_title(line.text) else value
    if unclear_date(value) is not None and ambiguous_days(value) is not None:
        return ""
    day = date_of_value(value)
    if day is not None and len(day) == FULL_DAY and value[FULL_DAY : FULL_DAY + 1] != "T":
        return day  # and not when a program wrote the note
    date = find_date(text)
    if date is None or len(date.iso) <= len("2025"):
        return None
    rest = re.findall(r"[^\W\d_]+", text[: date.start] + text[date.end :])
    is_bare = all(word.casefold().endswith("day") for word in rest)
    is_labelled = label is not None and _OF_DATES.search(label["label"]) is not None
    return date.iso if is_bare or is_labelled or is_title(line.text) else None


def says_who(line: Line) -> bool:
    """Whether a label of people says that somebody's name stands behind it."""
    label = LABELLED.fullmatch(line.text)
    return label is not None and _OF_PEOPLE.fullmatch(label["label"].strip("*_- ")) is not None


def names_writer(line: Line) -> bool:
    """Whether a line of front matter says by single words who wrote: `author: okafor_ada`."""
    return _WRITER.fullmatch(line.text) is not None


def lists_present(line: Line, above: Line | None) -> bool:
    """Whether a line says who was there: two at least behind a label, or below a heading of such.

    They may go by any word: `Present: Ada, weirkeeper`.
    """
    label = LABELLED.fullmatch(line.text)
    if label is not None and _OF_PRESENT.fullmatch(label["label"].strip("*_- ")):
        names, least = _AMONG.split(label["value"].strip(MARKS)), 2
    elif above is not None and _OF_PRESENT.fullmatch(above.text.strip(" #*_:：")):
        names, least = [line.text.strip(MARKS)], 1
    else:
        return False
    are_names = all(0 < len(it.split()) <= _MOST_WORDS and not _NOBODY.match(it) for it in names)
    return are_names and len(names) >= least and not line.text.startswith("#")


def _names_somebody(value: str, *, is_alone: bool) -> bool:
    """Whether one of several behind a label may be a person: a panel's firms are none.

    A single word that is no given name is as often a firm's, unless it stands alone.
    """
    names = [name.strip(MARKS) for name in _AMONG.split(value.partition(" (")[0])]
    is_name = str.istitle if is_alone else is_given_name
    is_group_of = ":" in names[0] or "：" in names[0]
    return not is_group_of and any(
        any(map(str.isalpha, it))
        and may_be_person(it)
        and not it.startswith("The ")
        and (not it.isascii() or " " in it or it.startswith("@") or is_name(it))
        for it in names
    )


def _may_be_whole(name: str) -> bool:
    """Whether a name begins with a given one; behind particles it may have any number of words."""
    if begins_with_given_name(name):
        return True
    first, *others = name.split() or [""]
    return is_given_name(first) and not PARTICLES.isdisjoint(others[:-1]) and _large(name) == name


def _by(title: str) -> str | None:
    """The name behind `by` or `with`; behind `with` a given one, unless a show's number follows."""
    match = _BY.fullmatch(title)
    if match is None:
        return None
    name = _large(match["name"])
    is_sure = match["word"] in _BY_WORDS or match["show"] is not None
    return name if (is_sure and name) or begins_with_given_name(match["name"]) else None


def _below_title(text: str) -> str | None:
    """The name in a byline, or at the end of a line that is no sentence: `Insights from Ada Kern`.

    In a byline it may be a handle.
    """
    line = text.strip(MARKS)
    by = _BYLINE.fullmatch(line)
    if by is not None:
        return by["name"] if by["name"].startswith("@") else _large(by["name"])
    end = _AT_END.fullmatch(line) if not text.startswith((*_POINTS, "> ")) else None
    if end is None or _WRITTEN.search(end["what"]) or not begins_with_given_name(end["name"]):
        return None
    return end["name"]


def _large(text: str) -> str | None:
    """The words in the form of a name with which a text begins, two at least, or None."""
    parts = [*takewhile(lambda it: is_name_word(it) or it in PARTICLES, text.split())]
    while parts and parts[-1] in PARTICLES:
        parts.pop()
    name = " ".join(parts)
    is_whole = sum(it not in PARTICLES for it in parts) > 1
    return name if is_whole and not is_group(name) else None
