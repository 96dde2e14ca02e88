"""Points are talks where lines or headings above them say so: of an evening, of parts, by years."""

import pytest

from generator.model.account import AccountPassage
from tests.promises import check_content_is_in_items
from tests.read.talks_told import VIDEO, shown, talks
from tests.support import seed_of

_EVENING = """\
---
title: River Meetup 12
---

We meet at the mill, at seven.

1. **Ada Okafor**: How rivers move at night
2. **Ivo Kern**: Dams that wait
3. Break

Then there is tea.
"""


def test_lines_on_an_evening_may_stand_around_its_talks() -> None:
    assert shown(talks(_EVENING, "note")) == [
        ("How rivers move at night", ["Ada Okafor"]),
        ("Dams that wait", ["Ivo Kern"]),
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("How rivers move at night", "doors"),
        ("Dams that wait", "Engineer at Acme"),
        ("River Meetup 12", "Reading of 2031"),
        ("3. Break", "3. Rivers that we know"),
    ],
)
def test_points_below_lines_on_people_are_no_talks(old: str, new: str) -> None:
    assert len(talks(_EVENING.replace(old, new), "note")) == 1


def test_days_below_headings_say_when_the_talks_were_given_that_these_are() -> None:
    text = "# Ada Okafor\n\n"
    for number, title in enumerate(("How weirs move", "Dams that wait", "Mud in spring")):
        text += f"## {title}\n- 2031 May {number + 1} -- [RiverConf {number}](VIDEO{number})\n"
    assert shown(talks(text, "note"))[0][0] == "How weirs move"
    path = "## [Events](../README.md) > [Speakers](../speakers.md)\n---\n\n"
    assert not any("RiverConf" in title for title, _ in shown(talks(path + text, "note")))


_SET_OFF = """\
- <a name="okafor"/>**Ada Okafor** and Zyx Kern, [*Weirs: a theory of all*](/weirs.pdf) [[slides](/s.pdf)]
- Ivo Kern, **Olga Ferro** and Jan Adler, [*Mud in spring, and why*](/mud.pdf)
- **Nadia Brun**, *Dams, debts and silt*
"""


def test_titles_set_off_behind_names_are_talks_below_a_heading_of_talks_or_on_days() -> None:
    front = '---\nlayout: page\npermalink: /programme/\ntitle: "Programme"\n---\n\n'
    expected = [
        ("Weirs: a theory of all", ["Ada Okafor", "Zyx Kern"]),
        ("Mud in spring, and why", ["Ivo Kern", "Olga Ferro", "Jan Adler"]),
        ("Dams, debts and silt", ["Nadia Brun"]),
    ]
    headed = talks(f"{front}- So it is\n\n### Invited talks\n{_SET_OFF}", "programme")
    assert shown(headed) == expected
    on_days = "".join(
        f"- **{day} maggio 2031** - {name}, _{title}_\n"
        for day, (title, (name, *_)) in enumerate(expected, 5)
    )
    dated = talks(f"## Programma\n\n{on_days}\nA dopo!\n", "programma")
    assert shown(dated) == [(title, names[:1]) for title, names in expected]
    assert [it.published for it in dated] == ["2031-05-05", "2031-05-06", "2031-05-07"]


@pytest.mark.parametrize("heading", ["Books", "What we read in 2031"])
def test_works_set_off_behind_names_are_no_talks(heading: str) -> None:
    assert len(talks(f"# Rivers\n\n### {heading}\n{_SET_OFF}", "rivers")) == 1
    works = _SET_OFF.replace("why*](/mud.pdf)", "why*](/mud.pdf), Acme Press, 2030")
    works = works.replace("silt*", "silt*, Acme Press, 2031").replace("s.pdf)]", "s.pdf)], 2029")
    assert len(talks(f"# Rivers\n\n### Invited talks\n{works}", "rivers")) == 1
    firms = "".join(f"- {it} Kern, *River Works*\n" for it in ("Ada", "Ivo", "Olga"))
    assert len(talks(f"# Rivers\n\n### Invited talks\n{firms}", "rivers")) == 1


_ANNOUNCED = """---
title: Rivers at work
date: 2031-05-06
tags: [rivers]
---
This meetup was held at the Old Mill, which Acme paid for.

{line}

{points}

The mill has a list of what is next:

- Eels
- Mud for beginners
"""


@pytest.mark.parametrize(
    ("line", "form"),
    [
        ("We had two wonderful talks on rivers:", '**"{title}"** by [{name}](https://a.example/x)'),
        ("Geplante Vorträge:", "**{title}** ({name})"),
        ("There were two talks on mud", '"{title}" by {name}'),
        ("Charlas de mayo:", "{title} - {name}"),
    ],
)
def test_a_line_that_announces_talks_is_as_good_as_a_heading(line: str, form: str) -> None:
    given = [("Weirs that wait", "Ada Okafor"), ("Mud and memory", "Ivo Kern")]
    points = "\n".join(f"- {form.format(title=title, name=name)}" for title, name in given)
    seed = seed_of(_ANNOUNCED.format(line=line, points=points), "rivers", ".md")
    check_content_is_in_items(seed)
    read = [(it.titles[0].text, it.people[0].name, it.published) for it in seed.accounts]
    assert read == [(title, name, "2031-05-06") for title, name in given]


def test_a_line_that_announces_books_of_talks_is_none() -> None:
    points = '- **"Weirs that wait"** by Ada Okafor\n- **"Mud and memory"** by Ivo Kern'
    note = _ANNOUNCED.format(line="Books that the talks mentioned:", points=points)
    assert len(seed_of(note, "rivers", ".md").accounts) == 1


def test_behind_a_quoted_title_of_own_talks_stands_where_each_was_given() -> None:
    """Also where that has the form of a name, and for a title that was given twice."""
    points = (
        '- "Weirs that wait", River Colloquium, University of Bonn, May 2031\n'
        "- “Mud and memory,” Workshop on Silt, Oslo, June 2030\n"
        "- 3 May 2029: «Eels». River Days 2029, Lyon\n"
        '- "Weirs that wait", Dam Seminar, Kyoto, March 2029\n'
    )
    seed = seed_of(f"# Talks\n\n## Invited talks\n\n{points}", "talks", ".md")
    check_content_is_in_items(seed)
    assert [(it.titles[0].text, it.event, it.published) for it in seed.accounts] == [
        ("Weirs that wait", "River Colloquium", "2031-05"),
        ("Mud and memory", "Workshop on Silt", "2030-06"),
        ("Eels", "River Days 2029", "2029-05-03"),
        ("Weirs that wait", "Dam Seminar", "2029-03"),
    ]
    assert not any(it.people for it in seed.accounts)


@pytest.mark.parametrize("heading", ["Talks", "Vorträge", "Доклады"])
def test_one_word_behind_a_name_in_brackets_is_a_firm(heading: str) -> None:
    """Below a heading of talks in any language that has one."""
    note = (
        f"---\ntitle: Rivers at work\ndate: 2031-05-06\n---\n\nWe met at the mill.\n\n## {heading}\n\n"
        "- Weirs that wait (Ada Okafor, Acme)\n- Mud and memory (Ivo Kern, Siltworks)\n"
    )
    seed = seed_of(note, "rivers", ".md")
    assert [(it.titles[0].text, [person.name for person in it.people]) for it in seed.accounts] == [
        ("Weirs that wait", ["Ada Okafor"]),
        ("Mud and memory", ["Ivo Kern"]),
    ]


_PARTS = (
    ("Keynotes", ("Ada Okafor, Weirly", "Ivo Kern, Mudworks", "Nadia Brun, Jumping Weirs")),
    ("On mud", ("Peter Kern, Mudworks", "Clara Brun, Weirly")),
    ("Posters", ("Sara Okafor, Weirly", "Tom Brun, Lockworks", "Mia Kern, Silt Lab")),
)


def _programme_of_parts(parts: tuple[tuple[str, tuple[str, ...]], ...]) -> str:
    numbers = iter(range(9))
    lines = ["# RiverConf 2031", "", "We met at the mill.", ""]
    for heading, people in parts:
        lines += [f"### {heading}", ""]
        for who in people:
            n = next(numbers)
            lines += [f"* [What weir {n} holds]({n}.pdf) [![video](i.png)](VIDEO{n}) - {who}"]
        lines += [""]
    return "\n".join(lines)


def test_points_of_one_form_are_talks_below_all_headings_as_large() -> None:
    accounts = talks(_programme_of_parts(_PARTS))
    people = [who.partition(",")[0] for _, each in _PARTS for who in each]
    assert shown(accounts) == [(f"What weir {n} holds", [who]) for n, who in enumerate(people)]
    assert [it.url for it in accounts] == [f"{VIDEO}{n}" for n in range(len(people))]


def test_points_of_another_form_below_headings_as_large_are_no_talks() -> None:
    board = "### Board\n\n* Clara Brun - Weir University\n* Tom Kern - Mud University of Bonn\n"
    board += "* Mia Okafor - Lock and Weir Works\n"
    accounts = talks(_programme_of_parts(_PARTS[:1]) + board)
    assert len(accounts) == len(_PARTS[0][1])


@pytest.mark.parametrize(
    ("title", "other", "n"),
    [
        ("Songs of rivers", "https://example.org/", 1),
        ("Música", "https://example.org/", 1),
        ("Seen lately", "https://www.amazon.de/dp/", 1),
        ("Seen lately", "https://ada.bandcamp.com/album/", 1),
        ("Seen lately", "https://example.org/", 9),
        ("Talks on music", "https://example.org/", 9),
    ],
)
def test_a_page_of_music_or_books_is_no_list_of_talks(title: str, other: str, n: int) -> None:
    points = [f"- [Wide water {n}](https://youtu.be/abcdefghij{n})\n" for n in range(6)]
    points += [f"- [Deep water {n}]({other}{n})\n" for n in range(3)]
    assert len(talks(f"# {title}\n\n{''.join(points)}", "seen")) == n


@pytest.mark.parametrize(
    ("first", "below"),
    [
        ("Weirs: an intro", "  - [Recording](https://www.youtube.com/watch?v=abcdefghij1)\n"),
        ("Mud, silt and us", ""),
        ("«Mud, or silt?»", "\n     [Recording](https://youtu.be/abcdefghij1)\n\n"),
    ],
)
def test_a_comma_may_stand_before_who_gives_a_talk_below_a_heading_of_talks(
    first: str, below: str
) -> None:
    report = (
        "---\ntitle: Report of RiverConf 12\ndate: 2031-05-06\n---\n\nThanks to all.\n\n## Talks:\n\n"
        f" - {first}, Nadia Brun\n{below} - Dams, Bo Lind, Ivo Kern\n\n## Photos\n\nThey came.\n"
    )
    seed = seed_of(report, "report", ".md")
    assert [(it.titles[0].text, [person.name for person in it.people]) for it in seed.accounts] == [
        (first.strip("«»"), ["Nadia Brun"]),
        ("Dams", ["Bo Lind", "Ivo Kern"]),
    ]


_SEMINARS = """\
# Talks of the weekly seminar on rivers

## Year 2030/2031

### Spring semester

* 24.02 - [Weirs that wait](VIDEO1) - Ada Okafor
* 03.03 - [Silt on the plain](VIDEO2) (River Review, 21.05.2029) - Ivo Kern

### Fall semester

* 13.10 - [Dams and debts](VIDEO3) - Nadia Brun
* 12.01 - Mud in winter - Ivo Kern ([video](VIDEO4))

## 2029

* 05.11. - [Ice on the weir](VIDEO5) - Ada Okafor
* May 6: [Who pays for mud](VIDEO6) - Nadia Brun
"""


def test_a_day_in_front_of_a_point_is_of_the_year_of_a_heading_above() -> None:
    dated = [(it.titles[0].text, it.published) for it in talks(_SEMINARS)]
    assert dated == [
        ("Weirs that wait", "2031-02-24"),
        ("Silt on the plain", "2031-03-03"),
        ("Dams and debts", "2030-10-13"),
        ("Mud in winter", "2031-01-12"),
        ("Ice on the weir", "2029-11-05"),
        ("Who pays for mud", "2029-05-06"),
    ]


def test_without_such_a_heading_no_year_is_taken() -> None:
    text = _SEMINARS.replace("Year 2030/2031", "Since 2030/2035").replace("2029\n", "Before\n")
    assert {it.published for it in talks(text)} <= {None, "2029-05-21"}


_BROKEN = """\
# Talks and posters

Newest first.

## Institute of Mud, Bonn

- **Moving water over weirs that nobody has seen for years, and what the
  mud says** — *Invited talk*, 26 May 2031<br>
  The mill seminar, at the invitation of Ada Okafor,
  with tea.<br>
  [presentation](weirs/weirs.pdf) · [sources](weirs/)

- **Nonlinear Waves of Mud** —
  *Seminar and workshop talks*, August – September 2030<br>
  Joint work with Ivo Kern.

- **Silt in the reeds** — *Workshop talk*, June 2029
  Bonn, 3–5 June 2029.

## University of Reed

- **A weir in spring** — *Poster*, 30 November – 2 December 2028<br>
  [poster](spring/poster.pdf)
""".replace("<br>", "  ")


def test_bold_titles_in_front_of_a_day_are_talks_though_their_lines_are_broken() -> None:
    accounts = talks(_BROKEN, "TALKS")
    assert [(it.titles[0].text, it.published) for it in accounts] == [
        (
            "Moving water over weirs that nobody has seen for years, and what the mud says",
            "2031-05-26",
        ),
        ("Nonlinear Waves of Mud", "2030-08"),
        ("Silt in the reeds", "2029-06"),
        ("A weir in spring", "2028-11"),
    ]
    assert not any(it.people or it.event for it in accounts)
    passages = [[i.text for i in it.items if isinstance(i, AccountPassage)] for it in accounts]
    own = [" ".join(it) for it in passages]
    assert "with tea. presentation" in own[0]
    assert own[2] == "Bonn, 3–5 June 2029."


@pytest.mark.parametrize(
    "note",
    [
        _BROKEN.replace("# Talks and posters", "# What I did").replace("talk", "work"),
        _BROKEN.replace("# Talks and posters", "# Positions"),
    ],
)
def test_bold_words_in_front_of_a_day_are_no_talks_of_any_page(note: str) -> None:
    assert len(talks(note, "notes")) == 1


@pytest.mark.parametrize("label", ["The presenters include:", "Presenters:", "Speakers will be:"])
@pytest.mark.parametrize("mark", ["", "- "])
def test_lines_right_below_a_label_are_people_and_none_of_them_heads_what_follows(
    label: str, mark: str
) -> None:
    names = ("Ada Okafor", "Ivo Kern", "Nadia Brun")
    lines = "\n".join(f"{mark}{it}, Ph.D., president and CEO, Weir Institute" for it in names)
    text = (
        f"Down to earth\n\nThree share what they know. {label}\n\n{lines}\n\nThey talk of dams.\n"
    )
    (account,) = seed_of(text).accounts
    assert [it.name for it in account.people] == list(names)
    assert not any(it.section for it in account.of(AccountPassage))
