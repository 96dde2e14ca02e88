"""What names of files and folders say: title, number, day, event, recording, what is one talk."""

from pathlib import Path

import pytest

from generator.model.account_head import AccountKind, DateBasis
from generator.read import read
from generator.read.account.paths.file_name import file_name
from generator.read.account.paths.name_families import name_families
from generator.read.account.paths.name_titles import files_in_order
from generator.resolve import resolve
from tests.support import config, seed_in, seed_of


@pytest.mark.parametrize(
    ("file", "title"),
    [
        ("podcast/the-river-show-411.md", "The River Show 411"),
        ("2018-05-04-moving_water.md", "Moving Water"),
        ("A talk [abcdefghijk].en.srt", "A talk"),
        ("rivers-of-europe-aB3defg_ijk.info.json", "Rivers of Europe"),
        ("show/12.md", "Show 12"),
        ("Day 2 - 04 - Moving water - Nadia Brun.md", "Moving water - Nadia Brun"),
        ("Rivers - why they move.md", "Rivers - why they move"),
        ("000_a22e3f3bb65f690e.txt", None),
        ("12.md", None),
        ("20250702_V1-Dcx9e56g_transcript.txt", "Transcript 2025-07-02"),
        ("2025-07-02 [abcdefghijk].md", "2025-07-02"),
        ("C64haFPNPJY_transcript.txt", None),
        ("GitHubNotes_summary.md", "GitHubNotes summary"),
        ("on-weirs/transcript_en_segments.json", "On Weirs"),
    ],
)
def test_a_title_made_from_a_name(file: str, title: str | None) -> None:
    assert file_name(file, of_recording=False).title == title


@pytest.mark.parametrize(
    ("file", "event"),
    [
        ("pycon-us-2019/videos/x.json", "PyCon US 2019"),
        ("2018/pygotham/x.md", "Pygotham 2018"),
        ("river-conference/2019/x.md", "River Conference 2019"),
        ("an_event_apart_2013/x.md", "An Event Apart 2013"),
        ("makers_4_makers_2015/x.md", "Makers 4 Makers 2015"),
        ("riverconf-2015-05/x.md", None),
        ("archive/rivers-2016/x.md", "Rivers 2016"),
        ("podcast/2018/x.md", None),
        ("data/2031/events/x.md", None),
        ("notes-2018/x.md", None),
        ("nadia-brun/2018/x.md", None),
        ("2018/Lower Field Games/x.md", None),
        ("2018/River Days/x.md", "River Days 2018"),
        ("Rivers 2018/Rivers 2018.srt", None),
        ("2018/Q-Weirs/Q-Weirs - Interview with Nadia Brun.md", None),
        ("2018/Q-Weirs/ Q-Weirs - Interview with Nadia Brun.md", None),
        ("shui-yu-jiang-bian-7a0b-how-rivers-and-weirs-move-2018/x.md", None),
    ],
)
def test_events_of_folders(file: str, event: str | None) -> None:
    name = file_name(file, of_recording=False)
    assert name.event == event
    assert name.date == (event.split()[-1] if event else None)


@pytest.mark.parametrize(
    ("file", "date"),
    [
        ("river-radio/2031/05/06/on-weirs.html", "2031-05-06"),
        ("posts/2031/05/on-weirs.md", "2031-05"),
        ("2031/05/06/2031-05-07-on-weirs.md", "2031-05-07"),
        ("River Tinkerers/2031 05 06/On weirs.md", "2031-05-06"),
        ("posts/2031/13/on-weirs.md", None),
        ("Lower Islands/2031/May/6/on-weirs.md", "2031-05-06"),
        ("posts/2031/September/on-weirs.md", "2031-09"),
    ],
)
def test_dates_of_folders_in_one_another(file: str, date: str | None) -> None:
    """Builders of sites put a post in the folders of its year, month and day."""
    name = file_name(file, of_recording=False)
    assert (name.event, name.date) == (None, date)


@pytest.mark.parametrize(
    ("file", "key"),
    [
        ("Rivers [abcdefghijk].en.srt", "abcdefghijk"),
        ("Rivers-aB3defg_ijk.info.json", "aB3defg_ijk"),
        ("rivers-understanding.md", None),
        ("a-talk-of-2019-rivers-x.md", None),
        ("20310506_A show - Ada Roy_7864s.md", None),
        ("20310506_A show - Brown_7864s.md", None),
        ("moving-water-2018-10-09.md", None),
        ("aB3defg_ijk.txt", "aB3defg_ijk"),
        ("aB3defg_ijk-02-rivers-of-mud.md", "aB3defg_ijk"),
        ("GitHubNotes-02-rivers.md", None),
        ("2025-07-02_GitHubNotes_summary.md", None),
        ("2025-07-02_Meeting2025_summary.md", None),
        ("a22e3f3bb65.txt", None),
        ("2031-05-06-RiverGEO2031.md", None),
        ("Weirs___MUD___dam.md", None),
        ("Okafor-InclusiveUX.md", None),
        ("Kern-OpenAPISpec.md", None),
    ],
)
def test_recordings_of_files(file: str, key: str | None) -> None:
    found = file_name(file, of_recording=False).recording
    assert (found and found.key) == key


def test_files_of_one_name_and_their_languages_and_kinds() -> None:
    files = ("a/x.md", "a/x.es.md", "a/x.transcript.md", "a/x.structured.md", "a/x.en.vtt")
    families = name_families(files)
    names = {
        file: file_name(file, of_recording=file.endswith("vtt"), family=families.get(file))
        for file in files
    }
    assert {name.stem for name in names.values()} == {"a/x"}
    assert [name.language for name in names.values()] == [None, "es", None, None, "en"]
    assert [name.belongs for name in names.values()] == [False, True, True, True, True]
    assert names["a/x.transcript.md"].kind is AccountKind.TRANSCRIPT


@pytest.mark.parametrize(
    ("files", "stems"),
    [
        (["20250702_aB3defg_ijk_summary.md"], ["20250702_aB3defg_ijk"]),
        (["Rivers [abcdefghijk]_transcript.txt"], ["Rivers [abcdefghijk]"]),
        (["2025-07-02_Observation_summary.md"], ["2025-07-02_Observation_summary"]),
        (["on-weirs/episode.md", "on-weirs/summary.md"], ["on-weirs"] * 2),
        (["on-weirs/details.json", "on-weirs/description.md"], ["on-weirs"] * 2),
        (["on-weirs/episode.md", "on-weirs/dams.md"], ["on-weirs/episode", "on-weirs/dams"]),
        (["2025-07-02-dams_notes.md", "2025-07-02-dams_transcript.txt"], ["2025-07-02-dams"] * 2),
        (
            ["Dams and debts_transcript_corrected.md", "Dams and debts_summary.txt"],
            ["Dams and debts"] * 2,
        ),
        (["dams_transcript.txt", "dams_summary.md"], ["dams_transcript", "dams_summary"]),
        (["Long dams_notes.md", "Long dams_posts.md"], ["Long dams_notes", "Long dams_posts"]),
        (["2025-07-02 Dams.md", "2025-07-02 Dams chapters.txt"], ["2025-07-02 Dams"] * 2),
        (["2025-07-02_notes.md", "2025-07-02_summary.md"], ["2025-07-02_notes", "2025-07-02_summary"]),
        (["a/15.md", "a/15-transcript.txt"], ["a/15"] * 2),
        (["a/dams.md", "a/dams-transcript.txt"], ["a/dams", "a/dams-transcript"]),
        (["dams_notes.md", "dams_summary.md"], ["dams_notes", "dams_summary"]),
        (["2025-07-02_dams_a.md", "2025-07-02_dams_b.md"], ["2025-07-02_dams_a", "2025-07-02_dams_b"]),
    ],
)  # fmt: skip
def test_a_word_for_the_sort_of_file_behind_a_date_and_more(
    files: list[str], stems: list[str]
) -> None:
    families = name_families(files)
    names = [file_name(file, of_recording=False, family=families.get(file)) for file in files]
    assert [name.stem for name in names] == stems


def test_an_id_in_front_of_the_sort_of_file_is_a_recording() -> None:
    name = file_name("20250702_V1-Dcx9e56g_transcript.txt", of_recording=False)
    assert (name.recording and name.recording.key) == "V1-Dcx9e56g"
    assert (name.date, name.kind) == ("2025-07-02", AccountKind.TRANSCRIPT)


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (["many.dots.in.it.txt", "other.txt"], {}),
        (["what.is.it.md", "what.is.md"], {"what.is.it.md": "it"}),
        (["x.md", "i18n/zh/x.md"], {"i18n/zh/x.md": "zh"}),
        (["a/x.md", "a/zh/x.md", "a/zh/y.md"], {"a/zh/x.md": "zh"}),
        (["en/x.md", "pt-BR/x.md"], {"en/x.md": "en", "pt-BR/x.md": "pt-BR"}),
        (["docs/x.zh.md", "docs/x.txt"], {"docs/x.zh.md": "zh"}),
        (["it/x.md", "os/y.md"], {}),
        (["on-weirs_es.md", "on-weirs.md"], {"on-weirs_es.md": "es"}),
        (["weirs-spanish.md", "weirs-english.md"], {"weirs-spanish.md": "es", "weirs-english.md": "en"}),
        (["a/lives_kor/okafor.md", "a/lives_eng/okafor.md"], {"a/lives_kor/okafor.md": "ko", "a/lives_eng/okafor.md": "en"}),
        (["intro_ml.md", "intro.md"], {}),
        (["part-one.md", "part.md"], {}),
    ],
)  # fmt: skip
def test_languages_in_names_are_told_by_files_beside_them(
    files: list[str], expected: dict[str, str]
) -> None:
    families = name_families(files)
    named = {file: family.language for file, family in families.items() if family.language}
    assert named == expected
    names = [file_name(file, of_recording=False, family=families.get(file)) for file in files]
    assert [it.language for it in names if it.language] == list(expected.values())


@pytest.mark.parametrize(
    ("files", "stems"),
    [
        (["talks/Weirs/transcript.md", "talks/Weirs/translation.md"], {"talks/Weirs"}),
        (["2019-05-02/notes.md", "2019-05-02/transcript.vtt"], {"2019-05-02"}),
        (["a/Weirs/transcript_en.txt", "a/Weirs/transcript_uk.txt"], {"a/Weirs"}),
        (["a/Weirs/source/en.srt", "a/Weirs/final/uk.srt"], {"a/Weirs"}),
        (["a/transcripts/on-weirs.md", "a/summaries/on-weirs.md"], {"a/on-weirs"}),
        (["a/transcripts/weirs.md", "a/summaries/weirs.md"], None),
        (["All transcripts [public]/Ada Okafor.txt", "short/Ada Okafor_summary.md"], None),
        (
            ["All transcripts/Ada Okafor.txt", "show_summaries/Ada Okafor_summary.md"],
            {"Ada Okafor"},
        ),
        (["my notes/Ada Okafor.txt", "show_summaries/Ada Okafor_summary.md"], None),
        (["2031 transcripts/Ada Okafor.txt", "2032 notes/Ada Okafor.md"], None),
        (["show transcripts/weirs.txt", "show notes/weirs.md"], None),
        (
            ["a/05-06 Old Weirs/old_weirs.md", "a/05-06 Old Weirs/abstract.md"],
            {"a/05-06 Old Weirs"},
        ),
        (["a/05-06 Old Weirs/dams.md", "a/05-06 Old Weirs/abstract.md"], None),
        (["a/05-06 Old Weirs/old_weirs.md", "a/05-06 Old Weirs/quotes.md"], None),
        (["talks/talks.md", "talks/abstract.md"], None),
        (["talks/transcript.md", "talks/notes.md"], None),
        (["2019/transcript.md", "2019/notes.md"], None),
        (["transcript.md", "notes.md"], None),
        (["Weirs/notes_b.md", "Weirs/notes.md"], None),
    ],
)
def test_files_of_one_talk_by_their_folders(files: list[str], stems: set[str] | None) -> None:
    families = name_families(files)
    assert {family.stem for family in families.values()} == (stems or set())


def test_what_lies_below_a_folder_of_transcripts_is_one() -> None:
    kinds = [
        file_name(f"{folder}/2031-05-06-weir.md", of_recording=False).kind
        for folder in ("_transcripts/talks", "transcripts", "_episodes/talks")
    ]
    assert kinds == [AccountKind.TRANSCRIPT, AccountKind.TRANSCRIPT, None]


def test_a_number_and_an_episode_in_front_of_a_files_title_are_no_part_of_it() -> None:
    name = file_name("70-2021-12-26-S02E10-Ada-Okafor-on-Weirs.txt", of_recording=False)
    assert (name.date, name.title) == ("2021-12-26", "Ada Okafor on Weirs")
    assert [(it.kind, it.value) for it in name.numbers] == [("episode", "10"), ("season", "2")]


@pytest.mark.parametrize(
    ("file", "date"),
    [
        ("weirs 5-29-22.md", "2022-05-29"),
        ("weirs_05_29_2022.md", "2022-05-29"),
        ("weirs 5-9-22.md", None),
        ("1-5-29-22.md", None),
        ("v1-13-22.md", None),
    ],
)
def test_days_in_figures_in_names_of_files(file: str, date: str | None) -> None:
    assert file_name(file, of_recording=False).date == date


def test_a_note_and_its_translation_in_a_folder_are_one_talk(tmp_path: Path) -> None:
    (tmp_path / "i18n" / "zh").mkdir(parents=True)
    english = "---\ntitle: Moving water\n---\n\nRivers move, and nobody asks them why.\n"
    chinese = "---\ntitle: 流动的水\n---\n\n河流在流动，没有人问它们为什么。\n"
    (tmp_path / "water.md").write_text(english, encoding="utf-8")
    (tmp_path / "i18n" / "zh" / "water.md").write_text(chinese, encoding="utf-8")
    (talk,) = resolve(read(config(tmp_path))).corpus.talks
    assert len(talk.sources) == 2


@pytest.mark.parametrize("folder", ["wetf10{}", "interim-2031-0{}", "{}"])
def test_agenda_and_minutes_in_the_folder_of_a_meeting_are_of_one(
    folder: str, tmp_path: Path
) -> None:
    """Of two groups that meet at one event, each of which keeps its own."""
    for group, subject in (("weirs", "sluices"), ("dams", "turbines")):
        for number in (1, 2, 3):
            meeting = tmp_path / group / folder.format(number)
            meeting.mkdir(parents=True)
            agenda = f"# {group.title()} Group Agenda\n\n- Open issues on {subject}, 20 min\n"
            minutes = f"# {group.title()} Group, Notes\n\n**Ada Okafor:** Who has {subject}?\n\n"
            minutes += "**Ivo Brandt:** Nobody.\n\n**Ada Okafor:** Then we wait.\n"
            (meeting / "agenda.md").write_text(agenda, encoding="utf-8")
            (meeting / "minutes.md").write_text(minutes, encoding="utf-8")
    corpus = resolve(read(config(tmp_path))).corpus
    assert [len(talk.sources) for talk in corpus.talks] == [2] * 6


@pytest.mark.parametrize(
    ("form", "sources"),
    [("2031-05-06/{}", 2), ("calls/2031-05-06-{}", 2), ("2031/05-06-{}", 2), ("calls/weirs-{}", 1)],
)
def test_agenda_and_minutes_of_one_day_or_number_are_of_one_meeting(
    form: str, sources: int, tmp_path: Path
) -> None:
    for name, text in (("agenda", "Open points"), ("minutes", "Ada closed all points")):
        file = tmp_path / f"{form.format(name)}.md"
        file.parent.mkdir(exist_ok=True)
        file.write_text(
            f"# Weir Group {name}\n\nPresent: Ada Okafor\n\n- {text}\n", encoding="utf-8"
        )
    corpus = resolve(read(config(tmp_path))).corpus
    assert {len(talk.sources) for talk in corpus.talks} == {sources}


def test_agenda_and_minutes_in_the_folder_of_a_group_are_of_many_meetings(tmp_path: Path) -> None:
    for group in ("weirs", "dams", "mills"):
        (tmp_path / group).mkdir()
        for name in ("agenda", "minutes"):
            text = f"# {group.title()} Group {name.title()}\n\nWater rises, and nobody asks why.\n"
            (tmp_path / group / f"{name}.md").write_text(text, encoding="utf-8")
    corpus = resolve(read(config(tmp_path))).corpus
    assert {len(talk.sources) for talk in corpus.talks} <= {1}


@pytest.mark.parametrize(
    ("file", "date", "title"),
    [
        ("apr-14-2026.md", "2026-04-14", "Apr 14 2026"),
        ("apr-14-2026_best.md", "2026-04-14", "Apr 14 2026 Best"),
        ("mar-03-2026_river_mills.md", "2026-03-03", "River Mills"),
        ("river_mills_03_march_2026.md", "2026-03-03", "River Mills"),
        ("The River Mills(2021-09-02).txt", "2021-09-02", "The River Mills"),
        ("calls/2021/river-06-22.md", "2021-06-22", "River"),
        ("calls/2021/06-22-river-notes.md", "2021-06-22", "River Notes"),
        ("calls/2021-06/june-22.md", "2021-06-22", "June 22"),
        ("calls/2021-06/may-22.md", "2021-06", "May 22"),
        ("calls/2021/river-22-30.md", None, "River 22 30"),
        ("calls/river-06-22.md", None, "River 06 22"),
        ("2021/telcons/06-22-rivers.md", None, "06 22 Rivers"),
        ("2021/#river_20210622.log.txt", "2021-06-22", "#river"),
        ("river-may-2-mills.md", None, "River May 2 Mills"),
        ("river-may-2021-mills.md", None, "River May 2021 Mills"),
    ],
)
def test_days_in_names_of_files(file: str, date: str | None, title: str | None) -> None:
    name = file_name(file, of_recording=False)
    assert (name.date, name.title) == (date, title)


def test_a_name_that_files_of_many_folders_have_is_left_to_the_folders() -> None:
    names = ["2019/moving-water/french/auto_made.srt", "2020/dams/english/auto_made.srt"]
    names += ["shows/On weirs, again/auto_made.srt", "meetings/2019/auto_made.srt"]
    families = name_families(names)
    stems = [(family.stem, family.language) for family in families.values()]
    assert stems == [
        ("2019/moving-water", "fr"),
        ("2020/dams", "en"),
        ("shows/On weirs, again", None),
    ]
    name = file_name(names[0], of_recording=True, family=families[names[0]])
    assert (name.title, name.language) == ("Moving Water", "fr")
    talks = [f"{conf}/{talk}.md" for conf in ("dam-days", "riverconf", "x") for talk in ("a", conf)]
    assert not name_families(talks)


@pytest.mark.parametrize(
    ("file", "title"),
    [
        ("episode-60--Moving-Water.md", "Moving Water"),
        ("060-Episode-60-Moving-Water.md", "Moving Water"),
        ("061-Episode-60-Moving-Water.md", "Episode 60 Moving Water"),
        ("episode-60.md", "Episode 60"),
        ("iOS-and-Rivers.md", "iOS and Rivers"),
        ("moving-water-of-old.md", "Moving Water of Old"),
    ],
)
def test_a_title_made_from_a_name_begins_large(file: str, title: str) -> None:
    assert file_name(file, of_recording=False).title == title


@pytest.mark.parametrize(
    ("files", "count"),
    [
        (("weirs/quotes.md", "weirs/zh.md"), 0),
        (("weirs/quotes.md", "weirs/transcript.md"), 2),
        (("weirs/notes.md", "weirs/zh.md"), 2),
    ],
)
def test_quotes_and_a_language_may_be_of_many_talks(files: tuple[str, ...], count: int) -> None:
    assert len(name_families(files)) == count


@pytest.mark.parametrize(
    ("file", "title"),
    [
        ("2016-may/index", "2016 May"),
        ("talks/moving-water/README", "Moving Water"),
        ("index", "index"),
        ("talks/moving-water/url", "Moving Water"),
        ("README", "README"),
        ("weirs/notes-on-indexes", "Notes on Indexes"),
    ],
)
def test_the_first_page_of_a_folder_is_called_as_it(file: str, title: str | None) -> None:
    assert file_name(f"{file}.md", of_recording=False).title == title


@pytest.mark.parametrize(
    ("name", "date", "basis"),
    [
        ("2031-05-06-weirs.md", "2031-05-06", DateBasis.NAME),
        ("2031-08-18-weirs.md", "2031-08-19", DateBasis.NOTE),
        ("2031-09-06-weirs.md", "2031-08-19", DateBasis.NOTE),
        ("2031-weirs.md", "2031-08-19", DateBasis.NOTE),
    ],
)
def test_a_talk_is_older_than_what_is_written_of_it(
    tmp_path: Path, name: str, date: str, basis: DateBasis
) -> None:
    """The day in a name is some days before that of the note; one day apart are two time zones."""
    text = "---\ntitle: Moving water\ndate: 2031-08-19\n---\n\nRivers move their beds.\n"
    (tmp_path / name).write_text(text, encoding="utf-8")
    (account,) = read(config(tmp_path)).accounts
    assert (account.published, account.published_by) == (date, basis)
    assert account.note_date == "2031-08-19"


def test_a_day_in_a_name_on_which_the_note_was_made_is_the_notes(tmp_path: Path) -> None:
    text = "---\ntitle: Moving water\ncreated: 2031-08-19\n---\n\nRivers move their beds.\n"
    (tmp_path / "2031-08-19-weirs.md").write_text(text, encoding="utf-8")
    (account,) = read(config(tmp_path)).accounts
    assert (account.published, account.published_by) == ("2031-08-19", DateBasis.NOTE)


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        ("Water for all", "# Old pipes\n\nThey leak.\n\n# New water\n\nIt runs.\n", None),
        ("Water for all", "#pipes\n\nThey leak.\n\n# Old pipes\n\nSo.\n\n# New\n\nRuns.\n", None),
        ("Water for all", "# Old pipes\n\nThey leak.\n\n## New water\n\nIt runs.\n", "Old pipes"),
        ("Water for all", "# Water for you\n\nIt runs.\n\n# Pipes\n\nOld.\n", "Water for you"),
        ("water-for-all", "# Old pipes\n\nThey leak.\n\n# New\n\nIt runs.\n", "Old pipes"),
    ],
)
def test_a_typed_name_is_the_title_above_several_headings_of_the_first_level(
    name: str, text: str, title: str | None
) -> None:
    (account,) = seed_of(text, name, ".md").accounts
    assert [it.text for it in account.titles] == ([title] if title else [])


@pytest.mark.parametrize(
    ("name", "title", "language"),
    [
        ("[English (auto-generated)] How Weirs Work [DownSub.com].srt", "How Weirs Work", None),
        ("[English (United States)] How Weirs Work [DownSub.com].srt", "How Weirs Work", None),
        ("How Weirs Work_300k.srt", "How Weirs Work", None),
        ("How Weirs Work (1080p).srt", "How Weirs Work", None),
        ("y2mate.com - How Weirs Work_720p.en.vtt", "How Weirs Work", "en"),
        ("how-weirs-work-de.sbv", "How Weirs Work", "de"),
        ("how-weirs-work.en.auto.vtt", "How Weirs Work", "en"),
        ("how_weirs_work_corrected.srt", "How Weirs Work", None),
        ("How_to_Learn_English.srt", "How to Learn English", None),
        ("How Weirs Work (Part).srt", "How Weirs Work (Part)", None),
        ("From Zero to 100k.srt", "From Zero to 100k", None),
        ("Weirs.com - How They Work.srt", "Weirs.com - How They Work", None),
        ("How_Weirs_Work_-_Ada_Okafor.srt", "How Weirs Work - Ada Okafor", None),
        ("How Weirs Work • Ada Okafor.srt", "How Weirs Work | Ada Okafor", None),
    ],
)
def test_captions_are_called_without_what_programs_add(
    name: str, title: str, language: str | None
) -> None:
    named = file_name(f"in/{name}", of_recording=True)
    assert (named.title, named.language) == (title, language)


def test_a_recording_of_a_call_has_its_name_and_day() -> None:
    call = file_name("River Council-20310506_120500-Meeting Recording.vtt", of_recording=True)
    assert (call.title, call.date) == ("River Council", "2031-05-06")
    glued = file_name("RiverMeeting20310506Ulm.md", of_recording=False)
    assert (glued.title, glued.date) == ("RiverMeeting Ulm", "2031-05-06")
    assert file_name("x20310506Ulm.md", of_recording=False).date is None
    behind = file_name("How Weirs Work – Ada Okafor – 2031-05-06.srt", of_recording=True)
    assert (behind.title, behind.date) == ("How Weirs Work – Ada Okafor", "2031-05-06")


def test_numbers_go_on_in_the_next_folder_of_a_course() -> None:
    files = ["c/week1/3-dams.srt", "c/week2/4-locks.srt", "c/week3/5-weirs.srt", "d/9-wells.srt"]
    assert sorted(files_in_order(files)) == files[:3]


@pytest.mark.parametrize(
    ("names", "in_order"),
    [
        (("57-dams", "58-locks", "60-weirs", "62-reeds"), True),
        (("57-dams", "58-locks", "60-weirs", "reeds", "mills"), False),
        (("26-dams", "27-locks", "65-weirs", "101-mills", "107-reeds"), True),
        (("26-dams", "27-locks", "107-weirs"), False),
        (("26-dams", "27-locks", "65-weirs", "101-mills", "101-reeds", "101-eels"), False),
    ],
)
def test_numbers_count_files_from_any_number_on(names: tuple[str, ...], in_order: bool) -> None:
    assert bool(files_in_order(f"talks/{name}.md" for name in names)) is in_order


def test_a_number_that_counts_files_of_a_show_is_the_episodes(tmp_path: Path) -> None:
    names = ("57-dams-and-debts", "58-locks-and-keys", "60-weirs-and-mills", "62-reeds-and-mud")
    for folder in ("episodes", "course"):
        for name in names:
            file = tmp_path / folder / f"{name}.md"
            file.parent.mkdir(exist_ok=True)
            file.write_text(f"Speaker: Ada Okafor\n\n- {folder} {name} hum.\n", encoding="utf-8")
    accounts = {it.source: it for it in read(config(tmp_path)).accounts}
    assert {it.shown_title for it in accounts.values()} >= {"Dams and Debts", "Locks and Keys"}
    numbers = {str(name): [it.value for it in own.numbers] for name, own in accounts.items()}
    assert numbers["episodes/57-dams-and-debts"] == ["57"]
    assert numbers["course/57-dams-and-debts"] == []


@pytest.mark.parametrize("name", ["Weirs - Ada Okafor - {}.srt", "Weirs_-_Ada_Okafor_-_{}.vtt"])
def test_who_speaks_at_which_event_by_the_name_of_captions(name: str) -> None:
    cue = "00:00:01.000 --> 00:00:04.000\nThey are old.\n"
    seed = seed_in(name.format("RiverConf 2031"), f"WEBVTT\n\n{cue}")
    (account,) = seed.accounts
    assert [it.name for it in account.people] == ["Ada Okafor"]
    assert account.event == "RiverConf 2031"


@pytest.mark.parametrize("name", ["06.md", "06.txt"])
def test_a_name_of_two_figures_below_a_month_is_the_day(name: str) -> None:
    named = file_name(f"minutes/2031/05/{name}", of_recording=False)
    assert (named.date, named.title) == ("2031-05-06", "Minutes 2031-05-06")
    assert file_name(f"minutes/2031/05/4{name}", of_recording=False).date == "2031-05"


@pytest.mark.parametrize(
    ("file", "title", "names"),
    [
        ("Otter counts - Ruth Mendez.md", "Otter counts", ["Ruth Mendez"]),
        ("Ruth Mendez - Otter counts.md", "Otter Counts", ["Ruth Mendez"]),
        ("otter-counts-rose-garden.md", "Otter counts", []),
        ("Otter counts - Field Notes.md", "Otter counts", []),
        ("Otter counts - Ruth Mendez.md", "Mink counts", []),
        ("otters-of-new-york.md", "Otters of York", []),
    ],
)
def test_beside_the_title_the_name_of_a_file_says_who_spoke_at_an_event(
    file: str, title: str, names: list[str]
) -> None:
    for folder, expected in (("RiverConf 2031", names), ("books", [])):
        seed = seed_in(f"{folder}/{file}", f"# {title}\n\n- We counted.\n- They swam.\n")
        (account,) = seed.accounts
        assert [it.name for it in account.people] == expected
