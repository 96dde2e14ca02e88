"""A folder with one sound note, to which a test adds what is not."""

from pathlib import Path
from typing import Any

from generator.build import build
from generator.model.config import Config
from generator.model.site.page import Site

NOTE = "A title\n\nKey Concepts\n- Ferry: A boat that crosses a river.\n"


def sound_seeds(project: Path) -> Path:
    """The folder `seeds` of a new project, with the note `sound.txt`."""
    folder = project / "seeds"
    folder.mkdir()
    (folder / "sound.txt").write_text(NOTE, encoding="utf-8")
    return folder


def built(seeds: Path, **options: Any) -> Site:
    """The site of a folder."""
    return build(Config(seeds=seeds, notes=seeds.parent / "notes", **options))


def told(site: Site) -> list[tuple[str, str]]:
    """The codes and files of all that is wrong."""
    return [(problem.code, problem.file) for problem in site.problems]
