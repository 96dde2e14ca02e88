"""The docs tree: complete, its own, and nothing else touched."""

import json
from pathlib import Path

import pytest

from generator.build import build
from generator.output.tree import MANIFEST, TreeError, TreeFormat, write_tree
from tests.output.small_site import HOSTILE, small_site
from tests.support import config


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    (folder / "notes").mkdir(parents=True)
    (folder / "notes" / "a.md").write_text("the editor's own text", encoding="utf-8")
    (folder / "about.md").write_text("# About us\n", encoding="utf-8")
    (folder / ".hidden").write_text("no", encoding="utf-8")
    return folder


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "tree"


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_holds_hand_written_and_generated_files(docs: Path, target: Path) -> None:
    written = write_tree(small_site(), docs, target, (docs / "notes",))
    expected = {"index.md", "talks/index.md", "talks/a.md", "sources/index.md", "problems.md"}
    expected |= {"assets/talks.css", "data/corpus.json", "about.md", MANIFEST}
    assert set(files(target)) == expected
    assert written.files == len(expected) - 1
    assert (target / "about.md").read_text(encoding="utf-8") == "# About us\n"


def test_what_mkdocs_leaves_out_is_left_out(docs: Path, target: Path) -> None:
    (docs / "drafts").mkdir()
    for name in ("drafts/one.md", "drafts/two.md", "plan.md"):
        (docs / name).write_text("# Not yet\n", encoding="utf-8")
    write_tree(small_site(), docs, target, excluded=("/drafts/", "plan.md"))
    assert {"drafts/one.md", "drafts/two.md", "plan.md"}.isdisjoint(files(target))
    assert {"about.md", "talks/a.md"} <= set(files(target))
    with pytest.raises(TreeError, match="exclude_docs"):
        write_tree(small_site(), docs, target, excluded=("!",))


def test_front_matter_is_yaml_and_holds_no_markup(docs: Path, target: Path) -> None:
    import yaml

    write_tree(small_site(), docs, target)
    _, front, body = (target / "talks/a.md").read_text(encoding="utf-8").split("---\n", 2)
    title = yaml.safe_load(front)["title"]
    assert "<" not in title
    assert '"' not in title
    import html

    assert html.unescape(title) == " ".join(HOSTILE.replace("\u2028", " ").split())
    assert body.startswith("\n# A heading")
    assert yaml.safe_load((target / "problems.md").read_text(encoding="utf-8").split("---\n")[1])[
        "search"
    ] == {"exclude": True}


def test_second_run_changes_nothing(docs: Path, target: Path) -> None:
    write_tree(small_site(), docs, target)
    before, times = files(target), {p: p.stat().st_mtime_ns for p in target.rglob("*")}
    written = write_tree(small_site(), docs, target)
    assert files(target) == before
    assert {p: p.stat().st_mtime_ns for p in target.rglob("*")} == times
    assert written.removed == ()


def test_removes_what_has_gone_and_empty_folders(docs: Path, target: Path) -> None:
    write_tree(small_site("people/b.md"), docs, target)
    (docs / "about.md").unlink()
    written = write_tree(small_site(), docs, target)
    assert written.removed == ("about.md", "people/b.md")
    assert not (target / "people").exists()


def test_keeps_what_somebody_changed(docs: Path, target: Path) -> None:
    write_tree(small_site("people/b.md"), docs, target)
    (target / "people/b.md").write_text("mine now", encoding="utf-8")
    (target / "people/c.md").write_text("mine too", encoding="utf-8")
    assert write_tree(small_site(), docs, target).removed == ()
    assert (target / "people/b.md").read_text(encoding="utf-8") == "mine now"
    assert (target / "people/c.md").exists()


def test_refuses_a_folder_of_somebody_else(docs: Path, target: Path) -> None:
    target.mkdir()
    (target / "thesis.txt").write_text("years of work", encoding="utf-8")
    with pytest.raises(TreeError, match="not empty"):
        write_tree(small_site(), docs, target)
    assert set(files(target)) == {"thesis.txt"}


def test_refuses_a_file_in_the_way(docs: Path, target: Path) -> None:
    write_tree(small_site(), docs, target)
    (target / "people").mkdir()
    (target / "people/b.md").write_text("mine", encoding="utf-8")
    with pytest.raises(TreeError, match="in the way"):
        write_tree(small_site("people/b.md"), docs, target)
    assert (target / "people/b.md").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("name", ["../victim.txt", "/victim.txt", "talks/../../victim.txt"])
def test_manifest_cannot_lead_out(docs: Path, target: Path, tmp_path: Path, name: str) -> None:
    write_tree(small_site(), docs, target)
    victim = tmp_path / "victim.txt"
    victim.write_text("precious", encoding="utf-8")
    listed = str(victim) if name.startswith("/") else name
    (target / MANIFEST).write_text(json.dumps({"files": {listed: "0"}}), encoding="utf-8")
    with pytest.raises(TreeError, match="damaged"):
        write_tree(small_site(), docs, target)
    assert victim.exists()


def test_a_link_in_the_tree_leads_nowhere(docs: Path, target: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    write_tree(small_site(), docs, target)
    for path in (target / "talks").iterdir():
        path.rename(outside / path.name)
    (target / "talks").rmdir()
    (target / "talks").symlink_to(outside)
    before = files(outside)
    with pytest.raises(TreeError, match="through a link"):
        write_tree(small_site("talks/b.md"), docs, target)
    assert files(outside) == before


def test_a_link_out_of_the_docs_is_refused(docs: Path, target: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("secret", encoding="utf-8")
    (docs / "public.md").symlink_to(tmp_path / "secret.md")
    with pytest.raises(TreeError, match=r"public\.md is a link"):
        write_tree(small_site(), docs, target)
    assert not target.exists()


def test_tree_and_docs_do_not_lie_in_each_other(docs: Path) -> None:
    for target in (docs, docs / "tree", docs.parent):
        with pytest.raises(TreeError, match="in each other"):
            write_tree(small_site(), docs, target)


def test_hand_written_page_wins_also_as_readme(docs: Path, target: Path) -> None:
    (docs / "talks").mkdir()
    (docs / "talks/README.md").write_text("# Mine\n", encoding="utf-8")
    (docs / "problems.md").write_text("# None\n", encoding="utf-8")
    written = write_tree(small_site(), docs, target)
    assert [problem.code for problem in written.problems] == ["page-overridden"] * 2
    assert not (target / "talks/index.md").exists()
    assert (target / "problems.md").read_text(encoding="utf-8") == "# None\n"


def test_interrupted_run_is_known_to_the_next(
    docs: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from generator.output import tree

    original = tree._write

    def fail(place: Path, content: bytes) -> None:
        if place.name == "problems.md":
            raise OSError("the disk is full")
        original(place, content)

    monkeypatch.setattr(tree, "_write", fail)
    with pytest.raises(OSError, match="full"):
        write_tree(small_site(), docs, target)
    monkeypatch.undo()
    write_tree(small_site(), docs, target)
    assert (target / "problems.md").exists()


@pytest.mark.slow
def test_plain_markdown_is_a_tree_of_its_own(tmp_path: Path) -> None:
    site = build(config())
    write_tree(site, tmp_path / "docs", tmp_path / "engine")
    write_tree(site, tmp_path / "docs", tmp_path / "plain", form=TreeFormat.COMMONMARK)
    plain = {
        path.relative_to(tmp_path / "plain").as_posix()
        for path in (tmp_path / "plain").rglob("*.md")
    }
    assert "talks/dwarkesh-karpathy.md" in plain
    for path in plain:
        of_engine = (tmp_path / "engine" / path).read_text(encoding="utf-8")
        assert of_engine != (tmp_path / "plain" / path).read_text(encoding="utf-8")
    assert not (tmp_path / "engine/llms.txt").exists()
