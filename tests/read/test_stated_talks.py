"""Notes that state the talk that they are about, and those that state what they share."""

from pathlib import Path

import pytest

from generator.read import read
from tests.support import config

_NOTE = "---\ntitle: {title}\ntalk: {talk}\n---\n\nRivers move their beds.\n"


@pytest.mark.parametrize(
    ("talk", "titles", "stated"),
    [
        ("meetup-3", ("Moving water", "Old dams"), {None}),
        ("weirs", ("Quotes on weirs", "My notes on weirs"), {"weirs"}),
        ("'[[weirs]]'", ("Quotes", "Remarks"), {"weirs"}),  # there is a note of this name
        ("meetup-3", ("Moving water", "Moving water"), {"meetup-3"}),
    ],
)
def test_an_id_that_notes_with_titles_of_their_own_share_is_no_talks(
    tmp_path: Path, talk: str, titles: tuple[str, str], stated: set[str | None]
) -> None:
    for number, title in enumerate(titles):
        text = _NOTE.format(title=title, talk=talk)
        (tmp_path / f"note-{number}.md").write_text(text, encoding="utf-8")
    (tmp_path / "weirs.md").write_text("# Weirs\n\nThey stand.\n", encoding="utf-8")
    accounts = read(config(tmp_path)).accounts
    assert {it.talk for it in accounts if it.titles[0].text != "Weirs"} == stated


def test_the_editor_may_give_one_talk_to_any_notes(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Moving water\n\nIt moves.\n", encoding="utf-8")
    (tmp_path / "b.md").write_text("# Old dams\n\nThey stand.\n", encoding="utf-8")
    edited = "sources:\n  a.md: {talk: evening}\n  b.md: {talk: evening}\n"
    (tmp_path / "curation.yml").write_text(edited, encoding="utf-8")
    assert {it.talk for it in read(config(tmp_path)).accounts} == {"evening"}
