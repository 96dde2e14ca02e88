"""Posts of meetups, whose talks stand as groups in the front matter."""

import pytest

from generator.model.account import Account
from tests.promises import check_content_is_in_items
from tests.support import seed_of

_HEAD = '---\ntitle: "River Meetup May 2031"\ndate: 2031-05-06\n'
_TALKS = """talks:
  - title: "Moving water"
    speaker:
      name: Ada Okafor
      twitter: adadigs
    abstract: >
      Water moves where it can.
      It is never in a hurry.
  - title: Dams and debts
    speakers:
      - Ivo Kern
      - Nadia Brun
    abstract: |
      Dams cost a lot.

      - They leak
    video: https://www.youtube.com/watch?v=abcdefghijk
"""
_BODY = "---\n\nJoin us at the weir.\n\n## Getting there\n\nTake the ferry.\n"


def read(text: str) -> tuple[Account, ...]:
    seed = seed_of(text, "note", ".md")
    check_content_is_in_items(seed)
    return seed.accounts


def shown(accounts: tuple[Account, ...]) -> list[tuple[str, list[str], str | None]]:
    return [(it.titles[0].text, [person.name for person in it.people], it.event) for it in accounts]


def test_a_text_with_headings_of_the_talks_is_read_instead() -> None:
    body = "---\n\n## Moving water - Ada Okafor\n\nIt flows.\n\n## Dams and debts - Ivo Kern\n\nSlow.\n"
    accounts = read(_HEAD + _TALKS + body)
    assert [it.titles[0].text for it in accounts] == ["Moving water", "Dams and debts"]


def test_a_list_of_other_things_is_none_of_talks() -> None:
    books = (
        'books:\n  - title: "Rivers"\n    author: Ivo Kern\n  - title: "Dams"\n    author: Ada\n'
    )
    (account,) = read(_HEAD + books + _BODY)
    assert account.titles[0].text == "River Meetup May 2031"


def test_speakers_under_keys_of_their_own_are_as_good_as_a_list() -> None:
    (account,) = read(
        "---\ntitle: Moving water\ndate: 2031-05-06\nspeakers:\n  speaker01:\n    name: Ada Okafor\n"
        "    bio: She keeps weirs.\n  speaker02:\n    name: Ben Moreau\n---\n\nIt flows.\n"
    )
    assert [it.name for it in account.people] == ["Ada Okafor", "Ben Moreau"]


def test_a_few_words_beside_a_number_are_the_title() -> None:
    text = "---\nnumber: 28\ndescription: {}\ndate: 2031-05-06\n---\n\n## Key points\n\n- Water.\n"
    (account,) = read(text.format("Moving water, new weirs"))
    assert account.titles[0].text == "Moving water, new weirs"
    (other,) = read(text.format("We speak of water that moves."))
    assert "We speak of water that moves." not in [it.text for it in other.titles]


@pytest.mark.parametrize(
    ("more", "day"), [("", "2031-06-02"), ("duration: 1:02:03\n", "2030-11-01")]
)
def test_the_day_of_a_talk_is_not_that_from_which_on_its_page_is_shown(more: str, day: str) -> None:
    head = "---\ntitle: Moving water\ndate: 2031-06-02\npublishDate: 2030-11-01\n"
    (account,) = read(f"{head}{more}---\n\nIt flows.\n")
    assert account.published == day


def test_a_paper_is_no_page_of_the_talk() -> None:
    head = "---\ntitle: Moving water\npresenter: Ada Okafor\nlink: https://"
    papers = ("doi.org/10.1000/1", "arxiv.org/abs/2031.1", "dl.acm.org/doi/10.1000/1")
    for link, is_page in (*((it, False) for it in papers), ("a.org/talks/1", True)):
        (account,) = read(f"{head}{link}\n---\n\nIt flows.\n")
        assert bool(account.url) is is_page


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("author: Ada Okafor, Ben Moreau, Bo Lindqvist", "Ada Okafor|Ben Moreau|Bo Lindqvist"),
        ("author: Ada Okafor, Ben Moreau, and Bo Lindqvist", "Ada Okafor|Ben Moreau|Bo Lindqvist"),
        ("guest: Mark, Peter, Anna und Martin", "Mark|Peter|Anna|Martin"),
        ("guest: Anna, Peter & mir", "Anna|Peter"),
        ("speaker: Ada D Okafor & Ben A Moreau", "Ada D Okafor|Ben A Moreau"),
        ("speaker: Ada Okafor, Weir Works and Sons", "Ada Okafor"),
    ],
)
def test_of_a_list_of_people_all_are_taken(line: str, names: str) -> None:
    (account,) = read(f"---\ntitle: Moving water\ndate: 2031-05-06\n{line}\n---\n\nIt flows.\n")
    assert [it.name for it in account.people] == names.split("|")
