"""The quotes of one talk, in parts where they are too many for one page."""

from collections.abc import Sequence

from generator.model.corpus import Quote, Talk
from generator.render.context.addresses import stem
from generator.render.paging.listing import (
    Listing,
    Scale,
    listing,
    weight,
)
from generator.render.paging.moved_anchors import file_name
from generator.render.paging.partition_keys import (
    Ladder,
    by_content,
    letters,
    minutes,
)

_QUOTE, _WORDING, _CONCEPT = 700, 700, 110
_FIRST_WORDS = 60


def in_talk(scale: Scale, talk: Talk, quotes: Sequence[Quote]) -> Listing[Quote]:
    """A talk's quotes by the ten minutes in which they are said, then by their first letters."""
    address = f"quotes/in/{stem(talk.address)}.html"
    return listing(
        scale,
        quotes,
        ladders,
        _weigh,
        name=scale.words.plain("quotes.in", name=talk.title),
        address=address,
        folder=address.removesuffix(".html"),
        kind="quote",
        moved=file_name(address),
    )


def ladders(quote: Quote) -> tuple[Ladder, ...]:
    """When a quote is said, its first letters, and what tells it from all others."""
    lead = quote.attestations[0]
    return (minutes(lead.time), letters(quote.text[:_FIRST_WORDS]), by_content(quote.id))


def _weigh(quote: Quote) -> int:
    """The leading wording stands in the heading, the contents and the text; others twice."""
    fixed = _QUOTE + _WORDING * len(quote.attestations) + _CONCEPT * len(quote.concepts)
    texts = [text for one in quote.attestations for text in (one.text, one.note, one.context)]
    return weight(fixed, *texts, *(one.text for one in quote.attestations[1:]))
