"""What is kept of files for other programs makes the same files, and is made again where it is not."""

from collections.abc import Callable
from pathlib import Path

import pytest
from markupsafe import Markup

from generator.build import build
from generator.model.base import Address
from generator.model.config import Config
from generator.model.corpus import Talk
from generator.publish.export.commonmark import talk
from generator.publish.export.commonmark.document import Document
from generator.publish.export.context import ExportContext
from generator.publish.export.page_head import PageHeads, heads_of
from generator.text.store.watched import KeptParts

_NOTE = "# {title}\n\n- Speaker: {speaker}\n- Date: 2024-05-0{n}\n\n{title} are told of.\n"


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The talks of which a text or a head is made."""
    paths: list[str] = []
    document, elements = talk.document, PageHeads._elements

    def written(context: ExportContext, one_talk: Talk) -> Document:
        paths.append(one_talk.title)
        return document(context, one_talk)

    monkeypatch.setattr(talk, "document", written)

    def noted(self: PageHeads, address: Address, context: ExportContext) -> Markup:
        paths.append(address)
        return elements(self, address, context)

    monkeypatch.setattr(PageHeads, "_elements", noted)
    monkeypatch.setattr("generator.publish.export.context.WORTH_KEEPING", 0)
    return paths


def _write(seeds: Path, n: int, title: str, speaker: str) -> None:
    seeds.mkdir(exist_ok=True)
    (seeds / f"{n}.md").write_text(_NOTE.format(title=title, speaker=speaker, n=n), "utf-8")


def _files(seeds: Path, cache: Path | None) -> tuple[dict[str, bytes], dict[str, bytes]]:
    config = Config(seeds=seeds, notes=seeds / "none", cache=cache)
    site = build(config)
    heads = heads_of(site, config)
    assert heads
    stamps = {page.path: heads.stamp(page.address) for page in site.pages}
    heads.close()
    return {file.path: file.whole for file in site.assets}, stamps


def test_texts_and_heads_are_made_again_where_what_they_ask_for_has_changed(
    tmp_path: Path, made: list[str]
) -> None:
    seeds, cache = tmp_path / "seeds", tmp_path / "cache"
    _write(seeds, 1, "Weirs", "Eve Ford")
    _write(seeds, 2, "Locks", "Ada Brook")
    _write(seeds, 3, "Gates", "Ada Brook")
    first = _files(seeds, cache)
    assert {"Weirs", "Locks", "Gates"} <= set(made)
    made.clear()
    assert _files(seeds, cache) == first
    assert made == []
    _write(seeds, 2, "Locks", "Ben Stone")  # so Ada Brook has one talk less
    changed = _files(seeds, cache)
    assert {"Locks", "Gates"} <= set(made)
    assert "Weirs" not in made
    assert "people/eve-ford.html" not in made
    assert changed != first
    assert changed == _files(seeds, None)


def test_citations_tables_and_lists_are_made_again_where_they_have_changed_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seeds, cache = tmp_path / "seeds", tmp_path / "cache"
    monkeypatch.setattr("generator.publish.export.context.WORTH_KEEPING", 0)
    for n, (title, speaker) in enumerate((("Weirs", "Eve Ford"), ("Locks", "Ada Brook")), start=1):
        _write(seeds, n, title, speaker)
    _files(seeds, cache)
    again: list[str] = []
    of = KeptParts.of

    def noted(
        self: KeptParts[ExportContext],
        name: str,
        value: object,
        make: Callable[[ExportContext], bytes],
    ) -> bytes:
        def make_again(context: ExportContext) -> bytes:
            again.append(name)
            return make(context)

        return of(self, name, value, make_again)

    monkeypatch.setattr(KeptParts, "of", noted)
    with (seeds / "2.md").open("a", encoding="utf-8") as note:
        note.write("\nMud is told of as well.\n")
    assert _files(seeds, cache) == _files(seeds, None)
    assert {"data/sources.csv", "talks/locks.html"} <= set(again)
    lasting = {"objects.inv", "data/people.csv", "lists", "feed.xml", "references weirs"}
    assert not lasting & set(again), again
    again.clear()
    _write(seeds, 2, "Gates", "Ben Stone")
    assert _files(seeds, cache) == _files(seeds, None)
    assert {"objects.inv", "data/talks.csv", "lists", "feed.xml", "references gates"} <= set(again)
    assert "references weirs" not in again
