"""A private note is named nowhere: one word stands in every field and kind of file, and in no byte of a site."""

import gzip
import shutil
from pathlib import Path

import pytest

from tests.site.running import Run, generator, mkdocs
from tests.support import SEEDS

WORD = "quixelbrant"
"""Stands in private files alone, in small letters, in capitals and with a capital."""

NAME = WORD.title()
NOTE = f"""\
title: "{NAME} on {NAME}s"
url: https://example.org/{WORD}
talk: the-{WORD}
speakers: [Ada {NAME}, Bo Li]
date: 2025-01-02
tags: [{WORD}, rivers]
source: "[[{WORD}]]"
---
# Ada {NAME} on rivers

Duration: 12 min · Speakers: Ada {NAME} · Bo Li

## Key Concepts

- {NAME}: The {WORD} is a bird of rivers.
- Model Collapse ({WORD.upper()}): When a {WORD} sings, the river listens.

## Quotes

- At 0:17 - "A {WORD} is a verb, and nobody has ever owned one of them." - Ada {NAME} says so

## Predictions

- [01:35, 10 years] Every river has a {WORD}.

## Companies Mentioned

- {NAME} Works
"""
ASIDE = f"A note\n\nKey Concepts\n- {NAME}: A bird that is kept private.\n"
CUES = f"WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v Ada {NAME}>The {WORD} sings.\n"
VIDEO = f'{{"title": "{NAME}", "webpage_url": "https://example.org/{WORD}", "extractor": "x", "tags": ["{WORD}"], "duration": 9}}'
PUBLIC = """\
# Cleo Vance on ferries

## Key Concepts

- Ferry: A boat that crosses a river.
- Model Collapse: When models are trained on what models wrote.

## Quotes

- At 0:17 - "A ferry is a bridge that moves, and nobody waits for a bridge." - Vance says so
"""
FLAGS = {
    "private": "private: true",
    "draft": "draft: yes",
    "publish": "publish: false",
    "published": "published: false",
    "capitals": "Private: TRUE",
    "quoted": 'publish: "no"',
    "nested": "meta:\n  draft: true",
    "listed": "draft: [true]",
    "doubtful": "private: perhaps",
    "misspelt": "publish: flase",
    "invalid": "draft: true\ntitle: [a: b: c",
    "crashing": 'draft: true\nx: "\\UFFFFFFFF"',
}
CURATION = f"""\
sources:
  by-the-editor-{WORD}.txt: {{publish: false, url: https://example.org/{WORD}}}
  draft.md: {{licence: {NAME}}}
talks:
  the-{WORD}: {{title: {NAME}, note: The {WORD} again.}}
concepts:
  {WORD}: {{name: {NAME}, aliases: [{WORD.upper()}], definition: A {WORD} is a {WORD}.}}
people:
  ada-{WORD}: {{name: Ada {NAME}, aliases: [{NAME}], url: https://example.org/{WORD}}}
"""


def write_project(folder: Path, language: str = "en") -> None:
    """A project of two public notes, and everything else private."""
    seeds, docs = folder / "seeds", folder / "docs"
    seeds.mkdir(parents=True)
    (docs / "notes").mkdir(parents=True)
    (seeds / "ferries.md").write_text(PUBLIC, encoding="utf-8")
    shutil.copy(min(SEEDS.glob("001*.txt")), seeds / "podcast.txt")
    for name, flag in FLAGS.items():
        (seeds / f"{name}.md").write_text(f"---\n{flag}\n{NOTE}", encoding="utf-8")
        for ending in ("vtt", "en-GB.vtt", "info.json", "es.md", "txt", "png", "html", "org"):
            content = {"vtt": CUES, "json": VIDEO}.get(ending.rpartition(".")[2], ASIDE)
            (seeds / f"{name}.{ending}").write_text(content, encoding="utf-8")
    (seeds / f"named-{WORD}.md").write_text(f"---\nprivate: true\n{NOTE}", encoding="utf-8")
    (seeds / f"named-{WORD}.pdf").symlink_to("nowhere.pdf")
    (seeds / f"Named-{NAME}.markdown").write_text(
        f"+++\ndraft = true\n+++\n{ASIDE}", encoding="utf-8"
    )
    (seeds / f".hidden-{WORD}.md").write_text(f"---\nprivate: true\n{NOTE}", encoding="utf-8")
    (seeds / f"by-the-editor-{WORD}.txt").write_text(ASIDE, encoding="utf-8")
    (seeds / f"by-the-editor-{WORD}.srt").write_text(
        f"1\n00:00:01,000 --> 00:00:02,000\n{WORD}\n", encoding="utf-8"
    )
    (seeds / "wide.txt").write_bytes(f"---\nprivate: true\n{NOTE}".encode("utf-16"))
    (seeds / "properties.md").write_text(
        f"public:: false\ntitle:: {NAME}\n\n{ASIDE}", encoding="utf-8"
    )
    (seeds / "curation.yml").write_text(CURATION, encoding="utf-8")
    (docs / "notes" / f"the-{WORD}.md").write_text(f"A {WORD} and [[{NAME}]].", encoding="utf-8")
    (docs / "notes" / "cleo-vance-on-ferries.md").write_text(
        f"---\ndraft: true\n---\nA {WORD}.", encoding="utf-8"
    )
    settings = "share_images: true, " if language == "en" else ""
    (folder / "mkdocs.yml").write_text(
        f"site_name: Mine\nsite_url: https://example.org/\ntheme: {{name: material, language: {language}}}\n"
        f"plugins: [search, talks: {{{settings}language: {language}}}]\n",
        encoding="utf-8",
    )


def leaks(folder: Path) -> list[str]:
    """The files below a folder whose name or content has the word, whatever they are packed in."""
    found = []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        content = path.read_bytes() if path.is_file() else b""
        if path.suffix == ".gz":
            content += gzip.decompress(content)
        if WORD in name.casefold() or WORD.encode() in content.lower():
            found.append(name)
    return found


def told(run: Run) -> str:
    assert run.returncode == 0, run.stderr
    return (run.stdout + run.stderr).casefold()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_private_note_is_in_no_byte_of_a_site(tmp_path: Path, language: str) -> None:
    write_project(tmp_path, language)
    log = told(mkdocs(tmp_path, "build", "--verbose"))
    assert "files kept private" in log
    assert WORD not in log
    site = tmp_path / "site"
    assert (site / "talks/cleo-vance-on-ferries.html").is_file()
    assert not leaks(site)
    written = told(generator(tmp_path, "write", "tree"))
    assert WORD not in written
    assert not leaks(tmp_path / "tree")
    assert "files kept private" in told(generator(tmp_path, "check"))


def test_a_public_note_would_be_found(tmp_path: Path) -> None:
    write_project(tmp_path)
    for path in (tmp_path / "seeds").iterdir():
        if path.name not in {"private.md", "private.vtt", "ferries.md"}:
            path.unlink()
    note = tmp_path / "seeds/private.md"
    note.write_text(
        note.read_text(encoding="utf-8").replace("private: true", "private: false"),
        encoding="utf-8",
    )
    told(generator(tmp_path, "write", "tree"))
    found = {name.partition("/")[0] for name in leaks(tmp_path / "tree")}
    assert found >= {"talks", "concepts", "quotes", "people", "predictions.md", "sources", "data"}


def test_what_goes_with_a_public_note_is_published(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: Mine\n", encoding="utf-8")
    (seeds / "x.md").write_text(
        f"---\ntitle: On drafts\npublish: 2024-05-06\ndraft: false\n---\n{PUBLIC}", encoding="utf-8"
    )
    (seeds / "x.es.md").write_text(f"---\ndraft: true\n---\n{PUBLIC}", encoding="utf-8")
    (seeds / "rule.md").write_text(f"---\nprivate: a word on it\n\n{PUBLIC}", encoding="utf-8")
    (seeds / "y.vtt").write_text(CUES, encoding="utf-8")
    (seeds / "y.md").write_text(PUBLIC, encoding="utf-8")
    (seeds / "curation.yml").write_text("sources: {y.vtt: {publish: false}}", encoding="utf-8")
    report = told(generator(tmp_path, "check"))
    assert "2 files kept private" in report
    assert [name for name in ("x.md", "rule.md", "y.md") if name not in report] == []


def test_links_of_the_docs_folder_stay_inside(tmp_path: Path) -> None:
    folder, outside = tmp_path / "project", tmp_path / "outside"
    write_project(folder)
    outside.mkdir()
    (outside / "file.md").write_text(f"# A {WORD}\n", encoding="utf-8")
    (outside / "data.txt").write_text(WORD, encoding="utf-8")
    docs = folder / "docs"
    (docs / "page.md").symlink_to(outside / "file.md")
    (docs / "folder").symlink_to(outside, target_is_directory=True)
    (docs / "seeds").symlink_to("../seeds", target_is_directory=True)
    (docs / "one.md").symlink_to("../seeds/private.md")
    (folder / "inside.md").write_text("# Inside\n", encoding="utf-8")
    (docs / "inside.md").symlink_to("../inside.md")
    (docs / "about.md").write_text(
        '# About\n\n[x](../../outside/data.txt) ![x](../seeds/private.png)\n\n--8<-- "../outside/data.txt"\n',
        encoding="utf-8",
    )
    log = told(mkdocs(folder, "build"))
    assert "docs/page.md: docs-link-outside" in log
    assert "docs/folder/file.md: docs-link-outside" in log
    assert (folder / "site/inside.html").is_file()
    assert not leaks(folder / "site")
    run = generator(folder, "write", "tree")
    assert run.returncode == 2
    assert not (folder / "tree").exists()
