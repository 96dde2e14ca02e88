"""The events that most titles of a folder have in front are those of their talks."""

from pathlib import Path

import pytest

from generator.model.account import Account
from generator.model.config import Config
from generator.read import read


def _accounts(folder: Path, titles: list[str]) -> list[Account]:
    for number, title in enumerate(titles):
        note = f"# {title}\n\nIn this talk somebody dug.\n\n- a pond\n"
        (folder / f"{number}.md").write_text(note, encoding="utf-8")
    return list(read(Config(seeds=folder, notes=folder / "none")).accounts)


def test_two_events_in_front_of_most_titles_are_their_events(tmp_path: Path) -> None:
    titles = ["AppRiver Oslo 2031 - Low dams", "BWeirsSF 2032 - Who mends a lock", "Deep springs"]
    accounts = _accounts(tmp_path, titles)
    events = [(it.event, it.published) for it in accounts]
    assert events == [("AppRiver Oslo 2031", "2031"), ("BWeirsSF 2032", "2032"), (None, None)]


@pytest.mark.parametrize(
    "titles",
    [
        ["AppRiver Oslo 2031 - Low dams", "Deep springs"],  # one shows nothing
        ["AppRiver Oslo 2031 - Low dams", "AppRiver Oslo 2031 - Locks", "Deep springs"],
        ["May 2031 - Low dams", "June 2031 - Locks"],
        ["Budget review 2031 - Low dams", "Spring course 2032 - Locks"],
        ["A 2031 - Low dams", "BSF 2032 - Locks", "Weirs", "Deep springs", "Ponds"],
    ],
)
def test_other_words_and_years_in_front_name_no_event(tmp_path: Path, titles: list[str]) -> None:
    assert {it.event for it in _accounts(tmp_path, titles)} == {None}
