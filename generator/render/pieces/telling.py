"""Which quote stands for others where there is room for one."""

from collections.abc import Iterable

from generator.model.corpus import Quote
from generator.render.context.lookups import Lookups

_MOST_NAMED = 2
"""A quote that names more concepts than this tells no more: it is a list."""

_LEFT_OUT = ("...", "…")


_ENDS = tuple(".!?…。！？\"'”’」』")


def telling(quote: Quote, lookups: Lookups) -> tuple[int, bool, int, bool]:
    """How much a quote says by itself, to be compared.

    By how many sources have it, whether it is a sentence and no piece of one, how many concepts it
    names, and whether nothing is left out of it.
    """
    wordings = quote.attestations
    mentions = lookups.mentions.get(("quote", wordings[0].id, "text"), ())
    concepts = {it.target.id for it in mentions if it.target.kind == "concept"}
    is_whole = not any(sign in quote.text for sign in _LEFT_OUT)
    text = quote.text.lstrip(" \"'“‘«„")
    is_sentence = text.endswith(_ENDS) and not text[:1].islower()
    return len(wordings), is_sentence, min(len(concepts), _MOST_NAMED), is_whole


def most_telling(quotes: Iterable[Quote], lookups: Lookups) -> Quote | None:
    """The most telling of some quotes, the first of equals; None where there are none."""
    return max(quotes, key=lambda quote: telling(quote, lookups), default=None)
