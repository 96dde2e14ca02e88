"""Collections that are read where they lie: their files are copied into the seeds folder.

In: the folder (or a file) of a collection and its kind. Out: the files of that kind in it, each
with the path that it gets. Hidden files and folders, and links, stay where they are.
"""

from collections.abc import Iterator
from pathlib import Path

from generator.cli.imports.note import UnreadableError
from generator.output.starter.project import visible_files
from generator.text.naming.ids import slug

_CAPTIONS = (".vtt", ".srt", ".sbv", ".ass", ".lrc", ".ttml", ".tsv")
COPIED: dict[str, tuple[str, ...]] = {
    "ical": (".ics",),
    "obsidian": (".md",),
    "logseq": (".md",),
    "pentabarf": (".xml",),
    "pretalx": (".json",),
    "pyvideo": (".json",),
    "rss": (".rss", ".xml"),
    "rubyevents": ("videos.yml", "videos.yaml", "event.yml", "event.yaml", "speakers.yml"),
    "snipd": (".md",),
    "transcripts": (*_CAPTIONS, ".json", ".md", ".txt"),
    "whisper": (*_CAPTIONS, ".json", ".txt"),
    "yt-dlp": (*_CAPTIONS, ".info.json", ".description", ".md", ".txt"),
}
"""The kinds, each with the endings of its files."""

VAULTS = frozenset(("logseq", "obsidian"))
"""The kinds that hold notes of all sorts."""


def copies(kind: str, path: Path) -> Iterator[tuple[str, Path]]:
    """The files of a collection (a folder, or one file of it), each with its path among the seeds.

    Raises:
        UnreadableError: if there is no file of that kind.
    """
    endings = COPIED[kind]
    folder = path if path.is_dir() else path.parent
    files = sorted(visible_files(path)) if path.is_dir() else [path]
    chosen = [file for file in files if file.name.casefold().endswith(endings)]
    if not chosen:
        raise UnreadableError(f"{path}: there is no file that ends with {' or '.join(endings)}")
    home = slug(folder.resolve().name)
    for file in chosen:
        yield f"{home}/{file.relative_to(folder).as_posix()}", file
