"""Reports: every severity in every format, and no way for a seed to break a line of them."""

import datetime as dt
import gzip
import json
from pathlib import Path, PurePosixPath

import msgspec
import pytest

from generator.build import build
from generator.model.base import Address, TalkId
from generator.model.config import Config
from generator.model.corpus import Talk
from generator.model.message import Message
from generator.model.problem import Problem, anomaly, problem
from generator.output.console.report import ReportFormat, write_report
from generator.output.mkdocs.build_date import UNDATED, build_date, epoch_date
from tests.output.small_site import empty_corpus, small_site
from tests.support import free

SEEDS = PurePosixPath("my,seeds")
PROBLEMS = (
    problem("timecode-repaired", free("an info"), "b.txt", (3, 3)),
    problem("curation-invalid", free("an error\n::error::injected 50%"), "curation.yml", (2, 4)),
    problem("seed-empty", free("a warning \x1b[31m"), "c:d.txt"),
)


def test_text_puts_errors_first_and_stays_in_its_lines() -> None:
    text = write_report(small_site(problems=PROBLEMS), ReportFormat.TEXT, SEEDS)
    lines = text.splitlines()
    assert lines[0].startswith("error: my,seeds/curation.yml:2: curation-invalid: an error ::error")
    assert "\x1b" not in text
    assert any(line.startswith("warning: my,seeds/c:d.txt: seed-empty") for line in lines)
    assert lines[-1].endswith("1 error, 1 warning, 1 remark")


def test_the_last_line_counts_what_stands_above_it() -> None:
    seen = anomaly("key-unknown", (), count=2, whole=2)
    site = msgspec.structs.replace(small_site(problems=PROBLEMS), anomalies=(seen,))
    text = write_report(site, ReportFormat.TEXT, SEEDS)
    for severity, n in (("error", 1), ("warning", 1), ("info", 2)):
        assert sum(line.startswith(f"{severity}: ") for line in text.splitlines()) == n
    assert text.endswith("1 error, 1 warning, 2 remarks\n")


@pytest.mark.parametrize(("text", "is_one"), [("They hum.", False), ("Weir: a wall", True)])
def test_what_makes_a_concept_is_said_where_there_is_none(
    text: str, is_one: bool, tmp_path: Path
) -> None:
    note = f"# Why weirs hum\n\nSpeaker: Ada Okafor\n\n## Key Concepts\n\n- {text}\n"
    (tmp_path / "weirs.md").write_text(note, encoding="utf-8")
    site = build(Config(seeds=tmp_path, notes=tmp_path / "notes"))
    lines = write_report(site, ReportFormat.TEXT, SEEDS).splitlines()
    assert any("Key Concepts" in line for line in lines[:-1]) != is_one


def test_a_text_of_the_editors_is_named_where_it_lies() -> None:
    site = small_site(problems=(problem("note-unmatched", free("no talk"), "a.md"),))
    notes = PurePosixPath("docs/notes")
    text = write_report(site, ReportFormat.TEXT, SEEDS, notes)
    assert text.startswith("warning: docs/notes/a.md: note-unmatched")
    annotations = write_report(site, ReportFormat.GITHUB, SEEDS, notes)
    assert annotations.startswith("::warning file=docs/notes/a.md,title=note-unmatched::")


def test_json_holds_counts_and_problems() -> None:
    report = json.loads(write_report(small_site(problems=PROBLEMS), ReportFormat.JSON, SEEDS))
    assert report["counts"] == {"errors": 1, "warnings": 1, "infos": 1}
    assert [it["code"] for it in report["problems"]] == [
        "curation-invalid",
        "seed-empty",
        "timecode-repaired",
    ]
    assert report["problems"][0]["lines"] == [2, 4]


def test_github_annotations_cannot_be_forged() -> None:
    text = write_report(small_site(problems=PROBLEMS), ReportFormat.GITHUB, SEEDS)
    lines = text.splitlines()
    assert len(lines) == 3
    assert lines[0].startswith(
        "::error file=my%2Cseeds/curation.yml,line=2,endLine=4,title=curation-invalid::"
    )
    assert lines[0].endswith("50%25")
    assert lines[1].startswith("::warning file=my%2Cseeds/c%3Ad.txt,title=seed-empty::")
    assert lines[2].startswith("::notice file=my%2Cseeds/b.txt,line=3,endLine=3,")


def talk(published: str | None) -> Talk:
    return Talk(
        id=TalkId("t"),
        title="T",
        other_titles=(),
        titles=(),
        people=(),
        event=None,
        published=published,
        duration=None,
        url=None,
        sources=(),
        accounts=(),
        merged_because=(),
        note=None,
        address=Address("talks/t.html"),
    )


def test_date_is_the_newest_published_one() -> None:
    corpus = empty_corpus()
    assert build_date(corpus, None) == UNDATED
    dated = msgspec.structs.replace(
        corpus, talks=(talk("2025-11-18"), talk("2025"), talk(None), talk("2025-12"))
    )
    assert build_date(dated, None).isoformat() == "2025-12-01"
    assert build_date(dated, dt.date(1999, 1, 1)) == dt.date(1999, 1, 1)


@pytest.mark.parametrize("day", ["0001-01-01", "1950-05-06", "2567-01-02", "9999-12-31"])
def test_an_archive_can_hold_the_date(day: str) -> None:
    """Old recordings, and years of other calendars."""
    corpus = msgspec.structs.replace(empty_corpus(), talks=(talk(day),))
    for date in (build_date(corpus, None), build_date(corpus, dt.date.fromisoformat(day))):
        mtime = dt.datetime.combine(date, dt.time(), dt.UTC).timestamp()
        assert gzip.compress(b"", mtime=int(mtime))


def test_the_environment_may_give_the_date() -> None:
    assert epoch_date({}) is None
    assert epoch_date({"SOURCE_DATE_EPOCH": "86400"}) == dt.date(1970, 1, 2)


def test_unusable_epoch_is_said_to_be_so() -> None:
    import pytest

    for epoch in ("tomorrow", "9" * 30):
        with pytest.raises(ValueError, match="SOURCE_DATE_EPOCH"):
            epoch_date({"SOURCE_DATE_EPOCH": epoch})


def test_what_is_said_of_many_files_is_said_once() -> None:
    def refused(file: str, code: str = "problem.yaml_form") -> Problem:
        return problem("seed-format-unknown", Message(code), file)

    problems = (
        *(refused(f"2015/{n}.yml") for n in range(5)),
        *(refused(f"2016/{n}.yml") for n in range(3)),
        *(refused(f"2016/{n}/x.yml", "problem.json_form") for n in range(3)),
    )
    text = write_report(small_site(problems=problems), ReportFormat.TEXT, SEEDS)
    lines = [line for line in text.splitlines() if "seed-format-unknown" in line]
    assert [line.split(": ")[1] for line in lines] == [
        f"{SEEDS}/{file}" for file in ("2015/0.yml", "2016/0/x.yml", "2016/1/x.yml", "2016/2/x.yml")
    ]
    assert f"  … and the same of 7 more files in {SEEDS}/" in text
    assert text.count("/2016/") == 3


def test_files_of_one_folder_that_hold_other_keys_each_are_told_of_once() -> None:
    problems = [
        problem("seed-format-unknown", Message("problem.yaml_form_keys", keys=f"k{n}"), f"{n}.yml")
        for n in range(5)
    ]
    other = problem("seed-format-unknown", Message("problem.yaml_form"), "elsewhere/x.yml")
    text = write_report(small_site(problems=(*problems, other)), ReportFormat.TEXT, SEEDS)
    assert text.count("seed-format-unknown") == 2
    assert f"  … and the same of 4 more files in {SEEDS}/" in text


def test_what_was_read_badly_stands_in_front_and_each_note_is_named() -> None:
    problems = (
        problem("seed-empty", free("a file"), "a.md"),
        problem("note-of-no-talk", free("a remark"), "b.md"),
        *(problem("talk-unknown", free("is it one?"), f"part/{n}.md") for n in range(5)),
    )
    suspicious = anomaly("title-date", (), count=2, whole=2)
    site = msgspec.structs.replace(small_site(problems=problems), anomalies=(suspicious,))
    lines = write_report(site, ReportFormat.TEXT, SEEDS).splitlines()
    told = [line for line in lines if line.startswith(("warning: ", "info: "))]
    codes = ("talk-unknown", "seed-empty", "title-date", "note-of-no-talk")
    assert all(code in line for code, line in zip(codes, told, strict=True))
    assert [f"    {SEEDS}/part/{n}.md" for n in range(1, 5)] == [
        line for line in lines if line.startswith("    ")
    ]


def test_a_file_about_no_talk_has_no_dialect_that_is_called_unread(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# My notes\n\nNotes on talks.\n", encoding="utf-8")
    (tmp_path / "weirs.md").write_text("# Weirs\n\nSpeaker: Ada Roy\n\nThey move.\n", "utf-8")
    site = build(Config(seeds=tmp_path, notes=tmp_path))
    lines = write_report(site, ReportFormat.TEXT, SEEDS).splitlines()
    ends = {it.split()[0]: it.split()[-1] for it in lines if ".md " in it and "0  " in it}
    assert ends == {"README.md": "-", "weirs.md": "notes"}
