"""Pages of concepts, people and things as plain Markdown, and the lists of all there are."""

from collections.abc import Iterable, Iterator

from generator.model.account import EntityKind
from generator.model.base import Address
from generator.model.corpus import Concept, Entity, Talk
from generator.model.site.address import ENTITY_FOLDERS
from generator.publish.export.commonmark.document import Document
from generator.publish.export.commonmark.talk import headline
from generator.publish.export.context import ExportContext
from generator.text.markdown.commonmark import plain

_MENTIONS = 50
"""How many places that name it a page lists at most."""


def page_of(context: ExportContext, thing: Concept | Entity) -> Document:
    """The thing's page: what it is, who says what of it, and where it is named."""
    page = Document(context, thing.address, thing.name)
    words = context.words
    if thing.aliases:
        page.block(f"{words.plain('concept.aliases')} {', '.join(map(plain, thing.aliases))}")
    if isinstance(thing, Concept):
        _definitions(page, thing)
        title, quotes = "concept.quotes", context.quotes_on.get(thing.id, ())
    else:
        title, quotes = "entity.quotes", context.quotes_by.get(thing.id, ())
    page.quotes(title, quotes, with_talk=True)
    talks = (context.talks[talk] for talk in thing.talks)
    page.section("entity.talks", map(page.link_to_talk, talks))
    page.section("entity.mentions", _mentions(page, thing))
    if isinstance(thing, Concept):
        related = (context.concepts[other.concept] for other in thing.related)
        page.section("concept.related", (page.link(it.address, it.name) for it in related))
    return page


def _definitions(page: Document, concept: Concept) -> None:
    if concept.definition:
        page.block(plain(concept.definition))
    for definition in concept.definitions:
        talk = page.context.talks[definition.talk]
        place = page.cite(definition.at)
        page.block(f"{plain(definition.text)}{place} — {page.link_to_talk(talk)}")


def _mentions(page: Document, thing: Concept | Entity) -> Iterator[str]:
    """The sentences that name a thing."""
    named = [
        backlink
        for backlink in page.context.links.backlinks.get(thing.ref, ())
        if backlink.in_.kind not in {"quote", "definition"}
    ]
    for backlink in named[:_MENTIONS]:
        before = "… " if backlink.cut_before else ""
        after = " …" if backlink.cut_after else ""
        talk = page.context.talks[backlink.talk]
        sentence = f"{before}{plain(backlink.text)}{after}{page.cite(backlink.at)}"
        yield f"{sentence} — {page.link_to_talk(talk)}"


def home_and_lists(context: ExportContext) -> Iterator[Document]:
    """The home page, and an index of each kind of which there is something."""
    words, corpus = context.words, context.corpus
    talks = newest_talks(corpus.talks)
    home = Document(context, Address("index.html"), context.config.site_name)
    home.block(plain(words.plain("home.sentence")))
    indexes = [_talks(context, talks)] if talks else []
    concepts = [concept for concept in corpus.concepts if concept.listed]
    if concepts:
        indexes.append(_things(context, "concepts", words.plain("concepts.title"), concepts))
    for kind in EntityKind:
        entities = [entity for entity in corpus.entities if entity.kind is kind]
        if entities:
            folder, title = ENTITY_FOLDERS[kind], words.plain(f"kinds.{kind.value}")
            indexes.append(_things(context, folder, title, entities))
    if corpus.predictions:
        indexes.append(_predictions(context))
    home.bullets([home.link(index.about, index.title) for index in indexes])
    yield home
    yield from indexes


def newest_talks(talks: Iterable[Talk]) -> list[Talk]:
    """The talks, newest first, those without a date last."""
    return sorted(talks, key=lambda talk: talk.published or "", reverse=True)


def _talks(context: ExportContext, talks: list[Talk]) -> Document:
    page = Document(context, Address("talks/index.html"), context.words.plain("talks.title"))
    lines = []
    for talk in talks:
        about = headline(page, talk)
        lines.append(page.link_to_talk(talk) + (f" — {about}" if about else ""))
    page.bullets(lines)
    return page


def _things(
    context: ExportContext, folder: str, title: str, things: Iterable[Concept | Entity]
) -> Document:
    page = Document(context, Address(f"{folder}/index.html"), title)
    page.bullets([page.link(thing.address, thing.name) for thing in things])
    return page


def _predictions(context: ExportContext) -> Document:
    title = context.words.plain("predictions.title")
    page = Document(context, Address("predictions.html"), title)
    by_date = sorted(
        context.corpus.predictions,
        key=lambda item: (item.due.to if item.due else "9999", item.id),
    )
    lines = []
    for item in by_date:
        talk = context.talks[item.talk]
        due = f"{context.words.date(item.due.to)}: " if item.due else ""
        text = f"{due}{plain(item.text)}{page.cite(item.at)}"
        lines.append(f"{text} — {page.link_to_talk(talk)}")
    page.bullets(lines)
    return page
