"""Times of one source that another source shows to be meant otherwise."""

import pytest

from generator.messages.words import english
from generator.model.account import TimeCode
from generator.model.corpus import Corpus
from generator.model.items import SET_BY_EDITOR
from generator.resolve import resolve
from generator.resolve.items.timing import edited_time
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


@pytest.mark.parametrize(
    "neighbour",
    [
        '- "The pump knows the hour better than I do." - On pumps.\n',
        "- At 1:43:12 - “Yes.” - So.\n",
    ],
    ids=["without a time", "at the same time"],
)
def test_a_quote_behind_that_is_not_earlier_contradicts_nothing(neighbour: str) -> None:
    corpus, _ = corpus_of("1:03:12", "01:43:12", NOTES + neighbour)
    assert read_as(corpus)[0] == 6192


def test_a_time_in_front_that_is_later_contradicts_it() -> None:
    notes = NOTES.replace("At 58:20", "At 1:50:00")
    corpus, _ = corpus_of("1:03:12", "01:43:12", notes)
    assert read_as(corpus) == (3792, None)


REREAD = TimeCode(seconds=6192, printed="1:03:12", printed_seconds=3792, repaired=SET_BY_EDITOR)


@pytest.mark.parametrize(
    ("printed", "shown", "seconds"),
    [
        (None, "1:44:00", None),
        (TimeCode(seconds=9, printed="0:09"), "0:09", 9),
        (REREAD, "1:03:12", 3792),
    ],
)
def test_the_editor_s_time_stands_beside_what_is_printed(
    printed: TimeCode | None, shown: str, seconds: int | None
) -> None:
    assert edited_time(printed, "1:44:00") == TimeCode(
        seconds=6240, printed=shown, printed_seconds=seconds, repaired=SET_BY_EDITOR
    )
    assert edited_time(printed, None) is edited_time(printed, "soon") is printed


def test_a_time_that_its_own_list_explains_is_reported_once() -> None:
    notes = NOTES.replace("At 58:20", "At 88:28")
    later = '- At 113:31 - "The pump knows the hour better than I do." - On pumps.\n'
    corpus, codes = corpus_of("1:03:12", "01:43:12", notes + later)
    assert read_as(corpus)[0] == 6192
    assert codes == []  # whoever read the list has said so
