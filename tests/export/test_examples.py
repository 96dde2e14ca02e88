"""The examples of docs/data.md and of a site's own page run on the files of a site."""

import csv
import posixpath
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from lxml import html

from generator.build import build
from generator.model.config import Config
from generator.model.site.export import DataFile, ExportKind
from generator.model.site.page import Site
from tests.render.rendering import as_html
from tests.support import ROOT, SEEDS

EXAMPLES = re.findall(
    r"^```python\n(.*?)^```",
    (ROOT / "docs/data.md").read_text(encoding="utf-8"),
    re.MULTILINE | re.DOTALL,
)


def site_of(exports: tuple[ExportKind, ...], site_url: str | None = None) -> Site:
    return build(Config(seeds=SEEDS, notes=SEEDS / "none", exports=exports, site_url=site_url))


@pytest.fixture(scope="module")
def site() -> Site:
    return site_of((*ExportKind,))


@pytest.fixture(scope="module")
def files(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("files")
    for asset in site.assets:
        (folder / asset.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / asset.path).write_bytes(asset.whole)
    return folder


def page_of(site: Site, path: str) -> html.HtmlElement:
    return as_html(next(page for page in site.pages if page.path == path))


def example_of(site: Site, language: str) -> str:
    """The code below the heading of a language."""
    page = page_of(site, "data/index.md")
    (code,) = page.xpath(f"//h2[.='{language}']/following::pre[1]/code")
    return str(code.text_content())


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 4


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_says_something(example: str, files: Path) -> None:
    run_python(example, files)


def run_python(example: str, files: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", example],
        cwd=files,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={"PYTHONIOENCODING": "utf-8"},
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert len(run.stdout.splitlines()) > 1


def test_the_python_of_the_page_runs(site: Site, files: Path) -> None:
    run_python(example_of(site, "Python"), files)


@pytest.mark.slow
def test_with_an_address_it_is_asked_for_there(files: Path) -> None:
    from tests.site.browsing import serving  # Playwright is slow to import

    with serving(files) as address:
        site = site_of((ExportKind.TABLES,), f"{address}")
        run_python(example_of(site, "Python"), files)
        assert f'fetch("{address}data/corpus.json")' in example_of(site, "JavaScript")


@pytest.mark.slow
@pytest.mark.parametrize("kind", [ExportKind.DATABASE, ExportKind.TABLES])
def test_the_sql_of_the_page_runs(kind: ExportKind, files: Path) -> None:
    first, *lines = example_of(site_of((kind,)), "SQL").splitlines()
    name = first.removeprefix("-- sqlite3").strip()
    with closing(sqlite3.connect(files / name if name else ":memory:")) as database:
        for line in [line for line in lines if line.startswith(".import --csv ")]:
            path, table = line.split()[2:]
            header, *rows = csv.reader((files / path).read_text(encoding="utf-8").splitlines())
            database.execute(f"CREATE TABLE {table} ({', '.join(header)})")  # as sqlite3 does it
            database.executemany(
                f"INSERT INTO {table} VALUES ({','.join('?' * len(header))})", rows
            )
        query = "\n".join(line for line in lines if not line.startswith("."))
        assert len(database.execute(query).fetchall()) > 1


def test_the_page_lists_every_file_and_a_talk_its_own(site: Site) -> None:
    page = page_of(site, "data/index.md")
    linked = {resolve("data/index.html", link) for link in page.xpath("//table//a/@href")}
    files = [asset for asset in site.assets if isinstance(asset, DataFile)]
    assert {file.path for file in files if file.path.startswith("data/")} <= linked
    assert "talks/….bib" in page.text_content()
    talk = site.corpus.talks[0]
    foot = page_of(site, talk.address.replace(".html", ".md"))
    links = {resolve(talk.address, link) for link in foot.xpath("//a/@href")}
    own = {file.path for file in files if file.about == talk.address} - {f"talks/{talk.id}.md"}
    assert len(own) > 4
    assert own <= links


def resolve(page: str, link: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), link))
