"""Wiki links of hand-written pages and notes, in MkDocs' build and in a docs tree."""

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html

from tests.site.running import generator, mkdocs

ABOUT = """---
tags: [[1, 2]]
---
# About [[Mycorrhiza]]

See [[MYCORRHIZA|the fungi]], [[talk:forests]], [[Ada Okafor]] and `[[Mycorrhiza]]`.

```
[[Mycorrhiza]]
```

A [[Mycorhiza]].
"""
SEED = """Ada Okafor on Forests [[Mycorrhiza]]

Speaker: Ada Okafor

Key Concepts

- Mycorrhiza (MYC): what [[Mycorrhiza]] is, and [[Nothing]].
"""
CURATION = """sources: {wood.txt: {talk: forests}}
talks:
  forests: {note: "By [[Ada Okafor]], not [[Ada]]."}
concepts: {mycorrhiza: {definition: "As [[talk:forests]] has it."}}
"""
BROKEN = "wiki-link-broken: [[{}]]: nothing has that name; the nearest: “{}”"
NEAR = "Mycorrhiza”, “Ada Okafor on Forests [[Mycorrhiza]]"


@pytest.fixture
def wood(project: Callable[..., Path]) -> Path:
    """A project with pages and notes that hold wiki links."""
    folder = project("", 0, a__about=ABOUT, notes__forests="My own [[mycorrhiza]], [[Mykorrhiza]].")
    (folder / "seeds" / "wood.txt").write_text(SEED, encoding="utf-8")
    (folder / "seeds" / "curation.yml").write_text(CURATION, encoding="utf-8")
    return folder


def links(page: Path) -> dict[str, str]:
    """The addresses of the links in a page's text, by what they show."""
    tree = html.fromstring(page.read_text(encoding="utf-8"))
    found = tree.xpath("//article//a[not(contains(@class, 'headerlink'))]")
    return {link.text_content(): link.get("href") for link in found}


def text(page: Path) -> str:
    tree = html.fromstring(page.read_text(encoding="utf-8"))
    return " ".join(tree.xpath("//article")[0].text_content().split())


def test_mkdocs_build(wood: Path) -> None:
    run = mkdocs(wood, "build")
    assert run.returncode == 0, run.stderr
    warnings = [line for line in run.stderr.splitlines() if line.startswith("WARNING")]
    assert [line.split("talks: ")[1] for line in warnings if "wiki-link" in line] == [
        f"curation.yml:3: {BROKEN.format('Ada', 'Ada Okafor')}",
        f"forests.md:1: {BROKEN.format('Mykorrhiza', NEAR)}",
        f"docs/a/about.md:12: {BROKEN.format('Mycorhiza', NEAR)}",
    ]
    about = wood / "site/a/about.html"
    found = links(about)
    assert found["the fungi"] == "../concepts/mycorrhiza.html"
    assert found["Mycorrhiza"] == "../concepts/mycorrhiza.html"
    assert found["Ada Okafor"] == "../people/ada-okafor.html"
    assert found["Ada Okafor on Forests [[Mycorrhiza]]"] == "../talks/forests.html"
    assert text(about).count("[[Mycorrhiza]]") == 3
    assert "A [[Mycorhiza]]." in text(about)
    assert mkdocs(wood, "build", "--strict").returncode == 1

    talk = wood / "site/talks/forests.html"
    assert links(talk)["mycorrhiza"] == "../concepts/mycorrhiza.html"
    assert links(talk)["Ada Okafor"] == "../people/ada-okafor.html"
    assert "not [[Ada]]" in text(talk)
    assert "what [[Mycorrhiza]] is, and [[Nothing]]." in text(
        wood / "site/concepts/mycorrhiza.html"
    )


def test_docs_tree(wood: Path) -> None:
    run = generator(wood, "write", "tree")
    assert run.returncode == 0, run.stderr
    assert run.stderr == (f"warning: docs/a/about.md:12: {BROKEN.format('Mycorhiza', NEAR)}\n")
    made = (wood / "tree/a/about.md").read_text(encoding="utf-8")
    assert made.startswith(
        "---\ntags: [[1, 2]]\n---\n# About [Mycorrhiza](../concepts/mycorrhiza.md)"
    )
    assert "```\n[[Mycorrhiza]]\n```" in made
    assert (wood / "docs/a/about.md").read_text(encoding="utf-8") == ABOUT
    check = generator(wood, "check")
    assert "[[Mykorrhiza]]: nothing has that name" in check.stdout
    plain = (wood / "mkdocs.yml").read_text(encoding="utf-8").replace(", talks", "")
    (wood / "plain.yml").write_text(
        f"{plain}docs_dir: tree\nsite_dir: plain\nuse_directory_urls: false\n"
        "markdown_extensions: [attr_list, md_in_html, tables]\n",
        encoding="utf-8",
    )
    assert mkdocs(wood, "build", "--strict", "-f", "plain.yml").returncode == 0
    assert links(wood / "plain/a/about.html")["the fungi"] == "../concepts/mycorrhiza.html"


def test_what_is_not_text_is_copied(wood: Path) -> None:
    (wood / "docs/other.md").write_bytes(b"[[Mycorrhiza]] \xff")
    (wood / "docs/file.txt").write_bytes(b"[[Mycorrhiza]]")
    assert generator(wood, "write", "tree").returncode == 0
    assert (wood / "tree/other.md").read_bytes() == b"[[Mycorrhiza]] \xff"
    assert (wood / "tree/file.txt").read_bytes() == b"[[Mycorrhiza]]"
