"""What stands beside the name of a speaker is nobody: a post, a firm, a link, half of a title."""

import pytest

from tests.read.test_lines_that_tell import told
from tests.support import seed_of

_TALKS = "# RiverConf 2031\n\n## Moving water\n{}\n\n### Why\n\nIt moves.\n\n## Dams and debts\nBy Nadia Brun\n\nA dam is a debt.\n"


@pytest.mark.parametrize(
    "line",
    [
        "By Ivo Kern, Lead SRE @ Water Works",
        "By Ivo Kern, Cloud & DevOps Architect @ Water Works",
        "By Ivo Kern, Product Owner and UX Designer @ Water Works",
        "- Ivo Kern, Blue Barn",
        "- Ivo Kern, Blue Barn (the mill team)",
        "Ivo Kern, Weirs Leader",
    ],
)
def test_a_post_or_a_firm_beside_a_speaker_is_nobody(line: str) -> None:
    note = f"# Moving water\n\n{line}\n\n## Why\n\nIt moves.\n"
    assert told(note) == [("Moving water", ["Ivo Kern"])]


def test_a_post_behind_by_below_a_talk_of_an_event_is_nobody() -> None:
    line = "By Ivo Kern, Frontend Tech Lead @ Water Works"
    assert told(_TALKS.format(line))[0] == ("Moving water", ["Ivo Kern"])


def test_two_people_with_given_names_or_joined_by_and_are_both_named() -> None:
    for line in ("- Ivo Kern, Nadia Brun", "By Ivo Kern and Zyx Quill"):
        (talk,) = told(f"# Moving water\n\n{line}\n\n## Why\n\nIt moves.\n")
        assert len(talk[1]) == 2


def test_a_link_to_a_recording_below_a_heading_plays_the_talk_and_is_nobody() -> None:
    link = "[Link To Talk](https://www.youtube.com/watch?v=aB3-x_9Zk1Q)"
    note = _TALKS.format(link) + "\n## Mud and silt\nBy Ivo Kern\n\nMud settles.\n"
    accounts = seed_of(note, "notes", ".md").accounts
    assert len(accounts) == 3
    assert not accounts[0].people
    assert [it.key for it in accounts[0].recordings] == ["aB3-x_9Zk1Q"]


def test_who_is_named_below_is_surer_than_words_in_front_of_a_dash() -> None:
    note = _TALKS.replace("Moving water", "Keynote: Breaking Banks — Lending to the Rivers")
    assert told(note.format("Ivo Kern"))[0][1] == ["Ivo Kern"]


def test_what_is_written_as_programs_are_is_no_given_name() -> None:
    note = "# Searching rivers: quick MARtA Indexing\n\n## MARtA Indexing\n\nThey hold.\n"
    assert told(note)[0][1] == []
    assert told(note.replace("MARtA", "Marta"))[0][1] == ["Marta Indexing"]


def test_eleven_small_letters_and_figures_at_the_end_of_a_name_are_no_id() -> None:
    (account,) = seed_of("# Weirs\n\nThey hold water.\n", "hands on riverwork4j", ".txt").accounts
    assert not account.recordings


@pytest.mark.parametrize("post", ["Adult Librarian", "River Curator", "Weir Lecturer"])
def test_a_post_below_a_name_is_nobody(post: str) -> None:
    parts = (
        f"Zyxel Isroff, introductions\n\nWeir Services and {post} at the Mill\n(Introducing)",
        "Dr. Ada Okafor\nAssociate Director for Rivers\nMill College\n\n- It waits.",
        f"Kirsty Kaulf\n\n{post}  \nRiver Branch, Public Mill\n\n- It moves.",
        "Questions & Answers\n\n- Why?",
    )
    below = "".join(f"## {part}\n\n" for part in parts)
    note = f"# Weirs in Towns: Tracing Mud\n\nThis is for the RiverConf session.\n\n{below}"
    accounts = seed_of(note, "2031-riverconf/RiverConf2031-weirs", ".md").accounts
    assert post not in {person.name for it in accounts for person in it.people}


@pytest.mark.parametrize("name", ['Andy "Weir" Kern', "Andy “Zyx” Kern", "Andy Kern"])
def test_what_a_speaker_is_called_stands_amid_the_name(name: str) -> None:
    others = (
        *("Mel Kaulf - Applying River Laws (Mill)", "Jemma Isroff - Weirs in Towns (Mill)"),
        *("Dams Need Not Be a Nightmare - Wikto Dlach", "Looking Into Dams - Maple Ong"),
    )
    note = "".join(f"# {it}\n\n- It moves.\n\n" for it in (f"{name} - Keynote", *others))
    first = seed_of(note, "2031-riverconf/day-1", ".md").accounts[0]
    assert [it.name for it in first.people] == [name]
