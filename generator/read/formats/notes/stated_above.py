"""What a note's front matter lists as files of records do: talks, and points of its own talk."""

from msgspec.structs import replace

from generator.model.message import Message
from generator.read.formats.json.forms import JsonSourceMap
from generator.read.formats.json.points import points_in
from generator.read.formats.json.tree import Object
from generator.read.formats.parsed import File, Parsed
from generator.read.formats.talk_lists.entries import read_entries
from generator.read.formats.talk_lists.records import KIND, entries_of
from generator.read.formats.talk_lists.trees import node_of
from generator.read.outline.line_roles import Repaired

BECAUSE = Message("repair.yaml")


def with_stated(parsed: Parsed, file: File) -> Parsed:
    """A note with what its front matter lists, whose lines there are read as that."""
    if not (parsed.front.talks or parsed.front.points):
        return parsed
    root = node_of(parsed.front.tree) if parsed.front.tree else None
    if not isinstance(root, Object):
        return parsed
    return _with_talks(_with_points(parsed, file, root), file, root)


def _with_talks(parsed: Parsed, file: File, root: Object) -> Parsed:
    held = ((root.object(it.group) or root, it) for it in parsed.front.talks)
    records = [
        Object(members={"speaker" if key == part.speaker else key: it for key, it in talk})
        for group, part in held
        for talk in (it.members.items() for it in group.objects(part.key))
    ]
    around = Object(members={})
    entries = [it for record in records for it in entries_of(record, around, of_talks=True)]
    if not entries:
        return parsed
    stated = read_entries(file, KIND, BECAUSE, entries)
    last = parsed.front.last or 0
    head = (
        line if read.label else read
        for line, read in zip(parsed.lines[:last], stated.lines, strict=False)
    )
    return replace(parsed, lines=(*head, *parsed.lines[last:]), talks=stated.talks)


def _with_points(parsed: Parsed, file: File, root: Object) -> Parsed:
    """A note with the points of its talk; their lines say nothing but what they are read as."""
    keys = {stated.key for stated in parsed.front.points}
    points = Object(members={key: node for key, node in root.members.items() if key in keys})
    source_map = JsonSourceMap(file)
    items = (*points_in(points, source_map), *source_map.rest(points))
    read = source_map.lines(BECAUSE)
    lines: list[Repaired] = list(parsed.lines)
    for first, last in (stated.lines for stated in parsed.front.points):
        if any(first <= item.at.lines[0] <= last for item in items):
            lines[first - 1 : last] = read[first - 1 : last]
    fields = replace(parsed.fields, items=(*parsed.fields.items, *items))
    return replace(parsed, lines=tuple(lines), fields=fields)
