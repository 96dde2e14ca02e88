"""A quote that is said in two talks stays in both, and each knows of the other."""

import pytest

from generator.messages.words import english
from generator.model.items import Quote
from generator.model.reading import Suggestion, SuggestionKind
from generator.resolve import resolve
from tests.support import link, reading_of, seed_of

LINE = "A dike is a promise that water has never read."
PAGE = """\
{who} — “{title}”

Quotes
- At 12:20 - "{said}" - {who} explains it.
- At 20:00 - "{own}" - {who} goes on.
"""
FIRST = PAGE.format(
    who="Ada Okafor", title="Dikes that listen", said=LINE, own="We measure the sea with a stick."
)
SECOND = PAGE.format(
    who="Bo Lindqvist",
    title="Cities on stilts",
    said="A dike is a promise... that the water has never read!",
    own="A house that floats pays no rent to the ground.",
)


def test_each_names_the_other_and_their_talks_are_related() -> None:
    resolved = resolve(reading_of(seed_of(FIRST, "first"), seed_of(SECOND, "second")))
    corpus = resolved.corpus
    assert len(corpus.talks) == 2
    twice = {quote.talk: quote for quote in corpus.quotes if "dike" in quote.text}
    one, other = twice.values()
    assert (one.recurs, other.recurs) == ((other.id,), (one.id,))
    assert [quote.recurs for quote in corpus.quotes if "dike" not in quote.text] == [(), ()]
    related = link(corpus).related_talks
    assert [english(one.because) for listed in related.values() for one in listed] == [
        "1 quote in common",
        "1 quote in common",
    ]


def test_in_one_talk_it_is_one_quote() -> None:
    again = FIRST.replace("Quotes", "Notes\n\nMore.\n\nQuotes")
    resolved = resolve(reading_of(seed_of(FIRST, "first"), seed_of(again, "second")))
    assert len(resolved.corpus.talks) == 1
    assert [quote.recurs for quote in resolved.corpus.quotes] == [(), ()]


STICK, RENT = "We measure the sea with a stick.", "A house that floats pays no rent to the ground."


def told(curation: str = "") -> dict[str, Quote]:
    """The quotes by their words, with a curation file that must be right."""
    reading = reading_of(seed_of(FIRST, "first"), seed_of(SECOND, "second"), curation=curation)
    resolved = resolve(reading)
    assert resolved.problems == ()
    assert len(resolved.corpus.talks) == 2
    return {quote.text: quote for quote in resolved.corpus.quotes}


def test_the_editor_says_that_other_words_are_said_again() -> None:
    before = told()
    stick, rent = before[STICK].id, before[RENT].id
    for curation in (
        f"quotes: {{{stick}: {{same_as: [{rent}]}}}}",
        f"quotes: {{{rent}: {{same_as: [{stick}]}}}}",
    ):
        after = told(curation)
        assert len(after) == len(before)
        assert (after[STICK].recurs, after[RENT].recurs) == ((rent,), (stick,))
        assert after[STICK].recurs_by_hand == (rent,)
        assert after[LINE] == before[LINE]


def test_the_editor_says_that_it_is_not_said_again() -> None:
    before = told()
    one, other = before[LINE].id, before[LINE].recurs[0]
    for first, second in ((one, other), (other, one)):
        after = told(f"quotes: {{{first}: {{not_same_as: [{second}]}}}}")
        assert not any(quote.recurs for quote in after.values())


def test_both_at_once_is_one_error() -> None:
    before = told()
    stick, rent = before[STICK].id, before[RENT].id
    curation = f"quotes:\n  {stick}: {{same_as: [{rent}]}}\n  {rent}: {{not_same_as: [{stick}]}}\n"
    reading = reading_of(seed_of(FIRST, "first"), seed_of(SECOND, "second"), curation=curation)
    (problem,) = resolve(reading).problems
    assert problem.code == "curation-contradiction"
    assert "(lines 2 and 3)" in english(problem.message)


NEAR = "A dike is a promise which rain has hardly ever read."


def near_quotes(*accounts: tuple[str, str], quotes: int) -> list[Suggestion]:
    """What is suggested of quotes where accounts of one talk print this one at this time."""
    texts = [
        "---\ntalk: dikes\n---\n" + FIRST.replace("12:20", time).replace(LINE, said)
        for time, said in accounts
    ]
    resolved = resolve(
        reading_of(*(seed_of(text, f"note-{number}") for number, text in enumerate(texts)))
    )
    assert len(resolved.corpus.quotes) == quotes
    return [it for it in resolved.suggestions if it.kind is SuggestionKind.QUOTES]


@pytest.mark.parametrize(("time", "apart"), [("12:20", 0), ("14:20", 120), ("14:21", None)])
@pytest.mark.parametrize("turned", [False, True])
def test_wordings_that_nearly_agree_are_suggested_with_what_speaks_for_it(
    time: str, apart: int | None, turned: bool
) -> None:
    accounts = [("12:20", LINE), (time, NEAR)]
    (suggestion,) = near_quotes(*(accounts[::-1] if turned else accounts), quotes=3)
    assert suggestion.first < suggestion.second
    assert set(suggestion.names) == {LINE, NEAR}
    assert suggestion.strength == 0.7  # seven words of ten
    reasons = [(it.code, dict(it.values)) for it in suggestion.because]
    close = [("wordings.apart", {"n": apart})] if apart is not None else []
    assert reasons == [("wordings.shared", {"shared": 3, "n": 4}), *close]


@pytest.mark.parametrize(
    "other", ["A dike is a promise that paper has never kept.", "A dike is a wall."]
)
def test_wordings_that_share_little_of_what_they_mean_are_not_suggested(other: str) -> None:
    assert near_quotes(("12:20", LINE), ("12:20", other), quotes=3) == []


def test_what_one_account_prints_twice_is_not_suggested() -> None:
    both = f'{LINE}" - So.\n- At 13:00 - "{NEAR}'
    assert (
        near_quotes(("12:20", both), ("12:20", "Another line on the pumps of the town."), quotes=4)
        == []
    )
