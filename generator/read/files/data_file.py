"""What a file of data, or the front matter of a note, holds: looked at before seeds are read."""

from pathlib import Path

from generator.read.formats.json.tree import JsonError, Object, parse
from generator.read.formats.talk_lists.yaml_tree import parse_yaml
from generator.read.front.front_matter import split_front_matter
from generator.text.encoding.decode import decode, split_lines
from generator.text.yaml_nodes import YamlError

_YAML = frozenset({".yml", ".yaml"})


def data_of(path: Path, max_bytes: int) -> Object | None:
    """The keys and values of a file; None where it has none, is larger or cannot be read."""
    try:
        if path.stat().st_size > max_bytes:
            return None
        text = decode(path.read_bytes()).text
        ending = path.suffix.casefold()
        if ending == ".json":
            root = parse(text)
        else:
            root = parse_yaml(text if ending in _YAML else _front_matter(text))
    except (OSError, JsonError, YamlError):
        return None
    return root if isinstance(root, Object) else None


def _front_matter(text: str) -> str:
    """The lines between the fences at the top of a note."""
    lines = split_lines(text)
    front = split_front_matter(lines)
    return "\n".join(lines[1 : front.last - 1]) if front.first and front.last else ""
