"""The curation file, strictly: every fault is named with its line, its key and what would be right.

A faulty field loses itself only: the rest of its entry and all other entries count.
"""

from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, NamedTuple, get_args, get_origin

import msgspec
import yaml

from generator.model.base import Value
from generator.model.config import CURATION_FILE
from generator.model.curation import (
    ConceptCuration,
    Curation,
    EntityCuration,
    ItemCuration,
    PredictionCuration,
    QuoteCuration,
    SectionKey,
    SourceCuration,
    TalkCuration,
)
from generator.model.problem import Problem, UnusableSettingsError, problem
from generator.read.yaml_nodes import (
    ALIAS_TAG,
    Duplicate,
    Entry,
    Tree,
    YamlError,
    is_null,
    is_plain,
    text_of,
)
from generator.text import timecode
from generator.text.dates import is_iso_date
from generator.text.language import language_tag
from generator.text.slug import slug
from generator.text.web import is_web_address

_KINDS: dict[str, type[Value]] = {
    SectionKey.SOURCES: SourceCuration,
    SectionKey.TALKS: TalkCuration,
    SectionKey.CONCEPTS: ConceptCuration,
    SectionKey.PEOPLE: EntityCuration,
    SectionKey.ORGANISATIONS: EntityCuration,
    SectionKey.PRODUCTS: EntityCuration,
    SectionKey.WORKS: EntityCuration,
    SectionKey.QUOTES: QuoteCuration,
    SectionKey.PREDICTIONS: PredictionCuration,
    SectionKey.ITEMS: ItemCuration,
}
_TRUTHS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_WHEN_WRONG = {"publish": {"publish": False}}  # in doubt, what may be private stays private
_BOOL_TAG = "tag:yaml.org,2002:bool"


def read_curation(text: str, file: str = CURATION_FILE) -> tuple[Curation, tuple[Problem, ...]]:
    """Reads the curation file.

    Args:
        text: the file's text.
        file: its name, for the problems.

    Returns:
        What could be read, and the problems (`curation-invalid`) with what could not. Whether an
        id exists is not checked here; `places` says on which line each entry stands.

    Raises:
        UnusableSettingsError: if the file is not YAML, or if it says `publish` where that has no
            effect. What it says must stay private could be published otherwise.
    """
    try:
        tree = Tree(text)
    except YamlError as error:
        message = f"{file}:{error.line}: the file is not valid YAML: {error}"
        raise UnusableSettingsError(message) from error
    tree.gather(levels=2)  # sections and their entries, so that printed lines can be appended
    reader = _Reader(tree, file)
    curation = reader.read()
    _check_privacy(tree, curation, file)
    return curation, tuple(reader.problems)


def _check_privacy(tree: Tree, curation: Curation, file: str) -> None:
    """Makes sure that every `publish` of the file stands in an entry that was read."""
    heeded = {line for (section, _), line in curation.places.items() if section == "sources"}
    seen: set[int] = set()
    for line, owner in _publish_lines(tree.root):
        if owner not in heeded:
            message = f"{file}:{line}: `publish` has no effect here; it belongs to `sources.<file>`"
            raise UnusableSettingsError(message)
        if owner in seen:
            raise UnusableSettingsError(f"{file}:{line}: `publish` stands here twice")
        seen.add(owner)
    for line, name in _aliases(tree.root):
        message = f"{file}:{line}: the alias `{name}` may hide what must stay private; write it out"
        raise UnusableSettingsError(message)


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


class _Reader:
    """Goes through one file's tree and collects its problems."""

    def __init__(self, tree: Tree, file: str) -> None:
        self.problems: list[Problem] = []
        self._tree = tree
        self._file = file

    def read(self) -> Curation:
        """Everything that is right in the file."""
        sections: dict[str, dict[str, Value]] = {}
        places: dict[tuple[str, str], int] = {}
        lines: dict[tuple[str, ...], int] = {}
        for section in self._entries(self._tree.root, "", 1, _KINDS):
            entries: dict[str, Value] = {}
            for entry in self._entries(section.node, section.key, section.line):
                value = self._entry(entry, f"{section.key}.{entry.key}", _KINDS[section.key])
                entries[entry.key] = value
                places[section.key, entry.key] = entry.line
                for path, line in self._tree.lines(entry.node):
                    lines.setdefault((section.key, entry.key, *path), line)
            sections[section.key] = entries
        return msgspec.structs.replace(Curation(), **sections, places=places, lines=lines)

    def _entry(self, entry: Entry, path: str, kind: type[Value]) -> Value:
        """One entry of a section, made from those of its fields that are right."""
        types = {field.name: field.type for field in msgspec.structs.fields(kind)}
        values: dict[str, Any] = {}
        for field in self._entries(entry.node, path, entry.line, types):
            if is_null(field.node):
                values |= _WHEN_WRONG.get(field.key, {})
                continue
            try:
                value = _value(field.node, types[field.key])
                _check(field.key, value)
            except ValueError as error:
                self._fault(field.line, f"`{path}.{field.key}`: {error}")
                values |= _WHEN_WRONG.get(field.key, {})
            else:
                values[field.key] = value
        if kind is SourceCuration and self._has_misspelt_publish(entry):
            values["publish"] = False
        return kind(**values)

    def _has_misspelt_publish(self, entry: Entry) -> bool:
        """Whether a key of the entry is unknown and close to `publish`."""
        if not isinstance(entry.node, yaml.MappingNode):
            return False
        keys = [one.key for one in self._tree.entries(entry.node)]
        return "publish" not in keys and bool(get_close_matches("publish", keys, n=1))

    def _entries(
        self, node: yaml.Node | None, path: str, line: int, known: Iterable[str] = ()
    ) -> Iterator[Entry]:
        """A mapping's entries; unknown and repeated keys, and what is no mapping, are faults.

        Without known keys every key is right.
        """
        if node is None or is_null(node):
            return
        if not isinstance(node, yaml.MappingNode) or not is_plain(node):
            where = f"`{path}`" if path else "the file"
            self._fault(line, f"{where} must hold keys and values; {_found(node)} stands there")
            return
        names = tuple(known)
        for entry in self._tree.entries(node):
            full = f"{path}.{entry.key}" if path else entry.key
            if isinstance(entry, Duplicate):
                self._fault(entry.line, f"`{full}` stands on line {entry.first} already")
            elif names and entry.key not in names:
                self._fault(
                    entry.line, f"`{full}` is not a known key; {_nearest(entry.key, names)}"
                )
            else:
                yield entry

    def _fault(self, line: int, message: str) -> None:
        self.problems.append(problem("curation-invalid", message, self._file, (line, line)))


def _value(node: yaml.Node, wanted: Any) -> Any:  # noqa: ANN401  (a field's value, of any type)
    """A field's value from its printed text.

    Raises:
        ValueError: if it is not of the wanted type.
    """
    if not is_plain(node):
        raise ValueError(f"{_found(node)} is not allowed here")
    if wanted is bool:
        if node.tag != _BOOL_TAG:
            raise ValueError(f"true or false is expected, not {_found(node)}")
        return _TRUTHS[node.value.lower()]
    if isinstance(node, yaml.SequenceNode):
        texts = [text_of(item) for item in node.value]
        if any(item is None for item in texts):
            raise ValueError("a list of single values is expected")
        raw: Any = texts
    else:
        raw = text_of(node)
        if raw is None:
            raise ValueError(_expected(wanted, node))
    try:
        return msgspec.convert(raw, wanted, strict=False)
    except msgspec.ValidationError:
        raise ValueError(_expected(wanted, node)) from None


def _expected(wanted: Any, node: yaml.Node) -> str:  # noqa: ANN401  (a type as annotated)
    """What a field takes, and what stands there."""
    parts = get_args(wanted) or (wanted,)
    enums = [part for part in parts if isinstance(part, type) and issubclass(part, StrEnum)]
    choices = [choice.value for enum in enums for choice in enum]
    if choices:
        return f"{_found(node)} is not a choice; {_nearest(str(text_of(node)), choices)}"
    if get_origin(wanted) is tuple:
        kind = "whole numbers" if int in parts else "texts"
        return f"a list of {kind} is expected, such as [a, b], not {_found(node)}"
    return f"a single text is expected, not {_found(node)}"


def _found(node: yaml.Node) -> str:
    """What a node is, in words."""
    if node.tag == ALIAS_TAG:
        return f"the alias `{node.value}` (aliases are not supported)"
    if not is_plain(node):
        return f"something tagged `{node.tag}`"
    if isinstance(node, yaml.ScalarNode):
        return f"`{node.value}`"
    return "a list" if isinstance(node, yaml.SequenceNode) else "a group of keys"


def _nearest(name: str, names: Iterable[str]) -> str:
    """A hint at the nearest valid name, or all of them where none is near."""
    valid = sorted(names)
    near = get_close_matches(name, valid, n=1)
    return f"did you mean `{near[0]}`?" if near else f"known are {', '.join(valid)}"


def _check(field: str, value: Any) -> None:  # noqa: ANN401  (a field's value, of any type)
    """Looks at what a type alone does not say.

    Raises:
        ValueError: if the value cannot be meant.
    """
    rule = _RULES.get(field)
    for one in value if isinstance(value, tuple) else (value,):
        if rule is not None and not rule.holds(one):
            raise ValueError(f"`{one}` is not {rule.expected}")


class _Rule(NamedTuple):
    """What a field's value must be like, and how to say it."""

    holds: Callable[[Any], bool]
    expected: str


_DATE = _Rule(is_iso_date, "a date such as 2025-10-17, 2025-10 or 2025")
_ADDRESS = _Rule(is_web_address, "an address that begins with https:// or http://")
_SLUG = _Rule(
    lambda text: slug(text) == text, "an id: lower-case letters and digits, joined by hyphens"
)
_RULES: dict[str, _Rule] = {
    "date": _DATE,
    "retrieved": _DATE,
    "resolved": _DATE,
    "url": _ADDRESS,
    "evidence": _ADDRESS,
    "talk": _SLUG,
    "previous_slugs": _SLUG,
    "time": _Rule(lambda text: timecode.parse(text) is not None, "a time such as 1:43:12"),
    "ignore_lines": _Rule(lambda number: number > 0, "a line number, from 1"),
    "language": _Rule(lambda text: bool(language_tag(text)), "a language such as en or zh-Hant"),
}
