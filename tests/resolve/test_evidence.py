"""What speaks for and against one talk, and which wordings are one utterance."""

from random import Random

import msgspec
import pytest

from generator.messages.words import english
from generator.model.base import SourceId
from generator.model.curation import Curation
from generator.read.seed import SeedFile, read_seed
from generator.resolve.quotes.same_utterance import same_utterance, spoken
from generator.resolve.same_talk.evidence import may_be_telling, signs
from generator.resolve.same_talk.groups import group_accounts
from generator.resolve.same_talk.shared_quotes import shared_sayings
from generator.resolve.same_talk.traits import traits
from generator.resolve.same_talk.weights import SUGGESTION, THRESHOLD, Sign, strength
from tests.evaluation.accounts import told
from tests.evaluation.invented import invented
from tests.evaluation.measuring import read_told
from tests.support import account_of

LINES = (
    '- At {a} - "A forest remembers what the rain forgot a hundred years ago." - Her point.\n'
    '- At {b} - "Roots are the only honest archive of a dry summer." - On archives.\n'
)


def notes(title: str, lines: str = LINES, name: str = "Ada Okafor") -> str:
    quotes = lines.format(a="1:00", b="9:00")
    brief = f"This one covers {name}. {name.rsplit(maxsplit=1)[-1]} argues that it is so."
    return f"{name} — “{title}”\nAudio Brief\n{brief}\nQuotes\n{quotes}Takeaways\n- Plant.\n"


def signs_between(one: str, other: str) -> tuple[Sign, ...]:
    first, second = traits(account_of(one, "s0")), traits(account_of(other, "s1"))
    return signs(first, second, shared_sayings([first, second]).get((0, 1), ()))


def found(one: str, other: str) -> dict[str, float]:
    return {sign.evidence: sign.weight for sign in signs_between(one, other)}


def joined(*texts: str) -> int:
    accounts = [account_of(text, f"s{at}") for at, text in enumerate(texts)]
    return len(group_accounts(accounts, Curation()).groups)


def test_two_shared_quotes_settle_it() -> None:
    one, other = notes("Forests that remember"), notes("Old roots", name="Bo Lindqvist")
    assert {"shared-quote", "more-shared-quotes"} <= found(one, notes("Old roots")).keys()
    assert joined(one, notes("Old roots")) == 1
    assert "other-people" in found(one, other)
    assert joined(one, other) == 2


def test_one_quote_and_one_person_do_not() -> None:
    catchphrase = LINES.split("\n", maxsplit=1)[0] + "\n"
    other = notes("Deserts", catchphrase + '- At 8:00 - "Sand is a river that is late." - Hm.\n')
    assert strength([]) == 0
    assert sum(found(notes("Forests"), other).values()) < THRESHOLD
    assert joined(notes("Forests"), other) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Forests that remember, part 1", "Forests that remember, part 2"),
        ("Forests that remember (Part One)", "Forests that remember (Part Two)"),
        ("Forests that remember I: part i", "Forests that remember II: part ii"),
        ("Forests that remember #12", "Forests that remember #13"),
        ("Forests that remember 2021", "Forests that remember 2023"),
    ],
)
def test_other_numbers_and_years_forbid_it(first: str, second: str) -> None:
    assert joined(notes(first), notes(second)) == 2
    assert joined(notes(first), notes(second), notes("Forests that remember")) == 2


def test_a_quote_is_found_in_the_transcript_of_another_account() -> None:
    text = (
        "WEBVTT\n\n00:01.000 --> 00:09.000\n<v Okafor>So a forest remembers what the rain forgot "
        "a hundred years ago, I think.\n\n00:10.000 --> 00:19.000\n<v Okafor>And roots are the "
        "only honest archive of a dry summer.\n"
    )
    (transcript,) = read_seed(SeedFile(id=SourceId("t"), file="t.vtt"), text.encode()).accounts
    accounts = [account_of(notes("Forests that remember"), "s0"), transcript]
    (group,) = group_accounts(accounts, Curation()).groups
    assert [one.evidence for one in group.because][:2] == ["shared-quote", "more-shared-quotes"]
    assert "transcript" in english(group.because[0].detail)


def test_turns_in_notes_are_no_transcript() -> None:
    notes_of_turns = (
        "Ada Okafor on forests\n\nBo Lind: What does it remember?\n\nAda Okafor: So a forest "
        "remembers what the rain forgot a hundred years ago, I think.\n\nBo Lind: Really so?\n\n"
        "Ada Okafor: And roots are the only honest archive of a dry summer.\n"
    )
    assert traits(account_of(notes_of_turns, "s1")).heard
    said = details(notes("Forests that remember"), notes_of_turns)["shared-quote"]
    assert said.endswith("which stands in the other's text")


def test_what_a_transcript_does_not_have_speaks_against_it() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:09.000\n<v Okafor>We will talk about sand and its trains.\n"
    (transcript,) = read_seed(SeedFile(id=SourceId("t"), file="t.vtt"), text.encode()).accounts
    notes_of_it = traits(account_of(notes("Forests that remember"), "s0"))
    assert "not-heard" in {sign.evidence for sign in signs(notes_of_it, traits(transcript))}


def test_a_name_without_letters_is_a_name() -> None:
    account = account_of(notes("Forests that remember"))
    person = msgspec.structs.replace(account.people[0], name="***")
    nameless = msgspec.structs.replace(account, people=(person,))
    assert traits(nameless).people == (("***",),)
    assert len(group_accounts([nameless], Curation()).groups) == 1


def test_a_single_pair_joins_no_two_groups() -> None:
    others = (
        '- At {a} - "Sand is a river that has missed the last train." - Hm.\n'
        '- At {b} - "Every dune is on its way to another desert." - Hm.\n'
    )
    title = "Forests that remember every rain"
    one, other = notes(title), notes(title, others)
    assert sum(found(one, other).values()) >= THRESHOLD
    assert joined(one, other) == 1
    assert joined(one, notes("Roots"), other, notes("Dunes", others)) == 2


ONE = [
    ("It's the forest that doesn't forget us.", "It is the forest that does not forget us!"),
    (
        "We've waited ten years for one honest tree.",
        "We have waited, um, 10 years for one honest tree",
    ),
    ("A tree, in the end, is a very slow fountain.", "A tree... is a very slow fountain."),
    ("The colour of a leaf is its labour.", "The color of a leaf is its labor"),
    ("Nobody pays for the shade that they sit in.", "No one pays for the shade they sit in."),
    (
        "We cut it down and then we asked it for advice, as one does in spring.",
        "then we asked it for advice",
    ),
]
TWO = [
    (
        "I have never seen a player lose on time who believed it.",
        "I have never seen a player win on time who enjoyed it.",
    ),
    (
        "The old wood is the safest place to sleep.",
        "The old wood is not the safest place to sleep.",
    ),
    ("A bad plan is better than no plan at all.", "A bad move is better than no move at all."),
    ("We lost ten trees in the storm last night.", "We lost twelve trees in the storm last night."),
    ("At the end of the day it is what it is.", "That is what it is, and the day is at an end."),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_wordings_of_one_utterance(one: str, other: str) -> None:
    assert same_utterance(spoken(one), spoken(other))
    assert same_utterance(spoken(other), spoken(one))


@pytest.mark.parametrize(("one", "other"), TWO)
def test_sentences_that_are_built_alike(one: str, other: str) -> None:
    assert not same_utterance(spoken(one), spoken(other))
    assert not same_utterance(spoken(other), spoken(one))


def test_more_may_differ_at_the_same_time() -> None:
    one = spoken("The mountain hides its broken teeth under borrowed snow in April.")
    other = spoken("The mountain hides its broken bones under borrowed snow in spring.")
    assert not same_utterance(one, other)
    assert same_utterance(one, other, 12)
    assert not same_utterance(one, other, 300)


def test_a_glance_rules_out_no_pair_that_may_be_suggested() -> None:
    invented_ones, _ = invented(Random(1), 12)
    listed = [traits(account) for account in read_told((*told(), *invented_ones)).accounts]
    shared = shared_sayings(listed)
    ruled_out = 0
    for at, one in enumerate(listed):
        for there, other in enumerate(listed[at + 1 :], start=at + 1):
            if (at, there) not in shared and not may_be_telling(one, other):
                ruled_out += 1
                assert strength(signs(one, other)) < SUGGESTION, (one.account.id, other.account.id)
    assert ruled_out > len(listed) ** 2 / 3


def test_what_only_a_number_parts_is_suggested() -> None:
    lines = (
        LINES + '- At 11:00 - "No tree has ever asked for the name of its neighbour." - Names.\n'
    )
    texts = (notes("Day One: on forests", lines), notes("On forests (day 2 of RootConf)", lines))
    accounts = [account_of(text, f"s{at}") for at, text in enumerate(texts)]
    grouped = group_accounts(accounts, Curation())
    assert len(grouped.groups) == 2
    (near,) = grouped.near
    assert "other-number" in {sign.evidence for sign in near.signs}


def details(one: str, other: str) -> dict[str, str]:
    return {sign.evidence: english(sign.detail) for sign in signs_between(one, other)}


def test_names_are_told_as_they_are_printed() -> None:
    listed = account_of(notes("Forests that remember"), "a")
    told = msgspec.structs.replace(
        account_of("OKAFOR’s Forests\nHere Ada Okafor says that forests remember.\n", "b"),
        people=(),
    )
    said = {sign.evidence: english(sign.detail) for sign in signs(traits(listed), traits(told))}
    assert said["title-names-person"] == "a title names “OKAFOR”"
    assert said["text-names-person"] == "one tells of the other's Ada Okafor"


def test_what_several_signs_say_is_told_once() -> None:
    prose = " ".join(f"{word}ing" for word in "harbour lantern gravel kettle meadow oyster".split())
    texts = [notes(f"Talk {at}", LINES) + f"- {prose}.\n" for at in "ab"]
    (group,) = group_accounts(
        [account_of(it, f"s{at}") for at, it in enumerate(texts)], Curation()
    ).groups
    assert {"shared-words", "more-shared-words"} <= found(*texts).keys()
    told = [english(one.detail) for one in group.because]
    assert len(told) == len(set(told))
    assert any("telling words" in one for one in told)
