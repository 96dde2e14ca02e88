"""Same in, same out: every file of the site byte for byte, whatever the machine is like."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.site.running import mkdocs

PERTURBED = Path(__file__).with_name("perturbed")
PROJECT = ("seeds", "docs", "mkdocs.yml", "README.md")
NEW_YEAR_1999, LATE_2031 = "915148800", "1955555555"


@pytest.fixture(scope="module")
def elsewhere(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project in another folder, with a name that tests its handling."""
    folder = tmp_path_factory.mktemp("elsewhere") / "Ein Ordner – mit Zeichen"
    folder.mkdir()
    for name in PROJECT:
        source = root / name
        if source.is_dir():
            shutil.copytree(source, folder / name)
        elif source.is_file():
            shutil.copy(source, folder / name)
    return folder


def digests(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def differences(one: dict[str, str], other: dict[str, str]) -> list[str]:
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


def build(folder: Path, site: Path, **environment: str) -> dict[str, str]:
    run = mkdocs(folder, "build", "--strict", "--site-dir", str(site), **environment)
    assert run.returncode == 0, run.stderr
    return digests(site)


def with_address(project: Path) -> None:
    """Gives the project an address, without which the site map is empty."""
    file = project / "mkdocs.yml"
    text = file.read_text(encoding="utf-8")
    if "\nsite_url:" not in text:
        file.write_text(f"{text}\nsite_url: https://example.org/talks/\n", encoding="utf-8")


@pytest.mark.parametrize(
    "environment",
    [
        pytest.param(
            {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
            | {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1", "LISTING_SEED": "1"},
            id="c-locale",
        ),
        pytest.param(
            {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "America/Adak"}
            | {"PYTHONHASHSEED": "4", "LISTING_SEED": "2", "PRETEND_TIME": LATE_2031},
            id="turkish-later",
        ),
    ],
)
def test_site_is_the_same(
    site: Path, elsewhere: Path, tmp_path: Path, environment: dict[str, str]
) -> None:
    """Each build differs in all: locale, zone, hashes, the order of files, the time."""
    if "tr_TR.UTF-8" in environment.values():
        demand_turkish()
    other = build(elsewhere, tmp_path / "site", **environment, PYTHONPATH=str(PERTURBED))
    assert differences(digests(site), other) == []


def test_the_database_is_the_same_in_turkish() -> None:
    """SQLite's module knows INSERT by the rules of the locale."""
    demand_turkish()
    code = (
        "import hashlib, locale; locale.setlocale(locale.LC_ALL, '');"
        "from tests.export.notes import context; from generator.publish.export.database import export_database;"
        "print(hashlib.sha256(next(iter(export_database(context()))).content).hexdigest())"
    )
    root = str(Path(__file__).parent.parent.parent)
    made = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "LC_ALL": name, "PYTHONPATH": root},
            capture_output=True,
            check=True,
        ).stdout
        for name in ("C.UTF-8", "tr_TR.UTF-8")
    }
    assert len(made) == 1


def test_site_with_an_address_is_the_same_on_any_day(elsewhere: Path, tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(elsewhere, project)
    with_address(project)
    early, late = (
        build(project, tmp_path / day, PRETEND_TIME=day, PYTHONPATH=str(PERTURBED))
        for day in (NEW_YEAR_1999, LATE_2031)
    )
    assert differences(early, late) == []
    sitemap = (tmp_path / LATE_2031 / "sitemap.xml").read_text(encoding="utf-8")
    assert "<loc>https://example.org/talks/talks/index.html</loc>" in sitemap
    assert "<lastmod>20" in sitemap
    assert "<lastmod>2031" not in sitemap


def test_source_date_epoch_is_honoured(elsewhere: Path, tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(elsewhere, project)
    with_address(project)
    build(project, tmp_path / "site", SOURCE_DATE_EPOCH=NEW_YEAR_1999)
    sitemap = (tmp_path / "site/sitemap.xml").read_text(encoding="utf-8")
    assert sitemap.count("<lastmod>1999-01-01</lastmod>") == sitemap.count("<loc>")


def test_the_pretence_works() -> None:
    """The tests above could not fail if the interpreter did not lie."""
    code = (
        "import datetime, os, time, gzip; from datetime import datetime as d, timezone as z;"
        "print(d.now(z.utc).year, datetime.date.today().year, int(time.time()),"
        "sorted(os.listdir('/usr')) != os.listdir('/usr'),"
        "[e.name for e in os.scandir('/usr')] != [e.name for e in os.scandir('/usr')])"
    )
    environment = {"PYTHONPATH": str(PERTURBED), "PRETEND_TIME": LATE_2031, "LISTING_SEED": "3"}
    out = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, check=True
    ).stdout
    assert out.split() == [b"2031", b"2031", LATE_2031.encode(), b"True", b"True"]


def demand_turkish() -> None:
    """Fails where the locale is missing: skipping would hide that the promise is untested."""
    known = subprocess.run(["locale", "-a"], capture_output=True, check=True).stdout
    names = known.decode().lower().replace("-", "").split()
    assert "tr_tr.utf8" in names, (
        "the locale tr_TR.UTF-8 is needed: install the package `locales` and run "
        "`localedef -i tr_TR -f UTF-8 tr_TR.UTF-8`, as .ci/run does"
    )


def test_a_run_without_docstrings_and_assertions_gives_the_same(
    project: Callable[..., Path], tmp_path: Path
) -> None:
    folder = project(seeds=5)
    trees = []
    for option in ("-B", "-OO"):
        tree = tmp_path / option
        command = [sys.executable, option, "-m", "generator", "write", str(tree)]
        run = subprocess.run(
            command, cwd=folder, capture_output=True, encoding="utf-8", check=False
        )
        assert run.returncode == 0, run.stderr
        files = (path for path in sorted(tree.rglob("*")) if path.is_file())
        trees.append({path.relative_to(tree): path.read_bytes() for path in files})
    assert trees[0] == trees[1]
