"""A quote that is said in two talks stays in both, and each knows of the other."""

from generator.link import link
from generator.resolve import resolve
from tests.support import reading_of, seed_of

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
    assert [one.because for listed in related.values() for one in listed] == [
        "1 quote in common",
        "1 quote in common",
    ]


def test_in_one_talk_it_is_one_quote() -> None:
    again = FIRST.replace("Quotes", "Notes\n\nMore.\n\nQuotes")
    resolved = resolve(reading_of(seed_of(FIRST, "first"), seed_of(again, "second")))
    assert len(resolved.corpus.talks) == 1
    assert [quote.recurs for quote in resolved.corpus.quotes] == [(), ()]
