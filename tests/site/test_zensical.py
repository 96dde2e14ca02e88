"""The tree for Zensical: it builds the same addresses, ids and words, and search works from a folder."""

import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import lxml.html
import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, expect

from generator.build import build
from generator.cli import main
from generator.model.config import Config
from generator.output.zensical import zensical_files
from tests.sharing import made_once
from tests.site.browsing import serving
from tests.support import ROOT, SEEDS


@pytest.fixture(scope="session")
def zensical(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the real seeds as Zensical builds it."""

    def make(folder: Path) -> None:
        written = CliRunner().invoke(
            main,
            [
                "write",
                str(folder),
                "--seeds",
                str(SEEDS),
                "--format",
                "zensical",
                "-f",
                str(ROOT / "mkdocs.yml"),
            ],
        )
        assert written.exit_code == 0, written.output
        command = [sys.executable, "-m", "zensical", "build"]
        run = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False
        )
        assert run.returncode == 0, run.stderr
        assert "No issues found" in run.stdout + run.stderr

    return made_once(tmp_path_factory, "zensical", make) / "site"


def article(path: Path) -> lxml.html.HtmlElement:
    page = lxml.html.fromstring(path.read_bytes().decode("utf-8"))
    (element,) = page.xpath("//article")
    for link in element.xpath(
        ".//a[@class='headerlink'] | .//*[contains(@class, 'md-source-file')]"
    ):
        link.drop_tree()
    return element


def generated(site: Path) -> Iterator[str]:
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        if "/" in name and not name.startswith(("pictures", "assets")):
            yield name


def test_addresses_ids_and_words_are_those_of_mkdocs(site: Path, zensical: Path) -> None:
    names = list(generated(site))
    assert set(names) == set(generated(zensical))
    for name in names:
        usual, other = article(site / name), article(zensical / name)
        skipped = {"__skip"}  # where Zensical's link to the content leads
        ids = [anchor for anchor in other.xpath(".//@id") if anchor not in skipped]
        assert usual.xpath(".//@id") == ids, name
        assert usual.text_content().split() == other.text_content().split(), name


def test_the_configuration_holds_whatever_a_site_is_called() -> None:
    name = 'My "talks"\n\x7f]\\'
    config = Config(seeds=SEEDS, notes=SEEDS, site_name=name, site_url="https://example.org/")
    read = tomllib.loads(zensical_files(build(config), config)["zensical.toml"].decode("utf-8"))[
        "project"
    ]
    assert read["site_name"] == name
    assert read["use_directory_urls"] is False
    assert [next(iter(entry)) for entry in read["nav"]][:2] == ["Home", "Talks"]


@pytest.mark.parametrize("way", ["file", "http"])
def test_search_works_everywhere_and_asks_no_other_host(
    way: str, zensical: Path, browser: Browser
) -> None:
    with serving(zensical) as address:
        _search(f"{zensical.as_uri()}/" if way == "file" else address, browser)


def _search(home: str, browser: Browser) -> None:
    page = browser.new_page()
    outside: list[str] = []
    page.on(
        "request",
        lambda request: outside.append(request.url) if not request.url.startswith(home) else None,
    )
    page.goto(f"{home}talks/dwarkesh-karpathy.html", wait_until="networkidle")
    field = page.get_by_placeholder("Search").last
    for _ in range(40):  # until its script listens
        page.keyboard.press("Control+k")
        page.wait_for_timeout(250)
        if field.is_visible():
            break
    field.fill("model collapse")
    expect(page.get_by_text("results", exact=False).last).to_be_visible()
    expect(page.get_by_text("Model Collapse").first).to_be_attached()
    assert not [url for url in outside if not url.startswith(("data:", "blob:"))]
    page.close()
