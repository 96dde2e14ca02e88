"""What is suggested can be accepted and refused, by lines that are appended to the curation file."""

import msgspec
import pytest

from generator.curation.edits import Edit, accepting, refusing
from generator.curation.load import read_curation
from generator.messages.words import english
from generator.model.curation import Curation
from generator.model.reading import Reading, Resolved, Suggestion, SuggestionKind
from generator.output.console.suggest import suggestion_lines
from generator.resolve import resolve
from tests.evaluation.accounts import told
from tests.evaluation.measuring import read_told
from tests.resolve.making import account, grouped
from tests.resolve.test_talks import DIGEST, NOTES, ONE_QUOTE, seeds
from tests.support import assert_said, reading_of

PHRASE = ("Please tell your friends of the river hour and its weirs",)
FRONT = "---\ntalk: woods\n---\n"
OTHER_TITLE = ONE_QUOTE.replace(
    "Of roots and patience", "How forests and gardens remember"
).replace("A forest remembers what the rain forgot", "A tree is a clock")
OTHER_WORDS = NOTES.replace(
    "rain forgot a hundred years ago, and", "river took a hundred years before, and"
)
TWO_NAMES = "Speakers: Ada Okafor · A. Okafor"
TEXTS: dict[SuggestionKind, tuple[str, ...]] = {
    SuggestionKind.TALKS: (DIGEST, OTHER_TITLE),
    SuggestionKind.QUOTES: (FRONT + DIGEST, FRONT + OTHER_WORDS),
    SuggestionKind.CONCEPTS: (DIGEST.replace("Mycorrhiza · Rainfall", "AI Education · Education"),),
    SuggestionKind.PEOPLE: (DIGEST.replace("Speakers: Ada Okafor · Bo Lindqvist", TWO_NAMES),),
    SuggestionKind.ORGANISATIONS: (DIGEST.replace("Treeline", "Treeline · Treeline Inc."),),
}


def resolved(reading: Reading, *lines: str) -> Resolved:
    """What comes of a curation file of such lines, one below the other; it must be right."""
    curation, problems = read_curation("\n".join(lines)) if lines else (Curation(), ())
    assert problems == ()
    found = resolve(msgspec.structs.replace(reading, curation=curation))
    assert [one for one in found.problems if one.severity == "error"] == []
    return found


def of_kind(found: Resolved, kind: SuggestionKind) -> Suggestion:
    (suggestion,) = (one for one in found.suggestions if one.kind is kind)
    return suggestion


def things(found: Resolved) -> int:
    corpus = found.corpus
    return sum(map(len, (corpus.talks, corpus.quotes, corpus.concepts, corpus.entities)))


@pytest.mark.parametrize("kind", TEXTS)
def test_a_suggestion_that_is_accepted_is_done_and_gone(kind: SuggestionKind) -> None:
    reading = reading_of(*seeds(*TEXTS[kind]))
    before = resolved(reading)
    suggestion = of_kind(before, kind)
    assert suggestion.because
    after = resolved(reading, accepting(suggestion).whole)
    assert things(after) == things(before) - 1
    assert after.suggestions == ()
    pasted = resolved(reading, suggestion_lines(before.suggestions))
    assert pasted.corpus == after.corpus


@pytest.mark.parametrize("kind", TEXTS)
def test_a_suggestion_that_is_refused_is_gone_and_nothing_changes(kind: SuggestionKind) -> None:
    reading = reading_of(*seeds(*TEXTS[kind]))
    before = resolved(reading)
    after = resolved(reading, refusing(of_kind(before, kind)).whole)
    assert after.corpus == before.corpus
    assert after.suggestions == ()


def test_what_may_be_one_with_several_is_not_joined_with_all_of_them() -> None:
    pairs = [
        ("list", "weirs"),
        ("list", "dams"),
        ("fords", "locks"),
        ("fords", "mills"),
        ("locks", "mills"),
    ]
    suggestions = [
        Suggestion(
            kind=SuggestionKind.TALKS,
            first=one,
            second=two,
            names=(one, two),
            because=(),
            strength=1.0,
        )
        for one, two in pairs
    ]
    lines = suggestion_lines(suggestions)
    curation, problems = read_curation(lines)
    assert problems == ()
    assert {it: entry.merge for it, entry in curation.talks.items()} == {
        "fords": ("locks", "mills")
    }
    assert 'if they are: "list": {merge: ["dams"]}' in lines
    curation, problems = read_curation(suggestion_lines(suggestions[:2]))
    assert (dict(curation.talks), problems) == ({}, ())


@pytest.fixture(scope="module")
def large() -> Reading:
    return read_told(told())


def test_an_alias_joins_what_is_called_so_and_its_address_leads_there() -> None:
    reading = reading_of(*seeds(*TEXTS[SuggestionKind.PEOPLE]))
    after = resolved(reading, accepting(of_kind(resolved(reading), SuggestionKind.PEOPLE)).whole)
    (person,) = (one for one in after.corpus.entities if one.kind == "person")
    assert (person.name, "A. Okafor" in person.aliases) == ("Ada Okafor", True)
    assert after.published["person:a okafor"] == person.address
    assert {one.person for talk in after.corpus.talks for one in talk.people} == {person.id}


@pytest.mark.slow
def test_all_of_a_large_collection_can_be_refused(large: Reading) -> None:
    before = resolved(large)
    assert len(before.suggestions) > 10
    assert {one.kind for one in before.suggestions} >= {"talks", "quotes", "concepts"}
    for reason in {reason for one in before.suggestions for reason in one.because}:
        assert_said(reason)
    after = resolved(large, *(refusing(one).whole for one in before.suggestions))
    assert after.suggestions == ()
    assert after.corpus == before.corpus


@pytest.mark.slow
def test_all_of_a_large_collection_can_be_accepted_at_once(large: Reading) -> None:
    before = resolved(large)
    after = resolved(large, suggestion_lines(before.suggestions))
    assert things(after) < things(before)
    old = {(one.kind, one.first, one.second) for one in before.suggestions}
    assert not old & {(one.kind, one.first, one.second) for one in after.suggestions}


def test_what_was_refused_stays_apart_when_evidence_joins_it() -> None:
    names = ("ada-okafor-forests-that-remember", "radio-terra-ada-okafor-forests-that-remember")
    refused = Edit("talks", names[0], {"not_same_as": [names[1]]}).whole
    reading = reading_of(*seeds(DIGEST, NOTES))
    assert len(resolved(reading).corpus.talks) == 1
    assert len(resolved(reading, refused).corpus.talks) == 2


def test_concepts_that_were_refused_stay_apart_when_a_source_joins_them() -> None:
    joined = DIGEST.replace("Mycorrhiza · Rainfall", "Rain Law (RL) · RL")
    reading = reading_of(*seeds(joined))
    assert {one.id for one in resolved(reading).corpus.concepts} == {"rain-law"}
    line = Edit("concepts", "rain-law", {"not_same_as": ["rl"]}).whole
    assert {one.id for one in resolved(reading, line).corpus.concepts} == {"rain-law", "rl"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            DIGEST.replace(
                "Mycorrhiza · Rainfall",
                "Large Language Models · Large Language Models (LLM) · LLM",
            ),
            'concepts: {"large-language-models": {split: ["LLM"]}}',
        ),
        (
            DIGEST.replace("(1)\n\nTreeline", "(3)\n\n- Treeline\n- Treeline\n- TREELINE"),
            'organisations: {"treeline": {split: ["TREELINE"]}}',
        ),
    ],
)
def test_what_the_editor_split_off_is_not_suggested(text: str, line: str) -> None:
    reading = reading_of(*seeds(text))
    before = resolved(reading)
    after = resolved(reading, line)
    assert things(after) == things(before) + 1
    assert after.suggestions == ()


COMMON = "And I think that it is one of the things that you could have {} about {}."


def test_quotes_that_share_common_words_only_are_not_suggested() -> None:
    said = "A forest remembers what the rain forgot a hundred years ago."
    one, other = COMMON.format("dreamt", "roots"), COMMON.format("sung", "wells")
    texts = (FRONT + DIGEST.replace(said, one), FRONT + NOTES.replace(said[:-1], other[:-1]))
    assert not any(it.kind is SuggestionKind.QUOTES for it in found_for(*texts))


def found_for(*texts: str) -> tuple[Suggestion, ...]:
    found = resolved(reading_of(*seeds(*texts)))
    for one in found.suggestions:
        for reason in one.because:
            assert_said(reason)
    return found.suggestions


def test_times_far_apart_are_no_reason() -> None:
    near, far = (
        next(
            it
            for it in found_for(FRONT + DIGEST, FRONT + OTHER_WORDS.replace("12:38", time))
            if it.kind is SuggestionKind.QUOTES
        )
        for time in ("12:38", "40:00")
    )
    assert [*map(english, near.because[1:])] == ["their times are 2 s apart"]
    assert far.because == near.because[:1]


def test_a_phrase_that_many_quote_suggests_nothing() -> None:
    titles = "Mud Sand Weirs Dams Eels Reeds Locks Mills Fords".split()
    many = [account(f"a/{it}", it, ["Ada Okafor"], quotes=PHRASE) for it in titles]
    assert len(grouped(*many[:3]).near) == 3
    assert not grouped(*many).near


def test_talks_that_the_editor_named_are_not_suggested() -> None:
    named = [text.replace("woods", name) for name, text in zip("ab", (FRONT, FRONT), strict=True)]
    texts = (named[0] + DIGEST, named[1] + OTHER_TITLE)
    assert resolved(reading_of(*seeds(*texts))).suggestions == ()


def test_a_line_that_is_not_filled_in_says_nothing() -> None:
    edit = Edit("talks", "woods", {"date": "", "url": ""})
    assert edit.whole == 'talks: {"woods": {date: "", url: ""}}'
    reading = reading_of(*seeds(FRONT + DIGEST))
    assert resolved(reading, edit.whole).corpus == resolved(reading).corpus


def test_names_in_lines_are_quoted_and_harmless() -> None:
    hostile = 'a", b]}}\nconcepts: {x'
    edit = Edit("people", "ada", {"aliases": [hostile]})
    curation, problems = read_curation(edit.whole)
    assert problems == ()
    assert curation.people["ada"].aliases == (" ".join(hostile.split()),)


def test_the_number_of_an_episode_in_front_is_no_part_of_what_it_is_called() -> None:
    head = "# {}The Long Now of Seeds\n\nGuest: Ada Okafor\nShow: River Hour\n\n- {}\n"
    texts = (head.format("Ep. 112: ", "Seeds sleep."), head.format("", "Frost is a friend."))
    (suggestion,) = resolve(reading_of(*seeds(*texts))).suggestions
    assert suggestion.kind is SuggestionKind.TALKS
