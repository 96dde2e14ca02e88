"""Pairs of accounts that rules are asked about."""

import msgspec

from generator.model.account import Account, AccountPassage
from generator.model.account_head import AccountKind
from generator.resolve.same_talk.evidence.common import common_of
from generator.resolve.same_talk.evidence.pair import Pair
from generator.resolve.same_talk.evidence.wording import shared_sayings, shared_wordings
from generator.resolve.same_talk.facts.account_facts import facts_of
from generator.resolve.same_talk.rules import RULES, RuleKind, signs_of
from tests.resolve.making import account

ADA, BO = ["Ada Okafor"], ["Bo Lindqvist"]
TITLE = "How forests remember every rain"
QUOTES = (
    "A forest remembers what the rain forgot a hundred years ago.",
    "Roots are the only honest archive of a dry summer.",
)
WORDS = "harbour lantern gravel kettle meadow oyster pillar quarry ribbon saddle timber walnut"
TEXT = " ".join(f"{word}{number}" for number in range(6) for word in WORDS.split())

MANY = [
    f"{word}{letter}{other}"
    for word in WORDS.split()
    for letter in "aeiouy"
    for other in "bdfgklmn"
]
"""Words of a long text that tell of what it is about."""


def other_words(turn: int) -> str:
    """More words than the text has, of which none is in it."""
    turned = [f"{word[turn:]}{word[:turn]}" for word in WORDS.split()]
    return " ".join(f"{word}{number}" for number in range(10) for word in turned)


def pair(one: Account, other: Account) -> Pair:
    facts = [facts_of(one), facts_of(other)]
    return Pair(
        one=facts[0],
        other=facts[1],
        common=common_of(facts),
        quotes=tuple(shared_sayings(facts).get((0, 1), ())),
        wording=shared_wordings([one, other]).get((0, 1)),
    )


def said(**of: object) -> tuple[Account, Account]:
    """Two accounts that would be joined by what was said, but for what they differ in.

    Values in pairs are of the one and of the other.
    """
    one = {key: value[0] if isinstance(value, tuple) else value for key, value in of.items()}
    other = {key: value[1] if isinstance(value, tuple) else value for key, value in of.items()}
    one.setdefault("title", "Forests")
    other.setdefault("title", "Forests")
    return (
        account("a/one", people=one.pop("people", ADA), quotes=QUOTES, **one),  # type: ignore[arg-type]
        account("b/two", people=other.pop("people", ADA), quotes=QUOTES, **other),  # type: ignore[arg-type]
    )


def codes(one: Account, other: Account) -> set[str]:
    return {sign.rule.code for sign in signs_of(pair(one, other), RULES, *RuleKind)}


def heard(text: str) -> Account:
    """A transcript of one turn."""
    spoken = account("b/two", text=text, kind=AccountKind.TRANSCRIPT)
    (passage,) = spoken.of(AccountPassage)
    turn = msgspec.structs.replace(passage, speaker="Ada Okafor")
    return msgspec.structs.replace(spoken, items=(turn,))
