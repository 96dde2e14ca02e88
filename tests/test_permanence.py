"""What was published keeps working through everything that editors do to their notes."""

import json
from pathlib import Path

import pytest

from generator.model.base import Address
from generator.model.page import Move
from generator.model.reading import AddressBook
from generator.output.addresses import changes
from tests.test_addresses import DIKE, STICK, lost, note, run, site

ROUGH, TIDE = "Rough water keeps no minutes.", "The tide signs nothing."


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "own").mkdir()
    note(tmp_path / "own", "a", "dikes", DIKE, STICK)
    note(tmp_path / "own", "b", "woods", ROUGH, TIDE)
    return tmp_path / "own"


def book(seeds: Path) -> dict[str, object]:
    read: dict[str, object] = json.loads((seeds / "address-book.json").read_text(encoding="utf-8"))
    return read


def test_what_is_published_again_is_missed_again(own: Path) -> None:
    run(own, "--update")
    (own / "b.txt").unlink()
    first = lost(site(own))
    assert "talks/woods.html was published and is no more" in first
    assert run(own, "--update", "--let-go").exit_code == 0
    assert lost(site(own)) == []
    note(own, "b", "woods", ROUGH, TIDE)
    assert run(own, "--update").exit_code == 0
    assert book(own)["gone"] == []
    (own / "b.txt").unlink()
    assert lost(site(own)) == first


def test_places_that_do_not_come_back_with_their_page_stay_let_go(own: Path) -> None:
    run(own, "--update")
    (own / "b.txt").unlink()
    run(own, "--update", "--let-go")
    note(own, "b", "woods", "Moss is a clock.", "Bark is a map.")
    assert run(own, "--update").exit_code == 0
    assert lost(site(own)) == []


def test_an_address_that_a_later_key_moves_is_not_gone() -> None:
    old, new = Address("concepts/old.html"), Address("concepts/otter.html")
    known = AddressBook(entries={"concept:aaa": (old,), "concept:otter": (new, old)})
    found = changes(known, {"concept:otter": new}, {}, {new})
    assert (found.moved, found.gone) == ((Move(old=old, new=new),), ())
