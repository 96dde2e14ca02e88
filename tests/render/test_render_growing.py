"""Lists that grow: what is added moves nothing, and names that begin alike fill no page."""

import re
from collections.abc import Iterable, Sequence

import collection
import pytest

from generator.model.account import Account, Definition, Item, Quotation
from generator.model.base import AccountId, SourceId, Span, Statement
from generator.model.problem import problem
from generator.model.reading import Reading
from generator.publish.permanence.dead_links import dead_links
from generator.resolve import resolve
from tests.render.rendering import config, render
from tests.support import free, link

pytestmark = pytest.mark.slow

MOST = 150_000
THEME = 20_000
WORDS = "harbour lantern gravel kettle meadow oyster pillar quarry ribbon saddle timber".split()


def account(name: str, items: Sequence[Item] = (), published: str | None = None) -> Account:
    source = SourceId(name)
    at = Span(source=source, lines=(1, 1))
    return Account(
        id=AccountId(name),
        source=source,
        at=Span(source=source, lines=(1, len(items) + 2)),
        titles=(Statement(text=f"The talk {name}", at=at),),
        published=published,
        items=tuple(items),
    )


def at(name: str, line: int) -> Span:
    return Span(source=SourceId(name), lines=(line, line))


def spoken(name: str, number: int, head: str = "") -> Quotation:
    """A quote of eighteen words that no other talk has."""
    told = " ".join(f"{word}{number}{name}" for word in WORDS + WORDS[:7])
    return Quotation(text=head + told, at=at(name, number + 2))


def term(name: str, number: int, called: str, text: str) -> Definition:
    return Definition(name=called, text=text, section="", at=at(name, number + 2))


def pages_of(accounts: Iterable[Account], faults: int = 0) -> dict[str, str]:
    """The Markdown of all pages by path; `faults` is how many problems each file has."""
    told = tuple(accounts)
    reading = Reading(sources=tuple(map(collection.source_of, told)), accounts=told)
    files = [one.file for one in reading.sources]
    noted = [
        problem("line-unread", free(f"line {n}"), file, (1, 1))
        for file in files
        for n in range(faults)
    ]
    resolved = resolve(reading, None)
    rendered = render(link(resolved.corpus), reading, tuple(noted), config())
    assert dead_links(rendered.pages, rendered.assets) == ()
    return {page.path: page.markdown for page in rendered.pages}


def test_a_note_of_another_year_leaves_the_parts_of_the_index_of_quotes() -> None:
    notes = [
        account(name, [spoken(name, n) for n in range(6)], f"2025-{n % 12 + 1:02}-11")
        for n in range(40)
        for name in [f"n{n:03}"]
    ]
    before = {path for path in pages_of(notes) if path.startswith("quotes/all/")}
    assert "quotes/all/2025-01.md" in before
    added = account("later", [spoken("later", n) for n in range(6)], "2024-05-05")
    after = {path for path in pages_of([*notes, added]) if path.startswith("quotes/all/")}
    assert after - before == {"quotes/all/2024.md", "quotes/all/2025.md"}
    assert before <= after


def too_long(pages: dict[str, str], folder: str) -> dict[str, int]:
    """The pages below an address that are too long with what the theme puts around them."""
    return {
        path: len(text.encode())
        for path, text in pages.items()
        if path.startswith(folder) and len(text.encode()) > MOST - THEME
    }


def test_sources_that_are_named_alike_have_parts() -> None:
    pages = pages_of((account(f"transcript-{n:04}") for n in range(450)), faults=1)
    for whole, folder in (
        ("sources/index", "sources-by-name/"),
        ("coverage", "coverage/"),
        ("problems", "problems/"),
    ):
        assert too_long(pages, whole) == too_long(pages, folder) == {}
        assert any(path.startswith(folder + "transcript0") for path in pages), folder


def test_concepts_that_are_named_alike_have_parts() -> None:
    notes = [
        account(
            name, [term(name, n, f"Artificial {one} {n} {name}", "What it is.") for n, one in said]
        )
        for name in ("one", "two", "three")
        for said in [list(enumerate(WORDS * 36))]
    ]
    pages = pages_of(notes)
    assert any(path.startswith("concepts/by-letter/artificial") for path in pages)
    assert too_long(pages, "concepts/") == {}


def test_what_one_talk_says_of_one_year_has_parts() -> None:
    said = [spoken("one", n, "In 2012 the engine ") for n in range(400)]
    pages = pages_of([account("one", said)])
    parts = [path for path in pages if path.startswith("mentioned-dates/2012")]
    assert len(parts) > 2
    assert too_long(pages, "timeline") == {}
    assert too_long(pages, "mentioned-dates") == {}


def test_no_part_has_a_name_that_windows_reserves() -> None:
    heads = (
        "Con artist",
        "Aux send",
        "Autumn leaf",
        "Nul byte",
        "Nuance",
        "COM1 port",
        "COM² port",
    )
    called = [f"{head} {number}" for head in heads for number in range(400)]
    items = [term("one", n, name, "What it is.") for n, name in enumerate(called)]
    pages = pages_of([account("one", items)])
    stems = {re.split(r"[/.]", path)[-2].casefold() for path in pages}
    assert {"con-page", "aux-page", "nul-page", "com1-page", "com²-page"} <= stems
    assert not stems & {"con", "aux", "nul", "com1", "com²"}


def test_very_many_definitions_of_one_concept_in_one_talk_have_parts() -> None:
    said = [f"{' '.join(f'{word}{n}' for word in WORDS * 6)}" for n in range(300)]
    pages = pages_of(
        [account("one", [term("one", n, "Model", text) for n, text in enumerate(said)])]
    )
    assert too_long(pages, "concepts/") == {}
    parts = [text for path, text in pages.items() if path.startswith("concepts/in-talks/model/")]
    assert sum(text.count('class="t-definition"') for text in parts) == len(said)
    assert 10 < pages["concepts/model.md"].count('class="t-definition"') < len(said)
    assert (
        "301 entries" in pages["concepts/model.md"] or "300 entries" in pages["concepts/model.md"]
    )
