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


@pytest.mark.parametrize("name", ["Slides", "スライド"])
def test_slides_are_the_talks_of_a_table_that_leads_to_them_in_a_repository(
    name: str, tmp_path: Path
) -> None:
    shown, days = "https://git.example/ada/slides/blob/main", ("20310506", "20310513", "20310520")
    titles = ("Weirs that answer", "Dams in Groovy", "Why locks leak")
    rows = "".join(
        f"| [{title}](https://ada.example/?slide={day}) | {day[:4]}/{day[4:6]}/{day[6:]} "
        f"| [src]({shown}/{day}/deck.md) | LT |\n"
        for title, day in zip(titles, days, strict=True)
    )
    decks = {
        f"{day}/deck.md": f"# {n} of all\n\n---\n\n```\nrun({n})\nstop()\n```\n"
        for n, day in enumerate(days)
    }
    table = f"# {name}\n\n| Title | Date | Code | Sort |\n|---|---|---|---|\n{rows}"
    assert _talks(corpus_of({"README.md": table, **decks}, tmp_path)) == {
        frozenset({"README.md", f"{day}/deck.md"}): ("", f"{day[:4]}-{day[4:6]}-{day[6:]}")
        for day in days
    }


def test_a_day_in_front_of_the_title_of_a_note_is_no_part_of_it(tmp_path: Path) -> None:
    note = "---\ntitle: '13.05.2031 - Dams and their debts'\n---\n\n[dams.pdf](dams.pdf)\n"
    corpus = corpus_of({"talks/index.md": TABLE, "talks/02.dams/default.md": note}, tmp_path)
    assert _talks(corpus)[frozenset({"talks/index.md", "talks/02.dams/default.md"})] == (
        "Bo Lind",
        "2031-05-13",
    )
    assert "Dams and their debts" in {talk.title for talk in corpus.talks}


def test_where_a_paper_was_printed_is_no_part_of_the_title_of_its_talk(tmp_path: Path) -> None:
    table = "# River group\n\n| Date | Presenter | Paper |\n|---|---|---|\n"
    table += "".join(
        f"| 2031-05-{day} | {who} | {title}: how it is paid, {venue} '30 |\n"
        for day, who, title, venue in (
            (13, "Bo Lind", "Debt of dams", "RIVER/SILT"),
            (20, "Mei Tan", "Mud", "on weirxiv"),
            (27, "Ada Okafor", "Silt", "Mill"),
        )
    )
    note = "---\ntitle: 'Debt of dams: how it is paid'\nspeaker: Bo Lind\n---\n\nIt is not.\n"
    talks = _talks(corpus_of({"index.md": table, "_posts/2031-05-13-dams.md": note}, tmp_path))
    assert talks[frozenset({"index.md", "_posts/2031-05-13-dams.md"})] == ("Bo Lind", "2031-05-13")
