"""One concept for each concept, one quote for each utterance, one entity for each name."""

import msgspec
import pytest

from generator.messages.words import english
from generator.model.base import Address
from generator.model.corpus import Concept, Corpus
from generator.model.reading import AddressBook
from generator.resolve import resolve
from generator.resolve.quotes.same_utterance import same_utterance, spoken
from generator.text.naming.names import parse_name
from tests.resolve.test_talks import DIGEST, NOTES, OTHER_YEAR, seeds
from tests.support import assert_said, reading_of, real_reading, seed_of


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return resolve(real_reading()).corpus


def test_counts(corpus: Corpus) -> None:
    assert len(corpus.quotes) == 22
    assert sum(len(quote.attestations) for quote in corpus.quotes) == 23
    assert len(corpus.concepts) == 43
    assert len(corpus.topics) == 22
    assert {f"{one.kind}:{one.id}" for one in corpus.entities} == {
        "organisation:deepmind",
        "organisation:google",
        "organisation:openai",
        "organisation:tesla",
        "organisation:waymo",
        "person:andrej-karpathy",
        "person:dwarkesh-patel",
        "person:rohan-pandey",
        "product:nanogpt",
    }


def test_ids_are_unique(corpus: Corpus) -> None:
    by_name = {"sources", "talks", "concepts", "entities"}
    for name in by_name:
        ids = [(getattr(one, "kind", None), one.id) for one in getattr(corpus, name)]
        assert len(ids) == len(set(ids)), name
    made = [
        one.id
        for name in corpus.__struct_fields__
        if isinstance(getattr(corpus, name), tuple) and name not in {"mentions", *by_name}
        for one in getattr(corpus, name)
    ]
    assert len(made) == len(set(made))


def test_the_ghosts_quote_is_one_utterance_in_two_wordings(corpus: Corpus) -> None:
    (quote,) = (quote for quote in corpus.quotes if len(quote.attestations) > 1)
    times = [one.time.seconds for one in quote.attestations if one.time]
    assert times == [17, 9 * 60 + 24]
    assert quote.id == quote.attestations[0].id
    assert quote.speaker is not None
    assert quote.speaker.person == "andrej-karpathy"
    assert quote.speaker.printed == "Andrej Karpathy"
    speaker = quote.attestations[0].speaker
    assert speaker is not None
    assert speaker.because is not None
    assert english(speaker.because) == "the note on it says “Karpathy offers”"


def test_whom_the_text_presents_is_said_to_be_inferred_from_it() -> None:
    quotes = "“Roots are the only honest archive of a dry summer.”\n“It is written down.”\n"
    text = f"Forests that remember\n\nSpeaker: Ada Okafor\n\nNotable Quotes\n\n{quotes}"
    resolved = resolve(reading_of(seed_of(text)))
    speakers = [one.speaker for one in resolved.corpus.quotes]
    reasons = {english(one.because) for one in speakers if one and one.because}
    assert reasons == {"the only person that the source introduces"}


def test_one_concept_for_names_in_several_forms(corpus: Corpus) -> None:
    concepts: dict[str, Concept] = {concept.id: concept for concept in corpus.concepts}
    assert concepts["reinforcement-learning"].aliases == ("RL",)
    assert concepts["large-language-models"].aliases == ("LLMs",)
    assert concepts["reinforcement-learning-from-human-feedback"].aliases == ("RLHF",)
    assert len(concepts["in-context-learning"].definitions) == 1
    refers = {topic.name: topic.refers_to for topic in corpus.topics}
    assert refers["Reinforcement Learning"].id == "reinforcement-learning"
    assert refers["In-Context Learning"].id == "in-context-learning"
    assert (refers["Andrej Karpathy"].kind, refers["Andrej Karpathy"].id) == (
        "person",
        "andrej-karpathy",
    )
    assert "model-compression" in concepts
    assert "model-collapse" in concepts


def test_due_dates_are_computed_only_from_exact_horizons(corpus: Corpus) -> None:
    due = {
        prediction.horizon: (prediction.due.from_, prediction.due.to) if prediction.due else None
        for prediction in corpus.predictions
    }
    assert due == {"10 years": ("2035-10", "2035-10"), "Near future": None, "Long term": None}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("We build ghosts, not animals at all.", "We build ghosts — not animals, at all", True),
        (
            "We build ghosts, not animals at all, she says.",
            "build ghosts, not animals at all",
            True,
        ),
        ("We build ghosts, not animals at all.", "We eat bread, not cake in the hall.", False),
        ("Not at all.", "Not at all!", True),
        ("Not at all.", "Not at all, she said to them.", False),
        ("", "", False),
    ],
)
def test_utterances(one: str, other: str, same: bool) -> None:
    assert same_utterance(spoken(one), spoken(other)) is same
    assert same_utterance(spoken(other), spoken(one)) is same


@pytest.mark.parametrize(
    ("printed", "base", "acronym"),
    [
        ("Large Language Models (LLMs)", "Large Language Models", "LLMs"),
        ("Reinforcement Learning from Human Feedback (RLHF)", None, "RLHF"),
        ("Model Collapse", "Model Collapse", None),
        ("Scaling (in biology)", "Scaling (in biology)", None),
        ("Bits vs. Atoms", "Bits vs. Atoms", None),
    ],
)
def test_names(printed: str, base: str | None, acronym: str | None) -> None:
    name = parse_name(printed)
    assert name.acronym == acronym
    assert name.base == (base or "Reinforcement Learning from Human Feedback")


def test_attestation_ids_come_from_wording_and_printed_speaker_alone() -> None:
    alone = resolve(reading_of(*seeds(DIGEST))).corpus.quotes[0]
    both = resolve(reading_of(*seeds(DIGEST, NOTES))).corpus.quotes[0]
    assert alone.id in [one.id for one in both.attestations]
    curation = f'quotes: {{{alone.id}: {{speaker: Bo Lindqvist, time: "13:00", note: Hm}}}}'
    edited = resolve(reading_of(*seeds(DIGEST), curation=curation)).corpus.quotes[0]
    assert edited.id == alone.id
    assert edited.speaker is not None
    assert edited.speaker.person == "bo-lindqvist"
    assert edited.speaker.printed == "Ada Okafor"
    time = edited.attestations[0].time
    assert time is not None
    assert (time.seconds, time.printed, time.printed_seconds) == (780, "12:40", 760)
    assert edited.note == "Hm"


def test_wordings_can_be_parted_and_joined_by_the_editor() -> None:
    both = resolve(reading_of(*seeds(DIGEST, NOTES))).corpus.quotes[0]
    lead, other = (one.id for one in both.attestations)
    apart = f"quotes: {{{lead}: {{not_same_as: [{other}]}}}}"
    resolved = resolve(reading_of(*seeds(DIGEST, NOTES), curation=apart))
    assert not resolved.problems
    assert len(resolved.corpus.quotes) == 2


def test_concepts_can_be_merged_and_renamed_by_the_editor() -> None:
    curation = (
        "concepts:\n"
        "  mycorrhiza: {name: Fungal net, merge: [rainfall], aliases: [root net], definition: D}\n"
    )
    resolved = resolve(reading_of(*seeds(DIGEST), curation=curation))
    assert not resolved.problems
    (concept,) = resolved.corpus.concepts
    assert (concept.id, concept.name, concept.definition) == ("mycorrhiza", "Fungal net", "D")
    assert set(concept.aliases) == {"Mycorrhiza", "Rainfall", "root net"}
    assert {topic.refers_to.id for topic in resolved.corpus.topics} == {"mycorrhiza"}


def test_an_unrelated_seed_changes_nothing_of_the_others() -> None:
    before = resolve(reading_of(*seeds(DIGEST, NOTES))).corpus
    after = resolve(reading_of(*seeds(DIGEST, NOTES, OTHER_YEAR))).corpus
    assert set(before.talks) <= set(after.talks)
    assert set(before.quotes) <= set(after.quotes)
    assert {one.id for one in before.concepts} <= {one.id for one in after.concepts}
    assert set(before.passages) <= set(after.passages)


@pytest.mark.parametrize(
    ("curation", "code", "hint"),
    [
        ("talks: {no-such-talk: {title: X}}", "curation-dangling", "there is no talk"),
        ("concepts: {mycorhiza: {link: false}}", "curation-dangling", "“mycorrhiza”"),
        ("people: {ada-okafo: {url: 'https://example.org'}}", "curation-dangling", "“ada-okafor”"),
        ("sources: {s9.txt: {licence: CC0}}", "curation-dangling", "there is no file"),
        ("quotes: {abc: {note: X}}", "curation-dangling", "there is no quote"),
    ],
)
def test_names_that_nothing_bears(curation: str, code: str, hint: str) -> None:
    resolved = resolve(reading_of(*seeds(DIGEST), curation=curation))
    (problem,) = resolved.problems
    assert problem.code == code
    assert hint in english(problem.message)
    assert problem.lines == (1, 1)


@pytest.mark.parametrize(
    ("curation", "hints"),
    [
        ("talks: {a: {merge: [a]}}", ["into itself"]),
        ("talks: {a: {merge: [b]}, b: {merge: [a]}}", ["in a circle"]),
        ("talks:\n  a: {merge: [c]}\n  b: {merge: [c]}", ["merged by line 2 already"]),
        ("concepts: {a: {merge: [b]}, b: {merge: [c]}, c: {merge: [a]}}", ["in a circle"]),
        ("concepts: {a: {merge: [b], split: [B]}}", ["merge and split"]),
        ("quotes: {a: {same_as: [b], not_same_as: [b]}}", ["same_as and not_same_as"]),
        ("quotes: {a: {same_as: [a]}}", ["its own id is listed under same_as"]),
        (
            "quotes:\n  a: {same_as: [b]}\n  b: {not_same_as: [a]}",
            ["but line 2 says same_as (lines 2 and 3)"],
        ),
    ],
)
def test_contradictions_are_named(curation: str, hints: list[str]) -> None:
    resolved = resolve(reading_of(*seeds(DIGEST), curation=curation))
    messages = [
        english(one.message) for one in resolved.problems if one.code == "curation-contradiction"
    ]
    assert messages
    for hint in hints:
        assert any(hint in message for message in messages), messages


def test_a_chain_of_merges_is_one_talk_and_keeps_all_that_the_editor_says() -> None:
    texts = [
        f"Ada Okafor — “{name}”\nAudio Brief\nOkafor argues {name}.\nQuotes\n"
        f'- At 1:00 - "{name} is what I say." - Her point.\n'
        for name in ("Aaa", "Mmm", "Zzz")
    ]
    ids = [talk.id for talk in resolve(reading_of(*seeds(*texts))).corpus.talks]
    first, middle, last = ids
    curation = (
        f"talks:\n  {last}: {{merge: [{first}], note: Last.}}\n"
        f"  {first}: {{merge: [{middle}], note: First., event: An event}}\n"
    )
    reading = reading_of(*seeds(*texts), curation=curation)
    reading = msgspec.structs.replace(reading, notes={middle: "Own text.", "nothing": "Lost."})
    resolved = resolve(reading)
    (talk,) = resolved.corpus.talks
    assert (talk.id, talk.sources, talk.event) == (last, ("s0", "s1", "s2"), "An event")
    assert talk.note == "Last.\n\nFirst."
    assert resolved.notes == {last: "Own text."}
    assert [problem.code for problem in resolved.problems] == ["note-unmatched"]


SLEEP = "# Sleep debt is real\n\n- naps help\n"
PODCAST = "# Summary of a podcast\n\n- bed is a habit\n"
SAME_TITLE = "# Sleep debt is real\n\nEpisode: 7\n\n- bed is a habit\n"


def about(talk: str, *texts: str, curation: str = "", book: AddressBook | None = None) -> Corpus:
    """The corpus of notes of which the last one's front matter says what talk it is about."""
    *others, last = texts
    notes = [*others, f"---\ntalk: {talk}\n---\n{last}"]
    read_notes = [seed_of(text, f"s{at}", ".md") for at, text in enumerate(notes)]
    return resolve(reading_of(*read_notes, curation=curation, book=book)).corpus


def talk_sources(corpus: Corpus) -> dict[str, tuple[str, ...]]:
    return {talk.id: talk.sources for talk in corpus.talks}


def test_a_note_given_the_id_of_a_talk_is_about_that_talk() -> None:
    corpus = about("sleep-debt-is-real", SLEEP, PODCAST)
    assert talk_sources(corpus) == {"sleep-debt-is-real": ("s0", "s1")}
    (because,) = corpus.talks[0].merged_because
    assert (because.evidence, because.sources) == ("curation", ("s1",))


def test_a_note_given_a_new_id_introduces_a_talk() -> None:
    corpus = about("sleep-debt", SLEEP, PODCAST)
    assert talk_sources(corpus) == {"sleep-debt-is-real": ("s0",), "sleep-debt": ("s1",)}


def test_the_editors_id_joins_what_a_veto_keeps_apart() -> None:
    numbered = SLEEP.replace("\n\n", "\n\nEpisode: 3\n\n", 1)
    plain = [seed_of(text, f"s{at}", ".md") for at, text in enumerate((numbered, SAME_TITLE))]
    before = talk_sources(resolve(reading_of(*plain)).corpus)
    (shown,) = (talk for talk, sources in before.items() if sources == ("s0",))
    assert len(before) == 2
    for talk in (shown, "sleep-debt-is-real"):
        assert talk_sources(about(talk, numbered, SAME_TITLE)) == {talk: ("s0", "s1")}


def test_a_talk_joined_by_its_id_stays_joined_when_its_address_is_published() -> None:
    talk = "sleep-debt-is-real"
    page = (Address(f"talks/{talk}.md"),)
    for keys in ([f"talk:id:{talk}"], ["talk:sleep debt is real"]):
        book = AddressBook(entries=dict.fromkeys(keys, page))
        assert talk_sources(about(talk, SLEEP, PODCAST, book=book)) == {talk: ("s0", "s1")}


def test_what_is_split_from_a_talk_is_not_joined_by_its_id() -> None:
    curation = "talks: {sleep-debt-is-real: {split: [s0]}}"
    sources = talk_sources(about("sleep-debt-is-real", SLEEP, PODCAST, curation=curation))
    assert sources["sleep-debt-is-real"] == ("s1",)
    assert len(sources) == 2


@pytest.mark.parametrize(
    ("line", "inferred"),
    [
        ('- "I said this one myself." - She says it of herself at the end.', True),
        ('- "I said this one myself."', True),
        ('- "I said this one myself." — bell hooks', False),
        ('- "I said this one myself." — Bob Stone, CEO of Acme, in 2019', False),
        ('- "I said this one myself." — Bob Stone @ 99:99:99', False),
        ('- "I said this one." — Bob Stone @ 1:00\n- "I said another one here."', False),
    ],
)
def test_a_speaker_is_inferred_only_where_nobody_else_may_be_named(
    line: str, inferred: bool
) -> None:
    text = f"Talk by Ada Okafor\n\nOkafor argues that it is so.\n\nQuotes\n\n{line}\n"
    corpus = resolve(reading_of(*seeds(text))).corpus
    quote = corpus.quotes[-1]
    by_ada = quote.speaker is not None and quote.speaker.person == "ada-okafor"
    assert by_ada is inferred


@pytest.mark.parametrize("name", ["Ada Okafr", "A. Okafor", "Nobody", "zed-nobody"])
def test_a_speaker_whom_nobody_knows_is_a_problem(name: str) -> None:
    quote = resolve(reading_of(*seeds(DIGEST))).corpus.quotes[0]
    curation = f"quotes: {{{quote.id}: {{speaker: {name}}}}}"
    found = resolve(reading_of(*seeds(DIGEST), curation=curation))
    assert found.corpus.quotes[0].speaker == quote.speaker
    (problem,) = found.problems
    assert problem.code == "curation-dangling"
    said = f"quotes.{quote.id}.speaker: there is no person “{name}”"
    assert english(problem.message).startswith(said)
    assert english(problem.message).endswith("; `people.<id>.name` introduces somebody new")
    assert_said(problem.message)
