"""What the seeds folder may hold, and how it is read in an order that no file system decides."""

import os
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.config import Config
from generator.model.problem import UnusableSettingsError
from generator.model.reading import Reading
from generator.model.source import Role
from generator.read import read
from generator.read.files.listing import list_seeds
from generator.read.files.source_ids import source_ids
from generator.text.naming.ids import slug
from generator.text.paths import first_bytes


def folder(tmp_path: Path, **files: str | bytes) -> Path:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for name, content in files.items():
        path = seeds / name.replace("__", "/").replace("_dot_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return seeds


def reading(seeds: Path, **options: Any) -> Reading:
    return read(Config(seeds=seeds, notes=seeds / "notes", **options))


def codes(found: Reading) -> list[str]:
    return sorted(problem.code for problem in found.problems)


def test_ids_are_names_without_endings_unless_they_would_be_equal(tmp_path: Path) -> None:
    seeds = folder(tmp_path, a_dot_txt="A", b_dot_txt="B", B_dot_md="b", in__a_dot_txt="in")
    listing = list_seeds(seeds)
    assert [(found.file, found.id) for found in listing.files] == [
        ("B.md", "B.md"),
        ("a.txt", "a"),
        ("b.txt", "b.txt"),
        ("in/a.txt", "in/a"),
    ]
    assert [problem.code for problem in listing.problems] == ["seed-ids-collide"] * 2


def test_the_programs_own_files_and_hidden_files_are_no_seeds(tmp_path: Path) -> None:
    seeds = folder(
        tmp_path,
        curation_dot_yml="talks: {}",
        **{"address-book.json": "{}", ".hidden": "x", ".git__config": "x"},
    )
    assert not list_seeds(seeds).files


def test_no_folder_is_an_unusable_setting(tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError, match="no seeds folder"):
        list_seeds(tmp_path / "none")


def test_an_empty_folder_is_fine(tmp_path: Path) -> None:
    assert reading(folder(tmp_path)) == Reading(sources=(), accounts=())


def test_links_out_of_the_folder_and_devices_are_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    seeds = folder(tmp_path, a_dot_txt="A")
    (seeds / "out.txt").symlink_to(tmp_path / "secret.txt")
    (seeds / "loop.txt").symlink_to(seeds / "loop.txt")
    (seeds / "in.txt").symlink_to(seeds / "a.txt")
    os.mkfifo(seeds / "pipe.txt")
    found = reading(seeds)
    of_files = [
        it for it in codes(found) if it.startswith("seed-")
    ]  # and of words that say nothing
    assert of_files == ["seed-unreadable"] * 3
    assert [source.id for source in found.sources] == ["a", "in"]


@pytest.mark.parametrize("content", ["", "\n\n  \n", "\ufeff"])
def test_an_empty_file_is_a_problem_and_no_account(tmp_path: Path, content: str) -> None:
    found = reading(folder(tmp_path, a_dot_txt=content))
    assert codes(found) == ["seed-empty"]
    assert not found.accounts
    assert len(found.sources) == 1


def test_an_unknown_kind_of_file_is_kept_and_reported(tmp_path: Path) -> None:
    found = reading(folder(tmp_path, a_dot_pdf="Some text\nof two lines"))
    assert codes(found) == ["seed-format-unknown"]
    (source,) = found.sources
    assert [(line.printed, line.role) for line in source.lines] == [
        ("Some text", Role.UNREAD),
        ("of two lines", Role.UNREAD),
    ]


def test_a_file_over_the_limit_is_refused_by_name(tmp_path: Path) -> None:
    found = reading(folder(tmp_path, a_dot_txt="12345"), max_file_bytes=4)
    (problem,) = found.problems
    assert (problem.code, problem.file) == ("seed-too-large", "a.txt")


def test_a_page_of_no_known_structure_is_read_as_notes(tmp_path: Path) -> None:
    text = "# A talk\n\nIt was good.\n\n## Quotes\n\n- “Well said.” — Ada Okafor\n"
    found = reading(folder(tmp_path, a_dot_md=text))
    assert codes(found) == []
    assert [source.dialect.dialect for source in found.sources] == ["notes"]
    (account,) = found.accounts
    assert [title.text for title in account.titles] == ["A talk"]
    assert len(account.items) == 2


def test_a_private_seed_leaves_no_trace(tmp_path: Path) -> None:
    curation = "sources:\n  a.txt: {publish: false}\n"
    seeds = folder(tmp_path, a_dot_txt="Private words", b_dot_txt="B", curation_dot_yml=curation)
    found = reading(seeds)
    assert [source.id for source in found.sources] == ["b"]
    assert "a.txt" not in str(found.sources) + str(found.accounts) + str(found.problems)


def test_a_misspelt_private_seed_stops_the_build(tmp_path: Path) -> None:
    curation = "sources:\n  c.txt: {publish: false}\n"
    with pytest.raises(UnusableSettingsError, match=r"curation\.yml:2: there is no file “c\.txt”"):
        reading(folder(tmp_path, a_dot_txt="A", curation_dot_yml=curation))


def test_lines_that_the_editor_leaves_out(tmp_path: Path) -> None:
    curation = "sources:\n  a.txt: {ignore_lines: [3], licence: CC0, url: 'https://example.org'}\n"
    text = "Title\n\nBuy our product!\n\nSaid.\n"
    (source,) = reading(folder(tmp_path, a_dot_txt=text, curation_dot_yml=curation)).sources
    assert (source.lines[2].role, source.lines[2].what) == (
        Role.FURNITURE,
        "left-out",
    )
    assert (source.licence, source.url) == ("CC0", "https://example.org")


@pytest.mark.parametrize(
    ("names", "ids"),
    [
        (["index.txt"], None),
        (["README.md"], None),
        (["404.txt", "con.txt", "nul.x.txt", "a#b.txt", "#.txt", "-a.txt", "a b.txt"], None),
        (["a" * 252 + ".md", "é" * 120 + ".md", "<img src=x>.html.txt", "a.html.txt"], None),
        (["COM¹.txt", "com².txt", "LPT³.txt", "com1.txt"], None),
        (["café.txt", "cafe\u0301.txt"], None),
        (["A.txt", "a.txt"], None),
        (["a.txt", "a.md", "a.txt.txt"], None),
        (["\udcff.txt", "\udcfe.txt"], None),
        (["001_note.txt", "deep/er/note-2.md", "été.txt"], ["001_note", "deep/er/note-2", "été"]),
    ],
)
def test_ids_are_safe_in_addresses_and_on_every_file_system(
    names: list[str], ids: list[str] | None
) -> None:
    found = source_ids(names)
    assert len({unicodedata.normalize("NFC", one).casefold() for one in found.values()}) == len(
        names
    )
    for one in found.values():
        assert re.fullmatch(r"[\w./-]{1,90}", one), one
        assert one.casefold() not in {
            "index",
            "readme",
            "404",
            "con",
            "com¹",
            "com²",
            "lpt³",
            "com1",
        }
        assert not one.endswith((".html", ".htm"))
        assert all(part == slug(part) or part[0].isalnum() for part in one.split("/"))
    if ids is not None:
        assert list(found.values()) == ids


@given(st.lists(st.text(max_size=30).filter(lambda name: "/" not in name), unique=True, max_size=8))
def test_ids_are_distinct_for_any_names(names: list[str]) -> None:
    given_names = [f"{name or 'x'}.txt" for name in names]
    found = source_ids(set(given_names))
    assert len({unicodedata.normalize("NFC", one).casefold() for one in found.values()}) == len(
        set(given_names)
    )


@pytest.mark.parametrize("name", ["curation.yaml", "Curation.yml", "address-book.JSON"])
def test_a_curation_file_under_another_name_stops_the_build(tmp_path: Path, name: str) -> None:
    seeds = folder(tmp_path, a_dot_txt="A")
    (seeds / name).write_text("sources: {a.txt: {publish: false}}", encoding="utf-8")
    with pytest.raises(UnusableSettingsError, match="rename this file"):
        list_seeds(seeds)


@pytest.mark.parametrize("name", ["curation.yml.bak", "curation.yml~", "address-book.json.orig"])
def test_a_copy_of_the_curation_file_is_no_seed(tmp_path: Path, name: str) -> None:
    seeds = folder(tmp_path, a_dot_txt="A")
    (seeds / name).write_text("private", encoding="utf-8")
    found = reading(seeds)
    assert [source.id for source in found.sources] == ["a"]
    assert "seed-format-unknown" in codes(found)


@pytest.mark.parametrize("entry", ["{publish: }", "{publish: null}", "{publish: nope}"])
def test_in_doubt_a_seed_stays_private(tmp_path: Path, entry: str) -> None:
    curation = f"sources:\n  a.txt: {entry}\n"
    assert not reading(folder(tmp_path, a_dot_txt="Private", curation_dot_yml=curation)).sources


def test_publish_twice_stops_the_build(tmp_path: Path) -> None:
    curation = "sources:\n  a.txt: {publish: true, publish: false}\n"
    with pytest.raises(UnusableSettingsError, match="twice"):
        reading(folder(tmp_path, a_dot_txt="Private", curation_dot_yml=curation))


def test_an_alias_cannot_hide_what_is_private(tmp_path: Path) -> None:
    curation = "sources:\n  a.txt: &x {publish: false}\n  b.txt: *x\n"
    with pytest.raises(UnusableSettingsError, match="alias"):
        reading(folder(tmp_path, a_dot_txt="A", b_dot_txt="B", curation_dot_yml=curation))


def test_half_characters_in_front_matter_are_no_text(tmp_path: Path) -> None:
    found = reading(folder(tmp_path, a_dot_txt='---\ntitle: "a \\ud800 b"\n---\nx y'))
    assert found.accounts[0].titles[0].text == "a \ufffd b"


def test_a_link_to_a_folder_is_reported(tmp_path: Path) -> None:
    seeds = folder(tmp_path, a_dot_txt="A")
    (tmp_path / "elsewhere").mkdir()
    (seeds / "linked").symlink_to(tmp_path / "elsewhere")
    assert "seed-unreadable" in codes(reading(seeds))


def test_notes_of_the_editor_in_any_encoding_are_read(tmp_path: Path) -> None:
    seeds = folder(tmp_path, a_dot_txt="A")
    (seeds / "notes").mkdir()
    (seeds / "notes" / "x.md").write_bytes("Über".encode("utf-16"))
    (seeds / "notes" / "y.md").write_bytes("Über den Fluss führt eine Brücke.".encode("latin-1"))
    assert reading(seeds).notes == {"x": "Über", "y": "Über den Fluss führt eine Brücke."}


def test_a_curation_file_of_another_encoding_stops_the_build(tmp_path: Path) -> None:
    """A guess could misread the name of a file that must stay private."""
    seeds = folder(tmp_path, a_dot_txt="A")
    (seeds / "curation.yml").write_bytes("# Brücke\n".encode("latin-1"))
    with pytest.raises(UnusableSettingsError, match=r"curation\.yml: the file is not UTF-8 text"):
        reading(seeds)


def test_an_address_book_of_another_encoding_is_reported(tmp_path: Path) -> None:
    seeds = folder(tmp_path, a_dot_txt="A")
    (seeds / "address-book.json").write_bytes(b'{"\xfc": 1}')
    assert "seed-unreadable" in codes(reading(seeds))


@pytest.mark.parametrize("name", ["Größe.txt", "Größe & mehr.txt", "über/Größe.txt"])
def test_a_name_has_one_id_however_a_system_stores_it(tmp_path: Path, name: str) -> None:
    curation = f"sources:\n  {unicodedata.normalize('NFD', name)}: {{licence: CC0}}\n"
    found = []
    for form in ("NFC", "NFD"):
        seeds = tmp_path / form
        path = seeds / unicodedata.normalize(form, name)
        path.parent.mkdir(parents=True)
        path.write_text("A title\n\nA sentence of it.\n", encoding="utf-8")
        (seeds / "curation.yml").write_text(curation, encoding="utf-8")
        found.append(reading(seeds))
    assert found[0] == found[1]
    assert [source.licence for source in found[1].sources] == ["CC0"]
    assert found[1].sources[0].file == unicodedata.normalize("NFC", name)


def test_what_is_private_is_so_in_both_forms_of_its_name(tmp_path: Path) -> None:
    curation = f"sources:\n  {unicodedata.normalize('NFC', 'Größe.txt')}: {{publish: false}}\n"
    seeds = folder(tmp_path, b_dot_txt="B", curation_dot_yml=curation)
    (seeds / unicodedata.normalize("NFD", "Größe.txt")).write_text(
        "Private words", encoding="utf-8"
    )
    assert [source.id for source in reading(seeds).sources] == ["b"]


@pytest.mark.parametrize("name", ["a.png", "a.txt", "a.md", "a"])
def test_the_bytes_of_a_picture_are_not_reprinted(tmp_path: Path, name: str) -> None:
    seeds = folder(tmp_path, b_dot_txt="B")
    (seeds / name).write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\nwords inside\n")
    found = reading(seeds)
    assert found.sources[0].lines == ()
    assert "seed-not-text" in codes(found)


def test_what_a_private_note_names_as_its_transcript_is_private(tmp_path: Path) -> None:
    seeds = tmp_path
    (seeds / "texts").mkdir()
    for name in ("one.json", "two.json", "three.vtt"):
        (seeds / "texts" / name).write_text('{"text": "Rivers."}', encoding="utf-8")
    head = "---\ntitle: Rivers\n{}\n---\nRivers move.\n"
    hidden = 'private: true\ntranscript_slim: "../texts/one.json"\ncaptions: texts/three.vtt\n'
    hidden += "next: texts/two.json"
    (seeds / "a.md").write_text(head.format(hidden), encoding="utf-8")
    (seeds / "b.md").write_text(head.format("transcript: texts/two.json"), encoding="utf-8")
    listing = list_seeds(seeds)
    assert set(listing.private) == {"a.md", "texts/one.json", "texts/three.vtt"}
    assert "b.md" in {file.file for file in listing.files}


def test_of_a_file_no_more_is_read_than_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"Weirs and dams")
    assert [first_bytes(path, most) for most in (0, 5, 14, 1_000)] == [
        *(b"", b"Weirs"),
        *(b"Weirs and dams", b"Weirs and dams"),
    ]
    with pytest.raises(OSError, match="No such file"):
        first_bytes(tmp_path / "b.txt", 5)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only on Linux")
def test_a_file_is_read_that_says_no_size() -> None:
    assert b"Threads" in first_bytes(Path("/proc/self/status"), 100_000)
