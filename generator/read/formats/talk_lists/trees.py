"""XML and YAML as the tree that JSON is read as.

XML is read by expat, which stops at the first fault. A document type is refused: no schedule or
feed needs one, and its entities can swell.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from xml.parsers import expat

import yaml

from generator.model.base import Value
from generator.read.formats.json.tree import Array, JsonLeaf, Node, Object, array_of
from generator.read.formats.source_map import Run
from generator.text.encoding.hidden_characters import without_hidden
from generator.text.regex import regex
from generator.text.syntax import UnreadableError
from generator.text.syntax.yaml_nodes import Entry, Tree, is_null, text_of

_MAX_DEPTH = 100
_INDENT = regex(r"(?m)^[ \t]+")


class XmlText(JsonLeaf, frozen=True, kw_only=True):
    """A text with the attributes of its element."""

    attributes: dict[str, str]


class XmlRoot(Value, frozen=True, kw_only=True):
    """The root of a document: its name, and what is in it."""

    name: str
    node: Object


def parse_xml(text: str) -> XmlRoot:
    r"""The tree of a text whose lines end at `\n`.

    Names are as printed. Attributes are members like children. Children of one name are a list.
    What holds text of its own is that text, with that of its children.

    Raises:
        UnreadableError: if it is no XML, has a document type, or is nested too deeply.
    """
    return _Parser().parse(text)


class _Element:
    """An element while it is read; what it is in the end is told when all of it is known."""

    def __init__(self, name: str, line: int, attributes: dict[str, str]) -> None:
        self.name = name
        self.parts: list[Run | _Element] = []
        self._line = line
        self._attributes = attributes

    def node(self) -> Node:
        """Its text, with that of what is in it, where it has text of its own; else its members."""
        if any(isinstance(part, Run) and part.text.strip() for part in self.parts):
            rows = tuple(_rows(self._runs()))
            text = "".join(row.text for row in rows)
            first = next((row.line for row in rows if row.text.strip()), None)
            if first is not None:
                return XmlText(text=text, line=first, rows=rows, attributes=self._attributes)
        members: dict[str, list[Node]] = {
            key: [JsonLeaf(text=value, line=self._line)] for key, value in self._attributes.items()
        }
        for part in self.parts:
            if isinstance(part, _Element):
                members.setdefault(part.name, []).append(part.node())
        return Object(
            members={
                name: nodes[0] if len(nodes) == 1 else Array(items=tuple(nodes))
                for name, nodes in members.items()
            }
        )

    def _runs(self) -> Iterator[Run]:
        todo: list[Run | _Element] = [self]
        while todo:
            part = todo.pop()
            if isinstance(part, Run):
                yield part
            else:
                todo.extend(reversed(part.parts))


def _rows(runs: Iterable[Run]) -> Iterator[Run]:
    """The texts by line: expat parts a line at each reference to a character."""
    for line, group in groupby(runs, attrgetter("line")):
        yield Run(line, without_hidden("".join(run.text for run in group)))


class _Parser:
    def __init__(self) -> None:
        self._stack: list[_Element] = []
        self._root: XmlRoot | None = None
        self._expat = expat.ParserCreate(encoding="utf-8")
        self._expat.StartElementHandler = self._start
        self._expat.EndElementHandler = self._end
        self._expat.CharacterDataHandler = self._text
        self._expat.StartDoctypeDeclHandler = self._doctype

    def parse(self, text: str) -> XmlRoot:
        try:
            self._expat.Parse(text.encode("utf-8", "replace"), True)
        except expat.ExpatError as error:
            message = expat.errors.messages.get(error.code, "")
            raise UnreadableError(message, error.lineno) from None
        if self._root is None:
            raise UnreadableError("there is no element", 1)
        return self._root

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._stack) >= _MAX_DEPTH:
            raise UnreadableError("the nesting is too deep", self._expat.CurrentLineNumber)
        self._stack.append(_Element(name, self._expat.CurrentLineNumber, attributes))

    def _text(self, text: str) -> None:
        if self._stack:
            self._stack[-1].parts.append(Run(self._expat.CurrentLineNumber, text))

    def _end(self, _: str) -> None:
        element = self._stack.pop()
        if self._stack:
            self._stack[-1].parts.append(element)
        else:
            node = element.node()
            root = node if isinstance(node, Object) else Object(members={})
            self._root = XmlRoot(name=element.name, node=root)

    def _doctype(self, *_: object) -> None:
        raise UnreadableError("a document type is not read", self._expat.CurrentLineNumber)


def parse_yaml(text: str) -> Node | None:
    """The tree of a text; None where it says nothing. Tabs may indent what would else be no YAML.

    Raises:
        UnreadableError: if it is no YAML, or is nested too deeply.
    """
    try:
        return node_of(Tree(text))
    except UnreadableError:
        spaced = _INDENT.sub(lambda match: match[0].replace("\t", "  "), text)
        if spaced == text:
            raise
        return node_of(Tree(spaced))


def node_of(tree: Tree) -> Node | None:
    """The node that a tree of YAML is; None where it says nothing."""
    return _node(tree.root, tree) if tree.root is not None else None


def _node(node: yaml.Node, tree: Tree) -> Node | None:
    if isinstance(node, yaml.MappingNode):
        entries = [entry for entry in tree.entries(node) if isinstance(entry, Entry)]
        nodes = ((entry.key, _node(entry.node, tree)) for entry in entries)
        members = {key: inner for key, inner in nodes if inner is not None}
        lines = {entry.key: entry.line for entry in entries if entry.key[:1].isdecimal()}
        return Object(members=members, lines=lines)
    if isinstance(node, yaml.SequenceNode):
        return array_of([_node(item, tree) for item in node.value], tree.span(node)[0])
    text = text_of(node)
    return None if text is None or is_null(node) else _leaf(node, text, tree)


def _leaf(node: yaml.Node, text: str, tree: Tree) -> JsonLeaf:
    """A text: one under `|` keeps the lines of the file, any other each line where it begins."""
    first, last = tree.span(node)
    if getattr(node, "style", None) != "|":
        begins = _beginnings(text, tree.rows(node), first) if "\n" in text else ()
        rows = tuple(
            Run(line, f"{without_hidden(row)}\n")
            for line, row in zip(begins, text.split("\n"), strict=False)
        )
        return JsonLeaf(text=text, line=first, last=last, rows=rows)
    rows = tuple(
        Run(line, f"{without_hidden(row)}\n")
        for line, row in enumerate(text.split("\n"), start=first + 1)
        if line <= last
    )
    return JsonLeaf(text=text, line=first + 1, rows=rows)


def _beginnings(text: str, rows: Sequence[str], first: int) -> tuple[int, ...]:
    """The line on which each line of a folded text begins; nothing where its words do not tell."""
    starts = [number for number, row in enumerate(rows, start=first) for _ in row.split()]
    if not starts or len(starts) != len(text.split()):
        return ()
    begins, place = [], 0
    for row in text.split("\n"):
        begins.append(starts[min(place, len(starts) - 1)])
        place += len(row.split())
    return tuple(begins)
