"""A private note is named nowhere: one word stands in every field and kind of file, and in no byte of a site."""

import gzip
import shutil
from html import unescape
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
COMMENT = f"\nWrite to <ada@example.org>, [Ada](mailto:ada@example.org). She was late. %%So was {WORD}.%%\n\n%%\nAsk {NAME}.\n%%\n"
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
    "published-not-yet": "published: not yet",
    "public-no": "public: no",
    "garden-not-yet": "dg-publish: not yet",
    "status": "status: Draft",
    "visibility": "visibility: private",
    "confidential": "confidential: true",
    "camel": "isPublished: false",
    "tagged": "tags: [rivers, private]",
    "last-of-many": "\n".join(f"key{n}: a value of some length" for n in range(4_000))
    + "\npublish: false",
    "last-on-a-line": f"title: {'a word ' * 20_000}\npublish: false",
}
BODY = NOTE.partition("---\n")[2]
HEADS = {
    "under-a-title-line.txt": f"title: A\ndraft: true\n\n{BODY}",
    "below-a-title.md": f"# T\n\nPublish: false\n\n{BODY}",
    "property-below-a-title.md": f"# A9\ndraft:: true\n\n{BODY}",
    "property-in-doubt.md": f"publish:: flase\n\n{BODY}",
    "property-of-a-block.md": f"{BODY}\n- A block\n  private:: yes\n",
    "property-in-brackets.md": f"{BODY}\nIt is so [draft:: true].\n",
    "status-property.md": f"Status:: private\n\n{BODY}",
    "bold-label.md": f"# T\n\n**Draft:** true\n\n{BODY}",
    "in-a-table.md": f"# T\n\n| key | value |\n|---|---|\n| Status | Draft |\n\n{BODY}",
    "in-a-comment.md": f"<!--\n.. status: draft\n-->\n\n{BODY}",
    "behind-tabs.txt": f"A title\nPublish\tno\n\n{BODY}",
    "second-front.md": f"---\nx: y\n---\n---\ndraft: true\n---\n{BODY}",
    "record.json": f'{{"title": "{NAME}", "draft": true, "tags": ["{WORD}"]}}',
    "hosted.info.json": f'{{"title": "{NAME}", "availability": "private", "tags": ["{WORD}"]}}',
    f"_private/{WORD}.md": BODY,
    f"vault/Private/{WORD}/a.txt": BODY,
    f".private/{WORD}.md": BODY,
    f"vault/drafts/{WORD}.pdf": "not text",
    f"{WORD}.draft.md": BODY,
    f"draft-{WORD}.md": BODY,
    f"{NAME} (private).md": BODY,
    f"My Private/{WORD}.md": BODY,
    f"private/{WORD}/one more.md": BODY,
    "page.html": f"<h1>Ada {NAME}</h1><table><tr><th>Status</th><td>Draft</td></tr></table>{WORD}",
    "first-line.md": f"DO NOT PUBLISH\n\n{BODY}",
    "marked-below-a-title.md": f"# T\n\n> [!warning] Confidential\n\n{BODY}",
    "marked-in-chinese.txt": f"请勿公开\n\n{BODY}",
    "garden.md": f"---\ndg-publish:\n---\n{BODY}",
    "gardens/shown.md": "---\ndg-publish: true\n---\n# A shown note\n",
    f"gardens/{WORD}.md": BODY,
    f"gardens/{WORD}.en.vtt": CUES,
    "Talk [abcdefghijk].md": f"---\nprivate: true\n---\n{BODY}",
    "Talk [abcdefghijk] en.srt": f"1\n00:00:01,000 --> 00:00:02,000\n{WORD}\n",
    "Talk-abcdefghijk.info.json": VIDEO,
    "Another name [abcdefghijk].en.vtt": CUES,
    "private_transcript.txt": BODY,
    "private (English).srt": f"1\n00:00:01,000 --> 00:00:02,000\n{WORD}\n",
    "private (1).vtt": CUES,
    "private-auto.vtt": CUES,
    "private copy.md": BODY,
    "subs/private.en.vtt": CUES,
    "private/transcript.vtt": CUES,
    "es/private.md": BODY,
    f"{WORD}.vtt": CUES,
    f"2025-01-02-{WORD}.en.srt": f"1\n00:00:01,000 --> 00:00:02,000\n{WORD}\n",
    "hosted.en.vtt": CUES,
    f"private_files/{WORD}.png": WORD,
    f"private.assets/{WORD}.html": f"<h1>{NAME}</h1>",
}
COMPANIONS = ("vtt", "en-GB.vtt", "info.json", "es.md", "txt", "png", "html", "org")
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
    (seeds / "ferries.md").write_text(PUBLIC + COMMENT, encoding="utf-8")
    shutil.copy(min(SEEDS.glob("001*.txt")), seeds / "podcast.txt")
    for name, flag in FLAGS.items():
        (seeds / f"{name}.md").write_text(f"---\n{flag}\n{NOTE}", encoding="utf-8")
        for ending in COMPANIONS if len(name) < 9 else ("en-GB.vtt", "info.json"):
            content = {"vtt": CUES, "json": VIDEO}.get(ending.rpartition(".")[2], ASIDE)
            (seeds / f"{name}.{ending}").write_text(content, encoding="utf-8")
    for name, content in HEADS.items():
        (seeds / name).parent.mkdir(parents=True, exist_ok=True)
        (seeds / name).write_text(content, encoding="utf-8")
    (seeds / "gardens/.obsidian").mkdir()
    (seeds / f"named-{WORD}.md").write_text(f"---\nprivate: true\n{NOTE}", encoding="utf-8")
    (seeds / f"named-{WORD}.pdf").symlink_to("nowhere.pdf")
    (seeds / "by-a-link.md").symlink_to(f"_private/{WORD}.md")
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
    html = [unescape(path.read_text(encoding="utf-8")) for path in site.rglob("*.html")]
    assert any("ada@example.org" in text for text in html)
    assert not any('href="mailto:' in text for text in html)
    written = told(generator(tmp_path, "write", "tree"))
    assert WORD not in written
    assert not leaks(tmp_path / "tree")
    assert "files kept private" in told(generator(tmp_path, "check"))


def test_a_public_note_would_be_found(tmp_path: Path) -> None:
    write_project(tmp_path)
    for path in (tmp_path / "seeds").rglob("*"):
        if not path.is_dir() and path.name not in {"private.md", "private.vtt", "ferries.md"}:
            path.unlink()
    note = tmp_path / "seeds/private.md"
    note.write_text(
        note.read_text(encoding="utf-8").replace("private: true", "private: false"),
        encoding="utf-8",
    )
    told(generator(tmp_path, "write", "tree"))
    found = {name.partition("/")[0] for name in leaks(tmp_path / "tree")}
    assert found >= {"talks", "concepts", "quotes", "people", "predictions.md", "sources", "data"}


def test_whoever_asks_is_told_what_is_private_and_why(tmp_path: Path) -> None:
    write_project(tmp_path)
    report = told(generator(tmp_path, "check"))
    assert ", 3 in doubt (see `python -m generator private`)" in report
    doubtful, *others = told(generator(tmp_path, "private")).splitlines()
    assert doubtful.startswith("seeds/doubtful.md: line 2 says “private: perhaps”")
    assert doubtful.endswith("write `private: false` there to publish it, or `private: true`")
    files = dict(line.split(": ", 1) for line in others)
    assert files["seeds/published-not-yet.md"].startswith("line 2 says “published: not yet”")
    assert "belongs to private.md" in files["seeds/private.vtt"]
    assert "`publish: false`" in files[f"seeds/by-the-editor-{WORD}.txt"]
    assert "“_private” in its path" in files[f"seeds/_private/{WORD}.md"]
    assert "docs/notes/cleo-vance-on-ferries.md" in files


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
    assert "most files" not in report


def test_more_drafts_than_notes_are_said_aloud(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: Mine\nplugins: [talks]\n", encoding="utf-8")
    (tmp_path / "docs").mkdir()
    for number in range(5):
        status = "draft" if number else "done"
        note = f"---\ntitle: Weir {number}\nstatus: {status}\n---\n{PUBLIC}"
        (seeds / f"w{number}.md").write_text(note, encoding="utf-8")
    loud = "most files are kept private, 4 of 5"
    assert loud in told(generator(tmp_path, "check"))
    assert loud in told(mkdocs(tmp_path, "build"))


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
