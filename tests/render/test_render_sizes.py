"""Pages of large collections: none grows with the collection, and everything can be reached."""

import re
from collections.abc import Iterable
from functools import cache
from html import unescape

import collection
import pytest

from generator.model.account import (
    Account,
    AccountTopic,
    Definition,
    EntityKind,
    Naming,
    Quotation,
    TimeCode,
)
from generator.model.account_head import Person, PersonRole
from generator.model.base import AccountId, SourceId, Span, Statement
from generator.model.links import Links
from generator.model.message import Message
from generator.model.reading import Reading
from generator.model.site.page import Page, Rendered
from generator.publish.permanence.dead_links import dead_links, link_target
from generator.resolve import resolve
from tests.render.rendering import as_html, config, render
from tests.support import link

pytestmark = pytest.mark.slow

TALKS = 110
ROOM = 9_000
MOST = 3 * ROOM + 1_000
"""Three lists, and what every page has, such as how it is cited."""
OF_ONE = re.compile(r"(talks|quotes/in|sources)/[^/]+\.md|graph\.md|index\.md|problems\.md")
"""Pages that do not grow with the collection but with one talk or source, or not at all."""

INDEXES = (
    ("talks/index", "talks/by-year/"),
    ("concepts/index", "concepts/by-letter/"),
    ("people/index", "people/by-letter/"),
    ("quotes/index", "quotes/all/"),
    ("predictions", "predictions/"),
    ("timeline", "timeline/"),
    ("coverage", "coverage/"),
    ("sources/index", "sources-by-name/"),
    ("desk/talks", "desk/talks/"),
)


def site_of(reading: Reading, room: int = ROOM) -> tuple[Links, Rendered]:
    resolved = resolve(reading, None)
    links = link(resolved.corpus)
    suggestions = resolved.suggestions
    return links, render(links, reading, resolved.problems, config(), room, suggestions=suggestions)


@cache
def large() -> tuple[Links, Rendered]:
    return site_of(collection.reading(TALKS))


def by_path(pages: Iterable[Page]) -> dict[str, Page]:
    return {page.path: page for page in pages}


def links_of(page: Page) -> set[str]:
    """The addresses of pages that a page leads to, without fragments."""
    address = page.path.removesuffix(".md") + ".html"
    found = re.findall(r' href="([^"]*)"', page.markdown)
    return {link_target(address, unescape(one)).partition("#")[0] for one in found}


def test_no_page_grows_with_the_collection() -> None:
    _, rendered = large()
    long = {
        page.path: len(page.markdown)
        for page in rendered.pages
        if len(page.markdown.encode()) > MOST and not OF_ONE.fullmatch(page.path)
    }
    assert long == {}


def test_there_are_parts_of_everything_that_grows() -> None:
    paths = {page.path for page in large()[1].pages}
    for whole, folder in INDEXES:
        assert f"{whole}.md" in paths
        if whole != "people/index":  # there are few people
            assert any(path.startswith(folder) for path in paths), folder
    for folder in ("quotes/by", "quotes/on", "concepts/in-talks"):
        assert any(re.fullmatch(rf"{folder}/[^/]+/[^/]+\.md", path) for path in paths), folder


def test_every_link_leads_somewhere() -> None:
    _, rendered = large()
    assert dead_links(rendered.pages, rendered.assets) == ()


def test_every_part_leads_to_the_whole_and_to_the_main_parts() -> None:
    pages = by_path(large()[1].pages)
    for whole, folder in INDEXES:
        main = {
            link_target(f"{whole}.html", link)
            for link in as_html(pages[f"{whole}.md"]).xpath("//nav/ul/li/a/@href")
        }
        main = {address for address in main if address.startswith(folder)}
        parts = [page for path, page in pages.items() if path.startswith(folder)]
        assert len(main) > 1 or not parts
        for page in parts:
            assert {f"{whole}.html", *main} <= links_of(page), page.path


def test_everything_is_reached_from_its_index() -> None:
    rendered = large()[1]
    corpus = rendered.links.corpus
    pages = by_path(rendered.pages)
    expected: dict[str, set[str]] = {
        "talks/index": {one.address for one in corpus.talks},
        "concepts/index": {one.address for one in corpus.concepts if one.listed},
        "people/index": {one.address for one in corpus.entities if one.kind is EntityKind.PERSON},
        "quotes/index": {one.address.partition("#")[0] for one in corpus.quotes},
        "sources/index": {one.address for one in corpus.sources},
        "coverage": {one.address for one in corpus.sources},
        "predictions": {
            talk.address
            for talk in corpus.talks
            if any(one.talk == talk.id for one in corpus.predictions)
        },
        "timeline": {one.address for one in corpus.talks},
        "desk/talks": {one.address for one in corpus.talks if not (one.earliest and one.url)},
    }
    for whole, folder in INDEXES:
        start = pages[f"{whole}.md"]
        reached, ahead = set[str](), [start]
        while ahead:
            found = links_of(ahead.pop()) - reached
            reached |= found
            inside = {one.removesuffix(".html") + ".md" for one in found} & pages.keys()
            ahead += [pages[one] for one in sorted(inside) if one.startswith(folder)]
        assert expected[whole] <= reached, whole


def test_what_is_said_of_a_concept_stands_on_its_page_and_its_parts() -> None:
    corpus, rendered = large()[0].corpus, large()[1]
    pages = by_path(rendered.pages)
    concept = max(corpus.concepts, key=lambda one: len(one.definitions))
    folder = f"concepts/in-talks/{concept.address.removeprefix('concepts/').removesuffix('.html')}/"
    parts = [page for path, page in pages.items() if path.startswith(folder)]
    assert parts
    whole = pages[concept.address.removesuffix(".html") + ".md"]
    anchors = [f"definition-{one.id}" for one in concept.definitions]
    assert sum(f'id="{one}"' in whole.markdown for one in anchors) in range(1, len(anchors))
    for anchor in anchors:
        assert sum(f'id="{anchor}"' in page.markdown for page in parts) == 1
    shown = {talk.earliest or "" for talk in corpus.talks if talk.address in links_of(whole)}
    assert max(talk.earliest or "" for talk in corpus.talks if talk.id in concept.talks) in shown


def test_a_talk_that_is_added_changes_the_parts_of_its_year_only() -> None:
    links, rendered = large()
    gone = next(talk for talk in links.corpus.talks if talk.published)
    accounts = collection.reading(TALKS)
    fewer = Reading(
        sources=accounts.sources,
        accounts=tuple(one for one in accounts.accounts if one.id not in gone.accounts),
    )
    before = site_of(fewer)[1]
    year = str(gone.earliest)[:4]
    old, new = by_path(before.pages), by_path(rendered.pages)
    for folder in ("talks/by-year/", "quotes/all/"):
        compared = 0
        for path in new.keys() | old.keys():
            if path.startswith(folder) and not path.startswith(folder + year):
                compared += 1
                assert members(new[path], folder) == members(old[path], folder), path
        assert compared > 2


def members(page: Page, folder: str) -> list[str]:
    """What a part leads to, in its order, beside its siblings."""
    address = page.path.removesuffix(".md") + ".html"
    found = (link_target(address, one) for one in re.findall(r' href="([^"]*)"', page.markdown))
    kept = ("talks/", "quotes/in/")
    return [one for one in found if one.startswith(kept) and not one.startswith(folder)]


def test_small_collections_have_no_parts() -> None:
    rendered = site_of(collection.reading(12), 80_000)[1]
    assert not any("t-parts" in page.markdown for page in rendered.pages)


LONG = 200


def account_of(name: str, title: str, quotes: int = 0) -> tuple[Account, str]:
    source = SourceId(name)
    told = [
        Quotation(
            text=f"{title[:90]} {number}: so it was said, in these words and in no others",
            time=TimeCode(seconds=number * 9, printed=str(number * 9)),
            at=Span(source=source, lines=(number + 3, number + 3)),
        )
        for number in range(quotes)
    ]
    at = Span(source=source, lines=(2, 2))
    account = Account(
        id=AccountId(name),
        source=source,
        at=Span(source=source, lines=(1, quotes + 4)),
        titles=(Statement(text=title, at=at),),
        people=(
            Person(
                name=title[:LONG], role=PersonRole.SPEAKER, because=Message("person.listed"), at=at
            ),
        ),
        items=(
            *told,
            Definition(name=f"{title[:LONG]} term", text=f"What {title} means.", section="", at=at),
            AccountTopic(name=f"{title[:LONG]} term", at=at),
            Naming(kind=EntityKind.ORGANISATION, name=f"{title[:LONG]} Ltd", at=at),
        ),
    )
    return account, title


TITLES = {
    "long": "Wideranging " * 20,
    "unbroken": "x" * 240,
    "arabic": "حديث طويل عن الذكاء الاصطناعي " * 8,
    "hebrew": "שיחה על מודלים " * 14,
    "chinese": "关于大型语言模型的长谈" * 20,
    "plain": "A Talk",
}


@pytest.mark.parametrize("room", [2_000, 80_000])
def test_unusual_names_and_very_many_quotes(room: int) -> None:
    made = [account_of(name, title, 4) for name, title in TITLES.items()]
    made.append(account_of("many", "A Talk of Five Hundred Quotes", 500))
    reading = Reading(
        sources=tuple(collection.source_of(account) for account, _ in made),
        accounts=tuple(account for account, _ in made),
    )
    links, rendered = site_of(reading, room)
    assert dead_links(rendered.pages, rendered.assets) == ()
    pages = by_path(rendered.pages)
    for page in rendered.pages:
        assert as_html(page) is not None
        assert max(len(part.encode()) for part in page.path.split("/")) <= 210
    talk = next(one for one in links.corpus.talks if "Five Hundred" in one.title)
    folder = f"quotes/in/{talk.address.removeprefix('talks/').removesuffix('.html')}"
    assert pages[f"{folder}.md"].markdown.count("t-quote-full") == 0
    parts = [page for path, page in pages.items() if path.startswith(f"{folder}/")]
    assert sum(page.markdown.count("t-quote-full") for page in parts) == 500
    assert max(len(page.markdown) for page in parts) < 125_000
    assert len(pages[talk.address.removesuffix(".html") + ".md"].markdown) < 100_000
    by = [page for path, page in pages.items() if path.startswith("quotes/by/")]
    assert max(len(page.markdown) for page in by) < 130_000
