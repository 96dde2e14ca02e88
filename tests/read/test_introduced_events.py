"""Events that the first heading of what introduces a folder names."""

from pathlib import Path

import pytest

from generator.model.config import Config
from generator.read import read


def events_of(folder: Path, files: dict[str, str]) -> dict[str, str | None]:
    """The event of each account, by the file of its source."""
    for name, text in files.items():
        (folder / "seeds" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "seeds" / name).write_text(text, encoding="utf-8")
    seeds = read(Config(seeds=folder / "seeds", notes=folder / "notes"))
    files_of = {source.id: source.file for source in seeds.sources}
    return {files_of[it.source]: it.event for it in seeds.accounts}


WEIRS = "# Weirs that answer\n\nby Ivo Kern\n\n- They hold water.\n"


@pytest.mark.parametrize(
    "heading",
    [
        "RiverConf 2031",
        "Notes from RiverConf 2031",
        "[RiverConf 2031](https://example.org/2031) (6-8 May 2031) notes",
        "Learnings from RiverConf 2031",
        "RiverConf notes from May 2031",
        "My notes\n\nThese are my notes from sessions at the RiverConf 2031. They are short.",
    ],
)
def test_a_folder_is_of_the_event_that_its_readme_is_called_as(
    tmp_path: Path, heading: str
) -> None:
    files = {"README.md": f"# {heading}\n\nWhat I heard.\n", "weirs.md": WEIRS}
    assert events_of(tmp_path, files)["weirs.md"] == "RiverConf 2031"


@pytest.mark.parametrize(
    "heading", ["My notes 2031", "Conference notes 2031", "Weirs 2031", "RiverConf 2030 and 2031"]
)
def test_of_any_other_readme_it_is_of_none(tmp_path: Path, heading: str) -> None:
    files = {"README.md": f"# {heading}\n\nWhat I heard.\n", "weirs.md": WEIRS}
    assert events_of(tmp_path, files)["weirs.md"] is None


def test_a_folder_that_holds_others_named_by_events_is_of_none(tmp_path: Path) -> None:
    files = {
        "README.md": "# RiverConf 2031\n\nWhat I heard.\n",
        "weirs.md": WEIRS,
        "damconf-2030/dams.md": WEIRS.replace("Weirs", "Dams"),
    }
    events = events_of(tmp_path, files)
    assert events == {"weirs.md": None, "damconf-2030/dams.md": "DamConf 2030"}


def test_names_of_several_files_may_begin_with_the_event_that_they_are_of(tmp_path: Path) -> None:
    begun = {f"mudloop-2031-{it}.md": WEIRS for it in ("silt", "mud", "eels")}
    others = {
        f"{it}-2031-{no}.md": WEIRS for it in ("ada-okafor", "week") for no in ("aa", "bb", "cc")
    }
    events = events_of(tmp_path, begun | others | {"sandloop-2031-silt.md": WEIRS})
    assert {file for file, event in events.items() if event == "Mudloop 2031"} == set(begun)
    assert {event for file, event in events.items() if file not in begun} == {None}
    inside = events_of(tmp_path / "inside", {f"mudloopconf-2031/{it}": WEIRS for it in begun})
    assert {*inside.values()} == {"MudloopConf 2031"}


def test_an_underlined_title_names_the_event_as_well(tmp_path: Path) -> None:
    title = "Notes from RiverConf 2031"
    files = {"README.md": f"{title}\n{'=' * len(title)}\n\nWet.\n", "weirs.md": WEIRS}
    assert events_of(tmp_path, files)["weirs.md"] == "RiverConf 2031"
    files["README.md"] = "RiverConf 2031 was wet.\n"
    assert events_of(tmp_path, files)["weirs.md"] is None


def test_the_keynote_shows_that_names_begin_with_an_event(tmp_path: Path) -> None:
    begun = {f"deep-spring-day-2031-{it}.md": WEIRS for it in ("silt", "keynote", "eels")}
    others = {f"old-spring-show-2031-{it}.md": WEIRS for it in ("silt", "mud", "eels")}
    events = events_of(tmp_path, begun | others)
    assert {file for file, event in events.items() if event} == set(begun)


@pytest.mark.parametrize("heading", ["MUDD 2031 Session Notes", "Conference notes for MUDD 2031"])
def test_notes_of_sessions_are_of_what_is_called_with_a_year(tmp_path: Path, heading: str) -> None:
    files = {"README.md": f"# {heading}\n\nWhat I heard.\n", "weirs/weirs.md": WEIRS}
    assert events_of(tmp_path, files)["weirs/weirs.md"] == "MUDD 2031"


def test_what_says_that_notes_are_on_talks_is_about_none(tmp_path: Path) -> None:
    files = {f"{it}.md": f"# On {it}\n\nThey hold.\n" for it in ("weirs", "locks", "dykes")}
    files["README.md"] = "# River Summit Notes\n\nPut yours here.\n"
    assert set(events_of(tmp_path, files)) == {"weirs.md", "locks.md", "dykes.md"}


def test_an_event_is_printed_in_one_piece_in_what_introduces_its_notes(tmp_path: Path) -> None:
    for line, event in (
        ("These are my notes from RiverConf 2031.", "RiverConf 2031"),
        ("Just my notes from RiverConf 2031.", None),
    ):
        (tmp_path / "README.md").write_text(f"# Weirs\n\n{line}\n", encoding="utf-8")
        (tmp_path / "weirs.md").write_text("# Old weirs\n\nSpeaker: Ada Okafor\n", encoding="utf-8")
        accounts = read(Config(seeds=tmp_path, notes=tmp_path / "none")).accounts
        assert {it.event for it in accounts if it.source == "weirs"} == {event}
