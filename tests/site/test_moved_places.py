"""Somebody comes by the old address of something that stands on another page now."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.site.browsing import opened
from tests.site.running import generator, mkdocs

NOTE = """\
---
talk: {talk}
title: {title}
---
{title}

Key Takeaways

- {first}
- {second}
"""


def note(title: str, first: str, second: str) -> str:
    return NOTE.format(talk="dikes", title=title, first=first, second=second)


@pytest.mark.parametrize("enabled", [True, False])
def test_the_way_to_what_moved_is_seen_where_it_stood(
    browser: Browser, project: Callable[..., Path], enabled: bool
) -> None:
    config = (
        "site_name: Mine\ntheme: material\nuse_directory_urls: false\nplugins: [search, talks]\n"
    )
    folder = project(config, seeds=0)
    kept = note("About dikes", "A dike is a promise.", "Clay is patient.")
    (folder / "seeds/a.txt").write_text(kept, encoding="utf-8")
    other = note("About lakes", "A lake is a held breath.", "Reeds keep count.")
    (folder / "seeds/b.txt").write_text(other, encoding="utf-8")
    assert generator(folder, "addresses", "--update").returncode == 0
    (folder / "seeds/b.txt").write_text(
        other.replace("talk: dikes", "talk: lakes"), encoding="utf-8"
    )
    run = mkdocs(folder, "build")
    assert run.returncode == 0, run.stderr
    corpus = json.loads((folder / "site/data/corpus.json").read_bytes())
    moved = [f"takeaway-{one['id']}" for one in corpus["takeaways"] if one["talk"] == "lakes"]
    base = f"{(folder / 'site').as_uri()}/"
    with opened(browser, [], base, java_script_enabled=enabled) as page:
        page.goto(f"{base}talks/dikes.html")
        assert page.get_by_text("has moved").count() == len(moved) == 2
        assert not any(page.locator(f"#{one}").is_visible() for one in moved)
        page.goto(f"{base}talks/dikes.html#{moved[1]}")
        link = page.locator(f"#{moved[1]} a")
        assert link.is_visible()
        assert link.text_content() == "About lakes"
        box = link.bounding_box()
        assert box
        assert 0 < box["y"] < page.evaluate("innerHeight")
        assert not page.locator(f"#{moved[0]}").is_visible()
        link.click()
        page.wait_for_url(f"**/talks/lakes.html#{moved[1]}")
        assert page.locator(f"#{moved[1]}").is_visible()
