"""Citations as reference managers read them."""

from html import unescape
from pathlib import Path
from typing import Any

import bibtexparser.entrypoint
import msgspec
import pytest
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware
from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    Locator,
)
from citeproc import formatter as citeproc_formatter
from citeproc.source.json import CiteProcJSON

from generator.build import build
from generator.model.account import TimeCode
from generator.model.config import Config
from generator.model.message import Message
from generator.publish.export import citations
from generator.publish.export.citations import FORMATS, CitationFormat
from generator.publish.export.citations.references import (
    CitedName,
    Reference,
    citation_keys,
    cited_name,
    keys_by_talk,
    references,
)
from generator.publish.export.context import ExportContext
from tests.export.notes import HOSTILE, context, two_talks, with_text
from tests.support import export_context

STYLE = Path(__file__).with_name("author-date.csl")


def cited_in(made: ExportContext) -> list[Reference]:
    keys = keys_by_talk(made.corpus)
    return [it for talk in made.corpus.talks for it in references(made, talk, keys[talk.id])]


def files(made: ExportContext) -> dict[str, str]:
    return {asset.path: asset.content.decode("utf-8") for asset in citations.export(made)}


def bibtex(text: str) -> dict[str, dict[str, str]]:
    library = bibtexparser.entrypoint.parse_string(
        text, append_middleware=[LatexDecodingMiddleware()]
    )
    assert not library.failed_blocks
    return {
        entry.key: {field.key: str(field.value) for field in entry.fields}
        for entry in library.entries
    }


def csl(text: str) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = msgspec.json.decode(text)
    return items


def ris(text: str) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = rispy.loads(text)
    return records


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return files(context(site_url="https://example.org/s/"))


def test_bibtex_is_read_back(made: dict[str, str]) -> None:
    entries = bibtex(made["references.bib"])
    talk = entries["rivers-dams"]
    assert talk["title"].strip("{}") == "Rivers & dams"
    assert talk["author"] == "van den Brun, Nadia and 王小波"
    assert (talk["date"], talk["year"]) == ("2025-10-17", "2025")
    assert talk["howpublished"] == "RiverConf 2025"
    assert talk["url"] == "https://www.youtube.com/watch?v=abcdefghijk"
    (quote,) = (entry for entry in entries.values() if entry.get("pages") == "1:02:03")
    assert quote["note"].startswith("“Nobody owns 100% of a flood_plain.” (Nadia van den Brun (")
    assert quote["url"].startswith("https://example.org/s/quotes/in/rivers-dams.html#q-")
    assert quote["annotation"].startswith("one.txt:")
    assert list(bibtex(made["talks/北京-rivers.bib"])) == ["beijing-rivers"]


def test_a_time_that_was_read_otherwise_is_told_with_the_printed_one() -> None:
    notes = context()
    quote = next(it for it in notes.corpus.quotes if it.attestations[0].time)
    lead = msgspec.structs.replace(
        quote.attestations[0],
        time=TimeCode(seconds=6192, printed="1:03:12", repaired=Message("clock.order", place="…")),
    )
    quote = msgspec.structs.replace(quote, attestations=(lead,))
    links = msgspec.structs.replace(
        notes.links, corpus=msgspec.structs.replace(notes.corpus, quotes=(quote,))
    )
    of_talk = {quote.talk: (quote,)}
    made = cited_in(msgspec.structs.replace(notes, links=links, quotes_of=of_talk))
    (cited,) = (it for it in made if it.quote)
    assert cited.locator == "1:43:12"
    assert cited.note
    assert cited.note.endswith(", 1:43:12 (repaired; printed 1:03:12))")


def test_csl_is_cited_by_a_citation_processor(made: dict[str, str]) -> None:
    items = csl(made["references.csl.json"])
    quote = next(item for item in items if item.get("custom", {}).get("locator") == "12:40")
    assert quote["custom"]["source"] == "one.txt:21"
    known = [{key: item[key] for key in item if key != "custom"} for item in items]
    style = CitationStylesStyle(str(STYLE), validate=False)
    works = CitationStylesBibliography(style, CiteProcJSON(known), citeproc_formatter.plain)
    cited = Citation([CitationItem(quote["id"], locator=Locator("page", "12:40"))])
    works.register(cited)
    assert (
        str(works.cite(cited, lambda _: pytest.fail("unknown")))
        == "(van den Brun and 王小波 2025, 12:40)"
    )
    (entry,) = map(str, works.bibliography())
    assert entry == "Brun, Nadia van den, 王小波. 2025. Rivers & dams."


def test_ris_is_read_back(made: dict[str, str]) -> None:
    talk, quote, _, later = ris(made["references.ris"])
    assert talk["authors"] == ["van den Brun, Nadia", "王小波"]
    assert (talk["type_of_reference"], talk["year"], talk["date"]) == (
        "VIDEO",
        "2025",
        "2025/10/17/",
    )
    assert quote["start_page"] == "12:40"
    assert quote["notes"] == ["“A river is a verb.” (Nadia van den Brun (inferred), 12:40)"]
    assert quote["custom1"] == "one.txt:21"
    assert later["title"] == "北京 rivers"
    assert later["date"] == "2026/02//"


def test_without_an_address_of_the_site_a_quote_is_cited_by_its_recording() -> None:
    made = files(context())
    quote = ris(made["references.ris"])[1]
    assert quote["urls"] == ["https://www.youtube.com/watch?v=abcdefghijk&t=760s"]
    assert "urls" not in ris(made["references.ris"])[-1]


_MEETING = "# River council\n\nChair: Nadia Brun\n{}\n## Decisions\n\n- The weir is opened.\n"


@pytest.mark.parametrize(
    ("beside", "authors"),
    [
        ("Present: Nadia Brun, Ivo Kern\n", set()),
        ("", {"Brun, Nadia"}),
        ("Speaker: Ada Roy\nPresent: Ivo Kern\n", {"Roy, Ada"}),
    ],
)
def test_who_chairs_a_meeting_is_no_author_of_it(
    tmp_path: Path, beside: str, authors: set[str]
) -> None:
    (tmp_path / "council.md").write_text(_MEETING.format(beside), encoding="utf-8")
    site = build(Config(seeds=tmp_path, notes=tmp_path / "none", site_url="https://a.example/"))
    (talk,) = site.corpus.talks
    assert "nadia-brun" in [it.person for it in talk.people]
    made = {it.path: it.whole.decode() for it in site.assets if it.path.endswith(".bib")}
    (entry,) = bibtex(made["references.bib"]).values()
    assert ({entry["author"]} if "author" in entry else set()) == authors
    feeds = [it.whole.decode() for it in site.assets if it.path == "feed.xml"]
    assert any("Nadia Brun</" in it for it in feeds) == ("Brun, Nadia" in authors)


def test_the_page_of_a_talk_shows_the_entry_of_its_file(tmp_path: Path) -> None:
    text = '# Weirs & {dams}\n\nSpeaker: Ivo Kern\n\n## Quotes\n\n> "A weir leaks at night."\n'
    (tmp_path / "weirs.md").write_text(text, encoding="utf-8")
    site = build(Config(seeds=tmp_path, notes=tmp_path / "none", site_url="https://a.example/"))
    (talk,) = site.corpus.talks
    page = next(it for it in site.pages if it.path == talk.address.replace(".html", ".md"))
    file = next(it for it in site.assets if it.path == talk.address.replace(".html", ".bib"))
    entry = file.whole.decode().partition("\n\n")[0]
    shown = unescape(unescape(page.markdown))
    assert "@misc{weirs-dams," in entry
    assert shown.count("@misc") == shown.count(entry) == 1


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_breaks_a_format(text: str) -> None:
    links = two_talks()
    usual, hostile = files(export_context(links)), files(export_context(with_text(links, text)))
    assert list(usual) == list(hostile)
    for path, content in hostile.items():
        if path.endswith(".bib"):
            assert list(bibtex(content)) == list(bibtex(usual[path]))
        elif path.endswith(".ris"):
            assert [one["id"] for one in ris(content)] == [one["id"] for one in ris(usual[path])]
            assert not any(
                url.startswith("javascript") for one in ris(content) for url in one.get("urls", ())
            )
        else:
            assert [one["id"] for one in csl(content)] == [one["id"] for one in csl(usual[path])]


def test_keys_are_ascii_and_differ() -> None:
    keys = citation_keys(["moskva", "москва", "weiß", "?", "q-a"])
    assert keys["weiß"] == "weiss"
    assert keys["q-a"] == "q-a"
    assert len(set(keys.values())) == 5
    assert all(key.isascii() and key for key in keys.values())
    assert citation_keys(["москва", "moskva"]) == {key: keys[key] for key in ("москва", "moskva")}


@pytest.mark.parametrize(
    ("name", "apart"),
    [
        ("Nadia Brun", ("Nadia", "", "Brun", "")),
        ("Nadia van den Brun", ("Nadia", "van den", "Brun", "")),
        ("Ivo Kern Jr.", ("Ivo", "", "Kern", "Jr.")),
        ("Nadia", ("", "", "", "")),
        ("3Blue1Brown Team", ("", "", "", "")),
        ("Мария Кюри", ("", "", "", "")),
        ("", ("", "", "", "")),
    ],
)
def test_names_are_taken_apart(name: str, apart: tuple[str, str, str, str]) -> None:
    given, particle, family, suffix = apart
    assert cited_name(name) == CitedName(
        whole=name, given=given, particle=particle, family=family, suffix=suffix
    )


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.ending)
def test_files_of_talks_put_together_are_that_of_the_site(form: CitationFormat) -> None:
    first, second = cited_in(export_context(two_talks()))[:2]
    texts = [form.write([first, second]), form.write([second])]
    assert form.joined(texts) == form.write([first, second, second])
    assert form.joined([]) == form.write([])
