"""Who said a quote, where its own words begin with a name: `“Ada Okafor: words”`."""

from collections.abc import Callable

from msgspec.structs import replace

from generator.model.account import Quotation
from generator.read.grammar.labelled import has_ideographs, n_words, split_label

_LEAST_WORDS = 3


def with_leading_speaker(quote: Quotation, may_say: Callable[[str], bool]) -> Quotation:
    """A quotation that begins with the name of who may have said it; else it is left as it is."""
    labelled = split_label(quote.text, dashes=False) if quote.speaker is None else None
    if labelled is None or not may_say(labelled.label):
        return quote
    if n_words(labelled.text) < _LEAST_WORDS and not has_ideographs(labelled.text):
        return quote
    return replace(quote, speaker=labelled.label, text=labelled.text)
