"""Files of every format against what a careful reader takes from them, and what must always hold."""

import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.account import (
    Account,
    AccountDetail,
    AccountPassage,
    Item,
    Quotation,
    TimeCode,
)
from generator.model.account_head import Duration, PersonRole
from generator.model.base import SourceId
from generator.model.source import Role
from generator.read.account.paths.file_name import file_name
from generator.read.formats import FORMATS, format_of
from generator.read.formats.html.tokens import tokens
from generator.read.formats.json.tree import Array, JsonError, JsonLeaf, Object, parse
from generator.read.formats.source_map import Run, words_of
from generator.read.seed import Seed, SeedFile
from tests.promises import (
    check_content_is_in_items,
    check_nothing_invented,
    check_nothing_lost,
    check_repairs,
    headings_of,
)
from tests.support import examples, read_once

FOLDER = Path(__file__).parent / "formats"
EXPECTED = ".expected.json"
FILES = sorted(
    path
    for path in FOLDER.iterdir()
    if path.name != "README.md" and not path.name.endswith(EXPECTED)
)


def seed_of(name: str, raw: bytes | str, **curation: Any) -> Seed:
    raw = raw.encode("utf-8", "surrogatepass") if isinstance(raw, str) else raw
    file = SeedFile(id=SourceId("x"), file=name)
    if curation:
        entry = msgspec.structs.replace(file.curation, **curation)
        file = msgspec.structs.replace(file, curation=entry)
    return read_once(file, raw)


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


def check_all(seed: Seed, raw: bytes) -> None:
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    check_content_is_in_items(seed, headings_of(seed, raw))
    check_repairs(seed)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_expected(path: Path) -> None:
    seed = seed_of(path.name, path.read_bytes())
    expected = json.loads(Path(f"{path}{EXPECTED}").read_text(encoding="utf-8"))
    assert summary(seed) == expected
    check_all(seed, path.read_bytes())


# Pieces of which files of each format consist, sound and hostile.
_HTML = st.sampled_from(
    [
        "<p>", "</p>", "<h1>", "</h1>", "<h2>Takeaways</h2>", "<ul>", "<li>", "</li>", "</ul>", "<b>", "</b>",
        "<a href='x'>", "</a>", "<br>", "<table>", "<tr>", "<td>", "<th>", "</table>", "<blockquote>", "<pre>",
        '<script type="application/ld+json">', '{"@type": "Article", "name": "A &amp; b",\n "duration": "PT5M"}',
        "</pre>", "<script>", "</script>", "<style>", "<title>", "</title>", "<template>", "<svg>", "</svg>", "<nav>",
        "</nav>", "<aside>", "<header>", "<footer>", "<form>", "<main>", "<article>", "<div hidden>", "</div>",
        "<dl>", "<dt>", "<dd>", "<details>", "<x-y>", "<!--", "-->", "<![CDATA[", "]]>", "<?", "<!", "<", ">", '"',
        "'", "<a b=\"", "&amp;", "&nbsp;", "&#10;", "&#0;", "&lt;b&gt;", "&", "\n", "\r\n", " ", "One", "two words",
        "Quotes", "- 4:05 a", "“said so” — Ada Okafor", "Share", "<meta property='og:title' content='A title'>",
        "<meta name=author content='Lin Reporter'>", "<link rel=canonical href=https://a.example/b>", "πŸ’‘", "\x00",
    ]
)  # fmt: skip
_CUES = st.sampled_from(
    [
        "WEBVTT", "\n", "\n\n", "\r\n", "1", "00:00:01.000 --> 00:00:02.000\n", "00:00:03,000 --> 00:00:04,000\n",
        "00:99:00.000 --> x\n", "-->", "<v Ada Okafor>", "</v>", "<c>", "<00:00:01.000>", "NOTE ", "STYLE", "Kind: chapters\n",
        "Kind: captions\n", "words said", "Ada: more.", "&amp;", "{\\an8}", "<i>", " ", "Share", "\x00", "πŸ’‘", "\u2028",
    ]
)  # fmt: skip
_MARKDOWN = st.sampled_from(
    [
        "---\ntitle: A title\n---\n", "# ", "- ", "> ", "**", "*", "_", "`", "```\n", "~~~\n", "[", "](x)", "![", "[[", "]]", "|", "==",
        "\\", "&amp;", "<b>", "<https://a.example>", "words", "Two Words", "\n", "\n\n", "    ", ": ", "4:05", "“x”", "\x00",
    ]
)  # fmt: skip
_STRINGS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["Ada Okafor", "some words are said here", "4:05 Start\n- item\n\nTakeaways\n- x"]),
)  # fmt: skip
_NUMBERS = st.one_of(
    st.integers(-5, 10**13), st.floats(0, 9e3), st.just(float("nan")), st.just(float("inf"))
)
_KEYS = st.sampled_from(
    [
        "segments", "text", "start", "end", "speaker", "body", "startTime", "endTime", "events", "segs", "utf8", "tStartMs",
        "chapters", "title", "url", "start_time", "webpage_url", "upload_date", "extractor", "description", "duration", "tags",
        "speakers", "recorded", "videos", "summary", "author", "transcription", "offsets", "timestamps", "from", "words", "notes",
        "schedule", "conference", "days", "rooms", "persons", "name", "date", "links",
    ]
)  # fmt: skip
_JSON = st.recursive(
    st.one_of(_STRINGS, _NUMBERS, st.none(), st.booleans()),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(_KEYS, inner, max_size=6)),
    max_leaves=25,
)
_SEGMENT = st.fixed_dictionaries(
    {},
    optional={
        "note": st.just("a note of five words"),
        "start": _NUMBERS,
        "startTime": _NUMBERS,
        "tStartMs": _NUMBERS,
        "speaker": st.sampled_from(["Ada Okafor", "Bo", "A speaker of five words"]),
        "text": _STRINGS,
        "body": _STRINGS,
        "title": _STRINGS,
        "url": st.sampled_from(["https://a.example", "javascript:x"]),
        "segs": st.lists(st.fixed_dictionaries({"utf8": _STRINGS}), max_size=3),
        "remark": st.just("a remark of five words"),
    },
)
_RECORDING = st.dictionaries(
    st.sampled_from(["segments", "events", "chapters"]), st.lists(_SEGMENT, max_size=6), min_size=1
)
_EVENT = st.fixed_dictionaries(
    {"title": _STRINGS},
    optional={
        "persons": st.lists(st.fixed_dictionaries({"name": _STRINGS}), max_size=2),
        "abstract": _STRINGS,
        "description": _STRINGS,
        "duration": st.one_of(_NUMBERS, st.just("01:30")),
        "date": _STRINGS,
        "links": _JSON,
        "language": st.just("en"),
    },
)
_SCHEDULE = st.lists(_EVENT, max_size=4).map(
    lambda events: {"schedule": {"conference": {"title": "C", "days": [{"rooms": {"R": events}}]}}}
)
_XML = st.sampled_from(
    [
        "<event>", "</event>", "<title>", "</title>", "<abstract>", "</abstract>", "<person id='1'>", "</person>", "<room>", "</room>",
        "<event><title>A b</title><persons><person>Ada</person></persons></event>", "<abstract>words said</abstract>", "&amp;", "&lt;p&gt;",
        "<![CDATA[<b>a</b>]]>", "\n", "words ", "<!--", "-->", "<item><title>One</title><description>two words</description></item>", "\x00", "<",
    ]
)  # fmt: skip
_YAML = st.sampled_from(
    [
        "- title: One\n  date: 2025\n  speakers: [Ada]\n", "  description: |-\n    two words\n\n    and more\n", "  description: >\n    folded\n    text\n",
        '  note: "quoted over\n    two lines"\n', "  talks:\n  - title: Inner\n", "# a comment\n", "---\n", "  speakers:\n  - Bo\n", "&a", "*a", "\t", "  ", "x", "\n",
        "  video_provider: youtube\n  video_id: abcdefghijk\n", "\x85", "- {title: a}\n",
    ]
)  # fmt: skip
_CALENDAR = st.sampled_from(
    [
        "BEGIN:VEVENT\r\n", "END:VEVENT\r\n", "SUMMARY:A talk\r\n", "SUMMARY;X=\"a:b\":A \\, b\r\n", " folded\r\n", "DESCRIPTION:two\\nlines\r\n", "\n", ":", "DTSTART:2025",
        "BEGIN:VALARM\n", "END:VALARM\n", "X-WR-CALNAME:C\n", "\\", "URL:https://a.example/b\n",
    ]
)  # fmt: skip
_ENDINGS = sorted(ending for one in FORMATS for ending in one.endings)


def _check(name: str, text: str) -> None:
    raw = text.encode("utf-8", "surrogatepass")
    check_all(seed_of(name, raw), raw)


@pytest.mark.slow
@settings(max_examples=examples(600))
@given(st.lists(st.one_of(_HTML, st.text(max_size=5)), max_size=40).map("".join))
def test_any_page(text: str) -> None:
    _check("a.html", text)


@settings(max_examples=examples(300))
@given(st.lists(_CUES, max_size=40).map("".join), st.sampled_from(["a.vtt", "a.srt"]))
def test_any_cues(text: str, name: str) -> None:
    _check(name, text)


@pytest.mark.slow
@settings(max_examples=examples(300))
@given(st.lists(_MARKDOWN, max_size=30).map("".join))
def test_any_markdown(text: str) -> None:
    _check("a.md", text)


@settings(max_examples=examples(300))
@given(st.lists(st.one_of(_XML, st.text(max_size=5)), max_size=20).map("".join))
def test_any_schedule_and_feed(text: str) -> None:
    conference = "<conference><title>C</title></conference>"
    _check("a.xml", f"<schedule>{conference}<day>{text}</day></schedule>")
    _check("a.rss", f"<rss><channel><title>C</title>{text}</channel></rss>")
    link = '<link rel="enclosure" href="https://a.example/1.mp3"/>'
    _check("a.atom", f"<feed><title>C</title><entry>{link}<title>A</title>{text}</entry></feed>")


@settings(max_examples=examples(300))
@given(st.lists(st.one_of(_YAML, st.text(max_size=3)), max_size=12).map("".join))
def test_any_records(text: str) -> None:
    _check("a.yml", f"- title: One\n  date: 2025-10-17\n  speakers: [Ada Okafor]\n{text}")


@settings(max_examples=examples(300))
@given(st.lists(st.one_of(_CALENDAR, st.text(max_size=4)), max_size=20).map("".join))
def test_any_calendar(text: str) -> None:
    _check("a.ics", f"BEGIN:VCALENDAR\n{text}")


@pytest.mark.slow
@settings(max_examples=examples(500))
@given(st.one_of(_JSON, _RECORDING, _SCHEDULE), st.sampled_from([None, 1]), st.booleans())
def test_any_json(value: object, indent: int | None, ascii_only: bool) -> None:
    _check("a.json", json.dumps(value, indent=indent, ensure_ascii=ascii_only))


@settings(max_examples=examples(400))
@given(st.binary(max_size=300), st.sampled_from(_ENDINGS))
def test_any_bytes_in_any_format(raw: bytes, ending: str) -> None:
    seed = seed_of(f"a{ending}", raw)
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    check_repairs(seed)


@settings(max_examples=examples(300))
@given(st.lists(st.one_of(_HTML, st.text(max_size=5)), max_size=30).map("".join))
def test_tokens_know_their_lines(text: str) -> None:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for token in tokens("\n".join(lines)):
        if isinstance(token, Run) and "&" not in lines[token.line - 1]:
            assert token.text.removesuffix("\n") in lines[token.line - 1]


@settings(max_examples=examples(200))
@given(_JSON, st.sampled_from([None, 2]))
def test_json_is_read_as_the_standard_library_reads_it(value: object, indent: int | None) -> None:
    text = json.dumps(value, indent=indent)

    def plain(node: object) -> object:
        if isinstance(node, Object):
            return {key: plain(one) for key, one in node.members.items()}
        if isinstance(node, Array):
            return [plain(one) for one in node.items]
        assert isinstance(node, JsonLeaf)
        assert node.number is None or float(node.text) == node.number
        return node.text if node.number is None else node.number

    def expected(one: object) -> object:
        if isinstance(one, dict):
            return {key: expected(v) for key, v in one.items() if not _says_nothing(v)}
        if isinstance(one, list):
            has_values = not all(isinstance(v, dict | list) or _says_nothing(v) for v in one)
            kept = [v for v in one if has_values or not _says_nothing(v)]
            return ["" if _says_nothing(v) else expected(v) for v in kept]
        return one

    node = parse(text)
    assert node is None if _says_nothing(value) else plain(node) == expected(json.loads(text))


def _says_nothing(value: object) -> bool:
    odd = isinstance(value, float) and not math.isfinite(value)
    return value is None or isinstance(value, bool) or odd


@pytest.mark.parametrize(
    "text",
    ["", "{", "[1,]", '{"a" 1}', '{"a": }', '"\\x"', '"open', "[" * 500, "1 2", "nul", "{a: 1}", "'a'"],
)  # fmt: skip
def test_what_is_no_json(text: str) -> None:
    with pytest.raises(JsonError):
        parse(text)


def test_lists_nested_five_hundred_deep_keep_every_text() -> None:
    text = "".join(f"<ul><li>level {number}" for number in range(500))
    seed = seed_of("a.html", f"<h1>Deep lists</h1>\n{text}")
    said = {item.text for item in seed.accounts[0].of(AccountPassage)}
    assert {f"level {number}" for number in range(500)} <= said
    _check("a.html", "<div>" * 2000 + "words")
    _check("a.html", "<table><tr><td>" * 300 + "words")


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
    assert len(_ENDINGS) == len(set(_ENDINGS))
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
    assert words == (Run(1, "a"), Run(1, "bridge"), Run(2, "is"), Run(3, "a"), Run(3, "loan"))


def test_what_a_page_says_of_itself_inside_a_text_parts_it() -> None:
    title = "<meta property='og:title' content='A title'>"
    _check("a.html", f"<h1>Head</h1><p>One two\nthree{title} four.</p>")
    _check("a.html", f"<h1>Head</h1><table><tr><td>a</td>\n{title}<td>b</td></tr></table>")


def test_prose_between_the_lines_of_a_transcript() -> None:
    between = {"note": "a note of five words"}
    segments = [{"body": "One"}, between, {"body": "two", **between}, "five words in a list", {"body": "three"}]  # fmt: skip
    for indent in (None, 1):
        _check("a.json", json.dumps({"segments": segments}, indent=indent))


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["<a ", '<a b="', "<a '", "<!--", "<![CDATA[", "<", "</p>", "<p><b>x", "<ul><li>", "&", "<script>"])  # fmt: skip
def test_broken_pages_take_linear_time(piece: str) -> None:
    """In quadratic time these would take minutes."""
    seed_of("a.html", piece * (200_000 // len(piece)))


def test_a_speaker_below_the_words_keeps_them_in_one_piece() -> None:
    segments = [{"text": f"Words {n}.", "start": n, "speaker": "Bo"} for n in range(3)]
    spread = json.dumps({"segments": segments}, indent=1)
    _check("a.json", spread)
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
    _check("a.html", LINKED)
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
    _check("a.html", page)
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
