"""Posts of meetups, whose talks stand as groups in the front matter."""

import pytest

from generator.model.account import Account, AccountDetail, AccountPassage
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


def texts(account: Account) -> list[str]:
    return [it.text for it in account.of(AccountPassage)]


def test_talks_in_front_matter_are_those_of_the_event_that_the_note_is_called_after() -> None:
    water, dams = read(_HEAD + _TALKS + _BODY)
    assert shown((water, dams)) == [
        ("Moving water", ["Ada Okafor"], "River Meetup May 2031"),
        ("Dams and debts", ["Ivo Kern", "Nadia Brun"], "River Meetup May 2031"),
    ]
    assert "Water moves where it can. It is never in a hurry." in texts(water)
    assert texts(dams) == ["Dams cost a lot.", "They leak"]
    assert [it.key for it in dams.recordings] == ["abcdefghijk"]
    assert not water.recordings
    assert {it.published for it in (water, dams)} == {"2031-05-06"}


def test_the_text_below_stands_with_the_first_talk_and_no_line_is_printed_twice() -> None:
    water, _ = read(_HEAD + _TALKS + _BODY)
    assert {"Join us at the weir.", "Take the ferry."} <= set(texts(water))
    printed = [text for it in water.items if (text := getattr(it, "text", None))]
    assert "twitter: adadigs" in printed
    assert not any("Dams" in text or "speakers:\n" in text for text in printed)


def test_one_talk_alone_needs_a_key_that_says_so() -> None:
    one = '  - title: "Moving water"\n    speaker: Ada Okafor\n'
    (account,) = read(_HEAD + "talks:\n" + one + _BODY)
    assert shown((account,)) == [("Moving water", ["Ada Okafor"], "River Meetup May 2031")]
    (other,) = read(_HEAD + "related:\n" + one + _BODY)
    assert other.titles[0].text == "River Meetup May 2031"


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


_GROUP = """---
permalink: /autumn/
sessions:
  - date: "09/04/2031"
    presenter: Ada Okafor
    title: Rivers that move at night
    authors: Ben Moreau (Weir Works), Cleo Vance (River College)
    venue: RIVERS '30
  - date: "09/25/2031"
    presenter: Bo Lindqvist
    title: Deserts that forget
---
"""


@pytest.mark.parametrize("below", ["", "\n# Description\n\nEach week somebody presents.\n"])
def test_a_page_of_a_site_that_lists_talks_is_of_them(below: str) -> None:
    rivers, deserts = read(_GROUP + below)
    assert shown((rivers, deserts)) == [
        ("Rivers that move at night", ["Ada Okafor"], None),
        ("Deserts that forget", ["Bo Lindqvist"], None),
    ]
    assert not read(
        "---\npermalink: /autumn/\ntitle: Autumn\n---\n\nEach week somebody presents.\n"
    )


def test_days_whose_order_other_talks_show_are_taken() -> None:
    assert [it.published for it in read(_GROUP)] == ["2031-09-04", "2031-09-25"]
    unclear = read(_GROUP.replace("09/25/2031", "09/05/2031"))
    assert [it.published for it in unclear] == [None, None]


def test_who_wrote_what_another_presents_is_printed_and_is_nobody_of_the_talk() -> None:
    rivers, _ = read(_GROUP)
    assert "Ben Moreau (Weir Works), Cleo Vance (River College)" in [
        it.text for it in rivers.of(AccountDetail)
    ]


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


def test_a_group_that_holds_nothing_but_the_talks_is_the_list() -> None:
    grouped = "data:\n" + "".join(f"  {line}\n" for line in _TALKS.splitlines())
    page = "---\n\n{% for talk in data.talks %}\n<p>{{ talk.title }}</p>\n{% endfor %}\n"
    rows = "<div class='weirs'>\n" * 9 + "<p>Join us at the weir.</p>\n" + "</div>\n" * 9
    for body in (_BODY, page, f"---\n{rows}"):
        assert shown(read(_HEAD + grouped + body)) == [
            ("Moving water", ["Ada Okafor"], "River Meetup May 2031"),
            ("Dams and debts", ["Ivo Kern", "Nadia Brun"], "River Meetup May 2031"),
        ]


@pytest.mark.parametrize(("date", "day"), [("2016-01-01", "2031"), ("2031-05-06", "2031-05-06")])
def test_a_date_of_no_year_of_the_title_is_not_that_of_the_talks(date: str, day: str) -> None:
    head = f"---\ntitle: RiverConf 2031 Rewind\ndate: {date}T00:00:00.000Z\n"
    accounts = read(head + _TALKS + _BODY)
    assert {it.published for it in accounts} == {day}


_BESIDE_NAMES = """speakers:
  - title: Rivers that move at night
    name: Ada Okafor
  - title: Intro to mud
    name: Zyx Kern
"""


def test_titles_beside_the_names_of_speakers_are_their_talks() -> None:
    accounts = read(_HEAD + _BESIDE_NAMES + "---\n\n# River Meetup\n\nJoin us at the weir.\n")
    event = "River Meetup May 2031"
    assert shown(accounts) == [
        ("Rivers that move at night", ["Ada Okafor"], event),
        ("Intro to mud", ["Zyx Kern"], event),
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Intro to mud", "Engineer of mud"),
        ("Intro to mud", "Rivers that move at night"),
        ("Rivers that move at night", "Miller"),
        ("    name: Zyx Kern", "    name: Zyx Kern\n    company: Weir Works"),
        ("speakers:", "readers:"),
    ],
)
def test_what_speakers_are_is_no_title_of_a_talk(old: str, new: str) -> None:
    (account,) = read(_HEAD + _BESIDE_NAMES.replace(old, new) + _BODY)
    assert account.titles[0].text == "River Meetup May 2031"


def test_a_text_below_that_lists_the_same_talks_keeps_who_gives_each() -> None:
    times = "---\n\n18:00 Doors\n18:30 Rivers that move at night - Ada Okafor\n"
    times += "19:00 Intro to mud - Zyx Kern\n19:30 Clay and its bridges - Ivo Kern\n20:00 Beer\n"
    accounts = read(_HEAD + _BESIDE_NAMES + times)
    assert [[it.name for it in account.people] for account in accounts] == [
        ["Ada Okafor"],
        ["Zyx Kern"],
        ["Ivo Kern"],
    ]
