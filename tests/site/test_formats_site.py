"""One project with files of every format: they meet in talks, and their words stand on the pages."""

import json
import shutil
from pathlib import Path
from typing import Any

import lxml.html
import pytest

from generator.text.markdown.escape import harmless
from tests.site.running import generator, mkdocs

FILES = Path(__file__).parent.parent / "read" / "formats"
NOTES = """\
Slow bridges

Key Takeaways

- Repair is part of the plan
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("formats")
    seeds = folder / "seeds"
    seeds.mkdir()
    for path in FILES.iterdir():
        if path.name != "README.md" and not path.name.endswith(".expected.json"):
            shutil.copy(path, seeds / path.name)
    (seeds / "my-talk.txt").write_text(NOTES, encoding="utf-8")
    shutil.copy(FILES / "webvtt.vtt", seeds / "my-talk.en.vtt")
    shutil.copy(FILES / "podcast-chapters.json", seeds / "my-talk.chapters.json")
    (seeds / "a picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00")
    (folder / "docs").mkdir()
    settings = "site_name: Formats\ntheme: {name: material}\nuse_directory_urls: false\nplugins: [search, talks]\n"
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    run = mkdocs(folder, "build", "--quiet")
    assert run.returncode == 0, run.stderr
    return folder


@pytest.fixture(scope="module")
def corpus(project: Path) -> dict[str, list[Any]]:
    return json.loads((project / "site/data/corpus.json").read_text(encoding="utf-8"))


def test_files_about_one_recording_are_one_talk(corpus: dict[str, list[Any]]) -> None:
    (talk,) = [one for one in corpus["talks"] if "my-talk" in one["sources"]]
    assert talk["sources"] == ["my-talk", "my-talk.chapters", "my-talk.en"]
    assert {one["evidence"] for one in talk["merged_because"]} >= {"same-name"}
    (other,) = [one for one in corpus["talks"] if "yt-dlp.info" in one["sources"]]
    assert "pyvideo" in other["sources"]  # the same recording
    (page,) = [one for one in corpus["talks"] if "clipping" in one["sources"]]
    assert "saved-page" in page["sources"]  # the same address


def test_every_read_word_stands_on_a_page(project: Path, corpus: dict[str, list[Any]]) -> None:
    shown = []
    for path in sorted((project / "site").rglob("*.html")):
        if path.parent.name != "sources":
            (body,) = lxml.html.document_fromstring(path.read_bytes().decode("utf-8")).findall(
                "body"
            )
            shown.append(" ".join(body.text_content().split()))
    everything = "\n".join(shown)
    checked = 0
    for kind in ("passages", "segments", "takeaways", "topics", "details"):
        for item in corpus[kind]:
            whole = item.get("text") or item.get("title") or item.get("name")
            for text in item.get("cells") or [whole]:
                assert " ".join(harmless(text).split()) in everything, text
            checked += 1
    assert checked > 80


def test_a_transcript_is_shown_with_times_and_speakers(project: Path) -> None:
    said = [
        " ".join(node.getparent().text_content().split())
        for path in (project / "site/talks").glob("*.html")
        if path.stem != "index"
        for node in lxml.html.document_fromstring(path.read_bytes().decode("utf-8")).iter("p")
        if "A bridge is a promise & a loan." in node.text_content()
    ]
    start = "Ada Okafor 0:01 A bridge is a promise & a loan. It is never finished."
    assert len(said) == 2
    assert all(text.startswith(start) for text in said)


def test_no_markup_of_a_page_reaches_the_site(project: Path) -> None:
    for path in (project / "site").rglob("*.html"):
        document = lxml.html.document_fromstring(path.read_bytes().decode("utf-8"))
        for element in document.iter(lxml.etree.Element):
            for name, value in element.attrib.items():
                assert not name.startswith("on"), (path, name)
                assert not value.strip().lower().startswith("javascript:"), (path, value)
        assert not document.xpath("//*[@src='x' or @srcset]"), path


def test_check_reports_what_cannot_be_read(project: Path) -> None:
    run = generator(project, "check")
    assert "Traceback" not in run.stderr
    said = run.stdout + run.stderr
    for code in ("format-invalid", "cue-invalid", "seed-format-unknown"):
        assert code in said, said
    assert "my-talk" not in "".join(
        line for line in said.splitlines() if "seed-ids-collide" in line
    )
