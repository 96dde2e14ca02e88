"""Notes on books and other works, and on what stands beside talks, are about no talk."""

from pathlib import Path

import pytest

from tests.read.vault import EPISODE, OTHERS, WORDS, reading, talks
from tests.support import seed_of


@pytest.mark.parametrize(
    ("file", "head"),
    [
        ("Zotero/@okafor2031.md", "Moving weirs, once more"),
        ("Literature notes/Weirs.md", "Moving weirs, a survey"),
        ("Book notes/Weirs that wait.md", "Weirs that wait"),
    ],
)
def test_notes_on_works_are_no_talks(tmp_path: Path, file: str, head: str) -> None:
    note = f"---\nauthor: Ivo Kern\nyear: 2031\n---\n# {head}\n\n- [[Sediment]] moves.\n"
    result = reading(tmp_path, {"On rivers.md": EPISODE, file: note} | OTHERS)
    assert talks(result) == {"On rivers.md"}


@pytest.mark.parametrize("sort", ["kind: Literature Note", "type: book notes", "type: literature"])
def test_a_note_on_a_work_may_say_so(sort: str) -> None:
    assert not seed_of(f"---\n{sort}\n---\n# Weirs\n\nThey wait.\n", ending=".md").accounts
    heard = f"---\n{sort}\nvideo: https://youtu.be/abcdefghijk\n---\n# Weirs\n\nThey wait.\n"
    assert seed_of(heard, ending=".md").accounts
    filed = f"---\n{sort}\ntags: [talk, weirs]\n---\n# Weirs\n\nThey wait.\n"
    assert bool(seed_of(filed, ending=".md").accounts) is ("iterature" in sort)


_BOOKS = {
    "weirs.md": "## Moving Weirs\n\nby Ivo Kern\n\n"
    + "".join(f"### Chapter {n}: Part {n}\n\n* Water rises to {n}.\n\n" for n in range(1, 7)),
    "locks.md": "## Slow Locks\n\nby Ada Okafor\n\n### Why they wait\n\n"
    + "".join(f"* pg {n}: A lock of {n} gates is slow.\n" for n in range(5, 12)),
    "gates.md": "## Gates That Hold\n\nby Mia Brandt\n\n"
    + "".join(f"### Kapitel {n}\n\n* Sie halten.\n\n" for n in range(1, 7)),
    "fords.md": "---\nauthor: Mia Brandt\npages: 212\nisbn: 3-1-2031\n---\n# On Fords\n\nShallow.\n",
}  # as somebody notes what he reads


def test_chapters_pages_and_keys_of_books_show_a_book(tmp_path: Path) -> None:
    plain = "## Quiet Mills\n\nby Ivo Kern\n\n### How they turn\n\n* Slowly, and in spring.\n"
    assert not talks(reading(tmp_path, _BOOKS | {"mills.md": plain}))


@pytest.mark.parametrize("name", sorted(_BOOKS))
@pytest.mark.parametrize(
    "stated",
    ["Video: https://youtu.be/abcdefghijk", "Speaker: Ada Okafor", "Event: RiverConf 2031"],
)
def test_what_states_a_talk_outweighs_chapters(tmp_path: Path, name: str, stated: str) -> None:
    head, by, rest = _BOOKS[name].partition("\n\n")
    text = _BOOKS[name].replace("---\n", f"---\n{stated.lower()}\n", 1)
    note = text if name == "fords.md" else f"{head}\n\n{stated}{by}{rest}"
    assert talks(reading(tmp_path, _BOOKS | {name: note})) == {name}


def test_a_name_below_the_title_speaks_where_few_notes_are_on_books(tmp_path: Path) -> None:
    plain = "## Quiet Mills\n\nby Ivo Kern\n\n### How they turn\n\n* Slowly, and in spring.\n"
    notes = {"mills.md": plain, "weirs.md": _BOOKS["weirs.md"]}
    assert talks(reading(tmp_path, notes)) == {"mills.md"}


def test_pages_of_sponsors_are_of_the_event_and_no_talks(tmp_path: Path) -> None:
    names = WORDS.split()
    held = {f"sessions/{n}.md": f"# Of {n}\n\nSpeaker: Ivo Kern\n" for n in names}
    paid = {f"partners/gold/{n}.md": f"# {n} Water Works\n\nWe sell it.\n" for n in names}
    page = {"README.md": "# Site of RiverConf 2031\n\nHow to build it.\n"}
    assert talks(reading(tmp_path, held | paid | page)) == {*held}
