"""What the tests of the whole site share: the site of the real seeds, users' projects."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.sharing import made_once
from tests.site.browsing import SWITCHES, TYPES, Built, chromium, serving, types
from tests.site.long_talk import write_long
from tests.site.running import mkdocs, mkdocs_in_parts

HERE = Path(__file__).parent
HARBOUR = HERE / "harbour"
ROOM = 500
"""So few bytes that every list of the harbour's site stands in parts."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what lies in this folder as `site`, and as `browser` what asks for one."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker("site")
            if "browser" in getattr(item, "fixturenames", ()):
                item.add_marker("browser")


@pytest.fixture(scope="session")
def built(root: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The site of the real seeds, built strictly, and what MkDocs reported."""

    def make(folder: Path) -> None:
        run = mkdocs(root, "build", "--strict", "--site-dir", str(folder / "site"))
        assert run.returncode == 0, run.stderr
        (folder / "report.txt").write_text(run.stderr, encoding="utf-8")

    folder = made_once(tmp_path_factory, "real", make)
    return folder / "site", (folder / "report.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def site(built: tuple[Path, str]) -> Path:
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
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def bases(site: Path, served: str) -> dict[str, str]:
    """The site's addresses by the way in which it is opened."""
    return {"http": served, "file": f"{site.as_uri()}/"}


@pytest.fixture(scope="session")
def gallery(
    root: Path, site: Path, bases: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[str], Built]]:
    """Gives sites by name, each built and served once.

    `real` is the site of the real seeds, `harbour` one of made-up notes, `parts` the same with its
    lists in parts, `long` one of very many quotes and lines, `one` that of a title alone in the plainest project, `empty` that of no notes.
    """
    made = {"real": Built(site, bases, types(site))}
    with ExitStack() as stack:

        def named(name: str) -> Built:
            if name not in made:
                make = partial(_make, name, root)
                folder = made_once(tmp_path_factory, name, make) / "site"
                addresses = {
                    "http": stack.enter_context(serving(folder)),
                    "file": f"{folder.as_uri()}/",
                }
                made[name] = Built(folder, addresses, types(folder))
            return made[name]

        yield named


def _make(name: str, root: Path, folder: Path) -> None:
    """Builds the site of one of the gallery's projects in a folder."""
    seeds = folder / "seeds"
    if name in ("harbour", "parts"):
        shutil.copytree(HARBOUR, seeds)
        for number in range(40 if name == "parts" else 0):
            (seeds / f"plan-{number}.pdf").write_text("A plan.", encoding="utf-8")
    else:
        seeds.mkdir()
    if name == "long":
        write_long(seeds)
    if name == "one":
        shutil.copy(HARBOUR / "title-only.txt", seeds)
    (folder / "docs").mkdir()
    config = f"INHERIT: {(root / 'mkdocs.yml').as_posix()}\nsite_name: Harbour notes\n"
    if name == "one":
        config = "site_name: Mine\ntheme: {name: material}\nplugins: [search, talks]\n"
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    run = mkdocs_in_parts(folder, ROOM, "build") if name == "parts" else mkdocs(folder, "build")
    assert run.returncode == 0, run.stderr


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium(), args=list(SWITCHES))
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def chosen(site: Path) -> dict[str, str]:
    """The largest page of each type of the site of the real seeds, by type."""
    found = types(site)
    return {kind: found[kind] for kind in TYPES}
