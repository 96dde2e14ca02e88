"""What speaks for and against one talk, and which wordings are one utterance."""

import msgspec
import pytest

from generator.messages.words import english
from generator.model.curation import Curation
from generator.resolve.quotes.same_utterance import same_utterance, spoken
from generator.resolve.same_talk.evidence.common import common_of
from generator.resolve.same_talk.evidence.pair import Pair
from generator.resolve.same_talk.evidence.wording import shared_sayings
from generator.resolve.same_talk.facts.account_facts import facts_of
from generator.resolve.same_talk.groups import group_accounts
from generator.resolve.same_talk.rules import RULES, RuleKind, Sign, signs_of
from tests.support import account_of, seed_in, seed_of

LINES = (
    '- At {a} - "A forest remembers what the rain forgot a hundred years ago." - Her point.\n'
    '- At {b} - "Roots are the only honest archive of a dry summer." - On archives.\n'
)


def notes(title: str, lines: str = LINES, name: str = "Ada Okafor") -> str:
    quotes = lines.format(a="1:00", b="9:00")
    brief = f"This one covers {name}. {name.rsplit(maxsplit=1)[-1]} argues that it is so."
    return f"{name} — “{title}”\nAudio Brief\n{brief}\nQuotes\n{quotes}Takeaways\n- Plant.\n"


def pair_of(one: str, other: str) -> Pair:
    first, second = (facts_of(account_of(text, f"s{at}")) for at, text in enumerate((one, other)))
    quotes = shared_sayings([first, second]).get((0, 1), ())
    return Pair(one=first, other=second, common=common_of([first, second]), quotes=tuple(quotes))


def found(one: str, other: str) -> dict[str, Sign]:
    """What the rules find between two notes, by their codes."""
    pair = pair_of(one, other)
    return {sign.rule.code: sign for sign in signs_of(pair, RULES, *RuleKind)}


def joined(*texts: str) -> int:
    accounts = [account_of(text, f"s{at}") for at, text in enumerate(texts)]
    return len(group_accounts(accounts, Curation()).groups)


def test_two_shared_quotes_settle_it() -> None:
    one, other = notes("Forests that remember"), notes("Old roots", name="Bo Lindqvist")
    assert "shared-quotes" in found(one, notes("Old roots"))
    assert joined(one, notes("Old roots")) == 1
    assert "other-people" in found(one, other)
    assert joined(one, other) == 2


def test_one_quote_and_one_person_do_not() -> None:
    catchphrase = LINES.split("\n", maxsplit=1)[0] + "\n"
    other = notes("Deserts", catchphrase + '- At 8:00 - "Sand is a river that is late." - Hm.\n')
    signs = found(notes("Forests"), other).values()
    assert {sign.rule.kind for sign in signs} == {RuleKind.WEAK}
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
    assert joined(notes(first), notes(second), notes("Forests that remember")) == 3  # rivals


def test_a_quote_is_found_in_the_transcript_of_another_account() -> None:
    text = (
        "WEBVTT\n\n00:01.000 --> 00:09.000\n<v Okafor>So a forest remembers what the rain forgot "
        "a hundred years ago, I think.\n\n00:10.000 --> 00:19.000\n<v Okafor>And roots are the "
        "only honest archive of a dry summer.\n"
    )
    (transcript,) = seed_in("t.vtt", text, "t").accounts
    accounts = [account_of(notes("Forests that remember"), "s0"), transcript]
    (group,) = group_accounts(accounts, Curation()).groups
    assert [one.evidence for one in group.because][:2] == ["shared-quotes", "a-quote"]
    assert "transcript" in english(group.because[1].detail)


def test_turns_in_notes_are_no_transcript() -> None:
    notes_of_turns = (
        "Ada Okafor on forests\n\nBo Lind: What does it remember?\n\nAda Okafor: So a forest "
        "remembers what the rain forgot a hundred years ago, I think.\n\nBo Lind: Really so?\n\n"
        "Ada Okafor: And roots are the only honest archive of a dry summer.\n"
    )
    assert facts_of(account_of(notes_of_turns, "s1")).is_heard
    sign = found(notes("Forests that remember"), notes_of_turns)["a-quote"]
    assert english(sign.detail).endswith("which stands in the other's text")


def test_a_name_without_letters_is_a_name() -> None:
    account = account_of(notes("Forests that remember"))
    person = msgspec.structs.replace(account.people[0], name="***")
    nameless = msgspec.structs.replace(account, people=(person,))
    assert facts_of(nameless).people == (("***",),)
    assert len(group_accounts([nameless], Curation()).groups) == 1


OTHER_LINES = (
    '- At {a} - "Sand is a river that has missed the last train." - Hm.\n'
    '- At {b} - "Every dune is on its way to another desert." - Hm.\n'
)


def test_a_single_pair_joins_no_two_groups() -> None:
    title = "Forests that remember every rain"
    one, other = notes(title), notes(title, OTHER_LINES)
    assert "title-and-person" in found(one, other)
    assert joined(one, other) == 1
    assert joined(one, notes("Roots"), other, notes("Dunes", OTHER_LINES)) == 2


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


def test_what_only_a_number_parts_is_suggested() -> None:
    lines = (
        LINES + '- At 11:00 - "No tree has ever asked for the name of its neighbour." - Names.\n'
    )
    texts = (notes("Day One: on forests", lines), notes("On forests (day 2 of RootConf)", lines))
    accounts = [account_of(text, f"s{at}") for at, text in enumerate(texts)]
    grouped = group_accounts(accounts, Curation())
    assert len(grouped.groups) == 2
    (near,) = grouped.near
    assert [sign.rule.code for sign in near.against] == ["other-number"]


def test_what_several_signs_say_is_told_once() -> None:
    texts = [notes("Forests that remember every rain") for _ in "ab"]
    (group,) = group_accounts(
        [account_of(it, f"s{at}") for at, it in enumerate(texts)], Curation()
    ).groups
    assert {"same-title", "same-people"} <= found(*texts).keys()
    codes = {one.evidence for one in group.because}
    assert "title-and-person" in codes
    assert not codes & {"same-title", "same-people", "title-words"}


def _group_of(rare: int) -> int:
    """How many talks two accounts of Ada are, beside six others with the words of their group.

    The one is in prose, the other in turns; `rare` words stand in both and nowhere else.
    """
    group = " ".join(f"{first}{last}weir" for first in "bdfgklmn" for last in "aeiou")
    words = " ".join(f"{first}oorlock" for first in "bdfghjklmnprst"[:rare])
    others = [f"# Of mud {n}\n\nSpeaker: Ivo Kern\n\n{group}.\n" for n in "abcdef"]
    note = f"# Of locks\n\nSpeaker: Ada Okafor\n\n{group}. {words}.\n"
    turns = f"**Ada Okafor:** {group}.\n\n**Bo Lind:** Why?\n\n**Ada Okafor:** {words}.\n\n"
    talk = f"# The locks of stone\n\nSpeaker: Ada Okafor\n\n{turns}**Bo Lind:** So it is.\n"
    files = {f"n{at}.md": it for at, it in enumerate((note, talk, *others))}
    accounts = [
        it for name, text in files.items() for it in seed_of(text, name[:-3], ".md").accounts
    ]
    return len(group_accounts(accounts, Curation()).groups) - len(others)


def test_what_a_group_always_says_is_no_subject_of_a_talk() -> None:
    assert (_group_of(rare=3), _group_of(rare=14)) == (2, 1)


def test_a_clip_of_a_few_words_is_no_evidence_of_a_talk_on_the_same_things() -> None:
    clip = (
        "WEBVTT\n\n00:01.000 --> 00:05.000\n<v Nadia Brun>Rivers are verbs and they move stones.\n\n"
        "00:06.000 --> 00:09.000\n<v Nadia Brun>Law, money and fish come later.\n"
    )
    note = (
        "# Rivers and the law\n\nSpeaker: Nadia Brun\nEvent: RiverConf 2022\nDate: 2022-02-02\n\n"
        "- Rivers move stones\n- fish pay no money\n- law comes later\n"
    )
    seeds = (seed_of(clip, "clip", ".vtt"), seed_of(note, "riverconf", ".md"))
    accounts = tuple(it for seed in seeds for it in seed.accounts)
    assert len(group_accounts(accounts, Curation()).groups) == 2
