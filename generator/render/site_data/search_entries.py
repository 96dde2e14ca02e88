"""What search finds: an entry for each thing of the model, and one for each page that lists things.

The entries are made from the corpus and not from pages: each thing is found once, at its own place,
by its name and what is said of it. What somebody says in a transcript is not among them, but who
speaks in it and its chapters are.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from generator.model.account import BRIEF, TimeCode
from generator.model.base import Address, TalkId
from generator.model.corpus import Concept, Entity, Talk
from generator.model.grouping import grouped
from generator.model.items import Item, Passage, Prediction, Quote, Segment
from generator.model.site.page import Page, SearchEntry
from generator.render.context.render_context import RenderContext
from generator.render.context.talk_lookups import TalkLookups
from generator.render.paging.transcripts import transcripts
from generator.render.pieces.citations import speaker_name
from generator.render.pieces.shorten import dotted, short
from generator.render.pieces.transcript_views import TranscriptSummary, transcript_summaries
from generator.text.markdown.anchors import anchors_in
from generator.text.markdown.escape import harmless
from generator.text.quantities.timecode import format_time

_TITLE, _TALK = 100, 48
_OF_LISTS = 1
"""How many folders deep pages of lists stand; deeper ones are parts of something."""

_MOST_SPOKEN = 200_000
"""Characters of short transcripts: with more, the index would outgrow the site."""

_LEDGER = Address("predictions.html")
_SECTIONS = (
    ("claims", "talk.claims", ("claims",)),
    ("figures", "talk.figures", ("facts", "prices")),
    ("insights", "talk.insights", ("insights",)),
    ("takeaways", "talk.takeaways", ("takeaways",)),
)
_FIELDS = ("label", "item", "text", "value", "context", "evidence")

Summaries = Mapping[TalkId, tuple[TranscriptSummary, ...]]
"""What the page of each talk shows of its transcripts."""


def search_entries(context: RenderContext, pages: Sequence[Page]) -> Iterator[SearchEntry]:
    """The entry of each page that search holds, followed by those of the things on it."""
    summaries = {
        talk.id: transcript_summaries(
            context, talk, transcripts(context, talk, context.lookups.of_talk[talk.id])
        )
        for talk in context.lookups.corpus.talks
    }
    about = {entry.address: entry for entry in _pages_of_things(context, summaries)}
    entries = _things(context, summaries, _ledger_anchors(pages))
    things = grouped(entries, lambda entry: Address(entry.address.partition("#")[0]))
    for page in pages:
        address = page.address
        is_named = address in about or address in things
        if is_named or (page.searched and address.count("/") <= _OF_LISTS):
            plain = SearchEntry(address=address, title=page.title, lead=page.description)
            entry = about.get(address, plain)
            yield replace(entry, title=page.title, boost=page.boost)
        for entry in things.get(address, ()):
            yield replace(entry, boost=page.boost)


def _ledger_anchors(pages: Iterable[Page]) -> frozenset[str]:
    """The places of the predictions that stand on the ledger itself."""
    ledger = next((page for page in pages if page.address == _LEDGER), None)
    return anchors_in(ledger.markdown) if ledger else frozenset()


# --- pages -------------------------------------------------------------------------------------


def _pages_of_things(context: RenderContext, summaries: Summaries) -> Iterator[SearchEntry]:
    """What the pages of things say of them; each page's own title comes later."""
    spoken = _spoken(context, summaries)
    for talk in context.lookups.corpus.talks:
        on_page = (it for it in summaries[talk.id] if it.is_on_talk)
        heard = (speaker.name for it in on_page for speaker in it.speakers)
        yield _talk(context, talk, heard, spoken.get(talk.id, ()))
        for transcript in summaries[talk.id]:
            if not transcript.is_on_talk and transcript.same_as is None:
                yield _transcript(context, talk, transcript)
    for concept in context.lookups.corpus.concepts:
        yield _concept(context, concept)
    for entity in context.lookups.corpus.entities:
        yield _entity(context, entity)


def _spoken(context: RenderContext, summaries: Summaries) -> Mapping[TalkId, Sequence[Passage]]:
    """The words of transcripts that stand on the talk's own page, if they are few in all."""
    spoken = {
        talk: tuple(
            passage
            for it in transcripts
            if it.is_short
            for passage in context.lookups.of_talk[talk].of_transcripts.get(it.source.id, ())
        )
        for talk, transcripts in summaries.items()
    }
    size = sum(len(passage.text) for passages in spoken.values() for passage in passages)
    return spoken if size <= _MOST_SPOKEN else {}


def _talk(
    context: RenderContext, talk: Talk, heard: Iterable[str], spoken: Iterable[Passage]
) -> SearchEntry:
    """A talk with its notes, who is heard in it, and some of what is said."""
    has = context.lookups.of_talk[talk.id]
    date = context.words.date(talk.published) if talk.published else None
    notes = (talk.note, context.lookups.notes.get(talk.id))
    texts = (*(it for it in has.passages if it.kind in BRIEF), *has.other_passages, *spoken)
    tags = (topic.name for topic in has.topics if topic.refers_to.kind == "topic")
    return SearchEntry(
        address=talk.address,
        title=talk.title,
        kind="talk",
        lead=dotted(
            context.words.plain("kind.talk"),
            *context.lookups.speakers(talk),
            *talk.occasions,
            date,
        ),
        text=dotted(*talk.other_titles),
        more=_together(*notes, *dict.fromkeys(tags), *heard, *(item.text for item in texts)),
    )


def _transcript(context: RenderContext, talk: Talk, transcript: TranscriptSummary) -> SearchEntry:
    """Who speaks in a transcript; its words are in no index."""
    names = context.words.listed(speaker.name for speaker in transcript.speakers)
    lead = context.words.plain("talk.transcript")
    speakers = context.words.plain("transcript.speakers", names=names) if names else ""
    return SearchEntry(address=transcript.address, title=talk.title, lead=dotted(lead, speakers))


def _concept(context: RenderContext, concept: Concept) -> SearchEntry:
    definitions = (definition.text for definition in concept.definitions)
    return SearchEntry(
        address=concept.address,
        title=concept.name,
        kind="concept",
        lead=dotted(context.words.plain("kind.concept"), *concept.aliases),
        text=_together(concept.definition, *definitions),
    )


def _entity(context: RenderContext, entity: Entity) -> SearchEntry:
    quotes = len(context.lookups.quotes_of(entity))
    counts = (("talk", len(entity.talks)), ("quote", quotes))
    return SearchEntry(
        address=entity.address,
        title=entity.name,
        kind=entity.kind.value,
        lead=dotted(context.words.plain(f"kind.{entity.kind.value}"), *entity.aliases),
        text=dotted(*(context.words.plain(f"count.{kind}", n=n) for kind, n in counts if n)),
    )


# --- things on pages -----------------------------------------------------------------------------


def _things(
    context: RenderContext, summaries: Summaries, on_ledger: frozenset[str]
) -> Iterator[SearchEntry]:
    for talk in context.lookups.corpus.talks:
        has = context.lookups.of_talk[talk.id]
        yield from (_segment(context, segment) for segment in has.segments)
        yield from (_quote(context, quote) for quote in has.quotes)
        yield from (_prediction(context, item, on_ledger) for item in has.predictions)
        yield from _sections(context, talk, has)
        for transcript in summaries[talk.id]:
            yield from _chapters(context, transcript)


def _chapters(context: RenderContext, transcript: TranscriptSummary) -> Iterator[SearchEntry]:
    """The chapters of a transcript, each where its words begin."""
    of_parts = (chapter for part in transcript.parts for chapter in part.chapters)
    for name, address in (*transcript.chapters, *of_parts):
        yield SearchEntry(
            address=address,
            title=short(name, _TITLE),
            lead=context.words.plain("transcript.chapter"),
        )


def _segment(context: RenderContext, segment: Segment) -> SearchEntry:
    return SearchEntry(
        address=context.lookups.places["segment", segment.id].address,
        title=short(segment.title, _TITLE),
        kind="segment",
        lead=_place(context, "segment", segment.talk, segment.time),
        text=segment.description or "",
    )


def _place(context: RenderContext, kind: str, talk: TalkId, time: TimeCode | None) -> str:
    """What something is, when in a talk it is said, and in which."""
    return dotted(
        context.words.plain(f"kind.{kind}"),
        format_time(time.seconds) if time else None,
        short(context.lookups.talks[talk].title, _TALK),
    )


def _quote(context: RenderContext, quote: Quote) -> SearchEntry:
    """A quote by its first words and its speaker, with all its wordings and notes."""
    speaker = speaker_name(quote.speaker, context.lookups)
    time = quote.attestations[0].time
    others = (
        text
        for wording in quote.attestations
        for text in (wording.text, wording.context, wording.note)
        if text != quote.text
    )
    return SearchEntry(
        address=quote.address,
        title=dotted(
            f"“{short(quote.text)}”", speaker, format_time(time.seconds) if time else None
        ),
        kind="quote",
        lead=_place(context, "quote", quote.talk, quote.attestations[0].time),
        text=quote.text,
        more=_together(*others),
    )


def _prediction(context: RenderContext, item: Prediction, on_ledger: frozenset[str]) -> SearchEntry:
    """A prediction where it stands in the ledger, else with its talk; the date is in its name."""
    anchor = item.address.partition("#")[2]
    dates = tuple(dict.fromkeys((item.due.from_, item.due.to))) if item.due else ()
    due = " – ".join(map(context.words.date, dates))
    return SearchEntry(
        address=Address(f"{_LEDGER}#{anchor}") if anchor in on_ledger else item.address,
        title=dotted(
            short(item.text, _TITLE), context.words.plain("prediction.due", due=due) if due else ""
        ),
        kind="prediction",
        lead=dotted(_place(context, "prediction", item.talk, item.time), item.horizon),
        text=item.text,
    )


def _sections(context: RenderContext, talk: Talk, has: TalkLookups) -> Iterator[SearchEntry]:
    """What else stands on a talk's page, a section at a time; on other pages, at its first item."""
    for anchor, title, kinds in _SECTIONS:
        places = [
            (context.lookups.places[kind.removesuffix("s"), item.id].address, item)
            for kind in kinds
            for item in getattr(has, kind)
        ]
        pages = grouped(places, lambda it: it[0].partition("#")[0])
        for page, items in pages.items():
            is_whole = page == talk.address
            yield SearchEntry(
                address=Address(f"{page}#{anchor}" if is_whole else items[0][0]),
                title=dotted(context.words.plain(title), short(talk.title, _TALK)),
                kind="section",
                more=_together(*(_said(item) for _, item in items)),
            )


def _said(item: Item) -> str:
    return " ".join(filter(None, (getattr(item, field, None) for field in _FIELDS)))


def _together(*texts: str | None) -> str:
    """Texts one after the other, each once."""
    return " ".join(dict.fromkeys(harmless(text) for text in texts if text))
