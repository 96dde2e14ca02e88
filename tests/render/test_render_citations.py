"""Citations that can be pasted elsewhere."""

import msgspec
import pytest
from lxml import html

from generator.messages.words import words
from generator.model.account_head import PersonRole
from generator.model.base import SourceId, Span
from generator.model.items import SET_BY_EDITOR
from generator.model.source import Candidate
from generator.render.context.lookups import Lookups, make_lookups
from generator.render.pieces.citations import bibtex, cited, places, source_label, talk_cited
from tests.render import corpus_fixture as fixture
from tests.render.rendering import as_html, config, render, said

Trees = dict[str, html.HtmlElement]
NOTES = Candidate(dialect="podcast-notes", english="podcast notes", score=1.0)
ENGLISH = words("en").with_dialects([NOTES])


def test_a_page_as_a_bibtex_entry() -> None:
    page = "concepts/model-collapse.html"
    made = bibtex(page, page, "Model Collapse", "Talk notes", "notes, line 3")
    assert made == (
        "@misc{concepts-model-collapse,",
        "title = {{Model Collapse}},",
        "howpublished = {Talk notes},",
        "url = {concepts/model-collapse.html},",
        "note = {notes, line 3},",
        "}",
    )


def test_the_entry_of_a_talk_names_its_people_and_its_day() -> None:
    authors = ("Ada Okafor", "Kern")
    made = bibtex("talks/weirs.html", "https://example.org/x", "Weirs", "", "", authors, "2025-04")
    assert made[0] == "@misc{talks-weirs,", "no key of the file of the talks themselves"
    assert made[1] == "author = {Ada Okafor and {Kern}},"
    assert made[3:5] == ("date = {2025-04},", "year = {2025},")


def test_what_tex_would_read_stands_for_itself() -> None:
    made = bibtex("concepts/模型.html", "", r"50% of {C#} & \x ~^_$", "", "")
    assert made[0] == "@misc{concepts-moxing,"
    title = r"50\% of \textbraceleft{}C\#\textbraceright{} \& \textbackslash{}x \textasciitilde{}"
    assert made[1].startswith(f"title = {{{{{title}")
    assert len(made) == 3


def test_a_talk_is_cited_by_who_speaks_where_it_is_and_when() -> None:
    lookups = make_lookups(fixture.LINKS, fixture.RESOLVED)
    talk = msgspec.structs.replace(lookups.corpus.talks[0], event="A fair", published="1843-10")
    made = talk_cited(talk, lookups, words("en"))
    assert made.startswith("Ada Lovelace, ")
    assert ", A fair, October 1843; " in made
    via = tuple(msgspec.structs.replace(one, role=PersonRole.VIA) for one in talk.people)
    unnamed = msgspec.structs.replace(talk, people=via, event=None, published=None)
    assert "; ".join(made.split("; ")[1:]) == talk_cited(unnamed, lookups, words("en"))


@pytest.mark.parametrize(
    "path", ["talks/moving-castles.md", "quotes/in/moving-castles.md", "concepts/castles.md"]
)
def test_pages_are_cited_at_their_head(english: Trees, path: str) -> None:
    tree = english[path]
    (cite,) = tree.xpath("//details[@class='t-cite']")
    assert not cite.xpath("preceding::h2")
    title = said(tree.xpath("//h1")[0])
    for code in cite.xpath(".//code")[:3]:
        assert title in said(code)


def test_a_name_in_quotation_marks_gets_no_others() -> None:
    talk = msgspec.structs.replace(fixture.CORPUS.talks[0], title="“Castles move”")
    corpus = msgspec.structs.replace(fixture.CORPUS, talks=(talk, *fixture.CORPUS.talks[1:]))
    links = msgspec.structs.replace(fixture.LINKS, corpus=corpus)
    made = render(links, fixture.READING, (), config())
    (page,) = [one for one in made.pages if one.path == "talks/moving-castles.md"]
    assert said(as_html(page).xpath("//details//code")[0]).startswith("“Castles move”, ")


def test_quotes_of_a_person_and_on_a_concept_are_cited_with_their_number(english: Trees) -> None:
    for path, tree in english.items():
        if path.startswith(("quotes/by/", "quotes/on/")):
            count = len(tree.xpath("//figure"))
            counted = f"({count} quote" if count == 1 else f"({count} quotes)"
            assert counted in said(tree.xpath("//details[@class='t-cite']//code")[0])


def test_a_person_s_page_leads_to_its_quotes_and_not_to_itself(english: Trees) -> None:
    tree = english["people/ada-lovelace.md"]
    assert tree.xpath("//ul[@class='t-facts']//a[@href='#quotes']")
    assert tree.xpath("//figure//span[@class='t-speaker']")
    assert not tree.xpath("//a[@href='ada-lovelace.html']")


def shelf_of(*titles: str, talk: str = "Moving castles") -> Lookups:
    """The fixture's first talk with sources of one sort and these titles."""
    one = next(it for it in fixture.CORPUS.sources if it.id == fixture.ONE)
    sources = tuple(
        msgspec.structs.replace(one, id=f"note-{n}", file=f"note-{n}.txt", title=title)
        for n, title in enumerate(titles)
    )
    told = msgspec.structs.replace(
        fixture.CORPUS.talks[0], title=talk, sources=tuple(it.id for it in sources)
    )
    corpus = msgspec.structs.replace(
        fixture.CORPUS,
        sources=(*fixture.CORPUS.sources, *sources),
        talks=(told, *fixture.CORPUS.talks[1:]),
    )
    return make_lookups(msgspec.structs.replace(fixture.LINKS, corpus=corpus), fixture.RESOLVED)


def spans(*sources: int) -> list[Span]:
    return [Span(source=SourceId(f"note-{n}"), lines=(n + 5, n + 5)) for n in sources]


def test_a_citation_names_its_sources_by_their_titles() -> None:
    lookups = shelf_of("A walk", "A swim " * 20)
    made = places([*spans(0), fixture.at(SourceId("note-0"), 9, 10), *spans(1)], lookups, ENGLISH)
    first, second = made.split("; ")
    assert first == "“A walk”, podcast notes at one.example, line 5, lines 9–10"
    assert second.startswith("“A swim A swim ")
    assert second.endswith("…”, podcast notes at one.example, line 6")
    assert len(second) < 100
    assert places(spans(0), lookups, words("zh")) == "“A walk”，one.example 的播客笔记，第 5 行"


def test_sources_that_are_called_alike_are_told_apart_by_their_files() -> None:
    lookups = shelf_of("A walk", "A walk", "A swim")
    assert places(spans(0, 1, 2), lookups, ENGLISH) == (
        "“A walk”, podcast notes at one.example (note-0.txt), line 5; "
        "“A walk”, podcast notes at one.example (note-1.txt), line 6; “A swim”, podcast notes at one.example, line 7"
    )
    said = talk_cited(lookups.corpus.talks[0], lookups, ENGLISH).split("; ")
    assert said[1:] == [
        "“A walk”, podcast notes at one.example (note-0.txt)",
        "“A walk”, podcast notes at one.example (note-1.txt)",
        "“A swim”, podcast notes at one.example",
    ]


def test_a_title_of_its_own_tells_a_source_from_others_of_its_sort() -> None:
    lookups = shelf_of("A walk", "A swim", talk="A walk")
    sources = (lookups.sources[SourceId(it)] for it in ("note-0", "note-1"))
    labels = [source_label(it, lookups, ENGLISH) for it in sources]
    kind = "podcast notes at one.example"
    assert labels == [f"{kind} (note-0.txt)", f"{kind} (A swim)"]


def test_a_title_is_not_said_twice() -> None:
    lookups = shelf_of("Ada — “Castles move”", "A swim", talk="“Castles move”")
    assert (
        places(spans(0), lookups, ENGLISH) == "“Castles move”, podcast notes at one.example, line 5"
    )
    made = talk_cited(lookups.corpus.talks[0], lookups, ENGLISH)
    assert made.endswith("; podcast notes at one.example; “A swim”, podcast notes at one.example")


def test_a_citation_says_what_is_printed_for_a_time_that_was_read_otherwise() -> None:
    lookups = make_lookups(fixture.LINKS, fixture.RESOLVED)
    quote = lookups.corpus.quotes[0]
    lead = msgspec.structs.replace(quote.attestations[0], time=fixture.REPAIRED)
    quote = msgspec.structs.replace(quote, attestations=(lead,))
    assert ", 1:43:12 (repaired; printed 1:03:12); " in cited(quote, lookups, words("en"))
    assert "、1:43:12（已修正；原文作 1:03:12）；" in cited(quote, lookups, words("zh"))
    edited = msgspec.structs.replace(fixture.REPAIRED, repaired=SET_BY_EDITOR)
    lead = msgspec.structs.replace(lead, time=edited)
    quote = msgspec.structs.replace(quote, attestations=(lead,))
    assert ", 1:43:12 (set by the editor); " in cited(quote, lookups, words("en"))
