"""A page of a conference that is called after who speaks is about the talk below the name."""

import pytest

from generator.model.account import Account
from generator.model.account_head import PersonRole
from tests.support import seed_in

ABOUT = (
    "A talk on how weirs move, what they hold back, and what the river does to them in turn.\n\n"
    "Target audience: everybody who builds.\n"
)
TALK = f"#### How weirs move\n\n{ABOUT}"


def account_of(text: str, file: str = "ada-okafor.md") -> Account:
    return seed_in(file, text, "note").accounts[0]


def titles_and_speakers(account: Account) -> tuple[list[str], list[str]]:
    speakers = [it.name for it in account.people if it.role is PersonRole.SPEAKER]
    return [it.text for it in account.titles], speakers


@pytest.mark.parametrize(
    ("file", "above"),
    [
        ("ada-okafor.md", "# Ada Okafor\n\n![Ada](ada.jpg)\n\nBuilder @ Water Works\n\n"),
        ("ada-okafor.md", "[Ada Okafor](http://a.example/ada.jpg)\n\nBuilder\n\n"),
        ("zyx-slaski.md", "# Zyx Ślaski\n\n"),
    ],
)
def test_the_heading_below_a_name_is_the_title(file: str, above: str) -> None:
    account = account_of(f"{above}{TALK}\n##### Objectives\n\nTo build.\n", file)
    name = "Zyx Ślaski" if "zyx" in file else "Ada Okafor"
    assert titles_and_speakers(account) == (["How weirs move"], [name])
    assert not any(getattr(it, "section", "") == "How weirs move" for it in account.items)
    kept = [getattr(it, "text", "") for it in account.items]
    assert sum(name in it for it in kept) == 1
    assert ("http" in above) is any("http://a.example/ada.jpg" in it for it in kept)


@pytest.mark.parametrize(
    ("text", "file"),
    [
        (f"# Ada Okafor\n\n{TALK}\n#### Dams for all\n\n{ABOUT}", "ada-okafor.md"),
        (f"# Ada Okafor\n\n{TALK}", "water.md"),
        (f"# Ada Okafor\n\n#### About the speaker\n\n{ABOUT}", "ada-okafor.md"),
        (f"# Ada Okafor\n\n#### How do weirs move?\n\n{ABOUT}", "ada-okafor.md"),
        (f"# Ada Okafor\n\n{ABOUT * 2}\n{TALK}", "ada-okafor.md"),
        ("# Ada Okafor\n\n## Life and work\n\n" + "She built weirs. " * 9, "ada-okafor.md"),
        (f"# Moving water\n\n{TALK}", "moving-water.md"),
        (f"# Tidal Weirs\n\n{TALK}", "tidal-weirs.md"),
        ("# Nested Reeds\n\nIn mud.\n\n## Forms\n\n![[Shot 2031-05-06.png]]\n", "nested-reeds.md"),
    ],
)
def test_a_page_that_may_be_about_something_else_stays_called_so(text: str, file: str) -> None:
    name = text.partition("\n")[0].removeprefix("# ")
    assert [it.text for it in account_of(text, file).titles] == [name]


def test_a_title_in_the_form_of_a_name_stays_one_above_a_given_name() -> None:
    text = f"## Tuning Dams\n\n### Ada Okafor\n\n{ABOUT}"
    account = account_of(text, "tuning_dams.md")
    assert titles_and_speakers(account) == (["Tuning Dams"], ["Ada Okafor"])


def test_a_title_in_the_form_of_a_name_above_another_such_form_is_nobody() -> None:
    text = f"title: Tuning Mill Dams\nslug: tuning\n---\n\n### Zyx Okafor\n\n{ABOUT}"
    account = account_of(text, "tuning-mill-dams.md")
    assert "Tuning Mill Dams" not in titles_and_speakers(account)[1]


def test_a_title_of_front_matter_that_the_heading_says_again_is_nobody() -> None:
    text = f"---\ntitle: Moving Weirs\n---\n\n# [Moving Weirs](https://w.example)\n\n{ABOUT}"
    assert titles_and_speakers(account_of(text, "moving-weirs.md"))[1] == []


@pytest.mark.parametrize("line", ["- 2031 May 6 -- RiverConf 8", "*6 May 2031*, River Hall"])
def test_a_day_below_a_heading_shows_that_it_is_of_a_talk(line: str) -> None:
    path = "## [Events](../README.md) > [Speakers](../speakers.md)\n---\n\n"
    account = account_of(f"{path}# Ada Okafor\n\n## How weirs move\n{line}\n")
    assert titles_and_speakers(account) == (["How weirs move"], ["Ada Okafor"])
    other = account_of(f"{path}# Ada Okafor\n\n## How weirs move\nThey move.\n")
    assert titles_and_speakers(other)[0] == ["Ada Okafor"]
