"""JSON-LD as a processor of linked data reads it from a page."""

import json
from typing import Any

import lxml.html
import msgspec
import pytest

from generator.model.base import Address
from generator.model.site.address import quotes_address
from generator.output.mkdocs.themes import with_head
from generator.publish.export.json_ld import ROOM
from generator.publish.export.page_head import PageHeads
from tests.export.notes import HOSTILE, context, two_talks, with_text
from tests.support import export_context

SCHEMA = "https://schema.org/"
BASE = "https://host.example/a/"


def load(url: str, _options: Any) -> dict[str, Any]:
    assert url == SCHEMA.rstrip("/"), "nothing else is asked for"
    document = {"@context": {"@vocab": SCHEMA}}
    return {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": url,
        "document": document,
    }


def nodes(heads: PageHeads, address: str) -> list[dict[str, Any]]:
    from pyld import jsonld  # not in every worker

    page = with_head("<html><head></head><body></body></html>", heads.of(Address(address)))
    scripts = lxml.html.fromstring(page).xpath("//head/script[@type='application/ld+json']/text()")
    found: list[dict[str, Any]] = []
    for text in scripts:
        options = {"base": BASE + address, "documentLoader": load}
        found += jsonld.expand(json.loads(text), options)
    return found


def value(node: dict[str, Any], name: str) -> Any:
    (held,) = node[SCHEMA + name]
    return held.get("@value", held.get("@id", held))


def test_a_talk_with_event_chapters_and_people() -> None:
    heads = PageHeads(context(), ())
    (talk,) = nodes(heads, "talks/rivers-dams.html")
    assert talk["@type"] == [f"{SCHEMA}VideoObject"]
    assert talk["@id"] == f"{BASE}talks/rivers-dams.html"
    assert value(talk, "name") == "Rivers & dams"
    assert value(talk, "datePublished") == "2025-10-17"
    assert [value(author, "name") for author in talk[f"{SCHEMA}author"]] == [
        "Nadia van den Brun",
        "王小波",
    ]
    (event,) = talk[f"{SCHEMA}recordedAt"]
    assert (event["@type"], value(event, "name")) == ([f"{SCHEMA}Event"], "RiverConf 2025")
    first, second = talk[f"{SCHEMA}hasPart"]
    assert first["@type"] == [f"{SCHEMA}Clip"]
    assert (value(first, "startOffset"), value(first, "endOffset")) == (0, 330)
    assert f"{SCHEMA}endOffset" not in second
    assert value(second, "url") == "https://www.youtube.com/watch?v=abcdefghijk&t=330s"


def test_quotes_terms_and_people() -> None:
    heads = PageHeads(context(site_url="https://example.org/"), ())
    first, _ = nodes(heads, quotes_address(context().corpus.talks[0].id))
    assert first["@type"] == [f"{SCHEMA}Quotation"]
    assert value(first, "text") == "A river is a verb."
    assert first["@id"].startswith("https://example.org/quotes/in/rivers-dams.html#q-")
    (speaker,) = first[f"{SCHEMA}spokenByCharacter"]
    assert speaker["@id"] == "https://example.org/people/nadia-van-den-brun.html"
    (term,) = nodes(heads, "concepts/meander.html")
    assert term["@type"] == [f"{SCHEMA}DefinedTerm"]
    assert value(term, "description") == "A bend of a river."
    (terms,) = nodes(heads, "concepts/index.html")
    (of_term,) = term[f"{SCHEMA}inDefinedTermSet"]
    assert of_term["@id"] == terms["@id"]
    (person,) = nodes(heads, "people/nadia-van-den-brun.html")
    assert person["@type"] == [f"{SCHEMA}Person"]
    assert nodes(heads, "index.html")[0]["@type"] == [f"{SCHEMA}WebSite"]
    assert not nodes(heads, "timeline.html")


def test_many_quotes_do_not_swell_a_page() -> None:
    made = context()
    quotes = made.corpus.quotes[:1] * 1000
    many = msgspec.structs.replace(made, quotes_of={quotes[0].talk: quotes})
    found = nodes(PageHeads(many, ()), "quotes/in/rivers-dams.html")
    assert 20 < len(found) < ROOM / 100


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_leaves_the_script(text: str) -> None:
    made = export_context(with_text(two_talks(), text))
    heads = PageHeads(made, ())
    for address in (
        "talks/rivers-dams.html",
        "quotes/in/rivers-dams.html",
        "concepts/meander.html",
    ):
        nodes(heads, address)
        assert heads.of(Address(address)).count("<script") <= 1
        assert heads.of(Address(address)).count("</script>") <= 1
