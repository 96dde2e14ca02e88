"""The titles that pages show: without what stands beside them and is known of the talk."""

import pytest

from generator.model.corpus import Talk
from generator.resolve import resolve
from tests.support import reading_of, seed_in

_TEXT = "Rivers carry what the rain brings, and weirs hold some of it back for the mills."


def _talks(*notes: str) -> tuple[Talk, ...]:
    seeds = [seed_in(f"notes/{name}.md", note) for name, note in zip("abcd", notes, strict=False)]
    return resolve(reading_of(*seeds)).corpus.talks


def _titled(title: str, head: str = "show: The River Hour") -> Talk:
    (talk,) = _talks(f"---\n{head}\ntitle: {title!r}\n---\n\n{_TEXT}\n")
    return talk


@pytest.mark.parametrize(
    "title",
    [
        "Moving water | The River Hour Ep. 42",
        "The River Hour, Episode 42: Moving water",
        "The River Hour #42 - Moving water",
        "#42 – Moving water | The River Hour",
        "#42 Moving water",
        "Ep. 42 Moving water",
        "Ep. 42 - Moving water",
        "Episode 42 -- Moving water",
        "Moving water (Episode 42)",
        "Moving water #42",
        "Season 2, Episode 42: Moving water",
        "Moving water - The River Hour",
        '"Moving water" – The River Hour (Ep. 42)',
    ],
)
def test_show_and_number_stand_beside_a_title(title: str) -> None:
    talk = _titled(title, "show: The River Hour\nepisode: 42\nseason: 2")
    assert (talk.title, talk.show, talk.episode) == ("Moving water", "The River Hour", "42")
    assert talk.printed_title == title
    assert talk.title_at is not None


@pytest.mark.parametrize(
    "title",
    [
        "12 weirs that move water",  # a number that may be of it
        "The River Hour: Moving water and its hours | The River Hour Extra",
        "#42",
        "The River Hour Ep. 42",
        "Moving water #7",  # another number
        "The river: a history",
        "Part 42: Moving water",
        "Episode 42 (Ada Okafor) — A report",  # brackets begin no title
    ],
)
def test_what_may_be_of_a_title_stays(title: str) -> None:
    talk = _titled(title, "show: The River Hour\nepisode: 42")
    assert talk.title == title.removeprefix("The River Hour: ")


def test_figures_alone_are_no_title() -> None:
    title = "The River Hour Episode #98 - 10/02/2031"
    assert _titled(title, "show: The River Hour").title == title


def test_a_title_that_another_talk_has_keeps_its_number() -> None:
    head = (
        "---\nshow: The River Hour\nepisode: {0}\ntitle: 'Questions and answers | Ep. {0}'\n---\n"
    )
    talks = _talks(*(f"{head.format(n)}\n{_TEXT} {n}\n" for n in (41, 42)))
    assert [it.title for it in talks] == [f"Questions and answers | Ep. {n}" for n in (41, 42)]


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Moving water - Ada Okafor", "Moving water"),
        ("Moving water | Ada Okafor and Ivo Kern", "Moving water"),
        ("Moving water - Ada Okafor, Zyx Brun", "Moving water - Ada Okafor, Zyx Brun"),
        ("Moving water by Ada Okafor", "Moving water"),
        ("Moving water by Ada Okafor and Zyx Brun", "Moving water by Ada Okafor and Zyx Brun"),
        ("Ada Okafor - Moving old water", "Moving old water"),
        ("Ada Okafor & Ivo Kern - Moving old water", "Moving old water"),
        ("Ada Okafor - Career timeline", "Ada Okafor - Career timeline"),
        ("Ada Okafor | Ivo Kern", "Ada Okafor | Ivo Kern"),
        ("Ada Okafor | The River Hour", "Ada Okafor | The River Hour"),
        ("Ada Okafor: Moving water", "Ada Okafor: Moving water"),
        ("Ada Okafor - Keynote", "Ada Okafor - Keynote"),
        ("Keynote - Ada Okafor", "Keynote - Ada Okafor"),
        ("Memories: Ada Okafor", "Memories: Ada Okafor"),
    ],
)
def test_speakers_stand_beside_a_title(title: str, shown: str) -> None:
    assert _titled(title, "speakers: [Ada Okafor, Ivo Kern]").title == shown


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("[RiverConf 2031] Moving water", "Moving water"),
        ("RiverConf 2031: Moving water", "Moving water"),
        ("Moving water | RiverConf 2031", "Moving water"),
        ("Moving water @ RiverConf 2031", "Moving water"),
        ("Moving water, RiverConf 2031", "Moving water"),
        ("Moving water (RiverConf 2031)", "Moving water"),
        ("Moving water at RiverConf 2031", "Moving water at RiverConf 2031"),
        ("RiverConf 2031 | Trip report", "RiverConf 2031 | Trip report"),
        ("RiverConf 2031: Day 1", "RiverConf 2031: Day 1"),
        ("Weirs | RiverConf 2030", "Weirs | RiverConf 2030"),
    ],
)
def test_an_event_stands_beside_a_title(title: str, shown: str) -> None:
    assert _titled(title, "event: RiverConf 2031").title == shown


def test_notes_that_are_headed_alike_are_called_as_their_files() -> None:
    names = ("Table1_Of_weirs", "Table1_Of_locks", "Table2-Of-mills")
    files = {name: f"# RiverConf notes\n\n{_TEXT} {name[-5:]} too.\n" for name in names}

    def shown(files: dict[str, str]) -> set[str]:
        seeds = [seed_in(f"notes/{name}.md", note) for name, note in files.items()]
        return {it.title for it in resolve(reading_of(*seeds)).corpus.talks}

    assert shown(files) == {"Table1 Of weirs", "Table1 Of locks", "Table2 Of mills"}
    assert shown(dict([*files.items()][:2])) == {"RiverConf notes"}
    dated = {
        name: it.replace("\n\n", f"\n\nDate: 2031-05-0{n}\n\n", 1)
        for n, (name, it) in enumerate(files.items(), 1)
    }
    assert not shown(dated) & {"Table1 Of weirs", "Table1 Of locks"}
    closing = {
        f"0{n}-{it}": files[name]
        for n, (it, name) in enumerate(
            zip(("nightbrain", "up-your-weir", "so-very-old"), files, strict=True)
        )
    }
    assert shown(closing) == {"Nightbrain", "Up Your Weir", "So Very Old"}
    numbered = {f"0{n}": it for n, it in enumerate(files.values(), 1)}
    assert shown(numbered) == {"RiverConf notes"}


def test_entries_of_lists_are_called_alike_and_not_as_their_files() -> None:
    entries = ("title: Devonomics\n  speaker: {}", "title: On mud\n  speaker: Lena Mills")
    lists = [
        seed_in(f"{name}.spring.yaml", "\n".join(f"- {it}" for it in entries).format(who))
        for name, who in (("early", "Ada Okafor"), ("late", "Ivo Kern"), ("draft", "Nadia Brun"))
    ]
    titles = [it.title for it in resolve(reading_of(*lists)).corpus.talks]
    assert titles.count("Devonomics") == len(lists)


@pytest.mark.parametrize(
    ("folders", "file"),
    [
        (("#1 Moving water", "#2 Weir-side gates", "#3 Slow mills"), "links"),
        (("#1 Moving water/social", "#2 Weir-side gates/social", "#3 Slow mills/social"), "post"),
    ],
)
def test_files_called_alike_are_called_as_their_folders(
    folders: tuple[str, ...], file: str
) -> None:
    seeds = [
        seed_in(f"notes/{folder}/{file}.md", f"# Links and more\n\n{_TEXT} {folder[-9:]} too.\n")
        for folder in folders
    ]
    shown = {it.title for it in resolve(reading_of(*seeds)).corpus.talks}
    assert shown == {folder.partition("/")[0] for folder in folders}


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("About Ada Okafor", "Ada Okafor"),
        ("Ada Okafor에 대하여", "Ada Okafor"),
        ("About Ivo Kern", "About Ivo Kern"),
    ],
)
def test_what_is_about_the_speaker_is_called_as_the_speaker(title: str, shown: str) -> None:
    assert _titled(title, "speaker: Ada Okafor").title == shown


@pytest.mark.parametrize("day", ["2031-05-09", "9 May 2031"])
def test_of_a_meeting_with_a_number_more_is_left_than_its_day(day: str) -> None:
    (talk,) = _talks(f"# Weekly call #15 — {day}\n\n{_TEXT}\n")
    assert talk.title.startswith("Weekly call")


@pytest.mark.parametrize(
    "title",
    [
        "Summary of “Moving water”",
        'Key takeaways from "Moving water"',
        "YouTube Summary: Moving water",
        "Moving water (Podcast Notes)",
        "Zusammenfassung: Moving water",
        "Résumé : Moving water",
        "视频总结：Moving water",
        "【要約】Moving water",
    ],
)
def test_the_sort_of_text_is_no_part_of_a_title(title: str) -> None:
    assert _titled(title).title == "Moving water"


@pytest.mark.parametrize("title", ["Summary of Findings", "Notes on water", "Resumen de presas"])
def test_a_title_may_begin_like_a_sort_of_text(title: str) -> None:
    assert _titled(title).title == title


def test_the_word_in_front_of_its_number_goes_with_the_number() -> None:
    assert _titled("Moving water – Episode #42", "episode: 42").title == "Moving water"


def test_the_end_of_a_time_is_no_day_behind_a_title() -> None:
    title = "Report on the weirs (05/01/2031 - 05/30/2031)"
    assert _titled(title, "date: 2031-05-30").title == title


def test_what_a_program_called_a_page_is_no_title_beside_another() -> None:
    url = "recording: https://youtu.be/aB3defg_ijk"
    named, spelt = (
        f"---\n{url}\ntitle: {it}\n---\n\n{_TEXT}\n"
        for it in ("weirs2031-on-moving-water", "On moving water")
    )
    (talk,) = _talks(named, spelt)
    assert talk.title == "On moving water"
