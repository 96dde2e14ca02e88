"""What reference managers find in a page's head."""

import lxml.html
import pytest

from generator.model.base import Address
from generator.model.site.address import quotes_address
from generator.output.mkdocs.themes import with_head
from generator.publish.export import export
from generator.publish.export.citations.references import reference_of_talk
from generator.publish.export.page_head import PageHeads
from tests.export.notes import HOSTILE, context, two_talks, with_text
from tests.support import export_context


def head(made: PageHeads, address: str) -> lxml.html.HtmlElement:
    page = "<!doctype html><html><head><title>x</title></head><body></body></html>"
    return lxml.html.fromstring(with_head(page, made.of(Address(address)))).find("head")


def metas(element: lxml.html.HtmlElement) -> list[tuple[str, str]]:
    return [(one.get("name"), one.get("content")) for one in element.findall("meta")]


def test_a_talk_has_the_tags_that_zotero_reads() -> None:
    made = context(site_url="https://example.org/")
    (talk, later) = made.corpus.talks
    heads = PageHeads(made, export(made.links, made.config))
    expected = [
        ("z:itemType", "videoRecording"),
        ("citation_title", "Rivers & dams"),
        ("citation_author", "Nadia van den Brun"),
        ("citation_author", "王小波"),
        ("citation_publication_date", "2025/10/17"),
        ("z:seriesTitle", "RiverConf 2025"),
        ("citation_language", "en"),
        ("citation_public_url", "https://www.youtube.com/watch?v=abcdefghijk"),
    ]
    assert metas(head(heads, talk.address)) == expected
    assert metas(head(heads, quotes_address(talk.id))) == expected
    found = dict(metas(head(heads, later.address)))
    assert found["z:itemType"] == "presentation"
    assert (
        found["citation_public_url"] == "https://example.org/talks/%E5%8C%97%E4%BA%AC-rivers.html"
    )
    assert not metas(head(heads, "concepts/meander.html"))


def test_a_talk_names_its_files() -> None:
    made = context()
    heads = PageHeads(made, export(made.links, made.config))
    links = head(heads, made.corpus.talks[0].address).findall("link")
    files = {one.get("type"): one.get("href") for one in links}
    assert files["application/x-bibtex"] == "rivers-dams.bib"
    assert {one.get("rel") for one in links} == {"alternate "}


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_is_markup(text: str) -> None:
    made = export_context(with_text(two_talks(), text))
    heads = PageHeads(made, ())
    for talk in made.corpus.talks:
        found = head(heads, talk.address)
        assert {one.tag for one in found} <= {"title", "meta", "link", "script"}
        assert not found.xpath(".//@*[starts-with(., 'javascript:')]")


def creators(tags: list[tuple[str, str]]) -> list[str]:
    """The people that Zotero's translator for embedded metadata makes of the tags.

    Each tag is split at semicolons; a single one also at commas with several words on both sides.
    """
    authors = [content for name, content in tags if name.endswith("citation_author")]
    people = [person.strip() for author in authors for person in author.split(";")]
    if len(authors) == len(people) == 1:
        parts = [part.strip() for part in people[0].split(",")]
        if len(parts) > 1 and all(" " in part for part in parts[:2]):
            return parts
    return people


@pytest.mark.parametrize("name", ["Brun; Nadia", "Nadia Brun, of the Rivers, and Ivo Kern"])
def test_zotero_makes_one_person_of_a_name(name: str) -> None:
    made = export_context(with_text(two_talks(), name))
    talk = next(talk for talk in made.corpus.talks if len(talk.people) > 0)
    authors = reference_of_talk(made, talk).authors
    tags = metas(head(PageHeads(made, ()), talk.address))
    assert len(creators(tags)) == len(authors) > 0


def zotero_type(tags: list[tuple[str, str]]) -> str:
    """The type of item that Zotero's translator settles on: some tags of Google Scholar come first."""
    told_by_tag = {
        "citation_journal_title": "journalArticle",
        "citation_technical_report_institution": "report",
        "citation_conference_title": "conferencePaper",
        "citation_conference": "conferencePaper",
        "citation_book_title": "bookSection",
        "citation_inbook_title": "bookSection",
        "citation_dissertation_institution": "thesis",
    }
    last = next((told_by_tag[name] for name, _ in reversed(tags) if name in told_by_tag), None)
    return last or dict(tags)["z:itemType"]


def test_zotero_knows_what_a_talk_is_and_what_it_belongs_to() -> None:
    fields = {
        "videoRecording": "seriesTitle",
        "podcast": "seriesTitle",
        "presentation": "meetingName",
    }
    made = context()
    heads = PageHeads(made, ())
    for talk in made.corpus.talks:
        tags = metas(head(heads, talk.address))
        field = fields[zotero_type(tags)]
        assert {name for name, _ in tags if name.startswith("z:")} <= {"z:itemType", f"z:{field}"}
        assert dict(tags).get(f"z:{field}", "") == ", ".join(talk.occasions)
