"""Blocks in notes that say more than their lines: captions in fences, tables and terms in HTML."""

from generator.model.account import AccountPassage
from generator.model.account_head import AccountKind, PersonRole
from generator.model.base import SourceId
from generator.read.formats.notes.html_lines import HtmlLines
from generator.read.seed import SeedFile, read_seed
from tests.promises import check_content_is_in_items
from tests.support import seed_of

_CUES = (
    "00:00:01.000 --> 00:00:04.000\nAda Okafor: Welcome to the call.\n\n"
    "00:00:04.500 --> 00:00:09.000\nBo Lind: Let us begin with weirs.\n\n"
    "00:00:10.000 --> 00:00:15.000\nBo Lind: They hold water back.\n"
)
_CALL = "# River call 12\n\n## Summary\n\n- Weirs\n\n## Transcript\n\n```{}\n{}```\n\n## Links\n\n- A map\n"


def _turns(text: str) -> list[tuple[str | None, str | None]]:
    seed = seed_of(text, "call", ".md")
    check_content_is_in_items(seed)
    (account,) = seed.accounts
    assert account.kind is AccountKind.NOTES
    passages = (it for it in account.items if isinstance(it, AccountPassage))
    return [(it.speaker, it.time.printed) for it in passages if it.time is not None]


def test_captions_of_no_language_and_two_blocks_stay_code() -> None:
    assert not _turns(_CALL.format("text", f"WEBVTT\n\n{_CUES}"))
    assert not _turns(_CALL.format("webvtt", "WEBVTT\n\nno cue\n"))
    example = f"```webvtt\nWEBVTT\n\n{_CUES}```\n"
    assert not _turns(f"# How to write captions\n\n{example}\nOr so:\n\n{example}")


def test_tables_and_terms_in_html() -> None:
    text = (
        "# River council, 2031-05-06\n\n<dl>\n<dt>Chair</dt><dd>Ada Okafor</dd>\n"
        "<dt>Present</dt><dd>Bo Lind, Cleo Marsh</dd>\n</dl>\n\n## Actions\n\n<table>\n"
        "<tr><th>Action</th><th>Who</th></tr>\n<tr><td>Paint the gates</td><td>Bo Lind</td></tr>\n"
        "</table>\n"
    )
    seed = seed_of(text, "council", ".md")
    (account,) = seed.accounts
    assert [(it.name, it.role) for it in account.people] == [
        ("Ada Okafor", PersonRole.HOST),
        ("Bo Lind", PersonRole.ATTENDEE),
        ("Cleo Marsh", PersonRole.ATTENDEE),
    ]
    cells = [it.cells for it in account.items if isinstance(it, AccountPassage)]
    assert cells == [("Action", "Who"), ("Paint the gates", "Bo Lind")]


def test_tildes_below_headings_open_no_code() -> None:
    parts = "".join(f"{name}\n~~~~~~~\n\n* It holds\n\n" for name in ("Weirs", "Gates", "Dams"))
    (account,) = seed_of(f"Water\n=====\n\n{parts}", "water", ".rst").accounts
    sections = [it.section for it in account.items if isinstance(it, AccountPassage)]
    assert sections == ["Weirs", "Gates", "Dams"]


def test_keys_without_accents_and_other_names() -> None:
    text = '---\ntitulo: "Agua"\nfecha_publicacion: "2031-05-06"\npresentador: Ada Okafor\n---\n\nAgua.\n'
    (account,) = seed_of(text, "agua", ".md").accounts
    assert account.published == "2031-05-06"
    assert [it.text for it in account.titles] == ["Agua"]
    (account,) = seed_of(
        "# Weirs\n\nSpeaker : Ada Okafor alias Weirda\n\nHold.\n", "w", ".md"
    ).accounts
    assert [it.name for it in account.people] == ["Ada Okafor"]


def test_a_file_in_words_is_no_recording() -> None:
    (account,) = seed_of("# Three ways\n\nWeirs hold.\n", "3WaysToTest", ".md").accounts
    assert not account.recordings
    (account,) = seed_of("# Three ways\n\nWeirs hold.\n", "dQw4w9WgXcQ", ".md").accounts
    assert account.recordings


def test_a_day_amid_the_words_of_a_name() -> None:
    (account,) = seed_of("Weirs hold.\n", "minutes-rc-20310506-council", ".md").accounts
    assert account.published == "2031-05-06"


def test_a_file_called_as_its_sort_and_language_has_the_name_of_its_folder() -> None:
    file = SeedFile(id=SourceId("note"), file="moving-water-at-night/transcript_en.txt")
    (account,) = read_seed(file, b"Weirs hold, and then they open.\n").accounts
    assert (account.name_title or "").startswith("Moving Water at Night")


def test_slides_code_and_days_are_no_titles() -> None:
    for top, codes in (
        ("# \u30b9\u30e9\u30a4\u30c9", set()),
        ("# const weir = 'Springs';", {"title-doubtful"}),
    ):
        seed = seed_of(f"{top}\n\nWeirs.\n\n# Gates\n\nThey hold.\n", "weirs-at-night", ".md")
        assert codes == {it.code for it in seed.source.problems} & {"title-doubtful"}
        assert bool(seed.accounts[0].titles) is bool(codes)
    days = "".join(f"## 2031.5.{day}\n\n### Weirs {day}\n\nHold.\n\n" for day in (3, 4, 14))
    assert "talks-unparted" in {it.code for it in seed_of(days, "log", ".md").source.problems}


def test_a_heading_may_ask_behind_a_colon() -> None:
    (account,) = seed_of("# Data Trusts: What, Why, How?\n\n* Maps\n", "n", ".md").accounts
    assert [it.text for it in account.titles] == ["Data Trusts: What, Why, How?"]
    (account,) = seed_of("Ada Okafor: How are weirs?\n\nBo Lind: They hold.\n", "n", ".md").accounts
    assert not account.titles


def test_headings_of_html_in_bold_head_the_parts_of_one_meeting() -> None:
    note = """\
**<h1>Protokoll der Versammlung der Flussfreunde</h1>**

Es trafen sich heute drei Personen im Haus am Wehr.

**<h3>Anwesende</h3>**

Ada Lind,
Ivo Kern,
Mara Brun

**<h3>Bericht</h3>**

Das Wehr ist dicht, und niemand fragt, warum es so lange hielt.

**<h3>Wahlen</h3>**

Gewählt wird im Mai, wenn alle wieder da sind.
"""
    (account,) = seed_of(note, "versammlung", ".md").accounts
    assert account.titles[0].text == "Protokoll der Versammlung der Flussfreunde"
    assert [it.name for it in account.people] == ["Ada Lind", "Ivo Kern", "Mara Brun"]
    assert HtmlLines().take("**<h3>Wahlen</h3>**") == "### Wahlen"
