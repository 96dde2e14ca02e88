"""What the head of a talk's page says of its sources: whose a date is, who wrote a note."""

import pytest

from generator.link import link as link_resolved
from generator.messages.words import words
from generator.render.context.environment import is_open_ended
from generator.render.pages.talks.head import head_remarks
from generator.resolve import resolve
from tests.render.rendering import as_html, config, render, said
from tests.support import reading_of, seed_of


def remarks(text: str, name: str) -> tuple[str, list[str]]:
    """The title of the only talk, and what its page's head remarks."""
    seed = seed_of(text, name, ".md")
    (talk,) = resolve(reading_of(seed)).corpus.talks
    return talk.title, [it.text for it in head_remarks(talk, seed.accounts, words("en"))]


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        (
            "date: 2026-01-02",
            ["the date is taken from the name of the file or folder", "note of 2 January 2026"],
        ),
        ("date: 2024-05-07", ["the date is that of the note"]),
        ("recorded: 2025-10-17\ndate: 2026-01-02", ["note of 2 January 2026"]),
        (
            "recorded: 2025-10-17\nauthor: Alex Writer\ndate: 2026-01-02",
            ["note by Alex Writer, 2 January 2026"],
        ),
        (
            "author: Alex Writer",
            ["the date is taken from the name of the file or folder", "note by Alex Writer"],
        ),
        ("recorded: 2025-10-17", []),
    ],
)
def test_whose_a_date_is_and_who_wrote_the_note(front: str, expected: list[str]) -> None:
    text = f"---\n{front}\n---\n# Rivers\n\nThey move.\n"
    assert remarks(text, "2024-05-06-rivers") == ("Rivers", expected)


def test_the_date_of_a_page() -> None:
    text = "# Rivers\n\nMay 3, 2025 · 4 min read · via @nadia\n\nThey move.\n"
    assert remarks(text, "rivers") == ("Rivers", ["page of 3 May 2025"])


def test_a_title_made_from_a_name_is_said_to_be() -> None:
    title, said = remarks("[!multi-column]\n\n- They move.\n", "show/the-river-show-411")
    assert title == "The River Show 411"
    assert said == ["the title is made from the name of the file"]


@pytest.mark.parametrize(
    ("horizon", "open_ended"),
    [("Near future", True), ("10 years", False), ("by 2020", False), ("soon", True)],
)
def test_an_open_horizon_is_told_from_one_that_wants_a_date(horizon: str, open_ended: bool) -> None:
    assert is_open_ended(horizon) == open_ended


def test_who_wrote_a_note_neither_takes_part_nor_passed_it_on() -> None:
    seed = seed_of("---\nauthor: Alex Writer\n---\n# Rivers\n\nThey move.\n", "rivers", ".md")
    resolved = resolve(reading_of(seed))
    made = render(link_resolved(resolved), resolved.reading, (), config())
    texts = {page.path: said(as_html(page)) for page in made.pages}
    assert "note by Alex Writer" in texts["talks/rivers.md"]
    assert "shared by" not in texts["talks/rivers.md"]
    assert "wrote a note on 1 talk" in texts["people/index.md"]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ('---\nspeaker: "Weirs.dev"\n---\n# Rivers\n\nThey move.\n', ["Weirs.dev"]),
        ("---\nspeakers:\n  - The Weir Team\n---\n# Rivers\n\nThey move.\n", ["The Weir Team"]),
        ("# Rivers\n\n**Speaker:** The Weir Team\n\nThey move.\n", ["The Weir Team"]),
        ("---\nspeaker: 座谈：堰、Locks\n---\n# Rivers\n\nThey move.\n", ["座谈：堰、Locks"]),
        ("---\nspeaker: TBA\n---\n# Rivers\n\nThey move.\n", []),
        ("---\nspeaker: Ada Okafor\n---\n# Rivers\n\nThey move.\n", []),
    ],
)
def test_a_stated_speaker_who_is_nobody_known_is_shown_as_printed(
    note: str, expected: list[str]
) -> None:
    resolved = resolve(reading_of(seed_of(note, "rivers", ".md")))
    made = render(link_resolved(resolved), resolved.reading, (), config())
    (page,) = (it for it in made.pages if it.address.startswith("talks/rivers"))
    facts = as_html(page).xpath("//ul[@class='t-facts']/li")
    shown = (said(it).partition("speaker, as printed: ") for it in facts)
    assert [value.removesuffix("[1]").strip() for _, sign, value in shown if sign] == expected


def test_a_line_of_links_stands_behind_what_is_told() -> None:
    links = "[Website](https://a.example/x) - [Film \\[FR, bad\\]](https://b.example/y)"
    seed = seed_of(
        f"# Rivers\n\n{links}\n\nThey move on [slowly](https://a.example).\n\n## Past\n\nThey stood.\n",
        "rivers",
        ".md",
    )
    resolved = resolve(reading_of(seed))
    made = render(link_resolved(resolved), resolved.reading, (), config())
    (page,) = (it for it in made.pages if it.address.startswith("talks/rivers"))
    text = said(as_html(page))
    assert 0 < text.index("They move on") < text.index("Film [FR, bad]")
