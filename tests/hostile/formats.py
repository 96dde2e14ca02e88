"""Texts of the other formats that grow, and the pieces of which such files consist."""

import json
from collections.abc import Callable, Iterator
from typing import Any

from tests.hostile.growing import Growing, sentence

PIECES = {
    ".html": (
        "<p>", "</p>", "<div>", "</div>", "<h2>Head ", "</h2>", "<ul>", "<li>", "</ul>", "<ol><li>", "<b>", "</b>", "<b>a</b>", "<i>",
        "<a href=x>", "</a>", '<a b="', "<a '", "<a b=c ", "<a / ", "<br>", "<hr>", "<table>", "<tr>", "<td>a", "<th>", "</table>", "<tr><td>a<td>b",
        "<blockquote>", "<pre>", "<pre>a\n", "</pre>", "<script>", "</script>", "<script></script>", "<style>", "<title>", "<title>a</title>", "<textarea>",
        "<template>", "<svg>", "<nav>", "</nav>", "<nav>a</nav>", "<aside>", "<header>", "<footer>", "<form>", "<main>", "<article>", "<section>", "<div hidden>",
        "<dl>", "<dt>a", "<dd>a", "<details>", "<summary>", "<x-y>", "<!--", "<!-- -->", "-->", "<![CDATA[", "<![CDATA[a]]>", "]]>", "<?", "<!", "<", "< ", ">", "</",
        "&", "&amp;", "&#10;", "&#0;", "&#xfffffff;", "&lt;b&gt;", "&nbsp;", "a ", "A b. ", "\n", "Quotes\n", "<p>4:05 a", "“a” — Ada Okafor", "πŸ’‘", "💡", "\x00",
        "<meta property='og:title' content='A title'>", "<meta name=author content='Ada Okafor'>", "<link rel=canonical href=https://a.example/b>",
    ),
    ".org": (
        "* ", "** TODO [#A] a :b:\n", "* a :noexport:\n", "* COMMENT a\n", "#+title: a\n", "#+date: ", "#+begin_src\n", "#+end_src\n", "#+begin_quote\n",
        "#+end_quote\n", "#+begin_comment\n", "#+end_comment\n", ":PROPERTIES:\n", ":END:\n", ":A: b\n", "# a\n", "[[", "]]", "][", "[[a][b]]", "=", "=a=", "~", "*a*", "*",
        "- a :: b\n", "- ", "a ", "\n", "Ada: a.\n", "%%", "\x00", "πŸ’‘ ",
    ),
    ".adoc": (
        "= a\n", "== ", "Ada Okafor\n", "v1.0, 2031-05-06\n", ":a: b\n", ":toc:\n", "----\n", "....\n", "____\n", "====\n", "////\n", "--\n", "// a\n", "[source]\n", "[", "]",
        "https://a.example[b]", "https://a.example[", "<<a,b>>", "<<", "*a*", "*", "** a\n", ". a\n", "a ", "\n", "%%", "Ada: a.\n", "\x00",
    ),
    ".rst": (
        "====\n", "----\n", "a\n", "a b\n====\n", ":Date: 2031-05-06\n", ":a: ", ".. a\n", ".. note:: a\n", ".. code::\n", "   a\n", ".. _a: b\n", "..\n", "`", "``", "``a``", "`a <https://b.example>`_",
        "`a <", ":b:`a`", "::\n", "- a\n", "a ", "\n", "%%", "Ada: a.\n", "\x00",
    ),
    ".vtt": (
        "WEBVTT\n", "\n", "\n\n", "1\n", "00:00:01.000 --> 00:00:02.000\n", "\n00:00:01.000 --> 00:00:02.000\na b\n", "00:01.000 --> 00:02.000 align:start\n",
        "00:99:00.000 --> x\n", "-->", "--> ", "<v Ada Okafor>", "<v Ada Okafor>a</v>\n", "<c>", "</c>", "<00:00:01.000>", "NOTE a\n", "NOTE", "STYLE\n", "REGION\n",
        "Kind: chapters\n", "Kind: captions\n", "a ", "a\n", "Ada: a.\n", ">> a\n", "- a\n", "&amp;", "{\\an8}", "<i>", "<", "x" * 300, "\x00", "πŸ’‘ ",
    ),
    ".srt": (
        "1\n", "2\n00:00:01,000 --> 00:00:02,000\na b\n\n", "00:00:03,000 --> 00:00:04,000\n", "\n", "\n\n", "a\n", "a ", "-->", "<i>a</i>\n", "{\\an8}", "[Ada]: a\n", "<",
        "<font color=red>", "99:99:99,999 --> a\n", "0:0:1,0 --> 0:0:2,0\n", "ADA: a.\n", "\x00", "πŸ’‘ ",
    ),
    ".sbv": ("0:00:01.000,0:00:02.000\n", "\n", "a b\n", "Ada: a.\n", "0:00:01.000,", ",", ">> ", "\x00"),
    ".lrc": ("[00:01.00]", "[00:01.00]a b\n", "[ti:A]\n", "[", "]", "<00:01.00>", "<", "\n", "a ", "[ti:", "\x00"),
    ".ass": (
        "Dialogue: 0,0:00:01.00,0:00:02.00,Default,Ada,0,0,0,,a b\n", "Dialogue: ", "Format: Start, Text\n", "Comment: a\n", "{\\i1}", "{", "}", "\\N", ",", "[Events]\n", "a ", "\n", "; a\n",
    ),
    ".tsv": ("0\t1000\ta b\n", "1\t", "\t", "a b\n", "\n", "start\tend\ttext\n"),
    ".csv": ("start,end,speaker,text\n", "0.0,1.0,Ada,a b\n", '"', '""', ",", "a b\n", "\n", '"a\n', "1,2,3,4\n", "\x00"),
    ".log": ("[10:04:38] <ada> a b\n", "<ada> a\n", "<ivo> b\n", "*** Joins: a\n", "* a\n", "[0.00 --> 1.82] a b\n", "(1.5) a\n", "10:04 am - Ada: a\n", "10:04 From Ada : a\n", "[Ada] a\n", "[Ivo] a\n", "[", "<", "10:04 ", "1.5 ", "a ", "\n", "\x00"),
    ".ttml": (
        "<p begin='0:00:01.0' end='2s'>", "</p>", "<p>", "<br/>", "<span>", "</span>", "<ttm:agent xml:id='a'>", "<ttm:name>Ada", "</ttm:name>", "</ttm:agent>", "<p ttm:agent='a' begin='1'>a</p>", "a ", "\n", "<", "&amp;",
        "<ttm:title>a</ttm:title>", "<!--",
    ),
    ".json": (
        "{", "}", "[", "]", ",", ":", '"', '"a"', '"a":', '"text":"a b c d e"', '{"a":1},', "1", "-1", "1e9", "1e999", "0.5,", "null", "true,", "NaN", "\\", "\\u0000", "\\ud800",
        '"\\"', "'", "//", "\n", "  ", '{"segments":[', '{"start":1,"end":2,"text":"a b"},', '{"events":[', '{"tStartMs":1,"segs":[{"utf8":"a"}]},', '"description":"', '\\n', "a ",
        '{"chapters":[{"title":"a","startTime":1},', "\x00", "πŸ’‘",
    ),
    ".xml": (
        "<day>", "</day>", "<room>", "<event>", "</event>", "<event><title>a</title><person>b</person></event>", "<title>a</title>", "<person>a</person>", "<abstract>a b</abstract>", "<![CDATA[a]]>", "<![CDATA[", "&amp;", "&#10;", "<a>", "</a>",
        "a ", "\n", "<", "<a b='", "<!--", "<!-- -->", "<item><title>a</title><description>b c</description></item>", "&lt;p&gt;",
    ),
    ".yml": (
        "- title: a\n  speakers: [b]\n  date: 2025\n", "- ", "  talks:\n  - title: a\n", "  description: |\n    a b\n", "    a b\n", "\n", "[", "{", "a: ", "? ", "&a ", "*a ", "- - ", '"', "'", "# a\n", "---\n", "!a ", "> ", "\t", "  ",
    ),
    ".ics": (
        "BEGIN:VEVENT\nSUMMARY:a\nDESCRIPTION:b c\nEND:VEVENT\n", "BEGIN:VEVENT\n", "END:VEVENT\n", "SUMMARY:a\n", " a\n", "DESCRIPTION:a\\nb\n", "\\", "\\n", ';A="', ";A=b", ":", "a ", "\n",
    ),
    ".md": (
        "---\n", "title: a\n", "# a\n", "- a\n", "> ", "> a\n", "*", "**", "_", "__", "`", "``", "```\n", "~~~\n", "[", "]", "](", "](x)", "[a](b)", "![", "![[", "[[", "]]", "[[a|b]]", "|", "==",
        "\\", "&amp;", "&", "<b>", "<", "<a ", "<https://a.example>", "https://a.example ", "a ", "Ab ", "\n", "    ", ": ", "1. ", "[^1]", "[^1]: a\n", "[a]: b\n", "{: .x}", "{{", "%%", "^^",
        "- [ ] ", "$", "$$\n", "::: a\n", "<!--", "4:05 ", "“a” ", "\x00", "💡",
    ),
}  # fmt: skip
"""By the ending of the files that they are put together in."""

FRAMES = {
    ".html": (
        "{}",
        "<h1>A title</h1><p>{}",
        "<ul><li>{}</ul><p>a</p>",
        "<table><tr><td>{}</table>",
    ),
    ".vtt": ("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n{}\n", "WEBVTT\n{}"),
    ".srt": ("1\n00:00:01,000 --> 00:00:02,000\n{}\n",),
    ".sbv": ("0:00:01.000,0:00:02.000\n{}\n",),
    ".lrc": ("{}", "[00:01.00]{}\n"),
    ".ass": ("{}", "Dialogue: 0,0:00:01.00,0:00:02.00,Default,Ada,0,0,0,,{}\n"),
    ".csv": ("speaker,text\n{}", 'start,text\n1,"{}"\n'),
    ".log": ("<ada> {}\n<ivo> b\n<ada> c\n<ivo> d\n", "{}\n<ada> b\n<ivo> b\n<ada> c\n<ivo> d\n"),
    ".tsv": ("start\tend\ttext\n{}", "start\tend\ttext\n0\t1000\t{}\n"),
    ".ttml": ("<tt><p begin='1s'>{}</p></tt>", "<tt>{}</tt>"),
    ".json": (
        "{}",
        '[{"text":"a b c","start":1},{"text":"{}","speaker":"A"}]',
        '{"segments":[{"start":0,"end":1,"text":"{}"}]}',
        '{"segments":[{}]}',
        '{"title":"A","webpage_url":"https://a.example","extractor":"a","description":"{}"}',
    ),
    ".xml": (
        "<schedule><conference><title>a</title></conference><day>{}</day></schedule>",
        "<schedule><conference><title>a</title></conference><day><event><title>a</title><person>b</person><abstract>{}</abstract></event></day></schedule>",
        "<rss><channel>{}</channel></rss>",
        "<feed><entry><link href='https://youtu.be/abcdefghijk'/><title>{}</title></entry></feed>",
        "{}",
    ),
    ".yml": (
        "{}",
        "- title: a\n  date: 2025\n  speakers: [a]\n  description: |-\n    {}\n",
        "- title: a\n  speakers: [{}]\n  date: 2025\n",
        '- title: "{}"\n  speakers: [a]\n  date: 2025\n',
    ),
    ".ics": (
        "BEGIN:VCALENDAR\n{}",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:{}\nEND:VEVENT\n",
        "SUMMARY{}",
    ),
    ".md": ("{}", "# A title\n\n- {}", "| a | {} |\n|---|---|\n"),
}
"""Where a piece is put, many times."""


def repeated() -> Iterator[Growing]:
    """Every piece in every frame of its format."""
    for ending, frames in FRAMES.items():
        for frame in frames:
            for piece in PIECES[ending]:
                yield Growing(f"{ending} {frame!r}: {piece!r}", _filled(frame, piece), ending)


def _filled(frame: str, piece: str) -> Callable[[int], str]:
    return lambda size: frame.replace("{}", piece * (size // len(piece)))


def _counted(head: str, line: Callable[[int], str], tail: str = "") -> Callable[[int], str]:
    size_of_line = len(line(1))
    return lambda size: head + "".join(map(line, range(max(2, size // size_of_line)))) + tail


def _json(
    key: str, entry: Callable[[int], Any], indent: int | None, **rest: Any
) -> Callable[[int], str]:
    size_of_entry = len(json.dumps(entry(1), indent=indent))

    def make(size: int) -> str:
        entries = [entry(number) for number in range(max(2, size // size_of_entry))]
        return json.dumps({key: entries} | rest, indent=indent, ensure_ascii=False)

    return make


def _clock(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def _cue(number: int, said: str, mark: str = ".") -> str:
    return f"{_clock(number)}{mark}000 --> {_clock(number + 1)}{mark}000\n{said}\n\n"


_VIDEO = {"title": "A talk", "webpage_url": "https://a.example/v", "extractor": "a"}


def _keyed(value: Callable[[int], object]) -> Callable[[int], str]:
    """An object with a key of its own for each value, as settings and lists of packages have."""
    size_of_entry = len(json.dumps({"@lamp/1": value(1)}, indent=1))

    def make(size: int) -> str:
        return json.dumps({f"@lamp/{n}": value(n) for n in range(size // size_of_entry)}, indent=1)

    return make


STRUCTURES = (
    Growing("paragraphs of a page", _counted("<h1>A title</h1>", lambda n: f"<p>{sentence(n)}</p>\n"), ".html"),
    Growing("a page on one line", _counted("<h1>A title</h1>", lambda n: f"<h2>Head {n}</h2><p>{sentence(n)}</p>"), ".html"),
    Growing("headings of a page", _counted("", lambda n: f"<h2>{sentence(n)[:12]}</h2>\n<p>{sentence(n)}</p>\n"), ".html"),
    Growing("items of a page", _counted("<h1>A title</h1><h2>Takeaways</h2><ul>", lambda n: f"<li>{sentence(n)}</li>\n"), ".html"),
    Growing("lists in lists", _counted("<h1>A title</h1>", lambda n: f"<ul><li>{sentence(n)}"), ".html"),
    Growing("elements in elements", lambda size: "<div>" * (size // 10) + "words" + "</div>" * (size // 10), ".html"),
    Growing("quotes of a page", _counted("<h1>A title</h1><h2>Quotes</h2><ul>", lambda n: f"<li><b>At {n // 60}:{n % 60:02}</b> - “{sentence(n)}” - note\n"), ".html"),
    Growing("rows of a page", _counted("<table>", lambda n: f"<tr><td>{n}</td><td>{sentence(n)}</td></tr>\n"), ".html"),
    Growing("tables in tables", _counted("", lambda n: f"<table><tr><td>{sentence(n)}"), ".html"),
    Growing("cells of a row", lambda size: "<table><tr>" + "<td>a" * (size // 5), ".html"),
    Growing("attributes", _counted("<p ", lambda n: f"a{n}=b ", ">text"), ".html"),
    Growing("links", _counted("<nav>", lambda n: f"<a href='/{n}'>Page {n}</a>\n", "</nav><p>text"), ".html"),
    Growing("lines of plain text", _counted("<pre>", lambda n: f"{sentence(n)}\n"), ".html"),
    Growing("terms and meanings", _counted("<h1>A title</h1><dl>", lambda n: f"<dt>Term {n}<dd>{sentence(n)}"), ".html"),
    Growing("words across lines", _counted("<p>", lambda n: f"br<b>idge</b>{n}\n"), ".html"),
    Growing("cues", _counted("WEBVTT\n\n", lambda n: _cue(n, sentence(n))), ".vtt"),
    Growing("cues with voices", _counted("WEBVTT\n\n", lambda n: _cue(n, f"<v Ada {'ABC'[n % 3]}>{sentence(n)}</v>")), ".vtt"),
    Growing("captions that roll", _counted("WEBVTT\nKind: captions\n\n", lambda n: _cue(n, f"{sentence(n)}\n{sentence(n + 1)}")), ".vtt"),
    Growing("a cue of many lines", _counted("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n", lambda n: f"{sentence(n)}\n"), ".vtt"),
    Growing("cues with words timed", _counted("WEBVTT\n\n", lambda n: _cue(n, f"a<{_clock(n)}.500><c> word</c>")), ".vtt"),
    Growing("chapters as cues", _counted("WEBVTT\nKind: chapters\n\n", lambda n: _cue(n, f"Part {n}")), ".vtt"),
    Growing("notes between cues", _counted("WEBVTT\n\n", lambda n: f"NOTE {sentence(n)}\n\n" + _cue(n, "a")), ".vtt"),
    Growing("cues without words", _counted("WEBVTT\n\n", lambda n: _cue(n, "")), ".vtt"),
    Growing("subtitles", _counted("", lambda n: f"{n}\n" + _cue(n, sentence(n), ",")), ".srt"),
    Growing("subtitles without blank lines", _counted("", lambda n: _cue(n, f"ADA: {sentence(n)}", ",").replace("\n\n", "\n")), ".srt"),
    Growing("segments of speech", _json("segments", lambda n: {"id": n, "start": n, "end": n + 1, "text": sentence(n)}, None), ".json"),
    Growing("segments on lines", _json("segments", lambda n: {"start": n, "end": n + 1, "speaker": f"S{n % 3}", "text": sentence(n)}, 1), ".json"),
    Growing("events", _json("events", lambda n: {"tStartMs": n * 1000, "segs": [{"utf8": sentence(n)}, {"utf8": "\n"}]}, None), ".json"),
    Growing("speeches of a podcast", _json("segments", lambda n: {"speaker": f"Ada {'ABC'[n % 3]}", "startTime": n, "endTime": n + 1, "body": sentence(n)}, 1, version="1.0.0"), ".json"),
    Growing("chapters", _json("chapters", lambda n: {"startTime": n, "title": f"Part {n}"}, None, version="1.2.0"), ".json"),
    Growing("chapters of a video", _json("chapters", lambda n: {"start_time": n, "end_time": n + 1, "title": f"Part {n}"}, 1, **_VIDEO), ".json"),
    Growing("tags of a video", _json("tags", lambda n: f"tag {n}", None, **_VIDEO), ".json"),
    Growing("keys of a video", lambda size: json.dumps(_VIDEO | {f"key{n}": sentence(n) for n in range(size // 100)}), ".json"),
    Growing("a long description", lambda size: json.dumps(_VIDEO | {"description": "\n".join(f"{n // 60}:{n % 60:02} {sentence(n)}" for n in range(size // 90))}), ".json"),
    Growing("keys of their own", _keyed(lambda n: {"~": [n]}), ".json"),
    Growing("objects in objects", _keyed(lambda n: {"a": {"v": n}, "b": {"v": n}}), ".json"),
    Growing("lists in objects", _keyed(lambda n: [{"v": n}, {"w": n}]), ".json"),
    Growing("keys of their own in objects", _keyed(lambda n: {"a": {f"d{n}": {"r": 1}, f"e{n}": {"r": 1}}}), ".json"),
    Growing("talks", _json("talks", lambda n: {"title": sentence(n), "speaker": f"Ada Bo{n}", f"k{n}": {"o": n}}, 1), ".json"),
    Growing("cards of talks", _counted("<h1>Talks</h1>", lambda n: f"<div><h3>{sentence(n)}?</h3><p>Ada Bo{n}</p><time>2031-05-{1 + n % 28:02}</time></div>"), ".html"),
    Growing("brackets", lambda size: "[" * size, ".json"),
    Growing("numbers", lambda size: json.dumps({"segments": list(range(size // 6))}), ".json"),
    Growing("Markdown prose", _counted("# A title\n\n", lambda n: f"{sentence(n)} **bold** [link](x) `code`\n\n"), ".md"),
    Growing("Markdown tasks", _counted("# A title\n\n", lambda n: f"- [ ] **Ab {n}:** {sentence(n)}\n"), ".md"),
    Growing("Markdown on one line", _counted("# A title\n\n", lambda n: f"**a{n}** [b](c) _d_ `e` "), ".md"),
    Growing("fences", _counted("", lambda n: f"```\n{sentence(n)}\n```\n"), ".md"),
)  # fmt: skip
"""What such files consist of, in numbers."""
