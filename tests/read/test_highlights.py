"""Highlights of reading programs: what is quoted, and what a program noted of a moment."""

import pytest

from generator.model.account import (
    Account,
    AccountDetail,
    AccountPassage,
    AccountTakeaway,
    AccountTopic,
    Quotation,
)
from tests.promises import check_content_is_in_items, check_nothing_invented, check_nothing_lost
from tests.support import seed_of

_MOMENT = "- The price of a well\n  Key takeaways:\n  - Wells cost a year. ([Time 0:27:10](https://example.org/s))\n"


def test_the_title_of_a_moment_and_what_a_program_noted_below_are_no_quotations() -> None:
    seed = seed_of(f"# Wells\n\n## Highlights\n{_MOMENT}", ending=".md")
    for check in (check_nothing_lost, check_nothing_invented, check_content_is_in_items):
        check(seed)
    (account,) = seed.accounts
    assert not list(account.of(Quotation))
    told = [(it.text, it.time and it.time.seconds) for it in account.of(AccountPassage)]
    assert told == [
        ("The price of a well", None),
        ("Key takeaways:", None),
        ("Wells cost a year.", 1630),
    ]


def test_a_place_alone_below_the_words_is_theirs() -> None:
    text = "# Wells\n\n## Highlights\n- A well is a promise.\n  - ([View Highlight](https://example.org/a))\n"
    (account,) = seed_of(text, ending=".md").accounts
    assert [quote.text for quote in account.of(Quotation)] == ["A well is a promise."]


def quotes_in(text: str) -> list[tuple[str, str | None, str | None, tuple[int, int]]]:
    seed = seed_of(text, ending=".md")
    check_nothing_invented(seed)
    quotations = (it for account in seed.accounts for it in account.of(Quotation))
    return [(it.text, it.speaker, it.context, it.at.lines) for it in quotations]


def test_a_place_on_a_line_of_its_own_is_that_of_the_highlight_above() -> None:
    link = "([View Highlight](https://reader.example/read/01h5q0))"
    text = (
        "# Rivers\n\n## Metadata\n- Author: [[Nadia Brun]]\n- Full Title: Rivers\n\n## Highlights\n"
        f"- A river is a verb. {link}\n- Nobody owns a flood.\n        - {link}\n    - Note: true\n"
    )
    assert [it[0] for it in quotes_in(text)] == ["A river is a verb.", "Nobody owns a flood."]
    (account,) = seed_of(text, ending=".md").accounts
    assert [it.note for it in account.of(Quotation)] == [None, "true"]
    assert not account.of(AccountPassage)


def test_quotations_with_the_sign_of_a_link_are_highlights() -> None:
    sign = "[⤴️](https://reader.example/me/x#8b1e)"
    text = (
        "# Weirs\n\nBy Ivo Kern.\n\n## Highlights\n\n"
        f"> A weir leaks at night. {sign} ^8b1e\n\nMine.\n\n> A door. {sign}  #doors ^9b1e\n"
    )
    assert [it[0] for it in quotes_in(text)] == ["A weir leaks at night.", "A door."]
    (account,) = seed_of(text, ending=".md").accounts
    assert [it.text for it in account.of(AccountPassage)][-1] == "Mine."
    (account,) = seed_of("# Weirs\n\n## Notes\n\nA gate holds 2 ^1024\n", ending=".md").accounts
    assert [it.text for it in account.of(AccountPassage)] == ["A gate holds 2 ^1024"]


def test_words_copied_from_a_book_are_nobody_s() -> None:
    rights = "This material may be protected by copyright."
    source = f"Excerpt From\nThe River Book\nIvo Kern\n{rights}\n"
    text = f"# Rivers by Ada Okafor\n\nShe began:\n\n“Rivers are roads.”\n\n{source}\nThen maps.\n"
    assert not any(speaker for _, speaker, *_ in quotes_in(text))
    (account,) = seed_of(text, ending=".md").accounts
    assert [it.name for it in account.people] == ["Ada Okafor"]


@pytest.mark.parametrize(
    "author", ["*River Theory with Ben Moreau*", "River Theory with Ben Moreau"]
)
def test_the_author_of_a_podcast_by_a_tag_of_several_parts_is_its_show(author: str) -> None:
    text = f"# Wells\n\n## Metadata\n* Author: {author}\n* Category: #Type/Highlight/Podcast\n"
    (account,) = seed_of(f"{text}\n## Highlights\n* A well waits.\n", ending=".md").accounts
    assert (account.show, account.people) == ("River Theory with Ben Moreau", ())


@pytest.mark.parametrize(
    ("place", "note"),
    [
        (
            "- Tu subrayado en la posición 31-32 | Añadido el lunes, 5 de mayo de 2031 20:05:20",
            "- Tu nota en la página 7 | posición 40 | Añadido el lunes, 5 de mayo de 2031 20:05:20",
        ),
        (
            "- Ihre Markierung bei Position 31 | Hinzugefügt am Montag, 5. Mai 2031 20:05:20",
            "- Ihre Notiz bei Position 40 | Hinzugefügt am Montag, 5. Mai 2031 20:05:20",
        ),
        (
            "- 您在位置 #31-32的标注 | 添加于 2031年5月5日星期一 下午8:05:20",
            "- 您在位置 #40 的笔记 | 添加于 2031年5月5日星期一 下午8:05:20",
        ),
    ],
)
def test_clippings_in_any_language_are_under_their_works_and_may_be_of_no_talk(
    place: str, note: str
) -> None:
    records = (
        ("Los ríos (Brun, Nadia)", place, "A river is a verb."),
        ("La presa. Una historia (Kern, Ivo)", place, "Nobody owns a flood."),
        ("Los ríos (Brun, Nadia)", note, "Compare with dams."),
    )
    text = "".join(f"\ufeff{title}\n{at}\n\n{words}\n==========\n" for title, at, words in records)
    seed = seed_of(text, "My Clippings")
    check_nothing_lost(seed)
    quotes = [[quote.text for quote in it.of(Quotation)] for it in seed.accounts]
    assert [it.titles[0].text for it in seed.accounts] == [records[0][0], records[1][0]]
    assert quotes == [["A river is a verb."], ["Nobody owns a flood."]]
    assert "talk-unknown" in {it.code for it in seed.source.problems}


def test_a_point_with_a_number_and_a_bar_is_no_clipping() -> None:
    text = "# Rivers\n\nWhat we saw\n- Gate 31 | opened on Monday\n\nIt leaks.\n"
    (account,) = seed_of(text, ending=".md").accounts
    assert not list(account.of(Quotation))


_NOTED = """# Rivers

## Metadata
- Author: [[Nadia Brun]]
- Full Title: Rivers

## Highlights
- A river is a verb. ([Time 0:12:40](https://example.org/a))
    - Note: Look up the gauge.
    - Tags: [[rivers]] #floods
- Nobody owns a flood.
    - Tags: #floods
- **Note:** Ask Ivo.
"""


def readers(account: Account) -> list[str]:
    return [it.text for it in account.of(AccountDetail) if it.what == "reader"]


def test_a_reader_s_note_and_tags_are_on_the_highlight_above() -> None:
    seed = seed_of(_NOTED, ending=".md")
    for check in (check_nothing_lost, check_nothing_invented, check_content_is_in_items):
        check(seed)
    (account,) = seed.accounts
    assert [(it.text, it.note) for it in account.of(Quotation)] == [
        ("A river is a verb.", "Look up the gauge."),
        ("Nobody owns a flood.", None),
    ]
    assert readers(account) == ["Tags: rivers #floods", "Tags: #floods", "Note: Ask Ivo."]
    assert not account.of(AccountTopic)
    assert not account.of(AccountPassage)


@pytest.mark.parametrize(
    "marked",
    [
        "> A weir leaks at night.\n\nNote: Look up the gauge.\nTags: weirs, gates\n",
        "A weir leaks at night.\n\nNote: Look up the gauge.\n\nTags: weirs, gates\n",
        "- A weir leaks at night.\n  - Note: Look up the gauge.\n  - Tags: weirs, gates\n",
    ],
)
def test_notes_and_tags_of_readers_are_none_of_the_highlights(marked: str) -> None:
    seed = seed_of(f"# Weirs\n\nBy Ivo Kern.\n\n## Highlights\n\n{marked}", ending=".md")
    for check in (check_nothing_lost, check_nothing_invented, check_content_is_in_items):
        check(seed)
    (account,) = seed.accounts
    assert [it.text for it in account.of(AccountTakeaway)] == ["A weir leaks at night."]
    assert readers(account) == ["Note: Look up the gauge.", "Tags: weirs, gates"]
    assert not account.of(AccountPassage)


def test_a_labelled_point_among_others_is_no_reader_s_own() -> None:
    text = (
        "# Games\n\nBy Bo Lind.\n\n## {}\n\n- Tag: who is it runs after the others\n- Few rules\n"
    )
    (account,) = seed_of(text.format("Highlights"), ending=".md").accounts
    assert len(account.of(AccountTakeaway)) == 2
    assert readers(account) == []
    below = "- Few rules\n  Note: the others laughed.\n\n  Note: this was said twice.\n"
    (account,) = seed_of(f"{text.format('Discussion')}{below}", ending=".md").accounts
    assert readers(account) == []


def test_tags_right_below_a_quote_are_on_it_and_elsewhere_the_talks() -> None:
    text = '# Weirs\n\nBy Bo Lind.\n\n## Quotes\n\n"A weir leaks at night." — Ivo Kern\n{}Tags: weirs\n'
    near, far = (seed_of(text.format(it), ending=".md").accounts[0] for it in ("", "\n"))
    assert [it.note for it in near.of(Quotation)] == ["Tags: weirs"]
    assert not near.of(AccountTopic)
    assert [it.note for it in far.of(Quotation)] == [None]


def test_a_voice_is_no_part_of_a_highlight_and_a_program_s_word_is_none() -> None:
    link = "([Time 0:10:57](https://example.org/s))"
    marked = f"* Speaker 1: gates leak at night {link}\n* WellQuote {link}\n  * Note: look it up\n"
    seed = seed_of(f"# Wells\n\n## Highlights\n\n{marked}", ending=".md")
    for check in (check_nothing_lost, check_nothing_invented, check_content_is_in_items):
        check(seed)
    (account,) = seed.accounts
    said = [(it.speaker, it.text) for it in account.of(Quotation)]
    assert said == [("Speaker 1", "gates leak at night")]
    told = [(it.text, it.time and it.time.seconds) for it in account.of(AccountPassage)]
    assert told == [("WellQuote", 657)]
    assert readers(account) == ["Note: look it up"]


def test_takeaways_of_a_program_on_one_line_are_as_many() -> None:
    text = (
        "title:: Wells (highlights)\nauthor:: [[River Hour]]\ncategory:: #podcasts\n\n"
        "- Highlights first synced by [[Reader]]\n\t- What a well costs\n\t  \n\t  Key takeaways:\n"
        "\t  (* Wells cost a year., * Nobody digs alone, says the mill.)\n\t  \n\t  Transcript:\n"
        "\t  Speaker 1\n\t  A well is a year of work. ([Time 0:27:10](https://example.org/s))\n"
    )
    seed = seed_of(text, ending=".md")
    for check in (check_nothing_lost, check_nothing_invented, check_content_is_in_items):
        check(seed)
    (account,) = seed.accounts
    points = [it.text for it in account.of(AccountTakeaway)]
    assert points == ["Wells cost a year.", "Nobody digs alone, says the mill."]


def test_whose_name_heads_a_highlight_said_it_where_the_head_names_her() -> None:
    words, place = (
        "A river is a verb, and nobody owns it.",
        "([Time 0:05:12](https://example.org/s))",
    )
    head = "# Rivers\n\nSpeaker: Nadia Brun\n\n## Highlights\n\n- {}: " + f"{words} {place}\n"
    for name, said_by in (("Nadia Brun", "Nadia Brun"), ("Ivo Kern", None)):
        (account,) = seed_of(head.format(name), ending=".md").accounts
        (quote,) = account.of(Quotation)
        assert quote.speaker == said_by
        assert quote.text == (words if said_by else f"{name}: {words}")


def test_one_point_below_quotes_is_a_quotation() -> None:
    text = (
        "# Rivers\n\nSpeaker: Nadia Brun\n\n## Quotes\n\n- A river is a verb, and nobody owns it.\n"
    )
    (account,) = seed_of(text, ending=".md").accounts
    assert len(account.of(Quotation)) == 1


def test_two_turns_of_those_whom_the_head_names_are_enough() -> None:
    head = "# Rivers\n\nGuest: Nadia Brun\nHost: Ivo Kern\n\n"
    for asked, speakers in (("?", {"Ivo Kern", "Nadia Brun"}), (".", {None})):
        text = f"{head}Ivo Kern: Why do rivers return{asked}\n\nNadia Brun: They never left.\n"
        (account,) = seed_of(text, ending=".md").accounts
        assert {it.speaker for it in account.of(AccountPassage)} == speakers


def test_what_stands_behind_an_empty_line_below_the_head_is_text() -> None:
    head = "# Rivers\n\nSpeaker: Nadia Brun\nEvent: RiverConf\nDate: 6 May 2031\n{}Right to repair: makers must supply parts\n\nIt holds.\n"
    for gap, count in (("\n", 2), ("", 1)):
        (account,) = seed_of(head.format(gap), ending=".md").accounts
        assert len(account.of(AccountPassage)) == count
