"""YAML as the tree that JSON is read as: objects, lists and texts with their lines."""

import yaml

from generator.read.formats.json.tree import Array, JsonLeaf, Node, Object
from generator.read.formats.source_map import Run
from generator.text.encoding.hidden_characters import without_hidden
from generator.text.yaml_nodes import Entry, Tree, is_null, text_of


def parse_yaml(text: str) -> Node | None:
    """The tree of a text; None where it says nothing.

    Raises:
        YamlError: if it is no YAML, or is nested too deeply.
    """
    tree = Tree(text)
    return _node(tree.root, tree) if tree.root is not None else None


def _node(node: yaml.Node, tree: Tree) -> Node | None:
    if isinstance(node, yaml.MappingNode):
        entries = [entry for entry in tree.entries(node) if isinstance(entry, Entry)]
        nodes = ((entry.key, _node(entry.node, tree)) for entry in entries)
        return Object(members={key: inner for key, inner in nodes if inner is not None})
    if isinstance(node, yaml.SequenceNode):
        inner = (_node(item, tree) for item in node.value)
        return Array(items=tuple(item for item in inner if item is not None))
    text = text_of(node)
    return None if text is None or is_null(node) else _leaf(node, text, tree)


def _leaf(node: yaml.Node, text: str, tree: Tree) -> JsonLeaf:
    """A text: one under `|` keeps the lines of the file, any other stands where it begins."""
    first, last = tree.span(node)
    if getattr(node, "style", None) != "|":
        return JsonLeaf(text=text, line=first, last=last)
    rows = tuple(
        Run(line, f"{without_hidden(row)}\n")
        for line, row in enumerate(text.split("\n"), start=first + 1)
        if line <= last
    )
    return JsonLeaf(text=text, line=first + 1, rows=rows)
