"""Lists of talks become notes, and the notes are read as the talks that the lists mean."""

import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.build import build
from generator.cli import main
from generator.cli.imports import IMPORTERS
from generator.cli.imports.note import Passage, TalkNote, UnreadableError, markdown, names_in
from generator.cli.imports.writing import COPIED, Fate, copies, plan, plan_copies, write
from generator.messages.words import english
from generator.model.account import Quotation
from generator.model.config import Config
from generator.model.corpus import Corpus
from generator.model.problem import PROBLEMS
from generator.read import read

CSV = """\
Title;Speaker;Date;Event;Video;Description
"Rivers; a history";Nadia Brun and Ivo Kern;2025-10-17;RiverConf;https://youtu.be/abcdefghijk;"How rivers move."
;Nobody;;;;
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


def test_a_table_becomes_talks(tmp_path: Path) -> None:
    (talk,) = imported("csv", written(tmp_path, "talks.csv", CSV), tmp_path).talks
    assert (talk.title, talk.published, talk.event) == (
        "Rivers; a history",
        "2025-10-17",
        "RiverConf",
    )
    assert {part.person for part in talk.people} == {"nadia-brun", "ivo-kern"}
    assert talk.url == "https://youtu.be/abcdefghijk"


def test_how_a_table_is_quoted_is_not_guessed(tmp_path: Path) -> None:
    early = "".join(f'"River {n}","Nadia Brun","{"Silt and sand. " * 40}"\n' for n in range(12))
    late = '"Dams","Ivo Kern","She said ""let it flow"", and\nleft; then, silt."\n'
    table = written(tmp_path, "t.csv", f"title, speaker, abstract\n{early}{late}")
    notes = list(IMPORTERS["csv"](table))
    assert len(notes) == 13
    assert (notes[-1].title, notes[-1].stated["speakers"]) == ("Dams", ("Ivo Kern",))
    assert notes[-1].text == 'She said "let it flow", and\nleft; then, silt.'


def test_highlights_become_quotes(tmp_path: Path) -> None:
    corpus = imported("readwise", written(tmp_path, "x.csv", READWISE), tmp_path)
    assert {quote.text for quote in corpus.quotes} == {"A river is a verb.", "Nobody owns a flood."}


def test_highlights_keep_their_times_and_whose_words_they_are(tmp_path: Path) -> None:
    table = (
        "Highlight,Book Title,Book Author,Amazon Book ID,Note,Location Type,Location\n"
        '"He said ""no""",On rivers,The River Show,,Nadia Brun,time_offset,3725.0\n'
        '"Old beds\nSummary:\nRivers stay.",On rivers,The River Show,,,time_offset,125\n'
        "A page is a bed,On pages,Nadia Brun,B00X,,location,12\n"
        "A bed is a page,On beds,river.example,,,order,3\n"
    )
    corpus = imported("readwise", written(tmp_path, "x.csv", table), tmp_path)
    (quote,) = corpus.quotes
    assert (quote.text, quote.speaker) == ('He said "no"', None)
    assert quote.attestations[0].time is not None
    assert quote.attestations[0].time.seconds == 3725
    assert [talk.show for talk in corpus.talks] == ["The River Show"]
    assert [(it.title, it.time.seconds) for it in corpus.segments if it.time] == [("Old beds", 125)]


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
        TalkNote(folder="x", title="Same", stated={"recorded": "2025"}),
        TalkNote(folder="x", title="same", stated={"recorded": "2024"}),
        TalkNote(folder="x", title=" "),
    ]
    paths = [file.path for file in plan(notes, tmp_path)]
    assert len({path.lower() for path in paths}) == 3
    assert not any(".." in path or path.startswith("/") for path in paths)


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("csv", "a,b\n1,2\n"),
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
        folder="x",
        title=f"T {text}",
        stated={"speakers": (text,), "event": text},
        quotes=(Passage(text=text),),
    )
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    write(plan([note], seeds), seeds)
    site = build(Config(seeds=seeds, notes=seeds / "none"))
    assert len(site.corpus.talks) == 1
    assert site.corpus.talks[0].title.startswith("T")
    assert markdown(note).partition("\n---\n")[0].count("\n") == 3


def test_small_helpers() -> None:
    assert names_in("Nadia Brun, Ivo Kern and Jo") == ("Nadia Brun", "Ivo Kern", "Jo")
    assert names_in("Brun, Nadia; Kern, Ivo") == ("Brun, Nadia", "Kern, Ivo")


def test_the_command_shows_and_then_writes(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    path = written(tmp_path, "talks.csv", CSV)
    command = ["import", "csv", str(path), "--seeds", str(seeds)]
    shown = CliRunner().invoke(main, command)
    assert shown.exit_code == 0
    assert "talks/rivers-a-history.md (new)" in shown.output
    assert "1 file, nothing written: add --write" in shown.output
    assert not list(seeds.iterdir())
    assert "1 file, 1 written" in CliRunner().invoke(main, [*command, "--write"]).output
    refused = CliRunner().invoke(main, ["import", "readwise", str(path), "--seeds", str(seeds)])
    assert refused.exit_code == 2
    assert "is no export of Readwise" in refused.output


@pytest.mark.parametrize("name", ["t.csv", "in my/talks seen.csv", "t.tsv"])
def test_a_table_among_the_seeds_gets_a_command_that_works(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path, f"seeds/{name}", "title,date\nOn rivers,2025-10-17\n")
    (problem,) = build(Config(seeds=tmp_path / "seeds", notes=tmp_path / "none")).problems
    assert problem.code == "seed-importable"
    command = english(problem.message).split("`")[1]
    program, arguments = command.split(" generator ", 1)
    assert program == "python -m"
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, [*shlex.split(arguments), "--seeds", "seeds", "--write"])
    assert done.exit_code == 0, done.output
    assert [path.name for path in (tmp_path / "seeds").rglob("*.md")] == ["on-rivers.md"]
    after = build(Config(seeds=tmp_path / "seeds", notes=tmp_path / "none"))
    assert "seed-importable" not in {problem.code for problem in after.problems}
    assert len(after.corpus.talks) == 1


@pytest.mark.parametrize(
    "header", ["package,picture", "source_title,date", "name,born,topic", "Quotes", "room;seats"]
)
def test_a_table_without_titles_of_talks_gets_no_command(header: str, tmp_path: Path) -> None:
    written(tmp_path, "seeds/t.csv", f"{header}\nOn rivers,x\n")
    (problem,) = build(Config(seeds=tmp_path / "seeds", notes=tmp_path / "none")).problems
    assert problem.code == "seed-format-unknown"
    assert "no column holds titles" in english(problem.message)


@pytest.mark.parametrize(
    "header", ["Talk;Speaker", "name,presenter", "Session,Room", "Name,Abstract"]
)
def test_a_table_of_talks_gets_a_command(header: str, tmp_path: Path) -> None:
    written(tmp_path, "seeds/t.csv", f"{header}\nOn rivers,x\n")
    (problem,) = build(Config(seeds=tmp_path / "seeds", notes=tmp_path / "none")).problems
    assert problem.code == "seed-importable"


def test_an_export_of_highlights_gets_the_command_of_its_kind(tmp_path: Path) -> None:
    table = "Highlight,Book Title,Location Type,Location\nRivers move.,On rivers,time_offset,75\n"
    written(tmp_path, "seeds/my-export.csv", table)
    config = Config(seeds=tmp_path / "seeds", notes=tmp_path / "none")
    (problem,) = build(config).problems
    assert "`python -m generator import readwise seeds/my-export.csv`" in english(problem.message)
    arguments = ["import", "readwise", str(tmp_path / "seeds/my-export.csv"), "--write"]
    done = CliRunner().invoke(main, [*arguments, "--seeds", str(tmp_path / "seeds")])
    assert done.exit_code == 0, done.output
    assert "seed-importable" not in {problem.code for problem in build(config).problems}


def test_a_document_is_not_to_be_renamed_but_saved_as_text(tmp_path: Path) -> None:
    written(tmp_path, "talk.docx", "x")
    (problem,) = build(Config(seeds=tmp_path, notes=tmp_path / "none")).problems
    assert "(.pdf, .docx) save the text as .txt" in english(PROBLEMS[problem.code].mend)


@pytest.mark.parametrize("kind", COPIED)
def test_what_is_read_where_it_lies_is_copied(kind: str, tmp_path: Path) -> None:
    ending = COPIED[kind][0]
    home = tmp_path / "My talks"
    for name in (f"a/one{ending}", f"two{ending}", f".hidden/x{ending}", "three.png"):
        written(home, name, f"the text of {name}")
    (home / f"link{ending}").symlink_to(home / f"two{ending}")
    seeds = tmp_path / "seeds"
    mine = written(seeds, f"my-talks/two{ending}", "mine")
    command = ["import", kind, str(home), "--seeds", str(seeds)]
    shown = CliRunner().invoke(main, command)
    assert f"my-talks/a/one{ending} (new)" in shown.output
    assert f"my-talks/two{ending} (another file has this name, left as it is)" in shown.output
    assert "2 files, nothing written: add --write" in shown.output
    assert "2 files, 1 written" in CliRunner().invoke(main, [*command, "--write"]).output
    assert mine.read_text(encoding="utf-8") == "mine"
    copied = seeds / "my-talks" / "a" / f"one{ending}"
    assert copied.read_bytes() == (home / "a" / f"one{ending}").read_bytes()
    assert [path for path in seeds.rglob("*") if path.is_file()] in ([mine, copied], [copied, mine])
    assert "(there already)" in CliRunner().invoke(main, command).output


def test_of_a_list_of_talks_only_what_is_read_is_copied(tmp_path: Path) -> None:
    for name in ("venue.yml", "videos.yml", "event.yml", "sponsors.yml", "speakers.yml"):
        written(tmp_path / "riverconf", name, "x: 1")
    paths = [path for path, _ in copies("rubyevents", tmp_path)]
    assert [path.rpartition("/")[2] for path in paths] == [
        "event.yml",
        "speakers.yml",
        "videos.yml",
    ]


def test_a_folder_of_another_kind_is_refused(tmp_path: Path) -> None:
    written(tmp_path / "x", "a.md", "x")
    with pytest.raises(UnreadableError, match=r"no file that ends with \.ics"):
        list(copies("ical", tmp_path / "x"))


def test_a_row_goes_with_the_transcript_that_it_names(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    written(seeds, "episodes/001.txt", "[00:01] Nadia Brun: Rivers move.\n[00:09] Ivo Kern: Why?\n")
    table = "number,title,date,url,file\n1,On rivers,2025-10-17,https://river.example/1,episodes/001.txt\n"
    files = list(plan(IMPORTERS["csv"](written(tmp_path, "t.csv", table)), seeds))
    assert [file.path for file in files] == ["episodes/001.info.md"]
    write(files, seeds)
    (talk,) = corpus_of(seeds).talks
    assert (talk.title, talk.published, len(talk.sources)) == ("On rivers", "2025-10-17", 2)


@pytest.mark.parametrize("column", ["transcript_path", "episode_path", "file"])
def test_a_row_names_its_transcript_and_no_address(column: str, tmp_path: Path) -> None:
    table = f"title,{column}\nOn rivers,episodes/on-rivers/episode.md\nOn dams,https://x.example/1.vtt\n"
    files = plan(IMPORTERS["csv"](written(tmp_path, "t.csv", table)), tmp_path / "seeds")
    assert [file.path for file in files] == ["episodes/on-rivers/episode.info.md", "t/on-dams.md"]


def test_a_row_with_a_number_goes_with_the_transcript_of_that_number(tmp_path: Path) -> None:
    words = "WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n"
    for name in (
        "a/001.vtt",
        "a/001.en.srt",
        "a/ep-02 On deltas.vtt",
        "a/3.vtt",
        "b/3.vtt",
        "x4.vtt",
    ):
        written(tmp_path / "seeds", name, words)
    table = (
        "number,title,mail\n1,On rivers,ada@example.org\n2,On deltas,\n3,On floods,\n4,On seas,\n"
    )
    notes = list(IMPORTERS["csv"](written(tmp_path, "t.csv", table)))
    files = list(plan(notes, tmp_path / "seeds"))
    assert [file.path for file in files] == [
        "a/001.info.md",
        "a/ep-02 On deltas.info.md",
        "t/on-floods.md",
        "t/on-seas.md",
    ]
    write(files, tmp_path / "seeds")
    talks = {talk.title: len(talk.sources) for talk in corpus_of(tmp_path / "seeds").talks}
    assert (talks["On rivers"], talks["On deltas"], talks["On floods"]) == (3, 2, 1)
    assert not any(b"@" in file.content for file in files if isinstance(file.content, bytes))


@pytest.mark.parametrize("file", ["../x.txt", "/etc/x", "a/../../x.txt", "..\\x.txt", "x\x00.txt"])
def test_a_row_names_no_file_outside(file: str, tmp_path: Path) -> None:
    (planned,) = plan([TalkNote(folder="f", title="One", beside=file)], tmp_path)
    assert planned.path == "f/one.md"


def test_what_is_private_where_it_comes_from_stays_there(tmp_path: Path) -> None:
    home = tmp_path / "home"
    written(home, "talk.md", "---\nprivate: true\n---\n# Hush\n")
    written(home, "talk.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHush.\n")
    written(home, "other.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n")
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    command = ["import", "whisper", str(home), "--seeds", str(seeds), "--write"]
    assert "1 file, 1 written" in CliRunner().invoke(main, command).output
    assert [path.name for path in seeds.rglob("*.vtt")] == ["other.vtt"]


def test_no_copy_takes_a_name_of_the_editors(tmp_path: Path) -> None:
    path = written(tmp_path / "drafts", "address-book.json", "{}\n")
    assert [name for name, _ in copies("pretalx", path)] == ["drafts/address-book.json"]


def test_nothing_is_written_through_a_link_that_leads_out(tmp_path: Path) -> None:
    path = written(tmp_path / "home", "a.ics", "BEGIN:VCALENDAR\n")
    seeds, outside = tmp_path / "seeds", tmp_path / "outside"
    seeds.mkdir()
    outside.mkdir()
    (seeds / "home").symlink_to(outside)
    (planned,) = plan_copies(copies("ical", path), seeds)
    assert planned.fate is Fate.OUTSIDE
    assert write([planned], seeds) == 0


@pytest.mark.parametrize("column", ["Speaker(s)", "Presenter(s)", "Speaker Name(s)", "Presenters"])
def test_columns_of_speakers_have_many_names(column: str, tmp_path: Path) -> None:
    table = f"Title,{column}\nOn rivers,Nadia Brun and Ivo Kern\n"
    (note,) = IMPORTERS["csv"](written(tmp_path, "t.csv", table))
    assert note.stated == {"speakers": ("Nadia Brun", "Ivo Kern")}


def test_a_table_may_call_its_columns_as_people_do(tmp_path: Path) -> None:
    table = "Episode #,Talk Title,Guest\n12,On rivers,Nadia Brun\n"
    (note,) = IMPORTERS["csv"](written(tmp_path, "t.csv", table))
    assert note.title == "On rivers"
    assert note.stated == {"episode": "12", "speakers": ("Nadia Brun",)}
    table = "Name,Title,Day,Release date\nNadia Brun,On dams,2031-05-06,2031-05-08\n"
    (note,) = IMPORTERS["csv"](written(tmp_path, "t.csv", table))
    assert note.title == "On dams"
    assert note.stated == {
        "recorded": "2031-05-06",
        "release_date": "2031-05-08",
        "name": "Nadia Brun",
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Highlight,Book Title\nRivers move.,On rivers\n", "import it as readwise"),
        ("Film Title,Show Title\nOn rivers,The River Show\n", "no column of titles"),
    ],
)
def test_a_table_of_another_kind_is_told(text: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=message):
        list(IMPORTERS["csv"](written(tmp_path, "t.csv", text)))
    with pytest.raises(UnreadableError, match="name a file in it"):
        list(IMPORTERS["csv"](tmp_path))


def test_columns_that_nobody_knows_are_kept_and_hold_notes_back(tmp_path: Path) -> None:
    table = (
        "Title,Private,Draft,Status,Venue: a,x\n"
        "Secret rivers,yes,,,,\nSecret dams,,TRUE,,,\nSecret locks,,,draft,,\n"
        "Open rivers,no,FALSE,final,Old mill,\n"
    )
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    write(plan(IMPORTERS["csv"](written(tmp_path, "t.csv", table)), seeds), seeds)
    site = build(Config(seeds=seeds, notes=seeds / "none"))
    assert [talk.title for talk in site.corpus.talks] == ["Open rivers"]
    shown = [page.path + page.title + page.markdown for page in site.pages]
    assert any("Old mill" in text for text in shown)
    shown += [asset.path + asset.whole.decode("utf-8", "replace") for asset in site.assets]
    assert not any("secret" in text.casefold() for text in shown)


@pytest.mark.parametrize("key", [*HOSTILE, "<<", "null", "title", "a" * 2_000, "# x", "&a"])
def test_no_name_of_a_column_breaks_the_note(key: str, tmp_path: Path) -> None:
    note = TalkNote(folder="x", title="T", stated={key: "words", "private": "no"})
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    write(plan([note], seeds), seeds)
    site = build(Config(seeds=seeds, notes=seeds / "none"))
    assert [talk.title for talk in site.corpus.talks] == ["T"]


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("- {title: Dams, date: 2021-05-04, speakers: [Ivo Kern]}\n", False),
        ("- {name: Ivo Kern, site: https://example.org}\n", True),
    ],
)
def test_a_collection_without_any_talk_is_told(text: str, is_told: bool, tmp_path: Path) -> None:
    written(tmp_path, "site/data/videos.yml", text)
    (tmp_path / "seeds").mkdir()
    arguments = ["import", "rubyevents", str(tmp_path / "site"), "--seeds", str(tmp_path / "seeds")]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0
    assert ("none of them is read as a talk" in result.output) == is_told


def test_of_a_vault_it_says_how_many_files_tell_of_talks(tmp_path: Path) -> None:
    pages = {f"Page {n}.md": f"# Page {n}\n\nSee [[Page {n - 1}]].\n" for n in range(6)}
    pages["Dams.md"] = "---\nspeaker: Ivo Kern\n---\n# Dams\n\nSee [[Page 1]].\n"
    for name, text in pages.items():
        written(tmp_path, f"vault/{name}", text)
    (tmp_path / "seeds").mkdir()
    arguments = ["import", "obsidian", str(tmp_path / "vault"), "--seeds", str(tmp_path / "seeds")]
    result = CliRunner().invoke(main, arguments)
    assert "7 files, nothing written" in result.output
    assert "1 of them tell of talks; the others are kept as notes" in result.output


def test_tags_and_days_of_highlights_are_kept(tmp_path: Path) -> None:
    table = (
        "Highlight,Book Title,Book Author,Note,Tags,Location Type,Location,Highlighted at,"
        'Document tags\nRivers move.,On rivers,The River Show,mine,"water, slow verbs",time_offset,65,'
        '2025-03-06 10:00:00+00:00,"podcast,rivers"\n'
        "Floods too.,On rivers,The River Show,,,time_offset,70,2025-03-05 09:00:00+00:00,\n"
    )
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    write(plan(IMPORTERS["readwise"](written(tmp_path, "x.csv", table)), seeds), seeds)
    (note,) = seeds.rglob("*.md")
    text = note.read_text(encoding="utf-8")
    assert 'tags: ["podcast", "rivers"]' in text
    assert "Note: mine #water #slow-verbs" in text
    (account,) = read(Config(seeds=seeds, notes=seeds / "none")).accounts
    assert (account.published_by, account.note_date) == ("stated", "2025-03-05")
    assert [it.note for it in account.of(Quotation)] == ["Note: mine #water #slow-verbs", None]
