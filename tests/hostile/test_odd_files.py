"""What is no ordinary file in the seeds folder: it is left alone and reported, and the build goes on."""

import os
import stat
from pathlib import Path

import pytest

from generator.messages.words import english
from generator.model.site.page import Site
from tests.hostile.sound import NOTE, built, told


def sources(site: Site) -> list[str]:
    return [source.file for source in site.sources]


def test_links_count_only_inside_the_folder(seeds: Path) -> None:
    secret = seeds.parent / "secret.txt"
    secret.write_text("A secret", encoding="utf-8")
    (seeds / "out.txt").symlink_to(secret)
    (seeds / "up.txt").symlink_to("../secret.txt")
    (seeds / "in.txt").symlink_to("sound.txt")
    (seeds / "loop.txt").symlink_to("loop.txt")
    (seeds / "a.txt").symlink_to("b.txt")
    (seeds / "b.txt").symlink_to("a.txt")
    (seeds / "gone.txt").symlink_to("nothing.txt")
    (seeds / "passwd").symlink_to("/etc/passwd")
    (seeds / "folder").symlink_to(seeds.parent, target_is_directory=True)
    (seeds / "itself").symlink_to(seeds, target_is_directory=True)
    site = built(seeds)
    assert sources(site) == ["in.txt", "sound.txt"]
    assert not [page for page in site.pages if "secret" in page.markdown.replace("secret.txt", "")]
    links = ["a.txt", "b.txt", "gone.txt", "loop.txt", "out.txt", "passwd", "up.txt"]
    assert [file for code, file in told(site) if code == "seed-unreadable"] == sorted(
        [*links, "folder", "itself"]  # a folder behind a link is not gone through
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_not_waited_for(seeds: Path) -> None:
    os.mkfifo(seeds / "pipe.txt")
    site = built(seeds)
    assert sources(site) == ["sound.txt"]
    assert ("seed-unreadable", "pipe.txt") in told(site)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
@pytest.mark.parametrize("name", ["curation.yml", "address-book.json"])
def test_a_pipe_in_place_of_a_file_of_the_programs_own(seeds: Path, name: str) -> None:
    os.mkfifo(seeds / name)
    if name == "curation.yml":
        with pytest.raises(ValueError, match="not a regular file"):
            built(seeds)
    else:
        assert ("seed-unreadable", name) in told(built(seeds))


def test_a_device_is_not_read(seeds: Path) -> None:
    try:
        os.mknod(seeds / "zero.txt", stat.S_IFCHR | 0o644, os.makedev(1, 5))
    except (AttributeError, OSError):
        pytest.skip("devices cannot be made here")
    site = built(seeds)
    assert sources(site) == ["sound.txt"]
    assert ("seed-unreadable", "zero.txt") in told(site)


def test_folders_with_names_of_files(seeds: Path) -> None:
    (seeds / "folder.txt").mkdir()
    (seeds / "folder.md" / "inner.md").mkdir(parents=True)
    (seeds / "folder.md" / "inner.md" / "note.txt").write_text(NOTE, encoding="utf-8")
    assert sources(built(seeds)) == ["folder.md/inner.md/note.txt", "sound.txt"]


def test_a_file_that_may_not_be_opened(seeds: Path) -> None:
    path = seeds / "closed.txt"
    path.write_text(NOTE, encoding="utf-8")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("whoever runs this may open every file")
    site = built(seeds)
    assert sources(site) == ["sound.txt"]
    assert ("seed-unreadable", "closed.txt") in told(site)


def test_a_file_that_is_too_large_is_refused_by_name_and_not_read(seeds: Path) -> None:
    """A hole of so many bytes takes no place on the disk, and could not be read."""
    with (seeds / "large.txt").open("wb") as file:
        file.truncate(200_000_000_000)
    site = built(seeds)
    assert sources(site) == ["sound.txt"]
    (fault,) = [problem for problem in site.problems if problem.code == "seed-too-large"]
    assert fault.file == "large.txt"
    assert "200000000000 bytes, more than 50000000" in english(fault.message)


def test_the_limits_are_options(seeds: Path) -> None:
    assert ("seed-too-large", "sound.txt") in told(built(seeds, max_file_bytes=10))
    assert ("seed-too-large", "sound.txt") not in told(built(seeds, max_file_bytes=len(NOTE)))
    many = built(seeds, max_lines=3)
    (fault,) = [problem for problem in many.problems if problem.code == "seed-too-large"]
    assert "4 lines, more than 3" in english(fault.message)
    assert not many.corpus.talks
    assert ("seed-too-large", "sound.txt") not in told(built(seeds, max_lines=4))


def test_notes_of_the_editor_in_another_encoding(seeds: Path) -> None:
    notes = seeds.parent / "notes"
    notes.mkdir()
    (notes / "x.md").write_bytes("Größe".encode("latin-1"))
    built(seeds)


def test_names_that_few_systems_take(seeds: Path) -> None:
    names = [
        "new\nline.txt",
        "tab\there.md",
        "\x1b[31mred.txt",
        "A.txt",
        "a.txt",
        "é" * 125 + ".md",
    ]
    names += [
        "x" * 251 + ".txt",
        "con.txt",
        "a..txt",
        "-rf.txt",
        "\u202etxt.md",
        "a%2f..%2fb.txt",
    ]
    for number, name in enumerate(names):
        try:
            (seeds / name).write_text(f"Title {number}\n\nA sentence.\n", encoding="utf-8")
        except OSError:  # this system does not take it either
            continue
    site = built(seeds)
    paths = [page.path for page in site.pages]
    assert len({path.casefold() for path in paths}) == len(paths)
    assert not [path for path in paths if ".." in path.split("/") or not path.isprintable()]
    assert all(len(part.encode()) <= 200 for path in paths for part in path.split("/"))
    assert len(site.sources) == len([path for path in seeds.iterdir() if path.is_file()])


def test_nothing_is_written_beside_the_seeds(seeds: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (seeds, *seeds.iterdir())}
    seeds.chmod(0o555)
    old = os.umask(0o077)
    try:
        first = built(seeds)
    finally:
        os.umask(old)
        seeds.chmod(0o755)
    assert {path: path.stat().st_mtime_ns for path in (seeds, *seeds.iterdir())} == before
    again = built(seeds)
    assert [page.markdown for page in again.pages] == [page.markdown for page in first.pages]


@pytest.mark.parametrize("address", ["http://[::1", "https://\u2100.org/talk", "http://"])
def test_what_only_looks_like_an_address_stops_nothing(seeds: Path, address: str) -> None:
    (seeds / "odd.md").write_text(f"# On ferries\n\nUrl: {address}\n\nText.\n", encoding="utf-8")
    assert sources(built(seeds)) == ["odd.md", "sound.txt"]


@pytest.mark.parametrize("blank", ["\\v", "\\u2028", "\\x85"])
def test_a_blank_statement_of_publishing_is_an_empty_one(seeds: Path, blank: str) -> None:
    text = f'---\ntitle: On ferries\npublished: "{blank}"\n---\nText.\n'
    (seeds / "odd.md").write_text(text, encoding="utf-8")
    assert sources(built(seeds)) == ["odd.md", "sound.txt"]
