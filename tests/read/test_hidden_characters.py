"""Hidden characters are left out of what is read, and reported."""

import pytest

from generator.messages.words import english
from generator.model.account import AccountPassage, Quotation
from generator.model.base import SourceId
from generator.read.seed import Seed, SeedFile, read_seed
from tests.promises import check_content_is_in_items, check_nothing_invented, check_nothing_lost
from tests.support import seed_of

NOTES = """\ufeffA talk about tests

\u200bKey Quotes\u200b

- “Every test\u00ads name \u202esays\u202c what it\u200b holds.” — Ada Okafor, 41:35

می‌خواهم 👨‍💻 and a\x00b.
"""


def hidden(seed: Seed) -> list[tuple[str, tuple[int, int] | None]]:
    problems = seed.source.problems
    return [
        (english(one.message), one.lines) for one in problems if one.code == "characters-hidden"
    ]


def test_a_page_is_read_as_people_see_it() -> None:
    seed = seed_of("\ufeff" + NOTES)
    for check in (check_nothing_lost, check_nothing_invented, check_content_is_in_items):
        check(seed)
    (account,) = seed.accounts
    assert account.titles[0].text == "A talk about tests"
    (quote,) = (one for one in account.items if isinstance(one, Quotation))
    assert quote.text == "Every tests name says what it holds."
    (rest,) = (one for one in account.items if isinstance(one, AccountPassage))
    assert rest.text == "می‌خواهم 👨‍💻 and a\x00b."


def test_what_was_left_out_is_reported_and_listed_with_the_repairs() -> None:
    seed = seed_of("\ufeff" + NOTES)
    listed = (
        "7 hidden characters are left out on 3 lines (U+00AD SOFT HYPHEN, "
        "U+200B ZERO WIDTH SPACE, U+202C POP DIRECTIONAL FORMATTING, …)"
    )
    assert hidden(seed) == [
        (listed, (1, 5)),
        ("1 control character is shown as U+FFFD on 1 line (U+0000)", (7, 7)),
    ]
    lines = {line.number: line.printed for line in seed.source.lines}
    for repair in seed.source.repairs:
        assert repair.printed in lines[repair.line]
    assert len([one for one in seed.source.repairs if one.line == 5]) == 4
    assert "mojibake-repaired" not in {one.code for one in seed.source.problems}


@pytest.mark.parametrize(
    "text", ["Plain notes.", "👨‍👩‍👧 و می‌خواهم", "שלום!\u200f", "ภาษา\u200bไทย"]
)
def test_sound_text_is_not_reported(text: str) -> None:
    seed = seed_of(text)
    assert hidden(seed) == []
    assert seed.source.repairs == ()


@pytest.mark.parametrize(
    ("ending", "text"),
    [
        (
            "html",
            "<title>T</title><h1>Titles&shy;here</h1><p>Some&#8203;body &#x202e;said this.</p>",
        ),
        ("md", "# Titles&shy;here\n\nSome&#8203;body &#x202e;said *this*.\n"),
        ("vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nSome&#8203;body &#x202e;said this.\n"),
    ],
)
def test_what_entities_hide_is_markup(ending: str, text: str) -> None:
    seed = read_seed(SeedFile(id=SourceId("x"), file=f"x.{ending}"), text.encode("utf-8"))
    check_nothing_invented(seed)
    (account,) = seed.accounts
    assert "Somebody said this." in [
        one.text for one in account.items if isinstance(one, AccountPassage)
    ]
