"""Talks that a note lists in its front matter: posts of meetups keep their programme so."""

from collections.abc import Iterator

import msgspec

from generator.model.message import Message
from generator.read.formats.json.tree import Object
from generator.read.formats.parsed import File, Parsed
from generator.read.formats.talk_lists.entries import Entry, read_entries
from generator.read.formats.talk_lists.records import KIND, entries_of
from generator.read.formats.talk_lists.trees import parse_yaml
from generator.read.front.front_matter import FrontMatter, front_lines
from generator.text.syntax.yaml_nodes import YamlError


def with_stated_talks(parsed: Parsed, file: File) -> Parsed:
    """A note with the talks that its front matter lists, whose lines there are read as theirs."""
    entries = tuple(_entries(file, parsed.front)) if parsed.front.talks else ()
    if not entries:
        return parsed
    stated = read_entries(file, KIND, Message("repair.yaml"), entries)
    last = parsed.front.last or 0
    head = (
        line if read.label else read
        for line, read in zip(parsed.lines[:last], stated.lines, strict=False)
    )
    return msgspec.structs.replace(parsed, lines=(*head, *parsed.lines[last:]), talks=stated.talks)


def _entries(file: File, front: FrontMatter) -> Iterator[Entry]:
    try:
        root = parse_yaml("\n".join(front_lines(tuple(line.text for line in file.lines))))
    except YamlError:  # front matter that is read key by key
        return
    for stated in front.talks:
        for record in root.objects(stated.key) if isinstance(root, Object) else ():
            yield from entries_of(record, Object(members={}), of_talks=True)
