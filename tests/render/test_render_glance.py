"""What pages show at a glance: people, years, talks in a line, the first of many mentions."""

import collection
import msgspec
import pytest

from generator.model.account import PassageKind
from generator.model.base import ItemId, Ref, Span, TalkId
from generator.model.items import Passage
from generator.model.links import Backlink
from generator.model.site.page import Page
from generator.render.pages.talks.lists import year_bars
from generator.render.pieces.in_talks import by_talk
from generator.render.pieces.shorten import ALONE, opened
from generator.resolve import resolve
from tests.render import corpus_fixture as fixture
from tests.render.rendering import as_html, config, render, rendered, said
from tests.support import link, reading_of, seed_of


@pytest.fixture(scope="module")
def many() -> dict[str, Page]:
    reading = collection.reading(30)
    resolved = resolve(reading, None)
    made = render(link(resolved.corpus), reading, (), config())
    return {page.path: page for page in made.pages}


def mention(talk: TalkId, number: int) -> Backlink:
    return Backlink(
        in_=Ref(kind="passage", id=f"{number}"),
        field="text",
        talk=talk,
        before="On ",
        surface="rivers",
        after=".",
        cut_before=False,
        cut_after=False,
        at=Span(source=fixture.ONE, lines=(number, number)),
    )


@pytest.mark.parametrize(
    ("count", "first", "rest"), [(1, 1, 0), (2, 2, 0), (3, 3, 0), (4, 2, 2), (150, 2, 98)]
)
def test_of_many_mentions_in_a_talk_two_are_open(count: int, first: int, rest: int) -> None:
    talks = {talk.id: talk for talk in fixture.CORPUS.talks}
    links = [mention(fixture.TALK, number) for number in range(1, count + 1)]
    (group,) = by_talk(links, talks, ())
    assert (len(group.first), len(group.rest)) == (first, rest)
    assert group.more == count - first - rest
    (own,) = by_talk(links, talks, (), folded=[fixture.TALK])
    assert own.first == ()
    assert len(own.rest) + own.more == count


def test_a_year_has_a_bar_as_long_as_what_there_is_of_it() -> None:
    bars = tuple(year_bars(["2025-10-17", "2025", "", "2024-01"], ["2025-12"]))
    assert [(bar.year, bar.talks, bar.due, bar.share) for bar in bars] == [
        ("2025", 2, 1, 100),
        ("2024", 1, 0, 33),
        ("", 1, 0, 33),
    ]
    assert [bar.share for bar in year_bars(["2025", *[""] * 50])] == [2, 100]
    assert tuple(year_bars([])) == ()


@pytest.mark.slow
def test_the_index_of_many_talks_counts_years(many: dict[str, Page]) -> None:
    page = as_html(many["talks/index.md"])
    bars = page.xpath("//nav[@class='t-years']//li")
    assert len(bars) > 1
    assert all(bar.xpath("./a/@href") and "talk" in said(bar) for bar in bars)
    few = {page.path: page for page in rendered().pages}["talks/index.md"]
    assert not as_html(few).xpath("//nav[@class='t-years']")


def test_the_index_of_people_begins_with_those_who_speak_most(many: dict[str, Page]) -> None:
    cards = as_html(many["people/index.md"]).xpath("//li[@class='t-card']")
    assert 1 < len(cards) <= 6
    for card in cards:
        assert "talk" in said(card)
        assert len(card.xpath(".//p[@class='t-card-title']/a")) == 1
        assert card.xpath(".//a[@class='t-said' or @class='t-plain-link']")


def test_talks_of_a_person_are_told_newest_first_with_who_else_speaks(
    many: dict[str, Page],
) -> None:
    paths = [path for path in many if path.startswith("people/") and "index" not in path]
    told = 0
    for path in paths:
        page = as_html(many[path])
        rows = page.xpath("//h2[@id='talks']/following-sibling::ul[@class='t-sources'][1]/li")
        dates = [row.xpath("string(.//time/@datetime)") for row in rows]
        dated = [date for date in dates if date]
        assert dates == sorted(dated, reverse=True) + [""] * (len(dates) - len(dated))
        own = path.removeprefix("people/").replace(".md", ".html")
        assert not page.xpath(f"//ul[@class='t-sources']//a[@href='{own}']")
        told += len(rows) > 1
    assert told


def test_a_quote_of_nobody_does_not_open_the_site() -> None:
    corpus = fixture.CORPUS
    nobody = tuple(msgspec.structs.replace(quote, speaker=None) for quote in corpus.quotes)
    links = msgspec.structs.replace(
        fixture.LINKS, corpus=msgspec.structs.replace(corpus, quotes=nobody)
    )
    made = render(links, fixture.READING, (), config())
    home = next(page for page in made.pages if page.path == "index.md")
    assert "t-hero" not in home.markdown
    known = next(page for page in rendered().pages if page.path == "index.md")
    assert "t-hero" in known.markdown


@pytest.mark.slow
def test_a_talk_is_drawn_with_what_it_is_connected_with(many: dict[str, Page]) -> None:
    pages = [page for path, page in many.items() if path.startswith("talks/") and "in" not in path]
    drawn = [page for page in pages if as_html(page).xpath("//*[@id='related']")]
    assert drawn
    for page in drawn:
        names = as_html(page).xpath("//div[@class='t-graph t-small']//a/title")
        assert len(names) >= 3


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("The river of this talk is not the one that it was. Nobody knows why.", True),
        ("这场谈话讲河流为什么会改道，以及住在河边的人怎么办。", True),
        ("河流", False),
        ("https://example.org/a-long-address-of-a-page-about-rivers", False),
    ],
)
def test_a_talk_is_told_in_a_sentence_of_any_script(text: str, is_told: bool) -> None:
    note = f"# Rivers\n\n## Summary\n\n{text}\n"
    (seed,) = (seed_of(note, "rivers", ".md"),)
    corpus = resolve(reading_of(seed)).corpus
    page = render(link(corpus), reading_of(seed), (), config()).pages
    (index,) = [as_html(it) for it in page if it.path == "talks/index.md"]
    assert bool(index.xpath("//*[@class='t-card-text']")) == is_told


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Why the river leaves its bed in spring", False),
        ("Main: Why the river leaves its bed in spring.", False),
        ("Paper: Why the river leaves its bed (https://example.org/a/b.pdf)", False),
        ("Why the river leaves its bed in spring is asked by those who live beside it.", True),
    ],
)
def test_a_card_does_not_say_its_title_twice(text: str, is_told: bool) -> None:
    reading = reading_of(
        seed_of(f"# Why the river leaves its bed in spring\n\n{text}\n", "one", ".md")
    )
    pages = render(link(resolve(reading).corpus), reading, (), config()).pages
    (index,) = [as_html(page) for page in pages if page.path == "talks/index.md"]
    assert bool(index.xpath("//*[@class='t-card-text']")) == is_told


def test_that_no_date_is_known_is_said_once_for_a_list() -> None:
    notes = [f"# On kites {n}\n\n## Key Takeaways\n\n- Kites rise {n} times.\n" for n in "abc"]
    reading = reading_of(*(seed_of(note, f"n{n}", ".md") for n, note in enumerate(notes)))
    pages = render(link(resolve(reading).corpus), reading, (), config()).pages
    (index,) = [as_html(page) for page in pages if page.path == "talks/index.md"]
    assert len(index.xpath("//li[@class='t-card']")) == 3
    assert said(index).lower().count("date not known") == 1


def test_one_who_speaks_is_shown_too_and_sources_of_no_talk_come_last() -> None:
    own = (
        "---\ntitle: On kites\nspeakers: [Ada Okafor]\n---\n\n## Quotes\n\n"
        '- "A kite is a question that is put to the wind, and the string hears it." - Ada Okafor\n'
    )
    reading = reading_of(
        seed_of("User-agent: *\nAllow: /\n", "a/robots", ".txt"), seed_of(own, "b", ".md")
    )
    pages = render(link(resolve(reading).corpus), reading, (), config()).pages
    by_path = {page.path: as_html(page) for page in pages}
    assert len(by_path["people/index.md"].xpath("//li[@class='t-card']")) == 1
    names = [
        said(it).strip()
        for it in by_path["sources/index.md"].xpath("//ul[@class='t-sources']/li/p[1]")
    ]
    assert names[0] == "On kites"
    assert len(names) == 2


def test_where_prose_names_a_thing_a_reader_is_asked_to_read_on() -> None:
    note = "# {}\n\n## Summary\n\n{}\n\n## Key Concepts\n\n- **Wind Anchor**: what holds a kite.\n"
    seeds = [
        seed_of(
            note.format("Kites", "Nobody knows what a kite stands on when it stands."), "a", ".md"
        ),
        seed_of("# Rivers\n\n## Summary\n\nA Wind Anchor is of no use on a river.\n", "b", ".md"),
    ]
    reading = reading_of(*seeds)
    pages = render(link(resolve(reading).corpus), reading, (), config()).pages
    (concept,) = [as_html(page) for page in pages if page.path == "concepts/wind-anchor.md"]
    kinds = [
        said(it) for it in concept.xpath("//section//a[@class='t-kind'] | //a[@class='t-kind']")
    ]
    assert kinds == ["read on"]


def test_points_of_a_chapter_are_none_of_the_point_above_it() -> None:
    text = """# On kites

## Notes

- A tail helps.
- 1:28 Wind
  - Too early is too early.
  - Too late is never.
- 9:27 String
- 12:40 Knots
  - Two are enough.
  - Three are many.
"""
    reading = reading_of(seed_of(text, "one", ".md"))
    pages = render(link(resolve(reading).corpus), reading, (), config()).pages
    (talk,) = [as_html(page) for page in pages if page.path == "talks/on-kites.md"]
    runs = [[said(it) for it in run] for run in talk.xpath("//ul[@class='t-bullets']")]
    assert [len(run) for run in runs] == [2, 2]
    assert not talk.xpath("//li[@class='t-in-1']")


BULLETS = """# On kites

* Kites need wind, and somebody who lets the string go at the right time.
  * Too early is too early.
    * Nobody knows why.
  * Too late is never.
* A tail helps.

A paragraph stands by itself, as the source has it.

1. First, run against the wind.
2. Then stop.
"""


def test_bullets_are_bullets_as_deep_as_they_are_printed() -> None:
    reading = reading_of(seed_of(BULLETS, "one", ".md"))
    pages = render(link(resolve(reading).corpus), reading, (), config()).pages
    (talk,) = [as_html(page) for page in pages if page.path == "talks/on-kites.md"]
    one, other = talk.xpath("//ul[@class='t-bullets']")
    assert [str(it.get("class") or "") for it in one] == ["", "t-in-1", "t-in-2", "t-in-1", ""]
    assert said(one[3]).startswith("Too late is never.")
    assert all(it.get("id") and it.xpath("./a[contains(@class, 'src')]") for it in one)
    assert [said(it.xpath("./span")[0]) for it in other] == ["1.", "2."]
    (between,) = one.xpath("following-sibling::p[following-sibling::ul]")
    assert said(between).startswith("A paragraph stands by itself")
    assert not talk.xpath("//div[@class='t-brief']//details")
    assert said(talk.xpath("//h2[@id='brief']")[0]) == "Notes"


@pytest.mark.parametrize("mark", ["▫", "▪\ufe0e", "○", "\uf0b7", "·\t", "o\t"])
def test_bullets_of_other_programs_are_shown_as_a_list(mark: str) -> None:
    note = f"# On kites\n\n{mark} Kites need wind.\n{mark} Strings need hands.\n"
    reading = reading_of(seed_of(note, "one", ".md"))
    pages = render(link(resolve(reading).corpus), reading, (), config()).pages
    (talk,) = [as_html(page) for page in pages if page.path == "talks/on-kites.md"]
    assert len(talk.xpath("//ul[@class='t-bullets']/li")) == 2


def test_a_bullet_by_itself_makes_no_list() -> None:
    reading = reading_of(seed_of("# On kites\n\n- Kites need wind and patience.\n", "one", ".md"))
    pages = render(link(resolve(reading).corpus), reading, (), config()).pages
    (talk,) = [as_html(page) for page in pages if page.path == "talks/on-kites.md"]
    assert not talk.xpath("//ul[@class='t-bullets']")
    assert said(talk.xpath("//div[@class='t-brief']//p[@id]")[0]).startswith("Kites need wind")


def test_what_is_long_and_not_all_is_folded() -> None:
    takeaway = "\n## Key Takeaways\n\n- Kites rise.\n"
    long = BULLETS + "".join(
        f"{n}. Count {n} steps more, as slowly as a river does.\n" for n in range(3, 40)
    )
    for text, folded in ((BULLETS + takeaway, 0), (long + takeaway, 1), (long, 0)):
        reading = reading_of(seed_of(text, "one", ".md"))
        pages = render(link(resolve(reading).corpus), reading, (), config()).pages
        (talk,) = [as_html(page) for page in pages if page.path == "talks/on-kites.md"]
        assert len(talk.xpath("//div[@class='t-brief']//details")) == folded, text


def test_where_nothing_else_is_told_as_much_stands_open_as_is_not_worth_folding() -> None:
    at = Span(source=fixture.ONE, lines=(1, 1))
    kind, talk = PassageKind.BRIEF, TalkId("t")
    item = Passage(section="", kind=kind, text="w" * 100, at=at, id=ItemId("p"), talk=talk)
    items = [item] * 80
    assert opened(items, ALONE) == ALONE // 100
    assert opened(items[:50], ALONE) == 50
    assert opened(items) < 6


def test_addresses_alone_are_no_brief_and_stand_last() -> None:
    links = (
        "# On weirs\n\nSpeaker: Bo Lindqvist\n\n* Notes\n* [Slides](https://example.org/weirs)\n"
    )
    told = "\n## How they stand\n\nA weir stands in a river, and holds it back.\n"
    for more, titles in (
        ("", ["How they stand", "Links"]),
        ("* A dam holds what a weir lets go.\n", ["In brief", "How they stand"]),
    ):
        reading = reading_of(seed_of(f"{links}{more}{told}", "weirs", ".md"))
        pages = render(link(resolve(reading).corpus), reading, (), config()).pages
        (talk,) = [as_html(page) for page in pages if page.path == "talks/on-weirs.md"]
        assert [said(heading) for heading in talk.xpath("//h2")][:2] == titles


def test_what_is_only_named_stands_in_one_section_behind_what_is_told() -> None:
    note = (
        "# Ada Okafor on kites\n\n## Key Takeaways\n\n- Bo Lindqvist let the string go.\n"
        "- Kites are a matter of wind.\n\n## Key Concepts\n\n- **Wind Anchor**: what a kite hangs on.\n"
    )
    other = "# Another talk\n\n## Key Takeaways\n\n- A Wind Anchor is what holds it.\n"
    seeds = [seed_of(note, "one", ".md"), seed_of(other, "two", ".md")]
    reading = reading_of(*seeds)
    pages = render(link(resolve(reading).corpus), reading, (), config()).pages
    (talk,) = [as_html(page) for page in pages if page.path == "talks/another-talk.md"]
    sections = [str(it) for it in talk.xpath("//h2/@id")]
    assert "concepts" not in sections
    assert sections.index("named") > sections.index("takeaways")
    assert talk.xpath("//p[@id='concepts']/following-sibling::ul[1]//a[text()='Wind Anchor']")
    (told,) = [as_html(page) for page in pages if page.path == "talks/ada-okafor-on-kites.md"]
    assert told.xpath("//h2[@id='concepts']")


def test_talks_that_only_name_somebody_stand_apart_from_theirs() -> None:
    own = "---\ntitle: On kites\nspeakers: [Ada Okafor]\n---\n\n## Key Takeaways\n\n- Kites rise.\n"
    other = "---\ntitle: On rivers\nspeakers: [Bo Lindqvist]\n---\n\n## Key Takeaways\n\n- Ada Okafor knows.\n"
    reading = reading_of(seed_of(own, "one", ".md"), seed_of(other, "two", ".md"))
    pages = render(link(resolve(reading).corpus), reading, (), config()).pages
    (ada,) = [as_html(page) for page in pages if page.path == "people/ada-okafor.md"]
    assert "1 talk" in said(ada)
    assert "named in 1 more" in said(ada)
    theirs, named = ada.xpath("//ul[@class='t-sources']")
    assert "On kites" in said(theirs)
    assert "On rivers" in said(named)
    assert said(named.xpath("preceding-sibling::p[1]")[0]).strip() == "Named in"


def test_somebody_without_a_quote_is_shown_with_their_newest_talks(many: dict[str, Page]) -> None:
    cards = as_html(many["people/index.md"]).xpath("//li[@class='t-card']")
    talks = [card.xpath("./p[@class='t-card-text']/a[@class='t-plain-link']") for card in cards]
    assert all(len(listed) <= 3 for listed in talks)
    silent = [card for card in cards if not card.xpath(".//a[@class='t-said']")]
    assert all(card.xpath(".//a[@class='t-plain-link']") for card in silent)


def test_what_to_do_about_equal_remarks_is_said_once() -> None:
    first = fixture.PROBLEMS[0]
    others = [msgspec.structs.replace(first, lines=(line, line)) for line in (7, 8, 9)]
    made = render(fixture.LINKS, fixture.READING, (first, *others), config())
    (page,) = [as_html(page) for page in made.pages if page.path == "problems.md"]
    remarks = page.xpath("//li[contains(@class, 't-fault-')]")
    assert len(remarks) == 4
    assert [bool(it.xpath("./p[@class='t-meta']")) for it in remarks] == [False, False, False, True]


def test_the_most_telling_quote_stands_for_the_others() -> None:
    note = """\
# On rivers

Speaker: Ada Roy
Video: https://www.youtube.com/watch?v=abcdefghijk

## Key Concepts

- Flood Memory: What the bends of a river keep.

## Quotes

> "Well, nobody has ever asked me that before you did." — Ada Roy

> "Every bend is... the flood memory of some old river." — Ada Roy

> "A bend is the flood memory of a river, and it is long." — Ada Roy

> "A bend is the flood memory of a valley, and it lasts." — Ada Roy
"""
    reading = reading_of(seed_of(note, "rivers", ".md"))
    made = render(link(resolve(reading, None).corpus), reading, (), config())
    page = next(page for page in made.pages if page.path == "talks/on-rivers.md")
    (poster,) = as_html(page).find_class("t-poster")
    assert "memory of a river, and" in said(poster)
