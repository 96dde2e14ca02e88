"""Citations that can be pasted elsewhere."""

import corpus_fixture as fixture
import msgspec
import pytest
from lxml import html
from rendering import as_html, config, said

from generator.model.account import PersonRole
from generator.render import render
from generator.render.citations import bibtex, talk_cited
from generator.render.shelf import shelve
from generator.render.words import words

Trees = dict[str, html.HtmlElement]


def test_a_page_as_a_bibtex_entry() -> None:
    made = bibtex("concepts/model-collapse.html", "Model Collapse", "Talk notes", "notes, line 3")
    assert made == (
        "@misc{model-collapse,",
        "title = {{Model Collapse}},",
        "howpublished = {Talk notes},",
        "url = {concepts/model-collapse.html},",
        "note = {notes, line 3},",
        "}",
    )


def test_what_tex_would_read_stands_for_itself() -> None:
    made = bibtex("concepts/模型.html", r"50% of {C#} & \x ~^_$", "", "")
    assert made[0] == "@misc{page,"
    assert made[1].startswith(r"title = {{50\% of \{C\#\} \& \textbackslash{}x \textasciitilde{}")
    assert len(made) == 4


def test_a_talk_is_cited_by_who_speaks_where_it_is_and_when() -> None:
    shelf = shelve(fixture.LINKS, fixture.READING)
    talk = msgspec.structs.replace(shelf.corpus.talks[0], event="A fair", published="1843-10")
    made = talk_cited(talk, shelf, words("en"))
    assert made.startswith("Ada Lovelace, ")
    assert ", A fair, October 1843; " in made
    via = tuple(msgspec.structs.replace(one, role=PersonRole.VIA) for one in talk.people)
    unnamed = msgspec.structs.replace(talk, people=via, event=None, published=None)
    assert "; ".join(made.split("; ")[1:]) == talk_cited(unnamed, shelf, words("en"))


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
