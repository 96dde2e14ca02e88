"""Chapters with a list under them: each with a time is one, what has none stays below it."""

from generator.model.account import AccountPassage, AccountSegment
from tests.promises import check_nothing_invented, check_nothing_lost
from tests.support import seed_of


def _read(text: str) -> tuple[list[tuple[str, str]], list[str]]:
    """The chapters of a note in Markdown, each with its time, and the prose of it."""
    seed = seed_of(text, "weirs", ".md")
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    (account,) = seed.accounts
    chapters = [it for it in account.items if isinstance(it, AccountSegment)]
    prose = [it.text for it in account.items if isinstance(it, AccountPassage)]
    return [(it.time.printed, it.title) for it in chapters if it.time], prose


def test_links_under_a_chapter_take_nothing_from_it() -> None:
    chapters, prose = _read("""\
# Moving water

## Timestamps

- [@01:35] - Meet the weir
- [@04:46] - How do rivers move?
  - [The River Book](https://example.org/book)
  - [Maps](https://example.org/maps)
- [@08:47] - What is a dam?
""")
    assert chapters == [
        ("01:35", "Meet the weir"),
        ("04:46", "How do rivers move?"),
        ("08:47", "What is a dam?"),
    ]
    assert prose == ["The River Book (https://example.org/book)", "Maps (https://example.org/maps)"]


def test_chapters_under_chapters() -> None:
    chapters, prose = _read("""\
# Moving water

### Show Notes

* **[00:00](#t=00:00)** Welcome to the weir!
* **[01:17](#t=01:17)** Brought to you by [Rivers](https://example.org).
* **[02:09](#t=02:09)** How do locks work?
  * **[03:52](#t=03:52)** Old gates.
  * **[04:09](#t=04:09)** New gates.
* **[04:54](#t=04:54)** Water when away.
  * [Pumps](https://example.org/pumps)
* **[10:00](#t=10:00)** Floods.
""")
    assert [time for time, _ in chapters] == [
        *("00:00", "01:17", "02:09", "03:52", "04:09", "04:54", "10:00")
    ]
    assert prose == []  # one line under a chapter describes it


def test_timed_lines_over_lists_are_chapters() -> None:
    chapters, prose = _read("""\
# Moving water

## Show Notes

3:11 - Weirs and sluices in general

* They hold water
* They let it go

10:55 - Dams

* Can be high

18:46 - Locks

## Links
* [Maps](https://example.org)
""")
    assert [title for _, title in chapters] == ["Weirs and sluices in general", "Dams", "Locks"]
    assert prose[:3] == ["They hold water", "They let it go", "Can be high"]


def test_long_notes_with_times_keep_their_lists_and_times() -> None:
    chapters, prose = _read("""\
# Moving water

## Notes

- 02:10 She says that every river has moved its bed more often than the maps of it were drawn.
  - The oldest map shows a lake.
  - The newest shows none.
- 05:30 He answers that a bed which moves is none. That is where they part for the evening.
- 09:45 Both agree that somebody should have asked the people who live there, and nobody did.
""")
    assert chapters == []
    assert prose[1:3] == ["The oldest map shows a lake.", "The newest shows none."]
    assert prose[0].startswith("She says")


def test_lines_that_say_who_said_what_are_no_chapters() -> None:
    quoted = "".join(
        f"> *A gate is a promise, number {n}.*  \n> 水闸是一个承诺。  \n> —— Ada Okafor · [0{n}:59] ^q{n}\n\n"
        for n in range(1, 6)
    )
    chapters, _ = _read(f"# Moving water\n\n[[weir]]\n\n## Notes\n\n{quoted}")
    assert chapters == []


def test_a_sentence_without_spaces_is_no_title() -> None:
    said = "他们说这条河每一年都会移动它的河床，比地图上画出来的要频繁得多，而且没有人去问住在那里的人到底怎么看"
    lines = "\n".join(f"- {n}:10 {said}{n}" for n in range(1, 7))
    assert _read(f"# Moving water\n\n## Notes\n\n{lines}\n")[0] == []
    short = "\n".join(f"- {n}:10 河的第{n}段" for n in range(1, 7))
    assert len(_read(f"# Moving water\n\n## Notes\n\n{short}\n")[0]) == len(range(1, 7))


def test_titles_with_their_times_behind_are_said_by_nobody() -> None:
    lines = """\
Introduction: Sand 00:00
Moving Water: Rivers, Silt, and Mud 1:44
How Sand is Stored 2:48
Ada Okafor 5:19
The Last Weir: Dams 6:12
"""
    chapters, prose = _read(f"# Weirs\n\n## About\n\nWhy they leak.\n\n--\n{lines}\nThey do.\n")
    assert chapters[0] == ("00:00", "Introduction: Sand")
    assert chapters[3] == ("5:19", "Ada Okafor")
    assert len(chapters) == 5
    assert prose == ["Why they leak.", "--", "They do."]
    (account,) = seed_of(f"# Weirs\n\nChapters:\n{lines}", "weirs", ".md").accounts
    assert not account.people


def test_times_behind_lines_that_do_not_begin_the_recording_are_none_of_chapters() -> None:
    verses = "It rains in Genesis 7:12\nIt stops in Genesis 8:13\nIt shines in Genesis 9:13\n"
    chapters, _ = _read(f"# Weirs\n\nWhy they leak.\n\n{verses}")
    assert chapters == []


def test_times_may_stand_behind_chapters_under_chapters() -> None:
    chapters, prose = _read("""\
# Moving water

Ada joins us to talk about weirs.

- Meet the weir (1:25)
    - Who keeps it? (4:12)
    - How is work? (7:30)
- Mud (9:00)
    - [The Mud Book](https://example.org/book)
    - Catching up (20:40)
- Silt (22:00)
""")
    times = ["1:25", "4:12", "7:30", "9:00", "20:40", "22:00"]
    assert [time for time, _ in chapters] == times
    assert chapters[1] == ("4:12", "Who keeps it?")
    assert prose[1:] == ["The Mud Book (https://example.org/book)"]


def test_the_words_of_a_chapter_may_stand_below_its_time() -> None:
    chapters, prose = _read("""\
# Moving water

Some of the topics, in order:

- Ada's [letter](https://example.org/letter) about pumps
- [@1:28](https://example.org/x?t=88) Meeting the weir
- [@9:27](https://example.org/x?t=567)
  Pumps and power
- [@20:36](https://example.org/x?t=1236)\x20\x20
  Gates of [Ilmen](https://example.org/i)
  - Tall gates
  - Low gates
- 29:37
  Levees
""")
    assert chapters == [
        ("1:28", "Meeting the weir"),
        ("9:27", "Pumps and power"),
        ("20:36", "Gates of Ilmen (https://example.org/i)"),
        ("29:37", "Levees"),
    ]
    assert prose[-2:] == ["Tall gates", "Low gates"]


def test_a_quotation_below_a_chapter_is_none_of_its_words() -> None:
    chapters, prose = _read("""\
# Moving water

- [@1:28](https://example.org/x?t=88) Meeting the weir
  > It was taller than the church, and nobody had told the baker about it in all those years.
  > We laughed until the gate gave way.
- [@9:27](https://example.org/x?t=567)
  Pumps and power
- [@12:05](https://example.org/x?t=725)
  > Nobody paid for the locks.
- [@20:36](https://example.org/x?t=1236)
  Gates
""")
    assert [title for _, title in chapters] == ["Meeting the weir", "Pumps and power", "Gates"]
    assert "Nobody paid for the locks." in prose


def test_a_heading_with_its_time_in_brackets_behind_is_a_chapter() -> None:
    chapters, prose = _read("""\
# Moving water

## Notes

### Why rivers move (00:02:10)

- They are heavy.

### What weirs do [20:30]

They hold water.

### Who builds (1931)

Towns build.
""")
    assert chapters == [("00:02:10", "Why rivers move"), ("20:30", "What weirs do")]
    assert prose == ["Notes", "They are heavy.", "They hold water.", "Towns build."]
