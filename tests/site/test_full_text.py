"""Search in every word of transcripts: where it is asked for, on a web server, and nowhere else."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.output.mkdocs.search import FOLDER, write_full_text
from generator.output.options import Options, OptionsError, need_extras
from tests.sharing import made_once
from tests.site.browsing import go, opened, serving
from tests.site.running import mkdocs

SETTINGS = "site_name: Mine\ntheme: material\nplugins: [search, talks: {search_full_text: true}]\n"
TURN = "Water comes up to the {n}th stone of the quay, and the pump waits."


def transcript() -> str:
    turns = [
        f"**{'Ada Okafor' if n % 2 else 'Bo Lindqvist'}** [0:{n // 4:02}:{n * 7 % 60:02}]: "
        + (TURN.format(n=n) if n != 90 else "Zymurgy, 3 < 4, is the last word & a good one.")
        for n in range(120)
    ]
    return "# Tides at the mill\n\n" + "\n\n".join(turns) + "\n"


def make(folder: Path) -> None:
    (folder / "docs").mkdir()
    (folder / "seeds").mkdir()
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (folder / "seeds" / "tides.md").write_text(transcript(), encoding="utf-8")
    run = mkdocs(folder, "build", "--strict", "--quiet")
    assert run.returncode == 0, run.stderr


@pytest.fixture(scope="session")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_once(tmp_path_factory, "full-text", make) / "site"


@pytest.fixture(scope="session")
def ways(spoken: Path) -> Iterator[dict[str, str]]:
    with serving(spoken) as address:
        yield {"http": address, "file": f"{spoken.as_uri()}/"}


def ask(page: Page, base: str, question: str) -> None:
    go(page, base, "talks/index.html")
    page.locator("input[data-md-component=search-query]").click()
    page.keyboard.type(question)


def test_a_word_of_a_transcript_is_found_where_it_was_said(
    browser: Browser, ways: dict[str, str]
) -> None:
    faults: list[str] = []
    with opened(browser, faults, ways["http"]) as page:
        ask(page, ways["http"], "zymurgy")
        link = page.locator(".talks-spoken li a")
        expect(link).to_have_count(1)
        assert "Tides at the mill" in link.inner_text()
        excerpt = page.locator(".talks-spoken li p").inner_text()
        assert "Zymurgy, 3 < 4, is the last word & a good one." in excerpt
        link.click()
        page.wait_for_url("**#passage-*")
        place = page.locator(":target")
        expect(place).to_be_in_viewport()
        assert "Zymurgy" in place.inner_text()
        ask(page, ways["http"], "qzxwv")
        expect(page.locator(".talks-spoken h1")).to_have_text("In transcripts (pages: 0)")
    assert faults == []


def test_a_page_opened_from_a_folder_says_that_it_needs_a_server(
    browser: Browser, ways: dict[str, str]
) -> None:
    faults: list[str] = []
    with opened(browser, faults, ways["file"]) as page:
        ask(page, ways["file"], "zymurgy")
        expect(page.locator(".talks-spoken")).to_contain_text("from a web server")
    assert faults == []


def test_the_index_has_the_same_bytes_each_time_and_no_search_box(
    spoken: Path, tmp_path: Path
) -> None:
    pages = [path.relative_to(spoken).as_posix() for path in spoken.rglob("*.html")]
    for page in pages:
        (tmp_path / page).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / page).write_bytes((spoken / page).read_bytes())
    assert write_full_text(tmp_path, reversed(pages)) > 0
    first, again = (
        {path.relative_to(root): path.read_bytes() for path in (root / FOLDER).rglob("*.*")}
        for root in (spoken, tmp_path)
    )
    assert first == again
    said = "its words are not in the index"
    assert not [path for path in spoken.rglob("*.html") if said in path.read_text(encoding="utf-8")]
    assert {path.name for path in first if path.suffix == ".js"} == {
        "pagefind.js",
        "pagefind-worker.js",
    }


def test_a_site_without_turns_has_no_such_index(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>no turn</p>", encoding="utf-8")
    assert write_full_text(tmp_path, ["a.html"]) == 0
    assert not (tmp_path / FOLDER).exists()


def test_without_the_option_nothing_is_loaded(site: Path) -> None:
    assert not (site / FOLDER).exists()
    page = (site / "index.html").read_text(encoding="utf-8")
    assert not re.search("talks-full-text", page)


def test_without_the_library_the_option_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)
    with pytest.raises(OptionsError, match="full-text") as error:
        need_extras(Options(search_full_text=True))
    assert error.value.option == "search_full_text"
