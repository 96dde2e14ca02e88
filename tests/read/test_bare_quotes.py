"""Quotes without marks around them, below a heading that announces quotes."""

import pytest

from generator.model.account import AccountPassage, Quotation
from tests.promises import check_nothing_invented, check_nothing_lost
from tests.support import seed_of

FIRST = "A pond is a battery that nobody has to charge."
SECOND = "The oldest mills are the ones that were mended worst."


def quotes(lines: str, head: str = "Speaker: Ada Okafor", heading: str = "Quotes") -> list[object]:
    """Text, speaker and printed time of each quote below a heading; other texts alone."""
    seed = seed_of(f"# Tide mills\n\n{head}\nDate: 2024-05-06\n\n## {heading}\n{lines}\n")
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    (account,) = seed.accounts
    return [
        (it.text, it.speaker, it.time.printed if it.time else None)
        if isinstance(it, Quotation)
        else it.text
        for it in account.items
        if isinstance(it, Quotation | AccountPassage)
    ]


@pytest.mark.parametrize("name", ["Ada Okafor", "Ada", "Okafor", "**Ada Okafor**"])
@pytest.mark.parametrize(
    ("head", "heading"),
    [
        ("Speaker: Ada Okafor", "Quotes"),
        ("Speaker: Dr. Ada Okafor", "Quotes"),
        ("Referentin: Ada Okafor", "Zitate"),
        ("Speakers: Ada Okafor, Ivo Kern", "Quotes"),
    ],
)
def test_a_name_in_front_of_a_listed_quote_is_its_speakers(
    name: str, head: str, heading: str
) -> None:
    read = quotes(f"- {FIRST}\n- {name}: {SECOND} (21:45)", head, heading)
    assert read == [(FIRST, None, None), (SECOND, name.strip("*"), "21:45")]


def test_a_name_in_front_makes_a_quote_beside_one_with_marks() -> None:
    lines = f'- Ada Okafor: {FIRST}\n- Ada Okafor: "{SECOND}"\n- See the book of mills there.'
    read = quotes(lines, "Speakers: Ada Okafor, Ivo Kern")
    assert read == [
        (FIRST, "Ada Okafor", None),
        (SECOND, "Ada Okafor", None),
        "See the book of mills there.",
    ]


@pytest.mark.parametrize(
    ("label", "head"),
    [
        ("Tide mills", "Speaker: Ada Okafor"),
        ("Nadia Brun", "Speaker: Ada Okafor"),
        ("Ada", "Speakers: Ada Okafor, Ada Kern"),
    ],
)
def test_what_is_nobodys_name_stays_in_the_quote(label: str, head: str) -> None:
    line = f"{label}: {SECOND}"
    assert quotes(f"- {FIRST}\n- {line}", head) == [(FIRST, None, None), (line, None, None)]


def test_a_time_in_front_of_a_listed_quote_is_when_it_was_said() -> None:
    read = quotes(f"- {FIRST} (21:45)\n- 22:45 {SECOND}\n- 23:10 - Ada: {FIRST}")
    assert read == [(FIRST, None, "21:45"), (SECOND, None, "22:45"), (FIRST, "Ada", "23:10")]


def test_a_time_that_a_sentence_begins_with_is_of_its_words() -> None:
    line = "22:45 is when the last mill stands still."
    assert quotes(f"- {FIRST}\n- {line}") == [(FIRST, None, None), (line, None, None)]


@pytest.mark.parametrize(
    ("lines", "quoted"),
    [
        ("> A weir is a clock that leaks. (3:16)", []),  # it may be a verse
        ("> A weir is slow.\n> A weir is a clock that leaks. (12:05)", []),
        (
            "- „Ein Wehr ist eine Uhr, die tropft.“\n- x",
            [("Ein Wehr ist eine Uhr, die tropft.", None)],
        ),
    ],
)
def test_a_sentence_in_quotation_marks_is_a_quote_below_any_heading(
    lines: str, quoted: list[object]
) -> None:
    read = quotes(f"\nSome notes.\n\n{lines}\n\nMore.", heading="On time")
    assert [
        (text, time) for text, _, time in (it for it in read if isinstance(it, tuple))
    ] == quoted


@pytest.mark.parametrize(
    "who",
    ["Ivo Kern, engineer", "Ivo Kern (https://kern.example), engineer", "Ivo Kern，水利工程师"],
)
def test_a_name_behind_a_dash_below_a_text_says_whose_it_is(who: str) -> None:
    lines = f"\n1.\n\n{FIRST}\n\n-- {who}\n\n2.\n\n{SECOND}\n\n-- Nadia Brun\n"
    wanted = [(FIRST, "Ivo Kern", None), (SECOND, "Nadia Brun", None)]
    assert [it for it in quotes(lines, head="Speaker: Bo Lind") if isinstance(it, tuple)] == wanted
    told = quotes(lines, head="Speaker: Bo Lind", heading="What else I heard")
    assert not [it for it in told if isinstance(it, tuple)]


@pytest.mark.parametrize("label", ["Citazione", "Frase", "Extrait", "引用"])
def test_a_word_for_a_quote_speaks_none(label: str) -> None:
    lines = f"\n**{label}**: “{FIRST}”\n\n### Mills\n\n**{label}**: “{SECOND}”\n"
    told = quotes(lines, head="Guest: Bo Lind", heading="What I read")
    assert {it[1] for it in told if isinstance(it, tuple)} <= {None, "Bo Lind"}


@pytest.mark.parametrize(
    "text",
    [
        "A flood is a letter.\nIt comes every year.",
        "Slide 12",
        "https://weir.example/12.",
        "Photo credit",
    ],
)
def test_what_is_no_whole_text_above_a_name_is_no_quote(text: str) -> None:
    told = quotes(f"\n{text}\n— Nadia Brun\n", head="Date: 2031-05-06")
    assert not [it for it in told if isinstance(it, tuple) and it[1] == "Nadia Brun"]


def test_a_minute_behind_a_quote_is_its_time() -> None:
    behind = ("(min. 14)", "(Minute 22)", "(min 35:10)", "(ab 41:05)", "[第 9 分钟]")
    lines = "".join(f'- "{FIRST[:-1]}, {n}." {it}\n' for n, it in enumerate(behind))
    seed = seed_of(f"# Tide mills\n\nDate: 2024-05-06\n\n## Quotes\n{lines}")
    check_nothing_invented(seed)
    times = [it.time and it.time.seconds for it in seed.accounts[0].of(Quotation)]
    assert times == [14 * 60, 22 * 60, 35 * 60 + 10, 41 * 60 + 5, 9 * 60]


def test_what_a_speaker_reads_out_amid_timed_lines_is_no_quote_of_theirs() -> None:
    said = "".join(f"**0:{n}** · And so the river went on.\n\n" for n in range(10, 40))
    noted = said.replace("on.", "on")  # of what a show was about
    for timed, number in ((said, 0), (noted, 1), ("", 1)):
        text = f'Date: 2024-05-06\nSpeaker: Bo Lind\n\n{timed}**0:40** · "{FIRST}"\n'
        seed = seed_of(f"# Tide mills\n\n{text}")
        assert len(list(seed.accounts[0].of(Quotation))) == number
