"""What papers and docstrings say about files is true: every file and folder of ours that they name exists."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "generator"
PAPERS = (*(ROOT / "docs").glob("*.md"), ROOT / "CONTRIBUTING.md", ROOT / "README.md")
_MODULE = re.compile(r"`((?:[\w-]+/)+[\w-]+\.(?:py|css|j2))`")
_FOLDER = re.compile(r"`((?:generator|tests|benchmarks|docs)/(?:[\w-]+/)*)`")


def missing(text: str) -> list[str]:
    named = _MODULE.findall(text) + _FOLDER.findall(text)
    return [path for path in named if not (ROOT / path).exists() and not (PACKAGE / path).exists()]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.name)
def test_papers_name_files_that_exist(paper: Path) -> None:
    assert missing(paper.read_text("utf-8")) == []


def test_docstrings_and_comments_name_files_that_exist() -> None:
    found = {path.name: missing(path.read_text("utf-8")) for path in PACKAGE.rglob("*.py")}
    assert {name: paths for name, paths in found.items() if paths} == {}


def test_a_file_that_does_not_exist_is_missed() -> None:
    assert missing("`read/nothing.py`, `docs/pictures/`, `cli.py`") == ["read/nothing.py"]
