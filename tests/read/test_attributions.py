"""Who said something, where the line above, the line below or the top of the page tells it."""

import pytest

from generator.model.account import Quotation
from tests.promises import check_content_is_in_items, check_nothing_invented, check_nothing_lost
from tests.support import seed_of

WORDS = "Love is an action, never simply a feeling."


def said(text: str, title: str = "Notes on love") -> list[tuple[str, str | None, str | None]]:
    """The text, speaker and note of each quote of a page."""
    seed = seed_of(f"{title}\n\nSome first words about it are here.\n\n{text}\n")
    for check in (check_nothing_lost, check_nothing_invented, check_content_is_in_items):
        check(seed)
    (account,) = seed.accounts
    return [
        (one.text, one.speaker, one.note) for one in account.items if isinstance(one, Quotation)
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "note"),
    [
        (f"> {WORDS}\n> — Jane Roe", "Jane Roe", None),
        (f"> {WORDS}\n>\n> — Jane Roe, CEO of Acme", "Jane Roe", "CEO of Acme"),
        (f"> {WORDS}\n\n— Jane Roe", "Jane Roe", None),
        (f"> {WORDS}\n> ~ Jane Roe (@jane)", "Jane Roe", "@jane"),
        (f"“{WORDS}”\n— Jane Roe, PyCon, 2021", "Jane Roe", "PyCon, 2021"),
        (f"- “{WORDS}”\n  — Dr. Jane Roe (@jane)", "Dr. Jane Roe", "@jane"),
        (f"Jane Roe:\n> {WORDS}", "Jane Roe", None),
        (f"**Jane Roe:**\n\n“{WORDS}”", "Jane Roe", None),
    ],
)
def test_speakers_on_a_line_of_their_own(text: str, speaker: str, note: str | None) -> None:
    assert said(text) == [(WORDS, speaker, note)]


@pytest.mark.parametrize(
    "text",
    [
        f"> {WORDS}\n> but only at home",
        f"“{WORDS}”\n— see the chapter below",
        f"> {WORDS}\n\nJane Roe",
    ],
)
def test_a_remark_on_a_line_of_its_own_is_no_speaker(text: str) -> None:
    assert all(speaker is None for _, speaker, _ in said(text))


@pytest.mark.parametrize("title", ["bell hooks on love", "Love: a talk by bell hooks"])
@pytest.mark.parametrize(
    "text",
    [
        f"Quotes\n\n- “{WORDS}” — bell hooks",
        f"Quotes\n\n- {WORDS} — bell hooks, 12:30",
        f"Quotes\n\n- bell hooks: “{WORDS}”",
        f"Quotes\n\n> {WORDS}\n> — bell hooks",
    ],
)
def test_a_name_in_small_letters_needs_the_top_of_the_page(text: str, title: str) -> None:
    assert [(text, speaker) for text, speaker, _ in said(text, title)] == [(WORDS, "bell hooks")]
    assert all(speaker is None for _, speaker, _ in said(text))


def test_a_remark_does_not_vouch_for_itself() -> None:
    text = f"“{WORDS}” — great point"
    assert [speaker for _, speaker, _ in said(f"Quotes\n\n- {text}", text)] == [None]
