"""The quotes of a talk: the permanent place of each, in parts where a talk has very many.

Beside a quote stand its other wordings, each with the words in which it differs.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from unicodedata import category

from markupsafe import Markup

from generator.model.base import QuoteId, Value
from generator.model.corpus import Talk
from generator.model.items import Quote
from generator.model.message import Message
from generator.model.site.page import Page, SectionName
from generator.render.context.grouping import spread
from generator.render.context.render_context import CONTENT_BOOST, RenderContext
from generator.render.paging.listing import list_pages
from generator.render.paging.placement import quote_listing
from generator.render.pieces.citations import speaker_name, talk_cited
from generator.text.addresses import item_anchor, web_address
from generator.text.markdown.escape import escape, fill, join
from generator.text.naming.normal import plain
from generator.text.quantities.timecode import format_time

_CARDS = 6
_BOOST = 0.95 * CONTENT_BOOST
"""The weight in search of a talk's quotes: whoever looks for its title means the talk itself."""


class WordingDiff(Value, frozen=True, kw_only=True):
    """What another wording has otherwise than the leading one; neither field for the same words.

    `rest` is how the leading one goes on where the other stops. `marked` is the other wording
    with what only the leading one has as `<del>` in its place and what differs as `<ins>`.
    """

    rest: str | None = None
    marked: Markup | None = None


class QuoteEntry(Value, frozen=True, kw_only=True):
    """A quote at its permanent place: the parts of its heading, and other ids that lead to it.

    The heading is what search results and tables of contents show, so it holds the quote's
    first words, which the page itself need not show twice.
    """

    quote: Quote
    anchor: Markup
    others: tuple[Markup, ...]
    differences: dict[QuoteId, WordingDiff]
    time: Markup | None
    speaker: str | None
    note: Markup | None


_HEARD = frozenset("#%&@")


def talk_pages(context: RenderContext, talk: Talk, quotes: tuple[Quote, ...]) -> Iterator[Page]:
    """The quotes of a talk; where they stand in parts, some of them lead there from the whole."""
    listing = quote_listing(context, talk, quotes)

    def values(part: tuple[Quote, ...]) -> dict[str, object]:
        return {
            "talk": talk,
            "is_large": context.is_large,
            "cited": talk_cited(talk, context.lookups, context.words),
            "watch": web_address(talk.url),
            "all": len(part or quotes),
            "inferred": tuple(_inferred(context, part or quotes)),
            "entries": [_quote_entry(context, quote) for quote in sorted(part, key=_when)],
            "picked": () if part else spread(quotes, _CARDS),
        }

    yield from list_pages(
        context,
        listing,
        "quotes/in_talk",
        SectionName.QUOTES,
        values,
        description=context.words.plain("quotes.in_description", name=talk.title, n=len(quotes)),
        boost=_BOOST,
        parts_searched=True,
    )


def _when(quote: Quote) -> tuple[bool, int]:
    time = quote.attestations[0].time
    return (time is None, time.seconds if time else 0)


def _inferred(
    context: RenderContext, quotes: Iterable[Quote]
) -> Iterator[tuple[str, Message, int]]:
    """Who was inferred to say quotes, why, and how many."""
    speakers = [quote.speaker for quote in quotes if quote.speaker and quote.speaker.is_inferred]
    concluded = [(speaker_name(speaker, context.lookups), speaker.because) for speaker in speakers]
    for (who, because), count in Counter(concluded).items():
        if who and because:
            yield who, because, count


def _quote_entry(context: RenderContext, quote: Quote) -> QuoteEntry:
    anchors = [item_anchor("quote", attestation.id) for attestation in quote.attestations]
    anchor = item_anchor("quote", quote.id)
    lead, *others = quote.attestations
    return QuoteEntry(
        quote=quote,
        anchor=fill(anchor),
        others=tuple(fill(other) for other in dict.fromkeys(anchors) if other != anchor),
        differences={other.id: compare_wordings(lead.text, other.text) for other in others},
        time=fill(format_time(lead.time.seconds)) if lead.time else None,
        speaker=speaker_name(quote.speaker, context.lookups),
        note=context.note(quote.note, quote.address, below=3) if quote.note else None,
    )


def compare_wordings(leading: str, other: str) -> WordingDiff:
    """Compares two wordings word by word; capitals, punctuation and marks are no difference."""
    old, new = _words(leading), _words(other)
    old_keys, new_keys = [_key(word) for word in old], [_key(word) for word in new]
    if old_keys == new_keys:
        return WordingDiff()
    if old_keys[: len(new)] == new_keys:
        return WordingDiff(rest=" ".join(old[len(new) :]))
    return WordingDiff(marked=_marked(old, new, old_keys, new_keys))


def _marked(
    old: Sequence[str], new: Sequence[str], old_keys: Sequence[str], new_keys: Sequence[str]
) -> Markup:
    matcher = SequenceMatcher(a=old_keys, b=new_keys, autojunk=False)
    pieces: list[Markup] = []
    for kind, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if kind == "equal":
            pieces.append(escape(" ".join(new[new_from:new_to])))
            continue
        if old_to > old_from:
            pieces.append(fill("<del>{words}</del>", words=" ".join(old[old_from:old_to])))
        if new_to > new_from:
            pieces.append(fill("<ins>{words}</ins>", words=" ".join(new[new_from:new_to])))
    return join(pieces, " ")


def _words(text: str) -> list[str]:
    """The words of a text; a mark that stands alone belongs to the word before it."""
    words: list[str] = []
    for word in text.split():
        if words and not _key(word):
            words[-1] = f"{words[-1]} {word}"
        else:
            words.append(word)
    return words


def _key(word: str) -> str:
    """A word in one form without its punctuation: what a listener would hear of it."""
    heard = plain(word).casefold()
    return heard if heard.isalnum() else "".join(filter(_is_heard, heard))


def _is_heard(char: str) -> bool:
    return char in _HEARD or not category(char).startswith(("P", "Z"))
