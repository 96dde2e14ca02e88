"""Marks of Markdown around labels and names, which change nothing that was read."""

import msgspec

from generator.model.account import AccountPassage
from generator.model.source import Role
from generator.read.account.checks.faults import written_language
from generator.read.outline.line_roles import Repaired
from generator.read.seed import Seed
from generator.text.language import written_in
from tests.promises import check_content_is_in_items
from tests.support import seed_in

NOTE = """# On weather balloons

Speaker: Ada Byron

## Transcript

**Ada Byron:** Good morning, and welcome to the mast.

**Karl Huber:** Thank you. It is a *very* windy one.

**Ada Byron:** Shall we read [the log](https://log.example/7) first?

**Karl Huber:** Let us.
"""


def _seed(text: str) -> Seed:
    return seed_in("a.md", text, "a")


def test_a_line_is_read_as_printed_where_its_texts_stand_between_the_marks() -> None:
    source = _seed(NOTE).source
    assert [repair.line for repair in source.repairs] == [9, 11]
    assert source.lines[6].text == source.lines[6].printed
    assert source.lines[8].text == "Karl Huber: Thank you. It is a very windy one."


def test_speakers_and_words_are_the_same() -> None:
    seed = _seed(NOTE)
    (account,) = seed.accounts
    assert [(it.speaker, it.text) for it in account.of(AccountPassage)][:2] == [
        ("Ada Byron", "Good morning, and welcome to the mast."),
        ("Karl Huber", "Thank you. It is a very windy one."),
    ]
    check_content_is_in_items(seed)


def test_a_text_that_crosses_a_mark_keeps_the_repair() -> None:
    source = _seed("# Notes\n\n## Summary\n\nIt is **far** above the roofs.\n").source
    assert [(repair.line, repair.read) for repair in source.repairs] == [
        (5, "It is far above the roofs.")
    ]


def test_a_time_that_links_into_the_recording_stands_as_printed() -> None:
    address = "https://video.example/watch?v=7&list=weather-balloons-of-all-summers&t={0}2.5s"
    watched = f"[00:{{0:02}}:12]({address})"
    lines = [
        f"* They said that you should read the log of the mast with us once more [{watched.format(n)}]"
        for n in range(20)
    ]
    crossed = f"* Behind {watched.format(40)} they read the log of the kite [{watched.format(40)}]"
    seed = _seed("\n".join(["# On weather balloons", "", *lines, crossed]))
    source, (account,) = seed.source, seed.accounts
    assert [it.line for it in source.repairs] == [23]
    assert [line.mended for line in source.lines[2:22]] == [None] * 20
    times = [it.time.seconds for it in account.of(AccountPassage) if it.time]
    assert times == [*range(12, 1200, 60), 2412]
    check_content_is_in_items(seed)


def test_addresses_are_in_no_language() -> None:
    words, of_log = (
        "They said that the log is on old masts near tall kites",
        "of-the-log-that-is-on",
    )
    texts = [f"{words} [[00:12](https://video.example/{of_log}/{n})]" for n in range(20)]
    lines = [Repaired(number=n, printed=it, text=words) for n, it in enumerate(texts, 1)]
    roles = [msgspec.structs.replace(it, text=it.printed).line(Role.CONTENT, "") for it in lines]
    assert written_language(lines, roles) is None
    assert written_in("\n".join(texts)) == "en"
