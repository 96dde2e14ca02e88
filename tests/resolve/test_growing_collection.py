"""Notes about other talks never join two accounts that stood apart, and order never matters."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.account import Account
from tests.resolve.making import account, grouped
from tests.support import examples

WORDS = """
harbour lantern gravel kettle meadow oyster pillar quarry ribbon saddle timber walnut forest rain
root bark canopy moss fungus resin
""".split()
PEOPLE = ["Ada Okafor", "Bo Lindqvist", "Cy Marsh", "Eve Host", "Fay Orr", "Gil Abt"]
OTHERS = ["Hal Voss", "Ivy Kern", "Jo Pell", "Kit Rau", "Lea Zorn", "Max Uhl", "Ned Quist"]
HOST = "Eve Host"


def texts(least: int, most: int) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(WORDS), min_size=least, max_size=most).map(" ".join)


def accounts(prefix: str, people: Sequence[str], most: int) -> st.SearchStrategy[list[Account]]:
    """Accounts of few words and people, so that much is shared."""
    maybe_date = st.sampled_from([None, "2024-05-01", "2024-05-02", "2024-06-01", "2023"])
    one = st.builds(
        lambda number, folder, title, speakers, with_host, quotes, text, date, video: account(
            f"{folder}/{prefix}{number}",
            title,
            [*speakers, *([HOST] if with_host else [])],
            quotes=quotes,
            text=text,
            published=date,
            video=f"{prefix}{video}" if video else None,
        ),
        st.integers(0, 99),
        st.sampled_from("ab"),
        texts(0, 4),
        st.lists(st.sampled_from(people), max_size=2, unique=True),
        st.booleans(),
        st.lists(texts(6, 8).map(lambda quote: f"{prefix} {quote}"), max_size=3),
        texts(0, 30),
        maybe_date,
        st.sampled_from([None, None, None, 1, 2]),
    )
    return st.lists(one, max_size=most, unique_by=lambda it: it.id)


def joined(found: Sequence[Account]) -> set[frozenset[str]]:
    """The pairs of accounts that are in one talk."""
    return {
        frozenset((str(one.id), str(other.id)))
        for group in grouped(*found).groups
        for one in group.accounts
        for other in group.accounts
        if one.id < other.id
    }


@pytest.mark.slow
@settings(max_examples=examples(150))
@given(accounts("n", PEOPLE, 7), accounts("m", OTHERS, 12))
def test_notes_about_other_talks_join_no_two_that_stood_apart(
    known: list[Account], added: list[Account]
) -> None:
    """The others share the words and the host, and have speakers, quotes and videos of their own."""
    own = {str(one.id) for one in known}
    after = {pair for pair in joined([*known, *added]) if pair <= own}
    assert after <= joined(known)


@settings(max_examples=examples(60))
@given(accounts("n", PEOPLE, 8), st.randoms(use_true_random=False))
def test_the_order_of_accounts_changes_nothing(known: list[Account], random: object) -> None:
    mixed = list(known)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert grouped(*mixed) == grouped(*known)


@pytest.mark.slow
def test_a_title_that_turns_out_to_be_a_series_parts_what_it_joined() -> None:
    title = "Letters from the canopy of fungus"
    first = account("a/one", title, ["Ada Okafor"])
    second = account("b/two", title, ["Ada Okafor"], text="moss")
    assert joined([first, second])
    later = [
        account(f"c/{number}", f"{title} {word}", ["Ivy Kern"])
        for number, word in enumerate(f"{a} {b}" for a in WORDS for b in WORDS)
    ]
    assert not joined([first, second, *later])


def test_who_turns_out_to_receive_others_joins_nothing_and_still_excludes() -> None:
    first = account("a/one", "Moss", ["Eve Host"], quotes=["moss is older than rain they say here"])
    shows = [account(f"c/{name}", name, ["Eve Host", name]) for name in OTHERS]
    alone = account(
        "b/two", "Moss", ["Ada Okafor"], quotes=["moss is older than rain they say here"]
    )
    assert not joined([first, alone])
    assert not {pair for pair in joined([first, alone, *shows]) if pair <= {"a/one", "b/two"}}
