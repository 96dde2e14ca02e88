"""The curation file, strictly: every fault is named with its line, its key and what would be right.

A faulty field loses itself only: the rest of its entry and all other entries count.
"""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import TypeVar
from unicodedata import normalize

import msgspec
import yaml

from generator.curation.problems import curation_problem
from generator.curation.values import (
    FieldValue,
    UnusableValueError,
    check_value,
    describe,
    nearest,
    value_of,
)
from generator.model.base import Value
from generator.model.config import CURATION_FILE
from generator.model.curation import ENTRY_TYPES, Curation, SectionKey, SourceCuration
from generator.model.message import Message, clauses
from generator.model.problem import Problem, UnusableSettingsError
from generator.text.paths import path_of
from generator.text.syntax import UnreadableError
from generator.text.syntax.yaml_nodes import (
    ALIAS_TAG,
    Duplicate,
    Entry,
    Tree,
    is_blank,
    is_null,
    is_plain,
    text_of,
)

EntryT = TypeVar("EntryT", bound=Value)
_OF_FILES = frozenset({SectionKey.SOURCES, SectionKey.FOLDERS})
_WHEN_WRONG: dict[str, dict[str, FieldValue]] = {"publish": {"publish": False}}
"""In doubt, what may be private stays private."""

_MAY_HIDE = (
    ("publish", "true", 0.6),
    ("draft", "false", 0.8),
    ("hidden", "false", 0.8),
    ("private", "false", 0.8),
)
"""What keys may be meant to say, what publishes under each, and how near a key must be to it."""


def read_curation(text: str) -> tuple[Curation, tuple[Problem, ...]]:
    """Reads the curation file, of which this is the text.

    Returns:
        What could be read, and the problems (`curation-invalid`) with what could not, by line.
        Whether an id exists is not checked here; `places` says on which line each entry stands.

    Raises:
        UnusableSettingsError: if the file is not YAML, or if it says `publish` where that has no
            effect. What it says must stay private could be published otherwise.
    """
    try:
        tree = Tree(text)
    except UnreadableError as error:
        why = f"the file is not valid YAML: {error}"
        if any("://" in line for line in text.splitlines()[error.line - 1 : error.line]):
            why += '; put the address in quotes: url: "https://…"'
        raise _unusable(error.line, why) from error
    # sections and their entries, so that printed lines can be appended
    tree.gather(levels=2, strict="publish")
    reader = _Reader(tree)
    curation = reader.read()
    _check_privacy(tree, curation)
    return curation, tuple(sorted(reader.problems, key=lambda fault: fault.lines or (0, 0)))


def _check_privacy(tree: Tree, curation: Curation) -> None:
    """Makes sure that every `publish` of the file stands in an entry that was read."""
    heeded = {line for (section, _), line in curation.places.items() if section == "sources"}
    seen: set[int] = set()
    for line, owner in _publish_lines(tree.root):
        if owner not in heeded:
            raise _unusable(line, "`publish` has no effect here; it belongs to `sources.<file>`")
        if owner in seen:
            raise _unusable(line, "`publish` stands here twice")
        seen.add(owner)
    for line, name in _aliases(tree.root):
        raise _unusable(line, f"the alias `{name}` may hide what must stay private; write it out")


def _unusable(line: int, why: str) -> UnusableSettingsError:
    return UnusableSettingsError(f"{CURATION_FILE}:{line}: {why}")


def _aliases(root: yaml.Node | None) -> Iterator[tuple[int, str]]:
    """Aliases that stand for the entry of a source, or for all of them."""
    sections = root.value if isinstance(root, yaml.MappingNode) else []
    for key, value in sections:
        if key.value != SectionKey.SOURCES:
            continue
        entries = value.value if isinstance(value, yaml.MappingNode) else []
        for node in (value, *(entry for _, entry in entries)):
            if node.tag == ALIAS_TAG:
                yield node.start_mark.line + 1, node.value


def _publish_lines(root: yaml.Node | None) -> Iterator[tuple[int, int]]:
    """Lines of all keys `publish`, each with the line of the key that its group belongs to."""
    todo: list[tuple[yaml.Node | None, int]] = [(root, 0)]
    while todo:
        node, owner = todo.pop()
        if isinstance(node, yaml.SequenceNode):
            todo.extend((item, owner) for item in node.value)
        elif isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                line = key.start_mark.line + 1
                if isinstance(key, yaml.ScalarNode) and key.value == "publish":
                    yield line, owner
                todo.append((value, line))


def _is_private(entry: Entry) -> bool:
    """Whether an entry may keep its file private: then nothing that is said names it.

    People write `private: true` as well, and misspell what they write.
    """
    fields = entry.node.value if isinstance(entry.node, yaml.MappingNode) else []
    named = [(key.value, value) for key, value in fields if isinstance(key, yaml.ScalarNode)]
    return any(
        text_of(value) != plain
        for key, value in named
        for meant, plain, alike in _MAY_HIDE
        if get_close_matches(meant, [key], n=1, cutoff=alike)
    )


class _Reader:
    """Goes through one file's tree and collects its problems."""

    def __init__(self, tree: Tree) -> None:
        self.problems: list[Problem] = []
        self._tree = tree
        self._sections: dict[str, Entry] = {}
        self._places: dict[tuple[str, str], int] = {}
        self._lines: dict[tuple[str, ...], int] = {}

    def read(self) -> Curation:
        """Everything that is right in the file."""
        self._sections = {
            section.key: section for section in self._entries(self._tree.root, "", 1, SectionKey)
        }
        sections = {key: self._section(key, kind) for key, kind in ENTRY_TYPES.items()}
        whole = msgspec.structs.replace(Curation(), **sections)
        return msgspec.structs.replace(whole, places=self._places, lines=self._lines)

    def _section(self, key: SectionKey, kind: type[EntryT]) -> dict[str, EntryT]:
        section = self._sections.get(key)
        entries: dict[str, EntryT] = {}
        for entry in self._entries(section.node, key, section.line) if section else ():
            # Systems store names of files in two forms; the composed one is compared.
            name = normalize("NFC", entry.key) if key in _OF_FILES else entry.key
            if key == SectionKey.FOLDERS:
                name = str(path_of(name))
            shown = "…" if kind is SourceCuration and _is_private(entry) else entry.key
            entries[name] = self._entry(entry, f"{key}.{shown}", kind)
            self._places[key, name] = entry.line
            for path, line in self._tree.lines(entry.node):
                self._lines.setdefault((key, name, *path), line)
        return entries

    def _entry(self, entry: Entry, path: str, kind: type[EntryT]) -> EntryT:
        """One entry of a section, made from those of its fields that are right."""
        types = {field.name: field.type for field in msgspec.structs.fields(kind)}
        values: dict[str, FieldValue] = {}
        for field in self._entries(entry.node, path, entry.line, types):
            if is_blank(field.node):
                values |= _WHEN_WRONG.get(field.key, {})
                continue
            try:
                value = value_of(field.node, types[field.key])
                check_value(path.partition(".")[0], field.key, value)
            except UnusableValueError as error:
                key = f"{path}.{field.key}"
                self._fault(field.line, Message("curation.value", key=key, because=error.message))
                values |= _WHEN_WRONG.get(field.key, {})
            else:
                values[field.key] = value
        if kind is SourceCuration and "publish" not in values:
            keys = (it.key for it in self._fields(entry))
            is_misspelt = get_close_matches("publish", keys, n=1)
            values |= {"publish": False} if is_misspelt or _is_private(entry) else {}
        return kind(**values)

    def _fields(self, entry: Entry) -> Iterator[Entry | Duplicate]:
        node = entry.node if isinstance(entry.node, yaml.MappingNode) else None
        return iter(self._tree.entries(node)) if node else iter(())

    def _entries(
        self, node: yaml.Node | None, path: str, line: int, known: Iterable[str] = ()
    ) -> Iterator[Entry]:
        """A mapping's entries; unknown and repeated keys, and what is no mapping, are faults.

        Without known keys every key is right.
        """
        if node is None or is_null(node):
            return
        if not isinstance(node, yaml.MappingNode) or not is_plain(node):
            what = describe(node)
            whole = Message("curation.mapping_file", what=what)
            self._fault(line, Message("curation.mapping", key=path, what=what) if path else whole)
            return
        names = tuple(known)
        for entry in self._tree.entries(node):
            full = f"{path}.{entry.key}" if path else entry.key
            if isinstance(entry, Duplicate):
                self._fault(entry.line, Message("curation.twice", key=full, n=entry.first))
            elif names and entry.key not in names:
                unknown = Message("curation.unknown", key=full)
                self._fault(entry.line, clauses((unknown, nearest(entry.key, names))))
            else:
                yield entry

    def _fault(self, line: int, message: Message) -> None:
        self.problems.append(curation_problem("curation-invalid", message, line))
