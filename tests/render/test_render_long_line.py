"""Notes of one line, and talks of very many people, on pages that have room for them."""

import html
import re
from pathlib import Path

import pytest

from generator.build import build
from generator.model.config import Config

MOST = 130_000
"""Bytes of a page's own HTML: with what the theme puts around it, it stays below 150 kB."""

LINE = re.compile(
    r'<li id="L5(?:-\d+)?">(?:<a [^>]*>5</a>|<i>5</i>)([^\n]*?)(?:<span class=|</li>)'
)


def pages_of(folder: Path, text: str, name: str = "weirs.md") -> dict[str, str]:
    (folder / "seeds").mkdir()
    (folder / "seeds" / name).write_text(text, encoding="utf-8")
    site = build(Config(seeds=folder / "seeds", notes=folder / "notes"))
    return {page.path: page.markdown for page in site.pages}


@pytest.mark.slow
def test_a_line_as_long_as_a_book_stands_on_several_pages(tmp_path: Path) -> None:
    line = " ".join(f"Weir {number} & its keeper <{number}> stand." for number in range(9_000))
    pages = pages_of(tmp_path, f"# Weirs\n\n## Notes\n\n{line}\n\nLamps help.\n")
    assert {path: len(text) for path, text in pages.items() if len(text) > MOST} == {}
    parts = [path for path in pages if path.startswith("source-lines/5-p")]
    shown = [LINE.findall(pages[path]) for path in parts]
    assert len(parts) > 2
    assert html.unescape("".join(text for texts in shown for text in texts)) == line
    assert sum('id="L5"' in text for text in pages.values()) == 1
    assert 'id="L5-2"' in pages["source-lines/5-p2/weirs.md"]


@pytest.mark.slow
def test_a_repair_in_such_a_line_is_listed_where_the_line_begins(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    line = " ".join(f"Weir {number} doesnâ€™t leak & stands." for number in range(9_000))
    (tmp_path / "seeds/weirs.md").write_text(f"# Weirs\n\n## Notes\n\n{line}\n", encoding="utf-8")
    site = build(Config(seeds=tmp_path / "seeds", notes=tmp_path / "notes"))
    assert [it for it in site.problems if it.code == "link-dead"] == []
    repaired = [page.path for page in site.pages if "{ #repairs }" in page.markdown]
    assert repaired == ["source-lines/5-p1/weirs.md"]


@pytest.mark.slow
def test_an_unread_line_as_long_as_a_book_begins_on_other_pages(tmp_path: Path) -> None:
    keys = ",".join(f'"key{number}":0' for number in range(20_000))
    pages = pages_of(tmp_path, f"{{{keys}}}", "a.json")
    assert {path: len(text) for path, text in pages.items() if len(text) > MOST} == {}
    assert "key19999" in "".join(pages.values())


@pytest.mark.slow
def test_a_line_of_many_pieces_has_groups_of_them(tmp_path: Path) -> None:
    keys = ",".join(f'"key {{{number}}} of weirs & lamps":0' for number in range(75_000))
    pages = pages_of(tmp_path, f"{{{keys}}}", "a.json")
    last = max(int(found[1]) for path in pages if (found := re.search(r"/1-p(\d+)/", path)))
    assert last > 25
    (page,) = (text for path, text in pages.items() if f"/1-p{last}/" in path)
    assert page.count("/1-p") < last
    assert any("/1-p1-25/" in path for path in pages)


@pytest.mark.slow
def test_what_lines_of_settings_became_is_said_of_one_in_twenty(tmp_path: Path) -> None:
    rows = "\n".join(f'  "@lamp/{number}": {{"~": [{number}]}},' for number in range(4_000))
    pages = pages_of(tmp_path, f'{{\n{rows}\n  "z": 0\n}}\n', "package-lock.json")
    assert {path: len(text) for path, text in pages.items() if len(text) > MOST} == {}
    lines = [text for path, text in pages.items() if path.startswith("source-lines/")]
    assert 180 < sum(text.count('class="t-role"') for text in lines) < 260


@pytest.mark.slow
def test_very_many_speakers_are_counted_where_they_are_not_named(tmp_path: Path) -> None:
    letters = "abcdefghijklmnop"
    names = [
        f"{first.upper()}{second}{third}a Marsh{third}"
        for first in letters
        for second in letters[::2]
        for third in letters[::2]
    ]
    listed = "\n".join(f"- {name}" for name in names)
    note = f"# Weirs\n\n## Speakers\n\n{listed}\n\n## Notes\n\n- Lamps help.\n"
    pages = pages_of(tmp_path, note)
    assert {path: len(text) for path, text in pages.items() if len(text) > MOST} == {}
    talk = pages["talks/weirs.md"]
    facts = talk[talk.index("t-facts") : talk.index("t-do")]
    assert facts.count('href="../people/') == 300
    assert f"and {len(names) - 300} more" in facts
    assert " and others}," in html.unescape(talk)
    card = pages["talks/index.md"]
    assert f"and {len(names) - 24} more" in card
