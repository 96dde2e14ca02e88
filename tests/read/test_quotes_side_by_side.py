"""Quotes that stand one after the other in a line keep every word."""

import pytest

from generator.model.account import Quotation
from tests.promises import check_nothing_invented, check_nothing_lost
from tests.support import seed_of

WORDS = "The sand and the mud were full, but then, while it rained & after, nobody came"


@pytest.mark.parametrize("joining", ["", "and ", "but ", "; "])
def test_words_that_join_quotes_stay_inside_them(joining: str) -> None:
    line = f'- Bo Lind: "Is the pond empty and dry?" {joining}Ada Okafor: "{WORDS}."'
    seed = seed_of(f"# Ponds by Ada Okafor\n\n## Quotes\n\n{line}\n", ending=".md")
    check_nothing_invented(seed)
    check_nothing_lost(seed)
    (account,) = seed.accounts
    quotes = {quote.speaker: quote.text for quote in account.of(Quotation)}
    assert quotes == {"Bo Lind": "Is the pond empty and dry?", "Ada Okafor": f"{WORDS}."}
