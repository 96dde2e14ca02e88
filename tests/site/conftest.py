"""What the tests of the whole site share: the site of the real seeds, users' projects."""

from collections.abc import Callable
from pathlib import Path

import pytest
from running import Run, mkdocs


@pytest.fixture(scope="session")
def built(root: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Run]:
    """The site of the real seeds, built strictly, and what MkDocs said."""
    site = tmp_path_factory.mktemp("real") / "site"
    run = mkdocs(root, "build", "--strict", "--site-dir", str(site))
    assert run.returncode == 0, run.stderr
    return site, run


@pytest.fixture(scope="session")
def site(built: tuple[Path, Run]) -> Path:
    """The folder of the site of the real seeds."""
    return built[0]


@pytest.fixture(scope="session")
def pages(site: Path) -> list[Path]:
    """Every HTML file of the site of the real seeds."""
    return sorted(site.rglob("*.html"))


@pytest.fixture
def project(root: Path, tmp_path: Path) -> Callable[..., Path]:
    """Makes a user's project: `mkdocs.yml` as given, a docs folder and the first real seeds."""

    def make(config: str = "", seeds: int = 1, **docs: str) -> Path:
        folder = tmp_path / "project"
        (folder / "docs").mkdir(parents=True)
        (folder / "seeds").mkdir()
        real = sorted((root / "seeds").glob("*.txt"))[:seeds]
        for number, seed in enumerate(real):
            (folder / "seeds" / f"seed-{number}.txt").write_bytes(seed.read_bytes())
        for name, text in docs.items():
            path = folder / "docs" / f"{name.replace('__', '/')}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        standard = "site_name: Mine\ntheme: material\nplugins: [search, talks]\n"
        (folder / "mkdocs.yml").write_text(config or standard, encoding="utf-8")
        return folder

    return make
