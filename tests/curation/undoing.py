"""What tests of undoing share: a site with lines of the editor, and the line that explain prints."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.build import build
from generator.model.config import Config
from generator.model.problem import Severity
from generator.model.site.page import Site
from generator.output.explain.lines import explain, explain_address, find_source
from generator.publish.permanence.book import resolve_address
from tests.support import SEEDS

GHOSTS, CLOCK = 28, 42
"""Lines of the real podcast notes: a quote that two sources have, and a repaired time."""


PODCAST, INTERVIEW = "001_3e474926afc96ce8.txt", "002_8d02c0471df8c2fc.txt"


def real(folder: Path) -> Site:
    """Puts the real seeds into a folder; gives their site, which is built once for all tests."""
    for file in SEEDS.iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    return _real_site()


@cache
def _real_site() -> Site:
    return build(Config(seeds=SEEDS, notes=SEEDS / "notes"))


def written(folder: Path, seeds: Mapping[str, str]) -> None:
    for name, text in seeds.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")


def built(folder: Path, *lines: str) -> Site:
    """The site after lines have been added to the curation file, which must be right."""
    file = folder / "curation.yml"
    curation: dict[str, Any] = {}
    if file.exists():
        curation = yaml.safe_load(file.read_text(encoding="utf-8")) or {}
    for line in lines:
        for section, entries in yaml.safe_load(line).items():
            for identity, fields in entries.items():
                curation.setdefault(section, {}).setdefault(identity, {}).update(fields)
    text = yaml.safe_dump(curation, allow_unicode=True) if curation else ""
    file.write_text(text, encoding="utf-8")
    site = build(Config(seeds=folder, notes=folder / "notes"))
    assert [one for one in site.problems if one.severity is Severity.ERROR] == []
    return site


def appended(folder: Path, *lines: str) -> Site:
    """The site after lines have been put at the end of the curation file, as people do it."""
    with (folder / "curation.yml").open("a", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in lines)
    return build(Config(seeds=folder, notes=folder / "notes"))


def undo(site: Site, folder: Path, name: str, number: int, about: str = "") -> str:
    """The one line that explain says undoes what it says `about` a line of a seed."""
    text = explain(site, find_source(site, name, folder), number)
    found = re.findall(r"^ {10}undo    (.*)$", text, re.MULTILINE)
    kept = sorted({line for line in found if about in line})
    assert len(kept) == 1, text
    return kept[0]


def page(site: Site, path: str) -> str:
    (found,) = [one.markdown for one in site.pages if one.path == path]
    return found


NAMES = "Mycorrhiza · Tree Agents · Tree-agent · Rainfall"


def told(site: Site, address: str) -> str:
    place = resolve_address(site, address)
    assert place
    return explain_address(site, place)
