"""A folder of seeds that mean harm: written by a script, so that no strange file is in the repository.

Every file is there for one reason, which its group and its number tell; the text in it says things that
must all be found on a page.
"""

import html
import json
import os
import struct
import unicodedata
import zlib
from collections.abc import Iterator
from pathlib import Path

from tests.hostile.growing import sentence
from tests.untrusted import ATTACKS, TEMPLATES

BODY = "A talk about {0}\n\nAudio Brief\n\n{1}\n\nQuotes\n- At 0:17 - “{2}” - {3}\n"

# Names that a path, an address, a shell, a template or another file system might trip over.
NAMES = (
    "..txt", "...txt", "....", "a..b.txt", "-rf.txt", "--help.txt", "-.txt", " leading.txt", "trailing .txt",
    "two  spaces.txt", "tab\tin.txt", "line\nin.txt", "return\rin.txt", "escape\x1b[31m.txt", "bell\x07.txt",
    "delete\x7f.txt", "nel\x85.txt", "separator\u2028.txt", "bidi\u202etxt.exe.txt", "zero\u200bwidth.txt", "\ufeffbom.txt",
    "con.txt", "CON", "nul.txt", "aux.md", "com1.txt", "lpt¹.txt", "conin$.txt", "index.txt", "404.txt", "Index.md",
    "trailing dot..txt", "name.", "percent%2e%2e%2f.txt", "%2e%2e.txt", "question?x=1.txt", "hash#frag.txt",
    "colon:stream.txt", "C:\\temp\\x.txt", "back\\slash.txt", "star*.txt", "pipe|.txt", "<script>alert(1)<⁄script>.txt",
    "\"onmouseover=\"alert(1).txt", "'single'.txt", "`tick`.txt", "$(touch x).txt", "${HOME}.txt", "{{ 7*7 }}.txt",
    "{% raw %}.txt", "[link](x).txt", "![image](x).txt", "&amp;.txt", "&#60;b&#62;.txt", "a;b.txt", "a,b.txt", "a=b.txt",
    "a+b.txt", "a@b.txt", "~.txt", "~root.txt", "!x.txt", "^.txt", "_.txt", "__init__.txt", "*.txt", "?.txt", "#.txt",
    "Größe.txt", "Gro\u0308ße.txt", "Ångström.txt", "Å\u030angstrom.txt", "Straße.txt", "STRASSE.txt", "İ.txt", "ı.txt",
    "Same.txt", "same.txt", "SAME.TXT", "same.md", "same", "ﬁ.txt", "中文.txt", "💡.txt", "ⅷ.txt", "a" * 251 + ".txt",
    "b" * 255, "é" * 125 + ".txt", "💡" * 62 + ".txt", "curations.txt", "address-books.txt", "README", "robots-1.txt",
    "sitemap.xml.txt", "no ending", "two.ends.txt", "many.dots.in.it.md", "UPPER.TXT", "a.markdown", "a.text",
)  # fmt: skip
RAW_NAMES = (
    b"\xff\xfe.txt",
    b"caf\xe9.txt",
    b"\xf0\x9f.txt",
    b"\xed\xa0\x80.txt",
    b"\x80",
    b"ok\xc3.md",
)

FRONT_MATTER = (
    "title: {0}", "title: '{0}'\nurl: javascript:alert(1)", "url: https://example.org/\"><script>x</script>", "talk: ../../{0}",
    "talk: index", "talk: con", "date: 2025-99-99", "date: !!python/object/apply:os.system ['touch x']", "speakers: [{0}, [[x|{0}]]]",
    "speakers: &a [*a, *a]", "? {0}\n: x", "title: |\n  {0}\n  more", "title: [a, b", "<<: {{title: x}}\ntitle: y", "title: x\ntitle: y", "title: \"\\ud800 x \\U0000dfff\"", "speakers: [\"\\ud83d\", \"\\e[31m\"]",
    "\ttitle: tab", "title: \"\\x00\"", "license: <b>{0}</b>", "{{title: x}}", "- title", "title: 1e999", "title: 0o777\ndate: 1:2:3",
)  # fmt: skip

LINES = (
    "[x]: https://evil.example \"t\"", "[^1]: a note", "*[HTML]: an abbreviation", "{{: .class #id onclick=x }}", "--8<-- \"mkdocs.yml\"",
    "--8<--\nmkdocs.yml\n--8<--", "!!! danger \"{0}\"", "??? note\n    {0}", "=== \"{0}\"", "```python exec=\"on\"\n{0}\n```", "~~~\n{0}", "<!-- {0}",
    "<script>\n{0}\n</script>", "<style>\n{0}", "<div markdown=\"1\">\n{0}", "</article></main>{0}", "<![CDATA[ {0} ]]>", "<?php {0}", "{{% extends \"x\" %}}",
    "{{{{ config }}}}", "{{# {0}", ":::python\n{0}", "$$\n{0}\n$$", "\\[ {0} \\]", "![[{0}]]", "[[{0}]]", "[TOC]", "/// note\n{0}\n///", "::: module",
    "@import url(x); {0}", "| {0} |\n|---|\n| <b>x</b> |", "    indented {0}", "\tindented {0}", "> > > {0}", "1) {0}", "- [ ] {0}", "- [x] {0}",
    "{0}\n===", "{0}\n---", "# {0} {{#pwn}}", "###### {0}", "\x02wzxhzdk:0\x03 {0}", "klzzwxh:0001 {0}", "&lt;script&gt; {0}", "javascript:{0}",
)  # fmt: skip

MAGIC = {
    "picture.png": b"\x89PNG\r\n\x1a\n", "picture.jpg": b"\xff\xd8\xff\xe0", "archive.zip": b"PK\x03\x04", "paper.pdf": b"%PDF-1.7\n%\xe2\xe3",
    "sound.mp3": b"ID3\x04", "film.mp4": b"\0\0\0\x18ftypmp42", "data.gz": b"\x1f\x8b\x08", "program.exe": b"MZ\x90\0", "base.db": b"SQLite format 3\0",
    "picture.txt": b"\x89PNG\r\n\x1a\n", "archive.txt": b"PK\x03\x04", "paper.md": b"%PDF-1.7\n%\xe2\xe3", "sheet.xlsx": b"PK\x03\x04", "font.woff2": b"wOF2",
}  # fmt: skip

CODECS = (
    "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "cp1252", "cp1251", "cp1253", "iso8859_1",
    "iso8859_7", "koi8_r", "mac_roman", "gb18030", "shift_jis", "euc_kr", "big5", "cp437", "utf-7", "cp037",
)  # fmt: skip


def body(number: int, extra: str = "") -> str:
    """A text of its own for every number; `extra` stands in its brief."""
    first = sentence(number * 41 + 1)
    return BODY.format(first, extra or first, sentence(number * 41 + 2), sentence(number * 41 + 3))


def write_corpus(folder: Path) -> int:
    """Writes the files of every group into a folder; returns how many there are."""
    groups = (fields(), formats(), names(), front_matter(), lines(), encodings(), binaries())
    files = [file for group in groups for file in group]
    written = 0
    for name, content in files:
        path = folder / os.fsdecode(name)
        if path.exists():  # on a file system that does not tell them apart
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        written += 1
    return written


def fields() -> Iterator[tuple[bytes, bytes]]:
    """Every attack in every field of every dialect: ten at a time."""
    for start in range(0, len(ATTACKS), 10):
        row = (ATTACKS[start : start + 10] + ATTACKS)[:10]
        for dialect, template in TEMPLATES.items():
            yield f"fields/{dialect}-{start:02}.txt".encode(), _bytes(template.format(*row))


def formats() -> Iterator[tuple[bytes, bytes]]:
    """Every attack as the text of every other format, ten at a time; on pages as markup too."""
    for start in range(0, len(ATTACKS), 10):
        row = (ATTACKS[start : start + 10] + ATTACKS)[:10]
        said = [f"{attack} {sentence(1_300 + start + place)}" for place, attack in enumerate(row)]
        for name, text in _of_formats(row, said):
            yield f"formats/{start:02}-{name}".encode(), _bytes(text)


def _of_formats(row: list[str], said: list[str]) -> Iterator[tuple[str, str]]:
    safe = [html.escape(text) for text in said]
    items = "".join(f"<li>{text}</li>\n" for text in safe)
    yield (
        "text.html",
        f"<title>{safe[0]}</title><h1>{safe[1]}</h1>\n<h2>Takeaways</h2>\n<ul>{items}</ul>",
    )
    head = "".join(f'<meta property="og:{key}" content="{html.escape(row[0])}">' for key in ("title", "url", "site_name"))  # fmt: skip
    yield (
        "raw.html",
        f"<head>{head}</head><h1>A title</h1>\n" + "".join(f"<p>{text}</p>\n" for text in said),
    )
    times = [f"00:00:{place:02}.000 --> 00:00:{place + 1:02}.000" for place in range(len(said))]
    cues = [f"{time}\n<v {row[0]}>{text}\n" for time, text in zip(times, said, strict=True)]
    yield "cues.vtt", "WEBVTT\n\n" + "\n".join(cues)
    subtitles = [f"{time}\n{text}\n".replace(".000", ",000") for time, text in zip(times, said, strict=True)]  # fmt: skip
    yield "subtitles.srt", "\n".join(subtitles)
    segments = [{"start": n, "end": n + 1, "text": text, "speaker": row[n]} for n, text in enumerate(said)]  # fmt: skip
    yield "speech.json", json.dumps({"segments": segments}, ensure_ascii=False, indent=1)
    video = {
        "title": said[0],
        "webpage_url": row[1],
        "extractor": row[2],
        "uploader": row[3],
        "tags": row,
    }
    chapters = [{"start_time": n, "end_time": n + 1, "title": text} for n, text in enumerate(said)]
    described = video | {"description": "\n".join(said), "chapters": chapters}
    yield "video.info.json", json.dumps(described, ensure_ascii=False)


def names() -> Iterator[tuple[bytes, bytes]]:
    """Files with strange names and a sound text, in the folder itself and in strange folders."""
    for number, name in enumerate(NAMES):
        yield name.encode(), _bytes(body(number))
    for number, raw in enumerate(RAW_NAMES, len(NAMES)):
        yield raw, _bytes(body(number))
    strange = (
        "sub/dir.txt/x.txt",
        "x..../x.txt",
        " /x.txt",
        "aux/x.txt",
        "a#b/x.txt",
        "index/x.txt",
        "40/index.txt",
        "<b>/x.txt",
    )
    for number, name in enumerate(strange, len(NAMES) + len(RAW_NAMES)):
        yield name.encode(), _bytes(body(number))
    yield unicodedata.normalize("NFD", "Ordner/é.txt").encode(), _bytes(body(200))
    yield unicodedata.normalize("NFC", "Ordner/é.txt").encode(), _bytes(body(201))


def front_matter() -> Iterator[tuple[bytes, bytes]]:
    for number, entry in enumerate(FRONT_MATTER):
        for fence in ("---", "..."):
            text = f"---\n{entry.format('<b>x</b> {{ 1 }}')}\n{fence}\n{body(300 + number)}"
            yield f"front/{number:02}-{len(fence.strip('.'))}.md".encode(), _bytes(text)


def lines() -> Iterator[tuple[bytes, bytes]]:
    """Markup of every kind between, before and behind ordinary lines."""
    for number, line in enumerate(LINES):
        extra = line.format(f"<b onclick=x>{sentence(900 + number)}</b>")
        yield f"lines/{number:02}.md".encode(), _bytes(body(400 + number, extra))


def encodings() -> Iterator[tuple[bytes, bytes]]:
    text = body(500, "Ελληνικά — Русский — 中文 — Größe “naïve” 💡")
    ends = {
        "lf": "\n",
        "crlf": "\r\n",
        "cr": "\r",
        "nel": "\x85",
        "ls": "\u2028",
        "ff": "\f",
        "vt": "\v",
    }
    for codec in CODECS:
        yield f"codecs/{codec}.txt".encode(), text.encode(codec, "replace")
    for name, end in ends.items():
        yield f"ends/{name}.txt".encode(), _bytes(body(520).replace("\n", end))
    mixed = "".join(
        part + end
        for part, end in zip(body(521).split("\n"), list(ends.values()) * 3, strict=False)
    )
    damaged = bytearray(_bytes(body(522)))
    damaged[20::37] = b"\xff" * len(damaged[20::37])
    pieces = {
        "mixed": _bytes(mixed), "nul": _bytes(body(523)).replace(b" ", b"\0 "), "nuls": b"\0" * 5_000, "damaged": bytes(damaged),
        "surrogates": "lone \ud800 and \udfff".encode("utf-8", "surrogatepass"), "overlong": b"over\xc0\xaflong \xe0\x80\xaf", "cut": "cut 💡".encode()[:-1],
        "odd-utf16": b"\xff\xfe" + "odd".encode("utf-16-le") + b"x", "bom-only": b"\xef\xbb\xbf", "bom16-only": b"\xff\xfe", "two-boms": b"\xef\xbb\xbf\xef\xbb\xbfx",
        "empty": b"", "spaces": b" \t\n \r\n", "one": b"x", "no-end": b"A line without an end", "noncharacters": "\ufdd0 \ufffe \U0001ffff x".encode(),
        "bidi": _bytes("\u202e" + body(524) + "\u2066"), "tags": _bytes("".join(map(chr, range(0xE0020, 0xE007F))) + body(525)),
        "marks": _bytes("Zalgo " + "o" + "\u0301\u0327" * 3_000 + "\n" + body(526)), "controls": _bytes("".join(map(chr, range(1, 32))) + body(527)),
    }  # fmt: skip
    for name, content in pieces.items():
        yield f"bytes/{name}.txt".encode(), content


def binaries() -> Iterator[tuple[bytes, bytes]]:
    noise = zlib.compress(
        b"".join(struct.pack("<I", n * 2_654_435_761 % 2**32) for n in range(1_000))
    )
    for name, magic in MAGIC.items():
        yield f"binary/{name}".encode(), magic + noise


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
