"""Programmes in Markdown whose talks take several lines, or are elements of HTML."""

import pytest

from tests.promises import check_content_is_in_items, check_nothing_lost
from tests.support import seed_in, seed_of


def told(text: str, file: str = "programme.md") -> list[tuple[str, list[str], str | None]]:
    """Title, people and day of each talk of a note."""
    accounts = seed_in(file, text).accounts
    return [(it.titles[0].text, [who.name for who in it.people], it.published) for it in accounts]


TALKS = [
    ("Where rivers rise in spring", ["Ada Okafor"], "2031-05-06"),
    ("A weir of mud and stone", ["Peter Kern"], "2031-05-06"),
    ("What dams do not hold", ["Nadia Brun", "Ivo Kern"], "2031-05-06"),
]
ABOVE = "# RiverMeet 2031\n\n## 6 May 2031\n\n"


@pytest.mark.parametrize(
    ("card", "names"),
    [
        ("**{time}**\n\n*{title}*\n\n{who}\n\nIt moves.\n\n", "{}, {}"),
        (
            "### {time}\n\n**{who}**\n\n{title}\n\nAll of it moves, and nobody knows why.\n\n",
            "{}, {}",
        ),
        ("| | {time} - {title} |\n| | *{who}* |\n| | |\n", "{} and {}"),
        ("| | {time} |\n| | {title} |\n| | *{who}* |\n", "{} and {}"),
    ],
)
def test_lines_at_one_place_of_their_cards_are_read_alike(card: str, names: str) -> None:
    times = ("9:30 - 10:00", "10:00 - 10:30", "11:00 - 11:30")
    each = [
        card.format(time=time, title=title, who=names.format(*who) if who[1:] else who[0])
        for time, (title, who, _) in zip(times, TALKS, strict=True)
    ]
    pause = card.split("\n", 1)[0].format(time="10:30 - 11:00", title="Coffee break")
    rest = "" if "{title}" in card.split("\n", 1)[0] else "\n\nCoffee break\n\n"
    rest = rest if card[0] != "|" else "\n| | Coffee break |\n" if rest else "\n"
    note = f"{ABOVE}{each[0]}{each[1]}{pause}{rest}{each[2]}"
    assert told(note) == TALKS
    seed = seed_of(note, "programme", ".md")
    check_nothing_lost(seed)
    check_content_is_in_items(seed)


def test_who_gives_the_second_part_of_a_lecture_may_have_given_the_first() -> None:
    posts = (
        "Ada Okafor, Professor at Weir College",
        "Zyx Brun, Researcher",
        "Ivo Kern, Researcher",
    )
    cards = "".join(
        f"### {9 + n}:00\n\n**{posts[n % 3]}**\n\nWhere rivers rise in spring, part {n + 1}\n\n"
        for n in range(5)
    )
    talks = told(ABOVE + cards)
    assert [people for _, people, _ in talks] == [
        ["Ada Okafor"], ["Zyx Brun"], ["Ivo Kern"], ["Ada Okafor"], ["Zyx Brun"],
    ]  # fmt: skip


ROW = """
    <tr>
      <th>{}</th>
      <td>
        <p class="track-title">{}</p>
        <p class="track-speaker">{}</p>
      </td>
    </tr>"""


def test_a_table_of_html_in_a_note_holds_records() -> None:
    times = ("9:30 - 10:00", "10:00 - 10:30", "11:00 - 11:30")
    rows = "".join(
        ROW.format(time, title, " & ".join(who))
        for time, (title, who, _) in zip(times, TALKS, strict=True)
    )
    pause = "\n    <tr><th>10:30</th><td><p class='track-title'>Break</p></td></tr>"
    table = f"<table>\n  <tbody>{rows}{pause}\n  </tbody>\n</table>\n"
    note = (
        f"{ABOVE}* Place: [Weir Hall](https://hall.example/)\n* Free of charge\n\n{table}\nBye.\n"
    )
    assert told(note) == TALKS
    check_nothing_lost(seed_of(note, "programme", ".md"))
    plain = note.replace("<p class", "<p id")  # what nothing calls so, is told by its place
    assert [title for title, _, _ in told(plain)] == [title for title, _, _ in TALKS]


def test_a_table_of_html_without_records_is_left_to_markdown() -> None:
    note = "# Weirs\n\n<table>\n<tr>\n<td>mud</td>\n<td>stone</td>\n</tr>\n</table>\n\nThey hold.\n"
    (account,) = seed_of(note, "weirs", ".md").accounts
    assert account.titles[0].text == "Weirs"
    check_nothing_lost(seed_of(note, "weirs", ".md"))


def test_the_page_of_a_folder_may_be_a_programme() -> None:
    lines = "\n".join(
        f"- {9 + n}:00 {title} - {' & '.join(who)}" for n, (title, who, _) in enumerate(TALKS)
    )
    note = f"---\ntitle: Schedule\n---\n\n## 6 May 2031\n\n{lines}\n"
    assert told(note, "schedule/_index.md") == TALKS
    assert told("---\ntitle: Schedule\n---\n\nSoon.\n", "schedule/_index.md") == []


def test_a_table_with_names_and_titles_in_each_cell_has_a_column_for_each_room() -> None:
    cells = ["Ada Okafor — Old weirs and gates", "Ivo Kern — Silt below the mill"]
    cells += ["Nadia Brun — Salmon in the dark", "Tom Reed — Reeds of the lower delta"]
    cells += ["Olga Lind — Mud and how it moves", "Dan Moss — Banks that give way"]
    rows = "".join(f"| 1{n}:00 | {cells[2 * n]} | {cells[2 * n + 1]} |\n" for n in range(3))
    text = f"# RiverConf 2031\n\n| Time | Hall 1 | Hall 2 |\n|---|---|---|\n{rows}"
    accounts = seed_of(text, "schedule", ".md").accounts
    read = {f"{it.people[0].name} — {it.titles[0].text}" for it in accounts}
    assert read == {*cells}
