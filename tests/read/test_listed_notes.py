"""A table of talks beside notes on them: the row and the note are one talk, which has both."""

from pathlib import Path

import pytest

from generator.model.corpus import Corpus
from tests.read.corpora import corpus_of

TABLE = """\
# River seminar

| Date | Speaker | Title | Slides |
|------|---------|-------|--------|
| 2031-05-06 | Ada Okafor | [Weirs that answer](notes/weirs.md) | [pdf](slides/weirs.pdf) |
| 2031-05-13 | Bo Lind | Dams and their debts | [pdf](slides/dams.pdf) |
| 2031-05-20 | Mei Tan | Why locks leak | [notes](notes/locks.md) |
| 2031-05-27 | TBA | | |
"""
NOTES = {
    "notes/weirs.md": "# Slow dams\n\n- A weir is a slow dam\n- It answers the river\n",
    "notes/dams.md": "# Dams and their debts\n\nDams borrow from the river. They pay in floods.\n",
    "notes/locks.md": "# Locks\n\nLocks leak since gates warp. A gate warps when it dries.\n",
}


def _talks(corpus: Corpus) -> dict[frozenset[str], tuple[str, str | None]]:
    """Of each talk its files, with who speaks and its date."""
    files = {source.id: source.file for source in corpus.sources}
    names = {entity.id: entity.name for entity in corpus.entities}
    return {
        frozenset(files[it] for it in talk.sources): (
            ", ".join(names[person.person] for person in talk.people),
            talk.published,
        )
        for talk in corpus.talks
    }


@pytest.mark.parametrize("head", ["| Date | Speaker | Title |", "| When | Presenter | Paper |"])
def test_a_row_is_the_talk_of_the_note_that_it_leads_to_or_is_called_as(
    head: str, tmp_path: Path
) -> None:
    files = {"README.md": TABLE.replace("| Date | Speaker | Title |", head), **NOTES}
    assert _talks(corpus_of(files, tmp_path)) == {
        frozenset({"README.md", "notes/weirs.md"}): ("Ada Okafor", "2031-05-06"),
        frozenset({"README.md", "notes/dams.md"}): ("Bo Lind", "2031-05-13"),
        frozenset({"README.md", "notes/locks.md"}): ("Mei Tan", "2031-05-20"),
    }


def test_a_table_of_talks_needs_no_dates(tmp_path: Path) -> None:
    rows = TABLE.splitlines()[4:]
    table = "| Speaker | Talk |\n|---|---|\n" + "\n".join(
        f"| {row.partition(' | ')[2]}" for row in rows
    )
    corpus = corpus_of({"README.md": f"# River seminar\n\n{table}\n"}, tmp_path)
    names = {entity.id: entity.name for entity in corpus.entities}
    assert sorted(names[it.person] for talk in corpus.talks for it in talk.people) == [
        "Ada Okafor",
        "Bo Lind",
        "Mei Tan",
    ]


@pytest.mark.parametrize(
    ("file", "note"),
    [
        # It says itself who speaks.
        ("notes/dams.md", "---\nspeaker: Olga Ferro\n---\n# Dams and their debts\n\nThey pay.\n"),
        # It is of another day.
        ("notes/dams.md", "---\nrecorded: 2030-02-01\n---\n# Dams and their debts\n\nThey pay.\n"),
        # Its title tells too little.
        ("notes/dams.md", "# Dams\n\nDams borrow from the river.\n"),
    ],
)
def test_a_note_that_says_otherwise_is_another_talk(file: str, note: str, tmp_path: Path) -> None:
    talks = _talks(corpus_of({"README.md": TABLE, file: note}, tmp_path))
    assert frozenset({file}) in talks


def test_of_two_notes_of_one_title_neither_is_the_talk_of_a_row(tmp_path: Path) -> None:
    dams = "# Dams and their debts\n\n{}\n"
    notes = {"a/dams.md": dams.format("They pay in floods."), "b/d.md": dams.format("None pays.")}
    talks = _talks(corpus_of({"README.md": TABLE, **notes}, tmp_path))
    assert frozenset({"README.md"}) in talks
    assert {frozenset({file}) for file in notes} <= set(talks)


def test_a_file_that_several_rows_lead_to_is_none_of_their_talks(tmp_path: Path) -> None:
    table = TABLE.replace("weirs.md", "all.md").replace("locks.md", "all.md")
    files = {"README.md": table, "notes/all.md": "# What we noted\n\nWater rises. It falls.\n"}
    assert frozenset({"notes/all.md"}) in _talks(corpus_of(files, tmp_path))
