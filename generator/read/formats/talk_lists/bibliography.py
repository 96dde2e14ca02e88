r"""Bibliographies (BibTeX, BibLaTeX): entries that say that they are talks, and no works.

A file may be called as one of talks. `@misc{weirs, author = {Okafor, Ada}, title = {Weirs that
wait}, howpublished = {Talk at RiverConf}, year = 2031}`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from unicodedata import normalize

from generator.model.message import Message
from generator.model.source import Candidate
from generator.read.formats.json.forms import addresses_of
from generator.read.formats.json.tree import JsonLeaf, Node, Object
from generator.read.formats.parsed import File, Format, Parsed, unread
from generator.read.formats.talk_lists.entries import Entry, read_entries
from generator.text.encoding.decode import Fault
from generator.text.quantities.dates import date_of_value
from generator.text.regex import Match, regex

KIND = Candidate(dialect="bibliography", english="Bibliography", score=1.0)
_ENTRY = regex(r"^[ \t]*@(?P<type>[A-Za-z]{2,30})\s{0,9}\{[^\s,{}]{0,200},", re.MULTILINE)
_FIELD = regex(r"[\s,]*(?P<name>[A-Za-z][\w-]{0,40})\s{0,9}=\s{0,9}")
_BARE = regex(r"[\w.-]{1,60}")
_SIGN = regex(r"[{}]|\\.")
_COMMAND = regex(r"\\[a-zA-Z]{2,20}\s?|\\(?=[&%$#_{}])|[{}]")
_ACCENT = regex(r"""\\["'`^~=.]\{?[A-Za-z]\}?|\\[cvuHkr](?:\{[A-Za-z]\}|\s[A-Za-z])""")
_SIGNS = dict(
    zip(
        "\"'`^~=.cvuHkr",
        "\u0308\u0301\u0300\u0302\u0303\u0304\u0307\u0327\u030c\u0306\u030b\u0328\u030a",
        strict=True,
    )
)
_AND = regex(r"\s+and\s+")
_TALK = regex(
    r"\b(?:talk|presentation|keynote|colloquium|lecture|seminar|slides|vortrag|charla|exposé)s?\b",
    re.IGNORECASE,
)
_OF_TALKS = regex(r"talk|presentation|keynote|lecture|seminar|vortr", re.IGNORECASE)
_AT = regex(
    rf"(?:\w{{1,20}} )?{_TALK.pattern}(?:,? (?:given )?(?:at|in|held at|bei) )?", re.IGNORECASE
)
_TYPES = frozenset({"presentation", "talk"})
_SAYING = ("howpublished", "note", "type", "entrysubtype", "titleaddon", "keywords")
_EVENTS = ("eventtitle", "booktitle", "event", "howpublished", "note", "organization")
_LINKS = ("video", "url", "slides", "doi")
_SHOWN = ("howpublished", "note", "booktitle", "location", "address", "venue", "slides", "url")


def read(file: File) -> Parsed:
    """The talks of a bibliography; one of works alone is kept unread."""
    text = "\n".join(line.text for line in file.lines)
    is_of_talks = _OF_TALKS.search(file.name) is not None
    wanted = (it for kind, it in entries_of(text) if is_of_talks or _is_talk(kind, it))
    entries = [entry for it in wanted if (entry := _entry(it)) is not None]
    if not entries:
        return unread(file, Fault(code="seed-format-unknown", message=Message("problem.bib_form")))
    return read_entries(file, KIND, Message("repair.bibliography"), entries)


def _is_talk(kind: str, entry: Object) -> bool:
    said = filter(None, map(entry.text, _SAYING))
    return kind in _TYPES or any(_TALK.search(it.text) for it in said)


def _entry(talk: Object) -> Entry | None:
    title, author = talk.text("title"), talk.text("author")
    if title is None:
        return None
    names = _AND.split(author.text) if author else []
    line = author.line if author else 0
    people = tuple(JsonLeaf(text=_turned(it), line=line) for it in names if it != "others")
    event = next(filter(None, map(talk.text, _EVENTS)), None)
    abstract = talk.text("abstract")
    return Entry(
        root=talk,
        title=title,
        speakers=people if len(people) == 1 else (),
        authors=people if len(people) > 1 else (),
        given=_day(talk),
        event=_AT.sub("", event.text, count=1).strip(" .,") or None if event else None,
        facts=addresses_of(map(talk.text, _LINKS)),
        texts=(abstract,) if abstract else (),
        details=tuple(filter(None, map(talk.text, _SHOWN))),
        passed_over=tuple(filter(None, (author, talk.text("keywords")))),
    )


def _turned(name: str) -> str:
    """A name with the first name in front: `Okafor, Ada`."""
    last, comma, first = name.partition(",")
    return f"{first.strip()} {last.strip()}" if comma else name.strip()


def _day(talk: Object) -> JsonLeaf | None:
    """The date, or the year with the month that is stated beside it."""
    year, month, day = (talk.text(key) for key in ("year", "month", "day"))
    stated = talk.text("eventdate", "date", "year")
    if year is None or month is None:
        return stated
    printed = f"{day.text} {month.text} {year.text}" if day else f"{month.text} {year.text}"
    iso = date_of_value(printed.title())
    return JsonLeaf(text=iso, line=year.line) if iso else stated


def entries_of(text: str) -> Iterator[tuple[str, Object]]:
    """The entries with their types: the fields of each, in small letters."""
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    place = 0
    while (begins := _ENTRY.search(text, place)) is not None:
        members: dict[str, Node] = {}
        place = begins.end()
        while (field := _FIELD.match(text, place)) is not None:
            value, place = _value(text, field.end())
            first, last = (bisect_right(starts, it) for it in (field.end(), place - 1))
            clean = " ".join(_COMMAND.sub("", _ACCENT.sub(_letter, value)).split())
            if clean:
                leaf = JsonLeaf(text=clean, line=first, last=last)
                members.setdefault(field["name"].lower(), leaf)
        yield begins["type"].lower(), Object(members=members)


def _letter(match: Match) -> str:
    """A letter with the sign that a command puts on it."""
    sign, letter = match.group().lstrip("\\")[0], match.group().rstrip("}")[-1]
    return normalize("NFC", letter + _SIGNS[sign])


def _value(text: str, place: int) -> tuple[str, int]:
    """A value in braces, in quotation marks or bare, and where it ends."""
    sign = text[place : place + 1]
    if sign not in {"{", '"'}:
        bare = _BARE.match(text, place)
        return (bare.group(), bare.end()) if bare else ("", len(text))
    depth = 0
    for match in (_QUOTED if sign == '"' else _SIGN).finditer(text, place + 1):
        depth += {"{": 1, "}": -1}.get(match.group(), 0)
        if depth < 0 or (match.group() == '"' and not depth):
            return text[place + 1 : match.start()], match.end()
    return "", len(text)


_QUOTED = regex(rf'"|{_SIGN.pattern}')
FORMAT = Format(endings=frozenset({".bib"}), read=read, kinds=(KIND,), lists=True)
