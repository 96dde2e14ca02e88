"""One talk of very many things: no page is too long, and every old address leads on."""

import re
from collections import Counter
from functools import cache
from html import unescape
from typing import Any

import msgspec
import one_talk
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.messages.words import words
from generator.model.account import PassageKind, TimeCode
from generator.model.base import Address, ItemId, QuoteId, SourceId, Span, TalkId
from generator.model.corpus import Talk
from generator.model.items import Attestation, Claim, Passage, Prediction, Quote
from generator.model.site.page import Page, Rendered
from generator.publish.permanence.dead_links import dead_links
from generator.render.context.talk_lookups import TalkLookups
from generator.render.paging.listing import Listing, things_by_page
from generator.render.paging.partition import (
    ROOM,
    KeyLevels,
    Part,
    SplitRule,
    content_keys,
    line_keys,
    split,
)
from generator.render.paging.placement import quote_listing, split_sections
from generator.resolve import resolve
from generator.text.naming.ids import content_id
from tests.render.rendering import config, render
from tests.support import link

ENGLISH = words("en")
MOST = 125_000
"""Bytes of Markdown that leave room for the theme's 22 kB within 150 kB."""

KINDS = (
    "q|p|s|segment|claim|fact|price|takeaway|insight|passage|topic|detail|disagreement|definition"
)
ANCHOR = re.compile(rf' id="((?:(?:{KINDS})-[\w-]+|L\d+))"| {{ #(q-[\w-]+)')


@cache
def site_of(quotes: int, others: int, room: int = ROOM) -> Rendered:
    reading = one_talk.reading(quotes, others)
    resolved = resolve(reading, None)
    links = link(resolved.corpus)
    suggestions = resolved.suggestions
    return render(links, reading, resolved.problems, config(), room, suggestions=suggestions)


def anchors(page: Page) -> list[str]:
    return [one or other for one, other in ANCHOR.findall(page.markdown)]


def address_of(page: Page) -> str:
    return page.path.removesuffix(".md") + ".html"


def moved(rendered: Rendered, old: Page) -> dict[str, Any]:
    """What the page's script would be told of anchors that it does not have."""
    asked = set(map(unescape, re.findall(r'data-moved="([^"]+)"', old.markdown)))
    assert len(asked) == 1, old.path
    path = f"data/moved/{asked.pop()}.js"
    content = next(one.content for one in rendered.assets if one.path == path)
    return msgspec.json.decode(content.removeprefix(b"talksMoved(").removesuffix(b");\n"))


@pytest.mark.slow
@pytest.mark.parametrize(("quotes", "others"), [(500, 20), (40, 120)])
def test_no_page_of_a_long_talk_is_too_long(quotes: int, others: int) -> None:
    rendered = site_of(quotes, others)
    long = {page.path: len(page.markdown.encode()) for page in rendered.pages}
    assert {path: size for path, size in long.items() if size > MOST} == {}
    assert dead_links(rendered.pages, rendered.assets) == ()


@pytest.mark.slow
@pytest.mark.parametrize(("quotes", "others", "room"), [(500, 20, ROOM), (60, 40, 6_000)])
def test_every_anchor_of_the_page_in_one_piece_is_found(
    quotes: int, others: int, room: int
) -> None:
    """Each stands on one page, and the page that had it leads there."""
    whole, parts = site_of(quotes, others, 10**9), site_of(quotes, others, room)
    assert not [asset for asset in whole.assets if asset.path.startswith("data/moved/")]
    pages = {address_of(page): page for page in parts.pages}
    looked_for = 0
    for old in whole.pages:
        if not old.path.startswith(("talks/lanterns", "quotes/in/", "sources/")):
            continue
        page = pages[address_of(old)]
        gone = set(anchors(old)) - set(anchors(page))
        looked_for += len(gone)
        told = moved(parts, page) if gone else {}
        for anchor in gone:
            if anchor.startswith("L"):
                number = int(anchor[1:])
                place = [at for first, at in told["lines"] if first <= number][-1]
            else:
                first, hyphen, rest = anchor.rpartition("-")
                rows = told["anchors"][first + hyphen].items()
                (place,) = [int(at) for at, row in rows if rest in row.split(" ")]
            assert anchor in anchors(pages[told["pages"][place]]), (old.path, anchor)
    assert looked_for > quotes
    held = [page for page in parts.pages if page.path.startswith(("talks/", "quotes/in/"))]
    times = Counter(anchor for page in held for anchor in anchors(page))
    assert {anchor for anchor, count in times.items() if count > 1} == set()


@pytest.mark.slow
def test_links_and_data_lead_to_the_part_that_holds_the_anchor() -> None:
    rendered = site_of(500, 20)
    pages = {address_of(page): page for page in rendered.pages}
    corpus = rendered.links.corpus
    items: list[Quote | Prediction] = [*corpus.quotes, *corpus.predictions]
    for item in items:
        page, _, anchor = item.address.partition("#")
        assert anchor in anchors(pages[page])
    assert any("/min-" in one.address for one in corpus.quotes)
    previews = b"".join(one.content for one in rendered.assets if "previews/" in one.path)
    assert corpus.quotes[0].address.encode() in previews
    words_of = next(one.content for one in rendered.assets if one.path == "data/quotes/0.js")
    for quote in corpus.quotes:
        assert quote.address.removeprefix("quotes/in/lanterns/").encode() in words_of
    held = [page for page in rendered.pages if page.path.startswith("quotes/in/lanterns/")]
    assert all(page.searched is ("t-quote-full" in page.markdown) for page in held)
    (card,) = (one for one in rendered.cards if "talks/lanterns.md" in one.pages)
    assert {page.path for page in held if page.searched} <= set(card.pages)


@pytest.mark.slow
def test_a_page_that_left_things_shows_some_and_the_way_to_all() -> None:
    pages = {page.path: page for page in site_of(60, 40, 20_000).pages}
    talk = pages["talks/lanterns.md"]
    assert "On pages of their own: 40 claims" in talk.markdown
    assert 'href="lanterns/claims.html"' in talk.markdown
    assert 0 < talk.markdown.count('href="lanterns/claims/') <= 5
    whole = pages["quotes/in/lanterns.md"]
    assert whole.markdown.count("t-quote-full") == 0
    assert whole.markdown.count('<figure class="t-quote" ') == 6
    assert '<a href="lanterns/min-' in whole.markdown


AT = Span(source=SourceId("s"), lines=(1, 1))
SAID = st.tuples(
    st.one_of(
        st.sampled_from(["Well, then", "Well, so", "Welcome", "潮水", "!"]), st.text(max_size=9)
    ),
    st.one_of(st.none(), st.integers(0, 3000)),
)
MANY = st.lists(SAID, min_size=1, max_size=40, unique=True)


@cache
def talk() -> Talk:
    return site_of(1, 0).links.corpus.talks[0]


def quote(said: tuple[str, int | None]) -> Quote:
    text, seconds = said
    time = None if seconds is None else TimeCode(seconds=seconds, printed=str(seconds))
    identity = QuoteId(content_id(text, str(seconds)))
    lead = Attestation(
        id=identity, text=text, note=None, context=None, speaker=None, time=time, at=AT
    )
    return Quote(
        id=identity,
        talk=TalkId("t"),
        text=text,
        speaker=None,
        concepts=(),
        attestations=(lead,),
        note=None,
        address=Address(f"quotes/in/t.html#q-{identity}"),
    )


def claim(said: tuple[str, int | None]) -> Claim:
    made = quote(said)
    time = made.attestations[0].time
    return Claim(id=ItemId(made.id), talk=TalkId("t"), text=made.text, time=time, at=AT)


def turn(line: int) -> Passage:
    at = Span(source=SourceId("s"), lines=(line, line))
    return Passage(
        id=ItemId(content_id(str(line))),
        talk=TalkId("t"),
        at=at,
        section="Turns",
        kind=PassageKind.OTHER,
        text="So it is.",
    )


def places_of(listing: Listing[Any]) -> dict[str, str]:
    """The page of each thing, by its id."""
    found: dict[str, str] = {}
    for page, things in things_by_page(listing):
        for one in things:
            found[getattr(one, "id", "") or one.refs[0].id] = page
    return found


def pages_of(listing: Listing[Any]) -> dict[str, set[str]]:
    """The pages of a list, each with those of its finer parts: of the whole, and of every part."""
    found: dict[str, set[str]] = {}

    def add(page: str, parts: tuple[Any, ...]) -> set[str]:
        finer = [
            add(f"{listing.folder}/{one.key}{listing.suffix}.html", one.parts) for one in parts
        ]
        found[page] = {page}.union(*finer)
        return found[page]

    add(listing.address, listing.parts)
    return found


def moves_only_beneath(before: Listing[Any], after: Listing[Any]) -> None:
    """What was on a page stays there, or stands on a finer part to which the page leads."""
    old, new, pages = places_of(before), places_of(after), pages_of(after)
    assert old.keys() <= new.keys()
    for identity, page in old.items():
        assert new[identity] in pages[page]


def quotes_of(things: list[tuple[str, int | None]], room: int) -> Listing[Quote]:
    return quote_listing(
        SplitRule(room=room, words=ENGLISH), talk(), [quote(one) for one in things]
    )


@given(MANY, SAID, st.sampled_from([1, 3_000, 12_000]))
def test_a_quote_that_is_added_moves_no_other(
    things: list[tuple[str, int | None]], new: tuple[str, int | None], room: int
) -> None:
    more = list(dict.fromkeys([*things, new]))
    before, after = quotes_of(things, room), quotes_of(more, room)
    moves_only_beneath(before, after)
    assert len({one.casefold() for one in pages_of(after)}) == len(pages_of(after))
    tens = {None if seconds is None else seconds // 600 for _, seconds in things}
    if not before.parts or len(tens) < 2:
        return  # what is in one piece comes into parts when there are others
    ten = None if new[1] is None else new[1] // 600
    old, now = places_of(before), places_of(after)
    for one in things:
        if (None if one[1] is None else one[1] // 600) != ten:
            assert old[quote(one).id] == now[quote(one).id]


@given(MANY)
def test_the_parts_of_a_talks_quotes_do_not_hang_on_their_order(
    things: list[tuple[str, int | None]],
) -> None:
    assert places_of(quotes_of(things, 3_000)) == places_of(quotes_of(things[::-1], 3_000))


@given(MANY, SAID)
def test_a_claim_that_is_added_moves_no_other(
    things: list[tuple[str, int | None]], new: tuple[str, int | None]
) -> None:
    more = list(dict.fromkeys([*things, new]))
    rule = SplitRule(room=1_000, words=ENGLISH)
    found = [
        split_sections(rule, talk(), TalkLookups(claims=tuple(map(claim, some))))
        for some in (things, more)
    ]
    if found[0]:
        moves_only_beneath(found[0][0].listing, found[1][0].listing)


@given(st.sets(st.integers(1, 30_000), min_size=1, max_size=40), st.integers(1, 30_000))
def test_prose_stands_by_its_lines(lines: set[int], new: int) -> None:
    rule = SplitRule(room=1_000, words=ENGLISH)
    found = [
        split_sections(rule, talk(), TalkLookups(passages=tuple(map(turn, sorted(some)))))
        for some in (lines, lines | {new})
    ]
    if found[0]:
        moves_only_beneath(found[0][0].listing, found[1][0].listing)
        read: list[Any] = [
            one.thing for _, some in things_by_page(found[1][0].listing) for one in some
        ]
        assert [one.at.lines[0] for one in read] == sorted(lines | {new})


@pytest.mark.slow
def test_each_part_of_the_lines_is_a_part_of_the_one_above() -> None:
    lines = line_keys(12_345)
    keys = [lines.at(level).slug for level in range(lines.levels)]
    assert keys == [
        *("10001-20000", "10001-15000", "12001-13000", "12001-12500", "12251-12500"),
        *("12251-12375", "12326-12350", "12341-12345", "12345"),
    ]
    assert line_keys(125).at(5).slug == "1-125"

    def ends(parts: tuple[Part[int], ...]) -> list[Part[int]]:
        return [end for part in parts for end in (ends(part.parts) or [part])]

    def ladders(line: int) -> tuple[KeyLevels, ...]:
        return (line_keys(line),)

    parts = split(range(1, 20_001), ladders, lambda _: 300, ROOM, ENGLISH)
    assert [len(end.things) for end in ends(parts)] == [250] * 80
    grown = split(range(1, 20_501), ladders, lambda _: 300, ROOM, ENGLISH)
    assert parts == grown[:2]


def test_what_nothing_else_tells_apart_goes_by_content() -> None:
    """Five hundred quotes without times that begin alike are no longer page than others."""
    same: list[tuple[str, int | None]] = [
        (f"I think that the answer is {number}", None) for number in range(500)
    ]
    listing = quotes_of(same, 20_000)
    sizes = [len(things) for _, things in things_by_page(listing)]
    assert sum(sizes) == 500
    assert max(sizes) < 30
    assert content_keys("a").at(0).slug != content_keys("b").at(0).slug
