"""Explain leads the addresses that people have, also former ones, to pages and seeds."""

from pathlib import Path
from urllib.parse import quote as encoded

import pytest

from generator.output.explain.lines import NoSuchLineError, addresses_by_id, find_source
from generator.publish.permanence.book import nearest_page, resolve_address
from tests.curation.undoing import built, told, written
from tests.resolve.test_talks import DIGEST


def test_explain_knows_the_addresses_that_people_have(folder: Path) -> None:
    written(folder, {"a": DIGEST.replace("Forests that remember", "Gespräch über Wälder")})
    site = built(folder)
    (quote,) = site.corpus.quotes
    (talk,) = site.corpus.talks
    assert "gespräch" in talk.address
    expected = told(site, str(quote.address))
    page, _, anchor = quote.address.partition("#")
    for root in ("", "/", "./", "https://example.org/", "https://example.org/a/notes/"):
        for path in (page, encoded(page)):
            assert told(site, f"{root}{path}#{anchor}") == expected
    assert told(site, f"https://example.org/{encoded(page)}?x=1#{anchor}") == expected
    for identity in (quote.id, f"q-{quote.id}"):
        assert addresses_by_id(site, identity) == (quote.address,)
    assert addresses_by_id(site, "ada-okafor") == ("people/ada-okafor.html",)
    assert told(site, "https://example.org/talks/") == told(site, "talks/index.html")
    assert resolve_address(site, "https://example.org/talks/nothing.html") is None
    assert resolve_address(site, "https://[/talks/") is None
    assert addresses_by_id(site, "nothing") == ()


def test_explain_follows_what_was_renamed(folder: Path) -> None:
    written(folder, {"a": DIGEST})
    site = built(folder)
    (talk,) = site.corpus.talks
    (quote,) = site.corpus.quotes
    after = built(
        folder,
        "sources: {a.txt: {talk: woods}}",
        f"talks: {{woods: {{previous_slugs: [{talk.id}]}}}}",
    )
    assert told(after, str(talk.address)) == told(after, "talks/woods.html")
    assert told(after, str(quote.address)) == told(after, f"quotes/in/woods.html#q-{quote.id}")


def test_explain_names_the_nearest_page_or_seed(folder: Path) -> None:
    written(folder, {"forests": DIGEST})
    site = built(folder)
    for asked, near in (
        ("concepts/rainfal.html", "concepts/rainfall.html"),
        ("https://example.org/concepts/rainfal.html#x", "concepts/rainfall.html"),
        ("forest.txt", "forests.txt"),
    ):
        with pytest.raises(
            NoSuchLineError, match=f"is no page and no note file in .* Did you mean {near}"
        ):
            find_source(site, asked, folder, nearest_page(site, asked))
