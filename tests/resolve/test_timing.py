"""Times of one source that another source shows to be meant otherwise."""

import pytest

from generator.messages.words import english
from generator.model.corpus import Corpus
from generator.resolve import resolve
from tests.support import reading_of, seed_of

WORDS = "A dike is a promise that water has never read."
NOTES = """\
---
talk: dikes
---
Ada Okafor — “Dikes that listen”

Quotes
- At 58:20 - "We measure the sea with a stick and a lot of hope." - On old gauges.
- At {time} - "{words}" - On trust.
"""
DIGEST = """\
---
talk: dikes
---
Radio Terra + Ada Okafor: Dikes that listen

Category: Interviews · Duration: 150 min

Speakers: Ada Okafor · Bo Lindqvist

Quotes (1)

“{words}” — Ada Okafor @ {time}
"""


def corpus_of(time: str, other: str, notes: str = NOTES) -> tuple[Corpus, list[str]]:
    resolved = resolve(
        reading_of(
            seed_of(notes.format(time=time, words=WORDS), "notes"),
            seed_of(DIGEST.format(time=other, words=WORDS), "digest"),
        )
    )
    codes = [one.code for one in resolved.problems]
    assert len(resolved.corpus.talks) == 1
    return resolved.corpus, codes


def read_as(corpus: Corpus) -> tuple[int, str | None]:
    (time,) = {
        (one.time.seconds, english(one.time.repaired) if one.time.repaired else None)
        for quote in corpus.quotes
        for one in quote.attestations
        if one.time and one.text == WORDS and one.at.source == "notes"
    }
    return time


def test_another_account_tells_what_the_last_time_of_a_list_means() -> None:
    corpus, codes = corpus_of("1:03:12", "01:43:10")
    assert read_as(corpus) == (6192, "it stands at 1:43:10 in another source")
    assert codes == ["timecode-repaired"]


@pytest.mark.parametrize("other", ["01:03:10", "01:20:00", "01:43:40", "58:00"])
def test_hours_stay_where_no_account_says_otherwise(other: str) -> None:
    corpus, codes = corpus_of("1:03:12", other)
    assert read_as(corpus) == (3792, None)
    assert codes == []


def test_the_order_of_its_own_list_counts_more() -> None:
    later = NOTES + '- At 1:10:00 - "The pump knows the hour better than I do." - On pumps.\n'
    corpus, codes = corpus_of("1:03:12", "01:43:12", later)
    assert read_as(corpus) == (3792, None)
    assert codes == []
