"""Front matter: what a seed says of itself in YAML between two lines of `---`, or in TOML of `+++`.

A title block of Pandoc (`% title`, `% authors`, `% date`, and an empty line) is front matter too.

Seeds come from many programs: what their keys state stands in :mod:`.vocabulary.keys`, and a key
that is not known is no fault.
"""

from collections.abc import Iterator, Sequence

import msgspec
import yaml

from generator.model.base import Value
from generator.model.message import Message
from generator.model.source import UnknownKey
from generator.read.account.linked_values import is_path, notes_in, parted
from generator.read.account.people.listed_people import asks_for_several
from generator.read.loose_yaml import from_toml, repaired
from generator.read.vocabulary.keys import Field, field_of, is_full_title, names_file, nearest_key
from generator.text.language import language_tag
from generator.text.naming.ids import slug
from generator.text.quantities.dates import date_of_value
from generator.text.quantities.timecode import format_time
from generator.text.quantities.unclear_dates import unclear_date
from generator.text.recording_address import is_media_file
from generator.text.web_address import is_web_address
from generator.text.yaml_nodes import Duplicate, Entry, Tree, YamlError, is_null, text_of

_TOML = "+++"
_BLOCK = (("title", Field.TITLE), ("author", Field.AUTHOR), ("date", Field.DATE))
_ENDS = {"---": frozenset({"---", "..."}), _TOML: frozenset({_TOML})}
_MAX_LINES = 2_000
_MAX_CHARACTERS = 100_000
_OWN = frozenset({"url", "talk", "title", "date", "speakers", "license"})
_GROUPS = frozenset(
    "data extra frontmatter info meta metadata params properties talk taxonomies".split()
)
_NAMED = frozenset({"name", "title", "value", "text", "label"})
_PEOPLE = frozenset({Field.SPEAKER, Field.HOST, Field.AUTHOR})
_PLACES = frozenset({"url", "link", "href"})
_STARTS = ("start", "time", "starttime", "start_time", "timestamp")
_TITLES = ("title", "name", "label", "text")
_MOST_DIGITS = 7
_ADDRESSES = frozenset({Field.ADDRESS, Field.RECORDING})


class FrontValue(Value, frozen=True, kw_only=True):
    """One value of the front matter: its key as printed, what it states, its text and its lines.

    A key of a group is printed behind that of the group: `podcast name`. `is_item` says that it is
    one value of a list.
    """

    key: str
    field: Field
    text: str
    lines: tuple[int, int]
    is_item: bool = False


class FrontMatter(Value, frozen=True, kw_only=True):
    """A seed's front matter; where there is none, `first` and `last` are None.

    `first` and `last` are the lines of its fences, 1-based, or 0 above a title block, which has
    none; `problems` what could not be read.
    """

    first: int | None = None
    last: int | None = None
    values: tuple[FrontValue, ...] = ()
    unknown: tuple[UnknownKey, ...] = ()
    problems: tuple[Message, ...] = ()

    def first_of(self, *fields: Field) -> FrontValue | None:
        """The first value that states one of some things."""
        return next((value for value in self.values if value.field in fields), None)

    @property
    def title(self) -> FrontValue | None:
        """The first title that is stated, or the full one."""
        titles = [value for value in self.values if value.field is Field.TITLE]
        full = (value for value in titles if is_full_title(value.key))
        return next(full, titles[0] if titles else None)

    @property
    def language(self) -> str | None:
        """The language as a BCP 47 tag; of several, none."""
        stated = [value for value in self.values if value.field is Field.LANGUAGE]
        return language_tag(stated[0].text) if len(stated) == 1 else None

    @property
    def licence(self) -> str | None:
        """Under what licence the text stands, as printed."""
        stated = self.first_of(Field.LICENCE)
        return stated.text if stated else None

    @property
    def files(self) -> tuple[str, ...]:
        """The paths of other files about the talk."""
        values = (value for value in self.values if value.field is Field.FILE)
        return tuple(value.text for value in values if names_file(value.key))

    @property
    def talk(self) -> str | None:
        """The id of the talk that the seed is about."""
        stated = self.first_of(Field.TALK)
        if stated is None:
            return None
        notes = notes_in(stated.text)
        return slug(notes[0].rpartition("/")[2] if notes else stated.text)


def split_front_matter(lines: tuple[str, ...]) -> FrontMatter:
    """The front matter that the lines begin with.

    It is one only where it is closed and holds keys with values: anything else between two rules
    is ordinary text. What is not valid YAML is read key by key, and is a problem; where no key is
    known, it stays ordinary text.
    """
    last = _closing(lines)
    if last is None:
        return _title_block(lines) or FrontMatter()
    problems: tuple[Message, ...] = ()
    inside = from_toml(lines[1:last]) if lines[0].rstrip() == _TOML else lines[1:last]
    try:
        tree = Tree("\n".join(inside))
    except YamlError as error:
        line, reason = error.line + 1, str(error)
        loose = repaired(inside)
        if loose is None:
            return FrontMatter(problems=(Message("problem.front_matter", line=line, error=reason),))
        problems = (Message("front.loose", line=line, error=reason),)
        tree = loose
    if not isinstance(tree.root, yaml.MappingNode):
        return FrontMatter()
    read = _read(tree, tree.root, last + 1)
    return msgspec.structs.replace(read, problems=problems + read.problems)


def stated_values(stated: Sequence[tuple[str, str, int]]) -> tuple[FrontValue, ...]:
    """What lines state, each by its key, its text and its number; keys that nobody knows too."""
    return tuple(
        FrontValue(
            key=key,
            field=_means(key, _field(key), text) or Field.OTHER,
            text=text,
            lines=(number, number),
        )
        for key, text, number in stated
    )


def _title_block(lines: Sequence[str]) -> FrontMatter | None:
    """The title block that the lines begin with: remarks of a program have no day in their third.

    >>> block = _title_block(["% Weirs", "% Ada Okafor", "% 2031-05-06", "", "They open."])
    >>> [value.text for value in block.values], block.last
    (['Weirs', 'Ada Okafor', '2031-05-06'], 4)
    """
    size = len(_BLOCK)
    head = lines[:size]
    if len(lines) <= size or lines[size].strip() or not all(it.startswith("% ") for it in head):
        return None
    texts = [line[1:].strip() for line in head]
    if not texts[0] or date_of_value(texts[-1]) is None:
        return None
    values = tuple(
        FrontValue(key=key, field=field, text=text, lines=(number, number))
        for number, ((key, field), text) in enumerate(zip(_BLOCK, texts, strict=True), start=1)
        if text
    )
    return FrontMatter(first=0, last=size + 1, values=values)


def _closing(lines: Sequence[str]) -> int | None:
    """The index of the line that closes the front matter, or None."""
    ends = _ENDS.get(lines[0].rstrip()) if lines else None
    if ends is None:
        return None
    size = 0
    for index, line in enumerate(lines[1:_MAX_LINES], start=1):
        if line.rstrip() in ends:
            return index
        size += len(line)
        if size > _MAX_CHARACTERS:
            return None
    return None


def _read(tree: Tree, root: yaml.MappingNode, last: int) -> FrontMatter:
    """What the keys of a document state; ours come first, whatever others call the same."""
    values: list[FrontValue] = []
    own: list[FrontValue] = []
    unknown: list[UnknownKey] = []
    problems: list[Message] = []
    for entry in tree.entries(root):
        if isinstance(entry, Duplicate):
            first, second = entry.first + 1, entry.line + 1
            problems.append(Message("front.twice", key=entry.key, first=first, second=second))
            continue
        is_own = entry.key.lower() in _OWN
        stated = tuple(_values(tree, entry.key, entry.node))
        if is_own and (must := _wrong(entry, stated)) is not None:
            problems.append(Message("front.value", key=entry.key, line=entry.line + 1, must=must))
            continue
        (own if is_own else values).extend(stated)
        is_known = stated or _field(entry.key) is not None or entry.key.lower() in _GROUPS
        if not is_own and not is_known:
            near = nearest_key(entry.key)
            unknown.append(UnknownKey(key=entry.key, line=entry.line + 1, nearest=near))
    return FrontMatter(
        first=1,
        last=last,
        values=(*own, *values),
        unknown=tuple(unknown),
        problems=tuple(problems),
    )


def _wrong(entry: Entry, values: Sequence[FrontValue]) -> Message | None:
    """What the value of a key of our own must be, where it is not; nothing said is no fault."""
    if is_null(entry.node) or _is_empty(entry.node):
        return None
    key = entry.key.lower()
    texts = [value.text for value in values]
    if key == "speakers":
        right = bool(texts)
    elif text_of(entry.node) is None:
        right = False
    elif key == "url":
        right = all(map(is_web_address, texts))
    elif key == "date":
        right = all(date_of_value(text) or unclear_date(text) for text in texts)
    else:
        right = bool(texts)
    return None if right else Message(f"front_field.{key}")


def _is_empty(node: yaml.Node) -> bool:
    """Whether a list or group has nothing in it, or a text no sign."""
    return not node.value or (isinstance(node.value, str) and not node.value.strip())


def _field(key: str) -> Field | None:
    """The field of a key, which may be counted on: `speaker2`."""
    return field_of(key) or field_of(key.rstrip("123456789"))


def _values(
    tree: Tree, key: str, node: yaml.Node, *, is_item: bool = False
) -> Iterator[FrontValue]:
    """What stands behind a key: a value, those of a list, or those of a group by their keys."""
    field = _field(key)
    if isinstance(node, yaml.MappingNode):
        if field is Field.CHAPTER:
            yield from _chapter(tree, key, node)
            return
        for entry in tree.entries(node):
            if isinstance(entry, Entry) and (name := _inner_key(key, entry.key)) is not None:
                yield from _values(tree, name, entry.node)
        return
    if isinstance(node, yaml.SequenceNode):
        wiki = _wiki_link(node)
        if wiki is None:
            for item in node.value:
                yield from _values(tree, key, item, is_item=True)
            return
        text: str | None = wiki
    else:
        text = None if is_null(node) else text_of(node)
    if text is not None and text.strip():
        is_list = field is Field.TOPIC and asks_for_several(key)
        folded = " ".join(text.split())
        for part in parted(folded) if is_list else (folded,):
            means = _means(key, field, part)
            if means is not None:
                alone = is_item or part != text.strip()
                yield FrontValue(
                    key=key, field=means, text=part, lines=_lines(tree, node), is_item=alone
                )


def _means(key: str, field: Field | None, text: str) -> Field | None:
    """What a value states: the path of a file, and the address of one, are that whatever the key.

    >>> _means("file", None, "https://a.org/rivers.mp3")
    <Field.RECORDING: 'recording'>
    """
    is_words = field in {Field.TITLE, Field.BRIEF} and (" " in text or "/" not in text)
    if is_path(text) and not is_words:
        return Field.FILE
    if field is Field.TITLE and asks_for_several(key):  # `headlines: a||b`
        return Field.OTHER
    return Field.RECORDING if field in {None, Field.OTHER} and is_media_file(text) else field


def _chapter(tree: Tree, key: str, node: yaml.MappingNode) -> Iterator[FrontValue]:
    """A chapter as the line that a list of chapters would have: its time and its title."""
    entries = [entry for entry in tree.entries(node) if isinstance(entry, Entry)]
    texts = {entry.key.lower(): text_of(entry.node) or "" for entry in entries}
    start, title = (next(filter(None, map(texts.get, it)), "") for it in (_STARTS, _TITLES))
    clock = format_time(int(start)) if start.isdecimal() and len(start) < _MOST_DIGITS else start
    if title.strip():
        text = " ".join(f"{clock} {title}".split())
        yield FrontValue(key=key, field=Field.CHAPTER, text=text, lines=_lines(tree, node))


def _lines(tree: Tree, node: yaml.Node) -> tuple[int, int]:
    """The lines of a value, below the fence."""
    first, last = tree.span(node)
    return first + 1, last + 1


def _inner_key(group: str, key: str) -> str | None:
    """What a key of a group is called outside of it; None where it states nothing of the talk.

    >>> _inner_key("podcast", "name"), _inner_key("video", "id"), _inner_key("guests", "url")
    ('podcast', 'video id', None)
    """
    field = field_of(group)
    small = key.lower()
    if group.lower() in _GROUPS and field in {None, Field.TALK}:
        return key
    if field is None:
        return f"{group} {key}" if field_of(f"{group} {key}") else None
    if small in _NAMED and field not in _ADDRESSES:
        return group
    if small in _PLACES and field in _ADDRESSES:
        return group
    if field in _PEOPLE or field in {Field.OTHER, Field.TOPIC, Field.CATEGORY}:
        return None
    return f"{group} {key}" if field_of(f"{group} {key}") else None


def _wiki_link(node: yaml.SequenceNode) -> str | None:
    """`[[name]]` without quotation marks, which YAML takes for a list in a list."""
    if len(node.value) == 1 and isinstance(node.value[0], yaml.SequenceNode):
        inner = node.value[0]
        if inner.flow_style and len(inner.value) == 1:
            text = text_of(inner.value[0])
            return f"[[{text}]]" if text else None
    return None
