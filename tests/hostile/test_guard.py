"""Whatever goes wrong inside one file is a problem that names it; all others are read as ever."""

from pathlib import Path
from typing import Any

import pytest

from generator.model.problem import UnusableSettingsError
from generator.model.source import Role
from generator.read.files import batch
from generator.read.files.cache import packed
from generator.read.files.shared_facts import event_files
from generator.read.seed import SeedFile, unread_seed
from tests.hostile.sound import NOTE, built, told
from tests.support import seed_of

DIGITS = "9" * 5_000
YAML = {
    "an escape past Unicode": 'title: "\\UFFFFFFFF"',
    "an escape past what C can count": 'title: "\\U7FFFFFFF"',
    "half a character": 'title: "\\ud800"',
    "a version without end": f"%YAML 1.{DIGITS}\n--- \ntitle: x",
    "a number without end": f"title: {DIGITS}\ndate: {DIGITS}\nduration: {DIGITS}",
    "a time without end": "duration: " + ":".join(["59"] * 3_000),
    "an alias of an alias": "a: &a [*a, *b]\nb: &b [*a]",
    "brackets without end": "title: " + "[" * 3_000,
    "a tag": "title: !!python/object/apply:os.system [x]",
}
TEXTS = {
    "a reference without end.html": f"<h1>A title</h1><p>A &#{DIGITS}; b &#x{DIGITS}; c</p>",
    "an attribute without end.html": f"<h1 title='&#{DIGITS};'>A title</h1><a href='&#{DIGITS};'>x</a>",
    "a cue.vtt": f"WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v &#{DIGITS};>a &#{DIGITS}; b\n",
    "cues without end.vtt": f"WEBVTT\n\n{DIGITS}:00:01.000 --> {DIGITS}:00:02.000\nword\n",
    "subtitles.srt": f"{DIGITS}\n{DIGITS}:00:01,000 --> {DIGITS}:00:02,000\nword\n",
    "a reference.md": f"# A &#{DIGITS};\n\nText &#{DIGITS}; and [x](&#{DIGITS};)\n",
    "times.txt": f"A title\nQuotes\n- At {DIGITS}:17 - \"x is y\" - z\n- At 1:{DIGITS} - \"a is b\" - c\n",
    "counts.txt": f"A title\nQuotes ({DIGITS})\n- “x is y” - z\nTopics{DIGITS} themes\nOne\n{DIGITS}. a\n",
    "dates.txt": f"A title\nDate: {DIGITS}-01-02\nPublished {DIGITS} days ago\nDuration: {DIGITS} min\n",
    "horizons.txt": f"A title\nPredictions (1)\n• [01:35, {DIGITS} years] It rains in {DIGITS}.\n",
    "numbers.json": f'{{"segments":[{{"start":{DIGITS},"end":1e999,"text":"a b c"}}]}}',
    "brackets.json": "[" * 100_000,
    "episodes.txt": f"Rivers, episode {DIGITS}\n\nEpisode {DIGITS}/{DIGITS} Part {DIGITS} of it.\n",
}  # fmt: skip


@pytest.mark.slow
def test_front_matter_that_no_parser_expects(seeds: Path) -> None:
    for number, front in enumerate(YAML.values()):
        (seeds / f"odd-{number}.md").write_text(f"---\n{front}\n---\n{NOTE}", encoding="utf-8")
    site = built(seeds)
    assert len(site.sources) == len(YAML) + 1
    assert all(source.coverage.content for source in site.corpus.sources)
    assert "Ferry" in {concept.name for concept in site.corpus.concepts}
    assert "reading-failed" not in {code for code, _ in told(site)}


@pytest.mark.slow
def test_numbers_without_end(seeds: Path) -> None:
    for name, text in TEXTS.items():
        (seeds / name).write_text(text, encoding="utf-8")
    site = built(seeds)
    assert {"sound.txt", *TEXTS} == {source.file for source in site.sources}
    assert "reading-failed" not in {code for code, _ in told(site)}


@pytest.mark.parametrize("file", ["_config.yml", "event.yml", "_data/speakers.yml"])
def test_a_bug_that_a_file_of_settings_shows_costs_no_other(
    seeds: Path, file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(_: str) -> None:
        raise IndexError

    monkeypatch.setattr(event_files, "parse_yaml", failing)
    (seeds / file).parent.mkdir(exist_ok=True)
    (seeds / file).write_text("title: x\n", encoding="utf-8")
    assert "Ferry" in {concept.name for concept in built(seeds).corpus.concepts}


@pytest.mark.parametrize("name", ["an escape past Unicode", "a version without end"])
def test_a_curation_file_that_no_parser_expects(seeds: Path, name: str) -> None:
    (seeds / "curation.yml").write_text(YAML[name], encoding="utf-8")
    with pytest.raises(UnusableSettingsError, match=r"curation\.yml:1"):
        built(seeds)


class OddError(Exception):
    """What nobody expects."""


@pytest.fixture
def bug(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bug that shows in one file alone."""
    from generator.read import seed

    def read(file: Any, raw: bytes, real: Any = seed._read) -> Any:
        if file.file == "odd.txt":
            raise OddError("with words of the note")
        return real(file, raw)

    monkeypatch.setattr(seed, "_read", read)


@pytest.mark.usefixtures("bug")
def test_a_bug_of_ours_costs_one_file_and_no_line_of_it(seeds: Path) -> None:
    content = b"A line\n\nand \xff another\n"
    (seeds / "odd.txt").write_bytes(content)
    site = built(seeds)
    (fault,) = [problem for problem in site.problems if problem.code == "reading-failed"]
    assert fault.file == "odd.txt"
    assert dict(fault.message.values)["error"] == "OddError"
    (odd,) = [source for source in site.sources if source.file == "odd.txt"]
    assert [line.role for line in odd.lines] == [Role.UNREAD, Role.BLANK, Role.UNREAD]
    assert [line.text for line in odd.lines] == ["A line", "", "and \ufffd another"]
    pages = "".join(page.markdown for page in site.pages if page.path.startswith("sources/odd"))
    assert "A line" in pages
    assert "another" in pages
    assert {concept.name for concept in site.corpus.concepts} == {"Ferry"}
    assert "words of the note" not in "".join(page.markdown for page in site.pages)


@pytest.mark.usefixtures("bug")
def test_a_failed_reading_is_not_remembered(
    seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (seeds / "odd.txt").write_text("A line\n", encoding="utf-8")
    monkeypatch.setattr(batch, "WORTH_CACHING", 0)
    cache = tmp_path / "cache"
    assert ("reading-failed", "odd.txt") in told(built(seeds, cache=cache))
    monkeypatch.undo()
    monkeypatch.setattr(batch, "WORTH_CACHING", 0)
    assert "reading-failed" not in {code for code, _ in told(built(seeds, cache=cache))}


def test_a_reading_that_cannot_be_packed_has_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    seed = seed_of("A line\n")

    def only_unread(value: Any) -> bytes:
        if value.source.lines[0].role is not Role.UNREAD:
            raise OverflowError
        return packed(value)

    monkeypatch.setattr(batch, "packed", only_unread)
    file = SeedFile(id=seed.source.id, file=seed.source.file)
    job = batch.Job(path=Path("not-opened"), seed=file, max_bytes=100)
    entry = batch._Waiting(place=0, size=7, key=None, job=job)
    failed, content = batch._read_and_packed(entry, b"A line\n", None)
    assert [problem.code for problem in failed.source.problems] == ["reading-failed"]
    assert content == packed(failed)


def test_more_lines_than_are_allowed_are_not_kept_unread_either() -> None:
    seed = seed_of("A line\n")
    file = SeedFile(id=seed.source.id, file="x.txt", max_lines=2)
    assert not unread_seed(file, b"a\nb\nc\n", OddError()).source.lines


def test_notes_of_the_editor(seeds: Path, tmp_path: Path) -> None:
    notes = tmp_path / "notes"
    notes.mkdir()
    (notes / "folder.md").mkdir()
    (notes / "nowhere.md").symlink_to("nothing.md")
    (notes / "out.md").symlink_to(seeds / "sound.txt")
    (notes / "device.md").symlink_to("/dev/zero")
    (notes / "large.md").write_bytes(b"x" * 100_001)
    (notes / "bytes.md").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\0")
    (talk,) = built(seeds).corpus.talks
    text = f"# A &#{DIGITS};\n\n<b title='&#{DIGITS};'>word</b>\n"
    (notes / f"{talk.id}.md").write_text(text, encoding="utf-8")
    site = built(seeds, max_file_bytes=100_000)
    assert {(code, file) for code, file in told(site) if file.endswith(".md")} == {
        ("seed-unreadable", "nowhere.md"),
        ("seed-unreadable", "out.md"),
        ("seed-unreadable", "device.md"),
        ("seed-too-large", "large.md"),
        ("seed-not-text", "bytes.md"),
    }
    (page,) = [page for page in site.pages if page.address == talk.address]
    assert "word" in page.markdown
    assert DIGITS[:50] not in page.markdown
