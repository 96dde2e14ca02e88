"""What tests of untrusted text share: seeds of every dialect with ten fields, and how a site is checked.

A site is sound if no element, attribute or address is there that a harmless one would not have, and if
every text that was read is found on a page.
"""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import lxml.html
import msgspec
from lxml import etree
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from generator.link import link
from generator.messages.words import words
from generator.model.account import TimeCode
from generator.model.config import Config
from generator.model.corpus import Corpus
from generator.read import read
from generator.resolve import resolve
from generator.text.markdown.escape import harmless
from generator.text.markdown.formulas import MATHML_ATTRIBUTES, MATHML_ELEMENTS
from tests.support import ROOT

NEWS = """\
{0}

{1}Score: 85

{0}

{2}

8h ago·2 min read·10 views·via @{3}
Share:

What Happened

{4}

  • {5}: {6}

Context

{7}

{8}

{9}
"""
PODCAST = """\
Ada Okafor — “{0}”
Audio Brief
{1} Okafor argues that it is so.
Key Concepts
- {2}: {3}
Quotes
- At 0:17 - "{4}" - {5}
- At 0:34 - "[{6}] '{7}'" - {8}
Takeaways
- {9}
"""
DIGEST = """\
{0}

Category: {1} · Duration: 146 min

Speakers: {2} · {3}

Segments (1)

  • 00:00 · {4}
    • {5}

Specific Prices (1)

Timestamp Item Value Context
27:30 {6} $100 {7}

Memory Facts (1)

  • [18:00] {8}
    • {9}

Bottleneck Claims (1)

  • [01:48] {1}
    • Evidence: {2}

Predictions (1)

  • [01:35, {3}] {4}

Companies Mentioned (2)

{5} · {6}

Notable Quotes (1)

{7} — {2} @ 00:00

Key Topics

{8} · {9}
"""
TAG = """\
{0}

{1}

Tag: {2}

  • {3}

    TL;DR

    {4}

    {5}

    {6}

    Key Takeaways

    • {7}: {8}
    • {9}: {0}
"""
VIDEO = """\
{0}

[X] {1}November 18, 202515 min

{2}

  • 💡 {3}
  • 🎯 {4}

{5}

  • 🚀 {6}

Topics3 themes

What's Discussed

{7} · {8} · {9}
"""
TEMPLATES = {"news": NEWS, "podcast": PODCAST, "digest": DIGEST, "tag": TAG, "video": VIDEO}

ATTACKS = [
    "<script>window.PWNED=1</script>", "<img src=x onerror=alert(1)>", '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)", '" onmouseover="alert(1)', "</title><script>x</script>", "[a](javascript:alert(1))",
    "![a](https://evil.example/x.png)", "<https://evil.example>", "https://evil.example/x",
    "[[wiki]]", "[x]: https://evil.example", "{: onclick=alert(1) #pwn .pwn }", "{#pwn}", "{{ 7*7 }}",
    "{% include 'x' %}", "--8<-- '/etc/passwd'", "!!! note", "??? x", "=== \"tab\"", "    code", "`code`",
    "```mermaid", "~~~", "# head", "## head {#pwn}", "1. one", "- one", "* * *", "---", "| a | b |", "> q",
    "&lt;b&gt;", "&#60;b&#62;", "&amp;", "<!-- c", "-->", "]]>", "<?php ?>", "$$x$$", ":smile:", "*[HTML]: x",
    "[^1]: note", "\\", "**bold**", "__b__", "~~s~~", "==m==", "++i++", "^^u^^", "</div></article>",
    "<style>*{display:none}</style>", "data:text/html,x", "\u202eevil", "\u200b", "\x01", "\x02", "\x03",
    "\x7f", "\ufeff", "\u2028", "\x85", "İ", "％", "<B>", "%3Cscript%3E", "@import 'x'", "{# c #}", "<b", "<",
]  # fmt: skip
CONFIG = (
    "site_name: Mine\nsite_url: https://example.org/\ntheme: material\nplugins: [search, talks]\n"
)


def project(folder: Path, seeds: dict[str, list[str]]) -> Path:
    (folder / "docs").mkdir()
    (folder / "seeds").mkdir()
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    for name, template in TEMPLATES.items():
        text = template.format(*(field.replace("\n", " ") for field in seeds[name]))
        (folder / "seeds" / f"{name}.txt").write_bytes(text.encode("utf-8", "surrogatepass"))
    return folder


def build_site(folder: Path) -> Path:
    config = load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "site"))
    mkdocs_build(config)
    return folder / "site"


def pages(site: Path) -> Iterator[tuple[str, lxml.html.HtmlElement]]:
    for path in sorted(site.rglob("*.html")):
        document = lxml.html.document_fromstring(path.read_bytes().decode("utf-8"))
        yield path.relative_to(site).as_posix(), document


def vocabulary(documents: Iterable[lxml.html.HtmlElement]) -> set[tuple[str, str]]:
    """Every element with every attribute that it has somewhere in these pages."""
    return {
        (str(element.tag), name)
        for page in documents
        for element in page.iter()
        if isinstance(element.tag, str)
        for name in ["", *element.attrib]
    }


def written_by_templates() -> set[tuple[str, str]]:
    """What templates write, and what formulas may be made of."""
    attributes = ("", "title", "class", "role", "tabindex", *MATHML_ATTRIBUTES)
    found = {(element, name) for element in MATHML_ELEMENTS for name in attributes}
    for path in (ROOT / "generator" / "render").rglob("*"):
        if path.suffix in {".py", ".j2"}:
            for tag, inside in re.findall(
                r"<([a-z]+)((?:\s[^<>]*)?)>", path.read_text(encoding="utf-8")
            ):
                found |= {(tag, ""), *((tag, name) for name in re.findall(r"\s([a-z-]+)=", inside))}
    return found


def check_site(folder: Path, known: set[tuple[str, str]], corpus: Corpus | None = None) -> str:
    """Builds the site of a project, whose corpus may be known already; gives what its pages say."""
    if corpus is None:
        reading = read(Config(seeds=folder / "seeds", notes=folder / "docs" / "notes"))
        corpus = link(resolve(reading)).corpus
    site = build_site(folder)
    shown: list[str] = []
    for name, page in pages(site):
        foreign = vocabulary([page]) - known
        assert not foreign, (name, sorted(foreign))
        check_addresses(name, page)
        if not name.startswith("sources/"):
            shown.append(text_of(page.find("body")))
    found = "\n".join(shown)
    for text in texts(corpus):
        assert harmless(text) in found, text
    check_heads(site, corpus)
    check_search(site, corpus)
    check_files(site)
    return found


def text_of(element: lxml.html.HtmlElement | None) -> str:
    """What a reader sees of an element; of a formula, what is printed for it."""
    assert element is not None
    for formula in element.iterfind(".//span[@class='t-formula']"):
        for picture in list(formula):
            formula.remove(picture)
        formula.text = formula.get("title")
    return " ".join(element.text_content().split())


def texts(corpus: Corpus) -> Iterator[str]:
    """Every text of the corpus that a page must show."""
    for talk in corpus.talks:
        yield talk.title
        yield from talk.other_titles
    for concept in corpus.concepts:
        yield concept.name
        yield from (definition.text for definition in concept.definitions)
    for entity in corpus.entities:
        yield entity.name
    for quote in corpus.quotes:
        for one in quote.attestations:
            yield from filter(None, (one.text, one.note, one.context))
    items = ("passages", "segments", "predictions", "claims", "facts", "prices", "takeaways", "insights", "topics", "details")  # fmt: skip
    for kind in items:
        for item in getattr(corpus, kind):
            cells = getattr(item, "cells", ())
            yield from cells  # of a row of a table each stands by itself
            for name, value in msgspec.structs.asdict(item).items():
                if name == "text" and cells:
                    continue
                if name in {"text", "title", "description", "horizon", "evidence", "value", "item", "context", "label", "name", "marker", "speaker"} and value:  # fmt: skip
                    assert not isinstance(value, TimeCode)
                    yield value


def check_addresses(name: str, page: lxml.html.HtmlElement) -> None:
    """No address leads anywhere but into the site, but for the theme's own."""
    for element in page.iter():
        if not isinstance(element.tag, str):
            continue
        for attribute in ("href", "src", "action", "formaction", "srcset", "data"):
            value = element.get(attribute)
            if value is None:
                continue
            parts = urlsplit(value)
            if parts.scheme or parts.netloc:
                assert parts.netloc in {"example.org", "squidfunk.github.io"}, (name, value)
        assert not [one for one in element.attrib if one.startswith("on")], name
        assert element.get("style") is None or "evil" not in element.get("style", ""), name


def check_heads(site: Path, corpus: Corpus) -> None:
    """Titles stand in heads, headings and paths as text."""
    for talk in corpus.talks:
        document = lxml.html.document_fromstring((site / talk.address).read_bytes().decode("utf-8"))
        assert harmless(talk.title) in " ".join(document.findtext(".//title", "").split())
        (heading,) = document.findall(".//h1")
        assert text_of(heading).removesuffix("¶").strip() == harmless(talk.title).strip()


def check_search(site: Path, corpus: Corpus) -> None:
    """The search index holds titles as text: its entries are shown as HTML."""
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    titles = set()
    for entry in index["docs"]:
        for part in (entry["title"], entry["text"]):
            fragment = lxml.html.fragment_fromstring(part, create_parent="div")
            for element in fragment.iter():
                assert not [one for one in element.attrib if one.startswith("on")]
                assert element.tag not in {"script", "img", "svg", "style", "iframe", "a"}
        titles.add(text_of(lxml.html.fragment_fromstring(entry["title"], create_parent="div")))
    for talk in corpus.talks:
        title = harmless(talk.title)
        places = {talk.address.removesuffix(".html"), words("en").date(talk.published or "")}
        assert {title, *(f"{title} ({place})" for place in places)} & titles


def check_files(site: Path) -> None:
    """Nothing was written outside the site, or under a name that a file system refuses."""
    for path in site.rglob("*"):
        assert path.resolve().is_relative_to(site.resolve())
        assert not set(path.name) & set('<>:"|?*\\'), path
    sitemap = etree.fromstring((site / "sitemap.xml").read_bytes())
    assert {etree.QName(one).localname for one in sitemap.iter()} <= {
        "urlset",
        "url",
        "loc",
        "lastmod",
    }
    for place in sitemap.iter("{*}loc"):
        assert re.fullmatch(r"https://example\.org/[^<>\"'&?#]*", place.text or ""), place.text
