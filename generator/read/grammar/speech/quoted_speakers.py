"""Who said a quote, where its own words begin with a name that the page has."""

from collections.abc import Iterable

from msgspec.structs import replace

from generator.model.account import Quotation
from generator.read.account.people.names import is_full_name
from generator.read.grammar.labelled import has_ideographs, n_words, split_label
from generator.read.grammar.speech.speaker_labels import is_one_of, is_person
from generator.read.page import Page

_LEAST_WORDS = 3


def with_inner_speaker(quote: Quotation, page: Page) -> Quotation:
    """A quotation that begins with its speaker's name inside the marks: `“Ada Okafor: words”`.

    A name counts where the page has it elsewhere; words in front of a colon may be any.
    """
    name, colon, words = quote.text.partition(": ")
    if not colon or quote.speaker is not None or not is_full_name(name) or not words.strip():
        return quote
    line = page.rows(quote.at.lines)[0]
    if not is_person(name, line, page, timed=False):
        return quote
    return replace(quote, speaker=name, text=words.strip())


def with_leading_speaker(quote: Quotation, people: Iterable[str]) -> Quotation:
    """A quotation without marks that begins with the name of one of some people: `Ada: words`."""
    labelled = split_label(quote.text, dashes=False) if quote.speaker is None else None
    if labelled is None or not is_one_of(labelled.label, people):
        return quote
    if n_words(labelled.text) < _LEAST_WORDS and not has_ideographs(labelled.text):
        return quote
    return replace(quote, speaker=labelled.label, text=labelled.text)
