"""Whatever stands in a file of any format, the promises hold."""

import json
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.read.formats.html.tokens import tokens
from generator.read.formats.json.tree import Array, JsonLeaf, Object, parse
from generator.read.formats.source_map import Run
from tests.promises import (
    check_nothing_invented,
    check_nothing_lost,
    check_repairs,
)
from tests.read.formatted import ENDINGS, check_text, seed_of
from tests.support import examples

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


@pytest.mark.slow
@settings(max_examples=examples(600))
@given(st.lists(st.one_of(_HTML, st.text(max_size=5)), max_size=40).map("".join))
def test_any_page(text: str) -> None:
    check_text("a.html", text)


@settings(max_examples=examples(300))
@given(st.lists(_CUES, max_size=40).map("".join), st.sampled_from(["a.vtt", "a.srt"]))
def test_any_cues(text: str, name: str) -> None:
    check_text(name, text)


@pytest.mark.slow
@settings(max_examples=examples(300))
@given(st.lists(_MARKDOWN, max_size=30).map("".join))
def test_any_markdown(text: str) -> None:
    check_text("a.md", text)


@settings(max_examples=examples(300))
@given(st.lists(st.one_of(_XML, st.text(max_size=5)), max_size=20).map("".join))
def test_any_schedule_and_feed(text: str) -> None:
    conference = "<conference><title>C</title></conference>"
    check_text("a.xml", f"<schedule>{conference}<day>{text}</day></schedule>")
    check_text("a.rss", f"<rss><channel><title>C</title>{text}</channel></rss>")
    link = '<link rel="enclosure" href="https://a.example/1.mp3"/>'
    check_text(
        "a.atom", f"<feed><title>C</title><entry>{link}<title>A</title>{text}</entry></feed>"
    )


@settings(max_examples=examples(300))
@given(st.lists(st.one_of(_YAML, st.text(max_size=3)), max_size=12).map("".join))
def test_any_records(text: str) -> None:
    check_text("a.yml", f"- title: One\n  date: 2025-10-17\n  speakers: [Ada Okafor]\n{text}")


@settings(max_examples=examples(300))
@given(st.lists(st.one_of(_CALENDAR, st.text(max_size=4)), max_size=20).map("".join))
def test_any_calendar(text: str) -> None:
    check_text("a.ics", f"BEGIN:VCALENDAR\n{text}")


@pytest.mark.slow
@settings(max_examples=examples(500))
@given(st.one_of(_JSON, _RECORDING, _SCHEDULE), st.sampled_from([None, 1]), st.booleans())
def test_any_json(value: object, indent: int | None, ascii_only: bool) -> None:
    check_text("a.json", json.dumps(value, indent=indent, ensure_ascii=ascii_only))


@settings(max_examples=examples(400))
@given(st.binary(max_size=300), st.sampled_from(ENDINGS))
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
