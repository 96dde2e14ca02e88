"""What the pictures of talks and concepts say."""

import msgspec

from generator.messages.words import words
from generator.model.corpus import Concept, Talk
from generator.model.site.page import Card, Rendered
from generator.render.pieces.shorten import short
from generator.text.markdown.escape import harmless
from tests.render import corpus_fixture
from tests.render.corpus_fixture import CORPUS
from tests.render.rendering import config, render, rendered


def card(address: str) -> Card:
    path = f"data/share/{address}.png"
    return next(one for one in rendered().cards if one.path == path)


def test_each_talk_and_each_concept_has_a_card(everything: Rendered) -> None:
    pages = [one.pages[0] for one in everything.cards]
    things: list[Talk | Concept] = [*CORPUS.talks, *CORPUS.concepts]
    assert pages == [one.address.removesuffix(".html") + ".md" for one in things]
    assert len({one.path.casefold() for one in everything.cards}) == len(things)
    assert set(pages) <= {page.path for page in everything.pages}


def test_no_cards_are_made_where_no_pictures_are_asked_for() -> None:
    plain = msgspec.structs.replace(config(), share_images=False)
    made = render(corpus_fixture.LINKS, corpus_fixture.READING, (), plain)
    assert made.pages
    assert made.cards == ()


def test_the_page_of_quotes_has_the_same_picture(everything: Rendered) -> None:
    collections = {
        page.path for page in everything.pages if page.path.startswith(("quotes/in/", "quotes/on/"))
    }
    assert collections
    assert collections <= {page for one in everything.cards for page in one.pages}


def test_everything_on_a_card_is_one_harmless_line(everything: Rendered) -> None:
    for one in everything.cards:
        texts = (one.kind, one.title, one.people, *one.facts, one.text, one.counts, one.site)
        for text in (*texts, one.alt):
            assert text == harmless(text)
        assert one.kind
        assert one.title
        for text in (one.kind, one.title, one.people, *one.facts):
            assert text in one.alt or one.alt.endswith("…")


def test_a_concept_is_told_by_its_first_definition_or_by_its_talks() -> None:
    titles = {talk.id: harmless(talk.title) for talk in CORPUS.talks}
    for concept in CORPUS.concepts:
        one = card(f"concepts/{concept.id}")
        if concept.definitions:
            assert harmless(concept.definitions[0].text).startswith(one.text.rstrip("…"))
            assert one.sources == len({it.at.source for it in concept.definitions})
            assert one.facts == ()
        elif not concept.definition:
            assert one.text == ""
            assert one.facts == tuple(titles[talk] for talk in concept.talks[: len(one.facts)])


def test_a_talk_is_told_by_its_people_event_date_and_length() -> None:
    for talk in CORPUS.talks:
        one = card(f"talks/{talk.id}")
        assert one.sources == len(talk.sources)
        assert one.counts.startswith(f"{len(talk.sources)} source")
        for fact in (
            talk.event,
            words("en").length(talk.duration.seconds) if talk.duration else None,
        ):
            assert fact is None or short(fact, 160) in one.facts
