r"""Bibliographies (BibTeX, BibLaTeX): entries that say that they are talks, as records of talks.

`@misc{a, author = {Okafor, Ada}, title = {Weirs}, note = {Talk at RiverConf}, year = 2031}`.
A file may be called as one of talks. Of several who wrote what was shown, nothing says who gave it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from unicodedata import normalize

from generator.model.message import Message
from generator.read.formats.json.tree import Array, JsonLeaf, Node, Object
from generator.read.formats.parsed import File, Format, Parsed, unread
from generator.read.formats.talk_lists import records
from generator.read.formats.talk_lists.groups import unknown
from generator.text.quantities.dates import date_of_value
from generator.text.regex import Match, regex

_ENTRY = regex(r"^[ \t]*@(?P<type>[A-Za-z]{2,30})\s{0,9}\{[^\s,{}]{0,200},", re.MULTILINE)
_FIELD = regex(r"[\s,]*(?P<name>[A-Za-z][\w-]{0,40})\s{0,9}=\s{0,9}")
_BARE = regex(r"[\w.-]{1,60}")
_SIGN = regex(r"[{}]|\\.")
_QUOTED = regex(rf'"|{_SIGN.pattern}')
_COMMAND = regex(r"\\[a-zA-Z]{2,20}\s?|\\(?=[&%$#_{}])|[{}]")
_ACCENT = regex(r"""\\["'`^~=.]\{?[A-Za-z]\}?|\\[cvuHkr](?:\{[A-Za-z]\}|\s[A-Za-z])""")
_SIGNS = "\u0308\u0301\u0300\u0302\u0303\u0304\u0307\u0327\u030c\u0306\u030b\u0328\u030a"
_ACCENTS = dict(zip("\"'`^~=.cvuHkr", _SIGNS, strict=True))
_SORT = r"(?:talk|presentation|keynote|colloquium|lecture|seminar|slides|vortrag|charla)s?"
_TALK = regex(rf"\b{_SORT}\b", re.IGNORECASE)
_AT = regex(rf"(?:\w{{1,20}} )?{_SORT}\b,? ?(?:(?:given |held )?(?:at|in) )?", re.IGNORECASE)
_OF_TALKS = regex(r"talk|presentation|keynote|lecture|seminar|vortr", re.IGNORECASE)
_TYPES = frozenset({"presentation", "talk"})
_SAYING = ("howpublished", "note", "type", "entrysubtype", "titleaddon", "keywords")
_EVENTS = ("eventtitle", "booktitle", "event", "howpublished", "note", "organization")
_SAME = ("title", "abstract", "url", "video", "slides", "location", "venue", "language")


def read(file: File) -> Parsed:
    """The talks of a bibliography; one of works alone is kept unread."""
    text = "\n".join(file.texts)
    is_of_talks = _OF_TALKS.search(file.name) is not None
    entries = [it for kind, it in entries_of(text) if is_of_talks or _is_talk(kind, it)]
    if not entries:
        return unread(file, unknown(Message("problem.bib_form")))
    root = Array(items=tuple(map(_record, entries)))
    return records.read_tree(file, root, Message("repair.bibliography"))


def _is_talk(kind: str, entry: Object) -> bool:
    leaves = filter(None, map(entry.text, _SAYING))
    return kind in _TYPES or any(_TALK.search(it.text) for it in leaves)


def _record(entry: Object) -> Object:
    """An entry under the keys of records, with names as people say them and one date."""
    members = {key: node for key, node in entry.members.items() if key in _SAME}
    author, event = entry.text("author"), next(filter(None, map(entry.text, _EVENTS)), None)
    names = [it for it in author.text.split(" and ") if it != "others"] if author else []
    people = tuple(JsonLeaf(text=_turned(it), line=author.line) for it in names if author)
    members["speaker" if len(people) == 1 else "authors"] = Array(items=people)
    if (date := _date(entry)) is not None:
        members["date"] = date
    if event and (name := _AT.sub("", event.text, count=1).strip(" .,")):
        members["event"] = JsonLeaf(text=name, line=event.line, last=event.last)
    return Object(members=members)


def _turned(name: str) -> str:
    """A name with the first name in front: `Okafor, Ada`."""
    last, comma, first = name.partition(",")
    return f"{first.strip()} {last.strip()}" if comma else name.strip()


def _date(entry: Object) -> JsonLeaf | None:
    """The date, or the year with the day or month that is stated beside it."""
    stated = entry.text("eventdate", "date", "year")
    parts = [it.text for it in map(entry.text, ("day", "month", "year")) if it]
    iso = date_of_value(" ".join(parts).title())
    return JsonLeaf(text=iso, line=stated.line) if iso and stated else stated


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
    return normalize("NFC", letter + _ACCENTS[sign])


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


FORMAT = Format(endings=frozenset({".bib"}), read=read, kinds=(records.KIND,), lists=True)
