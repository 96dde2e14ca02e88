"""A transcript and the notes on its episode, which lie in other folders."""

import pytest

from generator.model.corpus import Talk
from generator.resolve import resolve
from tests.support import reading_of, seed_in

CUES = """\
1
00:00:00,000 --> 00:00:04,840
Welcome to this evening at the weir, all of you.

2
00:00:04,840 --> 00:00:10,560
Tonight we are told how a gate is closed.
"""
NOTES = "# {title}\n\nWe met at the gate, and somebody closed it.\n\n- A map\n- A book\n"


def _talks(files: dict[str, str]) -> list[Talk]:
    seeds = (seed_in(file, text) for file, text in files.items())
    return list(resolve(reading_of(*seeds)).corpus.talks)


@pytest.mark.parametrize(
    ("title", "name", "n_talks"),
    [
        ("S01E05 - Ada Okafor on sluice gates | The Water Hour", "5-2031-05-06-S01E05-Ada-Okafor-on-sluice-gates", 1),
        ("Episode 5: How sluices close", "ep05-how-sluices-close", 1),
        ("S01E06 - Ada Okafor on sluice gates | The Water Hour", "5-2031-05-06-S01E05-Ada-Okafor-on-sluice-gates", 2),
        ("S01E05 - Ada Okafor on sluice gates | The Water Hour", "5-2031-05-06-S02E05-Ada-Okafor-on-sluice-gates", 2),
        ("S01E05 - Ada Okafor on river maps | The Water Hour", "5-2031-05-06-S01E05-Ada-Okafor-on-sluice-gates", 2),
        ("On sluice gates", "on-sluice-gates", 2),
    ],
)  # fmt: skip
def test_one_number_and_the_title_in_the_name_of_the_transcript(
    title: str, name: str, n_talks: int
) -> None:
    files = {"notes/gates.md": NOTES.format(title=title), f"transcripts/{name}.srt": CUES}
    assert len(_talks(files)) == n_talks


def test_the_ending_of_the_recording_is_none_of_the_name() -> None:
    (talk,) = _talks(
        {"a/sluice-gates.md": NOTES.format(title="Gates"), "a/sluice-gates.mp3.srt": CUES}
    )
    assert talk.title == "Gates"
    (alone,) = _talks(
        {"a/5-2031-05-06-S01E05-Sluice-gates.wav.vtt": "WEBVTT\n\n" + CUES.replace(",", ".")}
    )
    assert alone.title == "Sluice gates"


def test_the_note_on_the_episode_names_it_before_a_heading_of_the_transcript() -> None:
    turns = "".join(
        f"__Ada Okafor__: Gate {n} is old.\n\n__Ivo Kern__: It is.\n\n" for n in range(9)
    )
    episode = "---\ntitle: Three evenings at the weir\ndate: 2031-05-06\n---\n\nWe talk to three.\n"
    (talk,) = _talks(
        {
            "episodes/2031-05-06-weir.md": episode,
            "transcripts/2031-05-06-weir.md": "---\nepisode: episodes/2031-05-06-weir.md\n---\n\n"
            f"#### Ada Okafor on old gates\n\n{turns}",
        }
    )
    assert talk.title == "Three evenings at the weir"


@pytest.mark.parametrize(
    ("folder", "n_talks"), [("_data/transcripts", 1), ("transcripts", 1), ("_data/more", 2)]
)
def test_a_page_in_a_folder_of_transcripts_goes_with_its_words(folder: str, n_talks: int) -> None:
    page = "---\ntitle: Ada Okafor\ninterviewer: Ivo Kern\n---\n\nOn an evening by the weir.\n"
    files = {"_transcripts/okafor_ada.md": page, f"{folder}/okafor_ada.srt": CUES}
    assert len(_talks(files)) == n_talks


@pytest.mark.parametrize(
    ("note", "transcript", "n_talks"),
    [
        ("content/episodes/28.md", "static/transcripts/28.json", 1),
        ("src/content/episodes/028.md", "src/transcripts/ep28.json", 1),
        ("src/content/episodes/28-old-gates.md", "src/transcripts/28-old-gates.json", 1),
        ("_posts/2031-05-06-029.md", "transcripts/029.json", 1),
        ("content/episodes/29.md", "static/transcripts/29.json", 2),  # it states another number
        ("weirs/episodes/28.md", "dams/transcripts/28.json", 2),
        ("weirs/episodes/28-old-gates.md", "dams/transcripts/28-old-gates.json", 2),
        ("src/content/episodes/28-gates.md", "src/transcripts/28-gates.json", 2),
    ],
)
def test_a_site_keeps_its_transcripts_apart(note: str, transcript: str, n_talks: int) -> None:
    episode = "---\ntitle: The keeper\nepisode: 28\ndate: 2031-05-06\n---\n\nWe meet the keeper.\n"
    said = ", ".join(
        f'{{"speaker": "{who}", "timestamp": "00:00:0{n}.000 --> 00:00:0{n + 1}.000",'
        f' "line": "We close gate {n} at dawn, as a rule."}}'
        for n, who in enumerate(["Ada", "Ivo"] * 3)
    )
    talks = _talks({note: episode, transcript: f"[{said}]"})
    assert len(talks) == n_talks
    assert talks[0].published == "2031-05-06" or n_talks == 2


@pytest.mark.parametrize(
    ("title", "others", "n_talks"),
    [
        (
            "Episode 28",
            ("transcripts/28-old-gates.srt", "video-transcripts/28-old-gates.srt"),
            1,
        ),
        ("Episode 28", ("transcripts/28-old-gates.srt", "video-transcripts/28-weirs.srt"), 3),
        ("Old gates", ("transcripts/28-old-gates.srt",), 2),  # it states no number
    ],
)
def test_a_transcript_goes_by_the_number_in_front_of_its_name(
    title: str, others: tuple[str, ...], n_talks: int
) -> None:
    files = {"show_notes/028.md": NOTES.format(title=title)} | dict.fromkeys(others, CUES)
    assert len(_talks(files)) == n_talks


def test_a_stated_title_counts_before_the_first_words_of_a_transcript() -> None:
    said = "\n".join(f"We close gate {n} at dawn and say so" for n in range(60))
    (talk,) = _talks(
        {
            "_posts/2031-05-06-029.md": "---\ntitle: Old gates\ndate: 2031-05-06\n---\n\nWe talk.\n",
            "transcripts/029.txt": f"Welcome to the River Hour\n{said}\n",
        }
    )
    assert talk.title == "Old gates"


@pytest.mark.parametrize(
    ("file", "n_talks"),
    [("config/episodes.yaml", 2), ("_data/episodes.yml", 2), ("_data/guests.yml", 4)],
)
def test_an_entry_of_a_list_of_episodes_goes_with_the_transcript_of_its_number(
    file: str, n_talks: int
) -> None:
    entry = "- number: {0}\n  title: On {1}\n  guest: {2}\n  date: 2031-05-0{0}\n"
    listed = entry.format(7, "weirs", "Ada Okafor") + entry.format(8, "mills", "Ivo Kern")
    turns = "Host: Welcome to the show.\n\nGuest: Thank you.\n\nHost: What is it?\n\nGuest: {}.\n"
    files = {f"transcripts/episode-{n}.md": turns.format(n) for n in (7, 8)}
    talks = _talks({file: listed} | files)
    assert len(talks) == n_talks
    assert {"On weirs", "On mills"} <= {talk.title for talk in talks}


def test_a_number_joins_no_two_files_of_one_folder() -> None:
    turns = "Host: Welcome to {0}.\n\nGuest: I close {0}.\n\nHost: When?\n\nGuest: At dawn.\n"
    names = {"001-old-gates": "gates", "002-river-maps": "maps"}
    files = {f"transcripts/{name}.md": turns.format(of) for name, of in names.items()}
    teaser = {"transcripts/-001-a-teaser.md": NOTES.format(title="A teaser")}
    assert len(_talks(teaser | files)) == len(names) + 1


@pytest.mark.parametrize(("day", "n_talks"), [("2031-05-06", 1), ("2031-05-07", 2)])
def test_minutes_into_which_others_are_pasted_are_of_their_own_day(day: str, n_talks: int) -> None:
    words = "harbour lantern gravel kettle meadow oyster pillar quarry ribbon saddle timber".split()
    pasted = "\n".join(
        f"- The {word} of gate {n} keeps {words[n % 7]}{n} away from {words[-n % 11]} and {word}{n}."
        for n, word in enumerate(words * 3)
    )
    note = "# {0} team\n\nPresent: Ada Okafor, Ivo Kern, {1}\n\n{2}\n"
    files = {
        "mill/2031-05-06.md": note.format("Mill", "Bo Lind", pasted),
        f"river/{day}.md": note.format("River", "Nadia Brun", pasted),
    }
    assert len(_talks(files)) == n_talks
