"""All quotes as small scripts for the filter: a page opened from a folder can load no other data.

`data/quotes/index.js` says of each quote whose it is, of which talk and on which concepts;
`data/quotes/<n>.js` hold the words of so many quotes each. A page asks for them when a reader wants
to filter, and for nothing before.
"""

from collections.abc import Iterator

import msgspec

from generator.model.account import EntityKind
from generator.model.base import Value
from generator.model.items import Quote, Speaker
from generator.model.site.page import Asset
from generator.render.context.page_section import foreign_language
from generator.render.context.render_context import RenderContext
from generator.render.pieces.citations import cited, speaker_name
from generator.render.pieces.shorten import short
from generator.text.addresses import item_anchor, recording_moment, stem
from generator.text.markdown.escape import harmless
from generator.text.quantities.timecode import format_time

PER_FILE = 1000
_TEXT = 240
_UNNAMED = -1

_Chosen = tuple[str, str]
"""Something to choose: its key in the page's address, and its name."""


class _Words(Value, frozen=True, kw_only=True, array_like=True):
    """What is shown of a quote: its words, anchor and time, and whether its speaker is inferred.

    Where the talk's quotes stand in parts, the part's file name stands before the anchor. `marks`
    are the places in sources that say it; `links` are the names in the words: where each begins
    and ends, in UTF-16, and the page that it leads to. `cited` is what a copy says after them,
    `play` the address of the moment in the recording, empty where it has none.
    """

    text: str
    anchor: str
    time: str
    inferred: bool
    marks: tuple[str, ...]
    links: tuple[tuple[int, int, str], ...]
    cited: str
    play: str


class _Index(Value, frozen=True, kw_only=True):
    """What can be chosen, and a row for each quote, the newest talks first.

    Talks have their year behind them, which is empty where it is not known. A row holds the numbers
    of the quote's talk, of its speaker and of its concepts.
    """

    per_file: int
    speakers: list[_Chosen]
    concepts: list[_Chosen]
    talks: list[tuple[str, str, str]]
    quotes: list[tuple[int, int, tuple[int, ...]]]


def quote_files(context: RenderContext) -> Iterator[Asset]:
    """The scripts; none where there are no quotes."""
    lookups = context.lookups
    talks = [talk for talk in lookups.ordered_talks() if lookups.of_talk[talk.id].quotes]
    quotes = [quote for talk in talks for quote in lookups.of_talk[talk.id].quotes]
    if not quotes:
        return
    speakers = dict(_speakers(context, quotes))
    concepts = [concept for concept in lookups.concepts.values() if concept.id in lookups.quotes_on]
    places = {key: place for place, key in enumerate(speakers)}
    of_concept = {concept.id: place for place, concept in enumerate(concepts)}
    of_talk = {talk.id: place for place, talk in enumerate(talks)}
    index = _Index(
        per_file=PER_FILE,
        speakers=list(speakers.items()),
        concepts=[(stem(concept.address), harmless(concept.name)) for concept in concepts],
        talks=[
            (stem(talk.address), harmless(talk.title), (talk.earliest or "")[:4]) for talk in talks
        ],
        quotes=[
            (
                of_talk[quote.talk],
                places.get(_speaker_key(context, quote.speaker), _UNNAMED),
                tuple(of_concept[concept] for concept in quote.concepts),
            )
            for quote in quotes
        ],
    )
    encoded = msgspec.json.encode(index)
    yield Asset(path="data/quotes/index.js", content=b"talksQuotes.index(%b);\n" % encoded)
    for start in range(0, len(quotes), PER_FILE):
        number = start // PER_FILE
        words = [_words(context, quote) for quote in quotes[start : start + PER_FILE]]
        content = b"talksQuotes.take(%d, %b);\n" % (number, msgspec.json.encode(words))
        yield Asset(path=f"data/quotes/{number}.js", content=content)


def _speakers(context: RenderContext, quotes: list[Quote]) -> Iterator[_Chosen]:
    """Those who are people of the site by name, then those whose names are only printed."""
    for person in context.lookups.of_kind(EntityKind.PERSON):
        if person.id in context.lookups.quotes_by:
            yield stem(person.address), harmless(person.name)
    speakers = (quote.speaker for quote in quotes if quote.speaker)
    printed = {_speaker_key(context, speaker) for speaker in speakers if not speaker.person}
    for key in sorted(printed - {""}):
        yield key, key.removeprefix("~")


def _speaker_key(context: RenderContext, speaker: Speaker | None) -> str:
    """A person's slug; `~` and the name where it is only printed; nothing for nobody."""
    if speaker and speaker.person:
        return stem(context.lookups.person(speaker.person).address)
    printed = speaker_name(speaker, context.lookups)
    return f"~{harmless(printed)}" if printed else ""


def _anchor(quote: Quote) -> str:
    """The quote's anchor, behind the part that holds it where there are parts."""
    anchor = item_anchor("quote", quote.id)
    _, _, *parts = quote.address.partition("#")[0].split("/")
    return f"{parts[-1]}#{anchor}" if len(parts) > 1 else anchor


def _words(context: RenderContext, quote: Quote) -> _Words | tuple[object, ...]:
    """What is shown of a quote, and behind it the language of its words if not the site's."""
    lead = quote.attestations[0]
    time = lead.time
    shown, at = short(quote.text, _TEXT), format_time(time.seconds) if time else ""
    words = _Words(
        text=shown,
        anchor=_anchor(quote),
        time=at,
        inferred=quote.is_inferred,
        marks=tuple(dict.fromkeys(_marks(context, quote))),
        links=tuple(_links(context, quote, shown)),
        cited=harmless(cited(quote, context.lookups, context.words)),
        play=(recording_moment(context.lookups.talks[quote.talk].url, time.seconds) or "")
        if time
        else "",
    )
    known = context.lookups.sources[lead.at.source].language
    language = foreign_language(known, quote.text, context.words.language)
    return (*msgspec.structs.astuple(words), language) if language else words


def _marks(context: RenderContext, quote: Quote) -> Iterator[str]:
    lookups = context.lookups
    for wording in quote.attestations:
        yield lookups.placement.line(lookups.sources[wording.at.source], wording.at.lines[0])


def _links(context: RenderContext, quote: Quote, shown: str) -> Iterator[tuple[int, int, str]]:
    """The names in the words that are shown, each thing once."""
    linked, done = set(), 0
    for mention in context.lookups.mentions.get(("quote", quote.id, "text"), ()):
        place = context.lookups.places.get((mention.target.kind, mention.target.id))
        is_shown = shown[: mention.end] == quote.text[: mention.end]
        if place is None or mention.start < done or not is_shown:
            continue
        if mention.target not in linked and mention.target not in context.lookups.unlinked:
            linked.add(mention.target)
            done = mention.end
            start, end = _units(shown[: mention.start]), _units(shown[: mention.end])
            yield (start, end, place.address)


def _units(text: str) -> int:
    """How long a text is for a browser."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
