"""What somebody or a program noted down of one talk, point by point, each with its time.

Lists are called after what they hold: `decisions` of objects with a `decision` and a `timestamp`,
`topics` with a `title` and a `start_time`, `quotes`, `key_facts`, `qa_pairs` with a `question`.
"""

from collections.abc import Iterator

from generator.model.account import (
    AccountPassage,
    AccountSegment,
    Item,
    PassageKind,
    Quotation,
    TimeCode,
)
from generator.model.account_head import AccountKind
from generator.model.source import Candidate
from generator.read.formats.json.forms import Form, JsonSourceMap, date_of, dates_of, parsed
from generator.read.formats.json.times import in_seconds, start_of
from generator.read.formats.json.tree import ALONE, Array, JsonLeaf, Object
from generator.read.formats.json.video_records import name_of
from generator.read.formats.parsed import File, Parsed
from generator.read.formats.source_map import LocatedText
from generator.read.page import Draft
from generator.read.talk_facts import DateRole
from generator.text.naming.normal import name_key, singular

KIND = Candidate(dialect="timed-points", english="points of a talk", score=1.0)
_QUOTES = ("quote", "quotation")
_TEXTS = ("text", "content", "question", "statement", "claim", "insight", "point", "moment")
_SPEAKERS = ("speaker", "said_by", "who")
_ABOUT = ("summary", "description")


def fits(root: Object) -> bool:
    """Whether a file has lists of points, and most of them say when they come up."""
    points = list(_listed(root))
    timed = [entry for key, entry in points if start_of(entry) and _says(key, entry)]
    return ALONE not in root.members and bool(timed) and len(timed) * 2 > len(points)


def read(file: File, root: Object) -> Parsed:
    """The points in the order of the file; what else they say follows under its key."""
    source_map = JsonSourceMap(file)
    title = source_map.read(_stated(root, "title"))
    date = _stated(root, "date")
    items: list[Item] = list(source_map.details("metadata", [date]))
    for key, entry in _listed(root):
        items.extend(_items(key, entry, source_map))
    fields = Draft(
        lines=(1, 1),
        titles=source_map.titles(title),
        dates=dates_of(DateRole.GIVEN, date) if date_of(date) else (),
    )
    return parsed(file, source_map, KIND, root, sort=AccountKind.RECORD, fields=fields, items=items)


def _stated(root: Object, what: str) -> JsonLeaf | None:
    """What a key states that is called so or ends so: `title`, `call_title`."""
    keys = sorted(root.members, key=lambda key: key != what)
    return root.text(*(key for key in keys if name_key(key).split()[-1:] == [what]))


def _listed(root: Object) -> Iterator[tuple[str, Object]]:
    """Each object of the lists of a file, with the key of its list."""
    for key, member in root.members.items():
        if isinstance(member, Array):
            yield from ((key, it) for it in root.objects(key))


def _sort_of(key: str) -> str:
    """What a list holds, by its key: `decision` for `decisions`, `fact` for `key_facts`."""
    return singular(name_key(key).rpartition(" ")[2])


def _says(key: str, entry: Object) -> JsonLeaf | None:
    """The text that a point is: what its list is called after, its title, or its words."""
    sort = _sort_of(key)
    words = entry.text(*_QUOTES, *_TEXTS) if sort in _QUOTES else None
    return words or entry.text(sort) or name_of(entry) or entry.text(*_QUOTES, *_TEXTS)


def _items(key: str, entry: Object, source_map: JsonSourceMap) -> Iterator[Item]:
    """A point, and the words that were said of it where its object has them too."""
    leaf, quote = _says(key, entry), entry.text(*_QUOTES)
    if leaf is None or source_map.is_left_out(leaf.line):
        return
    start = start_of(entry)
    clock = source_map.read(start)
    time = source_map.time(in_seconds(start, 1), clock) if start and clock else None
    whole = [clock] if clock else []
    if leaf is quote or _sort_of(key) in _QUOTES:
        quote = leaf
    elif leaf is name_of(entry) and clock is not None and time is not None:
        yield from _chapter(leaf, entry, clock, time, source_map)
    elif (text := source_map.read(leaf)) is not None:
        kind, at = PassageKind.OTHER, source_map.at(*whole, text)
        yield AccountPassage(section=key, kind=kind, text=text.text, time=time, at=at)
    words, who = source_map.read(quote), source_map.read(entry.text(*_SPEAKERS) if quote else None)
    if words is not None:
        at = source_map.at(*whole, *(it for it in (words, who) if it))
        speaker = who.text if who else None
        yield Quotation(text=words.text, speaker=speaker, time=time, at=at)


def _chapter(
    title: JsonLeaf, entry: Object, clock: LocatedText, time: TimeCode, source_map: JsonSourceMap
) -> Iterator[AccountSegment]:
    name, about = source_map.read(title), source_map.read(entry.text(*_ABOUT))
    if name is not None:
        at = source_map.at(*(it for it in (clock, name, about) if it))
        description = about.text if about else None
        yield AccountSegment(title=name.text, description=description, time=time, at=at)


FORM = Form(kind=KIND, fits=fits, read=read)
