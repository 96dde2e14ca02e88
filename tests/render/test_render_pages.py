"""What the render stage promises of its pages, on a corpus made by hand."""

from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import pytest
from lxml import html

from generator.messages.words import words
from generator.model.account import TimeCode
from generator.model.account_head import PersonRole
from generator.model.base import EntityId, ItemId, Ref, Value
from generator.model.corpus import DateRange, Participant
from generator.model.items import SET_BY_EDITOR, Speaker, Status
from generator.model.links import Dated, Links
from generator.model.reading import Reading
from generator.model.site.page import Body, Page, Rendered, SectionName
from generator.model.source import Reprint
from generator.publish.permanence.dead_links import dead_links, link_target
from generator.render.context.lookups import make_lookups
from generator.render.context.page_view import PageView
from generator.text.markdown.escape import harmless
from tests.render import corpus_fixture as fixture
from tests.render.rendering import as_html, config, render, rendered, said

Trees = dict[str, html.HtmlElement]
CORPUS = fixture.CORPUS


def test_every_address_of_the_corpus_has_a_page(trees: Trees) -> None:
    kinds: list[Any] = [CORPUS.talks, CORPUS.concepts, CORPUS.entities, CORPUS.sources]
    kinds += [CORPUS.quotes, CORPUS.predictions]
    addresses = [thing.address for things in kinds for thing in things]
    for address in addresses:
        page, _, anchor = address.partition("#")
        tree = trees[page.removesuffix(".html") + ".md"]
        assert not anchor or tree.xpath("//*[@id=$it]", it=anchor), address


def test_attestations_lines_and_segments_have_their_anchors(english: Trees) -> None:
    quotes = english["quotes/in/moving-castles.md"]
    assert quotes.xpath("//h2[@id='q-ghosts2222']")
    assert quotes.xpath("//*[@id='q-ghosts3333']")
    talk = english["talks/moving-castles.md"]
    assert talk.xpath("//*[@id='s-0']")
    assert talk.xpath("//*[@id='s-0-2']")
    source = english["sources/001_one.md"]
    assert [f"L{n}" for n in range(1, 13)] == source.xpath("//ol[@class='t-lines']/li/@id")


def test_an_id_is_given_out_once_on_a_page() -> None:
    view = PageView("x.html", make_lookups(fixture.LINKS, fixture.RESOLVED), words("en"))
    assert view.anchor("claim", "a") == ' id="claim-a"'
    assert view.anchor("claim", "a") == ""
    assert '"' not in view.anchor("claim", 'a" onclick="')[5:-1]


def test_paths_are_sorted_and_unique(everything: Rendered) -> None:
    paths = [page.path for page in everything.pages]
    assert paths == sorted(set(paths))
    assert all(path.endswith(".md") for path in paths)
    assets = [asset.path for asset in everything.assets]
    assert [path for path in assets if not path.startswith("data/")] == [
        "assets/talks.js",
        "assets/talks.css",
    ]


@pytest.mark.parametrize("field", ["title", "description"])
def test_titles_and_descriptions_are_there_and_differ(everything: Rendered, field: str) -> None:
    texts = [getattr(page, field) for page in everything.pages]
    assert all(text.strip() for text in texts)
    assert [text for text, count in Counter(map(str.casefold, texts)).items() if count > 1] == []


def test_headings_have_one_h1_and_skip_no_level(trees: Trees) -> None:
    for path, tree in trees.items():
        levels = [int(it.tag[1]) for it in tree.iter("h1", "h2", "h3", "h4", "h5", "h6")]
        assert levels[0] == 1, path
        assert levels.count(1) == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), path


def test_ids_are_unique_within_a_page(trees: Trees) -> None:
    for path, tree in trees.items():
        twice = [it for it, count in Counter(tree.xpath("//@id")).items() if count > 1]
        assert twice == [], path


def test_no_section_is_empty(trees: Trees) -> None:
    for path, tree in trees.items():
        for heading in tree.iter("h2", "h3"):
            following = heading.getnext()
            assert following is not None, (path, heading.text_content())
            deeper = following.tag in {"h3", "h4"} and heading.tag == "h2"
            assert deeper or not following.tag.startswith("h"), (path, heading.text_content())
        for part in tree.iter("ul", "ol", "table", "p", "dl"):
            assert len(part) or part.text_content().strip(), (path, part.get("class"))


def test_links_lead_somewhere(everything: Rendered, trees: Trees) -> None:
    assert dead_links(everything.pages, everything.assets) == ()
    pages = {path.removesuffix(".md") + ".html": tree for path, tree in trees.items()}
    for address, tree in pages.items():
        for link in tree.xpath("//a/@href"):
            if link.startswith(("http://", "https://")):
                continue
            page, _, anchor = link_target(address, link.replace(".md", ".html")).partition("#")
            assert page in pages, (address, link)
            assert not anchor or pages[page].xpath("//*[@id=$it]", it=anchor), (address, link)


def test_where_pages_lead_to_is_kept_until_a_page_changes(tmp_path: Path) -> None:
    link = _page("a.md", '<a href="x/b.html#there">b</a>')
    for there, dead in (("there", []), ("there", []), ("gone", ["x/b.html#there"]), ("there", [])):
        pages = (link, _page("x/b.md", f'<p id="{there}"></p>'))
        assert [it.link for it in dead_links(pages, (), tmp_path)] == dead
    assert [it.link for it in dead_links((link,), (), tmp_path)] == ["x/b.html#there"]


def test_a_dead_link_is_found() -> None:
    body = '<p id="a"><a href="b.html#nowhere">x</a> <a href="#a">y</a> <a href="z.html">z</a> '
    body += '<a href="Https://a.example">e</a></p>'
    pages = (_page("x/a.md", body), _page("x/b.md", "# B { #top }"))
    assert [one.link for one in dead_links(pages, ())] == ["b.html#nowhere", "z.html"]


def test_html_that_a_note_prints_is_no_link() -> None:
    body = '<p><code>&lt;link href="basic.css"&gt;</code> <a class="m" href="z.html">z</a></p>'
    assert [dead.link for dead in dead_links((_page("x/a.md", body),), ())] == ["z.html"]


def _page(path: str, body: str) -> Page:
    return Page(
        path=path, title="t", description="d", body=Body.of(body), section=SectionName.TALKS
    )


def _texts(item: Value) -> list[str]:
    names = ("text", "note", "context", "evidence", "horizon", "description", "value", "item")
    texts = [getattr(item, name, None) for name in (*names, "label", "name", "printed", "title")]
    return [text for text in texts if text]


def test_every_item_stands_on_a_page_that_is_no_source_page(trees: Trees) -> None:
    everywhere = " ".join(said(tree) for path, tree in trees.items() if "sources/" not in path)
    quotes = [it for quote in CORPUS.quotes for it in quote.attestations]
    definitions = [it for concept in CORPUS.concepts for it in concept.definitions]
    lists = [CORPUS.passages, CORPUS.segments, CORPUS.predictions, CORPUS.claims, CORPUS.facts]
    lists += [CORPUS.prices, CORPUS.takeaways, CORPUS.insights, CORPUS.topics, CORPUS.details]
    items = [*definitions, *(item for group in lists for item in group)]
    for text in (text for item in items for text in _texts(item)):
        assert harmless(text) in everywhere
    marked = " ".join(_without(tree, "del") for tree in trees.values())
    for text in (text for item in quotes for text in _texts(item)):
        assert harmless(text) in marked


def _without(tree: html.HtmlElement, tag: str) -> str:
    copy = html.fromstring(html.tostring(tree, encoding="unicode"))
    for element in list(copy.iter(tag)):
        element.drop_tree()
    return said(copy)


def test_both_wordings_of_a_quote_stand_there_word_for_word(english: Trees) -> None:
    (wording,) = english["quotes/in/moving-castles.md"].xpath("//p[@class='t-wording']")
    _, other = fixture.GHOSTS.attestations
    assert said(wording) == f"“{other.text}”"
    (stops,) = wording.xpath("following-sibling::p[1]")
    assert said(stops) == "Stops here; [1] podcast notes at one.example goes on: “of a kind.”"


def test_what_was_computed_shows_printed_form_and_reason(english: Trees) -> None:
    text = said(english["talks/moving-castles.md"])
    repaired = "(the source prints 1:03:12, which stands between 88:28 and 113:31; read as 1:43:12)"
    assert repaired in text
    assert "printed as “10 years” · due October 2035 (computed" in text
    assert "The source does not say who predicted it." in text
    quotes = said(english["quotes/in/moving-castles.md"])
    inferred = "One of the 8 quotes has no speaker printed with it; Ada Lovelace is inferred: "
    assert f"{inferred}the only person that the source introduces." in quotes
    assert "Ada Lovelace (inferred) · 0:17 [1]" in quotes
    assert "Ada Lovelace (printed as “A. Lovelace”) · 9:24 [2]" in quotes
    apart = "Time of this quote: 0:17 [1] or 9:24 [2] · 9 min 7 s apart"
    assert f"{apart} · a teaser at the start may repeat it" in text
    assert "Length 2:26:00 [1] · 2 h 30 min [2]" in text
    assert "Price $100 Anvil [2] $1000 " in text
    assert "3 disagreements" in text


def test_badges_lead_to_the_lines_and_are_explained(english: Trees) -> None:
    tree = english["predictions.md"]
    badge = tree.xpath("//li[@id='p-prediction']//a[contains(@class, 'src')]")[0]
    assert badge.get("href") == "sources/002_two.html#L10"
    assert badge.text == "[1]"
    assert tree.xpath("//div[@class='t-legend']//li")


def test_every_badge_is_explained_on_its_page(trees: Trees) -> None:
    for path, tree in trees.items():
        badges = tree.xpath("//a[starts-with(@class, 'src ')]")
        listed = tree.xpath("//div[@class='t-legend']//a[starts-with(@class, 'src ')]/@href")
        listed += tree.xpath("//table//th//a[starts-with(@class, 'src ')]/@href")
        assert {it.get("href").partition("#")[0] for it in badges} == set(listed), path


def test_times_link_into_the_recording(english: Trees) -> None:
    links = english["talks/moving-castles.md"].xpath("//a[@class='t-time']/@href")
    assert "https://www.youtube.com/watch?v=abc&list=d&t=17s" in links
    assert not english["talks/quiet-talk.md"].xpath("//a[@class='t-time']")


def test_mentions_are_linked_once_in_a_section_and_never_to_their_own_page(english: Trees) -> None:
    talk = english["talks/moving-castles.md"]
    (passage,) = talk.xpath("//*[@id='passage-passage001']")
    assert passage.xpath(".//a[@class='m']/@href") == ["../concepts/castles.html"]
    (later,) = talk.xpath("//*[@id='passage-passage004']")
    assert later.xpath(".//a[@class='m']/@href") == ["../concepts/castles.html"]
    assert not english["concepts/castles.md"].xpath("//a[@class='m'][@href='castles.html']")
    (walls,) = talk.xpath("//*[@id='insight-insight222']")
    assert not walls.xpath(".//a[@class='m']")


def test_talks_without_anything_have_no_sections_for_it(english: Trees) -> None:
    headings = [it.get("id") for it in english["talks/quiet-talk.md"].iter("h2")]
    assert "quotes" in headings
    assert "sources" in headings
    assert not {"predictions", "claims", "figures", "topics", "brief"} & set(headings)


def test_at_most_six_quotes_stand_on_a_talks_page(english: Trees) -> None:
    assert len(english["talks/moving-castles.md"].xpath("//figure")) == 6
    assert len(english["quotes/in/moving-castles.md"].xpath("//figure")) == 8


def test_only_collections_and_reports_stay_out_of_search(everything: Rendered) -> None:
    for page in everything.pages:
        hidden = page.path.startswith(("quotes/by/", "quotes/on/", "sources/"))
        hidden |= page.path in {
            *(
                "quotes/index.md",
                "coverage.md",
                "problems.md",
                "timeline.md",
                "graph.md",
                "desk.md",
            ),
        }
        assert page.searched is not hidden, page.path


def test_tabs_are_those_of_sections_that_exist(everything: Rendered) -> None:
    paths = {page.path for page in everything.pages}
    own = [section for section in SectionName if section is not SectionName.EVENTS]
    assert [tab.section for tab in everything.tabs] == own
    assert {tab.path for tab in everything.tabs} <= paths
    sections = {tab.section for tab in everything.tabs}
    assert {page.section for page in everything.pages} <= sections


def test_a_site_without_seeds_has_its_pages() -> None:
    made = render(fixture.EMPTY_LINKS, Reading(sources=(), accounts=()), (), config())
    paths = [page.path for page in made.pages]
    assert paths == ["coverage.md", "desk.md", "index.md", "problems.md", "sources/index.md"]
    assert [tab.section for tab in made.tabs] == [SectionName.HOME, SectionName.SOURCES]
    assert dead_links(made.pages, made.assets) == ()


def test_organisations_stand_in_where_there_are_no_people() -> None:
    source = msgspec.structs.replace(CORPUS.sources[1], talks=())
    entity = msgspec.structs.replace(CORPUS.entities[2], talks=(), namings=())
    corpus = msgspec.structs.replace(
        fixture.EMPTY_LINKS.corpus, sources=(source,), entities=(entity,)
    )
    links = Links(corpus=corpus, backlinks={}, related_talks={})
    made = render(links, fixture.READING, (), config())
    tab = next(tab for tab in made.tabs if tab.section is SectionName.PEOPLE)
    assert (tab.path, tab.title) == ("organisations/index.md", "Organisations")
    assert dead_links(made.pages, made.assets) == ()


@pytest.mark.slow
def test_concepts_that_are_not_listed_keep_their_page() -> None:
    hidden = msgspec.structs.replace(CORPUS.concepts[1], listed=False)
    corpus = msgspec.structs.replace(
        CORPUS, concepts=(CORPUS.concepts[0], hidden, *CORPUS.concepts[2:])
    )
    links = msgspec.structs.replace(fixture.LINKS, corpus=corpus)
    made = render(links, fixture.READING, (), config())
    pages = {page.path: as_html(page) for page in made.pages}
    assert "concepts/ghosts.md" in pages
    assert not pages["concepts/index.md"].xpath("//a[@href='ghosts.html']")
    assert not pages["index.md"].xpath("//a[@href='concepts/ghosts.html']")


@pytest.mark.parametrize("reprint", list(Reprint))
def test_source_text_is_reprinted_as_far_as_wanted(reprint: Reprint) -> None:
    made = render(fixture.LINKS, fixture.with_reprint(reprint), (), config())
    pages = {page.path: as_html(page) for page in made.pages}
    source = pages["sources/001_one.md"]
    texts = source.xpath("//ol[@class='t-lines']/li/text()")
    shown = {it.getparent().getparent().get("id") for it in texts}
    content = {f"L{number}" for number in range(4, 12)}
    everything = content | {"L1", "L3", "L12"}
    wanted = {Reprint.FULL: everything, Reprint.USED_LINES: content, Reprint.NONE: set()}
    assert shown == wanted[reprint]
    furniture = "Line 3 of 001_one.txt" in said(pages["coverage.md"])
    assert furniture is (reprint is Reprint.FULL)


def test_lines_are_verbatim_with_their_spaces(english: Trees) -> None:
    (line,) = english["sources/001_one.md"].xpath("//li[@id='L4']/text()")
    assert line == "  \t- At 1:03:12 <b>  two  spaces</b>"


def test_problems_say_what_was_expected_and_how_to_mend_it(english: Trees) -> None:
    text = said(english["problems.md"])
    assert "timecode-repaired 1:03:12 read as 1:43:12 line 4" in text
    assert "Expected: times in the order of the list, and as other sources have them." in text
    assert english["problems.md"].xpath("//a[@href='sources/001_one.html#L4']")


def test_same_in_same_out() -> None:
    again = render(fixture.LINKS, fixture.READING, fixture.PROBLEMS, config())
    assert again == rendered()


def test_an_unknown_language_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match=r"'xx'.*en, zh"):
        render(fixture.LINKS, fixture.READING, (), config("xx"))


def test_a_concept_that_is_only_listed_says_where_and_offers_no_citation(english: Trees) -> None:
    topic = msgspec.structs.replace(
        CORPUS.topics[0], refers_to=Ref(kind="concept", id="moving-castles")
    )
    links = msgspec.structs.replace(
        fixture.LINKS, corpus=msgspec.structs.replace(CORPUS, topics=(topic,))
    )
    made = render(links, fixture.READING, (), config())
    (page,) = [one for one in made.pages if one.path == "concepts/moving-castles.md"]
    tree = as_html(page)
    assert "Moving castles [1], listed as “Ghosts (many)”" in said(tree)
    assert "The notes list it as a topic and say no more about it" in said(tree)
    assert not tree.xpath("//details[@class='t-cite']")
    assert english["concepts/castles.md"].xpath("//details[@class='t-cite']")
    assert "the sources say no more" not in said(english["concepts/ghosts.md"])


def test_quotes_that_resemble_a_concept_are_marked_as_computed(english: Trees) -> None:
    tree = english["concepts/ghosts.md"]
    (heading,) = tree.xpath("//h2[@id='resembling']")
    cards = heading.xpath("following-sibling::div[1]//figure")
    assert len(cards) == 1
    assert "computed: it shares the words ethereal, spirit" in said(cards[0])


def test_what_is_said_around_a_quote_is_not_shown_as_quoted(english: Trees) -> None:
    (group,) = english["people/host.md"].xpath("//div[@class='t-backlinks']")
    assert "Note on a quote “We're not building Castles" in said(group)
    links = group.xpath(".//li/a[not(starts-with(@class, 'src'))]/@href")
    assert links == ["../quotes/in/moving-castles.html#q-ghosts2222"]


def test_a_speakers_own_talks_are_folded(english: Trees) -> None:
    assert english["people/ada-lovelace.md"].xpath("//div[@class='t-backlinks']/details")
    howl = english["works/howl.md"]
    assert howl.xpath("//div[@class='t-backlinks']/ul/li")
    assert not howl.xpath("//div[@class='t-backlinks']/details")


def test_who_passed_a_talk_on_does_not_speak_in_it() -> None:
    people = (
        msgspec.structs.replace(CORPUS.talks[0].people[0]),
        Participant(person=EntityId("host"), role=PersonRole.VIA),
    )
    talk = msgspec.structs.replace(CORPUS.talks[0], people=people)
    corpus = msgspec.structs.replace(CORPUS, talks=(talk, CORPUS.talks[1]))
    links = msgspec.structs.replace(fixture.LINKS, corpus=corpus)
    pages = {page.path: page for page in render(links, fixture.READING, (), config()).pages}
    assert "Ada Lovelace · shared by <script>" in said(as_html(pages["talks/index.md"]))
    index = said(as_html(pages["people/index.md"]))
    assert "Ada Lovelace 1 talk · named in 1 more · 1 quote" in index
    assert "shared 1 talk" in index
    tree = as_html(pages["talks/moving-castles.md"])
    for page in (tree, as_html(pages["predictions.md"])):
        assert "does not say who predicted it" not in said(page)


def test_where_several_speak_predictions_say_that_the_source_names_nobody(english: Trees) -> None:
    nobody = "The source does not say who predicted it."
    assert nobody in said(english["talks/moving-castles.md"])
    ledger = said(english["predictions.md"])
    assert nobody not in ledger
    assert ledger.count("the notes do not say whose prediction it is") == 1


def test_concepts_of_a_talk_stand_there_once_with_their_topics(english: Trees) -> None:
    tree = english["talks/moving-castles.md"]
    (topic,) = tree.xpath("//*[@id='topic-topic22222']")
    assert said(topic).startswith("Ghosts (many)")
    (person,) = tree.xpath("//*[@id='people']/following-sibling::ul[1]")
    assert "Ada Lovelace listed as a topic [2]" in said(person)
    heading = tree.xpath("//h2[@id='concepts']")[0]
    links: list[str] = []
    for after in heading.itersiblings():
        if after.tag == "h2":
            break
        links += after.xpath(".//a[not(starts-with(@class, 'src'))]/@href")
    assert sorted(links) == sorted(set(links))
    (glance,) = tree.xpath("//ul[@class='t-glance']")
    count = len(links) + len(tree.xpath("//h2[@id='concepts']/following-sibling::ul[1]/li[not(a)]"))
    assert f"{count} concept" in said(glance)


def test_what_the_editor_set_is_said_once_and_never_as_printed() -> None:
    edited = msgspec.structs.replace(
        fixture.GHOSTS,
        speaker=Speaker(person=EntityId("host"), printed=None, because=SET_BY_EDITOR),
        attestations=(
            msgspec.structs.replace(
                fixture.GHOSTS.attestations[0],
                time=TimeCode(seconds=60, printed="", repaired=SET_BY_EDITOR),
            ),
        ),
    )
    talk = msgspec.structs.replace(
        CORPUS.talks[0], event="Con", published="2020", duration=None, note=None
    )
    corpus = msgspec.structs.replace(
        CORPUS, quotes=(edited, *CORPUS.quotes[1:]), talks=(talk, CORPUS.talks[1])
    )
    links = msgspec.structs.replace(fixture.LINKS, corpus=corpus)
    pages = {page.path: page for page in render(links, fixture.READING, (), config()).pages}
    quotes = said(as_html(pages["quotes/in/moving-castles.md"]))
    assert "(set by the editor) · 1:00 (set by the editor) [1]" in quotes
    assert "printed ," not in quotes
    header = as_html(pages["talks/moving-castles.md"]).xpath("//div[@class='t-lede']")[0]
    assert "Con · 2020 (set by the editor)" in said(header)
    assert said(header).count("set by the editor") == 1


def test_a_talk_without_a_date_says_so(english: Trees) -> None:
    assert "date not known" in said(english["talks/quiet-talk.md"])
    assert "date not known" in said(english["index.md"])


def test_a_copied_quote_says_who_when_and_where(english: Trees) -> None:
    quotes = english["quotes/in/moving-castles.md"]
    figure = quotes.xpath("//h2[@id='q-ghosts2222']/following-sibling::figure[1]")[0]
    cited = figure.get("data-cited")
    assert cited.startswith("Ada Lovelace (inferred), Moving castles, An event ")
    assert (
        ", 17 October 2025, 0:17; “Source number 1”, podcast notes at one.example, line 5; "
        in cited
    )


def test_indexes_count_less_in_search_than_what_they_list(everything: Rendered) -> None:
    boosts = {page.path: page.boost for page in everything.pages}
    for path in ("talks/moving-castles.md", "concepts/castles.md", "quotes/in/moving-castles.md"):
        assert boosts[path] > boosts["talks/index.md"] == 1.0


@pytest.mark.slow
def test_overdue_and_open_ended_predictions_and_ages_are_marked() -> None:
    first, second = CORPUS.predictions
    late = msgspec.structs.replace(first, overdue=True)
    days = DateRange(
        from_="2026-02-28",
        to="2026-03-01",
        printed="8h ago",
        retrieved="2026-03-01",
        at=fixture.at(fixture.ONE, 3),
    )
    talk, other = CORPUS.talks
    aged = msgspec.structs.replace(other, published_between=days)
    corpus = msgspec.structs.replace(CORPUS, predictions=(late, second), talks=(talk, aged))
    links = msgspec.structs.replace(fixture.LINKS, corpus=corpus)
    expected = {
        "en": (
            "due October 2035 (computed",
            "overdue",
            "open-ended",
            "between 28 February 2026 and 1 March 2026 (computed)",
        ),
        "zh": ("到期：2035年10月", "已逾期", "没有明确的期限", "2026年2月28日至2026年3月1日之间"),
    }
    for language, (due, overdue, open_ended, between) in expected.items():
        made = render(links, fixture.READING, (), config(language))
        trees = {page.path: said(as_html(page)) for page in made.pages}
        assert due in trees["talks/moving-castles.md"]
        assert open_ended in trees["talks/moving-castles.md"]
        for path in ("predictions.md", "talks/moving-castles.md"):
            assert due.removesuffix(" (computed") in trees[path]
            assert trees[path].lower().count(overdue) == 1 + (path == "predictions.md")
        assert overdue in trees["timeline.md"]
        assert between in trees["timeline.md"]
        assert between in trees["talks/index.md"]
    plain = render(fixture.LINKS, fixture.READING, (), config())
    assert not any("t-overdue" in page.markdown for page in plain.pages)


def test_the_timeline_shows_what_talks_say_of_other_times() -> None:
    claim = CORPUS.claims[0]
    told = Dated(
        date="1871-05",
        in_=Ref(kind="claim", id=claim.id),
        talk=claim.talk,
        text="In May 1871 <b>the castle</b> moved.",
        cut_before=True,
        cut_after=False,
        at=claim.at,
    )
    links = msgspec.structs.replace(fixture.LINKS, dated=(told,))
    made = {page.path: page for page in render(links, fixture.READING, (), config()).pages}
    tree = as_html(made["timeline.md"])
    (shown,) = tree.xpath("//details//li[.//time[@datetime='1871-05']]")
    assert "… In May 1871 <b>the castle</b> moved." in said(shown)
    assert "May 1871" in said(shown)
    assert shown.xpath(".//a[contains(@class, 'src')]")
    assert shown.xpath(".//a/@href")[-1].endswith(f"#claim-{claim.id}")
    assert tree.xpath("//h2")[-1].get("id") == "mentioned"
    assert not any("1871" in said(it) for it in tree.xpath("//h2 | //nav[@class='t-years']"))


def test_the_timeline_counts_each_year(english: Trees) -> None:
    tree = english["timeline.md"]
    bars = [said(it) for it in tree.xpath("//nav[@class='t-years']/ul/li")]
    assert len(bars) == len(tree.xpath("//h2[starts-with(@id, 'year-')]"))
    assert "2035 1 prediction due" in bars
    for link in tree.xpath("//nav[@class='t-years']//a/@href"):
        assert tree.xpath("//h2[@id=$it]", it=link.removeprefix("#")), link


def test_the_ledger_begins_with_what_is_overdue_and_ends_with_what_is_settled() -> None:
    first = fixture.CORPUS.predictions[0]
    vague = msgspec.structs.replace(first, id=ItemId("vague"), due=None)
    settled = msgspec.structs.replace(first, id=ItemId("settled"), status=Status.CAME_TRUE)
    late = msgspec.structs.replace(first, id=ItemId("late"), overdue=True)
    corpus = msgspec.structs.replace(CORPUS, predictions=(settled, vague, first, late))
    links = msgspec.structs.replace(fixture.LINKS, corpus=corpus)
    made = {page.path: page for page in render(links, fixture.READING, (), config()).pages}
    headings = [said(it) for it in as_html(made["predictions.md"]).xpath("//h2")]
    assert headings == ["Overdue", "Due in 2035", "No due date", "Settled"]


def test_all_disagreements_are_found_from_the_front_page(english: Trees) -> None:
    count = len(fixture.CORPUS.disagreements)
    (figure,) = english["index.md"].xpath("//a[@href='talks/moving-castles.html#disagree']")
    assert said(figure) == f"{count} disagreements"
    (listed,) = english["coverage.md"].xpath("//h2[@id='disagree']/following-sibling::ul[1]")
    ((address, text),) = [(one.get("href"), said(one.getparent())) for one in listed.xpath(".//a")]
    assert address == "talks/moving-castles.html#disagree"
    assert text.startswith(f"Moving castles {count} disagreements · Length · Time of this quote: “")
