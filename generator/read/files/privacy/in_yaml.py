"""What the keys of front matter in YAML, and of lists of records in it, say of their note."""

import re
from collections.abc import Iterator

import yaml

from generator.read.files.privacy.in_data import Flag, flag_of, folded_key, tag_flags
from generator.read.vocabulary.privacy_words import SORT_OF, TAGS, Sort
from generator.text.syntax.yaml_nodes import ALIAS_TAG, is_plain


def in_tree(root: yaml.Node, offset: int) -> Iterator[Flag]:
    """What each key anywhere in a tree says, `offset` being the number of its first line."""
    todo = [root]
    while todo:
        node = todo.pop()
        if isinstance(node, yaml.SequenceNode):
            todo.extend(node.value)
        elif isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                todo.extend((key, value))
                if isinstance(key, yaml.ScalarNode):
                    yield from _of_pair(key, value, key.start_mark.line + offset)


def _of_pair(key: yaml.ScalarNode, value: yaml.Node, line: int) -> Iterator[Flag]:
    """What a key says; a value by another name (`*name`) or of a type of its own is a doubt."""
    name = folded_key(key.value)
    is_tag = name in TAGS
    nested = is_tag or SORT_OF.get(name) in {Sort.STATE, Sort.AUDIENCE}
    scalars = tuple(_scalars(value, nested=nested))
    texts = tuple(scalar.value for scalar in scalars)
    doubt = not all(map(is_plain, scalars))
    if is_tag:
        alone = isinstance(value, yaml.ScalarNode)
        split = (re.split(r"[,\s]+", text) if alone else (text,) for text in texts)
        yield from tag_flags(key.value, (tag for tags in split for tag in tags), line)
    elif name == "build" and isinstance(value, yaml.MappingNode):
        rendered = {folded_key(it.value): that.value for it, that in value.value}
        if rendered.get("render") in {"never", "false"}:  # as Hugo reads it
            yield Flag(key=key.value, sort=Sort.MARK, texts=("",), line=line)
    elif name in SORT_OF:
        yield flag_of(key.value, texts, line, doubt=doubt)
    if (is_tag and doubt) or key.tag == ALIAS_TAG:
        yield Flag(key=key.value, sort=Sort.STATE, texts=texts, line=line, doubt=True)


def _scalars(node: yaml.Node, *, nested: bool) -> Iterator[yaml.ScalarNode]:
    """The texts of a value: its own, those of its list and, if `nested`, those under keys."""
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _scalars(item, nested=nested)
    elif nested:
        for pair in node.value:
            for part in pair:
                yield from _scalars(part, nested=nested)
