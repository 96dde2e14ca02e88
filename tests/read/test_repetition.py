"""Furniture told by repetition, and everything that must not be taken for it."""

import random
from pathlib import Path

import pytest

from generator.model.base import SourceId
from generator.model.config import Config
from generator.model.source import Role
from generator.read import read
from generator.read.outline.furniture.repetition import repeated_lines
from tests.support import seed_of

HEAD = ["Menu", "Bells", "Ropes and knots", "Search"]
TAIL = ["Share this", "Made by ringers", "Privacy policy"]


def page(number: int, head: list[str], tail: list[str], body: str = "") -> str:
    title = ["A Bell in the Fog", "Ropes That Sing", "Counting to Eight", "The Last Tower"][number]
    said = body or f"It is the text of page {number}, which no other page prints."
    return "\n".join([*head, "", title, "", said, "", f"So ends number {number}.", "", *tail])


def furniture(texts: list[str]) -> list[list[str]]:
    """What repetition shows to be furniture, page by page."""
    seeds = [seed_of(text, f"s{i}") for i, text in enumerate(texts)]
    found = repeated_lines([seed.source for seed in seeds])
    return [
        [seed.source.lines[number - 1].text for number in sorted(found.get(seed.source.id, ()))]
        for seed in seeds
    ]


def test_a_menu_and_a_foot_are_told() -> None:
    texts = [page(number, HEAD, TAIL) for number in range(3)]
    assert furniture(texts) == [["Bells", "Ropes and knots", "Made by ringers"]] * 3


def test_two_pages_are_too_few() -> None:
    assert furniture([page(number, HEAD, TAIL) for number in range(2)]) == [[], []]


DECOYS = {
    "a title that all share": (["Evenings in the Tower"], TAIL[:1]),
    "a last line that all share": ([], ["Recorded in the old tower"]),
    "a last line outside of no furniture": ([], ["Recorded in the old tower", "Share this"]),
    "a sentence": (["Menu", "The tower is open.", "Search"], []),
    "a long line": (["Menu", "Nine short words stand here and say nothing more", "Search"], []),
    "a time": (["Menu", "0:12 Bells", "Search"], []),
    "the name of a section": (["Menu", "Transcript", "Search"], []),
    "a quotation": (["Menu", "“Ring out”", "Search"], []),
    "key and value": (["Menu", "Speaker: Ada Okafor", "Search"], []),
}


@pytest.mark.parametrize("decoy", DECOYS)
def test_what_says_something_stays(decoy: str) -> None:
    head, tail = DECOYS[decoy]
    assert furniture([page(number, head, tail) for number in range(4)]) == [[]] * 4


def test_what_the_text_says_too_stays() -> None:
    head = ["Menu", "Ada Okafor", "Search"]
    texts = [page(number, head, []) for number in range(3)]
    assert furniture(texts) == [["Ada Okafor"]] * 3
    texts.append(page(3, head, [], "Tonight Ada Okafor, who is a ringer, speaks of the tower."))
    assert furniture(texts) == [[]] * 4


def test_copies_of_a_page_are_one_page() -> None:
    assert furniture([page(0, HEAD, TAIL)] * 4) == [[]] * 4
    edited = [page(0, HEAD, TAIL, f"The only line that differs is number {i}.") for i in range(4)]
    assert furniture(edited) == [[]] * 4


def test_parts_of_a_talk_keep_its_title() -> None:
    parts = [
        f"Home\n\nEvenings in the Tower\n\nShare this\n\nThis is what part {i} says of ropes."
        for i in range(4)
    ]
    assert furniture(parts) == [[]] * 4


def test_pages_of_other_sites_do_not_count() -> None:
    texts = [page(number, HEAD, TAIL) for number in range(3)]
    texts[2] = f"---\nurl: https://elsewhere.example/\n---\n{texts[2]}"
    assert furniture(texts) == [[]] * 3


def test_the_order_of_pages_does_not_matter() -> None:
    seeds = [seed_of(page(number, HEAD, TAIL), f"s{number}").source for number in range(4)]
    expected = repeated_lines(seeds)
    for turn in range(5):
        random.Random(turn).shuffle(seeds)
        assert repeated_lines(seeds) == expected


def test_a_project_is_read_without_them(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"s{number}.txt").write_text(page(number, HEAD, TAIL), encoding="utf-8")
    reading = read(Config(seeds=tmp_path, notes=tmp_path / "none"))
    titles = [account.titles[0].text for account in reading.accounts]
    assert titles == ["A Bell in the Fog", "Ropes That Sing", "Counting to Eight"]
    for source in reading.sources:
        told = [line.text for line in source.lines if line.what == "repeated"]
        assert told == ["Bells", "Ropes and knots", "Made by ringers"]
        assert all(line.role is not Role.UNREAD for line in source.lines)
        assert source.id in {SourceId(f"s{number}") for number in range(3)}
