"""The comparison of sites that different engines built."""

from pathlib import Path

from same_site import differing


def test_sites_are_the_same_but_for_the_generator(tmp_path: Path) -> None:
    for name, generator, text in (("a", "mkdocs-1", "x"), ("b", "mkdocs-2", "x"), ("c", "z", "y")):
        (tmp_path / name).mkdir()
        head = f'<meta name="generator" content="{generator}">'
        (tmp_path / name / "index.html").write_text(head + text, encoding="utf-8")
    (tmp_path / "c/more.txt").write_text("", encoding="utf-8")
    assert differing(tmp_path / "a", tmp_path / "b") == []
    assert differing(tmp_path / "a", tmp_path / "c") == ["index.html", "more.txt"]
