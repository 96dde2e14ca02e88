"""Long lists in parts: nothing is lost, and nothing moves when other things are added."""

from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import TypeVar

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.messages.words import words
from generator.model.account import TimeCode
from generator.model.base import SourceId, Span, TalkId
from generator.model.source import Line, Role
from generator.render.pages.report import UnusedLines, _fitting, _weigh_unused
from generator.render.paging import partition
from generator.render.paging.listing import Listing, make_listing, things_by_page
from generator.render.paging.partition import (
    KeyLevels,
    Part,
    PartitionKey,
    SplitRule,
    content_keys,
    date_keys,
    letter_keys,
    minute_keys,
    name_keys,
    split,
)
from generator.render.paging.placement import _item_keys
from generator.render.paging.talk_sections import TalkItem
from generator.render.pieces.in_talks import InTalks, TalkEntry, _entry, _first
from generator.text.naming.ids import file_key
from tests.render import corpus_fixture as fixture

ROOM = 10
ENGLISH = words("en")
ThingT = TypeVar("ThingT")


class Thing(msgspec.Struct, frozen=True):
    """Something with a date and a name."""

    date: str
    name: str


def keys_of(one: Thing) -> tuple[KeyLevels, ...]:
    return (date_keys(one.date, ENGLISH, "undated"), letter_keys(one.name))


def parts_of(things: list[Thing], room: int = ROOM) -> tuple[Part[Thing], ...]:
    return split(things, keys_of, lambda _: 1, room, ENGLISH)


def all_parts(parts: tuple[Part[ThingT], ...]) -> Iterator[Part[ThingT]]:
    for part in parts:
        yield part
        yield from all_parts(part.parts)


DATES = st.sampled_from(["", "2019", "2024-03", "2024-05-01", "2025-01-02", "2025-11"])
NAMES = st.one_of(
    st.sampled_from(["Ada", "Adam", "ada b", "Éclair", "机器学习", "机会", "עברית", "7 ways", "!"]),
    st.text(max_size=12),
)
THINGS = st.lists(st.builds(Thing, date=DATES, name=NAMES), min_size=1, max_size=60)


@given(THINGS)
def test_each_thing_is_in_one_part_and_each_part_has_an_address(things: list[Thing]) -> None:
    found = list(all_parts(parts_of(things)))
    ends = [part for part in found if not part.parts]
    if len(things) <= ROOM:
        assert found == []
    if found:
        assert sorted(map(repr, things)) == sorted(repr(it) for one in ends for it in one.things)
    keys = [file_key(one.key) for one in found]
    assert len(set(keys)) == len(keys)
    for one in ends:
        told_apart = {keys_of(it) for it in one.things}
        assert len(one.things) <= ROOM or len(told_apart) == 1
    for one in found:
        assert one.key.replace("-", "").isalnum()
        assert one.name
        if one.parts:
            assert set(one.things) == {it for part in one.parts for it in part.things}


@given(THINGS, st.builds(Thing, date=DATES, name=NAMES))
def test_what_is_added_moves_nothing_of_other_years(things: list[Thing], new: Thing) -> None:
    before, after = parts_of(things, 1), parts_of([*things, new], 1)
    years = {one.date[:4] for one in things}
    if len(years) < 2:
        return  # a single year is not a part of its own until there is another
    year = new.date[:4] or "undated"
    others = {one.key: one for one in before if one.key != year}
    assert {one.key: one for one in after if one.key != year} == others


def all_of(keys: KeyLevels) -> list[PartitionKey]:
    return [keys.at(level) for level in range(keys.levels)]


def test_letters_go_by_the_name_without_accents() -> None:
    assert letter_keys("Éclair").at(0).slug == letter_keys("echo").at(0).slug == "e"
    assert [letter_keys("Ada").at(level).slug for level in range(4)] == [
        "a",
        "ad",
        "ada",
        "ada-end",
    ]
    assert letter_keys("Ada").at(1).name == "Ad"


def test_digits_and_scripts_without_capitals_have_a_step_of_their_own() -> None:
    assert [letter_keys("42 ways").at(level).slug for level in range(3)] == ["0-9", "4", "42"]
    assert [letter_keys("机器学习").at(level).name for level in (0, 1)] == ["最–柿", "机"]
    assert letter_keys("机器").at(0) == letter_keys("木头").at(0) != letter_keys("人").at(0)
    assert letter_keys("عربي").at(0).name == "ؠ–ۿ"


def test_a_date_without_a_month_has_its_year_only() -> None:
    assert [key.slug for key in all_of(date_keys("2024", ENGLISH, "-"))] == ["2024", "2024-undated"]
    assert [key.name for key in all_of(date_keys("2024-03-09", ENGLISH, "-"))] == [
        "2024",
        "March 2024",
    ]
    assert {key.slug for key in all_of(date_keys(None, ENGLISH, "-"))} == {"undated"}


def test_minutes_go_by_ten() -> None:
    (step,) = all_of(minute_keys(TimeCode(seconds=1259, printed="20:59")))
    assert (step.slug, step.name) == ("min-20", "20:00 – 30:00")
    assert minute_keys(None).at(0).slug == "untimed"


def test_what_just_has_room_is_whole() -> None:
    in_may = [Thing("2024-05", f"{letter}da") for letter in "abcdefghij"]
    assert parts_of(in_may) == ()
    year, other = parts_of([*in_may, Thing("2023", "Bo")])
    assert (year.key, len(year.things), year.parts) == ("2024", 10, ())
    assert (other.key, len(other.things)) == ("2023", 1)
    fuller, _ = parts_of([*in_may, Thing("2024-06", "Cy"), Thing("2023", "Bo")])
    assert [part.key for part in fuller.parts] == ["2024-05", "2024-06"]


def test_a_thing_shows_what_the_newest_talks_say_of_it_on_half_of_its_page() -> None:
    entries = [TalkEntry(talk=TalkId(name)) for name in "abcdef"]
    sizes = Counter(dict.fromkeys(entries, 100))
    assert _first(entries, sizes, 710) == tuple(entries[:3])
    assert _first(entries, sizes, 10) == tuple(entries[:1])
    assert _first(entries, sizes, 5_000) == tuple(entries)


def test_as_many_sources_with_unread_lines_are_shown_as_there_is_room_for() -> None:
    unread = (Line(number=1, printed="A line", role=Role.UNREAD),)
    sources = [
        UnusedLines(source=source, furniture=(), unread=unread, hidden=frozenset())
        for source in fixture.SOURCES[:2]
    ]
    sizes = [_weigh_unused(lines) for lines in sources]
    assert _fitting(sources, sum(sizes)) == tuple(sources)
    assert _fitting(sources, sum(sizes) - 1) == (sources[0],)
    assert _fitting(sources, sizes[0] - 1) == ()
    read = msgspec.structs.replace(sources[0], unread=())
    assert _fitting([sources[1], read], 10 * sum(sizes)) == (sources[1],)


def passage(line: int, seconds: int | None) -> TalkItem:
    time = None if seconds is None else TimeCode(seconds=seconds, printed="0:00")
    at = Span(source=SourceId("talk"), lines=(line, line))
    return TalkItem(thing=line, text="Words.", refs=(), at=at, time=time, bytes=1, is_prose=True)


def test_turns_with_and_without_times_stay_together_in_the_order_of_the_source() -> None:
    turns = [passage(line, 1800 if line % 3 == 0 else None) for line in range(1, 40)]
    mixed = split(turns, partial(_item_keys, {SourceId("talk")}), lambda _: 1, ROOM, ENGLISH)
    keys = [key for part in mixed for key in (part.key, *(below.key for below in part.parts))]
    assert not [key for key in keys if "min-" in key]
    assert [item for part in mixed for item in _items(part)] == turns
    timed = [passage(line, line * 60) for line in range(1, 40)]
    parts = split(timed, partial(_item_keys, frozenset()), lambda _: 1, ROOM, ENGLISH)
    assert [part.key for part in parts][:2] == ["min-0", "min-10"]


def _items(part: Part[TalkItem]) -> list[TalkItem]:
    if part.parts:
        return [item for below in part.parts for item in _items(below)]
    return list(part.things)


def test_keys_are_made_when_they_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def content_id(*parts: str) -> str:
        asked.extend(parts)
        return "abcdefghijkl"

    monkeypatch.setattr(partition, "content_id", content_id)
    names = [f"{letter}{letter}" for letter in "abcdefgh"]
    parts = split(
        names, lambda name: (letter_keys(name), content_keys(name)), lambda _: 2, ROOM, ENGLISH
    )
    assert (len(parts), asked) == (8, [])
    keys = all_of(content_keys("a"))
    assert len({key.slug for key in keys}) == len(keys)
    assert set(asked) == {"a"}


def test_parts_of_a_list_of_files_are_called_after_their_folders() -> None:
    files = [f"{folder}/{name}.md" for folder in ("pods/a", "pods/b", "vault") for name in "klmn"]
    files += ["pool.md", "wall.md"]
    listing = listed(files)
    names = [part.name for part in all_parts(listing.parts)]
    assert {"pods/a/", "pods/b/", "vault/", "P", "W"} <= set(names)
    assert len({part.title for part in all_parts(listing.parts)}) == len(names)
    keys = [part.key for part in all_parts(listing.parts)]
    assert keys == [part.key for part in all_parts(unnamed(files))]


def unnamed(files: list[str]) -> tuple[Part[str], ...]:
    return split(files, lambda file: name_keys(file, file), lambda _: 1, 3, ENGLISH)


def listed(files: list[str]) -> Listing[str]:
    return make_listing(
        SplitRule(room=3, words=ENGLISH),
        files,
        lambda file: name_keys(file, file),
        lambda _: 1,
        name="Sources",
        address="sources/index.html",
        folder="sources-by-name",
        kind="source",
        file=str,
    )


def test_each_thing_stands_on_the_page_of_its_finest_part() -> None:
    files = [f"{folder}{number}.md" for folder in ("dams", "mills", "weirs") for number in range(4)]
    listing = listed(files)
    pages = dict(things_by_page(listing))
    assert [file for held in pages.values() for file in held] == files
    ends = [part for part in all_parts(listing.parts) if not part.parts]
    assert list(pages) == [f"sources-by-name/{part.key}.html" for part in ends]
    assert len(ends) > len(listing.parts)
    assert dict(things_by_page(listed(files[:2]))) == {
        "sources/index.html": ("dams0.md", "dams1.md")
    }


def test_a_definition_that_is_one_of_many_has_an_entry_of_its_own() -> None:
    one, other = fixture.CASTLES.definitions
    in_talks = InTalks(
        listing=make_listing(
            SplitRule(room=3, words=ENGLISH),
            [TalkEntry(talk=one.talk)],
            lambda _: name_keys("x", "x"),
            lambda _: 1,
            name="Castles",
            address="concepts/castles.html",
            folder="concepts/in-talks/castles",
            kind="talk",
        ),
        shown=(),
        separate=frozenset({one.id}),
    )
    assert _entry(in_talks, one) == TalkEntry(talk=one.talk, definition=one)
    assert _entry(in_talks, other) == TalkEntry(talk=other.talk)
    assert _entry(in_talks, fixture.TOPICS[0]) == TalkEntry(talk=fixture.TOPICS[0].talk)
