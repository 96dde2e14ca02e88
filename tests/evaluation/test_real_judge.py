"""The judge of real notes: what the files record is the truth, and what was joined is compared."""

import json
import sys
from pathlib import Path

import pytest

from tests.evaluation.real.__main__ import HEAD, main, row
from tests.evaluation.real.judge import judge
from tests.evaluation.real.truth import Key, Place, place_of, true_talks

RECORDING, NAME = frozenset({Key.RECORDING}), frozenset({Key.NAME})
BOTH = RECORDING | NAME
NOTE = '---\ntitle: "{title}"\nspeakers: [{speaker}]\nurl: {video}\n---\n\n# {title}\n\n- {text}\n'
WATCH = "https://www.youtube.com/watch?v=abcdefghij{}"


def together(files: dict[str, str], keys: frozenset[Key], folder: Path) -> set[frozenset[str]]:
    """The files that are one talk in truth, where they are several."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    talks: dict[int, set[str]] = {}
    for path, talk in true_talks([folder / name for name in files], keys).items():
        talks.setdefault(talk, set()).add(path.relative_to(folder).as_posix())
    return {frozenset(names) for names in talks.values() if len(names) > 1}


def front(video: str) -> str:
    return f"---\nsource_url: {video}\n---\nSee https://youtu.be/zzzzzzzzzz9 too.\n"


@pytest.mark.parametrize(
    ("value", "place"),
    [
        (WATCH.format(1), Place("youtube:abcdefghij1")),
        (WATCH.format(1) + "&t=1h1m5s", Place("youtube:abcdefghij1", 3665)),
        ("https://youtu.be/abcdefghij1?t=30", Place("youtube:abcdefghij1")),
        ("abcdefghij1", Place("youtube:abcdefghij1")),
        ("https://vimeo.com/77", Place("media:vimeo.com/77")),
        ("https://cdn.example/a.MP3?x=1", Place("media:cdn.example/a.MP3")),
        ("https://example.org/", None),
        ("description", None),
        ("a sentence of words", None),
    ],
)
def test_a_recording_by_its_address(value: str, place: Place | None) -> None:
    assert place_of(value) == place


def test_files_that_name_one_recording_from_one_start_are_one(tmp_path: Path) -> None:
    files = {
        "a.md": front(WATCH.format(1)),
        "b/x [abcdefghij1].en.srt": "1\n00:00:01,000 --> 00:00:02,000\nHello\n",
        "c.json": json.dumps({"videos": [{"url": "https://youtu.be/abcdefghij1"}]}),
        "d.md": front(WATCH.format(1) + "&t=900"),
        "e.md": "Only prose: https://youtu.be/abcdefghij1\n",
    }
    assert together(files, RECORDING, tmp_path) == {
        frozenset({"a.md", "b/x [abcdefghij1].en.srt", "c.json"})
    }


def test_the_recording_of_a_session_says_nothing(tmp_path: Path) -> None:
    files = {f"{name}.md": front(WATCH.format(2)) for name in "abc"}
    assert together(files, RECORDING, tmp_path) == set()


def test_files_of_one_name_are_one(tmp_path: Path) -> None:
    files = dict.fromkeys(["a.md", "a.es.md", "a.transcript.md", "x/a.md", "a b.md"], "text\n")
    expected = {frozenset({"a.md", "a.es.md", "a.transcript.md"})}
    assert together(files, NAME, tmp_path) == expected
    assert together(files, frozenset(), tmp_path) == set()


def write_collection(folder: Path) -> None:
    """Two notes on one recording, a digest beside one of them, and a note of its own."""
    notes = {
        "one.md": ("Rivers of Ice", "Nadia Brun", WATCH.format(1), "They move at night."),
        "other.md": ("Rivers of Ice", "Nadia Brun", WATCH.format(1), "They move at night."),
        "alone.md": ("On Kilns", "Ivo Kern", WATCH.format(3), "They burn."),
    }
    for name, (title, speaker, video, text) in notes.items():
        note = NOTE.format(title=title, speaker=speaker, video=video, text=text)
        (folder / name).write_text(note, encoding="utf-8")


def test_what_was_joined_is_compared(tmp_path: Path) -> None:
    write_collection(tmp_path)
    found = judge(tmp_path, BOTH)
    assert (found.files, found.true) == (3, 1)
    assert (found.right, found.wrong, found.largest) == (1, 0, 2)
    assert (found.precision, found.recall) == (1.0, 1.0)
    assert (found.from_name, found.with_person) == (0.0, 1.0)
    against = judge(tmp_path, frozenset())
    assert (against.right, against.wrong, against.precision) == (0, 1, 0.0)
    assert set(against.worst[0].files) == {"one.md", "other.md"}


def test_the_row_has_the_columns_of_the_table(tmp_path: Path) -> None:
    write_collection(tmp_path)
    head, _ = HEAD.split("\n")
    assert row("notes", judge(tmp_path, BOTH)).count("|") == head.count("|")


def test_the_command_prints_and_says_what_is_too_little(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_collection(tmp_path)
    monkeypatch.setattr(sys, "argv", ["real", str(tmp_path)])
    assert main() == 0
    assert "| 1.000 | 1.000 |" in capsys.readouterr().out
    monkeypatch.setattr(sys, "argv", ["real", str(tmp_path), "--key", "file", "--sample", "3"])
    assert main() == 1
    assert "1 wrong pairs" in capsys.readouterr().out


def test_a_wrong_key_is_told_with_those_that_there_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["real", str(tmp_path), "--key", "stem"])
    with pytest.raises(SystemExit):
        main()
    assert "recording, name or file" in capsys.readouterr().err
