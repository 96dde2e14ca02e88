"""What the pictures of talks and concepts say, which are shown where links to them are shared.

A card says what a page is in a few words, as far as the sources say it; how it is drawn is not
decided here. A page's card stands for the collection of its quotes too.
"""

from collections.abc import Iterable, Iterator

from generator.model.base import Address, SourceId
from generator.model.corpus import Concept, Talk
from generator.model.grouping import grouped
from generator.model.site.page import Card
from generator.render.context.render_context import RenderContext
from generator.render.pieces.shorten import dotted, short
from generator.text.addresses import page_path, parent_page, stem
from generator.text.markdown.escape import harmless

_FOLDER = "data/share"
_TITLE, _FACT, _TEXT, _ALT = 300, 160, 400, 420
_NAMED = 3


def cards(context: RenderContext) -> Iterator[Card]:
    """A card for each talk and each concept, in the order of the corpus."""
    parts = grouped(sorted(set(context.lookups.placement.pages.values())), parent_page)
    for talk in context.lookups.corpus.talks:
        quotes = f"quotes/in/{stem(talk.address)}.html"
        pages = (quotes, *parts.get(talk.address, ()), *parts.get(Address(quotes), ()))
        yield _talk(context, talk, tuple(map(page_path, pages)))
    for concept in context.lookups.corpus.concepts:
        yield _concept(context, concept)


def _talk(context: RenderContext, talk: Talk, besides: tuple[str, ...]) -> Card:
    has = context.lookups.of_talk[talk.id]
    people = context.lookups.speakers(talk)
    facts = (
        *talk.occasions,
        context.words.date(talk.published) if talk.published else None,
        context.words.length(talk.duration.seconds) if talk.duration else None,
    )
    counts = {
        "source": len(talk.sources),
        "quote": len(has.quotes),
        "prediction": len(has.predictions),
    }
    return _card(
        context,
        "talk",
        talk.address,
        talk.title,
        besides,
        people=context.words.listed(people),
        facts=facts,
        counts=counts,
        sources=talk.sources,
    )


def _concept(context: RenderContext, concept: Concept) -> Card:
    """A concept's first definition or, where it has none, the talks that name it."""
    texts = [definition.text for definition in concept.definitions] or [concept.definition or ""]
    named_in = [context.lookups.talks[talk].title for talk in concept.talks[:_NAMED]]
    counts = {
        "talk": len(concept.talks),
        "definition": len(concept.definitions),
        "quote": len(context.lookups.quotes_on.get(concept.id, ())),
    }
    return _card(
        context,
        "concept",
        concept.address,
        concept.name,
        (f"quotes/on/{stem(concept.address)}.md",),
        facts=() if texts[0] else named_in,
        text=texts[0],
        counts=counts,
        sources=(definition.at.source for definition in concept.definitions),
    )


def _card(
    context: RenderContext,
    kind: str,
    address: str,
    title: str,
    besides: tuple[str, ...],
    *,
    people: str = "",
    facts: Iterable[str | None],
    text: str = "",
    counts: dict[str, int],
    sources: Iterable[SourceId],
) -> Card:
    named = context.words.plain(f"kind.{kind}")
    shown = short(title, _TITLE) or context.words.plain("page.untitled")
    by, words = short(people, _FACT), short(text, _TEXT)
    shown_facts = tuple(short(fact, _FACT) for fact in facts if fact)
    return Card(
        path=f"{_FOLDER}/{address.removesuffix('.html')}.png",
        pages=(page_path(address), *besides),
        kind=named,
        title=shown,
        people=by,
        facts=shown_facts,
        text=words,
        counts=dotted(
            *(context.words.plain(f"count.{what}", n=n) for what, n in counts.items() if n)
        ),
        sources=len(set(sources)),
        site=harmless(context.config.site_name),
        alt=short(dotted(named, shown, by, *shown_facts, words), _ALT),
    )
