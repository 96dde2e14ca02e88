"""What a file of data, or the front matter of a note, holds: looked at before seeds are read."""

from pathlib import Path

from generator.read.formats.json.tree import JsonError, Node, Object, parse
from generator.read.formats.talk_lists.yaml_tree import parse_yaml
from generator.read.front.front_matter import front_lines
from generator.read.front.loose_yaml import from_toml
from generator.text.encoding.decode import decode, split_lines
from generator.text.yaml_nodes import YamlError

_YAML = frozenset({".yml", ".yaml"})


def data_of(path: Path, max_bytes: int) -> Object | None:
    """The keys and values of a file; None where it has none, is larger or cannot be read."""
    root = node_of(path, max_bytes)
    return root if isinstance(root, Object) else None


def node_of(path: Path, max_bytes: int) -> Node | None:
    """The keys and values of a file, or the list that it is; None as above."""
    try:
        if path.stat().st_size > max_bytes:
            return None
        text = decode(path.read_bytes()).text
        ending = path.suffix.casefold()
        if ending == ".json":
            return parse(text)
        if ending not in _YAML:
            lines = split_lines(text)
            text = "\n".join(from_toml(lines) if ending == ".toml" else front_lines(lines))
        return parse_yaml(text)
    except (OSError, JsonError, YamlError):
        return None
