"""With MkDocs' own theme the site is complete, styled, and asks no other host for anything."""

import re
from pathlib import Path

from generator.output.mkdocs.themes import plain_style
from tests.site.running import mkdocs

NOTE = """\
---
title: On rivers
speakers: [Nadia Brun]
event: RiverConf 2025
---
## Quotes

- At 12:40 - "A river is a verb." - Brun on rivers.
"""


def test_the_sheet_needs_nothing_of_material() -> None:
    sheet = (
        b".md-content .md-typeset .t-a { margin: 0.8rem -.4rem; color: var(--md-default-fg-color) }"
    )
    made = plain_style(sheet).decode("utf-8")
    assert '[role="main"] .t-a { margin: 1rem -0.5rem; color: var(--md-default-fg-color) }' in made
    assert ".md-" not in made
    assert "--md-default-fg-color:" in made


def test_a_site_with_the_theme_of_mkdocs(tmp_path: Path) -> None:
    for theme in ("mkdocs", "readthedocs", "material"):
        folder = tmp_path / theme
        (folder / "docs").mkdir(parents=True)
        (folder / "seeds").mkdir()
        (folder / "seeds/rivers.md").write_text(NOTE, encoding="utf-8")
        settings = f"site_name: T\ntheme: {{name: {theme}}}\nplugins: [search, talks]\n"
        (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
        run = mkdocs(folder, "build", "--strict")
        assert run.returncode == 0, run.stderr
    made = {
        theme: pages(tmp_path / theme / "site") for theme in ("mkdocs", "readthedocs", "material")
    }
    assert made["mkdocs"] == made["readthedocs"] == made["material"]
    used = set(re.findall(r"var\((--md-[\w-]+)", sheet(tmp_path, "mkdocs")))
    assert used <= set(re.findall(r"(--md-[\w-]+):", sheet(tmp_path, "mkdocs")))
    page = (tmp_path / "mkdocs/site/talks/on-rivers.html").read_text(encoding="utf-8")
    assert 'role="main"' in page
    assert "application/ld+json" in page
    assert not re.search(
        r'<(?:script|link)[^>]*(?:src|href)="https?:', page.replace('rel="canonical"', "")
    )
    assert (
        (tmp_path / "mkdocs/site/talks/on-rivers.md")
        .read_text(encoding="utf-8")
        .startswith("# On rivers")
    )


def pages(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*.html")} - {"search.html"}


def sheet(tmp_path: Path, theme: str) -> str:
    return (tmp_path / theme / "site/assets/talks.css").read_text(encoding="utf-8")
