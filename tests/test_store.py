"""A store gives back what it was given, and never more harm than an empty one."""

import os
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from generator.text.store import Store, keep_compiled


def test_an_entry_is_found_by_its_key_alone(tmp_path: Path) -> None:
    store = Store(tmp_path / "new", ".x")
    assert store.load("abcd") is None
    store.save("abcd", b"content")
    assert store.load("abcd") == b"content"
    assert store.load("abce") is None
    assert Store(tmp_path / "new", ".y").load("abcd") is None


def test_no_half_written_entry_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(Path, "replace", refuse)
    store = Store(tmp_path, ".x")
    store.save("abcd", b"content")
    assert store.load("abcd") is None
    assert not [name for _, _, names in os.walk(tmp_path / "ab") for name in names]


def test_it_is_bounded_and_leaves_other_files_alone(tmp_path: Path) -> None:
    store = Store(tmp_path, ".x")
    other = tmp_path / "ab" / "else.y"
    for key in ("ab1", "ab2", "ab3"):
        store.save(key, b"content")
    other.write_bytes(b"")
    store.tidy(["ab1"])  # two unused ones for one that is used may stay
    assert store.load("ab3") == b"content"
    store.save("ab4", b"content")
    store.tidy(["ab1"])
    assert [store.load(f"ab{number}") for number in (1, 2, 3, 4)] == [b"content", None, None, None]
    assert other.exists()


def test_compiled_templates_are_kept_and_may_be_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path))

    def rendered(source: str) -> str:
        environment = Environment(loader=DictLoader({"a": source}))
        keep_compiled(environment)
        return environment.get_template("a").render(b=1)

    assert rendered("{{ b + 1 }}") == "2"
    (kept,) = tmp_path.rglob("*.cache")
    assert rendered("{{ b + 1 }}") == "2"
    assert rendered("{{ b + 2 }}") == "3"
    kept.write_bytes(b"damaged")
    assert rendered("{{ b + 2 }}") == "3"


def test_without_a_folder_for_temporary_files_nothing_is_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tempfile.gettempdir", lambda: "/dev/null/none")
    environment = Environment(loader=DictLoader({"a": "b"}))
    keep_compiled(environment)
    assert environment.get_template("a").render() == "b"
