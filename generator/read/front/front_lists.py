"""Lists in front matter whose members are groups: chapters, talks, who is who.

Sites keep moments to begin at as data (`- name: …`, `startOffset: …`); what the list itself is
called differs from site to site.
"""

from collections.abc import Iterator, Mapping, Sequence

import yaml
from msgspec.structs import replace

from generator.model.account import TimeCode
from generator.model.base import Value
from generator.read.account.people.lists.whole_names import gives_talk, people_alone, says_post
from generator.read.account.people.names import is_full_name
from generator.read.front.front_members import (
    OFFSETS,
    Member,
    is_amount,
    members_of,
    texts_of,
    time_of,
)
from generator.read.grammar.labelled import has_ideographs
from generator.read.outline.events.lists.columns import LEAST_WORDS, mean_words
from generator.read.vocabulary.event_words import (
    OF_PEOPLE,
    is_sort_of_talks,
    key_of_talk,
    says_meeting,
)
from generator.read.vocabulary.keys import Field, field_of, says_who_is_heard
from generator.read.vocabulary.section_names import rule_of_key
from generator.text.markdown.character_references import as_shown
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import name_key
from generator.text.regex import regex
from generator.text.syntax.yaml_nodes import Duplicate, Entry, Tree, is_null, text_of

_TITLES = ("title", "name", "label", "text", "topic", "description")
_OF_EPISODE = regex(r"audio|mp3|episode(?!s)")
_OF_TALK = frozenset({Field.TITLE, Field.KIND})
SORTING = frozenset({Field.TOPIC, Field.CATEGORY, Field.KIND})
_LEAST = 2
_FEW = 4
_FIRST_CHAPTER = 300  # seconds


class FrontValue(Value, frozen=True, kw_only=True):
    """One value of the front matter: its key as printed, what it states, its text and its lines.

    A key of a group is printed behind that of the group: `podcast name`. `is_item` says that it is
    one value of a list; `time` is that of a chapter which a group gives.
    """

    key: str
    field: Field
    text: str
    lines: tuple[int, int]
    is_item: bool = False
    time: TimeCode | None = None


_STRUCTURED = regex(r"#{1,6} \S|[-*+•] +\S|\d{1,3}[.)] \S")
_LEAST_STRUCTURED = 2


def is_section(entry: Entry) -> bool:
    """Whether a value is a section of the notes by its key: takeaways, quotes, a long summary."""
    node = entry.node
    text = text_of(node)
    if text is not None:
        rows = [row.strip() for row in text.split("\n")]
        if field_of(entry.key) is Field.BRIEF:
            marks = [mark[0] for row in rows if (mark := _STRUCTURED.match(row))]
            return len(marks) >= _LEAST_STRUCTURED and any(mark[0] == "#" for mark in marks)
        return rule_of_key(entry.key, short=len(rows) == 1 and len(text.split()) < _FEW) is not None
    if isinstance(node, yaml.MappingNode):
        inner = [it for _, it in node.value]
        return rule_of_key(entry.key) is not None and not all(map(text_of, inner))
    groups = any(isinstance(it, yaml.MappingNode) for it in node.value)
    return bool(node.value) and rule_of_key(entry.key, groups=groups) is not None


class FrontPart(Value, frozen=True, kw_only=True):
    """A list of talks, or a section of the notes, by its key and its lines.

    `speaker` is the key of those who give the talks, where it says so only here: `name`.
    """

    key: str
    lines: tuple[int, int]
    group: str = ""
    speaker: str = ""


def talks_in(tree: Tree, entry: Entry) -> FrontPart | None:
    """The list of talks that a key has, of which all have a title and say who speaks, or nothing.

    One talk alone stands under a key that says what it is: `talks`. There `authors` speak, where no
    talk names a speaker. The list may be all that a group holds: `data: {talks: […]}`.
    """
    if isinstance(entry.node, yaml.MappingNode):
        held = tuple(tree.entries(entry.node))
        alone = held[0] if len(held) == 1 else None
        is_list = isinstance(alone, Entry) and isinstance(alone.node, yaml.SequenceNode)
        inner = talks_in(tree, alone) if isinstance(alone, Entry) and is_list else None
        return inner and replace(inner, group=entry.key)
    items = entry.node.value if isinstance(entry.node, yaml.SequenceNode) else []
    least = 1 if is_sort_of_talks(entry.key) else _LEAST
    speaker = ""
    if field_of(entry.key) is Field.SPEAKER and _are_given(members_of(tree, entry.node)):
        speaker = "name"
    elif least == 1:
        speaker = _key_of_authors(tree, items)
    if len(items) < least or not (speaker or all(_is_talk(tree, item) for item in items)):
        return None
    return FrontPart(key=entry.key, lines=tree.span(entry.node), speaker=speaker)


def _key_of_authors(tree: Tree, items: Sequence[yaml.Node]) -> str:
    """The one key under which all talks name authors, and none a speaker, or nothing."""
    stated = [
        {field_of(it.key): it.key for it in tree.fields(item) if not is_null(it.node)}
        for item in items
    ]
    are_by_authors = all(Field.TITLE in it and Field.SPEAKER not in it for it in stated)
    keys = {it.get(Field.AUTHOR, "") for it in stated if are_by_authors}
    return keys.pop() if len(keys) == 1 else ""


def _are_given(members: Sequence[Member]) -> bool:
    """Whether titles of talks, and no posts, stand beside the names of some speakers."""
    keys = {name_key(key) for it in members for key in it.texts}
    if len(members) < _LEAST or not OF_PEOPLE.isdisjoint(keys):
        return False
    titles, names = ([it.texts.get(key, "") for it in members] for key in ("title", "name"))
    are_titles = mean_words(titles) >= LEAST_WORDS and not any(map(says_post, titles))
    return are_titles and len({*titles}) == len(titles) and all(map(people_alone, names))


def _is_talk(tree: Tree, node: yaml.Node) -> bool:
    held = [it for it in tree.fields(node) if not is_null(it.node)]
    stated = {field_of(it.key) for it in held}
    keys = {name_key(it.key): it.node for it in held}
    name = text_of(keys["name"]) if "name" in keys else None
    is_given = name is not None and gives_talk(name, keys.keys())
    return stated >= {Field.TITLE, Field.SPEAKER} or is_given


def titled_entries(tree: Tree, root: yaml.MappingNode) -> tuple[Entry | Duplicate, ...]:
    """The keys of a document; `name` is the title where none stands but speakers or a file do.

    Themes for conferences have it so in their talks, and some sites call an episode by its guest. A
    page about somebody is called by a name; where it is a talk's as well, that is whose name it is.
    What is told by its number has a few words for a title in `description`. The `people` of what is
    filed under meetings were there.
    """
    entries = tuple(tree.entries(root))
    sorts = [it.node for it in tree.fields(root) if field_of(it.key) in SORTING]
    if says_meeting(it for sort in sorts for row in tree.rows(sort) for it in row.split(",")):
        entries = tuple(
            replace(it, key="attendees") if says_who_is_heard(it.key) else it for it in entries
        )
    held = {it.key.lower(): it for it in entries if isinstance(it, Entry)}
    name = text_of(held["name"].node) if "name" in held else None
    is_titled = any(field_of(key) is Field.TITLE for key in held)
    talk = key_of_talk({it.key: text_of(it.node) or "" for it in held.values()})
    is_own = talk is not None and field_of(talk) is Field.TITLE
    if talk and (is_own or not is_titled) and (renamed := _of_speaker(entries, held, talk)):
        return renamed
    if not name or is_titled or not (any(map(_OF_EPISODE.search, held)) or _is_given(name, held)):
        return entries
    is_guest = is_full_name(name) and not OF_PEOPLE.isdisjoint(map(name_key, held))
    keys = ("title", "guest") if is_guest else ("title",)
    named = [replace(held["name"], key=key) for key in keys]
    return tuple(new for it in entries for new in (named if it is held["name"] else (it,)))


def _is_given(name: str, held: Mapping[str, Entry]) -> bool:
    """Whether speakers stand beside a name that is not somebody's."""
    speakers = held["speakers"].node if "speakers" in held else None
    is_person = is_full_name(name) and begins_with_given_name(name)
    return speakers is not None and not (is_person or is_null(speakers)) and bool(speakers.value)


def _of_speaker(
    entries: tuple[Entry | Duplicate, ...], held: Mapping[str, Entry], talk: str
) -> tuple[Entry | Duplicate, ...]:
    """The keys beside that of a talk, with the name as the speaker's where no other is stated.

    Who is called `name` has a post for `title`. A name is somebody's by its first word, or where
    accounts and a life stand beside it.
    """
    named = next((held[key] for key in ("name", "title") if key in held), None)
    is_stated = any(field_of(key) is Field.SPEAKER for key in held)
    name = "" if named is None or is_stated else as_shown(text_of(named.node) or "")
    is_of_person = not OF_PEOPLE.isdisjoint(map(name_key, held)) or begins_with_given_name(name)
    is_whole = is_full_name(name) or (name.isalpha() and has_ideographs(name))
    if named is None or not (is_whole and is_of_person):
        return ()
    keys = {named.key: "speaker", talk: talk if field_of(talk) in _OF_TALK else "talk title"}
    every = ((it, keys.get(it.key) if isinstance(it, Entry) else None) for it in entries)
    new = (replace(it, key=key) if key else it for it, key in every)
    return tuple(it for it in new if it.key.lower() != "title")


def chapters_in(
    tree: Tree, key: str, node: yaml.Node, *, by_offsets: bool
) -> tuple[FrontValue, ...]:
    """The chapters that a list under a key holds.

    Each member has a title and a time, the first soon: a programme begins later. Where the key says
    nothing else (`by_offsets`), a second for each is enough.
    """
    members = members_of(tree, node)
    starts = [member.first(OFFSETS) or "" for member in members]
    are_offsets = by_offsets and all(map(is_amount, starts))
    times = [time for member in members if member.first(_TITLES) and (time := time_of(member))]
    are_timed = len(times) == len(members) and times[:1] and times[0].seconds < _FIRST_CHAPTER
    if len(members) < _LEAST or not (are_offsets or are_timed):
        return ()
    return tuple(chapter for member in members for chapter in _chapters(key, member))


def chapter_of(tree: Tree, key: str, node: yaml.MappingNode) -> Iterator[FrontValue]:
    """The chapter that a group under a key is; nothing without a title."""
    return _chapters(key, Member(texts=texts_of(tree, node), lines=tree.span(node)))


def _chapters(key: str, member: Member) -> Iterator[FrontValue]:
    if title := member.first(_TITLES):
        time, field = time_of(member), Field.CHAPTER
        yield FrontValue(key=key, field=field, text=title, time=time, lines=member.lines)
