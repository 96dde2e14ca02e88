"""What was published keeps working: the address book, redirects, and what `addresses` tells."""

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.build import build
from generator.cli import main
from generator.model.base import Address
from generator.model.config import Config
from generator.model.page import Move, Site
from generator.output.addresses import redirects

GOLDEN = Path(__file__).parent / "golden" / "seeds"


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    shutil.copytree(GOLDEN, tmp_path / "seeds")
    return tmp_path / "seeds"


def site(seeds: Path) -> Site:
    return build(Config(seeds=seeds, notes=seeds / "no-notes"))


def run(seeds: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["addresses", "--seeds", str(seeds), *arguments])


def redirect(made: Site, path: str) -> str | None:
    """Where a redirect page leads, or None where there is none."""
    page = next((one.content.decode() for one in made.assets if one.path == path), None)
    links = set(re.findall(r'(?:url=|href="|replace\(")([^"]+)"', page)) if page else set()
    assert len(links) <= 1
    return links.pop() if links else None


def test_the_book_is_written_only_when_asked(seeds: Path) -> None:
    first = run(seeds)
    assert first.exit_code == 0
    assert "new    talks/forests.html" in first.output
    assert not (seeds / "address-book.json").exists()
    assert run(seeds, "--update").exit_code == 0
    before = (seeds / "address-book.json").read_bytes()
    again = run(seeds, "--update")
    assert again.output.startswith("Every published address is as it was.")
    assert (seeds / "address-book.json").read_bytes() == before


def test_a_renamed_talk_leaves_a_page_that_leads_on(seeds: Path) -> None:
    run(seeds, "--update")
    file = seeds / "curation.yml"
    text = file.read_text(encoding="utf-8").replace("forests", "woods")
    file.write_text(
        text.replace("  woods:\n", "  woods:\n    previous_slugs: [forests]\n"), "utf-8"
    )
    made = site(seeds)
    assert not [problem for problem in made.problems if problem.severity == "error"]
    assert redirect(made, "talks/forests.html") == "../talks/woods.html"
    assert redirect(made, "quotes/in/forests.html") == "../../quotes/in/woods.html"
    page = next(one for one in made.assets if one.path == "talks/forests.html")
    assert b"location.hash" in page.content


def test_a_merged_concept_leaves_a_page_that_leads_on(seeds: Path) -> None:
    run(seeds, "--update")
    with (seeds / "curation.yml").open("a", encoding="utf-8") as file:
        file.write("concepts:\n  mycorrhiza: {merge: [rainfall]}\n")
    made = site(seeds)
    assert redirect(made, "concepts/rainfall.html") == "../concepts/mycorrhiza.html"
    assert not any(page.path == "concepts/rainfall.md" for page in made.pages)
    assert run(seeds, "--update").exit_code == 0
    assert redirect(site(seeds), "concepts/rainfall.html") == "../concepts/mycorrhiza.html"


def test_a_published_address_never_vanishes_silently(seeds: Path) -> None:
    run(seeds, "--update")
    (seeds / "digest.txt").unlink()
    (seeds / "curation.yml").unlink()
    made = site(seeds)
    gone = {problem.message for problem in made.problems if problem.code == "address-vanished"}
    assert "concepts/rainfall.html was published and is no more" in gone
    refused = run(seeds, "--update")
    assert refused.exit_code == 1
    assert "gone   concepts/rainfall.html" in refused.output
    assert run(seeds, "--update", "--let-go").exit_code == 0
    assert not [one for one in site(seeds).problems if one.code == "address-vanished"]


def test_an_address_outlives_a_better_title(seeds: Path) -> None:
    (seeds / "curation.yml").unlink()
    run(seeds, "--update")
    (before,) = (talk.id for talk in site(seeds).corpus.talks)
    with (seeds / "curation.yml").open("w", encoding="utf-8") as file:
        file.write(f"talks:\n  {before}: {{title: A better title}}\n")
    (after,) = site(seeds).corpus.talks
    assert (after.id, after.title) == (before, "A better title")


def test_parts_of_a_moved_page_lead_on_too() -> None:
    move = Move(old=Address("people/a.html"), new=Address("people/b.html"))
    pages = [
        "people/b.html",
        "quotes/by/b.html",
        "quotes/by/b/2025.html",
        "people/in-talks/b/undated-m.html",
        "people/in-talks/c/2025.html",
    ]
    made = redirects([move], [Address(page) for page in pages])
    found = {one.path: re.findall(r'href="([^"]+)"', one.content.decode())[0] for one in made}
    assert found == {
        "people/a.html": "../people/b.html",
        "quotes/by/a.html": "../../quotes/by/b.html",
        "quotes/by/a/2025.html": "../../../quotes/by/b/2025.html",
        "people/in-talks/a/undated-m.html": "../../../people/in-talks/b/undated-m.html",
    }
