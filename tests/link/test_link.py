"""Mentions, backlinks and what is related."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.link.backlinks import backlinks
from generator.link.mentions import FIELDS, Finder, Text, fold, texts
from generator.link.terms import Term, terms
from generator.messages.words import english
from generator.model.base import Ref, SourceId, Span, TalkId
from generator.model.corpus import Corpus
from generator.model.links import Links
from generator.resolve import resolve
from generator.text.syntax.sentences import sentence
from tests.support import link, reading_of, real_reading, seed_of


@pytest.fixture(scope="module")
def links() -> Links:
    return link(resolve(real_reading()).corpus)


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
        Term(form="模型", target=ref("model"), exact=True),
        Term(form="Λόγος", target=ref("logos"), exact=False),
        Term(form="GPT-4", target=ref("gpt-4"), exact=False),
        Term(form="Cache Memory", target=ref("memory"), exact=False),
        Term(form="KV Cache Memory Bank", target=ref("bank"), exact=False),
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
        ("Straße, İ, AI agents", [("AI agents", "ai-agent")]),
        ("AI’s, non-AI, (AI)", [("AI", "ai"), ("AI", "ai"), ("AI", "ai")]),
        ("ÉAI AIé A\u0301I AI\u0301 ٣AI", []),
        ("在AI时代，AI agents很多", [("AI", "ai"), ("AI agents", "ai-agent")]),
        ("用模型做模型", [("模型", "model"), ("模型", "model")]),
        ("ΛΌΓΟΣ λόγος", [("ΛΌΓΟΣ", "logos"), ("λόγος", "logos")]),
        ("GPT-4 and GPT-4.5, GPT-4.", [("GPT-4", "gpt-4"), ("GPT-4", "gpt-4")]),
        ("Kv cache memory", [("Kv cache", "kv-cache")]),
        ("https://a.example/AI/kv-cache, www.ai.example/AI and AI", [("AI", "ai")]),
        ("（https://a.example/AI）是AI", [("AI", "ai")]),
        ("A big kv cache memory bank", [("kv cache memory bank", "bank")]),
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


@given(st.text(), st.text())
def test_only_whole_words_of_any_script_are_found(before: str, after: str) -> None:
    found = {one.start for one in FINDER.find(text_of(f"{before}AI{after}"))}
    if found & {len(before)}:
        for char in (before[-1:], after[:1]):
            assert not char.isalnum() or "\u3040" <= char <= "\u9fff"


def corpus_of(*definitions: str, curation: str = "") -> Corpus:
    """The corpus of notes that define concepts and say something about them."""
    seeds = [
        seed_of(f"Ada Okafor on Subject {number}\n\nKey Concepts\n\n{text}\n", f"note-{number}")
        for number, text in enumerate(definitions)
    ]
    return resolve(reading_of(*seeds, curation=curation)).corpus


def named(corpus: Corpus) -> set[tuple[str, str]]:
    return {(one.target.id, one.surface) for one in link(corpus).corpus.mentions}


TWO_RL = (
    "- Reinforcement Learning (RL): to learn from rewards.\n- Other: what RL and RLs do.",
    "- Representation Learning (RL): to learn what to keep.",
)


GIVEN = 'concepts: {"reinforcement-learning": {aliases: ["RL"]}}'


def test_an_acronym_of_two_concepts_is_reported_and_linked_where_one_is_at_home() -> None:
    corpus = corpus_of(*TWO_RL, "- Weirs: what RL does to them.")
    assert named(corpus) == {("reinforcement-learning", "RL"), ("reinforcement-learning", "RLs")}
    (found,) = link(corpus).problems
    assert (found.code, found.file, found.lines) == ("acronym-ambiguous", "note-0.txt", (5, 5))
    assert english(found.message) == (
        "“RL” stands for “Reinforcement Learning” (concept:reinforcement-learning) and "
        "“Representation Learning” (concept:representation-learning), so it is linked only where a talk has one of them alone; "
        f"`{GIVEN}` in curation.yml would settle it"
    )
    assert not link(corpus_of(*TWO_RL, curation=GIVEN)).problems


def test_the_acronym_alone_may_be_a_concept_too() -> None:
    corpus = corpus_of(*TWO_RL, "- RL: what they say.")
    (found,) = link(corpus).problems
    assert "and “RL” (concept:rl)" in english(found.message)
    assert f"`{GIVEN}`" in english(found.message)
    one_rl = corpus_of("- Zone Learning (ZL): to learn.", "- ZL: what they say.")
    assert all('"zone-learning"' in english(problem.message) for problem in link(one_rl).problems)


@pytest.mark.parametrize("owner", ["reinforcement-learning", "representation-learning"])
def test_the_editor_gives_an_acronym_to_one_concept(owner: str) -> None:
    corpus = corpus_of(*TWO_RL, curation=f"concepts: {{{owner}: {{aliases: [RL]}}}}")
    assert named(corpus) == {(owner, "RL"), (owner, "RLs")}
    assert not link(corpus).problems


def test_an_acronym_that_the_editor_gives_to_two_concepts_is_nobodys() -> None:
    both = "concepts: {meander: {aliases: [MN]}, moor: {aliases: [MN]}}"
    corpus = corpus_of("- Meander: a bend.\n- Moor: wet land, not MN.", curation=both)
    assert not named(corpus)
    (found,) = link(corpus).problems
    assert (found.file, found.lines) == ("curation.yml", None)


def test_an_acronym_of_one_concept_in_several_talks_is_not_ambiguous() -> None:
    corpus = corpus_of(TWO_RL[0], "- Reinforcement learning (RL): rewards, again.")
    assert named(corpus) == {("reinforcement-learning", "RL"), ("reinforcement-learning", "RLs")}
    assert not link(corpus).problems
    assert not link(resolve(real_reading()).corpus).problems


def test_acronyms_are_found_in_capitals_only() -> None:
    corpus = corpus_of("- Gross Piece Tax (GPT): a tax.\n- Other: GPT, GPTs, gpt, Gpt.")
    assert named(corpus) == {("gross-piece-tax", "GPT"), ("gross-piece-tax", "GPTs")}


def test_an_acronym_in_s_is_no_plural() -> None:
    corpus = corpus_of("- Global Place System (GPS): where one is.\n- Other: GPS, a GP, two GPSs.")
    assert named(corpus) == {("global-place-system", "GPS"), ("global-place-system", "GPSs")}


def test_a_common_word_is_a_term_only_where_a_source_says_so() -> None:
    corpus = corpus_of(
        "- Model: a small world.\n- Thing: Models of a model. The models.",
        "- Other: a model of models.",
        curation="concepts: {model: {name: model}}",
    )
    found = [
        (one.surface, one.at.source)
        for one in link(corpus).corpus.mentions
        if one.target.id == "model"
    ]
    assert found == [("model", "note-0"), ("models", "note-0")]
    corpus = corpus_of("- Agent: who acts.\n- Other: Agent or no Agent, an agent. Agent it is.")
    assert [one.start for one in link(corpus).corpus.mentions] == [12]


def test_backlinks_are_grouped_by_talk_and_kind(links: Links) -> None:
    kinds = ["definition", "quote", *(kind for kind, _, _ in FIELDS)]
    for group in links.backlinks.values():
        order = [(one.talk, kinds.index(one.in_.kind)) for one in group]
        assert order == sorted(order)


@pytest.mark.parametrize(
    ("text", "around"),
    [
        ("One. Two AI here! Three.", "Two AI here! "),
        ("他说过。用AI时代的话。然后。", "用AI时代的话。"),
        ("“Yes.” An AI? No.", "An AI? "),
        ("Version 2.0 of AI is out. So?", "Version 2.0 of AI is out. "),
    ],
)
def test_the_sentence_around_a_name(text: str, around: str) -> None:
    start = text.index("AI")
    first, last = sentence(text, start, start + 2)
    assert text[first:last] == around


def test_related_talks_say_what_they_share_the_rare_first() -> None:
    corpus = corpus_of(
        "- Rare Thing: one.\n- Common Thing: two.",
        "- Rare Thing: one.\n- Common Thing: two.",
        "- Common Thing: two.",
    )
    talks = [talk.id for talk in corpus.talks]
    first, second = link(corpus).related_talks[talks[0]]
    assert (first.talk, second.talk) == (talks[1], talks[2])
    assert first.concepts == ("rare-thing", "common-thing")
    assert first.weight > second.weight
    assert english(first.because) == "2 concepts and 1 person in common"


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
    likest: dict[str, tuple[str, tuple[str, ...]]] = {
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


def test_a_long_sentence_is_cut_at_the_first_words_in_reach_on_both_sides() -> None:
    text = "word " * 100 + "name" + " word" * 100
    start = text.index("name")
    first, last = sentence(text, start, start + 4)
    assert text[first:start] == "word " * 31
    assert text[start + 4 : last] == " word" * 31
