"""What the tests of the whole site share: the site of the real seeds, users' projects."""

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browsing import NAMES, SINGLE, SWITCHES, TYPES, Quiet
from playwright.sync_api import Browser, sync_playwright
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


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The site's address over HTTP."""
    handler = functools.partial(Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def bases(site: Path, served: str) -> dict[str, str]:
    """The site's addresses by the way in which it is opened."""
    return {"http": served, "file": f"{site.as_uri()}/"}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium."""
    found = [os.environ.get("CHROMIUM"), *map(shutil.which, NAMES)]
    path = next((name for name in found if name), None)
    assert path, "Chromium is needed: install it or name it in CHROMIUM, as .ci/run does"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(SWITCHES))
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def chosen(site: Path, pages: list[Path]) -> dict[str, str]:
    """The largest page of each type, by type."""
    found = {}
    for kind in TYPES:
        folder = site / kind
        members = [it for it in pages if it.parent == folder and it.name != "index.html"]
        candidates = [folder] if kind in SINGLE else members
        largest = max(candidates, key=lambda it: it.stat().st_size)
        found[kind] = largest.relative_to(site).as_posix()
    return found
