"""Files of every format against what a careful reader takes from them, and what must always hold."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from generator.model.account import (
    Account,
    AccountDetail,
    AccountPassage,
    Item,
    Quotation,
    TimeCode,
)
from generator.model.account_head import Duration, PersonRole
from generator.model.source import Role
from generator.read.account.paths.file_name import file_name
from generator.read.formats import format_of
from generator.read.formats.json.tree import parse
from generator.read.formats.source_map import Run, words_of
from generator.read.seed import Seed
from generator.text.syntax import UnreadableError
from tests.promises import (
    check_nothing_invented,
)
from tests.read.formatted import ENDINGS, check_all, check_text, seed_of

FOLDER = Path(__file__).parent / "formats"
EXPECTED = ".expected.json"
FILES = sorted(
    path
    for path in FOLDER.iterdir()
    if path.name != "README.md" and not path.name.endswith(EXPECTED)
)


def summary(seed: Seed) -> dict[str, Any]:
    """What was read, as the expected files write it."""
    accounts = seed.accounts
    found: dict[str, Any] = {
        "form": seed.source.dialect.dialect,
        "problems": [problem.code for problem in seed.source.problems],
    }
    if len(accounts) == 1:
        found |= _account(accounts[0])
    elif accounts:
        found["talks"] = [_account(account) | _collection(account) for account in accounts]
    found["lines"] = [
        line.role.value[0] + (f" {line.text}" if line.text != line.printed else "")
        for line in seed.source.lines
        if line.role is not Role.BLANK
    ]
    return found


def _account(account: Account) -> dict[str, Any]:
    return {
        "titles": [title.text for title in account.titles],
        "people": [f"{one.name} ({one.role.value})" for one in account.people],
        "published": account.published,
        "duration": account.duration.seconds if account.duration else None,
        "url": account.url,
        "items": [_item(item) for item in account.items],
    }


def _collection(account: Account) -> dict[str, Any]:
    """What a talk of a list is part of."""
    return {
        "event": account.event,
        "show": account.show,
        "numbers": [f"{number.kind} {number.value}" for number in account.numbers],
        "starts": [it.start for it in account.recordings if it.start is not None],
    }


def _item(item: Item) -> str:
    values = msgspec.structs.asdict(item)
    at = values.pop("at")
    kind = (
        f"{item.type_name.capitalize()}:{item.what}"
        if isinstance(item, AccountDetail)
        else item.type_name.capitalize()
    )
    values.pop("what", None)
    texts = [
        f"{name}={value.seconds if isinstance(value, TimeCode) else value}"
        for name, value in values.items()
        if value
    ]
    return " | ".join([kind, *texts, f"{at.lines[0]}-{at.lines[1]}"])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_expected(path: Path) -> None:
    seed = seed_of(path.name, path.read_bytes())
    expected = json.loads(Path(f"{path}{EXPECTED}").read_text(encoding="utf-8"))
    assert summary(seed) == expected
    check_all(seed, path.read_bytes())


@pytest.mark.parametrize(
    "text",
    ["", "{", "[1,]", '{"a" 1}', '{"a": }', '"\\x"', '"open', "[" * 500, "1 2", "nul", "{a: 1}", "'a'"],
)  # fmt: skip
def test_what_is_no_json(text: str) -> None:
    with pytest.raises(UnreadableError):
        parse(text)


def test_lists_nested_five_hundred_deep_keep_every_text() -> None:
    text = "".join(f"<ul><li>level {number}" for number in range(500))
    seed = seed_of("a.html", f"<h1>Deep lists</h1>\n{text}")
    said = {item.text for item in seed.accounts[0].of(AccountPassage)}
    assert {f"level {number}" for number in range(500)} <= said
    check_text("a.html", "<div>" * 2000 + "words")
    check_text("a.html", "<table><tr><td>" * 300 + "words")


def test_scripts_and_templates_are_never_text() -> None:
    page = (FOLDER / "saved-page-hostile.html").read_text(encoding="utf-8")
    seed = seed_of("a.html", page)
    said = " ".join(value for value in _texts(seed))
    for hidden in ("template", "drawn text", "comment", "Hidden", "Framed", "Typed", "b.png"):
        assert hidden not in said
    assert "javascript" not in said
    assert not [account.url for account in seed.accounts if account.url]


def _texts(seed: Seed) -> Iterator[str]:
    for account in seed.accounts:
        for item in account.items:
            values = msgspec.structs.asdict(item).values()
            yield from (value for value in values if isinstance(value, str))


def test_the_address_of_a_page_is_one_of_the_web() -> None:
    head = '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="/a">'
    assert seed_of("a.html", f"<head>{head}</head><h1>Title</h1><p>Text.</p>").source.url is None


@pytest.mark.parametrize("name", ["webvtt.vtt", "saved-page.html", "clipping.md", "pyvideo.json"])
def test_lines_that_the_editor_leaves_out_are_not_read(name: str) -> None:
    raw = (FOLDER / name).read_bytes()
    whole = seed_of(name, raw)
    for line in whole.source.lines:
        if line.role is Role.CONTENT:
            seed = seed_of(name, raw, ignore_lines=(line.number,))
            check_all(seed, raw)
            assert seed.source.lines[line.number - 1].role is Role.FURNITURE


@pytest.mark.parametrize(
    ("name", "code"),
    [
        *((name, "seed-format-unknown") for name in ("a.pdf", "a.png", "a.docx", "a.zip")),
        ("in.dir/a.yaml", "seed-format-unknown"),
        ("in.dir/a.csv", "seed-format-unknown"),
        ("in.dir/a.tsv", "seed-format-unknown"),
    ],
)
def test_other_files_are_reported_and_not_read(name: str, code: str) -> None:
    seed = seed_of(name, "Quotes\n- “words” — Ada Okafor")
    assert [problem.code for problem in seed.source.problems] == [code]
    assert not seed.accounts
    assert {line.role for line in seed.source.lines} == {Role.UNREAD}


def test_formats_do_not_share_endings_and_are_found_by_any_case() -> None:
    assert len(ENDINGS) == len(set(ENDINGS))
    assert format_of("A Talk.HTML") is format_of("b.htm")


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("talk.vtt", "talk"),
        ("talk.es.md", "talk.es"),
        ("talk.es.transcript.md", "talk"),
        ("talk.transcript.md", "talk"),
        ("talk.so.md", "talk.so"),
        ("in/A talk [id].info.json", "in/A talk [id]"),
        ("A talk [id].en-US.vtt", "A talk [id]"),
        ("talk.en.json3", "talk"),
        ("talk.chapters.json", "talk"),
        ("Dr. Okafor.srt", "Dr. Okafor"),
        ("v1.2.srt", "v1.2"),
    ],
)
def test_the_name_that_files_about_one_recording_share(file: str, name: str) -> None:
    assert file_name(file, of_recording=not file.endswith(".md")).stem == name


def test_a_word_belongs_to_the_line_on_which_it_begins() -> None:
    words = words_of([Run(1, "a br"), Run(2, "idge is"), Run(3, "\n a loan")])
    assert words == [Run(1, "a bridge"), Run(2, "is"), Run(3, "a loan")]
    words = words_of([Run(1, "a"), Run(2, "cr"), Run(3, "oss"), Run(4, " "), Run(4, "mile")])
    assert words == [Run(1, "across"), Run(4, "mile")]


def test_what_a_page_says_of_itself_inside_a_text_parts_it() -> None:
    title = "<meta property='og:title' content='A title'>"
    check_text("a.html", f"<h1>Head</h1><p>One two\nthree{title} four.</p>")
    check_text("a.html", f"<h1>Head</h1><table><tr><td>a</td>\n{title}<td>b</td></tr></table>")


def test_prose_between_the_lines_of_a_transcript() -> None:
    between = {"note": "a note of five words"}
    segments = [{"body": "One"}, between, {"body": "two", **between}, "five words in a list", {"body": "three"}]  # fmt: skip
    for indent in (None, 1):
        check_text("a.json", json.dumps({"segments": segments}, indent=indent))


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["<a ", '<a b="', "<a '", "<!--", "<![CDATA[", "<", "</p>", "<p><b>x", "<ul><li>", "&", "<script>"])  # fmt: skip
def test_broken_pages_take_linear_time(piece: str) -> None:
    """In quadratic time these would take minutes."""
    seed_of("a.html", piece * (200_000 // len(piece)))


def test_a_speaker_below_the_words_keeps_them_in_one_piece() -> None:
    segments = [{"text": f"Words {n}.", "start": n, "speaker": "Bo"} for n in range(3)]
    spread = json.dumps({"segments": segments}, indent=1)
    check_text("a.json", spread)
    assert len(seed_of("a.json", spread).accounts[0].of(AccountPassage)) == 3
    assert (
        len(seed_of("a.json", json.dumps({"segments": segments})).accounts[0].of(AccountPassage))
        == 1
    )


def test_markdown_in_plain_text_stays() -> None:
    text = "# Title\n\nA **bold** [link](https://a.example) stays.\n"
    (passage,) = seed_of("a.txt", text).accounts[0].of(AccountPassage)
    assert passage.text == "A **bold** [link](https://a.example) stays."
    (passage,) = seed_of("a.md", text).accounts[0].of(AccountPassage)
    assert passage.text == "A bold link (https://a.example) stays."


def test_a_hard_line_break_is_no_text() -> None:
    text = "# Moving water\n\nRivers carry a lot of things,\\\nsand, silt and a path C:\\\\\n"
    passages = seed_of("a.md", text).accounts[0].of(AccountPassage)
    assert (
        " ".join(it.text for it in passages)
        == "Rivers carry a lot of things, sand, silt and a path C:\\"
    )


def test_a_misprinted_time_on_a_line_with_markup_is_one_repair() -> None:
    times = ["82:55", "84:07", "88:28", "1:03:12", "1:05:01", "113:31"]
    items = "".join(f"<li>\n<b>At {time}</b> - “Words {time} are said here” - a note</li>\n" for time in times)  # fmt: skip
    seed = seed_of("a.html", f"<h1>A title</h1><h2>Quotes</h2>\n<ul>{items}</ul>")
    quotes = seed.accounts[0].of(Quotation)
    minutes = [quote.time.seconds // 60 for quote in quotes if quote.time]
    assert minutes == [82, 84, 88, 103, 105, 113]
    (repair,) = [one for one in seed.source.repairs if "1:03:12" in one.printed]
    assert repair.read == "At 1:43:12 - “Words 1:03:12 are said here” - a note"
    check_nothing_invented(seed)


def test_a_saved_page_is_decoded_by_the_encoding_that_it_declares() -> None:
    page = "<html><head><meta charset=windows-1251></head><h1>Тесты</h1><p>Мир таков.</p></html>"
    seed = seed_of("a.html", page.encode("cp1251"))
    assert seed.source.encoding == "cp1251"
    assert seed.source.title == "Тесты"
    assert "encoding-guessed" not in {one.code for one in seed.source.problems}


LINKED = """<html><head><title>Site</title>
<script type="application/ld+json">
{"@context": "https://schema.org", "@graph": [
  {"@type": "WebSite", "name": "A site", "url": "https://example.org/"},
  {"@type": "PodcastEpisode", "name": "Tests that say what holds",
   "datePublished": "2025-03-04T10:00:00Z", "timeRequired": "PT1H2M3S",
   "author": [{"@type": "Organization", "name": "A house"}, {"@type": "Person", "name": "Ada Okafor"}],
   "url": "https://example.org/7", "partOfSeries": {"@type": "PodcastSeries", "name": "The Show"}}]}
</script></head><body><article><p>Some words about it are here.</p></article></body></html>
"""


def test_a_bold_line_of_a_page_is_a_heading_where_it_looks_like_one() -> None:
    page = "<h1>A talk</h1><p><b>Key Takeaways</b>{}</p><ul><li>Plant trees.</li></ul>"
    (account,) = seed_of("a.html", page.format("")).accounts
    assert [_item(item) for item in account.items] == ["Takeaway | text=Plant trees. | 1-1"]
    (account,) = seed_of("a.html", page.format(" are few.")).accounts
    assert len(account.items) == 2


def test_linked_data_of_a_saved_page() -> None:
    seed = seed_of("a.html", LINKED)
    check_text("a.html", LINKED)
    (account,) = seed.accounts
    assert [title.text for title in account.titles][:1] == ["Tests that say what holds"]
    assert account.published == "2025-03-04"
    assert account.duration == Duration(printed="1:02:03", seconds=3723)
    assert account.url == "https://example.org/7"
    assert [(one.name, one.role) for one in account.people] == [("Ada Okafor", PersonRole.VIA)]
    assert seed.source.site == "The Show"


def test_linked_data_is_taken_only_where_it_is_of_its_sort() -> None:
    data = (
        '{"@type": "PodcastEpisode", "name": "A talk", "datePublished": "soon", "duration": "long", '
        '"url": "/7", "author": {"@type": "Person", "name": "https://example.org/ada"}}'
    )
    page = f'<title>T</title><script type="application/ld+json">{data}</script><h1>T</h1><p>Words.'
    seed = seed_of("a.html", page)
    (account,) = seed.accounts
    assert [title.text for title in account.titles] == ["T", "A talk"]
    assert (account.published, account.duration, account.url) == (None, None, None)
    assert account.people == ()
    assert [line.text for line in seed.source.lines] == ["T A talk T Words."]


@pytest.mark.parametrize(
    "data",
    [
        '{"@type": "WebSite", "name": "A site", "url": "https://example.org/"}',
        '[{"@type": "VideoObject", "name": "One"}, {"@type": "VideoObject", "name": "Two"}]',
        '{"@type": "VideoObject", "name": "One"',
        '{"@type": ["VideoObject"], "name": 7, "duration": "long", "datePublished": "soon"}',
        '"VideoObject"',
        "[" * 2000,
    ],
)
def test_other_linked_data_says_nothing_of_the_talk(data: str) -> None:
    page = f'<title>T</title><script type="application/ld+json">{data}</script><h1>T</h1><p>Words.'
    check_text("a.html", page)
    (account,) = seed_of("a.html", page).accounts
    assert [title.text for title in account.titles] == ["T"]
    assert (account.published, account.duration, account.url) == (None, None, None)


def test_words_in_other_columns_of_a_table_stand_beside_what_is_said() -> None:
    text = (
        "start,end,speaker,text,comment,id\n"
        "0,5,Ada Okafor,The river hums.,A fine word that,a1\n"
        "5,9,Bo Lindqvist,The dam holds.,,b2\n"
    )
    (account,) = seed_of("x.csv", text).accounts
    assert [(it.section, it.speaker, it.text) for it in account.of(AccountPassage)] == [
        ("Transcript", "Ada Okafor", "The river hums."),
        ("comment", None, "A fine word that"),
        ("Transcript", "Bo Lindqvist", "The dam holds."),
    ]
