"""Somebody's notes on an event beside the event's own records: titles may tell less there."""

from typing import Any

import msgspec
import pytest

from generator.model.account import Account
from generator.model.account_head import AccountKind
from generator.model.base import SourceId
from tests.resolve.making import account, together
from tests.resolve.rule_pairs import ADA, BO, codes

EVENT: dict[str, Any] = {"event": "RootConf 2024"}


def _record(title: str, people: list[str] | None = None, **head: Any) -> Account:
    name = f"data/{'-'.join(title.split())}"
    return account(name, title, people or [], kind=AccountKind.RECORD, **(head or EVENT))


def _note(title: str, people: list[str] | None = None, **head: Any) -> Account:
    return account(f"notes/{'-'.join(title.split())}", title, people or [], **(head or EVENT))


@pytest.mark.parametrize(
    ("noted", "recorded"),
    [
        ("Roots and rain", "Roots and rain"),
        ("How roots talk in winter", "How roots talk on winter"),  # other small words
        ("Roots of weirs, and dams besides", "Roots of weirs: dams, besides"),
        ("Pruning old willows (the short form)", "Pruning old willows"),
        ("Pruning willows", "Keynote: Pruning willows"),
    ],
)
def test_one_title_at_one_event_is_one_talk(noted: str, recorded: str) -> None:
    note, record = _note(noted), _record(recorded)
    assert "title-of-list" in codes(note, record)
    assert len(together(note, record)) == 1


@pytest.mark.parametrize(
    ("note", "record"),
    [
        (_note("Roots and rain", event="RootConf 2023"), _record("Roots and rain")),
        (_note("Roots and rain", event="LeafDays 2024"), _record("Roots and rain")),
        (_note("Roots and rain", ADA), _record("Roots and rain", BO)),
        (_note("Closing keynote"), _record("Closing keynote")),
        (_note("Willow pruning: by day"), _record("Willow pruning: at night")),
        (_note("Willow pruning: ladders"), _record("Willow pruning: saws")),  # a series
        (_note("Roots and rain 1"), _record("Roots and rain 2")),
    ],
    ids=["year", "event", "people", "recurring", "words", "part", "number"],
)
def test_what_else_is_alike_at_an_event_joins_nothing(note: Account, record: Account) -> None:
    assert len(together(note, record)) == 2


@pytest.mark.parametrize(
    ("noted", "title", "talks"),
    [
        ("Ada Okafour", "Roots and rain", 1),
        ("Okafor Ada", "Roots and rain", 1),
        ("Ida Okafor", "Roots and rain", 1),
        ("Ida Okafor", "Roots and rivers", 2),
        ("Ida Brun", "Roots and rain", 2),
    ],
)
def test_a_misspelt_name_parts_no_talk_of_one_title_at_one_event(
    noted: str, title: str, talks: int
) -> None:
    record = _record(title, ADA)
    assert len(together(_note("Roots and rain", [noted]), record)) == talks
    elsewhere = _note("Roots and rain", [noted], event="LeafDays 2024")
    assert len(together(elsewhere, record)) == 2


@pytest.mark.parametrize(
    ("title", "people", "talks"),
    [
        ("How willows drink below a weir", [], 1),
        ("How willows drink below dams", [], 1),
        ("Willows and weirs", [], 2),
        ("Willows and weirs", ADA, 1),
        ("How willows drink below a weir", BO, 2),
    ],
)
def test_a_note_may_be_called_as_the_one_record_of_a_catalogue(
    title: str, people: list[str], talks: int
) -> None:
    record, note = _record(title, ADA), account("notes/willows", title, people)
    assert len(together(note, record)) == talks
    again = account("other/willows", title, ADA, kind=AccountKind.RECORD, event="LeafDays 2026")
    assert len(together(note, record, again)) == 3
    if not people:
        assert len(together(note, record, account("more/willows", title))) == 3


def test_two_records_of_one_folder_are_two_talks() -> None:
    one, other = _record("Roots and rain"), _record("Roots and the rain")
    assert len(together(one, other)) == 2


def test_two_people_may_note_one_talk_of_an_event() -> None:
    others = account("b/roots", "Roots and rain", **EVENT)
    assert len(together(_note("Roots and rain"), _record("Roots and rain"), others)) == 1


def test_a_word_of_the_title_is_enough_of_a_speaker_at_an_event() -> None:
    note, record = _note("Willows", ADA), _record("What willows want from us", ADA)
    assert "one-subject" in codes(note, record)
    assert len(together(note, record)) == 1
    assert len(together(note, _record("What beeches want from us", ADA))) == 2
    elsewhere = _record("What willows want from us", ADA, event="LeafDays 2024")
    assert len(together(note, elsewhere)) == 2


def test_nobody_gives_two_keynotes_at_one_event() -> None:
    note, record = _note("Keynote of Ada Okafor", ADA), _record("Ada Okafor | Opening Keynote", ADA)
    assert len(together(note, record)) == 1
    assert len(together(note, _record("Keynote", BO))) == 2


def test_of_the_same_people_at_one_event_a_title_need_tell_nothing() -> None:
    one, other = (account(f"in/{name}", "Made to be easy", ADA, **EVENT) for name in "ab")
    assert len(together(one, other)) == 1
    assert len(together(one, msgspec.structs.replace(other, event="LeafDays 2024"))) == 2
    recurring = (account(f"in/{name}", "Opening", ADA, **EVENT) for name in "ab")
    assert len(together(*recurring)) == 2


def test_two_entries_of_a_catalogue_with_one_recording_by_mistake() -> None:
    video: dict[str, Any] = {"video": "abcdefghijk", **EVENT}
    one = _record("What willows want", ADA, **video)
    assert len(together(one, _record("A panel of lock keepers", BO, **video))) == 2
    assert len(together(one, _record("Willows: what they want", ADA, **video))) == 1


def test_of_two_talks_of_a_speaker_at_an_event_the_nearer_is_meant() -> None:
    note = _note("Pruning willows", ADA)
    its, other = _record("Pruning willows", ADA), _record("Willows in a town of weirs", ADA)
    assert together(note, its, other) == sorted([sorted([its.id, note.id]), [other.id]])
    rival = _record("Willows that nobody owns", ADA)
    assert len(together(_note("Willows", ADA), other, rival)) == 3


def test_a_speaker_whom_only_the_text_names_is_found_at_an_event() -> None:
    note = account("notes/willows", "Willows", text="Ada Okafor from Lakeside.", **EVENT)
    assert len(together(note, _record("What willows want from us", ADA))) == 1


def test_who_sat_on_one_panel_is_no_host() -> None:
    others = [f"{first} Lind" for first in ("Cleo", "Dana", "Edda", "Finn", "Gil", "Hedda")]
    panel = [account(f"p/{n}", f"Panel {n}", [*ADA, *others]) for n in "abcdef"]
    talks = [_record(f"Talk of {word}", ADA) for word in ("oaks", "elms", "limes", "yews")]
    note, record = _note("Willows that sing", ADA), _record("Willows that sing", ADA)
    assert {note.id, record.id} in [set(it) for it in together(note, record, *panel, *talks)]


def test_entries_of_a_list_of_the_event_are_records_too() -> None:
    entry = account("data/list#2", "Roots and rain", **EVENT)
    entry = msgspec.structs.replace(entry, source=SourceId("data/list"))
    assert len(together(entry, _note("Roots and rain"))) == 1
