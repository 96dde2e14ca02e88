"""A note that was read badly says so, and one that was read well does not."""

import pytest

from generator.model.problem import PROBLEMS, Severity
from tests.support import seed_of

_MISREAD = frozenset(
    "talk-unknown title-doubtful labels-unknown talks-unparted times-unread "
    "dialect-doubtful little-read text-in-one-piece markup-left".split()
)
_TALK = "Rivers move, and nobody asks them why they do so in the end.\n"
_LABELS = "".join(f"- {label}: the {n}th gate\n" for n in range(6) for label in ("QX", "RW", "DG2"))


def codes(text: str, name: str = "some-note", ending: str = ".md") -> set[str]:
    return {
        fault.code
        for fault in seed_of(text, name, ending).source.problems
        if fault.code in _MISREAD
    }


@pytest.mark.parametrize("text", [_TALK, f"- {_TALK}- {_TALK}", f"> {_TALK}\n{_TALK}"])
def test_a_note_that_names_no_talk(text: str) -> None:
    assert codes(text) == {"talk-unknown"}


@pytest.mark.parametrize(
    "text",
    [
        f"# Moving water\n\n{_TALK}",
        f"---\nspeakers: [Nadia Brun]\n---\n{_TALK}",
        f"---\ndate: 2031-05-06\n---\n{_TALK}",
        f"---\nurl: https://example.org/talks/1\n---\n{_TALK}",
        "",
    ],
)
def test_a_note_that_names_its_talk(text: str) -> None:
    assert not codes(text)


@pytest.mark.parametrize("mark", ["Draft", "Private", "Confidential"])
def test_a_title_that_may_mean_to_keep_the_note_private_is_asked_about(mark: str) -> None:
    assert codes(f"# {mark}: weirs\n\n{_TALK}") == {"title-doubtful"}
    assert not codes(f"# {mark} weirs: a history\n\n{_TALK}")


def test_a_date_in_the_name_is_enough_and_so_is_a_note_beside_it() -> None:
    assert not codes(_TALK, "2031-05-06-water")
    assert not codes("WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nWater moves.\n", "water", ".vtt")


def test_labels_that_nobody_knows() -> None:
    assert codes(f"# Minutes of a working group\n\n{_LABELS}") == {"labels-unknown"}
    assert PROBLEMS["labels-unknown"].severity is Severity.WARNING
    bracketed = _LABELS.replace("- ", "- [").replace(": ", "] ")
    assert codes(f"# Minutes of a working group\n\n{bracketed}") == {"labels-unknown"}


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"- Gate {n}: it opens\n" for n in range(20)),
        "".join(f"- Note: the {n}th gate\n" for n in range(20)),
        "".join(f"- {label}: the {n}th\n" for n in range(2) for label in ("QX", "RW", "DG2")),
        _LABELS + _TALK * 120,
        "**Nadia Brun:** Gates open at night, as they always did.\n\n"
        "**Ivo Kern:** And the keeper?\n\n**Nadia Brun:** She is awake.\n\n"
        "**Ivo Kern:** With a lamp?\n\n**Bo Li:** With two.\n\n" * 4,
    ],
)
def test_labels_that_are_known_or_few(text: str) -> None:
    assert not codes(f"# A talk on gates\n\n{text}")


_SECTIONS = (
    "# Springs first\n\nThey rise.\n\n# Dams later\n\nThey stand.\n\n# Gates\n\nThey open.\n"
)


def test_a_name_of_several_words_tells_the_talk() -> None:
    assert not codes(_TALK, "Why rivers move")


def test_underlined_headings_are_headings() -> None:
    assert not codes("Legacy weirs\n============\n\nIntro\n-----\n\nThey open.\n", "bonus-2-script")


def test_a_day_that_heads_a_file_of_that_day_is_no_title() -> None:
    assert not codes("# 5/6\n\n## Weirs\n\n- Late.\n\n## Dams\n\n- Old.\n", "2031/05/06")


@pytest.mark.parametrize(
    ("name", "title", "is_told"),
    [
        ("README", "Water notes", False),
        ("a/index", "What I heard", False),
        ("deep-springs/index", "Deep springs", True),
        ("a/README", "Deep springs\n\nSpeaker: Nadia Brun", True),
        ("a/water", "Water notes", True),
    ],
)
def test_the_title_of_a_folders_page_tells_no_talk(name: str, title: str, *, is_told: bool) -> None:
    text = f"# {title}\n\n{'Water moves where it can, and waits. ' * 9}\n"
    assert codes(text, name) == (set() if is_told else {"talk-unknown"})


def test_lines_of_code_have_no_labels_and_no_times() -> None:
    code = "color: red;\nwidth: 2em;\nmargin: 0;\n" * 9 + "".join(
        f"0:{n}0 gate\n" for n in range(6)
    )
    assert not codes(f"# A talk on gates\n\nThey open.\n\n```css\n{code}```\n")


def test_a_title_that_may_head_a_section() -> None:
    assert codes(_SECTIONS, "what-keepers-know") == {"title-doubtful"}
    for name in ("notes", "evening_2"):
        assert codes(_SECTIONS, name) == {"title-doubtful"}
    for name in ("12-springs_of_the_delta", "springs", "2031-05-06"):
        assert not codes(_SECTIONS, name)
    assert not codes(_SECTIONS.replace("\n# ", "\n## "), "what-keepers-know")
    assert not codes(f"---\ntitle: Water\n---\n{_SECTIONS}", "what-keepers-know")
    assert codes(_SECTIONS.replace("\n# ", "\n## ").replace("# S", "## S"), "what-keepers-know")


@pytest.mark.parametrize(
    "text",
    [
        "# In the morning:\n\n- Nadia\n- Ivo\n",
        "# Keepers https://example.org/keepers\n\nThey wake.\n",
        "# Keepers) of the delta\n\nThey wake.\n",
        "# Keepers of the delta,\n\nThey wake.\n",
        "# -- Keepers of the delta\n\nThey wake.\n",
        "# Day      Keepers    Delta\n\nThey wake.\n",
        "Brun, Kern, et al (Lower Fields)\n\nThey wake at night, all of them.\n",
    ],
)
def test_a_title_that_has_the_form_of_something_else(text: str) -> None:
    assert codes(text, "pumps-of-the-delta") == {"title-doubtful"}


def test_a_title_that_is_what_a_group_calls_a_page_of_its_meetings() -> None:
    for title, expected in (("Past meetups", {"title-doubtful"}), ("Meetups by the mill", set())):
        text = f"---\nlayout: default\ntitle: {title}\n---\nSee [there](https://a.example/mud).\n"
        assert codes(text, "mud") == expected


def test_a_long_first_line_that_nothing_marks_is_doubted_in_a_file_of_another_name() -> None:
    text = "Please add what you heard at the gates\n\n* They open.\n"
    assert codes(text, "keepers") == {"title-doubtful"}
    assert not codes("Weirs by night\n\n* They open.\n", "keepers")
    assert codes(text, "the-keepers-at-work") == {"title-doubtful"}
    for name, shown in (("gates", text), ("q2", text), ("note", text), ("keepers", f"# {text}")):
        assert not codes(shown, name)


@pytest.mark.parametrize(
    "title",
    [
        *("Meeting Notes", "Overview", "Welcome", "weirs-by-night.md", "First Talk"),
        *("Reading", "Talks 2031"),
    ],
)
def test_a_title_that_has_no_words_of_its_own(title: str) -> None:
    assert codes(f"---\ntitle: {title}\n---\n{_TALK}") == {"title-doubtful"}
    assert "title-doubtful" not in codes(f"---\ntitle: {title} of the weirs\n---\n{_TALK}")


def test_a_page_of_which_only_the_frame_was_saved() -> None:
    frame = "<nav>\n" + "<a href='/x'>\n</a>\n" * 9 + "</nav>\n"
    page = "<html><head><title>Weirs of the delta</title></head>\n<body>\n{}</body></html>\n"
    assert codes(page.format(f"{frame}<p>Loading the talk</p>\n"), "weirs", ".html") == {
        "little-read"
    }
    whole = frame + "".join(f"<p>The {n}th gate opens at night.</p>\n" for n in range(12))
    assert not codes(page.format(whole), "weirs", ".html")
    on_one_line = f"{frame}<p>{_TALK.strip() * 20}</p>\n"
    assert not codes(page.format(on_one_line), "weirs", ".html")


def test_of_several_talks_a_title_each_is_enough() -> None:
    titles = ("Ice", "Dams", "Gates", "Boats", "Floods", "Pumps", "Locks", "Wells")
    listed = "".join(
        f"- https://youtu.be/abcdefgh{n:03} {title} at Night (Ada Okafor, WeirConf 20{n + 10})\n"
        for n, title in enumerate(titles * 2)
    )
    seed = seed_of(f"# River Talks\n\n## Water\n{listed}", "talks", ".md")
    assert len(seed.accounts) == 2 * len(titles)
    assert "little-read" not in {it.code for it in seed.source.problems}


def test_a_kind_of_page_for_which_few_signs_speak() -> None:
    """What it was read as shows nothing for sure: its headings are looked at as those of others."""
    head = "**Source:** Roy Films — [film](https://example.org/1)\n**Date:** 2031-05-06 | **Duration:** 16 minutes"
    note = f"# Weirs by night\n\n{head}\n\n---\n\n## Why It Matters\n\n{_TALK}\n"
    assert codes(note, "weirs") == {"dialect-doubtful"}
    parts = "".join(f"## Session {n}: gates\n\n{_TALK}\n" for n in (1, 2, 3))
    assert codes(note + parts, "weirs") == {"dialect-doubtful", "talks-unparted"}


def test_a_heading_that_is_no_title_though_it_is_the_largest() -> None:
    note = "# Water Works: we open the weirs.\n\n**Stage 2**\n\n## Summary\n\nIt moves.\n"
    assert "title-doubtful" in codes(note, "pumps-at-night")
    assert not seed_of(note, "pumps-at-night", ".md").accounts[0].titles


def test_a_long_heading_with_a_name_in_front_is_a_title() -> None:
    title = "Cold Water: what the keepers of the weirs have seen by night in the delta (Acme, Ice)"
    (account,) = seed_of(f"# {title} and Co\n\n## Summary\n\nIt moves.\n", "w-1", ".md").accounts
    assert [it.text for it in account.titles] == [f"{title} and Co"]


def test_a_heading_with_a_day_in_front_is_a_title() -> None:
    (account,) = seed_of("# 2031-05-06 Board of weirs\n\n## Ice\n\nMelts.\n", "m", ".md").accounts
    assert [it.text for it in account.titles] == ["2031-05-06 Board of weirs"]


def test_a_plain_title_that_its_file_is_named_by() -> None:
    text = "The pumps at night\n\nThey hum, and nobody hears them.\n"
    assert not codes(text, "pumps-of-the-delta")
    assert not codes(text, "2031-05-06")


@pytest.mark.parametrize(("below", "found"), [("Agenda", False), ("Ropes", True)])
def test_the_first_of_many_headings_above_a_section_of_a_known_name(
    below: str, found: bool
) -> None:
    text = f"# Keepers at the gate\n\nThey hum.\n\n# {below}\n\nOld.\n\n# Ice\n\nMelts.\n"
    assert ("title-doubtful" in codes(text, "weirs-of-bamiso")) == found


def test_an_episode_is_told_by_its_number() -> None:
    assert not codes(f"- {_TALK}- {_TALK}", "the-weir-12")
    assert not codes(f"- {_TALK}- {_TALK}", "007-the-weir")
    assert codes(f"- {_TALK}- {_TALK}", "the-weir-2031") == {"talk-unknown"}


@pytest.mark.parametrize(
    "turns",
    [
        "- {name} - the gate opens, and {n} boats pass\n",
        "- **{name}** - the gate opens, and {n} boats pass\n",
        "- {name}\n    - the gate opens, and {n} boats pass\n",
    ],
)
def test_turns_in_a_form_that_is_not_known(turns: str) -> None:
    names = ("ivo7", "nad_b", "weir2")
    lines = "".join(turns.format(n=n, name=name) for n in range(6) for name in names)
    assert "labels-unknown" in codes(f"# Talk of the gates\n\n{lines}")


def test_turns_by_initials_of_many_who_speak_once_or_twice() -> None:
    labels = "".join(f"{who}: the gate opens\n\n" for who in ("NB", "IK", "BL", "AO", "NB"))
    words = "Nobody asks why.\n\n" * 20
    assert codes(f"# Talk of the gates\n\n{labels}{words}") == {"labels-unknown"}
    assert not codes(f"# Talk of the gates\n\n{labels.replace('AO', 'IK')}{words}")


def test_labels_once_below_most_headings_are_fields() -> None:
    topics = ("Gates", "Ropes", "Keepers", "Ice")
    fields = "- Water Board: is it old?\n- We look at it\n\n**Outcome**: it stays.\n\n"
    text = "".join(f"### {it}\n\n- Weir Tale: of {it}\n{fields}" for it in topics)
    assert not codes(f"# Talk of the gates\n\n{text}")
    assert codes(f"# Talk of the gates\n\n{text.replace('### ', '')}") == {"labels-unknown"}


def test_labels_that_are_words_of_the_note_are_nobodys() -> None:
    rows = "Gate: the keeper of it\nKeeper: the rope of a gate\nRope: a rope and a keeper\n"
    assert not codes(f"# Talk of the ferries\n\n{rows * 5}")
    assert codes(f"# Talk of the ferries\n\n{rows.replace('Gate:', 'Zyx:') * 5}") == set()
    assert codes(f"# Talk of the ferries\n\n{_LABELS.replace('QX', 'Kiki')}") == {"labels-unknown"}


def test_times_of_which_none_is_read() -> None:
    lines = "".join(f"{3 * n}.{n}00 the {n}th boat passes\n" for n in range(12))
    assert codes(f"# Boats\n\n{lines}") == {"times-unread"}
    assert not codes("# Boats\n\n" + "".join(f"[0:{n:02}] a boat\n" for n in range(12)))
    assert not codes(f"# Boats\n\n{_TALK * 90}{lines[:80]}")


def test_times_that_are_taken_for_a_part_of_topics() -> None:
    topics = "".join(f"[00:{n}2:00] Weirs of the {n}th year\n\n" for n in range(4))
    assert codes(f"# Weirs\n\n### Topics of the Conversation\n\n{topics}") == {"times-unread"}


_PART = "Water moves, and the keepers wake.\n\n"


def _parts(*headings: str) -> str:
    return "".join(f"{heading}\n\n{_PART}" for heading in headings)


_FRONT = "---\nvideo: https://youtu.be/weirsbynigh\n---\n"


def _watched(*lines: str) -> str:
    """A list of recordings, each line with the place of its address."""
    addresses = (f"https://youtu.be/aaaaaaaaaa{n}" for n in range(9))
    listed = (line.format(address) for line, address in zip(lines, addresses, strict=False))
    return "# To watch\n\n" + "\n".join(listed) + "\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (_parts("# Water board", "## Call 2, 2031-05-06", "## Call 1, 2031-05-02"), "calls"),
        (_parts("# Delta forum", "## Friday, 6 May 2031", "### A", "### B", "### C"), "forum"),
        (_parts("# Delta forum", "## Talk 1: Weirs", "## Talk 2: Gates"), "forum"),
        (
            _parts("# Rivers", "## Weirs, Nadia Brun", "## Gates, Ivo Kern", "## Dams, Bo Lind")
            + _parts("## Lunch", "## Boats", "## Ice"),
            "rivers",
        ),
        (
            _parts("# Forum") + "".join(_parts(f"## {it}", "### Impression") for it in "ABCDE"),
            "forum",
        ),
        (_parts("# Delta forum", "## Saturday", "### A", "### B", "### C"), "forum"),
        (_parts("# Water board", "## March 1", "## March 8"), "board"),
        (_parts("# RiverConf 2031", "## A", "## B", "## C", "## D", "## E"), "rivers"),
        (_parts("# On rivers", "# On dams"), "day-2"),
        (_parts("# Lightning talks", "## Weirs", "## Dams"), "evening"),
        (_parts("# Weirs by night", "# Dams", "# Gates"), "deltaconf_2031"),
        (_watched("- [ ] Weirs {}", "* [Gates]({})", "- {}"), "evening"),
        (
            _parts("Friday, May 2, 2031\n\nQ&A with Ada Okafor", "Monday, May 5, 2031\n\nOn weirs"),
            "posts",
        ),
    ],
)
def test_headings_of_several_talks(text: str, name: str) -> None:
    assert "talks-unparted" in codes(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (_parts("# Forum", "## ", "### A", "### B", "### C"), "forum"),
        (_parts("# Water board", "## Call of 2031-05-06", "## Due on 6 May 2031"), "calls"),
        (_parts("# Rivers", "## Weirs, cold water", "## Gates, deep water", "## Dams"), "rivers"),
        (_parts("# Forum", "## Water, Keepers", "## Keepers, Water", "## Dams, Keepers"), "forum"),
        (
            _parts(
                "# Forum", "## Ada Stone - Partner", "## Ivo Kern - Partner", "## Al Lee - Partner"
            ),
            "forum",
        ),
        (_parts("# 6 May 2031 Water board", "### A", "### B", "### C"), "board"),
        (
            "# Rivers\n\nSpeaker: Nadia Brun\n\n"
            + "".join(_parts(f"## {it}", "### Impression") for it in "ABCDE"),
            "rivers",
        ),
        (_parts("# How rivers move", "## A", "## B", "## C", "## D", "## E"), "rivers"),
        (_parts("# What I learnt from giving talks", "## Weirs", "## Dams"), "talks"),
        (_parts("# Rivers, 6 May 2031", "## A", "## B", "## C", "## D", "## E"), "rivers"),
        (_watched("- [ ] Weirs {}", "* [Gates]({})"), "evening"),
        (_watched("- {}", "- {}", "- {}") + "- They wake.\n" * 12, "evening"),
        (f"{_FRONT}{_watched('- Weirs {}', '* [Gates]({})', '- {}')}", "evening"),
        (
            _parts("# Pumps")
            + "```\n# Call of 2031-05-06\n# Call of 2031-05-07\n# Call of 2031-05-08\n```\n",
            "pumps",
        ),
    ],
)
def test_headings_of_one_talk(text: str, name: str) -> None:
    assert not codes(text, name)


def test_headings_above_what_somebody_says_name_nobody() -> None:
    names = ("Ada Stone", "Ivo Kern", "Al Lee", "Ada Stone")
    turns = "".join(
        f"## Weir {n}\n\n**{who}**: I think it holds.\n\n" for n, who in enumerate(names)
    )
    head = (
        "# Weir call\n\n## Scribe: Nadia Brun\n\n## Present\n\n- Bo Lind\n- Al Lee\n- Ivo Kern\n\n"
    )
    assert not codes(f"{head}{turns}", "weir-call")


def test_a_file_of_one_lecture_is_of_one_talk() -> None:
    parts = "".join(f"### Weir of the {n}th sort\n\nIt holds.\n\n" for n in range(9))
    assert not codes(f"# Week 11 – Weirs\n\n{parts}", "Lecture 11")


def test_of_several_headings_that_come_again_the_first_is_named() -> None:
    """In every run: an order that the process draws would be another each time."""
    inner = "\n".join(
        f"#### {name}\n\nIt is so.\n" for name in "Aim Basis Claim Doubt Effort Fear".split()
    )
    text = "# Plans\n\n" + "\n".join(f"### Part {number}\n\n{inner}" for number in range(1, 9))
    (again,) = [
        fault.message.values["name"]
        for fault in seed_of(text.encode()).source.problems
        if fault.code == "talks-unparted"
    ]
    assert again == "aim"


def test_a_text_in_one_piece() -> None:
    wall = "Rivers move and nobody asks them why. " * 120
    assert codes(f"# Moving water\n\n{wall}\n") == {"text-in-one-piece"}
    assert not codes(f"# Moving water\n\n{wall[: len(wall) // 2]}\n\n{wall[: len(wall) // 2]}\n")
    turns = "Ada Okafor (0:00): {}\n\nIvo Kern (9:10): Do I?\n\n" * 3
    assert not codes("# Moving water\n\n" + turns.format(wall, wall, wall))


def test_tags_of_a_page_that_stand_as_text() -> None:
    tagged = '<weir-map data-id="7" class="wide">\n\nRivers move.\n\n' * 3
    assert codes(f"# Moving water\n\n{tagged}") == {"markup-left"}
    assert not codes(f"# Moving water\n\n```html\n{tagged}```\n\nRivers move.\n")
    code = tagged.replace("<weir", "Like so:\n\t<weir")
    assert not codes(f"# Moving water\n\n{code}")
    escaped = tagged.replace("<weir", "Write \\<weir")
    assert not codes(f"# Moving water\n\n{escaped}")


def test_a_title_behind_a_label_is_not_doubted() -> None:
    facts = "- **Channel**: Weir Hour\n- **Date**: 2031-05-06\n"
    text = f"# 水\n\n## About\n\n- **Title**: Springs that listen\n{facts}\n{_TALK}"
    assert not codes(text, "203105061516_Weir_Hour")


def test_a_heading_that_names_the_show_leaves_the_title_to_the_files_name() -> None:
    note = "# Podcast: Water Works\n\nHost: Bo Lind\n\n## Notes\n\n- They open at night.\n"
    assert not codes(note, "Why weirs open at night")
    assert seed_of(note, "Why weirs open at night", ".md").accounts[0].show == "Water Works"
    for name, text in (
        ("pumps", note),  # a name of one word is hardly a title
        ("episode-12", note),
        ("Why weirs open at night", note.replace("Podcast: Water Works", "Water Works: we open.")),
    ):
        assert codes(text, name) == {"title-doubtful"}


@pytest.mark.parametrize("heading", ["{}", "[{}](https://example.org/{n})"])
def test_names_as_headings_of_which_the_first_alone_was_read_as_the_speaker(heading: str) -> None:
    page = "# Rivers we saw\n\n" + "".join(
        f"## {heading.format(name, n=n)}\n\n- Rivers slow down at gate {n}.\n\n"
        for n, name in enumerate(("Ada Okafor", "Bo Lind", "Nadia Brun"))
    )
    assert codes(page) == {"talks-unparted"}
    by_one = page.replace("# Rivers we saw\n", "# Painters of rivers\n\nSpeaker: Ivo Kern\n", 1)
    assert not codes(by_one)
    few = page + "".join(f"## Gates of the {n}th kind\n\n- They open.\n\n" for n in range(4, 8))
    assert not codes(few)


@pytest.mark.parametrize("title", ["1) Keepers", "Keepers (of the delta)", "Keepers, late"])
def test_a_title_with_brackets_or_a_comma_inside(title: str) -> None:
    assert not codes(f"# {title}\n\nThey wake.\n", "keepers-of-the-delta")


@pytest.mark.parametrize(
    "firm", ["Weir Works, Inc.", "Weir Works Ltd (WWX)", "Weir Corporation", "Weir Friends e.V."]
)
def test_a_title_that_is_a_firm(firm: str) -> None:
    assert codes(f"{firm}\nQ3 2031 Earnings Call\n\n{_TALK}", "weir-works") == {"title-doubtful"}
    assert not codes(f"{firm}: Q3 2031 Earnings Call\n\n{_TALK}", "weir-works")


def test_a_title_that_ends_with_a_word_that_begins_as_that_of_firms_does() -> None:
    assert not codes(f"# Selling weirs to the Corps\n\n{_TALK}", "weir-works")


def test_parts_alike_of_one_recording_are_of_one_talk() -> None:
    parts = "".join(f"## Chapter on {it}\n\n### Main point\n\n{_TALK}\n" for it in "ABCDEF")
    assert codes(f"# Moving water\n\n{parts}") == {"talks-unparted"}
    assert not codes(f"# Moving water\n\nhttps://youtu.be/abcdefghijk\n\n{parts}")


def test_a_day_that_is_the_title_is_that_of_one_meeting() -> None:
    points = "".join(f"## Of {it}\n\n{_TALK}\n" for it in ("gates", "ropes", "ice", "keepers"))
    assert not codes(f"# May 6, 2031\n\n{points}", "2031-05-06")


@pytest.mark.parametrize("label", ["Puntata #{0}", "Folge {0}:", "#{0}"])
def test_lines_with_numbers_of_many_episodes_are_several_talks(label: str) -> None:
    rows = "".join(
        f"- {label.format(n)} (3.2.2031)\n\n  Weirs and {n} locks.\n" for n in range(11, 17)
    )
    codes = {it.code for it in seed_of(f"# The River Hour\n\n{rows}", ending=".md").source.problems}
    assert "talks-unparted" in codes
    few = {
        it.code for it in seed_of(f"# The River Hour\n\n{rows[:90]}", ending=".md").source.problems
    }
    assert "talks-unparted" not in few


@pytest.mark.parametrize(
    ("others", "is_one"),
    [(("The Gate", "The Ice"), True), (("The Gate",), False), (("The Gate", "Summary"), False)],
)
def test_headings_as_large_as_that_of_a_talk(others: tuple[str, ...], *, is_one: bool) -> None:
    papers = "".join(f"### {it}\n\n**Abstract**\n\nIt is.\n\n" for it in ("Mud", *others))
    note = f"# Ada's summary of RiverConf 2031\n\n## Tutorials\n\n{papers}"
    note = note.replace("### The Gate", "## Papers\n\n### The Gate")
    problems = seed_of(note, "riverconf2031", ".md").source.problems
    told = [it.message.code for it in problems if it.code == "talks-unparted"]
    assert told == (["problem.unparted_rest"] if is_one else [])


def test_numbered_points_of_a_meeting_are_no_talks() -> None:
    points = "".join(f"- #{n} On lock {n}\n\n  It leaks, says the keeper.\n" for n in range(11, 17))
    assert "talks-unparted" in codes(f"# The Lock Hour\n\n## Points\n\n{points}")
    present = "## Present\n\nAda Okafor, Bo Lind, Nadia Brun\n"
    assert not codes(f"# The Lock Hour\n\n{present}\n## Points\n\n{points}")


def test_a_file_called_as_its_title_without_what_parts_the_words() -> None:
    text = "# 강은 왜 기다릴까요?!\n\nBecause.\n\n# 둑\n\nIt holds.\n\n# 물\n\nIt moves.\n"
    assert codes(text, "강은왜기다릴까요") == set()
    assert codes(text, "작은둑이야기") == {"title-doubtful"}


def test_voices_in_small_letters_are_nobody_known() -> None:
    said = "adaok: I saw the gates.\n\nivok: So adaok said.\n\nrosal: The old ones.\n\n"
    assert codes(f"# Talk of the gates\n\n{said * 4}") == {"labels-unknown"}


@pytest.mark.parametrize("day", ["6 мая", "6 May 2031", ""])
def test_points_that_print_a_day_each_are_several_talks(day: str) -> None:
    days = (day, day.replace("6", "7"), day.replace("6", "8"))
    points = "".join(f"- «Dams {n}», RiverConf, {it}\n" for n, it in enumerate(days))
    assert ("talks-unparted" in codes(f"# River notes of 2031\n\n{points}")) == bool(day)


def test_a_point_among_those_of_talks_that_is_none_is_reported() -> None:
    points = "- **Weirs - James**\n- **Ada Okafor - Mud**\n- **Nadia Brun - Silt**\n"
    whole = points.replace("Weirs - James", "Ivo Kern - Weirs")
    note = "---\ntitle: Weirs and more\nmeetup: July 2031\n---\n\nTalks\n\n{}"
    assert "talks-unparted" in codes(note.format(points))
    assert "talks-unparted" not in codes(note.format(whole))


def test_points_that_print_days_in_a_row_are_of_an_event_each() -> None:
    days = ("3-5 March", "12 - 14 April", "1–2 May")
    points = "".join(f"- WeirCon {n}, {it} 2031, Bonn\n" for n, it in enumerate(days))
    assert "talks-unparted" in codes(f"# River gatherings of the year\n\n{points}")
