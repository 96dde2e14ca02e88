"""Lists of talks become notes, and the notes are read as the talks that the lists mean."""

from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from generator.build import build
from generator.cli import main
from generator.imports import IMPORTERS
from generator.imports.note import (
    Passage,
    TalkNote,
    UnreadableError,
    markdown,
    names_in,
    text_of_html,
)
from generator.imports.writing import Fate, plan, write
from generator.model.config import Config
from generator.model.corpus import Corpus

CSV = """\
Title;Speaker;Date;Event;Video;Description
"Rivers; a history";Nadia Brun and Ivo Kern;2025-10-17;RiverConf;https://youtu.be/abcdefghijk;"How rivers move."
;Nobody;;;;
"""
RSS = """\
<?xml version="1.0"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
     xmlns:podcast="https://podcastindex.org/namespace/1.0">
<channel><title>The River Show</title><language>en</language>
<podcast:person role="host">Ivo Kern</podcast:person>
<item><title>On rivers</title><pubDate>Fri, 17 Oct 2025 08:00:00 +0200</pubDate>
<itunes:duration>3720</itunes:duration><itunes:episode>41</itunes:episode>
<podcast:person role="guest">Nadia Brun</podcast:person>
<enclosure url="https://example.org/41.mp3" type="audio/mpeg" length="1"/>
<description>&lt;p&gt;How rivers &lt;b&gt;move&lt;/b&gt;.&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;</description>
</item></channel></rss>
"""
PENTABARF = """\
<?xml version="1.0"?>
<schedule><conference><title>RiverConf 2025</title></conference>
<day date="2025-10-17"><room name="Hall"><event id="1"><title>On rivers</title><subtitle/>
<duration>00:45</duration><language>en</language><track>Water</track><abstract>How rivers move.</abstract>
<persons><person id="1">Nadia Brun</person></persons></event></room></day></schedule>
"""
PRETALX = {
    "schedule": {
        "conference": {
            "title": "RiverConf 2025",
            "days": [
                {
                    "date": "2025-10-17",
                    "rooms": {
                        "Hall": [
                            {
                                "title": "On rivers",
                                "date": "2025-10-17T10:00:00+02:00",
                                "duration": "00:45",
                                "abstract": "How rivers move.",
                                "persons": [{"public_name": "Nadia Brun"}],
                            }
                        ]
                    },
                }
            ],
        }
    }
}
ICAL = """\
BEGIN:VCALENDAR
X-WR-CALNAME:RiverConf 2025
BEGIN:VEVENT
DTSTART;TZID="Europe/Berlin:x":20251017T100000
SUMMARY:On rivers\\, and
  dams
DESCRIPTION:How rivers move.
END:VEVENT
END:VCALENDAR
"""
VIDEOS = """\
---
- title: "On rivers"
  date: "2025-10-17"
  video_provider: "youtube"
  video_id: "abcdefghijk"
  description: |-
    How rivers move.
  speakers:
    - Nadia Brun
- title: "Lightning talks"
  date: "2025-10-18"
  video_provider: "youtube"
  video_id: "bbbbbbbbbbb"
  talks:
    - title: "Dams"
      speakers: [Ivo Kern]
"""
READWISE = """\
Highlight,Book Title,Book Author,Note
"A river is a verb.",On rivers,The River Show,nice
"Nobody owns a flood.",On rivers,The River Show,
"""


def corpus_of(seeds: Path) -> Corpus:
    site = build(Config(seeds=seeds, notes=seeds / "none"))
    assert not [problem for problem in site.problems if problem.severity != "info"]
    return site.corpus


def imported(kind: str, path: Path, tmp_path: Path) -> Corpus:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    files = list(plan(IMPORTERS[kind](path), seeds))
    assert write(files, seeds) == len(files)
    return corpus_of(seeds)


def written(tmp_path: Path, name: str, content: str | bytes) -> Path:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return path


FILES = {
    "csv": ("talks.csv", CSV.encode()),
    "rss": ("feed.xml", RSS.encode()),
    "pentabarf": ("schedule.xml", PENTABARF.encode()),
    "pretalx": ("schedule.json", msgspec.json.encode(PRETALX)),
    "ical": ("talks.ics", ICAL.encode()),
    "rubyevents": ("riverconf/videos.yml", VIDEOS.encode()),
    "readwise": ("readwise.csv", READWISE.encode()),
}


@pytest.mark.parametrize("kind", FILES)
def test_a_list_becomes_talks(kind: str, tmp_path: Path) -> None:
    name, content = FILES[kind]
    corpus = imported(kind, written(tmp_path, name, content), tmp_path)
    talk = next(one for one in corpus.talks if "ivers" in one.title)
    if kind != "readwise":
        assert talk.published == "2025-10-17"
        assert any(passage.text == "How rivers move." for passage in corpus.passages)
    if kind not in {"ical", "readwise"}:
        assert "nadia-brun" in {part.person for part in talk.people}
    if kind in {"csv", "rubyevents"}:
        assert talk.url in {
            "https://youtu.be/abcdefghijk",
            "https://www.youtube.com/watch?v=abcdefghijk",
        }
    if kind in {"pentabarf", "pretalx", "ical"}:
        assert talk.event == "RiverConf 2025"
    if kind in {"rss", "readwise"}:
        assert talk.show == "The River Show"


def test_details_of_lists(tmp_path: Path) -> None:
    (episode,) = IMPORTERS["rss"](written(tmp_path, "feed.xml", RSS))
    assert (episode.hosts, episode.speakers) == (("Ivo Kern",), ("Nadia Brun",))
    assert (episode.duration, episode.episode, episode.text) == ("62 min", "41", "How rivers move.")
    _, lightning = IMPORTERS["rubyevents"](written(tmp_path, "r/videos.yml", VIDEOS))
    assert (lightning.title, lightning.url) == (
        "Dams",
        "https://www.youtube.com/watch?v=bbbbbbbbbbb",
    )
    (event,) = IMPORTERS["ical"](written(tmp_path, "x.ics", ICAL))
    assert event.title == "On rivers, and dams"
    (row,) = IMPORTERS["csv"](written(tmp_path, "x.csv", CSV))
    assert (row.title, row.speakers) == ("Rivers; a history", ("Nadia Brun", "Ivo Kern"))


def test_highlights_become_quotes(tmp_path: Path) -> None:
    corpus = imported("readwise", written(tmp_path, "x.csv", READWISE), tmp_path)
    assert {quote.text for quote in corpus.quotes} == {"A river is a verb.", "Nobody owns a flood."}


def test_records_know_their_event(tmp_path: Path) -> None:
    written(tmp_path, "in/rc/category.json", '{"title": "RiverConf 2025"}')
    record = {
        "title": "On rivers",
        "speakers": ["Nadia Brun"],
        "recorded": "2025-10-17",
        "duration": 3600,
    }
    written(tmp_path, "in/rc/videos/on-rivers.json", msgspec.json.encode(record))
    (talk,) = imported("pyvideo", tmp_path / "in", tmp_path).talks
    assert (talk.event, talk.published) == ("RiverConf 2025", "2025-10-17")


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    notes = [TalkNote(folder="x", title="One"), TalkNote(folder="x", title="Two")]
    changed = written(tmp_path, "x/one.md", "mine")
    files = list(plan(notes, tmp_path))
    assert [file.fate for file in files] == [Fate.OTHER, Fate.NEW]
    assert write(files, tmp_path) == 1
    assert changed.read_text(encoding="utf-8") == "mine"
    assert [file.fate for file in plan(notes, tmp_path)] == [Fate.OTHER, Fate.SAME]


def test_names_of_files_are_safe_and_differ(tmp_path: Path) -> None:
    notes = [
        TalkNote(folder="../..", title="../../etc/passwd"),
        TalkNote(folder="x", title="Same", recorded="2025"),
        TalkNote(folder="x", title="same", recorded="2024"),
        TalkNote(folder="x", title=" "),
    ]
    paths = [file.path for file in plan(notes, tmp_path)]
    assert len({path.lower() for path in paths}) == 3
    assert not any(".." in path or path.startswith("/") for path in paths)


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("csv", "a,b\n1,2\n"),
        ("rss", "<rss/>"),
        ("rss", "<!DOCTYPE x [<!ENTITY a 'b'>]><rss>&a;</rss>"),
        ("rss", "<rss>"),
        ("pentabarf", "<rss/>"),
        ("pretalx", "[1"),
        ("pretalx", '{"schedule": 3}'),
        ("ical", "x"),
        ("rubyevents", "- [a"),
        ("rubyevents", "a: b"),
        ("readwise", "a,b\n"),
        ("csv", b"\xff\xfe\x00"),
    ],
)
def test_another_kind_of_file_is_refused_with_what_was_expected(
    kind: str, content: str | bytes, tmp_path: Path
) -> None:
    with pytest.raises(UnreadableError, match="x"):
        list(IMPORTERS[kind](written(tmp_path, "x", content)))


HOSTILE = ('"\n---\ntitle: other', "[[x]]", "- x: {a", "\x00\x1b", "</script>", "'")


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_leaves_its_field(text: str, tmp_path: Path) -> None:
    note = TalkNote(
        folder="x", title=f"T {text}", speakers=(text,), event=text, quotes=(Passage(text=text),)
    )
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    write(plan([note], seeds), seeds)
    site = build(Config(seeds=seeds, notes=seeds / "none"))
    assert len(site.corpus.talks) == 1
    assert site.corpus.talks[0].title.startswith("T")
    assert markdown(note).count("\n---\n") == 1


def test_small_helpers() -> None:
    assert names_in("Nadia Brun, Ivo Kern and Jo") == ("Nadia Brun", "Ivo Kern", "Jo")
    assert names_in("Brun, Nadia; Kern, Ivo") == ("Brun, Nadia", "Kern, Ivo")
    assert text_of_html("a &amp; b<br>c<style>d</style>") == "a & b\n\nc"


def test_the_command_shows_and_then_writes(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    path = written(tmp_path, "talks.csv", CSV)
    command = ["import", "csv", str(path), "--seeds", str(seeds)]
    shown = CliRunner().invoke(main, command)
    assert shown.exit_code == 0
    assert "talks/rivers-a-history.md (new)" in shown.output
    assert "1 talks, nothing written: add --write" in shown.output
    assert not list(seeds.iterdir())
    assert "1 talks, 1 written" in CliRunner().invoke(main, [*command, "--write"]).output
    refused = CliRunner().invoke(main, ["import", "rss", str(path), "--seeds", str(seeds)])
    assert refused.exit_code == 2
    assert "is not valid XML" in refused.output


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("videos.yml", "rubyevents"),
        ("t.csv", "csv|readwise"),
        ("s.xml", "rss|pentabarf"),
        ("s.json", "pretalx"),
    ],
)
def test_a_list_among_the_seeds_gets_advice(name: str, kind: str, tmp_path: Path) -> None:
    content = msgspec.json.encode(PRETALX) if name.endswith("json") else b"- title: x\n"
    written(tmp_path, name, content)
    (problem,) = build(Config(seeds=tmp_path, notes=tmp_path / "none")).problems
    assert problem.code == "seed-importable"
    assert problem.message.values["kinds"] == kind
