"""Files that name the event whose talks lie beside or below them, and how such data is read.

PyVideo keeps a `category.json` above the records of an event, RubyEvents an `event.yml` beside its
list of talks. Such a file is about no talk itself. It is looked at before seeds are read.
"""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from generator.read.files.listing import SeedPath
from generator.read.formats.json.tree import JsonError, Node, Object, parse
from generator.read.formats.talk_lists.trees import parse_yaml
from generator.read.front.front_matter import front_lines
from generator.read.front.loose_yaml import from_toml
from generator.read.vocabulary.name_parts import EVENT_FILES
from generator.text.encoding.decode import decode, split_lines
from generator.text.syntax.yaml_nodes import YamlError

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


def event_titles(seeds: Iterable[SeedPath], max_bytes: int) -> dict[str, str]:
    """The titles of events by the folders in which such a file lies.

    Args:
        seeds: the files that are published.
        max_bytes: larger files say nothing.
    """
    titles: dict[str, str] = {}
    for seed in seeds:
        path = PurePosixPath(seed.file)
        if path.name.casefold() in EVENT_FILES:
            title = _title(seed.path, max_bytes)
            if title:
                titles.setdefault(str(path.parent), title)
    return titles


def event_folders(seeds: Iterable[SeedPath]) -> frozenset[str]:
    """The folders where such a file lies, and those right above, with what is told of a series."""
    paths = (PurePosixPath(seed.file) for seed in seeds)
    homes = [path.parent for path in paths if path.name.casefold() in EVENT_FILES]
    return frozenset(str(folder) for home in homes for folder in (home, home.parent))


def event_title(file: str, titles: dict[str, str]) -> str | None:
    """The title of the event in whose folder a file lies: the nearest one.

    >>> event_title("rivers/videos/dams.json", {".": "All", "rivers": "RiverConf"})
    'RiverConf'
    """
    folders = map(str, PurePosixPath(file).parents)
    return next((titles[folder] for folder in folders if folder in titles), None)


def _title(path: Path, max_bytes: int) -> str | None:
    root = data_of(path, max_bytes)
    title = root.text("title", "name") if root is not None else None
    return " ".join(title.text.split()) if title else None
