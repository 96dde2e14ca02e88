"""Pages of a small corpus, as reviewed: `make golden` writes them anew, and git shows the change."""

from pathlib import Path

import pytest

from generator.build import build
from generator.model.config import Config

FOLDER = Path(__file__).parent / "golden"
PAGES = (
    "talks/forests.md",
    "concepts/mycorrhiza.md",
    "quotes/in/forests.md",
    "people/ada-okafor.md",
    "predictions.md",
    "sources/notes.md",
    "desk.md",
    "index.md",
)


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    config = Config(seeds=FOLDER / "seeds", notes=FOLDER / "notes", site_name="Golden")
    site = build(config)
    assert not [problem for problem in site.problems if problem.severity == "error"]
    return {page.path: page.markdown for page in site.pages}


@pytest.mark.parametrize("path", PAGES)
def test_page(path: str, pages: dict[str, str], request: pytest.FixtureRequest) -> None:
    golden = FOLDER / "pages" / path
    if request.config.getoption("--update-golden"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(pages[path], encoding="utf-8")
    assert pages[path] == golden.read_text(encoding="utf-8")


def test_there_is_no_other_golden_page() -> None:
    found = {
        path.relative_to(FOLDER / "pages").as_posix() for path in FOLDER.rglob("pages/**/*.md")
    }
    assert found == set(PAGES)
