"""The quotes of one talk, in parts where they are too many for one page."""

from collections.abc import Sequence

from generator.model.corpus import Quote, Talk
from generator.render.paging.listing import Listing, SplitRule, make_listing, weight
from generator.render.paging.moved_anchors import file_name
from generator.render.paging.partition import KeyLevels, content_keys, letter_keys, minute_keys
from generator.text.addresses import stem

_QUOTE, _WORDING, _CONCEPT = 700, 700, 110
_FIRST_WORDS = 60


def quote_listing(rule: SplitRule, talk: Talk, quotes: Sequence[Quote]) -> Listing[Quote]:
    """A talk's quotes by the ten minutes in which they are said, then by their first letters."""
    address = f"quotes/in/{stem(talk.address)}.html"
    return make_listing(
        rule,
        quotes,
        quote_keys,
        _weigh,
        name=rule.words.plain("quotes.in", name=talk.title),
        address=address,
        folder=address.removesuffix(".html"),
        kind="quote",
        moved_anchors=file_name(address),
    )


def quote_keys(quote: Quote) -> tuple[KeyLevels, ...]:
    """When a quote is said, its first letters, and what tells it from all others."""
    lead = quote.attestations[0]
    return (minute_keys(lead.time), letter_keys(quote.text[:_FIRST_WORDS]), content_keys(quote.id))


def _weigh(quote: Quote) -> int:
    """The leading wording stands in the heading, the contents and the text; others twice."""
    fixed = _QUOTE + _WORDING * len(quote.attestations) + _CONCEPT * len(quote.concepts)
    texts = [text for it in quote.attestations for text in (it.text, it.note, it.context)]
    return weight(fixed, *texts, *(attestation.text for attestation in quote.attestations[1:]))
