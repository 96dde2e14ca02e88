"""`talk` in front matter: an editor's id joins files, a site's word for an evening does not."""

from pathlib import Path

import pytest

from generator.build import build
from generator.model.config import Config
from generator.model.site.page import Site

BODY = "\nWater rises here at night, and nobody in the valley has ever said why it does so.\n"


def _note(title: str, talk: str, video: str = "") -> str:
    shown = f"video: https://youtu.be/{video}\n" if video else ""
    return f"---\nlayout: talk\ntitle: {title}\ntalk: {talk}\n{shown}---\n{BODY}"


EVENING = {
    "a-1.md": _note("On weirs", "evening_4", "aaaaaaaaaaa"),
    "a-2.md": _note("How mills turn", "evening_4", "bbbbbbbbbbb"),
    "b-1.md": _note("Dikes at night", "evening_5"),
    "b-2.md": _note("Maps of marshes", "evening_5"),
}


def _site_of(files: dict[str, str], folder: Path) -> Site:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return build(Config(seeds=folder, notes=folder / "none"))


def _sources(tmp_path: Path, files: dict[str, str]) -> list[list[str]]:
    talks = _site_of(files, tmp_path).corpus.talks
    return sorted(sorted(str(it) for it in talk.sources) for talk in talks)


def test_files_under_an_id_that_is_no_talk_s_are_not_joined(tmp_path: Path) -> None:
    site = _site_of(EVENING, tmp_path)
    assert sorted(len(talk.sources) for talk in site.corpus.talks) == [1, 1, 1, 1]
    problems = [it for it in site.problems if it.code == "talk-id-shared"]
    assert [(it.file, it.message.values["n"]) for it in problems] == [("a-1.md", 2), ("b-1.md", 2)]


def test_an_editor_s_id_joins_files_with_other_titles(tmp_path: Path) -> None:
    files = {
        "a-1.md": _note("On weirs", "weirs", "aaaaaaaaaaa"),
        "a-2.md": _note("How mills turn", "weirs", "aaaaaaaaaaa"),
        "b-1.md": _note("Dikes at night", "dikes"),
        "b-2.md": _note("Maps of marshes", "dikes"),
    }
    assert _sources(tmp_path, files) == [["a-1", "a-2"], ["b-1", "b-2"]]


def test_one_id_that_is_no_talk_s_leaves_the_others(tmp_path: Path) -> None:
    good = {
        f"{name}-{it}.md": _note(f"Talk {name} {it}", name, f"{name}{name}cccccc"[:11])
        for name in ("dikes", "weirs")
        for it in ("one", "two")
    }
    files = {**good, "a-1.md": EVENING["a-1.md"], "a-2.md": EVENING["a-2.md"]}
    sources = [["a-1"], ["a-2"], ["dikes-one", "dikes-two"], ["weirs-one", "weirs-two"]]
    assert _sources(tmp_path, files) == sources


def test_what_the_curation_file_calls_a_talk_is_one(tmp_path: Path) -> None:
    curation = "sources: {a-1.md: {talk: evening-4}, a-2.md: {talk: evening-4}}\n"
    (tmp_path / "curation.yml").write_text(curation, encoding="utf-8")
    assert ["a-1", "a-2"] in _sources(tmp_path, EVENING)


@pytest.mark.parametrize(
    ("talk", "titles", "n_talks"),
    [
        ("meetup-3", ("Moving water", "Old dams"), 2),
        ("weirs", ("Quotes on weirs", "My notes on mud"), 1),
        ("maps", ("Quotes", "Remarks"), 1),  # there is a note of this name
        ("meetup-3", ("Moving water", "Moving water"), 1),
    ],
)
def test_an_id_that_titles_have_no_word_of_is_what_they_share(
    tmp_path: Path, talk: str, titles: tuple[str, str], n_talks: int
) -> None:
    files = {f"note-{n}.md": _note(title, talk) for n, title in enumerate(titles)}
    talks = _sources(tmp_path, {**files, "maps.md": "# Maps\n\nThey are flat and old.\n"})
    assert sum(any("note" in it for it in sources) for sources in talks) == n_talks
