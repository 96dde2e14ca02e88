"""A site of which the last build's files stay is the one that is written anew."""

import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from generator.output.mkdocs import kept_site
from tests.support import ROOT

NOTE = """# {title}

Speaker: {speaker}
Date: 2024-03-0{day}

## Key Concepts

- **{concept}**: what is spoken of at length.

## Quotes

- 0:17 - "{quote}"
"""
SETTINGS = """site_name: {name}
{more}use_directory_urls: false
theme: {{name: material, font: false}}
plugins:
  - search
  - talks: {{{options}}}
"""
_BUILD = """
import sys
from mkdocs.__main__ import cli
from generator.output.mkdocs import kept_site
kept_site._WORTH = 0
print("begun", flush=True)
cli()
"""
Files = dict[str, bytes]


@pytest.fixture(autouse=True)
def worthwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    """Has the files of a few notes kept as well."""
    monkeypatch.setattr(kept_site, "_WORTH", 0)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a few notes and a page by hand."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "about.md").write_text("# About it\n\n[A](talks/index.md)\n", "utf-8")
    (tmp_path / "seeds").mkdir()
    for number in range(1, 4):
        write_note(tmp_path, number, f"The river {number} is a verb, and nobody owns it.")
    configure(tmp_path)
    return tmp_path


def write_note(project: Path, number: int, quote: str) -> None:
    text = NOTE.format(
        title=f"Rivers and floods, part {number}",
        speaker=("Nadia Brun", "Ivo Kern")[number % 2],
        day=number,
        concept=f"Concept {number}",
        quote=quote,
    )
    (project / "seeds" / f"note-{number}.md").write_text(text, "utf-8")


def configure(project: Path, *more: str, name: str = "Mine", options: str = "") -> None:
    text = SETTINGS.format(name=name, more="".join(f"{it}\n" for it in more), options=options)
    (project / "mkdocs.yml").write_text(text, "utf-8")


def built(project: Path, site: str = "site", *, dirty: bool = False) -> Files:
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(project / site))
    config.plugins.on_startup(command="build", dirty=dirty)
    build(config, dirty=dirty)
    return files_of(project / site)


def files_of(folder: Path) -> Files:
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def cold(project: Path) -> Files:
    """The site as a build makes it that knows nothing."""
    shutil.rmtree(project / "cold", ignore_errors=True)
    return built(project, "cold")


def numbers(project: Path) -> dict[str, int]:
    """What tells a file from one that was written in its place."""
    paths = (path for path in (project / "site").rglob("*") if path.is_file())
    return {it.relative_to(project / "site").as_posix(): it.stat().st_ctime_ns for it in paths}


def stayed(project: Path, before: dict[str, int]) -> set[str]:
    return {path for path, number in numbers(project).items() if before.get(path) == number}


@pytest.mark.slow
@pytest.mark.parametrize("lines", [50_000, 0])
def test_what_is_the_same_stays_and_a_changed_note_changes_its_pages(
    project: Path, monkeypatch: pytest.MonkeyPatch, lines: int
) -> None:
    monkeypatch.setattr("generator.build.MANY_LINES", lines)
    first = built(project)
    before = numbers(project)
    assert built(project) == first
    same = stayed(project, before)
    talks = {path for path in first if path.startswith("talks/") and path != "talks/index.html"}
    assert talks <= same
    assert {"data/corpus.json", "talks/index.html", "concepts/index.html"} <= same
    assert not any(path in same for path in ("index.html", "about/index.html", "404.html"))
    write_note(project, 1, "A dam is a noun, and everybody pays for it.")
    before = numbers(project)
    second = built(project)
    assert second == cold(project) != first
    changed = {path for path in second if second[path] != first.get(path)}
    same = stayed(project, before)
    assert same
    assert not same & changed
    assert not (project / ".site.talks").exists()


@pytest.mark.slow
@pytest.mark.parametrize("number", range(2))
def test_after_any_changes_the_site_is_that_of_a_build_that_knows_nothing(
    project: Path, number: int
) -> None:
    choice = random.Random(number)
    site = project / "site"
    built(project)
    for step in range(6):
        pages = sorted(path for path in site.rglob("*.html") if "talks/" in path.as_posix())
        page = choice.choice(pages)
        match (step + 3 * number) % 6:
            case 0:
                write_note(project, choice.randrange(1, 6), f"Water {choice.random()} is wet.")
            case 1:
                (project / "docs" / "about.md").write_text("# Another name\n", "utf-8")
            case 2:
                times = page.stat().st_atime_ns, page.stat().st_mtime_ns
                page.write_bytes(page.read_bytes().replace(b"river", b"RIVER"))
                os.utime(page, ns=times)
                (site / "talks" / "left.html").write_text("left", "utf-8")
                (site / "empty" / "folder").mkdir(parents=True)
            case 3:
                page.unlink()
                shutil.rmtree(site / "data")
            case 4:
                configure(project, "site_url: https://example.org/x/", name="Other")
            case _:
                configure(
                    project, "extra_css: [own.css]", "copyright: Mine", options="strict: true"
                )
        assert built(project) == cold(project)
        assert not (site / "empty").exists()


@pytest.mark.slow
def test_others_know_the_titles_of_pages_in_the_navigation_that_stayed(project: Path) -> None:
    configure(project, "nav: [index.md, talks/index.md, {Things: [concepts/index.md]}]")
    settings, features = project / "mkdocs.yml", "[navigation.footer, navigation.path]"
    text = settings.read_text("utf-8").replace("font: false", f"font: false, features: {features}")
    settings.write_text(text, "utf-8")
    built(project)
    for number, quote in ((1, "A dam is a noun, and everybody pays."), (9, "Water is wet.")):
        write_note(project, number, quote)
        before = numbers(project)
        files = built(project)
        assert files == cold(project)
        assert ("talks/index.html" in stayed(project, before)) == (number == 1)


@pytest.mark.slow
def test_the_map_of_the_site_names_what_stayed(project: Path) -> None:
    configure(project, "site_url: https://example.org/")
    first = built(project)
    before = numbers(project)
    assert built(project) == first
    assert b"https://example.org/talks/" in first["sitemap.xml"]
    assert len(stayed(project, before)) > 3


@pytest.mark.slow
def test_links_and_anchors_into_pages_that_stayed_are_known(
    project: Path, caplog: pytest.LogCaptureFixture
) -> None:
    configure(project, "validation: {anchors: warn}", "nav: [index.md]")
    built(project)
    (talk,) = (project / "site" / "talks").glob("*part-1.html")
    link = f"[A](talks/{talk.stem}.md) [B](talks/{talk.stem}.md#top) [C](talks/{talk.stem}.md#no)"
    (project / "docs" / "about.md").write_text(f"# About it\n\n{link}\n", "utf-8")
    before = numbers(project)
    caplog.clear()
    files = built(project)
    assert f"talks/{talk.name}" in stayed(project, before)
    assert files == cold(project)
    told = [it.getMessage() for it in caplog.records if "about.md" in it.getMessage()]
    assert told == 2 * [told[0]]
    assert "#no" in told[0]


@pytest.mark.slow
@pytest.mark.parametrize("content", [b"", b"\x81", None])
def test_a_damaged_record_keeps_nothing(project: Path, content: bytes | None) -> None:
    first = built(project)
    (record,) = (project / ".cache").rglob("*.site")
    whole = record.read_bytes()
    record.write_bytes(whole[:-1] + b"\x00" if content is None else content)
    before = numbers(project)
    assert built(project) == first
    assert not stayed(project, before)
    assert built(project) == first


@pytest.mark.slow
def test_only_what_the_next_build_can_rely_on_is_kept(project: Path) -> None:
    (project / "hooks.py").write_text("def on_post_page(output, **_): return output\n", "utf-8")
    configure(project, "hooks: [hooks.py]")
    for _ in range(2):
        before = numbers(project)
        built(project)
        assert not stayed(project, before)
    configure(project, options="cache: false")
    for _ in range(2):
        before = numbers(project)
        built(project)
        assert not stayed(project, before)


@pytest.mark.slow
def test_hidden_files_and_what_is_written_beside_stay(project: Path) -> None:
    built(project)
    (project / "site" / ".git").write_text("gitdir: elsewhere\n", "utf-8")
    assert built(project)[".git"]
    (project / "site" / ".git").unlink()
    (project / "site" / "talks" / "mine.html").write_text("mine", "utf-8")
    assert built(project, dirty=True)["talks/mine.html"] == b"mine"


@pytest.mark.slow
def test_of_a_build_that_fails_nothing_old_is_left(project: Path) -> None:
    built(project)
    (project / "seeds" / "curation.yml").write_text("nonsense: [", "utf-8")
    configure(project, options="strict: true")
    with pytest.raises(Abort):
        built(project)
    assert files_of(project / "site") == {}
    assert not (project / ".site.talks").exists()
    (project / "seeds" / "curation.yml").unlink()
    assert built(project) == cold(project)


@pytest.mark.slow
def test_after_builds_that_were_killed_the_site_is_whole(project: Path) -> None:
    choice = random.Random(1)
    command = [sys.executable, "-c", _BUILD, "build", "-q", "-f", str(project / "mkdocs.yml")]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    built(project)
    for number in range(4):
        write_note(project, number, f"Water {choice.random()} is wet.")
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(choice.uniform(0.2, 1.2))
            process.kill()
        site, aside = project / "site", project / ".site.talks"
        if number == 2 and not aside.exists():
            site.rename(aside)  # killed while it was set aside
        assert built(project) == cold(project)


def test_what_is_no_data_has_nothing_that_stands_for_it() -> None:
    assert kept_site.stamp_of({"a": object()}) is None
    assert kept_site.stamp_of({"a": cold}) == kept_site.stamp_of({"a": cold}) is not None
    assert kept_site.stamp_of({"a": cold}) != kept_site.stamp_of({"a": built})
