"""Mentions, backlinks and what is related."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.link import link
from generator.link.backlinks import backlinks, sentence
from generator.link.mentions import Finder, fold
from generator.link.terms import Term, terms
from generator.link.texts import Text, texts
from generator.model.base import Ref, SourceId, Span, TalkId
from generator.model.links import Links
from generator.read import read
from generator.resolve import resolve
from tests.support import config


@pytest.fixture(scope="module")
def links() -> Links:
    return link(resolve(read(config())).corpus)


def ref(name: str) -> Ref:
    return Ref(kind="concept", id=name)


def text_of(text: str, defines: Ref | None = None) -> Text:
    return Text(
        item=Ref(kind="passage", id="p"),
        field="text",
        text=text,
        talk=TalkId("t"),
        at=Span(source=SourceId("s"), lines=(1, 1)),
        defines=defines,
    )


FINDER = Finder(
    (
        Term(form="AI Agent", target=ref("ai-agent"), exact=False),
        Term(form="AI Agents", target=ref("ai-agent"), exact=False),
        Term(form="AI", target=ref("ai"), exact=True),
        Term(form="KV Cache", target=ref("kv-cache"), exact=False),
        Term(form="Education", target=ref("education"), exact=True, inside=True),
        Term(form="Demo-to-Product Gap", target=ref("gap"), exact=False),
        Term(form="C#", target=ref("c-sharp"), exact=True),
        Term(form="Cat's Eye", target=ref("eye"), exact=False),
    )
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Of ai agents and AI.", [("ai agents", "ai-agent"), ("AI", "ai")]),
        ("AI agentry", [("AI", "ai")]),
        ("The kv cache grows.", [("kv cache", "kv-cache")]),
        ("Education is dear. In Education we trust; education too.", [("Education", "education")]),
        ("a demo‑to‑product gap", [("demo‑to‑product gap", "gap")]),
        ("C# and C", [("C#", "c-sharp")]),
        ("XAI AIX @AI AI_ ai", []),
        ("The cat’s eye", [("cat’s eye", "eye")]),
        ("İAI AI", [("AI", "ai")]),
        ("", []),
    ],
)
def test_finding(text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.surface, one.target.id) for one in FINDER.find(text_of(text))] == found


def test_a_definition_does_not_mention_what_it_defines() -> None:
    assert not list(FINDER.find(text_of("The KV cache is a cache.", ref("kv-cache"))))


@given(st.text())
def test_offsets_hold_for_any_text(text: str) -> None:
    assert len(fold(text)) == len(text)
    end = 0
    for mention in FINDER.find(text_of(text)):
        assert text[mention.start : mention.end] == mention.surface
        assert mention.start >= end
        end = mention.end


@given(st.text(), st.data())
def test_a_sentence_holds_its_piece(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = sentence(text, start, end)
    assert 0 <= first <= start <= end <= last <= len(text)


def test_mentions_of_the_real_seeds_are_verbatim(links: Links) -> None:
    fields = {(one.item, one.field): one.text for one in texts(links.corpus)}
    assert len(links.corpus.mentions) > 100
    for mention in links.corpus.mentions:
        text = fields[mention.in_, mention.field]
        assert text[mention.start : mention.end] == mention.surface


def test_backlinks_are_pieces_of_their_items(links: Links) -> None:
    fields: dict[Ref, list[str]] = {}
    for one in texts(links.corpus):
        fields.setdefault(one.item, []).append(one.text)
    for group in links.backlinks.values():
        assert len({one.in_ for one in group}) == len(group)
        for backlink in group:
            context = backlink.before + backlink.surface + backlink.after
            assert any(context in text for text in fields[backlink.in_])


def test_a_backlink_prefers_what_is_quoted_to_what_is_said_around_it() -> None:
    quote = Ref(kind="quote", id="q")
    said = [("context", "On AI"), ("text", "An AI thinks"), ("note", "AI again")]
    listed = [
        msgspec.structs.replace(text_of(text), item=quote, field=field) for field, text in said
    ]
    found = [mention for text in listed for mention in FINDER.find(text)]
    (backlink,) = backlinks(listed, found)[ref("ai")]
    assert (backlink.field, backlink.before) == ("text", "An ")
    (around,) = backlinks(listed[2:], found[2:])[ref("ai")]
    assert around.field == "note"


def test_the_concept_of_model_collapse(links: Links) -> None:
    (concept,) = (one for one in links.corpus.concepts if one.id == "model-collapse")
    kinds = sorted(one.in_.kind for one in links.backlinks[ref("model-collapse")])
    assert kinds == ["passage", "quote", "segment", "takeaway"]
    assert concept.mentions == 4
    assert concept.talks == ("dwarkesh-karpathy",)


def test_an_ambiguous_form_is_not_linked(links: Links) -> None:
    listed = terms(links.corpus)
    assert len({term.form.casefold() for term in listed}) == len(
        {(term.form.casefold(), term.target) for term in listed}
    )


def test_related_is_mutual_and_weighted(links: Links) -> None:
    weights = {
        (concept.id, one.concept): one.weight
        for concept in links.corpus.concepts
        for one in concept.related
    }
    assert weights
    for (one, other), weight in weights.items():
        assert 0 < weight <= 1
        assert weights.get((other, one), weight) == weight
    for talk, listed in links.related_talks.items():
        assert talk not in {one.talk for one in listed}
        assert [one.weight for one in listed] == sorted((o.weight for o in listed), reverse=True)


def test_quotes_that_are_probably_about_a_concept(links: Links) -> None:
    quotes = {quote.id: quote for quote in links.corpus.quotes}
    likest = {
        concept: (quotes[listed[0].quote].text, listed[0].words)
        for concept, listed in links.resembling.items()
    }
    text, shared = likest["model-collapse"]
    assert text.startswith("You're not getting the richness and the diversity")
    assert shared == ("diversity", "entropy", "synthetic")
    assert likest["bits-vs-atoms"][0].startswith("Bits are like a million times easier")
    assert likest["ai-as-ghosts"][0].startswith("We're not actually building animals")
    for concept, listed in links.resembling.items():
        assert all(concept not in quotes[one.quote].concepts for one in listed)
        assert all(len(one.words) > 1 for one in listed)
