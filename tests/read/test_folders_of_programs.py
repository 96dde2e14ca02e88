"""What programs leave in folders is read where it lies: one talk for each recording or episode."""

import json
from pathlib import Path

import pytest

from generator.build import build
from generator.model.config import Config
from generator.model.site.page import Site

WORDS = ("Rivers move, and they carry", "their banks along with them.", "Nobody owns a flood.")
SNIPD = """\
# On rivers

## Episode metadata
- Episode title: On rivers
- Show: The River Show
- Owner / Host: Ivo Kern
- Guests: [[Nadia Brun]]
- Episode publish date: 2025-10-17
- Episode link: [open in Snipd](https://share.snipd.com/episode/abc)

## Snips

### [04:05] Rivers are verbs
[🎧 Play snip - 1min️ (04:05 - 05:05)](https://share.snipd.com/snip/1)

### ✨ Summary
A river is something that happens.
"""
LOGSEQ = """\
title:: On rivers
guest:: [[Nadia Brun]]
date:: [[2025-10-17]]

- ## Notes
  - A river is a verb.
    collapsed:: true
"""


def site_of(folder: Path, files: dict[str, str]) -> Site:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return build(Config(seeds=folder, notes=folder / "none"))


def test_a_folder_of_yt_dlp(tmp_path: Path) -> None:
    description = "How rivers move.\n\nAnd why they stay."
    info = {
        "title": "On rivers",
        "webpage_url": "https://www.youtube.com/watch?v=abcdefghijk",
        "extractor": "youtube",
        "upload_date": "20251017",
        "channel": "RiverConf",
        "description": description,
        "chapters": [{"start_time": 0, "title": "Springs"}, {"start_time": 600, "title": "Deltas"}],
    }
    cues = f"WEBVTT\nLanguage: en\n\n00:00:01.000 --> 00:00:04.000\n{WORDS[0]}\n{WORDS[1]}\n"
    name = "On rivers [abcdefghijk]"
    site = site_of(
        tmp_path,
        {
            f"{name}.info.json": json.dumps(info),
            f"{name}.en.vtt": cues,
            f"{name}.description": description,
        },
    )
    (talk,) = site.corpus.talks
    assert (talk.title, talk.published, len(talk.sources)) == ("On rivers", "2025-10-17", 2)
    assert [segment.title for segment in site.corpus.segments] == ["Springs", "Deltas"]
    assert not site.problems


def test_a_playlist_of_yt_dlp_is_no_talk(tmp_path: Path) -> None:
    folder = tmp_path / "River Days 2024 (playlist)"
    folder.mkdir()
    page = "https://www.youtube.com/"
    playlist = {
        "id": "PLabc",
        "title": "River Days 2024",
        "_type": "playlist",
        "extractor": "youtube:tab",
        "webpage_url": f"{page}playlist?list=PLabc",
    }
    video = {
        "title": "On rivers",
        "_type": "video",
        "extractor": "youtube",
        "webpage_url": f"{page}watch?v=abcdefghijk",
    }
    files = {
        "000 - River Days 2024 [PLabc].info.json": json.dumps(playlist),
        "001 - On rivers [abcdefghijk].info.json": json.dumps(video),
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    site = build(Config(seeds=tmp_path, notes=tmp_path / "none"))
    assert [(it.title, it.event) for it in site.corpus.talks] == [("On rivers", "River Days 2024")]
    assert [problem.code for problem in site.problems] == ["note-of-no-talk"]


def test_a_playlist_with_entries_is_its_talks(tmp_path: Path) -> None:
    page = "https://www.youtube.com/"
    flat = {"_type": "url", "ie_key": "Youtube", "id": "aaaaaaaaaaa", "duration": 600.0}
    flat |= {"title": "Moving water by Nadia Brun", "url": f"{page}watch?v=aaaaaaaaaaa"}
    whole = {
        "id": "bbbbbbbbbbb",
        "webpage_url": f"{page}watch?v=bbbbbbbbbbb",
        "title": "Still water",
        "upload_date": "20240304",
        "description": "What stands, and why.",
        "chapters": [{"start_time": 0, "title": "Ponds"}, {"start_time": 90, "title": "Lakes"}],
    }
    gone = {"_type": "url", "id": "ccccccccccc", "title": "[Private video]"}
    tab = {"_type": "playlist", "title": "Live", "entries": [whole]}
    playlist = {
        "title": "River Days 2024",
        "_type": "playlist",
        "extractor": "youtube:tab",
        "channel": "RiverConf",
        "entries": [flat, tab, gone],
    }
    site = site_of(tmp_path, {"list.json": json.dumps(playlist, indent=1)})
    moving, still = sorted(site.corpus.talks, key=lambda talk: talk.title)
    assert (moving.title, moving.show) == ("Moving water", "RiverConf")
    assert [part.person for part in moving.people] == ["nadia-brun"]
    assert moving.url == f"{page}watch?v=aaaaaaaaaaa"
    assert (still.title, still.published, still.people) == ("Still water", "2024-03-04", ())
    assert [segment.title for segment in site.corpus.segments] == ["Ponds", "Lakes"]


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Moving water by Ada Okafor", ["ada-okafor"]),
        ("Moving water, presented by Ada Okafor", ["ada-okafor"]),
        ("Death by Water", []),
        ("Killed by the River", []),
        ("Ada Okafor - Moving water", []),  # it may as well be about her
    ],
)
def test_a_title_of_yt_dlp_says_who_speaks(tmp_path: Path, title: str, names: list[str]) -> None:
    info = {
        "title": title,
        "webpage_url": "https://www.youtube.com/watch?v=abcdefghijk",
        "extractor": "youtube",
        "channel": "RiverConf",
    }
    site = site_of(tmp_path, {"x.info.json": json.dumps(info)})
    (talk,) = site.corpus.talks
    assert [part.person for part in talk.people] == names


def test_a_folder_of_whisper(tmp_path: Path) -> None:
    spoken = [
        {"start": 4.0 * n, "end": 4.0 * n + 4, "text": f" {it}"} for n, it in enumerate(WORDS)
    ]
    rows = [f"{4000 * n}\t{4000 * n + 4000}\t{it}" for n, it in enumerate(WORDS)]
    files = {
        f"episode-{number}.{ending}": text
        for number in (1, 2)
        for ending, text in {
            "json": json.dumps({"text": " ".join(WORDS), "segments": spoken, "language": "en"}),
            "tsv": "\n".join(("start\tend\ttext", *rows)) + "\n",
            "txt": "\n".join(WORDS) + "\n",
        }.items()
    }
    site = site_of(tmp_path, files)
    assert [len(talk.sources) for talk in site.corpus.talks] == [3, 3]


def test_words_of_a_recording_are_told_by_the_file_beside_them(tmp_path: Path) -> None:
    words = f"{' '.join(WORDS)}\n"
    cues = f"1\n00:00:01,000 --> 00:00:04,000\n{WORDS[0]}\n"
    site = site_of(tmp_path, {"rec_dams.srt": cues, "rec_dams.txt": words, "rec_locks.txt": words})
    unknown = [problem.file for problem in site.problems if problem.code == "talk-unknown"]
    assert unknown == ["rec_locks.txt"]


def test_an_export_of_snipd_and_a_page_of_logseq(tmp_path: Path) -> None:
    for name, text, show in (("snipd.md", SNIPD, "The River Show"), ("logseq.md", LOGSEQ, None)):
        folder = tmp_path / name.removesuffix(".md")
        folder.mkdir()
        (talk,) = site_of(folder, {name: text}).corpus.talks
        assert (talk.title, talk.show, talk.published) == ("On rivers", show, "2025-10-17")
        assert "nadia-brun" in {part.person for part in talk.people}


SNIPPED = """\
---
title: On rivers
show: The River Show
---
## Snips
### [04:47] Rivers are verbs
#### Transcript
Click to expand
<blockquote><b>Ivo Kern</b>

Or nouns?</blockquote>
<blockquote><b>Nadia Brun</b>

I'm glad you asked, because I think of rivers as verbs.</blockquote>

> Nobody owns a flood.

> Ada Okafor

> Floods own us, as I said before.
"""


def test_whose_words_a_snip_quotes(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"snipd.md": SNIPPED})
    spoken = {it.text: it.speaker for it in site.corpus.passages if it.speaker}
    assert spoken == {
        "Or nouns?": "Ivo Kern",
        "I'm glad you asked, because I think of rivers as verbs.": "Nadia Brun",
    }
    (talk,) = site.corpus.talks
    assert {part.person for part in talk.people} == {"ivo-kern", "nadia-brun"}


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Dams -%3E debts of rivers", "Dams -> debts of rivers"),
        ("100% rivers of Europe", "100% rivers of Europe"),
        ("Rivers of %FF Europe", "Rivers of %FF Europe"),
        ("Rivers of %0A Europe", "Rivers of %0A Europe"),
    ],
)
def test_a_program_may_write_out_signs_of_a_name(name: str, title: str, tmp_path: Path) -> None:
    (talk,) = site_of(tmp_path, {f"{name}.md": "- Rivers move.\n- They stay.\n"}).corpus.talks
    assert talk.title == title
