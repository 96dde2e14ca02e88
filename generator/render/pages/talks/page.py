"""A page for each talk."""

from collections.abc import Iterator
from functools import partial
from urllib.parse import urlsplit

from generator.model.base import Statement, TalkId, Value
from generator.model.config import PlayerMode
from generator.model.corpus import Talk
from generator.model.grouping import grouped
from generator.model.items import Quote
from generator.model.links import node_id
from generator.model.site.page import Page, SectionName
from generator.render.context.grouping import spread
from generator.render.context.render_context import CONTENT_BOOST, PageGroup, RenderContext
from generator.render.context.talk_lookups import TalkLookups
from generator.render.pages.data import files_of
from generator.render.pages.talks.contributions import contributions
from generator.render.pages.talks.head import (
    aside_title,
    head_remarks,
    is_only_text,
    performances,
    printed_speakers,
    source_briefs,
    talk_facts,
    translations,
)
from generator.render.pages.talks.lists import lists
from generator.render.pages.talks.passage_groups import passage_groups
from generator.render.pages.talks.section_pages import (
    detail_groups,
    section_pages,
    section_summary,
    transcript_pages,
)
from generator.render.pages.talks.timeline import legend, make_timeline, timeline_svg
from generator.render.paging.listing import weight
from generator.render.paging.placement import SplitSection, split_sections
from generator.render.paging.transcripts import Transcript, transcripts
from generator.render.pieces.citations import talk_cited
from generator.render.pieces.leading import most_telling
from generator.render.pieces.neighbours import neighbourhood
from generator.render.pieces.shorten import ALONE, LEAST
from generator.render.pieces.talk_names import (
    SummaryCounts,
    entity_groups,
    summary_counts,
    talk_concepts,
)
from generator.render.pieces.transcript_views import stretches_of, transcript_summaries
from generator.text.addresses import recording_kind, stem, web_address
from generator.text.naming.normal import fold

_CARDS = 6
_AT_A_GLANCE = range(30, 150)
"""How long a quote may be, in characters, to be read at a glance."""

_ENTRY, _ELSEWHERE = 450, 300
_SHARE = 2
_TIMED = {
    "timeline": ("segment",),
    "predictions": ("prediction",),
    "claims": ("claim",),
    "figures": ("fact", "price"),
}
"""What a section puts into the timeline."""


def pages(context: RenderContext) -> Iterator[Page | PageGroup]:
    """A page for each talk and, where there are talks, their lists."""
    yield from lists(context)
    for talk in context.lookups.ordered_talks():
        yield PageGroup(key=f"talk {talk.id}", make=partial(_talk_pages, identity=talk.id))


def _talk_pages(context: RenderContext, identity: TalkId) -> Iterator[Page]:
    talk, has = context.lookups.talks[identity], context.lookups.of_talk[identity]
    split = split_sections(context, talk, has)
    printed = transcripts(context, talk, has)
    yield _talk(context, talk, split, printed)
    for section in split:
        yield from section_pages(context, talk, section)
    for transcript in printed:
        if not transcript.is_on_talk:
            yield from transcript_pages(context, talk, transcript)


def _talk(
    context: RenderContext,
    talk: Talk,
    split: tuple[SplitSection, ...],
    printed: tuple[Transcript, ...],
) -> Page:
    has = context.lookups.of_talk[talk.id]
    concepts = talk_concepts(has)
    timeline = make_timeline(has, context.lookups)
    briefs = source_briefs(has, context.lookups)
    remarks = tuple(head_remarks(talk, has.accounts, context.words))
    length = talk.duration.seconds if talk.duration else 0
    absent = {kind for left in split for kind in _TIMED.get(left.section.name, ())}
    chapters = timeline.chapters(context.words) if "segment" not in absent else ()
    size = sum(weight(_ENTRY + _ELSEWHERE * len(it.elsewhere), it.text) for it in timeline.entries)
    is_crowded = size > context.room // _SHARE and bool(has.quotes)
    return context.page(
        "talks/talk",
        talk.address,
        title=talk.title,
        description=_description(context, talk, has),
        section=SectionName.TALKS,
        boost=CONTENT_BOOST,
        title_of=talk,
        values={
            "talk": talk,
            "files": files_of(context, talk.address),
            "entry": next((it.shown for it in context.files.get(talk.address, ()) if it.shown), ""),
            "has": has,
            "printed_speakers": printed_speakers(talk, has),
            "facts": grouped(talk_facts(talk, has), lambda fact: fact.sources),
            "date_remarks": [remark for remark in remarks if remark.kind == "date"],
            "remarks": [remark for remark in remarks if remark.kind != "date"],
            "cited": talk_cited(talk, context.lookups, context.words),
            "watch": web_address(talk.url),
            "notes": [
                context.note(text, talk.address, below=1)
                for text in (talk.note, context.lookups.notes.get(talk.id))
                if text
            ],
            "counts": _counts(context, has, concepts.count, len(has.disagreements)),
            "brief": briefs,
            "aside": aside_title(briefs, has),
            "least_folded": ALONE if is_only_text(has) else LEAST,
            "poster": _poster(context, talk),
            "is_large": context.is_large,
            "split": {left.section.name: section_summary(context, left) for left in split},
            "timeline": timeline.without(absent | {"quote"} if is_crowded else absent),
            "chapters": chapters,
            "signs": legend(chapters, context.words),
            "is_crowded": is_crowded,
            "drawing": timeline_svg(timeline.times, length, context.words),
            "picked": spread(has.quotes, _CARDS),
            "quotes_page": f"quotes/in/{stem(talk.address)}.html",
            "concepts": concepts,
            "entities": entity_groups(talk, has),
            "insights": grouped(has.insights, lambda insight: insight.section),
            "takeaways": grouped(has.own_takeaways, lambda takeaway: takeaway.at.source),
            "transcripts": transcript_summaries(context, talk, printed),
            "spoken": {
                it.source: tuple(stretches_of(context, talk, it, it.passages))
                for it in printed
                if it.is_on_talk
            },
            "other_passages": passage_groups(has),
            "near": neighbourhood(node_id(talk.ref), context.lookups.neighbours, context.words),
            "more": context.lookups.same_occasion.get(talk.id),
            "related": context.lookups.links.related_talks.get(talk.id, ()),
            "details": tuple(detail_groups(context, has.details)),
            "contributions": tuple(contributions(talk, has, context.lookups, context.words)),
            "other_titles": _other_titles(context, talk),
            "translations": translations(context, talk),
            "performances": performances(context, talk),
        },
    )


def _description(context: RenderContext, talk: Talk, has: TalkLookups) -> str:
    people = context.lookups.speakers(talk)
    sentence = context.words.plain("talk.description", title=talk.title, n=len(talk.sources))
    lists = (("quote", has.quotes), ("takeaway", has.own_takeaways))
    counts = [context.words.plain(f"count.{kind}", n=len(of)) for kind, of in lists if of]
    return " · ".join([sentence, *people, *counts])


def _counts(
    context: RenderContext, has: TalkLookups, named: int, disagreements: int
) -> SummaryCounts:
    """What the page holds, with the concepts that it names and the points of disagreement."""
    counts = (
        ("segment", "timeline", len(has.segments)),
        ("quote", "quotes", len(has.quotes)),
        ("prediction", "predictions", len(has.predictions)),
        ("claim", "claims", len(has.claims)),
        ("figure", "figures", len(has.facts) + len(has.prices)),
        ("concept", "concepts", named),
        ("insight", "insights", len(has.insights)),
        ("takeaway", "takeaways", len(has.own_takeaways)),
        ("disagreement", "disagree", disagreements),
    )
    return summary_counts(counts, context.words)


def _other_titles(context: RenderContext, talk: Talk) -> tuple[Statement, ...]:
    """Printed titles that neither head the page nor stand in its table of sources."""
    titles = {(fold(title.text), title.at.source): title for title in reversed(talk.titles)}
    head, sources = fold(talk.title), context.lookups.sources
    return tuple(
        title
        for (text, source), title in reversed(titles.items())
        if text not in {head, fold(sources[source].title)}
    )


class Poster(Value, frozen=True, kw_only=True):
    """A recording: its address, what plays it (`youtube`, `vimeo`, `audio`, `video`) and its host.

    `quote` is the most telling of the talk's quotes that are of the right length.
    """

    url: str
    kind: str
    host: str
    quote: Quote | None


def _poster(context: RenderContext, talk: Talk) -> Poster | None:
    """The poster of a talk; None where no player is wanted or none plays its recording."""
    url, kind = web_address(talk.url), recording_kind(talk.url)
    if url is None or kind is None or context.config.player is PlayerMode.NONE:
        return None
    lookups = context.lookups
    short = (quote for quote in lookups.of_talk[talk.id].quotes if len(quote.text) in _AT_A_GLANCE)
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    return Poster(url=url, kind=kind, host=host, quote=most_telling(short, lookups))
