"""A file of one talk, which has its words or points beside what it states of itself."""

from generator.read.formats.json.forms import BECAUSE, Form
from generator.read.formats.json.podcast_chapters import chapters_in
from generator.read.formats.json.points import is_digest
from generator.read.formats.json.tree import ALONE, Object
from generator.read.formats.json.utterances import spoken_in
from generator.read.formats.parsed import File, Parsed
from generator.read.formats.talk_lists.entries import read_entries
from generator.read.formats.talk_lists.groups import Record
from generator.read.formats.talk_lists.members import stating
from generator.read.formats.talk_lists.records import KIND, is_talk, placed_entries
from generator.read.vocabulary.keys import Field


def fits(root: Object) -> bool:
    """Whether a file states a title, and what is said, or points of a talk."""
    talk = _whole(root) if ALONE not in root.members else None
    if talk is None:
        return False
    has_chapters = bool(chapters_in(talk)) and is_talk(Record(record=talk))
    return spoken_in(talk) is not None or has_chapters or is_digest(talk)


def read(file: File, root: Object) -> Parsed:
    """The talk; a transcript is called as others of its form are."""
    talk = _whole(root) or root
    spoken = spoken_in(talk)
    entries = list(placed_entries(Record(record=talk), Object(members={})))
    return read_entries(file, spoken.kind if spoken else KIND, BECAUSE, entries, root=root)


def _whole(root: Object) -> Object | None:
    """A file with a title; where that stands in one group of it alone, with what the group says."""
    if _is_titled(root):
        return root
    groups = [it for it in root.members.values() if isinstance(it, Object) and _is_titled(it)]
    if len(groups) != 1:
        return None
    others = {key: it for key, it in root.members.items() if it is not groups[0]}
    whole = Object(members=groups[0].members | others)
    return whole if _is_titled(whole) else None


def _is_titled(group: Object) -> bool:
    return any(leaf.is_text for leaf in stating(group, Field.TITLE))


FORM = Form(kind=KIND, fits=fits, read=read)
