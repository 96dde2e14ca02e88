"""The pictures of the documentation: one of each type of page, taken from the built site."""

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest
from playwright.sync_api import Browser

from tests.site.browsing import FOLDERS, SINGLE

PNG = b"\x89PNG\r\n"
EMPTY = 5_000
"""A picture of an empty page has fewer bytes."""


def loaded(path: Path) -> ModuleType:
    """A script of the documentation as a module."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def script(root: Path) -> ModuleType:
    """`docs/pictures/take.py`."""
    return loaded(root / "docs/pictures/take.py")


def test_a_picture_of_each_type_of_page_is_taken(
    script: ModuleType, site: Path, browser: Browser, tmp_path: Path
) -> None:
    taken = script.take(browser, site, tmp_path)
    for path in taken:
        raw = path.read_bytes()
        assert raw.startswith(PNG)
        assert len(raw) > EMPTY, path.name
    pages = {one.page for one in script.PICTURES}
    folders = {page.rpartition("/")[0] for page in pages if page not in SINGLE}
    assert (pages & set(SINGLE), folders) == (set(SINGLE), set(FOLDERS))


def test_the_documentation_shows_the_pictures(script: ModuleType, root: Path) -> None:
    named = {f"{one.name}.png" for one in script.PICTURES}
    kept = {path.name for path in (root / "docs/pictures").glob("*.png")}
    design = (root / "docs/design.md").read_text(encoding="utf-8")
    readme = (root / "README.md").read_text(encoding="utf-8")
    shown = set(re.findall(r"!\[[^\]]+\]\(pictures/([^)]+)\)", design))
    assert set(re.findall(r"\(docs/pictures/([^)]+)\)", readme)) <= kept
    assert shown == kept == named


def test_every_type_of_page_is_looked_at(root: Path, site: Path) -> None:
    look = loaded(root / "docs/pictures/look.py")
    patterns = [(name, list(look.examples(site, pattern))) for name, pattern in look.TYPES.items()]
    taken = {page.relative_to(site).as_posix() for _, pages in patterns for _, page in pages}
    assert set(SINGLE) <= taken
    assert set(FOLDERS) <= {page.rpartition("/")[0] for page in taken}
    assert (look.WIDTHS, look.SCHEMES) == ((360, 768, 1280, 1920), ("light", "dark"))
