"""Notes of a whole day or event: who gives its talks, and lines that show it."""

import pytest

from generator.model.account import AccountPassage
from tests.read.whole_days import ALL, PEOPLE, TITLES, day, shown, talks
from tests.support import seed_in


@pytest.mark.parametrize(
    "form",
    [
        "## {p} - {t}\n{b}",
        "## {p}: {t}\n{b}",
        "## {p} — {t}\n{b}",
        "## {t} - {p} @weirs\n{b}",
        "## {t} - [{p}](https://example.org/people)\n{b}",
        "## {t} - {p} - Acme\n{b}",
        "## {t}- {p}\n{b}",
        "## {t}, [{p}](https://example.org/people)\n{b}",
        "## {t} ({p}, Acme)\n{b}",
        "## TALK - {t}\n\n- [{p}](https://example.org/people)\n{b}",
        "### **Session - {t} ({p}, Acme)**\n{b}",
        "## {t}\n\n*{p}, Acme*\n{b}",
        "## {t}\n\n⭐⭐⭐\n\n**{p}** ([video](https://example.org/video))\n{b}",
    ],
)
def test_who_gives_each_talk(form: str) -> None:
    assert shown(talks(day(form))) == ALL


def test_points_that_are_names_say_who_speaks_in_notes_of_an_event_only() -> None:
    note = day("## {t}\n\n- Length 26:24\n- {p}\n- Rivers move.\n\n", "# RiverConf 2024")
    assert shown(talks(note)) == ALL
    assert len(talks(note.replace("# RiverConf 2024", "# On water"))) == 1


def test_who_is_where_is_no_title() -> None:
    places = ("Keeper at Acme", "Clerk at the Mill", "Warden at Sea", "Reader at Night")
    parts = zip(PEOPLE, places, strict=True)
    text = "# RiverConf 2024\n\n" + "".join(f"## {p}, {place}\n{{}}" for p, place in parts)
    assert len(talks(text)) == 1


def test_words_behind_an_event_are_nobody_without_a_given_name() -> None:
    text = day("## {t} - {p}\n{b}").replace(
        "Deep springs - Jan Adler", "SpringConf 2025 - Tiny Teams"
    )
    assert shown(talks(text)) == [*ALL[:3], ("SpringConf 2025 - Tiny Teams", [])]


def test_a_smaller_heading_below_a_name_with_its_firm_is_the_title() -> None:
    text = day("## {p}, University of Weirs, Norway\n\n### {t}\n{b}", "# Conference on weirs")
    assert shown(talks(text)) == ALL
    assert [person.name for person in talks(text)[0].people] == ["Nadia Brun"]


def test_those_whom_a_talk_is_with_give_it() -> None:
    text = day("### {t}\n*with {p} & Bo Lind*\n{b}", "# Discussions\n\n## 5 April 2016 - 19:30")
    assert shown(talks(text)) == [(title, [*people, "Bo Lind"]) for title, people in ALL]
    assert len(talks(text.replace(" & Bo Lind", " at ease"))) == 1


@pytest.mark.parametrize("title", ["# RiverConf 2024", "# Notes on rivers"])
def test_the_only_smaller_heading_of_each_talk_says_who_gives_it(title: str) -> None:
    assert shown(talks(day("## {t}\n\n### {p}\n{b}", title))) == ALL
    assert len(talks(day("## {t}\n\n### Key Takeaways\n{b}", "# Notes on rivers"))) == 1
    several = day("## {t}\n\n### {p}\n{b}### Deep Water\n{b}", "# Notes on rivers")
    assert len(talks(several)) == 1


def test_speakers_behind_a_key_make_talks_of_any_page() -> None:
    form = "## {t}\n\n- **Presenters**: {p}, Acme\n\n### Demo\n{b}"
    accounts = talks(day(form, "# Session notes and thoughts"))
    assert shown(accounts) == ALL
    assert {account.event for account in accounts} == {None}
    assert len(talks(day(form.replace("Presenters", "Author"), "# Mills and weirs"))) == 1


def test_bold_lines_that_say_by_whom_notes_are_show_sessions() -> None:
    text = "# River Unconference 2025 notes\n\n## Random links\n{}"
    text += "".join(f"## {t}\n**Notes by {p.split()[0]}**\n{{}}" for t, p in _ALL_PAIRS)
    accounts = talks(text)
    assert [title for title, _ in shown(accounts)] == list(TITLES)
    assert not [person for account in accounts for person in account.people]
    assert shown(talks(text.replace("Notes by", "By")))[0][0] == TITLES[0]


_ALL_PAIRS = list(zip(TITLES, PEOPLE, strict=True))


def test_below_a_heading_of_mini_talks_two_names_are_enough() -> None:
    text = "# River Seminar\n\n## Welcome\n{}## Mini talks\n\n"
    text += (
        "### Moving water\n*Nadia Brun and Bo Lind*\n{}### Dams\n*Ivo Kern*\n{}### The series\n{}"
    )
    assert shown(talks(text)) == [
        ("Moving water", ["Nadia Brun", "Bo Lind"]),
        ("Dams", ["Ivo Kern"]),
        ("The series", []),
    ]
    assert len(talks(text.replace("Mini talks", "Thoughts"))) == 1


def test_a_name_with_a_firm_below_the_title_gives_the_talk() -> None:
    text = day("# {t} (10:35am)\n\n## {p} (Acme)\n{b}", "")
    assert [people for _, people in shown(talks(text, "keynote notes"))] == [[p] for p in PEOPLE]
    panel = "## Weirs\n\n### Nadia Brun (Acme)\n{}### Ivo Kern (Acme)\n{}"
    assert len(talks(f"# RiverConf 2024\n\n{panel}")) == 1


def test_a_speaker_behind_a_key_counts_more_than_words_behind_a_comma() -> None:
    text = day("## {t}, Deep Dive\n\nSpeaker: {p}\n{b}")
    assert [people for _, people in shown(talks(text))] == [[person] for person in PEOPLE]


def test_handles_behind_titles_show_talks_of_an_event() -> None:
    text = day("## {t} - @{p}\n{b}").replace("@Nadia Brun", "@nadia").replace("@Ivo Kern", "@ivo")
    text = text.replace("@Olga Ferro", "@olga").replace("@Jan Adler", "@jan")
    handles = ["@nadia", "@ivo", "@olga", "@jan"]
    assert shown(talks(text)) == [(it, [at]) for it, at in zip(TITLES, handles, strict=True)]


def test_quoted_names_below_a_title_give_the_talk() -> None:
    accounts = talks(day("## {t}\n\n> {p} (Acme), Bo Lind (Acme)\n{b}", "# River Conference Notes"))
    assert shown(accounts) == [(title, [*people, "Bo Lind"]) for title, people in ALL]


def test_notes_by_somebody_are_no_talk_of_theirs() -> None:
    text = day("# {t}\n**Notes by {p}**\n{b}", "# River Unconference 2023 notes")
    accounts = talks(text + "# Notes by Nils Roy\n\n- Mills.\n")
    assert not [person for account in accounts for person in account.people]


def test_points_with_who_gives_them_are_all_that_a_page_of_an_event_holds() -> None:
    text = "# RiverConf 2031\n\n- Moving water by Ada Okafor\n- Dams by Ivo Kern\n"
    assert shown(talks(text)) == [("Moving water", ["Ada Okafor"]), ("Dams", ["Ivo Kern"])]


def test_what_stands_under_a_point_that_names_the_speaker_is_kept() -> None:
    text = (
        "# How canals are dug\n\n- Ada Okafor, engineer at Weirworks\n"
        "    - She digs canals.\n    - Her next canal is long.\n\n## Notes\n\nWater is wet.\n"
    )
    (account,) = talks(text)
    assert shown((account,)) == [("How canals are dug", ["Ada Okafor"])]
    printed = [getattr(item, "text", "") for item in account.items]
    assert {"She digs canals.", "Her next canal is long."} <= set(printed)


def test_a_counted_keynote_is_given_by_whom_it_names() -> None:
    lines = ("**A. Keynote: Dr. Ada Okafor (Weirworks)**", "**B. Moving water**", "**C. Dams**")
    text = "# RiverConf 2024\n\n## Day 1\n\n" + "".join(
        f"{line}\n\n- speaker: {who}\n- It moves\n\n" if who else f"{line}\n\n- It moves\n\n"
        for line, who in zip(lines, ("", "Nadia Brun", "Ivo Kern"), strict=True)
    )
    assert [people for _, people in shown(talks(text))] == [
        ["Ada Okafor"],
        ["Nadia Brun"],
        ["Ivo Kern"],
    ]


def test_the_first_point_below_a_talk_may_say_who_gives_it_and_what_they_are() -> None:
    points = ("speaker: Nadia Brun", "Zyx Kern, ML engineer at Weirs", "speaker: Olga Ferro")
    text = "# RiverConf 2024\n\n" + "".join(
        f"## {title}\n\n* {point}\n    - dug canals\n* It moves\n\n"
        for title, point in zip(TITLES, (*points, "Rivers, dams and weirs"), strict=False)
    )
    assert [people for _, people in shown(talks(text))] == [
        ["Nadia Brun"],
        ["Zyx Kern"],
        ["Olga Ferro"],
        [],
    ]


@pytest.mark.parametrize(
    "line", ["[{p}](https://example.org/people) says:", "{p} will be speaking about rivers."]
)
def test_headings_above_a_line_that_announces_somebody_are_talks(line: str) -> None:
    wrapped = (
        "> Water moves where it can, and nobody has ever been able to tell\n"
        "> it to wait. I will show what we tried, and what\n> the river said.\n\n"
    )
    parts = ((t, line.format(p=p)) for t, p in zip(TITLES[:2], PEOPLE[:2], strict=True))
    text = (
        "# September 2031 Meeting\n\nCome all.\n\n### Another venue!\n\nWe moved.\n\n## Agenda\n\n"
    )
    text += "".join(f"### {title}\n\n{who}\n\n{wrapped}" for title, who in parts)
    first, second = talks(text + "### Free tickets\n\nAsk us.\n")
    assert shown((first, second)) == ALL[:2]
    said = [it.text for it in second.of(AccountPassage)]
    assert any(it.startswith("Water moves") and it.endswith("the river said.") for it in said)


def test_who_will_speak_is_announced_at_the_top_of_a_note() -> None:
    text = "# Moving water\n\n[Ada Okafor][] will be speaking about rivers.\n\n[Ada Okafor]: https://example.org\n"
    assert shown(talks(text)) == [("Moving water", ["Ada Okafor"])]
    assert not talks("# Moving water\n\nThe river will talk to us.\n")[0].people


def test_the_first_of_several_smaller_headings_may_name_who_gives_a_talk() -> None:
    parts = (
        "## Ada Okafor\n\nWhy.\n\n## How\n\nSo.\n",
        "Ivo Kern\n\n- One.\n",
        "Jo Brun\n\n- Two.\n",
    )
    note = "RiverConf 2031\n\n" + "\n".join(f"# Weirs {n}\n\n{it}" for n, it in enumerate(parts))
    accounts = seed_in("rc31-1.md", note).accounts
    assert [it.people[0].name for it in accounts] == ["Ada Okafor", "Ivo Kern", "Jo Brun"]
