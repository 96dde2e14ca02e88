"""A store gives back what it was given, and never more harm than an empty one."""

import os
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from generator.model.message import Message
from generator.text.store import KeptAnswers, Store, keep_compiled


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


def test_an_answer_is_kept_until_something_else_is_given(tmp_path: Path) -> None:
    asked: list[object] = []

    def answers(*given: object) -> list[int]:
        kept = KeptAnswers(tmp_path, "sizes", int)

        def size(value: object) -> int:
            asked.append(value)
            return len(str(value))

        sizes = [kept.of(lambda value=value: size(value), value) for value in given]  # type: ignore[misc]
        kept.close()
        return sizes

    message, unknown = Message("a", n=1), object()
    first = answers("one", {"b", "a"}, message)
    assert len(asked) == 3
    assert answers("one", {"a", "b"}, Message("a", n=1)) == first
    assert len(asked) == 3
    answers("two", unknown, "lone \ud800")
    answers("two", unknown, "lone \ud800")
    assert asked[3:] == ["two", *(unknown, "lone \ud800") * 2]
    (entry,) = tmp_path.rglob("*.answers")
    assert len(entry.read_bytes()) < 100  # what nobody asked again is gone
    for damaged in (b"", b"damaged", entry.read_bytes()[:-1] + b"x"):
        entry.write_bytes(damaged)
        assert answers("two") == [3]
    assert asked[8:] == ["two"] * 3
    assert KeptAnswers(None, "sizes", int).of(lambda: 7, "two") == 7


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
