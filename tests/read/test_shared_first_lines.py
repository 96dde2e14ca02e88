"""First lines that several pages share above titles of their own, and what must stay a title."""

from pathlib import Path

import pytest

from generator.model.account import Account
from generator.model.config import Config
from generator.read import read

TITLES = ("A Bell in the Fog", "Ropes That Sing", "Counting to Eight", "The Last Tower")


def accounts_of(folder: Path, texts: list[str]) -> tuple[Account, ...]:
    for number, text in enumerate(texts):
        (folder / f"note-{number}.txt").write_text(text, encoding="utf-8")
    return read(Config(seeds=folder, notes=folder / "talks")).accounts


def pages(
    first: str, *, titles: tuple[str, ...] = TITLES, body: str = "Nobody rings."
) -> list[str]:
    return [f"{first}\n\n{title}\n\n{body} So ends {title.lower()}.\n" for title in titles]


def titles_of(folder: Path, texts: list[str]) -> list[str]:
    return [f"{account.shown_title}" for account in accounts_of(folder, texts)]


def test_the_title_stands_below_the_line_that_pages_share(tmp_path: Path) -> None:
    accounts = accounts_of(tmp_path, pages("Evenings and Mornings Among Ringers"))
    assert tuple(account.titles[0].text for account in accounts) == TITLES
    assert {account.show for account in accounts} == {"Evenings and Mornings Among Ringers"}


@pytest.mark.parametrize(
    ("first", "body"),
    [
        ("Evenings Among Ringers", "These evenings were spent among ringers."),
        ("RingerConf 2031", "Nobody rings."),
        ("# Evenings Among Ringers", "Nobody rings."),
        ("Evenings among ringers are long.", "Nobody rings."),
    ],
)
def test_what_may_be_a_title_stays_one(tmp_path: Path, first: str, body: str) -> None:
    assert set(titles_of(tmp_path, pages(first, body=body))).isdisjoint(TITLES)


def test_two_pages_are_too_few_and_copies_tell_nothing(tmp_path: Path) -> None:
    first = "Evenings and Mornings Among Ringers"
    assert titles_of(tmp_path, pages(first, titles=TITLES[:2])) == [first] * 2
    assert titles_of(tmp_path, pages(first, titles=TITLES[:1] * 4)) == [first] * 4
