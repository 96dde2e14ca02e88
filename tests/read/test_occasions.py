"""Pages of one's own talks with the events at which each was given below its title."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.promises import check_content_is_in_items, check_nothing_invented, check_nothing_lost
from tests.support import seed_of

_INSIDE = """# Speaking

* Weirs that wait for rain
  - River Group, Bonn, Germany (30.11.2031) ([slides](https://a.example/1), [website](https://b.example))
* Dams at night ([slides](https://a.example/2))
  - .RIVER Summit, St. Gall, Switzerland (23.09.2030) ([video](https://youtu.be/abcdefghijk))
  - RiverConf, Lyon, France (16.05.2031)
"""
_BELOW = """# Public speaking

## Past

Weirs that wait for rain

- 2031 River Group @ Bonn, Germany

Dams at night

- 2030 Summit of Rivers @ St. Gall, Switzerland
- 2031 RiverConf @ Lyon, France (instead of somebody else)
"""
_BEHIND = """# Talks

Weirs that wait for rain
------------------------
They wait for rain, and so do I.

- [slides](https://a.example/1)

I gave this talk at:

- River Group - Bonn, Germany 29-30 November 2031

___
Dams at night
-------------
Some dams sleep.

I gave this talk at:

- Summit of Rivers - St. Gall, Switzerland 23 September 2030
- RiverConf - Lyon, France 16 May 2031
"""


@pytest.mark.parametrize("text", [_INSIDE, _BELOW, _BEHIND])
def test_talks_have_the_first_event_at_which_they_were_given(text: str) -> None:
    seed = seed_of(text, "speaking", ".md")
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    check_content_is_in_items(seed)
    stated = [(it.titles[0].text, it.published or "", it.event or "") for it in seed.accounts]
    assert [(title, date[:4]) for title, date, _ in stated] == [
        ("Weirs that wait for rain", "2031"),
        ("Dams at night", "2030"),
    ]
    assert [event.strip(".").split()[-1] for *_, event in stated] == [
        "Group",
        "Summit" if ".RIVER" in text else "Rivers",
    ]
    texts = [getattr(it, "text", "") for it in seed.accounts[1].items]
    assert any("RiverConf" in it for it in texts)


@pytest.mark.parametrize(
    ("title", "file"), [("Travels", "travels"), ("Where I worked", "cv"), ("Races", "races")]
)
def test_points_with_places_and_years_are_none_of_any_page(title: str, file: str) -> None:
    text = _BELOW.replace("Public speaking", title)
    assert len(seed_of(text, file, ".md").accounts) == 1


def test_points_that_say_something_else_are_no_occasions() -> None:
    text = _BELOW + "".join(f"- Talk slowly about point {n}.\n" for n in range(9))
    assert len(seed_of(text, "speaking", ".md").accounts) == 1


_TITLES = ["Weirs that wait", "Dams at night ([slides](https://a.example/1))", "**Mud** in May"]
_EVENTS = [
    "2031 River Group @ Bonn",
    "RiverConf - Lyon, France 16 May 2031 ([video](https://youtu.be/abcdefghijk))",
    "Mill Days, Oslo (9.12.2016) ([site](https://b.example))",
    "[RiverConf 2031](https://d.example)",
]
_BETWEEN = [
    "They wait.",
    "- [slides](https://a.example/2)",
    "I gave this at:",
    "___",
    "## Past",
    "",
]


@st.composite
def _pages(draw: st.DrawFn) -> str:
    lines = [draw(st.sampled_from(["# Talks", "# Speaking"])), ""]
    for _ in range(draw(st.integers(2, 4))):
        title = draw(st.sampled_from(_TITLES))
        events = draw(st.lists(st.sampled_from(_EVENTS), min_size=1, max_size=3))
        if draw(st.booleans()):
            lines += [f"* {title}", *(f"  - {it}" for it in events)]
        else:
            heading = draw(st.sampled_from(["## ", ""]))
            between = draw(st.lists(st.sampled_from(_BETWEEN), max_size=3))
            lines += ["", f"{heading}{title}", *between, "", *(f"- {it}" for it in events), ""]
    return "\n".join(lines)


@given(_pages())
def test_every_word_of_such_a_page_is_kept(text: str) -> None:
    seed = seed_of(text, "speaking", ".md")
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    check_content_is_in_items(seed)


@pytest.mark.parametrize(
    "parts",
    [
        {"Best paper award": "RiverConf, Bonn, 2031", "Boards": "River Union, Bonn, 2030"},
        {
            "How to hold a sheet of paper": "Sheet 1 (2031-05-06)",
            "What to draw on it": "Draft 2031",
        },
        {"Weirs that wait for rain": "Slides (2031)", "Dams and their keepers": "Video (2030)"},
        {"Weirs that wait for rain": "RiverConf, Bonn, 2031", "Dams": "MudConf, Oslo, 2030"},
    ],
)
def test_prizes_sheets_and_links_are_no_occasions(parts: dict[str, str]) -> None:
    text = "".join(f"{title}\n\n- {point}\n- {point}\n\n" for title, point in parts.items())
    assert len(seed_of(f"# Talks\n\n{text}", "talks", ".md").accounts) == 1


def test_a_whole_day_counts_before_a_year() -> None:
    text = (
        "# Talks\n\nOld weirs and how they move\n\n- RiverConf, Bonn, 6 May 2031\n- Library, Bonn, 2031\n\n"
        "Mud for all of us\n\n- MudConf, Oslo, 2 March 2030\n- WaterDays, Kiel, March 2030\n"
    )
    accounts = seed_of(text, "talks", ".md").accounts
    assert [it.published for it in accounts] == ["2031-05-06", "2030-03-02"]


def test_a_line_below_the_heading_of_a_talk_may_say_at_which_event_it_was_given() -> None:
    talk = "### {}\n\n*{}, Oslo, {}*\n\n[Slides](https://s.example/a) | [Video](https://youtu.be/{})\n\n"
    several = (
        ("Moving water", "RiverConf", "May 2031", "aaaaaaaaaaa"),
        ("Dams and debts", "Mud Days", "June 2031", "bbbbbbbbbbb"),
        ("Silt in spring", "The Old Mill", "July 2031", "ccccccccccc"),
    )
    text = "# Talks by Ada Okafor\n\n## 2031\n\n" + "".join(talk.format(*it) for it in several)
    accounts = seed_of(text, "notes", ".md").accounts
    assert [(it.event, it.published) for it in accounts] == [
        ("RiverConf", "2031-05"),
        ("Mud Days", "2031-06"),
        (None, "2031"),
    ]
