"""What search finds: each thing once, at its place, by name, and never more than there is room."""

import json
from collections import Counter
from pathlib import Path

import pytest

from generator.build import build
from generator.model.base import Address
from generator.model.config import Config
from generator.model.site.page import Rendered, SearchEntry
from generator.output.mkdocs.search import encoded_entries, write_index
from generator.render.pieces.shorten import short
from generator.render.site_data import search_entries
from generator.text.markdown.anchors import anchors_in
from generator.text.markdown.escape import harmless

TRANSCRIPT = """1
00:00:01,000 --> 00:00:09,000
<v Ada Okafor>The lanterns drift out over the harbour and nobody counts them twice.

2
00:00:10,000 --> 00:00:19,000
<v Ben Ito>Then who pays for the oil, year after year, in a town this small?
"""


def test_each_thing_is_found_once_and_at_a_place_that_there_is(everything: Rendered) -> None:
    found = Counter(entry.address for entry in everything.search)
    corpus = everything.links.corpus
    addresses = [
        *(talk.address for talk in corpus.talks),
        *(concept.address for concept in corpus.concepts),
        *(entity.address for entity in corpus.entities),
        *(quote.address for quote in corpus.quotes),
    ]
    assert all(found[address] == 1 for address in addresses)
    titles = [entry.title for entry in everything.search]
    assert all(titles.count(short(item.title, 100)) == 1 for item in corpus.segments)
    texts = Counter(entry.text for entry in everything.search)
    assert Counter(item.text for item in corpus.predictions) <= texts
    places = {page.address for page in everything.pages} | {
        f"{page.address}#{anchor}"
        for page in everything.pages
        for anchor in anchors_in(page.markdown)
    }
    assert not set(found) - places
    assert max(found.values()) == 1


def test_a_place_is_found_after_its_page(everything: Rendered) -> None:
    """The theme shows what stands on one page together, under the page."""
    seen = set()
    for entry in everything.search:
        page, _, anchor = entry.address.partition("#")
        assert not anchor or page in seen, entry.address
        seen.add(page)


def test_a_quote_is_found_by_its_words_and_its_speaker(everything: Rendered) -> None:
    by_address = {entry.address: entry for entry in everything.search}
    for quote in everything.links.corpus.quotes:
        entry = by_address[quote.address]
        assert entry.text == quote.text
        assert entry.title.startswith("“")
        said = (wording.note for wording in quote.attestations)
        assert all(harmless(note) in entry.more for note in said if note and note != quote.text)


def test_what_is_said_in_transcripts_is_in_the_index_only_where_it_is_little(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lanterns.srt").write_text(TRANSCRIPT, encoding="utf-8")
    (tmp_path / "notes.md").write_text(
        "# Ada Okafor: Tides\n\n## Summary\n\nThe quay moves with the water.\n", encoding="utf-8"
    )
    site = build(Config(seeds=tmp_path, notes=tmp_path / "no-notes"))
    assert any("lanterns drift" in one.text for one in site.corpus.passages)
    texts = " ".join(f"{entry.text} {entry.more}" for entry in site.search)
    assert "The quay moves" in texts
    assert "lanterns drift" in texts
    monkeypatch.setattr(search_entries, "_MOST_SPOKEN", 10)
    site = build(Config(seeds=tmp_path, notes=tmp_path / "no-notes"))
    assert not any("lanterns drift" in entry.more for entry in site.search)


def _entries(count: int) -> list[SearchEntry]:
    return [
        SearchEntry(
            address=Address(f"talks/{number}.html"),
            title=f"Talk {number}",
            lead="Talk",
            text="t" * 50,
            more="m" * 3000,
        )
        for number in range(count)
    ]


@pytest.mark.parametrize(("count", "longest"), [(100, 3000), (1000, 1000), (9_000, 150)])
def test_an_index_that_would_be_too_large_says_less_of_each_thing(count: int, longest: int) -> None:
    held = [json.loads(encoded) for _, encoded in encoded_entries(_entries(count), count)]
    assert len(held) == count
    assert all("<p>" + "t" * 50 + "</p>" in str(one["text"]) for one in held)
    assert {str(one["text"]).count("m") for one in held} == {longest}
    assert len(json.dumps(held)) < 4_000_000


def test_texts_are_text_in_the_index_and_hand_written_pages_stay(tmp_path: Path) -> None:
    folder = tmp_path / "search"
    folder.mkdir()
    (folder / "search_index.json").write_text(
        '{"config": {}, "docs": [{"location": "us.html"}]}', encoding="utf-8"
    )
    hostile = SearchEntry(address=Address("a.html"), title="<b>", text="</script>&", boost=2.0)
    (page, encoded), *_ = encoded_entries([hostile], 1)
    assert page == "a.html"
    write_index(tmp_path, [encoded])
    index = json.loads((folder / "search_index.json").read_bytes())
    assert [one["location"] for one in index["docs"]] == ["us.html", "a.html"]
    assert index["docs"][1] == {
        "location": "a.html",
        "title": "&lt;b&gt;",
        "text": "<p>&lt;/script&gt;&amp;</p>",
        "boost": 2.0,
    }
    script = (folder / "search_index.js").read_text("utf-8")
    assert json.loads(script.removeprefix("var __index = ")) == index


def test_without_a_search_index_none_is_written(tmp_path: Path) -> None:
    write_index(tmp_path, [])
    assert list(tmp_path.iterdir()) == []
