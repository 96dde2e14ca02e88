"""Pages of past evenings: the talks of each day, and days in one piece that are told otherwise."""

from generator.model.account import Account
from generator.model.source import Role
from tests.support import seed_of

_VIDEO = "https://www.youtube.com/watch?v=abcdefghij"


def talks(text: str) -> tuple[Account, ...]:
    """The accounts of a note, of which no line is lost."""
    seed = seed_of(text.replace("VIDEO", _VIDEO), "past", ".md")
    assert not [line for line in seed.source.lines if line.role is Role.UNREAD]
    return seed.accounts


def shown(accounts: tuple[Account, ...]) -> list[tuple[str, list[str], str | None]]:
    return [
        (it.titles[0].text, [person.name for person in it.people], it.published) for it in accounts
    ]


def texts(account: Account) -> list[str]:
    return [it.text for it in account.items if hasattr(it, "text")]


_LINES = """\
# Past Evenings

We meet each month.

#### Tuesday, 6th May 2031 6:00pm (online)

We met at the old mill, and the doors were open at six.

**TALKS:**

* "Who counts the eels?" - Ada Okafor ([video](VIDEO1))
* Lightning Talk: "Mud in spring" - Ivo Kern and Nadia Brun

TALK ABSTRACTS:

"Who counts the eels?" - Ada Okafor

Eels pass a weir at night, and nobody has counted them since the counter broke.

#### SPEAKERS

Ada Okafor has kept weirs for twenty years.

#### Thursday, 15 April 2031

* Silt for beginners - Ivo Kern

#### Wednesday, 12 March 2031 (the mill)

We had no talks that evening.

Instead we walked along the dam with the keeper.

He showed us where the water comes through.

#### Monday, 10 February 2031

Talk 1: “Dams and debts” – Nadia Brun ([slides](https://example.org/s.pdf))
"""


def test_lines_below_days_are_talks_of_these_days() -> None:
    accounts = talks(_LINES)
    assert shown(accounts) == [
        ("Who counts the eels?", ["Ada Okafor"], "2031-05-06"),
        ("Mud in spring", ["Ivo Kern", "Nadia Brun"], "2031-05-06"),
        ("Silt for beginners", ["Ivo Kern"], "2031-04-15"),
        ("Wednesday, 12 March 2031 (the mill)", [], "2031-03-12"),
        ("Dams and debts", ["Nadia Brun"], "2031-02-10"),
    ]
    assert [recording.key for recording in accounts[0].recordings] == ["abcdefghij1"]
    told = "\n".join(texts(accounts[0]))
    assert "nobody has counted them" in told
    assert "doors were open at six" in told
    assert "walked along the dam" in "\n".join(texts(accounts[3]))


def test_a_quoted_title_is_nobodys_words() -> None:
    assert not [
        it
        for account in talks(_LINES)
        for it in account.items
        if hasattr(it, "speaker") and it.speaker
    ]


_PROGRAMMES = """\
# Archive

## 6 May 2031 meeting (Bonn)

* 18:00 - 18:30: Welcome
* 18:30 - 19:30: **Who counts the eels** (by Ada Okafor, Acme Rivers)
* 19:30 - 19:45: Break
* 19:45 - 20:45: **Mud in spring** (by Ivo Kern)

### Who counts the eels

Eels pass a weir at night.

## 15 April 2031: Silt for beginners (by Nadia Brun)

What lies at the bottom of a river.

## 12 March 2031 meeting (Bonn)

* 18:00 - 18:30: Welcome
* 18:30 - 19:30: **Dams and debts** (by Ivo Kern)
* 19:30 - 20:00: Drinks
"""


def test_each_day_may_have_a_programme_or_name_its_only_talk() -> None:
    assert shown(talks(_PROGRAMMES)) == [
        ("Who counts the eels", ["Ada Okafor"], "2031-05-06"),
        ("Mud in spring", ["Ivo Kern"], "2031-05-06"),
        ("Silt for beginners", ["Nadia Brun"], "2031-04-15"),
        ("Dams and debts", ["Ivo Kern"], "2031-03-12"),
    ]


def test_a_journal_with_days_stays_whole() -> None:
    days = "\n\n".join(
        f"## {day} May 2031\n\nThe water rose again, and I wrote it down.\n\n- eels: {day}\n- rain"
        for day in (5, 6, 7, 8)
    )
    assert len(talks(f"# Notes from the weir\n\n{days}\n")) == 1


def test_a_day_of_few_may_be_told_only_where_most_are() -> None:
    one = '## 5 May 2031\n\n- "Mud in spring" - Ivo Kern\n\nIt was late.\n'
    others = "\n".join(
        f"## {day} May 2031\n\nWe walked along the dam.\n\nThen it rained.\n\nWe went home.\n"
        for day in (6, 7, 8)
    )
    assert len(talks(f"# Evenings\n\n{one}\n{others}")) == 1
