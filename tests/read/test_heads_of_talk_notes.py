"""Heads of notes as people write them: speakers in lists and lines, headings without spaces."""

import pytest

from generator.model.account import Account, AccountPassage, AccountTopic
from generator.model.account_head import PersonRole
from generator.model.base import SourceId
from generator.read.account.paths.file_name import file_name
from generator.read.account.people.names import is_full_name
from generator.read.seed import SeedFile, read_seed
from tests.support import account_of, seed_in, seed_of

_NOTE = b"# Water and its ways\n\nIt moves, and nobody asks why.\n"


def speakers_in(text: str) -> list[str]:
    (account,) = seed_of(text, ending=".md").accounts
    return [it.name for it in account.people if it.role is PersonRole.SPEAKER]


def test_links_beside_the_name_of_a_speaker_name_nobody_else() -> None:
    speaker = "Speaker\n- [Ada Okafor](https://code.example/ada)\n"
    links = "- [Her talks](https://a.example/t)\n- [Slides](https://a.example/s.pdf)\n"
    text = f"# Moving water\n\n{speaker}{links}\nWeirs\n- They hold.\n"
    assert speakers_in(text) == ["Ada Okafor"]
    assert speakers_in(text.replace(speaker, "Speaker\n- [Slides](https://a.example/s)\n")) == []
    told = links.replace("[", "She told us of ").replace("](https://a.example", "")
    assert speakers_in(text.replace(links, told)) == []


def test_several_lines_with_a_name_and_a_firm_each_below_the_title() -> None:
    lines = "Ada Okafor, Acme  \nIvo Kern, Water Works\nBo Lind, Acme\n"
    text = f"# Moving water\n\n{lines}\nWe came late.\n\n## Weirs\n\nThey hold.\n"
    assert speakers_in(text) == ["Ada Okafor", "Ivo Kern", "Bo Lind"]
    (account,) = seed_of(text, ending=".md").accounts
    assert [it.text for it in account.of(AccountPassage)] == ["We came late.", "They hold."]
    assert speakers_in(text.replace(lines, "Lake Turkana, Kenya\nBow River, Canada\n")) == []
    assert speakers_in(text.replace(lines, lines.replace(", ", " came to us, "))) == []


@pytest.mark.parametrize(
    "line", ["Matt Kern, Acme", "*Matt Kern, Water Works*", "Matt Kern, 3D Weirs"]
)
def test_one_line_with_a_given_name_and_a_firm_is_enough(line: str) -> None:
    text = "# Moving water\n\n{}  \nSlides: https://a.example/s\n\n- They hold.\n"
    assert speakers_in(text.format(line)) == ["Matt Kern"]


@pytest.mark.parametrize(
    "line",
    [
        "Lake Turkana, Kenya",
        "Matt Kern, who came late",
        "Matt Kern, Lagos, Nigeria",
        "Matt Kern, New York",
        "Matt Kern, The Weir Post",
    ],
)
def test_what_else_stands_behind_a_comma_below_a_title_is_no_firm(line: str) -> None:
    assert speakers_in(f"# Moving water\n\n{line}\n\n- They hold.\n") == []


def test_signs_of_equality_mark_headings_as_in_wikis() -> None:
    text = "== Moving water ==\n\nNadia Brun\n\n=== Weirs\n\nNadia Brun showed many.\n\n== 3 ==\n"
    (account,) = seed_of(text, ending=".md").accounts
    assert account.titles[0].text == "Moving water"
    sections = [(it.section, it.text) for it in account.of(AccountPassage)]
    assert ("Weirs", "Nadia Brun showed many.") in sections
    assert any("== 3 ==" in said for _, said in sections)


@pytest.mark.parametrize(
    ("folder", "event"),
    [
        ("RiverMash/2016/Thursday", "RiverMash 2016"),
        ("riverconf/2018/day1", "RiverConf 2018"),
        ("WeirCamp Oslo", "WeirCamp Oslo"),
        ("2016/Day 2", None),
        ("Silicon", None),
        ("Sunday", None),
    ],
)
def test_a_day_is_no_event_and_one_may_have_no_year(folder: str, event: str | None) -> None:
    name = f"{folder}/water"
    (account,) = seed_in(f"{name}.md", _NOTE, "note").accounts
    assert account.event == event
    assert account.published in {None, "2016", "2018"}


@pytest.mark.parametrize("url", ["https://github.com/weirs", "https://x.com/nadia/"])
def test_somebodys_page_on_a_site_is_not_that_of_a_talk(url: str) -> None:
    front = f"---\ntitle: Nadia Brun\nlinks:\n  - name: me\n    url: {url}\n---\n"
    (account,) = seed_of(f"{front}\n### Why?\n\nIt moves.\n", ending=".md").accounts
    assert account.url is None
    (other,) = seed_of(front.replace(url, f"{url}/talks/3") + "It.\n", ending=".md").accounts
    assert other.url == f"{url}/talks/3"


def test_the_first_of_many_largest_headings_gives_way_to_a_name_like_a_title() -> None:
    text = "".join(f"# {it}\n\nIt moves.\n\n" for it in ("Springs", "Dams", "Weirs", "Mills"))
    (account,) = seed_of(text, "what-keepers-know", ".md").accounts
    assert (account.titles, account.name_title) == ((), "What Keepers Know")
    for name, shown in (("keepers", text), ("all-about-springs", text), ("ab-cd-ef", text[:60])):
        (account,) = seed_of(shown, name, ".md").accounts
        assert [title.text for title in account.titles] == ["Springs"]


def test_the_first_of_several_lists_is_no_title_in_a_file_named_by_its_episode() -> None:
    text = "# News\n* Weirs open\n* Gates close\n\n# Talk\n* On dams\n"
    (account,) = seed_of(text, "S05E12", ".md").accounts
    assert (account.titles, account.name_title) == ((), "S05E12")
    assert [(it.kind, it.value) for it in account.numbers] == [("episode", "12"), ("season", "5")]
    decoys = (("weirs", text), ("S05E12", text.replace("# Talk", "## Talk")))
    for name, shown in (*decoys, ("S05E12", text.replace("* Weirs", "Weirs"))):
        (account,) = seed_of(shown, name, ".md").accounts
        assert [title.text for title in account.titles] == ["News"]


def test_keys_the_other_way_round_say_the_same() -> None:
    text = "# RiverConf 2031\nTITLE OF THE SESSION: Moving water\n\nNAME OF SPEAKER: Ada Okafor\n\nIt moves.\n"
    (account,) = seed_of(text, ending=".md").accounts
    assert account.titles[0].text == "Moving water"
    assert [person.name for person in account.people] == ["Ada Okafor"]
    (other,) = seed_of(text.replace("TITLE", "MOUTH"), ending=".md").accounts
    assert other.titles[0].text == "RiverConf 2031"


def test_words_of_titles_stand_amid_no_name() -> None:
    for text in ("Machine Learning In Practice", "Learning From Data", "Ways Of Water"):
        assert not is_full_name(text)
    for text in ("Park In Ho", "Ada van den Brun", "Vo The Anh", "Jo On Park"):
        assert is_full_name(text)


def test_the_largest_headings_stand_behind_their_marks_where_smaller_ones_do() -> None:
    text = (
        "#Moving water notes\n##A day in May\n\nIt rained.\n\n#Dams\n\n##Old dams\n\nThey leak.\n"
    )
    (account,) = seed_of(text, ending=".md").accounts
    assert [it.text for it in account.titles] == ["Moving water notes"]
    assert "Dams" in [it.section for it in account.of(AccountPassage)]
    titled, tagged = "How weirs move at night", "#weirs #dams"
    for line, titles in ((titled, [titled]), (tagged, [])):
        (note,) = seed_of(f"#{line.lstrip('#')}\n\nThey do.\n", "a-note", ".md").accounts
        assert [it.text for it in note.titles] == titles
    (other,) = seed_of("# Water\n\n#dams\n\nThey leak.\n\n#weirs\n", ending=".md").accounts
    assert [it.text for it in other.of(AccountPassage)] == ["They leak."]
    assert [it.name for it in other.of(AccountTopic)] == ["dams", "weirs"]


def test_headings_in_brackets_with_names_show_several_talks() -> None:
    parts = (("Gates", "Ada Okafor"), ("Weirs", "Ivo Kern"), ("Dams", "Bo Lind"))
    text = "".join(
        f"[{what} at night] - {who}\n{'-' * 40}\n* They hold.\n\n" for what, who in parts
    )
    seed = seed_of(text, "day-three", ".md")
    assert [[it.name for it in account.people] for account in seed.accounts] == [
        ["Ada Okafor"],
        ["Ivo Kern"],
        ["Bo Lind"],
    ]
    codes = {it.code for it in seed_of(text, "on-gates", ".md").source.problems}
    assert "talks-unparted" in codes


def test_who_is_named_behind_by_may_have_a_post_and_a_firm() -> None:
    parts = (
        ("Weirs", "Ada Okafor, Frontend developer @ Acme"),
        ("Dams", "Ivo Kern, engineer at Acme"),
        ("Gates", "Bo Lind"),
    )
    talks = "".join(f"## {title} at night\n\nBy {who}\n\nThey hold.\n\n" for title, who in parts)
    accounts = seed_of(f"---\ntitle: RiverConf 2024\n---\n\n{talks}", "riverconf", ".md").accounts
    assert [it.name for account in accounts for it in account.people] == [
        "Ada Okafor",
        "Ivo Kern",
        "Bo Lind",
    ]


def _in_event(text: str, folder: str = "riverconf2018") -> Account:
    file = SeedFile(id=SourceId("note"), file=f"{folder}/water.md")
    (account,) = read_seed(file, text.encode()).accounts
    return account


def test_in_notes_of_an_event_one_line_with_a_firm_below_a_title_is_enough() -> None:
    text = "# Moving water\n\nEmily Porter, Acme\n\n- It moves.\n"
    assert [person.name for person in _in_event(text).people] == ["Emily Porter"]
    assert not _in_event("# Moving water\n\nLake Turkana, Kenya\n\n- It moves.\n").people


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ada Okafor, Ben Lind and Cleo Moreau, River Works", "Ada Okafor,Ben Lind,Cleo Moreau"),
        ("Ada Okafor, Ben Lind, and Cleo Moreau, Acme", "Ada Okafor,Ben Lind,Cleo Moreau"),
        ("Ada Okafor, River Works; Ben Lind, Acme", "Ada Okafor,Ben Lind"),
        ("Water, mud and silt, Acme", ""),
        ("London Bridge, Tower Bridge and Rialto Bridge, Europe", ""),
    ],
)
def test_in_notes_of_an_event_a_line_may_name_several_of_one_firm(line: str, names: str) -> None:
    account = _in_event(f"# Moving water\n\n{line}\n\n- They move.\n")
    assert ",".join(it.name for it in account.people) == names


def test_a_link_of_one_small_word_above_headings_is_no_title() -> None:
    text = "[feedback](https://a.example/f)\n\n# Water\n\nIt moves.\n\n# Weirs\n\nThey hold.\n"
    assert seed_of(text, ending=".md").accounts[0].titles[0].text == "Water"
    named = text.replace("[feedback]", "[Rivers that answer]")
    assert seed_of(named, ending=".md").accounts[0].titles[0].text == "Rivers that answer"


def test_lines_of_speakers_of_an_event_may_stand_apart() -> None:
    text = "# Moving water\n\nAngi Faiks, Acme\n\nMike Walter, Mills\n\n- It moves.\n"
    assert [it.name for it in _in_event(text).people] == ["Angi Faiks", "Mike Walter"]
    assert not _in_event(text, "rivers").people


def test_a_folder_may_have_the_day_in_front_of_the_event() -> None:
    assert _in_event("# Water\n\nIt moves.\n", "2016-06-23-weirconf_2016").event == "WeirConf 2016"
    assert _in_event("# Water\n\nIt moves.\n", "2016-06-23 with Ada").event is None


def test_a_list_of_links_has_no_title() -> None:
    text = "".join(
        f"[{it}](https://a.example/{n})\n\n" for n, it in enumerate(("Dams", "Mills", "Weirs"))
    )
    (account,) = seed_of(
        f"{text}## Friday\n\n[Rivers](https://a.example/4)\n", "weir-hour-70", ".md"
    ).accounts
    assert (account.titles, account.name_title) == ((), "Weir Hour 70")
    assert account.of(AccountPassage)[0].text.startswith("Dams")


def test_a_doctor_below_the_title_speaks() -> None:
    text = "# Your weir is talking\n\nDr. Joshua Mann\nweir.do/slides\n\nWhat is water?\n"
    assert speakers_in(text) == ["Joshua Mann"]
    assert speakers_in(text.replace("Dr. Joshua Mann", "Dr. Weir, or how we stopped")) == []


def test_a_year_may_stand_below_an_events_place() -> None:
    assert _in_event("# Water\n\nIt moves.\n", "PyWeirCon/Oslo/2025").event == "PyWeirCon Oslo 2025"


def _titled(text: str, file: str) -> tuple[list[str], str | None]:
    (account,) = seed_in(file, text, "note").accounts
    return [title.text for title in account.titles], account.name_title


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("**Meeting Info**\n- Jan 19, 2031\n\n**Agenda**\n\n- Weirs are old.\n", []),
        ("# Quantum information\n\n- Weirs are old.\n", ["Quantum information"]),
        ("**Updates:**\n\n- Weirs are old.\n", []),
        ("# Weirs:\n\nThey are old.\n", ["Weirs:"]),
        ("---\ntitle: 30th November\n---\n\n**Updates:**\n\n- Weirs are old.\n", []),
        ("---\ntitle: 2031-11-30\n---\n\n**Updates:**\n\n- Weirs are old.\n", []),
        ("---\ntitle: November rain\n---\n\n- Weirs are old.\n", ["November rain"]),
        ("**Attending:** Ada Okafor\n**and welcoming**: Bo Lind (Acme)\n\n- Weirs.\n", []),
    ],
)
def test_days_and_lines_that_announce_are_no_titles(text: str, titles: list[str]) -> None:
    assert _titled(text, "council/call-12.md") == (titles, None if titles else "Call 12")


def test_a_page_that_a_list_of_links_names_is_not_the_talks() -> None:
    report = "  - title: A report on rivers\n    url: https://example.org/report\n"
    video = "  - title: Video\n    url: https://vimeo.com/123456789\n"
    (account,) = seed_of(f"---\ntitle: Weirs\nlinks:\n{report}{video}---\n\nOld.\n").accounts
    assert account.url == "https://vimeo.com/123456789"
    (other,) = seed_of(f"---\ntitle: Weirs\nlinks:\n{report}---\n\nOld.\n").accounts
    assert other.url is None


def test_a_link_called_by_its_site_is_somebodys_home_page() -> None:
    front = "---\ntitle: Weirs\nlinks:\n  - name: {name}\n    url: https://{url}\n---\n\nOld.\n"
    for name in ("okafor.example", "www.okafor.example/ada/"):
        (account,) = seed_of(front.format(name=name, url=name)).accounts
        assert account.url is None
    video = "youtube.com/watch?v=abcdefghijk"
    (account,) = seed_of(front.format(name=video, url=video)).accounts
    assert account.url == f"https://{video}"


_CHAT = """---
title: {title}
author: Bo Lind
---

**Bo:** Welcome. Where do we begin?

**Adja:** At the weir, as I do.

**Bo:** And then?

**Adja:** We walk down to the mill.
"""


@pytest.mark.parametrize(
    ("title", "people"),
    [
        ("E74 - Interview with Adja Okafor - Part 1", ["Bo Lind", "Adja Okafor"]),
        ("E74 - On weirs", ["Bo Lind"]),
        ("E74 - Interview with Weir Keepers", ["Bo Lind"]),
    ],
)
def test_first_names_above_turns_are_those_of_title_and_author(
    title: str, people: list[str]
) -> None:
    (account,) = seed_of(_CHAT.format(title=title), ending=".md").accounts
    assert [it.name for it in account.people if it.role.takes_part] == people


@pytest.mark.parametrize(
    ("file", "date", "title"),
    [
        ("Weirs by night, April 14, 2026.md", "2026-04-14", "Weirs by night"),
        ("Weirs by night ｜ April 14, 2026 (spring).md", "2026-04-14", "Weirs by night (spring)"),
        ("A letter of April 14, 2026 on weirs.md", None, "A letter of April 14, 2026 on weirs"),
    ],
)
def test_days_behind_a_comma_in_names_of_files(file: str, date: str | None, title: str) -> None:
    name = file_name(file, of_recording=False)
    assert (name.date, name.title) == (date, title)


def test_what_stands_behind_a_number_is_no_title() -> None:
    text = "# Moving water\n\nNumbers: 3 of 4 boats sank in May.\n\n- They moved.\n"
    assert [it.text for it in account_of(text).titles] == ["Moving water"]
    text = "# Moving water\n\nEpisode: The boats of May\n\n- They moved.\n"
    assert "The boats of May" in [it.text for it in account_of(text).titles]


@pytest.mark.parametrize(
    ("head", "title", "people"),
    [
        (
            "# Keynote: Ada Okafor, Ivo Kern",
            "Keynote: Ada Okafor, Ivo Kern",
            "Ada Okafor, Ivo Kern",
        ),
        ("# Lightning talk, Ada Okafor", "Lightning talk, Ada Okafor", "Ada Okafor"),
        ("# Keynote: Breaking Banks", "Keynote: Breaking Banks", ""),
        ("# Moderated by Ada Okafor, Acme", None, "Ada Okafor"),
        ("30 Minutes or Less: On Weirs by Ada Okafor\n---", None, "Ada Okafor"),
        (
            "# On weirs\n\nZyx Fox\nAda Okafor\nIvo Kern",
            "On weirs",
            "Zyx Fox, Ada Okafor, Ivo Kern",
        ),
        (
            "# On weirs\n\n- Presenters:\n  - Ada Okafor (Acme)\n  - Ivo Kern",
            "On weirs",
            "Ada Okafor, Ivo Kern",
        ),
    ],
)
def test_heads_say_who_speaks(head: str, title: str | None, people: str) -> None:
    (account,) = seed_of(
        f"{head}\n\n- It moves.\n\n## Gates\n\n- It opens.\n", "note", ".md"
    ).accounts
    assert ", ".join(it.name for it in account.people) == people
    first = next((it.text for it in account.titles), None)
    assert first == title or (head[0] == "3" and first and first.startswith("30 Minutes or Less"))
    assert account.duration is None


@pytest.mark.parametrize(
    ("name", "event"),
    [
        ("2031-05-06-0930-riverconf-on-weirs", "Riverconf 2031"),
        ("2031-05-06-on-riverconf", None),
        ("riverconf-on-weirs", None),
        ("2031/demo/weirs", None),
    ],
)
def test_the_word_behind_the_day_in_a_name_may_be_the_event(name: str, event: str | None) -> None:
    (account,) = seed_of(_NOTE, name, ".md").accounts
    assert account.event == event


def test_a_note_may_begin_with_a_point_on_who_speaks() -> None:
    note = "* {} - Sr Engineer, Acme\n* Water moves\n* It stops\n"
    assert speakers_in(note.format("Ada Okafor")) == ["Ada Okafor"]
    assert speakers_in(note.format("Stone Weir")) == []


def test_in_an_events_folder_a_heading_with_a_name_and_a_firm_is_the_speaker() -> None:
    text = "# Moving water\n## Ada Okafor, Acme\n\n### Ideas\n\n* Rivers move\n\n### Tools\n\n* Weirs\n"
    for folder, people in (("2031/riverconf", ["Ada Okafor"]), ("notes", [])):
        (account,) = seed_of(text, f"{folder}/water", ".md").accounts
        assert [person.name for person in account.people] == people
    two = text.replace("### Ideas", "## Ivo Kern, Acme")
    (account,) = seed_of(two, "2031/riverconf/water", ".md").accounts
    assert account.people == ()


def test_a_point_below_one_who_speaks_says_more_of_them() -> None:
    head = "# Moving water\n\n- __Speaker__: Ada Okafor\n    - __Contact__: ada@a.example\n"
    text = f"{head}- __Duration__: 45 min\n\n## Description\n\nWater moves, and nobody asks why.\n"
    assert speakers_in(text) == ["Ada Okafor"]
    (account,) = seed_of(text, ending=".md").accounts
    assert "Contact: ada@a.example" in [getattr(it, "text", "") for it in account.items]
    said = text.replace("__Contact__: ada@a.example", "They asked what a weir is, and why.")
    assert speakers_in(said) == []


def test_headings_that_begin_with_a_link_or_a_bracket_right_behind_their_marks() -> None:
    talks = (("Gates", "Ada Okafor"), ("Weirs", "Ivo Kern"), ("Dams", "Bo Lind"))
    text = "#[Talks in August](https://a.b)\n\n" + "".join(
        f"###[15 min] [{what} at night - {who}](https://a.b/{what})\n\n"
        f"####[Video](https://a.b/v/{what})\n\nThey hold.\n\n"
        for what, who in talks
    )
    accounts = seed_of(text, "august", ".md").accounts
    assert [[it.name for it in account.people] for account in accounts] == [
        [who] for _, who in talks
    ]
    (tagged,) = seed_of("# Gates\n\n##[[weirs]] hold.\n", ending=".md").accounts
    assert [it.text for it in tagged.titles] == ["Gates"]
